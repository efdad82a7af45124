//! The days and times of a week while somebody agrees them: one shift after the other, each checked
//! beside the rest, so that what is unclear is said where it is typed.

use std::collections::BTreeMap;

use chrono::Weekday;

use super::placement::{AgreedTime, Shift, two_at_once};
use crate::domain::Refusal;

/// The days of a week, Monday first.
pub const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// A week's shifts by the day on which they begin.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct WeekPlan {
    /// By the number of the day, Monday 0.
    days: BTreeMap<u32, Vec<Shift>>,
}

impl WeekPlan {
    /// What was agreed before.
    pub fn of(times: &[AgreedTime]) -> Self {
        let mut plan = Self::default();
        for time in times {
            plan.day(time.weekday).push(time.shift);
        }
        for shifts in plan.days.values_mut() {
            shifts.sort_unstable();
        }
        plan
    }

    fn day(&mut self, weekday: Weekday) -> &mut Vec<Shift> {
        self.days.entry(weekday.num_days_from_monday()).or_default()
    }

    /// The shifts of a day.
    pub fn on(&self, weekday: Weekday) -> &[Shift] {
        let day = self.days.get(&weekday.num_days_from_monday());
        day.map_or(&[], Vec::as_slice)
    }

    /// Whether nothing is agreed.
    pub fn is_empty(&self) -> bool {
        self.days.values().all(Vec::is_empty)
    }

    /// As it is kept: in the order of the week.
    pub fn times(&self) -> Vec<AgreedTime> {
        let of_day = |weekday: Weekday| {
            let shifts = self.on(weekday).iter();
            shifts.map(move |shift| AgreedTime {
                weekday,
                shift: *shift,
            })
        };
        WEEKDAYS.into_iter().flat_map(of_day).collect()
    }

    /// The same with this shift in this place of the day, or as one more; refused where two are at once.
    pub fn with(&self, weekday: Weekday, place: usize, shift: Shift) -> Result<Self, Refusal> {
        let mut plan = self.clone();
        let day = plan.day(weekday);
        match day.get_mut(place) {
            Some(there) => *there = shift,
            None => day.push(shift),
        }
        day.sort_unstable();
        plan.checked()
    }

    /// The same without the shift in this place of the day.
    #[must_use]
    pub fn without(&self, weekday: Weekday, place: usize) -> Self {
        let mut plan = self.clone();
        let day = plan.day(weekday);
        if place < day.len() {
            day.remove(place);
        }
        plan
    }

    /// The same with the times of one day on these too; refused where two are at once.
    pub fn copied(&self, from: Weekday, to: &[Weekday]) -> Result<Self, Refusal> {
        let mut plan = self.clone();
        let shifts = self.on(from).to_vec();
        for weekday in to {
            plan.day(*weekday).clone_from(&shifts);
        }
        plan.checked()
    }

    fn checked(self) -> Result<Self, Refusal> {
        if two_at_once(&self.times()) {
            Err(Refusal::ShiftsOverlap)
        } else {
            Ok(self)
        }
    }
}
