//! Holds and restrictions.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::erasure::keeping::RestrictedFor;
use pathway_till::domain::erasure::refusals::ErasureRefusal as R;
use pathway_till::domain::hours::rota::Change;
use pathway_till::domain::person_records::LookKind;
use pathway_till::operations::people_book::erasure::erase::ErasePerson;
use pathway_till::operations::people_book::erasure::keeping::{
    HoldRecords, KeepingWish, LiftHold, LiftRestriction, RestrictRecords, ToRestrict,
};
use pathway_till::operations::people_book::erasure::looks::LookAtKeeping;
use pathway_till::operations::people_book::looks::{LookAtRecords, those_of_ones_shops};
use pathway_till::operations::people_book::referrals::looks::referrals_of_ones_shops;
use pathway_till::operations::people_book::registry::registry;
use pathway_till::operations::people_book::rota::{ChangeDay, DayWish};
use pathway_till::store::people_book::LookedAt;

use super::super::refused;
use super::{entry, sam_left, wish};
use crate::support::{Both, text};

fn keeping(both: &Both, person: pathway_till::domain::ids::PersonId) -> KeepingWish {
    KeepingWish {
        id: entry(both),
        person,
        words: Some(text("A letter of the council")),
    }
}

#[test]
fn a_hold_stops_erasing_until_it_is_lifted_and_its_words_go_with_the_person() {
    let mut both = Both::new();
    let sam = sam_left(&mut both);
    let hold = keeping(&both, sam);
    both.perform::<HoldRecords>(Role::Manager, &hold)
        .expect("on hold");
    let again = keeping(&both, sam);
    refused(&mut both, Refusal::from(R::OnHoldAlready), |both| {
        both.perform::<HoldRecords>(Role::Manager, &again)
    });
    let erase = wish(&both, sam, "Sam");
    refused(&mut both, Refusal::from(R::OnHold), |both| {
        both.perform::<ErasePerson>(Role::Manager, &erase)
    });
    // It stops nothing else: they can be looked at.
    let look = LookedAt {
        people: vec![sam],
        what: LookKind::Record,
    };
    both.perform::<LookAtRecords>(Role::Manager, &look)
        .expect("a look");
    let lift = KeepingWish {
        words: None,
        ..keeping(&both, sam)
    };
    both.perform::<LiftHold>(Role::Manager, &lift)
        .expect("lifted");
    assert!(both.people_dump().contains("A letter of the council"));
    both.perform::<ErasePerson>(Role::Manager, &erase)
        .expect("erased");
    assert!(!both.people_dump().contains("A letter of the council"));
    both.verify();
}

#[test]
fn what_is_restricted_is_shown_to_nobody_and_used_for_nothing() {
    let mut both = Both::new();
    let sam = both.sam();
    let restrict = ToRestrict {
        wish: keeping(&both, sam),
        because: RestrictedFor::SaidToBeWrong,
    };
    both.perform::<RestrictRecords>(Role::Manager, &restrict)
        .expect("restricted");
    let letters = both.people.read().last_card_letter(sam);
    // In no list, whoever makes it.
    for capability in [
        Capability::PersonRecords,
        Capability::SeeSkills,
        Capability::Support,
    ] {
        let actor = both.actor(Role::Manager);
        let books = (&both.shop, &both.people);
        let seen = those_of_ones_shops(books, &both.env, &actor, capability).expect("a list");
        assert!(!seen.contains(&sam), "{capability:?}");
        assert!(!seen.is_empty());
    }
    let actor = both.actor(Role::Manager);
    let referrals = referrals_of_ones_shops((&both.shop, &both.people), &both.env, &actor);
    for id in referrals.expect("a list") {
        let stored = both
            .people
            .read()
            .referral(id)
            .expect("it reads")
            .expect("one");
        assert_ne!(stored.known.referral.person, sam);
    }
    // Nothing that staff do looks at them or writes about them, and what they do themself goes on.
    let passes = ["take-presses-in", "take-sightings-in", "send-person-card"];
    for entry in registry() {
        if entry.needs == Capability::Erasure || passes.contains(&entry.name) {
            continue;
        }
        let before = rows_about(&both, sam);
        let actor = both.actor(Role::Manager);
        let done = both.run(entry.run, &actor);
        assert_eq!(rows_about(&both, sam), before, "{}: {done:?}", entry.name);
    }
    both.pass().expect("they pass");
    assert_eq!(
        both.people.read().last_card_letter(sam),
        letters,
        "no letter"
    );
    both.verify();
}

#[test]
fn what_somebody_does_themself_goes_on_while_it_is_restricted() {
    let mut both = Both::new();
    let restrict = ToRestrict {
        wish: keeping(&both, both.sam()),
        because: RestrictedFor::DoNotUse,
    };
    both.perform::<RestrictRecords>(Role::Manager, &restrict)
        .expect("restricted");
    let trainee = both.actor(Role::Trainee);
    let own = registry().into_iter().find(|e| e.name == "write-own-goal");
    let done = both.run(own.expect("a sample").run, &trainee);
    assert_eq!(done, Ok(()), "their own goal");
    // The rota names a placement and nobody: whose it is is asked all the same.
    let told_us = DayWish {
        id: entry(&both),
        day: both.scene.yesterday + chrono::Days::new(2),
        change: Change::ToldUs {
            placement: both.scene.placement,
        },
    };
    refused(&mut both, Refusal::from(R::Restricted), |both| {
        both.perform::<ChangeDay>(Role::Supervisor, &told_us)
    });
    both.verify();
}

/// How many rows there are about somebody.
fn rows_about(both: &Both, person: pathway_till::domain::ids::PersonId) -> usize {
    let id = format!("person={}", hex::encode(person.bytes()));
    let dump = both.people_dump();
    let about = |line: &&str| line.contains(&id) && !line.starts_with("audit ");
    dump.lines().filter(about).count()
}

#[test]
fn only_whoever_may_lift_it_sees_what_is_restricted() {
    let mut both = Both::new();
    let amara = both.scene.erasure.restricted;
    let look = LookedAt {
        people: vec![amara],
        what: LookKind::Record,
    };
    refused(&mut both, Refusal::from(R::Restricted), |both| {
        both.perform::<LookAtRecords>(Role::Manager, &look)
    });
    let capability = Capability::Erasure;
    refused(&mut both, Refusal::NotAllowed { capability }, |both| {
        both.perform::<LookAtKeeping>(Role::Supervisor, &amara)
    });
    let kept = both
        .perform::<LookAtKeeping>(Role::Manager, &amara)
        .expect("a look");
    assert!(kept.standing.restricted.is_some());
    let looks = both.people.read().looks_at(amara, 9).expect("looks");
    assert_eq!(looks.first().map(|look| look.what), Some(LookKind::Keeping));
    let lift = keeping(&both, amara);
    both.perform::<LiftRestriction>(Role::Manager, &lift)
        .expect("lifted");
    both.perform::<LookAtRecords>(Role::Manager, &look)
        .expect("a look");
    both.verify();
}
