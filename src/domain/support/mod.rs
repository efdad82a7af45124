//! Around the placement: one-to-one support, and what comes after as lines of a plan
//! (`facts/training.md`, Records; [`plan`]).
//!
//! How many one-to-ones were agreed, and how each went, are rows that are only ever added. One that was
//! moved or did not happen is no more than that: nobody is asked why, and nothing of it waits anywhere.

pub mod plan;
pub mod refusals;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use self::refusals::SupportRefusal as R;
use super::Refusal;
use super::access::coded;
use super::free_text::FreeText;
use super::ids::{EntryId, PersonId, PlacementId};
use super::time::Moment;

/// So many are common: up to here a number alone is enough.
pub const USUAL_MOST: u8 = 8;
/// So many can be agreed, with a word why.
pub const MOST: u8 = 12;
/// The longest one-to-one, in minutes.
pub const LONGEST_MINUTES: u16 = 240;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 1_500;

coded! {
    /// How a one-to-one went.
    Went {
        /// They met.
        Kept = "kept",
        /// It is on another day.
        Moved = "moved",
        /// It did not happen, whatever the reason.
        DidNotHappen = "did-not-happen",
    }
}

/// How many were agreed for a placement, as a row. A later row holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgreedRow {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// For which placement.
    pub placement: PlacementId,
    /// How many.
    pub number: u8,
    /// A word why, where there are many. None where it was erased.
    pub word: Option<FreeText>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// How many can be agreed, as it was typed.
///
/// # Errors
/// None, more than there can be, or many without a word why.
pub fn agreed(number: u8, word: &str) -> Result<(u8, Option<FreeText>), Refusal> {
    if !(1..=MOST).contains(&number) {
        return Err(R::NumberNotSensible { most: MOST }.into());
    }
    let word = optional(word)?;
    if number > USUAL_MOST && word.is_none() {
        return Err(R::WordMissing { usual: USUAL_MOST }.into());
    }
    Ok((number, word))
}

/// What was typed, checked; nothing where nothing was typed.
pub(crate) fn optional(typed: &str) -> Result<Option<FreeText>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => FreeText::new(typed).map(Some),
    }
}

/// What is said of a one-to-one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Of which placement.
    pub placement: PlacementId,
    /// The day for which it was planned, or on which they met.
    pub on: NaiveDate,
    /// How it went.
    pub went: Went,
    /// How long they met, where they did.
    pub minutes: Option<u16>,
    /// With whom of those who work here.
    pub with: PersonId,
    /// The next step, in plain words.
    pub next_step: Option<FreeText>,
}

/// How it went, as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MeetingWish {
    /// Of which placement.
    pub placement: PlacementId,
    /// The day.
    pub on: NaiveDate,
    /// How it went.
    pub went: Went,
    /// How long they met.
    pub minutes: Option<u16>,
    /// With whom of those who work here.
    pub with: PersonId,
    /// The next step.
    pub next_step: String,
}

/// An earlier one that is put right or taken out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PutRightMeeting {
    /// Its first row.
    pub of: EntryId,
    /// The row that held when it was looked at.
    pub seen: EntryId,
    /// Why.
    pub why: String,
}

/// A row about a one-to-one: it says how it went, puts an earlier row right, or takes it out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SupportRow {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// The first row of the same one-to-one, where this one puts it right or takes it out.
    pub of: Option<EntryId>,
    /// How it went; none where it is taken out.
    pub said: Option<Said>,
    /// Why it was put right or taken out. None where it was erased.
    pub why: Option<FreeText>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

impl Said {
    /// Whether it can be said on this day.
    ///
    /// # Errors
    /// They met on a day that is not there yet; a length that is none, or too long, or of one that was
    /// not held; a day before the placement began.
    pub fn checked(self, begins: NaiveDate, today: NaiveDate) -> Result<Self, Refusal> {
        if self.on > today && self.went != Went::Moved {
            return Err(R::DayAhead.into());
        }
        if self.on < begins {
            return Err(R::BeforePlacement { begins }.into());
        }
        let fits = match self.minutes {
            Some(minutes) => self.went == Went::Kept && (1..=LONGEST_MINUTES).contains(&minutes),
            None => self.went != Went::Kept,
        };
        let longest = LONGEST_MINUTES;
        let refusal: Refusal = R::LengthNotSensible { longest }.into();
        fits.then_some(self).ok_or(refusal)
    }
}

/// A one-to-one as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting {
    /// Its first row, by which it is known.
    pub id: EntryId,
    /// The row that holds.
    pub row: EntryId,
    /// How it went.
    pub said: Said,
    /// Why it was put right, where it was.
    pub why: Option<FreeText>,
    /// Who wrote the row that holds.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// How often it was put right.
    pub put_right: usize,
}

/// All one-to-ones of these rows, which are in their order; the latest day first. What was taken out is
/// not among them.
pub fn meetings(rows: &[SupportRow]) -> Vec<Meeting> {
    let mut all: BTreeMap<EntryId, Meeting> = BTreeMap::new();
    for row in rows {
        let id = row.of.unwrap_or(row.id);
        let Some(said) = &row.said else {
            all.remove(&id);
            continue;
        };
        let before = all.get(&id).map(|meeting| meeting.put_right);
        let put_right = match (row.of, before) {
            (None, _) => 0,
            (Some(_), Some(before)) => before.saturating_add(1),
            // It was taken out before: a later row does not bring it back.
            (Some(_), None) => continue,
        };
        let meeting = Meeting {
            id,
            row: row.id,
            said: said.clone(),
            why: row.why.clone(),
            by: row.by,
            at: row.at,
            put_right,
        };
        all.insert(id, meeting);
    }
    let mut all: Vec<Meeting> = all.into_values().collect();
    all.sort_by_key(|meeting| std::cmp::Reverse((meeting.said.on, meeting.at, meeting.id)));
    all
}

/// How many were agreed for a placement, and how many were kept: words, and never a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// How many were agreed; none where nobody said.
    pub agreed: Option<u8>,
    /// How many were kept.
    pub kept: usize,
}

/// How many of a placement's one-to-ones were agreed and kept. The rows of what was agreed are in their
/// order.
pub fn count(agreed: &[AgreedRow], meetings: &[Meeting], placement: PlacementId) -> Count {
    let mut of = agreed.iter().filter(|row| row.placement == placement);
    let kept = meetings
        .iter()
        .filter(|m| m.said.placement == placement && m.said.went == Went::Kept);
    Count {
        agreed: of.next_back().map(|row| row.number),
        kept: kept.count(),
    }
}
