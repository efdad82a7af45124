//! What the books keep about copies: that one was put back, and where this machine's copies go.

use super::PutBackMark;
use crate::domain::Trouble;
use crate::domain::ids::{EntryId, PersonId, TillId};
use crate::domain::safe_copies::folders::Places;
use crate::domain::time::Moment;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::Volume;

/// What `this_machine` calls what it knows of its copies.
const MACHINE_COPIES: &str = "safe-copies";

/// That a copy was put back, as it stands in the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StoredPutBack {
    /// Under which id.
    pub id: EntryId,
    /// When.
    pub at: Moment,
    /// When the copy was made.
    pub made_at: Moment,
    /// The last entry of the copy, from which the chain goes on.
    pub head_seq: i64,
    /// Who did it, where they are known.
    pub by: Option<PersonId>,
}

impl<B: Volume> Read<'_, B> {
    /// Every time that a copy was put back, the last one first.
    pub fn put_backs(&self) -> Stored<Vec<StoredPutBack>> {
        self.all(
            "SELECT id, at, made_at, head_seq, by_person FROM put_backs ORDER BY seq DESC",
            [],
            |r| {
                Ok(StoredPutBack {
                    id: EntryId::from_bytes(r.get(0)?),
                    at: Moment::from_millis(r.get(1)?),
                    made_at: Moment::from_millis(r.get(2)?),
                    head_seq: r.get(3)?,
                    by: r.get::<_, Option<_>>(4)?.map(PersonId::from_bytes),
                })
            },
        )
    }

    /// The tills that wrote in this book.
    pub fn tills_that_wrote(&self) -> Stored<Vec<TillId>> {
        self.writing_tills()
    }
}

impl<B: Volume> Tx<'_, B> {
    /// Writes that a copy was put back; it goes on from the entry before this one.
    pub fn add_put_back(&self, mark: &PutBackMark) -> Stored<()> {
        self.add_own(
            "put_backs",
            &[
                ("id", mark.id.bytes().into()),
                ("at", mark.at.into()),
                ("made_at", mark.made_at.into()),
                ("head_seq", (self.seq - 1).into()),
                ("head", (&self.last_hash).into()),
                ("by_person", mark.by.as_ref().map(PersonId::bytes).into()),
            ],
        )
    }
}

impl Read<'_> {
    /// What this machine knows of its copies. What cannot be read is as if nothing was known.
    pub fn copy_places(&self) -> Stored<Places> {
        let text = self.this_machine(MACHINE_COPIES)?;
        let read = text.and_then(|text| serde_json::from_str(&text).ok());
        Ok(read.unwrap_or_default())
    }
}

impl Tx<'_> {
    /// Keeps what this machine knows of its copies.
    pub fn set_copy_places(&self, places: &Places) -> Stored<()> {
        let text = serde_json::to_string(places).map_err(|_| Trouble::Bug("places are JSON"))?;
        self.set_this_machine(MACHINE_COPIES, &text)
    }
}

/// Each putting back stands where the chain went on.
pub(in crate::store) fn hold_together<B: Volume>(read: &Read<'_, B>) -> Stored<Result<(), String>> {
    first_wrong([read.none(
        "SELECT count(*) FROM put_backs p WHERE head_seq <> seq - 1
           OR (head_seq > 0 AND NOT EXISTS (SELECT 1 FROM audit a
             WHERE a.by_till = p.by_till AND a.seq = p.head_seq AND a.hash = p.head))",
        "puttings back do not stand where the chain went on",
    )])
}
