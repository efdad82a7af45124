//! Times as people type them: read, asked about, or refused with what is meant.

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::entry::{Found, Wanted, check, in_the_past, read_clock, read_end};
use pathway_till::domain::hours::local_time::Which;

use super::*;

#[test]
fn times_are_read_or_refused_by_name() {
    for (typed, expected) in [
        ("9:30", 570),
        ("09.30", 570),
        ("4pm", 960),
        ("9.30pm", 21 * 60 + 30),
        ("1630", 990),
    ] {
        assert_eq!(read_clock(typed), Ok(expected), "{typed}");
    }
    for (typed, refusal) in [
        ("25:00", Refusal::TimeOutsideDay),
        ("24:00", Refusal::TimeOutsideDay),
        ("12:60", Refusal::TimeOutsideDay),
        ("3.5", Refusal::TimeAsDecimal),
        ("7,25", Refusal::TimeAsDecimal),
        ("9.75", Refusal::TimeAsDecimal),
        ("1.5 h", Refusal::TimeAsDecimal),
        (".5", Refusal::TimeAsDecimal),
        ("", Refusal::TimeNotUnderstood),
        ("half nine", Refusal::TimeNotUnderstood),
        ("9", Refusal::TimeNotUnderstood),
        ("-9:30", Refusal::TimeNotUnderstood),
        ("٩:٣٠", Refusal::TimeNotUnderstood),
        ("🙂.🙂", Refusal::TimeNotUnderstood),
    ] {
        assert_eq!(read_clock(typed), Err(refusal), "{typed}");
    }
    assert_eq!(read_end("24:00"), Ok(1440));
    assert_eq!(read_end("25:00"), Err(Refusal::TimeOutsideDay));
    assert_eq!(read_end("16:00"), Ok(960));
}

#[test]
fn lengths_are_whole_minutes() {
    for (typed, expected) in [
        ("15", 15),
        (" 1:30 ", 90),
        ("0", 0),
        ("90", 90),
        ("24:00", 1440),
    ] {
        assert_eq!(Minutes::typed(typed), Ok(length(expected)), "{typed}");
    }
    for (typed, refusal) in [
        ("1.5", Refusal::TimeAsDecimal),
        ("3.5", Refusal::TimeAsDecimal),
        ("0,5h", Refusal::TimeAsDecimal),
        ("1:75", Refusal::LengthNotUnderstood),
        ("1:5", Refusal::LengthNotUnderstood),
        ("", Refusal::LengthNotUnderstood),
        (":", Refusal::LengthNotUnderstood),
        ("-5", Refusal::LengthNotUnderstood),
        ("99999999999999999999", Refusal::LengthNotUnderstood),
        ("24:01", Refusal::SittingTooLong),
        ("9999", Refusal::SittingTooLong),
    ] {
        assert_eq!(Minutes::typed(typed), Err(refusal), "{typed}");
    }
}

#[test]
fn a_time_that_was_twice_is_asked_about_and_one_that_never_was_too() {
    let now = at("2026-11-17 12:00");
    let night = date("2026-10-25");
    let Ok(Found::AskWhich { first, second }) = in_the_past(night, minute("01:30"), None, now)
    else {
        panic!("half past one was twice");
    };
    assert_eq!(Minutes::between(first, second), length(60));
    let meant = |which| in_the_past(night, minute("01:30"), Some(which), now);
    assert_eq!(meant(Which::First), Ok(Found::At(first)));
    assert_eq!(meant(Which::Second), Ok(Found::At(second)));
    // Between the two, only the first has been.
    let between = first.plus_minutes(10);
    assert_eq!(
        in_the_past(night, minute("01:30"), None, between),
        Ok(Found::At(first))
    );

    let spring = date("2026-03-29");
    let jump = at("2026-03-29 02:00");
    for clock in ["01:00", "01:30", "01:59"] {
        assert_eq!(
            in_the_past(spring, minute(clock), None, now),
            Ok(Found::NotThatNight { jump }),
            "{clock}"
        );
    }
    let two = in_the_past(spring, minute("02:00"), None, now);
    assert_eq!(two, Ok(Found::At(jump)));
}

#[test]
fn what_is_still_to_come_is_refused() {
    let now = at("2026-11-17 12:00");
    let read = |day: &str, clock: &str| in_the_past(date(day), minute(clock), None, now);
    assert_eq!(read("2026-11-17", "12:01"), Err(Refusal::TimeInFuture));
    assert_eq!(read("2026-11-18", "09:00"), Err(Refusal::TimeInFuture));
    assert_eq!(read("2026-11-17", "12:00"), Ok(Found::At(now)));
    // Also where the clock would have to be asked about.
    assert_eq!(read("2027-03-28", "01:30"), Err(Refusal::TimeInFuture));
    assert_eq!(read("2027-10-31", "01:30"), Err(Refusal::TimeInFuture));
}

