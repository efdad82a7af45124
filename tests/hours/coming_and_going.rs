//! Coming and going: the worked examples of the facts, and each thing that can look odd.

use pathway_till::domain::hours::rows::{Going, How, Misses, Says};
use pathway_till::domain::hours::sittings::{Oddity, Openness};
use pathway_till::domain::hours::{Minutes, Sitting, Touch, Week, sums};
use pathway_till::domain::time::Moment;

use super::*;

fn oddities(ledger: &Ledger) -> Vec<Oddity> {
    ledger.all().findings.iter().map(|f| f.what).collect()
}

#[test]
fn a_morning_with_a_break_is_210_minutes() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:30");
    let pause = ledger.breaks(sitting, "2026-11-17 11:00", Going::StayingIn);
    ledger.is_back(pause, "2026-11-17 11:15");
    assert_eq!(ledger.counted(), [0], "still here: nothing counts yet");
    ledger.leaves(sitting, "2026-11-17 13:15");
    assert_eq!(ledger.counted(), [210]);
    assert_eq!(length(210).hours_and_minutes(), (3, 30));
    assert!(oddities(&ledger).is_empty());
}

#[test]
fn a_night_over_the_clock_changes_is_420_and_540_minutes() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-03-28 22:00", "2026-03-29 06:00");
    ledger.sat("2026-10-24 22:00", "2026-10-25 06:00");
    ledger.sat("2026-11-14 22:00", "2026-11-15 06:00");
    assert_eq!(ledger.counted(), [420, 540, 480]);
}

#[test]
fn both_ends_are_cut_to_the_minute_before_they_are_subtracted() {
    let second = |when: &str, seconds: i64| Moment::from_millis(at(when).millis() + seconds * 1000);
    let mut ledger = Ledger::default();
    let sitting = ledger.press(Touch::Arrived {
        at: second("2026-11-17 09:30", 59),
        shop: bakery(),
        kind: TimeKind::Training,
        placement: None,
    });
    ledger.press(Touch::Left {
        sitting,
        at: second("2026-11-17 09:31", 1),
    });
    assert_eq!(ledger.counted(), [1], "two seconds, but another minute");
    let (from, until) = (
        second("2026-11-17 09:30", 1),
        second("2026-11-17 09:30", 59),
    );
    assert_eq!(Minutes::between(from, until), Minutes::ZERO);
    assert_eq!(
        Minutes::between(until, second("2026-11-17 09:29", 0)),
        length(-1)
    );
}

#[test]
fn a_shift_over_midnight_belongs_whole_to_the_day_and_week_on_which_it_began() {
    let mut ledger = Ledger::default();
    // Sunday to Monday.
    ledger.sat("2026-11-22 22:00", "2026-11-23 06:00");
    // A shift that ends at midnight.
    ledger.sat("2026-11-24 16:00", "2026-11-25 00:00");
    let sittings = ledger.sittings();
    let by_day = sums(&sittings, |s| s.day).unwrap();
    let days: Vec<_> = by_day
        .iter()
        .map(|(day, sum)| (*day, sum.training.get()))
        .collect();
    assert_eq!(days, [(date("2026-11-22"), 480), (date("2026-11-24"), 480)]);
    let by_week = sums(&sittings, Sitting::week).unwrap();
    let weeks: Vec<_> = by_week.keys().map(|week| week.monday()).collect();
    assert_eq!(weeks, [date("2026-11-16"), date("2026-11-23")]);
    assert_eq!(
        Week::of(date("2026-11-22")).days().until(),
        date("2026-11-22")
    );
    // A span takes whole sittings, never parts.
    assert!(
        ledger
            .folded("2026-11-23", "2026-11-23")
            .sittings
            .is_empty()
    );
    assert_eq!(ledger.folded("2026-11-22", "2026-11-22").sittings.len(), 1);
}

#[test]
fn a_leap_day_is_a_day() {
    let mut ledger = Ledger::default();
    ledger.sat("2028-02-28 22:00", "2028-02-29 06:00");
    ledger.sat("2028-02-29 22:00", "2028-03-01 06:00");
    let found = ledger.folded("2028-02-29", "2028-02-29").sittings;
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].day, found[0].counted),
        (date("2028-02-29"), length(480))
    );
}

