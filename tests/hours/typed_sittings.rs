//! Sittings as somebody types them, and what a proposal or a week of a person shows.

use pathway_till::domain::Refusal;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::Week;
use pathway_till::domain::hours::agree_check::agree_check;
use pathway_till::domain::hours::changes::{WantedSitting, changes};
use pathway_till::domain::hours::local_time::Which;
use pathway_till::domain::hours::person_week::{Records, person_week};
use pathway_till::domain::hours::proposals::Proposal;
use pathway_till::domain::hours::proposed::before_and_after;
use pathway_till::domain::hours::sitting_entry::{
    Field, Typed, TypedBreak, TypedSitting, Unclear, read,
};

use super::*;

fn typed(text: &str) -> Typed {
    Typed {
        typed: text.into(),
        ..Typed::default()
    }
}

fn form(day: &str, came: &str, left: &str, breaks: &[(&str, &str)]) -> TypedSitting {
    TypedSitting {
        day: date(day),
        shop: bakery(),
        kind: TimeKind::Training,
        placement: None,
        came: typed(came),
        left: typed(left),
        breaks: breaks
            .iter()
            .map(|(from, until)| TypedBreak {
                of: None,
                from: typed(from),
                until: typed(until),
            })
            .collect(),
    }
}

fn reads(form: &TypedSitting) -> Result<WantedSitting, Unclear> {
    read(form, None, &[], at("2026-11-20 12:00"))
}

fn wrong(form: &TypedSitting) -> (Field, Refusal) {
    match reads(form) {
        Err(Unclear::Refused(field, refusal)) => (field, refusal),
        other => panic!("{other:?}"),
    }
}

const DAY: &str = "2026-11-17";

#[test]
fn times_as_they_are_typed_become_a_sitting() {
    let wanted = reads(&form(DAY, "9.30", "13:15", &[("11:00", "11.15")])).unwrap();
    assert_eq!(wanted.came, at("2026-11-17 09:30"));
    assert_eq!(wanted.left, Some(at("2026-11-17 13:15")));
    assert_eq!(wanted.breaks[0].until, at("2026-11-17 11:15"));
    let open = reads(&form(DAY, "9.30", "", &[("", "")])).unwrap();
    assert_eq!((open.left, open.breaks.len()), (None, 0));
    let midnight = reads(&form(DAY, "16:00", "24:00", &[])).unwrap();
    assert_eq!(midnight.left, Some(at("2026-11-18 00:00")));
}

#[test]
fn a_night_ends_on_the_next_day_and_over_the_spring_change_it_is_seven_hours() {
    let night = form("2026-03-28", "22:00", "06:00", &[("23:30", "0:15")]);
    let wanted = reads(&night).unwrap();
    assert_eq!(wanted.left, Some(at("2026-03-29 06:00")));
    assert_eq!(wanted.breaks[0].until, at("2026-03-29 00:15"));
    let whole = Minutes::between(wanted.came, wanted.left.unwrap());
    assert_eq!(whole, length(420));
}

#[test]
fn each_mistake_is_said_beside_its_field() {
    for (came, left, breaks, field, refusal) in [
        (
            "14:00",
            "09:30",
            &[][..],
            Field::Left,
            Refusal::EndBeforeStart,
        ),
        ("9:30", "9:30", &[], Field::Left, Refusal::EndBeforeStart),
        ("25:00", "13:15", &[], Field::Came, Refusal::TimeOutsideDay),
        ("9:30", "25:00", &[], Field::Left, Refusal::TimeOutsideDay),
        ("9.5", "13:15", &[], Field::Came, Refusal::TimeAsDecimal),
        ("9:30", "13,25", &[], Field::Left, Refusal::TimeAsDecimal),
        ("soon", "", &[], Field::Came, Refusal::TimeNotUnderstood),
        (
            "9:30",
            "11:00",
            &[("9:45", "10:00"), ("10:00", "12:00")],
            Field::BreakUntil(1),
            Refusal::BreakLongerThanSitting,
        ),
        (
            "9:30",
            "13:15",
            &[("9:00", "9:45")],
            Field::BreakFrom(0),
            Refusal::BreakOutsideSitting,
        ),
        (
            "9:30",
            "13:15",
            &[("11:00", "10:45")],
            Field::BreakUntil(0),
            Refusal::EndBeforeStart,
        ),
    ] {
        let found = wrong(&form(DAY, came, left, breaks));
        assert_eq!(found, (field, refusal), "{came} {left} {breaks:?}");
    }
    let ahead = wrong(&form("2026-11-21", "9:30", "13:15", &[]));
    assert_eq!(ahead, (Field::Came, Refusal::TimeInFuture));
    let later_today = wrong(&form("2026-11-20", "9:30", "13:15", &[]));
    assert_eq!(later_today, (Field::Left, Refusal::TimeInFuture));
}

#[test]
fn two_at_once_is_said_where_it_begins() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:00", "2026-11-17 12:00");
    let others = ledger.sittings();
    let form = form(DAY, "11:00", "13:00", &[]);
    let found = read(&form, None, &others, at("2026-11-20 12:00"));
    let Err(Unclear::Refused(Field::Came, Refusal::TwoAtOnce { from, .. })) = found else {
        panic!("{found:?}");
    };
    assert_eq!(from, at("2026-11-17 09:00"));
    assert!(read(&form, Some(others[0].id), &others, at("2026-11-20 12:00")).is_ok());
}

