//! The program is killed while it makes a book: there is the whole book or none.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use pathway_till::cli::{Found, find};
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::ids::{EntryId, PersonId, ShopId, TillId};
use pathway_till::domain::people::TilePicture;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::shops::{Customers, Organisation, Shop, Till};
use pathway_till::env::Env;
use pathway_till::operations::set_up::{Beginning, begin, this_till};
use pathway_till::store::ShopBook;
use pathway_till::store::keys::RecoveryWords;

/// Tells the child which store to begin in; without it, it does nothing.
const STORE: &str = "PATHWAY_TILL_TEST_BEGINS_IN";
const KILLS: u32 = 12;

fn wish(env: &Env) -> Beginning {
    let shop = Shop::new(ShopId(env.new_id()), "Bakehouse", Trade::Bakery);
    Beginning {
        organisation: Organisation {
            id: EntryId(env.new_id()),
            name: "Pathways".into(),
        },
        till: Till {
            id: TillId(env.new_id()),
            shop: shop.id,
            name: "Counter".into(),
            prefix: "B1".into(),
        },
        shops: vec![shop],
        customers: Customers::See,
        manager: PersonId(env.new_id()),
        manager_name: "Ayşe".into(),
        picture: TilePicture {
            colour: "bakery".into(),
            symbol: "sun".into(),
        },
        pin: Pin::new("2468").expect("a PIN"),
    }
}

/// Not a test by itself: what the child process does until it is killed.
#[test]
fn a_child_that_begins() {
    if let Some(store) = std::env::var_os(STORE) {
        let env = Env::system();
        let words = RecoveryWords::new(&env).expect("words");
        begin(Path::new(&store), &env, &words, &wish(&env)).expect("a book");
    }
}

/// Begins a book in a child and kills it after so long; whether it had ended by itself.
fn begun_for(store: &Path, long: Duration) -> bool {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "crash::begun::a_child_that_begins"])
        .env(STORE, store)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child");
    let begun = Instant::now();
    let mut ended = false;
    while begun.elapsed() < long && !ended {
        ended = child.try_wait().expect("a child").is_some();
        sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
    let _ = child.wait();
    ended
}

#[test]
fn killed_while_it_is_made_there_is_the_whole_book_or_none() {
    let whole = tempfile::tempdir().expect("a folder");
    let begun = Instant::now();
    assert!(begun_for(whole.path(), Duration::from_mins(1)));
    let takes = begun.elapsed();
    let (mut none, mut all) = (0, 0);
    // A busy machine is slower than it was for the first book: later kills until one comes too late.
    for kill in 1..=KILLS * 8 {
        if kill > KILLS && all > 0 {
            break;
        }
        let folder = tempfile::tempdir().expect("a folder");
        let store = folder.path();
        // Spread over the work, and a little beyond its end.
        begun_for(store, takes * kill / (KILLS - 1));
        match find(Some(store)).expect("it is found") {
            Found::Nothing(_) => {
                none += 1;
                // What was left in the way does not hinder the next one.
                assert!(begun_for(store, Duration::from_mins(1)));
            }
            Found::Book(_) => all += 1,
        }
        let mut book = ShopBook::open(store).expect("it opens");
        book.act_as(this_till(&book, None).expect("read").expect("a till"));
        let read = book.read();
        assert_eq!(read.people().expect("people").len(), 1);
        for finding in read.verify() {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
        assert!(!store.join("shop.part").exists());
    }
    assert!(none > 0 && all > 0, "{none} times none, {all} times whole");
}
