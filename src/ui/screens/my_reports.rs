//! One's own reports: those that one was offered to read.

use egui::Ui;

use crate::domain::ids::ReportId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::report_face::Row;
use crate::ui::widgets::{closed_book, empty};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The reports, the newest first; none while the people book is closed.
    pub rows: Option<Vec<Row>>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Read this one.
    Open(ReportId),
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Some(rows) = &data.rows else {
        let pressed = closed_book::show(ui, look, data.problem.as_deref());
        return pressed.map(|()| Action::Back).into_iter().collect();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    let about = (icons::FILE_TEXT, look.tokens.primary);
    if rows.is_empty() {
        let sentence = say!(words, "my-reports-none");
        empty::show(ui, look, column.rest(), about.0, about.1, &sentence);
    }
    let shown: Vec<ListRow> = rows.iter().map(|row| row.shown(look)).collect();
    if !rows.is_empty() {
        let aside = say!(words, "my-reports-aside");
        list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    }
    let pressed = list_row::list(ui, look, column.rest(), &shown, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    let row = pressed.and_then(|n| rows.get(n));
    row.map(|row| Action::Open(row.id)).into_iter().collect()
}
