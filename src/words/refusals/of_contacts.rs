//! The refusals of contacts in words.

use crate::domain::contacts::refusals::ContactRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn contact_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-contact-changed"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![R::Changed]
}
