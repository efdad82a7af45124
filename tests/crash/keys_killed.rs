//! The program is killed from outside at every step of changing what opens the people book: afterwards the
//! passphrase before opens it, or the new one, and never none.
//!
//! A change stretches the passphrase and then, in one transaction, writes who changes it and the row inside,
//! writes the file of keys beside its place and moves it there, last of all before it is committed. What was
//! moved and not committed is found and finished when the book is opened at its door.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use pathway_till::domain::access::Role;
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::env::Env;
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::keys::{
    change_own_passphrase, give_passphrase, open_with_words, opened,
};
use pathway_till::operations::people_book::scene::{PASSPHRASE, PeopleScene};
use pathway_till::operations::set_up::this_till;
use pathway_till::operations::{Actor, SignedIn};
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::{BookKind, PeopleBook, ShopBook};

use crate::support::Both;

/// Tells the child in which store, and what; without them it does nothing.
const STORE: &str = "PATHWAY_TILL_TEST_CHANGES_KEYS_IN";
const DEED: &str = "PATHWAY_TILL_TEST_CHANGES_KEYS_BY";
const NEW: &str = "seven green buttons whistle";

/// How the keys are changed.
const DEEDS: [&str; 3] = ["own", "given", "by-words"];

/// When the child is killed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum When {
    /// Before it has written anything.
    Asked,
    /// While the new passphrase is stretched.
    Stretching,
    /// When the new file lies beside its place.
    Beside,
    /// When it lies in its place, and the row inside is the one before.
    Between,
    /// When the row is the new one.
    After,
    /// So long after it began.
    Chance(u64),
}

const MOMENTS: [When; 10] = [
    When::Asked,
    When::Stretching,
    When::Beside,
    // The step is short, and is tried more often.
    When::Between,
    When::Between,
    When::Between,
    When::After,
    When::Chance(60),
    When::Chance(180),
    When::Chance(300),
];

fn at_the_door(store: &Path) -> PathBuf {
    store.join("at-the-door")
}

/// Not a test by itself: what the child process does until it is killed.
#[test]
fn a_child_that_changes_keys() {
    let (Some(store), Ok(deed)) = (std::env::var_os(STORE), std::env::var(DEED)) else {
        return;
    };
    let store = Path::new(&store);
    let env = Env::system();
    let mut shop = ShopBook::open(store).expect("it opens");
    shop.act_as(this_till(&shop, None).expect("it reads").expect("a till"));
    let people = shop.read().people().expect("people");
    let mina = people.iter().find(|p| p.till_name == "Mina");
    let mina = mina.expect("the manager").id;
    let actor = Actor::only(SignedIn::in_made_up_book(&shop, mina).expect("made up"));
    let new = Passphrase::typed(NEW);
    let typed = fs::read_to_string(store.join("words")).expect("words");
    let words = RecoveryWords::read(&typed).expect("they read");
    let mut people = PeopleBook::open_made_up(store).expect("it opens");
    fs::write(at_the_door(store), "").expect("a file");
    let done = if deed == "by-words" {
        drop(people);
        open_with_words(&mut shop, &env, &actor, &words, &new).map(|_| ())
    } else {
        let mut books = Books {
            shop: &shop,
            people: &mut people,
        };
        match deed.as_str() {
            "own" => {
                let old = Passphrase::typed(PASSPHRASE);
                change_own_passphrase(&mut books, &env, &actor, (&old, &new))
            }
            _ => give_passphrase(&mut books, &env, &actor, (mina, &new)),
        }
    };
    done.expect("it is changed");
    // It is killed, whatever comes.
    sleep(Duration::from_mins(1));
}

/// Killed when it goes out of sight.
struct Changing(Child);

impl Changing {
    fn begins(store: &Path, deed: &str) -> Self {
        let child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "crash::keys_killed::a_child_that_changes_keys"])
            .env(STORE, store)
            .env(DEED, deed)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        Self(child)
    }

    /// Waits for this; meanwhile the child must not end by itself.
    fn until(&mut self, done: impl Fn() -> bool) {
        let begun = Instant::now();
        while !done() {
            let ended = self.0.try_wait().expect("a child");
            assert!(ended.is_none(), "the child stopped by itself: {ended:?}");
            assert!(begun.elapsed() < Duration::from_mins(1), "it never comes");
            sleep(Duration::from_micros(200));
        }
    }
}

