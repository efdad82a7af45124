//! Supervisors of another shop, and which till is chosen.

use std::sync::OnceLock;

use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::domain::access::{Role, RoleHeld};
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::rows::Going;
use pathway_till::domain::hours::{Days, Touch};
use pathway_till::domain::ids::{PersonId, PlacementId, TillId};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::shops::{Customers, Till};
use pathway_till::operations::people::{GiveRole, NewRole};
use pathway_till::operations::people_book::attendance::{Correction, PutRight};
use pathway_till::operations::people_book::looks::{ExportHours, LookAtRecords, those_of_ones_shops};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::records::StartRecord;
use pathway_till::operations::people_book::registry::registry;
use pathway_till::operations::set_up::{AddTill, ChangeTill, TillChange};
use pathway_till::operations::people_book::scene::PASSPHRASE;
use pathway_till::store::keys::Keys;
use pathway_till::store::people_book::LookedAt;

use crate::support::Both;

use super::super::refused;
use super::{names_of, why};

/// The keys of the scene with a passphrase for one more.
fn keys_with(both: &Both, person: PersonId) -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    let typed = Passphrase::typed(PASSPHRASE);
    let keys = || both.people.keys_with(&both.env, person, &typed);
    KEYS.get_or_init(|| keys().expect("keys"))
}

/// The volunteer becomes a supervisor of the other shop, with a passphrase, and the story goes on at a
/// till there.
fn at_the_other_shop() -> Both {
    let mut both = Both::new();
    let (other, _) = both.scene.scene.other_shop;
    let held = RoleHeld {
        shop: other,
        role: Role::Supervisor,
        from: both.scene.yesterday,
        until: None,
    };
    let role = NewRole {
        id: both.entry(),
        person: both.person(Role::Volunteer),
        held,
    };
    both.in_shop::<GiveRole>(Role::Manager, &role)
        .expect("a role");
    let keys = keys_with(&both, role.person);
    both.people
        .write_with_keys(keys, |_| Ok::<(), Trouble>(()))
        .expect("a passphrase");
    let till = Till {
        id: TillId(both.env.new_id()),
        shop: other,
        name: "Bikes".into(),
        prefix: "B1".into(),
    };
    both.in_shop::<AddTill>(Role::Manager, &till)
        .expect("a till");
    both.shop.act_as(till.id);
    let back_room = TillChange {
        name: "Bikes".into(),
        customers: Customers::DoNotSee,
    };
    both.in_shop::<ChangeTill>(Role::Manager, &back_room)
        .expect("a back room");
    both
}

#[test]
fn a_supervisor_of_another_shop_keeps_nobody_elses_records() {
    let not_about_sam = [
        "start-record",
        "propose-hours",
        "take-proposal-back",
        "take-presses-in",
        "send-person-card",
        "open-people-book",
        "finish-passphrases",
        "change-own-passphrase",
    ];
    for entry in registry() {
        let mut both = at_the_other_shop();
        let before = both.dumps();
        let ravi = both.actor(Role::Volunteer);
        let done = both.run(entry.run, &ravi);
        if not_about_sam.contains(&entry.name) {
            assert_eq!(done, Ok(()), "{}", entry.name);
        } else {
            let capability = entry.needs;
            let refused = Err(Refusal::NotAllowed { capability }.into());
            assert_eq!(done, refused, "{}", entry.name);
            assert!(both.dumps() == before, "{} wrote", entry.name);
        }
        both.verify();
    }
}

#[test]
fn whoever_has_no_shop_yet_is_seen_at_the_till_where_they_begin() {
    let mut both = at_the_other_shop();
    let record = names_of(PersonId(both.env.new_id()), "Kemal", "");
    both.perform::<StartRecord>(Role::Volunteer, &record)
        .expect("a record");
    let sam = both.sam();
    let look = |people| LookedAt {
        people,
        what: LookKind::Record,
    };
    // At a till of the bike shop: its supervisor, and not the bakery's, also not in one list with Sam.
    let capability = pathway_till::domain::access::Capability::PersonRecords;
    for people in [vec![record.person], vec![sam, record.person]] {
        refused(&mut both, Refusal::NotAllowed { capability }, |b| {
            b.perform::<LookAtRecords>(Role::Supervisor, &look(people))
        });
    }
    let kemal = look(vec![record.person]);
    assert_eq!(both.perform::<LookAtRecords>(Role::Volunteer, &kemal), Ok(()));
    // Lists follow the same rule.
    let seen = |both: &Both, role| {
        let actor = both.actor(role);
        let books = (&both.shop, &both.people);
        let seen = those_of_ones_shops(books, &both.env, &actor, capability).expect("a list");
        (seen.contains(&sam), seen.contains(&record.person))
    };
    assert_eq!(seen(&both, Role::Supervisor), (true, false));
    assert_eq!(seen(&both, Role::Volunteer), (false, true));
}

#[test]
fn whose_placement_ended_stays_with_the_shop_that_it_was_in() {
    let mut both = at_the_other_shop();
    let record = names_of(PersonId(both.env.new_id()), "Kemal", "");
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    let ended = Placement {
        id: PlacementId(both.env.new_id()),
        person: record.person,
        ended: Some(both.scene.yesterday),
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &ended)
        .expect("a placement that is over");
    let look = LookedAt {
        people: vec![record.person],
        what: LookKind::Record,
    };
    let not = |capability| Refusal::NotAllowed { capability };
    let records = pathway_till::domain::access::Capability::PersonRecords;
    refused(&mut both, not(records), |b| {
        b.perform::<LookAtRecords>(Role::Volunteer, &look)
    });
    assert_eq!(
        both.perform::<LookAtRecords>(Role::Supervisor, &look),
        Ok(())
    );
    assert_eq!(both.perform::<ExportHours>(Role::Manager, &look), Ok(()));
}

#[test]
fn the_order_of_rows_is_one_whichever_till_is_chosen() {
    let mut both = at_the_other_shop();
    let sat = both.scene.sat;
    // The chain of this till is younger than that of the one on which the rows were taken in.
    let going = Touch::BreakBegan {
        sitting: sat.arrived,
        at: both.scene.at(11 * 60 + 5).expect("a time"),
        going: Going::StayingIn,
    };
    let later = Correction {
        person: both.sam(),
        rows: vec![both.instead(sat.broke, going)],
        why: why(),
    };
    both.perform::<PutRight>(Role::Manager, &later)
        .expect("put right");
    let day = Days::one(both.scene.yesterday);
    let rows = both.people.read().hours_of(both.sam(), day).expect("rows");
    let folded = pathway_till::domain::hours::fold(both.sam(), day, &rows.rows).expect("it folds");
    let minutes: Vec<i64> = folded.sittings.iter().map(|s| s.counted.get()).collect();
    assert_eq!(minutes, [4 * 60 - 10], "a break of ten minutes");
    both.verify();
}
