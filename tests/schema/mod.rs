//! The book itself: its tables hold what they promise, its keys open it and nothing else does.

mod chain;
mod fixtures;

use std::fs;

use pathway_till::domain::Trouble;
use pathway_till::operations::scene::Stage;
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::schema::TableKind;
use pathway_till::store::volume::Volume;
use pathway_till::store::{BookKind, Read, ShopBook};

use crate::support::{Both, Shop, seeded};

#[test]
fn every_table_is_in_exactly_one_list() {
    let shop = Shop::at(Stage::Open);
    tables_are_listed(&shop.book.read());
    tables_are_listed(&Both::new().people.read());
}

fn tables_are_listed<B: Volume>(read: &Read<'_, B>) {
    let mut listed: Vec<&str> = B::TABLES.iter().map(|t| t.name).collect();
    listed.sort_unstable();
    assert_eq!(listed, read.table_names().expect("names"));
}

#[test]
fn ledgers_and_versions_cannot_be_changed_and_side_rows_only_in_an_erasure() {
    let shop = Shop::at(Stage::CardApproved);
    tables_are_guarded(&shop.book.read());
    shop.verify();
    let both = chain::a_full_people_book();
    tables_are_guarded(&both.people.read());
    both.verify();
}

fn tables_are_guarded<B: Volume>(read: &Read<'_, B>) {
    for table in B::TABLES {
        let (update, delete, replace) = read.try_to_tamper(table.name).expect("tries");
        match table.kind {
            TableKind::Ledger | TableKind::Version | TableKind::Side => {
                assert!(!update, "{} was updated", table.name);
                assert!(!delete, "{} was deleted from", table.name);
                assert!(!replace, "{} was replaced into", table.name);
            }
            TableKind::Working | TableKind::Lookup => {}
        }
    }
}

#[test]
fn the_words_open_the_book_and_other_words_do_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, env) = seeded(3);
    let words = RecoveryWords::new(&env).expect("words");
    drop(ShopBook::create(folder.path(), &env, BookKind::Live, &words).expect("a book"));
    let key_file = folder.path().join("shop/till.key");
    let lost = fs::read(&key_file).expect("a key file");
    fs::remove_file(&key_file).expect("the key file goes");
    assert_eq!(
        ShopBook::open(folder.path()).err(),
        Some(Trouble::KeyMissing)
    );
    let typed = words.words().collect::<Vec<_>>().join("  ").to_uppercase();
    let typed = RecoveryWords::read(&typed).expect("they read");
    let book = ShopBook::open_with_words(folder.path(), &env, &typed).expect("they open");
    assert_eq!(book.kind(), BookKind::Live);
    drop(book);
    // From then on it opens by itself again, and a key file that comes to light does not open it.
    drop(ShopBook::open(folder.path()).expect("with the new key file"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&key_file).expect("a key file").permissions();
        assert_eq!(mode.mode() & 0o777, 0o600, "its owner's alone");
    }
    let new = fs::read(&key_file).expect("a key file");
    assert_ne!(new, lost);
    fs::write(&key_file, &lost).expect("the lost one");
    assert_eq!(ShopBook::open(folder.path()).err(), Some(Trouble::WrongKey));
    fs::write(&key_file, &new).expect("the new one");
    let mut files: Vec<_> = fs::read_dir(folder.path().join("shop"))
        .expect("a folder")
        .map(|f| f.expect("a file").file_name())
        .collect();
    files.sort_unstable();
    assert_eq!(
        files,
        ["book.db", "keys.json", "till.key"],
        "nothing half-written"
    );
    // The same words go on opening it.
    drop(ShopBook::open_with_words(folder.path(), &env, &typed).expect("once more"));
    drop(ShopBook::open(folder.path()).expect("and by itself"));
    let others = RecoveryWords::new(&env).expect("words");
    let refused = ShopBook::open_with_words(folder.path(), &env, &others).err();
    assert_eq!(refused, Some(Trouble::WrongWords));
    assert!(RecoveryWords::read("one two three").is_err());
}

