//! A time of day on a date in London: once, twice (the hour when clocks go back), or never (the hour
//! when they go forward). `facts/training.md`, Hours: local times that do not exist or exist twice
//! are asked about.

use chrono::{LocalResult, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London;

use crate::domain::Refusal;
use crate::domain::time::Moment;

/// Minutes in a day on the clock.
pub const DAY_MINUTES: i64 = 24 * 60;

/// The longest that a clock has ever jumped forward, in minutes, and a little more.
const LONGEST_JUMP: i64 = 180;

/// When a clock on the wall in London shows a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnTheClock {
    /// Once, as nearly always.
    Once(Moment),
    /// Twice; which one is asked.
    Twice {
        /// Before the clocks go back.
        first: Moment,
        /// After it.
        second: Moment,
    },
    /// Never; the time is asked again.
    Never {
        /// The instant at which the clocks go forward over it.
        jump: Moment,
    },
}

/// Which of two instants is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// The one before the clocks go back.
    First,
    /// The one after it.
    Second,
}

/// When London's clock shows this minute of this day; minute 1440 is midnight at its end.
pub fn on_the_clock(day: NaiveDate, minute: i64) -> Result<OnTheClock, Refusal> {
    let wall = wall(day, minute).ok_or(Refusal::DayTooFar)?;
    match London.from_local_datetime(&wall) {
        LocalResult::Single(at) => Ok(OnTheClock::Once(moment(at))),
        LocalResult::Ambiguous(first, second) => Ok(OnTheClock::Twice {
            first: moment(first),
            second: moment(second),
        }),
        LocalResult::None => {
            let last_before = (1..=LONGEST_JUMP).find_map(|back| {
                let before = wall.checked_sub_signed(TimeDelta::minutes(back))?;
                London.from_local_datetime(&before).latest()
            });
            let jump = last_before.ok_or(Refusal::DayTooFar)?;
            Ok(OnTheClock::Never {
                jump: moment(jump).plus_minutes(1),
            })
        }
    }
}

/// The first instant at which London's clock shows this minute of this day or a later one: what a plan
/// means, which nobody can be asked about.
pub fn first_on_the_clock(day: NaiveDate, minute: i64) -> Result<Moment, Refusal> {
    Ok(match on_the_clock(day, minute)? {
        OnTheClock::Once(at) => at,
        OnTheClock::Twice { first, .. } => first,
        OnTheClock::Never { jump } => jump,
    })
}

fn wall(day: NaiveDate, minute: i64) -> Option<NaiveDateTime> {
    let minute = (0..=DAY_MINUTES).contains(&minute).then_some(minute)?;
    day.and_hms_opt(0, 0, 0)?
        .checked_add_signed(TimeDelta::minutes(minute))
}

fn moment(at: chrono::DateTime<chrono_tz::Tz>) -> Moment {
    Moment::of(at.with_timezone(&Utc))
}
