//! Person cards to the shop book: late, twice or never, the counter ends knowing the same.

use chrono::{Days as DayCount, NaiveDate};
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::hours::placement::{Extension, Pause, Placement, Shift};
use pathway_till::domain::hours::rota::Change as DayChange;
use pathway_till::domain::ids::{PersonId, PlacementId};
use pathway_till::domain::people::PersonState;
use pathway_till::domain::person_records::{
    PageWords, PersonCardLetter, RecordField, RecordPage, card_letter, letter_days,
};
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::Stop;
use pathway_till::operations::people::{ChangeOwnCard, Face};
use pathway_till::operations::people_book::letters::{SendPersonCard, TakePersonCard};
use pathway_till::operations::people_book::placements::{
    AddPlacement, ChangePlacement, PlacementChange,
};
use pathway_till::operations::people_book::records::{
    NewRecord, PageOf, StartRecord, WriteRecordPage,
};
use pathway_till::operations::people_book::rota::{ChangeDay, DayWish};
use proptest::prelude::*;
use uuid::Uuid;

use super::super::refused;
use super::{cases, id};
use crate::support::Both;

/// What changes a person card.
#[derive(Clone, Copy, Debug)]
enum Change {
    Named(u8),
    Ends(i64),
    Begins(i64),
    Paused(i64, Option<i64>),
    Longer(i64),
    OtherShop(bool),
    ToldUs(i64),
    More(i64),
    Tomorrow,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0..4_u8).prop_map(Change::Named),
        (-10..20_i64).prop_map(Change::Ends),
        (-40..0_i64).prop_map(Change::Begins),
        (-5..10_i64, prop::option::of(0..9_i64))
            .prop_map(|(from, long)| Change::Paused(from, long)),
        (60..90_i64).prop_map(Change::Longer),
        any::<bool>().prop_map(Change::OtherShop),
        (0..20_i64).prop_map(Change::ToldUs),
        (0..20_i64).prop_map(Change::More),
        Just(Change::Tomorrow),
    ]
}

fn day(from: NaiveDate, days: i64) -> NaiveDate {
    from + chrono::TimeDelta::days(days)
}

/// A shop with Kemal, who is new: no card, no role.
fn with_kemal() -> (Both, PersonId) {
    let mut both = Both::new();
    let kemal = PersonId(Uuid::from_u128(0xCAFE));
    let names = PageWords::of([(RecordField::NameToUse, "Kemal".into())]);
    let record = NewRecord {
        person: kemal,
        names,
    };
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    let placement = Placement {
        id: kemals(),
        person: kemal,
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &placement)
        .expect("a placement");
    (both, kemal)
}

fn kemals() -> PlacementId {
    PlacementId(Uuid::from_u128(0xBEAD))
}

fn make(both: &mut Both, kemal: PersonId, change: Change, n: usize) {
    let today = london_day(both.env.now());
    let stored = both.people.read().placement(kemals()).expect("it reads");
    let stored = stored.expect("it is there");
    let mut placement = stored.placement;
    let (other, _) = both.scene.scene.other_shop;
    match change {
        Change::Named(which) => {
            let (seen, _) = both
                .people
                .read()
                .record_page(kemal, RecordPage::Names)
                .expect("a page");
            let name = format!("Kemal {which}");
            let page = PageOf {
                person: kemal,
                page: RecordPage::Names,
                seen,
                words: PageWords::of([(RecordField::NameToUse, name)]),
            };
            both.perform::<WriteRecordPage>(Role::Manager, &page)
                .expect("a name");
            return;
        }
        Change::Tomorrow => {
            both.later(24 * 60);
            return;
        }
        Change::ToldUs(ahead) | Change::More(ahead) => {
            let placement = placement.id;
            let shift = Shift::new(14 * 60, 15 * 60).expect("a shift");
            let change = match change {
                Change::More(_) => DayChange::Added { placement, shift },
                _ => DayChange::ToldUs { placement },
            };
            let wish = DayWish {
                id: id(n),
                day: day(today, ahead),
                change,
            };
            match both.perform::<ChangeDay>(Role::Manager, &wish) {
                // The placement may have ended before that day.
                Ok(()) | Err(Stop::Refused(Refusal::OutsidePlacement)) => {}
                Err(stop) => panic!("a day: {stop}"),
            }
            return;
        }
        Change::Ends(ahead) => placement.ended = Some(day(today, ahead)),
        Change::Begins(ago) => placement.start = day(today, ago),
        Change::Paused(from, long) => {
            let from = day(today, from);
            let until = long.map(|long| day(from, long));
            placement.pauses = vec![Pause { from, until }];
        }
        Change::Longer(ahead) => {
            placement.ended = None;
            placement.extensions.push(Extension {
                agreed_on: today,
                until: day(today, ahead),
            });
        }
        Change::OtherShop(there) => {
            placement.shop = if there { other } else { both.scene.scene.shop };
        }
    }
    if placement.ended.is_some_and(|ended| ended < placement.start) {
        placement.ended = None;
    }
    let change = PlacementChange {
        placement,
        seen: stored.rev,
    };
    both.perform::<ChangePlacement>(Role::Manager, &change)
        .expect("a change");
}

