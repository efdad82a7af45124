//! A passphrase that is being typed: dots, with a button that shows the words. Never cleared by itself.

use egui::{Key, Ui, vec2};
use zeroize::Zeroizing;

use super::button::Button;
use super::column::Column;
use super::field::{Field, Kind};
use crate::domain::Refusal;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::space::S12;
use crate::words::say;

/// What was typed; wiped from memory when dropped, and never printed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret {
    /// As typed.
    pub typed: Zeroizing<String>,
    /// Whether it can be read.
    pub shown: Shown,
    /// What is to be said about it.
    pub problem: Option<Refusal>,
}

/// Whether what is typed can be read.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Shown {
    /// Dots.
    #[default]
    Hidden,
    /// The words.
    Readable,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Secret")
            .field("shown", &self.shown)
            .field("problem", &self.problem)
            .finish_non_exhaustive()
    }
}

impl Secret {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.typed.trim().is_empty()
    }

    /// Shows the field with the button beside it; true when Enter was pressed in it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        column: &mut Column,
        (label, hint): (&str, &str),
    ) -> bool {
        let problem = self.problem.as_ref().map(|r| look.words.refusal(r));
        let field = Field {
            label,
            hint,
            problem: problem.as_deref(),
            kind: match self.shown {
                Shown::Hidden => Kind::Secret,
                Shown::Readable => Kind::Words,
            },
        };
        let high = field.height(ui, look, column.width());
        let response = field.show(ui, look, column.spot(high), &mut self.typed);
        if response.changed() {
            self.problem = None;
        }
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }

    /// The button that shows or hides what was typed, for all the fields above it.
    pub fn toggle(ui: &mut Ui, look: Look<'_>, column: &mut Column, secrets: &mut [&mut Self]) {
        let readable = secrets.iter().any(|s| s.shown == Shown::Readable);
        let (label, icon) = if readable {
            (say!(look.words, "secret-hide"), icons::EYE_SLASH)
        } else {
            (say!(look.words, "secret-show"), icons::EYE)
        };
        let button = Button::new(&label).icon(icon);
        let wide = button.width(ui).max(160.0);
        let line = column.spot(look.layout.target());
        let mut cut = Cut::new(line, S12);
        let spot = cut.left(wide.min(line.width()));
        let spot = egui::Rect::from_min_size(spot.min, vec2(spot.width(), line.height()));
        if button.show(ui, look, spot) {
            for secret in secrets {
                secret.shown = if readable {
                    Shown::Hidden
                } else {
                    Shown::Readable
                };
            }
        }
    }
}
