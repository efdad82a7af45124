//! What can be refused here.

use chrono::NaiveDate;

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SupportRefusal {
    /// It was changed since it was looked at.
    Changed,
    /// Not between one and the most.
    NumberNotSensible {
        /// The most.
        most: u8,
    },
    /// More than are usual, and no word why.
    WordMissing {
        /// So many are usual.
        usual: u8,
    },
    /// The day is not there yet.
    DayAhead,
    /// The day lies before the placement.
    BeforePlacement {
        /// Its first day.
        begins: NaiveDate,
    },
    /// No length, one that is too long, or one of something that was not held.
    LengthNotSensible {
        /// The longest, in minutes.
        longest: u16,
    },
    /// What is put right needs a sentence why.
    ReasonMissing,
    /// A later step of a plan lies before an earlier one.
    StepBefore {
        /// The day of the earlier one.
        last: NaiveDate,
    },
}
