//! A placement: what a person and a shop agreed (`facts/training.md`, Records: Placement).

use chrono::{Datelike, Days as DayCount, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::days::{Days, london_day};
use super::entry::{read_clock, read_end};
use super::local_time::{DAY_MINUTES, first_on_the_clock};
use super::{Minutes, TimeKind};
use crate::domain::ids::{PersonId, PlacementId, ShopId};
use crate::domain::time::Moment;
use crate::domain::{Pence, Refusal};

/// From one local time to another, in minutes of the day in London. An end that is not after the
/// beginning is on the next day: 22:00–06:00. Midnight at the end of the day is 1440.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Shift {
    from: i64,
    until: i64,
}

impl Shift {
    /// From a minute of the day until another.
    pub fn new(from: i64, until: i64) -> Result<Self, Refusal> {
        if !(0..DAY_MINUTES).contains(&from) || !(0..=DAY_MINUTES).contains(&until) {
            return Err(Refusal::TimeOutsideDay);
        }
        if from == until {
            return Err(Refusal::EndBeforeStart);
        }
        Ok(Self { from, until })
    }

    /// What was typed: `16:00` and `24:00`.
    pub fn typed(from: &str, until: &str) -> Result<Self, Refusal> {
        Self::new(read_clock(from)?, read_end(until)?)
    }

    /// The minute of the day at which it begins.
    pub const fn from(self) -> i64 {
        self.from
    }

    /// The minute of the day at which it ends.
    pub const fn until(self) -> i64 {
        self.until
    }

    /// Whether it ends on the next day's clock.
    pub const fn ends_next_day(self) -> bool {
        self.until <= self.from
    }

    /// The instants at which it begins and ends when it begins on this day.
    pub fn on(self, day: NaiveDate) -> Result<(Moment, Moment), Refusal> {
        let next = day.succ_opt().filter(|_| self.ends_next_day());
        let last = next.unwrap_or(day);
        Ok((
            first_on_the_clock(day, self.from)?,
            first_on_the_clock(last, self.until)?,
        ))
    }

    /// How long it really is on this day: 22:00–06:00 over 28/29 March 2026 is 420 minutes.
    pub fn minutes_on(self, day: NaiveDate) -> Result<Minutes, Refusal> {
        let (from, until) = self.on(day)?;
        Ok(Minutes::between(from, until))
    }
}

/// A shift on a day of the week.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AgreedTime {
    /// On which day of the week it begins.
    pub weekday: Weekday,
    /// From when until when.
    pub shift: Shift,
}

/// The agreed times of a week, from a day on; what was agreed before stays for the days before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AgreedTimes {
    /// The first day on which they hold.
    pub from: NaiveDate,
    /// The times.
    pub times: Vec<AgreedTime>,
}

/// A pause: not dropping out, and in no report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pause {
    /// The first day of it.
    pub from: NaiveDate,
    /// The last day of it, once it is known.
    pub until: Option<NaiveDate>,
}

impl Pause {
    /// Whether this day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The planned end was moved on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Extension {
    /// The day on which that was agreed.
    pub agreed_on: NaiveDate,
    /// The new planned end.
    pub until: NaiveDate,
}

/// A person's placement in a shop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Placement {
    /// Which.
    pub id: PlacementId,
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub shop: ShopId,
    /// What the time is for.
    pub kind: TimeKind,
    /// The first day.
    pub start: NaiveDate,
    /// The last day as planned at first.
    pub planned_end: NaiveDate,
    /// What was agreed, in the order of days.
    pub agreed: Vec<AgreedTimes>,
    /// The supervisor.
    pub supervisor: Option<PersonId>,
    /// The key worker.
    pub key_worker: Option<PersonId>,
    /// An agreed fare for a day on which they came, where there is one.
    pub daily_fare: Option<Pence>,
    /// Pauses, in the order of days.
    pub pauses: Vec<Pause>,
    /// Extensions; the last one holds.
    pub extensions: Vec<Extension>,
    /// The last day, once it has ended.
    pub ended: Option<NaiveDate>,
}

/// The usual length of a placement (`facts/training.md`, The real setting).
pub const USUAL_WEEKS: u64 = 12;

/// The last day of a placement of the usual length.
pub fn usual_end(start: NaiveDate) -> NaiveDate {
    let days = DayCount::new(USUAL_WEEKS.saturating_mul(7).saturating_sub(1));
    start.checked_add_days(days).unwrap_or(start)
}

impl Placement {
    /// The last day that is planned, extensions included; the actual end once there is one.
    pub fn last_day(&self) -> NaiveDate {
        let planned = self.extensions.last().map_or(self.planned_end, |e| e.until);
        self.ended.unwrap_or(planned)
    }

