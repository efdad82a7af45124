//! Whole minutes: the only unit of time that is kept, summed or printed.

use serde::{Deserialize, Serialize};

use crate::domain::time::Moment;
use crate::domain::{OutOfRange, Refusal};

/// A length of time in whole minutes; never decimal hours (`facts/training.md`, Records).
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Minutes(i64);

/// Minutes in an hour.
const HOUR: i64 = 60;

impl Minutes {
    /// None.
    pub const ZERO: Self = Self(0);
    /// A day of the ordinary length.
    pub const DAY: Self = Self(24 * HOUR);

    /// So many minutes.
    pub const fn new(minutes: i64) -> Self {
        Self(minutes)
    }

    /// From one instant to another, both cut to the minute first (`design.md`, invariant 5).
    ///
    /// Negative where the second comes before the first.
    pub fn between(from: Moment, until: Moment) -> Self {
        Self(until.minutes_since(from))
    }

    /// The number of minutes.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Result<Self, OutOfRange> {
        self.0.checked_add(other.0).map(Self).ok_or(OutOfRange)
    }

    /// All together.
    pub fn sum(all: impl IntoIterator<Item = Self>) -> Result<Self, OutOfRange> {
        all.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Hours, and the minutes that are over: 210 is (3, 30).
    pub fn hours_and_minutes(self) -> (i64, i64) {
        (
            self.0.checked_div(HOUR).unwrap_or(0),
            self.0.checked_rem(HOUR).unwrap_or(0),
        )
    }

    /// A length that was typed: `15` is minutes, `1:30` is hours and minutes; a day at most.
    ///
    /// Parts of an hour are refused, since 1.5 may be meant as an hour and a half or as 1:50.
    pub fn typed(typed: &str) -> Result<Self, Refusal> {
        let typed = typed.trim();
        let digits =
            |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if super::entry::is_decimal(typed) {
            return Err(Refusal::TimeAsDecimal);
        }
        let (hours, minutes) = typed.split_once(':').unwrap_or(("0", typed));
        let with_colon = typed.contains(':');
        if !digits(hours) || !digits(minutes) || (with_colon && minutes.len() != 2) {
            return Err(Refusal::LengthNotUnderstood);
        }
        let (Ok(hours), Ok(minutes)) = (hours.parse::<i64>(), minutes.parse::<i64>()) else {
            return Err(Refusal::LengthNotUnderstood);
        };
        if with_colon && minutes >= HOUR {
            return Err(Refusal::LengthNotUnderstood);
        }
        let length = Self(hours.saturating_mul(HOUR).saturating_add(minutes));
        if length > Self::DAY {
            return Err(Refusal::SittingTooLong);
        }
        Ok(length)
    }
}