/// The letter of now, as the people book sends it.
fn letter_of(both: &Both, kemal: PersonId) -> PersonCardLetter {
    let today = london_day(both.env.now());
    let read = both.people.read();
    let placements: Vec<Placement> = read
        .placements()
        .expect("placements")
        .into_iter()
        .map(|p| p.placement)
        .collect();
    let days = letter_days(today).expect("days");
    let changes = read.day_changes(days).expect("changes");
    let people = read.recorded_people().expect("people");
    let person = people.iter().find(|p| p.id == kemal).expect("Kemal");
    let names = (person.name.as_str(), read.names_rev(kemal).expect("a rev"));
    let sent = read.last_card_letter(kemal).expect("a letter");
    let make =
        |rev| card_letter((kemal, rev), names, &placements, &changes, today).expect("a letter");
    match sent {
        Some((rev, digest)) if make(rev).digest() == digest => make(rev),
        Some((rev, _)) => make(rev + 1),
        None => make(1),
    }
}

/// What the counter knows of Kemal from today on: the name, whether he comes, what he may, when he is due.
type OnTheWall = (String, PersonState, Vec<(bool, bool)>, Vec<NaiveDate>);

fn on_the_wall(both: &Both, kemal: PersonId) -> Option<OnTheWall> {
    let read = both.shop.read();
    let people = read.people().expect("people");
    let person = people.into_iter().find(|p| p.id == kemal)?;
    let days = letter_days(london_day(both.env.now())).expect("days");
    let (other, _) = both.scene.scene.other_shop;
    let rights = read.rights_of(kemal).expect("rights");
    let works = days
        .each()
        .map(|day| {
            let in_shop = |shop| rights.works_in(shop, day);
            (in_shop(both.scene.scene.shop), in_shop(other))
        })
        .collect();
    let due = read.days_of(kemal).expect("days").into_iter();
    let due = due.filter(|day| days.holds(*day)).collect();
    Some((person.till_name, person.state, works, due))
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn person_cards_that_come_late_twice_or_never_end_as_if_each_had_come_at_once(
        changes in prop::collection::vec((change(), 0..4_u8), 1..10),
        late in prop::collection::vec(any::<prop::sample::Index>(), 12),
    ) {
        let (mut orderly, kemal) = with_kemal();
        orderly.pass().expect("they pass");
        let (mut both, _) = with_kemal();
        let mut bag: Vec<PersonCardLetter> = Vec::new();
        let mut late = late.into_iter();
        for (n, (change, how)) in changes.iter().enumerate() {
            make(&mut orderly, kemal, *change, n);
            orderly.pass().expect("they pass");
            make(&mut both, kemal, *change, n);
            let letter = letter_of(&both, kemal);
            both.perform::<SendPersonCard>(Role::Supervisor, &letter).expect("sent");
            bag.push(letter);
            // Some come at once, some later and twice, and some never.
            for _ in 0..*how {
                let Some(which) = late.next() else { continue };
                let letter = which.get(&bag).clone();
                both.in_shop::<TakePersonCard>(Role::Supervisor, &letter).expect("taken in");
            }
        }
        both.pass().expect("they pass");
        orderly.pass().expect("they pass");
        prop_assert_eq!(on_the_wall(&both, kemal), on_the_wall(&orderly, kemal));
        let after = both.dumps();
        for letter in &bag {
            both.in_shop::<TakePersonCard>(Role::Supervisor, letter).expect("very late");
        }
        both.pass().expect("again");
        prop_assert!(both.dumps() == after, "what came late or passed again wrote");
        both.verify();
    }
}

