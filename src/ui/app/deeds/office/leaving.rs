//! What the window does around a placement and as somebody leaves.

use std::collections::BTreeMap;

use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::person_records::KnownAs;
use crate::operations::people_book::leaving::checks::CheckOf;
use crate::operations::people_book::leaving::left::{EndOf, LeavingOf};
use crate::operations::people_book::leaving::looks::LeavingPage;
use crate::operations::people_book::leaving::stop::ToStop;
use crate::operations::people_book::leaving::touch::{KeepInTouch, NoMore};
use crate::operations::people_book::leaving::words::{LeavingWordsOf, OwnLeavingWords};
use crate::operations::people_book::support::looks::Support;
use crate::operations::people_book::support::meetings::{MeetingOf, SupportToAgree};
use crate::operations::people_book::support::notes::NoteOf;
use crate::operations::people_book::support::plan::PlanOf;
use crate::store::people_book::StoredNote;

/// One operation.
#[derive(Clone, Debug)]
pub enum LeavingDeed {
    /// How many one-to-ones were agreed.
    Agree(Box<SupportToAgree>),
    /// A one-to-one.
    Meeting(Box<MeetingOf>),
    /// The note of one.
    Note(Box<NoteOf>),
    /// Something of the plan.
    Plan(Box<PlanOf>),
    /// One's own words.
    OwnWords(OwnLeavingWords),
    /// What somebody said, written down with them.
    Words(LeavingWordsOf),
    /// Whether we may keep in touch.
    Touch(KeepInTouch),
    /// They want it no more.
    NoMore(NoMore),
    /// How somebody left.
    Leave(Box<LeavingOf>),
    /// The same, and the placement ends with it.
    End(Box<EndOf>),
    /// How somebody gets on.
    Check(Box<CheckOf>),
    /// Everything stops.
    Stop(ToStop),
    /// Somebody died.
    Died(ToStop),
}

/// Something to load.
#[derive(Clone, Copy, Debug)]
pub enum LeavingLoad {
    /// What there is around somebody's placement.
    Support(PersonId),
    /// The notes of their one-to-ones.
    Notes(PersonId),
    /// How somebody left and gets on.
    Leaving(PersonId),
    /// One's own.
    Own,
}

/// What was loaded.
#[derive(Clone, Debug)]
pub enum LeavingEvent {
    /// What there is around a placement.
    Support(Box<SupportFacts>),
    /// Notes, by the first row of each one-to-one.
    Notes(PersonId, BTreeMap<EntryId, StoredNote>),
    /// How somebody left and gets on.
    Leaving(Box<LeavingFacts>),
    /// One's own.
    Own(Box<LeavingPage>),
}

/// What there is to know around a placement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SupportFacts {
    /// What the person is called.
    pub known: KnownAs,
    /// What there is.
    pub support: Support,
    /// Those who work here, by name, and whoever is named in it.
    pub names: BTreeMap<PersonId, String>,
    /// Those of them with whom a one-to-one can be.
    pub with: Vec<PersonId>,
}

impl SupportFacts {
    /// The placement that they are about: the last that began.
    pub fn placement(&self) -> Option<PlacementId> {
        let last = self.support.placements.iter().max_by_key(|p| p.start);
        last.map(|placement| placement.id)
    }
}

/// What there is to know of somebody who leaves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeavingFacts {
    /// What the person is called.
    pub known: KnownAs,
    /// What there is.
    pub page: LeavingPage,
    /// Whether they died; nothing for whoever may not know.
    pub died: bool,
}