    /// Whether it goes on on this day; a pause is part of it.
    pub fn goes_on(&self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.last_day()
    }

    /// Whether it is paused on this day.
    pub fn is_paused(&self, day: NaiveDate) -> bool {
        self.pauses.iter().any(|pause| pause.holds(day))
    }

    /// The shifts that were agreed for this day, in order, whatever else happens on it.
    pub fn shifts_on(&self, day: NaiveDate) -> Vec<Shift> {
        if !self.goes_on(day) {
            return Vec::new();
        }
        let holding = self.agreed.iter().rfind(|agreed| agreed.from <= day);
        let times = holding.map_or(&[][..], |agreed| &agreed.times);
        let today = times.iter().filter(|time| time.weekday == day.weekday());
        let mut shifts: Vec<Shift> = today.map(|time| time.shift).collect();
        shifts.sort_unstable();
        shifts
    }

    /// The same, checked: days the right way round, pauses and agreements in order and apart, no two
    /// shifts at once.
    pub fn checked(self) -> Result<Self, Refusal> {
        Days::new(self.start, self.planned_end)?;
        if let Some(ended) = self.ended {
            Days::new(self.start, ended)?;
        }
        for extension in &self.extensions {
            Days::new(self.start, extension.until)?;
        }
        for pause in &self.pauses {
            if let Some(until) = pause.until {
                Days::new(pause.from, until)?;
            }
        }
        let mut pauses = self.pauses.iter().zip(self.pauses.iter().skip(1));
        if pauses.any(|(one, next)| one.holds(next.from) || next.from < one.from) {
            return Err(Refusal::PausesOverlap);
        }
        let agreed = self.agreed.iter().zip(self.agreed.iter().skip(1));
        if agreed.into_iter().any(|(one, next)| next.from <= one.from) {
            return Err(Refusal::DaysTheWrongWayRound);
        }
        if self.agreed.iter().any(|agreed| two_at_once(&agreed.times)) {
            return Err(Refusal::ShiftsOverlap);
        }
        if self.daily_fare.is_some_and(|fare| fare <= Pence::ZERO) {
            return Err(Refusal::AmountNotPositive);
        }
        Ok(self)
    }
}

/// The placement that an arrival belongs to: of the person's placements that go on in this shop on this
/// day, the one whose agreed shift begins nearest, else any of them.
///
/// A counter knows no placements (`design.md`, Two books): the people book asks this when the arrival
/// reaches it, and takes the kind of time from the answer.
pub fn belongs_to(
    placements: &[Placement],
    person: PersonId,
    shop: ShopId,
    at: Moment,
) -> Option<&Placement> {
    let day = london_day(at);
    let away = |placement: &Placement| {
        let shifts = placement.shifts_on(day).into_iter();
        let begins = shifts.filter_map(|shift| shift.on(day).ok());
        let away = begins.map(|(from, _)| Minutes::between(from, at).get().saturating_abs());
        away.min().unwrap_or(i64::MAX)
    };
    placements
        .iter()
        .filter(|p| p.person == person && p.shop == shop && p.goes_on(day))
        .min_by_key(|p| (away(p), p.id))
}

/// The placement that time of this kind belongs to that began in this shop at this instant, where there
/// is one: of those of that kind, the one that an arrival would belong to.
pub fn belongs_to_kind(
    placements: &[Placement],
    person: PersonId,
    (shop, kind): (ShopId, TimeKind),
    at: Moment,
) -> Option<PlacementId> {
    let of_kind = placements.iter().filter(|p| p.kind == kind);
    let of_kind: Vec<Placement> = of_kind.cloned().collect();
    belongs_to(&of_kind, person, shop, at).map(|placement| placement.id)
}

/// Whether two of these times of a week share a minute, Sunday night and Monday included.
pub(super) fn two_at_once(times: &[AgreedTime]) -> bool {
    const WEEK: i64 = 7 * DAY_MINUTES;
    let mut stretches: Vec<(i64, i64)> = Vec::new();
    for time in times {
        let day = i64::from(time.weekday.num_days_from_monday()).saturating_mul(DAY_MINUTES);
        let next = if time.shift.ends_next_day() {
            DAY_MINUTES
        } else {
            0
        };
        let from = day.saturating_add(time.shift.from);
        let until = day.saturating_add(time.shift.until).saturating_add(next);
        for (from, until) in [
            (from, until),
            (from.saturating_sub(WEEK), until.saturating_sub(WEEK)),
        ] {
            if stretches.iter().any(|(f, u)| from < *u && *f < until) {
                return true;
            }
        }
        stretches.push((from, until));
        stretches.push((from.saturating_sub(WEEK), until.saturating_sub(WEEK)));
    }
    false
}
