//! The safeguarding lead, as hints name them.

use super::{Words, say};
use crate::domain::measures::settings::PersonToCall;

impl Words {
    /// The safeguarding lead: by name and number where one is set.
    pub fn safeguarding_lead(&self, lead: Option<&PersonToCall>) -> String {
        match lead {
            Some(lead) => say!(
                self,
                "safeguarding-lead-named",
                who = lead.who.as_str(),
                phone = lead.phone.as_str()
            ),
            None => say!(self, "safeguarding-lead-unnamed"),
        }
    }
}
