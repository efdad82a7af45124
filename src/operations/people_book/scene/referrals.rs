//! What there is about referrals in the scene: somebody who refers, and the trainee's referral.

use super::{PeopleScene, on};
use crate::domain::access::Role;
use crate::domain::ids::{EntryId, RecipientId, ReferralId};
use crate::domain::recipients::{RecipientField, Service, TypedRecipient, Way};
use crate::domain::referrals::standing::Wish;
use crate::domain::referrals::text::{Risks, TextField};
use crate::domain::referrals::{Referral, Source, Status};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::referrals::recipients::{RecipientOf, WriteRecipient};
use crate::operations::people_book::referrals::statuses::{MoveOf, MoveReferral};
use crate::operations::people_book::referrals::writing::{
    ReferralOf, TextOf, WriteReferral, WriteReferralText,
};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{PeopleBook, ShopBook};

/// What stands in the scene about referrals.
#[derive(Clone)]
pub struct ReferralScene {
    /// A link worker, who wants replies by secure mail.
    pub recipient: RecipientId,
    /// The trainee's referral by that link worker, three weeks before their placement began. More was asked
    /// of it.
    pub referral: ReferralId,
    /// The row that says so.
    pub asked: EntryId,
    /// Another of the trainee by the same, which came yesterday.
    pub another: ReferralId,
}

impl ReferralScene {
    pub(super) fn plan(env: &Env) -> Self {
        Self {
            recipient: RecipientId(env.new_id()),
            referral: ReferralId(env.new_id()),
            asked: EntryId(env.new_id()),
            another: ReferralId(env.new_id()),
        }
    }
}

impl PeopleScene {
    /// The trainee's referral.
    pub fn referred(&self) -> Result<Referral, Stop> {
        Ok(Referral {
            id: self.referrals.referral,
            person: self.sam()?,
            received: on(self.agreed()?.start, -21),
            source: Source::LinkWorker,
            from: Some(self.referrals.recipient),
            shop: self.scene.shop,
        })
    }
}

/// Plays it.
pub(super) fn play(
    shop: &ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    scene: &PeopleScene,
) -> Result<(), Stop> {
    let manager = scene.actor(shop, Role::Manager)?;
    people.batch(|people| {
        let mut books = Books { shop, people };
        let mut typed = TypedRecipient::new(Service::LinkWorker);
        typed.way = Way::SecureMail;
        for (field, words) in [
            (RecipientField::Name, "Ayla Demir"),
            (RecipientField::Role, "Link worker"),
            (RecipientField::Organisation, "Well Street Surgery"),
            (RecipientField::Phone, "020 7946 0011"),
            (RecipientField::Email, "ayla.demir@wellstreet.example"),
        ] {
            typed.set(field, words.to_owned());
        }
        let recipient = RecipientOf {
            id: scene.referrals.recipient,
            seen: 0,
            typed,
        };
        perform_in_people::<WriteRecipient>(&mut books, env, &manager, &recipient)?;
        let referral = ReferralOf {
            referral: scene.referred()?,
            seen: 0,
            begins: None,
        };
        perform_in_people::<WriteReferral>(&mut books, env, &manager, &referral)?;
        let another = ReferralOf {
            referral: Referral {
                id: scene.referrals.another,
                received: scene.yesterday,
                ..scene.referred()?
            },
            ..referral
        };
        perform_in_people::<WriteReferral>(&mut books, env, &manager, &another)?;
        let says = [
            (TextField::Reason, "Wants a week with a shape to it"),
            (TextField::OwnWords, "I used to bake with my aunt"),
            (TextField::Needs, "One thing at a time, written down"),
            (TextField::GpPractice, "Lower Clapton"),
        ];
        let text = TextOf {
            referral: scene.referrals.referral,
            person: scene.sam()?,
            seen: 0,
            typed: says.map(|(field, words)| (field, words.to_owned())).into(),
            risks: Risks::NoneKnown,
        };
        perform_in_people::<WriteReferralText>(&mut books, env, &manager, &text)?;
        let asked = MoveOf {
            id: scene.referrals.asked,
            referral: scene.referrals.referral,
            person: scene.sam()?,
            seen: None,
            wish: Wish {
                status: Status::MoreInformation,
                on: on(scene.agreed()?.start, -14),
                reason: None,
                placement: None,
            },
            note: "Which mornings would suit".into(),
        };
        perform_in_people::<MoveReferral>(&mut books, env, &manager, &asked)
    })
}
