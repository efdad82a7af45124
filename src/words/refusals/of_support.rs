//! The refusals of support in words.

use crate::domain::support::refusals::SupportRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn support_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-support-changed"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![R::Changed]
}
