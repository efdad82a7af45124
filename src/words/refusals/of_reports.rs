//! The refusals of reports in words.

use crate::domain::reports::refusals::ReportRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn report_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-report-changed"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![R::Changed]
}
