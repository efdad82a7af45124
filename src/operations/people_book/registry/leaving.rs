//! Samples of what is done as somebody leaves, and of their certificate.

use super::{Entry, entry, id};
use crate::domain::access::Role;
use crate::domain::leaving::certificate::Times;
use crate::domain::leaving::checks::CheckPoint;
use crate::domain::leaving::touch::TouchWay;
use crate::domain::leaving::{Destination, GoesTo, Leaving, Reason};
use crate::env::Env;
use crate::operations::people_book::certificates::{
    CertificateToGive, GiveCertificate, GiveOwnCertificate, LookAtCertificate, LookAtOwnCertificate,
};
use crate::operations::people_book::leaving::checks::{CheckOf, CheckSays, WriteCheck};
use crate::operations::people_book::leaving::left::{EndByLeaving, EndOf, LeavingOf, WriteLeaving};
use crate::operations::people_book::leaving::looks::LookAtLeaving;
use crate::operations::people_book::leaving::stop::{
    LookAtDeath, RecordDeath, StopEverything, ToStop,
};
use crate::operations::people_book::leaving::touch::{
    AnswerKeepInTouch, KeepInTouch, KeepInTouchNoMore, NoMore,
};
use crate::operations::people_book::leaving::words::{
    LeavingWordsOf, OwnLeavingWords, WriteLeavingWords, WriteOwnLeavingWords,
};
use crate::operations::people_book::scene::PeopleScene;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    let mut all = of_leaving();
    // What is given is what was looked at.
    all.push(entry::<GiveOwnCertificate>(|scene, books, env, actor| {
        let given = looked_at(scene, (books, env, actor), Times::WeeksAndHours)?;
        perform_in_people::<GiveOwnCertificate>(books, env, actor, &given)
    }));
    all.push(entry::<GiveCertificate>(|scene, books, env, actor| {
        let sam = scene.actor(books.shop, Role::Trainee)?;
        let given = looked_at(scene, (books, env, &sam), Times::Neither)?;
        perform_in_people::<GiveCertificate>(books, env, actor, &given)
    }));
    all
}

fn looked_at(
    scene: &PeopleScene,
    (books, env, actor): (&mut Books<'_>, &Env, &Actor),
    times: Times,
) -> Result<CertificateToGive, Stop> {
    let seen = perform_in_people::<LookAtOwnCertificate>(books, env, actor, &times)?;
    Ok(CertificateToGive {
        id: id(scene, 0),
        person: seen.person,
        times,
        seen: seen.certificate.reference,
    })
}

fn of_leaving() -> Vec<Entry> {
    entries![
        WriteOwnLeavingWords, |_scene, _actor, _env| OwnLeavingWords {
            seen: 0, words: "I liked the early mornings".into(),
        };
        WriteLeavingWords, |scene, _actor, _env| LeavingWordsOf {
            person: scene.sam()?, seen: 0, words: "I liked the early mornings".into(),
        };
        AnswerKeepInTouch, |scene, _actor, _env| KeepInTouch {
            id: id(scene, 0), way: Some(TouchWay::Text),
        };
        KeepInTouchNoMore, |scene, _actor, _env| NoMore {
            id: id(scene, 0), person: scene.sam()?,
        };
        WriteLeaving, |scene, _actor, _env| LeavingOf {
            leaving: Leaving {
                goes_to: vec![GoesTo::plain(Destination::Volunteering)],
                ..scene.leaving.before(scene)?
            },
            seen: 1,
        };
        EndByLeaving, |scene, _actor, _env| EndOf {
            leaving: LeavingOf {
                leaving: Leaving {
                    id: id(scene, 0), person: scene.sam()?, placement: scene.placement,
                    on: scene.yesterday, reason: Reason::Training,
                    goes_to: vec![GoesTo::plain(Destination::TrainingOrEducation)],
                },
                seen: 0,
            },
            placement_seen: 1,
        };
        WriteCheck, |scene, _actor, _env| CheckOf {
            id: id(scene, 0), leaving: scene.leaving.left, person: scene.leaving.gone,
            point: CheckPoint::Weeks13, says: CheckSays::TheSame,
        };
        StopEverything, |scene, _actor, _env| ToStop { id: id(scene, 0), person: scene.sam()? };
        RecordDeath, |scene, _actor, _env| ToStop { id: id(scene, 0), person: scene.sam()? };
        LookAtLeaving, |scene, _actor, _env| vec![scene.sam()?];
        LookAtDeath, |scene, _actor, _env| scene.sam()?;
        LookAtCertificate, |scene, _actor, _env| (scene.sam()?, Times::Weeks);
    ]
}
