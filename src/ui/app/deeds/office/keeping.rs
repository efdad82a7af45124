//! What the window does about erasing and keeping.

use crate::domain::erasure::keeping::Standing;
use crate::domain::erasure::retention::Due;
use crate::domain::ids::PersonId;
use crate::domain::person_records::KnownAs;
use crate::operations::people_book::erasure::erase::ToErase;
use crate::operations::people_book::erasure::keeping::{KeepingWish, ToRestrict};
use crate::operations::people_book::erasure::looks::KeptOf;

/// One operation.
#[derive(Clone, Debug)]
pub enum KeepingDeed {
    /// A hold is put on.
    Hold(Box<KeepingWish>),
    /// It is lifted.
    LiftHold(Box<KeepingWish>),
    /// Records are restricted.
    Restrict(Box<ToRestrict>),
    /// That is lifted.
    LiftRestriction(Box<KeepingWish>),
    /// Somebody is erased, in both books.
    Erase(Box<ToErase>),
}

/// Something to load.
#[derive(Clone, Copy, Debug)]
pub enum KeepingLoad {
    /// What is kept of somebody.
    Of(PersonId),
    /// Of whom it is time to decide.
    Due,
}

/// What was loaded.
#[derive(Clone, Debug)]
pub enum KeepingEvent {
    /// What is kept of somebody.
    Of(Box<KeepingFacts>),
    /// Of whom it is time to decide.
    Due(Vec<DueFacts>),
}

/// What is kept of somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeepingFacts {
    /// What the person is called.
    pub known: KnownAs,
    /// What is kept.
    pub kept: KeptOf,
}

/// Somebody on the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DueFacts {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub known: KnownAs,
    /// What is on hold or restricted.
    pub standing: Standing,
    /// Why it is time, where it is.
    pub due: Option<Due>,
}
