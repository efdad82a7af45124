//! From a sitting as it stands to one as somebody wants it: the rows that are written make just that, and
//! what stays the same gets none.

use pathway_till::domain::hours::changes::{
    WantedBreak, WantedSitting, changes, put_right, taken_out,
};
use pathway_till::domain::hours::placement::belongs_to_kind;
use pathway_till::domain::hours::proposals::NewRow;
use pathway_till::domain::hours::proposed::with_changes;
use proptest::prelude::*;

use super::*;

/// A sitting as numbers: when it began, how long it is, and its breaks.
#[derive(Clone, Debug)]
struct Drawn {
    came: i64,
    second: i64,
    long: Option<i64>,
    kind: usize,
    placement: u128,
    /// Where each begins, how long it is, and whether it was ended.
    breaks: Vec<(i64, i64, bool)>,
    /// Corrections before: whether the arrival and the ends of breaks were put right already.
    moved: bool,
    /// Whether ends were pressed twice.
    twice: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        0..3 * 1440_i64,
        0..60_i64,
        prop::option::weighted(0.8, 1..900_i64),
        0..3_usize,
        0..3_u128,
        prop::collection::vec((0..600_i64, 1..90_i64, any::<bool>()), 0..4),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(came, second, long, kind, placement, breaks, moved, twice)| Drawn {
                came,
                second,
                long,
                kind,
                placement,
                breaks,
                moved,
                twice,
            },
        )
}

fn start() -> Moment {
    at("2026-03-27 00:00")
}

fn plus(at: Moment, minutes: i64, seconds: i64) -> Moment {
    Moment::from_millis(at.millis() + minutes * 60_000 + seconds * 1_000)
}

/// Writes the sitting as it stands before; some of it was put right already.
fn before(ledger: &mut Ledger, drawn: &Drawn) -> EntryId {
    let came = plus(start(), drawn.came, drawn.second);
    let arrived = |at| Touch::Arrived {
        at,
        shop: bakery(),
        kind: TimeKind::ALL[drawn.kind],
        placement: (drawn.placement > 0).then(|| placement_id(drawn.placement)),
    };
    let first = if drawn.moved { plus(came, 7, 0) } else { came };
    let sitting = ledger.press(arrived(first));
    if drawn.moved {
        ledger.puts_right(sitting, Put::Instead(arrived(came)), Reason::OtherTime);
    }
    for (from, long, ended) in &drawn.breaks {
        let at = plus(came, *from, drawn.second);
        let going = Going::GoingOut;
        let pause = ledger.press(Touch::BreakBegan { sitting, at, going });
        if *ended {
            let at = plus(at, *long, 0);
            let after = pause;
            let back = ledger.press(Touch::Back { after, at });
            if drawn.twice {
                let at = plus(at, 11, 0);
                ledger.press(Touch::Back { after, at });
            }
            if drawn.moved {
                let touch = Touch::Back { after, at };
                let once = ledger.puts_right(back, Put::TakenBack, Reason::PressedTwice);
                ledger.puts_right(once, Put::Instead(touch), Reason::Other);
                // What took it back was put right, and says this now.
            }
        }
    }
    if let Some(long) = drawn.long {
        let at = plus(came, long, drawn.second);
        ledger.press(Touch::Left { sitting, at });
        if drawn.twice {
            let at = plus(at, 13, 0);
            ledger.press(Touch::Left { sitting, at });
        }
    }
    sitting
}

