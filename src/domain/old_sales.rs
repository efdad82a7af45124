//! Finding a sale of before: by what was in it or by what it came to, always within a period.

use chrono::{Datelike, Days, NaiveDate};

use super::ids::ProductId;
use super::{Pence, Refusal};

/// Business days, the last one included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// The longest period that is searched, in days: two years and a little.
pub const LONGEST: i64 = 800;

impl Period {
    /// One day.
    pub const fn day(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// From Monday of this day's week to the day.
    pub fn week_of(day: NaiveDate) -> Self {
        let since = u64::from(day.weekday().num_days_from_monday());
        Self {
            from: day.checked_sub_days(Days::new(since)).unwrap_or(day),
            to: day,
        }
    }

    /// From the first of this day's month to the day.
    pub fn month_of(day: NaiveDate) -> Self {
        Self {
            from: day.with_day(1).unwrap_or(day),
            to: day,
        }
    }

    /// From one day to another; refused where it is the wrong way round or too long.
    pub fn between(from: NaiveDate, to: NaiveDate) -> Result<Self, Refusal> {
        let days = to.signed_duration_since(from).num_days();
        if (0..=LONGEST).contains(&days) {
            Ok(Self { from, to })
        } else {
            Err(Refusal::PeriodNotSensible)
        }
    }
}

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum By {
    /// One of these was in it.
    Items(Vec<ProductId>),
    /// It came to this.
    Amount(Pence),
    /// Every sale.
    Any,
}

/// What is looked for, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// What.
    pub by: By,
    /// When.
    pub period: Period,
}

/// The most that a search gives back.
pub const MOST: u32 = 400;

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        let sunday = day("2026-11-22");
        assert_eq!(Period::week_of(sunday).from, day("2026-11-16"));
        assert_eq!(Period::week_of(day("2026-11-16")).from, day("2026-11-16"));
        assert_eq!(Period::month_of(sunday).from, day("2026-11-01"));
        assert_eq!(Period::month_of(sunday).to, sunday);
    }

    #[test]
    fn a_period_has_its_ends_in_order_and_is_not_endless() {
        let of = |from, to| Period::between(day(from), day(to));
        assert!(of("2026-11-22", "2026-11-22").is_ok());
        let wrong = Err(Refusal::PeriodNotSensible);
        assert_eq!(of("2026-11-22", "2026-11-21"), wrong);
        assert_eq!(of("2016-11-22", "2026-11-21"), wrong);
    }
}
