//! Sticks that are full, that cannot be written, or that are gone: said plainly, and nothing half left.

use std::fs;

use pathway_till::domain::Trouble;
use pathway_till::domain::safe_copies::folders::{Folder, Hindrance, Places, Went};
use pathway_till::operations::safe_copies::making::{CopyJob, Wish};
use pathway_till::operations::scene::Stage;
use pathway_till::store::Shop as ShopVolume;
use pathway_till::store::safe_copies::{Opened, hindrance, list};

use super::{copy_of, look, stick};
use crate::crash::Mounted;
use crate::support::Shop;

#[test]
fn a_full_stick_is_said_and_what_was_begun_is_taken_away_again() {
    let mut shop = Shop::at(Stage::Open);
    let stick = tempfile::tempdir().expect("a folder");
    let at = stick.path().to_owned();
    let Some(_mounted) = Mounted::with(&["-t", "tmpfs", "-o", "size=300k", "tmpfs"], &at) else {
        return;
    };
    let copier = shop.book.copier().expect("a copier");
    for _ in 0..3 {
        let done = copier.copy_into(&at, shop.env.now()).err();
        assert_eq!(
            done.as_ref().map(hindrance),
            Some(Hindrance::Full),
            "{done:?}"
        );
        assert_eq!(
            fs::read_dir(&at).expect("a folder").count(),
            0,
            "its room is given back"
        );
    }
    shop.sell_for_cash(&[0], 500, 120);
    shop.verify();
}

#[test]
fn a_stick_that_cannot_be_written_is_said_and_its_copies_can_be_looked_into() {
    let shop = Shop::at(Stage::Open);
    let stick = tempfile::tempdir().expect("a folder");
    let at = stick.path().to_owned();
    let text = at.display().to_string();
    let copy = copy_of(&shop, &at);
    let Some(_mounted) = Mounted::with(&["--bind", &text], &at) else {
        return;
    };
    let Some(_read_only) = Mounted::with(&["-o", "remount,ro,bind"], &at) else {
        return;
    };
    let copier = shop.book.copier().expect("a copier");
    let done = copier.copy_into(&at, shop.env.now().plus_minutes(1)).err();
    assert_eq!(
        done.as_ref().map(hindrance),
        Some(Hindrance::ReadOnly),
        "{done:?}"
    );
    assert!(
        look(&shop, &copy).is_ok(),
        "a read-only stick is good enough to put back from"
    );
}

#[test]
fn a_folder_that_is_gone_is_said() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let gone = stick.path().join("gone");
    let copier = shop.book.copier().expect("a copier");
    let done = copier.copy_into(&gone, shop.env.now()).err();
    assert_eq!(done, Some(Trouble::NoBook));
    assert_eq!(hindrance(&Trouble::NoBook), Hindrance::NotThere);
    assert!(list::<ShopVolume>(&gone, None).is_err());
    fs::write(&gone, "a file in its place").expect("a file");
    assert!(copier.copy_into(&gone, shop.env.now()).is_err());
}

#[test]
fn a_folder_with_odd_signs_in_its_name_is_a_folder() {
    let shop = Shop::at(Stage::Open);
    let stick = stick();
    let odd = stick.path().join("Jo’s 100% ? #1 stick");
    let copy = copy_of(&shop, &odd);
    assert!(Opened::<ShopVolume>::open(&copy, &shop.book.copy_key()).is_ok());
}

#[test]
fn a_stick_that_is_full_of_old_copies_takes_a_new_one() {
    let mut shop = Shop::at(Stage::Open);
    let stick = tempfile::tempdir().expect("a folder");
    let at = stick.path().to_owned();
    let Some(_mounted) = Mounted::with(&["-t", "tmpfs", "-o", "size=6m", "tmpfs"], &at) else {
        return;
    };
    let places = Places {
        folders: vec![Folder {
            path: at.display().to_string(),
            away: true,
            since: shop.env.now(),
            shop: Went::default(),
            people: Went::default(),
        }],
        ..Places::default()
    };
    let job = CopyJob::new(&shop.book, &places).expect("a job");
    // Many of one day, until it is full; each is kept for two days.
    let mut made = 0;
    loop {
        let now = shop.env.now().plus_minutes(made);
        let went = job.run(now, Wish::Always);
        let there = went.iter().find(|went| went.into.is_some());
        match there.expect("it was tried").went {
            Ok(_) => made += 1,
            Err(why) => {
                assert_eq!(why, Hindrance::Full);
                break;
            }
        }
        assert!(made < 200, "it is never full");
    }
    assert!(made > 2, "{made}");
    // A week later one of that day is enough, and there is room again.
    let later = shop.env.now().plus_minutes(7 * 24 * 60);
    let went = job.run(later, Wish::Always);
    let there = went.iter().find(|went| went.into.is_some());
    assert_eq!(there.expect("it was tried").went, Ok(later));
    shop.sell_for_cash(&[0], 500, 120);
    shop.verify();
}
