//! The refusals of safe copies in words.

use crate::domain::safe_copies::Unsound;
use crate::domain::safe_copies::refusals::SafeCopyRefusal as R;
use crate::words::{Words, say};

impl Words {
    /// What is in the way.
    pub(super) fn safe_copy_refusal(&self, refusal: &R) -> String {
        match refusal {
            R::NotSound(Unsound::Half) => say!(self, "refusal-copy-half"),
            R::NotSound(Unsound::Damaged) => say!(self, "refusal-copy-damaged"),
            R::NotSound(Unsound::OtherBook) => say!(self, "refusal-copy-other-book"),
            R::NotSound(Unsound::TooNew) => say!(self, "refusal-copy-too-new"),
            R::OtherKind => say!(self, "refusal-copy-other-kind"),
            R::SeriesUsedUp { prefix } => {
                say!(self, "refusal-copy-series", prefix = prefix.as_str())
            }
            R::TooManyFolders { most } => {
                say!(self, "refusal-copy-folders", most = most.to_string())
            }
            R::FolderTwice => say!(self, "refusal-copy-folder-twice"),
            R::FolderNotThere => say!(self, "refusal-copy-folder-not-there"),
            R::PeopleBookOpen => say!(self, "refusal-copy-people-book-open"),
        }
    }
}

/// One of each, for the test of all refusals.
#[cfg(test)]
pub(super) fn all() -> Vec<R> {
    let unsound = [
        Unsound::Half,
        Unsound::Damaged,
        Unsound::OtherBook,
        Unsound::TooNew,
    ];
    let mut all: Vec<R> = unsound.into_iter().map(R::NotSound).collect();
    all.extend([
        R::OtherKind,
        R::SeriesUsedUp {
            prefix: "B1".into(),
        },
        R::TooManyFolders { most: 5 },
        R::FolderTwice,
        R::FolderNotThere,
        R::PeopleBookOpen,
    ]);
    all
}
