//! Who looked at one's record: each colleague, the day and at what; a page at a time.

use chrono::NaiveDate;
use egui::{Rect, Ui};

use super::empty;
use super::told_row::{self, ToldRow};
use crate::domain::person_records::LookKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::words::say;

/// A colleague who looked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Looked {
    /// On which day.
    pub day: NaiveDate,
    /// What they are called.
    pub name: String,
    /// At what.
    pub what: LookKind,
}

/// Shows them, the latest first as they come; where there are none, that.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, looks: &[Looked], page: &mut usize) {
    let words = look.words;
    if looks.is_empty() {
        let sentence = say!(words, "mine-looks-none");
        let block = look.tokens.primary;
        empty::show(ui, look, rect, icons::EYE, block, &sentence);
    }
    let row = |n: usize| {
        let looked = looks.get(n)?;
        Some(ToldRow {
            icon: icons::EYE,
            block: look.tokens.primary,
            name: say!(
                words,
                "mine-looked",
                name = looked.name.as_str(),
                day = words.day(looked.day)
            ),
            detail: words.look_kind(looked.what),
            amount: String::new(),
            struck: false,
        })
    };
    told_row::list(ui, look, rect, looks.len(), page, row);
}
