//! Books of different days, with the letters between them: what comes twice changes nothing, and nothing is
//! lost that either book has.

use std::path::PathBuf;

use pathway_till::domain::access::Role;
use pathway_till::domain::erasure::{Kind, Why};
use pathway_till::domain::ids::EntryId;
use pathway_till::domain::safe_copies::PutBackBy;
use pathway_till::domain::safe_copies::refusals::SafeCopyRefusal;
use pathway_till::domain::{Refusal, safe_copies::Missing};
use pathway_till::operations::hours::{Press, PressOf, Wish};
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::erasure::erase::{ErasePerson, ToErase};
use pathway_till::operations::people_book::keys::{opened, take_passphrase};
use pathway_till::operations::safe_copies::putting_back::{
    look_into_people, look_into_shop, put_people_back, put_shop_back,
};
use pathway_till::store::{PeopleBook, ShopBook};

use super::stick;
use crate::support::Both;

fn arrives(both: &mut Both, role: Role) -> EntryId {
    let id = EntryId(both.env.new_id());
    let wish = Wish::Arrive;
    both.in_shop::<Press>(role, &PressOf { id, wish })
        .expect("they are here");
    id
}

fn shop_copy(both: &Both, stick: &tempfile::TempDir) -> PathBuf {
    let copier = both.shop.copier().expect("a copier");
    copier
        .copy_into(stick.path(), both.env.now())
        .expect("a copy")
        .0
}

fn people_copy(both: &Both, stick: &tempfile::TempDir) -> PathBuf {
    let copier = both.people.copier().expect("a copier");
    copier
        .copy_into(stick.path(), both.env.now())
        .expect("a copy")
        .0
}

fn shop_put_back(both: Both, copy: &std::path::Path) -> Both {
    let Both {
        folder,
        clock,
        env,
        shop,
        people,
        scene,
    } = both;
    drop((shop, people));
    let looked = look_into_shop(folder.path(), copy, None).expect("looked into");
    let by = PutBackBy::CommandLine;
    put_shop_back(folder.path(), &looked, None, (&env, by)).expect("put back");
    let mut shop = ShopBook::open(folder.path()).expect("it opens");
    shop.act_as(scene.scene.till);
    let people = PeopleBook::open_made_up(folder.path()).expect("it opens");
    Both {
        folder,
        clock,
        env,
        shop,
        people,
        scene,
    }
}

fn people_put_back(both: Both, copy: &std::path::Path) -> Both {
    let Both {
        folder,
        clock,
        env,
        mut shop,
        people,
        scene,
    } = both;
    let key = people.copy_key();
    drop(people);
    let looked = look_into_people(folder.path(), copy, key, None).expect("looked into");
    put_people_back(&shop, &looked, (&env, PutBackBy::CommandLine)).expect("put back");
    let mut people = PeopleBook::open_made_up(folder.path()).expect("it opens");
    let actor = scene.actor(&shop, Role::Manager).expect("made up");
    opened(&mut shop, &mut people, &env, &actor).expect("opened");
    Both {
        folder,
        clock,
        env,
        shop,
        people,
        scene,
    }
}

fn settled(both: &mut Both) {
    both.pass().expect("they pass");
    let after = both.dumps();
    both.pass().expect("again");
    assert!(both.dumps() == after, "passing again wrote");
    both.verify();
}

#[test]
fn a_shop_book_of_yesterday_loses_no_hours_that_the_people_book_has() {
    let mut both = Both::new();
    let stick = stick();
    both.pass().expect("they pass");
    let copy = shop_copy(&both, &stick);
    both.later(30);
    let before = arrives(&mut both, Role::Trainee);
    both.pass().expect("they pass");
    let mut both = shop_put_back(both, &copy);
    settled(&mut both);
    assert!(both.shop.read().press(before).expect("it reads").is_none());
    assert!(
        both.people
            .read()
            .hours_row(before)
            .expect("it reads")
            .is_some(),
        "it has them"
    );
    // Numbers of entries come again with other presses in them: none is taken for one that came.
    both.later(30);
    let after: Vec<EntryId> = [Role::Volunteer, Role::Supervisor]
        .map(|role| arrives(&mut both, role))
        .into();
    settled(&mut both);
    for id in after {
        assert!(
            both.people
                .read()
                .hours_row(id)
                .expect("it reads")
                .is_some()
        );
    }
}

