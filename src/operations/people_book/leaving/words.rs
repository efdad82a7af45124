//! What somebody says as they leave: by themself, or written down with them. It is never asked for twice.

use super::refused;
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::leaving::refusals::LeavingRefusal;
use crate::domain::support::optional;
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A person writes their own words.
pub struct WriteOwnLeavingWords;

/// The words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnLeavingWords {
    /// The revision that was looked at.
    pub seen: i64,
    /// What was typed; nothing takes the words out.
    pub words: String,
}

impl PeopleOperation for WriteOwnLeavingWords {
    const NAME: &'static str = "write-own-leaving-words";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = OwnLeavingWords;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &OwnLeavingWords,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &OwnLeavingWords) -> Result<(), Stop> {
        write(tx, ctx, ctx.person, (input.seen, &input.words))
    }
}

/// Somebody writes down what a person said. What the person wrote themself stays.
pub struct WriteLeavingWords;

/// The words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeavingWordsOf {
    /// Whose.
    pub person: PersonId,
    /// The revision that was looked at.
    pub seen: i64,
    /// What was typed; nothing takes the words out.
    pub words: String,
}

impl PeopleOperation for WriteLeavingWords {
    const NAME: &'static str = "write-leaving-words";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = LeavingWordsOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &LeavingWordsOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &LeavingWordsOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LeavingWordsOf) -> Result<(), Stop> {
        let before = tx.leaving_words(input.person)?;
        if before.words.is_some() && before.by == Some(input.person) && input.person != ctx.person {
            return Err(refused(LeavingRefusal::TheirOwnWords));
        }
        write(tx, ctx, input.person, (input.seen, &input.words))
    }
}

fn write(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    (seen, typed): (i64, &str),
) -> Result<(), Stop> {
    let words = optional(typed)?;
    let before = tx.leaving_words(person)?;
    if before.words == words {
        return Ok(());
    }
    if before.rev != seen {
        return Err(refused(LeavingRefusal::Changed));
    }
    let next = (person, before.rev.saturating_add(1));
    Ok(tx.write_leaving_words(ctx.env, next, words.as_ref(), ctx.done())?)
}
