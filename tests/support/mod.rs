//! What the stories need: a clock that is set, a seeded source, a scene in a folder of its own.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use pathway_till::domain::access::Role;
use pathway_till::domain::catalogue::{Category, Product};
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{EntryId, ProductId};
use pathway_till::domain::time::Moment;
use pathway_till::env::{Env, PinCost, SeededEntropy, SetClock};
use pathway_till::operations::catalogue::{AddCategory, AddProduct, NewProduct};
use pathway_till::operations::scene::{self, Scene, Stage};
use pathway_till::operations::{Actor, Operation, SignedIn, Stop, perform};
use pathway_till::store::ShopBook;
use pathway_till::store::catalogue::NewCategory;
use tempfile::TempDir;

mod people;
mod selling;
mod stock;

pub use people::Both;
pub use selling::{cash, round_up, these};
pub use stock::{product, registered};

/// Wednesday 18 November 2026, 9.00 in London.
pub fn morning() -> Moment {
    moment("2026-11-18T09:00:00Z")
}

pub fn moment(text: &str) -> Moment {
    Moment::of(
        text.parse::<chrono::DateTime<chrono::Utc>>()
            .expect("a time"),
    )
}

pub fn seeded(seed: u64) -> (Arc<SetClock>, Env) {
    let clock = Arc::new(SetClock::at(morning()));
    let entropy = Arc::new(SeededEntropy::new(seed));
    (clock.clone(), Env::new(clock, entropy, PinCost::TEST))
}

/// A folder that goes when it is dropped: in memory where the machine has such a place, since most
/// stories ask what is written and not what a disk keeps.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(folder) = tempfile::tempdir_in(memory)
    {
        return folder;
    }
    tempfile::tempdir().expect("a folder")
}

/// The files of a book that nobody has open.
const FILES: [&str; 3] = ["book.db", "keys.json", "till.key"];

/// A scene that was played once: the files of its book, and what stands in it.
struct Played {
    stage: Stage,
    files: Vec<(&'static str, Vec<u8>)>,
    scene: Scene,
}

impl Played {
    /// Each stage is played once, whoever asks first; sealing a key is slow on purpose.
    fn to(stage: Stage) -> Arc<Self> {
        static PLAYED: OnceLock<Mutex<Vec<Arc<Played>>>> = OnceLock::new();
        let mut played = PLAYED
            .get_or_init(Mutex::default)
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = played.iter().find(|p| p.stage == stage) {
            return found.clone();
        }
        let folder = folder();
        let (_, env) = seeded(1);
        let (book, scene) = scene::play(folder.path(), &env, stage).expect("a scene");
        drop(book);
        let shop = folder.path().join("shop");
        assert!(!shop.join("book.db-wal").exists(), "all is in the book");
        let read = |file| (file, fs::read(shop.join(file)).expect("a file"));
        let new = Arc::new(Self {
            stage,
            files: FILES.map(read).into(),
            scene,
        });
        played.push(new.clone());
        new
    }

    fn lay_out(&self, store: &Path) {
        let shop = store.join("shop");
        fs::create_dir(&shop).expect("a folder");
        for (file, bytes) in &self.files {
            fs::write(shop.join(file), bytes).expect("a file");
        }
    }
}

/// A shop at a moment of its day, in a folder that goes with it.
pub struct Shop {
    pub folder: TempDir,
    pub clock: Arc<SetClock>,
    pub env: Env,
    pub book: ShopBook,
    pub scene: Scene,
}

impl Shop {
    pub fn at(stage: Stage) -> Self {
        Self::at_in(stage, folder())
    }

    /// The same in this folder.
    pub fn at_in(stage: Stage, folder: TempDir) -> Self {
        let played = Played::to(stage);
        played.lay_out(folder.path());
        let mut book = ShopBook::open(folder.path()).expect("it opens");
        book.act_as(played.scene.till);
        // Another seed than the scene had, so that new ids are new.
        let (clock, env) = seeded(2);
        Self {
            folder,
            clock,
            env,
            book,
            scene: played.scene.clone(),
        }
    }

    /// The program ends and begins again.
    pub fn reopen(self) -> Self {
        let Self {
            folder,
            clock,
            env,
            book,
            scene,
        } = self;
        drop(book);
        let mut book = ShopBook::open(folder.path()).expect("it opens");
        book.act_as(scene.till);
        Self {
            folder,
            clock,
            env,
            book,
            scene,
        }
    }

    /// A book that somebody else had open, in its folder.
    pub fn open_again(folder: TempDir, clock: Arc<SetClock>, scene: Scene) -> Self {
        let mut book = ShopBook::open(folder.path()).expect("it opens");
        book.act_as(scene.till);
        let entropy = Arc::new(SeededEntropy::new(3));
        let env = Env::new(clock.clone(), entropy, PinCost::TEST);
        Self {
            folder,
            clock,
            env,
            book,
            scene,
        }
    }

    /// So many minutes go by.
    pub fn later(&self, minutes: i64) {
        self.clock.set(self.env.now().plus_minutes(minutes));
    }

    pub fn actor(&self, role: Role) -> Actor {
        Actor::only(
            self.scene
                .signed_in(&self.book, role)
                .expect("a made-up book"),
        )
    }

    /// Does one thing as somebody of this role.
    pub fn perform<O: Operation>(
        &mut self,
        role: Role,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        let actor = self.actor(role);
        perform::<O>(&mut self.book, &self.env, &actor, input)
    }

    /// The same with a reason.
    pub fn because<O: Operation>(
        &mut self,
        role: Role,
        reason: &str,
        input: &O::Input,
    ) -> Result<O::Output, Stop> {
        let actor = self.actor(role).because(text(reason));
        perform::<O>(&mut self.book, &self.env, &actor, input)
    }

    /// Everything that the ledgers say.
    pub fn dump(&self) -> String {
        self.book.read().canonical_dump().expect("a dump")
    }

    /// Panics with what is wrong, if anything is.
    pub fn verify(&self) {
        for finding in self.book.read().verify() {
            assert_eq!(finding.wrong, None, "{}", finding.name);
        }
    }
}

pub fn text(words: &str) -> FreeText {
    FreeText::new(words).expect("a text")
}

/// The manager of a new book puts a tab and a loaf for £3.80 on the screen.
pub fn stock_a_loaf(book: &mut ShopBook, env: &Env, manager: SignedIn) {
    let actor = Actor::only(manager);
    let this = book.read().this_till().expect("a till").expect("this one");
    let category = Category::new(EntryId(env.new_id()), "Bread".into());
    let tab = NewCategory {
        category: category.clone(),
        shop: this.shop,
        position: 1,
    };
    perform::<AddCategory>(book, env, &actor, &tab).expect("a tab");
    let loaf = Product {
        id: ProductId(env.new_id()),
        category: category.id,
        ..Shop::at(Stage::Closed).scene.products[0].clone()
    };
    let new = NewProduct {
        product: loaf,
        position: 1,
    };
    perform::<AddProduct>(book, env, &actor, &new).expect("a loaf");
}
