//! Safe copies of a book: made, looked into, thinned, and put back.
//!
//! A copy is a folder of `book.db` under the same key, `keys.json` and `manifest.json`. It is written as
//! `.part`, opened and checked, synced, and renamed: what has its name is whole. A copy is only ever
//! read after that; it opens without a log beside it, so also from a stick that cannot be written. What
//! lies among the copies and is none of this book is left as it is, and nothing follows a link.

mod listing;
mod looking;
mod manifest;
mod putting_back;
mod rows;
mod thinning;
mod writing;

pub use listing::{Listed, list};
pub use looking::{CopyKey, Look, Opened};
pub use manifest::{MANIFEST_FILE, read_facts};
pub use putting_back::{
    KEPT_FOLDER, KeysAfter, PUT_BACK_FILE, PutBackMark, let_kept_people_go, now_there,
    put_back_people, put_back_shop, series_seen, unwritten, written,
};
pub(super) use putting_back::{finish, waits};
pub use rows::StoredPutBack;
pub(super) use rows::hold_together;
pub(super) use writing::before_upgrade;
pub use writing::hindrance;

use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::connection::{Door, connect};
use super::error::Stored;
use super::keys::DataKey;
use super::volume::Volume;
use super::{BOOK_FILE, Book};
use crate::domain::ids::BookId;

/// The folder of a book's copies inside a store's folder: the shop book's, or one beside it.
pub fn own_folder<B: Volume>(store: &Path) -> PathBuf {
    match B::FOLDER {
        "shop" => store.join("backups"),
        other => store.join(format!("backups-{other}")),
    }
}

/// What makes copies of an open book and looks into them, on a worker: with a connection of its own that
/// only reads, so that selling goes on beside it.
pub struct Copier<B: Volume> {
    conn: Connection,
    key: DataKey,
    /// The book's own folder.
    folder: PathBuf,
    book: BookId,
    of: PhantomData<B>,
}

impl<B: Volume> Book<B> {
    /// What copies this book, beside whoever writes it.
    pub fn copier(&self) -> Stored<Copier<B>> {
        let folder = self.store().join(B::FOLDER);
        let conn = connect(&folder.join(BOOK_FILE), self.key(), Door::Look)?;
        Ok(Copier {
            conn,
            key: self.key().clone(),
            folder,
            book: self.read().book_id()?,
            of: PhantomData,
        })
    }
}

impl<B: Volume> Copier<B> {
    /// Of which book.
    pub fn book(&self) -> BookId {
        self.book
    }

    /// The key, for looking into copies of this book.
    pub fn copy_key(&self) -> CopyKey {
        CopyKey(self.key.clone())
    }
}
