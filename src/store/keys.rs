//! The key of a book, and the secrets that open it.
//!
//! The book's data key is random and never stored by itself: `keys.json` holds it sealed under each
//! secret that opens the book. The recovery words always do; the shop book's till also has a key
//! file that only its owner can read, and the people book has the passphrase of each staff member who
//! may open it. A copy of `keys.json` stands as a row inside the book.

use std::fs;
use std::io::Write;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::{OrTrouble, Stored};
use crate::domain::Trouble;
use crate::domain::ids::{BookId, PersonId};
use crate::domain::passphrase::Passphrase;
use crate::env::Env;

/// The file beside the book that holds the sealed keys.
pub const KEYS_FILE: &str = "keys.json";
/// The file that lets the till open its shop book by itself.
pub const KEY_FILE: &str = "till.key";

/// The key that the book is encrypted with; wiped from memory after use, never printed.
#[derive(Clone)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new random key.
    pub fn new(env: &Env) -> Self {
        Self(Zeroizing::new(env.random()))
    }

    /// The key as SQLCipher takes it.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!(
            "x'{}'",
            Zeroizing::new(hex::encode(self.0.as_slice())).as_str()
        ))
    }
}

/// Twelve English words that open the book when everything else is lost.
#[derive(Clone)]
pub struct RecoveryWords(bip39::Mnemonic);

impl std::fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryWords(…)")
    }
}

impl RecoveryWords {
    /// Twelve new words.
    pub fn new(env: &Env) -> Stored<Self> {
        let entropy = Zeroizing::new(env.random::<16>());
        bip39::Mnemonic::from_entropy(entropy.as_slice())
            .map(Self)
            .map_err(|_| Trouble::Bug("sixteen bytes are twelve words"))
    }

    /// Reads words that somebody typed: any case, any spaces between them.
    pub fn read(typed: &str) -> Stored<Self> {
        let typed = Zeroizing::new(typed.to_lowercase());
        let words = Zeroizing::new(typed.split_whitespace().collect::<Vec<_>>().join(" "));
        let words = bip39::Mnemonic::parse_normalized(&words).map_err(|_| Trouble::WrongWords)?;
        if words.word_count() == 12 {
            Ok(Self(words))
        } else {
            Err(Trouble::WrongWords)
        }
    }

    /// The words, in order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.0.words()
    }

    fn line(&self) -> Zeroizing<String> {
        Zeroizing::new(self.words().collect::<Vec<_>>().join(" "))
    }
}

/// Whether a word is on the list that recovery words are taken from, whatever its case.
pub fn is_recovery_word(word: &str) -> bool {
    bip39::Language::English
        .find_word(&word.to_lowercase())
        .is_some()
}

/// What it costs to try words: argon2id.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct WordsCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// 64 MiB and three passes: about an eighth of a second on a small machine.
const WORDS_COST: WordsCost = WordsCost {
    memory_kib: 64 * 1024,
    passes: 3,
    lanes: 1,
};

#[derive(Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
enum SealedUnder {
    RecoveryWords {
        cost: WordsCost,
        salt: String,
        nonce: String,
        sealed: String,
    },
    KeyFile {
        nonce: String,
        sealed: String,
    },
    Passphrase {
        person: PersonId,
        cost: WordsCost,
        salt: String,
        nonce: String,
        sealed: String,
    },
}

/// `keys.json`.
#[derive(Serialize, Deserialize)]
pub struct Keys {
    format: u32,
    /// Which book these keys are of.
    pub book: BookId,
    #[serde(rename = "keys")]
    sealed: Vec<SealedUnder>,
}

impl Keys {
    /// Seals a book's key under its recovery words and under a key file.
    pub fn seal(
        env: &Env,
        book: BookId,
        key: &DataKey,
        words: &RecoveryWords,
        key_file: &KeyFile,
    ) -> Stored<Self> {
        let mut keys = Self::under_words(env, book, key, words)?;
        keys.add_key_file(env, key, key_file)?;
        Ok(keys)
    }

    /// Seals a book's key under its recovery words alone.
    pub fn under_words(
        env: &Env,
        book: BookId,
        key: &DataKey,
        words: &RecoveryWords,
    ) -> Stored<Self> {
        let salt: [u8; 16] = env.random();
        let cost = WORDS_COST;
        let under = stretched(words.line().as_bytes(), &salt, cost)?;
        let (nonce, sealed) = seal(env, book, &under, key)?;
        let by_words = SealedUnder::RecoveryWords {
            cost,
            salt: hex::encode(salt),
            nonce,
            sealed,
        };
        Ok(Self {
            format: 1,
            book,
            sealed: vec![by_words],
        })
    }

