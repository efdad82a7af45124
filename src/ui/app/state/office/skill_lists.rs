//! What the window knows of lists of skills.

use uuid::Uuid;

use crate::domain::ids::{FrameworkId, SkillId};
use crate::domain::skills::framework_file::{FrameworkFile, NotAFramework};
use crate::domain::skills::{Framework, Frameworks};
use crate::ui::screens::{framework_in, milestones, skill_lists, skill_words};

/// The pages about lists of skills.
#[derive(Clone, Debug, Default)]
pub struct SkillLists {
    /// All lists, once they were loaded.
    pub all: Option<Frameworks>,
    /// The list that is open.
    pub open: Option<FrameworkId>,
    /// Its page.
    pub lists: skill_lists::Draft,
    /// The skill whose words are looked at; none for a new one.
    pub skill: Option<SkillId>,
    /// Its words as far as they are typed.
    pub words: skill_words::Draft,
    /// The id of what is added, the same until it is done.
    pub adding: Option<Uuid>,
    /// The page of its milestones.
    pub milestones: milestones::Draft,
    /// A file that was chosen.
    pub file: Option<ChosenList>,
    /// The page that says what it would change.
    pub file_draft: framework_in::Draft,
    /// Whether a list is being saved.
    pub saving: bool,
}

/// A file that was chosen, read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChosenList {
    /// The name of the file.
    pub name: String,
    /// What it says, or what is wrong with it.
    pub read: Result<FrameworkFile, NotAFramework>,
}

impl SkillLists {
    /// The list that is open.
    pub fn framework(&self) -> Option<&Framework> {
        self.all.as_ref()?.framework(self.open?)
    }
}
