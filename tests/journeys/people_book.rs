//! A people book beside the small shop, on a machine that customers do not see, and the way into it.

use std::fs;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use pathway_till::domain::Pence;
use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::hours::TimeKind;
use pathway_till::domain::hours::placement::{AgreedTime, AgreedTimes, Placement, Shift};
use pathway_till::domain::ids::{FrameworkId, PersonId, PlacementId};
use pathway_till::domain::passphrase::Passphrase;
use pathway_till::domain::person_records::{PageWords, RecordField as F, RecordPage};
use pathway_till::domain::shops::Customers;
use pathway_till::operations::people_book::keys;
use pathway_till::operations::people_book::letters::pass_letters;
use pathway_till::operations::people_book::placements::AddPlacement;
use pathway_till::operations::people_book::records::{
    NewRecord, PageOf, StartRecord, WriteRecordPage,
};
use pathway_till::operations::people_book::scene::skills as scene_skills;
use pathway_till::operations::people_book::skills::frameworks::{FrameworkToTake, TakeFrameworkIn};
use pathway_till::operations::people_book::skills::letters::pass_skill_letters;
use pathway_till::operations::people_book::skills::signing::{Choice, ChooseSkills};
use pathway_till::operations::people_book::{Books, PeopleOperation, perform_in_people};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::{ChangeTill, TillChange};
use pathway_till::store::PeopleBook;
use pathway_till::store::keys::RecoveryWords;
use pathway_till::store::people_book::FirstHolder;
use pathway_till::ui::Route;
use uuid::Uuid;

use super::Till;
use crate::support::Shop;

/// What opens the book for Ayşe and for Mina.
pub const PASSPHRASE: &str = "warm bread every morning";

/// What stands in the people book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum In {
    /// Nobody yet.
    Nobody,
    /// Sam and Ravi, each with a placement on Wednesdays and Thursdays; Mina supervises.
    TwoPeople,
    /// The same with a small framework, two skills of which are chosen for Sam, and a till that knows it.
    Skilled,
}

/// The files of a people book that nobody has open.
const FILES: [&str; 3] = ["book.db", "keys.json", "till.key"];

