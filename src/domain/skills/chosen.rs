//! The skills that were chosen for a placement: about a dozen. The rest are behind "More".

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::framework::{Frameworks, Placed};
use crate::domain::Refusal;
use crate::domain::ids::{PlacementId, SkillId};

/// Fewer than this is said to be few.
pub const USUALLY_FROM: usize = 8;
/// More than this is said to be many.
pub const USUALLY_UNTIL: usize = 15;
/// The most.
pub const MOST_CHOSEN: usize = 40;

/// What is said about how many there are. It stands in nobody's way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HowMany {
    /// None yet.
    None,
    /// Fewer than usual.
    Few,
    /// About a dozen.
    AboutADozen,
    /// More than usual.
    Many,
}

/// The chosen skills of a placement; written anew as a whole with each change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Chosen {
    /// Of which placement.
    pub placement: PlacementId,
    skills: BTreeSet<SkillId>,
}

impl Chosen {
    /// Those that were kept.
    pub fn kept(placement: PlacementId, skills: impl IntoIterator<Item = SkillId>) -> Self {
        Self {
            placement,
            skills: skills.into_iter().collect(),
        }
    }

    /// Whether it is one of them.
    pub fn holds(&self, skill: SkillId) -> bool {
        self.skills.contains(&skill)
    }

    /// Each of them, as they are kept.
    pub fn each(&self) -> impl Iterator<Item = SkillId> {
        self.skills.iter().copied()
    }

    /// Those that are used, in the order of the frameworks. A retired one is left out until it comes back.
    pub fn in_order<'a>(&self, frameworks: &'a Frameworks) -> Vec<Placed<'a>> {
        let known = self.skills.iter().filter_map(|id| frameworks.find(*id));
        let mut placed: Vec<Placed<'a>> = known.filter(|p| p.skill.in_use()).collect();
        placed.sort_by_key(|placed| placed.place);
        placed
    }

    /// What is said about how many of them there are.
    pub fn how_many(&self, frameworks: &Frameworks) -> HowMany {
        match self.in_order(frameworks).len() {
            0 => HowMany::None,
            few if few < USUALLY_FROM => HowMany::Few,
            dozen if dozen <= USUALLY_UNTIL => HowMany::AboutADozen,
            _ => HowMany::Many,
        }
    }

    /// With one more.
    pub fn with(mut self, skill: SkillId, frameworks: &Frameworks) -> Result<Self, Refusal> {
        let found = frameworks.find(skill).ok_or(Refusal::UnknownSkill)?;
        if !found.skill.in_use() {
            return Err(Refusal::SkillRetired);
        }
        self.skills.insert(skill);
        if self.in_order(frameworks).len() > MOST_CHOSEN {
            return Err(Refusal::TooManyChosen { most: MOST_CHOSEN });
        }
        Ok(self)
    }

    /// Without one. What was signed stays.
    #[must_use]
    pub fn without(mut self, skill: SkillId) -> Self {
        self.skills.remove(&skill);
        self
    }
}
