//! What the window knows about frameworks and chosen skills.

use crate::ui::app::deeds::office::frameworks::ChosenFacts;
use crate::ui::screens::chosen_skills;

/// The pages about frameworks.
#[derive(Clone, Debug, Default)]
pub struct FrameworkPages {
    /// The skills of the placement that is looked at.
    pub chosen: Option<ChosenFacts>,
    /// Its page.
    pub chosen_draft: chosen_skills::Draft,
}
