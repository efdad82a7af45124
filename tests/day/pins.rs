//! PINs: five wrong ones wait, the right one ends it, and nobody gets around it.

use pathway_till::domain::access::{Role, RoleHeld};
use pathway_till::domain::ids::PersonId;
use pathway_till::domain::people::TillPerson;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::people::{
    AddPerson, CheckPin, EndPinWait, EndRole, GiveRole, NewPin, NewRole, PinAnswer, PinChange,
    PinTry, RoleEnd, SetOwnPin, SetPersonsPin,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Actor, Stop, perform};
use pathway_till::store::pins::PinHash;

use crate::support::Shop;

const WRONG: &str = "0000";
const SAMS: &str = "2580";

fn sam(shop: &Shop) -> PersonId {
    shop.scene.person(Role::Trainee).expect("Sam")
}

fn types(shop: &mut Shop, person: PersonId, pin: &str) -> Result<PinAnswer, Stop> {
    let pin = Pin::new(pin).expect("a PIN");
    PinTry::check(&mut shop.book, &shop.env, person, &pin)
}

/// Sam changes a PIN of this person, typing this one as the one before.
fn changes(shop: &mut Shop, of: PersonId, old: &str, new: PinHash) -> Result<(), Stop> {
    let pin = Pin::new(old).expect("a PIN");
    let hash = PinTry::hash_of(&shop.book, of).expect("a hash");
    let old = PinTry::compare(of, hash, &pin, &shop.env).expect("a try");
    shop.perform::<SetOwnPin>(Role::Trainee, &PinChange { old, new })
}

/// Sam types this PIN and has to wait so many minutes then.
#[track_caller]
fn waits_after(shop: &mut Shop, pin: &str, minutes: Option<i64>) {
    let sam = sam(shop);
    let wait_until = minutes.map(|m| shop.env.now().plus_minutes(m));
    assert_eq!(types(shop, sam, pin), Ok(PinAnswer::Wrong { wait_until }));
}

#[track_caller]
fn signs_in(shop: &mut Shop, person: PersonId, pin: &str) {
    match types(shop, person, pin) {
        Ok(PinAnswer::Right(who)) => assert_eq!(who.person(), person),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn is_told_to_wait(shop: &mut Shop, pin: &str, minutes: i64) {
    let sam = sam(shop);
    let until = shop.env.now().plus_minutes(minutes);
    assert_eq!(types(shop, sam, pin), Ok(PinAnswer::Waiting { until }));
}

fn five_wrong_ones(shop: &mut Shop) {
    for wait in [None, None, None, None, Some(2)] {
        waits_after(shop, WRONG, wait);
    }
}

#[test]
fn five_wrong_pins_wait_two_minutes_then_four_eight_and_fifteen() {
    let mut shop = Shop::at(Stage::Closed);
    five_wrong_ones(&mut shop);
    let mut wait = 2;
    for next in [4, 8, 15, 15] {
        is_told_to_wait(&mut shop, WRONG, wait);
        // A minute before the end it is still going on, and typing has not made it longer.
        shop.later(wait - 1);
        is_told_to_wait(&mut shop, WRONG, 1);
        shop.later(1);
        waits_after(&mut shop, WRONG, Some(next));
        wait = next;
    }
    shop.later(15);
    let sam = sam(&shop);
    signs_in(&mut shop, sam, SAMS);
    shop.verify();
}

#[test]
fn while_waiting_no_pin_is_looked_at_not_even_the_right_one() {
    let mut shop = Shop::at(Stage::Closed);
    five_wrong_ones(&mut shop);
    is_told_to_wait(&mut shop, SAMS, 2);
    // One person's wait is nobody else's.
    let ravi = shop.scene.person(Role::Volunteer).expect("Ravi");
    signs_in(&mut shop, ravi, "1357");
    is_told_to_wait(&mut shop, SAMS, 2);
    shop.later(2);
    let sam = sam(&shop);
    signs_in(&mut shop, sam, SAMS);
}

#[test]
fn a_right_pin_forgets_the_wrong_ones() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = sam(&shop);
    for _ in 0..4 {
        waits_after(&mut shop, WRONG, None);
    }
    signs_in(&mut shop, sam, SAMS);
    five_wrong_ones(&mut shop);
    shop.later(2);
    signs_in(&mut shop, sam, SAMS);
    five_wrong_ones(&mut shop);
}

#[test]
fn the_wait_outlives_the_program() {
    let mut shop = Shop::at(Stage::Closed);
    for _ in 0..3 {
        waits_after(&mut shop, WRONG, None);
    }
    let mut shop = shop.reopen();
    waits_after(&mut shop, WRONG, None);
    waits_after(&mut shop, WRONG, Some(2));
    let mut shop = shop.reopen();
    is_told_to_wait(&mut shop, SAMS, 2);
    shop.later(2);
    waits_after(&mut shop, WRONG, Some(4));
}

#[test]
fn a_supervisor_ends_the_wait_and_a_trainee_does_not() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = sam(&shop);
    five_wrong_ones(&mut shop);
    let refused = shop.perform::<EndPinWait>(Role::Volunteer, &sam);
    assert!(
        matches!(refused, Err(Stop::Refused(Refusal::NotAllowed { .. }))),
        "{refused:?}"
    );
    is_told_to_wait(&mut shop, SAMS, 2);
    shop.perform::<EndPinWait>(Role::Supervisor, &sam)
        .expect("the wait ends");
    // From the beginning again: four more are free.
    five_wrong_ones(&mut shop);
    shop.perform::<EndPinWait>(Role::Supervisor, &sam)
        .expect("the wait ends");
    signs_in(&mut shop, sam, SAMS);
    shop.verify();
}

