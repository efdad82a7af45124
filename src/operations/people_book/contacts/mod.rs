//! Contacts with those who refer and are reported to; and what may be said when one of them calls.

pub mod looks;
pub mod today;
pub mod writing;

use super::Ctx;
use super::sharing::recipient_of;
use crate::domain::contacts::writing::ground_of;
use crate::domain::contacts::{Contact, Content, contacts};
use crate::domain::ids::{EntryId, PersonId};
use crate::operations::Stop;
use crate::store::{People, Read, Stored};

/// A person's contacts as they stand.
pub fn contacts_of(people: &Read<'_, People>, person: PersonId) -> Stored<Vec<Contact>> {
    Ok(contacts(&people.contact_rows_of(person)?))
}

/// By what permission or basis something went in this contact.
fn ground(
    people: &Read<'_, People>,
    person: PersonId,
    content: &Content,
) -> Result<Option<EntryId>, Stop> {
    let recipient = content.recipient.map(|id| recipient_of(people, id));
    let recipient = recipient.transpose()?;
    let rows = people.sharing_rows_of(person)?;
    Ok(ground_of(content, recipient.as_ref(), &rows))
}

/// Who looked at what of a person: their own page is nobody's look.
fn look(
    tx: &crate::store::Tx<'_, People>,
    ctx: &Ctx<'_>,
    mut people: Vec<PersonId>,
    what: crate::domain::person_records::LookKind,
) -> Stored<()> {
    people.retain(|person| *person != ctx.person);
    people.sort_unstable();
    people.dedup();
    let (by, at) = ctx.done();
    tx.add_looks(
        &crate::store::people_book::LookedAt { people, what },
        by,
        at,
    )
}
