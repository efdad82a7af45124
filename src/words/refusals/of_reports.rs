//! The refusals of reports in words.

use crate::domain::reports::refusals::ReportRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn report_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-report-changed"),
            R::Unknown => say!(self, "refusal-report-unknown"),
            R::Over => say!(self, "refusal-report-over"),
            R::HasLeft => say!(self, "refusal-report-has-left"),
            R::NothingWritten => say!(self, "refusal-report-nothing-written"),
            R::NotOffered => say!(self, "refusal-report-not-offered"),
            R::AlreadyOffered => say!(self, "refusal-report-already-offered"),
            R::NotAgreed => say!(self, "refusal-report-not-agreed"),
            R::AlreadyAgreed => say!(self, "refusal-report-already-agreed"),
            R::AttendanceOnly => say!(self, "refusal-report-attendance-only"),
            R::CopyFirst => say!(self, "refusal-report-copy-first"),
            R::NotShared => say!(self, "refusal-report-not-shared"),
            R::KeyWorkerAlone => say!(self, "refusal-report-key-worker-alone"),
            R::AboutYourself => say!(self, "refusal-report-about-yourself"),
            R::DaysToCome => say!(self, "refusal-report-days-to-come"),
            R::AskMissing => say!(self, "refusal-report-ask-missing"),
            R::LeftOnAnotherDay => say!(self, "refusal-report-left-on-another-day"),
            R::NotLocked => say!(self, "refusal-report-not-locked"),
            R::OwnWordsAreTheirs => say!(self, "refusal-report-own-words"),
            R::OfferAgain => say!(self, "refusal-report-offer-again"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![
        R::Changed,
        R::Unknown,
        R::Over,
        R::HasLeft,
        R::NothingWritten,
        R::NotOffered,
        R::AlreadyOffered,
        R::NotAgreed,
        R::AlreadyAgreed,
        R::AttendanceOnly,
        R::CopyFirst,
        R::NotShared,
        R::KeyWorkerAlone,
        R::AboutYourself,
        R::DaysToCome,
        R::AskMissing,
        R::LeftOnAnotherDay,
        R::NotLocked,
        R::OwnWordsAreTheirs,
        R::OfferAgain,
    ]
}
