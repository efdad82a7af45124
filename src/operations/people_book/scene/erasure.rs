//! Somebody whose records are on hold, and somebody whose records are restricted. Both left long ago.

use super::{PeopleScene, on};
use crate::domain::access::Role;
use crate::domain::erasure::keeping::RestrictedFor;
use crate::domain::free_text::FreeText;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::person_records::{PageWords, RecordField};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::erasure::keeping::{
    HoldRecords, KeepingWish, RestrictRecords, ToRestrict,
};
use crate::operations::people_book::placements::AddPlacement;
use crate::operations::people_book::records::{NewRecord, StartRecord};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{PeopleBook, ShopBook};

/// What there is about keeping.
#[derive(Clone)]
pub struct ErasureScene {
    /// Whose records are on hold; it would be time to decide about them.
    pub held: PersonId,
    /// Whose records are restricted.
    pub restricted: PersonId,
}

impl ErasureScene {
    pub(super) fn plan(env: &Env) -> Self {
        Self {
            held: PersonId(env.new_id()),
            restricted: PersonId(env.new_id()),
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
    let ErasureScene { held, restricted } = scene.erasure;
    people.batch(|people| {
        let mut books = Books { shop, people };
        let ended = on(scene.yesterday, -1200);
        for (person, name) in [(held, "Wiktor"), (restricted, "Amara")] {
            let record = NewRecord {
                person,
                names: PageWords::of([(RecordField::NameToUse, name.to_owned())]),
            };
            perform_in_people::<StartRecord>(&mut books, env, &manager, &record)?;
            let start = on(ended, -84);
            let mut placement = Placement {
                id: PlacementId(env.new_id()),
                person,
                start,
                planned_end: ended,
                ended: Some(ended),
                ..scene.agreed()?
            };
            for agreed in &mut placement.agreed {
                agreed.from = start;
            }
            perform_in_people::<AddPlacement>(&mut books, env, &manager, &placement)?;
        }
        let wish = |person, words: &str| {
            Ok::<_, Stop>(KeepingWish {
                id: EntryId(env.new_id()),
                person,
                words: Some(FreeText::new(words)?),
            })
        };
        let hold = wish(held, "A solicitor asked us to keep everything")?;
        perform_in_people::<HoldRecords>(&mut books, env, &manager, &hold)?;
        let restriction = ToRestrict {
            wish: wish(restricted, "They say that a review is not theirs")?,
            because: RestrictedFor::SaidToBeWrong,
        };
        perform_in_people::<RestrictRecords>(&mut books, env, &manager, &restriction)
    })
}