impl Drop for Changing {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A store with both books that nobody has open.
struct Closed {
    folder: tempfile::TempDir,
    scene: PeopleScene,
}

impl Closed {
    fn new() -> Self {
        let Both { folder, scene, .. } = Both::new();
        let words: Vec<&str> = scene.words.words().collect();
        fs::write(folder.path().join("words"), words.join(" ")).expect("a file");
        Self { folder, scene }
    }

    fn store(&self) -> &Path {
        self.folder.path()
    }

    fn file(&self) -> String {
        fs::read_to_string(self.store().join("people/keys.json")).expect("keys")
    }

    fn part(&self) -> PathBuf {
        self.store().join("people/keys.json.part")
    }

    /// The book as another program sees it, which changes nothing.
    fn seen(&self) -> PeopleBook {
        PeopleBook::look_made_up(self.store()).expect("it is looked at")
    }

    /// The keys as the row inside has them.
    fn row(&self) -> String {
        let bare = self.seen().bare_connection().expect("another program");
        bare.query_row("SELECT payload FROM book_keys", [], |r| r.get(0))
            .expect("a row")
    }

    fn opens(&self, typed: &str) -> bool {
        let mina = self.scene.scene.person(Role::Manager).expect("Mina");
        let typed = Passphrase::typed(typed);
        let opened = PeopleBook::open(self.store(), BookKind::MadeUp, mina, &typed);
        opened.expect("it is tried").is_some()
    }

    /// Mina opens the book at its door, as the window does.
    fn comes_in(&self, typed: &str) {
        let mina = self.scene.scene.person(Role::Manager).expect("Mina");
        let mut shop = ShopBook::open(self.store()).expect("it opens");
        shop.act_as(this_till(&shop, None).expect("it reads").expect("a till"));
        let actor = Actor::only(SignedIn::in_made_up_book(&shop, mina).expect("made up"));
        let typed = Passphrase::typed(typed);
        let people = PeopleBook::open(self.store(), BookKind::MadeUp, mina, &typed);
        let mut people = people.expect("it is tried").expect("it opens");
        opened(&mut shop, &mut people, &Env::system(), &actor).expect("it is written down");
    }

    /// Lets a child change the keys and kills it then.
    fn killed(&self, deed: &str, when: When) {
        let keys = self.file();
        let bare = self.seen().bare_connection().expect("another program");
        if when == When::Asked {
            // It gets as far as the transaction and waits for it.
            bare.execute_batch("BEGIN IMMEDIATE").expect("the lock");
        }
        let mut child = Changing::begins(self.store(), deed);
        child.until(|| at_the_door(self.store()).exists());
        match when {
            When::Asked => sleep(Duration::from_millis(700)),
            When::Stretching => sleep(Duration::from_millis(10)),
            When::Beside => child.until(|| self.part().exists() || self.file() != keys),
            When::Between => child.until(|| self.file() != keys),
            When::After => child.until(|| self.file() != keys && self.row() == self.file()),
            When::Chance(millis) => sleep(Duration::from_millis(millis)),
        }
        drop(child);
        // The lock goes with the connection.
        drop(bare);
    }
}

#[test]
fn killed_while_keys_are_changed_the_book_opens_with_the_old_or_the_new_passphrase() {
    let (mut old, mut new, mut between) = (0, 0, 0);
    for deed in DEEDS {
        for when in MOMENTS {
            let closed = Closed::new();
            closed.killed(deed, when);
            let half = closed.row() != closed.file();
            let opens = (closed.opens(PASSPHRASE), closed.opens(NEW));
            assert!(
                opens.0 != opens.1,
                "{deed} {when:?}: the old one {}, the new one {}",
                opens.0,
                opens.1
            );
            match when {
                When::Asked => assert!(opens.0, "{deed}: nothing was written"),
                When::After => assert!(opens.1, "{deed}: it was written"),
                _ => {}
            }
            old += u32::from(opens.0);
            new += u32::from(opens.1);
            between += u32::from(half);
            // At the door the rest is done and written down, and the words open it as ever.
            closed.comes_in(if opens.0 { PASSPHRASE } else { NEW });
            assert_eq!(closed.row(), closed.file(), "{deed} {when:?}");
            let words = &closed.scene.words;
            let people = PeopleBook::open_with_words(closed.store(), BookKind::MadeUp, words);
            let people = people.expect("the words open it");
            for finding in people.read().verify() {
                assert_eq!(finding.wrong, None, "{deed} {when:?}: {}", finding.name);
            }
        }
    }
    println!("{old} old, {new} new, {between} between file and row");
    assert!(old > 0 && new > 0 && between > 0, "{old}, {new}, {between}");
}