#[test]
fn a_time_that_was_twice_is_asked_and_one_that_never_was_is_said() {
    let mut autumn = form("2026-10-24", "22:00", "1:30", &[]);
    let Err(Unclear::AskWhich(Field::Left, first, second)) = reads(&autumn) else {
        panic!();
    };
    assert_eq!(Minutes::between(first, second), length(60));
    autumn.left.which = Some(Which::Second);
    assert_eq!(reads(&autumn).unwrap().left, Some(second));
    let spring = form("2026-03-28", "22:00", "1:30", &[]);
    assert!(matches!(
        reads(&spring),
        Err(Unclear::NotThatNight(Field::Left, _))
    ));
}

#[test]
fn what_was_filled_in_and_not_touched_stays_that_instant() {
    let second = at("2026-10-25 02:30").plus_minutes(-60);
    let mut form = form("2026-10-24", "22:00", "1:30", &[]);
    form.left.was = Some(("1:30".into(), second));
    assert_eq!(reads(&form).unwrap().left, Some(second));
    form.left.typed = "1.15".into();
    assert!(matches!(reads(&form), Err(Unclear::AskWhich(..))));
}

#[test]
fn a_proposal_shows_what_is_and_what_would_be() {
    let mut ledger = Ledger::default();
    let sitting = ledger.arrives("2026-11-17 09:30");
    ledger.sat("2026-11-18 09:30", "2026-11-18 12:00");
    let before = ledger.sittings();
    let wanted = reads(&form(DAY, "9:30", "13:15", &[])).unwrap();
    let mut n = 700;
    let mut fresh = || {
        n += 1;
        entry(n)
    };
    let rows = changes(Some(&before[0]), &wanted, &ledger.rows, &mut fresh);
    let proposal = Proposal {
        id: entry(600),
        person: aydin(),
        written_at: at("2026-11-18 10:00"),
        about: Some(sitting),
        words: FreeText::new("I left at a quarter past one").unwrap(),
        changes: rows,
    };
    let shown = before_and_after(&proposal, &ledger.rows).unwrap();
    assert_eq!((shown.0.len(), shown.1.len()), (1, 1));
    assert_eq!(shown.0[0].left, None);
    assert_eq!(shown.1[0].counted, length(225));
    // Once it is agreed the rows stand there, and the page still shows what was.
    for new in &proposal.changes {
        let says = new.change.row(why(Reason::PersonSaid));
        let id = ledger.write(aydin(), priya(), at("2026-11-19 10:00"), says);
        ledger.rows.iter_mut().find(|r| r.id == id).unwrap().id = new.id;
    }
    let again = before_and_after(&proposal, &ledger.rows).unwrap();
    assert_eq!(again.0[0].left, None);
    assert_eq!(again.1, shown.1);
    let only_words = Proposal {
        changes: Vec::new(),
        ..proposal
    };
    let nothing = before_and_after(&only_words, &ledger.rows).unwrap();
    assert_eq!(nothing, (Vec::new(), Vec::new()));
}

#[test]
fn a_week_shows_every_row_and_crosses_through_what_holds_no_more() {
    let mut ledger = Ledger::default();
    let sitting = ledger.sat("2026-11-17 09:30", "2026-11-17 16:00");
    let end = ledger.rows.last().unwrap().id;
    let put = Put::Instead(left(sitting, "2026-11-17 13:15"));
    ledger.puts_right(end, put, Reason::OtherTime);
    let twice = ledger.sat("2026-11-18 09:30", "2026-11-18 12:00");
    ledger.puts_right(twice, Put::TakenBack, Reason::OtherPerson);
    let records = Records {
        rows: &ledger.rows,
        agreements: &[],
        placements: &[],
        changes: &[],
        said: &[],
        expenses: &[],
        now: at("2026-11-20 12:00"),
    };
    let week = person_week(aydin(), Week::of(date(DAY)), &records).unwrap();
    assert_eq!(week.sum.all().unwrap(), length(225));
    let tuesday = week.day(date(DAY)).unwrap();
    assert_eq!(tuesday.written.len(), 3);
    let crossed: Vec<_> = tuesday.written.iter().map(|w| w.crossed.clone()).collect();
    let by = Some((priya(), Some(why(Reason::OtherTime))));
    assert_eq!(crossed, [None, by, None]);
    assert!(tuesday.has_crossed() && tuesday.written[2].puts_right);
    let wednesday = week.day(date("2026-11-18")).unwrap();
    assert!(wednesday.sittings.is_empty() && !wednesday.is_empty());
    assert_eq!(
        wednesday.written.len(),
        3,
        "what was taken out stays to be seen"
    );
    assert!(week.day(date("2026-11-19")).unwrap().is_empty());
}

#[test]
fn whose_hours_cannot_be_agreed_yet_is_said_by_name() {
    let mut ledger = Ledger::default();
    ledger.sat("2026-11-17 09:30", "2026-11-17 13:15");
    let other = person(3);
    let touch = arrived("2026-11-17 10:00");
    ledger.press_of(other, touch);
    let days = Days::one(date(DAY));
    let people = [aydin(), other, priya()];
    let now = at("2026-11-18 09:00");
    let check = agree_check(priya(), &people, days, &ledger.rows, &[], now).unwrap();
    assert_eq!(check.can, [aydin()]);
    assert_eq!(
        check.cannot,
        [(other, Refusal::SittingOpen), (priya(), Refusal::OwnHours)]
    );
}
