//! A list whose rows each have one button: who or what it is, a line about it, and what to do.

use egui::{Align2, Rect, Role, Ui, pos2, vec2};
use uuid::Uuid;

use super::button::Button;
use super::pages::Pages;
use super::{card, more_strip, text};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S12, S16};
use crate::words::say;

/// One of the rows.
#[derive(Clone, Debug)]
pub struct ButtonRow {
    /// Who or what it is.
    pub name: String,
    /// A line about it.
    pub detail: String,
    /// What the button says.
    pub label: String,
    /// What is said of it aloud.
    pub spoken: String,
    /// The button's picture.
    pub icon: Icon,
    /// What tells it from others of the same words.
    pub key: Uuid,
}

/// Shows a page of them; says whose button was pressed.
pub fn list(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    rows: &[ButtonRow],
    page: &mut usize,
) -> Option<usize> {
    let tiny = look.layout.is_tiny();
    let (around, gap) = if tiny { (S12, S4) } else { (S16, S12) };
    let high = look.layout.target() + around;
    let grid = Grid {
        columns: 1,
        rows: fits(rect.height(), high, gap).max(1),
    };
    let used = count(grid.rows) * (high + gap) - gap;
    let area = rect.with_max_y(rect.top() + rect.height().min(used));
    // Where it is low, the way on stands beside the rows.
    let (area, strip) = if look.layout.is_short() && rows.len() > grid.rows {
        let (rows, strip) = more_strip::cut(ui, look, area);
        (rows, Some(strip))
    } else {
        (area, None)
    };
    let pages = match strip {
        Some(_) => Pages::with_foot(rows.len(), grid.cells(), *page),
        None => Pages::of(rows.len(), grid.cells(), *page),
    };
    let mut pressed = None;
    for (cell, number) in pages.shown().enumerate() {
        let Some(row) = rows.get(number) else {
            continue;
        };
        let spot = grid.cell(area, gap, cell);
        if ui.push_id(row.key, |ui| show(ui, look, spot, row)).inner {
            pressed = Some(number);
        }
    }
    if let Some(strip) = strip {
        if more_strip::show(ui, look, strip, pages) {
            *page = pages.next();
        }
    } else if pages.has_more() {
        let spot = grid.cell(area, gap, grid.cells() - 1);
        let (shown, of) = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = shown, of = of);
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        if button.show(ui, look, spot) {
            *page = pages.next();
        }
    }
    pressed
}

fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, row: &ButtonRow) -> bool {
    let t = look.tokens;
    card::raised(ui, look, rect);
    let mut cut = Cut::new(rect.shrink2(vec2(S16, 0.0)), S16);
    let button = Button::new(&row.label).icon(row.icon).spoken(&row.spoken);
    let spot = cut.right(button.width(ui));
    let spot = Rect::from_center_size(spot.center(), vec2(spot.width(), look.layout.target()));
    let pressed = button.show(ui, look, spot);
    let room = cut.rest;
    let second = Type::Meta.line();
    let first = Type::Strong.line();
    let top = room.center().y - f32::midpoint(first, second);
    let at = Align2::LEFT_CENTER;
    let line = Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), first));
    text::paint(ui, line, at, Type::Strong, &row.name, t.text);
    let line = Rect::from_min_size(line.left_bottom(), vec2(room.width(), second));
    text::paint(ui, line, at, Type::Meta, &row.detail, t.muted);
    let all = format!("{}, {}", row.name, row.detail);
    text::node(ui, room, Role::Label, &all);
    pressed
}
