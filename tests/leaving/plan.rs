//! The plan: its steps, and what of it a report can offer.

use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::domain::reports::page::PlanKind;
use pathway_till::domain::support::plan::{PlanRow, PlanStep, PlanWish, plan, plan_lines};
use pathway_till::domain::support::refusals::SupportRefusal as R;
use pathway_till::domain::time::Moment;
use uuid::Uuid;

use super::day;
use crate::support::text;

fn row(n: u128, of: Option<u128>, kind: PlanKind, (step, on): (PlanStep, u64)) -> PlanRow {
    PlanRow {
        id: EntryId(Uuid::from_u128(n)),
        of: of.map(|of| EntryId(Uuid::from_u128(of))),
        person: PersonId(Uuid::from_u128(7)),
        kind,
        step,
        on: day(on),
        place: Some(text(&format!("Place {}", of.unwrap_or(n)))),
        what: Some(text("Thursdays")),
        by: PersonId(Uuid::from_u128(9)),
        at: Moment::from_millis(0),
    }
}

#[test]
fn a_report_offers_what_goes_on_by_kind_and_nobodys_name() {
    use PlanStep as S;
    let rows = [
        row(1, None, PlanKind::Volunteering, (S::Thinking, 0)),
        row(2, None, PlanKind::Befriender, (S::Started, 1)),
        row(3, None, PlanKind::Social, (S::Started, 2)),
        row(4, None, PlanKind::Volunteering, (S::Asked, 3)),
        row(5, Some(3), PlanKind::Social, (S::Stopped, 9)),
        row(6, Some(1), PlanKind::Volunteering, (S::Started, 10)),
    ];
    let things = plan(&rows);
    let kinds: Vec<_> = things.iter().map(|t| (t.now.kind, t.now.step)).collect();
    let expected = [
        (PlanKind::Befriender, S::Started),
        (PlanKind::Social, S::Stopped),
        (PlanKind::Volunteering, S::Started),
        (PlanKind::Volunteering, S::Asked),
    ];
    assert_eq!(kinds, expected);
    let first = things.iter().find(|t| t.now.kind == PlanKind::Volunteering);
    assert_eq!(first.expect("there").before, [(S::Thinking, day(0))]);
    let lines = plan_lines(&things, |of| {
        format!("{} {:?}", of.place.unwrap_or("somebody"), of.step)
    });
    let lines: Vec<_> = lines.iter().map(|l| (l.kind, l.words.as_str())).collect();
    let expected = [
        (PlanKind::Befriender, "somebody Started"),
        (PlanKind::Volunteering, "Place 1 Started\nPlace 4 Asked"),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_step_comes_after_the_one_before_it() {
    let before = plan(&[row(1, None, PlanKind::Social, (PlanStep::Asked, 5))]);
    let wish = |step, on| PlanWish {
        kind: PlanKind::Social,
        step,
        on: day(on),
        place: "The hub".into(),
        what: String::new(),
    };
    let check = |wish: PlanWish| wish.checked(before.first(), day(10));
    assert!(check(wish(PlanStep::Started, 5)).is_ok());
    assert!(
        check(wish(PlanStep::Started, 20)).is_ok(),
        "it can be known before"
    );
    let earlier = R::StepBefore { last: day(5) }.into();
    assert_eq!(
        check(wish(PlanStep::Stopped, 4)).expect_err("refused"),
        earlier
    );
    let ahead = R::DayAhead.into();
    assert_eq!(
        check(wish(PlanStep::Stopped, 11)).expect_err("refused"),
        ahead
    );
}
