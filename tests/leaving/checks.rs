//! Who can be asked how they get on, and the figures of those who left.

use pathway_till::domain::Refusal;
use pathway_till::domain::hours::days::Days;
use pathway_till::domain::hours::today::Kind;
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId};
use pathway_till::domain::leaving::checks::{CheckPoint as P, CheckRow, CheckState, OfLeaving};
use pathway_till::domain::leaving::figures::{CheckCount, figures};
use pathway_till::domain::leaving::refusals::LeavingRefusal as R;
use pathway_till::domain::leaving::touch::{TouchRow, TouchWay, in_touch};
use pathway_till::domain::leaving::{Destination, Evidence, GoesTo, Leaving, Reason, destinations};
use pathway_till::domain::time::Moment;
use uuid::Uuid;

use super::day;

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn left(n: u128) -> Leaving {
    Leaving {
        id: id(n),
        person: PersonId(Uuid::from_u128(n)),
        placement: PlacementId(Uuid::from_u128(n)),
        on: day(0),
        reason: Reason::Work,
        goes_to: vec![GoesTo::plain(Destination::PaidWork)],
    }
}

fn check(leaving: &Leaving, point: P, on: u64, goes_to: Vec<GoesTo>) -> CheckRow {
    CheckRow {
        id: id(99),
        leaving: leaving.id,
        point,
        on: day(on),
        goes_to,
        by: leaving.person,
        at: Moment::from_millis(0),
    }
}

const fn of<'a>(leaving: &'a Leaving, checks: &'a [CheckRow], in_touch: bool) -> OfLeaving<'a> {
    OfLeaving {
        leaving,
        checks,
        in_touch,
        at_rest: false,
    }
}

#[test]
fn whoever_said_yes_can_be_asked_after_13_and_26_weeks_and_nobody_else_ever() {
    let leaving = left(1);
    let yes = of(&leaving, &[], true);
    assert_eq!(yes.state(P::Weeks13, day(90)), CheckState::Ahead(day(91)));
    assert_eq!(yes.waiting(day(90)), None);
    assert_eq!(yes.state(P::Weeks13, day(91)), CheckState::Due(day(91)));
    let waits = yes.waiting(day(91)).expect("it waits");
    assert!(matches!(
        waits.kind,
        Kind::AfterLeaving {
            point: P::Weeks13,
            ..
        }
    ));
    // After half a year the first point is over, and there is one question and not two.
    assert_eq!(yes.state(P::Weeks13, day(182)), CheckState::NotKnown);
    let waits = yes.waiting(day(182)).expect("it waits");
    assert!(matches!(
        waits.kind,
        Kind::AfterLeaving {
            point: P::Weeks26,
            ..
        }
    ));
    for n in 0..400 {
        let no = of(&leaving, &[], false);
        assert_eq!(no.waiting(day(n)), None, "nobody is chased");
        assert_eq!(no.state(P::Weeks26, day(n)), CheckState::NotKnown);
        let rest = OfLeaving {
            at_rest: true,
            ..yes
        };
        assert_eq!(rest.waiting(day(n)), None, "everything is stopped");
    }
}

#[test]
fn what_was_answered_is_not_asked_again_and_not_too_early() {
    let leaving = left(1);
    let known = [check(&leaving, P::Weeks13, 95, leaving.goes_to.clone())];
    let yes = of(&leaving, &known, true);
    assert_eq!(
        yes.state(P::Weeks13, day(100)),
        CheckState::Known { on: day(95) }
    );
    assert_eq!(yes.waiting(day(100)), None);
    let nobody = [check(&leaving, P::Weeks13, 95, Vec::new())];
    let unknown = of(&leaving, &nobody, true);
    assert_eq!(unknown.state(P::Weeks13, day(100)), CheckState::NotKnown);
    assert_eq!(unknown.waiting(day(100)), None);
    let early: Refusal = R::TooEarly { from: day(182) }.into();
    assert_eq!(yes.check(P::Weeks26, day(181)), Err(early));
    assert_eq!(yes.check(P::Weeks26, day(182)), Ok(()));
    let no: Refusal = R::NotInTouch.into();
    assert_eq!(of(&leaving, &[], false).check(P::Weeks13, day(91)), Err(no));
}

#[test]
fn a_yes_is_the_persons_own_and_the_last_word_holds() {
    let (me, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
    let row = |way, by| TouchRow {
        id: id(1),
        person: me,
        way,
        by,
        at: Moment::from_millis(0),
    };
    assert_eq!(in_touch(&[]), None);
    let yes = row(Some(TouchWay::Text), me);
    assert_eq!(in_touch(&[yes]), Some(TouchWay::Text));
    assert_eq!(in_touch(&[row(Some(TouchWay::Text), other)]), None);
    assert_eq!(
        in_touch(&[yes, row(None, other)]),
        None,
        "they told somebody"
    );
    let again = row(Some(TouchWay::Post), me);
    assert_eq!(in_touch(&[yes, row(None, me), again]), Some(TouchWay::Post));
}

#[test]
fn destinations_are_each_there_once_and_not_known_is_alone() {
    let plain = GoesTo::plain;
    let both = [
        plain(Destination::Volunteering),
        plain(Destination::PaidWork),
    ];
    let kept = destinations(&both).expect("several");
    assert_eq!(kept.first().map(|g| g.what), Some(Destination::PaidWork));
    let refused = |all: &[GoesTo]| destinations(all).expect_err("refused");
    assert_eq!(refused(&[]), R::DestinationMissing.into());
    assert_eq!(refused(&[both[0], both[0]]), R::DestinationTwice.into());
    let unknown = [plain(Destination::NotKnown), both[0]];
    assert_eq!(refused(&unknown), R::NotKnownAlone.into());
    let hours = |minutes| GoesTo {
        minutes_a_week: Some(minutes),
        ..both[0]
    };
    assert_eq!(
        refused(&[hours(81 * 60)]),
        R::HoursNotSensible { most: 80 }.into()
    );
    assert_eq!(
        refused(&[hours(0)]),
        R::HoursNotSensible { most: 80 }.into()
    );
}

#[test]
fn figures_count_each_leaving_once_and_say_what_is_not_known() {
    let work = GoesTo {
        what: Destination::PaidWork,
        minutes_a_week: Some(16 * 60),
        from: Some(day(1)),
        until: None,
        evidence: Evidence::PaperSeen,
    };
    let one = Leaving {
        goes_to: vec![work, GoesTo::plain(Destination::Volunteering)],
        ..left(1)
    };
    let (two, three) = (
        left(2),
        Leaving {
            on: day(400),
            ..left(3)
        },
    );
    let known = [
        check(&one, P::Weeks13, 91, vec![work]),
        check(&one, P::Weeks26, 183, vec![work]),
    ];
    let all = [
        (of(&one, &known, true), day(0)),
        (of(&two, &[], false), day(0)),
        (of(&three, &[], true), day(400)),
    ];
    let period = Days::new(day(0), day(300)).expect("days");
    let made = figures(&all, period, day(200));
    assert_eq!((made.left, made.people), (2, 2), "the third left later");
    assert_eq!(made.destinations[&Destination::PaidWork], 2);
    assert_eq!(made.destinations[&Destination::Volunteering], 1);
    let halves = CheckCount {
        known: 1,
        not_known: 1,
        ahead: 0,
    };
    assert_eq!(made.checks[&P::Weeks13], halves);
    assert_eq!(made.checks[&P::Weeks26], halves);
    assert_eq!((made.thirteen, made.twenty_six), (1, 1));
}
