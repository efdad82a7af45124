//! Where an item stands on the till: its tab, its place among the tiles of it, and other shops.

use egui::Ui;

use super::block_of;
use super::item::{self, Action, Data};
use crate::domain::catalogue::Category;
use crate::domain::ids::{ProductId, ShopId};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The page of tabs or shops.
    pub page: usize,
    /// The other shop whose tab is being chosen.
    pub shop: Option<ShopId>,
}

/// Shows the part: which tab, and earlier or later in it.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    let place = data
        .beside
        .iter()
        .position(|(id, _)| *id == data.product.id);
    if !look.layout.is_tiny() {
        let sentence = match place {
            Some(place) => say!(
                words,
                "standing-now",
                place = (place + 1).to_string(),
                of = data.beside.len().to_string()
            ),
            None => say!(words, "item-is-withdrawn"),
        };
        column.quiet(ui, look, &sentence);
    }
    column.problem(ui, look, data.problem.as_deref());
    let tabs: Vec<&Category> = data.tabs.iter().filter(|t| !t.withdrawn).collect();
    let choices: Vec<Choice<'_>> = tabs
        .iter()
        .map(|tab| {
            Choice::new(&tab.name, icons::STACK)
                .block(block_of(look, data.trade, Some(tab)))
                .chosen(data.product.category == tab.id)
        })
        .collect();
    let rest = column.rest();
    let pressed = choice::pages(ui, look, rest, &choices, &mut draft.standing.page);
    if let Some(tab) = pressed.and_then(|n| tabs.get(n)) {
        actions.push(Action::Tab(tab.id));
    }
    let (back, earlier, later) = (
        say!(words, "back"),
        say!(words, "order-earlier"),
        say!(words, "order-later"),
    );
    let mut foot = Foot::new().back(&back);
    if place.is_some() {
        foot = foot
            .other(Button::new(&earlier).icon(icons::ARROW_LEFT))
            .other(Button::new(&later).icon(icons::ARROW_RIGHT));
    }
    let ids: Vec<ProductId> = data.beside.iter().map(|(id, _)| *id).collect();
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.part = None,
        Some(Pressed::Other(which)) => {
            let moved = place.and_then(|place| moved(ids, place, Way::of_button(which)));
            actions.extend(moved.map(Action::Order));
        }
        _ => {}
    }
    actions
}

/// Which way something is moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Towards the first.
    Earlier,
    /// Towards the last.
    Later,
}

impl Way {
    /// The way of the button with this number.
    pub fn of_button(number: usize) -> Self {
        if number == 0 {
            Self::Earlier
        } else {
            Self::Later
        }
    }
}

/// The order with this one a place on; nothing where it stands at that end.
pub fn moved<T>(mut all: Vec<T>, place: usize, way: Way) -> Option<Vec<T>> {
    let other = match way {
        Way::Later => place.checked_add(1).filter(|n| *n < all.len())?,
        Way::Earlier => place.checked_sub(1)?,
    };
    all.swap(place, other);
    Some(all)
}

/// Shows the part: other shops.
pub fn elsewhere(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut item::Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let mut actions = Vec::new();
    column.problem(ui, look, data.problem.as_deref());
    let asked = draft.standing.shop;
    let shop = data.elsewhere.iter().find(|e| Some(e.shop) == asked);
    if let Some(shop) = shop {
        if !look.layout.is_tiny() {
            let name = shop.name.as_str();
            column.title(ui, look, &say!(words, "elsewhere-which-tab", shop = name));
        }
        let none = say!(words, "elsewhere-not-there");
        let mut choices = vec![Choice::new(&none, icons::X).chosen(shop.tab.is_none())];
        choices.extend(
            shop.tabs
                .iter()
                .map(|tab| Choice::new(&tab.name, icons::STACK).chosen(shop.tab == Some(tab.id))),
        );
        let rest = column.rest();
        let pressed = choice::pages(ui, look, rest, &choices, &mut draft.standing.page);
        if let Some(number) = pressed {
            let tab = number.checked_sub(1).and_then(|n| shop.tabs.get(n));
            actions.push(Action::Elsewhere(shop.shop, tab.map(|t| t.id)));
            draft.standing.shop = None;
        }
    } else {
        if data.elsewhere.is_empty() {
            let sentence = say!(words, "elsewhere-none");
            let block = look.tokens.primary;
            let rest = column.rest();
            empty::show(ui, look, rest, icons::STOREFRONT, block, &sentence);
        }
        let details: Vec<String> = data
            .elsewhere
            .iter()
            .map(|shop| {
                let tab = shop.tabs.iter().find(|t| Some(t.id) == shop.tab);
                match tab {
                    Some(tab) => say!(words, "elsewhere-in-tab", tab = tab.name.as_str()),
                    None => say!(words, "elsewhere-not-there"),
                }
            })
            .collect();
        let choices: Vec<Choice<'_>> = data
            .elsewhere
            .iter()
            .zip(&details)
            .map(|(shop, detail)| Choice::new(&shop.name, icons::STOREFRONT).detail(detail))
            .collect();
        let rest = column.rest();
        let pressed = choice::pages(ui, look, rest, &choices, &mut draft.standing.page);
        if let Some(shop) = pressed.and_then(|n| data.elsewhere.get(n)) {
            draft.standing.shop = Some(shop.shop);
            draft.standing.page = 0;
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        if draft.standing.shop.take().is_none() {
            draft.part = None;
        }
        draft.standing.page = 0;
    }
    actions
}
