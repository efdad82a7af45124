//! Sweeps over every operation of the people book.

use pathway_till::domain::access::Role;
use pathway_till::domain::shops::Customers;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::people_book::Key;
use pathway_till::operations::people_book::registry::{Entry, registry};
use pathway_till::operations::set_up::{ChangeTill, TillChange};
use pathway_till::operations::{Actor, Leaves, Stop};

use crate::support::Both;

/// Looks are on the record each time, and so is what does not stand in rows.
fn again_each_time(entry: &Entry) -> bool {
    entry.leaves == Leaves::Entry || entry.name.starts_with("look-at-")
}

#[test]
fn who_may_what_holds_in_every_operation_and_a_refusal_writes_nothing() {
    for entry in registry() {
        for role in Role::ALL.iter().copied() {
            let mut both = Both::new();
            let before = both.dumps();
            let actor = both.actor(role);
            let done = both.run(entry.run, &actor);
            if role.holds(entry.needs) {
                assert_eq!(done, Ok(()), "{} by {role:?}", entry.name);
                both.verify();
            } else {
                let capability = entry.needs;
                let refused = Err(Stop::Refused(Refusal::NotAllowed { capability }));
                assert_eq!(done, refused, "{} by {role:?}", entry.name);
                assert!(both.dumps() == before, "{} by {role:?} wrote", entry.name);
            }
        }
    }
}

#[test]
fn a_card_is_not_enough_for_anything_and_nobody_says_yes_for_another() {
    for entry in registry() {
        let mut both = Both::new();
        let manager = both.actor(Role::Manager);
        let by_card = both.by_card(Role::Manager);
        let before = both.dumps();
        let done = both.run(entry.run, &by_card);
        assert_eq!(done, Err(Refusal::NeedsPin.into()), "{}", entry.name);
        if !Role::Trainee.holds(entry.needs) {
            let trainee = both.actor(Role::Trainee);
            let helped = trainee.with(manager.person.expect("Mina"));
            let capability = entry.needs;
            let refused = Err(Stop::Refused(Refusal::NotAllowed { capability }));
            assert_eq!(both.run(entry.run, &helped), refused, "{}", entry.name);
        }
        assert!(both.dumps() == before, "{} wrote", entry.name);
    }
}

#[test]
fn an_open_book_is_not_enough_to_look_at_others_or_change_what_is_kept_of_them() {
    for entry in registry() {
        for role in [Role::Supervisor, Role::Manager] {
            if !role.holds(entry.needs) {
                continue;
            }
            let mut both = Both::new();
            let keys = both.people.keys_without(both.person(role)).expect("keys");
            both.people
                .write_with_keys(&keys, |_| Ok::<(), Trouble>(()))
                .expect("none any more");
            let before = both.dumps();
            let actor = both.actor(role);
            let done = both.run(entry.run, &actor);
            if entry.key == Key::Needed {
                let refused = Err(Stop::Refused(Refusal::NoPassphrase));
                assert_eq!(done, refused, "{} by {role:?}", entry.name);
                assert!(both.dumps() == before, "{} by {role:?} wrote", entry.name);
            } else {
                assert_eq!(done, Ok(()), "{} by {role:?}", entry.name);
            }
        }
    }
    let without = registry().into_iter().filter(|e| e.key == Key::NotNeeded);
    let names: Vec<&str> = without.map(|e| e.name).collect();
    let about_oneself_and_letters = [
        "propose-hours",
        "take-proposal-back",
        "take-presses-in",
        "send-person-card",
        "passphrase-by-words",
        "answer-sign-off",
        "ask-for-sign-off",
        "withdraw-ask",
        "turn-evidence",
        "write-own-goal",
        "agree-to-goal",
        "give-reading",
        "take-sightings-in",
        "send-till-skills",
        "give-own-passport",
        "give-permission",
        "withdraw-permission",
        "say-to-report",
        "take-own-copy",
        "agree-report",
        "write-own-leaving-words",
        "answer-keep-in-touch",
        "give-own-certificate",
        "erase-again",
    ];
    assert_eq!(names, about_oneself_and_letters);
}

