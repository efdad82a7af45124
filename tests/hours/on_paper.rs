//! What papers and tables say of hours: the summary of a placement, the rota of a week, lines of a table.

use chrono::Weekday;
use pathway_till::domain::Pence;
use pathway_till::domain::hours::agreeing::{Agreement, to_agree};
use pathway_till::domain::hours::attendance::{Attendance, Attended, Said, attendance};
use pathway_till::domain::hours::expenses::{Expense, ExpenseRow, ExpenseSays, Proof};
use pathway_till::domain::hours::export::{Agreed, expense_lines, hours_lines};
use pathway_till::domain::hours::placement::{Extension, Pause, Placement};
use pathway_till::domain::hours::placement_summary::{PlacementSummary, placement_summary};
use pathway_till::domain::hours::rota::{Change as ForADay, planned};
use pathway_till::domain::hours::rota_week::rota_of_week;
use pathway_till::domain::hours::{Week, sums};

use super::rota::{change, placement, shift};
use super::*;

const NOW: &str = "2026-12-20 12:00";

fn year() -> Days {
    Days::new(date("2026-01-01"), date("2027-12-31")).unwrap()
}

fn attended(placement: &Placement, sittings: &[Sitting], said: &[Said]) -> Vec<Attended> {
    let plans = planned(std::slice::from_ref(placement), &[], year()).unwrap();
    attendance(&plans, sittings, said, at(NOW)).unwrap()
}

fn summed(placement: &Placement, sittings: &[Sitting], said: &[Said]) -> PlacementSummary {
    let attended = attended(placement, sittings, said);
    placement_summary(placement, &attended, sittings).unwrap()
}

/// A sitting of the placement.
fn came(ledger: &mut Ledger, from: &str, until: Option<&str>) -> EntryId {
    let sitting = ledger.press(Touch::Arrived {
        at: at(from),
        shop: bakery(),
        kind: TimeKind::Training,
        placement: Some(placement_id(1)),
    });
    if let Some(until) = until {
        ledger.leaves(sitting, until);
    }
    sitting
}

fn tuesdays() -> Placement {
    placement("2026-11-03", &[(Weekday::Tue, "09:00", "13:00")])
}

#[test]
fn a_summary_counts_what_was_come_to_and_knows_no_absence() {
    let mut ledger = Ledger::default();
    // All of it, in two goes; part of it; a Friday without a plan, in two goes.
    came(&mut ledger, "2026-11-03 09:00", Some("2026-11-03 11:00"));
    came(&mut ledger, "2026-11-03 11:30", Some("2026-11-03 13:00"));
    came(&mut ledger, "2026-11-17 09:00", Some("2026-11-17 10:00"));
    came(&mut ledger, "2026-11-20 09:00", Some("2026-11-20 10:00"));
    came(&mut ledger, "2026-11-20 14:00", Some("2026-11-20 15:00"));
    // Somebody else, and time that is none of this placement's.
    ledger.press_of(person(9), arrived("2026-11-03 09:00"));
    ledger.sat("2026-11-21 09:00", "2026-11-21 12:00");
    let found = summed(&tuesdays(), &ledger.sittings(), &[]);
    let weeks: Vec<(String, usize, i64)> = found
        .weeks
        .iter()
        .map(|w| {
            let minutes = w.sum.all().unwrap().get();
            (w.week.monday().to_string(), w.sessions, minutes)
        })
        .collect();
    assert_eq!(
        weeks,
        [
            ("2026-11-02".to_owned(), 1, 210),
            ("2026-11-16".to_owned(), 2, 180)
        ],
        "weeks in between are not there"
    );
    assert_eq!((found.sessions, found.sum.training), (3, length(390)));
    assert_eq!((found.from, found.ended), (date("2026-11-03"), false));
    assert_eq!(found.supervisor, Some(priya()));
}

#[test]
fn a_pause_leaves_no_trace_in_a_summary() {
    let mut ledger = Ledger::default();
    came(&mut ledger, "2026-11-03 09:00", Some("2026-11-03 13:00"));
    let without = summed(&tuesdays(), &ledger.sittings(), &[]);
    let mut paused = tuesdays();
    paused.pauses.push(Pause {
        from: date("2026-11-09"),
        until: Some(date("2026-12-15")),
    });
    assert_eq!(summed(&paused, &ledger.sittings(), &[]), without);
    // Nor does what a supervisor said of a day on which nobody came.
    let said = [Attendance::ToldUs, Attendance::ClosedByUs].map(|what| Said {
        seq: 1,
        placement: placement_id(1),
        day: date("2026-11-10"),
        from: minute("09:00"),
        what,
        by: priya(),
    });
    for said in said {
        assert_eq!(summed(&tuesdays(), &ledger.sittings(), &[said]), without);
    }
}

