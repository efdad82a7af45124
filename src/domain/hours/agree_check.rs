//! Before hours are agreed: whose can be, whose are already, and whose cannot be yet, by name.

use super::agreeing::{Agreement, DayState, day_state, to_agree};
use super::days::Days;
use super::rows::Row;
use crate::domain::Refusal;
use crate::domain::ids::PersonId;
use crate::domain::time::Moment;

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
