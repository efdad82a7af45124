//! Passing letters between the two books on one machine. One that cannot be taken in is left, said, and
//! tried again the next time; the others pass.

use super::{PressLetter, SendPersonCard, TakePersonCard, TakePressesIn, settled};
use crate::domain::Refusal;
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, TillId};
use crate::domain::person_records::{PersonCardLetter, card_letter, letter_days};
use crate::env::Env;
use crate::operations::people_book::erasure::letters::pass_erasures;
use crate::operations::people_book::erasure::not_used;
use crate::operations::people_book::leaving::stopped_people;
use crate::operations::people_book::skills::letters::pass_skill_letters;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop, perform};
use crate::store::{PeopleBook, ShopBook, Stored};

/// So many presses are one letter.
const PRESSES_A_LETTER: u32 = 500;

/// What was left where letters passed: refused, or waiting for another. It is tried again the next time,
/// and nothing of it is lost.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Left {
    /// So many presses.
    pub presses: usize,
    /// So many person cards.
    pub cards: usize,
    /// So many erasures: somebody is erased in one of the books only.
    pub erasures: usize,
}

impl Left {
    /// Whether everything passed.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// Whether a letter was refused for what it says, and not for who lets it pass, or where, or when.
pub(in crate::operations::people_book) fn is_about_the_letter(stop: &Stop) -> bool {
    use Refusal as R;
    match stop {
        Stop::Refused(refusal) => !matches!(
            refusal,
            R::NotAllowed { .. }
                | R::NeedsPin
                | R::UnknownPerson
                | R::NoPassphrase
                | R::CustomersSeeThis
                | R::ClockOdd { .. }
                | R::ReasonMissing
        ),
        Stop::Trouble(_) => false,
    }
}

/// Passes what there is to pass, both ways: presses to the people book; settled sittings and person cards to
/// the shop book.
/// One letter that is refused is left, and the others pass.
pub fn pass_letters(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<Left, Stop> {
    let mut left = take_presses(shop, people, env, actor)?;
    match settled::pass(shop, people, env, actor) {
        // It is made again the next time, of what is open at the counter by then.
        Err(stop) if is_about_the_letter(&stop) => {}
        done => done?,
    }
    // Before cards: nobody who was erased comes back by one.
    left.erasures = pass_erasures(shop, people, env, actor)?;
    let (letters, not_made) = letters_to_send(shop, people, env)?;
    left.cards = not_made;
    for letter in letters {
        match pass_card(shop, people, (env, actor), &letter) {
            Err(stop) if is_about_the_letter(&stop) => {
                left.cards = left.cards.saturating_add(1);
            }
            done => done?,
        }
    }
    match pass_skill_letters(shop, people, env, actor) {
        // They are sent again the next time.
        Err(stop) if is_about_the_letter(&stop) => {}
        done => done?,
    }
    Ok(left)
}

fn pass_card(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    (env, actor): (&Env, &Actor),
    letter: &PersonCardLetter,
) -> Result<(), Stop> {
    let known = people.read().last_card_letter(letter.person)?;
    if known.is_none_or(|(rev, _)| rev < letter.rev) {
        let mut books = Books { shop, people };
        perform_in_people::<SendPersonCard>(&mut books, env, actor, letter)?;
    }
    perform::<TakePersonCard>(shop, env, actor, letter)
}

/// Takes in what was pressed since: whoever looks at hours sees them as they are now.
pub fn take_presses(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<Left, Stop> {
    let tills = shop.read().tills()?;
    let mut left = usize::MAX;
    loop {
        let mut now = 0_usize;
        for till in &tills {
            let of_till = take_presses_of(shop, people, (env, actor), till.id)?;
            now = now.saturating_add(of_till);
        }
        // What waited for a press of another till comes the next time round.
        if now == 0 || now >= left {
            return Ok(Left {
                presses: now,
                cards: 0,
                erasures: 0,
            });
        }
        left = now;
    }
}

/// Takes in what was pressed at one till; says how many presses were left.
fn take_presses_of(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    (env, actor): (&Env, &Actor),
    till: TillId,
) -> Result<usize, Stop> {
    // Where the shop book is a copy of an earlier day, the mark says nothing about it.
    let mark = people.read().letters_taken(till)?;
    let mut after = match mark {
        Some((upto, last)) if is_of(shop, till, upto, last)? => upto,
        _ => 0,
    };
    let mut left = 0_usize;
    loop {
        let presses = shop.read().presses_after(till, after, PRESSES_A_LETTER)?;
        let Some(upto) = presses.last().map(|press| press.seq) else {
            return Ok(left);
        };
        let letter = PressLetter {
            till,
            presses,
            // After a gap the mark stays where it is.
            upto: (left == 0).then_some(upto),
        };
        let mut books = Books { shop, people };
        left = left.saturating_add(take_letter(&mut books, (env, actor), letter)?);
        after = upto;
    }
}

/// Takes a letter in; where something in it is refused, each half of it by itself, so that one press
/// keeps no other one out. Says how many were left.
fn take_letter(
    books: &mut Books<'_>,
    (env, actor): (&Env, &Actor),
    letter: PressLetter,
) -> Result<usize, Stop> {
    match perform_in_people::<TakePressesIn>(books, env, actor, &letter) {
        Err(stop) if is_about_the_letter(&stop) => {}
        done => return Ok(done?.len()),
    }
    if letter.presses.len() < 2 {
        return Ok(letter.presses.len());
    }
    let PressLetter { till, presses, .. } = letter;
    let (one, other) = presses.split_at(presses.len() / 2);
    let mut left = 0_usize;
    for half in [one, other] {
        let half = PressLetter {
            till,
            presses: half.to_vec(),
            upto: None,
        };
        left = left.saturating_add(take_letter(books, (env, actor), half)?);
    }
    Ok(left)
}

/// Whether the shop book has this press under this number.
fn is_of(shop: &ShopBook, till: TillId, seq: i64, press: EntryId) -> Stored<bool> {
    let found = shop.read().press(press)?;
    Ok(found.is_some_and(|found| (found.till, found.seq) == (till, seq)))
}

/// The person cards that the shop book does not have as they are now, and of how many people none could
/// be made.
fn letters_to_send(
    shop: &ShopBook,
    people: &PeopleBook,
    env: &Env,
) -> Result<(Vec<PersonCardLetter>, usize), Stop> {
    let today = london_day(env.now());
    let read = people.read();
    let stored = read.placements()?;
    let placements: Vec<Placement> = stored.into_iter().map(|p| p.placement).collect();
    let changes = read.day_changes(letter_days(today)?)?;
    let stopped = stopped_people(&read)?;
    let unused = not_used(&read)?;
    let mut letters = Vec::new();
    let mut not_made = 0_usize;
    for person in read.recorded_people()? {
        if unused.contains(&person.id) {
            continue;
        }
        let names_rev = read.names_rev(person.id)?;
        let sent = read.last_card_letter(person.id)?;
        let made = card_letter(
            (person.id, sent.map_or(1, |(rev, _)| rev)),
            (&person.name, names_rev),
            &placements,
            &changes,
            today,
        );
        let Ok(mut letter) = made else {
            not_made = not_made.saturating_add(1);
            continue;
        };
        letter.word = person.own_word;
        if stopped.contains(&person.id) {
            letter.stop();
        }
        let digest = letter.digest();
        let taken = shop.read().last_letter(person.id)?;
        let (sent_rev, taken_rev) = (sent.map(|(rev, _)| rev), taken.map(|taken| taken.rev));
        // A letter in between that was sent and never came could still come, and must find a later one.
        if taken.is_some_and(|taken| taken.digest == digest) && sent_rev <= taken_rev {
            continue;
        }
        let sent_so = sent.is_some_and(|(_, sent)| sent == digest);
        letters.push(if sent_so && sent_rev > taken_rev {
            // Sent as it is now, and never come.
            letter
        } else {
            // After whatever either book knows: one of them may be a copy of an earlier day.
            let rev = sent_rev.max(taken_rev).unwrap_or(0).saturating_add(1);
            PersonCardLetter { rev, ..letter }
        });
    }
    Ok((letters, not_made))
}
