//! A paper locked with a password: AES with a key of 256 bits, as PDF 2.0 says it. What it says and what it
//! is called are locked alike.
//!
//! Locking uses new random numbers each time, so the same paper is never locked to the same bytes: whoever
//! records a paper keeps the digest of the plain bytes beside that of the locked ones.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions};
use zeroize::Zeroizing;

use crate::domain::Trouble;

/// How many words a password has: each is one of 1,024, so five are 50 bits.
const WORDS: usize = 5;

/// The list: short words only, for some readers take no more than 32 letters of a password.
const LIST: usize = 1024;
const LONGEST_WORD: usize = 5;

/// Words of the list that nobody has to say to somebody about a person.
const NOT_SAID: [&str; 40] = [
    "abuse", "anger", "angry", "blame", "blast", "blood", "bomb", "crash", "crazy", "crime",
    "cruel", "dose", "drama", "enemy", "evil", "fault", "fever", "fury", "grief", "guilt", "gun",
    "harsh", "hurt", "knife", "lazy", "mad", "panic", "risk", "sad", "scare", "shoot", "sick",
    "slim", "spy", "ugly", "upset", "virus", "weird", "worry", "wrong",
];

/// How many random bytes it takes to make a password.
pub const PASSWORD_BYTES: usize = WORDS * 2;

/// A password that can be said over the telephone: five ordinary words in small letters, one space between.
#[derive(Clone, PartialEq, Eq)]
pub struct SpokenPassword(Zeroizing<String>);

/// Nothing of it in any log.
impl std::fmt::Debug for SpokenPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SpokenPassword")
    }
}

impl SpokenPassword {
    /// The password of these random bytes: the same bytes, the same words; no word is likelier than another.
    pub fn of(random: &[u8; PASSWORD_BYTES]) -> Self {
        let all = bip39::Language::English.word_list().iter();
        let said = |word: &&&str| word.len() <= LONGEST_WORD && !NOT_SAID.contains(*word);
        let short = all.filter(said);
        let list: Vec<&str> = short.take(LIST).copied().collect();
        let word = |pair: &[u8]| {
            let number = pair
                .iter()
                .fold(0_usize, |number, byte| number * 256 + usize::from(*byte));
            list.get(number % LIST).copied().unwrap_or_default()
        };
        let words: Vec<&str> = random.chunks(2).map(word).collect();
        Self(Zeroizing::new(words.join(" ")))
    }

    /// The words, to be shown to whoever says them.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The bytes of a plain PDF, locked. `key` are 32 new random bytes, which are thrown away afterwards: the
/// password alone opens the file, and everything may be done with it then.
pub fn locked(
    plain: &[u8],
    password: &SpokenPassword,
    key: &Zeroizing<[u8; 32]>,
) -> Result<Vec<u8>, Trouble> {
    const NOT: Trouble = Trouble::Bug("a paper that cannot be locked");
    let mut document = Document::load_mem(plain).map_err(|_| NOT)?;
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let name = b"StdCF".to_vec();
    // A second password would open it too: nobody ever has this one.
    let nobodys = Zeroizing::new(hex::encode(
        key.as_slice().iter().rev().copied().collect::<Vec<u8>>(),
    ));
    let state = EncryptionState::try_from(EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(name.clone(), filter)]),
        file_encryption_key: key.as_slice(),
        stream_filter: name.clone(),
        string_filter: name.clone(),
        owner_password: &nobodys,
        user_password: password.as_str(),
        permissions: Permissions::all(),
    });
    let state = state.map_err(|_| NOT)?;
    document.encrypt(&state).map_err(|_| NOT)?;
    say_the_lengths(&mut document, &name).ok_or(NOT)?;
    let level = Dictionary::from_iter([
        ("BaseVersion", Object::from("1.7")),
        ("ExtensionLevel", Object::Integer(8)),
    ]);
    let extensions = Dictionary::from_iter([("ADBE", Object::Dictionary(level))]);
    let catalog = document.catalog_mut().map_err(|_| NOT)?;
    catalog.set("Extensions", extensions);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| Trouble::Disk)?;
    Ok(bytes)
}

/// How long the keys are: without it some readers take them for shorter and show rubbish.
fn say_the_lengths(document: &mut Document, filter: &[u8]) -> Option<()> {
    let id = document.trailer.get(b"Encrypt").ok()?.as_reference().ok()?;
    let how = document.get_object_mut(id).ok()?.as_dict_mut().ok()?;
    how.set("Length", Object::Integer(256));
    let filters = how.get_mut(b"CF").ok()?.as_dict_mut().ok()?;
    let filter = filters.get_mut(filter).ok()?.as_dict_mut().ok()?;
    filter.set("Length", Object::Integer(32));
    filter.set("AuthEvent", Object::from("DocOpen"));
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_five_words_and_each_comes_of_its_two_bytes() {
        let of = |bytes| SpokenPassword::of(&bytes).as_str().to_owned();
        assert_eq!(of([0; 10]), "able able able able able");
        let some = [3, 255, 0, 1, 0, 2, 0, 3, 0, 0];
        assert_eq!(of(some), "wheel about above acid able");
        // Only the last ten bits of each two bytes count.
        assert_eq!(of([4, 0, 0, 0, 0, 0, 0, 0, 0, 0]), of([0; 10]));
        let all = bip39::Language::English.word_list();
        assert!(NOT_SAID.iter().all(|word| all.contains(word)));
        for word in 0_u16..1024 {
            let [high, low] = word.to_be_bytes();
            let password = of([high, low].repeat(5).try_into().unwrap());
            assert!(password.len() <= 32, "{password}");
            assert!(
                !NOT_SAID
                    .iter()
                    .any(|word| password.starts_with(&format!("{word} ")))
            );
            assert!(password.chars().all(|c| c == ' ' || c.is_ascii_lowercase()));
        }
    }

    #[test]
    fn nothing_of_a_password_is_in_a_log() {
        let password = SpokenPassword::of(&[1; 10]);
        assert_eq!(format!("{password:?}"), "SpokenPassword");
    }

    #[test]
    fn what_is_no_pdf_is_not_locked() {
        let key = Zeroizing::new([7; 32]);
        let password = SpokenPassword::of(&[1; 10]);
        assert!(locked(b"no paper", &password, &key).is_err());
    }
}
