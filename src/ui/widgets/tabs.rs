//! Tabs: a row of choices, one of them chosen; those that do not fit wait behind "More".

use egui::{Rect, Ui};

use super::button::Button;
use super::pages::Pages;
use super::text;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Grid, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S12, S24};
use crate::words::say;

/// Shows tabs and says which one was pressed. `page` is the part of them that is shown.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    names: &[String],
    chosen: usize,
    page: &mut usize,
) -> Option<usize> {
    let more = say!(look.words, "more");
    let cells = places(ui, rect, names);
    let pages = Pages::of(names.len(), cells, *page);
    let grid = Grid {
        columns: cells,
        rows: 1,
    };
    let mut pressed = None;
    for (cell, number) in pages.shown().enumerate() {
        let Some(name) = names.get(number) else {
            continue;
        };
        let spot = grid.cell(rect, S12, cell);
        // A chosen tab is told by its edge and tint; a tick would push its word aside.
        let button = Button::new(name).selected_quietly(number == chosen);
        if button.show(ui, look, spot) {
            pressed = Some(number);
        }
    }
    if pages.has_more() {
        let spot = grid.cell(rect, S12, cells - 1);
        let spoken = say!(look.words, "more-tabs");
        if Button::new(&more)
            .icon(icons::DOTS_THREE)
            .spoken(&spoken)
            .show(ui, look, spot)
        {
            *page = pages.next();
        }
    }
    pressed
}

/// The part of the tabs on which this one stands: where a row begins whose chosen tab should be seen.
pub fn part_with(ui: &Ui, rect: Rect, names: &[String], tab: usize) -> usize {
    Pages::of(names.len(), places(ui, rect, names), 0).page_of(tab)
}

/// How many stand beside each other.
fn places(ui: &Ui, rect: Rect, names: &[String]) -> usize {
    let widest = names
        .iter()
        .map(|name| text::width(ui, Type::Strong, name) + S24)
        .fold(0.0, f32::max)
        .max(96.0);
    let mut cells = names.len().max(1);
    while cells > 2 && count(cells) * widest + count(cells - 1) * S12 > rect.width() {
        cells -= 1;
    }
    cells
}
