//! Looking into a copy: whether it is sound, and what is inside. Nothing of it is written.

use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::manifest::{self, Whole, facts_of};
use crate::domain::Trouble;
use crate::domain::ids::TillId;
use crate::domain::passphrase::Passphrase;
use crate::domain::safe_copies::{
    CopyFacts, InPeopleCopy, InShopCopy, Missing, Unsound, WhichBook,
};
use crate::domain::sales::ReceiptNumber;
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::connection::connect_untouched;
use crate::store::error::Stored;
use crate::store::keys::{DataKey, KeyFile, Keys, RecoveryWords};
use crate::store::tx::Read;
use crate::store::verify::pages;
use crate::store::volume::Volume;
use crate::store::{BOOK_FILE, Book};

/// What opens a copy.
#[derive(Clone)]
pub struct CopyKey(pub(super) DataKey);

impl CopyKey {
    /// The key of the book of this store, by the key file that lies in it.
    pub fn of_store<B: Volume>(store: &Path) -> Stored<Self> {
        let folder = store.join(B::FOLDER);
        let keys = Keys::read(&folder)?;
        keys.open_with_file(&KeyFile::read(&folder)?).map(Self)
    }

    /// The key of a copy, by the recovery words of its day. Slow: they are stretched.
    pub fn by_words(copy: &Path, words: &RecoveryWords) -> Stored<Self> {
        Keys::read(copy)?.open_with_words(words).map(Self)
    }

    /// The key of a folder with sealed keys, by the passphrase of anybody who has one there. Slow: it is
    /// stretched for each of them.
    pub fn by_passphrase(folder: &Path, passphrase: &Passphrase) -> Stored<Option<Self>> {
        let keys = Keys::read(folder)?;
        for person in keys.holders() {
            if let Some(key) = keys.open_with_passphrase(person, passphrase)? {
                return Ok(Some(Self(key)));
            }
        }
        Ok(None)
    }

    /// Seals it anew under these words and a key file that is made here.
    pub(super) fn seal(
        &self,
        env: &Env,
        facts: &CopyFacts,
        words: &RecoveryWords,
    ) -> Stored<(Keys, KeyFile)> {
        let key_file = KeyFile::new(env);
        let keys = Keys::seal(env, facts.book, &self.0, words, &key_file)?;
        Ok((keys, key_file))
    }
}

/// What is inside a copy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Look {
    /// Of a shop book.
    Shop(InShopCopy),
    /// Of a people book.
    People(InPeopleCopy),
}

/// A copy that was opened with its key and found sound.
pub struct Opened<B: Volume> {
    conn: Connection,
    facts: CopyFacts,
    path: PathBuf,
    of: PhantomData<B>,
}

impl<B: Volume> Opened<B> {
    /// Opens a copy and checks all of it: that it is as it was written, every page, that its keys are of
    /// its book, and that its chains end where it says.
    pub fn open(copy: &Path, key: &CopyKey) -> Result<Self, Unsound> {
        let (facts, manifest) = manifest::read(copy)?;
        if facts.which != B::WHICH {
            return Err(Unsound::OtherBook);
        }
        if usize::try_from(facts.schema).map_or(true, |schema| schema > B::STEPS.len()) {
            return Err(Unsound::TooNew);
        }
        let database = copy.join(BOOK_FILE);
        let damaged = |_: Trouble| Unsound::Damaged;
        if !manifest.fits(&database, Whole::ReadAll).map_err(damaged)? {
            return Err(Unsound::Damaged);
        }
        let conn = connect_untouched(&database, &key.0).map_err(|trouble| match trouble {
            // The key was proved by its seal; of what it does not open, it is not the key.
            Trouble::WrongKey => Unsound::OtherBook,
            _ => Unsound::Damaged,
        })?;
        let inside = facts_of::<B>(&conn, facts.why, facts.made_at).map_err(damaged)?;
        if inside.book != facts.book {
            return Err(Unsound::OtherBook);
        }
        // The first form of a manifest says nothing of the series.
        let series = if facts.series.is_empty() {
            &inside.series
        } else {
            &facts.series
        };
        let as_said =
            (inside.schema, &inside.heads, &inside.series) == (facts.schema, &facts.heads, series);
        let read = Read::<B>::new(&conn, TillId(uuid::Uuid::nil()));
        let sound = pages(&read).map_err(damaged)?.is_ok();
        if !as_said || !sound {
            return Err(Unsound::Damaged);
        }
        Ok(Self {
            conn,
            facts: inside,
            path: copy.to_owned(),
            of: PhantomData,
        })
    }

