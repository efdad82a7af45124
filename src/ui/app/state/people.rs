//! What the window knows of the people's pages.

use crate::domain::ids::PersonId;
use crate::domain::people::CardCode;
use crate::ui::Route;
use crate::ui::app::deeds::people::LoadedPerson;
use crate::ui::screens::people::{self, add, card};
use crate::ui::screens::pin::Answer;

/// The drafts of the people's pages, and what was loaded for them.
#[derive(Debug)]
pub struct People {
    /// The list.
    pub list: people::Draft,
    /// Adding somebody.
    pub add: add::Draft,
    /// The ids that somebody who is added gets: the same when it is sent again.
    pub adding: Option<(PersonId, uuid::Uuid)>,
    /// A person's card.
    pub card: card::Draft,
    /// Whose card is shown.
    pub opened: Option<PersonId>,
    /// Whether it is one's own.
    pub whose: card::Whose,
    /// What was loaded of it.
    pub loaded: Option<LoadedPerson>,
    /// The code of a card that was just made.
    pub code: Option<CardCode>,
    /// What came of the last PIN.
    pub answer: Answer,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub notice: Option<String>,
    /// Where it goes back to after "Still here?".
    pub before_idle: Option<Route>,
}

impl Default for People {
    fn default() -> Self {
        Self {
            list: people::Draft::default(),
            add: add::Draft::default(),
            adding: None,
            card: card::Draft::default(),
            opened: None,
            whose: card::Whose::Mine,
            loaded: None,
            code: None,
            answer: Answer::None,
            problem: None,
            notice: None,
            before_idle: None,
        }
    }
}