#[test]
fn a_placement_that_moved_there_and_back_between_letters_is_as_it_was() {
    let (mut both, kemal) = with_kemal();
    let mut bag = Vec::new();
    let changes = [
        (Change::Named(0), 2),
        (Change::Named(0), 3),
        (Change::Named(0), 1),
        (Change::OtherShop(true), 0),
        (Change::OtherShop(false), 0),
    ];
    for (n, (change, how)) in changes.into_iter().enumerate() {
        make(&mut both, kemal, change, n);
        let letter = letter_of(&both, kemal);
        both.perform::<SendPersonCard>(Role::Supervisor, &letter)
            .expect("sent");
        for _ in 0..how {
            both.in_shop::<TakePersonCard>(Role::Supervisor, &letter)
                .expect("taken in");
        }
        bag.push(letter);
    }
    both.pass().expect("they pass");
    let after = both.dumps();
    for letter in &bag {
        both.in_shop::<TakePersonCard>(Role::Supervisor, letter)
            .expect("very late");
        assert!(both.dumps() == after, "letter {} wrote", letter.rev);
    }
    both.pass().expect("again");
    assert!(both.dumps() == after, "passed again wrote");
}

#[test]
fn a_letter_of_one_number_says_one_thing() {
    let (mut both, kemal) = with_kemal();
    both.pass().expect("they pass");
    let mut other = letter_of(&both, kemal);
    other.name = "Somebody".into();
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<SendPersonCard>(Role::Manager, &other)
    });
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.in_shop::<TakePersonCard>(Role::Manager, &other)
    });
}

#[test]
fn a_people_book_of_an_earlier_day_goes_on_after_what_the_counter_knows() {
    let (mut both, kemal) = with_kemal();
    both.pass().expect("they pass");
    let copy = both.folder.path().join("copy");
    both.people.back_up(&copy).expect("a copy");
    for n in 0..3 {
        make(&mut both, kemal, Change::Named(n), 0);
        both.pass().expect("they pass");
    }
    let Both {
        folder,
        clock,
        env,
        shop,
        people,
        scene,
    } = both;
    drop(people);
    let there = folder.path().join("people");
    std::fs::remove_file(there.join("book.db")).expect("it goes");
    std::fs::copy(copy.join("book.db"), there.join("book.db")).expect("put back");
    let people = pathway_till::store::PeopleBook::open_made_up(folder.path()).expect("it opens");
    let mut both = Both {
        folder,
        clock,
        env,
        shop,
        people,
        scene,
    };
    both.pass().expect("they pass");
    make(&mut both, kemal, Change::Ends(3), 0);
    make(&mut both, kemal, Change::Named(9), 0);
    both.pass().expect("they pass");
    let after = both.dumps();
    both.pass().expect("again");
    assert!(both.dumps() == after, "passing again wrote");
    let (_, _, works, _) = on_the_wall(&both, kemal).expect("Kemal");
    let ends = london_day(both.env.now()) + DayCount::new(3);
    let days = letter_days(london_day(both.env.now())).expect("days");
    let until = days.each().zip(works).filter(|(_, (here, _))| *here);
    assert_eq!(until.map(|(day, _)| day).last(), Some(ends));
}

