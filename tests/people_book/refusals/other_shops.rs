//! Supervisors of another shop, and which till is chosen.

use std::sync::OnceLock;

use chrono::NaiveDate;
use pathway_till::domain::access::{Capability, Role, RoleHeld};
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::hours::proposals::{Answer, Change as Press};
use pathway_till::domain::hours::rota::Change;
use pathway_till::domain::hours::rows::Going;
use pathway_till::domain::hours::{Days, Touch, Week};
use pathway_till::domain::ids::{PersonId, PlacementId, TillId};
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::shops::{Customers, Till};
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::Stop;
use pathway_till::operations::people::{GiveRole, NewRole};
use pathway_till::operations::people_book::attendance::{Correction, PutRight};
use pathway_till::operations::people_book::looks::{
    ExportHours, LookAtRecords, those_of_ones_shops,
};
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::proposals::{AnswerProposal, ProposalAnswer};
use pathway_till::operations::people_book::records::StartRecord;
use pathway_till::operations::people_book::registry::registry;
use pathway_till::operations::people_book::rota::{ChangeDay, DayWish};
use pathway_till::operations::people_book::scene::PASSPHRASE;
use pathway_till::operations::set_up::{AddTill, ChangeTill, TillChange};
use pathway_till::store::keys::Keys;
use pathway_till::store::people_book::LookedAt;

use pathway_till::ui::app::deeds::office::records::{RecordsEvent, RecordsLoad};
use pathway_till::ui::app::deeds::office::worked::{WorkedEvent, WorkedLoad};
use pathway_till::ui::app::runner::office::{Office, records, worked};

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
        "write-down-putting-back",
        "change-own-passphrase",
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
    let capability = Capability::PersonRecords;
    for people in [vec![record.person], vec![sam, record.person]] {
        refused(&mut both, Refusal::NotAllowed { capability }, |b| {
            b.perform::<LookAtRecords>(Role::Supervisor, &look(people))
        });
    }
    let kemal = look(vec![record.person]);
    assert_eq!(
        both.perform::<LookAtRecords>(Role::Volunteer, &kemal),
        Ok(())
    );
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
    let records = Capability::PersonRecords;
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

