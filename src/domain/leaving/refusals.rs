//! What can be refused here.

use chrono::NaiveDate;

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LeavingRefusal {
    /// It was changed since it was looked at.
    Changed,
    /// The last day lies before the placement.
    BeforePlacement {
        /// Its first day.
        begins: NaiveDate,
    },
    /// The placement ended on another day.
    EndedOn {
        /// Which.
        day: NaiveDate,
    },
    /// Nothing was chosen of where somebody goes to.
    DestinationMissing,
    /// The same was chosen twice.
    DestinationTwice,
    /// "Not known" stands beside something that is known.
    NotKnownAlone,
    /// More hours than a week of work has, or none.
    HoursNotSensible {
        /// The most.
        most: u16,
    },
    /// The person wrote these words themself.
    TheirOwnWords,
    /// There is no such leaving.
    UnknownLeaving,
    /// Keeping in touch was not given, or was withdrawn.
    NotInTouch,
    /// It is too early to ask.
    TooEarly {
        /// From when on it can be asked.
        from: NaiveDate,
    },
    /// Everything is stopped for the person: nothing goes out about them. Why, it does not say.
    NothingGoesOut,
    /// Everything is stopped already.
    StoppedAlready,
    /// Nobody stops everything for themself, or says so of themself.
    NotOneself,
}
