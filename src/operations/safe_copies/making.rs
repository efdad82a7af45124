//! Making copies: on a worker, beside selling. What is in the way of one folder is in the way of no other.

use std::fs;
use std::path::{Path, PathBuf};

use super::CopyWent;
use crate::domain::Trouble;
use crate::domain::safe_copies::CopyFacts;
use crate::domain::safe_copies::folders::{Hindrance, Places};
use crate::domain::time::Moment;
use crate::store::safe_copies::{Copier, hindrance, let_kept_people_go, list, own_folder};
use crate::store::volume::Volume;
use crate::store::{Book, Stored};

/// Whether a copy is made in any case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wish {
    /// It is.
    Always,
    /// Only where something was written since the last one: a book that nobody changed has its copy.
    IfChanged,
}

/// The making of copies of one book, into all folders.
pub struct CopyJob<B: Volume> {
    copier: Copier<B>,
    store: PathBuf,
    own: PathBuf,
    chosen: Vec<String>,
}

impl<B: Volume> CopyJob<B> {
    /// Of this book, into the store's own folder and those that were chosen. It has a connection of its own
    /// and may go to a worker.
    pub fn new(book: &Book<B>, places: &Places) -> Stored<Self> {
        Ok(Self {
            copier: book.copier()?,
            store: book.store().to_owned(),
            own: own_folder::<B>(book.store()),
            chosen: places.folders.iter().map(|f| f.path.clone()).collect(),
        })
    }

    /// The same into these folders in place of those that were chosen when it was made.
    #[must_use]
    pub fn into(self, places: &Places) -> Self {
        let chosen = places.folders.iter().map(|f| f.path.clone()).collect();
        Self { chosen, ..self }
    }

    /// Makes them, and takes away what may go; says how each went. A folder in which there is nothing new
    /// to keep is not named.
    pub fn run(&self, at: Moment, wish: Wish) -> Vec<CopyWent> {
        // The store's own folder is made where it is not there; a chosen one that is not there is a
        // stick that is somewhere else.
        let made = fs::create_dir_all(&self.own);
        let own = match made {
            Ok(()) => self.copy(&self.own, at, wish),
            Err(_) => Some(Err(Hindrance::Disk)),
        };
        let chosen = self.chosen.iter().map(|path| {
            let went = self.copy(Path::new(path), at, wish);
            (Some(path.clone()), went)
        });
        let all = [(None, own)].into_iter().chain(chosen);
        let went = all.filter_map(|(into, went)| {
            Some(CopyWent {
                into,
                which: B::WHICH,
                went: went?,
            })
        });
        let went: Vec<CopyWent> = went.collect();
        // A people book that was put aside goes only after a copy of the one that is used was made, and with a
        // clock that jumped ahead not at all.
        if went.iter().any(|went| went.went.is_ok()) && self.copier.may_thin(&self.own, at) {
            let_kept_people_go(&self.store, at);
        }
        went
    }

    /// One copy into one folder; none where it has all that the book has.
    fn copy(&self, folder: &Path, at: Moment, wish: Wish) -> Option<Result<Moment, Hindrance>> {
        if wish == Wish::IfChanged && !self.is_new(folder) {
            return None;
        }
        let mut made = self.copier.copy_into(folder, at);
        // A folder that is full has old copies that may go: without this it would stay full for ever.
        if matches!(made, Err(Trouble::Full))
            && self.copier.thin(folder, at).is_ok_and(|went| went > 0)
        {
            made = self.copier.copy_into(folder, at);
        }
        if made.is_ok() {
            // What could not be taken away this time goes the next time.
            let _ = self.copier.thin(folder, at);
        }
        Some(match made {
            Ok(_) => Ok(at),
            Err(trouble) => Err(hindrance(&trouble)),
        })
    }

    /// Whether the newest copy in a folder lacks something.
    fn is_new(&self, folder: &Path) -> bool {
        let there = list::<B>(folder, Some(self.copier.book())).unwrap_or_default();
        let newest: Option<CopyFacts> = there.into_iter().find_map(|listed| listed.said.ok());
        newest.is_none_or(|newest| self.copier.has_more_than(&newest) != Ok(false))
    }
}
