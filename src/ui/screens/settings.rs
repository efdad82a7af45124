//! Shop and settings: what can be set, in one list. What somebody may not change is not in their
//! list; how it looks, and what the program is, are everybody's.

use egui::Ui;

use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// Something that can be set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Row {
    /// The shops and who sells in them.
    Shops,
    /// This till.
    ThisTill,
    /// The people of the till.
    People,
    /// What the shop sells.
    Products,
    /// Lists of products and sales, in and out.
    ProductLists,
    /// Colours, size, steady hands.
    Looks,
    /// Which printer prints what.
    Printers,
    /// Customers on account.
    TradeCustomers,
    /// Who may do what.
    WhoMay,
    /// Safe copies of the books.
    SafeCopies,
    /// What this program is.
    About,
}

impl Row {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 11] = [
        Self::Shops,
        Self::ThisTill,
        Self::People,
        Self::Products,
        Self::ProductLists,
        Self::Looks,
        Self::Printers,
        Self::TradeCustomers,
        Self::SafeCopies,
        Self::WhoMay,
        Self::About,
    ];
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What there is for whoever is signed in, in the order of the screen.
    pub rows: Vec<Row>,
    /// The name of this till.
    pub till: String,
    /// The name of the shop that it stands in.
    pub shop: String,
    /// When the last safe copy was made, in words.
    pub last_copy: String,
    /// What a manager should know: a copy that could not be made, a limit that comes near.
    pub notice: Option<String>,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// This one.
    Row(Row),
    /// Back to the other jobs.
    Back,
}

fn face(words: &Words, data: &Data, row: Row) -> (Icon, String, String) {
    match row {
        Row::Shops => (
            icons::STOREFRONT,
            say!(words, "settings-shops"),
            say!(words, "settings-shops-detail"),
        ),
        Row::ThisTill => (
            icons::CALCULATOR,
            say!(words, "settings-till"),
            say!(
                words,
                "settings-till-detail",
                name = data.till.as_str(),
                shop = data.shop.as_str()
            ),
        ),
        Row::People => (
            icons::USERS_THREE,
            say!(words, "settings-people"),
            say!(words, "settings-people-detail"),
        ),
        Row::Products => (
            icons::TAG,
            say!(words, "settings-products"),
            say!(words, "settings-products-detail"),
        ),
        Row::ProductLists => (
            icons::FILE_TEXT,
            say!(words, "settings-lists"),
            say!(words, "settings-lists-detail"),
        ),
        Row::Looks => (
            icons::TEXT_AA,
            say!(words, "settings-looks"),
            say!(words, "settings-looks-detail"),
        ),
        Row::Printers => (
            icons::PRINTER,
            say!(words, "settings-printers"),
            say!(words, "settings-printers-detail"),
        ),
        Row::TradeCustomers => (
            icons::TRUCK,
            say!(words, "settings-customers"),
            say!(words, "settings-customers-detail"),
        ),
        Row::WhoMay => (
            icons::USERS,
            say!(words, "whomay-title"),
            say!(words, "whomay-detail"),
        ),
        Row::SafeCopies => (
            icons::SHIELD_CHECK,
            say!(words, "settings-copies"),
            data.last_copy.clone(),
        ),
        Row::About => (
            icons::INFO,
            say!(words, "settings-about"),
            say!(words, "settings-about-detail"),
        ),
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.problem(ui, look, data.notice.as_deref());
    let faces: Vec<(Icon, String, String)> = data
        .rows
        .iter()
        .map(|row| face(look.words, data, *row))
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(row) = pressed.and_then(|number| data.rows.get(number)) {
        actions.push(Action::Row(*row));
    }
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::Back);
    }
    actions
}
