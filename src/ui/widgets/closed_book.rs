//! What stands where a page of one's own would, while the people book is closed: that, and whom to ask.

use egui::Ui;

use super::column::Column;
use super::empty;
use super::page::{Foot, Page, Pressed};
use crate::ui::Look;
use crate::ui::icons;
use crate::words::say;

/// Shows it; something when Back was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, problem: Option<&str>) -> Option<()> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, problem);
    let sentence = say!(look.words, "mine-closed");
    let block = look.tokens.primary;
    empty::show(ui, look, column.rest(), icons::BOOKS, block, &sentence);
    let back = say!(look.words, "back");
    let pressed = Foot::new().back(&back).show(ui, look, page.foot);
    (pressed == Some(Pressed::Back)).then_some(())
}
