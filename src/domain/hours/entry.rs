//! Times as people type them, for a sitting that nobody pressed or that is put right.
//!
//! What cannot be is refused with what is meant; what could be two things, or none, is asked
//! (`facts/training.md`, Hours; the clock changes).

use chrono::NaiveDate;

use super::days::london_day;
use super::local_time::{DAY_MINUTES, OnTheClock, Which, on_the_clock};
use super::{Minutes, Sitting};
use crate::domain::Refusal;
use crate::domain::ids::EntryId;
use crate::domain::time::Moment;
use crate::domain::when_entry::read_time;

/// Whether parts of an hour were typed: `3.5`, `7,25h`, `.5`. `9.30` is half past nine.
pub(super) fn is_decimal(typed: &str) -> bool {
    let typed = typed
        .trim()
        .trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let Some((whole, part)) = typed.split_once(['.', ',']) else {
        return false;
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let half_past = typed.contains('.')
        && part.len() == 2
        && part.parse::<u32>().is_ok_and(|minutes| minutes < 60);
    digits(whole) && digits(part) && !half_past && !(whole.is_empty() && part.is_empty())
}

/// Reads a time of day, as [`read_time`] does; hours beyond 23, minutes beyond 59 and parts of an hour
/// are each refused by name. The minute of the day.
pub fn read_clock(typed: &str) -> Result<i64, Refusal> {
    if is_decimal(typed) {
        return Err(Refusal::TimeAsDecimal);
    }
    read_time(typed).map_err(|unclear| {
        let parts = typed.trim().split_once([':', '.']);
        let number = |text: &str| match text.len() {
            1 | 2 => text.parse::<u32>().ok(),
            _ => None,
        };
        match parts.and_then(|(h, m)| Some((number(h)?, number(m)?, m.len()))) {
            Some((hour, minute, 2)) if hour > 23 || minute > 59 => Refusal::TimeOutsideDay,
            _ => unclear,
        }
    })
}

/// Reads the end of a shift: the same, and `24:00` or `24.00` for midnight at the end of the day.
pub fn read_end(typed: &str) -> Result<i64, Refusal> {
    match typed.trim() {
        "24:00" | "24.00" | "2400" => Ok(DAY_MINUTES),
        typed => read_clock(typed),
    }
}

/// What a typed time comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Found {
    /// This instant.
    At(Moment),
    /// One of two: ask which.
    AskWhich {
        /// Before the clocks go back.
        first: Moment,
        /// After it.
        second: Moment,
    },
    /// None: the clocks went forward over it. Ask for another.
    NotThatNight {
        /// When they did.
        jump: Moment,
    },
}

/// The instant of a minute of a day that has been; `which` is the answer where there are two.
pub fn in_the_past(
    day: NaiveDate,
    minute: i64,
    which: Option<Which>,
    now: Moment,
) -> Result<Found, Refusal> {
    // A date ahead is refused as such, before anybody is asked which of two times they mean.
    if day > london_day(now) {
        return Err(Refusal::TimeInFuture);
    }
    let found = match (on_the_clock(day, minute)?, which) {
        (OnTheClock::Once(at), _) => Found::At(at),
        (OnTheClock::Twice { first, .. }, Some(Which::First)) => Found::At(first),
        (OnTheClock::Twice { second, .. }, Some(Which::Second)) => Found::At(second),
        (OnTheClock::Twice { first, second }, None) => Found::AskWhich { first, second },
        (OnTheClock::Never { jump }, _) => Found::NotThatNight { jump },
    };
    match found {
        Found::At(at) | Found::AskWhich { first: at, .. } if at > now => Err(Refusal::TimeInFuture),
        // Between the two hours only the first has been.
        Found::AskWhich { first, second } if second > now => Ok(Found::At(first)),
        found => Ok(found),
    }
}

/// A sitting with its breaks as somebody wants it written down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// The sitting that it puts right; none for a new one.
    pub instead_of: Option<EntryId>,
    /// In.
    pub came: Moment,
    /// Out; none where it goes on.
    pub left: Option<Moment>,
    /// Breaks, from and until.
    pub breaks: Vec<(Moment, Moment)>,
}

/// Checks a sitting before it is written, beside the person's other sittings of those days.
///
/// Refused are: what is to come, an end before (or at) the start, more than a day, a break that ends
/// before it begins, is longer than the sitting or lies outside it, and two sittings at once.
pub fn check(wanted: &Wanted, others: &[Sitting], now: Moment) -> Result<(), Refusal> {
    let ends = wanted.left.into_iter();
    let breaks = wanted
        .breaks
        .iter()
        .flat_map(|(from, until)| [*from, *until]);
    if std::iter::once(wanted.came)
        .chain(ends)
        .chain(breaks)
        .any(|at| at > now)
    {
        return Err(Refusal::TimeInFuture);
    }
    let length = wanted.left.map(|left| Minutes::between(wanted.came, left));
    match length {
        Some(length) if length <= Minutes::ZERO => return Err(Refusal::EndBeforeStart),
        Some(length) if length > Minutes::DAY => return Err(Refusal::SittingTooLong),
        _ => {}
    }
    for (from, until) in &wanted.breaks {
        let pause = Minutes::between(*from, *until);
        if pause <= Minutes::ZERO {
            return Err(Refusal::EndBeforeStart);
        }
        if length.is_some_and(|length| pause > length) {
            return Err(Refusal::BreakLongerThanSitting);
        }
        if *from < wanted.came || wanted.left.is_some_and(|left| *until > left) {
            return Err(Refusal::BreakOutsideSitting);
        }
    }
    for other in others.iter().filter(|o| Some(o.id) != wanted.instead_of) {
        // An open one reaches until its day is over; a forgotten one of yesterday stands in nobody's way.
        let other_goes_on = match other.left {
            Some(left) => is_after(left, wanted.came),
            None => other.day >= london_day(wanted.came),
        };
        let this_goes_on = match wanted.left {
            Some(left) => is_after(left, other.came),
            None => london_day(wanted.came) == other.day || other.came <= wanted.came,
        };
        if other_goes_on && this_goes_on {
            return Err(Refusal::TwoAtOnce {
                from: other.came,
                until: other.left,
            });
        }
    }
    Ok(())
}

/// Whether an instant comes after another by the minute, since only whole minutes are kept.
fn is_after(one: Moment, other: Moment) -> bool {
    Minutes::between(other, one) > Minutes::ZERO
}
