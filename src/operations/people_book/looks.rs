//! Looking at other people's records: each look is written down before anything is shown.

use chrono::NaiveDate;

use super::{Ctx, PeopleOperation, shops_of};
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::operations::{Leaves, SignedIn, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{People, Read, Stored, Tx};

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
    let rights = shop_book.rights_in_force(me.person())?;
    let till = shop_book.this_till()?.map(|till| till.shop);
    let mut seen = Vec::new();
    for person in of {
        let mut shops = shops_of(people, shop_book, person)?;
        if shops.is_empty() {
            shops.extend(till);
        }
        let may = |shop: &ShopId| me.may(&rights, Capability::PersonRecords, *shop, today);
        if person == me.person() || shops.iter().any(may) {
            seen.push(person);
        }
    }
    Ok(seen)
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
