//! The refusals of leaving in words.

use crate::domain::leaving::refusals::LeavingRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn leaving_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-leaving-changed"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![R::Changed]
}
