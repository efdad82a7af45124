//! How it grew: for each month a point for each skill that one could do when it ended, and the names of
//! those that were new. No share of anything, and no line that goes up or down.

use egui::{Align2, Rect, Role, Ui, pos2, vec2};

use super::parts::back_at_foot;
use super::{Draft, Own};
use crate::domain::skills::progress::MonthPoint;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S8, S16};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::text;
use crate::words::{Words, say};

/// The width of a point.
const POINT: f32 = 14.0;

/// Shows it, the latest month first.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, own: &Own, draft: &mut Draft) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "progress-over-time"));
    }
    let months: Vec<MonthPoint> = own.progress.over_time.iter().rev().cloned().collect();
    if months.is_empty() {
        let sentence = say!(words, "progress-over-time-none");
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::PLANT, block, &sentence);
    } else {
        column.quiet(ui, look, &say!(words, "progress-over-time-means"));
    }
    rows(ui, look, column.rest(), &months, &mut draft.page);
    back_at_foot(ui, look, page, draft);
}

/// A month in words.
struct Said {
    month: String,
    skills: String,
    new: Option<String>,
}

impl Said {
    fn of(words: &Words, of: &MonthPoint) -> Self {
        let new = words.and(&of.new);
        Self {
            month: words.month_and_year(of.month),
            skills: say!(words, "progress-month", count = of.skills),
            new: (!of.new.is_empty()).then(|| say!(words, "progress-month-new", skills = new)),
        }
    }

    /// What is read out.
    fn read_out(&self) -> String {
        let parts = [Some(&self.month), Some(&self.skills), self.new.as_ref()];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        parts.join(", ")
    }
}

fn rows(ui: &mut Ui, look: Look<'_>, rect: Rect, months: &[MonthPoint], page: &mut usize) {
    let words = look.words;
    let said: Vec<Said> = months.iter().map(|of| Said::of(words, of)).collect();
    let widest = said
        .iter()
        .flat_map(|said| {
            [
                text::width(ui, Type::Strong, &said.month),
                text::width(ui, Type::Meta, &said.skills),
            ]
        })
        .fold(0.0, f32::max);
    let wide = rect.width() - widest - S16;
    let across = fits(wide, POINT, S4).max(1);
    // The points of a month, and below them what was new.
    let points = |of: &MonthPoint| S4 + count(of.skills.div_ceil(across)) * (POINT + S4);
    let highest = months.iter().zip(&said).map(|(of, said)| {
        let new = said.new.as_deref();
        points(of) + new.map_or(0.0, |new| text::height(ui, Type::Meta, new, wide))
    });
    let high = highest.fold(Type::Strong.line() + Type::Meta.line(), f32::max);
    let more = look.layout.target();
    let all = fits(rect.height(), high, S8);
    let places = if all >= months.len() {
        all
    } else {
        fits(rect.height() - more - S8, high, S8)
    };
    let pages = Pages::with_foot(months.len(), places, *page);
    let mut cut = Cut::new(rect, S8);
    for number in pages.shown() {
        let (Some(of), Some(said)) = (months.get(number), said.get(number)) else {
            continue;
        };
        let spot = cut.top(high);
        let left = spot.with_max_x(spot.left() + widest + 1.0);
        let name = left.with_max_y(left.top() + Type::Strong.line());
        let t = look.tokens;
        let at = Align2::LEFT_CENTER;
        text::paint(ui, name, at, Type::Strong, &said.month, t.text);
        let below = Rect::from_min_size(name.left_bottom(), vec2(left.width(), Type::Meta.line()));
        text::paint(ui, below, at, Type::Meta, &said.skills, t.muted);
        let from = left.right() + S16;
        for point in 0..of.skills {
            let (row, place) = (
                point.checked_div(across).unwrap_or(0),
                point.checked_rem(across).unwrap_or(0),
            );
            let middle = pos2(
                from + count(place) * (POINT + S4) + POINT / 2.0,
                spot.top() + S4 + count(row) * (POINT + S4) + POINT / 2.0,
            );
            ui.painter()
                .circle_filled(middle, POINT / 2.0, t.primary.ink);
        }
        if let Some(new) = &said.new {
            let rest = Rect::from_min_max(pos2(from, spot.top() + points(of)), spot.max);
            text::paint(ui, rest, Align2::LEFT_TOP, Type::Meta, new, t.text);
        }
        text::node(ui, spot, Role::Label, &said.read_out());
    }
    if pages.has_more() {
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(words, "list-more", page = numbers.0, of = numbers.1);
        let spot = cut.top(more);
        if Button::new(&label)
            .icon(icons::ARROW_RIGHT)
            .show(ui, look, spot)
        {
            *page = pages.next();
        }
    }
}
