//! A live people book from its making on: real PINs, real passphrases, no key that lies about, and a clock
//! that is questioned.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use pathway_till::domain::access::Capability;
use pathway_till::domain::ids::{PersonId, SessionId};
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::person_records::{PageWords, RecordField};
use pathway_till::domain::shops::Customers;
use pathway_till::domain::time::ClockLook;
use pathway_till::domain::{Refusal, Trouble};
use pathway_till::operations::people_book::keys::{
    change_own_passphrase, make_people_book, may_open, open_with_words, opened, unlock,
};
use pathway_till::operations::people_book::records::{NewRecord, StartRecord};
use pathway_till::operations::people_book::{Books, PeopleOperation, perform_in_people};
use pathway_till::operations::set_up::{ChangeTill, TillChange};
use pathway_till::operations::till_sessions::{AcceptClock, FloatSaid, OpenTill, Opening};
use pathway_till::operations::{Actor, Stop};
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::{BookKind, PeopleBook};
use uuid::Uuid;

use crate::day::live::{Live, MINAS};
use crate::support::Both;

const FIRST: &str = "warm bread every morning";
const SECOND: &str = "seven green buttons whistle";
const THIRD: &str = "blue kettles march home";
/// Stands in the people book alone.
const NAME: &str = "Zebedee Featherstonehaugh";

/// A live shop in the back room, its people book, and the manager signed in.
struct LiveBoth {
    live: Live,
    people: PeopleBook,
    mina: Actor,
}

impl LiveBoth {
    fn made() -> Self {
        let mut live = Live::founded();
        let mina = live.signs_in(live.manager, MINAS);
        let words = live.words.clone();
        let first = Passphrase::typed(FIRST);
        // Where customers see the screen it is not made, by whomever.
        let seen = make_people_book(&mut live.book, &live.plan.env, &mina, &words, &first);
        assert_eq!(seen.err(), Some(Refusal::CustomersSeeThis.into()));
        live.turns(&mina, Customers::DoNotSee);
        let made = make_people_book(&mut live.book, &live.plan.env, &mina, &words, &first);
        let people = made.expect("it is made");
        assert_eq!(people.kind(), BookKind::Live);
        assert_eq!(people.holders(), Ok(vec![live.manager]));
        Self { live, people, mina }
    }

    fn perform<O: PeopleOperation>(&mut self, input: &O::Input) -> Result<O::Output, Stop> {
        let mut books = Books {
            shop: &self.live.book,
            people: &mut self.people,
        };
        perform_in_people::<O>(&mut books, &self.live.plan.env, &self.mina, input)
    }

    fn starts_record(&mut self, n: u128, name: &str) -> Result<(), Stop> {
        let record = NewRecord {
            person: PersonId(Uuid::from_u128(n)),
            names: PageWords::of([(RecordField::NameToUse, name.into())]),
        };
        self.perform::<StartRecord>(&record)
    }

    /// As somebody does at the door: they may, it is theirs, and it is written down.
    fn opens(live: &mut Live, mina: &Actor, typed: &str) -> Result<Option<PeopleBook>, Stop> {
        let env = live.plan.env.clone();
        let person = may_open(&live.book, &env, mina)?;
        let typed = Passphrase::typed(typed);
        let Some(mut people) = unlock(live.folder.path(), BookKind::Live, person, &typed)? else {
            return Ok(None);
        };
        opened(&mut live.book, &mut people, &env, mina)?;
        Ok(Some(people))
    }

    fn names(people: &PeopleBook) -> Vec<String> {
        let all = people.read().recorded_people().expect("people");
        all.into_iter().map(|person| person.name).collect()
    }

