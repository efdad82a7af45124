//! Counts of those who left, for the report to a funder: where they went, and how many are known later.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::checks::{CheckPoint, CheckState, OfLeaving};
use super::lasting::{Lasting, lasting, statements};
use super::{Destination, Reason};
use crate::domain::hours::days::Days;
use crate::domain::ids::PersonId;

/// How it is with a point, counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CheckCount {
    /// It is known how they get on.
    pub known: usize,
    /// It is not known: nobody could say, or it may not be asked.
    pub not_known: usize,
    /// It is not there yet, or not asked yet.
    pub ahead: usize,
}

/// The counts of a period.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LeavingFigures {
    /// How many placements were left.
    pub left: usize,
    /// By how many people.
    pub people: usize,
    /// Why; each leaving has one reason.
    pub reasons: BTreeMap<Reason, usize>,
    /// Where to; a leaving can have several, so these do not add up to [`Self::left`].
    pub destinations: BTreeMap<Destination, usize>,
    /// How it is with each point.
    pub checks: BTreeMap<CheckPoint, CheckCount>,
    /// How many kept at least 7 hours a week for 13 weeks within 16.
    pub thirteen: usize,
    /// How many kept 26 weeks at 16 hours.
    pub twenty_six: usize,
}

/// The counts of those whose last day lies in this period, as it is known today. Beside each leaving stands
/// the day on which it was written down.
pub fn figures(
    all: &[(OfLeaving<'_>, NaiveDate)],
    period: Days,
    today: NaiveDate,
) -> LeavingFigures {
    let mut made = LeavingFigures::default();
    let mut people: BTreeSet<PersonId> = BTreeSet::new();
    let of_period = all.iter().filter(|(of, _)| period.holds(of.leaving.on));
    for (of, said_on) in of_period {
        made.left = made.left.saturating_add(1);
        people.insert(of.leaving.person);
        add(made.reasons.entry(of.leaving.reason).or_default());
        for goes in &of.leaving.goes_to {
            add(made.destinations.entry(goes.what).or_default());
        }
        for point in CheckPoint::ALL {
            let count = made.checks.entry(*point).or_default();
            add(match of.state(*point, today) {
                CheckState::Known { .. } => &mut count.known,
                CheckState::NotKnown => &mut count.not_known,
                CheckState::Ahead(_) | CheckState::Due(_) => &mut count.ahead,
            });
        }
        let Lasting {
            thirteen,
            twenty_six,
        } = lasting(&statements(of.leaving, *said_on, of.checks));
        if thirteen.is_some() {
            add(&mut made.thirteen);
        }
        if twenty_six.is_some() {
            add(&mut made.twenty_six);
        }
    }
    made.people = people.len();
    made
}

fn add(count: &mut usize) {
    *count = count.saturating_add(1);
}
