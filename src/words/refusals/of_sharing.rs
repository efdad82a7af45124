//! The refusals of sharing in words.

use crate::domain::sharing::refusals::SharingRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn sharing_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::NotTheirs => say!(self, "refusal-sharing-not-theirs"),
            R::RecipientCanSanction => say!(self, "refusal-sharing-can-sanction"),
            R::RecipientNotInUse => say!(self, "refusal-sharing-not-in-use"),
            R::UnknownRecipient => say!(self, "refusal-sharing-unknown-recipient"),
            R::NothingChosen => say!(self, "refusal-sharing-nothing-chosen"),
            R::WeeksAlone => say!(self, "refusal-sharing-weeks-alone"),
            R::ReadBySigner => say!(self, "refusal-sharing-read-by-signer"),
            R::Changed => say!(self, "refusal-sharing-changed"),
            R::OwnBasis => say!(self, "refusal-sharing-own-basis"),
            R::PermissionIsAsked => say!(self, "refusal-sharing-permission-is-asked"),
            R::NotShared => say!(self, "refusal-sharing-not-shared"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![
        R::NotTheirs,
        R::RecipientCanSanction,
        R::RecipientNotInUse,
        R::UnknownRecipient,
        R::NothingChosen,
        R::WeeksAlone,
        R::ReadBySigner,
        R::Changed,
        R::OwnBasis,
        R::PermissionIsAsked,
        R::NotShared,
    ]
}
