//! Troubles in words: each fills a plain page of its own.

use super::{Words, say};
use crate::domain::Trouble;

/// The sentences of a trouble's page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TroubleWords {
    /// The heading.
    pub title: String,
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub kept: String,
    /// What to do now.
    pub to_do: String,
}

impl TroubleWords {
    /// All of it as one sentence after the other, for beside a field.
    pub fn sentence(&self) -> String {
        format!("{} {} {}", self.happened, self.kept, self.to_do)
    }
}

macro_rules! trouble {
    ($words:expr, $id:literal) => {
        TroubleWords {
            title: say!($words, $id, "title"),
            happened: say!($words, $id),
            kept: say!($words, $id, "kept"),
            to_do: say!($words, $id, "to-do"),
        }
    };
}

impl Words {
    /// The page of a trouble.
    pub fn trouble(&self, trouble: &Trouble) -> TroubleWords {
        match trouble {
            Trouble::Busy => trouble!(self, "trouble-busy"),
            Trouble::Full => trouble!(self, "trouble-full"),
            Trouble::ReadOnly => trouble!(self, "trouble-read-only"),
            Trouble::Damaged => trouble!(self, "trouble-damaged"),
            Trouble::TooNew => trouble!(self, "trouble-too-new"),
            Trouble::WrongKey => trouble!(self, "trouble-wrong-key"),
            Trouble::KeyMissing => trouble!(self, "trouble-key-missing"),
            Trouble::NoBook => trouble!(self, "trouble-no-book"),
            Trouble::BookExists => trouble!(self, "trouble-book-exists"),
            Trouble::AlreadyOpen => trouble!(self, "trouble-already-open"),
            Trouble::WrongWords => trouble!(self, "trouble-wrong-words"),
            Trouble::Disk => trouble!(self, "trouble-disk"),
            Trouble::Interrupted => trouble!(self, "trouble-interrupted"),
            Trouble::Rule(_) => trouble!(self, "trouble-rule"),
            Trouble::Bug(_) => trouble!(self, "trouble-bug"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_has_a_page_of_its_own() {
        let words = Words::english().unwrap();
        let all = [
            Trouble::Busy,
            Trouble::Full,
            Trouble::ReadOnly,
            Trouble::Damaged,
            Trouble::TooNew,
            Trouble::WrongKey,
            Trouble::KeyMissing,
            Trouble::NoBook,
            Trouble::BookExists,
            Trouble::AlreadyOpen,
            Trouble::WrongWords,
            Trouble::Disk,
            Trouble::Interrupted,
            Trouble::Rule("x".into()),
            Trouble::Bug("x"),
        ];
        let mut titles = std::collections::BTreeSet::new();
        for trouble in &all {
            let page = words.trouble(trouble);
            for text in [&page.title, &page.happened, &page.kept, &page.to_do] {
                assert!(
                    !text.is_empty() && !text.contains("{$"),
                    "{trouble:?}: {text}"
                );
                let lower = text.to_lowercase();
                for avoid in [
                    "please", "sorry", "oops", "invalid", "failed", "forgot", "error",
                ] {
                    assert!(!lower.contains(avoid), "{trouble:?}: {text}");
                }
            }
            titles.insert(page.title);
        }
        assert_eq!(titles.len(), all.len());
    }
}
