//! The program is killed from outside while it makes a copy or puts one back: what has a copy's name is
//! whole, and the store has the old book or the new one.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use pathway_till::domain::safe_copies::PutBackBy;
use pathway_till::env::Env;
use pathway_till::operations::safe_copies::putting_back::{look_into_shop, put_shop_back};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::this_till;
use pathway_till::store::safe_copies::{CopyKey, Opened, list};
use pathway_till::store::{Shop as ShopVolume, ShopBook};

use super::{copy_of, stick};
use crate::support::Shop;

const STORE: &str = "PATHWAY_TILL_TEST_COPIES_IN";
const COPIES: &str = "PATHWAY_TILL_TEST_COPIES_TO";
const COPY: &str = "PATHWAY_TILL_TEST_PUTS_BACK";

/// Not a test by itself: what the child process does until it is killed.
#[test]
fn a_child_that_copies_or_puts_back() {
    let Some(store) = std::env::var_os(STORE) else {
        return;
    };
    let (store, env) = (Path::new(&store), Env::system());
    if let Some(copies) = std::env::var_os(COPIES) {
        let book = ShopBook::open_to_look(store).expect("it opens");
        let copier = book.copier().expect("a copier");
        for _ in 0..10_000 {
            let made = copier.copy_into(Path::new(&copies), env.now());
            assert!(made.is_ok(), "{made:?}");
        }
    }
    if let Some(copy) = std::env::var_os(COPY) {
        for _ in 0..20 {
            let looked = look_into_shop(store, Path::new(&copy), None).expect("looked into");
            let by = PutBackBy::CommandLine;
            put_shop_back(store, &looked, None, (&env, by)).expect("put back");
        }
    }
}

/// Killed when it goes out of sight.
struct Working(Child);

impl Working {
    fn begins(store: &Path, what: &str, path: &Path) -> Self {
        let child = Command::new(std::env::current_exe().expect("this program"))
            .args([
                "--exact",
                "safe_copies::killed::a_child_that_copies_or_puts_back",
            ])
            .env(STORE, store)
            .env(what, path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        Self(child)
    }

    fn until(&mut self, done: impl Fn() -> bool) {
        let begun = Instant::now();
        while !done() {
            if self.0.try_wait().expect("a child").is_some() {
                // It was through before anybody looked.
                return;
            }
            assert!(begun.elapsed() < Duration::from_mins(1), "it never comes");
            sleep(Duration::from_micros(100));
        }
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn killed_while_copying_what_has_its_name_is_whole() {
    let shop = Shop::at(Stage::Open);
    let store = shop.folder.path();
    let key = CopyKey::of_store::<ShopVolume>(store).expect("a key");
    let mut halves = 0;
    for n in 0..12_u64 {
        let stick = stick();
        let mut child = Working::begins(store, COPIES, stick.path());
        child.until(|| fs::read_dir(stick.path()).is_ok_and(|mut all| all.next().is_some()));
        sleep(Duration::from_millis(n * 17));
        drop(child);
        let book = shop.book.copier().expect("a copier").book();
        for listed in list::<ShopVolume>(stick.path(), Some(book)).expect("a list") {
            assert!(listed.said.is_ok(), "{listed:?}");
            assert!(
                Opened::<ShopVolume>::open(&listed.path, &key).is_ok(),
                "{listed:?}"
            );
        }
        let names = fs::read_dir(stick.path()).expect("a folder").flatten();
        halves += names
            .filter(|e| e.file_name().to_string_lossy().ends_with(".part"))
            .count();
    }
    println!("{halves} halves were left");
    assert!(halves > 0, "it was never killed in the middle");
}

#[test]
fn killed_while_putting_back_the_old_book_or_the_new_one_is_there() {
    let (mut between, mut moved) = (0, 0);
    for n in 0..14_u64 {
        let mut shop = Shop::at(Stage::Open);
        let stick = stick();
        let copy = copy_of(&shop, stick.path());
        shop.sell_for_cash(&[0], 500, 120);
        let (store, sales) = (
            shop.folder.path().to_owned(),
            shop.book.read().sales_count().expect("a count"),
        );
        let Shop {
            folder: _keep,
            book,
            ..
        } = shop;
        drop(book);
        let mut child = Working::begins(&store, COPY, &copy);
        if n % 2 == 0 {
            // The moment between the two renames, as near as one gets from outside.
            child.until(|| store.join("shop.part/put-back.json").exists());
        } else {
            child.until(|| store.join("shop.part").exists());
            sleep(Duration::from_millis(n * 9));
        }
        drop(child);
        between += u32::from(!store.join("shop").exists());
        let mut book = ShopBook::open(&store).expect("a book is there");
        book.act_as(this_till(&book, None).expect("it reads").expect("a till"));
        for finding in book.read().verify() {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
        let put_back = book.read().put_backs().expect("rows").len();
        let count = book.read().sales_count().expect("a count");
        let series = book.read().current_series().expect("a series");
        if put_back == 0 {
            assert_eq!((count, series.as_str()), (sales, "S1A"));
        } else {
            moved += 1;
            assert_eq!(count, sales - 1);
            assert_ne!(series, "S1A", "never a restored book under its old letter");
        }
    }
    println!("{moved} were put back, {between} were killed between the renames");
    assert!(moved > 0);
}

#[test]
fn what_was_left_between_the_renames_is_ended_when_the_store_is_opened() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let (shop, kept) = super::put_back(shop, &copy);
    let Shop { folder, book, .. } = shop;
    drop(book);
    // As it was between the two: ready beside its place, nothing in it.
    let store = folder.path();
    fs::rename(store.join("shop"), store.join("shop.part")).expect("moved");
    assert!(kept.join("shop").is_dir() && !store.join("shop").exists());
    assert!(ShopBook::is_in(store), "no first start is offered");
    let book = ShopBook::open(store).expect("it opens");
    assert_eq!(book.read().put_backs().expect("rows").len(), 1);
    assert!(!store.join("shop.part").exists());
}
