//! Both books of a made-up shop, in a folder that goes with them.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use pathway_till::domain::access::Role;
use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::domain::people::CardCode;
use pathway_till::env::{Env, SetClock};
use pathway_till::operations::people::{CardTry, GiveCard, NewCard, SignInByCard};
use pathway_till::operations::people_book::letters::{Left, pass_letters};
use pathway_till::operations::people_book::scene::{self, PeopleScene};
use pathway_till::operations::people_book::{Books, PeopleOperation, perform_in_people};
use pathway_till::operations::{Actor, Operation, Stop, perform};
use pathway_till::store::person_cards::CardHash;
use pathway_till::store::{PeopleBook, ShopBook};
use tempfile::TempDir;

use super::{folder, seeded, text};

/// The scene as it was played once, since stretching a passphrase is slow on purpose.
struct Played {
    files: Vec<(PathBuf, Vec<u8>)>,
    scene: PeopleScene,
}

fn played() -> &'static Played {
    static PLAYED: OnceLock<Played> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let folder = folder();
        let (_, env) = seeded(1);
        let (shop, people, scene) = scene::play(folder.path(), &env).expect("a scene");
        drop((shop, people));
        let mut files = Vec::new();
        for book in ["shop", "people"] {
            for file in fs::read_dir(folder.path().join(book)).expect("a folder") {
                let name = PathBuf::from(book).join(file.expect("a file").file_name());
                let bytes = fs::read(folder.path().join(&name)).expect("a file");
                files.push((name, bytes));
            }
        }
        Played { files, scene }
    })
}

/// Both books at the scene of the people book.
pub struct Both {
    pub folder: TempDir,
    pub clock: Arc<SetClock>,
    pub env: Env,
    pub shop: ShopBook,
    pub people: PeopleBook,
    pub scene: PeopleScene,
}

impl Both {
    pub fn new() -> Self {
        let (clock, env) = seeded(2);
        Self::with(clock, env)
    }

    fn with(clock: Arc<SetClock>, env: Env) -> Self {
        let played = played();
        let folder = folder();
        for book in ["shop", "people"] {
            fs::create_dir(folder.path().join(book)).expect("a folder");
        }
        for (name, bytes) in &played.files {
            fs::write(folder.path().join(name), bytes).expect("a file");
        }
        let mut shop = ShopBook::open(folder.path()).expect("it opens");
        shop.act_as(played.scene.scene.till);
        let people = PeopleBook::open_made_up(folder.path()).expect("it opens");
        let scene = played.scene.clone();
        Self {
            folder,
            clock,
            env,
            shop,
            people,
            scene,
        }
    }

    pub fn person(&self, role: Role) -> PersonId {
        self.scene.scene.person(role).expect("one of each")
    }

    pub fn sam(&self) -> PersonId {
        self.person(Role::Trainee)
    }

    /// So many minutes go by.
    pub fn later(&self, minutes: i64) {
        self.clock.set(self.env.now().plus_minutes(minutes));
    }

    /// Somebody of this role, with a reason.
    pub fn actor(&self, role: Role) -> Actor {
        let actor = self.scene.actor(&self.shop, role).expect("made up");
        actor.because(text("A sample"))
    }

    /// Somebody of this role who scanned a new card.
    pub fn by_card(&mut self, role: Role) -> Actor {
        let person = self.person(role);
        let code = CardCode::of_random(&self.env.random());
        let card = NewCard {
            id: EntryId(self.env.new_id()),
            person,
            hash: CardHash::of(&code),
        };
        self.in_shop::<GiveCard>(Role::Manager, &card)
            .expect("a card");
        let tried = CardTry::of(&self.shop, &code).expect("it reads");
        let tried = tried.expect("somebody's");
        let proof = perform::<SignInByCard>(&mut self.shop, &self.env, &Actor::default(), &tried);
        Actor::only(proof.expect("they are in")).because(text("A sample"))
    }

    /// Does one thing in the people book.
    pub fn perform<O: PeopleOperation>(
        &mut self,
        role: Role,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        let actor = self.actor(role);
        self.perform_as::<O>(&actor, input)
    }

    pub fn perform_as<O: PeopleOperation>(
        &mut self,
        actor: &Actor,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        let mut books = Books {
            shop: &self.shop,
            people: &mut self.people,
        };
        perform_in_people::<O>(&mut books, &self.env, actor, input)
    }

    /// Does a sample.
    pub fn run(
        &mut self,
        run: fn(&PeopleScene, &mut Books<'_>, &Env, &Actor) -> Result<(), Stop>,
        actor: &Actor,
    ) -> Result<(), Stop> {
        let mut books = Books {
            shop: &self.shop,
            people: &mut self.people,
        };
        run(&self.scene, &mut books, &self.env, actor)
    }

    /// Does one thing in the shop book.
    pub fn in_shop<O: Operation>(
        &mut self,
        role: Role,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        let actor = self.actor(role);
        perform::<O>(&mut self.shop, &self.env, &actor, input)
    }

    /// Letters pass, as the manager works.
    pub fn pass(&mut self) -> Result<(), Stop> {
        let actor = self.actor(Role::Manager);
        self.pass_as(&actor).map(|_| ())
    }

    /// Letters pass; what was left.
    pub fn pass_as(&mut self, actor: &Actor) -> Result<Left, Stop> {
        pass_letters(&mut self.shop, &mut self.people, &self.env, actor)
    }

    /// Everything that the ledgers of both books say.
    pub fn dumps(&self) -> (String, String) {
        let shop = self.shop.read().canonical_dump().expect("a dump");
        (shop, self.people_dump())
    }

    pub fn people_dump(&self) -> String {
        self.people.read().canonical_dump().expect("a dump")
    }

    /// Panics with what is wrong, if anything is.
    pub fn verify(&self) {
        let findings = self.shop.read().verify().into_iter();
        for finding in findings.chain(self.people.read().verify()) {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
    }
}