/// What is wanted, of this number: some breaks stay as they are, some move, some are new.
fn wanted(drawn: &Drawn, before: Option<&Sitting>, keep: &[u8]) -> WantedSitting {
    let came = plus(start(), drawn.came, 0);
    let mut breaks = Vec::new();
    let stood = before.map_or(&[][..], |b| &b.breaks);
    for (pause, keep) in stood.iter().zip(keep) {
        let until = pause.until.unwrap_or(plus(pause.from, 5, 0));
        match keep {
            0 => {}
            1 => breaks.push(WantedBreak {
                of: Some(pause.id),
                from: pause.from,
                until,
            }),
            2 => breaks.push(WantedBreak {
                of: Some(pause.id),
                from: plus(pause.from, 3, 0),
                until: plus(until, 4, 0),
            }),
            _ => breaks.push(WantedBreak {
                of: Some(pause.id),
                from: pause.from,
                until: plus(until, 9, 0),
            }),
        }
    }
    for (from, long, new) in &drawn.breaks {
        if *new {
            let from = plus(came, *from, 0);
            let until = plus(from, *long, 0);
            breaks.push(WantedBreak {
                of: None,
                from,
                until,
            });
        }
    }
    WantedSitting {
        shop: bakery(),
        kind: TimeKind::ALL[drawn.kind],
        placement: (drawn.placement > 0).then(|| placement_id(drawn.placement)),
        came,
        left: drawn.long.map(|long| plus(came, long, 0)),
        breaks,
    }
}

fn minutes(at: Moment) -> i64 {
    model::minute_of(at)
}

/// A sitting to the minute: what for, in, out, breaks in order.
type Plain = (
    TimeKind,
    Option<PlacementId>,
    i64,
    Option<i64>,
    Vec<(i64, Option<i64>)>,
);

fn plain_of(sitting: &Sitting) -> Plain {
    let mut breaks: Vec<_> = sitting
        .breaks
        .iter()
        .map(|b| (minutes(b.from), b.until.map(minutes)))
        .collect();
    breaks.sort_unstable();
    let left = sitting.left.map(minutes);
    (
        sitting.kind,
        sitting.placement,
        minutes(sitting.came),
        left,
        breaks,
    )
}

fn plain_wanted(wanted: &WantedSitting) -> Plain {
    let mut breaks: Vec<_> = wanted
        .breaks
        .iter()
        .map(|b| (minutes(b.from), Some(minutes(b.until))))
        .collect();
    breaks.sort_unstable();
    let left = wanted.left.map(minutes);
    (
        wanted.kind,
        wanted.placement,
        minutes(wanted.came),
        left,
        breaks,
    )
}

/// Writes the rows as a supervisor's yes does.
fn write(ledger: &mut Ledger, rows: &[NewRow]) {
    for new in rows {
        let n = i64::try_from(ledger.rows.len()).unwrap() + 1;
        ledger.rows.push(Row {
            id: new.id,
            person: aydin(),
            seq: n,
            written_at: at("2026-12-01 12:00"),
            by: priya(),
            says: new.change.row(why(Reason::OtherTime)),
        });
    }
}

fn ids() -> impl FnMut() -> EntryId {
    let mut n = 90_000;
    move || {
        n += 1;
        entry(n)
    }
}