#[test]
fn after_two_misses_a_supervisor_signs_in_and_time_counts_from_the_first_try() {
    let none = Misses::default();
    let once = none.and_one(at("2026-11-17 09:28"));
    assert!(!once.supervisor_signs_in());
    let twice = once.and_one(at("2026-11-17 09:29"));
    assert!(twice.supervisor_signs_in());
    let now = at("2026-11-17 09:41");
    assert_eq!(twice.counts_from(now), at("2026-11-17 09:28"));
    assert_eq!(none.counts_from(now), now);
    // Tries of yesterday evening are nobody's arrival of today.
    assert_eq!(
        twice.counts_from(at("2026-11-18 09:00")),
        at("2026-11-18 09:00")
    );

    let mut ledger = Ledger::default();
    let touch = arrived("2026-11-17 09:28");
    let how = How::BySupervisor;
    let says = Says::Pressed { touch, how };
    let sitting = ledger.write(aydin(), priya(), now, says);
    ledger.leaves(sitting, "2026-11-17 10:28");
    assert_eq!(ledger.counted(), [60]);
}

#[test]
fn who_did_not_sign_out_is_asked_the_next_day_and_counts_nothing_till_then() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 16:00");
    let found = &ledger.sittings()[0];
    let end = Some(at("2026-11-18 00:00"));
    let now = |when| found.openness(at(when), end);
    assert_eq!(now("2026-11-17 23:59"), Openness::Here);
    assert_eq!(
        now("2026-11-18 00:10"),
        Openness::Here,
        "nobody is asked at midnight"
    );
    assert_eq!(now("2026-11-18 08:00"), Openness::AskStillHere);
    let by_day = sums(&ledger.sittings(), |s| s.day).unwrap();
    let sum = by_day[&date("2026-11-17")];
    assert_eq!(
        (sum.all().unwrap(), sum.ended, sum.open),
        (Minutes::ZERO, 0, 1)
    );
    // "Yes, still here": not asked again that day.
    let yes = at("2026-11-18 08:01");
    ledger.press(Touch::StillHere { sitting, at: yes });
    let found = &ledger.sittings()[0];
    assert_eq!(found.openness(at("2026-11-18 20:00"), end), Openness::Here);
    assert_eq!(
        found.openness(at("2026-11-19 08:00"), end),
        Openness::AskStillHere
    );
    ledger.leaves(sitting, "2026-11-17 23:55");
    let found = &ledger.sittings()[0];
    assert_eq!(found.openness(at("2026-11-19 08:00"), end), Openness::Ended);
    assert_eq!(found.counted, length(475));
}

#[test]
fn nobody_is_asked_before_their_planned_end() {
    let mut ledger = Ledger::default();
    ledger.arrives("2026-11-17 22:00");
    let found = &ledger.sittings()[0];
    let end = at("2026-11-18 06:00");
    let five = at("2026-11-18 05:00");
    assert_eq!(found.openness(five, Some(end)), Openness::Here);
    assert_eq!(found.openness(five, None), Openness::AskStillHere);
}

#[test]
fn an_end_before_the_beginning_counts_nothing_and_is_named() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 13:15", "2026-11-17 09:30");
    assert_eq!(ledger.counted(), [0]);
    assert_eq!(oddities(&ledger), [Oddity::OutBeforeIn]);
}

#[test]
fn of_two_ends_the_earlier_holds() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 10:00");
    ledger.leaves(sitting, "2026-11-17 12:00");
    assert_eq!(ledger.counted(), [60]);
    assert_eq!(oddities(&ledger), [Oddity::LeftTwice]);
}

#[test]
fn a_break_outside_takes_off_only_what_lies_inside() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    let pause = ledger.breaks(sitting, "2026-11-17 08:45", Going::StayingIn);
    ledger.is_back(pause, "2026-11-17 09:10");
    assert_eq!(ledger.counted(), [170]);
    assert_eq!(oddities(&ledger), [Oddity::BreakOutside { pause }]);
}

#[test]
fn a_break_longer_than_the_sitting_leaves_nothing() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 09:20");
    let pause = ledger.breaks(sitting, "2026-11-17 09:00", Going::GoingOut);
    ledger.is_back(pause, "2026-11-17 10:00");
    assert_eq!(ledger.counted(), [0]);
    let expected = [
        Oddity::BreakOutside { pause },
        Oddity::BreakLongerThanSitting { pause },
    ];
    assert_eq!(oddities(&ledger), expected);
}

#[test]
fn breaks_that_share_minutes_are_taken_off_once() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    let pause = ledger.breaks(sitting, "2026-11-17 10:00", Going::StayingIn);
    ledger.is_back(pause, "2026-11-17 10:20");
    let other = ledger.breaks(sitting, "2026-11-17 10:10", Going::StayingIn);
    ledger.is_back(other, "2026-11-17 10:30");
    assert_eq!(ledger.counted(), [150]);
    assert_eq!(oddities(&ledger), [Oddity::BreaksOverlap { pause, other }]);
}

