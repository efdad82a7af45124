//! Milestones reached: from what somebody is signed off for, and from nothing else.
//!
//! What they ask for is what they ask for today. A skill that needs a fresh look still counts; it is said
//! beside it, and nothing is lost by it.

use chrono::NaiveDate;

use super::framework::{Framework, Frameworks, Milestone, Need};
use super::level::Standing;
use super::record::{Record, SkillRecord};
use crate::domain::ids::{FrameworkId, MilestoneId, SkillId};

/// One skill of a milestone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NeedStands {
    /// What is asked for.
    pub need: Need,
    /// What the person is signed off for.
    pub has: Option<Standing>,
    /// Since when that is enough; none where it is not.
    pub met_since: Option<NaiveDate>,
}

/// How a person stands with a milestone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MilestoneStands {
    /// Of which framework.
    pub framework: FrameworkId,
    /// Which.
    pub id: MilestoneId,
    /// Its name.
    pub name: String,
    /// Skill by skill, in the order of the framework.
    pub needs: Vec<NeedStands>,
    /// The day on which the last of them was seen; none while one is missing.
    pub reached: Option<NaiveDate>,
    /// Its skills that are due for a fresh look.
    pub due: Vec<SkillId>,
}

impl MilestoneStands {
    /// What is missing.
    pub fn missing(&self) -> impl Iterator<Item = Need> {
        let missing = self.needs.iter().filter(|need| need.met_since.is_none());
        missing.map(|need| need.need)
    }

    /// Whether something of it is there.
    pub fn begun(&self) -> bool {
        self.needs.iter().any(|need| need.met_since.is_some())
    }
}

/// How a person stands with each milestone, in the order of the frameworks.
pub fn milestones(record: &Record, frameworks: &Frameworks) -> Vec<MilestoneStands> {
    let all = frameworks.milestones();
    all.map(|(framework, milestone)| stands(record, framework, milestone))
        .collect()
}

fn stands(record: &Record, framework: &Framework, milestone: &Milestone) -> MilestoneStands {
    let needs = milestone.needs.iter().map(|need| {
        let skill = record.skill(need.skill);
        NeedStands {
            need: *need,
            has: skill.and_then(SkillRecord::standing),
            met_since: skill.and_then(|skill| skill.met_since(need.standing)),
        }
    });
    let needs: Vec<NeedStands> = needs.collect();
    let met: Option<Vec<NaiveDate>> = needs.iter().map(|need| need.met_since).collect();
    let due = |need: &&NeedStands| {
        record
            .skill(need.need.skill)
            .and_then(SkillRecord::due)
            .is_some()
    };
    MilestoneStands {
        framework: framework.id,
        id: milestone.id,
        name: milestone.name.as_str().to_owned(),
        reached: met.and_then(|days| days.into_iter().max()),
        due: needs
            .iter()
            .filter(due)
            .map(|need| need.need.skill)
            .collect(),
        needs,
    }
}
