//! What is to be made: the longest waiting first, each with its number to call out. What was made can
//! be put back.

use egui::{Align2, Rect, Ui, pos2, vec2};

use crate::domain::ids::SaleId;
use crate::domain::made_to_order::ToMake;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S12, S16};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::pages::Pages;
use crate::ui::widgets::{card, empty, more_strip, tabs, text};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Everything on the list, the longest waiting first.
    pub list: Vec<ToMake>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Which part is seen.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Part {
    /// What is to be made.
    #[default]
    ToMake,
    /// What was made.
    Made,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which part is seen.
    pub part: Part,
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This is made.
    Made(SaleId, u32),
    /// It is not, after all.
    NotMade(SaleId, u32),
    /// Back to the till.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut cut = Cut::new(page.content, look.layout.gap().min(S16));
    let (made, open): (Vec<&ToMake>, Vec<&ToMake>) =
        data.list.iter().partition(|t| t.made_at.is_some());
    let names = [
        say!(words, "make-open", count = open.len()),
        say!(words, "make-made", count = made.len()),
    ];
    let chosen = usize::from(draft.part == Part::Made);
    let back = say!(words, "back");
    let foot = Foot::new().back(&back);
    // Where it is low, the list needs all the room.
    let row = if look.layout.is_tiny() {
        foot.room(ui, look, page.foot)
    } else {
        cut.top(look.layout.target())
    };
    if let Some(tab) = tabs::show(ui, look, row, &names, chosen, &mut 0) {
        draft.part = if tab == 0 { Part::ToMake } else { Part::Made };
        draft.page = 0;
    }
    let mut actions = Vec::new();
    if let Some(problem) = &data.problem {
        let corner = cut.top(look.layout.target()).min;
        let width = cut.rest.width();
        let tone = crate::ui::widgets::banner::Tone::Attention;
        crate::ui::widgets::banner::show(ui, look, corner, width, tone, problem);
    }
    let shown = match draft.part {
        Part::ToMake => open,
        // The last one made is the one that is put back.
        Part::Made => made.into_iter().rev().collect(),
    };
    if shown.is_empty() {
        let sentence = match draft.part {
            Part::ToMake => say!(words, "make-nothing"),
            Part::Made => say!(words, "make-nothing-made"),
        };
        let block = look.tokens.primary;
        empty::show(ui, look, cut.rest, icons::COOKING_POT, block, &sentence);
    }
    list(ui, look, draft, cut.rest, &shown, &mut actions);
    if foot.show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

fn list(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    rect: Rect,
    shown: &[&ToMake],
    actions: &mut Vec<Action>,
) {
    let tiny = look.layout.is_tiny();
    let (around, gap) = if tiny { (S16, S4) } else { (2.0 * S12, S12) };
    let high = look.layout.till_target() + around;
    let grid = Grid {
        columns: 1,
        rows: fits(rect.height(), high, gap).max(1),
    };
    let used = crate::ui::layout::count(grid.rows) * (high + gap) - gap;
    let area = rect.with_max_y(rect.top() + rect.height().min(used));
    // Where it is low, the way on stands beside the rows.
    let (area, strip) = if look.layout.is_short() && shown.len() > grid.rows {
        let (rows, strip) = more_strip::cut(ui, look, area);
        (rows, Some(strip))
    } else {
        (area, None)
    };
    let pages = match strip {
        Some(_) => Pages::with_foot(shown.len(), grid.cells(), draft.page),
        None => Pages::of(shown.len(), grid.cells(), draft.page),
    };
    for (cell, what) in shown
        .get(pages.shown())
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let spot = grid.cell(area, gap, cell);
        // Two things of one sale can have the same words.
        let id = (what.sale, what.line);
        let pressed = ui.push_id(id, |ui| row(ui, look, spot, what)).inner;
        if pressed {
            actions.push(match what.made_at {
                None => Action::Made(what.sale, what.line),
                Some(_) => Action::NotMade(what.sale, what.line),
            });
        }
    }
    if let Some(strip) = strip {
        if more_strip::show(ui, look, strip, pages) {
            draft.page = pages.next();
        }
    } else if pages.has_more() {
        let spot = grid.cell(area, gap, grid.cells() - 1);
        let (page, of) = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = page, of = of);
        if Button::new(&label)
            .icon(icons::ARROW_RIGHT)
            .show(ui, look, spot)
        {
            draft.page = pages.next();
        }
    }
}

/// The number large on the left, what it is, and on the right what to do.
fn row(ui: &mut Ui, look: Look<'_>, rect: Rect, what: &ToMake) -> bool {
    let (t, words) = (look.tokens, look.words);
    card::raised(ui, look, rect);
    let mut cut = Cut::new(rect.shrink2(vec2(S16, 0.0)), S16);
    let number = words.number(what.number);
    let wide = text::width(ui, Type::Money, &number).max(56.0);
    let spot = cut.left(wide);
    let at = Align2::CENTER_CENTER;
    text::paint(ui, spot, at, Type::Money, &number, t.text);
    let name = say!(
        words,
        "make-what",
        quantity = words.quantity(what.quantity),
        what = what.what.as_str()
    );
    let time = words.time(what.asked_at);
    let detail = match &what.note {
        Some(note) => say!(words, "make-since-note", time = time, note = note.as_str()),
        None => say!(words, "make-since", time = time),
    };
    let label = match what.made_at {
        None => say!(words, "make-done"),
        Some(_) => say!(words, "make-not-done"),
    };
    let spoken = say!(
        words,
        "make-spoken",
        label = label.as_str(),
        number = number.as_str(),
        what = name.as_str()
    );
    let icon = match what.made_at {
        None => icons::CHECK,
        Some(_) => icons::ARROW_U_UP_LEFT,
    };
    let button = Button::new(&label).icon(icon).spoken(&spoken);
    let spot = cut.right(button.width(ui));
    let spot = Rect::from_center_size(spot.center(), vec2(spot.width(), look.layout.till_target()));
    let pressed = button.show(ui, look, spot);
    // Both in as many lines as they need; where that is too much, the time waits.
    let room = cut.rest;
    let of = |style, text: &str| text::height(ui, style, text, room.width());
    let first = of(Type::Strong, &name).min(room.height());
    let wanted = of(Type::Meta, &detail);
    let (second, detail) = match &what.note {
        _ if first + wanted <= room.height() => (wanted, detail),
        Some(note) if first + of(Type::Meta, note) <= room.height() => {
            (of(Type::Meta, note), note.clone())
        }
        _ => (0.0, String::new()),
    };
    let top = room.center().y - f32::midpoint(first, second);
    let at = Align2::LEFT_CENTER;
    let line = Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), first));
    text::paint(ui, line, at, Type::Strong, &name, t.text);
    if second > 0.0 {
        let line = Rect::from_min_size(line.left_bottom(), vec2(room.width(), second));
        text::paint(ui, line, at, Type::Meta, &detail, t.muted);
    }
    let all = format!("{number}: {name}, {detail}");
    text::node(ui, cut.rest, egui::Role::Label, &all);
    pressed
}
