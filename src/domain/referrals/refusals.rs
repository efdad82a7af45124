//! What can be refused here.

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReferralRefusal {
    /// Nothing is known of where this person is reached by that way.
    RecipientWithoutAddress,
    /// The recipient was changed since it was looked at.
    RecipientChanged,
    /// What was typed has not the shape of a mail address.
    MailShape,
    /// What was typed has not the shape of a phone number.
    PhoneShape,
    /// There is no such recipient.
    UnknownRecipient,
}
