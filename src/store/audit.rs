//! The audit chain: one entry an operation, each covering the one before and every row written.

use std::collections::HashMap;

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::error::{OrTrouble, Stored};
use super::schema::{AuditLink, Table};
use super::tx::{Cell, Doing, Read, Tx, feed, row_digest};
use super::volume::Volume;
use crate::domain::Trouble;
use crate::domain::ids::{BookId, TillId};
use crate::domain::time::Moment;

/// How many entries are checked in one pass, which bounds the memory that a check takes.
const WINDOW: i64 = 250_000;

impl<B: Volume> Read<'_, B> {
    /// The number and hash of this till's last entry.
    pub(super) fn audit_head(&self) -> Stored<(i64, [u8; 32])> {
        let head = self.one(
            "SELECT seq, hash FROM audit WHERE by_till = ?1 ORDER BY seq DESC LIMIT 1",
            [self.till.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        match head {
            Some(head) => Ok(head),
            None => Ok((0, self.chain_start()?)),
        }
    }

    /// Which book this is.
    pub(super) fn book_id(&self) -> Stored<BookId> {
        let id = self.one("SELECT id FROM book", [], |r| {
            r.get(0).map(BookId::from_bytes)
        })?;
        id.ok_or(Trouble::Damaged)
    }

    /// What the first entry of a till chains to: which book this is, and what it is for.
    fn chain_start(&self) -> Stored<[u8; 32]> {
        let book: Option<([u8; 16], String)> = self.one("SELECT id, kind FROM book", [], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })?;
        let (id, kind) = book.ok_or(Trouble::Damaged)?;
        let mut hash = Sha256::new();
        feed(&mut hash, b'b', &id);
        feed(&mut hash, b's', kind.as_bytes());
        Ok(hash.finalize().into())
    }

    /// Every till that any row says it was written by.
    pub(super) fn writing_tills(&self) -> Stored<Vec<TillId>> {
        let own = B::TABLES
            .iter()
            .filter(|t| t.link == AuditLink::Own)
            .map(|t| t.name);
        let selects: Vec<String> = own
            .chain(["audit"])
            .map(|name| format!("SELECT by_till FROM {name}"))
            .collect();
        self.all(&selects.join(" UNION "), [], |r| {
            r.get(0).map(TillId::from_bytes)
        })
    }

    /// What the clock said at this till's last entry.
    pub fn last_written_at(&self) -> Stored<Option<Moment>> {
        self.one(
            "SELECT at FROM audit WHERE by_till = ?1 ORDER BY seq DESC LIMIT 1",
            [self.till.bytes()],
            |r| r.get(0).map(Moment::from_millis),
        )
    }

    /// How many entries this till has.
    pub fn audit_length(&self) -> Stored<i64> {
        Ok(self.audit_head()?.0)
    }

    /// The reason that was typed for an entry of this till.
    pub fn reason_of(&self, till: TillId, seq: i64) -> Stored<Option<String>> {
        self.one(
            "SELECT reason FROM audit_reasons WHERE by_till = ?1 AND seq = ?2",
            (till.bytes(), seq),
            |r| r.get(0),
        )
    }
}

impl<B: Volume> Tx<'_, B> {
    /// Writes the audit entry: the last thing that an operation does.
    pub fn write_audit(&self, doing: &Doing<'_>, salt: &[u8; 16]) -> Stored<()> {
        if let Some(reason) = doing.reason {
            let till = self.till;
            self.add_side(
                "audit_reasons",
                &format!("{} {}", hex::encode(till.bytes()), self.seq),
                salt,
                &[
                    ("by_till", till.bytes().into()),
                    ("seq", self.seq.into()),
                    ("reason", reason.into()),
                ],
            )?;
        }
        let (row_count, digest) = {
            let mut rows = self.rows.borrow_mut();
            (
                i64::try_from(rows.len()).unwrap_or(i64::MAX),
                digest_of(&mut rows),
            )
        };
        let entry = Entry {
            till: *self.till.bytes(),
            seq: self.seq,
            at: doing.at.millis(),
            operation: doing.operation.to_owned(),
            shop: *doing.shop.bytes(),
            person: *doing.person.bytes(),
            approver: doing.approver.map(|p| *p.bytes()),
            concerns: doing.concerns.map(|p| *p.bytes()),
            row_count,
            digest,
        };
        let hash = entry.hash(&self.last_hash);
        self.work(
            "INSERT INTO audit (by_till, seq, at, operation, shop, person, approver, concerns,
               row_count, digest, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            (
                entry.till,
                entry.seq,
                entry.at,
                &entry.operation,
                entry.shop,
                entry.person,
                entry.approver,
                entry.concerns,
                entry.row_count,
                entry.digest,
                hash,
            ),
        )?;
        Ok(())
    }
}