    /// Seals it under a key file too.
    pub fn add_key_file(&mut self, env: &Env, key: &DataKey, file: &KeyFile) -> Stored<()> {
        let (nonce, sealed) = seal(env, self.book, &file.0, key)?;
        self.sealed.push(SealedUnder::KeyFile { nonce, sealed });
        Ok(())
    }

    /// Seals it under somebody's passphrase, in the place of the one that they had.
    pub fn set_passphrase(
        &mut self,
        env: &Env,
        key: &DataKey,
        person: PersonId,
        passphrase: &Passphrase,
    ) -> Stored<()> {
        let salt: [u8; 16] = env.random();
        let cost = WORDS_COST;
        let under = stretched(passphrase.bytes(), &salt, cost)?;
        let (nonce, sealed) = seal(env, self.book, &under, key)?;
        self.take_passphrase(person);
        self.sealed.push(SealedUnder::Passphrase {
            person,
            cost,
            salt: hex::encode(salt),
            nonce,
            sealed,
        });
        Ok(())
    }

    /// Takes somebody's passphrase away; says whether they had one.
    pub fn take_passphrase(&mut self, person: PersonId) -> bool {
        let before = self.sealed.len();
        self.sealed.retain(
            |s| !matches!(s, SealedUnder::Passphrase { person: other, .. } if *other == person),
        );
        self.sealed.len() < before
    }

    /// Who has a passphrase.
    pub fn holders(&self) -> Vec<PersonId> {
        let person = |s: &SealedUnder| match s {
            SealedUnder::Passphrase { person, .. } => Some(*person),
            _ => None,
        };
        self.sealed.iter().filter_map(person).collect()
    }

    /// Whose passphrases are others in these keys than in those, or in one of them alone.
    pub fn others_than(&self, those: &Self) -> Vec<PersonId> {
        let mut all = self.holders();
        all.extend(those.holders());
        all.sort_unstable();
        all.dedup();
        let sealed = |keys: &Self, person: PersonId| {
            keys.sealed.iter().find_map(|sealed| match sealed {
                SealedUnder::Passphrase {
                    person: of, nonce, ..
                } if *of == person => Some(nonce.clone()),
                _ => None,
            })
        };
        all.retain(|person| sealed(self, *person) != sealed(those, *person));
        all
    }

    /// Whether a key file opens it: so it is with made-up books.
    pub fn has_key_file(&self) -> bool {
        let by_file = |s: &SealedUnder| matches!(s, SealedUnder::KeyFile { .. });
        self.sealed.iter().any(by_file)
    }

    /// The book's key, by somebody's passphrase; none where it is not theirs.
    pub fn open_with_passphrase(
        &self,
        person: PersonId,
        passphrase: &Passphrase,
    ) -> Stored<Option<DataKey>> {
        for sealed in &self.sealed {
            if let SealedUnder::Passphrase {
                person: other,
                cost,
                salt,
                nonce,
                sealed,
            } = sealed
                && *other == person
            {
                let under = stretched(passphrase.bytes(), &bytes(salt)?, *cost)?;
                return open(self.book, &under, nonce, sealed);
            }
        }
        Ok(None)
    }

    /// Reads `keys.json`.
    pub fn read(folder: &Path) -> Stored<Self> {
        let text = fs::read_to_string(folder.join(KEYS_FILE)).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => Trouble::KeyMissing,
            std::io::ErrorKind::InvalidData => Trouble::Damaged,
            _ => super::error::disk(&e),
        })?;
        Self::from_text(&text)
    }

    /// Reads the text of `keys.json`.
    pub fn from_text(text: &str) -> Stored<Self> {
        let keys: Self = serde_json::from_str(text).map_err(|_| Trouble::Damaged)?;
        if keys.format == 1 {
            Ok(keys)
        } else {
            Err(Trouble::TooNew)
        }
    }

    /// The text of `keys.json`.
    pub fn text(&self) -> Stored<String> {
        serde_json::to_string_pretty(self).map_err(|_| Trouble::Bug("keys are plain JSON"))
    }

    /// The book's key, by the recovery words.
    pub fn open_with_words(&self, words: &RecoveryWords) -> Stored<DataKey> {
        for sealed in &self.sealed {
            if let SealedUnder::RecoveryWords {
                cost,
                salt,
                nonce,
                sealed,
            } = sealed
            {
                let under = stretched(words.line().as_bytes(), &bytes(salt)?, *cost)?;
                if let Some(key) = open(self.book, &under, nonce, sealed)? {
                    return Ok(key);
                }
            }
        }
        Err(Trouble::WrongWords)
    }

    /// The book's key, by the key file beside it.
    pub fn open_with_file(&self, file: &KeyFile) -> Stored<DataKey> {
        for sealed in &self.sealed {
            if let SealedUnder::KeyFile { nonce, sealed } = sealed
                && let Some(key) = open(self.book, &file.0, nonce, sealed)?
            {
                return Ok(key);
            }
        }
        Err(Trouble::WrongKey)
    }
}

