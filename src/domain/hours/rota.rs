//! The rota: what follows from placements, changed for single days. Changes are rows that are only ever
//! added; the last one about a thing holds, and one that was taken back holds no more.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::days::Days;
use super::placement::{Placement, Shift};
use super::{Minutes, TimeKind};
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::domain::time::Moment;

/// A change for one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Change {
    /// What was agreed for the day is on another day or at another time.
    Moved {
        /// Of which placement.
        placement: PlacementId,
        /// To which day; it may be the same.
        to: NaiveDate,
        /// From when until when on that day.
        shift: Shift,
    },
    /// A shift more.
    Added {
        /// Of which placement.
        placement: PlacementId,
        /// From when until when.
        shift: Shift,
    },
    /// The person told us that they cannot come. No reason is asked.
    ToldUs {
        /// Of which placement.
        placement: PlacementId,
    },
    /// The shop is closed on the day.
    ShopClosed {
        /// Which shop.
        shop: ShopId,
    },
    /// An earlier change is taken back.
    TakenBack {
        /// Which.
        of: EntryId,
    },
}

/// A change for one day, as a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DayChange {
    /// Which.
    pub id: EntryId,
    /// Its place in the book.
    pub seq: i64,
    /// The day that it is about.
    pub day: NaiveDate,
    /// Who wrote it.
    pub by: PersonId,
    /// When it was written.
    pub written_at: Moment,
    /// What changes.
    pub change: Change,
}

/// Where a planned sitting comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Origin {
    /// As agreed.
    Agreed,
    /// Moved from this day.
    MovedFrom(NaiveDate),
    /// Added by this change.
    Added(EntryId),
}

/// Whether the person is expected.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Holds {
    /// They are.
    Expected,
    /// They told us that they cannot come.
    ToldUs,
    /// The shop is closed.
    ShopClosed,
    /// The placement is paused.
    Paused,
}

/// One sitting as planned.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Planned {
    /// Of which placement.
    pub placement: PlacementId,
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub shop: ShopId,
    /// What for.
    pub kind: TimeKind,
    /// The day on which it begins, and to which all of it belongs.
    pub day: NaiveDate,
    /// In local time.
    pub shift: Shift,
    /// The instant at which it begins.
    pub from: Moment,
    /// The instant at which it ends.
    pub until: Moment,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether the person is expected.
    pub holds: Holds,
}

impl Planned {
    /// How long it really is.
    pub fn minutes(&self) -> Minutes {
        Minutes::between(self.from, self.until)
    }
}

/// What holds of the changes for single days.
#[derive(Default)]
struct Changes {
    /// By placement and the day that was agreed: to which day, and when.
    moved: BTreeMap<(PlacementId, NaiveDate), (NaiveDate, Shift)>,
    added: Vec<(EntryId, PlacementId, NaiveDate, Shift)>,
    told_us: BTreeSet<(PlacementId, NaiveDate)>,
    closed: BTreeSet<(ShopId, NaiveDate)>,
}

impl Changes {
    fn of(rows: &[DayChange]) -> Self {
        let mut rows: Vec<&DayChange> = rows.iter().collect();
        rows.sort_by_key(|row| (row.seq, row.id));
        rows.dedup_by_key(|row| row.id);
        let mut changes = Self::default();
        let mut taken_back = BTreeSet::new();
        // The last one first, so that whatever takes a change back was met before it.
        for row in rows.iter().rev() {
            if taken_back.contains(&row.id) {
                continue;
            }
            let day = row.day;
            match row.change {
                Change::Moved {
                    placement,
                    to,
                    shift,
                } => {
                    changes.moved.entry((placement, day)).or_insert((to, shift));
                }
                Change::Added { placement, shift } => {
                    changes.added.push((row.id, placement, day, shift));
                }
                Change::ToldUs { placement } => {
                    changes.told_us.insert((placement, day));
                }
                Change::ShopClosed { shop } => {
                    changes.closed.insert((shop, day));
                }
                Change::TakenBack { of } => {
                    taken_back.insert(of);
                }
            }
        }
        changes
    }

