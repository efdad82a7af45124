//! Every sentence that a person reads.
//!
//! One [`Words`] per language, handed around by `Arc` and never kept in a global: one screen may be
//! Turkish while a report is English. The sentences stand in `resources/messages`; money, dates and
//! names of things are formatted only in here.

mod about_around;
mod about_me;
mod about_outside;
mod allergens;
mod chosen_files;
mod contacts;
mod erasure;
mod frameworks;
mod goals;
mod hours;
mod leaving;
mod measures;
mod names;
mod numbers;
mod person_records;
mod product_lists;
mod referrals;
mod refusals;
mod safeguarding;
mod sharing;
mod skills;
mod till_figures;
mod troubles;

use std::sync::Arc;

use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

pub use about_me::AboutPart;
pub use goals::Line;
pub use hours::NameOf;
pub use till_figures::{FigureRow, FigureSection, RowWeight};
pub use troubles::TroubleWords;

#[derive(RustEmbed)]
#[folder = "resources/messages"]
struct Messages;

/// Says one message: `say!(words, "till-title")`, `say!(words, "done-change", amount = money)`.
///
/// Ids and arguments are checked when the program is built.
#[macro_export]
macro_rules! say {
    ($words:expr, $id:literal $(, $($args:tt)*)?) => {
        $words.said(i18n_embed_fl::fl!($words.loader(), $id $(, $($args)*)?))
    };
}
pub use say;

/// How the sentences come out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Voice {
    /// As written.
    Plain,
    /// Half as long again and with marks, to see what does not fit and what was never translated.
    Stretched,
}

/// The messages could not be read; they are built into the program, so this is a mistake of ours.
#[derive(Debug, thiserror::Error)]
#[error("the messages of {language} cannot be read")]
pub struct NoWords {
    /// Which language was asked for.
    pub language: String,
}

/// The sentences of one language.
pub struct Words {
    loader: FluentLanguageLoader,
    voice: Voice,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Words({}, {:?})",
            self.loader.current_language(),
            self.voice
        )
    }
}

impl Words {
    /// British English.
    pub fn english() -> Result<Arc<Self>, NoWords> {
        Self::of("en-GB")
    }

    /// The language of this tag, such as `en-GB`; what it lacks is said in English.
    pub fn of(language: &str) -> Result<Arc<Self>, NoWords> {
        Self::load(language, Voice::Plain)
    }

    /// English made half as long again: Turkish can be four tenths longer: for tests of the layouts.
    pub fn stretched() -> Result<Arc<Self>, NoWords> {
        Self::load("en-GB", Voice::Stretched)
    }

    fn load(language: &str, voice: Voice) -> Result<Arc<Self>, NoWords> {
        let none = || NoWords {
            language: language.to_owned(),
        };
        let loader: FluentLanguageLoader = fluent_language_loader!();
        let id: LanguageIdentifier = language.parse().map_err(|_| none())?;
        loader
            .load_languages(&Messages, &[id])
            .map_err(|_| none())?;
        // Both are lost with every load.
        loader.set_use_isolating(false);
        loader.with_bundles_mut(|bundle| {
            // It only fails when the functions are there already.
            drop(bundle.add_builtins());
        });
        Ok(Arc::new(Self { loader, voice }))
    }

    /// The tag of the language, such as `en-GB`.
    pub fn language(&self) -> String {
        self.loader.current_language().to_string()
    }

    /// For the macro `say!`.
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }

    /// For the macro `say!`: the sentence in this voice.
    pub fn said(&self, sentence: String) -> String {
        match self.voice {
            Voice::Plain => sentence,
            Voice::Stretched => stretch(&sentence),
        }
    }
}

/// Letters that no English word has: what was added already is not stretched once more.
const ADDED: &str = "ığşçö ğüış ";

fn stretch(sentence: &str) -> String {
    let added = |c: &char| *c != ' ' && ADDED.contains(*c);
    let before = sentence.chars().filter(added).count();
    let letters = sentence.chars().filter(|c| c.is_alphabetic()).count();
    let letters = letters.saturating_sub(before);
    if letters < 3 {
        return sentence.to_owned();
    }
    let more = letters.div_ceil(2).saturating_sub(before);
    let tail: String = ADDED.chars().cycle().take(more).collect();
    format!("{sentence} {}", tail.trim()).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stretched_voice_is_longer_and_numbers_stay() {
        assert_eq!(stretch("£3.80"), "£3.80");
        let long = stretch("Take payment");
        assert!(long.chars().count() >= 17, "{long}");
        let nested = stretch(&format!("{} gave £3.80", stretch("Sam Smith")));
        assert_eq!(nested.matches('ı').count(), 2, "{nested}");
    }
}
