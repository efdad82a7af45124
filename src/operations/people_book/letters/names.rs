//! What a tile says where somebody else there has the name already. A tile is touched by its name, so two
//! of them never say the same.

use crate::domain::ids::PersonId;
use crate::domain::people::{PersonState, TillPerson};
use crate::domain::person_records::PersonCardLetter;
use crate::store::{Stored, Tx};

/// The name of somebody who is new at the till.
pub(super) fn first_name(tx: &Tx<'_>, letter: &PersonCardLetter) -> Stored<String> {
    distinct_or_numbered(tx, letter, &letter.name)
}

/// Another name for somebody whom the till knows, where they take one: the name to use was written since,
/// the word of their own came to a name with a number, or they come back and somebody else took theirs.
pub(super) fn other_name(
    tx: &Tx<'_>,
    letter: &PersonCardLetter,
    person: &TillPerson,
    names_taken: i64,
) -> Stored<Option<String>> {
    let numbered = letter.word.is_some() && is_numbered(&person.till_name, &letter.name);
    if letter.names_rev > names_taken || numbered {
        // Where another has it and no word tells them apart, the earlier name stays.
        return distinct_name(tx, letter, &letter.name);
    }
    let comes_back = person.state == PersonState::Left && letter.state != PersonState::Left;
    if comes_back && tx.has_namesake(person.id, &person.till_name)? {
        return distinct_or_numbered(tx, letter, &person.till_name).map(Some);
    }
    Ok(None)
}

fn distinct_or_numbered(tx: &Tx<'_>, letter: &PersonCardLetter, name: &str) -> Stored<String> {
    match distinct_name(tx, letter, name)? {
        Some(name) => Ok(name),
        None => numbered_name(tx, letter.person, name),
    }
}

/// This name as nobody else at the till has it: with the word of their own, where it takes one.
fn distinct_name(tx: &Tx<'_>, letter: &PersonCardLetter, name: &str) -> Stored<Option<String>> {
    let with_word = letter.word.as_ref().map(|word| format!("{name} ({word})"));
    for name in [Some(name.to_owned()), with_word].into_iter().flatten() {
        if !tx.has_namesake(letter.person, &name)? {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Whether a name at the till is this one with a number.
fn is_numbered(till_name: &str, name: &str) -> bool {
    let rest = till_name.strip_prefix(name);
    let number = rest.and_then(|rest| rest.strip_prefix(' '));
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

/// Whoever is new and has no word yet has a number until they choose one.
fn numbered_name(tx: &Tx<'_>, person: PersonId, name: &str) -> Stored<String> {
    let mut number = 2_u32;
    loop {
        let numbered = format!("{name} {number}");
        if !tx.has_namesake(person, &numbered)? {
            return Ok(numbered);
        }
        number = number.saturating_add(1);
    }
}
