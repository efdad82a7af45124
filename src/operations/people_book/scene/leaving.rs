//! Somebody who left in the scene, twenty weeks ago, into paid work, and whom we may keep in touch with.

use super::{PeopleScene, on};
use crate::domain::access::Role;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::leaving::certificate::Times;
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::leaving::touch::{TouchRow, TouchWay};
use crate::domain::leaving::{Destination, Evidence, GoesTo, Leaving, Reason};
use crate::domain::person_records::{PageWords, RecordField};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::people_book::certificates::{
    CertificateToGive, GiveCertificate, LookAtCertificate,
};
use crate::operations::people_book::leaving::checks::{CheckOf, CheckSays, WriteCheck};
use crate::operations::people_book::leaving::left::{LeavingOf, WriteLeaving};
use crate::operations::people_book::leaving::stop::{RecordDeath, ToStop};
use crate::operations::people_book::leaving::words::{LeavingWordsOf, WriteLeavingWords};
use crate::operations::people_book::placements::AddPlacement;
use crate::operations::people_book::records::{NewRecord, StartRecord};
use crate::operations::people_book::{Books, perform_in_people};
use crate::store::{Doing, PeopleBook, ShopBook};

/// Somebody who left.
#[derive(Clone)]
pub struct LeavingScene {
    /// Who.
    pub gone: PersonId,
    /// Their placement.
    pub placement: PlacementId,
    /// How they left it.
    pub left: EntryId,
    /// That we may keep in touch.
    pub touch: EntryId,
    /// Somebody who died.
    pub died: PersonId,
}

impl LeavingScene {
    pub(super) fn plan(env: &Env) -> Self {
        Self {
            gone: PersonId(env.new_id()),
            placement: PlacementId(env.new_id()),
            left: EntryId(env.new_id()),
            touch: EntryId(env.new_id()),
            died: PersonId(env.new_id()),
        }
    }

    /// How they left.
    pub fn before(&self, scene: &PeopleScene) -> Result<Leaving, Stop> {
        let day = on(scene.yesterday, -140);
        Ok(Leaving {
            id: self.left,
            person: self.gone,
            placement: self.placement,
            on: day,
            reason: Reason::Work,
            goes_to: vec![GoesTo {
                what: Destination::PaidWork,
                minutes_a_week: Some(16 * 60),
                from: Some(on(day, 7)),
                until: None,
                evidence: Evidence::TheySaid,
            }],
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
    let leaving = scene.leaving.before(scene)?;
    people.batch(|people| {
        let mut books = Books { shop, people };
        for (person, name) in [(leaving.person, "Kerem"), (scene.leaving.died, "Nadia")] {
            let record = NewRecord {
                person,
                names: PageWords::of([(RecordField::NameToUse, name.to_owned())]),
            };
            perform_in_people::<StartRecord>(&mut books, env, &manager, &record)?;
        }
        let start = on(leaving.on, -84);
        let mut placement = Placement {
            id: leaving.placement,
            person: leaving.person,
            start,
            planned_end: leaving.on,
            ended: Some(leaving.on),
            ..scene.agreed()?
        };
        for agreed in &mut placement.agreed {
            agreed.from = start;
        }
        perform_in_people::<AddPlacement>(&mut books, env, &manager, &placement)?;
        let other = Placement {
            id: PlacementId(env.new_id()),
            person: scene.leaving.died,
            ended: None,
            ..placement
        };
        perform_in_people::<AddPlacement>(&mut books, env, &manager, &other)?;
        let died = ToStop {
            id: EntryId(env.new_id()),
            person: scene.leaving.died,
        };
        perform_in_people::<RecordDeath>(&mut books, env, &manager, &died)?;
        let left = LeavingOf { leaving, seen: 0 };
        perform_in_people::<WriteLeaving>(&mut books, env, &manager, &left)?;
        // They said so themself on their last day.
        let gone = scene.leaving.gone;
        books.people.write(|tx| {
            tx.add_touch_row(&TouchRow {
                id: scene.leaving.touch,
                person: gone,
                way: Some(TouchWay::Phone),
                by: gone,
                at: env.now(),
            })?;
            let doing = Doing {
                operation: "answer-keep-in-touch",
                shop: scene.scene.shop,
                person: gone,
                approver: None,
                concerns: None,
                at: env.now(),
                reason: None,
            };
            tx.write_audit(&doing, &env.random())?;
            Ok::<(), Stop>(())
        })?;
        let words = LeavingWordsOf {
            person: gone,
            seen: 0,
            words: "I start early now, and I like it".into(),
        };
        perform_in_people::<WriteLeavingWords>(&mut books, env, &manager, &words)?;
        let check = CheckOf {
            id: EntryId(env.new_id()),
            leaving: scene.leaving.left,
            person: gone,
            point: CheckPoint::Weeks13,
            says: CheckSays::TheSame,
        };
        perform_in_people::<WriteCheck>(&mut books, env, &manager, &check)?;
        let wish = (gone, Times::Neither);
        let seen = perform_in_people::<LookAtCertificate>(&mut books, env, &manager, &wish)?;
        let given = CertificateToGive {
            id: EntryId(env.new_id()),
            person: gone,
            times: Times::Neither,
            seen: seen.certificate.reference,
        };
        perform_in_people::<GiveCertificate>(&mut books, env, &manager, &given)
    })
}