struct Entry {
    till: [u8; 16],
    seq: i64,
    at: i64,
    operation: String,
    shop: [u8; 16],
    person: [u8; 16],
    approver: Option<[u8; 16]>,
    concerns: Option<[u8; 16]>,
    row_count: i64,
    digest: [u8; 32],
}

impl Entry {
    fn hash(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut hash = Sha256::new();
        feed(&mut hash, b'h', before);
        feed(&mut hash, b'b', &self.till);
        feed(&mut hash, b'i', &self.seq.to_be_bytes());
        feed(&mut hash, b'i', &self.at.to_be_bytes());
        feed(&mut hash, b's', self.operation.as_bytes());
        feed(&mut hash, b'b', &self.shop);
        feed(&mut hash, b'b', &self.person);
        feed(
            &mut hash,
            b'b',
            self.approver.as_ref().map_or(&[], |a| a.as_slice()),
        );
        feed(
            &mut hash,
            b'b',
            self.concerns.as_ref().map_or(&[], |c| c.as_slice()),
        );
        feed(&mut hash, b'i', &self.row_count.to_be_bytes());
        feed(&mut hash, b'b', &self.digest);
        hash.finalize().into()
    }
}

/// The digest of all rows of an operation, whatever order they were written in.
fn digest_of(rows: &mut [[u8; 32]]) -> [u8; 32] {
    rows.sort_unstable();
    let mut hash = Sha256::new();
    for row in rows {
        hash.update(row);
    }
    hash.finalize().into()
}

/// What is wrong with a chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ChainFault {
    /// A number is missing or out of order.
    Gap {
        /// The number that was expected.
        expected: i64,
    },
    /// The entry does not chain to the one before.
    Broken {
        /// Its number.
        seq: i64,
    },
    /// The rows are not those that were written.
    RowsChanged {
        /// Its number.
        seq: i64,
    },
    /// Rows say that they belong to an entry that is not there.
    RowsWithoutEntry {
        /// The number that they name.
        seq: i64,
    },
    /// A side row is not the one that was written.
    SideChanged {
        /// Its entry.
        seq: i64,
    },
    /// A side row is gone, and no erasure says so.
    SideGone {
        /// Its entry.
        seq: i64,
    },
    /// The till is not one of this book's.
    UnknownTill,
}

