//! What is done on the pages about records, placements and the rota.

use crate::ui::app::deeds::office::records::{RecordsDeed, RecordsEvent};
use crate::ui::app::update::Update;

/// Something that was done on one of these pages.
#[derive(Clone, Debug)]
pub enum RecordsAction {}

impl Update<'_> {
    pub(super) fn on_records(&mut self, action: RecordsAction) {
        match action {}
    }

    pub(super) fn records_done(&mut self, deed: &RecordsDeed) {
        match *deed {}
    }

    pub(super) fn hear_of_records(&mut self, event: RecordsEvent) {
        match event {}
    }
}
