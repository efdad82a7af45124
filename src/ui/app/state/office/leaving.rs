//! What the window knows of whoever leaves.

use uuid::Uuid;

use crate::operations::people_book::leaving::looks::LeavingPage;
use crate::ui::Route;
use crate::ui::app::deeds::office::leaving::LeavingFacts;
use crate::ui::screens::{leaving, my_leaving};

/// The pages of leaving.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    /// What there is of somebody.
    pub facts: Option<LeavingFacts>,
    /// Where their page was opened.
    pub from: Option<Route>,
    /// Their page.
    pub page: leaving::Draft,
    /// What there is of oneself.
    pub own: Option<LeavingPage>,
    /// One's own page.
    pub own_page: my_leaving::Draft,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<Uuid>,
}
