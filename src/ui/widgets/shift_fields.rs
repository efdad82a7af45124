//! From and until of a shift: two fields, and what is unclear said beside its own.

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::hours::entry::{read_clock, read_end};
use crate::domain::hours::placement::Shift;
use crate::ui::Look;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::words::say;

/// A shift of two typed times; what is unclear is said beside its field.
pub fn shift(from: &mut Asked, until: &mut Asked) -> Option<Shift> {
    let read = |read: fn(&str) -> Result<i64, Refusal>| {
        move |typed: &str| {
            if typed.trim().is_empty() {
                return Err(Refusal::TextMissing);
            }
            read(typed)
        }
    };
    let begins = from.read(read(read_clock))?;
    let end = read(read_end);
    until.read(|typed| Shift::new(begins, end(typed)?))
}

/// Two fields for a shift; true when Enter was pressed in the second.
pub fn shift_fields(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    from: &mut Asked,
    until: &mut Asked,
) -> bool {
    let words = look.words;
    let (first, second) = (say!(words, "week-from"), say!(words, "week-until"));
    let hint = if look.layout.is_tiny() {
        String::new()
    } else {
        say!(words, "week-hint")
    };
    let until_hint = if look.layout.is_tiny() {
        String::new()
    } else {
        say!(words, "week-until-hint")
    };
    let question = |label, hint| Question {
        label,
        hint,
        kind: Kind::Figures,
    };
    asked::pair(
        ui,
        look,
        column,
        if look.layout.is_tiny() {
            Side::Beside
        } else {
            Side::Below
        },
        (from, question(&first, &hint)),
        (until, question(&second, &until_hint)),
    )
}
