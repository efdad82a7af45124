//! Words about those outside and about referrals.

use super::{Words, say};
use crate::domain::recipients::{MatchesBy, Power, RecipientField, RecipientState, Service, Way};
use crate::domain::referrals::text::{Risks, TextField};
use crate::domain::referrals::{DeclineReason, Source, Status};

impl Words {
    /// What kind of service somebody works for.
    pub fn service(&self, of: Service) -> String {
        match of {
            Service::LinkWorker => say!(self, "service-link-worker"),
            Service::Gp => say!(self, "service-gp"),
            Service::SecondaryMentalHealth => say!(self, "service-secondary"),
            Service::CommunityHealth => say!(self, "service-community"),
            Service::Forensic => say!(self, "service-forensic"),
            Service::Probation => say!(self, "service-probation"),
            Service::JobCentre => say!(self, "service-job-centre"),
            Service::Employment => say!(self, "service-employment"),
            Service::Voluntary => say!(self, "service-voluntary"),
            Service::Other => say!(self, "service-other"),
        }
    }

    /// Whether somebody can sanction.
    pub fn power(&self, of: Power) -> String {
        match of {
            Power::None => say!(self, "power-none"),
            Power::CanSanction => say!(self, "power-can"),
        }
    }

    /// How somebody wants replies.
    pub fn reply_way(&self, of: Way) -> String {
        match of {
            Way::Carried => say!(self, "reply-way-carried"),
            Way::SecureMail => say!(self, "reply-way-secure"),
            Way::LockedPdf => say!(self, "reply-way-locked"),
            Way::Post => say!(self, "reply-way-post"),
        }
    }

    /// Whether somebody is written to still.
    pub fn recipient_state(&self, of: RecipientState) -> String {
        match of {
            RecipientState::InUse => say!(self, "recipient-state-in-use"),
            RecipientState::Retired => say!(self, "recipient-state-retired"),
        }
    }

    /// How somebody knows whom a report is about.
    pub fn matches_by(&self, of: MatchesBy) -> String {
        match of {
            MatchesBy::Name => say!(self, "matches-by-name"),
            MatchesBy::DateOfBirth => say!(self, "matches-by-birth"),
        }
    }

    /// A field about somebody outside.
    pub fn recipient_field(&self, of: RecipientField) -> String {
        match of {
            RecipientField::Name => say!(self, "recipient-field-name"),
            RecipientField::Role => say!(self, "recipient-field-role"),
            RecipientField::Team => say!(self, "recipient-field-team"),
            RecipientField::Organisation => say!(self, "recipient-field-organisation"),
            RecipientField::Phone => say!(self, "recipient-field-phone"),
            RecipientField::Email => say!(self, "recipient-field-email"),
            RecipientField::Address => say!(self, "recipient-field-address"),
        }
    }

    /// How a referral came.
    pub fn referral_source(&self, of: Source) -> String {
        match of {
            Source::LinkWorker => say!(self, "referral-source-link-worker"),
            Source::Gp => say!(self, "referral-source-gp"),
            Source::SecondaryMentalHealth => say!(self, "referral-source-secondary"),
            Source::CommunityHealth => say!(self, "referral-source-community"),
            Source::Forensic => say!(self, "referral-source-forensic"),
            Source::Voluntary => say!(self, "referral-source-voluntary"),
            Source::Employment => say!(self, "referral-source-employment"),
            Source::Themself => say!(self, "referral-source-self"),
            Source::Other => say!(self, "referral-source-other"),
        }
    }

    /// What became of a referral.
    pub fn referral_status(&self, of: Status) -> String {
        match of {
            Status::Received => say!(self, "referral-status-received"),
            Status::Acknowledged => say!(self, "referral-status-acknowledged"),
            Status::MoreInformation => say!(self, "referral-status-more"),
            Status::Accepted => say!(self, "referral-status-accepted"),
            Status::Declined => say!(self, "referral-status-declined"),
            Status::Signposted => say!(self, "referral-status-signposted"),
            Status::Waiting => say!(self, "referral-status-waiting"),
            Status::Started => say!(self, "referral-status-started"),
            Status::DidNotStart => say!(self, "referral-status-not-started"),
        }
    }

    /// The same as something to be chosen.
    pub fn referral_step(&self, of: Status) -> String {
        match of {
            Status::Received => say!(self, "referral-step-received"),
            Status::Acknowledged => say!(self, "referral-step-acknowledged"),
            Status::MoreInformation => say!(self, "referral-step-more"),
            Status::Accepted => say!(self, "referral-step-accepted"),
            Status::Declined => say!(self, "referral-step-declined"),
            Status::Signposted => say!(self, "referral-step-signposted"),
            Status::Waiting => say!(self, "referral-step-waiting"),
            Status::Started => say!(self, "referral-step-started"),
            Status::DidNotStart => say!(self, "referral-step-not-started"),
        }
    }

    /// Why somebody cannot come.
    pub fn decline_reason(&self, of: DeclineReason) -> String {
        match of {
            DeclineReason::NoPlace => say!(self, "decline-reason-no-place"),
            DeclineReason::NotWhatTheyWant => say!(self, "decline-reason-not-wanted"),
            DeclineReason::TooFar => say!(self, "decline-reason-too-far"),
            DeclineReason::OtherHelpFirst => say!(self, "decline-reason-other-help"),
            DeclineReason::Other => say!(self, "decline-reason-other"),
        }
    }

    /// What a referral says.
    pub fn referral_field(&self, of: TextField) -> String {
        match of {
            TextField::Reason => say!(self, "referral-field-reason"),
            TextField::OwnWords => say!(self, "referral-field-own-words"),
            TextField::Needs => say!(self, "referral-field-needs"),
            TextField::Risks => say!(self, "referral-field-risks"),
            TextField::GpPractice => say!(self, "referral-field-gp"),
        }
    }

    /// Whether risks were looked at.
    pub fn risks(&self, of: Risks) -> String {
        match of {
            Risks::NotYet => say!(self, "risks-not-yet"),
            Risks::NoneKnown => say!(self, "risks-none-known"),
            Risks::Written => say!(self, "risks-written"),
        }
    }

    /// How long somebody waits: whole weeks, and the days over.
    pub fn waited(&self, weeks: u32, days: u32) -> String {
        match (weeks, days) {
            (0, 0) => say!(self, "waited-today"),
            (0, days) => say!(self, "waited-days", days = days),
            (weeks, 0) => say!(self, "waited-weeks", weeks = weeks),
            (weeks, days) => say!(self, "waited-both", weeks = weeks, days = days),
        }
    }
}
