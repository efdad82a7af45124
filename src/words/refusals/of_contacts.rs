//! The refusals of contacts in words.

use crate::domain::contacts::refusals::ContactRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn contact_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-contact-changed"),
            R::Unknown => say!(self, "refusal-contact-unknown"),
            R::DayAhead => say!(self, "refusal-contact-day-ahead"),
            R::UntilBefore => say!(self, "refusal-contact-until-before"),
            R::AskMissing => say!(self, "refusal-contact-ask-missing"),
            R::NothingAsked => say!(self, "refusal-contact-nothing-asked"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![
        R::Changed,
        R::Unknown,
        R::DayAhead,
        R::UntilBefore,
        R::AskMissing,
        R::NothingAsked,
    ]
}
