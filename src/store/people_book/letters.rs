//! Letters between the books, on the people book's side: how far the shop's were taken in, and which
//! person cards were sent.

use crate::domain::ids::{EntryId, PersonId, TillId};
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

impl Read<'_, People> {
    /// Up to which entry of a till its letters were taken in without a gap, and a press of that entry.
    /// Losing the mark costs nothing but time: what comes twice changes nothing.
    pub fn letters_taken(&self, from: TillId) -> Stored<Option<(i64, EntryId)>> {
        self.one(
            "SELECT upto, press FROM letters_taken WHERE from_till = ?1",
            [from.bytes()],
            |r| Ok((r.get(0)?, EntryId::from_bytes(r.get(1)?))),
        )
    }

    /// The last person card that was sent about somebody: which it was, and the digest of what it said.
    pub fn last_card_letter(&self, person: PersonId) -> Stored<Option<(i64, [u8; 32])>> {
        self.one(
            "SELECT rev, digest FROM card_letters WHERE person = ?1 ORDER BY rev DESC LIMIT 1",
            [person.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
    }
}

impl Tx<'_, People> {
    /// Remembers how far a till's letters were taken in.
    pub fn set_letters_taken(&self, from: TillId, upto: i64, press: EntryId) -> Stored<()> {
        self.work(
            "INSERT INTO letters_taken (from_till, upto, press) VALUES (?1, ?2, ?3)
             ON CONFLICT (from_till) DO UPDATE SET upto = excluded.upto, press = excluded.press",
            (from.bytes(), upto, press.bytes()),
        )?;
        Ok(())
    }

    /// Writes that a person card was made to be sent.
    pub fn add_card_letter(&self, person: PersonId, rev: i64, digest: &[u8; 32]) -> Stored<()> {
        self.add_own(
            "card_letters",
            &[
                ("person", person.bytes().into()),
                ("rev", rev.into()),
                ("digest", digest.into()),
            ],
        )
    }
}
