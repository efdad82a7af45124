//! What can be refused here.

use super::Unsound;

/// The person can do something about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SafeCopyRefusal {
    /// The copy is none that could be put back.
    NotSound(Unsound),
    /// It is of a people book, and a shop book's was to be put back, or the other way round.
    OtherKind,
    /// A till has used all letters of its numbers.
    SeriesUsedUp {
        /// What its numbers begin with.
        prefix: String,
    },
    /// More folders than help anybody.
    TooManyFolders {
        /// The most.
        most: usize,
    },
    /// The folder was chosen already.
    FolderTwice,
    /// The folder is not there.
    FolderNotThere,
    /// The people book is open: it is put back while it is closed.
    PeopleBookOpen,
}
