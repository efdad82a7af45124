//! Erasing and keeping in words.

use super::{Words, say};
use crate::domain::erasure::keeping::RestrictedFor;
use crate::domain::erasure::retention::{Due, DueBecause};
use crate::domain::erasure::{Area, Kind, Stays, Why};

impl Words {
    /// Of what something goes.
    pub fn erasure_area(&self, area: Area) -> String {
        match area {
            Area::Record => say!(self, "keeping-area-record"),
            Area::Till => say!(self, "keeping-area-till"),
            Area::Hours => say!(self, "keeping-area-hours"),
            Area::Skills => say!(self, "keeping-area-skills"),
            Area::Goals => say!(self, "keeping-area-goals"),
            Area::Answers => say!(self, "keeping-area-answers"),
            Area::Referral => say!(self, "keeping-area-referral"),
            Area::Sharing => say!(self, "keeping-area-sharing"),
            Area::Contacts => say!(self, "keeping-area-contacts"),
            Area::Reports => say!(self, "keeping-area-reports"),
            Area::Support => say!(self, "keeping-area-support"),
            Area::Leaving => say!(self, "keeping-area-leaving"),
            Area::Papers => say!(self, "keeping-area-papers"),
            Area::Reasons => say!(self, "keeping-area-reasons"),
        }
    }

    /// What stays.
    pub fn erasure_stays(&self, stays: Stays) -> String {
        match stays {
            Stays::Sales => say!(self, "keeping-stays-sales"),
            Stays::Hours => say!(self, "keeping-stays-hours"),
            Stays::Skills => say!(self, "keeping-stays-skills"),
            Stays::Days => say!(self, "keeping-stays-days"),
            Stays::Looks => say!(self, "keeping-stays-looks"),
            Stays::Numbers => say!(self, "keeping-stays-numbers"),
        }
    }

    /// A way of erasing, and what it means.
    pub fn erasure_kind(&self, kind: Kind) -> (String, String) {
        match kind {
            Kind::Deleted => (
                say!(self, "keeping-kind-deleted"),
                say!(self, "keeping-kind-deleted-detail"),
            ),
            Kind::Nameless => (
                say!(self, "keeping-kind-nameless"),
                say!(self, "keeping-kind-nameless-detail"),
            ),
        }
    }

    /// Why somebody is erased.
    pub fn erasure_why(&self, why: Why) -> String {
        match why {
            Why::TheyAsked => say!(self, "keeping-why-they-asked"),
            Why::AskedForThem => say!(self, "keeping-why-asked-for-them"),
            Why::KeptLongEnough => say!(self, "keeping-why-long-enough"),
            Why::Mistake => say!(self, "keeping-why-mistake"),
        }
    }

    /// Why records are restricted.
    pub fn restricted_for(&self, because: RestrictedFor) -> String {
        match because {
            RestrictedFor::SaidToBeWrong => say!(self, "keeping-restrict-wrong"),
            RestrictedFor::DoNotUse => say!(self, "keeping-restrict-do-not-use"),
            RestrictedFor::ForAClaim => say!(self, "keeping-restrict-claim"),
        }
    }

    /// Since when it is time to decide, and why.
    pub fn due_to_erase(&self, due: &Due) -> String {
        let (from, since) = (
            self.plain_date(due.counted_from),
            self.plain_date(due.since),
        );
        match due.because {
            DueBecause::Left => say!(self, "keeping-due-left", from = from, since = since),
            DueBecause::NotStarted => {
                say!(self, "keeping-due-not-started", from = from, since = since)
            }
        }
    }
}
