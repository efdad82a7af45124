//! Reading a book, and the one door through which it is written.
//!
//! Every row of a ledger, a version or a side table goes in through [`Tx::add`], which also takes
//! its digest, so that the audit entry at the end of the operation covers all of them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::ops::Deref;

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, ToSql};
use sha2::{Digest, Sha256};

use super::error::{OrTrouble, Stored};
use super::schema::NoticeKind;
use super::volume::{Shop, Volume};
use crate::domain::Trouble;
use crate::domain::ids::{EntryId, PersonId, ShopId, TillId};
use crate::domain::time::Moment;
use crate::domain::{Milli, Pence};

/// A book that can be read: the write connection, or a reader's own. The shop book unless it says
/// otherwise.
#[derive(Clone, Copy)]
pub struct Read<'c, B: Volume = Shop> {
    pub(super) conn: &'c Connection,
    /// Which till this program acts as.
    pub till: TillId,
    of: PhantomData<B>,
}

impl<'c, B: Volume> Read<'c, B> {
    pub(super) fn new(conn: &'c Connection, till: TillId) -> Self {
        let of = PhantomData;
        Self { conn, till, of }
    }
}

/// A value of one column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Cell<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Owned(String),
    Blob(&'a [u8]),
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        use rusqlite::types::{Value, ValueRef};
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(n) => ToSqlOutput::Owned(Value::Integer(*n)),
            Self::Text(t) => ToSqlOutput::Borrowed(ValueRef::Text(t.as_bytes())),
            Self::Owned(t) => ToSqlOutput::Borrowed(ValueRef::Text(t.as_bytes())),
            Self::Blob(b) => ToSqlOutput::Borrowed(ValueRef::Blob(b)),
        })
    }
}

macro_rules! cell_from {
    ($($from:ty => |$v:ident| $cell:expr),* $(,)?) => {$(
        impl<'a> From<$from> for Cell<'a> {
            fn from($v: $from) -> Self { $cell }
        }
    )*};
}

cell_from! {
    i64 => |v| Cell::Int(v),
    u32 => |v| Cell::Int(i64::from(v)),
    &'a str => |v| Cell::Text(v),
    &'a String => |v| Cell::Text(v),
    &'a [u8] => |v| Cell::Blob(v),
    &'a [u8; 16] => |v| Cell::Blob(v),
    &'a [u8; 32] => |v| Cell::Blob(v),
    Pence => |v| Cell::Int(v.get()),
    Milli => |v| Cell::Int(v.get()),
    Moment => |v| Cell::Int(v.millis()),
    chrono::NaiveDate => |v| Cell::Owned(v.to_string()),
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Null, Into::into)
    }
}

/// What an operation is doing, for its audit entry.
#[derive(Clone, Debug)]
pub struct Doing<'a> {
    /// The operation's name.
    pub operation: &'static str,
    /// Where.
    pub shop: ShopId,
    /// Who is signed in.
    pub person: PersonId,
    /// Who said yes for them.
    pub approver: Option<PersonId>,
    /// Whom it concerns, where it is about a person.
    pub concerns: Option<PersonId>,
    /// What the clock says.
    pub at: Moment,
    /// The reason or note that was typed.
    pub reason: Option<&'a str>,
}

/// A transaction of one operation.
pub struct Tx<'c, B: Volume = Shop> {
    read: Read<'c, B>,
    /// The number of the audit entry that this operation will have.
    pub(super) seq: i64,
    pub(super) last_hash: [u8; 32],
    pub(super) rows: RefCell<Vec<[u8; 32]>>,
    sides: RefCell<i64>,
    people: RefCell<BTreeSet<PersonId>>,
}

impl<'c, B: Volume> Deref for Tx<'c, B> {
    type Target = Read<'c, B>;
    fn deref(&self) -> &Read<'c, B> {
        &self.read
    }
}

impl<'c, B: Volume> Tx<'c, B> {
    pub(super) fn new(read: Read<'c, B>) -> Stored<Self> {
        let (last, last_hash) = read.audit_head()?;
        Ok(Self {
            read,
            seq: last + 1,
            last_hash,
            rows: RefCell::default(),
            sides: RefCell::new(0),
            people: RefCell::default(),
        })
    }

    /// Whether the operation has written anything that the chain covers.
    pub fn has_written(&self) -> bool {
        !self.rows.borrow().is_empty()
    }

    /// Whom the rows that it has written so far are about: those that name a person.
    pub fn people_in_rows(&self) -> BTreeSet<PersonId> {
        self.people.borrow().clone()
    }

    /// Adds a row to a ledger or version table.
    pub(super) fn add(&self, table: &'static str, row: &[(&'static str, Cell<'_>)]) -> Stored<()> {
        self.insert(table, row)?;
        self.rows
            .borrow_mut()
            .push(row_digest(table, row.iter().map(|(c, v)| (*c, v))));
        Ok(())
    }

    /// Adds a row that has `by_till` and `seq` of its own.
    pub(super) fn add_own(
        &self,
        table: &'static str,
        row: &[(&'static str, Cell<'_>)],
    ) -> Stored<()> {
        let till = self.till;
        let mut all: Vec<(&'static str, Cell<'_>)> =
            vec![("by_till", till.bytes().into()), ("seq", self.seq.into())];
        all.extend(row.iter().cloned());
        let person = row.iter().find(|(column, _)| *column == "person");
        if let Some((_, Cell::Blob(id))) = person
            && let Ok(id) = <[u8; 16]>::try_from(*id)
        {
            self.people.borrow_mut().insert(PersonId::from_bytes(id));
        }
        self.add(table, &all)
    }

