//! A copy of a book: `book.db` under the same key, `keys.json` and `manifest.json`.
//!
//! Written as `.part`, opened and checked, synced, renamed: a backup that has its name is whole.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup;
use serde::Serialize;

use super::BOOK_FILE;
use super::connection::{Door, connect, sync_folder, write_synced};
use super::error::{OrTrouble, Stored};
use super::keys::{DataKey, KEYS_FILE, Keys};
use super::volume::Volume;
use crate::domain::Trouble;

#[derive(Serialize)]
struct Manifest {
    format: u32,
    schema: i64,
    /// Each till's last audit entry: its number and hash.
    audit_heads: Vec<(String, i64, String)>,
}

/// The folder of a book's copies inside a store's folder: the shop book's, or one beside it.
pub(super) fn folder<B: Volume>() -> String {
    match B::FOLDER {
        "shop" => "backups".to_owned(),
        other => format!("backups-{other}"),
    }
}

/// Before an upgrade: a copy named after the schema that the book has now.
pub(super) fn before_upgrade(
    conn: &Connection,
    key: &DataKey,
    book: &Path,
    backups: &Path,
) -> Stored<PathBuf> {
    let schema: i64 = conn
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .or_trouble()?;
    let mut into = backups.join(format!("before-upgrade-from-{schema}"));
    let mut again = 1;
    while into.exists() {
        again += 1;
        into = backups.join(format!("before-upgrade-from-{schema}-{again}"));
    }
    copy(conn, key, book, &into)
}

/// Copies the book into a folder that must not exist yet.
pub(super) fn copy(conn: &Connection, key: &DataKey, book: &Path, into: &Path) -> Stored<PathBuf> {
    if into.exists() {
        return Err(Trouble::BookExists);
    }
    let parent = into.parent().ok_or(Trouble::Disk)?;
    fs::create_dir_all(parent).or_trouble()?;
    let mut part = into.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    if part.exists() {
        fs::remove_dir_all(&part).or_trouble()?;
    }
    fs::create_dir(&part).or_trouble()?;
    {
        let mut copy = connect(&part.join(BOOK_FILE), key, Door::New)?;
        Backup::new(conn, &mut copy)
            .and_then(|b| b.step(-1))
            .or_trouble()?;
        copy.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
            .or_trouble()?;
    }
    let manifest = {
        let copy = connect(&part.join(BOOK_FILE), key, Door::Write)?;
        let sound: String = copy
            .query_row("PRAGMA quick_check(1)", [], |r| r.get(0))
            .or_trouble()?;
        if sound != "ok" {
            return Err(Trouble::Damaged);
        }
        manifest(&copy)?
    };
    // Read as keys first: a backup without them could never be opened.
    let keys = Keys::read(book)?.text()?;
    write_synced(&part.join(KEYS_FILE), keys.as_bytes())?;
    let text = serde_json::to_string_pretty(&manifest)
        .map_err(|_| Trouble::Bug("a manifest is plain JSON"))?;
    write_synced(&part.join("manifest.json"), text.as_bytes())?;
    sync_folder(&part)?;
    fs::rename(&part, into).or_trouble()?;
    sync_folder(parent)?;
    Ok(into.to_owned())
}

fn manifest(conn: &Connection) -> Stored<Manifest> {
    let schema = conn
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .or_trouble()?;
    let mut heads = conn
        .prepare(
            "SELECT lower(hex(by_till)), seq, lower(hex(hash)) FROM audit a
             WHERE seq = (SELECT max(seq) FROM audit b WHERE b.by_till = a.by_till)",
        )
        .or_trouble()?;
    let audit_heads = heads
        .query_map([], |r| r.try_into())
        .and_then(Iterator::collect)
        .or_trouble()?;
    Ok(Manifest {
        format: 1,
        schema,
        audit_heads,
    })
}
