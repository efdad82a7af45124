//! Agreeing a week: what exactly was agreed, by whom, and what changed since.
//!
//! An agreement is a row about one person and one day with the digest of what that day said; a week is
//! agreed in one step by writing one for each of its days, empty ones too, since something may be added
//! to them later. It can be done by person (a week of one) or by day (everybody of a day). A later
//! change reopens the day, with the rows that changed it and their reasons; if the day comes to say again
//! what was agreed, it is agreed again.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::days::{Days, Week, london_day};
use super::rows::{How, Row, Says, Why};
use super::sittings::{Sitting, fold};
use super::standing::{in_order, ledger};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::domain::{OutOfRange, Refusal};

/// What a day said, as one number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DayDigest(pub [u8; 32]);

/// The version of what goes into a digest; it changes when a sitting comes to say more.
const VERSION: u8 = 1;

impl DayDigest {
    /// The digest of a person's sittings of one day: who, when, where, what for, in whole minutes.
    ///
    /// `sittings` may hold other days. How many minutes count is left out: that follows from these, and
    /// could change through another day that was not agreed with this one.
    pub fn of(person: PersonId, day: NaiveDate, sittings: &[Sitting]) -> Self {
        let minute = |at: Moment| at.minutes_since(Moment::from_millis(0));
        let mut hash = Sha256::new();
        hash.update([VERSION]);
        hash.update(person.bytes());
        hash.update(day.to_string());
        let optional = |hash: &mut Sha256, at: Option<Moment>| match at {
            None => hash.update([0]),
            Some(at) => {
                hash.update([1]);
                hash.update(minute(at).to_be_bytes());
            }
        };
        for sitting in sittings
            .iter()
            .filter(|s| s.person == person && s.day == day)
        {
            hash.update([b'S']);
            hash.update(sitting.id.bytes());
            hash.update(sitting.shop.bytes());
            hash.update(sitting.kind.code());
            match sitting.placement {
                None => hash.update([0]),
                Some(placement) => {
                    hash.update([1]);
                    hash.update(placement.bytes());
                }
            }
            optional(&mut hash, Some(sitting.came));
            optional(&mut hash, sitting.left);
            for pause in &sitting.breaks {
                hash.update([b'B']);
                hash.update(pause.id.bytes());
                optional(&mut hash, Some(pause.from));
                optional(&mut hash, pause.until);
            }
        }
        Self(hash.finalize().into())
    }
}

/// Somebody agreed a day of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Agreement {
    /// Which.
    pub id: EntryId,
    /// Its place in the book, among the rows of the ledger too: what comes after it changed it.
    pub seq: i64,
    /// Whose day.
    pub person: PersonId,
    /// Which day.
    pub day: NaiveDate,
    /// Who agreed.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// What the day said then.
    pub digest: DayDigest,
}

/// A row that changed a day after it was agreed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Because {
    /// Which row.
    pub row: EntryId,
    /// Who wrote it.
    pub by: PersonId,
    /// Why; none where it was pressed and only reached the book later.
    pub why: Option<Why>,
}

/// How a day stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DayState {
    /// Nobody has agreed it.
    NotAgreed,
    /// It says what was agreed.
    Agreed {
        /// By whom.
        by: PersonId,
        /// When.
        at: Moment,
    },
    /// It was agreed and says something else now.
    Reopened {
        /// Who had agreed it.
        by: PersonId,
        /// When.
        at: Moment,
        /// What changed it, in the order in which it was written.
        because: Vec<Because>,
    },
}

/// How a week stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WeekState {
    /// None of its days was agreed.
    NotAgreed,
    /// Some of its days were.
    PartlyAgreed,
    /// All of them.
    Agreed,
    /// At least one says something else now.
    Reopened {
        /// What changed it, each row once.
        because: Vec<Because>,
    },
}

/// How a day of a person stands.
pub fn day_state(
    person: PersonId,
    day: NaiveDate,
    rows: &[Row],
    agreements: &[Agreement],
) -> Result<DayState, OutOfRange> {
    let now = fold(person, Days::one(day), rows)?.sittings;
    state_of(person, day, &now, rows, agreements)
}

