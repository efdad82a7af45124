//! An open book, whichever of the two: reading it, and the one door through which it is written.

use std::fs;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::connection::{Door, connect, replace_synced, sync_folder, write_synced};
use super::error::{OrTrouble, Stored};
use super::keys::{DataKey, KEYS_FILE, Keys};
use super::lock::StoreLock;
use super::tx::{Read, Tx};
use super::volume::{Shop, Volume};
use super::{safe_copies, upgrade};
use crate::domain::Trouble;
use crate::domain::ids::{BookId, TillId};
use crate::env::Env;

/// The database inside a book's folder.
pub const BOOK_FILE: &str = "book.db";

/// What a book is for. Practice, made-up and live never meet; nothing turns one into another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BookKind {
    /// Real sales and real people.
    Live,
    /// Made-up people and sales, to look around in.
    MadeUp,
}

impl BookKind {
    /// The code in the book's header.
    pub fn code<B: Volume>(self) -> &'static str {
        let (live, made_up) = B::CODES;
        match self {
            Self::Live => live,
            Self::MadeUp => made_up,
        }
    }

    fn from_code<B: Volume>(code: &str) -> Option<Self> {
        [Self::Live, Self::MadeUp]
            .into_iter()
            .find(|k| k.code::<B>() == code)
    }
}

/// An open book. While a shop book lives, no other program can open the same store.
pub struct Book<B: Volume> {
    conn: Connection,
    store: PathBuf,
    key: DataKey,
    kind: BookKind,
    till: TillId,
    in_batch: bool,
    of: PhantomData<B>,
    _lock: Option<StoreLock>,
}

/// What a new book is made with, besides the words and secrets that open it.
pub(super) struct NewBook<'e> {
    pub(super) env: &'e Env,
    pub(super) book: BookId,
    pub(super) key: DataKey,
    pub(super) kind: BookKind,
}

impl<B: Volume> Book<B> {
    /// Makes a new book in this store's folder, with the first work in it: a book is only ever found
    /// with what it begins with. It is made beside its place and renamed, so that half a book is never
    /// found. `secrets` writes what else opens it into the folder.
    pub(super) fn make<E: From<Trouble>>(
        store: &Path,
        new: &NewBook<'_>,
        keys: &Keys,
        secrets: impl FnOnce(&Path) -> Stored<()>,
        begin: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let part = store.join(format!("{}.part", B::FOLDER));
        if part.exists() {
            // Left by a set-up that did not end; nothing was ever kept in it.
            fs::remove_dir_all(&part).or_trouble()?;
        }
        fs::create_dir(&part).or_trouble()?;
        secrets(&part)?;
        let text = keys.text()?;
        write_synced(&part.join(KEYS_FILE), text.as_bytes())?;
        {
            let conn = connect(&part.join(BOOK_FILE), &new.key, Door::New)?;
            upgrade::to_newest::<B>(&conn)?;
            conn.execute(
                "INSERT INTO book (id, kind, made_at) VALUES (?1, ?2, ?3)",
                (
                    new.book.bytes(),
                    new.kind.code::<B>(),
                    new.env.now().millis(),
                ),
            )
            .or_trouble()?;
            conn.execute(
                "INSERT INTO book_keys (one, payload) VALUES (1, ?1)",
                [&text],
            )
            .or_trouble()?;
            let mut book = Self::with(conn, store, new.key.clone(), None)?;
            begin(&mut book)?;
            book.settle()?;
        }
        sync_folder(&part)?;
        fs::rename(&part, store.join(B::FOLDER)).or_trouble()?;
        Ok(sync_folder(store)?)
    }

    /// Whether this store has such a book; one that was put back and only has to be moved in too.
    pub fn is_in(store: &Path) -> bool {
        store.join(B::FOLDER).join(BOOK_FILE).is_file() || safe_copies::waits::<B>(store)
    }

    /// Moves all of the log into the book's file.
    pub(super) fn settle(&self) -> Stored<()> {
        self.conn
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
            .or_trouble()
    }

