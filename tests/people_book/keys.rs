//! What opens the people book, and that nothing else does.

use std::fs;
use std::path::{Path, PathBuf};

use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::ids::PersonId;
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::shops::Customers;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::keys::{
    change_own_passphrase, give_passphrase, make_people_book, may_open, open_with_words, opened,
    take_passphrase, unlock,
};
use pathway_till::operations::people_book::scene::PASSPHRASE;
use pathway_till::operations::set_up::{ChangeTill, TillChange};
use pathway_till::operations::{Actor, Stop};
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::{BookKind, PeopleBook};

use super::refused;
use crate::support::{Both, seeded};

const OTHER: &str = "seven green buttons whistle";

impl Both {
    fn opens(&self, person: PersonId, typed: &str) -> bool {
        let typed = Passphrase::typed(typed);
        let opened = unlock(self.folder.path(), BookKind::MadeUp, person, &typed);
        opened.expect("it is tried").is_some()
    }

    fn with_books<T>(
        &mut self,
        work: impl FnOnce(&mut Books<'_>, &pathway_till::env::Env) -> T,
    ) -> T {
        let mut books = Books {
            shop: &self.shop,
            people: &mut self.people,
        };
        work(&mut books, &self.env)
    }

    fn gives(&mut self, actor: &Actor, person: PersonId, typed: &str) -> Result<(), Stop> {
        let new = Passphrase::typed(typed);
        self.with_books(|books, env| give_passphrase(books, env, actor, (person, &new)))
    }

    fn takes(&mut self, actor: &Actor, person: PersonId) -> Result<(), Stop> {
        self.with_books(|books, env| take_passphrase(books, env, actor, person))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("people").join(name)
    }

    fn keys_file(&self) -> String {
        fs::read_to_string(self.file("keys.json")).expect("keys")
    }

    /// What the row inside says.
    fn keys_row(&self) -> String {
        let bare = self.people.bare_connection().expect("another program");
        bare.query_row("SELECT payload FROM book_keys", [], |r| r.get(0))
            .expect("a row")
    }

    fn counter(&mut self, customers: Customers) {
        let change = TillChange {
            name: "Counter".into(),
            customers,
        };
        self.in_shop::<ChangeTill>(Role::Manager, &change)
            .expect("a change");
    }
}

#[test]
fn a_passphrase_opens_for_whose_it_is_and_a_wrong_one_changes_nothing() {
    let both = Both::new();
    let (mina, ayse) = (both.person(Role::Manager), both.person(Role::Supervisor));
    let before = (both.dumps(), both.keys_file());
    assert!(both.opens(mina, PASSPHRASE));
    assert!(
        both.opens(mina, "warm  lorry sings\ttulip "),
        "spaces are folded"
    );
    assert!(!both.opens(mina, OTHER));
    assert!(!both.opens(mina, ""));
    assert!(
        both.opens(ayse, PASSPHRASE) && !both.opens(both.sam(), PASSPHRASE),
        "nobody opens it with another's"
    );
    assert!((both.dumps(), both.keys_file()) == before);
}

#[test]
fn a_changed_passphrase_opens_and_the_one_before_does_not() {
    let mut both = Both::new();
    let mina = both.person(Role::Manager);
    let actor = both.actor(Role::Manager);
    let (old, new) = (Passphrase::typed(PASSPHRASE), Passphrase::typed(OTHER));
    let keys = both.keys_file();
    refused(&mut both, Refusal::PassphraseNoMatch, |b| {
        b.with_books(|books, env| change_own_passphrase(books, env, &actor, (&new, &new)))
    });
    assert_eq!(both.keys_file(), keys);
    let changed =
        both.with_books(|books, env| change_own_passphrase(books, env, &actor, (&old, &new)));
    assert_eq!(changed, Ok(()));
    assert!(both.opens(mina, OTHER));
    assert!(!both.opens(mina, PASSPHRASE));
    assert_eq!(both.keys_row(), both.keys_file());
    both.verify();
}

#[test]
fn passphrases_are_given_anew_and_taken_and_the_last_one_stays() {
    let mut both = Both::new();
    let (mina, ayse) = (both.person(Role::Manager), both.person(Role::Supervisor));
    let manager = both.actor(Role::Manager);
    assert_eq!(both.takes(&manager, ayse), Ok(()));
    assert_eq!(
        may_open_as(&both, Role::Supervisor),
        Err(Refusal::NoPassphrase.into())
    );
    assert_eq!(both.gives(&manager, ayse, OTHER), Ok(()));
    assert_eq!(may_open_as(&both, Role::Supervisor), Ok(ayse));
    assert!(both.opens(ayse, OTHER) && both.opens(mina, PASSPHRASE));
    // It was lost: another in its place.
    assert_eq!(
        both.gives(&manager, ayse, "blue kettles march home"),
        Ok(())
    );
    assert!(!both.opens(ayse, OTHER) && both.opens(ayse, "blue kettles march home"));
    assert_eq!(both.people.holders(), Ok(vec![mina, ayse]));
    // Not by a supervisor, and not for a trainee.
    let keys = both.keys_file();
    let supervisor = both.actor(Role::Supervisor);
    let not = |capability| Refusal::NotAllowed { capability };
    refused(&mut both, not(Capability::PeopleBookKeys), |b| {
        b.gives(&supervisor, mina, OTHER)
    });
    refused(&mut both, not(Capability::PeopleBookKeys), |b| {
        b.takes(&supervisor, mina)
    });
    let sam = both.sam();
    refused(&mut both, not(Capability::OpenPeopleBook), |b| {
        b.gives(&manager, sam, OTHER)
    });
    assert_eq!(both.keys_file(), keys);
    assert_eq!(both.takes(&manager, ayse), Ok(()));
    assert!(!both.opens(ayse, "blue kettles march home"));
    assert_eq!(both.takes(&manager, ayse), Ok(()), "she has none");
    refused(&mut both, Refusal::LastPassphrase, |b| {
        b.takes(&manager, mina)
    });
    assert!(both.opens(mina, PASSPHRASE));
    both.verify();
}

fn may_open_as(both: &Both, role: Role) -> Result<PersonId, Stop> {
    may_open(&both.shop, &both.env, &both.actor(role))
}

#[test]
fn who_may_open_it_is_staff_with_a_pin_where_customers_do_not_see() {
    let mut both = Both::new();
    let capability = Capability::OpenPeopleBook;
    let not = Err(Refusal::NotAllowed { capability }.into());
    assert_eq!(may_open_as(&both, Role::Trainee), not);
    assert_eq!(may_open_as(&both, Role::Volunteer), not);
    assert_eq!(
        may_open_as(&both, Role::Manager),
        Ok(both.person(Role::Manager))
    );
    let by_card = both.by_card(Role::Manager);
    let refused = may_open(&both.shop, &both.env, &by_card);
    assert_eq!(refused, Err(Refusal::NeedsPin.into()));
    let nobody = may_open(&both.shop, &both.env, &Actor::default());
    assert_eq!(nobody, Err(Refusal::UnknownPerson.into()));
    both.counter(Customers::See);
    let seen = Err(Refusal::CustomersSeeThis.into());
    assert_eq!(may_open_as(&both, Role::Manager), seen);
}

#[test]
fn where_customers_see_it_is_neither_made_nor_opened() {
    let mut both = Both::new();
    both.counter(Customers::See);
    let manager = both.actor(Role::Manager);
    let seen: Stop = Refusal::CustomersSeeThis.into();
    let words = both.scene.words.clone();
    let new = Passphrase::typed(OTHER);
    let keys = both.keys_file();
    refused(&mut both, seen.clone(), |b| {
        open_with_words(&mut b.shop, &b.env, &manager, &words, &new).map(|_| ())
    });
    refused(&mut both, seen.clone(), |b| {
        opened(&mut b.shop, &mut b.people, &b.env, &manager)
    });
    refused(&mut both, seen.clone(), Both::pass);
    assert_eq!(both.keys_file(), keys);
    fs::remove_dir_all(both.folder.path().join("people")).expect("it goes");
    let made = make_people_book(&mut both.shop, &both.env, &manager, &words, &new);
    assert_eq!(made.err(), Some(seen));
    assert!(!both.folder.path().join("people").exists());
}

#[test]
fn it_is_made_once_by_a_manager_who_has_the_words() {
    let mut both = Both::new();
    let words = both.scene.words.clone();
    let new = Passphrase::typed(OTHER);
    let manager = both.actor(Role::Manager);
    let again = make_people_book(&mut both.shop, &both.env, &manager, &words, &new);
    assert_eq!(again.err(), Some(Trouble::BookExists.into()));
    fs::remove_dir_all(both.folder.path().join("people")).expect("it goes");
    let before = both.shop.read().canonical_dump();
    let others = RecoveryWords::new(&both.env).expect("words");
    let wrong = make_people_book(&mut both.shop, &both.env, &manager, &others, &new);
    assert_eq!(wrong.err(), Some(Trouble::WrongWords.into()));
    let supervisor = both.actor(Role::Supervisor);
    let not = make_people_book(&mut both.shop, &both.env, &supervisor, &words, &new);
    let capability = Capability::PeopleBookKeys;
    assert_eq!(not.err(), Some(Refusal::NotAllowed { capability }.into()));
    assert!(
        both.shop.read().canonical_dump() == before,
        "a refusal wrote"
    );
    let made = make_people_book(&mut both.shop, &both.env, &manager, &words, &new);
    let made = made.expect("it is made");
    assert_eq!(made.holders(), Ok(vec![both.person(Role::Manager)]));
}

#[test]
fn the_recovery_words_open_it_and_give_a_manager_another_passphrase() {
    let mut both = Both::new();
    let mina = both.person(Role::Manager);
    let words = both.scene.words.clone();
    let new = Passphrase::typed(OTHER);
    let others = RecoveryWords::new(&both.env).expect("words");
    let manager = both.actor(Role::Manager);
    refused(&mut both, Trouble::WrongWords, |b| {
        open_with_words(&mut b.shop, &b.env, &manager, &others, &new).map(|_| ())
    });
    let supervisor = both.actor(Role::Supervisor);
    let capability = Capability::PeopleBookKeys;
    refused(&mut both, Refusal::NotAllowed { capability }, |b| {
        open_with_words(&mut b.shop, &b.env, &supervisor, &words, &new).map(|_| ())
    });
    assert!(both.opens(mina, PASSPHRASE));
    let opened = open_with_words(&mut both.shop, &both.env, &manager, &words, &new);
    let people = opened.expect("it opens");
    let ayse = both.person(Role::Supervisor);
    assert_eq!(people.holders(), Ok(vec![ayse, mina]));
    assert!(both.opens(mina, OTHER) && !both.opens(mina, PASSPHRASE));
}

#[test]
fn keys_that_stop_between_the_file_and_the_book_are_written_down_the_next_time() {
    let mut both = Both::new();
    let ayse = both.person(Role::Supervisor);
    let manager = both.actor(Role::Manager);
    let copy = both.folder.path().join("copy");
    both.people.back_up(&copy).expect("a copy");
    let row = both.keys_row();
    assert_eq!(both.gives(&manager, ayse, OTHER), Ok(()));
    // As it was between the two: the file is new, the book says nothing of it.
    let there = both.file("book.db");
    let Both {
        folder,
        clock,
        env,
        shop,
        people,
        scene,
    } = both;
    drop(people);
    fs::copy(copy.join("book.db"), there).expect("put back");
    let typed = Passphrase::typed(OTHER);
    let people = unlock(folder.path(), BookKind::MadeUp, ayse, &typed);
    let mut both = Both {
        people: people.expect("it is tried").expect("the file opens it"),
        folder,
        clock,
        env,
        shop,
        scene,
    };
    assert_eq!(both.keys_row(), row);
    assert_eq!(both.people.unwritten_keys(), Ok(Some(vec![ayse])));
    let supervisor = both.actor(Role::Supervisor);
    opened(&mut both.shop, &mut both.people, &both.env, &supervisor).expect("opened");
    assert_eq!(both.keys_row(), both.keys_file(), "the row was brought up");
    assert_eq!(both.people.unwritten_keys(), Ok(None));
    let finished = |both: &Both| {
        let dump = both.people_dump();
        let of = dump
            .lines()
            .filter(|l| l.contains("operation=\"finish-passphrases\""));
        of.map(str::to_owned).collect::<Vec<_>>()
    };
    let entries = finished(&both);
    assert_eq!(entries.len(), 1, "{entries:?}");
    assert!(entries[0].contains(&format!("concerns={}", hex::encode(ayse.bytes()))));
    // It is found once. A file that was half written beside it is not looked at.
    fs::write(both.file("keys.json.part"), "{").expect("half a file");
    opened(&mut both.shop, &mut both.people, &both.env, &supervisor).expect("opened");
    assert_eq!(finished(&both), entries);
    both.verify();
}

#[test]
fn keys_and_what_is_written_about_them_come_together_or_not_at_all() {
    let mut both = Both::new();
    let ayse = both.person(Role::Supervisor);
    let keys = both.people.keys_without(ayse).expect("keys");
    let before = (both.keys_file(), both.keys_row());
    let refused = both
        .people
        .write_with_keys(&keys, |_| Err::<(), Stop>(Refusal::HoursChanged.into()));
    assert_eq!(refused, Err(Refusal::HoursChanged.into()));
    assert_eq!((both.keys_file(), both.keys_row()), before);
    let mut step = 1;
    let mut stopped = 0;
    loop {
        both.people.interrupt_after(step).expect("a handler");
        let done = both
            .people
            .write_with_keys(&keys, |_| Ok::<(), Trouble>(()));
        both.people.interrupt_no_more().expect("no handler");
        if done.is_ok() {
            break;
        }
        stopped += 1;
        let now = (both.keys_file(), both.keys_row());
        assert!(now == before || now.0 == now.1, "half of it at step {step}");
        step += 1;
    }
    assert!(stopped > 3, "{stopped}");
    assert_eq!(both.keys_file(), both.keys_row());
    assert!(!both.keys_file().contains(&ayse.0.to_string()));
}

/// Every file in a folder with its bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let all = fs::read_dir(folder).expect("a folder");
    all.map(|file| {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("its bytes");
        (path, bytes)
    })
    .collect()
}

