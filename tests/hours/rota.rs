//! The rota: what follows from placements, changed for single days, over both clock changes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Weekday};
use pathway_till::domain::hours::Week;
use pathway_till::domain::hours::placement::{
    AgreedTime, AgreedTimes, Extension, Pause, Placement, Shift, belongs_to, usual_end,
};
use pathway_till::domain::hours::rota::{
    Change as ForADay, DayChange, Holds, Origin, Planned, days_expected, planned,
};
use pathway_till::domain::{Pence, Refusal};
use proptest::prelude::*;

use super::*;

pub fn shift(from: &str, until: &str) -> Shift {
    Shift::typed(from, until).unwrap()
}

pub fn times(times: &[(Weekday, &str, &str)]) -> Vec<AgreedTime> {
    let time = |(weekday, from, until): &(Weekday, &str, &str)| AgreedTime {
        weekday: *weekday,
        shift: shift(from, until),
    };
    times.iter().map(time).collect()
}

/// Twelve weeks in the bakery from this day.
pub fn placement(start: &str, agreed: &[(Weekday, &str, &str)]) -> Placement {
    let start = date(start);
    Placement {
        id: placement_id(1),
        person: aydin(),
        shop: bakery(),
        kind: TimeKind::Training,
        start,
        planned_end: usual_end(start),
        agreed: vec![AgreedTimes {
            from: start,
            times: times(agreed),
        }],
        supervisor: Some(priya()),
        key_worker: None,
        daily_fare: None,
        pauses: Vec::new(),
        extensions: Vec::new(),
        ended: None,
    }
}

pub fn change(n: i64, day: &str, change: ForADay) -> DayChange {
    DayChange {
        id: entry(3_000 + u128::try_from(n).unwrap()),
        seq: n,
        day: date(day),
        by: priya(),
        written_at: at("2026-11-01 09:00"),
        change,
    }
}

fn plan(placement: &Placement, changes: &[DayChange], from: &str, until: &str) -> Vec<Planned> {
    let span = Days::new(date(from), date(until)).unwrap();
    planned(std::slice::from_ref(placement), changes, span).unwrap()
}

fn days(planned: &[Planned]) -> Vec<String> {
    planned.iter().map(|p| p.day.to_string()).collect()
}

#[test]
fn twelve_weeks_follow_from_a_placement() {
    use Weekday::{Thu, Tue};
    let placement = placement(
        "2026-11-17",
        &[(Tue, "06:00", "14:00"), (Thu, "16:00", "24:00")],
    );
    assert_eq!(placement.last_day(), date("2027-02-08"));
    let all = plan(&placement, &[], "2026-01-01", "2027-12-31");
    assert_eq!(all.len(), 24);
    assert!(
        all.iter()
            .all(|p| p.minutes() == length(480) && p.holds == Holds::Expected)
    );
    assert_eq!(all[1].until, at("2026-11-20 00:00"), "until midnight");
    assert_eq!(days(&all[..3]), ["2026-11-17", "2026-11-19", "2026-11-24"]);
}

#[test]
fn a_night_in_the_rota_is_420_minutes_in_spring_and_540_in_autumn() {
    let nights = [(Weekday::Sat, "22:00", "06:00")];
    let of = |start: &str, from: &str, until: &str| -> Vec<i64> {
        let all = plan(&placement(start, &nights), &[], from, until);
        all.iter().map(|p| p.minutes().get()).collect()
    };
    assert_eq!(
        of("2026-03-01", "2026-03-21", "2026-04-04"),
        [480, 420, 480]
    );
    assert_eq!(
        of("2026-10-01", "2026-10-17", "2026-10-31"),
        [480, 540, 480]
    );
}

#[test]
fn pauses_extensions_and_the_end() {
    let mut placement = placement("2026-11-17", &[(Weekday::Tue, "09:00", "13:00")]);
    placement.pauses.push(Pause {
        from: date("2026-12-01"),
        until: Some(date("2026-12-08")),
    });
    placement.extensions.push(Extension {
        agreed_on: date("2027-01-20"),
        until: date("2027-02-22"),
    });
    let all = plan(&placement, &[], "2026-11-01", "2027-12-31");
    assert_eq!(all.len(), 14, "twelve weeks and two");
    let paused: Vec<_> = all
        .iter()
        .filter(|p| p.holds == Holds::Paused)
        .copied()
        .collect();
    assert_eq!(days(&paused), ["2026-12-01", "2026-12-08"]);
    assert!(
        placement.goes_on(date("2026-12-01")),
        "a pause is part of it"
    );
    assert!(!days_expected(aydin(), &all).contains(&date("2026-12-01")));
    placement.ended = Some(date("2026-12-15"));
    let all = plan(&placement, &[], "2026-11-01", "2027-12-31");
    assert_eq!(days(&all).last().unwrap(), "2026-12-15");
    assert!(placement.checked().is_ok());
}

