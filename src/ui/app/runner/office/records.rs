//! Where the window meets the people book about records.

use super::Office;
use crate::operations::Stop;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::records::{RecordsDeed, RecordsEvent, RecordsLoad};

/// Does one deed.
pub fn run(_office: &mut Office<'_>, deed: &RecordsDeed) -> Result<Outcome, Stop> {
    match *deed {}
}

/// Loads what was asked for.
pub fn load(_office: &mut Office<'_>, load: &RecordsLoad) -> Result<RecordsEvent, Stop> {
    match *load {}
}
