//! What becomes of a placement once it is agreed: other times from a day on, pauses, made longer, the
//! end. Each gives the placement as it then is, checked; what was before stays for the days before.

use chrono::NaiveDate;

use super::placement::{AgreedTime, AgreedTimes, Extension, Pause, Placement};
use crate::domain::Refusal;

impl Placement {
    /// With these times from a day on. What was agreed for later still comes later.
    pub fn with_times_from(
        mut self,
        day: NaiveDate,
        times: Vec<AgreedTime>,
    ) -> Result<Self, Refusal> {
        // Before the first day there is nothing to agree.
        let from = day.max(self.start);
        self.agreed.retain(|agreed| agreed.from != from);
        self.agreed.push(AgreedTimes { from, times });
        self.agreed.sort_by_key(|agreed| agreed.from);
        self.checked()
    }

    /// The times that hold on a day.
    pub fn times_on(&self, day: NaiveDate) -> &[AgreedTime] {
        let holding = self.agreed.iter().rfind(|agreed| agreed.from <= day);
        // Before it begins: those with which it will.
        let holding = holding.or_else(|| self.agreed.first());
        holding.map_or(&[], |agreed| &agreed.times)
    }

    /// With a pause; refused where it shares a day with another one.
    pub fn with_pause(mut self, pause: Pause) -> Result<Self, Refusal> {
        self.pauses.push(pause);
        self.pauses.sort_by_key(|pause| pause.from);
        self.checked()
    }

    /// The pause that goes on on a day, or is still to come.
    pub fn pause_from(&self, day: NaiveDate) -> Option<Pause> {
        let ahead = |pause: &&Pause| pause.until.is_none_or(|until| day <= until);
        self.pauses.iter().find(ahead).copied()
    }

    /// With the pause that began on this day ending on that one.
    pub fn pause_ends(mut self, from: NaiveDate, until: NaiveDate) -> Result<Self, Refusal> {
        let found = self.pauses.iter_mut().find(|pause| pause.from == from);
        found.ok_or(Refusal::HoursChanged)?.until = Some(until);
        self.checked()
    }

    /// Without the pause that begins on this day: it was not to be.
    pub fn without_pause(mut self, from: NaiveDate) -> Result<Self, Refusal> {
        self.pauses.retain(|pause| pause.from != from);
        self.checked()
    }

    /// Made longer; the new last day comes after the one that was planned.
    pub fn extended(mut self, agreed_on: NaiveDate, until: NaiveDate) -> Result<Self, Refusal> {
        if until <= self.last_day() {
            return Err(Refusal::DaysTheWrongWayRound);
        }
        self.extensions.push(Extension { agreed_on, until });
        self.checked()
    }

    /// Ended on this day.
    pub fn ended_on(mut self, day: NaiveDate) -> Result<Self, Refusal> {
        self.ended = Some(day);
        self.checked()
    }

    /// As if no end had been written: it goes on as planned.
    pub fn not_ended(mut self) -> Result<Self, Refusal> {
        self.ended = None;
        self.checked()
    }
}
