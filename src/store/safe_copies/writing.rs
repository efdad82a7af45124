//! Making a copy.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::looking::Opened;
use super::manifest::{MANIFEST_FILE, Manifest, facts_of};
use super::{Copier, CopyKey};
use crate::domain::Trouble;
use crate::domain::ids::BookId;
use crate::domain::safe_copies::folders::Hindrance;
use crate::domain::safe_copies::{CopyFacts, Unsound, Why};
use crate::domain::time::Moment;
use crate::store::connection::{Door, connect, sync_folder, write_synced};
use crate::store::error::{OrTrouble, Stored};
use crate::store::keys::{DataKey, KEYS_FILE, Keys};
use crate::store::volume::Volume;
use crate::store::{BOOK_FILE, Book};

/// What ends the name of a folder that is not whole yet, or no longer.
pub(super) const PART: &str = ".part";

/// Before an upgrade: a copy named after the schema that the book has now. It is as of the book's last
/// entry; no clock is asked.
pub(in crate::store) fn before_upgrade<B: Volume>(
    conn: &Connection,
    key: &DataKey,
    book: &Path,
    copies: &Path,
) -> Stored<PathBuf> {
    let schema: i64 = conn
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .or_trouble()?;
    let into = free_name(copies, &format!("before-upgrade-from-{schema}"));
    fs::create_dir_all(copies).or_trouble()?;
    let at = last_entry_at(conn)?;
    copy::<B>((conn, key, book), &into, Why::BeforeUpgrade, at)?;
    Ok(into)
}

fn last_entry_at(conn: &Connection) -> Stored<Moment> {
    let last: Option<i64> = conn
        .query_row("SELECT max(at) FROM audit", [], |r| r.get(0))
        .or_trouble()?;
    Ok(Moment::from_millis(last.unwrap_or(0)))
}

/// A name that is not taken yet.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let mut into = folder.join(name);
    let mut again = 1_u32;
    while into.symlink_metadata().is_ok() {
        again = again.saturating_add(1);
        into = folder.join(format!("{name}-{again}"));
    }
    into
}

/// How a copy is called: which book it is of, and when it was made, so that names sort by time.
pub(super) fn name_of<B: Volume>(book: BookId, at: Moment) -> String {
    let when = at.utc().format("%Y-%m-%dT%H-%M-%SZ");
    format!("{}{when}", prefix_of::<B>(book))
}

/// What the names of a book's copies begin with. The end of an id is its random part.
pub(super) fn prefix_of<B: Volume>(book: BookId) -> String {
    let id = book.0.simple().to_string();
    let short = id.get(id.len().saturating_sub(8)..).unwrap_or_default();
    format!("{}-{short}-", B::FOLDER)
}

impl<B: Volume> Copier<B> {
    /// Makes a copy in this folder, which must be there. The copy has its name when it was found whole;
    /// where something was in the way nothing of it is left.
    pub fn copy_into(&self, folder: &Path, at: Moment) -> Stored<(PathBuf, CopyFacts)> {
        if !fs::metadata(folder).or_trouble()?.is_dir() {
            return Err(Trouble::NoBook);
        }
        self.clear_halves(folder, at);
        let into = free_name(folder, &name_of::<B>(self.book(), at));
        let from = (&self.conn, &self.key, self.folder.as_path());
        let facts = copy::<B>(from, &into, Why::Routine, at)?;
        Ok((into, facts))
    }

    /// Whether the book has entries that a copy has not.
    pub fn has_more_than(&self, copy: &CopyFacts) -> Stored<bool> {
        Ok(super::manifest::heads(&self.conn)? != copy.heads)
    }

    /// Takes away what a stopped machine left half made, a day later: until then somebody may still be
    /// at it.
    fn clear_halves(&self, folder: &Path, now: Moment) {
        let day_before = now.plus_minutes(-24 * 60);
        let (prefix, before) = (
            prefix_of::<B>(self.book()),
            name_of::<B>(self.book(), day_before),
        );
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let half = name.to_str().filter(|name| {
                name.ends_with(PART) && name.starts_with(&prefix) && **name < *before
            });
            if half.is_some() && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                remove(&entry.path());
            }
        }
    }
}

