//! Text that a person typed: kept as typed, but never with a card number in it.

use serde::{Deserialize, Serialize};

use super::Refusal;

/// A short text that was checked: not empty, not too long, no card number, no control characters.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FreeText(String);

/// The longest text, in characters.
pub const LONGEST: usize = 500;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 40;
/// The longest name of a product, in characters.
pub const LONGEST_PRODUCT_NAME: usize = 200;
/// The longest list of ingredients, in characters.
pub const LONGEST_INGREDIENTS: usize = 1_500;

impl FreeText {
    /// Checks what was typed; surrounding spaces go, control characters become spaces.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        Self::up_to(typed, LONGEST)
    }

    /// The same for the name of a person on the till.
    pub fn name(typed: &str) -> Result<Self, Refusal> {
        Self::up_to(typed, LONGEST_NAME)
    }

    /// The same for the name of a product.
    pub fn product_name(typed: &str) -> Result<Self, Refusal> {
        Self::up_to(typed, LONGEST_PRODUCT_NAME)
    }

    /// The same for a list of ingredients.
    pub fn ingredients(typed: &str) -> Result<Self, Refusal> {
        Self::up_to(typed, LONGEST_INGREDIENTS)
    }

    /// The same with at most so many characters.
    pub fn up_to(typed: &str, longest: usize) -> Result<Self, Refusal> {
        let clean: String = typed
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let clean = clean.trim();
        if clean.is_empty() {
            return Err(Refusal::TextMissing);
        }
        if clean.chars().count() > longest {
            return Err(Refusal::TextTooLong { longest });
        }
        if holds_card_number(clean) {
            return Err(Refusal::CardNumberInText);
        }
        Ok(Self(clean.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its first words, for a list in which not all of it has room: at most so many characters, and "…"
    /// where something is left out.
    pub fn beginning(&self, most: usize) -> String {
        if self.0.chars().count() <= most {
            return self.0.clone();
        }
        let kept: String = self.0.chars().take(most).collect();
        let words = kept
            .rsplit_once(' ')
            .map_or(kept.as_str(), |(words, _)| words);
        format!("{}…", words.trim_end_matches([',', '.', ';', ':', ' ']))
    }
}

impl TryFrom<String> for FreeText {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::new(&text)
    }
}

impl From<FreeText> for String {
    fn from(text: FreeText) -> Self {
        text.0
    }
}

/// Whether the text holds a number of 13 to 19 digits that passes the Luhn check.
///
/// A number may be written in groups (spaces, dashes, dots and strokes between them, up to three of
/// these in a row); every row of groups side by side is tried, so a card number cannot hide behind a
/// digit that stands before it.
pub fn holds_card_number(text: &str) -> bool {
    let mut groups: Vec<Vec<u32>> = Vec::new();
    let mut gap = 0_u32;
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            match groups.last_mut() {
                Some(group) if gap == 0 => group.push(digit),
                _ => groups.push(vec![digit]),
            }
            gap = 0;
            continue;
        }
        gap = gap.saturating_add(1);
        if stands_between_groups(c) && gap <= 3 {
            continue;
        }
        if any_row_passes(&groups) {
            return true;
        }
        groups.clear();
    }
    any_row_passes(&groups)
}

fn stands_between_groups(c: char) -> bool {
    let dash = matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    c.is_whitespace() || dash || matches!(c, '.' | '/')
}

fn any_row_passes(groups: &[Vec<u32>]) -> bool {
    (0..groups.len()).any(|start| {
        let mut digits: Vec<u32> = Vec::new();
        groups.iter().skip(start).any(|group| {
            digits.extend(group);
            (13..=19).contains(&digits.len()) && passes_luhn(&digits)
        })
    })
}

fn passes_luhn(digits: &[u32]) -> bool {
    // All zeros pass the sum but are nobody's card.
    if digits.iter().all(|d| *d == 0) {
        return false;
    }
    let sum = digits
        .iter()
        .rev()
        .enumerate()
        .fold(0_u32, |sum, (place, digit)| {
            let doubled = digit.saturating_mul(2);
            let part = match place.checked_rem(2) {
                Some(1) if doubled > 9 => doubled.saturating_sub(9),
                Some(1) => doubled,
                _ => *digit,
            };
            sum.saturating_add(part)
        });
    sum.checked_rem(10) == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_ends_with_a_word_and_says_that_there_is_more() {
        let beginning = |text: &str, most| FreeText::new(text).unwrap().beginning(most);
        assert_eq!(beginning("Bake at home", 12), "Bake at home");
        assert_eq!(
            beginning("Bake at home, for my sister", 14),
            "Bake at home…"
        );
        assert_eq!(beginning("Ekşi mayalı", 4), "Ekşi…");
        assert_eq!(
            beginning("Ekşi mayalı", 3),
            "Ekş…",
            "one word longer than all"
        );
    }

    #[test]
    fn a_card_number_is_refused_however_it_is_spaced() {
        for text in [
            "4111111111111111",
            "card 4111 1111 1111 1111 ok",
            "5500-0000-0000-0004",
            "9 4111.1111.1111.1111",
            "378282246310005",
            "4111 - 1111 - 1111 - 1111",
            "4111/1111/1111/1111",
        ] {
            assert_eq!(
                FreeText::new(text),
                Err(Refusal::CardNumberInText),
                "{text}"
            );
        }
    }

    #[test]
    fn other_numbers_and_letters_are_kept() {
        for text in [
            "4111111111111112",
            "020 7946 0958",
            "2 × £3.80",
            "Şengül, 12 buns",
            "0000000000000000",
        ] {
            assert_eq!(FreeText::new(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn empty_long_and_control_characters() {
        assert_eq!(FreeText::new(" \t\n"), Err(Refusal::TextMissing));
        assert_eq!(
            FreeText::name(&"x".repeat(41)),
            Err(Refusal::TextTooLong { longest: 40 })
        );
        assert_eq!(FreeText::new("a\nb").unwrap().as_str(), "a b");
    }
}
