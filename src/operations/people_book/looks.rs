//! Looking at other people's records: each look is written down before anything is shown.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::erasure::not_used;
use super::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{PersonId, ShopId};
use crate::env::Env;
use crate::operations::{Actor, Leaves, SignedIn, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{People, PeopleBook, Read, ShopBook, Stored, Tx};

/// Looks at records.
pub struct LookAtRecords;

impl PeopleOperation for LookAtRecords {
    const NAME: &'static str = "look-at-records";
    const NEEDS: Capability = Capability::PersonRecords;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = LookedAt;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &LookedAt,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_of_each(people, ctx, input)
    }

    fn concerns(input: &LookedAt) -> Option<PersonId> {
        match input.people.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LookedAt) -> Result<(), Stop> {
        let (by, at) = ctx.done();
        Ok(tx.add_looks(input, by, at)?)
    }
}

fn shops_of_each(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    looked: &LookedAt,
) -> Stored<Vec<Vec<ShopId>>> {
    let shops = |person: &PersonId| shops_of(people, &ctx.shop_book, *person);
    looked.people.iter().map(shops).collect()
}

/// Those of these people whose records somebody may look at: each where their supervisors are, and
/// whoever has no shop yet in the shop of this till. Lists are of them alone, so that a list is never
/// refused for one person of another shop.
pub fn whom_they_may_see(
    shop_book: &Read<'_>,
    people: &Read<'_, People>,
    (me, today): (SignedIn, NaiveDate),
    of: impl IntoIterator<Item = PersonId>,
) -> Stored<Vec<PersonId>> {
    let capability = Capability::PersonRecords;
    of_ones_shops(shop_book, people, (me, today), capability, of)
}

fn of_ones_shops(
    shop_book: &Read<'_>,
    people: &Read<'_, People>,
    (me, today): (SignedIn, NaiveDate),
    capability: Capability,
    of: impl IntoIterator<Item = PersonId>,
) -> Stored<Vec<PersonId>> {
    let rights = shop_book.rights_in_force(me.person())?;
    let till = shop_book.this_till()?.map(|till| till.shop);
    let unused = not_used(people)?;
    let mut seen = Vec::new();
    for person in of {
        if unused.contains(&person) && person != me.person() {
            continue;
        }
        let mut shops = shops_of(people, shop_book, person)?;
        if shops.is_empty() {
            shops.extend(till);
        }
        let may = |shop: &ShopId| me.may(&rights, capability, *shop, today);
        if person == me.person() || shops.iter().any(may) {
            seen.push(person);
        }
    }
    Ok(seen)
}

/// Everybody about whom whoever is signed in may do this: those of the shops where they may.
pub fn those_of_ones_shops(
    (shop, people): (&ShopBook, &PeopleBook),
    env: &Env,
    actor: &Actor,
    capability: Capability,
) -> Result<Vec<PersonId>, Stop> {
    let (shop_book, read) = (shop.read(), people.read());
    let me = actor.person.ok_or(Refusal::UnknownPerson)?;
    let mut all: BTreeSet<PersonId> = shop_book.people()?.into_iter().map(|p| p.id).collect();
    all.extend(read.recorded_people()?.into_iter().map(|p| p.id));
    let whoever = (me, london_day(env.now()));
    Ok(of_ones_shops(&shop_book, &read, whoever, capability, all)?)
}

/// Looks at one's own hours: it leaves nothing, but is for whoever signed in with their own PIN, on a
/// machine that customers do not see.
pub struct LookAtOwnHours;

impl PeopleOperation for LookAtOwnHours {
    const NAME: &'static str = "look-at-own-hours";
    const NEEDS: Capability = Capability::OwnHours;
    /// One's own hours.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &Self::Input,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}

/// Saves hours of people as a file: each person in it is looked at.
pub struct ExportHours;

impl PeopleOperation for ExportHours {
    const NAME: &'static str = "export-hours";
    const NEEDS: Capability = Capability::ExportHours;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = LookedAt;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &LookedAt,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_of_each(people, ctx, input)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LookedAt) -> Result<(), Stop> {
        let (by, at) = ctx.done();
        Ok(tx.add_looks(input, by, at)?)
    }
}