/// A people book that was made once.
struct Made {
    within: In,
    stage: Stage,
    files: Vec<(&'static str, Vec<u8>)>,
    shop: Vec<(&'static str, Vec<u8>)>,
}

impl Made {
    /// Each is made once, whoever asks first: sealing a key is slow on purpose.
    fn with(within: In, stage: Stage) -> Arc<Self> {
        static MADE: OnceLock<Mutex<Vec<Arc<Made>>>> = OnceLock::new();
        let mut made = MADE
            .get_or_init(Mutex::default)
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let found = made.iter().find(|m| m.within == within && m.stage == stage);
        if let Some(found) = found {
            return found.clone();
        }
        let mut shop = Shop::at(stage);
        let mut people = create(&mut shop);
        if within != In::Nobody {
            two_people(&mut shop, &mut people);
        }
        if within == In::Skilled {
            skills(&mut shop, &mut people);
        }
        drop(people);
        let Shop { folder, book, .. } = shop;
        drop(book);
        let read = |of: &str| {
            let place = folder.path().join(of);
            assert!(!place.join("book.db-wal").exists(), "all is in the book");
            FILES.map(|file| (file, fs::read(place.join(file)).expect("a file")))
        };
        let new = Arc::new(Self {
            within,
            stage,
            files: read(PeopleBook::FOLDER).into(),
            shop: read("shop").into(),
        });
        made.push(new.clone());
        new
    }
}

fn create(shop: &mut Shop) -> PeopleBook {
    let change = TillChange {
        name: "Counter".into(),
        customers: Customers::DoNotSee,
    };
    shop.perform::<ChangeTill>(Role::Manager, &change)
        .expect("staff alone see it");
    let words = RecoveryWords::new(&shop.env).expect("words");
    let passphrase = Passphrase::typed(PASSPHRASE);
    let first = FirstHolder {
        person: shop.scene.person(Role::Manager).expect("a manager"),
        passphrase: &passphrase,
    };
    let mut people =
        PeopleBook::create(&shop.book, &shop.env, &words, &first).expect("a people book");
    let supervisor = shop.scene.person(Role::Supervisor).expect("a supervisor");
    let keys = people.keys_with(&shop.env, supervisor, &passphrase);
    people
        .write_with_keys(&keys.expect("keys"), |_| {
            Ok::<(), pathway_till::domain::Trouble>(())
        })
        .expect("another holder");
    let actor = shop.actor(Role::Manager);
    keys::opened(&mut shop.book, &mut people, &shop.env, &actor).expect("it opens");
    people
}

/// Does one thing in the people book as somebody of this role.
pub fn perform_in<O: PeopleOperation>(
    shop: &mut Shop,
    people: &mut PeopleBook,
    role: Role,
    input: &O::Input,
) -> O::Output {
    let actor = shop.actor(role);
    let mut books = Books {
        shop: &shop.book,
        people,
    };
    perform_in_people::<O>(&mut books, &shop.env, &actor, input).expect("it is done")
}

/// A name to use.
pub fn named(name: &str) -> PageWords {
    PageWords::of([(F::NameToUse, name.to_owned())])
}

/// The placement of somebody in the scene's shop: Wednesdays and Thursdays, half past nine to a quarter
/// past one, from October to the first week of January.
pub fn placement_of(shop: &Shop, person: PersonId, n: u128) -> Placement {
    let day = |text: &str| text.parse().expect("a day");
    let shift = Shift::typed("09:30", "13:15").expect("a shift");
    let times = [chrono::Weekday::Wed, chrono::Weekday::Thu];
    Placement {
        id: PlacementId(Uuid::from_u128(9_000 + n)),
        person,
        shop: shop.scene.shop,
        kind: TimeKind::Training,
        start: day("2026-10-12"),
        planned_end: day("2027-01-03"),
        agreed: vec![AgreedTimes {
            from: day("2026-10-12"),
            times: times.map(|weekday| AgreedTime { weekday, shift }).into(),
        }],
        supervisor: shop.scene.person(Role::Supervisor).ok(),
        key_worker: shop.scene.person(Role::Manager).ok(),
        daily_fare: Some(Pence::new(350)),
        pauses: Vec::new(),
        extensions: Vec::new(),
        ended: None,
    }
}

fn two_people(shop: &mut Shop, people: &mut PeopleBook) {
    for (n, role, name) in [(1, Role::Trainee, "Sam"), (2, Role::Volunteer, "Ravi")] {
        let person = shop.scene.person(role).expect("somebody");
        let names = named(name);
        perform_in::<StartRecord>(shop, people, Role::Manager, &NewRecord { person, names });
        let mut placement = placement_of(shop, person, n);
        if role == Role::Volunteer {
            placement.kind = TimeKind::Volunteering;
        }
        perform_in::<AddPlacement>(shop, people, Role::Manager, &placement);
    }
    let person = shop.scene.person(Role::Trainee).expect("Sam");
    let words = [
        (F::WhomToCall, "Nil, my sister"),
        (F::CallPhone, "020 7946 0018"),
        (F::WhatHelps, "A quiet chair and some water."),
        (F::WhatDoesNot, "Many people at once."),
    ];
    let page = PageOf {
        person,
        page: RecordPage::Emergency,
        seen: 0,
        words: PageWords::of(words.map(|(field, words)| (field, words.to_owned()))),
    };
    perform_in::<WriteRecordPage>(shop, people, Role::Supervisor, &page);
    let actor = shop.actor(Role::Manager);
    pass_letters(&mut shop.book, people, &shop.env, &actor).expect("letters pass");
}

/// The framework of the scene.
fn skills(shop: &mut Shop, people: &mut PeopleBook) {
    let take = FrameworkToTake {
        id: FrameworkId(Uuid::from_u128(8_000)),
        name: FreeText::name("Scene bakery").expect("a name"),
        seen: 0,
        file: scene_skills::file().expect("a file"),
    };
    perform_in::<TakeFrameworkIn>(shop, people, Role::Manager, &take);
    let frameworks = people.read().frameworks().expect("frameworks");
    let choice = Choice {
        person: shop.scene.person(Role::Trainee).expect("Sam"),
        placement: PlacementId(Uuid::from_u128(9_001)),
        skills: frameworks
            .in_use()
            .take(2)
            .map(|placed| placed.skill.id)
            .collect(),
        seen: 0,
    };
    perform_in::<ChooseSkills>(shop, people, Role::Manager, &choice);
    let actor = shop.actor(Role::Manager);
    pass_skill_letters(&mut shop.book, people, &shop.env, &actor).expect("letters pass");
}

impl Shop {
    /// The same with a people book beside it, on a machine that customers do not see.
    pub fn with_people_book(stage: Stage, within: In) -> Self {
        let made = Made::with(within, stage);
        let mut shop = Self::at(stage);
        let store = shop.folder.path().to_owned();
        // Closed before its files are replaced by those of the machine that customers do not see.
        shop = {
            let Shop {
                folder,
                clock,
                scene,
                book,
                ..
            } = shop;
            drop(book);
            let write = |of: &str, files: &[(&'static str, Vec<u8>)]| {
                let place = store.join(of);
                fs::create_dir_all(&place).expect("a folder");
                for (file, bytes) in files {
                    fs::write(place.join(file), bytes).expect("a file");
                }
            };
            write("shop", &made.shop);
            write(PeopleBook::FOLDER, &made.files);
            Self::open_again(folder, clock, scene)
        };
        shop
    }

    /// Its people book, while no window has it open.
    pub fn people_book(&self) -> PeopleBook {
        PeopleBook::open_made_up(self.folder.path()).expect("it opens")
    }
}

impl Till {
    /// A till with a people book beside it.
    pub fn with_people_book(within: In) -> Self {
        Self::of(
            Shop::with_people_book(Stage::Counted, within),
            [1280.0, 800.0],
        )
    }

    /// Signs in on the open wall of a machine that customers do not see.
    pub fn staff_signs_in(&mut self, name: &str, pin: &str) {
        assert_eq!(self.route(), Route::Lock);
        self.press(name);
        self.digits(pin);
        self.press("Sign in");
        self.leave(Route::Pin);
        self.just_the_till();
    }

    /// From the till: other jobs, the people book, the passphrase.
    pub fn opens_people_book(&mut self) {
        self.press_like("Other jobs");
        self.find_job("People book");
        assert_eq!(self.route(), Route::PeopleBook);
        self.type_into("Your passphrase", PASSPHRASE);
        self.press("Open");
        let start = Instant::now();
        while !self.has("Close the book") {
            assert!(start.elapsed() < Duration::from_secs(30), "it opens");
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.settle();
    }
}

#[test]
fn the_people_book_opens_with_a_passphrase_and_closes_again() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Ayşe", "246801");
    till.opens_people_book();
    let people = till.app().people_book().expect("an open book");
    let names = people.read().recorded_people().expect("people");
    let names: Vec<&str> = names.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&"Sam") && names.contains(&"Ravi"));
    till.press("Close the book");
    assert!(till.app().people_book().is_none());
    assert!(till.has("Your passphrase"));
    let empty = Shop::with_people_book(Stage::Counted, In::Nobody);
    let people = empty.people_book();
    assert_eq!(people.read().recorded_people().expect("people"), []);
}
