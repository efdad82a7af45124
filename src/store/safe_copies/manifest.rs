//! What a copy says of itself, beside what is encrypted: ids, numbers and moments alone.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::Trouble;
use crate::domain::ids::{BookId, TillId};
use crate::domain::safe_copies::{CopyFacts, Head, Unsound, WhichBook, Why};
use crate::domain::time::Moment;
use crate::store::BOOK_FILE;
use crate::store::error::{OrTrouble, Stored};
use crate::store::keys::{KEYS_FILE, Keys};
use crate::store::volume::Volume;

/// The file that says what a copy is.
pub const MANIFEST_FILE: &str = "manifest.json";
/// The newest form of it that this program knows.
const FORMAT: u32 = 2;
/// Longer than any manifest or file of keys.
const LONGEST: u64 = 1024 * 1024;

/// `manifest.json`. The first form had neither book nor moment.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    schema: i64,
    audit_heads: Vec<(String, i64, String)>,
    #[serde(flatten)]
    more: Option<More>,
}

#[derive(Clone, Serialize, Deserialize)]
struct More {
    book: BookId,
    which: WhichBook,
    why: Why,
    made_at: Moment,
    series: Vec<String>,
    /// How long `book.db` is, and its digest.
    bytes: u64,
    sha256: String,
}

impl Manifest {
    /// Of these facts, and the database that they are about.
    pub(super) fn new(facts: &CopyFacts, database: &Path) -> Stored<Self> {
        let (bytes, sha256) = digest(database)?;
        let head = |head: &Head| {
            (
                head.till.0.simple().to_string(),
                head.seq,
                head.hash.clone(),
            )
        };
        Ok(Self {
            format: FORMAT,
            schema: facts.schema,
            audit_heads: facts.heads.iter().map(head).collect(),
            more: Some(More {
                book: facts.book,
                which: facts.which,
                why: facts.why,
                made_at: facts.made_at,
                series: facts.series.clone(),
                bytes,
                sha256,
            }),
        })
    }

    pub(super) fn text(&self) -> Stored<String> {
        serde_json::to_string_pretty(self).map_err(|_| Trouble::Bug("a manifest is plain JSON"))
    }

    /// Whether `book.db` is as long as it was; with its digest too, where it is to be read whole.
    pub(super) fn fits(&self, database: &Path, whole: Whole) -> Stored<bool> {
        let Some(more) = &self.more else {
            return Ok(true);
        };
        Ok(match whole {
            Whole::LengthOnly => fs::metadata(database).or_trouble()?.len() == more.bytes,
            Whole::ReadAll => digest(database)? == (more.bytes, more.sha256.clone()),
        })
    }
}

/// How closely a file is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    LengthOnly,
    ReadAll,
}

fn digest(file: &Path) -> Stored<(u64, String)> {
    let mut file = File::open(file).or_trouble()?;
    let mut hash = Sha256::new();
    let mut length = 0_u64;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece).or_trouble()?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok((length, hex::encode(hash.finalize())));
        };
        hash.update(bytes);
        length = length.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
}

/// What an open book is, for its copy.
pub(super) fn facts_of<B: Volume>(
    conn: &Connection,
    why: Why,
    made_at: Moment,
) -> Stored<CopyFacts> {
    let schema = conn
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .or_trouble()?;
    let book: [u8; 16] = conn
        .query_row("SELECT id FROM book", [], |r| r.get(0))
        .or_trouble()?;
    let series = match B::WHICH {
        WhichBook::Shop => texts(conn, "SELECT prefix FROM series ORDER BY prefix")?,
        WhichBook::People => Vec::new(),
    };
    Ok(CopyFacts {
        book: BookId::from_bytes(book),
        which: B::WHICH,
        why,
        made_at,
        schema,
        heads: heads(conn)?,
        series,
    })
}

fn texts(conn: &Connection, sql: &str) -> Stored<Vec<String>> {
    let mut statement = conn.prepare(sql).or_trouble()?;
    let rows = statement.query_map([], |r| r.get(0)).or_trouble()?;
    rows.collect::<rusqlite::Result<_>>().or_trouble()
}

