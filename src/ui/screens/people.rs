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
use crate::domain::people::name_key;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::{empty, line_field};
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
    // A few names are seen at once; with more, the list is looked through by typing.
    if data.people.len() > 6 {
        let label = say!(words, "people-find");
        let before = draft.typed.typed.clone();
        if look.layout.is_tiny() {
            let line = column.line(look.layout.target());
            line_field::show(ui, look, line, &label, None, &mut draft.typed.typed);
        } else {
            let question = Question {
                label: &label,
                hint: "",
                kind: Kind::Words,
            };
            draft.typed.show(ui, look, &mut column, question);
        }
        if before != draft.typed.typed {
            draft.page = 0;
        }
    }
    let wanted = name_key(&draft.typed.typed);
    let found: Vec<&Person> = data
        .people
        .iter()
        .filter(|p| name_key(&p.name).contains(&wanted))
        .collect();
    let rows: Vec<ListRow> = found.iter().map(|person| row(look, person)).collect();
    if rows.is_empty() {
        let sentence = if data.people.is_empty() {
            say!(words, "people-none")
        } else {
            say!(words, "people-none-found")
        };
        let block = look.tokens.primary;
        empty::show(
            ui,
            look,
            column.rest(),
            icons::USERS_THREE,
            block,
            &sentence,
        );
    }
    let about = (icons::USERS, look.tokens.primary);
    let said = say!(words, "aside-people");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &said);
    let photo = |number: usize| found.get(number).and_then(|p| p.picture.photo);
    let place = column.rest();
    let pressed = list_row::with_photos(ui, look, place, &rows, photo, &mut draft.page);
    if let Some(person) = pressed.and_then(|number| found.get(number)) {
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

fn row(look: Look<'_>, person: &Person) -> ListRow {
    ListRow {
        icon: Icon::named(&person.picture.picture.symbol).unwrap_or(icons::USER),
        block: look.tile(&person.picture.picture.colour),
        name: person.name.clone(),
        detail: person.detail.clone(),
        amount: String::new(),
    }
}
