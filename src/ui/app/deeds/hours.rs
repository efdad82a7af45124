//! Coming and going, visitors, who is inside: what the window does about them, and what comes of it.

use crate::domain::hours::at_the_counter::AtTheCounter;
use crate::domain::hours::press::Press;
use crate::domain::ids::{EntryId, PersonId};
use crate::operations::SignedIn;
use crate::operations::hours::{LeftAt, PressForOf, PressOf, Visitor};
use crate::store::hours::OnSiteNow;
use crate::store::visits::NamedVisit;

/// One operation with its input. What somebody presses is done as themself, whoever is signed in to the
/// till.
#[derive(Clone, Debug)]
pub enum HoursDeed {
    /// One's own press.
    Press(SignedIn, PressOf),
    /// A supervisor's, for somebody.
    PressFor(SignedIn, PressForOf),
    /// When one left on a day before.
    SayWhenLeft(SignedIn, LeftAt),
    /// A PIN did not match where somebody comes or goes.
    Missed(PersonId),
    /// A supervisor helps somebody: nothing by itself, but what follows their PIN.
    Help(PersonId),
    /// Somebody visits.
    VisitorCame(Visitor),
    /// A visitor left.
    VisitorLeft(EntryId),
    /// Look who is inside.
    LookWhoIsInside,
}

/// What came of one.
#[derive(Clone, Debug)]
pub enum HoursOutcome {
    /// A press is written.
    Pressed(Press),
    /// Whether a supervisor signs them in now.
    Missed(bool),
    /// Something is written down.
    Written,
    /// Who is inside.
    Inside(Box<OnSiteNow>),
}

/// Something to look up.
#[derive(Clone, Debug)]
pub enum HoursEffect {
    /// How somebody stands at the counter.
    Stand(PersonId),
    /// The visitors who are inside.
    LoadVisitors,
}

/// Something that was looked up.
#[derive(Clone, Debug)]
pub enum HoursEvent {
    /// How somebody stands.
    Standing(PersonId, AtTheCounter),
    /// The visitors who are inside.
    Visitors(Vec<NamedVisit>),
}