impl<B: Volume> Book<B> {
    /// Copies the book into a new folder, as of its last entry: for whoever hands a book on as it is.
    pub fn back_up(&self, into: &Path) -> Stored<PathBuf> {
        let parent = into.parent().ok_or(Trouble::Disk)?;
        fs::create_dir_all(parent).or_trouble()?;
        let copier = self.copier()?;
        let at = last_entry_at(&copier.conn)?;
        let from = (&copier.conn, &copier.key, copier.folder.as_path());
        copy::<B>(from, into, Why::Routine, at)?;
        Ok(into.to_owned())
    }
}

/// Copies a book into a folder that must not be there yet, beside which there is room for a `.part`.
fn copy<B: Volume>(
    from: (&Connection, &DataKey, &Path),
    into: &Path,
    why: Why,
    at: Moment,
) -> Stored<CopyFacts> {
    if into.symlink_metadata().is_ok() {
        return Err(Trouble::BookExists);
    }
    let mut part = into.as_os_str().to_owned();
    part.push(PART);
    let part = PathBuf::from(part);
    // Two at once do not write into one folder: the second finds it there.
    fs::create_dir(&part).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => Trouble::Busy,
        _ => crate::store::error::disk(&e),
    })?;
    let made = write::<B>(from, &part, (why, at)).and_then(|facts| {
        fs::rename(&part, into).or_trouble()?;
        Ok(facts)
    });
    if made.is_err() {
        // Room is given back, above all where there was none.
        remove(&part);
    }
    let facts = made?;
    sync_folder(into.parent().ok_or(Trouble::Disk)?)?;
    Ok(facts)
}

fn write<B: Volume>(
    (conn, key, book): (&Connection, &DataKey, &Path),
    part: &Path,
    (why, at): (Why, Moment),
) -> Stored<CopyFacts> {
    let database = part.join(BOOK_FILE);
    let facts = {
        let mut copy = connect(&database, key, Door::New)?;
        // One moment of the book: what is written beside stands in neither the facts nor the copy.
        let moment = conn.unchecked_transaction().or_trouble()?;
        let facts = facts_of::<B>(&moment, why, at)?;
        let step = Backup::new(&moment, &mut copy)
            .and_then(|backup| backup.step(-1))
            .or_trouble()?;
        if step != StepResult::Done {
            return Err(Trouble::Busy);
        }
        // One file, that can be read where nothing can be written.
        let mode: String = copy
            .query_row("PRAGMA journal_mode = DELETE", [], |r| r.get(0))
            .or_trouble()?;
        if mode != "delete" {
            return Err(Trouble::Disk);
        }
        facts
    };
    fs::File::open(&database)
        .and_then(|file| file.sync_all())
        .or_trouble()?;
    // Read as keys first: a copy without them could never be opened.
    let keys = Keys::read(book)?.text()?;
    write_synced(&part.join(KEYS_FILE), keys.as_bytes())?;
    let manifest = Manifest::new(&facts, &database)?.text()?;
    write_synced(&part.join(MANIFEST_FILE), manifest.as_bytes())?;
    sync_folder(part)?;
    match Opened::<B>::open(part, &CopyKey(key.clone())).map(|opened| opened.facts().clone()) {
        Ok(found) if found == facts => Ok(facts),
        Ok(_) | Err(Unsound::Damaged | Unsound::OtherBook) => Err(Trouble::Damaged),
        Err(_) => Err(Trouble::Disk),
    }
}

/// Takes away a folder that holds nothing but parts of a copy. What else lies in it stays, and so does it.
pub(super) fn remove(folder: &Path) {
    let files = [BOOK_FILE, KEYS_FILE, MANIFEST_FILE].into_iter();
    let beside = ["book.db-wal", "book.db-shm", "book.db-journal"];
    for file in files.chain(beside) {
        let _ = fs::remove_file(folder.join(file));
    }
    let _ = fs::remove_dir(folder);
}

/// What a trouble while copying says of the folder.
pub fn hindrance(trouble: &Trouble) -> Hindrance {
    match trouble {
        Trouble::NoBook => Hindrance::NotThere,
        Trouble::Full => Hindrance::Full,
        Trouble::ReadOnly => Hindrance::ReadOnly,
        Trouble::Damaged => Hindrance::NotSound,
        _ => Hindrance::Disk,
    }
}
