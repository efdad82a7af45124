//! What the window knows of contacts, and of what may be said to whoever calls.

use crate::domain::contacts::Contact;
use crate::domain::ids::{EntryId, PersonId};
use crate::operations::people_book::contacts::looks::{SomebodyCalls, WhatToSay};
use crate::store::people_book::StoredRecipient;
use crate::ui::app::deeds::office::contacts::ContactFacts;
use crate::ui::screens::{contacts, somebody_calls, write_contact};

/// The pages of contacts.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// About whom.
    pub of: Option<PersonId>,
    /// What there is to know, once it was loaded.
    pub facts: Option<ContactFacts>,
    /// The list, and one of it.
    pub list: contacts::Draft,
    /// The one that is opened once the list is there, from a list of what waits.
    pub opens: Option<EntryId>,
    /// Whether the pages were opened from the list of Today.
    pub from_today: bool,
    /// The one that is put right; none for a new one.
    pub changes: Option<EntryId>,
    /// A contact as far as it is typed.
    pub write: write_contact::Draft,
    /// The id of what is being written, the same until it is done.
    pub writing: Option<EntryId>,
    /// Those outside, to say who calls.
    pub callers: Option<Vec<StoredRecipient>>,
    /// Who calls, and what may be said.
    pub says: Option<(SomebodyCalls, WhatToSay)>,
    /// The page of a call.
    pub call: somebody_calls::Draft,
}

impl Contacts {
    /// The contact that is looked at.
    pub fn shown(&self) -> Option<&Contact> {
        let id = self.list.one?;
        self.find(id)
    }

    /// One of the contacts.
    pub fn find(&self, id: EntryId) -> Option<&Contact> {
        let facts = self.facts.as_ref()?;
        facts.contacts.iter().find(|contact| contact.id == id)
    }
}
