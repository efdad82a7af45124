//! What is agreed and changed later: the times of a week, pauses, extensions, the end; and what of the
//! rota's changes for a day still holds.

use chrono::Weekday::{self, Mon, Sun, Thu, Tue, Wed};
use pathway_till::domain::hours::placement::Pause;
use pathway_till::domain::hours::rota::{Change as ForADay, changes_holding};
use pathway_till::domain::hours::week_plan::WeekPlan;
use pathway_till::domain::person_records::{
    Look, LookKind, RecordedPerson, known_as, looks_by_day,
};
use pathway_till::domain::{Pence, Refusal};

use super::rota::{change, placement, shift, times};
use super::*;

const WEEK: [(Weekday, &str, &str); 2] = [(Tue, "09:30", "13:15"), (Thu, "09:30", "13:15")];

#[test]
fn a_week_is_agreed_shift_by_shift_and_no_two_are_at_once() {
    let plan = WeekPlan::default();
    assert!(plan.is_empty());
    let plan = plan.with(Tue, 0, shift("09:30", "13:15")).unwrap();
    let plan = plan.with(Tue, 1, shift("14:00", "16:00")).unwrap();
    assert_eq!(
        plan.with(Tue, 2, shift("13:00", "14:30")),
        Err(Refusal::ShiftsOverlap)
    );
    // A night reaches into the next day, and Sunday's into Monday.
    let night = plan.with(Sun, 0, shift("22:00", "06:00")).unwrap();
    assert_eq!(
        night.with(Mon, 0, shift("05:00", "09:00")),
        Err(Refusal::ShiftsOverlap)
    );
    let plan = plan.copied(Tue, &[Wed, Thu]).unwrap();
    assert_eq!(plan.times().len(), 6);
    let plan = plan.without(Wed, 0);
    assert_eq!(plan.on(Wed), [shift("14:00", "16:00")]);
    // A shift that is put in another's place is that one from then on.
    let plan = plan.with(Wed, 0, shift("10:00", "11:00")).unwrap();
    assert_eq!(plan.on(Wed), [shift("10:00", "11:00")]);
    assert_eq!(WeekPlan::of(&plan.times()), plan);
}

#[test]
fn other_times_hold_from_their_day_on() {
    let before = placement("2026-11-17", &WEEK);
    let later = before
        .clone()
        .with_times_from(date("2026-12-01"), times(&[(Wed, "10:00", "12:00")]))
        .unwrap();
    assert_eq!(later.shifts_on(date("2026-11-26")).len(), 1, "a Thursday");
    assert_eq!(later.shifts_on(date("2026-12-03")).len(), 0);
    assert_eq!(later.times_on(date("2026-12-02")).len(), 1);
    assert_eq!(later.times_on(date("2026-01-01")), before.agreed[0].times);
    // The same day again is put in its place; a day before the first is the first.
    let again = later
        .with_times_from(date("2026-12-01"), Vec::new())
        .unwrap();
    assert_eq!(again.agreed.len(), 2);
    let first = again.with_times_from(date("2020-01-01"), Vec::new());
    assert_eq!(first.unwrap().agreed[0].from, date("2026-11-17"));
}

#[test]
fn a_pause_is_not_an_end() {
    let placement = placement("2026-11-17", &WEEK);
    let pause = |from: &str, until: Option<&str>| Pause {
        from: date(from),
        until: until.map(date),
    };
    let open = placement.with_pause(pause("2026-12-01", None)).unwrap();
    assert!(open.goes_on(date("2026-12-10")) && open.is_paused(date("2026-12-10")));
    assert_eq!(
        open.clone().with_pause(pause("2026-12-20", None)),
        Err(Refusal::PausesOverlap)
    );
    let found = open.pause_from(date("2026-12-05")).unwrap();
    let back = open.pause_ends(found.from, date("2026-12-07")).unwrap();
    assert!(!back.is_paused(date("2026-12-08")));
    assert_eq!(back.pause_from(date("2026-12-08")), None);
    assert!(
        back.clone()
            .pause_ends(found.from, date("2026-11-30"))
            .is_err()
    );
    assert_eq!(
        back.clone().pause_ends(date("2026-01-01"), found.from),
        Err(Refusal::RecordChanged)
    );
    let with_another = back.with_pause(pause("2027-01-04", Some("2027-01-08")));
    let without = with_another.unwrap().without_pause(date("2026-12-01"));
    assert_eq!(without.unwrap().pauses.len(), 1);
}

#[test]
fn a_pause_is_put_right_and_one_entered_by_mistake_was_none() {
    let pause = |from: &str, until: Option<&str>| Pause {
        from: date(from),
        until: until.map(date),
    };
    let first = pause("2026-12-01", Some("2026-12-11"));
    let second = pause("2027-01-04", None);
    let both = placement("2026-11-17", &WEEK).with_pause(first).unwrap();
    let both = both.with_pause(second).unwrap();
    assert_eq!(both.open_pause(), Some(second), "with another one after it");
    let shorter = pause("2026-12-02", Some("2026-12-04"));
    let right = both
        .clone()
        .with_pause_put_right(first.from, shorter)
        .unwrap();
    assert_eq!(right.pauses, [shorter, second]);
    assert!(!right.is_paused(date("2026-12-01")) && !right.is_paused(date("2026-12-08")));
    let no_end = pause("2026-12-01", None);
    assert_eq!(
        both.clone().with_pause_put_right(first.from, no_end),
        Err(Refusal::PausesOverlap)
    );
    let order = pause("2026-12-11", Some("2026-12-01"));
    assert_eq!(
        both.clone().with_pause_put_right(first.from, order),
        Err(Refusal::DaysTheWrongWayRound)
    );
    let without = both.clone().without_pause(second.from).unwrap();
    assert_eq!(without.pauses, [first]);
    assert!(!without.is_paused(date("2027-01-05")));
    assert_eq!(
        without.without_pause(second.from),
        Err(Refusal::RecordChanged),
        "somebody took it back already"
    );
}

