//! A person's week as a page shows it: each day with its sittings, how what was planned went, what looks
//! odd, and every row that was written, crossed through or not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::agreeing::{Agreement, DayState, WeekState, state_of, week_state};
use super::attendance::{Attended, Said, attendance};
use super::days::{Days, Week, london_day};
use super::expenses::{Expense, ExpenseRow, expenses_of};
use super::placement::Placement;
use super::rota::{DayChange, planned};
use super::rows::{How, Put, Row, Says, Touch, Why};
use super::sittings::{Finding, Sitting, fold};
use super::standing::{Ledger, Standing, in_order, ledger};
use super::sums::{Sum, sums};
use super::{TimeKind, statement::SIXTEEN_HOURS};
use crate::domain::Refusal;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;

/// A row of the ledger with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// Which row.
    pub id: EntryId,
    /// Who wrote it.
    pub by: PersonId,
    /// The press that it says: for one that takes back, none.
    pub touch: Option<Touch>,
    /// How it came to be written.
    pub how: How,
    /// Whether it puts an earlier row right.
    pub puts_right: bool,
    /// Where it is crossed through: who did it, and why.
    pub crossed: Option<(PersonId, Option<Why>)>,
}

/// One day of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonDay {
    /// Which.
    pub day: NaiveDate,
    /// The sittings that began on it.
    pub sittings: Vec<Sitting>,
    /// Their minutes.
    pub sum: Sum,
    /// What was planned, and how it went.
    pub attended: Vec<Attended>,
    /// What looks odd.
    pub findings: Vec<Finding>,
    /// Whether it is agreed.
    pub state: DayState,
    /// What was written, in order.
    pub written: Vec<Written>,
    /// What was given back for it.
    pub expenses: Vec<(EntryId, Expense)>,
}

impl PersonDay {
    /// Whether there is nothing of it.
    pub fn is_empty(&self) -> bool {
        self.sittings.is_empty() && self.attended.is_empty() && self.written.is_empty()
    }

    /// Whether something of it was put right.
    pub fn has_crossed(&self) -> bool {
        self.written.iter().any(|row| row.crossed.is_some())
    }
}

/// A person's week.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonWeek {
    /// Whose.
    pub person: PersonId,
    /// Which.
    pub week: Week,
    /// Its seven days.
    pub days: Vec<PersonDay>,
    /// All of it.
    pub sum: Sum,
    /// How it stands.
    pub state: WeekState,
}

impl PersonWeek {
    /// Whether there is nothing of it.
    pub fn is_empty(&self) -> bool {
        self.days.iter().all(PersonDay::is_empty)
    }

    /// One of its days.
    pub fn day(&self, day: NaiveDate) -> Option<&PersonDay> {
        self.days.iter().find(|of| of.day == day)
    }

    /// One of its sittings.
    pub fn sitting(&self, id: EntryId) -> Option<&Sitting> {
        let mut all = self.days.iter().flat_map(|day| &day.sittings);
        all.find(|sitting| sitting.id == id)
    }

    /// Whether the person is told that so many paid hours may affect some benefits.
    pub fn tells_about_sixteen_hours(&self) -> bool {
        self.sum.of(TimeKind::PaidWork) >= SIXTEEN_HOURS
    }
}

/// What it is made of; the ledgers may hold other people.
#[derive(Clone, Copy, Debug)]
pub struct Records<'a> {
    /// What was pressed and put right.
    pub rows: &'a [Row],
    /// What was agreed.
    pub agreements: &'a [Agreement],
    /// Placements.
    pub placements: &'a [Placement],
    /// Changes for single days.
    pub changes: &'a [DayChange],
    /// What was said of planned sittings.
    pub said: &'a [Said],
    /// What was given back.
    pub expenses: &'a [ExpenseRow],
    /// Now.
    pub now: Moment,
}

