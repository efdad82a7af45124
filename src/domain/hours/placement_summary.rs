//! What a paper says of a placement: from when until when, what was agreed, and what was come to.
//!
//! Pauses, absences and their reasons are not in it, nor a place to put them: a week in which nothing
//! was come to is not there at all.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::TimeKind;
use super::attendance::{Attendance, Attended};
use super::days::Week;
use super::placement::{AgreedTimes, Extension, Placement};
use super::sittings::Sitting;
use super::sums::{Sum, sums};
use crate::domain::OutOfRange;
use crate::domain::ids::{EntryId, PersonId, ShopId};

/// A week of a placement in which something was come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SummaryWeek {
    /// Which.
    pub week: Week,
    /// How many sessions they came to.
    pub sessions: usize,
    /// Its minutes.
    pub sum: Sum,
}

/// A placement as a paper shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlacementSummary {
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub shop: ShopId,
    /// What the time is for.
    pub kind: TimeKind,
    /// The first day.
    pub from: NaiveDate,
    /// The last day: as it was, or as it is planned now.
    pub until: NaiveDate,
    /// Whether that day is the end and not a plan.
    pub ended: bool,
    /// The days and times that were agreed, the first ones first.
    pub agreed: Vec<AgreedTimes>,
    /// Extensions, in the order in which they were agreed.
    pub extensions: Vec<Extension>,
    /// The supervisor.
    pub supervisor: Option<PersonId>,
    /// The key worker.
    pub key_worker: Option<PersonId>,
    /// The weeks in which something was come to.
    pub weeks: Vec<SummaryWeek>,
    /// All sessions that were come to: exactly what the weeks add up to.
    pub sessions: usize,
    /// All minutes, likewise.
    pub sum: Sum,
}

/// The summary of a placement. `attended` and `sittings` may hold other placements and people.
///
/// A session is a planned sitting that they came to, for all or part of it; what was come to without a
/// plan is a session for each day. Sittings that still go on are in the sums as open ones.
pub fn placement_summary(
    placement: &Placement,
    attended: &[Attended],
    sittings: &[Sitting],
) -> Result<PlacementSummary, OutOfRange> {
    let attended: Vec<&Attended> = attended
        .iter()
        .filter(|one| one.planned.placement == placement.id)
        .collect();
    let of_plans: BTreeSet<EntryId> = attended
        .iter()
        .flat_map(|one| one.sittings.iter().copied())
        .collect();
    let own: Vec<&Sitting> = sittings
        .iter()
        .filter(|s| s.person == placement.person)
        .filter(|s| s.placement == Some(placement.id) || of_plans.contains(&s.id))
        .collect();
    let came = |one: &Attended| {
        matches!(
            one.known.attendance(),
            Some(Attendance::Came | Attendance::CameForPart)
        )
    };
    let planned = attended.iter().filter(|one| came(one));
    // Without a plan: a day is a session, however often they went out and came in again.
    let other_days: BTreeSet<NaiveDate> = own
        .iter()
        .filter(|s| s.left.is_some() && !of_plans.contains(&s.id))
        .map(|s| s.day)
        .collect();
    let days = planned.map(|one| one.planned.day).chain(other_days);
    let mut sessions: BTreeMap<Week, usize> = BTreeMap::new();
    for day in days {
        let number = sessions.entry(Week::of(day)).or_default();
        *number = number.saturating_add(1);
    }
    let by_week = sums(own.iter().copied(), Sitting::week)?;
    let all = sums(own.iter().copied(), |_| ())?;
    // A week of nothing but an open sitting has nothing to count yet.
    let counting = by_week.iter().filter(|(_, sum)| sum.ended > 0);
    let counting = counting.map(|(week, _)| *week);
    let weeks: BTreeSet<Week> = sessions.keys().copied().chain(counting).collect();
    let weeks = weeks.into_iter().map(|week| SummaryWeek {
        week,
        sessions: sessions.get(&week).copied().unwrap_or_default(),
        sum: by_week.get(&week).copied().unwrap_or_default(),
    });
    Ok(PlacementSummary {
        person: placement.person,
        shop: placement.shop,
        kind: placement.kind,
        from: placement.start,
        until: placement.last_day(),
        ended: placement.ended.is_some(),
        agreed: placement.agreed.clone(),
        extensions: placement.extensions.clone(),
        supervisor: placement.supervisor,
        key_worker: placement.key_worker,
        weeks: weeks.collect(),
        sessions: sessions.values().sum(),
        sum: all.get(&()).copied().unwrap_or_default(),
    })
}