fn wanted(came: &str, left: Option<&str>, breaks: &[(&str, &str)]) -> Wanted {
    Wanted {
        instead_of: None,
        came: at(came),
        left: left.map(at),
        breaks: breaks
            .iter()
            .map(|(from, until)| (at(from), at(until)))
            .collect(),
    }
}

#[test]
fn a_sitting_is_checked_before_it_is_written() {
    let now = at("2026-11-20 12:00");
    let check = |wanted| check(&wanted, &[], now);
    let morning =
        |breaks: &[(&str, &str)]| wanted("2026-11-17 09:00", Some("2026-11-17 12:00"), breaks);
    assert_eq!(
        check(morning(&[("2026-11-17 10:00", "2026-11-17 10:15")])),
        Ok(())
    );
    for (breaks, refusal) in [
        (
            [("2026-11-17 10:15", "2026-11-17 10:00")],
            Refusal::EndBeforeStart,
        ),
        (
            [("2026-11-17 08:00", "2026-11-17 12:00")],
            Refusal::BreakLongerThanSitting,
        ),
        (
            [("2026-11-17 08:45", "2026-11-17 09:15")],
            Refusal::BreakOutsideSitting,
        ),
        (
            [("2026-11-17 11:45", "2026-11-17 12:15")],
            Refusal::BreakOutsideSitting,
        ),
        (
            [("2026-11-20 11:45", "2026-11-20 12:15")],
            Refusal::TimeInFuture,
        ),
    ] {
        assert_eq!(check(morning(&breaks)), Err(refusal), "{breaks:?}");
    }
    for (came, left, refusal) in [
        (
            "2026-11-17 12:00",
            "2026-11-17 09:00",
            Refusal::EndBeforeStart,
        ),
        (
            "2026-11-17 12:00",
            "2026-11-17 12:00",
            Refusal::EndBeforeStart,
        ),
        (
            "2026-11-17 12:00",
            "2026-11-18 12:01",
            Refusal::SittingTooLong,
        ),
        (
            "2026-11-20 09:00",
            "2026-11-20 13:00",
            Refusal::TimeInFuture,
        ),
        (
            "2026-11-21 09:00",
            "2026-11-21 13:00",
            Refusal::TimeInFuture,
        ),
    ] {
        assert_eq!(check(wanted(came, Some(left), &[])), Err(refusal), "{came}");
    }
}

#[test]
fn two_at_once_are_refused_with_the_times_that_are_there() {
    let now = at("2026-11-20 12:00");
    let mut ledger = Ledger::default();
    let first = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    let others = ledger.sittings();
    let (from, until) = (at("2026-11-17 09:00"), Some(at("2026-11-17 12:00")));
    let two = Err(Refusal::TwoAtOnce { from, until });
    for (came, left) in [
        ("2026-11-17 08:00", Some("2026-11-17 09:01")),
        ("2026-11-17 11:59", Some("2026-11-17 13:00")),
        ("2026-11-17 10:00", Some("2026-11-17 11:00")),
        ("2026-11-17 08:00", None),
    ] {
        assert_eq!(check(&wanted(came, left, &[]), &others, now), two, "{came}");
    }
    for (came, left) in [
        ("2026-11-17 08:00", Some("2026-11-17 09:00")),
        ("2026-11-17 12:00", Some("2026-11-17 13:00")),
        ("2026-11-17 12:00", None),
    ] {
        assert_eq!(
            check(&wanted(came, left, &[]), &others, now),
            Ok(()),
            "{came}"
        );
    }
    // Put right, it does not stand in its own way.
    let mut own = wanted("2026-11-17 09:30", Some("2026-11-17 12:30"), &[]);
    own.instead_of = Some(first);
    assert_eq!(check(&own, &others, now), Ok(()));
    // One without an end: of its day, but not of the next.
    let mut ledger = Ledger::default();
    ledger.arrives("2026-11-17 09:00");
    let others = ledger.sittings();
    let later = |day: &str| wanted(&format!("{day} 10:00"), Some(&format!("{day} 11:00")), &[]);
    let open = Err(Refusal::TwoAtOnce { from, until: None });
    assert_eq!(check(&later("2026-11-17"), &others, now), open);
    assert_eq!(check(&later("2026-11-18"), &others, now), Ok(()));
}
