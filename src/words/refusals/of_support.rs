//! The refusals of support in words.

use crate::domain::support::refusals::SupportRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn support_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-support-changed"),
            R::NumberNotSensible { most } => {
                say!(self, "refusal-support-number", most = usize::from(*most))
            }
            R::WordMissing { usual } => {
                say!(self, "refusal-support-word", usual = usize::from(*usual))
            }
            R::DayAhead => say!(self, "refusal-support-day-ahead"),
            R::BeforePlacement { begins } => say!(
                self,
                "refusal-support-before-placement",
                day = self.plain_date(*begins)
            ),
            R::LengthNotSensible { longest } => {
                say!(
                    self,
                    "refusal-support-length",
                    longest = usize::from(*longest)
                )
            }
            R::ReasonMissing => say!(self, "refusal-support-reason"),
            R::StepBefore { last } => say!(
                self,
                "refusal-support-step-before",
                day = self.plain_date(*last)
            ),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    let day = chrono::NaiveDate::default();
    vec![
        R::Changed,
        R::NumberNotSensible { most: 12 },
        R::WordMissing { usual: 8 },
        R::DayAhead,
        R::BeforePlacement { begins: day },
        R::LengthNotSensible { longest: 240 },
        R::ReasonMissing,
        R::StepBefore { last: day },
    ]
}