/// Where the audit chains of a book end.
pub(super) fn heads(conn: &Connection) -> Stored<Vec<Head>> {
    let mut statement = conn
        .prepare(
            "SELECT by_till, seq, lower(hex(hash)) FROM audit a
             WHERE seq = (SELECT max(seq) FROM audit b WHERE b.by_till = a.by_till)
             ORDER BY by_till",
        )
        .or_trouble()?;
    let rows = statement
        .query_map([], |r| {
            Ok(Head {
                till: TillId::from_bytes(r.get(0)?),
                seq: r.get(1)?,
                hash: r.get(2)?,
            })
        })
        .or_trouble()?;
    rows.collect::<rusqlite::Result<_>>().or_trouble()
}

/// A plain file of a copy: never a link, and not longer than such a file can be.
fn small_text(file: &Path) -> Result<String, Unsound> {
    let there = fs::symlink_metadata(file).map_err(|_| Unsound::Half)?;
    if !there.is_file() || there.len() > LONGEST {
        return Err(Unsound::Damaged);
    }
    fs::read_to_string(file).map_err(|_| Unsound::Damaged)
}

/// Reads what a copy says of itself, without its key: whether all of it is there, and what it is of. What
/// it says is believed only when it was looked into.
pub fn read_facts(copy: &Path) -> Result<CopyFacts, Unsound> {
    read(copy).map(|(facts, _)| facts)
}

pub(super) fn read(copy: &Path) -> Result<(CopyFacts, Manifest), Unsound> {
    let text = small_text(&copy.join(MANIFEST_FILE))?;
    let format = |text: &str| {
        let any: serde_json::Value = serde_json::from_str(text).ok()?;
        any.get("format")?.as_u64()
    };
    match format(&text) {
        None => return Err(Unsound::Damaged),
        Some(format) if format > u64::from(FORMAT) => return Err(Unsound::TooNew),
        Some(_) => {}
    }
    let manifest: Manifest = serde_json::from_str(&text).map_err(|_| Unsound::Damaged)?;
    let keys =
        Keys::from_text(&small_text(&copy.join(KEYS_FILE))?).map_err(|_| Unsound::Damaged)?;
    let database = copy.join(BOOK_FILE);
    let there = fs::symlink_metadata(&database).map_err(|_| Unsound::Half)?;
    if !there.is_file() {
        return Err(Unsound::Damaged);
    }
    if manifest.fits(&database, Whole::LengthOnly) != Ok(true) {
        return Err(Unsound::Half);
    }
    let facts = facts_said(copy, &manifest, &keys).ok_or(Unsound::Damaged)?;
    if facts.book == keys.book {
        Ok((facts, manifest))
    } else {
        Err(Unsound::Damaged)
    }
}

fn facts_said(copy: &Path, manifest: &Manifest, keys: &Keys) -> Option<CopyFacts> {
    let heads = manifest.audit_heads.iter().map(|(till, seq, hash)| {
        Some(Head {
            till: TillId(till.parse().ok()?),
            seq: *seq,
            hash: hash.clone(),
        })
    });
    let (schema, heads) = (manifest.schema, heads.collect::<Option<Vec<Head>>>()?);
    if let Some(more) = &manifest.more {
        return Some(CopyFacts {
            book: more.book,
            which: more.which,
            why: more.why,
            made_at: more.made_at,
            schema,
            heads,
            series: more.series.clone(),
        });
    }
    // The first form stood for copies before an upgrade alone; when it was made, only the disk knows.
    let written = fs::metadata(copy.join(MANIFEST_FILE))
        .ok()?
        .modified()
        .ok()?;
    let which = match heads.as_slice() {
        [one] if one.till.0 == keys.book.0 => WhichBook::People,
        _ => WhichBook::Shop,
    };
    Some(CopyFacts {
        book: keys.book,
        which,
        why: Why::BeforeUpgrade,
        made_at: Moment::of(written.into()),
        schema,
        heads,
        series: Vec::new(),
    })
}