    /// Adds a side row, and its salted digest to the ledger.
    pub(super) fn add_side(
        &self,
        table: &'static str,
        key: &str,
        salt: &[u8; 16],
        row: &[(&'static str, Cell<'_>)],
    ) -> Stored<()> {
        let mut all = row.to_vec();
        all.push(("salt", salt.into()));
        self.insert(table, &all)?;
        let digest = row_digest(table, all.iter().map(|(c, v)| (*c, v)));
        let n = {
            let mut sides = self.sides.borrow_mut();
            *sides += 1;
            *sides
        };
        self.add_own(
            "side_digests",
            &[
                ("n", n.into()),
                ("side", table.into()),
                ("side_key", key.into()),
                ("digest", (&digest).into()),
            ],
        )
    }

    fn insert(&self, table: &str, row: &[(&'static str, Cell<'_>)]) -> Stored<()> {
        let mut sql = format!("INSERT INTO {table} (");
        let mut marks = String::new();
        for (place, (column, _)) in row.iter().enumerate() {
            if place > 0 {
                sql.push_str(", ");
                marks.push_str(", ");
            }
            sql.push_str(column);
            marks.push('?');
        }
        sql.push_str(") VALUES (");
        sql.push_str(&marks);
        sql.push(')');
        let mut statement = self.conn.prepare_cached(&sql).or_trouble()?;
        statement
            .execute(rusqlite::params_from_iter(row.iter().map(|(_, v)| v)))
            .or_trouble()?;
        Ok(())
    }

    /// Runs a statement on a working table.
    pub(super) fn work(&self, sql: &str, params: impl rusqlite::Params) -> Stored<usize> {
        self.conn
            .prepare_cached(sql)
            .and_then(|mut s| s.execute(params))
            .or_trouble()
    }

    /// The next number of a counter of this till: 1, 2, 3 …
    pub(super) fn next_number(&self, name: &str) -> Stored<i64> {
        self.conn
            .prepare_cached(
                "INSERT INTO counters (by_till, name, value) VALUES (?1, ?2, 1)
                 ON CONFLICT (by_till, name) DO UPDATE SET value = value + 1 RETURNING value",
            )
            .and_then(|mut s| s.query_row((self.till.bytes(), name), |r| r.get(0)))
            .or_trouble()
    }
}

impl<B: Volume> Tx<'_, B> {
    /// Leaves a notice that something odd was accepted.
    pub fn add_notice(
        &self,
        id: EntryId,
        kind: NoticeKind,
        at: Moment,
        last_at: Option<Moment>,
    ) -> Stored<()> {
        self.add_own(
            "notices",
            &[
                ("id", id.bytes().into()),
                ("kind", kind.code().into()),
                ("at", at.into()),
                ("last_at", last_at.into()),
            ],
        )
    }
}

impl<B: Volume> Read<'_, B> {
    /// Runs a query that gives any number of rows.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        map: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Stored<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql).or_trouble()?;
        let rows = statement.query_map(params, map).or_trouble()?;
        rows.collect::<rusqlite::Result<_>>().or_trouble()
    }

    /// Runs a query that gives one row or none.
    pub(super) fn one<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        map: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Stored<Option<T>> {
        use rusqlite::OptionalExtension;
        let mut statement = self.conn.prepare_cached(sql).or_trouble()?;
        statement.query_row(params, map).optional().or_trouble()
    }

    /// Runs a query that always gives one number.
    pub(super) fn number(&self, sql: &str, params: impl rusqlite::Params) -> Stored<i64> {
        self.one(sql, params, |r| r.get(0))?.ok_or(Trouble::Damaged)
    }
}

/// The digest of a row: its table and its columns in the order of their names.
///
/// Empty columns are left out, so a column that a later step adds changes no old digest.
pub(super) fn row_digest<'a, 'b: 'a>(
    table: &str,
    row: impl Iterator<Item = (&'a str, &'a Cell<'b>)>,
) -> [u8; 32] {
    let mut row: Vec<_> = row.collect();
    row.sort_unstable_by_key(|(column, _)| *column);
    let mut hash = Sha256::new();
    feed(&mut hash, b't', table.as_bytes());
    for (column, value) in row {
        let number;
        let (tag, bytes): (u8, &[u8]) = match value {
            Cell::Null => continue,
            Cell::Int(n) => {
                number = n.to_be_bytes();
                (b'i', &number)
            }
            Cell::Text(t) => (b's', t.as_bytes()),
            Cell::Owned(t) => (b's', t.as_bytes()),
            Cell::Blob(b) => (b'b', b),
        };
        feed(&mut hash, b'c', column.as_bytes());
        feed(&mut hash, tag, bytes);
    }
    hash.finalize().into()
}

/// Feeds one field with its kind and length, so that no two rows can read the same.
pub(super) fn feed(hash: &mut Sha256, tag: u8, bytes: &[u8]) {
    hash.update([tag]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
