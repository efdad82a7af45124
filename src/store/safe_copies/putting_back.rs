//! Putting a copy back: made ready beside the book's place, what was there moved aside whole, renamed in.
//!
//! Wherever a machine stops, the old book or the new one is found. Between the two renames there is no book
//! in its place for a moment; what is ready says so in a file of its own, and whoever opens the store next
//! ends what was begun ([`finish`]).

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::listing::list;
use super::looking::{CopyKey, Opened};
use super::manifest::{Whole, read};
use super::own_folder;
use crate::domain::Trouble;
use crate::domain::hours::days::london_day;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::safe_copies::Head;
use crate::domain::safe_copies::gone_on;
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::connection::{Door, connect, sync_folder, write_synced};
use crate::store::error::{OrTrouble, Stored};
use crate::store::keys::{KEY_FILE, KEYS_FILE, KeyFile, Keys, RecoveryWords};
use crate::store::lock::StoreLock;
use crate::store::volume::{People, Shop, Volume};
use crate::store::{BOOK_FILE, Book, ShopBook, upgrade};

/// Where what was there before is kept, whole. A shop book stays: it may be the only record of what was sold
/// after the copy that took its place.
pub const KEPT_FOLDER: &str = "kept";
/// The file that says what was put back, and from when.
pub const PUT_BACK_FILE: &str = "put-back.json";

/// What was put back: stands beside what was kept, and in the people book's folder until it is written down
/// inside.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PutBackMark {
    /// Under which id it is written down.
    pub id: EntryId,
    /// When it was put back.
    pub at: Moment,
    /// When the copy was made.
    pub made_at: Moment,
    /// Where the copy's chains ended.
    pub heads: Vec<Head>,
    /// Who did it, where they are known.
    pub by: Option<PersonId>,
    /// The number series that begin with it.
    pub series: Vec<String>,
}

/// What the sealed keys of the book are afterwards.
pub enum KeysAfter<'w> {
    /// Those that lie beside the book that is there, which are of the same book and newer.
    AsHere,
    /// New ones, under these recovery words and, for the shop book, a new key file.
    Under(&'w RecoveryWords),
    /// Those of the copy, of its day: for the people book, whose passphrases are in them.
    OfTheCopy,
}

fn place<B: Volume>(store: &Path) -> PathBuf {
    store.join(B::FOLDER)
}

fn ready<B: Volume>(store: &Path) -> PathBuf {
    store.join(format!("{}.part", B::FOLDER))
}

/// Whether a copy was made ready here and only has to be moved in.
pub(in crate::store) fn waits<B: Volume>(store: &Path) -> bool {
    place::<B>(store).symlink_metadata().is_err() && ready::<B>(store).join(PUT_BACK_FILE).is_file()
}

/// Ends a putting back that a stopped machine left between the two renames. The store is locked.
pub fn finish<B: Volume>(store: &Path) -> Stored<()> {
    if !waits::<B>(store) {
        return Ok(());
    }
    fs::rename(ready::<B>(store), place::<B>(store)).or_trouble()?;
    sync_folder(store)
}

/// Puts a copy of the shop book in its place. `begin` writes the first thing in it, while nobody could open
/// it yet: so no sale is ever rung in a book that was put back and says nothing of it.
pub fn put_back_shop<E: From<Trouble>>(
    store: &Path,
    copy: (&Opened<Shop>, &CopyKey),
    keys: &KeysAfter<'_>,
    (env, mark): (&Env, &PutBackMark),
    begin: impl FnOnce(&mut ShopBook) -> Result<Vec<String>, E>,
) -> Result<PathBuf, E> {
    fs::create_dir_all(store).or_trouble()?;
    let _lock = StoreLock::take(store)?;
    finish::<Shop>(store)?;
    let series = make_ready(store, copy, keys, env, begin)?;
    let mark = PutBackMark {
        series,
        ..mark.clone()
    };
    Ok(move_in::<Shop>(store, &mark)?)
}

