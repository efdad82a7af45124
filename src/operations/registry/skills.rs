//! Samples of what is done about skills at the counter.

use super::{Entry, entry};
use crate::domain::access::Role;
use crate::domain::ids::{EntryId, SkillId};
use crate::operations::perform;
use crate::operations::scene::{Stage, till_skills};
use crate::operations::skills::{SawIt, Seeing, TakeTillSkills};

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        SawIt, OnSite, |scene, _book, _env| Seeing {
            id: EntryId(scene.fresh[0]), person: scene.person(Role::Trainee)?,
            skill: SkillId(scene.fresh[2]),
        };
        TakeTillSkills, Closed, |scene, _book, _env| till_skills(scene);
    ]
}
