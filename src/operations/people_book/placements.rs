//! Placements: adding one, and changing what was agreed.

use super::{Ctx, PeopleOperation, records::known, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, ShopId};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Adds a placement.
///
/// It opens the whole record of the person to the supervisors of its shop, and lets them put hours right
/// there. So whoever adds it has the right in that shop and where the person is already: nobody makes
/// somebody of another shop one of theirs alone. A manager of both shops does it, or the first shop ends
/// what it has with them.
pub struct AddPlacement;

impl PeopleOperation for AddPlacement {
    const NAME: &'static str = "add-placement";
    const NEEDS: Capability = Capability::Placements;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Placement;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &Placement,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let there = shops_of(people, &ctx.shop_book, input.person)?;
        let theirs = (!there.is_empty()).then_some(there);
        Ok([vec![input.shop]].into_iter().chain(theirs).collect())
    }

    fn concerns(input: &Placement) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &Placement) -> Result<(), Stop> {
        known(tx, input.person)?;
        let placement = input.clone().checked()?;
        match tx.placement(placement.id)? {
            None => Ok(tx.write_placement(&placement, 1)?),
            Some(stored) if stored.placement == placement => Ok(()),
            Some(_) => Err(Refusal::RecordChanged.into()),
        }
    }
}

/// Changes a placement: times, pauses, extensions, who accompanies it, its end.
pub struct ChangePlacement;

/// A placement as it is to be.
#[derive(Clone, Debug)]
pub struct PlacementChange {
    /// What it says.
    pub placement: Placement,
    /// The revision that whoever changes it looked at.
    pub seen: i64,
}

impl PeopleOperation for ChangePlacement {
    const NAME: &'static str = "change-placement";
    const NEEDS: Capability = Capability::Placements;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PlacementChange;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &PlacementChange,
    ) -> Stored<Vec<Vec<ShopId>>> {
        // In the shop that it was in and in the one that it moves to; nobody may anything in a shop that
        // there is not.
        let before = people.placement(input.placement.id)?;
        let before = before.map(|stored| vec![stored.placement.shop]);
        Ok(before
            .into_iter()
            .chain([vec![input.placement.shop]])
            .collect())
    }

    fn concerns(input: &PlacementChange) -> Option<PersonId> {
        Some(input.placement.person)
    }

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &PlacementChange) -> Result<(), Stop> {
        change(tx, input)
    }
}

/// Writes the placement as it is to be; whoever does it has authorised.
pub(super) fn change(tx: &Tx<'_, People>, input: &PlacementChange) -> Result<(), Stop> {
    let placement = input.placement.clone().checked()?;
    let before = tx.placement(placement.id)?.ok_or(Refusal::NoRecord)?;
    if before.placement == placement {
        return Ok(());
    }
    if before.rev != input.seen || before.placement.person != placement.person {
        return Err(Refusal::RecordChanged.into());
    }
    Ok(tx.write_placement(&placement, before.rev + 1)?)
}
