//! What the window does about those who refer, and about referrals.

use std::collections::BTreeMap;

use super::records::PeopleFacts;
use crate::documents::acknowledgement::AcknowledgementFacts;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, RecipientId, ReferralId, ShopId};
use crate::domain::person_records::KnownAs;
use crate::operations::people_book::referrals::letters::AcknowledgeOf;
use crate::operations::people_book::referrals::recipients::{RecipientInUse, RecipientOf};
use crate::operations::people_book::referrals::statuses::{MoveOf, TakeBackOf};
use crate::operations::people_book::referrals::writing::{ReferralOf, TextOf};
use crate::store::people_book::{StoredRecipient, StoredReferral, StoredText};

/// One operation about referrals.
#[derive(Clone, Debug)]
pub enum ReferralsDeed {
    /// Write one down, or put it right.
    Write(Box<ReferralOf>),
    /// Write what it says.
    Text(Box<TextOf>),
    /// Something became of it.
    Move(Box<MoveOf>),
    /// The last status was a mistake.
    TakeBack(TakeBackOf),
    /// Add somebody outside, or change them.
    Recipient(Box<RecipientOf>),
    /// Somebody outside is written to no more, or again.
    RecipientState(RecipientInUse),
}

/// Something to load about referrals.
#[derive(Clone, Copy, Debug)]
pub enum ReferralsLoad {
    /// The referrals of everybody, or of one person.
    List(Option<PersonId>),
    /// Those who have a record, to write a referral down.
    People,
    /// What one says.
    Text(ReferralId, PersonId),
    /// The letter that says that it came.
    Letter(AcknowledgeOf),
}

/// What was loaded about referrals.
#[derive(Clone, Debug)]
pub enum ReferralsEvent {
    /// Referrals.
    List(Box<ReferralFacts>),
    /// Those who have a record.
    People(PeopleFacts),
    /// What one says.
    Text(ReferralId, Box<StoredText>),
    /// A letter.
    Letter(Box<AcknowledgementFacts>),
}

/// What there is to know about referrals. Nothing of what they say.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReferralFacts {
    /// The referrals, the oldest first.
    pub referrals: Vec<StoredReferral>,
    /// Those outside, by name.
    pub recipients: Vec<StoredRecipient>,
    /// What the people are called.
    pub names: BTreeMap<PersonId, KnownAs>,
    /// Their placements.
    pub placements: Vec<Placement>,
    /// The shops.
    pub shops: Vec<(ShopId, String)>,
}

impl ReferralFacts {
    /// One of the referrals.
    pub fn referral(&self, id: ReferralId) -> Option<&StoredReferral> {
        self.referrals.iter().find(|s| s.known.referral.id == id)
    }

    /// Somebody outside.
    pub fn recipient(&self, id: RecipientId) -> Option<&StoredRecipient> {
        self.recipients.iter().find(|s| s.recipient.id == id)
    }
}
