//! The shop book: an encrypted file that is only ever added to. SQL lives only below here.
//!
//! A book is a folder: `book.db` (SQLCipher) and `keys.json`. It is written through one door,
//! [`ShopBook::write`]: one transaction, whole or not at all. Areas have a file each, named as in
//! every other layer.

pub mod audit;
pub mod backup;
pub mod baskets;
pub mod cards;
pub mod cash;
pub mod catalogue;
pub mod dump;
mod error;
pub mod exports;
pub mod hours;
pub mod keys;
mod lock;
mod looks;
pub mod old_sales;
mod papers;
pub mod people;
pub mod person_cards;
pub mod person_letters;
pub mod pins;
pub mod products;
pub mod reductions;
pub mod sales;
pub mod schema;
mod session_facts;
pub mod shops;
mod tamper;
pub mod till_sessions;
pub mod to_make;
pub mod trade_customers;
mod tx;
mod upgrade;
pub mod verify;
pub mod visits;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

pub use error::Stored;
use error::{OrTrouble, trouble};
use keys::{DataKey, KeyFile, Keys, RecoveryWords};
pub use tx::{Doing, Read, Tx};

use crate::domain::Trouble;
use crate::domain::ids::{BookId, TillId};
use crate::env::Env;

/// The folder of the shop book inside a store's folder.
pub const SHOP_FOLDER: &str = "shop";
/// The database inside a book's folder.
pub const BOOK_FILE: &str = "book.db";

/// What a book is for. Practice, made-up and live never meet; nothing turns one into another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BookKind {
    /// Real sales.
    Live,
    /// Made-up people and sales, to look around in.
    MadeUp,
}

impl BookKind {
    /// The code in the book.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Live => "shop",
            Self::MadeUp => "shop-made-up",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Live, Self::MadeUp]
            .into_iter()
            .find(|k| k.code() == code)
    }
}

/// An open shop book. While one lives, no other program can open the same store.
pub struct ShopBook {
    conn: Connection,
    store: PathBuf,
    key: DataKey,
    kind: BookKind,
    till: TillId,
    in_batch: bool,
    _lock: Option<lock::StoreLock>,
}

impl ShopBook {
    /// Makes a new, empty book in this store's folder, which must not hold one.
    ///
    /// It is made beside its place and renamed, so that half a book is never found.
    pub fn create(store: &Path, env: &Env, kind: BookKind, words: &RecoveryWords) -> Stored<Self> {
        Self::create_with(store, env, kind, words, |_| Ok(()))
    }

    /// The same, with the first work in it: a book is only ever found with what it begins with.
    pub fn create_with<E: From<Trouble>>(
        store: &Path,
        env: &Env,
        kind: BookKind,
        words: &RecoveryWords,
        begin: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        let folder = store.join(SHOP_FOLDER);
        if folder.exists() {
            return Err(Trouble::BookExists.into());
        }
        fs::create_dir_all(store).or_trouble()?;
        let lock = lock::StoreLock::take(store)?;
        let part = store.join(format!("{SHOP_FOLDER}.part"));
        if part.exists() {
            // Left by a set-up that did not end; nobody has ever sold from it.
            fs::remove_dir_all(&part).or_trouble()?;
        }
        fs::create_dir(&part).or_trouble()?;
        let book = BookId(env.new_id());
        let key = DataKey::new(env);
        let key_file = KeyFile::new(env);
        let keys = Keys::seal(env, book, &key, words, &key_file)?;
        key_file.write(&part)?;
        let keys_text = keys.text()?;
        write_synced(&part.join(keys::KEYS_FILE), keys_text.as_bytes())?;
        {
            let conn = connect(&part.join(BOOK_FILE), &key, Door::New)?;
            upgrade::to_newest(&conn, schema::STEPS)?;
            conn.execute(
                "INSERT INTO book (id, kind, made_at) VALUES (?1, ?2, ?3)",
                (book.bytes(), kind.code(), env.now().millis()),
            )
            .or_trouble()?;
            conn.execute(
                "INSERT INTO book_keys (one, payload) VALUES (1, ?1)",
                [&keys_text],
            )
            .or_trouble()?;
            let mut book = Self::with(conn, store, key.clone(), None)?;
            begin(&mut book)?;
            book.conn
                .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
                .or_trouble()?;
        }
        sync_folder(&part)?;
        fs::rename(&part, &folder).or_trouble()?;
        sync_folder(store)?;
        Ok(Self::open_locked(store, key, Some(lock))?)
    }

    /// Opens the book in this store's folder with the key file that lies in it.
    pub fn open(store: &Path) -> Stored<Self> {
        let (lock, keys) = Self::find(store)?;
        let key = keys.open_with_file(&KeyFile::read(&store.join(SHOP_FOLDER))?)?;
        Self::open_locked(store, key, Some(lock))
    }

    /// Opens the book with its recovery words, and writes the key file anew.
    pub fn open_with_words(store: &Path, env: &Env, words: &RecoveryWords) -> Stored<Self> {
        let (lock, keys) = Self::find(store)?;
        let key = keys.open_with_words(words)?;
        let book = Self::open_locked(store, key.clone(), Some(lock))?;
        let folder = store.join(SHOP_FOLDER);
        let key_file = KeyFile::new(env);
        let text = Keys::seal(env, keys.book, &key, words, &key_file)?.text()?;
        // The new key file first: without its seal it opens nothing, so neither order loses a way.
        key_file.write(&folder)?;
        replace_synced(&folder, keys::KEYS_FILE, text.as_bytes())?;
        book.conn
            .execute("UPDATE book_keys SET payload = ?1 WHERE one = 1", [&text])
            .or_trouble()?;
        Ok(book)
    }

