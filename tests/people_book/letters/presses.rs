//! Presses from the shop book: in any order and any letters, the same hours.

use chrono::Days as DayCount;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::hours::press::{Press, Pressed, StoredPress};
use pathway_till::domain::hours::rows::{Going, How, Touch};
use pathway_till::domain::hours::{Days, Folded, TimeKind, fold};
use pathway_till::domain::ids::EntryId;
use pathway_till::operations::people_book::letters::{PressLetter, TakePressesIn};
use pathway_till::store::{Doing, Stored};
use proptest::prelude::*;

use super::super::refused;
use super::{cases, id};
use crate::support::Both;

/// A press at the counter: who, what, and so many minutes after the one before.
#[derive(Clone, Copy, Debug)]
struct Deed {
    who: usize,
    what: u8,
    after: i64,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0..4_usize, 0..6_u8, 1..300_i64);
    prop::collection::vec(
        deed.prop_map(|(who, what, after)| Deed { who, what, after }),
        1..40,
    )
}

/// What these deeds press, from a week before yesterday on.
fn presses(both: &Both, deeds: &[Deed]) -> Vec<Press> {
    let mut at = both.scene.at(-7 * 24 * 60).expect("a time");
    let mut sitting: [Option<EntryId>; 4] = [None; 4];
    let mut pause: [Option<EntryId>; 4] = [None; 4];
    let mut all = Vec::new();
    for (n, deed) in deeds.iter().enumerate() {
        at = at.plus_minutes(deed.after);
        let what = match (deed.what, sitting[deed.who], pause[deed.who]) {
            (0, ..) | (_, None, _) => {
                sitting[deed.who] = Some(id(n));
                pause[deed.who] = None;
                Pressed::Arrived
            }
            (1, Some(sitting), _) => {
                pause[deed.who] = Some(id(n));
                let going = Going::GoingOut;
                Pressed::BreakBegan { sitting, going }
            }
            (2, _, Some(after)) => Pressed::Back { after },
            (3, Some(sitting), _) => Pressed::StillHere { sitting },
            (_, Some(sitting), _) => Pressed::Left { sitting },
        };
        let (_, person, _) = both.scene.scene.people[deed.who];
        all.push(Press {
            id: id(n),
            person,
            shop: both.scene.scene.shop,
            what,
            at,
            how: How::AtTheCounter,
            by: person,
            written_at: at,
        });
    }
    all
}

/// Writes them at the counter; some of them several in one entry.
pub(super) fn press(both: &mut Both, presses: &[Press]) {
    let manager = both.person(Role::Manager);
    let mut left = presses;
    while !left.is_empty() {
        let (now, rest) = left.split_at(left.len().min(1 + left.len() % 3));
        let doing = Doing {
            operation: "press",
            shop: both.scene.scene.shop,
            person: manager,
            approver: None,
            concerns: None,
            at: both.env.now(),
            reason: None,
        };
        let written: Stored<()> = both.shop.write(|tx| {
            for press in now {
                tx.add_press(press, london_day(press.at))?;
            }
            tx.write_audit(&doing, &[0; 16])
        });
        assert_eq!(written, Ok(()));
        left = rest;
    }
}

