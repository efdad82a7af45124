//! Letters that wait or are refused: the others pass, nothing is lost, and it is said. And what a letter
//! never does to the tiles on the wall.

use chrono::NaiveDate;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::days::london_day;
use pathway_till::domain::hours::placement::{AgreedTimes, Placement};
use pathway_till::domain::hours::press::{Press, Pressed, StoredPress};
use pathway_till::domain::hours::rows::{Going, How};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, TillId};
use pathway_till::domain::people::{DueDays, TillPerson};
use pathway_till::domain::person_records::{PageWords, RecordField, RecordPage};
use pathway_till::domain::shops::Till;
use pathway_till::operations::people_book::keys::opened;
use pathway_till::operations::people_book::letters::{Left, PressLetter, TakePressesIn};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::records::{
    NewRecord, PageOf, StartRecord, WriteRecordPage,
};
use pathway_till::operations::set_up::AddTill;
use pathway_till::store::{Doing, Stored};
use pathway_till::ui::app::deeds::office::door::DoorEvent;
use pathway_till::ui::app::runner::office::door;
use proptest::prelude::*;
use uuid::Uuid;

use crate::support::Both;

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(0xB0B0_0000 + n))
}

/// Sam comes yesterday at 22.00, has a break over midnight, and leaves at 2.00.
fn over_midnight(both: &Both) -> Vec<Press> {
    let (sitting, pause) = (id(0), id(1));
    let going = Going::StayingIn;
    let all = [
        (Pressed::Arrived, 22 * 60),
        (Pressed::BreakBegan { sitting, going }, 23 * 60 + 45),
        (Pressed::Back { after: pause }, 24 * 60 + 15),
        (Pressed::Left { sitting }, 26 * 60),
    ];
    let sam = both.sam();
    let press = |(n, (what, minute))| Press {
        id: id(n),
        person: sam,
        shop: both.scene.scene.shop,
        what,
        at: at(both, minute),
        how: How::AtTheCounter,
        by: sam,
        written_at: at(both, minute),
    };
    (0_u128..).zip(all).map(press).collect()
}

fn at(both: &Both, minute: i64) -> pathway_till::domain::time::Moment {
    let evening = both.scene.at(12 * 60).expect("a time");
    evening.plus_minutes(minute - 12 * 60)
}

/// Writes a press at this till.
fn press(both: &mut Both, till: TillId, press: &Press) {
    let doing = Doing {
        operation: "press",
        shop: press.shop,
        person: press.by,
        approver: None,
        concerns: None,
        at: both.env.now(),
        reason: None,
    };
    both.shop.act_as(till);
    let written: Stored<()> = both.shop.write(|tx| {
        tx.add_press(press, london_day(press.at))?;
        tx.write_audit(&doing, &[0; 16])
    });
    assert_eq!(written, Ok(()));
    both.shop.act_as(both.scene.scene.till);
}

fn day_of(both: &Both, id: EntryId) -> Option<NaiveDate> {
    let row = both.people.read().hours_row(id).expect("it reads");
    row.map(|(day, _)| day)
}

fn second_till(both: &mut Both) -> TillId {
    let till = Till {
        id: TillId(Uuid::from_u128(0x5EC0)),
        shop: both.scene.scene.shop,
        name: "Second".into(),
        prefix: "S9".into(),
    };
    both.in_shop::<AddTill>(Role::Manager, &till)
        .expect("a till");
    till.id
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_of_a_sitting_stands_under_its_first_day_in_whatever_order_it_comes(
        order in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
        tills in prop::collection::vec(any::<bool>(), 4),
        lost in prop::collection::vec(any::<bool>(), 4),
        written in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let mut both = Both::new();
        let (first, second) = (both.scene.scene.till, second_till(&mut both));
        let presses = over_midnight(&both);
        let till_of = |n: usize| if tills[n] { second } else { first };
        for n in written {
            press(&mut both, till_of(n), &presses[n]);
        }
        for n in order {
            if lost[n] {
                continue;
            }
            let till = till_of(n);
            let stored = both.shop.read().presses_after(till, 0, 1_000).expect("presses");
            let one = stored.into_iter().filter(|p| p.press.id == presses[n].id).collect();
            let letter = PressLetter { till, presses: one, upto: None };
            let waits = both.perform::<TakePressesIn>(Role::Trainee, &letter).expect("taken in");
            prop_assert_eq!(waits.is_empty(), day_of(&both, presses[n].id).is_some());
        }
        let manager = both.actor(Role::Manager);
        prop_assert_eq!(both.pass_as(&manager), Ok(Left::default()));
        for press in &presses {
            prop_assert_eq!(day_of(&both, press.id), Some(both.scene.yesterday));
        }
        both.verify();
    }
}

#[test]
fn a_letter_that_is_refused_is_left_and_the_others_pass() {
    let mut both = Both::new();
    let till = both.scene.scene.till;
    let presses = over_midnight(&both);
    // The book has another press under the number of the break.
    let other = StoredPress {
        till,
        seq: 1,
        press: Press {
            what: Pressed::Arrived,
            ..presses[1].clone()
        },
    };
    let letter = PressLetter {
        till,
        presses: vec![other],
        upto: None,
    };
    both.perform::<TakePressesIn>(Role::Manager, &letter)
        .expect("taken in");
    for one in &presses {
        press(&mut both, till, one);
    }
    let mark = both.people.read().letters_taken(till).expect("a mark");
    let manager = both.actor(Role::Manager);
    let left = Left {
        presses: 1,
        cards: 0,
        erasures: 0,
    };
    for _ in 0..2 {
        // The book opens all the same, and each time it is tried again.
        opened(&mut both.shop, &mut both.people, &both.env, &manager).expect("it opens");
        assert_eq!(both.pass_as(&manager), Ok(left));
        for press in [&presses[0], &presses[3]] {
            assert_eq!(day_of(&both, press.id), Some(both.scene.yesterday));
        }
    }
    let now = both.people.read().letters_taken(till).expect("a mark");
    assert_eq!(now, mark, "the mark does not go past what was left");
    // Whoever looks at the door is told.
    let books = (&mut both.shop, Some(&mut both.people));
    let told = door::facts(books, &both.env, &manager).expect("facts");
    let DoorEvent::Facts(facts) = told;
    assert_eq!(facts.left, left);
    // What is wrong with whoever lets them pass still stops them.
    let by_card = both.by_card(Role::Manager);
    assert!(both.pass_as(&by_card).is_err());
}

