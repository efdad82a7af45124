//! Letters of the people book about people's cards: which was taken in, and what it said.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::ids::PersonId;

/// A letter that was taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TakenLetter {
    /// Which letter about the person.
    pub rev: i64,
    /// How often the names had been written that it says.
    pub names_rev: i64,
    /// The digest of what it says.
    pub digest: [u8; 32],
}

impl Read<'_> {
    /// The last letter about a person that was taken in.
    pub fn last_letter(&self, person: PersonId) -> Stored<Option<TakenLetter>> {
        self.one(
            "SELECT rev, names_rev, digest FROM person_letters WHERE person = ?1
             ORDER BY rev DESC LIMIT 1",
            [person.bytes()],
            |r| {
                Ok(TakenLetter {
                    rev: r.get(0)?,
                    names_rev: r.get(1)?,
                    digest: r.get(2)?,
                })
            },
        )
    }
}

impl Tx<'_> {
    /// Notes that a letter was taken in.
    pub fn add_person_letter(&self, person: PersonId, taken: &TakenLetter) -> Stored<()> {
        self.add_own(
            "person_letters",
            &[
                ("person", person.bytes().into()),
                ("rev", taken.rev.into()),
                ("names_rev", taken.names_rev.into()),
                ("digest", (&taken.digest).into()),
            ],
        )
    }
}