#[test]
fn where_customers_see_nothing_is_done() {
    let mut both = Both::new();
    let counter = TillChange {
        name: "Counter".into(),
        customers: Customers::See,
    };
    both.in_shop::<ChangeTill>(Role::Manager, &counter)
        .expect("a counter");
    let before = both.dumps();
    for entry in registry() {
        let manager = both.actor(Role::Manager);
        let done = both.run(entry.run, &manager);
        assert_eq!(
            done,
            Err(Refusal::CustomersSeeThis.into()),
            "{}",
            entry.name
        );
    }
    assert!(both.dumps() == before, "something was written");
}

#[test]
fn nobody_does_anything_before_signing_in() {
    let mut both = Both::new();
    let before = both.dumps();
    for entry in registry() {
        let done = both.run(entry.run, &Actor::default());
        assert_eq!(done, Err(Refusal::UnknownPerson.into()), "{}", entry.name);
    }
    assert!(both.dumps() == before, "something was written");
}

#[test]
fn a_resend_changes_nothing() {
    for entry in registry() {
        if again_each_time(&entry) {
            continue;
        }
        let mut both = Both::new();
        let actor = both.actor(Role::Manager);
        let once = both.run(entry.run, &actor);
        assert_eq!(once, Ok(()), "{}", entry.name);
        let after = both.dumps();
        both.later(1);
        let again = both.run(entry.run, &actor);
        assert_eq!(again, Ok(()), "{} sent again", entry.name);
        assert!(both.dumps() == after, "{} wrote again", entry.name);
    }
}

#[test]
fn every_operation_leaves_what_it_says() {
    for entry in registry() {
        let mut both = Both::new();
        let before = both.people.read().audit_length().expect("a length");
        let actor = both.actor(Role::Manager);
        assert_eq!(both.run(entry.run, &actor), Ok(()), "{}", entry.name);
        let entries = both.people.read().audit_length().expect("a length") - before;
        assert_eq!(
            entries,
            i64::from(entry.leaves != Leaves::Work),
            "{}",
            entry.name
        );
        let dump = both.people_dump();
        let line = dump.lines().rfind(|l| l.starts_with("audit "));
        let line = line.expect("an entry");
        let manager = hex::encode(both.person(Role::Manager).bytes());
        assert!(
            line.contains(&format!("operation={:?}", entry.name)),
            "{line}"
        );
        assert!(line.contains(&format!("person={manager}")), "{line}");
        assert!(dump.contains("reason=\"A sample\""), "{}", entry.name);
    }
}

#[test]
fn operations_of_both_books_have_names_of_their_own() {
    let shop = pathway_till::operations::registry::registry();
    let shop = shop.iter().map(|e| e.name);
    let people = registry();
    let mut names: Vec<&str> = people.iter().map(|e| e.name).chain(shop).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn an_operation_that_is_interrupted_leaves_everything_or_nothing() {
    for entry in registry() {
        let mut both = Both::new();
        let actor = both.actor(Role::Manager);
        let before = both.dumps();
        let entries = both.people.read().audit_length().expect("a length");
        let mut kept_unheard = false;
        let mut step: i64 = 1;
        let mut stopped = 0;
        loop {
            both.people.interrupt_after(step).expect("a handler");
            let done = both.run(entry.run, &actor);
            both.people.interrupt_no_more().expect("no handler");
            match done {
                Ok(()) => break,
                Err(Stop::Trouble(Trouble::Interrupted)) => {
                    if both.dumps() != before {
                        // The very last step: it was kept, but the word of it was lost.
                        kept_unheard = true;
                        break;
                    }
                    stopped += 1;
                }
                Err(other) => panic!("{} at step {step}: {other:?}", entry.name),
            }
            step += 1 + step / 24;
        }
        assert!(
            stopped > 20,
            "{} was stopped only {stopped} times",
            entry.name
        );
        both.verify();
        let more = both.people.read().audit_length().expect("a length") - entries;
        assert_eq!(more, 1, "{}", entry.name);
        if kept_unheard && !again_each_time(&entry) {
            let after = both.dumps();
            assert_eq!(
                both.run(entry.run, &actor),
                Ok(()),
                "{} sent again",
                entry.name
            );
            assert!(both.dumps() == after, "{} wrote again", entry.name);
        }
    }
}
