//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ContactRefusal {
    /// It was changed since it was looked at.
    Changed,
}
