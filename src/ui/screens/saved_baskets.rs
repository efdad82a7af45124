//! Baskets that were saved for later: pick one up.

use egui::Ui;

use crate::domain::Pence;
use crate::domain::ids::SaleId;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// How many of its lines a basket is told by: two saved in the same minute have the same time, and
/// often the same first thing.
const NAMED: usize = 3;

/// A saved basket.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saved {
    /// The sale that it becomes.
    pub sale: SaleId,
    /// When it was saved.
    pub at: Moment,
    /// How many things are in it.
    pub things: i64,
    /// The names of its lines, first line first.
    pub names: Vec<String>,
    /// What was noted for it, such as a name to call.
    pub note: Option<String>,
    /// What it comes to.
    pub total: Pence,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The baskets, newest first.
    pub baskets: Vec<Saved>,
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
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Pick this one up.
    PickUp(SaleId),
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    if !look.layout.is_tiny() && !data.baskets.is_empty() {
        column.title(ui, look, &say!(words, "saved-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let rows: Vec<ListRow> = data.baskets.iter().map(|saved| row(look, saved)).collect();
    let about = (icons::BASKET, look.tokens.primary);
    let said = say!(words, "aside-saved");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &said);
    if rows.is_empty() {
        let sentence = say!(words, "saved-none");
        let (rest, block) = (column.rest(), look.tokens.primary);
        empty::show(ui, look, rest, icons::BASKET, block, &sentence);
    }
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(saved) = pressed.and_then(|number| data.baskets.get(number)) {
        actions.push(Action::PickUp(saved.sale));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}

fn row(look: Look<'_>, saved: &Saved) -> ListRow {
    let words = look.words;
    let time = words.time(saved.at);
    let first = words.in_a_row(saved.names.get(..NAMED).unwrap_or(&saved.names));
    let more = saved.names.len().saturating_sub(NAMED);
    let detail = if more > 0 {
        let more = more.to_string();
        say!(
            words,
            "saved-more",
            time = time,
            first = first,
            count = more
        )
    } else {
        say!(words, "saved-one", time = time, first = first)
    };
    ListRow {
        icon: icons::BASKET,
        block: look.tokens.primary,
        name: match &saved.note {
            Some(note) => note.clone(),
            None => say!(words, "saved-basket", count = saved.things),
        },
        detail,
        amount: words.money(saved.total),
    }
}
