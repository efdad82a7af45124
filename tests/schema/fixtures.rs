//! Small books as earlier versions left them. Each must open, upgrade, verify, and then have the
//! schema of a fresh one.

use std::fs;
use std::path::{Path, PathBuf};

use pathway_till::domain::access::Role;
use pathway_till::domain::basket::Step;
use pathway_till::domain::ids::{EntryId, SaleId, SkillId};
use pathway_till::domain::tenders::{Tender, TenderKind};
use pathway_till::domain::trade_customers::Account;
use pathway_till::env::Env;
use pathway_till::operations::people_book::scene as people_scene;
use pathway_till::operations::sales::RingSale;
use pathway_till::operations::scene::{self, Scene, Stage};
use pathway_till::operations::skills::{SawIt, Seeing, TakeTillSkills};
use pathway_till::operations::trade_customers::TakeAccountPayment;
use pathway_till::operations::{Actor, perform};
use pathway_till::store::baskets::Draft;
use pathway_till::store::trade_customers::AccountPayment;
use pathway_till::store::volume::Volume;
use pathway_till::store::{Book, PeopleBook, ShopBook};

use crate::support::seeded;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

#[test]
fn every_frozen_book_opens_upgrades_and_verifies() {
    let mut seen = 0;
    for entry in fs::read_dir(fixtures()).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        seen += 1;
        let store = tempfile::tempdir().unwrap();
        if is_people_book(&folder) {
            copy_folder(&folder, &store.path().join("people"));
            let book = PeopleBook::open_made_up(store.path()).unwrap();
            is_as_it_was_left(&book, &folder);
        } else {
            copy_folder(&folder, &store.path().join("shop"));
            let book = ShopBook::open(store.path()).unwrap();
            is_as_it_was_left(&book, &folder);
        }
    }
    assert!(seen > 0);
}

/// Whether a frozen book is a people book: its folder's name says so.
fn is_people_book(folder: &Path) -> bool {
    let name = folder.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with("people"))
}

fn is_as_it_was_left<B: Volume>(book: &Book<B>, folder: &Path) {
    for finding in book.read().verify() {
        let name = finding.name;
        assert_eq!(finding.wrong, None, "{}: {name}", folder.display());
    }
    let wanted = fs::read_to_string(folder.join("dump.txt")).unwrap();
    let dump = book.read().canonical_dump().unwrap();
    assert_eq!(dump, wanted, "{}", folder.display());
}

/// A loaf on the café's account, and what they paid for it.
fn on_account(book: &mut ShopBook, env: &Env, scene: &Scene) {
    let supervisor = Actor::only(scene.signed_in(book, Role::Supervisor).unwrap());
    let mut basket = scene.basket(SaleId(scene.fresh[0]), &[0]).unwrap();
    let account = Account {
        customer: scene.customer,
        name: "Corner Café".into(),
        prices: book.read().own_prices(scene.customer).unwrap(),
    };
    let account = Some(account);
    basket.take(Step::OnAccount { account }).unwrap();
    let pence = basket.total().unwrap();
    let draft = Draft {
        basket,
        paid: vec![Tender::on_account(pence)],
    };
    perform::<RingSale>(book, env, &supervisor, &draft).unwrap();
    let payment = AccountPayment {
        id: EntryId(scene.fresh[1]),
        customer: scene.customer,
        way: TenderKind::BankTransfer,
        pence,
    };
    perform::<TakeAccountPayment>(book, env, &supervisor, &payment).unwrap();
}

/// A trainee was seen doing something that the people book sent the name of.
fn seen_at_work(book: &mut ShopBook, env: &Env, scene: &Scene) {
    let manager = Actor::only(scene.signed_in(book, Role::Manager).unwrap());
    perform::<TakeTillSkills>(book, env, &manager, &scene::till_skills(scene)).unwrap();
    let supervisor = Actor::only(scene.signed_in(book, Role::Supervisor).unwrap());
    let saw = Seeing {
        id: EntryId(scene.fresh[3]),
        person: scene.person(Role::Trainee).unwrap(),
        skill: SkillId(scene.fresh[2]),
    };
    perform::<SawIt>(book, env, &supervisor, &saw).unwrap();
}

/// Freezes a book of today: run by hand when a capability has landed, with the folder's name.
#[test]
#[ignore = "writes a fixture; run it by hand with FREEZE=name"]
fn freeze() {
    let name = std::env::var("FREEZE").expect("FREEZE=name");
    let store = tempfile::tempdir().unwrap();
    let (_, env) = seeded(2026);
    let to = fixtures().join(&name);
    if is_people_book(&to) {
        let (_, people, _) = people_scene::play(store.path(), &env).unwrap();
        return write(&people, &store.path().join("people"), &to);
    }
    let (mut book, scene) = scene::play(store.path(), &env, Stage::CardApproved).unwrap();
    on_account(&mut book, &env, &scene);
    seen_at_work(&mut book, &env, &scene);
    write(&book, &store.path().join("shop"), &to);
}

/// Writes a book as a fixture: a copy of it, what opens it, and what is in it.
fn write<B: Volume>(book: &Book<B>, folder: &Path, to: &Path) {
    let dump = book.read().canonical_dump().unwrap();
    let whole = folder.with_extension("whole");
    book.back_up(&whole).unwrap();
    fs::create_dir(to).unwrap();
    for file in ["book.db", "keys.json"] {
        fs::copy(whole.join(file), to.join(file)).unwrap();
    }
    fs::copy(folder.join("till.key"), to.join("till.key")).unwrap();
    fs::write(to.join("dump.txt"), dump).unwrap();
}