    /// Opens it with its key, bringing an older one up first, with a copy of it kept.
    pub(super) fn open_with(store: &Path, key: DataKey, lock: Option<StoreLock>) -> Stored<Self> {
        let folder = store.join(B::FOLDER);
        let conn = connect(&folder.join(BOOK_FILE), &key, Door::Write)?;
        if upgrade::needs_steps(&conn, B::STEPS)? {
            let copies = safe_copies::own_folder::<B>(store);
            safe_copies::before_upgrade::<B>(&conn, &key, &folder, &copies)?;
            upgrade::to_newest::<B>(&conn)?;
        }
        Self::with(conn, store, key, lock)
    }

    /// Brings the row of sealed keys up to their file, where the program ended between the two. The
    /// people book writes down what it finds then, and does it where that is written.
    pub(super) fn catch_up_keys(&self) -> Stored<()> {
        let text = self.keys()?.text()?;
        if self.keys_inside()? == text {
            return Ok(());
        }
        self.conn
            .execute("UPDATE book_keys SET payload = ?1 WHERE one = 1", [text])
            .or_trouble()?;
        Ok(())
    }

    /// Opens it beside whoever writes it, to look only.
    pub(super) fn look_with(store: &Path, key: DataKey) -> Stored<Self> {
        let conn = connect(&store.join(B::FOLDER).join(BOOK_FILE), &key, Door::Look)?;
        upgrade::refuse_others(&conn, B::STEPS)?;
        Self::with(conn, store, key, None)
    }

    /// Puts other sealed keys in the place of those there are: the file, then the row inside.
    pub(super) fn replace_keys(&self, keys: &Keys) -> Stored<()> {
        replace_synced(
            &self.store.join(B::FOLDER),
            KEYS_FILE,
            keys.text()?.as_bytes(),
        )?;
        self.catch_up_keys()
    }

    /// The copy of the sealed keys that stands as a row inside.
    pub(super) fn keys_inside(&self) -> Stored<String> {
        self.conn
            .query_row("SELECT payload FROM book_keys", [], |r| r.get(0))
            .or_trouble()
    }

    /// The sealed keys as they lie beside the book.
    pub(super) fn keys(&self) -> Stored<Keys> {
        Keys::read(&self.store.join(B::FOLDER))
    }

    /// The key itself, to seal it under another secret.
    pub(super) fn key(&self) -> &DataKey {
        &self.key
    }

