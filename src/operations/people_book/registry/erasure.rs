//! Samples of what is done about erasing and keeping: of somebody who left, and of somebody who died.

use super::{Entry, entry, id};
use crate::domain::access::Role;
use crate::domain::erasure::keeping::RestrictedFor;
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::{Kind, Why};
use crate::domain::free_text::FreeText;
use crate::domain::time::Moment;
use crate::operations::people_book::erasure::erase::{EraseAgain, ErasePerson, ToErase};
use crate::operations::people_book::erasure::keeping::{
    HoldRecords, KeepingWish, LiftHold, LiftRestriction, RestrictRecords, ToRestrict,
};
use crate::operations::people_book::erasure::looks::{LookAtDue, LookAtErasures, LookAtKeeping};
use crate::operations::people_book::perform_in_people;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        ErasePerson, |scene, _actor, _env| ToErase {
            id: id(scene, 0), person: scene.leaving.gone, kind: Kind::Deleted,
            why: Why::TheyAsked, name: "Kerem".into(),
        };
        EraseAgain, |scene, _actor, _env| ErasureLetter {
            id: id(scene, 0), person: scene.leaving.gone, number: 40, kind: Kind::Nameless,
            why: Why::KeptLongEnough, by: scene.scene.person(Role::Manager)?,
            at: Moment::from_millis(1_786_000_000_000),
        };
        HoldRecords, |scene, _actor, _env| KeepingWish {
            id: id(scene, 0), person: scene.sam()?,
            words: Some(FreeText::new("A question from the insurance")?),
        };
        LiftHold, |scene, _actor, _env| KeepingWish {
            id: id(scene, 0), person: scene.erasure.held, words: None,
        };
        RestrictRecords, |scene, _actor, _env| ToRestrict {
            wish: KeepingWish { id: id(scene, 0), person: scene.leaving.gone, words: None },
            because: RestrictedFor::SaidToBeWrong,
        };
        LiftRestriction, |scene, _actor, _env| KeepingWish {
            id: id(scene, 0), person: scene.erasure.restricted, words: None,
        };
        LookAtKeeping, |scene, _actor, _env| scene.sam()?;
        LookAtDue, |scene, _actor, _env| vec![scene.leaving.gone];
        LookAtErasures, |_scene, _actor, _env| ();
    ]
}
