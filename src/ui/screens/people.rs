//! The people of the till: everybody whom whoever is signed in has a say about, found by name.

pub mod add;
pub mod barcode;
pub mod card;
pub mod days;
mod face;
pub mod new_pin;
pub mod roles;

use egui::Ui;

use crate::domain::ids::PersonId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed, Said};
use crate::ui::widgets::person_tile::Portrait;
use crate::words::say;

/// Somebody in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name they chose.
    pub name: String,
    /// What they show of themself.
    pub picture: Portrait,
    /// What they are and whether they come here, in words.
    pub detail: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Everybody, in the order of the list.
    pub people: Vec<Person>,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub notice: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// A name, as far as it is typed.
    pub typed: Asked,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Open this person's card.
    Open(PersonId),
    /// Add somebody.
    Add,
    /// Back to the settings.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    let mut actions = Vec::new();
    column.problem(ui, look, data.problem.as_deref());
    if let Some(notice) = &data.notice {
        column.banner(ui, look, Tone::Positive, notice);
    }
    let people: Vec<Listed<'_>> = data
        .people
        .iter()
        .map(|person| Listed {
            name: &person.name,
            picture: Some(&person.picture),
            detail: &person.detail,
        })
        .collect();
    let (none, about) = (say!(words, "people-none"), say!(words, "aside-people"));
    let said = Said {
        none: &none,
        about: &about,
    };
    let typed = (&mut draft.typed, &mut draft.page);
    let pressed = people_list::show(ui, look, &mut column, &people, said, typed);
    if let Some(person) = pressed.and_then(|number| data.people.get(number)) {
        actions.push(Action::Open(person.id));
    }
    let (back, add) = (say!(words, "back"), say!(words, "people-add"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&add).icon(icons::USER_PLUS))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Primary) => actions.push(Action::Add),
        _ => {}
    }
    actions
}
