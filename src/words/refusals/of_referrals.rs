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
            R::UnknownReferral => say!(self, "refusal-unknown-referral"),
            R::ReferralChanged => say!(self, "refusal-referral-changed"),
            R::ReferrerMissing => say!(self, "refusal-referrer-missing"),
            R::NobodyReferred => say!(self, "refusal-nobody-referred"),
            R::DayAhead => say!(self, "refusal-referral-day-ahead"),
            R::DayBefore { last } => {
                let day = self.plain_date(*last);
                say!(self, "refusal-referral-day-before", day = day)
            }
            R::ReceivedAfter => say!(self, "refusal-referral-received-after"),
            R::NotNext => say!(self, "refusal-referral-not-next"),
            R::ReasonMissing => say!(self, "refusal-referral-reason"),
            R::PlacementMissing => say!(self, "refusal-referral-placement"),
            R::PlacementNotBegun => say!(self, "refusal-placement-not-begun"),
            R::PlacementOfAnother => say!(self, "refusal-placement-of-another"),
            R::NobodyToWriteTo => say!(self, "refusal-nobody-to-write-to"),
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
        R::UnknownReferral,
        R::ReferralChanged,
        R::ReferrerMissing,
        R::NobodyReferred,
        R::DayAhead,
        R::DayBefore {
            last: chrono::NaiveDate::default(),
        },
        R::ReceivedAfter,
        R::NotNext,
        R::ReasonMissing,
        R::PlacementMissing,
        R::PlacementNotBegun,
        R::PlacementOfAnother,
        R::NobodyToWriteTo,
    ]
}
