//! Words about what is shared, and with whom.

use super::{Words, say};
use crate::domain::sharing::giving::Lasts;
use crate::domain::sharing::rows::{Basis, Purpose, Section};

impl Words {
    /// The name of a section: "Taking part".
    pub fn section_name(&self, of: Section) -> String {
        say!(self, "sharing-section", section = of.code())
    }

    /// A section among others: "taking part".
    pub fn shared_section(&self, of: Section) -> String {
        say!(self, "sharing-section-small", section = of.code())
    }

    /// Whether a section is shared.
    pub fn section_question(&self, of: Section) -> String {
        say!(self, "sharing-section-ask", section = of.code())
    }

    /// What a section adds.
    pub fn section_about(&self, of: Section) -> String {
        say!(self, "sharing-section-about", section = of.code())
    }

    /// What stands there while there is nothing to say yet.
    pub fn section_empty(&self, of: Section) -> String {
        say!(self, "sharing-section-empty", section = of.code())
    }

    /// What it is for.
    pub fn sharing_purpose(&self, of: Purpose) -> String {
        match of {
            Purpose::Reports => say!(self, "sharing-purpose-reports"),
            Purpose::ReportsAndCalls => say!(self, "sharing-purpose-calls"),
        }
    }

    /// What that means.
    pub fn sharing_purpose_about(&self, of: Purpose) -> String {
        match of {
            Purpose::Reports => say!(self, "sharing-purpose-reports-about"),
            Purpose::ReportsAndCalls => say!(self, "sharing-purpose-calls-about"),
        }
    }

    /// For how long.
    pub fn sharing_lasts(&self, of: Lasts) -> String {
        match of {
            Lasts::ThreeMonths => say!(self, "sharing-lasts-three"),
            Lasts::SixMonths => say!(self, "sharing-lasts-six"),
            Lasts::Year => say!(self, "sharing-lasts-year"),
        }
    }

    /// On which ground attendance goes to whoever can sanction.
    pub fn sharing_basis(&self, of: Basis) -> String {
        match of {
            Basis::LegalObligation => say!(self, "sharing-basis-law"),
            Basis::CourtOrLicence => say!(self, "sharing-basis-court"),
            Basis::PublicTask => say!(self, "sharing-basis-task"),
            Basis::LegitimateInterest => say!(self, "sharing-basis-interest"),
        }
    }
}
