//! What is done on the pages about hours that were worked.

use crate::domain::ids::PersonId;
use crate::ui::app::deeds::office::worked::{WorkedDeed, WorkedEvent};
use crate::ui::app::update::Update;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum WorkedAction {}

impl Update<'_> {
    pub(super) fn on_worked(&mut self, action: WorkedAction) {
        match action {}
    }

    /// Somebody's hours.
    pub(super) fn go_to_hours_of(&mut self, _person: PersonId) {}

    pub(super) fn worked_done(&mut self, deed: &WorkedDeed) {
        match *deed {}
    }

    pub(super) fn hear_of_worked(&mut self, event: WorkedEvent) {
        match event {}
    }
}
