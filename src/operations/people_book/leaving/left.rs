//! How somebody left a placement. It stands beside the placement, which ends as it always does.

use super::refused;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::leaving::Leaving;
use crate::domain::leaving::refusals::LeavingRefusal;
use crate::operations::people_book::placements::{PlacementChange, change};
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes down how somebody left.
pub struct WriteLeaving;

/// How.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeavingOf {
    /// What it says.
    pub leaving: Leaving,
    /// The revision that was looked at; 0 for a new one.
    pub seen: i64,
}

impl PeopleOperation for WriteLeaving {
    const NAME: &'static str = "write-leaving";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = LeavingOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &LeavingOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, &input.leaving)
    }

    fn concerns(input: &LeavingOf) -> Option<PersonId> {
        Some(input.leaving.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LeavingOf) -> Result<(), Stop> {
        write(tx, ctx, input)
    }
}

/// Ends a placement and writes down how somebody left it, in one.
pub struct EndByLeaving;

/// How, and of which placement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EndOf {
    /// How they left.
    pub leaving: LeavingOf,
    /// The revision of the placement that was looked at.
    pub placement_seen: i64,
}

impl PeopleOperation for EndByLeaving {
    const NAME: &'static str = "end-by-leaving";
    const NEEDS: Capability = Capability::Placements;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = EndOf;
    type Output = ();

    fn shops(people: &Read<'_, People>, _ctx: &Ctx<'_>, input: &EndOf) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, &input.leaving.leaving)
    }

    fn concerns(input: &EndOf) -> Option<PersonId> {
        Some(input.leaving.leaving.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &EndOf) -> Result<(), Stop> {
        let leaving = &input.leaving.leaving;
        let placement = placement_of(tx, leaving)?;
        if placement.ended.is_none() {
            let wish = PlacementChange {
                placement: placement.ended_on(leaving.on)?,
                seen: input.placement_seen,
            };
            change(tx, &wish)?;
        }
        write(tx, ctx, &input.leaving)
    }
}

fn shop_of(people: &Read<'_, People>, leaving: &Leaving) -> Stored<Vec<Vec<ShopId>>> {
    let placement = people.placement(leaving.placement)?;
    let shop = placement.map(|stored| vec![stored.placement.shop]);
    Ok(shop.into_iter().collect())
}

fn placement_of(people: &Read<'_, People>, leaving: &Leaving) -> Result<Placement, Stop> {
    let stored = people.placement(leaving.placement)?;
    let placement = stored.map(|stored| stored.placement);
    let own = placement.filter(|placement| placement.person == leaving.person);
    Ok(own.ok_or(Refusal::NoPlacementYet)?)
}

fn write(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LeavingOf) -> Result<(), Stop> {
    let placement = placement_of(tx, &input.leaving)?;
    let leaving = input.leaving.clone().checked(&placement)?;
    let before = tx.leaving(leaving.id)?;
    if before.as_ref().is_some_and(|b| b.leaving == leaving) {
        return Ok(());
    }
    let rev = before.as_ref().map_or(0, |before| before.rev);
    let whose = |of: &Leaving| (of.person, of.placement);
    let moved = before.is_some_and(|before| whose(&before.leaving) != whose(&leaving));
    // Of each placement there is one leaving.
    let others = tx.leavings_of(leaving.person)?;
    let twice = others.iter().any(|other| {
        other.leaving.id != leaving.id && other.leaving.placement == leaving.placement
    });
    if rev != input.seen || moved || twice {
        return Err(refused(LeavingRefusal::Changed));
    }
    Ok(tx.write_leaving(&leaving, rev.saturating_add(1), ctx.done())?)
}
