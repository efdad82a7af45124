//! What the window knows of referrals, and of those who refer.

use uuid::Uuid;

use crate::domain::ids::{PersonId, ReferralId};
use crate::store::people_book::{StoredReferral, StoredText};
use crate::ui::app::deeds::office::records::PeopleFacts;
use crate::ui::app::deeds::office::referrals::ReferralFacts;
use crate::ui::screens::{recipients, referral, referrals, write_referral};

/// The pages of referrals.
#[derive(Clone, Debug, Default)]
pub struct Referrals {
    /// Whose are looked at, where it is one person's, from their record.
    pub of: Option<PersonId>,
    /// What there is to know, once it was loaded.
    pub facts: Option<ReferralFacts>,
    /// The list.
    pub list: referrals::Draft,
    /// The one that is opened once the list is there.
    pub opens: Option<ReferralId>,
    /// The one that is looked at.
    pub one: Option<ReferralId>,
    /// Its page.
    pub page: referral::Draft,
    /// What it says, while that is looked at.
    pub text: Option<StoredText>,
    /// Those who have a record.
    pub people: Option<PeopleFacts>,
    /// The referral that is put right; none for a new one.
    pub changes: Option<ReferralId>,
    /// A referral as far as it is typed.
    pub write: write_referral::Draft,
    /// The ids of what is being written, the same until it is done.
    pub writing: Option<(Uuid, Uuid)>,
    /// Those outside.
    pub recipients: recipients::Draft,
    /// Whether somebody outside is added in the midst of a referral.
    pub for_referral: bool,
}

impl Referrals {
    /// The referral that is looked at.
    pub fn shown(&self) -> Option<&StoredReferral> {
        self.facts.as_ref()?.referral(self.one?)
    }
}
