//! The refusals of referrals in words.

use crate::domain::referrals::refusals::ReferralRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn referral_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::RecipientWithoutAddress => say!(self, "refusal-recipient-without-address"),
            R::RecipientChanged => say!(self, "refusal-recipient-changed"),
            R::MailShape => say!(self, "refusal-mail-shape"),
            R::PhoneShape => say!(self, "refusal-phone-shape"),
            R::UnknownRecipient => say!(self, "refusal-unknown-recipient"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![
        R::RecipientWithoutAddress,
        R::RecipientChanged,
        R::MailShape,
        R::PhoneShape,
        R::UnknownRecipient,
    ]
}
