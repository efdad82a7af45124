//! London's clock against a walk through every minute of UTC around both clock changes.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Europe::London;
use pathway_till::domain::hours::Week;
use pathway_till::domain::hours::local_time::{OnTheClock, first_on_the_clock, on_the_clock};
use pathway_till::domain::hours::placement::Shift;

use super::*;

/// Every minute of UTC of three days and a little more, and what London's clock shows then.
fn walk(middle: &str) -> Vec<(Moment, NaiveDateTime)> {
    let noon: DateTime<Utc> = format!("{middle}T12:00:00Z").parse().unwrap();
    (-40 * 60..40 * 60)
        .map(|n| {
            let utc = noon + chrono::TimeDelta::minutes(n);
            (Moment::of(utc), utc.with_timezone(&London).naive_local())
        })
        .collect()
}

const DAYS: [&str; 3] = ["2026-03-29", "2026-10-25", "2028-02-29"];

#[test]
fn every_minute_of_a_day_is_once_twice_or_never_as_a_walk_finds_it() {
    for day in DAYS {
        let walked = walk(day);
        let mut shown: BTreeMap<NaiveDateTime, Vec<Moment>> = BTreeMap::new();
        for (at, wall) in &walked {
            shown.entry(*wall).or_default().push(*at);
        }
        let (mut twice, mut never) = (0, 0);
        for minute in 0..=1440 {
            let wall = date(day).and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::minutes(minute);
            let first = walked.iter().find(|(_, shows)| *shows >= wall).unwrap().0;
            let expected = match shown.get(&wall).map(Vec::as_slice) {
                None => {
                    never += 1;
                    OnTheClock::Never { jump: first }
                }
                Some([at]) => OnTheClock::Once(*at),
                Some([first, second]) => {
                    twice += 1;
                    OnTheClock::Twice {
                        first: *first,
                        second: *second,
                    }
                }
                Some(more) => panic!("{wall} was {} times", more.len()),
            };
            assert_eq!(on_the_clock(date(day), minute), Ok(expected), "{wall}");
            assert_eq!(first_on_the_clock(date(day), minute), Ok(first), "{wall}");
        }
        let expected = match day {
            "2026-03-29" => (0, 60),
            "2026-10-25" => (60, 0),
            _ => (0, 0),
        };
        assert_eq!((twice, never), expected, "{day}");
    }
}

#[test]
fn a_planned_shift_is_as_long_as_the_minutes_that_really_pass() {
    for day in DAYS {
        let walked = walk(day);
        let before = date(day).pred_opt().unwrap();
        for begins in [before, date(day)] {
            for from in (0..1440).step_by(30) {
                for until in (30..=1440).step_by(30).filter(|until| *until != from) {
                    let shift = Shift::new(from, until).unwrap();
                    let ends = if until <= from {
                        begins.succ_opt().unwrap()
                    } else {
                        begins
                    };
                    if ends > date(day) {
                        continue;
                    }
                    let midnight = |day: NaiveDate| day.and_hms_opt(0, 0, 0).unwrap();
                    let first = midnight(begins) + chrono::TimeDelta::minutes(from);
                    let last = midnight(ends) + chrono::TimeDelta::minutes(until);
                    // On from when the clock first shows the beginning, until it first shows the end.
                    let on = walked.iter().position(|(_, shows)| *shows >= first);
                    let off = walked.iter().position(|(_, shows)| *shows >= last);
                    let passed = i64::try_from(off.unwrap() - on.unwrap()).unwrap();
                    assert_eq!(
                        shift.minutes_on(begins),
                        Ok(length(passed)),
                        "{first}–{last}"
                    );
                }
            }
        }
    }
    let night = Shift::typed("22:00", "06:00").unwrap();
    for (day, minutes) in [
        ("2026-03-28", 420),
        ("2026-10-24", 540),
        ("2026-03-27", 480),
    ] {
        assert_eq!(night.minutes_on(date(day)), Ok(length(minutes)), "{day}");
    }
}

#[test]
fn nothing_breaks_at_the_ends_of_the_calendar() {
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        for minute in [i64::MIN, -1, 0, 720, 1440, 1441, i64::MAX] {
            let _ = on_the_clock(day, minute);
        }
        let _ = Shift::new(0, 1440).unwrap().on(day);
        let _ = Week::of(day).days().each().count();
    }
    for millis in [i64::MIN, 0, i64::MAX] {
        let mut ledger = Ledger::default();
        let at = Moment::from_millis(millis);
        let sitting = ledger.press(Touch::Arrived {
            at,
            shop: bakery(),
            kind: TimeKind::Training,
            placement: None,
        });
        for other in [i64::MIN, 0, i64::MAX] {
            let at = Moment::from_millis(other);
            ledger.press(Touch::Left { sitting, at });
        }
        let span = Days::new(NaiveDate::MIN, NaiveDate::MAX).unwrap();
        assert!(fold(aydin(), span, &ledger.rows).is_ok());
    }
}