#[test]
fn a_new_pin_ends_the_wait_and_the_old_one() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = sam(&shop);
    five_wrong_ones(&mut shop);
    let hash = |shop: &Shop, pin| PinHash::of(&Pin::new(pin).expect("a PIN"), &shop.env);
    let new = NewPin {
        person: sam,
        hash: hash(&shop, "86420").expect("a hash"),
    };
    let refused = shop.perform::<SetPersonsPin>(Role::Supervisor, &new);
    assert!(refused.is_err(), "only a manager sets somebody's PIN");
    shop.perform::<SetPersonsPin>(Role::Manager, &new)
        .expect("a new PIN");
    waits_after(&mut shop, SAMS, None);
    signs_in(&mut shop, sam, "86420");
    let own = hash(&shop, "11223344").expect("a hash");
    let refused = changes(&mut shop, sam, SAMS, own.clone());
    assert_eq!(refused, Err(Stop::Refused(Refusal::OldPinNotMatched)));
    changes(&mut shop, sam, "86420", own).expect("their own PIN");
    signs_in(&mut shop, sam, "11223344");
}

#[test]
fn a_pin_changed_while_it_was_compared_is_not_let_in() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = sam(&shop);
    let pin = Pin::new(SAMS).expect("a PIN");
    let hash = PinTry::hash_of(&shop.book, sam).expect("a hash");
    let tried = PinTry::compare(sam, hash, &pin, &shop.env).expect("a try");
    let other = Pin::new("9753").expect("a PIN");
    let hash = PinHash::of(&other, &shop.env).expect("a hash");
    changes(&mut shop, sam, SAMS, hash).expect("another PIN");
    let answer = perform::<CheckPin>(&mut shop.book, &shop.env, &Actor::default(), &tried);
    assert_eq!(answer, Err(Stop::Trouble(Trouble::Busy)));
}

#[test]
fn nobody_signs_in_without_a_pin_a_role_or_after_its_last_day() {
    let mut shop = Shop::at(Stage::Closed);
    let nobody = PersonId(shop.env.new_id());
    let unknown = Err(Stop::Refused(Refusal::UnknownPerson));
    assert_eq!(types(&mut shop, nobody, SAMS), unknown);

    let all = shop.book.read().people().expect("people");
    let someone = all.first().expect("somebody");
    let dana = TillPerson {
        id: nobody,
        till_name: "Dana".into(),
        ..someone.clone()
    };
    shop.perform::<AddPerson>(Role::Manager, &dana)
        .expect("Dana is added");
    let pin = Pin::new("4321").expect("a PIN");
    let hash = PinHash::of(&pin, &shop.env).expect("a hash");
    let new = NewPin {
        person: dana.id,
        hash,
    };
    shop.perform::<SetPersonsPin>(Role::Manager, &new)
        .expect("a PIN");
    assert_eq!(types(&mut shop, dana.id, "4321"), unknown, "no role yet");

    let today = shop.env.now().london().date_naive();
    let id = shop.new_entry();
    let held = RoleHeld {
        shop: shop.scene.shop,
        role: Role::Trainee,
        from: today.succ_opt().expect("tomorrow"),
        until: None,
    };
    let role = NewRole {
        id,
        person: dana.id,
        held,
    };
    shop.perform::<GiveRole>(Role::Manager, &role)
        .expect("a role");
    assert_eq!(types(&mut shop, dana.id, "4321"), unknown, "from tomorrow");
    shop.later(24 * 60);
    signs_in(&mut shop, dana.id, "4321");

    let end = RoleEnd {
        id,
        person: dana.id,
        shop: shop.scene.shop,
        until: today.succ_opt().expect("that day"),
    };
    shop.perform::<EndRole>(Role::Manager, &end)
        .expect("the last day");
    signs_in(&mut shop, dana.id, "4321");
    shop.later(24 * 60);
    assert_eq!(types(&mut shop, dana.id, "4321"), unknown, "it has ended");

    let ravi = PersonId(shop.env.new_id());
    let ravi = TillPerson {
        id: ravi,
        till_name: "Ravi B".into(),
        ..dana
    };
    shop.perform::<AddPerson>(Role::Manager, &ravi)
        .expect("another");
    let held = RoleHeld {
        from: today,
        ..held
    };
    let role = NewRole {
        id: shop.new_entry(),
        person: ravi.id,
        held,
    };
    shop.perform::<GiveRole>(Role::Manager, &role)
        .expect("a role");
    let no_pin = Err(Stop::Refused(Refusal::NoPin));
    assert_eq!(types(&mut shop, ravi.id, "4321"), no_pin);
    shop.verify();
}
