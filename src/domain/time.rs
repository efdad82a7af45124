//! Instants, business dates, and a clock that can be wrong.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Europe::London;
use serde::{Deserialize, Serialize};

/// An instant: milliseconds of UTC since 1970. What the clock said, never what orders things.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// So many milliseconds after the start of 1970.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the start of 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The instant as chrono has it; the far past where it is out of range.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }

    /// The instant of a chrono time.
    pub fn of(time: DateTime<Utc>) -> Self {
        Self(time.timestamp_millis())
    }

    /// The clock on the wall in London.
    pub fn london(self) -> DateTime<chrono_tz::Tz> {
        self.utc().with_timezone(&London)
    }

    /// So many minutes later (earlier, if negative); the same where that is out of range.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(
            minutes
                .checked_mul(60_000)
                .and_then(|m| self.0.checked_add(m))
                .unwrap_or(self.0),
        )
    }

    /// The minute of the day on London's clock: 0 is midnight.
    pub fn minute_of_day(self) -> i64 {
        let clock = self.london().time();
        i64::from(clock.hour())
            .saturating_mul(60)
            .saturating_add(i64::from(clock.minute()))
    }

    /// Whole minutes from the other instant to this one, both cut to the minute first.
    pub fn minutes_since(self, earlier: Self) -> i64 {
        let minute = |m: Self| m.0.checked_div_euclid(60_000).unwrap_or(0);
        minute(self).checked_sub(minute(earlier)).unwrap_or(0)
    }
}

/// The instant at this minute of the day on London's clock; the earlier one where there are two,
/// an hour later where there is none.
pub fn at_london(day: NaiveDate, minute: i64) -> Option<Moment> {
    let wall = day
        .and_hms_opt(0, 0, 0)?
        .checked_add_signed(TimeDelta::minutes(minute))?;
    let at = |wall: chrono::NaiveDateTime| London.from_local_datetime(&wall).earliest();
    let found = at(wall).or_else(|| at(wall.checked_add_signed(TimeDelta::hours(1))?))?;
    Some(Moment::of(found.with_timezone(&Utc)))
}

/// The hour at which a new business day begins, where no setting says otherwise.
pub const CUT_OFF_HOUR: u32 = 3;

/// The day that a sale at this instant belongs to: the London date, a few hours late.
///
/// The hours come off the wall clock's reading, so both nights of a clock change are right.
pub fn business_date(at: Moment, cut_off_hour: u32) -> NaiveDate {
    let wall = at.london().naive_local();
    wall.checked_sub_signed(TimeDelta::hours(i64::from(cut_off_hour)))
        .unwrap_or(wall)
        .date()
}

/// What a new instant looks like beside the last one that was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum ClockLook {
    /// As it should be.
    Fine,
    /// More than two minutes behind.
    Behind,
    /// Further ahead than a shop can have slept: 36 hours with an open session, else 30 days.
    FarAhead,
}

/// Judges the clock by the last instant that was written.
pub fn judge_clock(now: Moment, last: Option<Moment>, session_open: bool) -> ClockLook {
    let Some(last) = last else {
        return ClockLook::Fine;
    };
    let ahead = if session_open { 36 * 60 } else { 30 * 24 * 60 };
    if now < last.plus_minutes(-2) {
        ClockLook::Behind
    } else if now > last.plus_minutes(ahead) {
        ClockLook::FarAhead
    } else {
        ClockLook::Fine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::of(text.parse::<DateTime<Utc>>().unwrap())
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_night_belongs_to_the_day_before() {
        assert_eq!(
            business_date(at("2026-11-22T02:59:59Z"), 3),
            date("2026-11-21")
        );
        assert_eq!(
            business_date(at("2026-11-22T03:00:00Z"), 3),
            date("2026-11-22")
        );
    }

    #[test]
    fn both_nights_of_a_clock_change_are_right() {
        // Spring: 01:00 UTC is 02:00 on the wall; 02:00 UTC is 03:00.
        assert_eq!(
            business_date(at("2026-03-29T01:59:00Z"), 3),
            date("2026-03-28")
        );
        assert_eq!(
            business_date(at("2026-03-29T02:00:00Z"), 3),
            date("2026-03-29")
        );
        // Autumn: 02:59 UTC is 02:59 on the wall.
        assert_eq!(
            business_date(at("2026-10-25T02:59:00Z"), 3),
            date("2026-10-24")
        );
        assert_eq!(
            business_date(at("2026-10-25T03:00:00Z"), 3),
            date("2026-10-25")
        );
    }

    #[test]
    fn an_odd_clock_is_noticed() {
        let last = at("2026-11-22T12:00:00Z");
        let look = |now, open| judge_clock(at(now), Some(last), open);
        assert_eq!(look("2026-11-22T11:58:00Z", true), ClockLook::Fine);
        assert_eq!(look("2026-11-22T11:57:59Z", true), ClockLook::Behind);
        assert_eq!(look("2026-11-24T00:00:00Z", true), ClockLook::Fine);
        assert_eq!(look("2026-11-24T00:00:01Z", true), ClockLook::FarAhead);
        assert_eq!(look("2026-11-24T00:00:01Z", false), ClockLook::Fine);
        assert_eq!(look("2026-12-22T12:00:01Z", false), ClockLook::FarAhead);
        assert_eq!(judge_clock(last, None, true), ClockLook::Fine);
    }
}