    fn verify(&self) {
        self.live.verify();
        for finding in self.people.read().verify() {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
    }
}

impl Live {
    fn turns(&mut self, mina: &Actor, customers: Customers) {
        let change = TillChange {
            name: "Counter".into(),
            customers,
        };
        self.perform::<ChangeTill>(mina, &change).expect("turned");
    }
}

/// How many notices stand in the book.
fn notices(people: &PeopleBook) -> usize {
    let dump = people.read().canonical_dump().expect("a dump");
    dump.lines().filter(|l| l.starts_with("notices ")).count()
}

/// Where these words stand in the clear, among all files of the store.
fn found_in(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.extend(found_in(&path, words));
        } else {
            let bytes = fs::read(&path).expect("its bytes");
            if bytes.windows(words.len()).any(|w| w == words.as_bytes()) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn it_is_made_closed_opened_changed_and_lost() {
    let mut both = LiveBoth::made();
    both.starts_record(1, NAME).expect("a record");
    both.verify();
    let LiveBoth {
        mut live,
        people,
        mina,
    } = both;
    let env = live.plan.env.clone();
    let store = live.folder.path().to_owned();
    let dump = people.read().canonical_dump().expect("a dump");
    drop(people);

    // Closed: nothing opens it by itself, and nothing of it is in the clear.
    assert!(!store.join("people/till.key").exists());
    assert!(!PeopleBook::opens_by_itself(&store));
    let by_itself = PeopleBook::open_made_up(&store);
    assert_eq!(by_itself.err(), Some(Trouble::KeyMissing));
    for words in [NAME, "recorded", FIRST, "SQLite format"] {
        assert_eq!(found_in(&store.join("people"), words), [""; 0], "{words}");
    }
    assert_eq!(found_in(&store, NAME), [""; 0]);
    let beside_made_up = unlock(
        &store,
        BookKind::MadeUp,
        live.manager,
        &Passphrase::typed(FIRST),
    );
    assert_eq!(beside_made_up.err(), Some(Trouble::Damaged));

    // A wrong passphrase changes nothing; the right one opens it as it was.
    let keys = fs::read(store.join("people/keys.json")).expect("keys");
    for wrong in [SECOND, "", "Warm bread every morning", MINAS] {
        let tried = LiveBoth::opens(&mut live, &mina, wrong).expect("it is tried");
        assert!(tried.is_none(), "{wrong}");
    }
    assert!(fs::read(store.join("people/keys.json")).expect("keys") == keys);
    let opened = LiveBoth::opens(&mut live, &mina, FIRST).expect("it is tried");
    let mut people = opened.expect("it opens");
    assert_eq!(LiveBoth::names(&people), [NAME]);
    let now = people.read().canonical_dump().expect("a dump");
    assert!(
        now.lines().count() > dump.lines().count(),
        "opening is on the record"
    );

    // Changed.
    let (first, second) = (Passphrase::typed(FIRST), Passphrase::typed(SECOND));
    let mut books = Books {
        shop: &live.book,
        people: &mut people,
    };
    change_own_passphrase(&mut books, &env, &mina, (&first, &second)).expect("changed");
    drop(people);
    let before = LiveBoth::opens(&mut live, &mina, FIRST).expect("it is tried");
    assert!(before.is_none(), "the one before opens nothing");
    let opened = LiveBoth::opens(&mut live, &mina, SECOND).expect("it is tried");
    assert_eq!(LiveBoth::names(&opened.expect("it opens")), [NAME]);

    // Lost: the words from paper give another one, and the lost one opens nothing.
    let (third, words) = (Passphrase::typed(THIRD), live.words.clone());
    let others = RecoveryWords::new(&env).expect("words");
    let wrong = open_with_words(&mut live.book, &env, &mina, &others, &third);
    assert_eq!(wrong.err(), Some(Trouble::WrongWords.into()));
    let opened = open_with_words(&mut live.book, &env, &mina, &words, &third);
    assert_eq!(LiveBoth::names(&opened.expect("the words open it")), [NAME]);
    let lost = LiveBoth::opens(&mut live, &mina, SECOND).expect("it is tried");
    assert!(lost.is_none());
    let opened = LiveBoth::opens(&mut live, &mina, THIRD).expect("it is tried");
    let people = opened.expect("it opens");
    let both = LiveBoth { live, people, mina };
    both.verify();

    // On the counter, before customers, the right passphrase does not help.
    let LiveBoth {
        mut live,
        people,
        mina,
    } = both;
    drop(people);
    live.turns(&mina, Customers::See);
    let seen = LiveBoth::opens(&mut live, &mina, THIRD);
    assert_eq!(seen.err(), Some(Refusal::CustomersSeeThis.into()));
}

#[test]
fn whoever_comes_in_by_a_card_or_without_a_right_opens_nothing() {
    let mut both = LiveBoth::made();
    let sam = both.live.add_sam(&both.mina.clone());
    let sam = both.live.signs_in(sam, "2580");
    let capability = Capability::OpenPeopleBook;
    let not = LiveBoth::opens(&mut both.live, &sam, FIRST);
    assert_eq!(not.err(), Some(Refusal::NotAllowed { capability }.into()));
}

#[test]
fn an_odd_clock_waits_for_a_yes_in_the_shop_book_and_leaves_its_notice_here() {
    let mut both = LiveBoth::made();
    let session = SessionId(both.live.plan.env.new_id());
    let opening = Opening {
        session,
        float: FloatSaid::Still,
    };
    let mina = both.mina.clone();
    both.live
        .perform::<OpenTill>(&mina, &opening)
        .expect("an open till");
    both.starts_record(1, "Before").expect("the clock is right");
    assert_eq!(notices(&both.people), 0);
    let mut noticed = 0;
    // A people book may lie closed for days, so a day and a half ahead is odd at an open till alone.
    for (minutes, look, notice) in [
        (-3_i64, ClockLook::Behind, 1),
        (36 * 60 + 1, ClockLook::FarAhead, 0),
        (-(20 * 60), ClockLook::Behind, 1),
        (31 * 24 * 60, ClockLook::FarAhead, 1),
    ] {
        let n = minutes.unsigned_abs();
        both.live.plan.later(minutes);
        // Who signs in now is somebody by this clock.
        both.mina = both.live.signs_in(both.live.manager, MINAS);
        let before = both.people.read().canonical_dump();
        let odd: Stop = Refusal::ClockOdd { look }.into();
        let done = both.starts_record(1_000, "During");
        assert_eq!(done.err(), Some(odd.clone()), "{minutes}");
        let mina = both.mina.clone();
        let opened = LiveBoth::opens(&mut both.live, &mina, FIRST);
        assert_eq!(opened.err(), Some(odd), "nor is it opened");
        let after = both.people.read().canonical_dump();
        assert_eq!(after, before, "nothing is written");

        both.live.perform::<AcceptClock>(&mina, &()).expect("a yes");
        both.starts_record(n.into(), &format!("After {n}"))
            .expect("and on it goes");
        noticed += notice;
        assert_eq!(notices(&both.people), noticed, "{minutes}");
        both.starts_record(u128::from(n) + 1_000_000, &format!("Later {n}"))
            .expect("once");
        assert_eq!(notices(&both.people), noticed, "the new time is the time");
    }
    both.verify();
}

#[test]
fn an_odd_clock_in_a_made_up_book_only_leaves_a_notice() {
    let mut both = Both::new();
    let look = |both: &mut Both| {
        let people = vec![both.sam()];
        let what = pathway_till::domain::person_records::LookKind::Record;
        let looked = pathway_till::store::people_book::LookedAt { people, what };
        both.perform::<pathway_till::operations::people_book::looks::LookAtRecords>(
            pathway_till::domain::access::Role::Manager,
            &looked,
        )
    };
    let before = notices(&both.people);
    both.later(-10);
    assert_eq!(look(&mut both), Ok(()));
    assert_eq!(notices(&both.people), before + 1);
    both.later(1);
    assert_eq!(look(&mut both), Ok(()));
    assert_eq!(notices(&both.people), before + 1);
    both.later(40 * 24 * 60);
    assert_eq!(look(&mut both), Ok(()));
    assert_eq!(notices(&both.people), before + 2);
    both.verify();
}

/// Runs the program's own check, with this on its standard input.
fn verifies(store: &Path, more: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_pathway-till"))
        .args(["verify", "--store"])
        .arg(store)
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("its input");
    // It may have ended without reading.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

#[test]
fn the_command_line_checks_it_with_a_passphrase_and_not_without() {
    let mut both = LiveBoth::made();
    both.starts_record(1, NAME).expect("a record");
    let store = both.live.folder.path().to_owned();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let line = format!("{FIRST}\n");

    let closed = verifies(&store, &[], &line);
    assert!(closed.status.success());
    assert!(
        !text(&closed.stdout).contains("people-"),
        "nobody asked for it"
    );
    assert!(text(&closed.stderr).contains("The people book is closed"));

    // While the book is open elsewhere too: it only looks.
    let well = verifies(&store, &["--people"], &line);
    assert!(well.status.success(), "{}", text(&well.stderr));
    let said = text(&well.stdout);
    for check in pathway_till::store::people_book::CHECKS {
        assert!(said.contains(&format!("well  {}", check.name)), "{said}");
    }
    assert!(!said.contains(NAME) && !said.contains(FIRST));

    for (input, why) in [
        ("another one\n", "did not match"),
        ("", "could be read"),
        ("\n", "could be read"),
    ] {
        let wrong = verifies(&store, &["--people"], input);
        assert!(!wrong.status.success());
        assert!(text(&wrong.stderr).contains(why), "{}", text(&wrong.stderr));
        assert_eq!(text(&wrong.stdout), "", "nothing was checked");
    }
    // What is wrong in it is told.
    let bare = both.people.bare_connection().expect("another program");
    let spoil = "DROP TRIGGER record_words_no_update; UPDATE record_words SET words = 'Other'";
    bare.execute_batch(spoil).expect("it goes through");
    let told = verifies(&store, &["--people"], &line);
    assert_eq!(told.status.code(), Some(2));
    assert!(text(&told.stdout).contains("stop  people-guards"));
    assert!(text(&told.stdout).contains("tell  people-audit-chain"));

    let mina = both.mina.clone();
    both.live.turns(&mina, Customers::See);
    let seen = verifies(&store, &["--people"], &line);
    assert!(!seen.status.success());
    assert!(text(&seen.stderr).contains("Customers can see this screen"));
}
