//! Barcode cards of people: that there is one, and what its barcode hashes to.
//!
//! The code itself is nowhere in the book. It is random and long, so its plain SHA-256 tells nothing.

use sha2::{Digest, Sha256};

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::people::{CardCode, CardState};

/// What a card's barcode hashes to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CardHash([u8; 32]);

impl std::fmt::Debug for CardHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardHash(…)")
    }
}

impl CardHash {
    /// Of this code. Quick: the code is too long to be guessed.
    pub fn of(code: &CardCode) -> Self {
        Self(Sha256::digest(code.digits().as_bytes()).into())
    }
}

/// A card as stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StoredCard {
    /// Its revision.
    pub rev: i64,
    /// Whose.
    pub person: PersonId,
    /// Whether it signs in.
    pub given: bool,
}

impl Read<'_> {
    /// The card that a person has at present.
    pub fn card_of(&self, person: PersonId) -> Stored<Option<EntryId>> {
        self.one(
            "SELECT id FROM person_cards c WHERE person = ?1 AND state = 'given'
               AND rev = (SELECT max(rev) FROM person_cards WHERE id = c.id)",
            [person.bytes()],
            |r| r.get(0).map(EntryId::from_bytes),
        )
    }

    /// A card by its id.
    pub fn card(&self, id: EntryId) -> Stored<Option<StoredCard>> {
        self.one(
            "SELECT rev, person, state FROM person_cards WHERE id = ?1 ORDER BY rev DESC LIMIT 1",
            [id.bytes()],
            |r| {
                Ok(StoredCard {
                    rev: r.get(0)?,
                    person: r.get(1).map(PersonId::from_bytes)?,
                    given: r.get::<_, String>(2)? == CardState::Given.code(),
                })
            },
        )
    }

    /// Whose card this is, while it signs in.
    pub fn who_has_card(&self, hash: CardHash) -> Stored<Option<PersonId>> {
        let card: Option<EntryId> = self.one(
            "SELECT card FROM card_codes WHERE hash = ?1",
            [hash.0],
            |r| r.get(0).map(EntryId::from_bytes),
        )?;
        let Some(card) = card else { return Ok(None) };
        let stored = self.card(card)?;
        Ok(stored.filter(|c| c.given).map(|c| c.person))
    }
}

impl Tx<'_> {
    /// Gives a person a card whose barcode hashes to this.
    pub fn give_card(&self, id: EntryId, person: PersonId, hash: CardHash) -> Stored<()> {
        self.write_card(id, 1, person, CardState::Given)?;
        self.work(
            "INSERT INTO card_codes (card, hash) VALUES (?1, ?2)",
            (id.bytes(), hash.0),
        )?;
        Ok(())
    }

    /// Takes a card back: its barcode is forgotten.
    pub fn take_card_back(&self, id: EntryId, card: StoredCard) -> Stored<()> {
        self.write_card(id, card.rev + 1, card.person, CardState::TakenBack)?;
        self.work("DELETE FROM card_codes WHERE card = ?1", [id.bytes()])?;
        Ok(())
    }

    fn write_card(&self, id: EntryId, rev: i64, person: PersonId, state: CardState) -> Stored<()> {
        self.add_own(
            "person_cards",
            &[
                ("id", id.bytes().into()),
                ("rev", rev.into()),
                ("person", person.bytes().into()),
                ("state", state.code().into()),
            ],
        )
    }
}
