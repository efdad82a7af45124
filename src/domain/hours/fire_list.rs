//! Who is in the building (`facts/training.md`, Hours: Fire list). It needs the shop book only.
//!
//! Each opening of the shop starts at nobody: who has not been seen since then stands below, "not
//! confirmed since", and is not counted; their hours stay open. Nobody is ever signed out by this.

use serde::{Deserialize, Serialize};

use super::Sitting;
use super::at_the_counter::{Settled, is_open};
use super::rows::Going;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::time::{CUT_OFF_HOUR, Moment, business_date};

/// Somebody who comes without being of the shop. Their name stands beside the row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Visit {
    /// Which.
    pub id: EntryId,
    /// To which shop.
    pub shop: ShopId,
    /// In.
    pub came: Moment,
    /// Out.
    pub left: Option<Moment>,
}

/// Who it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Who {
    /// A person of the shop, by the till name that they chose.
    Person(PersonId),
    /// A visitor, by the name that they gave.
    Visitor(EntryId),
}

/// Where they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the building; a break staying in is no other place.
    In,
    /// Out on a break.
    OutOnBreak,
}

/// One line of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OnSite {
    /// Who.
    pub who: Who,
    /// Where they are.
    pub place: Place,
    /// Since when they are there.
    pub since: Moment,
    /// When they were last seen to be here: in, on a break, back, or "Still here?" said with yes.
    pub seen: Moment,
}

/// The list.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct FireList {
    /// Seen since the opening, who has been here longest first.
    pub here: Vec<OnSite>,
    /// Not confirmed since they were last seen; below, and not counted.
    pub not_confirmed: Vec<OnSite>,
}

impl FireList {
    /// How many are in the building.
    pub fn inside(&self) -> usize {
        self.here
            .iter()
            .filter(|one| one.place == Place::In)
            .count()
    }

    /// How many are out on a break.
    pub fn out_on_break(&self) -> usize {
        self.here.len().saturating_sub(self.inside())
    }
}

/// The opening of today: the first of these moments (presses, visits, tills opened) on today's business
/// day. Bakers who come before the till opens count from their own arrival.
pub fn opening(now: Moment, moments: impl IntoIterator<Item = Moment>) -> Option<Moment> {
    let day_of = |at: Moment| business_date(at, CUT_OFF_HOUR);
    let today = moments
        .into_iter()
        .filter(|at| *at <= now && day_of(*at) == day_of(now));
    today.min()
}

/// Who is in this shop now. Without an opening nobody is confirmed.
///
/// Somebody is where they were last seen: `sittings` should hold those that ended and those in other
/// shops too, so that who left after a forgotten "I'm off", or came in elsewhere, is not looked for here.
/// One that is settled has ended, whenever that was.
pub fn fire_list(
    shop: ShopId,
    (sittings, settled): (&[Sitting], &Settled),
    visits: &[Visit],
    opened: Option<Moment>,
    now: Moment,
) -> FireList {
    let mut last: Vec<&Sitting> = sittings.iter().filter(|s| s.came <= now).collect();
    last.sort_by_key(|s| {
        (
            s.person,
            std::cmp::Reverse((last_seen(s), is_open(s, settled))),
        )
    });
    last.dedup_by_key(|s| s.person);
    let people = last
        .into_iter()
        .filter(|s| s.shop == shop && is_open(s, settled))
        .map(one_person);
    let visitors = visits
        .iter()
        .filter(|v| v.shop == shop && v.left.is_none() && v.came <= now)
        .map(|visit| OnSite {
            who: Who::Visitor(visit.id),
            place: Place::In,
            since: visit.came,
            seen: visit.came,
        });
    let mut all: Vec<OnSite> = people.chain(visitors).collect();
    all.sort_by_key(|one| (one.since, one.who));
    let (here, not_confirmed) = all
        .into_iter()
        .partition(|one| opened.is_some_and(|opened| one.seen >= opened));
    FireList {
        here,
        not_confirmed,
    }
}

/// When somebody was last seen in a sitting: in, on a break, back, still there, or leaving.
fn last_seen(sitting: &Sitting) -> Moment {
    let presses = sitting.breaks.iter().flat_map(|b| [Some(b.from), b.until]);
    presses
        .chain([sitting.confirmed, sitting.left])
        .flatten()
        .fold(sitting.came, Moment::max)
}

fn one_person(sitting: &Sitting) -> OnSite {
    let out = sitting.on_break().filter(|b| b.going == Going::GoingOut);
    // In since they came, or since they were back from outside.
    let back = sitting
        .breaks
        .iter()
        .filter(|b| b.going == Going::GoingOut)
        .filter_map(|b| b.until)
        .fold(sitting.came, Moment::max);
    let (place, since) = match out {
        Some(pause) => (Place::OutOnBreak, pause.from),
        None => (Place::In, back),
    };
    OnSite {
        who: Who::Person(sitting.person),
        place,
        since,
        seen: last_seen(sitting),
    }
}
