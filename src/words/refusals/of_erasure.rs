//! The refusals of erasing and keeping in words.

use crate::domain::erasure::refusals::ErasureRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn erasure_refusal(&self, refusal: R) -> String {
        match refusal {
            R::NotOneself => say!(self, "refusal-erasure-not-oneself"),
            R::OnHold => say!(self, "refusal-erasure-on-hold"),
            R::PlacementGoesOn => say!(self, "refusal-erasure-placement-goes-on"),
            R::WorksHere => say!(self, "refusal-erasure-works-here"),
            R::HasPassphrase => say!(self, "refusal-erasure-has-passphrase"),
            R::TillIsOpen => say!(self, "refusal-erasure-till-is-open"),
            R::NotTheName => say!(self, "refusal-erasure-not-the-name"),
            R::Erased => say!(self, "refusal-erasure-erased"),
            R::Restricted => say!(self, "refusal-erasure-restricted"),
            R::Changed => say!(self, "refusal-erasure-changed"),
            R::OnHoldAlready => say!(self, "refusal-erasure-on-hold-already"),
            R::NotOnHold => say!(self, "refusal-erasure-not-on-hold"),
            R::RestrictedAlready => say!(self, "refusal-erasure-restricted-already"),
            R::NotRestricted => say!(self, "refusal-erasure-not-restricted"),
            R::PeriodNotSensible { least, most } => say!(
                self,
                "refusal-erasure-period",
                least = least.to_string(),
                most = most.to_string()
            ),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    vec![
        R::NotOneself,
        R::OnHold,
        R::PlacementGoesOn,
        R::WorksHere,
        R::HasPassphrase,
        R::TillIsOpen,
        R::NotTheName,
        R::Erased,
        R::Restricted,
        R::Changed,
        R::OnHoldAlready,
        R::NotOnHold,
        R::RestrictedAlready,
        R::NotRestricted,
        R::PeriodNotSensible { least: 1, most: 9 },
    ]
}
