//! What the people book keeps of a person beside their hours.

use serde::{Deserialize, Serialize};

/// Whom to call and what helps, in the person's words; printed for the back room.
///
/// Nobody has to fill it in: whatever is not said is empty.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct EmergencyCard {
    /// Who is called.
    pub whom_to_call: String,
    /// Their telephone.
    pub phone: String,
    /// What helps.
    pub what_helps: String,
    /// What does not.
    pub what_does_not: String,
}
