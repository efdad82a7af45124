//! Copies are made beside selling, found whole, noted, and thinned.

use std::fs;

use pathway_till::domain::access::Role;
use pathway_till::domain::safe_copies::folders::{Away, Hindrance};
use pathway_till::domain::safe_copies::refusals::SafeCopyRefusal;
use pathway_till::domain::safe_copies::{Unsound, WhichBook};
use pathway_till::domain::time::Moment;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::safe_copies::making::{CopyJob, Wish};
use pathway_till::operations::safe_copies::{ChooseCopyFolders, ChosenFolder, NoteCopies};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Actor, perform};
use pathway_till::store::Shop as ShopVolume;
use pathway_till::store::safe_copies::{Opened, list, own_folder};

use super::{copy_of, everything, look, stick};
use crate::support::Shop;

#[test]
fn a_copy_is_one_moment_of_the_book_while_it_is_written_beside() {
    let mut shop = Shop::at(Stage::Open);
    let stick = stick();
    let copier = shop.book.copier().expect("a connection of its own");
    let (at, folder) = (shop.env.now(), stick.path().to_owned());
    let before = shop.book.read().sales_count().expect("a count");
    // On a worker, as in the program, with sales rung meanwhile.
    let worker = std::thread::spawn(move || {
        let copies = (0..4).map(|n| copier.copy_into(&folder, at.plus_minutes(n)));
        copies.collect::<Vec<_>>()
    });
    for _ in 0..30 {
        shop.sell_for_cash(&[0], 500, 120);
    }
    for made in worker.join().expect("no panic") {
        let (path, facts) = made.expect("a copy");
        let opened = Opened::<ShopVolume>::open(&path, &shop.book.copy_key()).expect("sound");
        assert_eq!(*opened.facts(), facts);
        let missing = opened.missing_from(&shop.book.read()).expect("it reads");
        let sales = shop.book.read().sales_count().expect("a count");
        assert!(missing.sales <= sales - before);
    }
    assert_eq!(
        list::<ShopVolume>(stick.path(), None)
            .expect("a list")
            .len(),
        4
    );
    shop.verify();
}

#[test]
fn a_copy_has_no_name_amount_or_free_text_in_the_open() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let manifest = fs::read_to_string(copy.join("manifest.json")).expect("a manifest");
    let value: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    let fields: Vec<&String> = value.as_object().expect("fields").keys().collect();
    let known = [
        "audit_heads",
        "book",
        "bytes",
        "format",
        "made_at",
        "schema",
        "series",
        "sha256",
        "which",
        "why",
    ];
    assert_eq!(fields, known);
    for (path, bytes) in everything(&copy) {
        for word in ["Seeded loaf", "Samprimary", "SQLite format", "Mina"] {
            let found = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!found, "{word} stands in {}", path.display());
        }
    }
}

#[test]
fn what_lies_among_the_copies_is_left_as_it_is() {
    let shop = Shop::at(Stage::Open);
    let other = Shop::at(Stage::Closed);
    let stick = stick();
    let mine = copy_of(&shop, stick.path());
    // The scene is the same, so another book is one that says so.
    let theirs = copy_of(&other, stick.path());
    let manifest = fs::read_to_string(theirs.join("manifest.json")).expect("a manifest");
    let keys = fs::read_to_string(theirs.join("keys.json")).expect("keys");
    let id = shop.book.copier().expect("a copier").book().0.to_string();
    let strange = "01931c4e-0000-7000-8000-000000000001";
    fs::write(theirs.join("manifest.json"), manifest.replace(&id, strange)).expect("a file");
    fs::write(theirs.join("keys.json"), keys.replace(&id, strange)).expect("a file");
    fs::write(stick.path().join("holiday.jpg"), "not a copy").expect("a file");
    fs::create_dir(stick.path().join("Letters")).expect("a folder");
    fs::write(stick.path().join("Letters/dear.txt"), "not a copy").expect("a file");
    fs::create_dir(stick.path().join("half.part")).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&mine, stick.path().join("a-link")).expect("a link");
    let before = everything(stick.path());
    let book = shop.book.copier().expect("a copier").book();
    let listed = list::<ShopVolume>(stick.path(), Some(book)).expect("a list");
    let said: Vec<Option<Unsound>> = listed.iter().map(|l| l.said.clone().err()).collect();
    assert_eq!(said, [None, Some(Unsound::OtherBook)]);
    let copier = shop.book.copier().expect("a copier");
    let years = shop.env.now().plus_minutes(3 * 366 * 24 * 60);
    assert_eq!(copier.thin(stick.path(), years), Ok(0), "the newest stays");
    assert_eq!(everything(stick.path()), before);
}

#[test]
fn thinning_takes_only_what_a_sound_copy_stands_for() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let first = copy_of(&shop, stick.path());
    shop.later(60);
    let second = copy_of(&shop, stick.path());
    shop.later(5 * 24 * 60);
    let newest = copy_of(&shop, stick.path());
    let copier = shop.book.copier().expect("a copier");
    let at = shop.env.now();
    // A bit of the later copy of that day is turned over: so the earlier one stays.
    let database = second.join("book.db");
    let mut bytes = fs::read(&database).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, &bytes).expect("a file");
    assert_eq!(copier.thin(stick.path(), at), Ok(0));
    assert!(first.is_dir() && second.is_dir() && newest.is_dir());
    bytes[middle] ^= 1;
    fs::write(&database, &bytes).expect("a file");
    assert_eq!(copier.thin(stick.path(), at), Ok(1));
    assert!(!first.exists() && second.is_dir() && newest.is_dir());
    assert_eq!(copier.thin(stick.path(), at), Ok(0), "and nothing more");
}

