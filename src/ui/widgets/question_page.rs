//! A page with one question of a form: its title, what stands beside it, and what happened last.

use egui::Ui;

use super::column::Column;
use super::page::Page;
use crate::ui::Look;
use crate::ui::icons::Icon;

/// Shows what is around the question; the column is for its fields, the page for its foot.
pub fn begin(
    ui: &mut Ui,
    look: Look<'_>,
    (icon, title, aside): (Icon, &str, &str),
    problem: Option<&str>,
) -> (Page, Column) {
    let about = (icon, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_short() {
        column.title(ui, look, title);
    }
    column.problem(ui, look, problem);
    (page, column)
}

/// Begins a page that asks for a yes: its question stands on it in every window, and where there is no room
/// beside, so does the sentence of the picture, below these.
pub fn check(
    ui: &mut Ui,
    look: Look<'_>,
    (icon, title, aside): (Icon, &str, &str),
    problem: Option<&str>,
    sentences: &[String],
) -> (Page, Column) {
    let whole = Page::of(look, ui.max_rect()).content.width();
    let (page, mut column) = begin(ui, look, (icon, title, aside), problem);
    if look.layout.is_short() {
        column.heading(ui, look, title);
    }
    for sentence in sentences {
        column.quiet(ui, look, sentence);
    }
    if page.content.width() >= whole {
        column.quiet(ui, look, aside);
    }
    (page, column)
}
