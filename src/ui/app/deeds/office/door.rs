//! Making, opening and closing the people book, and its passphrases.

use crate::domain::ids::PersonId;
use crate::domain::measures::settings::PersonToCall;
use crate::domain::passphrase::Passphrase;
use crate::operations::people_book::letters::Left;
use crate::store::keys::RecoveryWords;

/// One thing at the door.
#[derive(Clone, Debug)]
pub enum DoorDeed {
    /// Make the people book, with the first passphrase.
    Make(RecoveryWords, Passphrase),
    /// Open it with one's passphrase.
    Open(Passphrase),
    /// Open it with the recovery words, and choose another passphrase.
    OpenWithWords(RecoveryWords, Passphrase),
    /// Choose another passphrase: the one before, and the new one.
    ChangeOwn(Passphrase, Passphrase),
    /// Give a colleague one, who types it.
    Give(PersonId, Passphrase),
    /// Take somebody's away.
    Take(PersonId),
    /// Close the book.
    Close,
}

impl DoorDeed {
    /// Whether something is stretched for it.
    pub fn is_long(&self) -> bool {
        !matches!(self, Self::Take(_) | Self::Close)
    }
}

/// What to load about the door.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DoorLoad {
    /// Whether there is a people book, who can open it, and what waits inside.
    Look,
}

/// How the door stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DoorFacts {
    /// Whether there is a people book.
    pub made: bool,
    /// Whether it is open.
    pub open: bool,
    /// Whether whoever is signed in has a passphrase.
    pub mine: bool,
    /// Who can open it; known only while it is open.
    pub holders: Vec<PersonId>,
    /// The safeguarding lead, where one is named; known only while it is open.
    pub lead: Option<PersonToCall>,
    /// What could not pass between the books.
    pub left: Left,
}

/// What was loaded about the door.
#[derive(Clone, Debug)]
pub enum DoorEvent {
    /// How it stands.
    Facts(DoorFacts),
}
