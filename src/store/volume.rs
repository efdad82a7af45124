//! Which of the two books: what differs between them, so that all else is written once.
//!
//! A row of one book can never be asked for in the other: [`super::Read`] and [`super::Tx`] carry the
//! book in their type, and each area's statements stand in an `impl` for one of them.

use rusqlite::Connection;

use super::error::Stored;
use super::people_book::schema as people_schema;
use super::schema::{self, Step, Table};
use super::tx::Read;
use super::verify::{self, Check};
use crate::domain::ids::{BookId, TillId};
use crate::domain::safe_copies::WhichBook;

/// One of the two books.
pub trait Volume: Copy + Sized + 'static {
    /// Which of the two.
    const WHICH: WhichBook;
    /// Its folder inside a store's folder.
    const FOLDER: &'static str;
    /// What its header says of a live book, and of a made-up one.
    const CODES: (&'static str, &'static str);
    /// The steps of its schema, oldest first.
    const STEPS: &'static [Step];
    /// Every table of it.
    const TABLES: &'static [Table];
    /// Fills its lookup tables with the codes that this program knows.
    fn fill_lookups(conn: &Connection) -> Stored<()>;
    /// Its checks, in the order in which they are printed.
    fn checks() -> &'static [Check<Self>];
    /// Under which name it writes before a till is chosen. The people book keeps one chain of its own,
    /// whichever till is chosen beside it, so that the order of its rows is one.
    fn writes_as(book: BookId) -> TillId;
    /// Whether a row may say that this till wrote it.
    fn knows_till(read: &Read<'_, Self>, till: TillId) -> Stored<bool>;
}

/// The shop book: sales, stock, tills; of a person little more than a till name.
#[derive(Clone, Copy, Debug)]
pub enum Shop {}

impl Volume for Shop {
    const WHICH: WhichBook = WhichBook::Shop;
    const FOLDER: &'static str = "shop";
    const CODES: (&'static str, &'static str) = ("shop", "shop-made-up");
    const STEPS: &'static [Step] = schema::STEPS;
    const TABLES: &'static [Table] = schema::TABLES;

    fn fill_lookups(conn: &Connection) -> Stored<()> {
        schema::fill_lookups(conn)
    }

    fn checks() -> &'static [Check<Self>] {
        verify::CHECKS
    }

    fn writes_as(_book: BookId) -> TillId {
        TillId(uuid::Uuid::nil())
    }

    fn knows_till(read: &Read<'_, Self>, till: TillId) -> Stored<bool> {
        Ok(read.tills()?.iter().any(|t| t.id == till))
    }
}

/// The people book: everything else about a person.
#[derive(Clone, Copy, Debug)]
pub enum People {}

impl Volume for People {
    const WHICH: WhichBook = WhichBook::People;
    const FOLDER: &'static str = "people";
    const CODES: (&'static str, &'static str) = ("people", "people-made-up");
    const STEPS: &'static [Step] = people_schema::STEPS;
    const TABLES: &'static [Table] = people_schema::TABLES;

    fn fill_lookups(conn: &Connection) -> Stored<()> {
        people_schema::fill_lookups(conn)
    }

    fn checks() -> &'static [Check<Self>] {
        super::people_book::CHECKS
    }

    fn writes_as(book: BookId) -> TillId {
        TillId(book.0)
    }

    fn knows_till(read: &Read<'_, Self>, till: TillId) -> Stored<bool> {
        Ok(till == Self::writes_as(read.book_id()?))
    }
}
