//! Of whom it is time to decide, and whose records are on hold or restricted: for managers.

use egui::Ui;

use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// Somebody on the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Why they are on it.
    pub detail: String,
    /// Whether a hold stops it.
    pub held: bool,
    /// Whether the records are restricted.
    pub restricted: bool,
}

impl Row {
    const fn icon(&self) -> Icon {
        if self.held {
            icons::LOCK
        } else if self.restricted {
            icons::PROHIBIT
        } else {
            icons::CALENDAR_CHECK
        }
    }
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whoever is due for longest comes first.
    pub rows: Vec<Row>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// This one.
    Open(PersonId),
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let mut actions = Vec::new();
    if data.rows.is_empty() {
        let (icon, block) = (icons::CALENDAR_CHECK, look.tokens.primary);
        let sentence = say!(words, "due-none");
        empty::show(ui, look, column.rest(), icon, block, &sentence);
    } else {
        let row = |row: &Row| ListRow {
            icon: row.icon(),
            block: look.tokens.primary,
            name: row.name.clone(),
            detail: row.detail.clone(),
            amount: String::new(),
        };
        let rows: Vec<ListRow> = data.rows.iter().map(row).collect();
        let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
        if let Some(row) = pressed.and_then(|n| data.rows.get(n)) {
            actions.push(Action::Open(row.person));
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}
