//! Samples of what is done around the placement.

use super::{Entry, entry, id};
use crate::domain::access::Role;
use crate::domain::reports::page::PlanKind;
use crate::domain::support::Went;
use crate::domain::support::plan::{PlanStep, PlanWish};
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::support::looks::{LookAtSupport, LookAtSupportNotes};
use crate::operations::people_book::support::meetings::{
    AgreeSupport, MeetingOf, MeetingWish, PutRightMeeting, SupportToAgree, WriteMeeting,
};
use crate::operations::people_book::support::notes::{NoteOf, WriteSupportNote};
use crate::operations::people_book::support::plan::{PlanOf, WritePlan};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        AgreeSupport, |scene, _actor, _env| SupportToAgree {
            id: id(scene, 0), person: scene.sam()?, placement: scene.placement,
            seen: Some(scene.support.agreed), number: 10, word: "Sam asked for two more".into(),
        };
        WriteMeeting, |scene, _actor, _env| MeetingOf {
            id: id(scene, 0), person: scene.sam()?,
            instead: Some(PutRightMeeting {
                of: scene.support.met, seen: scene.support.met, why: "It was shorter".into(),
            }),
            wish: Some(MeetingWish {
                placement: scene.placement, on: scene.yesterday, went: Went::Kept,
                minutes: Some(30), with: scene.scene.person(Role::Supervisor)?,
                next_step: "Look at courses together".into(),
            }),
        };
        WriteSupportNote, |scene, _actor, _env| NoteOf {
            meeting: scene.support.met, person: scene.sam()?, seen: 1,
            words: "Wants to speak about the bus".into(),
        };
        WritePlan, |scene, _actor, _env| PlanOf {
            id: id(scene, 0), person: scene.sam()?,
            of: Some((scene.support.garden, scene.support.garden)),
            wish: PlanWish {
                kind: PlanKind::PhysicalHealth, step: PlanStep::Started, on: scene.yesterday,
                place: "Hackney allotments".into(), what: "Digging on Thursdays".into(),
            },
        };
        LookAtSupport, |scene, _actor, _env| scene.sam()?;
        LookAtSupportNotes, |scene, _actor, _env| scene.sam()?;
    ]
}
