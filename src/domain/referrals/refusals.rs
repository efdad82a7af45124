//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReferralRefusal {
    /// Nothing is known of where this person is reached by that way.
    RecipientWithoutAddress,
    /// The recipient was changed since it was looked at.
    RecipientChanged,
}
