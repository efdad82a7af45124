//! Which rows stand and which are crossed through.
//!
//! A correction holds for the row that it names unless it was put right itself; of several, the last
//! one written holds. Putting a correction right changes what it says; taking a correction back lets
//! hold again what it had put right. Nothing is ever gone: each row is in the answer.

use std::collections::{BTreeMap, BTreeSet};

use super::rows::{Put, Row, Says, Touch};
use crate::domain::ids::{EntryId, PersonId};

/// Whether a row holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It does.
    Stands,
    /// It does not: crossed through, with the row that says so beside it.
    CrossedThrough {
        /// Which row says so.
        by: EntryId,
    },
    /// It puts right what is not there, or with something of another sort, and so changes nothing.
    DoesNotFit,
}

/// A press that counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Counting {
    /// The row that was pressed.
    pub id: EntryId,
    /// What it says now.
    pub touch: Touch,
}

/// The ledger of a person with what holds of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ledger {
    /// Presses that count, the earliest first.
    pub counting: Vec<Counting>,
    /// Each row once, in the order in which it was written.
    pub lines: Vec<Line>,
}

/// A row of the ledger as a page shows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// Which row.
    pub row: EntryId,
    /// The press that it is or puts right, where there is one.
    pub press: Option<EntryId>,
    /// Whether it holds.
    pub standing: Standing,
}

/// Each row of this person once, in the order in which it was written, whatever came twice.
pub(super) fn in_order(person: PersonId, rows: &[Row]) -> Vec<&Row> {
    let mut seen = BTreeSet::new();
    let mut own: Vec<&Row> = rows.iter().filter(|row| row.person == person).collect();
    own.sort_by_key(|row| (row.seq, row.id));
    own.retain(|row| seen.insert(row.id));
    own
}

/// What holds of a person's rows. Rows of others, and rows that came twice, make no difference.
pub fn ledger(person: PersonId, rows: &[Row]) -> Ledger {
    let rows = in_order(person, rows);
    // Forwards: each correction finds the press that it is about, or does not fit.
    let mut presses: BTreeMap<EntryId, (EntryId, Touch)> = BTreeMap::new();
    for row in &rows {
        let about = match &row.says {
            Says::Pressed { touch, .. } => Some((row.id, *touch)),
            Says::PutRight { of, put, .. } => presses.get(of).copied().filter(|(_, press)| {
                matches!(put, Put::TakenBack)
                    || matches!(put, Put::Instead(new) if press.can_be_put_right_by(new))
            }),
        };
        if let Some(about) = about {
            presses.insert(row.id, about);
        }
    }
    // Backwards: whatever puts a correction right was met before it.
    let mut verdicts: BTreeMap<EntryId, (Put, EntryId)> = BTreeMap::new();
    let mut lines = Vec::with_capacity(rows.len());
    let mut counting = Vec::new();
    for row in rows.iter().rev() {
        let verdict = verdicts.get(&row.id).copied();
        let crossed = verdict.map(|(_, by)| Standing::CrossedThrough { by });
        let standing = match &row.says {
            Says::Pressed { touch, .. } => {
                let now = match verdict {
                    None => Some(*touch),
                    Some((Put::Instead(other), _)) => Some(other),
                    Some((Put::TakenBack, _)) => None,
                };
                counting.extend(now.map(|touch| Counting { id: row.id, touch }));
                crossed
            }
            Says::PutRight { .. } if !presses.contains_key(&row.id) => Some(Standing::DoesNotFit),
            Says::PutRight { of, put, .. } => {
                let holds = match verdict {
                    None => Some((*put, row.id)),
                    Some((Put::TakenBack, _)) => None,
                    Some(instead) => Some(instead),
                };
                let later = holds.and_then(|holds| {
                    let by = verdicts.get(of).map(|(_, by)| *by);
                    if by.is_none() {
                        verdicts.insert(*of, holds);
                    }
                    by
                });
                crossed.or(later.map(|by| Standing::CrossedThrough { by }))
            }
        };
        lines.push(Line {
            row: row.id,
            press: presses.get(&row.id).map(|(press, _)| *press),
            standing: standing.unwrap_or(Standing::Stands),
        });
    }
    lines.reverse();
    counting.sort_by_key(|press| (press.touch.at(), press.id));
    Ledger { counting, lines }
}
