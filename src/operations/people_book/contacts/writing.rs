//! Writing contacts down, putting them right, and settling what was asked in them.

use super::{contacts_of, ground};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::contacts::refusals::ContactRefusal;
use crate::domain::contacts::writing::TypedContact;
use crate::domain::contacts::{Contact, Row, Says};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::operations::people_book::{Ctx, PeopleOperation, records, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes a contact down.
pub struct WriteContact;

/// What was said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToWrite {
    /// The id of the contact.
    pub id: EntryId,
    /// About whom.
    pub person: PersonId,
    /// What was typed.
    pub typed: TypedContact,
}

impl PeopleOperation for WriteContact {
    const NAME: &'static str = "write-contact";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToWrite;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ToWrite,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToWrite) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToWrite) -> Result<(), Stop> {
        let says = written(tx, ctx, (input.person, &input.typed))?;
        let row = row(ctx, (input.id, input.id, input.person), says);
        if sent_before(tx, &row)? {
            return Ok(());
        }
        records::known(tx, input.person)?;
        Ok(tx.add_contact_row(ctx.env, &row)?)
    }
}

/// Puts a contact right that was written otherwise. What it said before stays in the ledger.
pub struct PutContactRight;

/// Which, and what it says now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToPutRight {
    /// The id of the row.
    pub id: EntryId,
    /// Which contact.
    pub contact: EntryId,
    /// About whom.
    pub person: PersonId,
    /// Its last row, as whoever writes saw it.
    pub seen: EntryId,
    /// What was typed.
    pub typed: TypedContact,
}

impl PeopleOperation for PutContactRight {
    const NAME: &'static str = "put-contact-right";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToPutRight;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ToPutRight,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToPutRight) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToPutRight) -> Result<(), Stop> {
        let says = written(tx, ctx, (input.person, &input.typed))?;
        let row = row(ctx, (input.id, input.contact, input.person), says);
        if sent_before(tx, &row)? {
            return Ok(());
        }
        known(tx, (input.contact, input.person), input.seen)?;
        Ok(tx.add_contact_row(ctx.env, &row)?)
    }
}

crate::domain::access::coded! {
    /// What somebody says of a contact that was written.
    Mark {
        /// What was asked is done, or answered.
        Settled = "settled",
        /// It is not, after all.
        OpenAgain = "open-again",
        /// It was written by mistake.
        Mistaken = "mistaken",
    }
}

/// Says of a contact that what was asked is done or answered, or not after all; or that it was a mistake.
pub struct MarkContact;

/// Which, and what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToMark {
    /// The id of the row.
    pub id: EntryId,
    /// Which contact.
    pub contact: EntryId,
    /// About whom.
    pub person: PersonId,
    /// Its last row, as whoever writes saw it.
    pub seen: EntryId,
    /// What.
    pub mark: Mark,
}

impl PeopleOperation for MarkContact {
    const NAME: &'static str = "mark-contact";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToMark;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToMark) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ToMark) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToMark) -> Result<(), Stop> {
        let says = match input.mark {
            Mark::Settled => Says::Settled,
            Mark::OpenAgain => Says::OpenAgain,
            Mark::Mistaken => Says::Mistaken,
        };
        let row = row(ctx, (input.id, input.contact, input.person), says);
        if sent_before(tx, &row)? {
            return Ok(());
        }
        let contact = known(tx, (input.contact, input.person), input.seen)?;
        if input.mark != Mark::Mistaken && contact.content.asked.is_none() {
            return Err(refused(ContactRefusal::NothingAsked));
        }
        Ok(tx.add_contact_row(ctx.env, &row)?)
    }
}

/// What was typed, checked, and by what permission it was that day.
fn written(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (person, typed): (PersonId, &TypedContact),
) -> Result<Says, Stop> {
    let content = typed.checked(ctx.today)?;
    let ground = ground(tx, person, &content)?;
    Ok(Says::Written { content, ground })
}

fn row(ctx: &Ctx<'_>, (id, contact, person): (EntryId, EntryId, PersonId), says: Says) -> Row {
    let (by, at) = ctx.done();
    Row {
        id,
        contact,
        person,
        seq: 0,
        by,
        at,
        says,
    }
}

/// Whether this row was sent before, and said the same; the same id with anything else is refused.
fn sent_before(tx: &Tx<'_, People>, row: &Row) -> Result<bool, Stop> {
    let said = |says: &Says| match says {
        // By what permission it was may have changed since it was first sent.
        Says::Written { content, .. } => (Some(content.clone()), None),
        other => (None, Some(other.clone())),
    };
    match tx.contact_row(row.id)? {
        None => Ok(false),
        Some(kept) => {
            let same = (kept.contact, kept.person, kept.by) == (row.contact, row.person, row.by);
            if same && said(&kept.says) == said(&row.says) {
                Ok(true)
            } else {
                Err(refused(ContactRefusal::Changed))
            }
        }
    }
}

/// A contact of this person that was not struck, as it was looked at.
fn known(
    tx: &Tx<'_, People>,
    (id, person): (EntryId, PersonId),
    seen: EntryId,
) -> Result<Contact, Stop> {
    let all = contacts_of(tx, person)?.into_iter();
    let mut found = all.filter(|contact| contact.id == id);
    let contact = found
        .next()
        .ok_or_else(|| refused(ContactRefusal::Unknown))?;
    if contact.last != seen || contact.mistaken.is_some() {
        return Err(refused(ContactRefusal::Changed));
    }
    Ok(contact)
}

fn refused(refusal: ContactRefusal) -> Stop {
    Refusal::from(refusal).into()
}
