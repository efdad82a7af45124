//! What there is about referrals in the scene: somebody who refers.

use super::PeopleScene;
use crate::domain::access::Role;
use crate::domain::ids::RecipientId;
use crate::domain::recipients::{RecipientField, Service, TypedRecipient, Way};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::referrals::recipients::{RecipientOf, WriteRecipient};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{PeopleBook, ShopBook};

/// What stands in the scene about referrals.
#[derive(Clone)]
pub struct ReferralScene {
    /// A link worker, who wants replies by secure mail.
    pub recipient: RecipientId,
}

impl ReferralScene {
    pub(super) fn plan(env: &Env) -> Self {
        Self {
            recipient: RecipientId(env.new_id()),
        }
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
        perform_in_people::<WriteRecipient>(&mut books, env, &manager, &recipient)
    })
}