/// Everybody's sittings.
fn folded(both: &Both) -> Vec<Folded> {
    let near = DayCount::new(30);
    let days = Days::new(both.scene.yesterday - near, both.scene.yesterday + near);
    let days = days.expect("days");
    let read = both.people.read().hours(days).expect("rows");
    let people = both.scene.scene.people.iter();
    people
        .map(|(_, person, _)| fold(*person, days, &read.rows).expect("it folds"))
        .collect()
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn presses_in_any_order_and_any_letters_are_the_same_hours(
        deeds in deeds(),
        order in prop::collection::vec(any::<u32>(), 60),
        twice in prop::collection::vec(any::<prop::sample::Index>(), 0..20),
        batch in 1..7_usize,
        marks in prop::collection::vec(0..4_u8, 60),
    ) {
        let mut orderly = Both::new();
        let pressed = presses(&orderly, &deeds);
        press(&mut orderly, &pressed);
        orderly.pass().expect("they pass");

        let mut both = Both::new();
        press(&mut both, &pressed);
        let till = both.scene.scene.till;
        let mut stored: Vec<StoredPress> = both
            .shop
            .read()
            .presses_after(till, 0, 1_000)
            .expect("presses");
        for index in twice {
            stored.push(index.get(&stored.clone()).clone());
        }
        let mut keyed: Vec<(u32, StoredPress)> = order.into_iter().cycle().zip(stored).collect();
        keyed.sort_by_key(|(key, _)| *key);
        let shuffled: Vec<StoredPress> = keyed.into_iter().map(|(_, press)| press).collect();
        for (letter, mark) in shuffled.chunks(batch).zip(marks) {
            if mark == 0 {
                // This letter is lost.
                continue;
            }
            let letter = PressLetter { till, presses: letter.to_vec(), upto: None };
            both.perform::<TakePressesIn>(Role::Supervisor, &letter).expect("taken in");
            if mark == 1 {
                let other = both.people.bare_connection().expect("another program");
                other.execute_batch("DELETE FROM letters_taken").expect("the mark is lost");
            }
            if mark == 2 {
                both.pass().expect("in between");
            }
        }
        both.pass().expect("they pass");
        prop_assert_eq!(folded(&both), folded(&orderly));
        both.verify();
        let after = both.dumps();
        both.pass().expect("again");
        prop_assert!(both.dumps() == after, "passing again wrote");
    }
}

#[test]
fn more_presses_than_one_letter_holds_all_come() {
    let mut both = Both::new();
    let one = Deed {
        who: 0,
        what: 0,
        after: 1,
    };
    let many = vec![one; 1_203];
    let pressed = presses(&both, &many);
    press(&mut both, &pressed);
    both.pass().expect("they pass");
    for press in &pressed {
        let row = both.people.read().hours_row(press.id).expect("it reads");
        assert!(row.is_some());
    }
}

#[test]
fn a_mark_from_another_life_of_the_shop_book_loses_no_press() {
    let mut both = Both::new();
    let till = both.scene.scene.till;
    // As after the shop book was put back to an earlier day: its numbers begin lower, with others.
    let mark = format!(
        "UPDATE letters_taken SET upto = 9000, press = x'{}'",
        hex::encode(id(1).bytes())
    );
    let other = both.people.bare_connection().expect("another program");
    assert_eq!(other.execute(&mark, []), Ok(1));
    let deed = Deed {
        who: 1,
        what: 0,
        after: 60,
    };
    let pressed = presses(&both, &[deed]);
    press(&mut both, &pressed);
    both.pass().expect("they pass");
    let row = both.people.read().hours_row(pressed[0].id);
    assert!(row.expect("it reads").is_some());
    let mark = both.people.read().letters_taken(till).expect("a mark");
    assert_eq!(mark.map(|(_, press)| press), Some(pressed[0].id));
}

#[test]
fn what_a_sitting_is_for_is_decided_by_the_placement_or_the_role() {
    let mut both = Both::new();
    let deed = |who| Deed {
        who,
        what: 0,
        after: 60,
    };
    let pressed = presses(&both, &[deed(0), deed(1), deed(2), deed(3)]);
    press(&mut both, &pressed);
    both.pass().expect("they pass");
    let found: Vec<_> = pressed
        .iter()
        .map(|press| {
            let row = both.people.read().hours_row(press.id).expect("it reads");
            match row.expect("it came").1.says {
                pathway_till::domain::hours::rows::Says::Pressed {
                    touch:
                        Touch::Arrived {
                            kind, placement, ..
                        },
                    ..
                } => (kind, placement),
                other => panic!("{other:?}"),
            }
        })
        .collect();
    let placement = both.scene.placement;
    assert_eq!(
        found,
        [
            (TimeKind::Training, Some(placement)),
            (TimeKind::Volunteering, None),
            (TimeKind::PaidWork, None),
            (TimeKind::PaidWork, None),
        ]
    );
    // Another press under the id of one that came is refused.
    let mut other = StoredPress {
        till: both.scene.scene.till,
        seq: 9_000,
        press: pressed[0].clone(),
    };
    other.press.at = other.press.at.plus_minutes(1);
    let letter = PressLetter {
        till: other.till,
        presses: vec![other],
        upto: None,
    };
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<TakePressesIn>(Role::Manager, &letter)
    });
}