#[test]
fn people_and_terms_change_from_now_on_and_nothing_else_does() {
    let placement = placement("2026-11-17", &WEEK);
    let fare = Some(Pence::new(420));
    let changed = placement
        .clone()
        .supervised_by(None)
        .with_key_worker(Some(priya()))
        .of_kind(TimeKind::Volunteering)
        .with_fare(fare)
        .unwrap();
    assert_eq!(
        (changed.supervisor, changed.key_worker),
        (None, Some(priya()))
    );
    assert_eq!(
        (changed.kind, changed.daily_fare),
        (TimeKind::Volunteering, fare)
    );
    assert_eq!(
        changed.clone().with_fare(Some(Pence::ZERO)),
        Err(Refusal::AmountNotPositive)
    );
    let back = changed
        .supervised_by(placement.supervisor)
        .with_key_worker(None)
        .of_kind(placement.kind)
        .with_fare(None);
    assert_eq!(back, Ok(placement));
}

#[test]
fn longer_means_later_and_an_end_can_be_taken_back() {
    let placement = placement("2026-11-17", &WEEK);
    let last = placement.last_day();
    let today = date("2026-12-01");
    assert_eq!(
        placement.clone().extended(today, last),
        Err(Refusal::DaysTheWrongWayRound)
    );
    let longer = placement.extended(today, date("2027-03-01")).unwrap();
    assert_eq!(longer.last_day(), date("2027-03-01"));
    assert!(longer.clone().ended_on(date("2026-11-01")).is_err());
    let ended = longer.ended_on(date("2027-01-15")).unwrap();
    assert_eq!(ended.last_day(), date("2027-01-15"));
    let on = ended.not_ended().unwrap();
    assert_eq!(on.last_day(), date("2027-03-01"));
}

#[test]
fn the_placement_that_matters_is_the_one_that_goes_on_then_the_next() {
    use pathway_till::domain::hours::placement_changes::at_present;
    let first = placement("2026-01-05", &WEEK);
    let second = placement("2026-11-17", &WEEK);
    let third = placement("2027-11-17", &WEEK);
    let all = [third, first, second];
    let start = |today: &str| at_present(&all, date(today)).map(|p| p.start);
    assert_eq!(start("2026-12-01"), Some(date("2026-11-17")));
    assert_eq!(start("2026-10-01"), Some(date("2026-11-17")));
    assert_eq!(start("2027-05-01"), Some(date("2027-11-17")));
    assert_eq!(start("2030-01-01"), Some(date("2027-11-17")));
    assert_eq!(at_present(&[], date("2026-12-01")), None);
}

#[test]
fn what_holds_of_a_day_can_be_taken_back() {
    let placement = placement_id(1);
    let moved = |to: &str, from: &str| ForADay::Moved {
        placement,
        to: date(to),
        shift: shift(from, "16:00"),
    };
    let rows = [
        change(1, "2026-11-17", ForADay::ToldUs { placement }),
        change(2, "2026-11-17", moved("2026-11-18", "09:00")),
        change(3, "2026-11-17", moved("2026-11-18", "10:00")),
        change(4, "2026-11-18", ForADay::ShopClosed { shop: bakery() }),
        change(5, "2026-11-18", ForADay::TakenBack { of: entry(3_004) }),
    ];
    let of = |day: &str| -> Vec<i64> {
        let holding = changes_holding(&rows, date(day));
        holding.iter().map(|row| row.seq).collect()
    };
    assert_eq!(of("2026-11-17"), [1, 3], "the last move alone");
    assert_eq!(of("2026-11-18"), [3], "what is moved into it");
    assert_eq!(of("2026-11-19"), [0_i64; 0]);
}

#[test]
fn two_sams_are_told_apart_and_one_alone_needs_no_word() {
    let sam = |n, name: &str, word: Option<&str>| RecordedPerson {
        id: person(n),
        name: name.into(),
        own_word: word.map(Into::into),
    };
    let people = [
        sam(1, "Sam", Some("of the bikes")),
        sam(2, "SAM", Some("baker")),
        sam(3, "Jo", Some("tall")),
    ];
    let known = known_as(&people);
    assert_eq!(known[&person(1)].word.as_deref(), Some("of the bikes"));
    assert_eq!(known[&person(2)].word.as_deref(), Some("baker"));
    assert_eq!(known[&person(3)].word, None);
}

#[test]
fn a_day_on_which_somebody_looked_often_is_one_line() {
    let look = |by, what, when| Look {
        by,
        what,
        at: at(when),
    };
    let looks = [
        look(priya(), LookKind::Record, "2026-11-18 15:00"),
        look(priya(), LookKind::Record, "2026-11-18 14:00"),
        look(priya(), LookKind::Paper, "2026-11-18 13:00"),
        look(priya(), LookKind::Record, "2026-11-17 09:00"),
    ];
    let days = looks_by_day(&looks);
    assert_eq!(days.len(), 3);
    assert_eq!(days[1], (date("2026-11-18"), priya(), LookKind::Paper));
}
