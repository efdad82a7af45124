//! "Stop everything": tile, rota, reminders and letters in one step. That somebody died is written down for
//! managers alone, and everybody else sees no more than that everything was stopped.

use super::{is_stopped, refused, sent_before};
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::leaving::refusals::LeavingRefusal;
use crate::domain::leaving::stopped;
use crate::domain::person_records::LookKind;
use crate::operations::people_book::placements::{PlacementChange, change};
use crate::operations::people_book::records::known;
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::{LookedAt, Stopped};
use crate::store::{People, Read, Stored, Tx};

/// For whom everything is stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToStop {
    /// The id of the row.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
}

/// Stops everything.
pub struct StopEverything;

impl PeopleOperation for StopEverything {
    const NAME: &'static str = "stop-everything";
    const NEEDS: Capability = Capability::Placements;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToStop;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToStop) -> Stored<Vec<Vec<ShopId>>> {
        in_each_shop(people, ctx, input.person)
    }

    fn concerns(input: &ToStop) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToStop) -> Result<(), Stop> {
        if sent_before(tx.stop(input.id)?, |person| *person == input.person)? {
            return Ok(());
        }
        if is_stopped(tx, input.person)? {
            return Err(refused(LeavingRefusal::StoppedAlready));
        }
        stop(tx, ctx, input)
    }
}

/// Writes down that somebody died, and stops everything.
pub struct RecordDeath;

impl PeopleOperation for RecordDeath {
    const NAME: &'static str = "record-death";
    const NEEDS: Capability = Capability::Placements;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToStop;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToStop) -> Stored<Vec<Vec<ShopId>>> {
        in_each_shop(people, ctx, input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToStop) -> Result<(), Stop> {
        if tx.deaths()?.contains(&input.person) && is_stopped(tx, input.person)? {
            return Ok(());
        }
        if !is_stopped(tx, input.person)? {
            let id = ctx.new_id();
            stop(tx, ctx, &ToStop { id, ..*input })?;
        }
        Ok(tx.add_death(input.id, input.person, ctx.done())?)
    }
}

/// In every shop in which a placement of theirs goes on: nobody ends one in a shop that is not theirs.
fn in_each_shop(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Stored<Vec<Vec<ShopId>>> {
    let placements = people.placements_of(person)?.into_iter();
    let going_on = placements.filter(|stored| stored.placement.ended.is_none());
    let shops: Vec<Vec<ShopId>> = going_on.map(|p| vec![p.placement.shop]).collect();
    if shops.is_empty() {
        return Ok(vec![shops_of(people, &ctx.shop_book, person)?]);
    }
    Ok(shops)
}

fn stop(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToStop) -> Result<(), Stop> {
    known(tx, input.person)?;
    if input.person == ctx.person {
        return Err(refused(LeavingRefusal::NotOneself));
    }
    for stored in tx.placements_of(input.person)? {
        let wish = PlacementChange {
            placement: stopped(&stored.placement, ctx.today)?,
            seen: stored.rev,
        };
        change(tx, &wish)?;
    }
    let (by, at) = ctx.done();
    let stop = Stopped {
        id: input.id,
        person: input.person,
        on: ctx.today,
        by,
    };
    Ok(tx.add_stop(&stop, at)?)
}

/// Looks whether somebody died: for managers.
pub struct LookAtDeath;

impl PeopleOperation for LookAtDeath {
    const NAME: &'static str = "look-at-death";
    const NEEDS: Capability = Capability::Placements;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = bool;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *of)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Result<bool, Stop> {
        let (by, at) = ctx.done();
        let looked = LookedAt {
            people: vec![*of],
            what: LookKind::Leaving,
        };
        tx.add_looks(&looked, by, at)?;
        Ok(tx.deaths()?.contains(of) && is_stopped(tx, *of)?)
    }
}