#[test]
fn a_summary_follows_what_a_supervisor_said_and_leaves_open_sittings_out() {
    let mut ledger = Ledger::default();
    came(&mut ledger, "2026-11-10 09:00", None);
    let nothing = summed(&tuesdays(), &ledger.sittings(), &[]);
    assert_eq!((nothing.sessions, nothing.weeks.len()), (0, 0));
    assert_eq!(nothing.sum.open, 1, "and the page says so");
    let said = Said {
        seq: 1,
        placement: placement_id(1),
        day: date("2026-11-10"),
        from: minute("09:00"),
        what: Attendance::Came,
        by: priya(),
    };
    let found = summed(&tuesdays(), &ledger.sittings(), &[said]);
    assert_eq!((found.sessions, found.weeks.len()), (1, 1));
    let mut longer = tuesdays();
    longer.extensions.push(Extension {
        agreed_on: date("2026-12-01"),
        until: date("2027-03-01"),
    });
    assert_eq!(summed(&longer, &[], &[]).until, date("2027-03-01"));
    longer.ended = Some(date("2026-12-15"));
    let ended = summed(&longer, &[], &[]);
    assert_eq!((ended.until, ended.ended), (date("2026-12-15"), true));
}

#[test]
fn the_weeks_of_a_summary_add_up_to_all_of_it() {
    let mut ledger = Ledger::default();
    for day in 3..30 {
        let (from, until) = (format!("2026-11-{day:02} 09:07"), day * 7 % 50 + 10);
        let until = format!("2026-11-{day:02} 12:{until:02}");
        came(&mut ledger, &from, Some(&until));
    }
    let sittings = ledger.sittings();
    let found = summed(&tuesdays(), &sittings, &[]);
    assert_eq!(found.sessions, 27);
    let weeks: usize = found.weeks.iter().map(|w| w.sessions).sum();
    let minutes = Minutes::sum(found.weeks.iter().map(|w| w.sum.training)).unwrap();
    assert_eq!((weeks, minutes), (found.sessions, found.sum.training));
    assert_eq!(sums(&sittings, |_| ()).unwrap()[&()], found.sum);
}

#[test]
fn the_rota_of_a_week_knows_who_is_expected_and_nothing_else() {
    let own = placement(
        "2026-11-03",
        &[
            (Weekday::Tue, "14:00", "16:00"),
            (Weekday::Tue, "09:00", "13:00"),
            (Weekday::Wed, "09:00", "13:00"),
            (Weekday::Fri, "16:00", "24:00"),
        ],
    );
    let mut paused = Placement {
        id: placement_id(2),
        person: person(3),
        ..own.clone()
    };
    paused.pauses.push(Pause {
        from: date("2026-11-03"),
        until: None,
    });
    let bikes = Placement {
        id: placement_id(3),
        person: person(4),
        shop: bike_shop(),
        ..own.clone()
    };
    let changes = [
        change(
            1,
            "2026-11-18",
            ForADay::ToldUs {
                placement: placement_id(1),
            },
        ),
        change(2, "2026-11-20", ForADay::ShopClosed { shop: bakery() }),
    ];
    let plans = planned(&[own, paused, bikes], &changes, year()).unwrap();
    let week = Week::of(date("2026-11-17"));
    let found = rota_of_week(&plans, bakery(), week);
    assert_eq!(
        found.rows.len(),
        1,
        "the paused and the other shop's stay away"
    );
    let row = &found.rows[0];
    assert_eq!(row.person, aydin());
    let tuesday = vec![shift("09:00", "13:00"), shift("14:00", "16:00")];
    assert_eq!(row.shifts.len(), 1, "told us and closed leave nothing");
    assert_eq!(row.shifts[&date("2026-11-17")], tuesday);
    assert!(found.closed.contains(&date("2026-11-20")) && found.closed.len() == 1);
    let before = rota_of_week(&plans, bakery(), Week::of(date("2026-10-01")));
    assert!(before.rows.is_empty() && before.closed.is_empty());
}

