//! The machine stops in the middle of writing: the log is cut at every frame, and at odd bytes.

use std::fs;
use std::path::Path;

use pathway_till::domain::Pence;
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::SaleId;
use pathway_till::domain::tenders::Tender;
use pathway_till::operations::sales::RingSale;
use pathway_till::operations::scene::Stage;
use pathway_till::store::ShopBook;
use pathway_till::store::baskets::Draft;

use crate::support::{Shop, folder};

/// A page and its frame header in the log.
const FRAME: usize = 4096 + 24;
const LOG_HEADER: usize = 32;

fn copy_store(from: &Path, to: &Path, log: &[u8]) {
    fs::create_dir_all(to.join("shop")).expect("a folder");
    for file in ["book.db", "keys.json", "till.key"] {
        fs::copy(from.join("shop").join(file), to.join("shop").join(file)).expect("a copy");
    }
    fs::write(to.join("shop/book.db-wal"), log).expect("a log");
}

#[test]
fn whatever_of_the_log_is_left_the_sales_in_it_are_whole() {
    let mut shop = Shop::at(Stage::Open);
    let base = shop.book.read().sales_count().expect("a count");
    let mut ends = Vec::new();
    let wal = shop.folder.path().join("shop/book.db-wal");
    for n in 0..12 {
        let sale = SaleId(shop.env.new_id());
        let basket = shop.scene.basket(sale, &[0, 1]).expect("a basket");
        let draft = Draft {
            basket,
            paid: vec![Tender::cash(Pence::new(1000), Pence::new(300))],
        };
        shop.perform::<RingSale>(Role::Trainee, &draft)
            .expect("a sale");
        ends.push((base + n + 1, fs::metadata(&wal).expect("a log").len()));
    }
    let log = fs::read(&wal).expect("a log");
    let mut cuts: Vec<usize> = (LOG_HEADER..=log.len()).step_by(FRAME).collect();
    // And 200 odd places, spread by a fixed stride.
    cuts.extend((0..200).map(|n| (n * 7919) % log.len()));
    for cut in cuts {
        let copy = folder();
        copy_store(shop.folder.path(), copy.path(), &log[..cut]);
        let book = ShopBook::open(copy.path()).expect("it opens");
        let sales = book.read().sales_count().expect("a count");
        let committed = ends
            .iter()
            .filter(|(_, end)| *end <= cut as u64)
            .map(|(n, _)| *n)
            .max()
            .unwrap_or(0);
        assert!(
            sales >= committed,
            "cut at {cut}: {sales} of {committed} sales"
        );
        for finding in book.read().verify() {
            assert_eq!(finding.wrong, None, "cut at {cut}: {}", finding.name);
        }
    }
}

#[test]
fn a_flipped_byte_in_the_log_never_makes_half_a_sale() {
    let mut shop = Shop::at(Stage::Open);
    for _ in 0..4 {
        let sale = SaleId(shop.env.new_id());
        let basket = shop.scene.basket(sale, &[0]).expect("a basket");
        let draft = Draft {
            basket,
            paid: vec![Tender::cash(Pence::new(380), Pence::ZERO)],
        };
        shop.perform::<RingSale>(Role::Trainee, &draft)
            .expect("a sale");
    }
    let log = fs::read(shop.folder.path().join("shop/book.db-wal")).expect("a log");
    for n in 0..60 {
        let at = (n * 104_729 + 500) % log.len();
        let mut flipped = log.clone();
        flipped[at] ^= 0x40;
        let copy = folder();
        copy_store(shop.folder.path(), copy.path(), &flipped);
        let book = ShopBook::open(copy.path()).expect("it opens");
        for finding in book.read().verify() {
            assert_eq!(finding.wrong, None, "flipped at {at}: {}", finding.name);
        }
    }
}
