//! A copy is put back: what was there is kept, new numbers begin, the chain goes on.

use std::fs;
use std::path::Path;

use pathway_till::domain::Trouble;
use pathway_till::domain::access::Role;
use pathway_till::domain::safe_copies::{InShopCopy, Missing, PutBackBy};
use pathway_till::operations::Stop;
use pathway_till::operations::safe_copies::putting_back::{look_into_shop, put_shop_back};
use pathway_till::operations::safe_copies::{ChooseCopyFolders, ChosenFolder};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::this_till;
use pathway_till::store::ShopBook;
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::safe_copies::{Look, let_kept_people_go};

use super::{copy_of, everything, look, put_back, stick};
use crate::support::{Both, Shop, folder, seeded};

fn series(shop: &Shop) -> Vec<String> {
    shop.book.read().all_series().expect("series")
}

#[test]
fn before_anything_is_replaced_one_sees_what_is_inside_and_what_is_not() {
    let mut shop = Shop::at(Stage::Open);
    let stick = stick();
    let sales = shop.book.read().sales_count().expect("a count");
    let (_, rung) = shop.sell_for_cash(&[0], 500, 120);
    let at = shop.env.now();
    let copy = copy_of(&shop, stick.path());
    let nothing = look(&shop, &copy).expect("looked into");
    assert_eq!(nothing.missing, Some(Missing::default()));
    shop.later(3);
    shop.sell_for_cash(&[0, 1], 1000, 300);
    shop.sell_for_cash(&[1], 320, 0);
    let looked = look(&shop, &copy).expect("looked into");
    assert_eq!(
        looked.missing,
        Some(Missing {
            sales: 2,
            entries: 2
        })
    );
    let Look::Shop(InShopCopy {
        last_sale,
        sales: inside,
        last_z,
        open_tills,
        people,
    }) = looked.look
    else {
        panic!("a shop book");
    };
    assert_eq!((inside, open_tills), (sales + 1, 1));
    assert_eq!(last_sale, Some((rung.number, at)));
    assert!(last_z.is_some() && people >= 4);
}

#[test]
fn a_book_that_was_put_back_sells_under_the_next_letter_from_one() {
    let mut shop = Shop::at(Stage::Open);
    let stick = stick();
    shop.sell_for_cash(&[0], 500, 120);
    let copy = copy_of(&shop, stick.path());
    let of_copy = shop.dump();
    shop.later(30);
    shop.sell_for_cash(&[1], 320, 0);
    let of_book = shop.dump();
    shop.later(30);
    let (mut shop, kept) = put_back(shop, &copy);
    shop.verify();
    assert!(
        shop.dump()
            .starts_with(of_copy.lines().next().expect("a line"))
    );
    assert_eq!(series(&shop), ["S1A", "S1B"]);
    let (_, rung) = shop.sell_for_cash(&[0], 500, 120);
    assert_eq!(rung.number.to_string(), "S1B-1");
    let (sale, rung) = shop.sell_for_cash(&[1], 320, 0);
    assert_eq!(rung.number.to_string(), "S1B-2");
    assert_eq!(shop.gives_back(sale), "S1B-3");
    shop.verify();
    let written = shop.book.read().put_backs().expect("rows");
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].by, None);
    assert!(written[0].made_at < written[0].at);
    // What was there is kept whole, and opens.
    assert!(kept.join("put-back.json").is_file());
    let mut before = ShopBook::open(&kept).expect("it opens");
    before.act_as(shop.scene.till);
    assert_eq!(before.read().canonical_dump().as_ref(), Ok(&of_book));
    drop(before);
    // A people book that was put aside goes when no copy of its day is left. What was sold stays.
    let store = shop.folder.path();
    fs::create_dir(kept.join("people")).expect("a people book");
    let (day, now) = (24 * 60, shop.env.now());
    let later = |days: i64| let_kept_people_go(store, now.plus_minutes(days * day));
    assert_eq!(later(390), 0);
    assert!(kept.join("people").is_dir());
    assert_eq!(later(400), 1);
    assert!(!kept.join("people").exists());
    assert!(kept.join("shop/book.db").is_file() && kept.join("put-back.json").is_file());
    assert_eq!(later(400), 0);
}

#[test]
fn two_copies_of_one_day_never_give_a_number_twice() {
    let mut shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let mut numbers = Vec::new();
    for n in 0..4 {
        let (_, rung) = shop.sell_for_cash(&[0], 500, 120);
        numbers.push(rung.number.to_string());
        if n == 2 {
            // The book that is there cannot be read any more: what was kept still knows.
            fs::write(shop.folder.path().join("shop/book.db-junk"), "junk").expect("a file");
        }
        (shop, _) = put_back(shop, &copy);
        shop.verify();
    }
    assert_eq!(series(&shop), ["S1A", "S1E"]);
    let all = numbers.len();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), all, "{numbers:?}");
}

