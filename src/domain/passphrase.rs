//! A passphrase: the words by which a staff member opens the people book.
//!
//! It protects health-related records on a machine that can be stolen, so it must be hard to guess; how
//! hard is judged by a well-kept library, not by rules about signs. Long and easy to remember beats
//! short and odd.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;
use zxcvbn::{Score, zxcvbn};

use super::Refusal;

/// Shorter ones are not weighed at all.
pub const FEWEST_LETTERS: usize = 12;
/// Nobody remembers more, and what weighs it is slow with more.
pub const MOST_LETTERS: usize = 100;

/// Words that open the people book; wiped from memory after use, never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// What somebody typed to open the book. Letters are composed and spaces folded, so that the same
    /// words are the same on each keyboard.
    pub fn typed(typed: &str) -> Self {
        let typed = Zeroizing::new(typed.nfc().collect::<String>());
        let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        Self(Zeroizing::new(words))
    }

    /// A new one: long enough, and hard to guess for somebody who knows these names.
    pub fn new(typed: &str, names: &[&str]) -> Result<Self, Refusal> {
        let passphrase = Self::typed(typed);
        passphrase.judge(names)?;
        Ok(passphrase)
    }

    /// Refuses what is too short, too long, or soon guessed by somebody who knows these names.
    pub fn judge(&self, names: &[&str]) -> Result<(), Refusal> {
        let letters = self.0.chars().count();
        if letters < FEWEST_LETTERS {
            return Err(Refusal::PassphraseTooShort);
        }
        if letters > MOST_LETTERS {
            return Err(Refusal::TextTooLong {
                longest: MOST_LETTERS,
            });
        }
        if zxcvbn(&self.0, names).score() < Score::Four {
            return Err(Refusal::PassphraseEasyToGuess);
        }
        Ok(())
    }

    /// Whether this is what was typed the second time.
    pub fn is(&self, typed_again: &str) -> bool {
        *self.0 == *Self::typed(typed_again).0
    }

    /// Its bytes, to make a key of.
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_odd_words_are_taken_and_what_others_would_try_first_is_not() {
        let names = ["Ayşe", "Scene bakery"];
        assert!(Passphrase::new("warm lorry sings tulip", &names).is_ok());
        assert!(Passphrase::new("çörek otu mavi tren", &names).is_ok());
        let weak = |typed: &str| Passphrase::new(typed, &names).err();
        assert_eq!(weak("loaf"), Some(Refusal::PassphraseTooShort));
        assert_eq!(weak("  a         b   "), Some(Refusal::PassphraseTooShort));
        for typed in [
            "password1234",
            "qwertyuiop123",
            "aaaaaaaaaaaaaaaa",
            "AyşeAyşeAyşe",
            "123456789012",
        ] {
            assert_eq!(weak(typed), Some(Refusal::PassphraseEasyToGuess), "{typed}");
        }
        assert_eq!(
            weak(&"long ".repeat(30)),
            Some(Refusal::TextTooLong {
                longest: MOST_LETTERS,
            })
        );
    }

    #[test]
    fn the_same_words_are_the_same_whatever_the_keyboard_and_the_spaces() {
        let composed = Passphrase::typed("caf\u{e9}  blue train");
        assert!(composed.is("cafe\u{301} blue   train "));
        assert!(!composed.is("cafe blue train"));
    }
}