fn only(ledger: &Ledger, id: EntryId) -> Option<Sitting> {
    ledger.sittings().into_iter().find(|s| s.id == id)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_rows_make_what_is_wanted_and_no_more_are_needed(
        first in drawn(), second in drawn(), keep in prop::collection::vec(0..4_u8, 4),
    ) {
        let mut ledger = Ledger::default();
        let id = before(&mut ledger, &first);
        let stood = only(&ledger, id).unwrap();
        let wanted = wanted(&second, Some(&stood), &keep);
        let rows = changes(Some(&stood), &wanted, &ledger.rows, ids());
        write(&mut ledger, &rows);
        let now = only(&ledger, id).unwrap();
        prop_assert_eq!(plain_of(&now), plain_wanted(&wanted));
        // The same breaks are the same breaks, and keep how people went.
        for pause in &stood.breaks {
            let stays = wanted.breaks.iter().any(|b| b.of == Some(pause.id));
            let found = now.breaks.iter().find(|b| b.id == pause.id);
            prop_assert_eq!(found.map(|b| b.going), stays.then_some(pause.going));
        }
        // Wanted once more it takes nothing.
        let same = WantedSitting {
            breaks: now.breaks.iter().map(|b| WantedBreak {
                of: Some(b.id), from: b.from, until: b.until.unwrap(),
            }).collect(),
            ..wanted
        };
        prop_assert_eq!(changes(Some(&now), &same, &ledger.rows, ids()), Vec::new());
        prop_assert_eq!(ledger.sittings().len(), 1);
    }

    #[test]
    fn what_stays_the_same_to_the_minute_gets_no_row(drawn in drawn(), seconds in -20_000..20_000_i64) {
        let mut ledger = Ledger::default();
        let id = before(&mut ledger, &drawn);
        let stood = only(&ledger, id).unwrap();
        prop_assume!(stood.breaks.iter().all(|b| b.until.is_some()));
        // Typed times have no seconds; another second of the same minute is no change.
        let other = |at: Moment| {
            let moved = Moment::from_millis(at.millis() + seconds);
            if minutes(moved) == minutes(at) { moved } else { at }
        };
        let same = WantedSitting {
            shop: stood.shop,
            kind: stood.kind,
            placement: stood.placement,
            came: other(stood.came),
            left: stood.left.map(other),
            breaks: stood.breaks.iter().map(|b| WantedBreak {
                of: Some(b.id), from: other(b.from), until: other(b.until.unwrap()),
            }).collect(),
        };
        prop_assert_eq!(changes(Some(&stood), &same, &ledger.rows, ids()), Vec::new());
    }

    #[test]
    fn a_new_sitting_is_what_is_wanted(drawn in drawn()) {
        let wanted = wanted(&drawn, None, &[]);
        let mut ledger = Ledger::default();
        let rows = changes(None, &wanted, &ledger.rows, ids());
        write(&mut ledger, &rows);
        let sittings = ledger.sittings();
        prop_assert_eq!(sittings.len(), 1);
        prop_assert_eq!(plain_of(&sittings[0]), plain_wanted(&wanted));
    }

    #[test]
    fn taken_out_no_sitting_is_left(first in drawn(), other in drawn()) {
        let mut ledger = Ledger::default();
        let id = before(&mut ledger, &first);
        let stays = before(&mut ledger, &other);
        let untouched = only(&ledger, stays).map(|s| plain_of(&s));
        let stood = only(&ledger, id).unwrap();
        let rows = taken_out(&stood, &ledger.rows, ids());
        write(&mut ledger, &rows);
        prop_assert!(only(&ledger, id).is_none());
        prop_assert_eq!(only(&ledger, stays).map(|s| plain_of(&s)), untouched);
        // Each press of it once; nothing of it counts any more.
        let of_it = ledger.all().findings.iter().filter(|f| f.at == id).count();
        prop_assert_eq!(of_it, 0);
    }
}

#[test]
fn an_end_that_was_pressed_twice_is_one_when_it_is_put_right() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    ledger.leaves(sitting, "2026-11-17 12:00");
    ledger.leaves(sitting, "2026-11-17 12:30");
    let stood = only(&ledger, sitting).unwrap();
    let wanted = WantedSitting {
        shop: stood.shop,
        kind: stood.kind,
        placement: None,
        came: stood.came,
        left: Some(at("2026-11-17 13:00")),
        breaks: Vec::new(),
    };
    let mut new_id = ids();
    let rows = changes(Some(&stood), &wanted, &ledger.rows, &mut new_id);
    write(&mut ledger, &rows);
    let now = only(&ledger, sitting).unwrap();
    assert_eq!(now.left, wanted.left);
    assert_eq!(ledger.all().findings, []);
    // And open again, with no end at all.
    let open = WantedSitting {
        left: None,
        ..wanted
    };
    let rows = changes(Some(&now), &open, &ledger.rows, &mut new_id);
    write(&mut ledger, &rows);
    assert_eq!(only(&ledger, sitting).unwrap().left, None);
}