#[test]
fn a_store_without_a_book_with_one_or_open_twice_is_said() {
    let shop = Shop::at(Stage::Closed);
    let empty = tempfile::tempdir().expect("a folder");
    assert_eq!(ShopBook::open(empty.path()).err(), Some(Trouble::NoBook));
    assert!(!empty.path().join("shop").exists(), "looking makes no book");
    let words = RecoveryWords::new(&shop.env).expect("words");
    let again = ShopBook::create(shop.folder.path(), &shop.env, BookKind::MadeUp, &words);
    assert_eq!(again.err(), Some(Trouble::BookExists));
    assert_eq!(
        ShopBook::open(shop.folder.path()).err(),
        Some(Trouble::AlreadyOpen)
    );
    assert!(
        ShopBook::open_to_look(shop.folder.path()).is_ok(),
        "verify runs beside it"
    );
}

#[test]
fn a_damaged_foreign_or_newer_book_is_refused_and_not_touched() {
    let shop = Shop::at(Stage::Closed);
    let store = shop.folder.path().to_owned();
    let keep = shop.folder;
    drop(shop.book);
    let file = store.join("shop/book.db");
    let sound = fs::read(&file).expect("the book");

    let mut damaged = sound.clone();
    damaged[100] ^= 1;
    fs::write(&file, &damaged).expect("spoil it");
    assert_eq!(ShopBook::open(&store).err(), Some(Trouble::Damaged));
    assert_eq!(
        fs::read(&file).expect("the book"),
        damaged,
        "it is kept as it was"
    );

    fs::write(&file, &sound).expect("mend it");
    fs::write(store.join("shop/till.key"), "00".repeat(32)).expect("another key");
    assert_eq!(ShopBook::open(&store).err(), Some(Trouble::WrongKey));
    fs::write(store.join("shop/till.key"), "rubbish").expect("no key");
    assert_eq!(ShopBook::open(&store).err(), Some(Trouble::WrongKey));
    fs::write(store.join("shop/keys.json"), "{").expect("no keys");
    assert_eq!(ShopBook::open(&store).err(), Some(Trouble::Damaged));
    drop(keep);

    let shop = Shop::at(Stage::Closed);
    shop.book.read().pretend_version(99).expect("a newer book");
    let store = shop.folder.path().to_owned();
    let _keep = shop.folder;
    drop(shop.book);
    assert_eq!(ShopBook::open(&store).err(), Some(Trouble::TooNew));
}

#[test]
fn nothing_of_the_book_stands_on_the_disk_in_plain_text() {
    let shop = Shop::at(Stage::CardApproved);
    for file in ["book.db", "book.db-wal", "keys.json"] {
        let bytes = fs::read(shop.folder.path().join("shop").join(file)).expect("a file");
        // "Sam" alone would turn up by chance in one book of twenty; a row has name and colour together.
        for word in [
            "Seeded loaf",
            "Samprimary",
            "till_sessions",
            "SQLite format",
        ] {
            let found = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!found, "{word} stands in {file}");
        }
    }
}

#[test]
fn a_backup_has_its_name_only_when_it_is_whole() {
    let shop = Shop::at(Stage::Open);
    let into = shop.folder.path().join("copies/today");
    shop.book.back_up(&into).expect("a backup");
    assert!(into.join("manifest.json").exists() && into.join("keys.json").exists());
    assert!(!shop.folder.path().join("copies/today.part").exists());
    assert_eq!(
        shop.book.back_up(&into).err(),
        Some(Trouble::BookExists),
        "never over another"
    );
    // A copy opens as a book, with the key of its day.
    let store = tempfile::tempdir().expect("a folder");
    let book = store.path().join("shop");
    fs::create_dir(&book).expect("a folder");
    for file in ["book.db", "keys.json"] {
        fs::copy(into.join(file), book.join(file)).expect("a copy");
    }
    fs::copy(
        shop.folder.path().join("shop/till.key"),
        book.join("till.key"),
    )
    .expect("a copy");
    let copy = ShopBook::open(store.path()).expect("it opens");
    assert_eq!(
        copy.read().canonical_dump(),
        shop.book.read().canonical_dump()
    );
}
