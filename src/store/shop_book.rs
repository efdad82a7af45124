//! The shop book: it opens by itself on its till, with a key file that lies beside it.

use std::fs;
use std::path::Path;

use super::book::NewBook;
use super::error::{OrTrouble, Stored};
use super::keys::{DataKey, KeyFile, Keys, RecoveryWords};
use super::lock::StoreLock;
use super::volume::{People, Shop, Volume};
use super::{Book, BookKind, safe_copies};
use crate::domain::Trouble;
use crate::domain::ids::BookId;
use crate::env::Env;

/// The folder of the shop book inside a store's folder.
pub const SHOP_FOLDER: &str = Shop::FOLDER;

/// An open shop book.
pub type ShopBook = Book<Shop>;

impl Book<Shop> {
    /// Makes a new, empty book in this store's folder, which must not hold one.
    pub fn create(store: &Path, env: &Env, kind: BookKind, words: &RecoveryWords) -> Stored<Self> {
        Self::create_with(store, env, kind, words, |_| Ok(()))
    }

    /// The same, with the first work in it.
    pub fn create_with<E: From<Trouble>>(
        store: &Path,
        env: &Env,
        kind: BookKind,
        words: &RecoveryWords,
        begin: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        if Self::is_in(store) || store.join(SHOP_FOLDER).exists() {
            return Err(Trouble::BookExists.into());
        }
        fs::create_dir_all(store).or_trouble()?;
        let lock = StoreLock::take(store)?;
        if store.join(SHOP_FOLDER).exists() {
            return Err(Trouble::BookExists.into());
        }
        let book = BookId(env.new_id());
        let key = DataKey::new(env);
        let key_file = KeyFile::new(env);
        let keys = Keys::seal(env, book, &key, words, &key_file)?;
        let new = NewBook {
            env,
            book,
            key: key.clone(),
            kind,
        };
        Self::make(store, &new, &keys, |folder| key_file.write(folder), begin)?;
        Ok(Self::opened(store, key, lock)?)
    }

    /// Opens the book in this store's folder with the key file that lies in it.
    pub fn open(store: &Path) -> Stored<Self> {
        let (lock, keys) = Self::find(store)?;
        let key = keys.open_with_file(&KeyFile::read(&store.join(SHOP_FOLDER))?)?;
        Self::opened(store, key, lock)
    }

    /// Opens the book with its recovery words, and writes the key file anew.
    pub fn open_with_words(store: &Path, env: &Env, words: &RecoveryWords) -> Stored<Self> {
        let (lock, keys) = Self::find(store)?;
        let key = keys.open_with_words(words)?;
        let book = Self::opened(store, key.clone(), lock)?;
        let key_file = KeyFile::new(env);
        let keys = Keys::seal(env, keys.book, &key, words, &key_file)?;
        // The new key file first: without its seal it opens nothing, so neither order loses a way.
        key_file.write(&store.join(SHOP_FOLDER))?;
        book.replace_keys(&keys)?;
        Ok(book)
    }

    fn opened(store: &Path, key: DataKey, lock: StoreLock) -> Stored<Self> {
        let book = Self::open_with(store, key, Some(lock))?;
        book.catch_up_keys()?;
        Ok(book)
    }

    /// Opens the book beside a running program, to look only: `verify`, `backup`.
    pub fn open_to_look(store: &Path) -> Stored<Self> {
        if !Self::is_in(store) {
            return Err(Trouble::NoBook);
        }
        let folder = store.join(SHOP_FOLDER);
        let key = Keys::read(&folder)?.open_with_file(&KeyFile::read(&folder)?)?;
        Self::look_with(store, key)
    }

    fn find(store: &Path) -> Stored<(StoreLock, Keys)> {
        if !Self::is_in(store) {
            return Err(Trouble::NoBook);
        }
        let lock = StoreLock::take(store)?;
        safe_copies::finish::<Shop>(store)?;
        safe_copies::finish::<People>(store)?;
        Ok((lock, Keys::read(&store.join(SHOP_FOLDER))?))
    }

    /// Whether these are this book's recovery words: whoever makes the people book shows that they
    /// still have them, and the same words then open both.
    pub fn knows_words(&self, words: &RecoveryWords) -> Stored<bool> {
        match self.keys()?.open_with_words(words) {
            Ok(_) => Ok(true),
            Err(Trouble::WrongWords) => Ok(false),
            Err(other) => Err(other),
        }
    }
}
