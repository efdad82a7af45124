//! The letter that somebody was erased: from the people book to the shop book, and back to a people book
//! that is a copy of an earlier day.

use serde::{Deserialize, Serialize};

use super::{Kind, Why};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

/// Somebody was erased. It holds ids, codes and numbers, and says the same each time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ErasureLetter {
    /// Which erasure.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
    /// The number that stands in place of the name.
    pub number: u32,
    /// In which way.
    pub kind: Kind,
    /// Why.
    pub why: Why,
    /// Who did it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}
