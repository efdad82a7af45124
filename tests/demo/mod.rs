//! The made-up shops, carried out.

use chrono::NaiveDate;
use pathway_till::demo::carry_out::{MadeUpStore, Wish, make};
use pathway_till::demo::person_cards::{CARD, PAUSED};
use pathway_till::domain::people::{CardCode, PersonState};
use pathway_till::domain::pin::Pin;
use pathway_till::env::PinCost;
use pathway_till::operations::people::{CardTry, PinAnswer, PinTry, SignInByCard};
use pathway_till::operations::{Actor, perform};

use crate::support::{folder, seeded};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn made(seed: u64, folder: &std::path::Path) -> MadeUpStore {
    let (from, until) = (day("2026-11-11"), day("2026-11-18"));
    let wish = Wish {
        seed,
        from,
        until,
        pin_cost: PinCost::TEST,
    };
    make(folder, &wish, &mut |_| true).expect("a made-up store")
}

#[test]
fn the_same_seed_gives_the_same_dump_and_all_of_it_verifies() {
    let (one, two, other) = (folder(), folder(), folder());
    let a = made(7, one.path());
    let b = made(7, two.path());
    let c = made(8, other.path());
    let dump = a.book.read().canonical_dump().expect("a dump");
    assert_eq!(dump, b.book.read().canonical_dump().expect("a dump"));
    assert_ne!(dump, c.book.read().canonical_dump().expect("a dump"));
    assert!(a.book.read().sales_count().expect("a count") > 300);
    for finding in a.book.read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
}

#[test]
fn the_made_up_people_sign_in_with_the_pins_that_are_printed() {
    let folder = folder();
    let mut store = made(7, folder.path());
    let (_, env) = seeded(1);
    let shop = store.book.read().this_till().unwrap().unwrap().shop;
    let people = store.book.read().people().unwrap();
    for made_up in &pathway_till::demo::people::PEOPLE {
        let person = people
            .iter()
            .find(|p| p.till_name == made_up.till_name)
            .expect("a card");
        if !person.rights.works_in(shop, day("2026-11-18")) {
            continue;
        }
        let pin = Pin::new(made_up.pin).expect("a PIN");
        assert_eq!(person.state, PersonState::Here);
        let answer = PinTry::check(&mut store.book, &env, person.id, &pin).expect("an answer");
        assert!(
            matches!(answer, PinAnswer::Right(_)),
            "{}",
            made_up.till_name
        );
    }
}

#[test]
fn the_made_up_people_have_days_a_pause_and_a_card() {
    let folder = folder();
    let mut store = made(7, folder.path());
    let (_, env) = seeded(1);
    let shop = store.book.read().this_till().unwrap().unwrap().shop;
    let people = store.book.read().people().unwrap();
    let person = |name: &str| people.iter().find(|p| p.till_name == name).expect("them");
    for (name, on, off) in [
        ("Kemal", "2026-11-20", "2026-11-19"),
        ("Leah", "2026-11-19", "2026-11-20"),
    ] {
        assert!(person(name).is_on_the_wall(shop, day(on)), "{name}");
        assert!(!person(name).is_on_the_wall(shop, day(off)), "{name}");
    }
    assert!(
        person("Şengül").is_on_the_wall(shop, day("2026-11-19")),
        "no days are set"
    );
    assert_eq!(person(PAUSED).state, PersonState::Paused);
    let code = CardCode::read(CARD.1).expect("a code");
    let tried = CardTry::of(&store.book, &code)
        .expect("a look")
        .expect("somebody's");
    let proof = perform::<SignInByCard>(&mut store.book, &env, &Actor::default(), &tried);
    assert_eq!(proof.expect("in").person(), person(CARD.0).id);
}