#[test]
fn a_back_that_was_pressed_twice_is_one_when_it_is_put_right() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let pause = ledger.breaks(sitting, "2026-11-17 10:00", Going::GoingOut);
    ledger.is_back(pause, "2026-11-17 10:10");
    ledger.is_back(pause, "2026-11-17 10:20");
    ledger.leaves(sitting, "2026-11-17 12:00");
    let stood = only(&ledger, sitting).unwrap();
    let wanted = WantedSitting {
        shop: stood.shop,
        kind: stood.kind,
        placement: None,
        came: stood.came,
        left: stood.left,
        breaks: vec![WantedBreak {
            of: Some(pause),
            from: stood.breaks[0].from,
            until: at("2026-11-17 10:30"),
        }],
    };
    let rows = changes(Some(&stood), &wanted, &ledger.rows, ids());
    write(&mut ledger, &rows);
    assert_eq!(
        only(&ledger, sitting).unwrap().breaks[0].until,
        Some(at("2026-11-17 10:30"))
    );
    assert_eq!(ledger.all().findings, []);
}

#[test]
fn what_belongs_to_another_day_is_taken_out_there_and_added_here_in_one_step() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    let pause = ledger.breaks(sitting, "2026-11-17 10:00", Going::GoingOut);
    ledger.is_back(pause, "2026-11-17 10:15");
    ledger.leaves(sitting, "2026-11-17 12:00");
    let stood = only(&ledger, sitting).unwrap();
    let mut wanted = WantedSitting {
        shop: bike_shop(),
        kind: TimeKind::Volunteering,
        placement: None,
        came: at("2026-11-16 09:00"),
        left: Some(at("2026-11-16 12:00")),
        breaks: vec![WantedBreak {
            of: Some(pause),
            from: at("2026-11-16 10:00"),
            until: at("2026-11-16 10:15"),
        }],
    };
    let rows = put_right(Some(&stood), &wanted, &ledger.rows, ids());
    // Before anything is written it is known what will stand there.
    let whose = (aydin(), at("2026-12-01 12:00"));
    let (before, after) = with_changes(whose, &rows, &ledger.rows).unwrap();
    assert_eq!(before, std::slice::from_ref(&stood));
    write(&mut ledger, &rows);
    assert_eq!(ledger.sittings(), after);
    let [moved] = after.as_slice() else {
        panic!("one time");
    };
    assert_eq!(moved.day, date("2026-11-16"));
    assert_eq!(
        (moved.shop, moved.kind),
        (bike_shop(), TimeKind::Volunteering)
    );
    assert_eq!(moved.counted, length(165));
    assert_eq!(ledger.all().findings, []);
    // On the same day it stays the same time, and only the press is put right.
    wanted.kind = TimeKind::PaidWork;
    wanted.breaks[0].of = Some(moved.breaks[0].id);
    let rows = put_right(Some(moved), &wanted, &ledger.rows, ids());
    assert_eq!(rows.len(), 1, "{rows:?}");
}

#[test]
fn another_kind_of_time_is_of_the_placement_of_that_kind_or_of_none() {
    let mut training = super::rota::placement("2026-11-16", &[]);
    let mut helping = training.clone();
    training.kind = TimeKind::Training;
    helping.id = placement_id(2);
    helping.kind = TimeKind::Volunteering;
    helping.shop = bike_shop();
    let all = [training, helping];
    let of = |shop, kind, on: &str| belongs_to_kind(&all, aydin(), (shop, kind), at(on));
    let on = "2026-11-17 09:00";
    assert_eq!(of(bakery(), TimeKind::Training, on), Some(placement_id(1)));
    assert_eq!(
        of(bike_shop(), TimeKind::Volunteering, on),
        Some(placement_id(2))
    );
    assert_eq!(of(bakery(), TimeKind::Volunteering, on), None);
    assert_eq!(of(bakery(), TimeKind::Training, "2026-11-15 09:00"), None);
    assert_eq!(
        belongs_to_kind(&all, priya(), (bakery(), TimeKind::Training), at(on)),
        None
    );
}