/// Puts a copy of the people book in its place, beside a shop book that this program has open. That it was
/// put back is written inside when it opens next.
pub fn put_back_people(
    shop: &ShopBook,
    copy: (&Opened<People>, &CopyKey),
    keys: &KeysAfter<'_>,
    (env, mark): (&Env, &PutBackMark),
) -> Stored<PathBuf> {
    let store = shop.store();
    finish::<People>(store)?;
    make_ready(store, copy, keys, env, |_: &mut Book<People>| {
        Ok::<(), Trouble>(())
    })?;
    move_in::<People>(store, mark)
}

/// Makes a copy ready beside the book's place: brought up to this program, with its keys.
fn make_ready<B: Volume, T, E: From<Trouble>>(
    store: &Path,
    (copy, key): (&Opened<B>, &CopyKey),
    keys: &KeysAfter<'_>,
    env: &Env,
    begin: impl FnOnce(&mut Book<B>) -> Result<T, E>,
) -> Result<T, E> {
    let part = ready::<B>(store);
    if part.symlink_metadata().is_ok() {
        // Left by a putting back that did not get as far as moving anything.
        fs::remove_dir_all(&part).or_trouble()?;
    }
    fs::create_dir(&part).or_trouble()?;
    let made = fill(store, &part, (copy, key), keys, env, begin);
    if made.is_err() {
        let _ = fs::remove_dir_all(&part);
    }
    made
}

fn fill<B: Volume, T, E: From<Trouble>>(
    store: &Path,
    part: &Path,
    (copy, key): (&Opened<B>, &CopyKey),
    keys: &KeysAfter<'_>,
    env: &Env,
    begin: impl FnOnce(&mut Book<B>) -> Result<T, E>,
) -> Result<T, E> {
    let here = place::<B>(store);
    let database = part.join(BOOK_FILE);
    fs::copy(copy.path().join(BOOK_FILE), &database).or_trouble()?;
    // What was read from a stick once may be read otherwise the next time.
    let (_, manifest) = read(copy.path()).map_err(|_| Trouble::Damaged)?;
    if !manifest.fits(&database, Whole::ReadAll)? {
        return Err(Trouble::Damaged.into());
    }
    let keys = match keys {
        KeysAfter::AsHere => {
            if here.join(KEY_FILE).is_file() {
                KeyFile::read(&here)?.write(part)?;
            }
            Keys::read(&here)?
        }
        KeysAfter::OfTheCopy => Keys::read(copy.path())?,
        KeysAfter::Under(words) => {
            let (keys, key_file) = key.seal(env, copy.facts(), words)?;
            key_file.write(part)?;
            keys
        }
    };
    let text = keys.text()?;
    write_synced(&part.join(KEYS_FILE), text.as_bytes())?;
    let conn = connect(&database, &key.0, Door::Write)?;
    upgrade::to_newest::<B>(&conn)?;
    // The row of sealed keys inside stays as in the copy: opening brings it up, and the people book then
    // writes down whose passphrases are others.
    let mut book = Book::<B>::with(conn, store, key.0.clone(), None)?;
    let done = begin(&mut book)?;
    book.settle()?;
    drop(book);
    fs::File::open(&database)
        .and_then(|file| file.sync_all())
        .or_trouble()?;
    sync_folder(part)?;
    Ok(done)
}

/// Moves what is there aside, whole, and what is ready in.
fn move_in<B: Volume>(store: &Path, mark: &PutBackMark) -> Stored<PathBuf> {
    let kept = store.join(KEPT_FOLDER);
    fs::create_dir_all(&kept).or_trouble()?;
    let when = mark.at.utc().format("%Y-%m-%dT%H-%M-%SZ").to_string();
    let mut aside = kept.join(&when);
    let mut again = 1_u32;
    while let Err(e) = fs::create_dir(&aside) {
        if e.kind() != std::io::ErrorKind::AlreadyExists {
            return Err(crate::store::error::disk(&e));
        }
        again = again.saturating_add(1);
        aside = kept.join(format!("{when}-{again}"));
    }
    let text = serde_json::to_string_pretty(mark).map_err(|_| Trouble::Bug("a mark is JSON"))?;
    write_synced(&aside.join(PUT_BACK_FILE), text.as_bytes())?;
    sync_folder(&aside)?;
    sync_folder(&kept)?;
    let (part, place) = (ready::<B>(store), place::<B>(store));
    // From here on it is ready: whoever finds no book in the place moves it in.
    write_synced(&part.join(PUT_BACK_FILE), text.as_bytes())?;
    sync_folder(&part)?;
    if place.symlink_metadata().is_ok() {
        fs::rename(&place, aside.join(B::FOLDER)).or_trouble()?;
        sync_folder(&aside)?;
    }
    fs::rename(&part, &place).or_trouble()?;
    sync_folder(store)?;
    Ok(aside)
}