#[test]
fn whoever_was_erased_since_does_not_come_back_with_a_shop_book_of_before() {
    let mut both = Both::new();
    let stick = stick();
    both.pass().expect("they pass");
    let copy = shop_copy(&both, &stick);
    both.later(30);
    let gone = both.scene.leaving.gone;
    let wish = ToErase {
        id: EntryId(both.env.new_id()),
        person: gone,
        kind: Kind::Deleted,
        why: Why::TheyAsked,
        name: "Kerem".into(),
    };
    both.perform::<ErasePerson>(Role::Manager, &wish)
        .expect("erased");
    both.pass().expect("they pass");
    assert_eq!(both.shop.read().is_erased(gone), Ok(true));
    let mut both = shop_put_back(both, &copy);
    // Before anybody opens the people book.
    assert_eq!(both.shop.read().is_erased(gone), Ok(true));
    let people = both.shop.read().people().expect("people");
    assert!(!people.iter().any(|p| p.till_name.contains("Kerem")));
    assert_eq!(both.shop.read().pin_hash(gone), Ok(None));
    both.pass().expect("the letter comes again");
    assert_eq!(both.shop.read().erased_people().expect("letters").len(), 1);
    both.verify();
}

#[test]
fn a_people_book_of_yesterday_takes_in_again_what_the_counter_still_has() {
    let mut both = Both::new();
    let stick = stick();
    both.pass().expect("they pass");
    let copy = people_copy(&both, &stick);
    both.later(30);
    let press = arrives(&mut both, Role::Trainee);
    both.pass().expect("they pass");
    assert!(
        both.people
            .read()
            .hours_row(press)
            .expect("it reads")
            .is_some()
    );
    let mut both = people_put_back(both, &copy);
    assert!(
        both.people
            .read()
            .hours_row(press)
            .expect("it reads")
            .is_some(),
        "it came again"
    );
    settled(&mut both);
    let written = both.people.read().put_backs().expect("rows");
    assert_eq!(written.len(), 1);
    // It is written once, however often the book opens.
    let actor = both.actor(Role::Manager);
    opened(&mut both.shop, &mut both.people, &both.env, &actor).expect("opened");
    assert_eq!(both.people.read().put_backs().expect("rows"), written);
    both.verify();
}

#[test]
fn both_of_different_days_go_on_together() {
    let mut both = Both::new();
    let stick = stick();
    let shops = shop_copy(&both, &stick);
    both.later(30);
    arrives(&mut both, Role::Trainee);
    both.pass().expect("they pass");
    both.later(30);
    let peoples = people_copy(&both, &stick);
    arrives(&mut both, Role::Volunteer);
    both.pass().expect("they pass");
    let both = shop_put_back(both, &shops);
    let mut both = people_put_back(both, &peoples);
    settled(&mut both);
    let mut both = shop_put_back(both, &shops);
    settled(&mut both);
}

#[test]
fn a_passphrase_that_was_taken_away_does_not_come_back_with_an_old_copy() {
    let mut both = Both::new();
    let stick = stick();
    let ayse = both.person(Role::Supervisor);
    let copy = people_copy(&both, &stick);
    let actor = both.actor(Role::Manager);
    {
        let mut books = Books {
            shop: &both.shop,
            people: &mut both.people,
        };
        take_passphrase(&mut books, &both.env, &actor, ayse).expect("taken away");
    }
    let both = people_put_back(both, &copy);
    assert!(!both.people.holders().expect("holders").contains(&ayse));
    assert_eq!(
        both.people.unwritten_keys(),
        Ok(None),
        "and it is written down inside"
    );
    both.verify();
}

#[test]
fn a_copy_of_one_book_is_not_put_in_the_place_of_the_other() {
    let both = Both::new();
    let stick = stick();
    let copy = people_copy(&both, &stick);
    let refused = look_into_shop(both.folder.path(), &copy, None).err();
    assert_eq!(
        refused,
        Some(Refusal::from(SafeCopyRefusal::OtherKind).into())
    );
    let shops = shop_copy(&both, &stick);
    let key = both.people.copy_key();
    let refused = look_into_people(both.folder.path(), &shops, key.clone(), None).err();
    assert_eq!(
        refused,
        Some(Refusal::from(SafeCopyRefusal::OtherKind).into())
    );
    let here = both.people.read();
    let looked = look_into_people(both.folder.path(), &copy, key, Some(&here)).expect("looked");
    assert_eq!(looked.missing, Some(Missing::default()));
}