#[test]
fn a_damaged_book_is_kept_and_the_copy_takes_its_place() {
    let mut shop = Shop::at(Stage::Open);
    let stick = stick();
    let folders = vec![ChosenFolder {
        path: stick.path().display().to_string(),
        away: true,
    }];
    shop.perform::<ChooseCopyFolders>(Role::Manager, &folders)
        .expect("chosen");
    let copy = copy_of(&shop, stick.path());
    let Shop {
        folder,
        clock,
        env,
        book,
        scene,
    } = shop;
    drop(book);
    let database = folder.path().join("shop/book.db");
    fs::write(&database, vec![0x5A; 8 * 4096]).expect("a file");
    assert!(ShopBook::open(folder.path()).is_err());
    let looked = look_into_shop(folder.path(), &copy, None).expect("looked into");
    assert_eq!(looked.missing, None, "nobody can say");
    let by = PutBackBy::Manager(scene.person(Role::Manager).expect("Mina"));
    let kept = put_shop_back(folder.path(), &looked, None, (&env, by)).expect("put back");
    assert_eq!(
        fs::read(kept.join("shop/book.db")).expect("kept"),
        vec![0x5A; 8 * 4096]
    );
    let mut shop = Shop::open_again(folder, clock, scene);
    shop.verify();
    assert_eq!(
        shop.book.read().put_backs().expect("rows")[0].by,
        by.person()
    );
    let (_, rung) = shop.sell_for_cash(&[0], 500, 120);
    assert_eq!(rung.number.to_string(), "S1B-1");
    assert_eq!(
        shop.book
            .read()
            .copy_places()
            .expect("places")
            .folders
            .len(),
        1
    );
}

#[test]
fn on_a_new_machine_the_words_of_the_day_open_it() {
    let both = Both::new();
    let (stick, new) = (stick(), folder());
    let copier = both.shop.copier().expect("a copier");
    let (copy, _) = copier
        .copy_into(stick.path(), both.env.now())
        .expect("a copy");
    let (env, words) = (both.env.clone(), both.scene.words.clone());
    let needs = look_into_shop(new.path(), &copy, None).err();
    assert_eq!(needs, Some(Stop::Trouble(Trouble::KeyMissing)));
    let wrong = RecoveryWords::new(&env).expect("words");
    let refused = look_into_shop(new.path(), &copy, Some(&wrong)).err();
    assert_eq!(refused, Some(Stop::Trouble(Trouble::WrongWords)));
    assert!(everything(new.path()).is_empty(), "nothing was written");
    let looked = look_into_shop(new.path(), &copy, Some(&words)).expect("looked into");
    let by = PutBackBy::CommandLine;
    put_shop_back(new.path(), &looked, Some(&words), (&env, by)).expect("put back");
    let mut book = ShopBook::open(new.path()).expect("it opens by itself");
    let till = this_till(&book, None).expect("it reads").expect("a till");
    book.act_as(till);
    for finding in book.read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
    assert_eq!(book.read().current_series(), Ok("S1B".to_owned()));
    drop(book);
    let by_words = ShopBook::open_with_words(new.path(), &env, &words);
    assert!(by_words.is_ok(), "and by its words as ever");
}

#[test]
fn it_is_not_put_back_while_the_book_is_open() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let looked = look(&shop, &copy).expect("looked into");
    let before = shop.dump();
    let by = PutBackBy::CommandLine;
    let done = put_shop_back(shop.folder.path(), &looked, None, (&shop.env, by)).err();
    assert_eq!(done, Some(Stop::Trouble(Trouble::AlreadyOpen)));
    assert_eq!(shop.dump(), before);
    let shop = shop.reopen();
    assert_eq!(shop.dump(), before);
    assert_eq!(series(&shop), ["S1A"]);
}

#[test]
fn a_copy_that_an_older_program_made_is_brought_up() {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/shop-2");
    let (store, stick) = (folder(), stick());
    let lay_out = |to: &Path| {
        fs::create_dir_all(to).expect("a folder");
        for file in ["book.db", "keys.json", "till.key"] {
            fs::copy(frozen.join(file), to.join(file)).expect("a copy");
        }
    };
    lay_out(&store.path().join("shop"));
    // Its manifest had neither book nor moment; where its chains end is as it is today.
    let book = ShopBook::open(store.path()).expect("it opens");
    let newer = book.back_up(&stick.path().join("newer")).expect("a copy");
    drop(book);
    let manifest = fs::read_to_string(newer.join("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    let first = serde_json::json!({
        "format": 1, "schema": 2, "audit_heads": manifest["audit_heads"],
    });
    let old = stick.path().join("before-upgrade-from-2");
    lay_out(&old);
    fs::remove_file(old.join("till.key")).expect("it goes");
    fs::write(old.join("manifest.json"), first.to_string()).expect("a file");
    let looked = look_into_shop(store.path(), &old, None).expect("looked into");
    assert_eq!(looked.missing, Some(Missing::default()));
    let (_, env) = seeded(4);
    let by = PutBackBy::CommandLine;
    put_shop_back(store.path(), &looked, None, (&env, by)).expect("put back");
    let book = ShopBook::open(store.path()).expect("it opens");
    for finding in book.read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
    assert_eq!(book.read().put_backs().expect("rows").len(), 1);
}

#[test]
fn after_a_copy_of_a_month_ago_the_clock_is_not_held_against_it() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    shop.later(40 * 24 * 60);
    let (shop, _) = put_back(shop, &copy);
    shop.verify();
}
