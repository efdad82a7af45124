//! What the window knows of "Saw it" at the counter.

use super::State;
use crate::domain::access::Capability;
use crate::domain::people::TillPerson;
use crate::domain::time::Moment;
use crate::operations::SignedIn;
use crate::operations::skills::Seeing;
use crate::ui::Route;
use crate::ui::app::deeds::skills::SawItFacts;
use crate::ui::screens::pin;
use crate::ui::screens::saw_it::{self, Kept};

/// What was tapped last. It can be undone while it is not yet in the book: nothing in there is ever taken
/// back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Noting {
    /// Who was seen doing what.
    pub seeing: Seeing,
    /// By whom.
    pub by: SignedIn,
    /// When it was tapped.
    pub at: Moment,
    /// Whether it is in the book.
    pub kept: Kept,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct SawIt {
    /// Who is on shift, and the skills, once they were looked up.
    pub facts: Option<SawItFacts>,
    /// The page.
    pub draft: saw_it::Draft,
    /// Where it was opened.
    pub from: Route,
    /// What was tapped last.
    pub noting: Option<Noting>,
    /// The unit that was used last, which stands first when the page is opened again.
    pub last_unit: Option<String>,
    /// The unit that stands first while the page is open, so that nothing moves under a hand.
    pub opened_with: Option<String>,
}

impl Default for SawIt {
    fn default() -> Self {
        Self {
            facts: None,
            draft: saw_it::Draft::default(),
            from: Route::Till,
            noting: None,
            last_unit: None,
            opened_with: None,
        }
    }
}

impl SawIt {
    /// Forgets everybody; not the unit, which is nobody's.
    pub fn forget(&mut self) {
        *self = Self {
            last_unit: self.last_unit.take(),
            ..Self::default()
        };
    }
}

impl State {
    /// Where signing in can lead somebody besides where work is.
    pub fn straight_from_pin(&self, person: &TillPerson) -> pin::Straight {
        if person
            .rights
            .may(Capability::SeeIt, self.shop.id, self.today)
        {
            pin::Straight::ToSawIt
        } else {
            pin::Straight::No
        }
    }
}
