//! The program is killed from outside in the middle of selling: what it said was paid is there.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use pathway_till::domain::access::Role;
use pathway_till::domain::sales::ReceiptNumber;
use pathway_till::domain::tenders::CardAnswer;
use pathway_till::env::{Env, PinCost, SetClock, SystemEntropy};
use pathway_till::operations::baskets::SaveBasket;
use pathway_till::operations::scene::{Scene, Stage};
use pathway_till::store::ShopBook;
use pathway_till::store::baskets::Draft;

use crate::support::{Shop, cash, morning};

/// Tells the child which store to sell in; without it, it does nothing.
const STORE: &str = "PATHWAY_TILL_TEST_SELLS_IN";
const KILLS: u64 = 50;

fn said(store: &Path) -> PathBuf {
    store.join("said-to-be-paid")
}

/// Is there while a child is about to open the book.
fn at_the_door(store: &Path) -> PathBuf {
    store.join("at-the-door")
}

/// Not a test by itself: what the child process does until it is killed.
#[test]
fn a_child_that_sells() {
    if let Some(store) = std::env::var_os(STORE) {
        sell_until_killed(Path::new(&store));
    }
}

/// The shop whose book lies in `store`; only its folder is not its own.
fn shop_in(store: &Path, scene: Scene) -> Shop {
    let clock = std::sync::Arc::new(SetClock::at(morning()));
    let env = Env::new(
        clock.clone(),
        std::sync::Arc::new(SystemEntropy),
        PinCost::TEST,
    );
    let mut book = ShopBook::open(store).expect("it opens");
    book.act_as(scene.till);
    Shop {
        folder: tempfile::tempdir().expect("a folder"),
        clock,
        env,
        book,
        scene,
    }
}

fn sell_until_killed(store: &Path) {
    // The scene of this stage has the same ids in every process.
    let scene = Shop::at(Stage::Open).scene;
    fs::write(at_the_door(store), "").expect("a file");
    let mut shop = shop_in(store, scene);
    let mut said = OpenOptions::new()
        .append(true)
        .create(true)
        .open(said(store))
        .expect("a file");
    let mut say = |number: &ReceiptNumber| {
        let line = format!("{} {}\n", number.series, number.number);
        // One write, straight to the file: a kill does not cut it.
        said.write_all(line.as_bytes()).expect("a line");
        said.flush().expect("said");
    };
    // First what the last one left: a card that nobody has asked about, a basket on the counter.
    let session = shop.book.read().open_session().expect("a session");
    let session = session.expect("still open").id;
    let open = shop.book.read().card_attempts_unsettled(session);
    for attempt in open.expect("attempts") {
        if attempt.is_open() {
            shop.card_machine_said(attempt.id, CardAnswer::Approved);
        }
    }
    if let Some(mut draft) = shop.book.read().draft().expect("a draft") {
        if draft.paid.is_empty() {
            draft.paid = vec![cash(draft.basket.total().expect("a total").get(), 0)];
        }
        say(&shop
            .ring(&draft)
            .expect("the sale that was interrupted")
            .number);
    }
    for turn in 0_u32.. {
        let rung = if turn % 3 == 2 {
            shop.sell_by_card(&[0, 1]).1
        } else {
            let draft = Draft {
                basket: shop.basket(&[0, 1]),
                paid: Vec::new(),
            };
            shop.perform::<SaveBasket>(Role::Trainee, &draft)
                .expect("on the counter");
            let paid = vec![cash(1000, 300)];
            shop.ring(&Draft { paid, ..draft }).expect("a sale")
        };
        say(&rung.number);
    }
}

/// Killed when it goes out of sight, so that a failed test leaves nobody selling.
struct Seller(Child);

impl Seller {
    fn begins(store: &Path) -> Self {
        let child = Command::new(std::env::current_exe().expect("this program"))
            .args([
                "--exact",
                "crash::killed::a_child_that_sells",
                "--nocapture",
            ])
            .env(STORE, store)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        Self(child)
    }
}

impl Drop for Seller {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn lines(store: &Path) -> Vec<ReceiptNumber> {
    let text = fs::read_to_string(said(store)).unwrap_or_default();
    text.lines()
        .map(|line| {
            let (series, number) = line.split_once(' ').expect("two words");
            ReceiptNumber {
                series: series.into(),
                number: number.parse().expect("a number"),
            }
        })
        .collect()
}

/// Waits for this; meanwhile the child must not end by itself.
fn wait_until(seller: &mut Seller, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        let ended = seller.0.try_wait().expect("a child");
        assert!(ended.is_none(), "the child stopped by itself: {ended:?}");
        assert!(begun.elapsed() < Duration::from_mins(1), "it never comes");
        sleep(Duration::from_millis(1));
    }
}

#[test]
fn fifty_kills_lose_nothing_that_was_said_to_be_paid() {
    let Shop {
        folder,
        book,
        scene,
        ..
    } = Shop::at_in(Stage::Open, tempfile::tempdir().expect("a folder"));
    let mut known = book.read().sales_count().expect("a count");
    drop(book);
    let store = folder.path();
    let mut state = 42_u64;
    for kill in 0..KILLS {
        let before = lines(store).len();
        let _ = fs::remove_file(at_the_door(store));
        let mut seller = Seller::begins(store);
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let chance = state >> 33;
        if kill % 5 == 4 {
            // Every fifth is killed while it opens the book and settles what the last one left.
            wait_until(&mut seller, || at_the_door(store).exists());
            sleep(Duration::from_millis(chance % 25));
        } else {
            wait_until(&mut seller, || lines(store).len() > before);
            sleep(Duration::from_millis(5 + chance % 56));
        }
        drop(seller);

        let mut book = ShopBook::open(store).expect("it opens after a kill");
        book.act_as(scene.till);
        let said = lines(store);
        for number in &said {
            let found = book.read().sale_by_number(number).expect("a look");
            assert!(found.is_some(), "kill {kill}: {number:?} is lost");
        }
        let sales = book.read().sales_count().expect("a count");
        let newest = book.read().recent_sales(1).expect("sales");
        assert_eq!(newest[0].number.number, sales, "kill {kill}: a gap");
        // At most the one that was kept when the kill came before the word of it.
        let last_said = said.last().map_or(0, |n| n.number);
        let unsaid = sales - known.max(last_said);
        assert!(
            (0..=1).contains(&unsaid),
            "kill {kill}: {unsaid} sales that nobody said"
        );
        known = sales;
        if kill % 10 == 9 {
            for finding in book.read().verify() {
                assert_eq!(finding.wrong, None, "kill {kill}: {}", finding.name);
            }
        }
    }
    let mut shop = shop_in(store, scene);
    shop.verify();
    let sold = shop.book.read().sales_count().expect("a count");
    println!("{sold} sales over {KILLS} kills");
    assert!(sold >= 40, "four of five children sold something");
    // And the till goes on.
    let draft = Draft {
        basket: shop.basket(&[0]),
        paid: vec![cash(380, 0)],
    };
    let rung = shop.ring(&draft).expect("the next sale");
    assert_eq!(rung.number.number, sold + 1);
}
