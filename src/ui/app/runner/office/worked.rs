//! Where the window meets the people book about worked.

use super::Office;
use crate::operations::Stop;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::worked::{WorkedDeed, WorkedEvent, WorkedLoad};

/// Does one deed.
pub fn run(_office: &mut Office<'_>, deed: &WorkedDeed) -> Result<Outcome, Stop> {
    match *deed {}
}

/// Loads what was asked for.
pub fn load(_office: &mut Office<'_>, load: &WorkedLoad) -> Result<WorkedEvent, Stop> {
    match *load {}
}
