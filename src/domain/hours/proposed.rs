//! What would change by a proposal: the sittings before it and after.

use super::agreeing::presses_of;
use super::days::{Days, london_day};
use super::proposals::{Change, NewRow, Proposal};
use super::rows::{Put, Reason, Row, Why};
use super::sittings::{Sitting, fold};
use super::standing::in_order;
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use chrono::Days as DayCount;
use std::collections::BTreeSet;

/// The sittings that a proposal touches: as they are, and as they would be. Both are empty where it only
/// says something.
pub fn before_and_after(
    proposal: &Proposal,
    rows: &[Row],
) -> Result<(Vec<Sitting>, Vec<Sitting>), Refusal> {
    let of = (proposal.person, proposal.written_at);
    with_changes(of, &proposal.changes, rows)
}

/// The same of changes that somebody is about to make to this person's hours.
pub fn with_changes(
    (person, written_at): (PersonId, Moment),
    changes: &[NewRow],
    rows: &[Row],
) -> Result<(Vec<Sitting>, Vec<Sitting>), Refusal> {
    let own: Vec<Row> = in_order(person, rows).into_iter().cloned().collect();
    let last = own.iter().map(|row| row.seq).max().unwrap_or(0);
    let why = Why::without_words(Reason::PersonSaid);
    let added = (1_i64..).zip(changes).map(|(n, new)| Row {
        id: new.id,
        person,
        seq: last.saturating_add(n),
        written_at,
        by: person,
        says: new.change.row(why.clone()),
    });
    // Once it is agreed, its rows stand in the ledger already.
    let new: BTreeSet<EntryId> = changes.iter().map(|new| new.id).collect();
    let older: Vec<Row> = own.into_iter().filter(|r| !new.contains(&r.id)).collect();
    let mut with: Vec<Row> = older.clone();
    with.extend(added);
    // What is added to a sitting touches the one that it points back at.
    let touched: BTreeSet<EntryId> = changes
        .iter()
        .flat_map(|new| match new.change {
            Change::Add(touch) => [Some(new.id), touch.points_at()],
            Change::PutRight { of, .. } => [Some(of), None],
        })
        .flatten()
        .collect();
    let moments = with.iter().filter_map(|row| match &row.says {
        super::rows::Says::Pressed { touch, .. }
        | super::rows::Says::PutRight {
            put: Put::Instead(touch),
            ..
        } => Some(london_day(touch.at())),
        super::rows::Says::PutRight { .. } => None,
    });
    let days: Vec<_> = moments.collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let span = Days::new(
        first.checked_sub_days(DayCount::new(1)).unwrap_or(*first),
        last.checked_add_days(DayCount::new(1)).unwrap_or(*last),
    )?;
    let of = |rows: &[Row]| -> Result<Vec<Sitting>, Refusal> {
        let ordered: Vec<&Row> = rows.iter().collect();
        let mut sittings = fold(person, span, rows)?.sittings;
        sittings.retain(|sitting| {
            let presses = presses_of(std::iter::once(sitting), &ordered);
            !presses.is_disjoint(&touched)
        });
        Ok(sittings)
    };
    Ok((of(&older)?, of(&with)?))
}
