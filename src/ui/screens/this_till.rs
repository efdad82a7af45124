//! This till: what it is called, and whether customers can see it.

use egui::Ui;

use crate::domain::shops::{Customers, till_name};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::shop_form::{self, Arrived};
use crate::ui::widgets::who_can_see;
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Its name.
    pub name: Asked,
    /// Whether customers can see the screen.
    pub customers: Customers,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it so.
    Save {
        /// Its name.
        name: String,
        /// Whether customers can see the screen.
        customers: Customers,
    },
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let said = say!(look.words, "aside-till");
    let about = (icons::CALCULATOR, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &said);
    let mut column = Column::new(look, page.content);
    column.problem(ui, look, data.problem.as_deref());
    let (label, hint) = (say!(words, "setup-till"), say!(words, "setup-till-hint"));
    let hint = if look.layout.is_tiny() { "" } else { &hint };
    let asked = &mut draft.name;
    let entered = shop_form::one(
        ui,
        look,
        &mut column,
        asked,
        (&label, hint),
        Arrived::Before,
    );
    let said_already = look.layout.is_tiny() && draft.name.problem.is_some();
    if !said_already {
        let ask = say!(words, "setup-customers-ask");
        column.say(ui, look, Type::Strong, &ask);
        let chosen = Some(draft.customers);
        if let Some(customers) = who_can_see::show(ui, look, &mut column, chosen) {
            draft.customers = customers;
        }
    }
    let (back, save) = (say!(words, "back"), say!(words, "shops-save"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&save).icon(icons::CHECK))
        .show(ui, look, page.foot);
    if pressed == Some(Pressed::Back) {
        return vec![Action::Back];
    }
    if entered || pressed == Some(Pressed::Primary) {
        let customers = draft.customers;
        let name = draft.name.read(till_name);
        return name
            .map(|name| Action::Save { name, customers })
            .into_iter()
            .collect();
    }
    Vec::new()
}
