//! What there is about sharing in the scene: Sam shares with a surgery, and attendance goes to probation.

use super::PeopleScene;
use crate::domain::access::Role;
use crate::domain::ids::{EntryId, RecipientId};
use crate::domain::recipients::{RecipientField, Service, TypedRecipient, Way};
use crate::domain::sharing::giving::{Lasts, ReadBy, Wish};
use crate::domain::sharing::rows::{Basis, Purpose, Section};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::referrals::recipients::{RecipientOf, WriteRecipient};
use crate::operations::people_book::sharing::bases::{RecordBasis, ToRecord};
use crate::operations::people_book::sharing::own::{GivePermission, Permit};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{PeopleBook, ShopBook};

/// What stands in the scene about sharing.
#[derive(Clone)]
pub struct SharingScene {
    /// A surgery, with which Sam shares their skills and their own words.
    pub surgery: RecipientId,
    /// What Sam gave.
    pub given: EntryId,
    /// Somebody who can sanction, to whom Sam's attendance goes.
    pub officer: RecipientId,
    /// The manager's basis.
    pub basis: EntryId,
}

impl SharingScene {
    pub(super) fn plan(env: &Env) -> Self {
        Self {
            surgery: RecipientId(env.new_id()),
            given: EntryId(env.new_id()),
            officer: RecipientId(env.new_id()),
            basis: EntryId(env.new_id()),
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
    let sam = scene.actor(shop, Role::Trainee)?;
    let SharingScene {
        surgery,
        given,
        officer,
        basis,
    } = scene.sharing;
    people.batch(|people| {
        let mut books = Books { shop, people };
        for (id, service, way, name, address) in [
            (
                surgery,
                Service::Gp,
                Way::Carried,
                "Dr Ali",
                "1 Mare Street, London E8 1AA",
            ),
            (
                officer,
                Service::Probation,
                Way::Post,
                "Kim Osei",
                "2 Kingsland Road, London E2 8AA",
            ),
        ] {
            let mut typed = TypedRecipient::new(service);
            typed.way = way;
            typed.set(RecipientField::Name, name.to_owned());
            typed.set(RecipientField::Address, address.to_owned());
            let recipient = RecipientOf { id, seen: 0, typed };
            perform_in_people::<WriteRecipient>(&mut books, env, &manager, &recipient)?;
        }
        let permit = Permit {
            id: given,
            recipient: surgery,
            seen: None,
            wish: Wish {
                sections: [Section::Skills, Section::OwnWords].into(),
                purpose: Purpose::ReportsAndCalls,
                lasts: Lasts::SixMonths,
                read_by: ReadBy::Nobody,
            },
        };
        perform_in_people::<GivePermission>(&mut books, env, &sam, &permit)?;
        let to_record = ToRecord {
            id: basis,
            person: scene.sam()?,
            recipient: officer,
            seen: None,
            basis: Basis::CourtOrLicence,
            lasts: Lasts::ThreeMonths,
            why: "The licence of 1 July asks for it".to_owned(),
        };
        perform_in_people::<RecordBasis>(&mut books, env, &manager, &to_record)
    })
}
