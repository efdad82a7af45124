//! Expenses: a receipt, a fare record, or an agreed fare for a day on which somebody came. No flat
//! payments (`facts/training.md`, Hours: Expenses). Rows are only ever added.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::days::london_day;
use super::placement::Placement;
use super::rows::Why;
use super::sittings::Sitting;
use crate::domain::access::coded;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::domain::{Pence, Refusal};

coded! {
    /// What shows that it was spent.
    Proof {
        /// A receipt.
        Receipt = "receipt",
        /// A fare record: a ticket, a card's journeys.
        FareRecord = "fare-record",
        /// The fare that was agreed for each day of coming.
        AgreedDailyFare = "agreed-daily-fare",
    }
}

/// Money given back to a person for a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Expense {
    /// For which day.
    pub day: NaiveDate,
    /// What shows it.
    pub proof: Proof,
    /// How much.
    pub pence: Pence,
}

/// What a row of expenses says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum ExpenseSays {
    /// This was given back.
    Given(Expense),
    /// An earlier row is taken back.
    TakenBack {
        /// Which.
        of: EntryId,
        /// Why.
        why: Why,
    },
}

/// A row of expenses.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ExpenseRow {
    /// Which.
    pub id: EntryId,
    /// Its place in the book.
    pub seq: i64,
    /// To whom.
    pub person: PersonId,
    /// Who wrote it.
    pub by: PersonId,
    /// What it says.
    pub says: ExpenseSays,
}

/// A person's expenses that hold, in the order of days.
pub fn expenses_of(person: PersonId, rows: &[ExpenseRow]) -> Vec<(EntryId, Expense)> {
    let mut own: Vec<&ExpenseRow> = rows.iter().filter(|row| row.person == person).collect();
    own.sort_by_key(|row| (row.seq, row.id));
    own.dedup_by_key(|row| row.id);
    let mut gone = BTreeSet::new();
    let mut left = Vec::new();
    // The last one first: whatever takes a row back was met before it.
    for row in own.iter().rev() {
        if gone.contains(&row.id) {
            continue;
        }
        match &row.says {
            ExpenseSays::Given(expense) => left.push((row.id, *expense)),
            ExpenseSays::TakenBack { of, .. } => {
                gone.insert(*of);
            }
        }
    }
    left.sort_by_key(|(id, expense)| (expense.day, *id));
    left
}

/// Checks an expense before it is written.
///
/// Refused are nothing and less, days ahead, and an agreed fare that was not agreed, is not what was
/// agreed, is for a day without a sitting, or for one that has it already.
pub fn check(
    wanted: Expense,
    placements: &[Placement],
    sittings: &[Sitting],
    before: &[(EntryId, Expense)],
    now: Moment,
) -> Result<(), Refusal> {
    if wanted.pence <= Pence::ZERO {
        return Err(Refusal::AmountNotPositive);
    }
    if wanted.day > london_day(now) {
        return Err(Refusal::TimeInFuture);
    }
    if wanted.proof == Proof::AgreedDailyFare {
        let agreed = placements
            .iter()
            .any(|p| p.goes_on(wanted.day) && p.daily_fare == Some(wanted.pence));
        let came = sittings.iter().any(|sitting| sitting.day == wanted.day);
        let twice = before
            .iter()
            .any(|(_, e)| e.proof == Proof::AgreedDailyFare && e.day == wanted.day);
        if !agreed || !came || twice {
            return Err(Refusal::FareNotAgreed);
        }
    }
    Ok(())
}
