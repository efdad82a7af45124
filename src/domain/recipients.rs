//! Those outside the house: who refers people and to whom reports go (`facts/training.md`, Records:
//! Referral; "How it leaves"). Somebody in a service, or its mailbox.

use serde::{Deserialize, Serialize};

use super::Refusal;
use super::access::coded;
use super::free_text::FreeText;
use super::ids::RecipientId;
use super::referrals::refusals::ReferralRefusal;

/// The longest address, in characters.
pub const LONGEST_ADDRESS: usize = 200;

coded! {
    /// What kind of service somebody works for.
    Service {
        /// A link worker of the social prescribing service.
        LinkWorker = "link-worker",
        /// A general practice.
        Gp = "gp",
        /// Secondary mental health.
        SecondaryMentalHealth = "secondary-mental-health",
        /// Community health.
        CommunityHealth = "community-health",
        /// A forensic service.
        Forensic = "forensic",
        /// Probation.
        Probation = "probation",
        /// A job centre.
        JobCentre = "job-centre",
        /// An employment team or adviser.
        Employment = "employment",
        /// A voluntary organisation.
        Voluntary = "voluntary",
        /// Another.
        Other = "other",
    }
}

impl Service {
    /// Whether those who work there can always sanction somebody: then permission alone is no basis.
    pub const fn always_sanctions(self) -> bool {
        matches!(self, Self::Forensic | Self::Probation | Self::JobCentre)
    }
}

coded! {
    /// Whether somebody outside can take something from a person for what they read of them.
    Power {
        /// They cannot.
        None = "none",
        /// They can: permission is not used alone, and at most attendance goes there.
        CanSanction = "can-sanction",
    }
}

coded! {
    /// How a report reaches somebody.
    Way {
        /// The person carries it. Offered first.
        Carried = "carried",
        /// Accredited secure mail; the file is not locked.
        SecureMail = "secure-mail",
        /// A locked PDF; its password goes another way.
        LockedPdf = "locked-pdf",
        /// By post.
        Post = "post",
    }
}

coded! {
    /// Whether they are written to still.
    RecipientState {
        /// They are.
        InUse = "in-use",
        /// They are not; what went to them stays.
        Retired = "retired",
    }
}

/// Somebody outside. What was typed of them can be erased; ids, kinds and ways stay.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Recipient {
    /// Who.
    pub id: RecipientId,
    /// What they work for.
    pub service: Service,
    /// Whether they can sanction.
    pub power: Power,
    /// How they want replies.
    pub way: Way,
    /// Whether they are written to still.
    pub state: RecipientState,
    /// Their name, as a report says it: "Dr Ali".
    pub name: FreeText,
    /// What they are: "link worker".
    pub role: Option<FreeText>,
    /// Their team.
    pub team: Option<FreeText>,
    /// The practice, service or organisation.
    pub organisation: Option<FreeText>,
    /// The number that is held, to call back on.
    pub phone: Option<FreeText>,
    /// Their mail address.
    pub email: Option<FreeText>,
    /// Where post reaches them.
    pub address: Option<FreeText>,
    /// Whether they need the date of birth to know whom it is about.
    pub matches_by_birth: MatchesBy,
}

coded! {
    /// How somebody outside knows whom a report is about.
    MatchesBy {
        /// By the name.
        Name = "name",
        /// They need the date of birth too.
        DateOfBirth = "date-of-birth",
    }
}

impl Recipient {
    /// What a report can leave by: where it goes has to be known.
    ///
    /// # Errors
    /// Where the way needs an address that is not there.
    pub fn reached_by(&self, way: Way) -> Result<(), Refusal> {
        let there = match way {
            Way::Carried => true,
            Way::SecureMail | Way::LockedPdf => self.email.is_some(),
            Way::Post => self.address.is_some(),
        };
        if there {
            Ok(())
        } else {
            Err(ReferralRefusal::RecipientWithoutAddress.into())
        }
    }

    /// Whether they can sanction, by what they are or by what is known of them.
    pub fn can_sanction(&self) -> bool {
        self.service.always_sanctions() || self.power == Power::CanSanction
    }
}