/// What was put back and is not written down inside yet.
pub fn unwritten<B: Volume>(store: &Path) -> Stored<Option<PutBackMark>> {
    read_mark(&place::<B>(store).join(PUT_BACK_FILE))
}

/// Takes the mark away that a book was put back, once it is written down inside.
pub fn written<B: Volume>(store: &Path) -> Stored<()> {
    let mark = place::<B>(store).join(PUT_BACK_FILE);
    match fs::remove_file(&mark) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(e).or_trouble(),
        _ => Ok(()),
    }
}

/// Takes away people books that were put aside so long ago that no copy of their day is kept either. The mark
/// beside them stays. Says how many went.
pub fn let_kept_people_go(store: &Path, now: Moment) -> usize {
    let entries = fs::read_dir(store.join(KEPT_FOLDER)).into_iter().flatten();
    let old = |mark: &PutBackMark| gone_on(london_day(mark.at)) <= london_day(now);
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|aside| {
            let mark = read_mark(&aside.join(PUT_BACK_FILE));
            let book = aside.join(People::FOLDER);
            let is_folder = |path: &Path| path.symlink_metadata().is_ok_and(|m| m.is_dir());
            let due = mark.ok().flatten().is_some_and(|mark| old(&mark));
            due && is_folder(aside) && is_folder(&book) && fs::remove_dir_all(&book).is_ok()
        })
        .count()
}

fn read_mark(file: &Path) -> Stored<Option<PutBackMark>> {
    match fs::read_to_string(file) {
        Ok(text) => serde_json::from_str(&text)
            .map(Some)
            .map_err(|_| Trouble::Damaged),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e).or_trouble(),
    }
}

/// Every number series that was ever begun in this shop book, as far as this machine can know: in the
/// copy, in the book that is there, in the copies in these folders, and by earlier puttings back. A letter
/// that was given out once is not given out again, also where two copies of one day are put back.
pub fn series_seen(store: &Path, copy: &Opened<Shop>, folders: &[PathBuf]) -> Vec<String> {
    let mut seen = copy.facts().series.clone();
    if let Ok(here) = ShopBook::open_to_look(store) {
        seen.extend(here.read().all_series().unwrap_or_default());
    }
    let own = own_folder::<Shop>(store);
    let beside = copy.path().parent().map(Path::to_owned);
    for folder in folders.iter().chain([&own]).chain(beside.as_ref()) {
        for listed in list::<Shop>(folder, Some(copy.facts().book)).unwrap_or_default() {
            seen.extend(listed.said.map(|facts| facts.series).unwrap_or_default());
        }
    }
    if let Ok(entries) = fs::read_dir(store.join(KEPT_FOLDER)) {
        for entry in entries.flatten() {
            let mark = read_mark(&entry.path().join(PUT_BACK_FILE));
            seen.extend(
                mark.ok()
                    .flatten()
                    .map(|mark| mark.series)
                    .unwrap_or_default(),
            );
        }
    }
    seen.sort_unstable();
    seen.dedup();
    seen
}

/// Which book lies in this store, where one does whose keys can be read.
pub fn now_there<B: Volume>(store: &Path) -> Option<crate::domain::ids::BookId> {
    Keys::read(&place::<B>(store)).ok().map(|keys| keys.book)
}