/// The same, where the sittings as they are now are known.
pub(super) fn state_of(
    person: PersonId,
    day: NaiveDate,
    now: &[Sitting],
    rows: &[Row],
    agreements: &[Agreement],
) -> Result<DayState, OutOfRange> {
    let about = agreements
        .iter()
        .filter(|a| a.person == person && a.day == day);
    let Some(agreement) = about.max_by_key(|a| (a.seq, a.id)) else {
        return Ok(DayState::NotAgreed);
    };
    let (by, at) = (agreement.by, agreement.at);
    if DayDigest::of(person, day, now) == agreement.digest {
        return Ok(DayState::Agreed { by, at });
    }
    let older: Vec<Row> = rows
        .iter()
        .filter(|r| r.seq <= agreement.seq)
        .cloned()
        .collect();
    let then = fold(person, Days::one(day), &older)?.sittings;
    let today = now.iter().filter(|sitting| sitting.day == day);
    let presses = presses_of(then.iter().chain(today), &in_order(person, rows));
    let lines = ledger(person, rows).lines;
    let about = |row: &Row| {
        let line = lines.iter().find(|line| line.row == row.id);
        line.and_then(|line| line.press)
            .is_some_and(|press| presses.contains(&press))
    };
    let later = in_order(person, rows)
        .into_iter()
        .filter(|row| row.seq > agreement.seq);
    let because = later.filter(|row| about(row)).map(because).collect();
    Ok(DayState::Reopened { by, at, because })
}

/// The presses of these sittings.
pub(super) fn presses_of<'a>(
    sittings: impl Iterator<Item = &'a Sitting>,
    rows: &[&Row],
) -> BTreeSet<EntryId> {
    let mut presses: BTreeSet<EntryId> = sittings.map(|sitting| sitting.id).collect();
    // Breaks point at sittings, and "Back" at breaks, so twice reaches everything.
    for _ in 0..2 {
        for row in rows {
            if let Says::Pressed { touch, .. } = &row.says
                && touch.points_at().is_some_and(|to| presses.contains(&to))
            {
                presses.insert(row.id);
            }
        }
    }
    presses
}

fn because(row: &Row) -> Because {
    let why = match &row.says {
        Says::PutRight { why, .. }
        | Says::Pressed {
            how: How::Later(why),
            ..
        } => Some(why.clone()),
        Says::Pressed { .. } => None,
    };
    Because {
        row: row.id,
        by: row.by,
        why,
    }
}

/// How a week of a person stands.
pub fn week_state(
    person: PersonId,
    week: Week,
    rows: &[Row],
    agreements: &[Agreement],
) -> Result<WeekState, OutOfRange> {
    let mut reopened = false;
    let mut because: Vec<Because> = Vec::new();
    let (mut agreed, mut not) = (false, false);
    let now = fold(person, week.days(), rows)?.sittings;
    for day in week.days().each() {
        match state_of(person, day, &now, rows, agreements)? {
            DayState::NotAgreed => not = true,
            DayState::Agreed { .. } => agreed = true,
            DayState::Reopened { because: more, .. } => {
                reopened = true;
                for one in more {
                    if !because.contains(&one) {
                        because.push(one);
                    }
                }
            }
        }
    }
    Ok(match (reopened, agreed, not) {
        (true, _, _) => WeekState::Reopened { because },
        (false, true, false) => WeekState::Agreed,
        (false, true, true) => WeekState::PartlyAgreed,
        (false, false, _) => WeekState::NotAgreed,
    })
}

/// What agreeing writes: the digest of each of these days of a person.
///
/// Refused for one's own hours, for a day that is not over, and while a sitting has no end.
pub fn to_agree(
    by: PersonId,
    person: PersonId,
    days: Days,
    rows: &[Row],
    now: Moment,
) -> Result<Vec<(NaiveDate, DayDigest)>, Refusal> {
    if by == person {
        return Err(Refusal::OwnHours);
    }
    if days.until() >= london_day(now) {
        return Err(Refusal::DayNotOver);
    }
    let sittings = fold(person, days, rows)?.sittings;
    if sittings.iter().any(|sitting| sitting.left.is_none()) {
        return Err(Refusal::SittingOpen);
    }
    let digest = |day| (day, DayDigest::of(person, day, &sittings));
    Ok(days.each().map(digest).collect())
}
