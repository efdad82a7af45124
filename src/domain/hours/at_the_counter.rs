//! How somebody stands at the counter, and so what fits to be pressed now.
//!
//! The counter knows what was pressed. An end that was written in the people book comes as a letter that
//! says no more than that the sitting is settled: it is asked about no longer, and nobody is in the building
//! because of it.

use std::collections::BTreeSet;

use super::rows::{Going, Row, Says, Touch};
use super::sittings::{Break, Openness, Sitting};
use super::standing::ledger;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::{CUT_OFF_HOUR, Moment, business_date};

/// So many days back the counter looks: who was open longer is not asked any more and stands on no list
/// of who is inside. Their hours stay open all the same, for a supervisor to put right.
pub const DAYS_BACK: i64 = 14;

const MINUTES_BACK: i64 = DAYS_BACK * 24 * 60;

/// From when on presses matter to the counter.
pub fn since(now: Moment) -> Moment {
    now.plus_minutes(-MINUTES_BACK)
}

/// Sittings that are settled: the people book has an end for each, or took it out.
pub type Settled = BTreeSet<EntryId>;

/// Whether the rows of the people book settle a sitting: an end is written, or the sitting is taken out.
/// What has not come there yet is not settled.
pub fn is_settled(person: PersonId, sitting: EntryId, rows: &[Row]) -> bool {
    let arrived = |row: &Row| {
        let opens = matches!(
            row.says,
            Says::Pressed {
                touch: Touch::Arrived { .. },
                ..
            }
        );
        opens && (row.id, row.person) == (sitting, person)
    };
    let counting = ledger(person, rows).counting;
    let ends = |touch: &Touch| matches!(touch, Touch::Left { sitting: of, .. } if *of == sitting);
    let taken_out = !counting.iter().any(|press| press.id == sitting);
    rows.iter().any(arrived) && (taken_out || counting.iter().any(|press| ends(&press.touch)))
}

/// Whether a sitting is open as far as the counter knows.
pub fn is_open(sitting: &Sitting, settled: &Settled) -> bool {
    sitting.left.is_none() && !settled.contains(&sitting.id)
}

/// Whether somebody is here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    /// They are not.
    NotHere,
    /// They are.
    Here {
        /// The press that opened their sitting.
        sitting: EntryId,
        /// Since when.
        since: Moment,
    },
    /// They are on a break.
    OnBreak {
        /// The press that opened their sitting.
        sitting: EntryId,
        /// The press that began the break.
        pause: EntryId,
        /// Staying in or out.
        going: Going,
        /// Since when.
        since: Moment,
    },
}

/// How somebody stands at the counter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AtTheCounter {
    /// Whether they are here now. A sitting that is asked about makes nobody here.
    pub presence: Presence,
    /// Open since an earlier business day: asked "Still here?", the earliest first.
    pub asked: Vec<Sitting>,
    /// Whether they came on this business day, even if they are off again.
    pub came_today: bool,
}

impl AtTheCounter {
    /// Made of a person's sittings. Whoever was here in one that is settled is here no longer.
    pub fn of(sittings: &[Sitting], settled: &Settled, now: Moment) -> Self {
        let from = since(now);
        let day_of = |at: Moment| business_date(at, CUT_OFF_HOUR);
        let open = |wanted: Openness| {
            sittings
                .iter()
                .filter(move |s| s.came >= from && is_open(s, settled))
                .filter(move |s| s.openness(now, None) == wanted)
        };
        // Of two that are open the later one is meant.
        let here = open(Openness::Here).max_by_key(|s| (s.came, s.id));
        let presence = here.map_or(Presence::NotHere, |sitting| match sitting.on_break() {
            Some(pause) => Self::on_break(sitting, pause),
            None => Presence::Here {
                sitting: sitting.id,
                since: sitting.came,
            },
        });
        Self {
            presence,
            asked: open(Openness::AskStillHere).cloned().collect(),
            came_today: sittings.iter().any(|s| day_of(s.came) == day_of(now)),
        }
    }

    fn on_break(sitting: &Sitting, pause: &Break) -> Presence {
        Presence::OnBreak {
            sitting: sitting.id,
            pause: pause.id,
            going: pause.going,
            since: pause.from,
        }
    }
}
