//! A disk that is full, and a folder that cannot be written: said plainly, and nothing half-written.
//!
//! Small file systems are mounted for it. Where that is not permitted, the test says so and what
//! SQLite itself offers is tried instead.

use std::fs;
use std::path::Path;
use std::process::Command;

use pathway_till::domain::Trouble;
use pathway_till::files::save_pdf;
use pathway_till::operations::Stop;
use pathway_till::operations::scene::Stage;
use pathway_till::store::ShopBook;
use pathway_till::store::baskets::Draft;
use tempfile::TempDir;

use crate::support::{Shop, cash};

/// A mount that goes before its folder does.
pub struct Mounted<'f>(&'f Path);

impl<'f> Mounted<'f> {
    /// Mounts something here, or says why it is not tried.
    pub fn with(args: &[&str], at: &'f Path) -> Option<Self> {
        let done = Command::new("mount").args(args).arg(at).output();
        match done {
            Ok(out) if out.status.success() => Some(Self(at)),
            Ok(out) => {
                let why = String::from_utf8_lossy(&out.stderr);
                println!("skipped: mounting is not permitted here ({})", why.trim());
                None
            }
            Err(e) => {
                println!("skipped: there is no mount here ({e})");
                None
            }
        }
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0).output();
    }
}

fn a_sale(shop: &Shop) -> Draft {
    Draft {
        basket: shop.basket(&[0, 1]),
        paid: vec![cash(1000, 300)],
    }
}

/// Rings until the disk is full; gives the sale that found no room.
fn ring_until_full(shop: &mut Shop) -> Draft {
    for _ in 0..20_000 {
        let draft = a_sale(shop);
        let before = shop.lengths();
        match shop.ring(&draft) {
            Ok(_) => {}
            Err(stop) => {
                assert_eq!(stop, Stop::Trouble(Trouble::Full));
                assert_eq!(shop.lengths(), before, "half a sale was written");
                return draft;
            }
        }
    }
    panic!("the disk never filled up");
}

impl Shop {
    /// How many entries, sales and receipts there are.
    fn lengths(&self) -> (i64, i64) {
        let read = self.book.read();
        let entries = read.audit_length().expect("a length");
        (entries, read.sales_count().expect("a count"))
    }
}

fn nothing_is_lost_and_it_goes_on(
    mut shop: Shop,
    draft: &Draft,
    make_room: impl FnOnce(&mut Shop),
) {
    let before = shop.dump();
    for _ in 0..3 {
        let again = shop.ring(draft);
        assert_eq!(again, Err(Stop::Trouble(Trouble::Full)));
    }
    assert!(shop.dump() == before, "a full disk wrote something");
    shop.verify();
    make_room(&mut shop);
    let rung = shop.ring(draft).expect("there is room again");
    let sales = shop.book.read().sales_count().expect("a count");
    assert_eq!(rung.number.number, sales, "no number was lost");
    let shop = shop.reopen();
    shop.verify();
    assert_eq!(shop.book.read().sales_count(), Ok(sales));
}

#[test]
fn a_full_disk_is_said_and_after_room_is_made_the_till_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().to_owned();
    let Some(_mounted) = Mounted::with(&["-t", "tmpfs", "-o", "size=2m", "tmpfs"], &at) else {
        return;
    };
    let inside = tempfile::tempdir_in(&at).expect("a folder");
    let mut shop = Shop::at_in(Stage::Open, inside);
    // Something else lies on the disk and can be taken away.
    let ballast = at.join("ballast");
    fs::write(&ballast, vec![7; 400_000]).expect("room for something else");
    let draft = ring_until_full(&mut shop);
    nothing_is_lost_and_it_goes_on(shop, &draft, |_| {
        fs::remove_file(&ballast).expect("it goes");
    });
}

