//! What waits of contacts, for the list of Today.

use super::contacts_of;
use super::looks::LookAtContacts;
use crate::domain::contacts::Contact;
use crate::domain::contacts::today::waiting;
use crate::domain::hours::days::london_day;
use crate::domain::hours::today::Item;
use crate::domain::ids::PersonId;
use crate::env::Env;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};

/// What waits, and the contacts in which it was asked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ContactsWaiting {
    /// The things, in no order.
    pub items: Vec<Item>,
    /// The contacts.
    pub contacts: Vec<Contact>,
}

/// What waits of the contacts about these people. Those about whom something waits are looked at first, and
/// of nobody else anything is shown.
pub fn what_waits(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    people: &[PersonId],
) -> Result<ContactsWaiting, Stop> {
    let today = london_day(env.now());
    let mut all = Vec::new();
    for person in people {
        all.extend(contacts_of(&books.people.read(), *person)?);
    }
    let items = waiting(&all, today);
    let mut about: Vec<PersonId> = items.iter().map(|item| item.person).collect();
    about.sort_unstable();
    about.dedup();
    if !about.is_empty() {
        perform_in_people::<LookAtContacts>(books, env, actor, &about)?;
    }
    all.retain(|contact| contact.open().is_some_and(|asked| asked.until <= today));
    Ok(ContactsWaiting {
        items,
        contacts: all,
    })
}
