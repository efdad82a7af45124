//! Looking at other people's records: each look is written down before anything is shown.

use std::collections::BTreeSet;

use super::{Ctx, PeopleOperation, shops_of, shops_where_known};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{PersonId, ShopId};
use crate::env::Env;
use crate::operations::{Actor, Holder, Leaves, Stop};
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
        let people_of = |person: &PersonId| shops_of(people, ctx, *person);
        input.people.iter().map(people_of).collect()
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

/// Looks at one's own hours: it leaves nothing, but is for whoever signed in with their own PIN, on a
/// machine that customers do not see.
pub struct LookAtOwnHours;

impl PeopleOperation for LookAtOwnHours {
    const NAME: &'static str = "look-at-own-hours";
    const NEEDS: Capability = Capability::OwnHours;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &Self::Input,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let roles = ctx.shop_book.roles_of(ctx.person)?;
        let mut shops = shops_of(people, ctx, ctx.person)?;
        shops.extend(roles.iter().map(|role| role.held.shop));
        Ok(vec![shops])
    }

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}

/// Everybody about whom whoever is signed in may do this: those of the shops where they may.
pub fn those_of_ones_shops(
    shop: &ShopBook,
    people: &PeopleBook,
    env: &Env,
    actor: &Actor,
    capability: Capability,
) -> Result<Vec<PersonId>, Stop> {
    let (shop_book, read) = (shop.read(), people.read());
    let proof = actor.person.ok_or(Refusal::UnknownPerson)?;
    let me = Holder {
        proof,
        rights: shop_book.rights_in_force(proof.person())?,
    };
    let today = london_day(env.now());
    let mut all: BTreeSet<PersonId> = shop_book.people()?.into_iter().map(|p| p.id).collect();
    all.extend(read.recorded_people()?.into_iter().map(|p| p.id));
    let mut those = Vec::new();
    for person in all {
        let shops = shops_where_known(&read, &shop_book, person)?;
        if shops.iter().any(|of| me.may((*of, capability), today)) {
            those.push(person);
        }
    }
    Ok(those)
}

/// Saves hours of people as a file: each person in it is looked at.
pub struct ExportHours;

impl PeopleOperation for ExportHours {
    const NAME: &'static str = "export-hours";
    const NEEDS: Capability = Capability::ExportHours;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = LookedAt;
    type Output = ();

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LookedAt) -> Result<(), Stop> {
        let (by, at) = ctx.done();
        Ok(tx.add_looks(input, by, at)?)
    }
}