#[test]
fn a_closed_book_says_nothing_to_whoever_has_no_secret() {
    let both = Both::new();
    both.verify();
    let store = both.folder.path().to_owned();
    for (path, bytes) in files(&store.join("people")) {
        for word in [
            "Samantha",
            "Okafor",
            "wash up",
            "placements",
            "SQLite format",
            PASSPHRASE,
            "tulip",
        ] {
            let found = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!found, "{word} stands in {}", path.display());
        }
    }
    let Both {
        folder,
        people,
        shop,
        scene,
        ..
    } = both;
    drop((people, shop));
    // A live one has no key file; without it not even a made-up one opens by itself.
    let key_file = store.join("people/till.key");
    assert!(PeopleBook::opens_by_itself(&store));
    let secret = fs::read(&key_file).expect("the made-up book's");
    fs::remove_file(&key_file).expect("it goes");
    assert!(!PeopleBook::opens_by_itself(&store));
    assert_eq!(
        PeopleBook::open_made_up(&store).err(),
        Some(Trouble::KeyMissing)
    );
    let (_, env) = seeded(9);
    let other: [u8; 32] = env.random();
    fs::write(&key_file, hex::encode(other)).expect("another key");
    assert_eq!(
        PeopleBook::open_made_up(&store).err(),
        Some(Trouble::WrongKey)
    );
    // The shop book's own key file, which lies on the same disk, opens nothing of it.
    fs::copy(store.join("shop/till.key"), &key_file).expect("the till's key");
    assert_eq!(
        PeopleBook::open_made_up(&store).err(),
        Some(Trouble::WrongKey)
    );
    fs::write(&key_file, secret).expect("its own");
    assert!(PeopleBook::open_made_up(&store).is_ok());
    // A made-up book does not open beside a live shop book.
    let mina = scene.scene.person(Role::Manager).expect("Mina");
    let typed = Passphrase::typed(PASSPHRASE);
    let beside = PeopleBook::open(&store, BookKind::Live, mina, &typed);
    assert_eq!(beside.err(), Some(Trouble::Damaged));
    drop(folder);
}