#[test]
fn new_times_hold_from_their_day_and_the_old_ones_before_it() {
    let mut placement = placement("2026-11-17", &[(Weekday::Tue, "09:00", "13:00")]);
    placement.agreed.push(AgreedTimes {
        from: date("2026-11-25"),
        times: times(&[(Weekday::Wed, "10:00", "12:00")]),
    });
    let all = plan(&placement, &[], "2026-11-17", "2026-12-06");
    assert_eq!(
        days(&all),
        ["2026-11-17", "2026-11-24", "2026-11-25", "2026-12-02"]
    );
}

#[test]
fn single_days_are_moved_added_closed_told_and_taken_back() {
    let placement = placement("2026-11-17", &[(Weekday::Tue, "09:00", "13:00")]);
    let id = placement.id;
    let changes = [
        change(
            1,
            "2026-11-17",
            ForADay::Moved {
                placement: id,
                to: date("2026-11-19"),
                shift: shift("10:00", "12:00"),
            },
        ),
        change(
            2,
            "2026-11-18",
            ForADay::Added {
                placement: id,
                shift: shift("14:00", "16:00"),
            },
        ),
        change(3, "2026-11-24", ForADay::ToldUs { placement: id }),
        change(4, "2026-12-01", ForADay::ShopClosed { shop: bakery() }),
        change(5, "2026-12-08", ForADay::ShopClosed { shop: bike_shop() }),
    ];
    let all = plan(&placement, &changes, "2026-11-17", "2026-12-08");
    let found: Vec<_> = all
        .iter()
        .map(|p| (p.day.to_string(), p.origin, p.holds))
        .collect();
    let expected = [
        ("2026-11-18", Origin::Added(entry(3_002)), Holds::Expected),
        (
            "2026-11-19",
            Origin::MovedFrom(date("2026-11-17")),
            Holds::Expected,
        ),
        ("2026-11-24", Origin::Agreed, Holds::ToldUs),
        ("2026-12-01", Origin::Agreed, Holds::ShopClosed),
        ("2026-12-08", Origin::Agreed, Holds::Expected),
    ];
    let expected = expected.map(|(day, origin, holds)| (day.to_owned(), origin, holds));
    assert_eq!(found, expected);
    assert_eq!(all[1].minutes(), length(120));
    let due = days_expected(aydin(), &all);
    assert_eq!(due, ["2026-11-18", "2026-11-19", "2026-12-08"].map(date));
    // Moved once more: the last one holds; taken back, the one before; that too, as agreed.
    let mut changes = changes.to_vec();
    changes.push(change(
        6,
        "2026-11-17",
        ForADay::Moved {
            placement: id,
            to: date("2026-11-20"),
            shift: shift("10:00", "12:00"),
        },
    ));
    let first = |changes: &[DayChange]| {
        let all = plan(&placement, changes, "2026-11-17", "2026-11-23");
        all.iter()
            .find(|p| !matches!(p.origin, Origin::Added(_)))
            .unwrap()
            .day
            .to_string()
    };
    assert_eq!(first(&changes), "2026-11-20");
    changes.push(change(
        7,
        "2026-11-17",
        ForADay::TakenBack { of: entry(3_006) },
    ));
    assert_eq!(first(&changes), "2026-11-19");
    changes.push(change(
        8,
        "2026-11-17",
        ForADay::TakenBack { of: entry(3_001) },
    ));
    assert_eq!(first(&changes), "2026-11-17");
    changes.push(change(
        9,
        "2026-11-17",
        ForADay::TakenBack { of: entry(3_008) },
    ));
    assert_eq!(
        first(&changes),
        "2026-11-19",
        "the taking back is taken back"
    );
}

