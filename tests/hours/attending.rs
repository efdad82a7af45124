//! How a planned sitting went, in the six words of the facts.

use chrono::Weekday;
use pathway_till::domain::hours::attendance::{Attendance, Known, Said, attendance};
use pathway_till::domain::hours::placement::Pause;
use pathway_till::domain::hours::rota::{Change as ForADay, DayChange, planned};

use super::rota::{change, placement};
use super::*;

/// How the Tuesdays of November went, as seen on this day.
fn seen(ledger: &Ledger, changes: &[DayChange], said: &[Said], now: &str) -> Vec<Known> {
    let mut tuesdays = placement("2026-11-03", &[(Weekday::Tue, "09:00", "13:00")]);
    tuesdays.pauses.push(Pause {
        from: date("2026-11-24"),
        until: None,
    });
    let span = Days::new(date("2026-11-01"), date("2026-11-30")).unwrap();
    let plan = planned(&[tuesdays], changes, span).unwrap();
    let went = attendance(&plan, &ledger.sittings(), said, at(now)).unwrap();
    went.iter().map(|one| one.known).collect()
}

#[test]
fn the_words_come_by_themselves_where_the_records_say_so() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-03 09:20", "2026-11-03 13:00");
    ledger.sat("2026-11-10 09:00", "2026-11-10 10:30");
    let told = ForADay::ToldUs {
        placement: placement_id(1),
    };
    let changes = [change(1, "2026-11-17", told)];
    let found = seen(&ledger, &changes, &[], "2026-12-01 09:00");
    let expected = [
        Attendance::Came,
        Attendance::CameForPart,
        Attendance::ToldUs,
        Attendance::Paused,
    ];
    assert_eq!(found, expected.map(Known::ByItself));
    let closed = ForADay::ShopClosed { shop: bakery() };
    let changes = [
        change(1, "2026-11-17", told),
        change(2, "2026-11-17", closed),
    ];
    let found = seen(&ledger, &changes, &[], "2026-12-01 09:00");
    assert_eq!(found[2], Known::ByItself(Attendance::ClosedByUs));
}

#[test]
fn we_did_not_hear_is_said_when_the_day_is_over_and_not_before() {
    let ledger = Ledger::default();
    let known = |now: &str| seen(&ledger, &[], &[], now)[0];
    assert_eq!(known("2026-11-03 08:00"), Known::NotYet);
    assert_eq!(known("2026-11-03 10:00"), Known::NotYet);
    assert_eq!(known("2026-11-03 23:59"), Known::NotYet);
    assert_eq!(
        known("2026-11-04 00:00"),
        Known::ByItself(Attendance::DidNotHear)
    );
}

#[test]
fn who_is_here_or_did_not_sign_out_has_no_word_yet() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-03 09:00");
    let known = |ledger: &Ledger, now: &str| seen(ledger, &[], &[], now)[0];
    assert_eq!(known(&ledger, "2026-11-03 10:00"), Known::NotYet);
    assert_eq!(known(&ledger, "2026-11-04 09:00"), Known::AskStillHere);
    ledger.leaves(sitting, "2026-11-03 11:00");
    // Gone for now: until the planned end they may come back.
    assert_eq!(known(&ledger, "2026-11-03 11:30"), Known::NotYet);
    let part = Known::ByItself(Attendance::CameForPart);
    assert_eq!(known(&ledger, "2026-11-03 13:00"), part);
    ledger.sat("2026-11-03 11:45", "2026-11-03 12:45");
    let came = Known::ByItself(Attendance::Came);
    assert_eq!(
        known(&ledger, "2026-11-03 13:00"),
        came,
        "three hours of four"
    );
}

#[test]
fn who_came_although_they_told_us_came() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:00", "2026-11-17 13:00");
    let told = ForADay::ToldUs {
        placement: placement_id(1),
    };
    let found = seen(
        &ledger,
        &[change(1, "2026-11-17", told)],
        &[],
        "2026-12-01 09:00",
    );
    assert_eq!(found[2], Known::ByItself(Attendance::Came));
}

#[test]
fn a_supervisor_says_what_the_records_cannot_and_the_last_word_holds() {
    let ledger = Ledger::default();
    let said = |seq, what| Said {
        seq,
        placement: placement_id(1),
        day: date("2026-11-03"),
        from: minute("09:00"),
        what,
        by: priya(),
    };
    let both = [said(2, Attendance::ToldUs), said(1, Attendance::DidNotHear)];
    let found = seen(&ledger, &[], &both, "2026-12-01 09:00");
    assert_eq!(found[0], Known::SaidBy(Attendance::ToldUs, priya()));
    assert_eq!(found[0].attendance(), Some(Attendance::ToldUs));
    assert_eq!(
        found[1],
        Known::ByItself(Attendance::DidNotHear),
        "another day"
    );
}

#[test]
fn a_sitting_goes_to_the_shift_that_it_shares_most_with() {
    let mut ledger = Ledger::default();
    let late = ledger.sat("2026-11-03 15:50", "2026-11-04 00:00");
    let night = ledger.sat("2026-11-08 00:10", "2026-11-08 06:00");
    let elsewhere = ledger.press(Touch::Arrived {
        at: at("2026-11-03 06:00"),
        shop: bike_shop(),
        kind: TimeKind::Training,
        placement: None,
    });
    ledger.leaves(elsewhere, "2026-11-03 14:00");
    let shifts = [
        (Weekday::Tue, "06:00", "14:00"),
        (Weekday::Tue, "16:00", "24:00"),
        (Weekday::Sat, "22:00", "06:00"),
    ];
    let span = Days::new(date("2026-11-03"), date("2026-11-08")).unwrap();
    let plan = planned(&[placement("2026-11-03", &shifts)], &[], span).unwrap();
    let now = at("2026-12-01 09:00");
    let went = attendance(&plan, &ledger.sittings(), &[], now).unwrap();
    let found: Vec<_> = went.iter().map(|one| one.sittings.clone()).collect();
    assert_eq!(found, [vec![], vec![late], vec![night]]);
    assert_eq!(went[0].known, Known::ByItself(Attendance::DidNotHear));
    assert_eq!(went[1].known, Known::ByItself(Attendance::Came));
}

#[test]
fn there_are_six_words_and_none_of_them_blames() {
    let codes: Vec<_> = Attendance::ALL.iter().map(|a| a.code()).collect();
    let expected = [
        "came",
        "came-for-part",
        "told-us",
        "did-not-hear",
        "closed-by-us",
        "paused",
    ];
    assert_eq!(codes, expected);
}
