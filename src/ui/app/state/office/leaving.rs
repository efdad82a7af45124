//! What the window knows of whoever leaves.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::domain::ids::EntryId;
use crate::operations::people_book::leaving::looks::LeavingPage;
use crate::store::people_book::StoredNote;
use crate::ui::Route;
use crate::ui::app::deeds::office::leaving::{LeavingFacts, SupportFacts};
use crate::ui::screens::{leaving, my_leaving, support};

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
    /// What there is around somebody's placement.
    pub support: Option<SupportFacts>,
    /// Its page.
    pub support_page: support::Draft,
    /// The notes of their one-to-ones, while one is looked at.
    pub notes: Option<BTreeMap<EntryId, StoredNote>>,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<Uuid>,
}