#[test]
fn a_book_that_may_not_grow_is_as_a_full_disk() {
    let mut shop = Shop::at(Stage::Open);
    shop.book.read().pretend_full().expect("a limit");
    let draft = ring_until_full(&mut shop);
    nothing_is_lost_and_it_goes_on(shop, &draft, |shop| {
        shop.book.read().pretend_room().expect("no limit");
    });
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_kept_as_it_is() {
    let Shop { folder, book, .. } =
        Shop::at_in(Stage::Open, tempfile::tempdir().expect("a folder"));
    drop(book);
    let at = folder.path().to_owned();
    let text = at.display().to_string();
    {
        let Some(_mounted) = Mounted::with(&["--bind", &text], &at) else {
            return;
        };
        let Some(_read_only) = Mounted::with(&["-o", "remount,ro,bind"], &at) else {
            return;
        };
        is_read_only(&folder);
    }
    assert!(ShopBook::open(&at).is_ok(), "and then it opens again");
}

/// The file of a report, as its page in the window saves it.
fn save_report(folder: &Path, bytes: &[u8]) -> Result<std::path::PathBuf, Trouble> {
    save_pdf(folder, "Report, 18 November 2026", bytes)
}

fn names(folder: &Path) -> Vec<String> {
    let all = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = all
        .map(|one| {
            one.expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_report_for_which_there_is_no_room_is_said_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().to_owned();
    let Some(_mounted) = Mounted::with(&["-t", "tmpfs", "-o", "size=256k", "tmpfs"], &at) else {
        return;
    };
    let papers = at.join("papers");
    let report = vec![7; 60_000];
    let mut saved = 0;
    let why = loop {
        match save_report(&papers, &report) {
            Ok(_) => saved += 1,
            Err(why) => break why,
        }
        assert!(saved < 20, "the disk never filled up");
    };
    assert_eq!(why, Trouble::Full);
    let there = names(&papers);
    assert_eq!(
        there.len(),
        saved,
        "nothing half-written is left: {there:?}"
    );
    for name in &there {
        assert!(
            fs::read(papers.join(name)).expect("a file") == report,
            "{name} is whole"
        );
    }
    fs::remove_file(papers.join(&there[0])).expect("room is made");
    assert!(save_report(&papers, &report).is_ok(), "then there is room");
}

#[test]
fn a_report_for_a_folder_that_cannot_be_written_is_said_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().to_owned();
    let text = at.display().to_string();
    let Some(_mounted) = Mounted::with(&["--bind", &text], &at) else {
        return;
    };
    let Some(_read_only) = Mounted::with(&["-o", "remount,ro,bind"], &at) else {
        return;
    };
    assert_eq!(save_report(&at, b"a report"), Err(Trouble::ReadOnly));
    assert_eq!(
        save_report(&at.join("papers"), b"a report"),
        Err(Trouble::ReadOnly)
    );
    assert!(names(&at).is_empty());
}

#[test]
fn a_report_that_is_open_elsewhere_stays_as_it_is_and_the_new_one_has_a_name_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = save_report(folder.path(), b"what was sent").expect("saved");
    let reader = fs::File::open(&first).expect("somebody reads it");
    let second = save_report(folder.path(), b"another").expect("saved");
    assert_ne!(first, second);
    assert_eq!(
        std::io::read_to_string(reader).expect("the first"),
        "what was sent"
    );
    assert_eq!(fs::read(&second).expect("the second"), b"another");
    // A leftover of a program that ended in between is no trouble, and is never taken for a report.
    fs::write(
        folder.path().join("Report, 18 November 2026 (3).part"),
        b"hal",
    )
    .expect("half of one");
    let third = save_report(folder.path(), b"a third").expect("saved");
    assert_eq!(fs::read(third).expect("the third"), b"a third");
    assert!(
        names(folder.path())
            .iter()
            .all(|name| !name.contains(".part"))
    );
}

#[test]
fn a_book_that_cannot_be_written_is_said_and_kept_as_it_is() {
    let Shop { folder, book, .. } = Shop::at(Stage::Open);
    drop(book);
    let file = folder.path().join("shop/book.db");
    let may = |writing: bool| {
        let mut permissions = fs::metadata(&file).expect("a book").permissions();
        permissions.set_readonly(!writing);
        fs::set_permissions(&file, permissions).expect("permissions");
    };
    may(false);
    is_read_only(&folder);
    #[allow(clippy::permissions_set_readonly_false, reason = "a test's own file")]
    may(true);
    assert!(ShopBook::open(folder.path()).is_ok());
}

fn is_read_only(folder: &TempDir) {
    let file = folder.path().join("shop/book.db");
    let before = fs::read(&file).expect("the book");
    let opened = ShopBook::open(folder.path());
    assert_eq!(opened.err(), Some(Trouble::ReadOnly));
    assert!(fs::read(&file).expect("the book") == before, "untouched");
}
