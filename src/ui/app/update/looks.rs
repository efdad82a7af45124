//! How this machine shows itself: it holds at once, and is kept after drawing.

use super::Update;
use crate::domain::looks::{Looks, Zoom};
use crate::ui::Route;
use crate::ui::app::deeds::Deed;
use crate::ui::commands::Command;
use crate::ui::screens::{help, looks};

/// What the window knows of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LooksState {
    /// How this machine shows itself.
    pub looks: Looks,
    /// Whether that is kept.
    pub kept: looks::Kept,
    /// The page.
    pub draft: looks::Draft,
    /// Where to go back to from it.
    pub from: Route,
    /// The help page.
    pub help: help::Draft,
}

impl Default for LooksState {
    fn default() -> Self {
        Self {
            looks: Looks::default(),
            kept: looks::Kept::Yes,
            draft: looks::Draft::default(),
            from: Route::Lock,
            help: help::Draft::default(),
        }
    }
}

/// The zoom after this command.
pub fn zoomed(zoom: Zoom, command: Command) -> Zoom {
    match command {
        Command::Larger => zoom.larger(),
        Command::Smaller => zoom.smaller(),
        Command::UsualSize => Zoom::USUAL,
        _ => zoom,
    }
}

impl Update<'_> {
    /// Shows the page, and remembers where from.
    pub(super) fn show_looks(&mut self) {
        if self.state.route != Route::Looks {
            self.state.looks.from = self.state.route;
            self.state.looks.draft = looks::Draft::default();
            self.state.route = Route::Looks;
        }
    }

    pub(super) fn on_looks(&mut self, action: looks::Action) {
        match action {
            looks::Action::Set(looks) => self.let_it_look(looks),
            looks::Action::Back => self.state.route = self.state.looks.from,
        }
    }

    pub(super) fn zoom(&mut self, command: Command) {
        let zoom = zoomed(self.state.looks.looks.zoom, command);
        self.let_it_look(Looks {
            zoom,
            ..self.state.looks.looks
        });
    }

    fn let_it_look(&mut self, looks: Looks) {
        if looks != self.state.looks.looks {
            self.state.looks.looks = looks;
            self.do_it(Deed::KeepLooks(looks));
        }
    }
}
