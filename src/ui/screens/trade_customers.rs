//! Customers on account: who they are and what they owe, found by name; or which of them a basket is
//! for.

use egui::Ui;

use crate::domain::Pence;
use crate::domain::ids::CustomerId;
use crate::domain::search::fold;
use crate::domain::trade_customers::{CustomerState, Owed};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, line_field};
use crate::words::{Words, say};

/// More customers than this are looked through by typing.
const SEEN_AT_ONCE: usize = 6;

/// A customer in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Customer {
    /// Which.
    pub id: CustomerId,
    /// Their name.
    pub name: String,
    /// Whether they can buy.
    pub state: CustomerState,
    /// What they owe; not shown where a basket's account is chosen.
    pub owed: Owed,
}

/// What the list is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum For {
    /// Looking after them.
    Settings,
    /// The basket on the counter goes on the account of one of them.
    Basket,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the list is for.
    pub purpose: For,
    /// The customers, by name.
    pub customers: Vec<Customer>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// A name, as far as it is typed.
    pub typed: String,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This one.
    Open(CustomerId),
    /// A new one.
    Add,
    /// Back to where they were.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    if data.purpose == For::Basket && !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "trade-which"));
    }
    column.problem(ui, look, data.problem.as_deref());
    if let (Some(said), None) = (&data.said, &data.problem) {
        column.banner(ui, look, Tone::Positive, said);
    }
    let shown: Vec<&Customer> = data
        .customers
        .iter()
        .filter(|c| is_shown(data, c))
        .collect();
    if shown.len() > SEEN_AT_ONCE {
        let before = draft.typed.clone();
        let (line, label) = (column.line(look.layout.target()), say!(words, "trade-find"));
        line_field::show(ui, look, line, &label, None, &mut draft.typed);
        if before != draft.typed {
            draft.page = 0;
        }
    }
    let all = shown.len();
    let wanted = fold(&draft.typed).join(" ");
    let found: Vec<&Customer> = shown
        .into_iter()
        .filter(|c| fold(&c.name).join(" ").contains(&wanted))
        .collect();
    if found.is_empty() {
        let sentence = if data.customers.is_empty() {
            say!(words, "trade-none")
        } else {
            say!(words, "trade-none-like")
        };
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::BUILDINGS, block, &sentence);
    }
    let rows: Vec<ListRow> = found.iter().map(|c| row(look, data, c)).collect();
    if all <= SEEN_AT_ONCE {
        let (about, said) = (
            (icons::BUILDINGS, look.tokens.primary),
            say!(words, "aside-trade"),
        );
        list_row::beside_few(ui, look, &mut column, all, about, &said);
    }
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(customer) = pressed.and_then(|number| found.get(number)) {
        actions.push(Action::Open(customer.id));
    }
    let (back, add) = (say!(words, "back"), say!(words, "trade-add"));
    let mut foot = Foot::new().back(&back);
    if data.purpose == For::Settings {
        foot = foot.primary(Button::primary(&add).icon(icons::PLUS));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.push(Action::Add),
        _ => {}
    }
    actions
}

/// A closed account takes no basket.
fn is_shown(data: &Data, customer: &Customer) -> bool {
    data.purpose == For::Settings || customer.state == CustomerState::Open
}

fn row(look: Look<'_>, data: &Data, customer: &Customer) -> ListRow {
    if data.purpose == For::Basket {
        // What anybody owes is not for the counter.
        return ListRow {
            icon: icons::BUILDINGS,
            block: look.tokens.primary,
            name: customer.name.clone(),
            detail: String::new(),
            amount: String::new(),
        };
    }
    ListRow {
        icon: icons::BUILDINGS,
        block: if customer.owed.overdue > Pence::ZERO {
            look.tokens.attention
        } else {
            look.tokens.primary
        },
        name: customer.name.clone(),
        detail: standing(look.words, customer.state, customer.owed),
        amount: look.words.money(customer.owed.all),
    }
}

/// How an account stands, in words: the amount beside it is not said twice.
pub fn standing(words: &Words, state: CustomerState, owed: Owed) -> String {
    if state == CustomerState::Closed {
        return say!(words, "trade-is-closed");
    }
    if owed.overdue > Pence::ZERO {
        let amount = words.money(owed.overdue);
        return say!(words, "trade-overdue", amount = amount);
    }
    match owed.all.get() {
        ..0 => say!(words, "trade-ahead"),
        0 => say!(words, "trade-owes-nothing"),
        1.. => say!(words, "trade-owes"),
    }
}
