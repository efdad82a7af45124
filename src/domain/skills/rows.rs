//! The ledger of a person's skills: rows that are only ever added (`facts/training.md`, Records: Sign-off).
//!
//! What a supervisor saw, what was signed, what the person answered, what they asked. Nothing is edited:
//! an answer, a talk and a revocation are later rows that point back. [`super::record::record`] makes the
//! state of them. Words stand beside the row in the book and can be erased; then they are empty here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::framework::SkillVersion;
use super::level::Standing;
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId, SkillId};
use crate::domain::time::Moment;

/// The longest sentence of what was seen, in characters.
pub const LONGEST_SENTENCE: usize = 300;
/// The most pieces of evidence beside one sign-off.
pub const MOST_EVIDENCE: usize = 4;

coded! {
    /// What a piece of evidence is.
    EvidenceKind {
        /// A photo of the work: no faces, and nothing in it but the picture.
        Photo = "photo",
        /// A sale, without its number, its money or what was in it.
        Sale = "sale",
        /// A repair job.
        Job = "job",
    }
}

/// A piece of evidence. Its id is that of a row in the people book, never of a sale: what passes between
/// the two books has no money, no number and no sale in it, so that a person's record can never be laid
/// beside what they sold, and the sentence and the day say which it was.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Which.
    pub id: EntryId,
}

/// What a supervisor signs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SignOff {
    /// Which skill.
    pub skill: SkillId,
    /// Which wording of it; the sign-off keeps it.
    pub version: SkillVersion,
    /// For what.
    pub standing: Standing,
    /// The day on which it was seen.
    pub seen_on: NaiveDate,
    /// One sentence of what was seen; none where it was erased.
    pub sentence: Option<FreeText>,
    /// Evidence, where there is some.
    pub evidence: Vec<Evidence>,
    /// The "Saw it" from which it was signed.
    pub sighting: Option<EntryId>,
}

/// What the person says to a sign-off, alone and later. Silence is neutral, and is never chased.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// They agree.
    Agrees,
    /// They say something, and nothing changes by it.
    Comments(FreeText),
    /// Not yet: it is kept out of passport, report and capability until they talk. Words are optional.
    NotYet(Option<FreeText>),
}

coded! {
    /// What an answer is, without its words.
    AnswerKind {
        /// Agrees.
        Agrees = "agrees",
        /// Comments.
        Comments = "comments",
        /// Not yet.
        NotYet = "not-yet",
    }
}

impl Answer {
    /// What it is.
    pub const fn kind(&self) -> AnswerKind {
        match self {
            Self::Agrees => AnswerKind::Agrees,
            Self::Comments(_) => AnswerKind::Comments,
            Self::NotYet(_) => AnswerKind::NotYet,
        }
    }

    /// What the person wrote.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Comments(words) | Self::NotYet(Some(words)) => Some(words.as_str()),
            Self::Agrees | Self::NotYet(None) => None,
        }
    }
}

coded! {
    /// Why a sign-off is revoked. None of them blames.
    RevokeReason {
        /// It was another skill.
        OtherSkill = "other-skill",
        /// It was somebody else.
        OtherPerson = "other-person",
        /// It was another level.
        OtherLevel = "other-level",
        /// It was signed before there was enough to see.
        TooEarly = "too-early",
        /// The person asked for it.
        PersonAsked = "person-asked",
        /// Something else, in words.
        Other = "other",
    }
}

/// Why a sign-off is revoked, said to the person first.
///
/// It can only be made by somebody who says that they told the person face to face.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RevokeWhy {
    reason: RevokeReason,
    words: Option<FreeText>,
}

/// Whether the person was told face to face before it was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaidInPerson {
    /// They were.
    Yes,
    /// Not yet.
    NotYet,
}

impl RevokeWhy {
    /// A reason and what was typed beside it; [`RevokeReason::Other`] needs words.
    pub fn new(reason: RevokeReason, typed: &str, said: SaidInPerson) -> Result<Self, Refusal> {
        let words = match typed.trim() {
            "" => None,
            typed => Some(FreeText::up_to(typed, LONGEST_SENTENCE)?),
        };
        if words.is_none() && reason == RevokeReason::Other {
            return Err(Refusal::ReasonMissing);
        }
        if said == SaidInPerson::NotYet {
            return Err(Refusal::SayItInPersonFirst);
        }
        Ok(Self { reason, words })
    }

    /// As it is kept; its words may have been erased.
    pub const fn kept(reason: RevokeReason, words: Option<FreeText>) -> Self {
        Self { reason, words }
    }

    /// The reason.
    pub const fn reason(&self) -> RevokeReason {
        self.reason
    }

    /// What was written beside it.
    pub fn words(&self) -> Option<&str> {
        self.words.as_ref().map(FreeText::as_str)
    }
}

/// What a row says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Says {
    /// "Saw it": pressed at work, two taps, no words and no level.
    Saw {
        /// Which skill.
        skill: SkillId,
        /// Where.
        shop: ShopId,
        /// When, as the till's clock said it.
        at: Moment,
    },
    /// A sighting is not signed from: it was pressed wrongly, or nothing comes of it.
    SetAside {
        /// Which sighting.
        sighting: EntryId,
    },
    /// A sign-off.
    SignedOff(SignOff),
    /// The person answers a sign-off.
    Answered {
        /// Which.
        sign_off: EntryId,
        /// What.
        answer: Answer,
    },
    /// They talked about it; that settles a "not yet", until the person says it again.
    Talked {
        /// About which sign-off.
        sign_off: EntryId,
    },
    /// A sign-off does not hold any more; it stays, crossed through.
    Revoked {
        /// Which.
        sign_off: EntryId,
        /// Why.
        why: RevokeWhy,
    },
    /// "I think I can do this."
    Asked {
        /// Which skill.
        skill: SkillId,
        /// The person's words, optional.
        words: Option<FreeText>,
    },
    /// The person takes their question back.
    AskWithdrawn {
        /// Which.
        ask: EntryId,
    },
    /// A supervisor answers in words, such as when they will look together. A sign-off of the skill
    /// answers by itself.
    AskAnswered {
        /// Which.
        ask: EntryId,
        /// In which words; none where they were erased.
        words: Option<FreeText>,
    },
}

/// One row of the ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// Which; the same id again is the same row.
    pub id: EntryId,
    /// Whose skills.
    pub person: PersonId,
    /// Its place in the book that it is read from: what points back comes after it. Order is by this,
    /// never by time.
    pub seq: i64,
    /// When it was written.
    pub written_at: Moment,
    /// Who wrote it.
    pub by: PersonId,
    /// What it says.
    pub says: Says,
}

/// Each row of this person once, in the order in which it was written, whatever came twice.
pub(super) fn in_order(person: PersonId, rows: &[Row]) -> Vec<&Row> {
    let mut seen = std::collections::BTreeSet::new();
    let mut own: Vec<&Row> = rows.iter().filter(|row| row.person == person).collect();
    own.sort_by_key(|row| (row.seq, row.id));
    own.retain(|row| seen.insert(row.id));
    own
}
