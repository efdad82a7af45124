//! What there is around the placement in the scene: eight one-to-ones were agreed, one was held.

use super::{PeopleScene, on};
use crate::domain::access::Role;
use crate::domain::ids::EntryId;
use crate::domain::reports::page::PlanKind;
use crate::domain::support::Went;
use crate::domain::support::plan::{PlanStep, PlanWish};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::support::meetings::{
    AgreeSupport, MeetingOf, MeetingWish, SupportToAgree, WriteMeeting,
};
use crate::operations::people_book::support::notes::{NoteOf, WriteSupportNote};
use crate::operations::people_book::support::plan::{PlanOf, WritePlan};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{PeopleBook, ShopBook};

/// What stands in the scene around the placement.
#[derive(Clone)]
pub struct SupportScene {
    /// How many were agreed.
    pub agreed: EntryId,
    /// The one that was held.
    pub met: EntryId,
    /// Something of the plan.
    pub garden: EntryId,
}

impl SupportScene {
    pub(super) fn plan(env: &Env) -> Self {
        let entry = || EntryId(env.new_id());
        Self {
            agreed: entry(),
            met: entry(),
            garden: entry(),
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
    let person = scene.sam()?;
    let SupportScene {
        agreed,
        met,
        garden,
    } = scene.support;
    people.batch(|people| {
        let mut books = Books { shop, people };
        let eight = SupportToAgree {
            id: agreed,
            person,
            placement: scene.placement,
            seen: None,
            number: 8,
            word: "Sam would like all of them".into(),
        };
        perform_in_people::<AgreeSupport>(&mut books, env, &manager, &eight)?;
        let first = MeetingOf {
            id: met,
            person,
            instead: None,
            wish: Some(MeetingWish {
                placement: scene.placement,
                on: on(scene.yesterday, -7),
                went: Went::Kept,
                minutes: Some(45),
                with: scene.scene.person(Role::Supervisor)?,
                next_step: "Visit the allotments".into(),
            }),
        };
        perform_in_people::<WriteMeeting>(&mut books, env, &manager, &first)?;
        let note = NoteOf {
            meeting: met,
            person,
            seen: 0,
            words: "Spoke about mornings at home".into(),
        };
        perform_in_people::<WriteSupportNote>(&mut books, env, &manager, &note)?;
        let plan = PlanOf {
            id: garden,
            person,
            of: None,
            wish: PlanWish {
                kind: PlanKind::PhysicalHealth,
                step: PlanStep::Asked,
                on: on(scene.yesterday, -7),
                place: "Hackney allotments".into(),
                what: "Digging".into(),
            },
        };
        perform_in_people::<WritePlan>(&mut books, env, &manager, &plan)
    })
}
