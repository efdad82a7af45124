//! Text that was typed for a report: paragraphs are kept, for one topic is one paragraph.

use serde::{Deserialize, Serialize};

use crate::domain::Refusal;
use crate::domain::free_text::{FreeText, holds_card_number};

/// The longest text, in characters: five pages of it.
pub const LONGEST_REPORT_TEXT: usize = 20_000;

/// A checked text in paragraphs: not empty, not too long, no card number, no control characters but the
/// line feed, and at most one empty line in a row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReportText(String);

impl ReportText {
    /// Checks what was typed.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let clean = tidy(typed);
        if clean.is_empty() {
            return Err(Refusal::TextMissing);
        }
        if clean.chars().count() > LONGEST_REPORT_TEXT {
            return Err(Refusal::TextTooLong {
                longest: LONGEST_REPORT_TEXT,
            });
        }
        if holds_card_number(&clean) {
            return Err(Refusal::CardNumberInText);
        }
        Ok(Self(clean))
    }

    /// Nothing where nothing was typed, else the checked text.
    pub fn optional(typed: &str) -> Result<Option<Self>, Refusal> {
        if tidy(typed).is_empty() {
            return Ok(None);
        }
        Self::new(typed).map(Some)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its paragraphs, in order; none of them is empty.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.0.split('\n').filter(|line| !line.is_empty())
    }
}

/// One line feed ends a line, two a paragraph; each line without spaces at its ends.
fn tidy(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in typed.split('\n') {
        let clean: String = line
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let clean = clean.trim();
        let after_gap = lines.last().is_none_or(String::is_empty);
        if !clean.is_empty() || !after_gap {
            lines.push(clean.to_owned());
        }
    }
    lines.join("\n").trim_end().to_owned()
}

impl TryFrom<String> for ReportText {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::new(&text)
    }
}

impl From<ReportText> for String {
    fn from(text: ReportText) -> Self {
        text.0
    }
}

/// A checked text is one for a report too.
impl From<&FreeText> for ReportText {
    fn from(text: &FreeText) -> Self {
        Self(text.as_str().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_kept_and_what_was_kept_is_the_same_when_it_is_read() {
        let text = ReportText::new(" I bake.\r\n\n\n\n I\tlike it. \n").unwrap();
        assert_eq!(text.as_str(), "I bake.\n\nI like it.");
        let paragraphs: Vec<&str> = text.paragraphs().collect();
        assert_eq!(paragraphs, ["I bake.", "I like it."]);
        assert_eq!(ReportText::new(text.as_str()), Ok(text.clone()));
        assert_eq!(ReportText::try_from(String::from(text.clone())), Ok(text));
    }

    #[test]
    fn nothing_too_much_and_a_card_number_are_refused() {
        assert_eq!(ReportText::new(" \n\n "), Err(Refusal::TextMissing));
        assert_eq!(ReportText::optional(" \n"), Ok(None));
        let longest = LONGEST_REPORT_TEXT;
        let long = "x".repeat(longest + 1);
        let too_long = Err(Refusal::TextTooLong { longest });
        assert_eq!(ReportText::new(&long), too_long);
        let card = "ring 4111 1111 1111 1111";
        assert_eq!(ReportText::optional(card), Err(Refusal::CardNumberInText));
    }
}