/// The week of a person.
pub fn person_week(
    person: PersonId,
    week: Week,
    records: &Records<'_>,
) -> Result<PersonWeek, Refusal> {
    let rows: Vec<Row> = in_order(person, records.rows)
        .into_iter()
        .cloned()
        .collect();
    let folded = fold(person, week.days(), &rows)?;
    let by_day = sums(&folded.sittings, |sitting| sitting.day)?;
    let own: Vec<Placement> = records
        .placements
        .iter()
        .filter(|p| p.person == person)
        .cloned()
        .collect();
    let plans = planned(&own, records.changes, week.days())?;
    let attended = attendance(&plans, &folded.sittings, records.said, records.now)?;
    let mut written = written(person, &rows, week.days());
    let expenses = expenses_of(person, records.expenses);
    let mut days = Vec::new();
    for day in week.days().each() {
        let of = |s: &&Sitting| s.day == day;
        let sittings: Vec<Sitting> = folded.sittings.iter().filter(of).cloned().collect();
        days.push(PersonDay {
            state: state_of(person, day, &sittings, &rows, records.agreements)?,
            sum: by_day.get(&day).copied().unwrap_or_default(),
            attended: attended
                .iter()
                .filter(|a| a.planned.day == day)
                .cloned()
                .collect(),
            findings: folded
                .findings
                .iter()
                .filter(|f| f.day == day)
                .copied()
                .collect(),
            written: written.remove(&day).unwrap_or_default(),
            expenses: expenses
                .iter()
                .filter(|(_, e)| e.day == day)
                .copied()
                .collect(),
            sittings,
            day,
        });
    }
    let sum = sums(&folded.sittings, |_| ())?;
    Ok(PersonWeek {
        person,
        week,
        days,
        sum: sum.get(&()).copied().unwrap_or_default(),
        state: week_state(person, week, &rows, records.agreements)?,
    })
}

/// Every row of the span with what became of it, under the day of the sitting that it is about.
fn written(person: PersonId, rows: &[Row], span: Days) -> BTreeMap<NaiveDate, Vec<Written>> {
    let Ledger { counting, lines } = ledger(person, rows);
    let by_id: BTreeMap<EntryId, &Row> = rows.iter().map(|row| (row.id, row)).collect();
    let counts: BTreeMap<EntryId, Touch> = counting.iter().map(|c| (c.id, c.touch)).collect();
    let pressed = |id: EntryId| match by_id.get(&id).map(|row| &row.says) {
        Some(Says::Pressed { touch, .. }) => Some(*touch),
        _ => None,
    };
    // From a press to the one that opened its sitting: two steps at most.
    let opened = |press: EntryId| {
        let mut id = press;
        for _ in 0..2 {
            let Some(of) = pressed(id).and_then(|touch| touch.points_at()) else {
                break;
            };
            id = of;
        }
        id
    };
    let mut days: BTreeMap<NaiveDate, Vec<Written>> = BTreeMap::new();
    for line in lines {
        let (Some(press), Some(row)) = (line.press, by_id.get(&line.row)) else {
            continue;
        };
        let first = opened(press);
        let Some(touch) = counts.get(&first).copied().or_else(|| pressed(first)) else {
            continue;
        };
        let day = london_day(touch.at());
        if !span.holds(day) {
            continue;
        }
        let crossed = match line.standing {
            Standing::CrossedThrough { by } => by_id.get(&by).map(|by| (by.by, why_of(by))),
            Standing::Stands | Standing::DoesNotFit => None,
        };
        let (touch, how, puts_right) = match &row.says {
            Says::Pressed { touch, how } => (Some(*touch), how.clone(), false),
            Says::PutRight { put, why, .. } => {
                let touch = match put {
                    Put::Instead(touch) => Some(*touch),
                    Put::TakenBack => None,
                };
                (touch, How::Later(why.clone()), true)
            }
        };
        days.entry(day).or_default().push(Written {
            id: row.id,
            by: row.by,
            touch,
            how,
            puts_right,
            crossed,
        });
    }
    days
}

fn why_of(row: &Row) -> Option<Why> {
    match &row.says {
        Says::PutRight { why, .. }
        | Says::Pressed {
            how: How::Later(why),
            ..
        } => Some(why.clone()),
        Says::Pressed { .. } => None,
    }
}
