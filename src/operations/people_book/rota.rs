//! The rota for single days, and how a planned sitting went where a supervisor says so.

use super::{Ctx, PeopleOperation};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::Days;
use crate::domain::hours::attendance::{Attendance, Said};
use crate::domain::hours::rota::{Change, DayChange};
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::operations::people_book::erasure::check_used;
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};
use chrono::NaiveDate;

/// Changes the rota for one day: moved, added, told us, shop closed, or one of these taken back.
pub struct ChangeDay;

/// Which day, and how.
#[derive(Clone, Copy, Debug)]
pub struct DayWish {
    /// The id that the change will have.
    pub id: EntryId,
    /// The day.
    pub day: NaiveDate,
    /// How.
    pub change: Change,
}

/// The placement that a change is about, where it is about one.
fn placement_of(change: &Change) -> Option<PlacementId> {
    match change {
        Change::Moved { placement, .. }
        | Change::Added { placement, .. }
        | Change::ToldUs { placement } => Some(*placement),
        Change::ShopClosed { .. } | Change::TakenBack { .. } => None,
    }
}

impl PeopleOperation for ChangeDay {
    const NAME: &'static str = "change-day";
    const NEEDS: Capability = Capability::Rota;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = DayWish;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &DayWish,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_of_change(people, input.day, &input.change)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &DayWish) -> Result<(), Stop> {
        if tx.has_day_change(input.id)? {
            let same = tx.day_changes(Days::one(input.day))?;
            let same = same.iter().find(|row| row.id == input.id);
            return if same.is_some_and(|row| row.change == input.change) {
                Ok(())
            } else {
                Err(Refusal::RecordChanged.into())
            };
        }
        if let Some(placement) = placement_of(&input.change) {
            let placement = tx.placement(placement)?.ok_or(Refusal::NoRecord)?.placement;
            // A change names a placement and nobody, so it is asked here whose it is.
            if placement.person != ctx.person {
                check_used(tx, placement.person)?;
            }
            // What lies outside it would never be planned.
            let on = match input.change {
                Change::Moved { to, .. } => to,
                _ => input.day,
            };
            if !placement.goes_on(on) {
                return Err(Refusal::OutsidePlacement.into());
            }
        }
        if let Change::TakenBack { of } = input.change
            && !tx
                .day_changes(Days::one(input.day))?
                .iter()
                .any(|row| row.id == of)
        {
            return Err(Refusal::RecordChanged.into());
        }
        let (by, written_at) = ctx.done();
        Ok(tx.add_day_change(&DayChange {
            id: input.id,
            seq: 0,
            day: input.day,
            by,
            written_at,
            change: input.change,
        })?)
    }
}

fn shops_of_change(
    people: &Read<'_, People>,
    day: NaiveDate,
    change: &Change,
) -> Stored<Vec<Vec<ShopId>>> {
    let of_placement = |id: PlacementId| -> Stored<Vec<Vec<ShopId>>> {
        let found = people.placement(id)?;
        Ok(found.map(|p| vec![p.placement.shop]).into_iter().collect())
    };
    match change {
        Change::ShopClosed { shop } => Ok(vec![vec![*shop]]),
        Change::TakenBack { of } => {
            let rows = people.day_changes(Days::one(day))?;
            match rows.iter().find(|row| row.id == *of).map(|row| row.change) {
                // What takes back is not taken back itself.
                Some(Change::TakenBack { .. }) | None => Ok(Vec::new()),
                Some(earlier) => shops_of_change(people, day, &earlier),
            }
        }
        other => placement_of(other).map_or(Ok(Vec::new()), of_placement),
    }
}

/// Says how a planned sitting went, where it does not follow from the records or they are wrong.
pub struct SayHowItWent;

/// Which planned sitting, and how it went.
#[derive(Clone, Copy, Debug)]
pub struct HowItWent {
    /// The id of what is said.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// Of which placement.
    pub placement: PlacementId,
    /// Planned for which day.
    pub day: NaiveDate,
    /// Planned from which minute of the day.
    pub from: i64,
    /// What.
    pub what: Attendance,
}

impl PeopleOperation for SayHowItWent {
    const NAME: &'static str = "say-how-it-went";
    const NEEDS: Capability = Capability::KeepHours;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = HowItWent;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &HowItWent,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let found = people.placement(input.placement)?;
        Ok(found.map(|p| vec![p.placement.shop]).into_iter().collect())
    }

    fn concerns(input: &HowItWent) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &HowItWent) -> Result<(), Stop> {
        let placement = tx.placement(input.placement)?.ok_or(Refusal::NoRecord)?;
        if placement.placement.person != input.person {
            return Err(Refusal::NoRecord.into());
        }
        if input.person == ctx.person {
            return Err(Refusal::OwnHours.into());
        }
        if input.day > ctx.today {
            return Err(Refusal::TimeInFuture.into());
        }
        if let Some(stored) = tx.said(input.id)? {
            let same = (stored.placement, stored.day, stored.from, stored.what)
                == (input.placement, input.day, input.from, input.what);
            return if same {
                Ok(())
            } else {
                Err(Refusal::HoursChanged.into())
            };
        }
        let said = Said {
            seq: 0,
            placement: input.placement,
            day: input.day,
            from: input.from,
            what: input.what,
            by: ctx.person,
        };
        Ok(tx.add_attendance_said(input.id, &said, ctx.now)?)
    }
}
