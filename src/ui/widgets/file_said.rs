//! What happened with a file that somebody saved.

use egui::Ui;

use super::banner::Tone;
use super::column::Column;
use crate::ui::Look;
use crate::words::say;

/// What happened with a file.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub enum FileSaid {
    /// Nothing.
    #[default]
    Nothing,
    /// It was saved there.
    Saved(String),
    /// It was not, for this reason.
    Not(String),
}

/// Says what happened with a file, where something did.
pub fn show(ui: &mut Ui, look: Look<'_>, column: &mut Column, file: &FileSaid) {
    match file {
        FileSaid::Nothing => {}
        FileSaid::Saved(place) => {
            let said = say!(look.words, "figures-saved", place = place.as_str());
            column.banner(ui, look, Tone::Positive, &said);
        }
        FileSaid::Not(sentence) => column.banner(ui, look, Tone::Attention, sentence),
    }
}
