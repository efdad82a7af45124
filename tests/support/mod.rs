//! What the stories need: a clock that is set, a seeded source, a scene in a folder of its own.

use std::sync::Arc;

use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::time::Moment;
use pathway_till::env::{Env, PinCost, SeededEntropy, SetClock};
use pathway_till::operations::scene::{self, Scene, Stage};
use pathway_till::operations::{Actor, Operation, Stop, perform};
use pathway_till::store::ShopBook;
use tempfile::TempDir;

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
        Self::seeded(stage, 1)
    }

    pub fn seeded(stage: Stage, seed: u64) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (clock, env) = seeded(seed);
        let (book, scene) = scene::play(folder.path(), &env, stage).expect("a scene");
        Self {
            folder,
            clock,
            env,
            book,
            scene,
        }
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
