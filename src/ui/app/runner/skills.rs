//! Where "Saw it" meets the book.

use super::Performing;
use crate::domain::hours::fire_list::Who;
use crate::domain::ids::ShopId;
use crate::env::Env;
use crate::operations::skills::SawIt;
use crate::operations::{Actor, Stop};
use crate::store::{ShopBook, Stored};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::skills::{SawItFacts, SkillsDeed, SkillsEffect, SkillsEvent};

impl Performing<'_> {
    /// Does one deed about skills at the counter.
    pub(super) fn skills(&mut self, deed: &SkillsDeed) -> Result<Outcome, Stop> {
        match deed {
            SkillsDeed::Saw(by, seeing) => {
                self.actor = Actor::only(*by);
                self.plain::<SawIt>(seeing)
            }
        }
    }
}

/// Looks up what was asked for.
pub fn load(book: &ShopBook, env: &Env, shop: ShopId, effect: SkillsEffect) -> Stored<SkillsEvent> {
    let SkillsEffect::LoadSawIt = effect;
    let read = book.read();
    let on_site = read.on_site(shop, env.now())?;
    let here = on_site.list.here.iter().filter_map(|one| match one.who {
        Who::Person(person) => Some(person),
        Who::Visitor(_) => None,
    });
    let skills = read.till_skills()?.into_iter();
    Ok(SkillsEvent::SawIt(SawItFacts {
        here: here.collect(),
        skills: skills.filter(|skill| !skill.retired).collect(),
    }))
}
