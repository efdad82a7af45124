//! Before hours are agreed: whose can be, whose are already, and whose cannot be yet, by name.

use super::agreeing::{Agreement, DayState, day_state, to_agree};
use super::attendance::{Attendance, Attended, Known};
use super::days::Days;
use super::rows::Row;
use super::sittings::Sitting;
use crate::domain::Refusal;
use crate::domain::ids::PersonId;
use crate::domain::time::Moment;

/// Whether a week that is over waits for somebody's yes, given what was pressed and planned in it.
///
/// Once something was come to, as soon as each time has its end: hours go onto a statement, and wait for
/// nothing else. Where nobody came though somebody was expected, once each plan has its word: that a
/// person told us, or that we did not hear, stands in the record like hours do, and is agreed like them.
/// A week that was paused, or in which we were closed, asks nothing of anybody: there was nothing to come
/// to, and a long pause is no work for a supervisor.
pub fn week_waits(sittings: &[&Sitting], attended: &[&Attended]) -> bool {
    if !sittings.is_empty() {
        return sittings.iter().all(|sitting| sitting.left.is_some());
    }
    // Nobody has said anything about it yet: that is asked first, by itself.
    let unheard = Known::ByItself(Attendance::DidNotHear);
    let has_word = |of: &&&Attended| of.known != unheard && of.known.attendance().is_some();
    let was_due = attended.iter().any(|of| {
        !matches!(
            of.known.attendance(),
            Some(Attendance::ClosedByUs | Attendance::Paused)
        )
    });
    was_due && attended.iter().filter(has_word).count() == attended.len()
}

/// What the check page says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AgreeCheck {
    /// Whose days are agreed by a yes.
    pub can: Vec<PersonId>,
    /// Whose days say what was agreed already.
    pub already: Vec<PersonId>,
    /// Whose cannot be agreed yet, and why.
    pub cannot: Vec<(PersonId, Refusal)>,
}

/// Looks at these people's days before somebody agrees them.
pub fn agree_check(
    by: PersonId,
    people: &[PersonId],
    days: Days,
    rows: &[Row],
    agreements: &[Agreement],
    now: Moment,
) -> Result<AgreeCheck, Refusal> {
    let mut check = AgreeCheck::default();
    for person in people.iter().copied() {
        let mut all = true;
        for day in days.each() {
            let state = day_state(person, day, rows, agreements)?;
            all &= matches!(state, DayState::Agreed { .. });
        }
        if all {
            check.already.push(person);
            continue;
        }
        match to_agree(by, person, days, rows, now) {
            Ok(_) => check.can.push(person),
            Err(refusal) => check.cannot.push((person, refusal)),
        }
    }
    Ok(check)
}
