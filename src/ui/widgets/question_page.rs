//! A page with one question of a form: its title, what stands beside it, and what happened last.

use egui::Ui;

use super::choice::{self, Choice};
use super::column::Column;
use super::page::{Foot, Page, Pressed};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::words::say;

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

/// An answer that can be pressed: its picture, its name, what it means, and whether it was chosen.
pub type Face = (Icon, String, String, bool);

/// A page with a question and its answers, and Back; says which answer was pressed, and whether Back was.
pub fn asks(
    ui: &mut Ui,
    look: Look<'_>,
    (problem, said): (Option<&str>, Option<&str>),
    (title, page): (&str, &mut usize),
    faces: &[Face],
) -> (Option<usize>, bool) {
    let frame = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, frame.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, title);
    }
    column.told(ui, look, problem, said);
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail, chosen)| Choice::new(name, *icon).detail(detail).chosen(*chosen))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, page);
    let back = say!(look.words, "back");
    let foot = Foot::new().back(&back).show(ui, look, frame.foot);
    (pressed, foot == Some(Pressed::Back))
}