#[test]
fn an_arrival_belongs_to_the_placement_whose_shift_is_nearest() {
    let morning = placement("2026-11-17", &[(Weekday::Tue, "06:00", "14:00")]);
    let mut paid = placement("2026-11-17", &[(Weekday::Tue, "16:00", "24:00")]);
    paid.id = placement_id(2);
    paid.kind = TimeKind::PaidWork;
    let both = [paid, morning];
    let of = |when: &str, shop| {
        belongs_to(&both, aydin(), shop, at(when)).map(|found| (found.id, found.kind))
    };
    let (first, second) = (placement_id(1), placement_id(2));
    assert_eq!(
        of("2026-11-17 06:10", bakery()),
        Some((first, TimeKind::Training))
    );
    assert_eq!(
        of("2026-11-17 15:40", bakery()),
        Some((second, TimeKind::PaidWork))
    );
    assert_eq!(
        of("2026-11-18 09:00", bakery()),
        Some((first, TimeKind::Training))
    );
    assert_eq!(of("2026-11-17 06:10", bike_shop()), None);
    assert_eq!(of("2026-11-16 06:10", bakery()), None, "not begun");
    assert_eq!(
        belongs_to(&both, person(9), bakery(), at("2026-11-17 06:10")),
        None
    );
}

#[test]
fn a_placement_that_cannot_be_is_refused() {
    let good = || placement("2026-11-17", &[(Weekday::Tue, "09:00", "13:00")]);
    let refused = |change: &dyn Fn(&mut Placement)| {
        let mut placement = good();
        change(&mut placement);
        placement.checked().err()
    };
    assert_eq!(refused(&|_| ()), None);
    let order = Some(Refusal::DaysTheWrongWayRound);
    assert_eq!(refused(&|p| p.planned_end = date("2026-11-16")), order);
    assert_eq!(refused(&|p| p.ended = Some(date("2026-11-16"))), order);
    let pause = |from: &str, until: Option<&str>| Pause {
        from: date(from),
        until: until.map(date),
    };
    assert_eq!(
        refused(&|p| p.pauses = vec![pause("2026-12-08", Some("2026-12-01"))]),
        order
    );
    assert_eq!(
        refused(&|p| p.pauses = vec![pause("2026-12-01", None), pause("2026-12-08", None)]),
        Some(Refusal::PausesOverlap)
    );
    let twice = [
        (Weekday::Tue, "09:00", "13:00"),
        (Weekday::Tue, "12:59", "14:00"),
    ];
    assert_eq!(
        refused(&|p| p.agreed[0].times = times(&twice)),
        Some(Refusal::ShiftsOverlap)
    );
    // Sunday night runs into Monday morning.
    let night = [
        (Weekday::Mon, "05:00", "13:00"),
        (Weekday::Sun, "22:00", "06:00"),
    ];
    assert_eq!(
        refused(&|p| p.agreed[0].times = times(&night)),
        Some(Refusal::ShiftsOverlap)
    );
    let apart = [
        (Weekday::Mon, "06:00", "13:00"),
        (Weekday::Sun, "22:00", "06:00"),
    ];
    assert_eq!(refused(&|p| p.agreed[0].times = times(&apart)), None);
    let nothing = Some(Pence::ZERO);
    assert_eq!(
        refused(&|p| p.daily_fare = nothing),
        Some(Refusal::AmountNotPositive)
    );
    assert_eq!(Shift::typed("9:00", "25:00"), Err(Refusal::TimeOutsideDay));
    assert_eq!(Shift::typed("9:00", "9:00"), Err(Refusal::EndBeforeStart));
    assert_eq!(Shift::typed("9.5", "13:00"), Err(Refusal::TimeAsDecimal));
    assert_eq!(Shift::new(1440, 60), Err(Refusal::TimeOutsideDay));
    assert_eq!(Shift::new(-1, 60), Err(Refusal::TimeOutsideDay));
}

/// Whether a change still holds: nothing that holds takes it back.
fn holds(one: &DayChange, all: &[DayChange]) -> bool {
    !all.iter().any(|other| {
        other.seq > one.seq
            && matches!(other.change, ForADay::TakenBack { of } if of == one.id)
            && holds(other, all)
    })
}

