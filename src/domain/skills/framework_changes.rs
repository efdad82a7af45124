//! What a manager changes in a framework. Each gives the framework at its next revision, checked; where
//! nothing changes it is the same revision. What somebody holds is never touched: a reworded skill is a
//! new version, and a retired one keeps its place and what was signed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::framework::{
    Framework, LONGEST_MILESTONE, MOST_MILESTONES, MOST_SKILLS, Milestone, Need, Skill,
    SkillVersion, Unit,
};
use super::wording::{LONGEST_UNIT, SkillCode, Wording};
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{MilestoneId, SkillId};
use crate::domain::product_lists::folded;

/// A skill that is to be added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewSkill {
    /// The id that it will have.
    pub id: SkillId,
    /// Its code.
    pub code: SkillCode,
    /// The unit to which it is added, at its end; a unit that is not there yet is made.
    pub unit: String,
    /// What it says.
    pub wording: Wording,
}

/// Which way a skill is moved within its unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Towards {
    /// Towards the beginning.
    Beginning,
    /// Towards the end.
    End,
}

/// An order: units by name, and in each its skills.
pub type Order = Vec<(String, Vec<SkillId>)>;

/// The name of a unit as it is kept.
pub fn unit_name(typed: &str) -> Result<FreeText, Refusal> {
    FreeText::up_to(typed, LONGEST_UNIT)
}

/// The name of a milestone as it is kept: without the marks that stand between milestones in a file.
pub fn milestone_name(typed: &str) -> Result<FreeText, Refusal> {
    let name = FreeText::up_to(typed, LONGEST_MILESTONE)?;
    if name.as_str().contains([':', ';']) {
        return Err(Refusal::MilestoneNameMarks);
    }
    Ok(name)
}

impl Framework {
    /// With one more skill.
    pub fn with_skill(&self, new: NewSkill) -> Result<Self, Refusal> {
        let mut changed = self.clone();
        let name = unit_name(&new.unit)?;
        let skill = Skill {
            id: new.id,
            code: new.code,
            version: SkillVersion::FIRST,
            wording: new.wording,
            retired: None,
        };
        let same = |unit: &&mut Unit| folded(unit.name.as_str()) == folded(name.as_str());
        match changed.units.iter_mut().find(same) {
            Some(unit) => unit.skills.push(skill),
            None => changed.units.push(Unit {
                name,
                skills: vec![skill],
            }),
        }
        changed.settled(self)
    }

    /// With a skill saying something else: a new version. Refused where it would come to have levels or
    /// to have none any more: that is another skill.
    pub fn reworded(&self, id: SkillId, wording: Wording) -> Result<Self, Refusal> {
        self.with_changed(id, |skill| {
            if skill.wording.ways.kind() != wording.ways.kind() {
                return Err(Refusal::SkillWaysFixed);
            }
            if skill.wording != wording {
                skill.version = skill.version.next();
                skill.wording = wording;
            }
            Ok(())
        })
    }

    /// With a skill retired on a day. Refused while a milestone asks for it, which would otherwise be
    /// reached by nobody, or by somebody without a sign-off.
    pub fn retired(&self, id: SkillId, day: NaiveDate) -> Result<Self, Refusal> {
        let asks = |m: &&Milestone| m.needs.iter().any(|need| need.skill == id);
        if let Some(milestone) = self.milestones.iter().find(asks) {
            return Err(Refusal::SkillInMilestone {
                milestone: milestone.name.as_str().to_owned(),
            });
        }
        self.with_changed(id, |skill| {
            skill.retired = skill.retired.or(Some(day));
            Ok(())
        })
    }

    /// With a retired skill used again, in its old place and wording.
    pub fn brought_back(&self, id: SkillId) -> Result<Self, Refusal> {
        self.with_changed(id, |skill| {
            skill.retired = None;
            Ok(())
        })
    }

    /// With all its skills in another order. Refused where the order does not hold exactly the skills
    /// that there are: somebody else changed them meanwhile.
    pub fn reordered(&self, order: &Order) -> Result<Self, Refusal> {
        let mut left: BTreeMap<SkillId, Skill> = self
            .skills()
            .map(|skill| (skill.id, skill.clone()))
            .collect();
        let mut changed = self.clone();
        changed.units.clear();
        for (name, ids) in order {
            let skills: Option<Vec<Skill>> = ids.iter().map(|id| left.remove(id)).collect();
            changed.units.push(Unit {
                name: unit_name(name)?,
                skills: skills.ok_or(Refusal::FrameworkChanged)?,
            });
        }
        if !left.is_empty() {
            return Err(Refusal::FrameworkChanged);
        }
        changed.settled(self)
    }

