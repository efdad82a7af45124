//! A framework: units of skills in their order, and the milestones that are made of them.
//!
//! A framework is written anew as a whole with each change, under the next revision; a skill has a
//! version of its own, which only grows when it is reworded. Nothing is deleted: a skill that is not
//! used any more has a day on which it was retired, and keeps its place.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::level::Standing;
use super::wording::{SkillCode, Wording};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{FrameworkId, MilestoneId, SkillId};

/// The most skills of a framework, retired ones too.
pub const MOST_SKILLS: usize = 400;
/// The most milestones of a framework.
pub const MOST_MILESTONES: usize = 20;
/// The longest name of a milestone, in characters.
pub const LONGEST_MILESTONE: usize = 40;

/// Which wording of a skill; the first is 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SkillVersion(pub u32);

impl SkillVersion {
    /// The first.
    pub const FIRST: Self = Self(1);

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// A skill as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Skill {
    /// Which.
    pub id: SkillId,
    /// Its code, which never changes.
    pub code: SkillCode,
    /// Which wording this is.
    pub version: SkillVersion,
    /// What it says.
    pub wording: Wording,
    /// The day on which it was retired; what was signed stays.
    pub retired: Option<NaiveDate>,
}

impl Skill {
    /// Whether it is used.
    pub const fn in_use(&self) -> bool {
        self.retired.is_none()
    }
}

/// Skills that belong together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Unit {
    /// Its name; each unit of a framework has its own.
    pub name: FreeText,
    /// Its skills in order, retired ones too.
    pub skills: Vec<Skill>,
}

/// A skill that a milestone asks for, and how far.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Need {
    /// Which skill.
    pub skill: SkillId,
    /// How far.
    pub standing: Standing,
}

/// A named set of skills at a level: what somebody may then be asked to do. Reached by sign-offs alone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Milestone {
    /// Which.
    pub id: MilestoneId,
    /// Its name, such as "Ready to serve".
    pub name: FreeText,
    /// What it asks for, in the order of the framework.
    pub needs: Vec<Need>,
}

/// A framework at one revision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Framework {
    /// Which.
    pub id: FrameworkId,
    /// The first is 1; the highest holds.
    pub rev: u32,
    /// Its name.
    pub name: FreeText,
    /// Its units in order.
    pub units: Vec<Unit>,
    /// Its milestones, in the order of the first skill that each asks for.
    pub milestones: Vec<Milestone>,
}

impl Framework {
    /// A framework without skills, to which they are added. It is not written before it has some.
    pub const fn empty(id: FrameworkId, name: FreeText) -> Self {
        Self {
            id,
            rev: 0,
            name,
            units: Vec::new(),
            milestones: Vec::new(),
        }
    }

    /// Each skill with its unit, in order, retired ones too.
    pub fn each(&self) -> impl Iterator<Item = (&Unit, &Skill)> {
        let units = self.units.iter();
        units.flat_map(|unit| unit.skills.iter().map(move |skill| (unit, skill)))
    }

    /// Each skill, in order, retired ones too.
    pub fn skills(&self) -> impl Iterator<Item = &Skill> {
        self.each().map(|(_, skill)| skill)
    }

    /// One of its skills.
    pub fn skill(&self, id: SkillId) -> Option<&Skill> {
        self.skills().find(|skill| skill.id == id)
    }

    /// The skill of this code.
    pub fn by_code(&self, code: &SkillCode) -> Option<&Skill> {
        self.skills().find(|skill| skill.code == *code)
    }
}

/// A skill with where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// In which framework.
    pub framework: &'a Framework,
    /// In which unit.
    pub unit: &'a Unit,
    /// The skill.
    pub skill: &'a Skill,
    /// Its place among all skills of all frameworks: for keeping them in order, never shown.
    pub place: usize,
}

/// All frameworks as they stand, and what skills said before.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frameworks {
    standing: Vec<Framework>,
    /// Where each skill stands: framework, unit, place in the unit, place among all.
    places: BTreeMap<SkillId, (usize, usize, usize, usize)>,
    wordings: BTreeMap<(SkillId, SkillVersion), Wording>,
}

impl Frameworks {
    /// From the revisions of frameworks, in any order, the earlier ones too.
    ///
    /// The highest revision of each holds; frameworks come in the order of their ids, which is that in
    /// which they were begun.
    pub fn of_revisions(revisions: impl IntoIterator<Item = Framework>) -> Self {
        let mut wordings = BTreeMap::new();
        let mut highest: BTreeMap<FrameworkId, Framework> = BTreeMap::new();
        for revision in revisions {
            for skill in revision.skills() {
                wordings.insert((skill.id, skill.version), skill.wording.clone());
            }
            match highest.get(&revision.id) {
                Some(other) if other.rev >= revision.rev => {}
                _ => {
                    highest.insert(revision.id, revision);
                }
            }
        }
        Self::new(highest.into_values().collect(), wordings)
    }

    /// From the frameworks as they stand, in order, and wordings of earlier versions.
    pub fn new(
        standing: Vec<Framework>,
        earlier: impl IntoIterator<Item = ((SkillId, SkillVersion), Wording)>,
    ) -> Self {
        let mut wordings: BTreeMap<_, _> = earlier.into_iter().collect();
        let mut places = BTreeMap::new();
        for (f, framework) in standing.iter().enumerate() {
            for (u, unit) in framework.units.iter().enumerate() {
                for (s, skill) in unit.skills.iter().enumerate() {
                    let place = places.len();
                    places.entry(skill.id).or_insert((f, u, s, place));
                    let version = (skill.id, skill.version);
                    wordings.insert(version, skill.wording.clone());
                }
            }
        }
        Self {
            standing,
            places,
            wordings,
        }
    }

    /// The frameworks as they stand.
    pub fn standing(&self) -> &[Framework] {
        &self.standing
    }

    /// One of them.
    pub fn framework(&self, id: FrameworkId) -> Option<&Framework> {
        self.standing.iter().find(|framework| framework.id == id)
    }

    /// A skill with where it stands.
    pub fn find(&self, id: SkillId) -> Option<Placed<'_>> {
        let (f, u, s, place) = *self.places.get(&id)?;
        let framework = self.standing.get(f)?;
        let unit = framework.units.get(u)?;
        let skill = unit.skills.get(s)?;
        Some(Placed {
            framework,
            unit,
            skill,
            place,
        })
    }

    /// Each skill that is used, in order, with where it stands.
    pub fn in_use(&self) -> impl Iterator<Item = Placed<'_>> {
        let all = self.standing.iter().flat_map(|framework| {
            let each = framework.each();
            each.map(move |(unit, skill)| (framework, unit, skill))
        });
        all.enumerate()
            .map(|(place, (framework, unit, skill))| Placed {
                framework,
                unit,
                skill,
                place,
            })
            .filter(|placed| placed.skill.in_use())
    }

    /// The place of a skill among all; what is not known comes last.
    pub fn place(&self, id: SkillId) -> usize {
        self.places
            .get(&id)
            .map_or(usize::MAX, |(_, _, _, place)| *place)
    }

    /// What a version of a skill said.
    pub fn wording(&self, id: SkillId, version: SkillVersion) -> Option<&Wording> {
        self.wordings.get(&(id, version))
    }

    /// Each milestone with its framework, in order.
    pub fn milestones(&self) -> impl Iterator<Item = (&Framework, &Milestone)> {
        let all = self.standing.iter();
        all.flat_map(|framework| framework.milestones.iter().map(move |m| (framework, m)))
    }
}
