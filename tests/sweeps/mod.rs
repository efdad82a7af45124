//! Sweeps over every operation in the registry.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::operations::registry::registry;
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Actor, Leaves, Stop};

use crate::support::{Shop, text};

fn somebody(shop: &Shop, stage: Stage, role: Role) -> Actor {
    if stage == Stage::Empty {
        return Actor::default();
    }
    shop.actor(role).because(text("A sample"))
}

#[test]
fn who_may_what_holds_in_every_operation_and_a_refusal_writes_nothing() {
    for entry in registry() {
        for role in Role::ALL.iter().copied() {
            let mut shop = Shop::at(entry.stage);
            let before = shop.dump();
            let actor = somebody(&shop, entry.stage, role);
            let done = (entry.run)(&shop.scene.clone(), &mut shop.book, &shop.env, &actor);
            match entry.needs {
                Some(capability) if !role.holds(capability) => {
                    let refused = Err(Stop::Refused(Refusal::NotAllowed { capability }));
                    assert_eq!(done, refused, "{} by {role:?}", entry.name);
                    assert_eq!(shop.dump(), before, "{} by {role:?} wrote", entry.name);
                }
                _ => {
                    let own = entry.name == "second-look" && role == Role::Supervisor;
                    if own {
                        let refused = Err(Stop::Refused(Refusal::SecondLookByAnother));
                        assert_eq!(done, refused, "{} by who closed", entry.name);
                    } else {
                        assert_eq!(done, Ok(()), "{} by {role:?}", entry.name);
                        shop.verify();
                    }
                }
            }
        }
    }
}

#[test]
fn a_colleague_says_yes_and_both_stand_on_the_record() {
    for entry in registry() {
        let Some(capability) = entry.needs else {
            continue;
        };
        if Role::Trainee.holds(capability) {
            continue;
        }
        let mut shop = Shop::at(entry.stage);
        let manager = shop
            .scene
            .signed_in(&shop.book, Role::Manager)
            .expect("a manager");
        let scene = shop.scene.clone();
        let without_reason = shop.actor(Role::Trainee).with(manager);
        let refused = (entry.run)(&scene, &mut shop.book, &shop.env, &without_reason);
        assert_eq!(
            refused,
            Err(Stop::Refused(Refusal::ReasonMissing)),
            "{}",
            entry.name
        );
        let actor = without_reason.because(text("The customer asked"));
        let done = (entry.run)(&scene, &mut shop.book, &shop.env, &actor);
        assert_eq!(done, Ok(()), "{}", entry.name);
        let dump = shop.dump();
        let line = dump
            .lines()
            .rfind(|l| l.starts_with("audit "))
            .expect("an entry");
        let trainee = hex::encode(scene.person(Role::Trainee).expect("a trainee").bytes());
        let approver = hex::encode(manager.person().bytes());
        assert!(
            line.contains(&format!("person={trainee}")),
            "{}: {line}",
            entry.name
        );
        assert!(
            line.contains(&format!("approver={approver}")),
            "{}: {line}",
            entry.name
        );
        assert!(
            dump.contains("reason=\"The customer asked\""),
            "{}",
            entry.name
        );
        shop.verify();
    }
}

#[test]
fn a_resend_changes_nothing() {
    for entry in registry() {
        if entry.stage == Stage::Empty || entry.leaves == Leaves::Entry {
            // Founding is refused the second time; looks and PINs are on the record each time.
            continue;
        }
        let mut shop = Shop::at(entry.stage);
        let scene = shop.scene.clone();
        let actor = somebody(&shop, entry.stage, Role::Manager);
        let once = (entry.run)(&scene, &mut shop.book, &shop.env, &actor);
        assert_eq!(once, Ok(()), "{}", entry.name);
        let after = shop.dump();
        shop.clock.set(shop.env.now().plus_minutes(1));
        let again = (entry.run)(&scene, &mut shop.book, &shop.env, &actor);
        let refused_kindly = matches!(entry.name, "hold-basket" | "save-basket");
        assert!(again.is_ok() || refused_kindly, "{}: {again:?}", entry.name);
        assert_eq!(shop.dump(), after, "{} wrote again", entry.name);
    }
}

#[test]
fn every_operation_leaves_what_it_says() {
    for entry in registry() {
        let mut shop = Shop::at(entry.stage);
        let before = shop.book.read().audit_length().expect("a length");
        let actor = somebody(&shop, entry.stage, Role::Manager);
        let done = (entry.run)(&shop.scene.clone(), &mut shop.book, &shop.env, &actor);
        assert_eq!(done, Ok(()), "{}", entry.name);
        let entries = shop.book.read().audit_length().expect("a length") - before;
        let expected = i64::from(entry.leaves != Leaves::Work);
        assert_eq!(entries, expected, "{}", entry.name);
    }
}

#[test]
fn operations_have_names_of_their_own() {
    let mut names: Vec<&str> = registry().iter().map(|e| e.name).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
