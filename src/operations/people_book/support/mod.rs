//! Around the placement: one-to-ones, their notes, and what comes after.

pub mod looks;
pub mod meetings;
pub mod notes;
pub mod plan;

use crate::domain::Refusal;
use crate::domain::support::refusals::SupportRefusal;
use crate::operations::Stop;

/// Whether this was sent before, and said the same; the same id with anything else is refused.
fn sent_before<T>(stored: Option<T>, same: impl FnOnce(&T) -> bool) -> Result<bool, Stop> {
    match stored {
        None => Ok(false),
        Some(stored) if same(&stored) => Ok(true),
        Some(_) => Err(changed()),
    }
}

fn changed() -> Stop {
    Refusal::from(SupportRefusal::Changed).into()
}
