//! Putting hours right, and agreeing them.

use std::collections::BTreeSet;

use chrono::{Days as DayCount, NaiveDate};

use super::{Ctx, PeopleOperation, shops_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::agreeing::{Agreement, to_agree};
use crate::domain::hours::days::london_day;
use crate::domain::hours::entry::{Wanted, check};
use crate::domain::hours::proposals::{Change, NewRow};
use crate::domain::hours::rows::{Put, Row, Says, Touch, Why};
use crate::domain::hours::standing::{Standing, ledger};
use crate::domain::hours::{Days, Sitting, fold};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::FARTHEST;
use crate::store::{People, Read, Stored, Tx};

/// So many steps lead from a row to the press that it is about, at the most.
const CHAIN: usize = 64;

/// Puts somebody's hours right: new rows with a reason and a name, the old ones crossed through.
pub struct PutRight;

/// Whose hours, the rows, and why.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Whose.
    pub person: PersonId,
    /// The rows, each with its id.
    pub rows: Vec<NewRow>,
    /// Why.
    pub why: Why,
}

impl PeopleOperation for PutRight {
    const NAME: &'static str = "put-hours-right";
    const NEEDS: Capability = Capability::KeepHours;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Correction;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &Correction,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shops_of_rows(people, ctx, input.person, &input.rows)
    }

    fn concerns(input: &Correction) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Correction) -> Result<(), Stop> {
        if input.person == ctx.person {
            return Err(Refusal::OwnHours.into());
        }
        let says = |new: &NewRow| (new.id, new.change.row(input.why.clone()));
        write_rows(tx, ctx, input.person, input.rows.iter().map(says))
    }
}

/// Where whoever writes these rows must have the right: where the person is, and in each shop whose time
/// they are about. Who is in two shops has supervisors in both, and neither writes the other's time.
pub(super) fn shops_of_rows(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    rows: &[NewRow],
) -> Stored<Vec<Vec<ShopId>>> {
    let mut shops = BTreeSet::new();
    for row in rows {
        if let Some(Touch::Arrived { shop, .. }) = touch_of(&row.change) {
            shops.insert(*shop);
        }
        let about = match &row.change {
            Change::Add(touch) => touch.points_at(),
            Change::PutRight { of, .. } => Some(*of),
        };
        if let Some(about) = about {
            shops.extend(shop_of_row(people, about)?);
        }
    }
    let mut groups = vec![shops_of(people, &ctx.shop_book, person)?];
    groups.extend(shops.into_iter().map(|shop| vec![shop]));
    Ok(groups)
}

/// In which shop the sitting of this row was, where it is known: a row leads to the press that it puts
/// right, a press to the one that it came after.
fn shop_of_row(people: &Read<'_, People>, row: EntryId) -> Stored<Option<ShopId>> {
    let mut next = Some(row);
    // What is put right may have been put right before; no chain is as long as this.
    for _ in 0..CHAIN {
        let Some((_, row)) = next.map(|id| people.hours_row(id)).transpose()?.flatten() else {
            return Ok(None);
        };
        next = match row.says {
            Says::Pressed {
                touch: Touch::Arrived { shop, .. },
                ..
            } => return Ok(Some(shop)),
            Says::Pressed { touch, .. } => touch.points_at(),
            Says::PutRight { of, .. } => Some(of),
        };
    }
    Ok(None)
}

/// Writes rows of hours as they are, after looking at what the person's hours would then be.
pub(super) fn write_rows(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    rows: impl Iterator<Item = (EntryId, Says)>,
) -> Result<(), Stop> {
    let mut days: Vec<NaiveDate> = Vec::new();
    let mut written: Vec<EntryId> = Vec::new();
    for (n, (id, says)) in (1_i64..).zip(rows) {
        let row = Row {
            id,
            person,
            seq: 0,
            written_at: ctx.now,
            by: ctx.person,
            says,
        };
        match tx.same_hours_row(&row)? {
            Some(true) => continue,
            Some(false) => return Err(Refusal::HoursChanged.into()),
            None => {}
        }
        placement_is_theirs(tx, &row)?;
        let day = day_of(tx, ctx, &row)?;
        tx.add_hours_row(ctx.env, &row, day, n)?;
        days.push(day);
        written.push(id);
    }
    match (days.iter().min(), days.iter().max()) {
        (Some(first), Some(last)) => {
            look_at_whole(tx, ctx, person, Days::new(*first, *last)?, &written)
        }
        _ => Ok(()),
    }
}

/// A time belongs to a placement of the person whose time it is.
fn placement_is_theirs(tx: &Tx<'_, People>, row: &Row) -> Result<(), Stop> {
    let touch = match &row.says {
        Says::Pressed { touch, .. }
        | Says::PutRight {
            put: Put::Instead(touch),
            ..
        } => touch,
        Says::PutRight { .. } => return Ok(()),
    };
    if let Touch::Arrived {
        placement: Some(id),
        ..
    } = touch
    {
        let found = tx.placement(*id)?;
        if found.is_none_or(|found| found.placement.person != row.person) {
            return Err(Refusal::HoursChanged.into());
        }
    }
    Ok(())
}