#[test]
fn a_line_says_what_counts_whether_it_was_agreed_and_whether_it_was_put_right() {
    let mut ledger = Ledger::default();
    let first = ledger.arrives("2026-11-17 09:30");
    let pause = ledger.breaks(first, "2026-11-17 11:00", Going::GoingOut);
    ledger.is_back(pause, "2026-11-17 11:15");
    ledger.leaves(first, "2026-11-17 13:15");
    let second = ledger.arrives("2026-11-18 09:00");
    let out = ledger.leaves(second, "2026-11-18 12:00");
    let late = Put::Instead(left(second, "2026-11-18 13:00"));
    ledger.puts_right(out, late, Reason::OtherTime);
    ledger.arrives("2026-11-19 09:00");
    let someone = ledger.press_of(person(9), arrived("2026-11-17 08:00"));
    ledger.press_of(person(9), left(someone, "2026-11-17 10:00"));
    let added = Change::Add(arrived("2026-11-20 10:00")).row(why(Reason::NotPressed));
    ledger.write(aydin(), priya(), at("2026-11-21 09:00"), added);

    let days = Days::new(date("2026-11-17"), date("2026-11-18")).unwrap();
    let digests = to_agree(priya(), aydin(), days, &ledger.rows, at(NOW)).unwrap();
    let agreements: Vec<Agreement> = digests
        .into_iter()
        .map(|(day, digest)| Agreement {
            id: entry(9_000),
            seq: 100,
            person: aydin(),
            day,
            by: priya(),
            at: at(NOW),
            digest,
        })
        .collect();
    // After the yes, the first day's end moves.
    let row = Change::Add(arrived("2026-11-17 15:00")).row(why(Reason::NotPressed));
    ledger.write(aydin(), priya(), at("2026-12-21 09:00"), row);
    if let Some(last) = ledger.rows.last_mut() {
        last.seq = 101;
    }

    let lines = |people: &[PersonId]| hours_lines(people, year(), &ledger.rows, &agreements);
    let both = lines(&[person(9), aydin()]).unwrap();
    assert_eq!(
        both[0].sitting.person,
        person(9),
        "in the order that was asked"
    );
    let own = lines(&[aydin()]).unwrap();
    assert_eq!(own, both[1..]);
    let found: Vec<(i64, i64, Agreed, bool)> = own
        .iter()
        .map(|l| {
            let counted = l.sitting.counted.get();
            (counted, l.breaks.get(), l.agreed, l.put_right)
        })
        .collect();
    assert_eq!(
        found,
        [
            (210, 15, Agreed::ChangedSince, false),
            (0, 0, Agreed::ChangedSince, true),
            (240, 0, Agreed::Agreed, true),
            (0, 0, Agreed::NotAgreed, false),
            (0, 0, Agreed::NotAgreed, true),
        ]
    );
}

#[test]
fn breaks_take_off_what_lies_inside_once() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:00");
    // Half before it, twice at once, without "Back", backwards.
    for (from, until) in [
        ("08:45", Some("09:15")),
        ("10:00", Some("10:30")),
        ("10:15", Some("10:45")),
        ("11:30", Some("11:00")),
        ("12:50", None),
    ] {
        let pause = ledger.breaks(sitting, &format!("2026-11-17 {from}"), Going::StayingIn);
        if let Some(until) = until {
            ledger.is_back(pause, &format!("2026-11-17 {until}"));
        }
    }
    assert_eq!(
        ledger.sittings()[0].break_minutes(),
        Ok(Minutes::ZERO),
        "open"
    );
    ledger.leaves(sitting, "2026-11-17 13:00");
    let sitting = &ledger.sittings()[0];
    assert_eq!(sitting.break_minutes(), Ok(length(15 + 45 + 10)));
    assert_eq!(sitting.counted, length(240 - 70));
}

#[test]
fn expenses_of_people_and_days() {
    let row = |n: i64, who, day: &str| ExpenseRow {
        id: entry(4_000 + u128::try_from(n).unwrap()),
        seq: n,
        person: who,
        by: priya(),
        says: ExpenseSays::Given(Expense {
            day: date(day),
            proof: Proof::Receipt,
            pence: Pence::new(n),
        }),
    };
    let rows = [
        row(1, aydin(), "2026-11-19"),
        row(2, aydin(), "2026-11-17"),
        row(3, person(9), "2026-11-17"),
        row(4, aydin(), "2026-11-24"),
    ];
    let week = Week::of(date("2026-11-17")).days();
    let pence = |people: &[PersonId]| -> Vec<i64> {
        let lines = expense_lines(people, week, &rows);
        lines.iter().map(|line| line.expense.pence.get()).collect()
    };
    assert_eq!(pence(&[aydin()]), [2, 1]);
    assert_eq!(pence(&[person(9), aydin()]), [3, 2, 1]);
    assert!(pence(&[person(8)]).is_empty());
}
