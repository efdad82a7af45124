//! How somebody is doing, for staff: which measures were done at which point, and which not. The answers
//! are for the person and their key worker, and on this page for nobody else.

use egui::Ui;

use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::told_row::{self, ToldRow};
use crate::words::say;

/// A measure at a point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The measure.
    pub name: String,
    /// At which point, and when it was done or that it was not.
    pub detail: String,
    /// Whether it was done.
    pub done: bool,
}

/// What the key worker sees of a reading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// The measure.
    pub name: String,
    /// At which point, when, and how it was asked.
    pub detail: String,
    /// What was answered, and to which question.
    pub told: Vec<(String, String)>,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose it is.
    pub name: String,
    /// Done or not done.
    pub lines: Vec<Line>,
    /// The answers, for the key worker.
    pub answers: Vec<Answers>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// What is looked at.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of the list.
    pub page: usize,
    /// The reading whose answers are read.
    pub answers: Option<usize>,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Another part of it.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let answers = draft.answers.and_then(|place| data.answers.get(place));
    match answers {
        Some(answers) => of_reading(ui, look, draft, answers),
        None => all(ui, look, data, draft),
    }
}

fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let name = data.name.as_str();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "doing-of", name = name));
    }
    column.problem(ui, look, data.problem.as_deref());
    let t = look.tokens;
    if data.lines.is_empty() {
        let sentence = say!(words, "doing-of-nothing");
        empty::show(
            ui,
            look,
            column.rest(),
            icons::CLIPBOARD_TEXT,
            t.primary,
            &sentence,
        );
    } else if !look.layout.is_short() {
        let sentence = if data.answers.is_empty() {
            say!(words, "doing-of-who-sees", name = name)
        } else {
            say!(words, "doing-of-you-see", name = name)
        };
        column.quiet(ui, look, &sentence);
    }
    let row = |number: usize| {
        let line = data.lines.get(number)?;
        Some(ToldRow {
            icon: if line.done {
                icons::CHECK
            } else {
                icons::CIRCLE
            },
            block: t.primary,
            name: line.name.clone(),
            detail: line.detail.clone(),
            amount: String::new(),
            struck: false,
        })
    };
    let total = data.lines.len();
    told_row::list(ui, look, column.rest(), total, &mut draft.page, row);
    let (back, read) = (say!(words, "back"), say!(words, "doing-of-read"));
    let mut foot = Foot::new().back(&back);
    if !data.answers.is_empty() {
        foot = foot.primary(Button::primary(&read).icon(icons::BOOK_OPEN));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => {
            draft.answers = Some(data.answers.len().saturating_sub(1));
            draft.page = 0;
            vec![Action::Stage]
        }
        _ => Vec::new(),
    }
}

/// The answers of one reading; the last one comes first.
fn of_reading(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, answers: &Answers) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &answers.name);
    }
    column.quiet(ui, look, &answers.detail);
    let row = |number: usize| {
        let (answer, question) = answers.told.get(number)?;
        Some(ToldRow {
            icon: icons::CHAT_CIRCLE,
            block: look.tokens.primary,
            name: answer.clone(),
            detail: question.clone(),
            amount: String::new(),
            struck: false,
        })
    };
    let total = answers.told.len();
    told_row::list(ui, look, column.rest(), total, &mut draft.page, row);
    let (back, before) = (say!(words, "back"), say!(words, "doing-of-before"));
    let shown = draft.answers.unwrap_or(0);
    let mut foot = Foot::new().back(&back);
    if shown > 0 {
        foot = foot.primary(Button::primary(&before).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.answers = None;
            draft.page = 0;
            vec![Action::Stage]
        }
        Some(Pressed::Primary) => {
            draft.answers = Some(shown.saturating_sub(1));
            draft.page = 0;
            vec![Action::Stage]
        }
        _ => Vec::new(),
    }
}
