//! What the window knows of goals and reviews, and of everything about oneself.

use crate::domain::ids::{EntryId, GoalId, PlacementId};
use crate::domain::skills::reviews::ReviewPoint;
use crate::ui::app::deeds::office::goals::LoadedEverything;
use crate::ui::screens::{everything, goals, hold_review, review_weeks, reviews, write_goal};
use crate::ui::widgets::whose::Whose;
use crate::words::AboutPart;

/// The pages of goals and reviews. What they show stands with one's own progress, or with the skills of a
/// person.
#[derive(Clone, Debug, Default)]
pub struct GoalPages {
    /// Whose are looked at.
    pub whose: Whose,
    /// The goals.
    pub list: goals::Draft,
    /// The goal that is written, and the writing of it that was looked at; none for a new one.
    pub changes: Option<(GoalId, EntryId)>,
    /// The goal as far as it is typed.
    pub write: write_goal::Draft,
    /// The ids of what is being written, the same until it is done.
    pub writing: Option<(EntryId, GoalId)>,
    /// The reviews.
    pub reviews: reviews::Draft,
    /// The review that is written down.
    pub holding: Option<(PlacementId, ReviewPoint)>,
    /// The review as far as it is typed.
    pub hold: hold_review::Draft,
    /// The weeks of reviews, as typed.
    pub weeks: review_weeks::Draft,
    /// Everything about oneself, once it was loaded.
    pub everything: Option<LoadedEverything>,
    /// The same in words.
    pub parts: Vec<AboutPart>,
    /// The page of it.
    pub everything_draft: everything::Draft,
}