    /// Opens the book beside a running program, to look only: `verify`, `backup`.
    pub fn open_to_look(store: &Path) -> Stored<Self> {
        let folder = store.join(SHOP_FOLDER);
        if !folder.join(BOOK_FILE).is_file() {
            return Err(Trouble::NoBook);
        }
        let keys = Keys::read(&folder)?;
        let key = keys.open_with_file(&KeyFile::read(&folder)?)?;
        let conn = connect(&folder.join(BOOK_FILE), &key, Door::Look)?;
        upgrade::refuse_others(&conn, schema::STEPS)?;
        Self::with(conn, store, key, None)
    }

    fn find(store: &Path) -> Stored<(lock::StoreLock, Keys)> {
        let folder = store.join(SHOP_FOLDER);
        if !folder.join(BOOK_FILE).is_file() {
            return Err(Trouble::NoBook);
        }
        let lock = lock::StoreLock::take(store)?;
        Ok((lock, Keys::read(&folder)?))
    }

    fn open_locked(store: &Path, key: DataKey, lock: Option<lock::StoreLock>) -> Stored<Self> {
        let folder = store.join(SHOP_FOLDER);
        let conn = connect(&folder.join(BOOK_FILE), &key, Door::Write)?;
        if upgrade::needs_steps(&conn, schema::STEPS)? {
            let backups = store.join("backups");
            backup::before_upgrade(&conn, &key, &folder, &backups)?;
            upgrade::to_newest(&conn, schema::STEPS)?;
        }
        Self::with(conn, store, key, lock)
    }

    fn with(
        conn: Connection,
        store: &Path,
        key: DataKey,
        lock: Option<lock::StoreLock>,
    ) -> Stored<Self> {
        let kind: String = conn
            .query_row("SELECT kind FROM book", [], |r| r.get(0))
            .or_trouble()?;
        let kind = BookKind::from_code(&kind).ok_or(Trouble::TooNew)?;
        let till = TillId(uuid::Uuid::nil());
        conn.set_prepared_statement_cache_capacity(256);
        Ok(Self {
            conn,
            store: store.to_owned(),
            key,
            kind,
            till,
            in_batch: false,
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

    /// Acts as this till from now on.
    pub fn act_as(&mut self, till: TillId) {
        self.till = till;
    }

    /// The book, to read.
    pub fn read(&self) -> Read<'_> {
        Read {
            conn: &self.conn,
            till: self.till,
        }
    }

    /// A reader with a connection of its own, for a worker.
    pub fn reader(&self) -> Stored<Reader> {
        let conn = connect(
            &self.store.join(SHOP_FOLDER).join(BOOK_FILE),
            &self.key,
            Door::Look,
        )?;
        Ok(Reader {
            conn,
            till: self.till,
        })
    }

    /// A second connection to the book with the same key and settings: only for the benchmark that
    /// compares an operation with its bare rows. What is written through it stands in no audit.
    pub fn bare_connection(&self) -> Stored<Connection> {
        let file = self.store.join(SHOP_FOLDER).join(BOOK_FILE);
        let conn = connect(&file, &self.key, Door::Write)?;
        conn.set_prepared_statement_cache_capacity(256);
        Ok(conn)
    }

    /// Copies the book into a new backup folder, verified and synced before it has its name.
    pub fn back_up(&self, into: &Path) -> Stored<PathBuf> {
        backup::copy(&self.conn, &self.key, &self.store.join(SHOP_FOLDER), into)
    }

    /// The one door: runs `work` in one transaction, which is kept whole or not at all.
    pub fn write<T, E: From<Trouble>>(
        &mut self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
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

/// A connection that can only read.
pub struct Reader {
    conn: Connection,
    till: TillId,
}

impl Reader {
    /// The book, to read.
    pub fn read(&self) -> Read<'_> {
        Read {
            conn: &self.conn,
            till: self.till,
        }
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    New,
    Write,
    Look,
}

fn connect(file: &Path, key: &DataKey, door: Door) -> Stored<Connection> {
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

fn refuse_unwritable(file: &Path, conn: &Connection) -> Stored<()> {
    let main = conn.is_readonly(rusqlite::MAIN_DB).or_trouble()?;
    let read_only = fs::metadata(file).or_trouble()?.permissions().readonly();
    if main || read_only {
        Err(Trouble::ReadOnly)
    } else {
        Ok(())
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> Stored<()> {
    use std::io::Write;
    let mut file = fs::File::create(path).or_trouble()?;
    file.write_all(bytes).or_trouble()?;
    file.sync_all().or_trouble()
}

/// Puts a file in the place of another: written beside it, synced, renamed.
fn replace_synced(folder: &Path, name: &str, bytes: &[u8]) -> Stored<()> {
    let part = folder.join(format!("{name}.part"));
    write_synced(&part, bytes)?;
    fs::rename(&part, folder.join(name)).or_trouble()?;
    sync_folder(folder)
}

fn sync_folder(folder: &Path) -> Stored<()> {
    #[cfg(unix)]
    fs::File::open(folder)
        .and_then(|f| f.sync_all())
        .or_trouble()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
