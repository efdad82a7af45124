//! What there is about contacts in the scene: the surgery called about Sam and asked to be called back.

use super::PeopleScene;
use crate::domain::access::Role;
use crate::domain::contacts::writing::{TypedAsk, TypedContact};
use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::domain::ids::EntryId;
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::contacts::writing::{ToWrite, WriteContact};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{PeopleBook, ShopBook};

/// What stands in the scene about contacts.
#[derive(Clone)]
pub struct ContactScene {
    /// The surgery called, and asked us to call back by yesterday.
    pub called: EntryId,
}

impl ContactScene {
    pub(super) fn plan(env: &Env) -> Self {
        Self {
            called: EntryId(env.new_id()),
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
    let supervisor = scene.actor(shop, Role::Supervisor)?;
    let called = ToWrite {
        id: scene.contacts.called,
        person: scene.sam()?,
        typed: TypedContact {
            on: scene.yesterday,
            direction: Direction::In,
            channel: Channel::Telephone,
            recipient: Some(scene.sharing.surgery),
            summary: "The surgery asked how it goes.".to_owned(),
            report: None,
            asked: Some(TypedAsk {
                of: AskedOf::Us,
                until: scene.yesterday,
                words: "Call back".to_owned(),
            }),
        },
    };
    let mut books = Books { shop, people };
    perform_in_people::<WriteContact>(&mut books, env, &supervisor, &called)
}
