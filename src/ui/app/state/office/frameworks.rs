//! What the window knows about frameworks and chosen skills.

use crate::ui::Route;
use crate::ui::app::deeds::office::frameworks::ChosenFacts;
use crate::ui::screens::chosen_skills;

/// The pages about frameworks.
#[derive(Clone, Debug)]
pub struct FrameworkPages {
    /// The skills of the placement that is looked at.
    pub chosen: Option<ChosenFacts>,
    /// Its page.
    pub chosen_draft: chosen_skills::Draft,
    /// The page from which it was opened.
    pub from: Route,
}

impl Default for FrameworkPages {
    fn default() -> Self {
        Self {
            chosen: None,
            chosen_draft: chosen_skills::Draft::default(),
            from: Route::Placement,
        }
    }
}
