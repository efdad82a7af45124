//! What a person says about their own hours, and what a supervisor answers.
//!
//! A proposal alone changes nothing: it is no row of the ledger. Agreed to, its changes become rows with
//! the person's words as the reason; talked about, nothing changes and that stands there.

use serde::{Deserialize, Serialize};

use super::rows::{How, Put, Reason, Says, Touch, Why};
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

/// A change to the ledger that is not made yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Change {
    /// A press that nobody made is added.
    Add(Touch),
    /// A row is put right.
    PutRight {
        /// Which.
        of: EntryId,
        /// What holds instead.
        put: Put,
    },
}

impl Change {
    /// The row that it becomes, for this reason.
    pub fn row(self, why: Why) -> Says {
        match self {
            Self::Add(touch) => Says::Pressed {
                touch,
                how: How::Later(why),
            },
            Self::PutRight { of, put } => Says::PutRight { of, put, why },
        }
    }
}

/// A change with the id that its row will have: rows that belong together point at each other before
/// any of them is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NewRow {
    /// The id of the row.
    pub id: EntryId,
    /// What it changes.
    pub change: Change,
}

/// A person's own words about their hours.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Proposal {
    /// Which.
    pub id: EntryId,
    /// Who, about themselves.
    pub person: PersonId,
    /// When it was written.
    pub written_at: Moment,
    /// The sitting that it is about, where it is about one.
    pub about: Option<EntryId>,
    /// Their words.
    pub words: FreeText,
    /// What would change; empty where they only say something.
    pub changes: Vec<NewRow>,
}

/// What became of a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// A supervisor agreed, and the changes were made.
    Agreed,
    /// They talk about it; nothing changed.
    TalkAbout,
    /// The person took it back.
    TakenBack,
}

/// An answer, written once; the last one holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answered {
    /// To which proposal.
    pub proposal: EntryId,
    /// Its place in the book.
    pub seq: i64,
    /// Who answered.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What.
    pub answer: Answer,
}

/// How a proposal stands: its last answer, none while it waits.
pub fn answer_to<'a>(proposal: &Proposal, answers: &'a [Answered]) -> Option<&'a Answered> {
    answers
        .iter()
        .filter(|answer| answer.proposal == proposal.id)
        .max_by_key(|answer| answer.seq)
}

/// What a supervisor's yes writes: each change, with the person's words as its reason.
///
/// Refused to the person themselves, to a second yes, and after it was taken back.
pub fn agree(
    proposal: &Proposal,
    answers: &[Answered],
    by: PersonId,
) -> Result<Vec<(EntryId, Says)>, Refusal> {
    if by == proposal.person {
        return Err(Refusal::OwnHours);
    }
    match answer_to(proposal, answers).map(|last| last.answer) {
        Some(Answer::Agreed | Answer::TakenBack) => return Err(Refusal::HoursChanged),
        Some(Answer::TalkAbout) | None => {}
    }
    let why = Why::new(Reason::PersonSaid, proposal.words.as_str())?;
    let rows = proposal
        .changes
        .iter()
        .map(|new| (new.id, new.change.row(why.clone())));
    Ok(rows.collect())
}
