//! stub
use crate::ui::app::deeds::office::worked::{WorkedDeed, WorkedEvent};
use crate::ui::app::update::Update;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum WorkedAction {}

impl Update<'_> {
    pub(super) fn on_worked(&mut self, action: WorkedAction) {
        match action {}
    }

    pub(super) fn worked_done(&mut self, _deed: &WorkedDeed) {}

    pub(super) fn hear_of_worked(&mut self, _event: WorkedEvent) {}
}