#[test]
fn each_folder_goes_by_itself_and_a_stick_that_is_away_is_noted() {
    let mut shop = Shop::at(Stage::Closed);
    let stick = stick();
    let here = stick.path().display().to_string();
    let away = stick.path().join("not-there").display().to_string();
    let folders = vec![
        ChosenFolder {
            path: away.clone(),
            away: true,
        },
        ChosenFolder {
            path: here.clone(),
            away: false,
        },
    ];
    shop.perform::<ChooseCopyFolders>(Role::Manager, &folders)
        .expect("chosen");
    let places = shop.book.read().copy_places().expect("places");
    let went = CopyJob::new(&shop.book, &places)
        .expect("a job")
        .run(shop.env.now(), Wish::Always);
    let seen: Vec<(Option<&str>, bool)> = went
        .iter()
        .map(|w| (w.into.as_deref(), w.went.is_ok()))
        .collect();
    assert_eq!(
        seen,
        [
            (None, true),
            (Some(away.as_str()), false),
            (Some(here.as_str()), true)
        ]
    );
    assert_eq!(went[1].went, Err(Hindrance::NotThere));
    assert!(
        !stick.path().join("not-there").exists(),
        "no folder is made where a stick goes"
    );
    let nobody = Actor::default();
    perform::<NoteCopies>(&mut shop.book, &shop.env, &nobody, &went).expect("noted");
    let places = shop.book.read().copy_places().expect("places");
    assert_eq!(places.last(WhichBook::Shop), Some(shop.env.now()));
    assert_eq!(
        places.hindrances().count(),
        0,
        "it is known that it goes home"
    );
    assert_eq!(places.away(shop.env.now()), Away::Fine { last: None });
    shop.later(8 * 24 * 60);
    assert_eq!(places.away(shop.env.now()), Away::Due { last: None });
    // Nothing was written since but what is no entry: there is nothing new to keep.
    let again = CopyJob::new(&shop.book, &places).expect("a job");
    let told: Vec<_> = again.run(shop.env.now(), Wish::IfChanged);
    assert_eq!(
        told.iter().filter(|w| w.went.is_ok()).count(),
        0,
        "{told:?}"
    );
    let own = own_folder::<ShopVolume>(shop.folder.path());
    assert_eq!(list::<ShopVolume>(&own, None).expect("a list").len(), 1);
}

#[test]
fn folders_are_chosen_kindly() {
    let mut shop = Shop::at(Stage::Closed);
    let folder = |n: usize| ChosenFolder {
        path: format!("/media/{n}"),
        away: false,
    };
    let refused = |shop: &mut Shop, of: Vec<ChosenFolder>| {
        shop.perform::<ChooseCopyFolders>(Role::Manager, &of)
            .expect_err("refused")
    };
    let twice = refused(&mut shop, vec![folder(1), folder(1)]);
    assert_eq!(twice, Refusal::from(SafeCopyRefusal::FolderTwice).into());
    let many = refused(&mut shop, (0..6).map(folder).collect());
    assert_eq!(
        many,
        Refusal::from(SafeCopyRefusal::TooManyFolders { most: 5 }).into()
    );
    shop.perform::<ChooseCopyFolders>(Role::Manager, &vec![folder(1)])
        .expect("chosen");
    let since = shop.env.now();
    shop.later(60);
    let marked = vec![ChosenFolder {
        away: true,
        ..folder(1)
    }];
    shop.perform::<ChooseCopyFolders>(Role::Manager, &marked)
        .expect("chosen");
    let places = shop.book.read().copy_places().expect("places");
    assert!(
        places.folders[0].since > since,
        "asked for from when it was marked"
    );
}

#[test]
fn two_at_once_make_two_copies_or_one_waits() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let at = shop.env.now();
    let makers: Vec<_> = (0..2)
        .map(|_| {
            let copier = shop.book.copier().expect("a copier");
            let folder = stick.path().to_owned();
            std::thread::spawn(move || copier.copy_into(&folder, at))
        })
        .collect();
    let made: Vec<_> = makers
        .into_iter()
        .map(|m| m.join().expect("no panic"))
        .collect();
    let good = made.iter().filter(|m| m.is_ok()).count();
    assert!(good >= 1, "{made:?}");
    for other in made.iter().filter_map(|m| m.as_ref().err()) {
        assert!(
            matches!(other, Trouble::Busy | Trouble::BookExists | Trouble::Disk),
            "{other:?}"
        );
    }
    let book = shop.book.copier().expect("a copier").book();
    let listed = list::<ShopVolume>(stick.path(), Some(book)).expect("a list");
    assert_eq!(listed.len(), good);
    for copy in listed {
        assert!(Opened::<ShopVolume>::open(&copy.path, &shop.book.copy_key()).is_ok());
    }
}

#[test]
fn what_a_stopped_machine_left_goes_a_day_later_and_nothing_else() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let copy = copy_of(&shop, stick.path());
    let name = copy
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let half = stick.path().join(format!("{name}-2.part"));
    fs::create_dir(&half).expect("a folder");
    fs::write(half.join("book.db"), "half").expect("a file");
    let theirs = stick.path().join("report.part");
    fs::create_dir(&theirs).expect("a folder");
    shop.later(60);
    copy_of(&shop, stick.path());
    assert!(half.exists(), "somebody may still be at it");
    shop.later(2 * 24 * 60);
    copy_of(&shop, stick.path());
    assert!(!half.exists() && theirs.exists());
    assert_eq!(
        look(&shop, &copy).map(|l| l.facts().made_at > Moment::from_millis(0)),
        Ok(true)
    );
}
