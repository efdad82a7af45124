//! The slow model: no intervals, no maps of verdicts. Each row is asked by itself what holds of it, and
//! each minute by itself whose it is.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// What holds of a row: asks everything that puts it right, and of each what holds of that.
fn what_holds(row: &Row, rows: &[Row]) -> Option<Put> {
    let own = match &row.says {
        Says::Pressed { touch, .. } => Put::Instead(*touch),
        Says::PutRight { put, .. } => *put,
    };
    let mut holding: Option<(i64, Put)> = None;
    for other in rows {
        if let Says::PutRight { of, .. } = &other.says
            && *of == row.id
            && let Some(put) = what_holds(other, rows)
            && holding.is_none_or(|(seq, _)| seq < other.seq)
        {
            holding = Some((other.seq, put));
        }
    }
    match holding {
        None => Some(own),
        Some((_, Put::Instead(touch))) => Some(Put::Instead(touch)),
        Some((_, Put::TakenBack)) => None,
    }
}

/// A sitting of the model: minutes since 1970.
#[derive(Clone, Debug)]
pub struct Slow {
    pub id: EntryId,
    pub came: Moment,
    pub kind: TimeKind,
    pub placement: Option<PlacementId>,
    pub left: Option<i64>,
    /// From, and until where they were back.
    pub breaks: Vec<(EntryId, i64, Option<i64>)>,
}

pub fn minute_of(at: Moment) -> i64 {
    at.millis().div_euclid(60_000)
}

/// All sittings in the order in which they began.
pub fn sittings(rows: &[Row]) -> Vec<Slow> {
    let presses: Vec<(EntryId, Touch)> = rows
        .iter()
        .filter(|row| matches!(row.says, Says::Pressed { .. }))
        .filter_map(|row| match what_holds(row, rows)? {
            Put::Instead(touch) => Some((row.id, touch)),
            Put::TakenBack => None,
        })
        .collect();
    // The first in time of those that point there, as the clock said it.
    let first = |wanted: &dyn Fn(&Touch) -> bool| {
        let found = presses.iter().filter(|(_, touch)| wanted(touch));
        found.map(|(_, touch)| minute_of(touch.at())).min()
    };
    let mut all: Vec<Slow> = Vec::new();
    for (id, touch) in &presses {
        let Touch::Arrived {
            at,
            kind,
            placement,
            ..
        } = *touch
        else {
            continue;
        };
        let mut breaks = Vec::new();
        for (pause, touch) in &presses {
            if let Touch::BreakBegan { sitting, at, .. } = touch
                && sitting == id
            {
                let back =
                    first(&|touch| matches!(touch, Touch::Back { after, .. } if after == pause));
                breaks.push((*pause, minute_of(*at), back));
            }
        }
        let left = first(&|touch| matches!(touch, Touch::Left { sitting, .. } if sitting == id));
        all.push(Slow {
            id: *id,
            came: at,
            kind,
            placement,
            left,
            breaks,
        });
    }
    all.sort_by_key(|slow| (slow.came, slow.id));
    all
}

/// The minutes that count, each given to one sitting.
pub fn minutes(sittings: &[Slow]) -> BTreeMap<EntryId, i64> {
    let mut taken = BTreeSet::new();
    let mut counted = BTreeMap::new();
    for slow in sittings {
        let mut own = 0;
        for minute in minute_of(slow.came)..slow.left.unwrap_or(i64::MIN) {
            let on_break = slow.breaks.iter().any(|(_, from, until)| {
                *from <= minute && until.or(slow.left).is_some_and(|until| minute < until)
            });
            if !on_break && taken.insert(minute) {
                own += 1;
            }
        }
        counted.insert(slow.id, own);
    }
    counted
}

/// Pairs that share a minute, breaks or not.
pub fn overlaps(sittings: &[Slow]) -> BTreeSet<(EntryId, EntryId)> {
    let here = |slow: &Slow| -> BTreeSet<i64> {
        (minute_of(slow.came)..slow.left.unwrap_or(i64::MIN)).collect()
    };
    let mut pairs = BTreeSet::new();
    for (place, one) in sittings.iter().enumerate() {
        for other in &sittings[place + 1..] {
            if !here(one).is_disjoint(&here(other)) {
                pairs.insert((one.id, other.id));
            }
        }
    }
    pairs
}

/// Breaks of which something lies outside their sitting.
pub fn breaks_outside(sittings: &[Slow]) -> BTreeSet<EntryId> {
    let mut found = BTreeSet::new();
    for slow in sittings {
        for (id, from, until) in &slow.breaks {
            let ends = [Some(*from), *until];
            let late = |at: &i64| slow.left.is_some_and(|left| *at > left);
            if *from < minute_of(slow.came) || ends.iter().flatten().any(late) {
                found.insert(*id);
            }
        }
    }
    found
}
