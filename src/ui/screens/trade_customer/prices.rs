//! What a customer pays for what: the items with a price of their own, and all others by typing.

use egui::Ui;

use super::{Action, Data, Priced, typed};
use crate::domain::ids::ProductId;
use crate::domain::trade_customers::TradeCustomer;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::aside;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{empty, line_field};
use crate::words::say;

/// What is typed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The item that is looked for, as typed.
    pub typed: String,
    /// The page of the list.
    pub page: usize,
    /// The item whose price is being set.
    pub product: Option<ProductId>,
    /// The price.
    pub price: Asked,
}

impl Draft {
    /// Back to the list.
    pub fn leave(&mut self) {
        self.product = None;
        self.price = Asked::default();
    }
}

/// Shows the part.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut super::Draft) -> Vec<Action> {
    let product = draft.prices.product;
    match data.priced.iter().find(|p| Some(p.product) == product) {
        Some(priced) => one(ui, look, data, draft, priced),
        None => list(ui, look, data, draft),
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut super::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.customer.as_ref().and_then(TradeCustomer::name);
        column.title(ui, look, name.unwrap_or_default());
    }
    if !look.layout.is_short() {
        // However many are found: the field stays where it is while somebody types.
        let about = (icons::COINS, look.tokens.primary);
        column.beside(ui, look, about, &say!(words, "aside-trade-price"));
    }
    let (line, label) = (
        column.line(look.layout.target()),
        say!(words, "trade-prices-find"),
    );
    let before = draft.prices.typed.clone();
    line_field::show(ui, look, line, &label, None, &mut draft.prices.typed);
    if before != draft.prices.typed {
        draft.prices.page = 0;
    }
    column.problem(ui, look, data.problem.as_deref());
    if data.priced.is_empty() {
        let sentence = if draft.prices.typed.trim().is_empty() {
            say!(words, "trade-prices-none")
        } else {
            say!(words, "products-none-like")
        };
        let block = look.tokens.primary;
        empty::show(ui, look, column.rest(), icons::TAG, block, &sentence);
    }
    let rows: Vec<ListRow> = data.priced.iter().map(|priced| row(look, priced)).collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.prices.page);
    if let Some(priced) = pressed.and_then(|number| data.priced.get(number)) {
        draft.prices.product = Some(priced.product);
        draft.prices.price = priced.own.map(typed).unwrap_or_default();
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.part = None;
    }
    Vec::new()
}

fn row(look: Look<'_>, priced: &Priced) -> ListRow {
    let words = look.words;
    let usual = words.money(priced.usual);
    ListRow {
        icon: Icon::of_product(&priced.icon),
        block: look.tokens.primary,
        name: priced.name.clone(),
        detail: match priced.own {
            Some(_) => say!(words, "trade-price-own", usual = usual.as_str()),
            None => say!(words, "trade-price-usual"),
        },
        amount: words.money(priced.own.unwrap_or(priced.usual)),
    }
}

/// What they pay for one item.
fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut super::Draft,
    priced: &Priced,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let (said, block) = (say!(words, "aside-trade-price"), look.tokens.primary);
    let icon = Icon::of_product(&priced.icon);
    let room = aside::beside(ui, look, page.content, icon, block, &said);
    let mut column = Column::new(look, room);
    column.title(ui, look, &priced.name);
    let usual = words.money(priced.usual);
    if !look.layout.is_short() {
        let about = say!(words, "trade-price-about", usual = usual.as_str());
        column.quiet(ui, look, &about);
    }
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (say!(words, "trade-price"), say!(words, "trade-price-hint"));
    let question = Question {
        label: &label,
        hint: if look.layout.is_tiny() { "" } else { &hint },
        kind: Kind::Figures,
    };
    let entered = draft.prices.price.show(ui, look, &mut column, question);
    let (back, word) = (say!(words, "back"), say!(words, "item-keep"));
    let usual_word = say!(words, "trade-price-as-usual");
    let mut foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&word).icon(icons::CHECK));
    if priced.own.is_some() {
        foot = foot.other(Button::new(&usual_word).icon(icons::ARROW_U_UP_LEFT));
    }
    let product = priced.product;
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.prices.leave();
            Vec::new()
        }
        Some(Pressed::Other(_)) => vec![Action::Price(product, None)],
        None if !entered => Vec::new(),
        _ => {
            let pence = draft.prices.price.more_than_nothing();
            let price = pence.map(|pence| Action::Price(product, Some(pence)));
            price.into_iter().collect()
        }
    }
}
