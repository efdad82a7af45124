//! `backup` and `restore` on the command line.

use std::path::Path;

use pathway_till::cli;
use pathway_till::operations::scene::Stage;
use pathway_till::store::safe_copies::{Listed, list, unwritten};
use pathway_till::store::{People, PeopleBook, Shop as ShopVolume, ShopBook};

use super::stick;
use crate::support::{Both, Shop};

fn run(store: &Path, command: &str, more: &[&str]) {
    let store = store.display().to_string();
    let mut args = vec!["pathway-till", command, "--store", &store];
    args.extend(more);
    let _ = cli::run(args.into_iter().map(Into::into));
}

fn made(folder: &Path) -> Vec<Listed> {
    list::<ShopVolume>(folder, None).unwrap_or_default()
}

#[test]
fn a_copy_is_made_beside_the_open_till_and_put_back_when_it_is_closed() {
    let mut shop = Shop::at(Stage::Open);
    let (store, stick) = (shop.folder.path().to_owned(), stick());
    let into = stick.path().display().to_string();
    run(&store, "backup", &["--into", &into]);
    run(&store, "backup", &[]);
    assert_eq!(made(&store.join("backups")).len(), 1);
    let copies = made(stick.path());
    assert_eq!(copies.len(), 1);
    let from = copies[0].path.display().to_string();
    shop.sell_for_cash(&[0], 500, 120);
    let before = shop.dump();
    run(&store, "restore", &["--from", &from, "--yes"]);
    assert_eq!(shop.dump(), before, "not while it is open");
    assert!(!store.join("kept").exists());
    let Shop { folder, book, .. } = shop;
    drop(book);
    run(&store, "restore", &["--from", &into, "--yes"]);
    assert!(!store.join("kept").exists(), "that is no copy");
    run(&store, "restore", &["--from", &from, "--yes"]);
    let book = ShopBook::open(folder.path()).expect("it opens");
    assert_eq!(book.read().put_backs().expect("rows").len(), 1);
    assert_eq!(book.read().all_series().expect("series"), ["S1A", "S1B"]);
    assert!(store.join("kept").is_dir());
}

#[test]
fn the_people_book_too_and_it_is_written_down_when_it_opens() {
    let both = Both::new();
    let (store, stick) = (both.folder.path().to_owned(), stick());
    let into = stick.path().display().to_string();
    run(&store, "backup", &["--people", "--into", &into]);
    let copies = list::<People>(stick.path(), None).expect("a list");
    assert_eq!(copies.len(), 1);
    let from = copies[0].path.display().to_string();
    let Both {
        folder,
        shop,
        people,
        ..
    } = both;
    drop((shop, people));
    run(&store, "restore", &["--from", &from, "--yes"]);
    assert!(unwritten::<People>(&store).expect("it reads").is_some());
    assert!(PeopleBook::open_made_up(folder.path()).is_ok());
}
