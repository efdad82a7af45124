//! The note of a one-to-one: restricted, written by whoever may read it.

use super::changed;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::support::LONGEST_NOTE;
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes the note of a one-to-one.
pub struct WriteSupportNote;

/// A note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoteOf {
    /// The first row of the one-to-one.
    pub meeting: EntryId,
    /// Whose.
    pub person: PersonId,
    /// The revision that was looked at; 0 where there was none.
    pub seen: i64,
    /// What was typed; nothing takes the note out.
    pub words: String,
}

impl PeopleOperation for WriteSupportNote {
    const NAME: &'static str = "write-support-note";
    const NEEDS: Capability = Capability::SupportNotes;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NoteOf;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &NoteOf) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &NoteOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &NoteOf) -> Result<(), Stop> {
        let words = match input.words.trim() {
            "" => None,
            typed => Some(FreeText::up_to(typed, LONGEST_NOTE)?),
        };
        let row = tx.support_row(input.meeting)?;
        let first = row.filter(|row| row.person == input.person && row.of.is_none());
        if first.is_none() {
            return Err(Refusal::NoRecord.into());
        }
        let notes = tx.support_notes_of(input.person)?;
        let before = notes.get(&input.meeting);
        if before.and_then(|note| note.words.as_ref()) == words.as_ref() {
            return Ok(());
        }
        let rev = before.map_or(0, |note| note.rev);
        if rev != input.seen {
            return Err(changed());
        }
        let next = (input.meeting, rev.saturating_add(1));
        Ok(tx.write_support_note(ctx.env, next, words.as_ref(), ctx.done())?)
    }
}