#[test]
fn a_name_chosen_at_the_till_stays_until_the_names_are_written_again() {
    let mut both = Both::new();
    let sam = both.sam();
    let people = both.shop.read().people().expect("people");
    let face = Face {
        till_name: "Sunny".into(),
        ..Face::of(people.iter().find(|p| p.id == sam).expect("Sam"))
    };
    both.in_shop::<ChangeOwnCard>(Role::Trainee, &face)
        .expect("a name");
    let named = |both: &Both| on_the_wall(both, sam).expect("Sam").0;
    both.later(7 * 24 * 60);
    both.pass().expect("a new week");
    assert_eq!(named(&both), "Sunny");
    let page = PageOf {
        person: sam,
        page: RecordPage::Names,
        seen: 1,
        words: PageWords::of([(RecordField::NameToUse, "Sami".into())]),
    };
    both.perform::<WriteRecordPage>(Role::Manager, &page)
        .expect("a name");
    both.pass().expect("they pass");
    assert_eq!(named(&both), "Sami");
}

#[test]
fn of_staff_a_letter_changes_the_name_alone() {
    let mut both = Both::new();
    let ayse = both.person(Role::Supervisor);
    let before = on_the_wall(&both, ayse).expect("Ayşe");
    let names = |name: &str| PageWords::of([(RecordField::NameToUse, name.into())]);
    let record = NewRecord {
        person: ayse,
        names: names("Miss Kaya"),
    };
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    both.pass().expect("they pass");
    let there = on_the_wall(&both, ayse).expect("Ayşe");
    assert_eq!(
        there.0, before.0,
        "a name that was chosen at the till stays"
    );
    let page = PageOf {
        person: ayse,
        page: RecordPage::Names,
        seen: 1,
        words: names("Ayşen"),
    };
    both.perform::<WriteRecordPage>(Role::Manager, &page)
        .expect("another name");
    let over = Placement {
        id: kemals(),
        person: ayse,
        ended: Some(both.scene.yesterday),
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &over)
        .expect("a placement that is over");
    both.pass().expect("they pass");
    let after = on_the_wall(&both, ayse).expect("Ayşe");
    assert_eq!(after.0, "Ayşen");
    assert_eq!((after.1, after.2, after.3), (before.1, before.2, before.3));
}

#[test]
fn two_placements_that_began_together_are_one_role_until_the_later_end() {
    let (mut both, kemal) = with_kemal();
    for (n, longer) in [(1_u128, 80), (2, 70)] {
        let agreed = both.scene.agreed().expect("a placement");
        let placement = Placement {
            id: PlacementId(Uuid::from_u128(n)),
            person: kemal,
            planned_end: day(agreed.start, longer),
            ..agreed
        };
        both.perform::<AddPlacement>(Role::Manager, &placement)
            .expect("another placement");
        both.pass().expect("they pass");
    }
    let roles = both.shop.read().roles_of(kemal).expect("roles");
    assert_eq!(roles.len(), 1);
    let agreed = both.scene.agreed().expect("a placement");
    let last = agreed.planned_end.max(day(agreed.start, 80));
    assert_eq!(roles[0].held.until, Some(last));
}

#[test]
fn letters_that_stop_on_their_way_pass_the_next_time() {
    let mut step = 1;
    let mut stopped = 0;
    loop {
        let (mut both, kemal) = with_kemal();
        let before = on_the_wall(&both, kemal);
        both.shop.interrupt_after(step).expect("a handler");
        let done = both.pass();
        both.shop.interrupt_no_more().expect("no handler");
        match done {
            Ok(()) => break,
            Err(stop) => assert_eq!(stop, Trouble::Interrupted.into()),
        }
        stopped += 1;
        let half = on_the_wall(&both, kemal);
        both.pass().expect("the next time");
        let after = on_the_wall(&both, kemal);
        assert!(
            after.is_some() && (half == before || half == after),
            "whole or nothing"
        );
        both.verify();
        step += 1 + step / 2;
    }
    assert!(stopped > 3, "{stopped}");
}
