//! Looking at other people's records: each look is written down before anything is shown.

use super::{Ctx, PeopleOperation, shops_of};
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::operations::{Leaves, Stop};
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
    let shops = |person: &PersonId| shops_of(people, ctx, *person);
    looked.people.iter().map(shops).collect()
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
