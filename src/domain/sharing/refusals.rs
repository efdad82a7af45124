//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SharingRefusal {
    /// Somebody tried to give or withdraw permission for another person.
    NotTheirs,
}
