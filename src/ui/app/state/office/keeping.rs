//! What the window knows about erasing and keeping.

use uuid::Uuid;

use crate::ui::Route;
use crate::ui::app::deeds::office::keeping::{DueFacts, KeepingFacts};
use crate::ui::screens::{due, keeping};

/// The pages of erasing and keeping.
#[derive(Clone, Debug, Default)]
pub struct Keeping {
    /// What is kept of somebody.
    pub facts: Option<KeepingFacts>,
    /// Where their page was opened.
    pub from: Option<Route>,
    /// Their page.
    pub page: keeping::Draft,
    /// Of whom it is time to decide.
    pub due: Option<Vec<DueFacts>>,
    /// The page of these.
    pub due_page: due::Draft,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<Uuid>,
}
