//! What the window knows of one's own progress.

use crate::domain::ids::SkillId;
use crate::ui::app::deeds::office::progress::LoadedOwn;
use crate::ui::screens::{my_progress, my_skill};

/// The pages of one's own progress.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// One's own record; none while the people book is closed.
    pub own: Option<LoadedOwn>,
    /// The start page.
    pub draft: my_progress::Draft,
    /// The skill that is looked at.
    pub skill: Option<SkillId>,
    /// The page of it.
    pub skill_draft: my_skill::Draft,
}
