//! The rota of a week for the wall of the back room: who is expected, and when. Who told us, who is
//! paused and why is nobody's business there, so it is not in it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::days::Week;
use super::placement::Shift;
use super::rota::{Holds, Planned};
use crate::domain::ids::{PersonId, ShopId};

/// A person's row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RotaRow {
    /// Who.
    pub person: PersonId,
    /// When they are expected: by day, in the order of times.
    pub shifts: BTreeMap<NaiveDate, Vec<Shift>>,
}

/// A week of a shop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RotaWeek {
    /// Which week.
    pub week: Week,
    /// In which shop.
    pub shop: ShopId,
    /// The days on which the shop is closed though somebody was planned.
    pub closed: BTreeSet<NaiveDate>,
    /// Who is expected at all, in the order of ids; the paper puts names in order.
    pub rows: Vec<RotaRow>,
}

/// The rota of a week in a shop. `planned` may hold other weeks and shops.
pub fn rota_of_week(planned: &[Planned], shop: ShopId, week: Week) -> RotaWeek {
    let here: Vec<&Planned> = planned
        .iter()
        .filter(|p| p.shop == shop && week.days().holds(p.day))
        .collect();
    let mut rows: BTreeMap<PersonId, BTreeMap<NaiveDate, Vec<Shift>>> = BTreeMap::new();
    for plan in here.iter().filter(|p| p.holds == Holds::Expected) {
        let shifts = rows.entry(plan.person).or_default();
        let day = shifts.entry(plan.day).or_default();
        day.push(plan.shift);
        day.sort_unstable();
        day.dedup();
    }
    let closed = here.iter().filter(|p| p.holds == Holds::ShopClosed);
    RotaWeek {
        week,
        shop,
        closed: closed.map(|p| p.day).collect(),
        rows: rows
            .into_iter()
            .map(|(person, shifts)| RotaRow { person, shifts })
            .collect(),
    }
}
