//! The refusals of leaving in words.

use crate::domain::leaving::refusals::LeavingRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn leaving_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::Changed => say!(self, "refusal-leaving-changed"),
            R::BeforePlacement { begins } => say!(
                self,
                "refusal-leaving-before-placement",
                day = self.plain_date(*begins)
            ),
            R::EndedOn { day } => say!(
                self,
                "refusal-leaving-ended-on",
                day = self.plain_date(*day)
            ),
            R::DestinationMissing => say!(self, "refusal-leaving-where-missing"),
            R::DestinationTwice => say!(self, "refusal-leaving-where-twice"),
            R::NotKnownAlone => say!(self, "refusal-leaving-not-known-alone"),
            R::HoursNotSensible { most } => {
                say!(self, "refusal-leaving-hours", most = usize::from(*most))
            }
            R::TheirOwnWords => say!(self, "refusal-leaving-their-own-words"),
            R::UnknownLeaving => say!(self, "refusal-leaving-unknown"),
            R::NotInTouch => say!(self, "refusal-leaving-not-in-touch"),
            R::TooEarly { from } => say!(
                self,
                "refusal-leaving-too-early",
                day = self.plain_date(*from)
            ),
            R::NothingGoesOut => say!(self, "refusal-leaving-nothing-goes-out"),
            R::StoppedAlready => say!(self, "refusal-leaving-stopped-already"),
            R::NotOneself => say!(self, "refusal-leaving-not-oneself"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    let day = chrono::NaiveDate::default();
    vec![
        R::Changed,
        R::BeforePlacement { begins: day },
        R::EndedOn { day },
        R::DestinationMissing,
        R::DestinationTwice,
        R::NotKnownAlone,
        R::HoursNotSensible { most: 80 },
        R::TheirOwnWords,
        R::UnknownLeaving,
        R::NotInTouch,
        R::TooEarly { from: day },
        R::NothingGoesOut,
        R::StoppedAlready,
        R::NotOneself,
    ]
}