    /// Everything that this placement plans for days of the span, with where it comes from.
    fn shifts(&self, placement: &Placement, span: Days) -> Vec<(NaiveDate, Shift, Origin)> {
        let id = placement.id;
        let mut shifts = Vec::new();
        // A placement may be far shorter than the span.
        let first = span.from().max(placement.start);
        let last = span.until().min(placement.last_day());
        if let Ok(days) = Days::new(first, last) {
            for day in days.each() {
                if !self.moved.contains_key(&(id, day)) {
                    let agreed = placement.shifts_on(day).into_iter();
                    shifts.extend(agreed.map(|shift| (day, shift, Origin::Agreed)));
                }
            }
        }
        for ((of, day), (to, shift)) in &self.moved {
            if *of == id && span.holds(*to) && !placement.shifts_on(*day).is_empty() {
                shifts.push((*to, *shift, Origin::MovedFrom(*day)));
            }
        }
        for (by, of, day, shift) in &self.added {
            if *of == id && span.holds(*day) {
                shifts.push((*day, *shift, Origin::Added(*by)));
            }
        }
        shifts.retain(|(day, ..)| placement.goes_on(*day));
        shifts
    }
}

/// What is planned for these days, in the order of instants.
///
/// A change that moves the sitting of a day moves all of that day's agreed shifts into the one that it
/// names. Nothing is planned before a placement starts or after it ended. A pause comes before a
/// closed shop, and a closed shop before what the person told us, since the last is nobody's doing.
pub fn planned(
    placements: &[Placement],
    changes: &[DayChange],
    span: Days,
) -> Result<Vec<Planned>, Refusal> {
    let changes = Changes::of(changes);
    let mut all = Vec::new();
    for placement in placements {
        for (day, shift, origin) in changes.shifts(placement, span) {
            let (from, until) = shift.on(day)?;
            let holds = if placement.is_paused(day) {
                Holds::Paused
            } else if changes.closed.contains(&(placement.shop, day)) {
                Holds::ShopClosed
            } else if changes.told_us.contains(&(placement.id, day)) {
                Holds::ToldUs
            } else {
                Holds::Expected
            };
            all.push(Planned {
                placement: placement.id,
                person: placement.person,
                shop: placement.shop,
                kind: placement.kind,
                day,
                shift,
                from,
                until,
                origin,
                holds,
            });
        }
    }
    all.sort_by_key(|plan| (plan.from, plan.placement, plan.origin));
    Ok(all)
}

/// Those of these changes that are about one of these placements or close one of these shops, with what
/// takes them back: whoever looks at some people's plan learns nothing of anybody else's.
pub fn changes_about(
    rows: &[DayChange],
    placements: &[Placement],
    shops: &BTreeSet<ShopId>,
) -> Vec<DayChange> {
    let placements: BTreeSet<PlacementId> = placements.iter().map(|p| p.id).collect();
    let is_theirs = |change: &Change| match change {
        Change::Moved { placement, .. }
        | Change::Added { placement, .. }
        | Change::ToldUs { placement } => placements.contains(placement),
        Change::ShopClosed { shop } => shops.contains(shop),
        Change::TakenBack { .. } => false,
    };
    let theirs: BTreeSet<EntryId> = rows
        .iter()
        .filter(|row| is_theirs(&row.change))
        .map(|row| row.id)
        .collect();
    let is_about = |row: &&DayChange| match row.change {
        Change::TakenBack { of } => theirs.contains(&of),
        _ => theirs.contains(&row.id),
    };
    rows.iter().filter(is_about).copied().collect()
}

/// The changes that hold and are about this day, or move something into it, the earliest first: each can
/// be taken back.
pub fn changes_holding(rows: &[DayChange], day: NaiveDate) -> Vec<DayChange> {
    let mut rows: Vec<DayChange> = rows.to_vec();
    rows.sort_by_key(|row| (row.seq, row.id));
    rows.dedup_by_key(|row| row.id);
    let mut taken_back = BTreeSet::new();
    let mut moved = BTreeSet::new();
    let mut holding = Vec::new();
    for row in rows.iter().rev() {
        if taken_back.contains(&row.id) {
            continue;
        }
        if let Change::TakenBack { of } = row.change {
            taken_back.insert(of);
            continue;
        }
        // Of several moves of one day's sitting only the last one holds.
        let mut into = false;
        if let Change::Moved { placement, to, .. } = row.change {
            if !moved.insert((placement, row.day)) {
                continue;
            }
            into = to == day;
        }
        if row.day == day || into {
            holding.push(*row);
        }
    }
    holding.reverse();
    holding
}

/// The days on which somebody is expected: what the shop book may know (dates, never times).
pub fn days_expected(person: PersonId, planned: &[Planned]) -> Vec<NaiveDate> {
    let own = planned
        .iter()
        .filter(|p| p.person == person && p.holds == Holds::Expected);
    let days: BTreeSet<NaiveDate> = own.map(|p| p.day).collect();
    days.into_iter().collect()
}