/// What a day plans in the slow model: asks every change about this one day.
fn slow_day(placement: &Placement, changes: &[DayChange], day: NaiveDate) -> BTreeSet<(i64, i64)> {
    let goes_on = |day: NaiveDate| {
        let extended = placement.extensions.iter().map(|e| e.until).next_back();
        let last = placement
            .ended
            .or(extended)
            .unwrap_or(placement.planned_end);
        placement.start <= day && day <= last
    };
    let mut shifts = BTreeSet::new();
    if !goes_on(day) {
        return shifts;
    }
    let agreed_on = |day: NaiveDate| -> Vec<(i64, i64)> {
        let times = placement.agreed[0].times.iter();
        let today = times.filter(|time| goes_on(day) && time.weekday == day.weekday());
        today
            .map(|time| (time.shift.from(), time.shift.until()))
            .collect()
    };
    // Of each day the last change that moves it.
    let mut moved: BTreeMap<NaiveDate, (NaiveDate, (i64, i64))> = BTreeMap::new();
    for one in changes.iter().filter(|one| holds(one, changes)) {
        match one.change {
            ForADay::Moved { to, shift, .. } => {
                moved.insert(one.day, (to, (shift.from(), shift.until())));
            }
            ForADay::Added { shift, .. } if one.day == day => {
                shifts.insert((shift.from(), shift.until()));
            }
            _ => {}
        }
    }
    if !moved.contains_key(&day) {
        shifts.extend(agreed_on(day));
    }
    for (from, (to, shift)) in moved {
        if to == day && !agreed_on(from).is_empty() {
            shifts.insert(shift);
        }
    }
    shifts
}

fn a_shift() -> impl Strategy<Value = Shift> {
    (0..1440_i64, 0..=1440_i64).prop_filter_map("no length", |(f, u)| Shift::new(f, u).ok())
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn a_rota_is_what_each_day_says_by_itself(
        agreed in prop::collection::vec((0..7_u8, a_shift()), 0..5),
        long in 0..40_u64,
        extended in prop::option::of(0..40_u64),
        ended in prop::option::of(0..40_u64),
        wishes in prop::collection::vec((0..4_u8, 0..30_u64, 0..30_u64, a_shift(), 0..8_i64), 0..12),
        pauses in prop::collection::vec((0..40_u64, prop::option::of(0..10_u64)), 0..3),
        spring in any::<bool>(),
    ) {
        let start = date(if spring { "2026-03-16" } else { "2026-10-12" });
        let day = |n: u64| start + chrono::Days::new(n);
        let mut placement = placement("2026-11-17", &[]);
        placement.start = start;
        placement.planned_end = day(long);
        placement.extensions = extended
            .map(|n| Extension { agreed_on: start, until: day(n) })
            .into_iter()
            .collect();
        placement.ended = ended.map(day);
        placement.pauses = pauses
            .into_iter()
            .map(|(n, long)| Pause { from: day(n), until: long.map(|long| day(n + long)) })
            .collect();
        placement.agreed = vec![AgreedTimes {
            from: start,
            times: agreed
                .into_iter()
                .map(|(n, shift)| AgreedTime { weekday: Weekday::try_from(n).unwrap(), shift })
                .collect(),
        }];
        let id = placement.id;
        let changes: Vec<DayChange> = wishes
            .into_iter()
            .zip(10_i64..)
            .map(|((which, on, to, shift, back), n)| {
                let wish = match which {
                    0 => ForADay::Moved { placement: id, to: day(to), shift },
                    1 => ForADay::Added { placement: id, shift },
                    2 => ForADay::ToldUs { placement: id },
                    _ => ForADay::TakenBack { of: entry(3_000 + u128::try_from(n - back).unwrap()) },
                };
                change(n, &day(on).to_string(), wish)
            })
            .collect();
        let span = Days::new(start.pred_opt().unwrap(), day(45)).unwrap();
        let all = planned(std::slice::from_ref(&placement), &changes, span).unwrap();
        for today in span.each() {
            let found: BTreeSet<(i64, i64)> = all
                .iter()
                .filter(|p| p.day == today)
                .map(|p| (p.shift.from(), p.shift.until()))
                .collect();
            prop_assert_eq!(found, slow_day(&placement, &changes, today), "{}", today);
        }
        prop_assert!(all.iter().all(|p| p.minutes() >= Minutes::ZERO));
        for p in &all {
            let until = |pause: &Pause| pause.until.unwrap_or(NaiveDate::MAX);
            let paused = placement.pauses.iter().any(|q| q.from <= p.day && p.day <= until(q));
            let told = changes.iter().any(|one| {
                one.day == p.day
                    && matches!(one.change, ForADay::ToldUs { .. })
                    && holds(one, &changes)
            });
            let expected = match (paused, told) {
                (true, _) => Holds::Paused,
                (false, true) => Holds::ToldUs,
                (false, false) => Holds::Expected,
            };
            prop_assert_eq!(p.holds, expected, "{}", p.day);
        }
        // A week asked for by itself is the same week.
        let week = Week::of(day(14));
        let alone = planned(std::slice::from_ref(&placement), &changes, week.days()).unwrap();
        let within: Vec<Planned> =
            all.iter().filter(|p| week.days().holds(p.day)).copied().collect();
        prop_assert_eq!(alone, within);
    }
}