    pub(super) fn with(
        conn: Connection,
        store: &Path,
        key: DataKey,
        lock: Option<StoreLock>,
    ) -> Stored<Self> {
        let (id, kind): ([u8; 16], String) = conn
            .query_row("SELECT id, kind FROM book", [], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })
            .or_trouble()?;
        let kind = BookKind::from_code::<B>(&kind).ok_or(Trouble::TooNew)?;
        let till = B::writes_as(BookId::from_bytes(id));
        conn.set_prepared_statement_cache_capacity(256);
        Ok(Self {
            conn,
            store: store.to_owned(),
            key,
            kind,
            till,
            in_batch: false,
            of: PhantomData,
            _lock: lock,
        })
    }

    /// What this book is for.
    pub fn kind(&self) -> BookKind {
        self.kind
    }

    /// The store's folder.
    pub fn store(&self) -> &Path {
        &self.store
    }

    /// The book, to read.
    pub fn read(&self) -> Read<'_, B> {
        Read::new(&self.conn, self.till)
    }

    /// A reader with a connection of its own, for a worker.
    pub fn reader(&self) -> Stored<Reader<B>> {
        let conn = connect(
            &self.store.join(B::FOLDER).join(BOOK_FILE),
            &self.key,
            Door::Look,
        )?;
        Ok(Reader {
            conn,
            till: self.till,
            of: PhantomData,
        })
    }

    /// A second connection to the book with the same key and settings: only for the benchmark that
    /// compares an operation with its bare rows. What is written through it stands in no audit.
    pub fn bare_connection(&self) -> Stored<Connection> {
        let file = self.store.join(B::FOLDER).join(BOOK_FILE);
        let conn = connect(&file, &self.key, Door::Write)?;
        conn.set_prepared_statement_cache_capacity(256);
        Ok(conn)
    }

    /// The one door: runs `work` in one transaction, which is kept whole or not at all.
    pub fn write<T, E: From<Trouble>>(
        &mut self,
        work: impl FnOnce(&Tx<'_, B>) -> Result<T, E>,
    ) -> Result<T, E> {
        let doors = if self.in_batch {
            Doors::INNER
        } else {
            Doors::OUTER
        };
        let undo = Undo::begin(&self.conn, doors)?;
        let tx = Tx::new(self.read())?;
        let done = work(&tx)?;
        undo.keep()?;
        Ok(done)
    }

    /// Writes what stands in the log into the book and empties it, so that what was erased stands in it no
    /// more. Where somebody reads beside it, the log is emptied when the book is closed.
    pub fn empty_log(&self) -> Stored<()> {
        let done = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        match done.or_trouble() {
            Err(Trouble::Busy) => Ok(()),
            done => done,
        }
    }

    /// Runs many writes in one transaction. For made-up books, where a day is one piece of work.
    pub fn batch<T, E: From<Trouble>>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.kind != BookKind::MadeUp || self.in_batch {
            return Err(Trouble::Bug("only a made-up book is written in batches").into());
        }
        self.conn.execute_batch(Doors::OUTER.begin).or_trouble()?;
        self.in_batch = true;
        let done = work(self);
        self.in_batch = false;
        let end = if done.is_ok() {
            Doors::OUTER.keep
        } else {
            Doors::OUTER.undo
        };
        let ended = self.conn.execute_batch(end).or_trouble();
        let done = done?;
        ended?;
        Ok(done)
    }

    /// Interrupts the statement that runs when the database has taken so many more steps; once, and
    /// not while taking back. For tests of what a crash leaves.
    pub fn interrupt_after(&mut self, steps: i64) -> Stored<()> {
        let mut left = steps;
        let fire = move || {
            left -= 1;
            left == 0
        };
        self.conn.progress_handler(1, Some(fire)).or_trouble()
    }

    /// Lets statements run to their end again.
    pub fn interrupt_no_more(&mut self) -> Stored<()> {
        self.conn
            .progress_handler(0, None::<fn() -> bool>)
            .or_trouble()
    }
}

impl Book<Shop> {
    /// Acts as this till from now on.
    pub fn act_as(&mut self, till: TillId) {
        self.till = till;
    }
}

/// A connection that can only read.
pub struct Reader<B: Volume = Shop> {
    conn: Connection,
    till: TillId,
    of: PhantomData<B>,
}

impl<B: Volume> Reader<B> {
    /// The book, to read.
    pub fn read(&self) -> Read<'_, B> {
        Read::new(&self.conn, self.till)
    }
}

/// How a transaction begins and ends.
#[derive(Clone, Copy)]
struct Doors {
    begin: &'static str,
    keep: &'static str,
    undo: &'static str,
}

impl Doors {
    const OUTER: Self = Self {
        begin: "BEGIN IMMEDIATE",
        keep: "COMMIT",
        undo: "ROLLBACK",
    };
    const INNER: Self = Self {
        begin: "SAVEPOINT one",
        keep: "RELEASE one",
        undo: "ROLLBACK TO one; RELEASE one",
    };
}

/// Takes a transaction back unless it is kept, also when a panic passes.
struct Undo<'c> {
    conn: &'c Connection,
    doors: Doors,
    kept: bool,
}

impl<'c> Undo<'c> {
    fn begin(conn: &'c Connection, doors: Doors) -> Stored<Self> {
        // Made first: a beginning that is interrupted can leave a transaction open.
        let undo = Self {
            conn,
            doors,
            kept: false,
        };
        conn.execute_batch(doors.begin).or_trouble()?;
        Ok(undo)
    }

    fn keep(mut self) -> Stored<()> {
        self.conn.execute_batch(self.doors.keep).or_trouble()?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Undo<'_> {
    fn drop(&mut self) {
        // A statement that ended the transaction by itself (a full disk) leaves nothing to undo.
        if !self.kept && !self.conn.is_autocommit() {
            let _ = self.conn.execute_batch(self.doors.undo);
        }
    }
}
