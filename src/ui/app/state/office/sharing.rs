//! What the window knows of sharing.

use crate::domain::ids::{EntryId, PersonId, RecipientId};
use crate::domain::reports::page::ReportPage;
use crate::domain::sharing::giving::ReadBy;
use crate::operations::people_book::sharing::looks::{BasisOf, OwnSharing, SharedWith};
use crate::ui::screens::{my_sharing, person_sharing};

/// The pages of sharing.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// One's own permissions, once they were loaded.
    pub own: Option<Vec<OwnSharing>>,
    /// What a report to whom is looked at would say.
    pub preview: Option<(RecipientId, Option<ReportPage>)>,
    /// One's own page.
    pub mine: my_sharing::Draft,
    /// Who read it to one, once that was looked at.
    pub reader: Option<ReadBy>,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<EntryId>,
    /// Whose are looked at by staff.
    pub of: Option<PersonId>,
    /// What they share, once it was loaded.
    pub shared: Option<Vec<SharedWith>>,
    /// The bases, where whoever looks records them.
    pub bases: Vec<BasisOf>,
    /// That page.
    pub theirs: person_sharing::Draft,
}
