//! How a planned sitting went: by itself where the records say so, by a supervisor where not.
//!
//! The six words are those of `facts/training.md`, Records: Attendance, and there is no other. Nothing
//! here looks at lateness: only whether somebody came, and whether for most of the time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::rota::{Holds, Planned};
use super::sittings::Openness;
use super::{Minutes, Sitting};
use crate::domain::OutOfRange;
use crate::domain::access::coded;
use crate::domain::hours::minute_set::Stretch;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::time::Moment;

coded! {
    /// How a planned sitting went.
    Attendance {
        /// They came.
        Came = "came",
        /// They came for part of it.
        CameForPart = "came-for-part",
        /// They told us that they could not come.
        ToldUs = "told-us",
        /// We did not hear.
        DidNotHear = "did-not-hear",
        /// We were closed.
        ClosedByUs = "closed-by-us",
        /// The placement was paused.
        Paused = "paused",
    }
}

/// What a supervisor said about a planned sitting; the last one said holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Said {
    /// Its place in the book.
    pub seq: i64,
    /// Of which placement.
    pub placement: PlacementId,
    /// Planned for which day.
    pub day: NaiveDate,
    /// Planned from which minute of the day, since a day can have two.
    pub from: i64,
    /// What.
    pub what: Attendance,
    /// Who said so.
    pub by: PersonId,
}

/// What is known of a planned sitting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Known {
    /// Made from the records.
    ByItself(Attendance),
    /// A supervisor said so.
    SaidBy(Attendance, PersonId),
    /// It is still to come or goes on.
    NotYet,
    /// A sitting has no end: "Still here?" comes first.
    AskStillHere,
}

impl Known {
    /// The word, where there is one.
    pub const fn attendance(self) -> Option<Attendance> {
        match self {
            Self::ByItself(what) | Self::SaidBy(what, _) => Some(what),
            Self::NotYet | Self::AskStillHere => None,
        }
    }
}

/// A planned sitting and how it went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attended {
    /// What was planned.
    pub planned: Planned,
    /// The sittings that belong to it.
    pub sittings: Vec<EntryId>,
    /// How it went.
    pub known: Known,
}

/// Who was here for this much of the planned time, breaks included, came; for less, came for part.
///
/// Three quarters: our own rule, for want of one in the facts. A supervisor can say otherwise.
pub const MOST_OF_IT: (i64, i64) = (3, 4);

/// How each planned sitting went. `sittings` may hold other people and days; each goes to the plan of
/// its person and shop that it shares most minutes with, else to the nearest one of its day.
pub fn attendance(
    planned: &[Planned],
    sittings: &[Sitting],
    said: &[Said],
    now: Moment,
) -> Result<Vec<Attended>, OutOfRange> {
    let mut of_plan: Vec<Vec<&Sitting>> = vec![Vec::new(); planned.len()];
    for sitting in sittings {
        if let Some(place) = plan_of(sitting, planned)
            && let Some(own) = of_plan.get_mut(place)
        {
            own.push(sitting);
        }
    }
    let both = planned.iter().zip(of_plan);
    both.map(|(plan, own)| {
        Ok(Attended {
            planned: *plan,
            sittings: own.iter().map(|s| s.id).collect(),
            known: known(plan, &own, said, now)?,
        })
    })
    .collect()
}

/// The place of the plan that a sitting belongs to.
fn plan_of(sitting: &Sitting, planned: &[Planned]) -> Option<usize> {
    let here = planned.iter().enumerate().filter(|(_, plan)| {
        plan.person == sitting.person
            && plan.shop == sitting.shop
            && sitting.placement.is_none_or(|of| of == plan.placement)
    });
    let shared = |plan: &Planned| {
        let until = sitting.left.unwrap_or(sitting.came.plus_minutes(1));
        let one = Stretch::of(plan.from, plan.until);
        let two = Stretch::of(sitting.came, until);
        let both = one.zip(two).and_then(|(one, two)| one.shared(two));
        both.map_or(0, |both| both.minutes().get())
    };
    let fits = here.filter(|(_, plan)| plan.day == sitting.day || shared(plan) > 0);
    let away = |plan: &Planned| {
        Minutes::between(plan.from, sitting.came)
            .get()
            .saturating_abs()
    };
    fits.min_by_key(|(_, plan)| (std::cmp::Reverse(shared(plan)), away(plan), plan.from))
        .map(|(place, _)| place)
}

fn known(
    plan: &Planned,
    own: &[&Sitting],
    said: &[Said],
    now: Moment,
) -> Result<Known, OutOfRange> {
    let about = said.iter().filter(|said| {
        said.placement == plan.placement && said.day == plan.day && said.from == plan.shift.from()
    });
    if let Some(said) = about.max_by_key(|said| said.seq) {
        return Ok(Known::SaidBy(said.what, said.by));
    }
    let mut here = false;
    for sitting in own {
        match sitting.openness(now, Some(plan.until)) {
            Openness::AskStillHere => return Ok(Known::AskStillHere),
            Openness::Here => here = true,
            Openness::Ended => {}
        }
    }
    if here {
        return Ok(Known::NotYet);
    }
    // Who came, came, whatever was planned or told.
    let (num, den) = MOST_OF_IT;
    let present = Minutes::sum(own.iter().map(|sitting| sitting.presence()))?;
    if present > Minutes::ZERO {
        let enough = i128::from(present.get()).saturating_mul(i128::from(den))
            >= i128::from(plan.minutes().get()).saturating_mul(i128::from(num));
        if enough {
            return Ok(Known::ByItself(Attendance::Came));
        }
        // Until the planned end they may come back.
        if now < plan.until {
            return Ok(Known::NotYet);
        }
        return Ok(Known::ByItself(Attendance::CameForPart));
    }
    Ok(match plan.holds {
        Holds::Paused => Known::ByItself(Attendance::Paused),
        Holds::ShopClosed => Known::ByItself(Attendance::ClosedByUs),
        Holds::ToldUs => Known::ByItself(Attendance::ToldUs),
        // The whole day is theirs to come or to tell us.
        Holds::Expected if now <= plan.until || super::days::london_day(now) <= plan.day => {
            Known::NotYet
        }
        Holds::Expected => Known::ByItself(Attendance::DidNotHear),
    })
}
