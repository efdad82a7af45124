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
    /// There is no such referral.
    UnknownReferral,
    /// The referral was changed since it was looked at.
    ReferralChanged,
    /// Nobody is named who referred.
    ReferrerMissing,
    /// The person came themself, and yet somebody is named who referred.
    NobodyReferred,
    /// A day that is not there yet.
    DayAhead,
    /// A day before the last one.
    DayBefore {
        /// The last one.
        last: chrono::NaiveDate,
    },
    /// The referral was dealt with before the day on which it is said to have come.
    ReceivedAfter,
    /// This cannot come next.
    NotNext,
    /// Why somebody cannot come was not said.
    ReasonMissing,
    /// Which placement began was not said, or it is not theirs.
    PlacementMissing,
    /// The placement has not begun yet.
    PlacementNotBegun,
    /// The placement began of another referral.
    PlacementOfAnother,
    /// The letter is for whoever referred, and the person came themself.
    NobodyToWriteTo,
}
