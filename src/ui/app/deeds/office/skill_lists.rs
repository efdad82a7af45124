//! What the window does about lists of skills: frameworks, as a manager changes them.

use crate::domain::ids::{MilestoneId, SkillId};
use crate::domain::skills::Frameworks;
use crate::domain::skills::framework::Milestone;
use crate::domain::skills::framework_changes::{NewSkill, Towards};
use crate::domain::skills::wording::Wording;
use crate::operations::people_book::skills::frameworks::{Change, FrameworkToTake};

/// One change of a list of skills.
#[derive(Clone, Debug)]
pub enum SkillListsDeed {
    /// Add a skill.
    Add(Box<Change<NewSkill>>),
    /// Say a skill differently.
    Reword(Box<Change<(SkillId, Wording)>>),
    /// Use it no more.
    Retire(Change<SkillId>),
    /// Use it again.
    BringBack(Change<SkillId>),
    /// Move it by one place.
    Move(Change<(SkillId, Towards)>),
    /// Give the list another name.
    Rename(Change<String>),
    /// Add a milestone, or say what one asks for.
    SetMilestone(Change<Milestone>),
    /// Take a milestone away.
    DropMilestone(Change<MilestoneId>),
    /// Take a file in.
    TakeIn(Box<FrameworkToTake>),
}

/// Something to load about lists of skills.
#[derive(Clone, Copy, Debug)]
pub enum SkillListsLoad {
    /// All of them.
    All,
}

/// What was loaded about lists of skills.
#[derive(Clone, Debug)]
pub enum SkillListsEvent {
    /// All of them.
    All(Box<Frameworks>),
}
