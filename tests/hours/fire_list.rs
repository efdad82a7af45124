//! The fire list: who is in, who is out on a break, and who was not confirmed.

use pathway_till::domain::hours::fire_list::{
    FireList, OnSite, Place, Visit, Who, fire_list, opening,
};

use super::*;

/// Everybody's sittings of this ledger.
fn sittings(ledger: &Ledger) -> Vec<Sitting> {
    let span = Days::new(date("2026-11-01"), date("2026-11-30")).unwrap();
    let of = |n| fold(person(n), span, &ledger.rows).unwrap().sittings;
    (1..6).flat_map(of).collect()
}

fn list(ledger: &Ledger, visits: &[Visit], opened: Option<&str>, now: &str) -> FireList {
    settled_list(ledger, &[], visits, opened, now)
}

/// The same, once a letter said that these sittings are settled.
fn settled_list(
    ledger: &Ledger,
    settled: &[EntryId],
    visits: &[Visit],
    opened: Option<&str>,
    now: &str,
) -> FireList {
    let settled = settled.iter().copied().collect();
    let all = sittings(ledger);
    fire_list(bakery(), (&all, &settled), visits, opened.map(at), at(now))
}

fn comes(ledger: &mut Ledger, n: u128, when: &str) -> EntryId {
    ledger.press_of(person(n), arrived(when))
}

fn goes_on_break(
    ledger: &mut Ledger,
    n: u128,
    sitting: EntryId,
    when: &str,
    going: Going,
) -> EntryId {
    let at = at(when);
    ledger.press_of(person(n), Touch::BreakBegan { sitting, at, going })
}

fn line(who: Who, place: Place, since: &str, seen: &str) -> OnSite {
    OnSite {
        who,
        place,
        since: at(since),
        seen: at(seen),
    }
}

#[test]
fn who_is_here_where_and_since_when() {
    let mut ledger = Ledger::default();
    let one = comes(&mut ledger, 1, "2026-11-17 06:00");
    let two = comes(&mut ledger, 2, "2026-11-17 08:00");
    let three = comes(&mut ledger, 3, "2026-11-17 08:30");
    let gone = comes(&mut ledger, 4, "2026-11-17 07:00");
    ledger.press_of(person(4), left(gone, "2026-11-17 09:00"));
    goes_on_break(&mut ledger, 1, one, "2026-11-17 10:00", Going::StayingIn);
    goes_on_break(&mut ledger, 2, two, "2026-11-17 10:05", Going::GoingOut);
    let pause = goes_on_break(&mut ledger, 3, three, "2026-11-17 09:00", Going::GoingOut);
    let back = Touch::Back {
        after: pause,
        at: at("2026-11-17 09:20"),
    };
    ledger.press_of(person(3), back);
    let visits = [
        Visit {
            id: entry(600),
            shop: bakery(),
            came: at("2026-11-17 09:50"),
            left: None,
        },
        Visit {
            id: entry(601),
            shop: bakery(),
            came: at("2026-11-17 09:00"),
            left: Some(at("2026-11-17 09:10")),
        },
        Visit {
            id: entry(602),
            shop: bike_shop(),
            came: at("2026-11-17 09:00"),
            left: None,
        },
    ];
    let found = list(
        &ledger,
        &visits,
        Some("2026-11-17 06:00"),
        "2026-11-17 10:10",
    );
    let (one, two, three) = (person(1), person(2), person(3));
    let expected = [
        line(
            one_of(one),
            Place::In,
            "2026-11-17 06:00",
            "2026-11-17 10:00",
        ),
        line(
            one_of(three),
            Place::In,
            "2026-11-17 09:20",
            "2026-11-17 09:20",
        ),
        line(
            Who::Visitor(entry(600)),
            Place::In,
            "2026-11-17 09:50",
            "2026-11-17 09:50",
        ),
        line(
            one_of(two),
            Place::OutOnBreak,
            "2026-11-17 10:05",
            "2026-11-17 10:05",
        ),
    ];
    assert_eq!(found.here, expected);
    assert_eq!((found.inside(), found.out_on_break()), (3, 1));
    assert!(found.not_confirmed.is_empty());
}

