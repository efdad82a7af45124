//! Erasures as letters: in any order, twice, and into a copy of an earlier day.

use std::fs;

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::erasure::letter::ErasureLetter;
use pathway_till::domain::erasure::refusals::ErasureRefusal as R;
use pathway_till::domain::erasure::{Kind, Why};
use pathway_till::domain::ids::PersonId;
use pathway_till::domain::people::PersonState;
use pathway_till::domain::person_records::PersonCardLetter;
use pathway_till::operations::erasure::TakeErasure;
use pathway_till::operations::people_book::erasure::erase::ErasePerson;
use pathway_till::operations::people_book::letters::TakePersonCard;
use pathway_till::store::PeopleBook;

use super::super::refused;
use super::{entry, sam_left, wish};
use crate::support::Both;

fn letter(both: &Both, person: PersonId) -> ErasureLetter {
    ErasureLetter {
        id: entry(both),
        person,
        number: 7,
        kind: Kind::Deleted,
        why: Why::TheyAsked,
        by: both.person(Role::Manager),
        at: both.env.now(),
    }
}

fn card(both: &Both, person: PersonId, rev: i64) -> PersonCardLetter {
    let today = both.scene.today();
    PersonCardLetter {
        person,
        rev,
        name: "Quillonia".into(),
        word: None,
        names_rev: rev,
        state: PersonState::Here,
        shops: vec![(both.scene.scene.shop, today, today)],
        from: today,
        until: today,
        due: vec![today],
    }
}

#[test]
fn a_card_that_was_on_its_way_brings_nobody_back() {
    let mut both = Both::new();
    let new = PersonId(both.env.new_id());
    // Before the shop knew them, and after.
    let erased = letter(&both, new);
    both.in_shop::<TakeErasure>(Role::Supervisor, &erased)
        .expect("taken in");
    let late = card(&both, new, 1);
    both.in_shop::<TakePersonCard>(Role::Supervisor, &late)
        .expect("let be");
    assert!(!both.shop.read().knows_person(new).expect("it reads"));
    let other = PersonId(both.env.new_id());
    let first = card(&both, other, 1);
    both.in_shop::<TakePersonCard>(Role::Supervisor, &first)
        .expect("a card");
    let erased = letter(&both, other);
    both.in_shop::<TakeErasure>(Role::Supervisor, &erased)
        .expect("taken in");
    let later = card(&both, other, 2);
    both.in_shop::<TakePersonCard>(Role::Supervisor, &later)
        .expect("let be");
    let dump = both.dumps().0;
    assert!(!dump.contains("Quillonia"), "the name is nowhere");
    assert!(dump.contains("Person 7"));
    both.verify();
}

#[test]
fn it_may_come_twice_and_says_the_same_each_time() {
    let mut both = Both::new();
    let sam = both.sam();
    let first = letter(&both, sam);
    both.in_shop::<TakeErasure>(Role::Manager, &first)
        .expect("taken in");
    let after = both.dumps();
    both.later(1);
    both.in_shop::<TakeErasure>(Role::Manager, &first)
        .expect("once more");
    // From a people book that is a copy of an earlier day, in which it was done again.
    let again = letter(&both, sam);
    both.in_shop::<TakeErasure>(Role::Manager, &again)
        .expect("let be");
    assert!(both.dumps() == after, "it was written twice");
    let other = ErasureLetter { number: 8, ..first };
    refused(&mut both, Refusal::from(R::Changed), |both| {
        both.in_shop::<TakeErasure>(Role::Manager, &other)
    });
}

#[test]
fn nothing_is_done_about_whoever_was_erased() {
    use pathway_till::domain::person_records::{PageWords, RecordField};
    use pathway_till::operations::people::{NewState, SetState};
    use pathway_till::operations::people_book::records::{NewRecord, StartRecord};
    let mut both = Both::new();
    let sam = sam_left(&mut both);
    let wish = wish(&both, sam, "Sam");
    both.perform::<ErasePerson>(Role::Manager, &wish)
        .expect("erased");
    both.pass().expect("they pass");
    let back = NewState {
        person: sam,
        state: PersonState::Here,
    };
    let erased = || Refusal::from(R::Erased);
    refused(&mut both, erased(), |both| {
        both.in_shop::<SetState>(Role::Manager, &back)
    });
    let record = NewRecord {
        person: sam,
        names: PageWords::of([(RecordField::NameToUse, "Sam".to_owned())]),
    };
    refused(&mut both, erased(), |both| {
        both.perform::<StartRecord>(Role::Manager, &record)
    });
}

#[test]
fn in_a_people_book_of_an_earlier_day_they_are_erased_again() {
    let mut both = Both::new();
    let sam = sam_left(&mut both);
    let store = both.folder.path().to_owned();
    let earlier = store.join("earlier");
    both.people.back_up(&earlier).expect("a safe copy");
    let wish = wish(&both, sam, "Sam");
    both.perform::<ErasePerson>(Role::Manager, &wish)
        .expect("erased");
    both.pass().expect("they pass");
    let shop = both.dumps().0;
    // The people book is lost, and the copy takes its place.
    let Both {
        folder,
        clock,
        env,
        shop: shop_book,
        people,
        scene,
    } = both;
    drop(people);
    for file in ["book.db", "keys.json"] {
        fs::copy(earlier.join(file), store.join("people").join(file)).expect("a copy");
    }
    for file in ["book.db-wal", "book.db-shm"] {
        let _ = fs::remove_file(store.join("people").join(file));
    }
    let people = PeopleBook::open_made_up(&store).expect("it opens");
    let mut both = Both {
        folder,
        clock,
        env,
        shop: shop_book,
        people,
        scene,
    };
    assert!(
        both.people_dump().contains("Samantha Okafor"),
        "it is a copy of before"
    );
    both.pass().expect("they pass");
    assert!(both.people.read().is_erased(sam).expect("it reads"));
    assert!(!both.people_dump().contains("Okafor"), "erased again");
    assert_eq!(both.dumps().0, shop, "the shop knew");
    both.verify();
}
