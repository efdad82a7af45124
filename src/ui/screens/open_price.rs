//! Something without a price of its own: what it costs, and what it is called if that helps.

use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::{Pence, Refusal};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the product is called.
    pub name: String,
    /// The most that it can cost.
    pub limit: Pence,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What it costs.
    pub price: Asked,
    /// What it is called.
    pub name: Asked,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Into the basket.
    Add {
        /// What it costs.
        price: Pence,
        /// What it is called, where that was typed.
        name: Option<FreeText>,
    },
    /// Not now.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-price");
    let about = (icons::TAG, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(
            ui,
            look,
            &say!(words, "price-what", name = data.name.as_str()),
        );
    }
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "price-label");
    let hint = say!(words, "price-hint", limit = words.money(data.limit));
    let price = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Figures,
    };
    let (label, hint) = (say!(words, "price-name"), say!(words, "price-name-hint"));
    let name = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (&mut draft.price, price),
        (&mut draft.name, name),
    );
    let (back, add) = (say!(words, "back"), say!(words, "price-add"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&add).icon(icons::BASKET))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => vec![Action::Back],
        Some(_) => done(data, draft),
        None if entered => done(data, draft),
        None => Vec::new(),
    }
}

fn done(data: &Data, draft: &mut Draft) -> Vec<Action> {
    let Some(price) = draft.price.more_than_nothing() else {
        return Vec::new();
    };
    if price > data.limit {
        let limit = data.limit;
        draft.price.refuse(Refusal::OverOpenLimit { limit });
        return Vec::new();
    }
    let name = if draft.name.is_empty() {
        None
    } else {
        match draft.name.words() {
            Some(name) => Some(name),
            None => return Vec::new(),
        }
    };
    vec![Action::Add { price, name }]
}
