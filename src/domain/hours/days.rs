//! Days and weeks on London's calendar.

use chrono::{Datelike, Days as DayCount, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::time::Moment;

/// The date on London's calendar.
pub fn london_day(at: Moment) -> NaiveDate {
    at.london().date_naive()
}

/// Days in a row, the first and the last included.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Days {
    from: NaiveDate,
    until: NaiveDate,
}

impl Days {
    /// From a day until a day; refused where the last comes before the first.
    pub fn new(from: NaiveDate, until: NaiveDate) -> Result<Self, Refusal> {
        if until < from {
            return Err(Refusal::DaysTheWrongWayRound);
        }
        Ok(Self { from, until })
    }

    /// One day.
    pub const fn one(day: NaiveDate) -> Self {
        Self {
            from: day,
            until: day,
        }
    }

    /// The first day.
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// The last day.
    pub const fn until(self) -> NaiveDate {
        self.until
    }

    /// Whether this day is one of them.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// Each of them in order.
    pub fn each(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |d| *d <= self.until)
    }
}

/// A week, Monday to Sunday, by its Monday.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week(NaiveDate);

impl Week {
    /// The week in which this day lies.
    pub fn of(day: NaiveDate) -> Self {
        let back = u64::from(day.weekday().num_days_from_monday());
        Self(day.checked_sub_days(DayCount::new(back)).unwrap_or(day))
    }

    /// Its Monday.
    pub const fn monday(self) -> NaiveDate {
        self.0
    }

    /// Its seven days.
    pub fn days(self) -> Days {
        Days {
            from: self.0,
            until: self.0.checked_add_days(DayCount::new(6)).unwrap_or(self.0),
        }
    }
}
