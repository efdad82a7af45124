//! Making, opening and closing the people book.

use crate::domain::Refusal;
use crate::env::Env;
use crate::operations::people_book::letters::{self, Left};
use crate::operations::people_book::{Books, keys};
use crate::operations::{Actor, Stop};
use crate::store::{PeopleBook, ShopBook};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::door::{DoorDeed, DoorEvent, DoorFacts};
use crate::ui::app::runner::Performing;

/// Does one deed at the door.
pub(super) fn run(
    one: &mut Performing<'_>,
    people: &mut Option<PeopleBook>,
    deed: &DoorDeed,
) -> Result<Outcome, Stop> {
    let (env, actor) = (one.env, &one.actor);
    match deed {
        DoorDeed::Make(words, passphrase) => {
            let made = keys::make_people_book(one.book, env, actor, words, passphrase)?;
            *people = Some(made);
        }
        DoorDeed::Open(passphrase) => {
            let person = keys::may_open(one.book, env, actor)?;
            let found = PeopleBook::open(one.book.store(), one.book.kind(), person, passphrase)?;
            let mut book = found.ok_or(Refusal::PassphraseNoMatch)?;
            keys::opened(one.book, &mut book, env, actor)?;
            *people = Some(book);
        }
        DoorDeed::OpenWithWords(words, passphrase) => {
            let book = keys::open_with_words(one.book, env, actor, words, passphrase)?;
            *people = Some(book);
        }
        DoorDeed::Close => *people = None,
        DoorDeed::ChangeOwn(..) | DoorDeed::Give(..) | DoorDeed::Take(_) => {
            let mut books = Books {
                shop: one.book,
                people: people.as_mut().ok_or(Refusal::PeopleBookClosed)?,
            };
            match deed {
                DoorDeed::ChangeOwn(before, new) => {
                    keys::change_own_passphrase(&mut books, env, actor, (before, new))?;
                }
                DoorDeed::Give(person, new) => {
                    keys::give_passphrase(&mut books, env, actor, (*person, new))?;
                }
                DoorDeed::Take(person) => keys::take_passphrase(&mut books, env, actor, *person)?,
                _ => {}
            }
        }
    }
    Ok(Outcome::Done)
}

/// How the door stands, and whether something could not pass between the books.
pub fn facts(
    (shop, mut people): (&mut ShopBook, Option<&mut PeopleBook>),
    env: &Env,
    actor: &Actor,
) -> Result<DoorEvent, Stop> {
    let made = PeopleBook::is_in(shop.store());
    let mine = match actor.person.filter(|_| made) {
        Some(person) => PeopleBook::has_passphrase(shop.store(), person.person())?,
        None => false,
    };
    let left = match people.as_mut().filter(|_| mine) {
        Some(people) => match letters::pass_letters(shop, people, env, actor) {
            // Who may not let them pass is not told of them.
            Err(Stop::Refused(_)) => Left::default(),
            left => left?,
        },
        None => Left::default(),
    };
    Ok(DoorEvent::Facts(DoorFacts {
        made,
        open: people.is_some(),
        mine,
        lead: match &people {
            Some(people) => people.read().safeguarding_lead()?,
            None => None,
        },
        holders: match people {
            Some(people) => people.holders()?,
            None => Vec::new(),
        },
        left,
    }))
}
