//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErasureRefusal {
    /// Nobody erases themself.
    NotOneself,
    /// A legal hold is on the records.
    OnHold,
    /// A placement goes on.
    PlacementGoesOn,
    /// They work here.
    WorksHere,
    /// They have a passphrase of the people book.
    HasPassphrase,
    /// A till that they opened is open.
    TillIsOpen,
    /// What was typed is not their name.
    NotTheName,
    /// The person was erased: nothing more is kept of them.
    Erased,
    /// The records are restricted: they are kept and not used.
    Restricted,
    /// The same was sent before, and said something else.
    Changed,
    /// There is a hold already.
    OnHoldAlready,
    /// There is no hold.
    NotOnHold,
    /// The records are restricted already.
    RestrictedAlready,
    /// The records are not restricted.
    NotRestricted,
    /// A period is shorter or longer than makes sense.
    PeriodNotSensible {
        /// The shortest.
        least: u32,
        /// The longest.
        most: u32,
    },
}