/// The secret in the key file.
pub struct KeyFile(Zeroizing<[u8; 32]>);

impl KeyFile {
    /// A new random secret.
    pub fn new(env: &Env) -> Self {
        Self(Zeroizing::new(env.random()))
    }

    /// Reads the key file in this folder.
    pub fn read(folder: &Path) -> Stored<Self> {
        let text = fs::read_to_string(folder.join(KEY_FILE))
            .map(Zeroizing::new)
            .map_err(|e| match e.kind() {
                std::io::ErrorKind::NotFound => Trouble::KeyMissing,
                std::io::ErrorKind::InvalidData => Trouble::WrongKey,
                _ => super::error::disk(&e),
            })?;
        let mut key = Zeroizing::new([0; 32]);
        hex::decode_to_slice(text.trim(), key.as_mut_slice()).map_err(|_| Trouble::WrongKey)?;
        Ok(Self(key))
    }

    /// Writes it where only its owner can read it, in the place of an older one.
    pub fn write(&self, folder: &Path) -> Stored<()> {
        let part = folder.join(format!("{KEY_FILE}.part"));
        if part.exists() {
            fs::remove_file(&part).or_trouble()?;
        }
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let mut file = options.open(&part).or_trouble()?;
        let text = Zeroizing::new(hex::encode(self.0.as_slice()));
        file.write_all(text.as_bytes()).or_trouble()?;
        file.sync_all().or_trouble()?;
        fs::rename(&part, folder.join(KEY_FILE)).or_trouble()
    }
}

fn bytes<const N: usize>(text: &str) -> Stored<[u8; N]> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| Trouble::Damaged)?;
    Ok(bytes)
}

/// A key from words that somebody remembers: slow on purpose.
fn stretched(words: &[u8], salt: &[u8; 16], cost: WordsCost) -> Stored<Zeroizing<[u8; 32]>> {
    // Bounds, so that a tampered file cannot ask for all the memory there is.
    if cost.memory_kib > 1024 * 1024 || cost.passes > 64 || cost.lanes > 16 {
        return Err(Trouble::Damaged);
    }
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32))
        .map_err(|_| Trouble::Damaged)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(words, salt, key.as_mut_slice())
        .map_err(|_| Trouble::Damaged)?;
    Ok(key)
}

fn seal(
    env: &Env,
    book: BookId,
    under: &Zeroizing<[u8; 32]>,
    key: &DataKey,
) -> Stored<(String, String)> {
    let nonce: [u8; 12] = env.random();
    let cipher = ChaCha20Poly1305::new(&Key::from(**under));
    let payload = Payload {
        msg: key.0.as_slice(),
        aad: book.bytes(),
    };
    let sealed = cipher
        .encrypt(&Nonce::from(nonce), payload)
        .map_err(|_| Trouble::Bug("a short text can be sealed"))?;
    Ok((hex::encode(nonce), hex::encode(sealed)))
}

fn open(
    book: BookId,
    under: &Zeroizing<[u8; 32]>,
    nonce: &str,
    sealed: &str,
) -> Stored<Option<DataKey>> {
    let nonce: [u8; 12] = bytes(nonce)?;
    let sealed = hex::decode(sealed).map_err(|_| Trouble::Damaged)?;
    let cipher = ChaCha20Poly1305::new(&Key::from(**under));
    let payload = Payload {
        msg: &sealed,
        aad: book.bytes(),
    };
    let Ok(plain) = cipher
        .decrypt(&Nonce::from(nonce), payload)
        .map(Zeroizing::new)
    else {
        return Ok(None);
    };
    let mut key = Zeroizing::new([0; 32]);
    if plain.len() != 32 {
        return Err(Trouble::Damaged);
    }
    key.copy_from_slice(&plain);
    Ok(Some(DataKey(key)))
}
