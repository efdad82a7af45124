//! What the people book keeps of a person beside their hours.

use serde::{Deserialize, Serialize};

use super::free_text::FreeText;

/// The emergency card, in the person's own words (`facts/training.md`, Power, dignity, privacy: 8 and 9).
///
/// Nobody has to fill it in: whatever is not said is left out.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct EmergencyCard {
    /// Whom to call, as the person says it: a name, and who that is to them.
    pub whom_to_call: Option<FreeText>,
    /// Their number.
    pub phone: Option<FreeText>,
    /// What helps.
    pub what_helps: Option<FreeText>,
    /// What does not help.
    pub what_does_not: Option<FreeText>,
}