/// Loads something as somebody of this role, as the window does.
fn loads<T>(both: &mut Both, role: Role, load: impl FnOnce(&mut Office<'_>) -> T) -> T {
    let actor = both.actor(role);
    load(&mut Office {
        shop: &mut both.shop,
        people: &mut both.people,
        env: &both.env,
        actor: &actor,
    })
}

/// Kemal has a placement in the other shop, and told us about a day on which Sam did too, and the shop
/// is closed on it.
fn with_kemal() -> (Both, Placement, NaiveDate) {
    let mut both = at_the_other_shop();
    let record = names_of(PersonId(both.env.new_id()), "Kemal", "");
    both.perform::<StartRecord>(Role::Volunteer, &record)
        .expect("a record");
    let (shop, _) = both.scene.scene.other_shop;
    let kemals = Placement {
        id: PlacementId(both.env.new_id()),
        person: record.person,
        shop,
        supervisor: None,
        ..both.scene.agreed().expect("a placement")
    };
    both.perform::<AddPlacement>(Role::Manager, &kemals)
        .expect("a placement");
    let day = both.scene.yesterday + chrono::Days::new(3);
    let placement = kemals.id;
    for change in [Change::ToldUs { placement }, Change::ShopClosed { shop }] {
        let id = both.entry();
        let wish = DayWish { id, day, change };
        both.perform::<ChangeDay>(Role::Volunteer, &wish)
            .expect("a day");
    }
    (both, kemals, day)
}

#[test]
fn what_is_loaded_for_a_page_is_of_ones_own_shops_alone() {
    let (mut both, kemals, day) = with_kemal();
    let week = Week::of(day);
    let (sam, sams) = (both.sam(), both.scene.placement);
    let about = |changes: &[pathway_till::domain::hours::rota::DayChange]| {
        changes.iter().map(|row| row.change).collect::<Vec<_>>()
    };
    let told_us = |placement| Change::ToldUs { placement };
    let closed = Change::ShopClosed { shop: kemals.shop };
    let here = [
        (Role::Supervisor, sam, kemals.person, vec![told_us(sams)]),
        (
            Role::Volunteer,
            kemals.person,
            sam,
            vec![told_us(kemals.id), closed],
        ),
    ];
    for (role, theirs, not, changes) in here {
        let load = WorkedLoad::Week(week);
        let loaded = loads(&mut both, role, |office| worked::load(office, &load));
        let Ok(WorkedEvent::Week(loaded)) = loaded else {
            panic!("a week of {role:?}");
        };
        assert!(loaded.names.contains_key(&theirs) && !loaded.names.contains_key(&not));
        assert!(loaded.kept.placements.iter().all(|p| p.person != not));
        assert!(loaded.kept.rows.iter().all(|row| row.person != not));
        assert_eq!(about(&loaded.kept.changes), changes, "{role:?}");
        for shop in [both.scene.scene.shop, kemals.shop] {
            let load = RecordsLoad::Rota(shop, week);
            let loaded = loads(&mut both, role, |office| records::load(office, &load));
            let own = (shop == kemals.shop) == (theirs == kemals.person);
            let loaded = match loaded {
                Ok(RecordsEvent::Rota(loaded)) => loaded,
                // At a till of another shop even an empty list of it is not theirs.
                Err(Stop::Refused(Refusal::NotAllowed { .. })) if !own => continue,
                other => panic!("a rota of {role:?}: {other:?}"),
            };
            let expected = if own { changes.clone() } else { Vec::new() };
            assert_eq!(about(&loaded.changes), expected, "{role:?}");
            assert!(!loaded.names.contains_key(&not));
        }
    }
}

#[test]
fn ones_own_hours_bring_nobody_elses_into_the_window() {
    let (mut both, _, day) = with_kemal();
    let sam = both.sam();
    for of in [day, both.scene.yesterday] {
        let load = WorkedLoad::Mine(Week::of(of));
        let loaded = loads(&mut both, Role::Trainee, |office| {
            worked::load(office, &load)
        });
        let Ok(WorkedEvent::Mine(own, _)) = loaded else {
            panic!("one's own hours");
        };
        assert!(own.kept.rows.iter().all(|row| row.person == sam));
        assert!(own.kept.placements.iter().all(|p| p.person == sam));
        let sams = Change::ToldUs {
            placement: both.scene.placement,
        };
        assert!(own.kept.changes.iter().all(|row| row.change == sams));
        // Oneself, and whoever wrote something there.
        let manager = both.person(Role::Manager);
        let named: Vec<PersonId> = own.names.keys().copied().collect();
        assert!(named.contains(&sam));
        assert!(
            named.iter().all(|of| [sam, manager].contains(of)),
            "{named:?}"
        );
    }
}

#[test]
fn nobody_makes_somebody_of_another_shop_theirs_or_writes_their_time_there() {
    let (mut both, kemals, _) = with_kemal();
    let (sam, other) = (both.sam(), kemals.shop);
    let ravi = NewRole {
        id: both.entry(),
        person: both.person(Role::Volunteer),
        held: RoleHeld {
            shop: other,
            role: Role::Manager,
            from: both.scene.yesterday,
            until: None,
        },
    };
    both.in_shop::<GiveRole>(Role::Manager, &ravi)
        .expect("a manager of the bike shop");
    let sams = Placement {
        id: PlacementId(both.env.new_id()),
        person: sam,
        ..kemals.clone()
    };
    let not = |capability| Refusal::NotAllowed { capability };
    refused(&mut both, not(Capability::Placements), |b| {
        b.perform::<AddPlacement>(Role::Volunteer, &sams)
    });
    let more = Placement {
        id: PlacementId(both.env.new_id()),
        ..kemals.clone()
    };
    assert_eq!(both.perform::<AddPlacement>(Role::Volunteer, &more), Ok(()));
    // Who is a manager of both shops does it; from then on Sam has supervisors in both.
    assert_eq!(both.perform::<AddPlacement>(Role::Manager, &sams), Ok(()));
    let here = |both: &Both, shop, placement| {
        let mut rows = both.came(15 * 60, 16 * 60);
        if let Press::Add(Touch::Arrived {
            shop: at,
            placement: of,
            ..
        }) = &mut rows[0].change
        {
            (*at, *of) = (shop, placement);
        }
        both.correction(rows)
    };
    let sat = both.scene.sat;
    let bakery = both.scene.scene.shop;
    let nowhere = pathway_till::domain::ids::ShopId(both.env.new_id());
    let moved = both.instead(sat.left, both.left(sat.arrived, 12 * 60));
    let back = both.instead(
        sat.back,
        Touch::Back {
            after: sat.broke,
            at: both.scene.at(11 * 60 + 5).expect("a time"),
        },
    );
    for correction in [
        here(&both, bakery, None),
        here(&both, nowhere, None),
        both.correction(vec![moved]),
        both.correction(vec![back]),
        both.correction(vec![both.took_back(sat.arrived)]),
    ] {
        refused(&mut both, not(Capability::KeepHours), |b| {
            b.perform::<PutRight>(Role::Volunteer, &correction)
        });
    }
    let somebodys = here(&both, other, Some(kemals.id));
    refused(&mut both, Refusal::HoursChanged, |b| {
        b.perform::<PutRight>(Role::Volunteer, &somebodys)
    });
    let own = here(&both, other, Some(sams.id));
    assert_eq!(both.perform::<PutRight>(Role::Volunteer, &own), Ok(()));
    // What Sam says about the bakery is talked about with anybody, and agreed where it was.
    let answer = |both: &Both, answer| ProposalAnswer {
        id: both.entry(),
        proposal: both.scene.proposal_of(sam).expect("Sam's"),
        person: sam,
        answer,
    };
    let agreed = answer(&both, Answer::Agreed);
    refused(&mut both, not(Capability::KeepHours), |b| {
        b.perform::<AnswerProposal>(Role::Volunteer, &agreed)
    });
    let talk = answer(&both, Answer::TalkAbout);
    assert_eq!(
        both.perform::<AnswerProposal>(Role::Volunteer, &talk),
        Ok(())
    );
    assert_eq!(
        both.perform::<AnswerProposal>(Role::Supervisor, &agreed),
        Ok(())
    );
    both.verify();
}
