//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ContactRefusal {
    /// It was changed since it was looked at.
    Changed,
    /// There is no such contact of this person.
    Unknown,
    /// Its day is still to come.
    DayAhead,
    /// What was asked would have to be done before it was asked.
    UntilBefore,
    /// It is not said what was asked.
    AskMissing,
    /// Nothing was asked in it.
    NothingAsked,
}
