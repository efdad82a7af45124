//! The weekly statement: hours a day, days a week, expenses; for one person only.

use chrono::Weekday;
use pathway_till::domain::hours::Week;
use pathway_till::domain::hours::agreeing::WeekState;
use pathway_till::domain::hours::expenses::{
    Expense, ExpenseRow, ExpenseSays, Proof, check, expenses_of,
};
use pathway_till::domain::hours::statement::{Statement, statement};
use pathway_till::domain::{Pence, Refusal};

use super::rota::placement;
use super::*;

fn of_week(ledger: &Ledger, expenses: &[ExpenseRow]) -> Statement {
    let week = Week::of(date("2026-11-17"));
    statement(aydin(), week, &ledger.rows, expenses, &[]).unwrap()
}

fn expense(day: &str, proof: Proof, pence: i64) -> Expense {
    Expense {
        day: date(day),
        proof,
        pence: Pence::new(pence),
    }
}

fn row(n: i64, who: PersonId, says: ExpenseSays) -> ExpenseRow {
    ExpenseRow {
        id: entry(4_000 + u128::try_from(n).unwrap()),
        seq: n,
        person: who,
        by: priya(),
        says,
    }
}

#[test]
fn a_week_says_hours_a_day_days_and_expenses() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:30", "2026-11-17 13:15");
    ledger.sat("2026-11-19 09:00", "2026-11-19 11:00");
    ledger.sat("2026-11-19 12:00", "2026-11-19 13:00");
    ledger.sat("2026-11-22 22:00", "2026-11-23 06:00");
    ledger.sat("2026-11-23 22:00", "2026-11-24 06:00");
    ledger.press_of(person(9), arrived("2026-11-17 09:00"));
    let expenses = [
        row(
            1,
            aydin(),
            ExpenseSays::Given(expense("2026-11-17", Proof::Receipt, 350)),
        ),
        row(
            2,
            aydin(),
            ExpenseSays::Given(expense("2026-11-19", Proof::FareRecord, 175)),
        ),
        row(
            3,
            aydin(),
            ExpenseSays::Given(expense("2026-11-19", Proof::FareRecord, 175)),
        ),
        row(
            4,
            aydin(),
            ExpenseSays::TakenBack {
                of: entry(4_003),
                why: why(Reason::PressedTwice),
            },
        ),
        row(
            5,
            person(9),
            ExpenseSays::Given(expense("2026-11-17", Proof::Receipt, 999)),
        ),
        row(
            6,
            aydin(),
            ExpenseSays::Given(expense("2026-11-24", Proof::Receipt, 100)),
        ),
    ];
    let found = of_week(&ledger, &expenses);
    let minutes: Vec<i64> = found
        .days
        .iter()
        .map(|d| d.sum.all().unwrap().get())
        .collect();
    assert_eq!(
        minutes,
        [0, 225, 0, 180, 0, 0, 480],
        "Sunday night is Sunday's"
    );
    assert_eq!(found.sum.training, length(885));
    assert_eq!(found.days_come, 3);
    assert_eq!(found.expenses, Pence::new(525));
    assert_eq!(found.agreed, WeekState::NotAgreed);
    assert!(
        found
            .days
            .iter()
            .flat_map(|d| &d.sittings)
            .all(|s| s.person == aydin())
    );
    // A taking back that is taken back.
    let mut more = expenses.to_vec();
    more.push(row(
        7,
        aydin(),
        ExpenseSays::TakenBack {
            of: entry(4_004),
            why: why(Reason::Other),
        },
    ));
    assert_eq!(expenses_of(aydin(), &more).len(), 4);
    assert_eq!(of_week(&ledger, &more).expenses, Pence::new(700));
}

fn worked(kind: TimeKind, minutes: i64) -> Statement {
    let mut ledger = Ledger::default();
    let (first, rest) = (minutes / 2, minutes - minutes / 2);
    for (from, long) in [("2026-11-17 06:00", first), ("2026-11-18 06:00", rest)] {
        let from = at(from);
        let sitting = ledger.press(Touch::Arrived {
            at: from,
            shop: bakery(),
            kind,
            placement: None,
        });
        let at = from.plus_minutes(long);
        ledger.press(Touch::Left { sitting, at });
    }
    of_week(&ledger, &[])
}

#[test]
fn sixteen_hours_are_spoken_of_for_paid_hours_only() {
    assert!(!worked(TimeKind::PaidWork, 16 * 60 - 1).tells_about_sixteen_hours());
    assert!(worked(TimeKind::PaidWork, 16 * 60).tells_about_sixteen_hours());
    assert!(!worked(TimeKind::Training, 30 * 60).tells_about_sixteen_hours());
    assert!(!worked(TimeKind::Volunteering, 30 * 60).tells_about_sixteen_hours());
}

#[test]
fn an_agreed_fare_is_for_a_day_of_coming_once_and_as_agreed() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:00", "2026-11-17 13:00");
    let mut placement = placement("2026-11-03", &[(Weekday::Tue, "09:00", "13:00")]);
    placement.daily_fare = Some(Pence::new(350));
    let sittings = ledger.sittings();
    let now = at("2026-11-20 09:00");
    let tried = |wanted: Expense, before: &[(EntryId, Expense)]| {
        check(
            wanted,
            std::slice::from_ref(&placement),
            &sittings,
            before,
            now,
        )
        .err()
    };
    let fare = |day: &str, pence| expense(day, Proof::AgreedDailyFare, pence);
    assert_eq!(tried(fare("2026-11-17", 350), &[]), None);
    let not_agreed = Some(Refusal::FareNotAgreed);
    assert_eq!(
        tried(fare("2026-11-18", 350), &[]),
        not_agreed,
        "nobody came"
    );
    assert_eq!(
        tried(fare("2026-11-17", 400), &[]),
        not_agreed,
        "another amount"
    );
    let before = [(entry(1), fare("2026-11-17", 350))];
    assert_eq!(tried(fare("2026-11-17", 350), &before), not_agreed, "twice");
    let receipt = |day: &str, pence| expense(day, Proof::Receipt, pence);
    assert_eq!(
        tried(receipt("2026-11-18", 120), &[]),
        None,
        "a receipt speaks for itself"
    );
    assert_eq!(
        tried(receipt("2026-11-18", 0), &[]),
        Some(Refusal::AmountNotPositive)
    );
    assert_eq!(
        tried(receipt("2026-11-18", -5), &[]),
        Some(Refusal::AmountNotPositive)
    );
    assert_eq!(
        tried(receipt("2026-11-21", 5), &[]),
        Some(Refusal::TimeInFuture)
    );
}
