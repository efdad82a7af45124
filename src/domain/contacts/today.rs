//! What waits of contacts, for the one list of Today ([`crate::domain::hours::today`]): what was asked of us
//! and is due, and answers that were to come by now.

use chrono::NaiveDate;

use super::{AskedOf, Contact};
use crate::domain::hours::today::{Item, Kind};

/// What waits of these contacts, in no order; the day is the one by which it was to be there.
pub fn waiting(all: &[Contact], today: NaiveDate) -> Vec<Item> {
    let item = |contact: &Contact| {
        let asked = contact.open().filter(|asked| asked.until <= today)?;
        let contact_id = contact.id;
        let kind = match asked.of {
            AskedOf::Us => Kind::ContactDue {
                contact: contact_id,
            },
            AskedOf::Them => Kind::AnswerDue {
                contact: contact_id,
            },
        };
        Some(Item {
            kind,
            day: asked.until,
            person: contact.person,
        })
    };
    all.iter().filter_map(item).collect()
}
