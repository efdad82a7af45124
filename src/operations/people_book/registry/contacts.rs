//! Samples of what is done about contacts.

use super::{Entry, entry, id};
use crate::domain::contacts::writing::{TypedAsk, TypedContact};
use crate::domain::contacts::{AskedOf, Channel, Direction};
use crate::operations::people_book::contacts::looks::{
    LookAtContacts, LookAtWhatToSay, SomebodyCalls,
};
use crate::operations::people_book::contacts::writing::{
    Mark, MarkContact, PutContactRight, ToMark, ToPutRight, ToWrite, WriteContact,
};
use crate::operations::people_book::perform_in_people;
use crate::operations::people_book::scene::PeopleScene;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        WriteContact, |scene, _actor, _env| ToWrite {
            id: id(scene, 0), person: scene.sam()?, typed: typed(scene),
        };
        PutContactRight, |scene, _actor, _env| ToPutRight {
            id: id(scene, 0), contact: scene.contacts.called, person: scene.sam()?,
            seen: scene.contacts.called, typed: typed(scene),
        };
        MarkContact, |scene, _actor, _env| ToMark {
            id: id(scene, 0), contact: scene.contacts.called, person: scene.sam()?,
            seen: scene.contacts.called, mark: Mark::Settled,
        };
        LookAtContacts, |scene, _actor, _env| vec![scene.sam()?];
        LookAtWhatToSay, |scene, _actor, _env| SomebodyCalls {
            person: scene.sam()?, recipient: Some(scene.sharing.surgery),
        };
    ]
}

fn typed(scene: &PeopleScene) -> TypedContact {
    TypedContact {
        on: scene.yesterday,
        direction: Direction::Out,
        channel: Channel::Letter,
        recipient: Some(scene.sharing.surgery),
        summary: "We wrote how it goes.".to_owned(),
        report: None,
        asked: Some(TypedAsk {
            of: AskedOf::Them,
            until: scene.yesterday,
            words: "When is the next visit?".to_owned(),
        }),
    }
}
