//! Permission to share: given and withdrawn by the person alone, under their own PIN; a basis, by a
//! manager, where permission is none. Staff look at "shared" or "not shared".

pub mod bases;
pub mod looks;
pub mod own;
pub mod preview;

use std::collections::BTreeSet;

use super::Ctx;
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId, RecipientId};
use crate::domain::person_records::{RecordField, RecordPage};
use crate::domain::recipients::Recipient;
use crate::domain::sharing::giving::Signers;
use crate::domain::sharing::refusals::SharingRefusal;
use crate::domain::sharing::rows::{Says, SharingRow};
use crate::domain::skills::Says as OfSkills;
use crate::operations::Stop;
use crate::store::{People, Read, Stored, Tx};

/// A recipient of the list.
pub(super) fn recipient_of(people: &Read<'_, People>, id: RecipientId) -> Result<Recipient, Stop> {
    let stored = people.recipient(id)?.map(|stored| stored.recipient);
    let unknown = || Stop::Refused(SharingRefusal::UnknownRecipient.into());
    stored.ok_or_else(unknown)
}

/// Who is near somebody's skills: they signed or saw one of them, or are the supervisor of a placement of
/// theirs; with what they are called on the till and in their own record.
pub(super) fn signers(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    person: PersonId,
) -> Stored<Signers> {
    let mut near: BTreeSet<PersonId> = BTreeSet::new();
    for row in people.skill_rows_of(person)? {
        if matches!(row.says, OfSkills::SignedOff(_) | OfSkills::Saw { .. }) {
            near.insert(row.by);
        }
    }
    for stored in people.placements_of(person)? {
        near.extend(stored.placement.supervisor);
    }
    near.remove(&person);
    Ok(Signers {
        people: (near.into_iter())
            .map(|id| called(people, ctx, id))
            .collect::<Stored<_>>()?,
    })
}

/// Somebody with all that they are called here: on the till, and in their own record.
pub(super) fn called(
    people: &Read<'_, People>,
    ctx: &Ctx<'_>,
    id: PersonId,
) -> Stored<(PersonId, Vec<String>)> {
    let on_the_till = ctx.shop_book.people()?;
    let found = on_the_till.into_iter().find(|known| known.id == id);
    let mut names: Vec<String> = found.map(|known| known.till_name).into_iter().collect();
    let (_, words) = people.record_page(id, RecordPage::Names)?;
    let fields = [RecordField::NameToUse, RecordField::OfficialName];
    let typed = fields.iter().map(|field| words.get(*field));
    names.extend(typed.filter(|name| !name.is_empty()).map(str::to_owned));
    Ok((id, names))
}

/// Whether the last row that was written to this recipient is another than the one that was looked at.
fn unchanged(
    rows: &[SharingRow],
    recipient: RecipientId,
    seen: Option<EntryId>,
) -> Result<(), Stop> {
    let of_them = rows.iter().filter(|row| row.recipient == recipient);
    let last = of_them.max_by_key(|row| row.seq).map(|row| row.id);
    if last == seen {
        Ok(())
    } else {
        Err(Refusal::from(SharingRefusal::Changed).into())
    }
}

/// Whether this was sent before and said the same.
fn sent_before(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, person, recipient): (EntryId, PersonId, RecipientId),
    same: impl FnOnce(&Says) -> bool,
) -> Result<bool, Stop> {
    match tx.sharing_row(id)? {
        None => Ok(false),
        Some(row)
            if (row.person, row.recipient, row.by) == (person, recipient, ctx.person)
                && same(&row.says) =>
        {
            Ok(true)
        }
        Some(_) => Err(Refusal::from(SharingRefusal::Changed).into()),
    }
}

fn write(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, person, recipient): (EntryId, PersonId, RecipientId),
    says: Says,
) -> Result<(), Stop> {
    let (by, at) = ctx.done();
    let row = SharingRow {
        id,
        person,
        recipient,
        seq: 0,
        by,
        at,
        says,
    };
    Ok(tx.add_sharing_row(ctx.env, &row)?)
}