fn person(both: &Both, id: PersonId) -> TillPerson {
    let people = both.shop.read().people().expect("people");
    people.into_iter().find(|p| p.id == id).expect("a card")
}

fn names(name: &str, word: &str) -> PageWords {
    PageWords::of([
        (RecordField::NameToUse, name.to_owned()),
        (RecordField::OwnWord, word.to_owned()),
    ])
}

fn starts(both: &mut Both, names: PageWords) -> PersonId {
    let person = PersonId(both.env.new_id());
    both.perform::<StartRecord>(Role::Manager, &NewRecord { person, names })
        .expect("a record");
    let placement = Placement {
        id: PlacementId(both.env.new_id()),
        person,
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &placement)
        .expect("a placement");
    both.pass().expect("they pass");
    person
}

fn renames(both: &mut Both, person: PersonId, words: PageWords) {
    let page = RecordPage::Names;
    let (seen, _) = both
        .people
        .read()
        .record_page(person, page)
        .expect("a page");
    let page = PageOf {
        person,
        page,
        seen,
        words,
    };
    both.perform::<WriteRecordPage>(Role::Manager, &page)
        .expect("a name");
    both.pass().expect("they pass");
}

#[test]
fn tiles_keep_names_of_their_own() {
    let mut both = Both::new();
    let (sam, volunteer) = (both.sam(), both.person(Role::Volunteer));
    let taken = person(&both, sam).till_name;
    let theirs = person(&both, volunteer).till_name;
    let word = starts(&mut both, names(&taken, "bicycle"));
    assert_eq!(person(&both, word).till_name, format!("{taken} (bicycle)"));
    assert_eq!(person(&both, sam).till_name, taken);
    // The till knows somebody of whom the people book has no record.
    let number = starts(&mut both, names(&theirs, ""));
    assert_eq!(person(&both, number).till_name, format!("{theirs} 2"));
    renames(&mut both, number, names(&theirs, "loaf"));
    let with_word = format!("{theirs} (loaf)");
    assert_eq!(person(&both, number).till_name, with_word);
    // Without a word the earlier name stays.
    renames(&mut both, word, names(&theirs, "bicycle"));
    let before = format!("{theirs} (bicycle)");
    assert_eq!(person(&both, word).till_name, before);
    renames(&mut both, sam, names("Samira", ""));
    renames(&mut both, sam, names(&theirs, "loaf oven"));
    let people = both.shop.read().people().expect("people");
    let mut all: Vec<&str> = people.iter().map(|p| p.till_name.as_str()).collect();
    let number = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), number, "{all:?}");
    both.verify();
}

#[test]
fn whoever_comes_back_has_another_name_where_theirs_is_taken() {
    let mut both = Both::new();
    let kemal = starts(&mut both, names("Kemal", ""));
    let stored = both.people.read().placements_of(kemal).expect("one");
    let ends = |both: &mut Both, ended: Option<NaiveDate>, seen| {
        use pathway_till::operations::people_book::placements::{ChangePlacement, PlacementChange};
        let placement = Placement {
            ended,
            ..stored[0].placement.clone()
        };
        both.perform::<ChangePlacement>(Role::Manager, &PlacementChange { placement, seen })
            .expect("a change");
        both.pass().expect("they pass");
    };
    let over = both.scene.yesterday;
    ends(&mut both, Some(over), 1);
    let other = starts(&mut both, names("Kemal", "oven"));
    assert_eq!(person(&both, other).till_name, "Kemal");
    ends(&mut both, None, 2);
    assert_eq!(person(&both, kemal).till_name, "Kemal 2");
    both.verify();
}

#[test]
fn who_agreed_no_days_is_due_on_none_and_comes_in_all_the_same() {
    let mut both = Both::new();
    let today = london_day(both.env.now());
    let kemal = PersonId(both.env.new_id());
    let record = NewRecord {
        person: kemal,
        names: names("Kemal", ""),
    };
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    let agreed = both.scene.agreed().expect("a placement");
    let placement = Placement {
        id: PlacementId(both.env.new_id()),
        person: kemal,
        agreed: vec![AgreedTimes {
            from: agreed.start,
            times: Vec::new(),
        }],
        ..agreed
    };
    both.perform::<AddPlacement>(Role::Manager, &placement)
        .expect("a placement");
    both.pass().expect("they pass");
    let shop = both.scene.scene.shop;
    let him = person(&both, kemal);
    assert_eq!(him.due, DueDays::Only(Vec::new()));
    assert!(!him.is_on_the_wall(shop, today) && him.can_sign_in(shop, today));
    // Staff in the people book are due as before.
    let ayse = both.person(Role::Supervisor);
    let before = person(&both, ayse).due;
    let record = NewRecord {
        person: ayse,
        names: names("Miss Kaya", ""),
    };
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    both.pass().expect("they pass");
    assert_eq!(
        (person(&both, ayse).due, before),
        (DueDays::EveryDay, DueDays::EveryDay)
    );
}
