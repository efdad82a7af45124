//! Samples of what is done about those who refer, and about referrals.

use super::{Entry, entry, fresh, id};
use crate::domain::ids::{RecipientId, ReferralId};
use crate::domain::recipients::{RecipientField, RecipientState, Service, TypedRecipient, Way};
use crate::domain::referrals::Referral;
use crate::domain::referrals::standing::Wish;
use crate::domain::referrals::text::{Risks, TextField};
use crate::domain::referrals::{DeclineReason, Status};
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::referrals::letters::{AcknowledgeOf, AcknowledgeReferral};
use crate::operations::people_book::referrals::looks::{LookAtReferralText, LookAtReferrals};
use crate::operations::people_book::referrals::recipients::{
    RecipientInUse, RecipientOf, SetRecipientState, WriteRecipient,
};
use crate::operations::people_book::referrals::statuses::{
    MoveOf, MoveReferral, TakeBackOf, TakeReferralBack,
};
use crate::operations::people_book::referrals::writing::{
    ReferralOf, TextOf, WriteReferral, WriteReferralText,
};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        WriteRecipient, |scene, _actor, _env| {
            let mut typed = TypedRecipient::new(Service::Gp);
            typed.way = Way::SecureMail;
            typed.set(RecipientField::Name, "Dr Ali".to_owned());
            typed.set(RecipientField::Email, "ali@surgery.example".to_owned());
            RecipientOf { id: RecipientId(fresh(scene, 0)), seen: 0, typed }
        };
        SetRecipientState, |scene, _actor, _env| RecipientInUse {
            id: scene.referrals.recipient, seen: 1, state: RecipientState::Retired,
        };
        WriteReferral, |scene, _actor, _env| ReferralOf {
            referral: Referral { id: ReferralId(fresh(scene, 0)), ..scene.referred()? },
            seen: 0, begins: None,
        };
        WriteReferralText, |scene, _actor, _env| TextOf {
            referral: scene.referrals.referral, person: scene.sam()?, seen: 1,
            typed: [(TextField::Risks, "Ladders".to_owned())].into(), risks: Risks::Written,
        };
        MoveReferral, |scene, _actor, _env| MoveOf {
            id: id(scene, 0), referral: scene.referrals.referral, person: scene.sam()?,
            seen: Some(scene.referrals.asked),
            wish: Wish {
                status: Status::Declined, on: scene.yesterday,
                reason: Some(DeclineReason::NoPlace), placement: None,
            },
            note: "Ask again in spring".into(),
        };
        TakeReferralBack, |scene, _actor, _env| TakeBackOf {
            id: id(scene, 0), referral: scene.referrals.referral, person: scene.sam()?,
            of: scene.referrals.asked,
        };
        AcknowledgeReferral, |scene, _actor, _env| AcknowledgeOf {
            id: id(scene, 0), referral: scene.referrals.another, person: scene.sam()?,
        };
        LookAtReferrals, |scene, _actor, _env| vec![scene.referrals.referral];
        LookAtReferralText, |scene, _actor, _env| (scene.referrals.referral, scene.sam()?);
    ]
}