    /// With a skill one place on, among those of its unit that are used; at the end it stays.
    pub fn moved(&self, id: SkillId, towards: Towards) -> Result<Self, Refusal> {
        let mut changed = self.clone();
        let has = |unit: &&mut Unit| unit.skills.iter().any(|skill| skill.id == id);
        let unit = changed.units.iter_mut().find(has);
        let unit = unit.ok_or(Refusal::UnknownSkill)?;
        let used: Vec<usize> = (0..unit.skills.len())
            .filter(|at| {
                unit.skills
                    .get(*at)
                    .is_some_and(|s| s.in_use() || s.id == id)
            })
            .collect();
        let is = |at: &usize| unit.skills.get(*at).is_some_and(|s| s.id == id);
        let place = used.iter().position(is);
        let other = place.and_then(|place| match towards {
            Towards::Beginning => place.checked_sub(1),
            Towards::End => place.checked_add(1),
        });
        let ends = |place: Option<usize>| place.and_then(|place| used.get(place)).copied();
        if let (Some(one), Some(other)) = (ends(place), ends(other)) {
            unit.skills.swap(one, other);
        }
        changed.settled(self)
    }

    /// With another name.
    pub fn renamed(&self, typed: &str) -> Result<Self, Refusal> {
        let mut changed = self.clone();
        changed.name = FreeText::name(typed)?;
        changed.settled(self)
    }

    /// With a milestone, new or in the place of the one with its id.
    pub fn with_milestone(&self, milestone: Milestone) -> Result<Self, Refusal> {
        let mut changed = self.clone();
        match changed.milestones.iter_mut().find(|m| m.id == milestone.id) {
            Some(place) => *place = milestone,
            None => changed.milestones.push(milestone),
        }
        changed.settled(self)
    }

    /// Without a milestone. Nobody's sign-offs change.
    pub fn without_milestone(&self, id: MilestoneId) -> Result<Self, Refusal> {
        let mut changed = self.clone();
        changed.milestones.retain(|milestone| milestone.id != id);
        changed.settled(self)
    }

    fn with_changed(
        &self,
        id: SkillId,
        change: impl FnOnce(&mut Skill) -> Result<(), Refusal>,
    ) -> Result<Self, Refusal> {
        let mut changed = self.clone();
        let mut all = changed.units.iter_mut().flat_map(|u| &mut u.skills);
        let skill = all.find(|skill| skill.id == id);
        change(skill.ok_or(Refusal::UnknownSkill)?)?;
        changed.settled(self)
    }

    /// The framework as its next revision after this one, checked and in order.
    pub(super) fn settled(mut self, before: &Self) -> Result<Self, Refusal> {
        self.units.retain(|unit| !unit.skills.is_empty());
        self.in_order();
        self.check()?;
        self.rev = before.rev;
        if self != *before {
            self.rev = before.rev.saturating_add(1);
        }
        Ok(self)
    }

    /// Milestones by the first skill that they ask for, needs by the order of skills: as a file has them.
    fn in_order(&mut self) {
        let places: BTreeMap<SkillId, usize> = self
            .skills()
            .enumerate()
            .map(|(at, skill)| (skill.id, at))
            .collect();
        let place = |need: &Need| places.get(&need.skill).copied().unwrap_or(usize::MAX);
        for milestone in &mut self.milestones {
            milestone.needs.sort_by_key(place);
        }
        self.milestones
            .sort_by_key(|m| m.needs.iter().map(place).min());
    }

    fn check(&self) -> Result<(), Refusal> {
        if self.skills().count() > MOST_SKILLS {
            return Err(Refusal::TooManySkills { most: MOST_SKILLS });
        }
        let mut units = BTreeSet::new();
        if !self
            .units
            .iter()
            .all(|unit| units.insert(folded(unit.name.as_str())))
        {
            return Err(Refusal::UnitTwice);
        }
        let (mut ids, mut codes) = (BTreeSet::new(), BTreeSet::new());
        for skill in self.skills() {
            if !codes.insert(&skill.code) || !ids.insert(skill.id) {
                return Err(Refusal::SkillCodeTaken {
                    code: skill.code.as_str().to_owned(),
                });
            }
        }
        let mut short = BTreeSet::new();
        for skill in self.skills().filter(|skill| skill.in_use()) {
            if !short.insert(folded(skill.wording.short_name.as_str())) {
                return Err(Refusal::ShortNameTaken {
                    name: skill.wording.short_name.as_str().to_owned(),
                });
            }
        }
        self.check_milestones()
    }

    fn check_milestones(&self) -> Result<(), Refusal> {
        if self.milestones.len() > MOST_MILESTONES {
            return Err(Refusal::TooManyMilestones {
                most: MOST_MILESTONES,
            });
        }
        let mut names = BTreeSet::new();
        for milestone in &self.milestones {
            milestone_name(milestone.name.as_str())?;
            if !names.insert(folded(milestone.name.as_str())) {
                return Err(Refusal::MilestoneTwice {
                    milestone: milestone.name.as_str().to_owned(),
                });
            }
            if milestone.needs.is_empty() {
                return Err(Refusal::MilestoneEmpty);
            }
            let mut asked = BTreeSet::new();
            for need in &milestone.needs {
                let skill = self.skill(need.skill).ok_or(Refusal::UnknownSkill)?;
                if !skill.in_use() {
                    return Err(Refusal::SkillInMilestone {
                        milestone: milestone.name.as_str().to_owned(),
                    });
                }
                if !asked.insert(need.skill) {
                    return Err(Refusal::MilestoneTwice {
                        milestone: milestone.name.as_str().to_owned(),
                    });
                }
                skill.wording.ways.takes(need.standing)?;
            }
        }
        Ok(())
    }
}
