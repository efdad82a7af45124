//! What becomes of a placement once it is agreed: other times from a day on, pauses, made longer, the
//! end. Each gives the placement as it then is, checked; what was before stays for the days before.

use chrono::NaiveDate;

use super::TimeKind;
use super::placement::{AgreedTime, AgreedTimes, Extension, Pause, Placement};
use crate::domain::ids::PersonId;
use crate::domain::{Pence, Refusal};

/// The placement that matters today: the one that goes on, else the next one, else the last one.
pub fn at_present(placements: &[Placement], today: NaiveDate) -> Option<&Placement> {
    let on = placements.iter().find(|placement| placement.goes_on(today));
    let next = || {
        let ahead = placements.iter().filter(|p| p.start > today);
        ahead.min_by_key(|p| p.start)
    };
    let last = || placements.iter().max_by_key(|p| p.last_day());
    on.or_else(next).or_else(last)
}

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

    /// The pause of which nobody has said yet when it ends.
    pub fn open_pause(&self) -> Option<Pause> {
        self.pauses.iter().find(|p| p.until.is_none()).copied()
    }

    /// With the pause that began on this day ending on that one.
    pub fn pause_ends(self, from: NaiveDate, until: NaiveDate) -> Result<Self, Refusal> {
        let until = Some(until);
        self.with_pause_put_right(from, Pause { from, until })
    }

    /// With the pause that began on this day as it should have been written.
    pub fn with_pause_put_right(self, from: NaiveDate, pause: Pause) -> Result<Self, Refusal> {
        self.without_pause(from)?.with_pause(pause)
    }

    /// Without the pause that begins on this day: it was entered by mistake, and what was agreed holds.
    pub fn without_pause(mut self, from: NaiveDate) -> Result<Self, Refusal> {
        let before = self.pauses.len();
        self.pauses.retain(|pause| pause.from != from);
        if self.pauses.len() == before {
            return Err(Refusal::RecordChanged);
        }
        self.checked()
    }

    /// With this supervisor, or with nobody yet.
    #[must_use]
    pub fn supervised_by(self, supervisor: Option<PersonId>) -> Self {
        Self { supervisor, ..self }
    }

    /// With this key worker, or with nobody yet.
    #[must_use]
    pub fn with_key_worker(self, key_worker: Option<PersonId>) -> Self {
        Self { key_worker, ..self }
    }

    /// With this fare for a day of coming, or with none. What was given back stays as it is.
    pub fn with_fare(self, daily_fare: Option<Pence>) -> Result<Self, Refusal> {
        Self { daily_fare, ..self }.checked()
    }

    /// For this kind of time from now on. Times that stand already keep their kind: it was decided when
    /// they were taken in.
    #[must_use]
    pub fn of_kind(self, kind: TimeKind) -> Self {
        Self { kind, ..self }
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
