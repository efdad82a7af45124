//! Where the window meets the people book about contacts.

use super::Office;
use crate::operations::Stop;
use crate::operations::people_book::contacts::looks::{LookAtContacts, LookAtWhatToSay};
use crate::operations::people_book::contacts::writing::{
    MarkContact, PutContactRight, WriteContact,
};
use crate::operations::people_book::referrals::recipients::LookAtRecipients;
use crate::store::people_book::StoredRecipient;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::contacts::{
    ContactFacts, ContactsDeed, ContactsEvent, ContactsLoad,
};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &ContactsDeed) -> Result<Outcome, Stop> {
    match deed {
        ContactsDeed::Write(of) => office.plain::<WriteContact>(of),
        ContactsDeed::PutRight(of) => office.plain::<PutContactRight>(of),
        ContactsDeed::Mark(of) => office.plain::<MarkContact>(of),
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: ContactsLoad) -> Result<ContactsEvent, Stop> {
    Ok(match load {
        ContactsLoad::Of(person) => {
            let contacts = office.perform::<LookAtContacts>(&vec![person])?;
            let recipients = those_outside(office)?;
            let facts = ContactFacts {
                contacts,
                recipients,
            };
            ContactsEvent::Of(person, Box::new(facts))
        }
        ContactsLoad::Callers(person) => ContactsEvent::Callers(person, those_outside(office)?),
        ContactsLoad::ToSay(calls) => {
            // What was pressed by now belongs to it.
            office.take_presses()?;
            let to_say = office.perform::<LookAtWhatToSay>(&calls)?;
            ContactsEvent::ToSay(calls, Box::new(to_say))
        }
    })
}

/// Those outside, by name.
fn those_outside(office: &mut Office<'_>) -> Result<Vec<StoredRecipient>, Stop> {
    office.perform::<LookAtRecipients>(&())
}
