//! The refusals of sharing in words.

use crate::domain::sharing::refusals::SharingRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn sharing_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::NotTheirs => say!(self, "refusal-sharing-not-theirs"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![R::NotTheirs]
}
