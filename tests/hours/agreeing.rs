//! Agreeing a week, by person and by day, and what reopens it.

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::Week;
use pathway_till::domain::hours::agreeing::{
    Agreement, DayState, WeekState, day_state, to_agree, week_state,
};

use super::*;

/// What is agreed so far.
#[derive(Default)]
struct Agreed(Vec<Agreement>);

impl Agreed {
    fn add(&mut self, ledger: &Ledger, days: Days) {
        let now = at("2026-11-30 10:00");
        for (day, digest) in to_agree(priya(), aydin(), days, &ledger.rows, now).unwrap() {
            self.0.push(Agreement {
                id: entry(8_000 + u128::try_from(self.0.len()).unwrap()),
                seq: i64::try_from(ledger.rows.len()).unwrap(),
                person: aydin(),
                day,
                by: priya(),
                at: now,
                digest,
            });
        }
    }

    fn week(&self, ledger: &Ledger) -> WeekState {
        week_state(aydin(), week(), &ledger.rows, &self.0).unwrap()
    }

    fn day(&self, ledger: &Ledger, day: &str) -> DayState {
        day_state(aydin(), date(day), &ledger.rows, &self.0).unwrap()
    }
}

fn week() -> Week {
    Week::of(date("2026-11-17"))
}

fn two_days() -> (Ledger, EntryId) {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    ledger.sat("2026-11-19 09:00", "2026-11-19 12:00");
    (ledger, sitting)
}

#[test]
fn a_week_is_agreed_in_one_step_and_a_change_reopens_it_with_its_reason() {
    let (mut ledger, _) = two_days();
    let mut agreed = Agreed::default();
    assert_eq!(agreed.week(&ledger), WeekState::NotAgreed);
    agreed.add(&ledger, week().days());
    assert_eq!(agreed.week(&ledger), WeekState::Agreed);

    let out = entry(2);
    let touch = left(entry(1), "2026-11-17 12:30");
    let row = ledger.puts_right(out, Put::Instead(touch), Reason::OtherTime);
    let WeekState::Reopened { because } = agreed.week(&ledger) else {
        panic!("it says something else now");
    };
    assert_eq!(because.len(), 1);
    assert_eq!((because[0].row, because[0].by), (row, priya()));
    assert_eq!(
        because[0].why.as_ref().map(Why::reason),
        Some(Reason::OtherTime)
    );
    let other = agreed.day(&ledger, "2026-11-19");
    assert!(
        matches!(other, DayState::Agreed { .. }),
        "the other days still stand"
    );

    // Agreed anew, or put back as it was: it is agreed.
    ledger.puts_right(row, Put::TakenBack, Reason::Other);
    assert_eq!(agreed.week(&ledger), WeekState::Agreed);
    ledger.puts_right(out, Put::Instead(touch), Reason::OtherTime);
    assert!(matches!(agreed.week(&ledger), WeekState::Reopened { .. }));
    agreed.add(&ledger, Days::one(date("2026-11-17")));
    assert_eq!(agreed.week(&ledger), WeekState::Agreed);
}

#[test]
fn what_is_added_to_an_empty_day_reopens_it_too() {
    let (mut ledger, _) = two_days();
    let mut agreed = Agreed::default();
    agreed.add(&ledger, week().days());
    // An arrival that only now reached the book: nobody's correction, so without a reason.
    let sitting = ledger.sat("2026-11-20 09:00", "2026-11-20 10:00");
    let DayState::Reopened { by, because, .. } = agreed.day(&ledger, "2026-11-20") else {
        panic!("there is more now");
    };
    let rows: Vec<_> = because.iter().map(|b| (b.row, b.why.clone())).collect();
    assert_eq!(rows, [(sitting, None), (entry(6), None)]);
    assert_eq!(by, priya());
}

#[test]
fn a_sitting_that_moves_to_another_day_reopens_both() {
    let (mut ledger, sitting) = two_days();
    let mut agreed = Agreed::default();
    agreed.add(&ledger, week().days());
    let moved = Put::Instead(arrived("2026-11-16 23:00"));
    let row = ledger.puts_right(sitting, moved, Reason::OtherTime);
    for day in ["2026-11-16", "2026-11-17"] {
        let DayState::Reopened { because, .. } = agreed.day(&ledger, day) else {
            panic!("{day} says something else now");
        };
        assert_eq!(
            because.iter().map(|b| b.row).collect::<Vec<_>>(),
            [row],
            "{day}"
        );
    }
}

#[test]
fn by_day_a_week_is_agreed_in_parts() {
    let (ledger, _) = two_days();
    let mut agreed = Agreed::default();
    agreed.add(&ledger, Days::one(date("2026-11-17")));
    assert_eq!(agreed.week(&ledger), WeekState::PartlyAgreed);
    assert_eq!(agreed.day(&ledger, "2026-11-19"), DayState::NotAgreed);
}

#[test]
fn a_correction_that_changes_no_minute_reopens_nothing() {
    let (mut ledger, _) = two_days();
    let mut agreed = Agreed::default();
    agreed.add(&ledger, week().days());
    let at = Moment::from_millis(at("2026-11-17 12:00").millis() + 30_000);
    let touch = Touch::Left {
        sitting: entry(1),
        at,
    };
    ledger.puts_right(entry(2), Put::Instead(touch), Reason::OtherTime);
    assert_eq!(agreed.week(&ledger), WeekState::Agreed);
}

#[test]
fn what_cannot_be_agreed_yet() {
    let (mut ledger, _) = two_days();
    let now = at("2026-11-22 10:00");
    let agree =
        |ledger: &Ledger, by, days, now| to_agree(by, aydin(), days, &ledger.rows, now).err();
    let days = week().days();
    assert_eq!(
        agree(&ledger, priya(), days, now),
        Some(Refusal::DayNotOver)
    );
    let monday = at("2026-11-23 00:00");
    assert_eq!(agree(&ledger, priya(), days, monday), None);
    assert_eq!(
        agree(&ledger, aydin(), days, monday),
        Some(Refusal::OwnHours)
    );
    ledger.arrives("2026-11-21 09:00");
    assert_eq!(
        agree(&ledger, priya(), days, monday),
        Some(Refusal::SittingOpen)
    );
    let before = Days::new(date("2026-11-16"), date("2026-11-20")).unwrap();
    assert_eq!(agree(&ledger, priya(), before, monday), None);
}