    /// What it is.
    pub fn facts(&self) -> &CopyFacts {
        &self.facts
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn read(&self) -> Read<'_, B> {
        Read::new(&self.conn, TillId(uuid::Uuid::nil()))
    }

    /// What is inside. Only what stood in the first books is asked for: a copy may be old.
    pub fn look(&self) -> Stored<Look> {
        let read = self.read();
        match B::WHICH {
            WhichBook::Shop => look_into_shop(&read).map(Look::Shop),
            WhichBook::People => Ok(Look::People(InPeopleCopy {
                people: read.number(
                    "SELECT count(DISTINCT person) FROM record_pages_written WHERE page = 'names'",
                    [],
                )?,
                last_entry: last_entry(&read)?,
            })),
        }
    }

    /// What the book has that this copy of it has not.
    pub fn missing_from(&self, book: &Read<'_, B>) -> Stored<Missing> {
        let mut missing = Missing::default();
        for head in manifest::heads(book.conn)? {
            let upto = self.common(book, head.till, head.seq)?;
            missing.entries = missing
                .entries
                .saturating_add(head.seq.saturating_sub(upto));
            if B::WHICH == WhichBook::Shop {
                let sales = book.number(
                    "SELECT count(*) FROM sales WHERE by_till = ?1 AND seq > ?2",
                    (head.till.bytes(), upto),
                )?;
                missing.sales = missing.sales.saturating_add(sales);
            }
        }
        Ok(missing)
    }

    /// Up to which entry of a till both are one: each entry's hash covers all before it, so the entries
    /// that are the same are the first ones.
    fn common(&self, book: &Read<'_, B>, till: TillId, last: i64) -> Stored<i64> {
        let (mut same, mut end) = (0_i64, last);
        let copy = self.read();
        while same < end {
            let middle = end.saturating_sub((end - same) / 2);
            let here = book.entry_hash(till, middle)?;
            if here.is_some() && here == copy.entry_hash(till, middle)? {
                same = middle;
            } else {
                end = middle.saturating_sub(1);
            }
        }
        Ok(same)
    }
}

impl<B: Volume> Read<'_, B> {
    /// The hash of an entry of a till.
    pub(super) fn entry_hash(&self, till: TillId, seq: i64) -> Stored<Option<[u8; 32]>> {
        self.one(
            "SELECT hash FROM audit WHERE by_till = ?1 AND seq = ?2",
            (till.bytes(), seq),
            |r| r.get(0),
        )
    }
}

fn last_entry<B: Volume>(read: &Read<'_, B>) -> Stored<Option<Moment>> {
    let last: Option<Option<i64>> = read.one("SELECT max(at) FROM audit", [], |r| r.get(0))?;
    Ok(last.flatten().map(Moment::from_millis))
}

fn look_into_shop<B: Volume>(read: &Read<'_, B>) -> Stored<InShopCopy> {
    let numbered = |table: &str| {
        read.one(
            &format!("SELECT series, number, at FROM {table} ORDER BY at DESC, seq DESC LIMIT 1"),
            [],
            |r| {
                let number = ReceiptNumber {
                    series: r.get(0)?,
                    number: r.get(1)?,
                };
                Ok((number, Moment::from_millis(r.get(2)?)))
            },
        )
    };
    Ok(InShopCopy {
        last_sale: numbered("sales")?,
        sales: read.number("SELECT count(*) FROM sales", [])?,
        last_z: numbered("z_reads")?,
        open_tills: read.number(
            "SELECT count(*) FROM till_sessions s
             WHERE NOT EXISTS (SELECT 1 FROM z_reads WHERE session = s.id)",
            [],
        )?,
        people: read.number("SELECT count(DISTINCT id) FROM people", [])?,
    })
}

impl<B: Volume> Book<B> {
    /// What opens this book's copies.
    pub fn copy_key(&self) -> CopyKey {
        CopyKey(self.key().clone())
    }
}
