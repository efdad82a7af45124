//! What is in the way of erasing somebody, and what the check of the chain tells.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Role, RoleHeld};
use pathway_till::domain::erasure::Kind;
use pathway_till::domain::erasure::refusals::ErasureRefusal as R;
use pathway_till::domain::person_records::{PageWords, RecordField};
use pathway_till::operations::people::{GiveRole, NewRole};
use pathway_till::operations::people_book::erasure::erase::{ErasePerson, ToErase};
use pathway_till::operations::people_book::records::{NewRecord, StartRecord};

use super::super::refused;
use super::{entry, sam_left, wish};
use crate::support::Both;

fn no(refusal: R) -> Refusal {
    refusal.into()
}

#[test]
fn a_placement_that_goes_on_another_name_and_a_hold_are_in_the_way() {
    let mut both = Both::new();
    let sam = both.sam();
    let sams = wish(&both, sam, "Sam");
    refused(&mut both, no(R::PlacementGoesOn), |both| {
        both.perform::<ErasePerson>(Role::Manager, &sams)
    });
    sam_left(&mut both);
    for name in ["", "Samantha", "Kerem"] {
        let other = ToErase {
            name: name.into(),
            ..sams.clone()
        };
        refused(&mut both, no(R::NotTheName), |both| {
            both.perform::<ErasePerson>(Role::Manager, &other)
        });
    }
    let held = wish(&both, both.scene.erasure.held, "Wiktor");
    refused(&mut both, no(R::OnHold), |both| {
        both.perform::<ErasePerson>(Role::Manager, &held)
    });
}

#[test]
fn nobody_who_works_here_or_does_it_is_erased() {
    let mut both = Both::new();
    let mina = both.person(Role::Manager);
    let mut own = wish(&both, mina, "Mina");
    let record = NewRecord {
        person: mina,
        names: PageWords::of([(RecordField::NameToUse, "Mina".to_owned())]),
    };
    both.perform::<StartRecord>(Role::Manager, &record)
        .expect("a record");
    refused(&mut both, no(R::NotOneself), |both| {
        both.perform::<ErasePerson>(Role::Manager, &own)
    });
    // Somebody who left and helps out now.
    let gone = both.scene.leaving.gone;
    both.pass().expect("they pass");
    let role = NewRole {
        id: entry(&both),
        person: gone,
        held: RoleHeld {
            shop: both.scene.scene.shop,
            role: Role::Volunteer,
            from: both.scene.today(),
            until: None,
        },
    };
    both.in_shop::<GiveRole>(Role::Manager, &role)
        .expect("a role");
    own = wish(&both, gone, "Kerem");
    refused(&mut both, no(R::WorksHere), |both| {
        both.perform::<ErasePerson>(Role::Manager, &own)
    });
}

#[test]
fn an_erasure_is_there_once_and_never_says_something_else() {
    let mut both = Both::new();
    let gone = both.scene.leaving.gone;
    let first = wish(&both, gone, "Kerem");
    let taken = both
        .perform::<ErasePerson>(Role::Manager, &first)
        .expect("erased");
    assert_eq!(
        both.perform::<ErasePerson>(Role::Manager, &first),
        Ok(taken)
    );
    let other = ToErase {
        kind: Kind::Nameless,
        ..first.clone()
    };
    refused(&mut both, no(R::Changed), |both| {
        both.perform::<ErasePerson>(Role::Manager, &other)
    });
    let again = wish(&both, gone, "Kerem");
    refused(&mut both, no(R::Erased), |both| {
        both.perform::<ErasePerson>(Role::Manager, &again)
    });
}

fn told(both: &Both, check: &str) -> Option<String> {
    let all = both.people.read().verify().into_iter();
    let found = all
        .chain(both.shop.read().verify())
        .find(|f| f.name == check);
    found.expect("a check").wrong
}

#[test]
fn a_row_that_is_gone_without_an_erasure_that_names_it_is_a_fault() {
    let mut both = Both::new();
    let gone = wish(&both, both.scene.leaving.gone, "Kerem");
    both.perform::<ErasePerson>(Role::Manager, &gone)
        .expect("erased");
    both.verify();
    let bare = both.people.bare_connection().expect("another program");
    let sam = hex::encode(both.sam().bytes());
    bare.execute_batch(&format!(
        "INSERT INTO erasure_open (token) VALUES (zeroblob(16));
         DELETE FROM record_words WHERE hex(person) = upper('{sam}') AND field = 'official-name';"
    ))
    .expect("a door broken open");
    assert!(
        told(&both, "people-guards").is_some(),
        "the door stands open"
    );
    bare.execute_batch("DELETE FROM erasure_open")
        .expect("and shut");
    assert_eq!(told(&both, "people-guards"), None);
    let chain = told(&both, "people-audit-chain").expect("somebody tells");
    assert!(chain.contains("SideGone"), "{chain}");
    // To name it in the erasure of somebody else does not help: that row is in no entry.
    let key = format!("{sam} names 1 official-name");
    bare.execute(
        "INSERT INTO erased_rows (side, side_key, by_till, seq, erasure)
         SELECT 'record_words', ?1, by_till, seq, id FROM erasures",
        [key],
    )
    .expect("a row slipped in");
    let chain = told(&both, "people-audit-chain").expect("somebody tells");
    assert!(chain.contains("RowsChanged"), "{chain}");
}

#[test]
fn what_was_erased_cannot_be_put_back_unseen() {
    let mut both = Both::new();
    let gone = both.scene.leaving.gone;
    let bare = both.people.bare_connection().expect("another program");
    let id = hex::encode(gone.bytes());
    bare.execute_batch(&format!(
        "CREATE TEMP TABLE kept AS SELECT * FROM record_words WHERE hex(person) = upper('{id}')"
    ))
    .expect("a copy");
    let erase = wish(&both, gone, "Kerem");
    both.perform::<ErasePerson>(Role::Manager, &erase)
        .expect("erased");
    bare.execute_batch("INSERT INTO record_words SELECT * FROM temp.kept")
        .expect("put back");
    let erasures = told(&both, "people-erasures").expect("somebody tells");
    assert!(erasures.contains("taken and are there"), "{erasures}");
}

#[test]
fn no_door_opens_by_itself() {
    let both = Both::new();
    let bare = both.people.bare_connection().expect("another program");
    for table in [
        "record_words",
        "readings",
        "reading_answers",
        "keeping_words",
    ] {
        let done = bare.execute_batch(&format!("DELETE FROM {table}"));
        let rows: i64 = bare
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0))
            .expect("a count");
        assert!(done.is_err() || rows == 0, "{table}");
    }
    for ledger in [
        "erasures",
        "erased_rows",
        "attendance",
        "looks",
        "placements",
    ] {
        let opened = bare.execute_batch(&format!(
            "BEGIN; INSERT INTO erasure_open (token) VALUES (zeroblob(16)); DELETE FROM {ledger};"
        ));
        let rows: i64 = bare
            .query_row(&format!("SELECT count(*) FROM {ledger}"), [], |r| r.get(0))
            .expect("a count");
        assert!(opened.is_err() || rows == 0, "{ledger} has no door");
        bare.execute_batch("ROLLBACK").expect("taken back");
    }
    both.verify();
}
