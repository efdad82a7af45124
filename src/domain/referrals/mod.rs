//! Referrals: how somebody comes here, each status dated (`facts/training.md`, Records: Referral).
//!
//! A referral is of one person to one shop. Who comes back has another referral beside the old one, and
//! the old one stays as it is. What it says in words (reason, needs, risks) is restricted and stands apart
//! ([`text`]): the dates can be looked after by somebody who never reads it.

pub mod letter;
pub mod refusals;
pub mod standing;
pub mod text;
pub mod today;
pub mod waiting;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::refusals::ReferralRefusal;
use super::Refusal;
use super::access::coded;
use super::ids::{EntryId, PersonId, PlacementId, RecipientId, ReferralId, ShopId};
use super::recipients::Service;
use super::time::Moment;

coded! {
    /// How a referral came.
    Source {
        /// By a link worker of the social prescribing service.
        LinkWorker = "link-worker",
        /// By a general practice.
        Gp = "gp",
        /// By secondary mental health.
        SecondaryMentalHealth = "secondary-mental-health",
        /// By community health.
        CommunityHealth = "community-health",
        /// By a forensic service.
        Forensic = "forensic",
        /// By a voluntary organisation.
        Voluntary = "voluntary",
        /// By an employment team.
        Employment = "employment",
        /// By the person themself.
        Themself = "self",
        /// In another way.
        Other = "other",
    }
}

impl Source {
    /// How a referral of somebody who works for this service comes.
    pub const fn of(service: Service) -> Self {
        match service {
            Service::LinkWorker => Self::LinkWorker,
            Service::Gp => Self::Gp,
            Service::SecondaryMentalHealth => Self::SecondaryMentalHealth,
            Service::CommunityHealth => Self::CommunityHealth,
            Service::Forensic | Service::Probation => Self::Forensic,
            Service::JobCentre | Service::Employment => Self::Employment,
            Service::Voluntary => Self::Voluntary,
            Service::Other => Self::Other,
        }
    }
}

coded! {
    /// What becomes of a referral.
    Status {
        /// It came.
        Received = "received",
        /// Whoever sent it was told that it came.
        Acknowledged = "acknowledged",
        /// More was asked.
        MoreInformation = "more-information",
        /// The person can come.
        Accepted = "accepted",
        /// They cannot come here.
        Declined = "declined",
        /// They were told of something that fits better.
        Signposted = "signposted",
        /// They wait for a place.
        Waiting = "waiting",
        /// Their placement began.
        Started = "started",
        /// They did not start.
        DidNotStart = "did-not-start",
    }
}

coded! {
    /// Why somebody cannot come here. Nothing about health.
    DeclineReason {
        /// There will be no place.
        NoPlace = "no-place",
        /// The work does not fit what they want.
        NotWhatTheyWant = "not-what-they-want",
        /// It is too far away, or they live elsewhere.
        TooFar = "too-far",
        /// Another kind of help is wanted first.
        OtherHelpFirst = "other-help-first",
        /// Something else.
        Other = "other",
    }
}

/// A referral, without its words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Referral {
    /// Which.
    pub id: ReferralId,
    /// Who was referred.
    pub person: PersonId,
    /// The day it came.
    pub received: NaiveDate,
    /// How it came.
    pub source: Source,
    /// Who referred; nobody where the person came themself.
    pub from: Option<RecipientId>,
    /// The shop that is wanted.
    pub shop: ShopId,
}

impl Referral {
    /// Whether a referral can say this.
    ///
    /// # Errors
    /// A day that is not there yet; nobody who referred, or somebody where the person came themself.
    pub fn checked(self, today: NaiveDate) -> Result<Self, Refusal> {
        if self.received > today {
            return Err(ReferralRefusal::DayAhead.into());
        }
        match (self.source, self.from) {
            (Source::Themself, Some(_)) => Err(ReferralRefusal::NobodyReferred.into()),
            (Source::Themself, None) | (_, Some(_)) => Ok(self),
            (_, None) => Err(ReferralRefusal::ReferrerMissing.into()),
        }
    }
}

/// What a row says of a referral.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Says {
    /// It has this status from this day on.
    Became {
        /// Which.
        status: Status,
        /// From when on.
        on: NaiveDate,
        /// Why they cannot come, where they cannot.
        reason: Option<DeclineReason>,
        /// The placement that began, where one did.
        placement: Option<PlacementId>,
    },
    /// The row of this id was a mistake.
    TakenBack {
        /// Which.
        of: EntryId,
    },
}

/// A row of a referral: only ever added.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which.
    pub id: EntryId,
    /// Of which referral.
    pub referral: ReferralId,
    /// Its place among all rows.
    pub seq: i64,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What it says.
    pub says: Says,
}
