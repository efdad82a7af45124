//! Opening the database of a book with its key, and writing files so that they are whole.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::error::{OrTrouble, Stored, trouble};
use super::keys::DataKey;
use crate::domain::Trouble;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    New,
    Write,
    Look,
}

/// Opens the database with its key.
pub(super) fn connect(file: &Path, key: &DataKey, door: Door) -> Stored<Connection> {
    let flags = match door {
        Door::New => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        // WAL readers need the shared-memory file, so a look opens for writing and forbids it below.
        Door::Write | Door::Look => OpenFlags::SQLITE_OPEN_READ_WRITE,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags).or_trouble()?;
    let unlock = Zeroizing::new(format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA key = \"{}\";",
        key.pragma().as_str()
    ));
    conn.execute_batch(&unlock).or_trouble()?;
    // The first read proves the key. The key itself was proved by its seal, so what cannot be read
    // with it is damaged.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| {
        r.get::<_, i64>(0)
    })
    .map_err(|e| match trouble(&e) {
        Trouble::WrongKey => Trouble::Damaged,
        other => other,
    })?;
    if door == Door::Look {
        conn.execute_batch("PRAGMA query_only = ON").or_trouble()?;
    } else {
        if door == Door::Write {
            refuse_unwritable(file, &conn)?;
        }
        let mode: String = conn
            .query_row("PRAGMA journal_mode = WAL", [], |r| r.get(0))
            .or_trouble()?;
        if mode != "wal" {
            return Err(Trouble::ReadOnly);
        }
    }
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
         PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;",
    )
    .or_trouble()?;
    Ok(conn)
}

/// Opens a database that nobody writes, to read it without writing anything beside it: a copy, also where
/// nothing can be written. A log beside it is not looked at.
pub(super) fn connect_untouched(file: &Path, key: &DataKey) -> Stored<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(untouched(file)?, flags).or_trouble()?;
    let unlock = Zeroizing::new(format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA key = \"{}\"; PRAGMA query_only = ON;
         PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;",
        key.pragma().as_str()
    ));
    conn.execute_batch(&unlock).or_trouble()?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| {
        r.get::<_, i64>(0)
    })
    .or_trouble()?;
    Ok(conn)
}

/// The name of a file as SQLite reads it where it is told that nobody writes the file.
fn untouched(file: &Path) -> Stored<String> {
    let file = fs::canonicalize(file).or_trouble()?;
    let name = file.to_str().ok_or(Trouble::Disk)?.replace('\\', "/");
    // What Windows puts before a name in full is no part of one here.
    let name = name.strip_prefix("//?/").unwrap_or(&name);
    let mut uri = String::from(if name.starts_with('/') {
        "file:"
    } else {
        "file:/"
    });
    for c in name.chars() {
        match c {
            '%' => uri.push_str("%25"),
            '?' => uri.push_str("%3f"),
            '#' => uri.push_str("%23"),
            c => uri.push(c),
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri)
}

fn refuse_unwritable(file: &Path, conn: &Connection) -> Stored<()> {
    let main = conn.is_readonly(rusqlite::MAIN_DB).or_trouble()?;
    let read_only = fs::metadata(file).or_trouble()?.permissions().readonly();
    if main || read_only {
        Err(Trouble::ReadOnly)
    } else {
        Ok(())
    }
}

/// Writes a file and waits until it is on the disk.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> Stored<()> {
    use std::io::Write;
    let mut file = fs::File::create(path).or_trouble()?;
    file.write_all(bytes).or_trouble()?;
    file.sync_all().or_trouble()
}

/// Puts a file in the place of another: written beside it, synced, renamed.
pub(super) fn replace_synced(folder: &Path, name: &str, bytes: &[u8]) -> Stored<()> {
    let part = folder.join(format!("{name}.part"));
    write_synced(&part, bytes)?;
    fs::rename(&part, folder.join(name)).or_trouble()?;
    sync_folder(folder)
}

/// Waits until the names in a folder are on the disk.
pub(super) fn sync_folder(folder: &Path) -> Stored<()> {
    #[cfg(unix)]
    fs::File::open(folder)
        .and_then(|f| f.sync_all())
        .or_trouble()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
