//! Letters of the people book about people's cards: which was taken in, and what it said.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::ids::PersonId;

impl Read<'_> {
    /// The revision and digest of the last letter about a person that was taken in.
    pub fn last_letter(&self, person: PersonId) -> Stored<Option<(i64, [u8; 32])>> {
        self.one(
            "SELECT rev, digest FROM person_letters WHERE person = ?1 ORDER BY rev DESC LIMIT 1",
            [person.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
    }
}

impl Tx<'_> {
    /// Notes that a letter was taken in.
    pub fn add_person_letter(&self, person: PersonId, rev: i64, digest: &[u8; 32]) -> Stored<()> {
        self.add_own(
            "person_letters",
            &[
                ("person", person.bytes().into()),
                ("rev", rev.into()),
                ("digest", digest.into()),
            ],
        )
    }
}