impl<B: Volume> Read<'_, B> {
    /// Checks the chain of one till against every row; the first fault, if any.
    pub fn check_chain(&self, till: TillId) -> Stored<Option<ChainFault>> {
        let last = self.number(
            "SELECT coalesce(max(seq), 0) FROM audit WHERE by_till = ?1",
            [till.bytes()],
        )?;
        if !B::knows_till(self, till)? {
            return Ok(Some(ChainFault::UnknownTill));
        }
        let early = self.row_digests(till, i64::MIN, 0)?;
        if let Some(seq) = early.keys().min() {
            return Ok(Some(ChainFault::RowsWithoutEntry { seq: *seq }));
        }
        let mut before = self.chain_start()?;
        let mut from = 1;
        loop {
            let to = from + WINDOW - 1;
            let mut rows = self.row_digests(till, from, to)?;
            if let Some(fault) = self.check_window(till, from, to, &mut before, &mut rows)? {
                return Ok(Some(fault));
            }
            if let Some(seq) = rows.keys().min() {
                return Ok(Some(ChainFault::RowsWithoutEntry { seq: *seq }));
            }
            from = to + 1;
            if from > last {
                break;
            }
        }
        let beyond = self.row_digests(till, from, i64::MAX)?;
        if let Some(seq) = beyond.keys().min() {
            return Ok(Some(ChainFault::RowsWithoutEntry { seq: *seq }));
        }
        self.check_sides(till)
    }

    /// The digest of the rows of an entry that are there.
    pub(super) fn digest_of_entry(&self, till: TillId, seq: i64) -> Stored<[u8; 32]> {
        let mut rows = self.row_digests(till, seq, seq)?;
        Ok(digest_of(&mut rows.remove(&seq).unwrap_or_default()))
    }

    /// Of which entries an erasure took rows: how many, and the digest of those that stay.
    fn erased_of(&self, till: TillId, from: i64, to: i64) -> Stored<HashMap<i64, (i64, [u8; 32])>> {
        if !B::TABLES.iter().any(|t| t.name == "erased_of_entries") {
            return Ok(HashMap::new());
        }
        let rows = self.all(
            "SELECT of_seq, gone, rest FROM erased_of_entries
             WHERE of_till = ?1 AND of_seq BETWEEN ?2 AND ?3 ORDER BY seq",
            (till.bytes(), from, to),
            |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?))),
        )?;
        // The last erasure of an entry says what stays now.
        Ok(rows.into_iter().collect())
    }

    fn check_window(
        &self,
        till: TillId,
        from: i64,
        to: i64,
        before: &mut [u8; 32],
        rows: &mut HashMap<i64, Vec<[u8; 32]>>,
    ) -> Stored<Option<ChainFault>> {
        let erased = self.erased_of(till, from, to)?;
        let mut statement = self
            .conn
            .prepare(
                "SELECT seq, at, operation, shop, person, approver, concerns, row_count, digest,
                   hash FROM audit WHERE by_till = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq",
            )
            .or_trouble()?;
        let mut entries = statement.query((till.bytes(), from, to)).or_trouble()?;
        let mut expected = from;
        while let Some(r) = entries.next().or_trouble()? {
            let read = |r: &rusqlite::Row<'_>| -> rusqlite::Result<(Entry, [u8; 32])> {
                Ok((
                    Entry {
                        till: *till.bytes(),
                        seq: r.get(0)?,
                        at: r.get(1)?,
                        operation: r.get(2)?,
                        shop: r.get(3)?,
                        person: r.get(4)?,
                        approver: r.get(5)?,
                        concerns: r.get(6)?,
                        row_count: r.get(7)?,
                        digest: r.get(8)?,
                    },
                    r.get(9)?,
                ))
            };
            let (entry, hash) = read(r).or_trouble()?;
            if entry.seq != expected {
                return Ok(Some(ChainFault::Gap { expected }));
            }
            if entry.hash(before) != hash {
                return Ok(Some(ChainFault::Broken { seq: entry.seq }));
            }
            let mut written = rows.remove(&entry.seq).unwrap_or_default();
            let count = i64::try_from(written.len()).unwrap_or(i64::MAX);
            let (gone, rest) = erased.get(&entry.seq).copied().unwrap_or((0, entry.digest));
            if count.saturating_add(gone) != entry.row_count || digest_of(&mut written) != rest {
                return Ok(Some(ChainFault::RowsChanged { seq: entry.seq }));
            }
            *before = hash;
            expected += 1;
        }
        Ok(None)
    }

    /// The digests of all rows of these entries.
    fn row_digests(&self, till: TillId, from: i64, to: i64) -> Stored<HashMap<i64, Vec<[u8; 32]>>> {
        let mut digests: HashMap<i64, Vec<[u8; 32]>> = HashMap::new();
        for table in B::TABLES {
            let name = table.name;
            let sql = match table.link {
                AuditLink::Own => {
                    format!(
                        "SELECT seq, t.* FROM {name} t WHERE by_till = ?1 AND seq BETWEEN ?2 AND ?3"
                    )
                }
                AuditLink::Parent {
                    column,
                    table: parent,
                    key,
                } => format!(
                    "SELECT p.seq, t.* FROM {parent} p JOIN {name} t ON t.{column} = p.{key}
                     WHERE p.by_till = ?1 AND p.seq BETWEEN ?2 AND ?3"
                ),
                AuditLink::Digest | AuditLink::None => continue,
            };
            let mut statement = self.conn.prepare(&sql).or_trouble()?;
            let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query((till.bytes(), from, to)).or_trouble()?;
            while let Some(row) = rows.next().or_trouble()? {
                let seq: i64 = row.get(0).or_trouble()?;
                digests
                    .entry(seq)
                    .or_default()
                    .push(stored_digest(name, &columns, row, 1)?);
            }
        }
        Ok(digests)
    }

    /// Checks that each side row is there and is the one that was written.
    fn check_sides(&self, till: TillId) -> Stored<Option<ChainFault>> {
        for table in B::TABLES.iter().filter(|t| t.link == AuditLink::Digest) {
            let name = table.name;
            let mut wanted: HashMap<String, (i64, [u8; 32])> = self
                .all(
                    "SELECT side_key, seq, digest FROM side_digests
                     WHERE by_till = ?1 AND side = ?2",
                    (till.bytes(), name),
                    |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?))),
                )?
                .into_iter()
                .collect();
            let sql = format!(
                "SELECT {} AS side_key, t.* FROM {name} t",
                side_key_sql(table)
            );
            let mut statement = self.conn.prepare(&sql).or_trouble()?;
            let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query([]).or_trouble()?;
            while let Some(row) = rows.next().or_trouble()? {
                let key: String = row.get(0).or_trouble()?;
                // Rows of other tills are covered by their chain.
                let Some((seq, digest)) = wanted.remove(&key) else {
                    continue;
                };
                if stored_digest(name, &columns, row, 1)? != digest {
                    return Ok(Some(ChainFault::SideChanged { seq }));
                }
            }
            // Only what an erasure names may be gone.
            let erased: Vec<String> = self.all(
                "SELECT side_key FROM erased_rows WHERE side = ?1",
                [name],
                |r| r.get(0),
            )?;
            for key in erased {
                wanted.remove(&key);
            }
            if let Some((seq, _)) = wanted.values().min() {
                return Ok(Some(ChainFault::SideGone { seq: *seq }));
            }
        }
        Ok(None)
    }

    /// Side rows that no digest covers: they were not written by an operation.
    pub(super) fn side_rows_without_digest(&self) -> Stored<i64> {
        let mut missing = 0;
        for table in B::TABLES.iter().filter(|t| t.link == AuditLink::Digest) {
            let name = table.name;
            missing += self.number(
                &format!(
                    "SELECT count(*) FROM {name} t WHERE NOT EXISTS (SELECT 1 FROM side_digests d
                       WHERE d.side = '{name}' AND d.side_key = {})",
                    side_key_sql(table)
                ),
                [],
            )?;
        }
        Ok(missing)
    }
}

/// How a side row's key is written in `side_digests`: its key columns, ids in hex, with blanks between.
pub(super) fn side_key_sql(table: &Table) -> String {
    let columns: Vec<String> = table
        .key
        .split(", ")
        .map(|c| format!("CASE typeof(t.{c}) WHEN 'blob' THEN lower(hex(t.{c})) ELSE t.{c} END"))
        .collect();
    columns.join(" || ' ' || ")
}

fn stored_digest(
    table: &str,
    columns: &[String],
    row: &rusqlite::Row<'_>,
    skip: usize,
) -> Stored<[u8; 32]> {
    let mut cells: Vec<(&str, Cell<'_>)> = Vec::with_capacity(columns.len());
    for (place, column) in columns.iter().enumerate().skip(skip) {
        let cell = match row.get_ref(place).or_trouble()? {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(n) => Cell::Int(n),
            ValueRef::Text(t) => Cell::Text(std::str::from_utf8(t).map_err(|_| Trouble::Damaged)?),
            ValueRef::Blob(b) => Cell::Blob(b),
            ValueRef::Real(_) => return Err(Trouble::Damaged),
        };
        cells.push((column, cell));
    }
    Ok(row_digest(table, cells.iter().map(|(c, v)| (*c, v))))
}
