//! The weekly statement of hours and expenses: for people who are asked for hours a day, days a week
//! and expenses (`facts/training.md`, Hours). It is about one person, and given to that person only.

use chrono::NaiveDate;

use super::agreeing::{Agreement, WeekState, week_state};
use super::days::Week;
use super::expenses::{Expense, ExpenseRow, expenses_of};
use super::rows::Row;
use super::sittings::{Finding, Sitting, fold};
use super::sums::{Sum, sums};
use super::{Minutes, TimeKind};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::{OutOfRange, Pence};

/// From so many **paid** minutes a week the person is told that this may affect some benefits.
///
/// Nobody's benefits are stored, and nobody but the person is told.
pub const SIXTEEN_HOURS: Minutes = Minutes::new(16 * 60);

/// One day of a statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatementDay {
    /// Which.
    pub day: NaiveDate,
    /// The sittings that began on it.
    pub sittings: Vec<Sitting>,
    /// Their minutes.
    pub sum: Sum,
    /// What was given back for it.
    pub expenses: Vec<(EntryId, Expense)>,
}

/// A week's hours and expenses of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// Whose, and for whom.
    pub person: PersonId,
    /// Which week.
    pub week: Week,
    /// Its seven days.
    pub days: Vec<StatementDay>,
    /// All of the week: exactly what its days add up to.
    pub sum: Sum,
    /// On how many days they came.
    pub days_come: usize,
    /// What was given back in the week.
    pub expenses: Pence,
    /// How the week stands.
    pub agreed: WeekState,
    /// What looks odd, so that the person can ask.
    pub findings: Vec<Finding>,
}

impl Statement {
    /// Whether the page says that this many hours may affect some benefits: for paid hours only.
    pub fn tells_about_sixteen_hours(&self) -> bool {
        self.sum.of(TimeKind::PaidWork) >= SIXTEEN_HOURS
    }
}

/// The statement of a week. The ledgers may hold other people; nothing of theirs comes in.
pub fn statement(
    person: PersonId,
    week: Week,
    rows: &[Row],
    expense_rows: &[ExpenseRow],
    agreements: &[Agreement],
) -> Result<Statement, OutOfRange> {
    let folded = fold(person, week.days(), rows)?;
    let by_day = sums(&folded.sittings, |sitting| sitting.day)?;
    let expenses = expenses_of(person, expense_rows);
    let days: Vec<StatementDay> = week
        .days()
        .each()
        .map(|day| StatementDay {
            day,
            sittings: of_day(&folded.sittings, day),
            sum: by_day.get(&day).copied().unwrap_or_default(),
            expenses: expenses
                .iter()
                .filter(|(_, e)| e.day == day)
                .copied()
                .collect(),
        })
        .collect();
    let all = sums(&folded.sittings, |_| ())?;
    let spent = days
        .iter()
        .flat_map(|day| &day.expenses)
        .map(|(_, e)| e.pence);
    Ok(Statement {
        person,
        week,
        sum: all.get(&()).copied().unwrap_or_default(),
        days_come: by_day.len(),
        expenses: Pence::sum(spent)?,
        days,
        agreed: week_state(person, week, rows, agreements)?,
        findings: folded.findings,
    })
}

fn of_day(sittings: &[Sitting], day: NaiveDate) -> Vec<Sitting> {
    sittings.iter().filter(|s| s.day == day).cloned().collect()
}
