//! Hours of any people and days as lines for a table: one a sitting, with how it stands.

use std::collections::BTreeSet;

use super::Minutes;
use super::agreeing::{Agreement, DayState, presses_of, state_of};
use super::days::Days;
use super::expenses::{Expense, ExpenseRow, expenses_of};
use super::rows::{How, Row, Says};
use super::sittings::{Sitting, fold};
use super::standing::{in_order, ledger};
use crate::domain::OutOfRange;
use crate::domain::access::coded;
use crate::domain::ids::{EntryId, PersonId};

coded! {
    /// Whether the day of a sitting was agreed.
    Agreed {
        /// Nobody has agreed it.
        NotAgreed = "not-agreed",
        /// It says what was agreed.
        Agreed = "agreed",
        /// It was agreed and says something else now.
        ChangedSince = "changed-since",
    }
}

/// One sitting with how it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HoursLine {
    /// The sitting as it counts now.
    pub sitting: Sitting,
    /// The minutes that its breaks take off.
    pub breaks: Minutes,
    /// Whether its day was agreed.
    pub agreed: Agreed,
    /// Whether something in it was put right, or written down later.
    pub put_right: bool,
}

/// The sittings of these people that belong to these days: person by person as they come, the earliest
/// sitting first. Nobody else comes in.
pub fn hours_lines(
    people: &[PersonId],
    span: Days,
    rows: &[Row],
    agreements: &[Agreement],
) -> Result<Vec<HoursLine>, OutOfRange> {
    let mut lines = Vec::new();
    for person in people {
        let rows: Vec<Row> = in_order(*person, rows).into_iter().cloned().collect();
        let ordered: Vec<&Row> = rows.iter().collect();
        let about = |agreement: &&Agreement| agreement.person == *person;
        let agreements: Vec<Agreement> = agreements.iter().filter(about).copied().collect();
        let right = put_right(*person, &rows);
        let sittings = fold(*person, span, &rows)?.sittings;
        let of_day: Vec<&[Sitting]> = sittings.chunk_by(|a, b| a.day == b.day).collect();
        for day in of_day {
            let Some(first) = day.first() else { continue };
            let agreed = match state_of(*person, first.day, day, &rows, &agreements)? {
                DayState::NotAgreed => Agreed::NotAgreed,
                DayState::Agreed { .. } => Agreed::Agreed,
                DayState::Reopened { .. } => Agreed::ChangedSince,
            };
            for sitting in day {
                let presses = presses_of(std::iter::once(sitting), &ordered);
                lines.push(HoursLine {
                    breaks: sitting.break_minutes()?,
                    agreed,
                    put_right: !presses.is_disjoint(&right),
                    sitting: sitting.clone(),
                });
            }
        }
    }
    Ok(lines)
}

/// The presses that somebody put right or wrote down later.
fn put_right(person: PersonId, rows: &[Row]) -> BTreeSet<EntryId> {
    let lines = ledger(person, rows).lines;
    let by_hand = rows.iter().filter(|row| match &row.says {
        Says::PutRight { .. } => true,
        Says::Pressed { how, .. } => matches!(how, How::Later(_)),
    });
    let by_hand: BTreeSet<EntryId> = by_hand.map(|row| row.id).collect();
    let own = lines.iter().filter(|line| by_hand.contains(&line.row));
    own.filter_map(|line| line.press).collect()
}

/// An expense and to whom it was given back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExpenseLine {
    /// To whom.
    pub person: PersonId,
    /// Which row.
    pub id: EntryId,
    /// What.
    pub expense: Expense,
}

/// What was given back to these people for these days: person by person as they come.
pub fn expense_lines(people: &[PersonId], span: Days, rows: &[ExpenseRow]) -> Vec<ExpenseLine> {
    let of = |person: &PersonId| {
        let person = *person;
        expenses_of(person, rows)
            .into_iter()
            .filter(move |(_, expense)| span.holds(expense.day))
            .map(move |(id, expense)| ExpenseLine {
                person,
                id,
                expense,
            })
    };
    people.iter().flat_map(of).collect()
}