fn one_of(person: PersonId) -> Who {
    Who::Person(person)
}

#[test]
fn each_opening_starts_at_nobody_and_nobody_is_signed_out_by_it() {
    let mut ledger = Ledger::default();
    let forgotten = comes(&mut ledger, 1, "2026-11-14 09:00");
    comes(&mut ledger, 2, "2026-11-17 08:10");
    let found = list(&ledger, &[], Some("2026-11-17 08:00"), "2026-11-17 09:00");
    assert_eq!(found.inside(), 1);
    let below = line(
        one_of(person(1)),
        Place::In,
        "2026-11-14 09:00",
        "2026-11-14 09:00",
    );
    assert_eq!(found.not_confirmed, [below], "not confirmed since Saturday");
    assert_eq!(sittings(&ledger)[0].left, None, "the hours stay open");
    // "Still here?" Yes.
    let yes = Touch::StillHere {
        sitting: forgotten,
        at: at("2026-11-17 09:01"),
    };
    ledger.press_of(person(1), yes);
    let found = list(&ledger, &[], Some("2026-11-17 08:00"), "2026-11-17 09:02");
    assert_eq!(found.inside(), 2);
    assert!(found.not_confirmed.is_empty());
    // Nothing was opened: nobody is confirmed, nobody is forgotten.
    let found = list(&ledger, &[], None, "2026-11-18 05:00");
    assert_eq!((found.inside(), found.not_confirmed.len()), (0, 2));
}

#[test]
fn somebody_who_came_again_is_one_person() {
    let mut ledger = Ledger::default();
    comes(&mut ledger, 1, "2026-11-14 09:00");
    comes(&mut ledger, 1, "2026-11-17 09:00");
    let found = list(&ledger, &[], Some("2026-11-17 08:00"), "2026-11-17 10:00");
    assert_eq!((found.inside(), found.not_confirmed.len()), (1, 0));
}

#[test]
fn the_opening_is_the_first_press_of_the_business_day() {
    let bakers = [
        "2026-11-16 23:00",
        "2026-11-17 02:00",
        "2026-11-17 05:55",
        "2026-11-17 08:00",
    ];
    let presses = || bakers.iter().map(|when| at(when));
    let now = at("2026-11-17 09:00");
    assert_eq!(opening(now, presses()), Some(at("2026-11-17 05:55")));
    assert_eq!(opening(at("2026-11-17 04:00"), presses()), None);
    // A shift that goes past midnight is still of that day's opening.
    assert_eq!(
        opening(at("2026-11-17 02:30"), presses()),
        Some(at("2026-11-16 23:00"))
    );
}

#[test]
fn whose_sitting_is_settled_is_not_looked_for() {
    let mut ledger = Ledger::default();
    let forgotten = comes(&mut ledger, 1, "2026-11-14 09:00");
    let earlier = comes(&mut ledger, 2, "2026-11-13 09:00");
    let later = comes(&mut ledger, 2, "2026-11-14 09:00");
    let today = comes(&mut ledger, 3, "2026-11-17 08:10");
    let on = |settled: &[EntryId]| {
        let opened = Some("2026-11-17 08:00");
        let found = settled_list(&ledger, settled, &[], opened, "2026-11-17 09:00");
        let below: Vec<Who> = found.not_confirmed.iter().map(|one| one.who).collect();
        (found.inside(), below)
    };
    let (one, two) = (one_of(person(1)), one_of(person(2)));
    assert_eq!(on(&[]), (1, vec![one, two]));
    assert_eq!(on(&[forgotten]), (1, vec![two]));
    // They were last seen in the later one, and that ended: the earlier one brings nobody back.
    assert_eq!(on(&[forgotten, later]), (1, vec![]));
    assert_eq!(on(&[earlier]), (1, vec![one, two]));
    assert_eq!(on(&[today]), (0, vec![one, two]));
}
