//! Keeping in touch: given by the person alone, withdrawn as easily, also through somebody whom they told.

use crate::domain::access::coded;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

coded! {
    /// How somebody wants to hear from us.
    TouchWay {
        /// By telephone.
        Phone = "phone",
        /// By a text message.
        Text = "text",
        /// By mail.
        Email = "email",
        /// By post.
        Post = "post",
    }
}

/// What somebody said about keeping in touch, as a row. The last one holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TouchRow {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// How, where it is a yes; a no has none.
    pub way: Option<TouchWay>,
    /// Who wrote it: the person, or whoever they told that they want it no more.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// How the person wants to hear from us, where they do: the last word holds, and a yes counts from the
/// person alone.
pub fn in_touch(rows: &[TouchRow]) -> Option<TouchWay> {
    let last = rows.last()?;
    last.way.filter(|_| last.by == last.person)
}
