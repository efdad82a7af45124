//! What the window does about the skills of a person.

use std::collections::BTreeMap;

use crate::domain::ids::{EntryId, PersonId};
use crate::domain::person_records::KnownAs;
use crate::domain::pictures::SmallPicture;
use crate::operations::people_book::skills::asking::AskAnswer;
use crate::operations::people_book::skills::pages::SkillsPage;
use crate::operations::people_book::skills::signing::{Aside, Revocation, TalkAbout, ToSign};

/// One operation about the skills of a person.
#[derive(Clone, Debug)]
pub enum SkillsDeed {
    /// Sign a skill off.
    Sign(Box<ToSign>),
    /// They talked about a "not yet".
    Talked(TalkAbout),
    /// Revoke a sign-off.
    Revoke(Revocation),
    /// Put what was seen aside.
    SetAside(Aside),
    /// Answer what somebody asked.
    Answer(AskAnswer),
}

impl SkillsDeed {
    /// Whose skills it is about.
    pub fn person(&self) -> PersonId {
        match self {
            Self::Sign(to_sign) => to_sign.wish.person,
            Self::Talked(about) => about.person,
            Self::Revoke(revocation) => revocation.person,
            Self::SetAside(aside) => aside.person,
            Self::Answer(answer) => answer.person,
        }
    }
}

/// Something to load about skills.
#[derive(Clone, Copy, Debug)]
pub enum SkillsLoad {
    /// The skills of one person.
    Person(PersonId),
    /// The photo of a piece of evidence of theirs.
    Photo(PersonId, EntryId),
}

/// What was loaded about skills.
#[derive(Clone, Debug)]
pub enum SkillsEvent {
    /// The skills of one person.
    Person(Box<PersonSkills>),
    /// A photo, where it is there still.
    Photo(EntryId, Option<SmallPicture>),
}

/// The skills of one person.
#[derive(Clone, Debug)]
pub struct PersonSkills {
    /// Whose.
    pub person: PersonId,
    /// What they are called.
    pub known: KnownAs,
    /// Their skills.
    pub page: SkillsPage,
    /// What those are called who signed or saw something.
    pub names: BTreeMap<PersonId, String>,
}
