//! How it grew: for each month a point for each skill that one could do when it ended, and the words for
//! it. No share of anything, and no line that goes up or down.

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
use crate::words::say;

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
    let months: Vec<MonthPoint> = own.progress.over_time.iter().rev().copied().collect();
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

fn rows(ui: &mut Ui, look: Look<'_>, rect: Rect, months: &[MonthPoint], page: &mut usize) {
    let words = look.words;
    let said: Vec<(String, String)> = months
        .iter()
        .map(|of| {
            let skills = say!(words, "progress-month", count = of.skills);
            (words.month_and_year(of.month), skills)
        })
        .collect();
    let widest = said
        .iter()
        .flat_map(|(month, skills)| {
            [
                text::width(ui, Type::Strong, month),
                text::width(ui, Type::Meta, skills),
            ]
        })
        .fold(0.0, f32::max);
    let wide = rect.width() - widest - S16;
    let across = fits(wide, POINT, S4).max(1);
    let most = months.iter().map(|of| of.skills).max().unwrap_or_default();
    let points = count(most.div_ceil(across)) * (POINT + S4) - S4;
    let high = (Type::Strong.line() + Type::Meta.line()).max(points);
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
        let (Some(of), Some((month, skills))) = (months.get(number), said.get(number)) else {
            continue;
        };
        let spot = cut.top(high);
        let left = spot.with_max_x(spot.left() + widest + 1.0);
        let name = left.with_max_y(left.top() + Type::Strong.line());
        let t = look.tokens;
        let at = Align2::LEFT_CENTER;
        text::paint(ui, name, at, Type::Strong, month, t.text);
        let below = Rect::from_min_size(name.left_bottom(), vec2(left.width(), Type::Meta.line()));
        text::paint(ui, below, at, Type::Meta, skills, t.muted);
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
        text::node(ui, spot, Role::Label, &format!("{month}, {skills}"));
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