#[test]
fn who_goes_home_from_a_break_is_asked_and_the_break_is_taken_off() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let pause = ledger.breaks(sitting, "2026-11-17 11:00", Going::GoingOut);
    ledger.leaves(sitting, "2026-11-17 12:00");
    assert_eq!(ledger.counted(), [120]);
    assert_eq!(oddities(&ledger), [Oddity::BreakWithoutBack { pause }]);
}

#[test]
fn back_before_the_break_takes_nothing_off() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let pause = ledger.breaks(sitting, "2026-11-17 11:00", Going::StayingIn);
    ledger.is_back(pause, "2026-11-17 10:45");
    ledger.is_back(pause, "2026-11-17 11:15");
    ledger.leaves(sitting, "2026-11-17 12:00");
    assert_eq!(ledger.counted(), [180]);
    let expected = [
        Oddity::BackBeforeBreak { pause },
        Oddity::BackTwice { pause },
    ];
    assert_eq!(oddities(&ledger), expected);
}

#[test]
fn no_minute_counts_twice() {
    let mut ledger = Ledger::default();
    let one = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    let other = ledger.sat("2026-11-17 11:00", "2026-11-17 13:00");
    assert_eq!(
        ledger.counted(),
        [180, 60],
        "the earlier one has the shared hour"
    );
    assert_eq!(oddities(&ledger), [Oddity::Overlap { other }]);
    assert_eq!(ledger.all().findings[0].at, one);
    // One after the other, within a minute, is nothing odd.
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    ledger.sat("2026-11-17 12:00", "2026-11-17 13:00");
    assert!(oddities(&ledger).is_empty());
}

#[test]
fn two_at_once_are_named_but_a_forgotten_yesterday_is_not_one() {
    let mut ledger = Ledger::default();
    ledger.arrives("2026-11-16 09:00");
    let one = ledger.arrives("2026-11-17 09:00");
    let other = ledger.arrives("2026-11-17 10:00");
    let found = ledger.all().findings;
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].at, found[0].what),
        (one, Oddity::TwoAtOnce { other })
    );
}

#[test]
fn a_sitting_that_goes_on_and_on_is_asked_about() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:00", "2026-11-18 09:05");
    assert_eq!(oddities(&ledger), [Oddity::VeryLong]);
    assert_eq!(
        ledger.counted(),
        [24 * 60 + 5],
        "and still stands as it was pressed"
    );
}

#[test]
fn a_press_whose_sitting_is_not_here_yet_is_named_and_waits() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    let arrival = ledger.rows.remove(0);
    assert_eq!(arrival.id, sitting);
    assert_eq!(oddities(&ledger), [Oddity::PointsNowhere]);
    assert!(ledger.sittings().is_empty());
    ledger.rows.push(arrival);
    assert!(oddities(&ledger).is_empty());
    assert_eq!(ledger.counted(), [180]);
}

#[test]
fn kinds_and_placements_are_summed_apart() {
    let mut ledger = Ledger::default();
    for (day, kind, n, hours) in [
        ("2026-11-17", TimeKind::Training, Some(1), 3),
        ("2026-11-18", TimeKind::PaidWork, Some(2), 4),
        ("2026-11-19", TimeKind::Volunteering, None, 2),
        ("2026-11-20", TimeKind::Training, Some(1), 1),
    ] {
        let from = at(&format!("{day} 09:00"));
        let sitting = ledger.press(Touch::Arrived {
            at: from,
            shop: bakery(),
            kind,
            placement: n.map(placement_id),
        });
        let at = from.plus_minutes(hours * 60);
        ledger.press(Touch::Left { sitting, at });
    }
    let sittings = ledger.sittings();
    let of = sums(&sittings, |s| s.placement).unwrap();
    assert_eq!(of[&Some(placement_id(1))].training, length(240));
    assert_eq!(of[&Some(placement_id(2))].paid_work, length(240));
    assert_eq!(of[&None].volunteering, length(120));
    let week = sums(&sittings, Sitting::week).unwrap();
    let sum = week[&Week::of(date("2026-11-17"))];
    assert_eq!((sum.all().unwrap(), sum.ended), (length(600), 4));
    assert_eq!(sum.of(TimeKind::Training), length(240));
}
