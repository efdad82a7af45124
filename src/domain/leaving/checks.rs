//! How somebody gets on after 13 and 26 weeks: asked only of whoever said that we may keep in touch. Of
//! everybody else it is not known, and nobody is asked again.

use chrono::{Days, NaiveDate};

use super::refusals::LeavingRefusal as R;
use super::{GoesTo, Leaving};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::hours::today::{Item, Kind};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

coded! {
    /// After how long.
    CheckPoint {
        /// After 13 weeks.
        Weeks13 = "13-weeks",
        /// After 26 weeks.
        Weeks26 = "26-weeks",
    }
}

impl CheckPoint {
    /// So many weeks.
    pub const fn weeks(self) -> u64 {
        match self {
            Self::Weeks13 => 13,
            Self::Weeks26 => 26,
        }
    }

    /// The day on which it falls for somebody whose last day was this.
    pub fn day(self, left: NaiveDate) -> NaiveDate {
        let days = Days::new(self.weeks().saturating_mul(7));
        left.checked_add_days(days).unwrap_or(left)
    }
}

/// What came of asking, as a row. A later row about the same point holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckRow {
    /// Which.
    pub id: EntryId,
    /// Of which leaving.
    pub leaving: EntryId,
    /// At which point.
    pub point: CheckPoint,
    /// The day on which they were asked.
    pub on: NaiveDate,
    /// What they do then; nothing where it could not be known.
    pub goes_to: Vec<GoesTo>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

impl CheckRow {
    /// Whether it says what somebody does.
    pub fn is_known(&self) -> bool {
        self.goes_to
            .iter()
            .any(|goes| goes.what != super::Destination::NotKnown)
    }
}

/// How it is with one point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CheckState {
    /// It is known how they get on.
    Known {
        /// Of which day.
        on: NaiveDate,
    },
    /// It was asked and is not known, or may not be asked.
    NotKnown,
    /// It comes on this day.
    Ahead(NaiveDate),
    /// It can be asked since this day.
    Due(NaiveDate),
}

/// What is known of somebody who left, for their checks.
#[derive(Clone, Copy, Debug)]
pub struct OfLeaving<'a> {
    /// How they left.
    pub leaving: &'a Leaving,
    /// What came of asking, in the order of rows.
    pub checks: &'a [CheckRow],
    /// Whether we may keep in touch.
    pub in_touch: bool,
    /// Whether nothing goes to them or about them any more, or they came back.
    pub at_rest: bool,
}

impl OfLeaving<'_> {
    /// The last row about a point.
    pub fn last(&self, point: CheckPoint) -> Option<&CheckRow> {
        let of = |row: &&CheckRow| row.leaving == self.leaving.id && row.point == point;
        self.checks.iter().rev().find(of)
    }

    /// How it is with a point on a day. A point at which the next one has come is not asked any more.
    pub fn state(&self, point: CheckPoint, today: NaiveDate) -> CheckState {
        if let Some(row) = self.last(point) {
            return if row.is_known() {
                CheckState::Known { on: row.on }
            } else {
                CheckState::NotKnown
            };
        }
        let day = point.day(self.leaving.on);
        let over =
            point == CheckPoint::Weeks13 && CheckPoint::Weeks26.day(self.leaving.on) <= today;
        if !self.in_touch || self.at_rest || over {
            CheckState::NotKnown
        } else if today < day {
            CheckState::Ahead(day)
        } else {
            CheckState::Due(day)
        }
    }

    /// Whether a point can be written down on a day.
    ///
    /// # Errors
    /// No permission to keep in touch; a day that is too early.
    pub fn check(&self, point: CheckPoint, today: NaiveDate) -> Result<(), Refusal> {
        let from = point.day(self.leaving.on);
        if !self.in_touch || self.at_rest {
            return Err(R::NotInTouch.into());
        }
        if today < from {
            return Err(R::TooEarly { from }.into());
        }
        Ok(())
    }

    /// What can be asked today, for the one list of Today: at most one thing of a person.
    pub fn waiting(&self, today: NaiveDate) -> Option<Item> {
        let mut points = CheckPoint::ALL.iter().copied();
        points.find_map(|point| match self.state(point, today) {
            CheckState::Due(day) => Some(Item {
                kind: Kind::AfterLeaving {
                    leaving: self.leaving.id,
                    point,
                },
                day,
                person: self.leaving.person,
            }),
            _ => None,
        })
    }
}
