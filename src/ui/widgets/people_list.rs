//! A list of people, found by typing a part of a name: as typed, without accents too.

use egui::{Rect, Ui};

use super::asked::{Asked, Question};
use super::column::Column;
use super::field::Kind;
use super::list_row::{self, ListRow};
use super::person_tile::Portrait;
use super::{empty, line_field};
use crate::domain::people::name_key;
use crate::ui::Look;
use crate::ui::icons;
use crate::words::say;

/// A few names are seen at once; with more, the list is looked through by typing.
const FEW: usize = 6;

/// Somebody in the list.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// What they are called.
    pub name: &'a str,
    /// What they show of themself, where they have a tile.
    pub picture: Option<&'a Portrait>,
    /// A line about them.
    pub detail: &'a str,
}

/// What is said where nobody is in it.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// There is nobody.
    pub none: &'a str,
    /// What the list is about, beside a short one.
    pub about: &'a str,
}

/// Shows them; says who was tapped.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    people: &[Listed<'_>],
    said: Said<'_>,
    (typed, page): (&mut Asked, &mut usize),
) -> Option<usize> {
    let words = look.words;
    if people.len() > FEW {
        let label = say!(words, "people-find");
        let before = typed.typed.clone();
        if look.layout.is_tiny() {
            let line = column.line(look.layout.target());
            line_field::show(ui, look, line, &label, None, &mut typed.typed);
        } else {
            let question = Question {
                label: &label,
                hint: "",
                kind: Kind::Words,
            };
            typed.show(ui, look, column, question);
        }
        if before != typed.typed {
            *page = 0;
        }
    }
    let wanted = name_key(&typed.typed);
    let found: Vec<(usize, &Listed<'_>)> = people
        .iter()
        .enumerate()
        .filter(|(_, person)| name_key(person.name).contains(&wanted))
        .collect();
    let rows = found.len();
    let block = look.tokens.primary;
    if found.is_empty() {
        let none_found = say!(words, "people-none-found");
        let sentence = if people.is_empty() {
            said.none
        } else {
            &none_found
        };
        let icon = icons::USERS_THREE;
        empty::show(ui, look, column.rest(), icon, block, sentence);
    }
    let about = (icons::USERS, block);
    list_row::beside_few(ui, look, column, rows, about, said.about);
    let shown: Vec<Listed<'_>> = found.iter().map(|(_, person)| **person).collect();
    let pressed = rows_of(ui, look, column.rest(), &shown, page);
    pressed
        .and_then(|number| found.get(number))
        .map(|(n, _)| *n)
}

/// Only their rows, a page at a time, where nobody is looked for; says who was tapped.
pub fn rows_of(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    people: &[Listed<'_>],
    page: &mut usize,
) -> Option<usize> {
    let rows: Vec<ListRow> = people.iter().map(|person| row(look, person)).collect();
    let photo = |number: usize| people.get(number).and_then(|person| person.picture?.photo);
    list_row::with_photos(ui, look, rect, &rows, photo, page)
}

fn row(look: Look<'_>, person: &Listed<'_>) -> ListRow {
    let mut row = ListRow {
        icon: icons::USER,
        block: look.tokens.primary,
        name: person.name.to_owned(),
        detail: person.detail.to_owned(),
        amount: String::new(),
    };
    row.wear(look, person.picture);
    row
}