/// Under which day a row stands: that of the press itself, or of the row that it puts right, whose
/// time moves by a week at most.
fn day_of(tx: &Tx<'_, People>, ctx: &Ctx<'_>, row: &Row) -> Result<NaiveDate, Stop> {
    match &row.says {
        Says::Pressed { touch, .. } => {
            if touch.at() > ctx.now {
                return Err(Refusal::TimeInFuture.into());
            }
            // Everything of a sitting stands under its first day, so that all of it is read together.
            let Some(of) = touch.points_at() else {
                return Ok(london_day(touch.at()));
            };
            match tx.hours_row(of)? {
                Some((day, opened)) if opened.person == row.person => Ok(day),
                _ => Err(Refusal::HoursChanged.into()),
            }
        }
        Says::PutRight { of, put, .. } => {
            let (day, before) = tx.hours_row(*of)?.ok_or(Refusal::HoursChanged)?;
            if before.person != row.person {
                return Err(Refusal::HoursChanged.into());
            }
            if let Put::Instead(touch) = put {
                if touch.at() > ctx.now {
                    return Err(Refusal::TimeInFuture.into());
                }
                let week = DayCount::new(7);
                let to = london_day(touch.at());
                let near = day.checked_sub_days(week).is_some_and(|from| from <= to)
                    && day.checked_add_days(week).is_some_and(|until| to <= until);
                if !near {
                    return Err(Refusal::MovedTooFar.into());
                }
            }
            Ok(day)
        }
    }
}

/// What was written must be a sitting that can be: not two at once, no break longer than it, no end
/// before its start. Oddities that stood there before are left to whoever is asked about them.
fn look_at_whole(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
    days: Days,
    written: &[EntryId],
) -> Result<(), Stop> {
    // A time moves by a week at most, and may then lie beside a sitting over midnight.
    let near = DayCount::new(FARTHEST);
    let span = Days::new(
        days.from().checked_sub_days(near).unwrap_or(days.from()),
        days.until().checked_add_days(near).unwrap_or(days.until()),
    )?;
    let read = tx.hours_of(person, span)?;
    let folded = fold(person, span, &read.rows)?;
    let lines = ledger(person, &read.rows).lines;
    let written = lines.iter().filter(|line| written.contains(&line.row));
    if written.clone().any(|l| l.standing == Standing::DoesNotFit) {
        return Err(Refusal::HoursChanged.into());
    }
    // The presses that were written or put right, and what they point back at.
    let mut touched: BTreeSet<EntryId> = written.filter_map(|line| line.press).collect();
    for _ in 0..2 {
        for row in &read.rows {
            if let Says::Pressed { touch, .. } = &row.says
                && touched.contains(&row.id)
            {
                touched.extend(touch.points_at());
            }
        }
    }
    let is_touched = |sitting: &Sitting| touched.contains(&sitting.id);
    for sitting in folded.sittings.iter().filter(|s| is_touched(s)) {
        let breaks = sitting.breaks.iter();
        let wanted = Wanted {
            instead_of: Some(sitting.id),
            came: sitting.came,
            left: sitting.left,
            breaks: breaks
                .filter_map(|b| Some((b.from, b.until.or(sitting.left)?)))
                .collect(),
        };
        check(&wanted, &folded.sittings, ctx.now)?;
    }
    Ok(())
}

/// Agrees days: a week of one person, or one day of everybody, in one step.
pub struct AgreeHours;

/// Whose days.
#[derive(Clone, Debug)]
pub struct ToAgree {
    /// Each person with the days.
    pub of: Vec<(PersonId, Days)>,
}

impl PeopleOperation for AgreeHours {
    const NAME: &'static str = "agree-hours";
    const NEEDS: Capability = Capability::KeepHours;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToAgree;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ToAgree,
    ) -> Stored<Vec<Vec<ShopId>>> {
        input
            .of
            .iter()
            .map(|(person, _)| shops_of(people, &ctx.shop_book, *person))
            .collect()
    }

    fn concerns(input: &ToAgree) -> Option<PersonId> {
        match input.of.as_slice() {
            [(one, _)] => Some(*one),
            _ => None,
        }
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToAgree) -> Result<(), Stop> {
        let mut n = 0_i64;
        for (person, days) in &input.of {
            let read = tx.hours_of(*person, *days)?;
            let wanted = to_agree(ctx.person, *person, *days, &read.rows, ctx.now)?;
            for (day, digest) in wanted {
                let before = read
                    .agreements
                    .iter()
                    .filter(|a| a.day == day)
                    .max_by_key(|a| a.seq);
                if before.is_some_and(|a| a.digest == digest) {
                    continue;
                }
                n += 1;
                let agreement = Agreement {
                    id: ctx.new_id(),
                    seq: 0,
                    person: *person,
                    day,
                    by: ctx.person,
                    at: ctx.now,
                    digest,
                };
                tx.add_agreement(&agreement, n)?;
            }
        }
        Ok(())
    }
}

/// The press of a change, where it has one.
pub(super) fn touch_of(change: &Change) -> Option<&Touch> {
    match change {
        Change::Add(touch)
        | Change::PutRight {
            put: Put::Instead(touch),
            ..
        } => Some(touch),
        Change::PutRight {
            put: Put::TakenBack,
            ..
        } => None,
    }
}
