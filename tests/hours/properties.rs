//! Random days around both clock changes: presses in any order, corrections of corrections, breaks
//! outside a sitting, gaps and overlaps; the fold and the slow model never differ.

use std::collections::{BTreeMap, BTreeSet};

use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::hours::sittings::Oddity;
use pathway_till::domain::hours::{Sum, Week, sums};
use proptest::prelude::*;

use super::model;
use super::*;

/// Something that is pressed or put right.
#[derive(Clone, Debug)]
enum Deed {
    Arrive {
        minute: i64,
        second: i64,
        kind: usize,
        placement: u128,
    },
    Break {
        pick: usize,
        after: i64,
        long: Option<i64>,
        second: i64,
    },
    Leave {
        pick: usize,
        after: i64,
        second: i64,
    },
    Later {
        pick: usize,
        by: i64,
    },
    TakeBack {
        pick: usize,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    let pick = any::<usize>();
    prop_oneof![
        3 => (0..5 * 1440_i64, 0..60_i64, 0..3_usize, 0..3_u128).prop_map(
            |(minute, second, kind, placement)| Deed::Arrive { minute, second, kind, placement }
        ),
        3 => (pick, -30..300_i64, prop::option::weighted(0.8, -15..200_i64), 0..60_i64).prop_map(
            |(pick, after, long, second)| Deed::Break { pick, after, long, second }
        ),
        4 => (pick, -30..900_i64, 0..60_i64)
            .prop_map(|(pick, after, second)| Deed::Leave { pick, after, second }),
        3 => (pick, -300..300_i64).prop_map(|(pick, by)| Deed::Later { pick, by }),
        2 => pick.prop_map(|pick| Deed::TakeBack { pick }),
    ]
}

/// The ledger that these deeds write, beginning around one of the clock changes.
fn written(deeds: &[Deed], spring: bool) -> Ledger {
    let start = at(if spring {
        "2026-03-27 00:00"
    } else {
        "2026-10-23 00:00"
    });
    let mut ledger = Ledger::default();
    let mut arrivals: Vec<(EntryId, Moment)> = Vec::new();
    // Of each row the press that it is or puts right.
    let mut presses: Vec<(EntryId, Touch)> = Vec::new();
    let plus = |at: Moment, minutes: i64, seconds: i64| {
        Moment::from_millis(at.millis() + minutes * 60_000 + seconds * 1_000)
    };
    for deed in deeds {
        let picked = |pick: usize| arrivals.get(pick % arrivals.len().max(1)).copied();
        let row = |pick: usize| presses.get(pick % presses.len().max(1)).copied();
        match *deed {
            Deed::Arrive {
                minute,
                second,
                kind,
                placement,
            } => {
                let at = plus(start, minute, second);
                let touch = Touch::Arrived {
                    at,
                    shop: bakery(),
                    kind: TimeKind::ALL[kind],
                    placement: (placement > 0).then(|| placement_id(placement)),
                };
                let id = ledger.press(touch);
                arrivals.push((id, at));
                presses.push((id, touch));
            }
            Deed::Break {
                pick,
                after,
                long,
                second,
            } => {
                let Some((sitting, came)) = picked(pick) else {
                    continue;
                };
                let at = plus(came, after, second);
                let going = Going::StayingIn;
                let touch = Touch::BreakBegan { sitting, at, going };
                let pause = ledger.press(touch);
                presses.push((pause, touch));
                if let Some(long) = long {
                    let at = plus(at, long, 0);
                    let touch = Touch::Back { after: pause, at };
                    presses.push((ledger.press(touch), touch));
                }
            }
            Deed::Leave {
                pick,
                after,
                second,
            } => {
                let Some((sitting, came)) = picked(pick) else {
                    continue;
                };
                let at = plus(came, after, second);
                let touch = Touch::Left { sitting, at };
                presses.push((ledger.press(touch), touch));
            }
            Deed::Later { pick, by } => {
                let Some((of, press)) = row(pick) else {
                    continue;
                };
                let touch = press.moved_to(plus(press.at(), by, 0));
                let id = ledger.puts_right(of, Put::Instead(touch), Reason::OtherTime);
                presses.push((id, press));
            }
            Deed::TakeBack { pick } => {
                let Some((of, press)) = row(pick) else {
                    continue;
                };
                let id = ledger.puts_right(of, Put::TakenBack, Reason::PressedTwice);
                presses.push((id, press));
            }
        }
    }
    ledger
}

/// Sums of the model by a key.
fn slow_sums<K: Ord>(
    slow: &[model::Slow],
    key: impl Fn(&model::Slow) -> K,
) -> BTreeMap<K, [i64; 3]> {
    let minutes = model::minutes(slow);
    let mut sums: BTreeMap<K, [i64; 3]> = BTreeMap::new();
    for one in slow {
        let place = TimeKind::ALL
            .iter()
            .position(|kind| *kind == one.kind)
            .unwrap();
        sums.entry(key(one)).or_default()[place] += minutes[&one.id];
    }
    sums
}

fn plain<K: Ord>(sums: BTreeMap<K, Sum>) -> BTreeMap<K, [i64; 3]> {
    let of = |sum: Sum| [sum.training, sum.paid_work, sum.volunteering].map(Minutes::get);
    sums.into_iter().map(|(key, sum)| (key, of(sum))).collect()
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn sums_are_those_of_a_minute_by_minute_model(
        deeds in prop::collection::vec(deed(), 1..30), spring in any::<bool>(),
    ) {
        let ledger = written(&deeds, spring);
        let folded = ledger.all();
        let slow = model::sittings(&ledger.rows);
        let expected: Vec<EntryId> = slow.iter().map(|s| s.id).collect();
        let found: Vec<EntryId> = folded.sittings.iter().map(|s| s.id).collect();
        prop_assert_eq!(found, expected);
        let all = &folded.sittings;
        prop_assert_eq!(
            plain(sums(all, |s| s.id).unwrap()),
            slow_sums(&slow, |s| s.id),
        );
        prop_assert_eq!(
            plain(sums(all, |s| s.day).unwrap()),
            slow_sums(&slow, |s| london_day(s.came)),
        );
        prop_assert_eq!(
            plain(sums(all, Sitting::week).unwrap()),
            slow_sums(&slow, |s| Week::of(london_day(s.came))),
        );
        prop_assert_eq!(
            plain(sums(all, |s| s.placement).unwrap()),
            slow_sums(&slow, |s| s.placement),
        );
    }

    #[test]
    fn oddities_are_those_that_the_model_sees(
        deeds in prop::collection::vec(deed(), 1..30), spring in any::<bool>(),
    ) {
        let ledger = written(&deeds, spring);
        let findings = ledger.all().findings;
        let slow = model::sittings(&ledger.rows);
        let overlaps: BTreeSet<_> = findings
            .iter()
            .filter_map(|f| match f.what {
                Oddity::Overlap { other } => Some((f.at, other)),
                _ => None,
            })
            .collect();
        prop_assert_eq!(overlaps, model::overlaps(&slow));
        let outside: BTreeSet<_> = findings
            .iter()
            .filter_map(|f| match f.what {
                Oddity::BreakOutside { pause } => Some(pause),
                _ => None,
            })
            .collect();
        prop_assert_eq!(outside, model::breaks_outside(&slow));
        let backwards: BTreeSet<_> = findings
            .iter()
            .filter(|f| f.what == Oddity::OutBeforeIn)
            .map(|f| f.at)
            .collect();
        let expected: BTreeSet<_> = slow
            .iter()
            .filter(|s| s.left.is_some_and(|left| left < model::minute_of(s.came)))
            .map(|s| s.id)
            .collect();
        prop_assert_eq!(backwards, expected);
    }

    #[test]
    fn rows_in_any_order_and_twice_say_the_same(
        deeds in prop::collection::vec(deed(), 1..30),
        order in prop::collection::vec(any::<u32>(), 60),
        twice in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
    ) {
        let ledger = written(&deeds, true);
        prop_assume!(!ledger.rows.is_empty());
        let mut rows = ledger.rows.clone();
        for index in twice {
            rows.push(index.get(&ledger.rows).clone());
        }
        let mut keyed: Vec<(u32, Row)> = order.into_iter().cycle().zip(rows).collect();
        keyed.sort_by_key(|(key, _)| *key);
        let other = Ledger {
            rows: keyed.into_iter().map(|(_, row)| row).collect(),
        };
        prop_assert_eq!(other.all(), ledger.all());
    }

    #[test]
    fn days_and_weeks_are_the_same_however_they_are_asked_for(
        deeds in prop::collection::vec(deed(), 1..30), spring in any::<bool>(),
    ) {
        let ledger = written(&deeds, spring);
        let all = ledger.all();
        let span = Days::new(date("2026-03-20"), date("2026-04-08")).unwrap();
        let autumn = Days::new(date("2026-10-15"), date("2026-11-05")).unwrap();
        let mut sittings = Vec::new();
        let mut findings = Vec::new();
        for day in span.each().chain(autumn.each()) {
            let one = fold(aydin(), Days::one(day), &ledger.rows).unwrap();
            sittings.extend(one.sittings);
            findings.extend(one.findings);
        }
        prop_assert_eq!(&sittings, &all.sittings);
        prop_assert_eq!(&findings, &all.findings);
        let total = |sums: Vec<Sum>| Minutes::sum(sums.iter().map(|s| s.all().unwrap())).unwrap();
        let by_day = total(sums(&sittings, |s| s.day).unwrap().into_values().collect());
        let by_week = total(sums(&sittings, Sitting::week).unwrap().into_values().collect());
        prop_assert_eq!(by_day, by_week);
    }

    #[test]
    fn whatever_somebody_else_does_changes_nothing(
        deeds in prop::collection::vec(deed(), 1..20), others in prop::collection::vec(deed(), 1..20),
    ) {
        let own = written(&deeds, true);
        let mut both = own.rows.clone();
        for mut row in written(&others, true).rows {
            // Another person's rows, under ids of their own.
            row.id = entry(u128::from_be_bytes(*row.id.bytes()) + 10_000);
            row.person = person(9);
            both.push(row);
        }
        prop_assert_eq!(Ledger { rows: both }.all(), own.all());
    }
}
