//! A framework as a file says it, and what a file would change in the framework that stands. The file
//! itself is read in `files::frameworks`; nothing is taken in unless all of it was understood.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::framework::{Framework, Milestone, Need, Skill, SkillVersion, Unit};
use super::level::Standing;
use super::wording::{SkillCode, SkillField, Wording};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{MilestoneId, SkillId};
use crate::domain::product_lists::folded;

coded! {
    /// The frameworks that come with the program, in `resources/frameworks`.
    Shipped {
        /// The bakery.
        Bakery = "bakery",
        /// The bike workshop.
        BikeWorkshop = "bike-workshop",
        /// The shop, and being at work.
        ShopAndWork = "shop-and-work",
    }
}

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 2_000_000;
/// The most lines.
pub const MOST_LINES: usize = 2_000;
/// The most faults that are named at a time.
pub const MOST_FAULTS: usize = 20;

/// A skill as a file says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileSkill {
    /// Its code.
    pub code: SkillCode,
    /// What it says.
    pub wording: Wording,
}

/// A unit as a file says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileUnit {
    /// Its name.
    pub name: FreeText,
    /// Its skills in order.
    pub skills: Vec<FileSkill>,
}

/// A milestone as a file says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileMilestone {
    /// Its name.
    pub name: FreeText,
    /// What it asks for, in the order of the skills.
    pub needs: Vec<(SkillCode, Standing)>,
}

/// All that a file says. It holds only skills that are used.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FrameworkFile {
    /// Units in the order in which they first appear.
    pub units: Vec<FileUnit>,
    /// Milestones in the order in which they first appear.
    pub milestones: Vec<FileMilestone>,
}

/// What is wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// There is nothing in it, or nothing below its headings.
    Empty,
    /// It is larger than is read.
    TooLarge,
    /// It has more lines than are read.
    TooManyLines,
    /// Its letters are not UTF-8 from this line on.
    NotUtf8,
    /// A column is missing.
    ColumnMissing(SkillField),
    /// A column stands there twice.
    ColumnTwice(SkillField),
    /// A column that no framework has.
    ColumnNotKnown {
        /// Its heading.
        heading: String,
    },
    /// A line has more or fewer cells than there are columns, or goes on over its end.
    BrokenLine,
    /// A code that an earlier line has.
    CodeTwice {
        /// The code.
        code: String,
        /// The earlier line.
        line: u64,
    },
    /// A short name that an earlier line has.
    ShortNameTwice {
        /// The short name.
        name: String,
        /// The earlier line.
        line: u64,
    },
    /// What stands there is neither yes nor no.
    NotYesOrNo,
    /// What stands there is neither levels nor knows how.
    WaysNotKnown,
    /// What stands there is no level.
    LevelNotKnown {
        /// What stands there.
        typed: String,
    },
    /// A milestone is asked for twice in one line.
    MilestoneTwice {
        /// Its name.
        name: String,
    },
    /// A line of what it looks like stands where this skill has none.
    NotForThisSkill,
    /// Something of it cannot be kept: empty, too long, no code.
    Refused(Refusal),
}

/// Something that is wrong with a file, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The line, from 1, where it is about one.
    pub line: Option<u64>,
    /// The column, where it is about one.
    pub column: Option<SkillField>,
    /// What.
    pub kind: FaultKind,
}

/// A file that is not a framework: nothing of it is taken in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotAFramework {
    /// What is wrong, in the order of lines, [`MOST_FAULTS`] at most.
    pub faults: Vec<Fault>,
    /// How many more there are.
    pub more: usize,
}

impl From<&Framework> for FrameworkFile {
    /// What a file of this framework says: the skills that are used, and the milestones.
    fn from(framework: &Framework) -> Self {
        let skill = |skill: &Skill| FileSkill {
            code: skill.code.clone(),
            wording: skill.wording.clone(),
        };
        let units = framework.units.iter().map(|unit| FileUnit {
            name: unit.name.clone(),
            skills: unit
                .skills
                .iter()
                .filter(|s| s.in_use())
                .map(skill)
                .collect(),
        });
        let code = |need: &Need| {
            let skill = framework.skill(need.skill)?;
            Some((skill.code.clone(), need.standing))
        };
        let milestones = framework.milestones.iter().map(|milestone| FileMilestone {
            name: milestone.name.clone(),
            needs: milestone.needs.iter().filter_map(code).collect(),
        });
        Self {
            units: units.filter(|unit| !unit.skills.is_empty()).collect(),
            milestones: milestones.collect(),
        }
    }
}

impl FrameworkFile {
    /// Each skill with the name of its unit, in order.
    pub fn each(&self) -> impl Iterator<Item = (&FreeText, &FileSkill)> {
        let units = self.units.iter();
        units.flat_map(|unit| unit.skills.iter().map(move |skill| (&unit.name, skill)))
    }
}

/// One thing that a file would change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Difference {
    /// A skill that is not there yet.
    New {
        /// Its code.
        code: SkillCode,
        /// Its name.
        name: String,
    },
    /// A skill that says something else: a new version.
    Reworded {
        /// Its code.
        code: SkillCode,
        /// Its name as it stands.
        name: String,
        /// The fields that say something else.
        fields: Vec<SkillField>,
    },
    /// A skill that is not in the file: it would be retired.
    Retired {
        /// Its code.
        code: SkillCode,
        /// Its name.
        name: String,
    },
    /// A retired skill that is in the file: it would be used again.
    BroughtBack {
        /// Its code.
        code: SkillCode,
        /// Its name.
        name: String,
    },
    /// A skill would stand in another unit.
    OtherUnit {
        /// Its code.
        code: SkillCode,
        /// Its name.
        name: String,
        /// The unit.
        unit: String,
    },
    /// The skills that stay come in another order.
    Reordered,
    /// A milestone that is not there yet.
    MilestoneNew {
        /// Its name.
        name: String,
    },
    /// A milestone asks for something else.
    MilestoneChanged {
        /// Its name.
        name: String,
    },
    /// A milestone that is not in the file.
    MilestoneGone {
        /// Its name.
        name: String,
    },
}

/// What taking this file in would change, for the page that asks first.
pub fn differences(standing: &Framework, file: &FrameworkFile) -> Vec<Difference> {
    let mut found = Vec::new();
    let code_and_name = |skill: &Skill| {
        let name = skill.wording.name.as_str().to_owned();
        (skill.code.clone(), name)
    };
    for (unit, new) in file.each() {
        let before = standing.each().find(|(_, skill)| skill.code == new.code);
        let Some((its_unit, skill)) = before else {
            found.push(Difference::New {
                code: new.code.clone(),
                name: new.wording.name.as_str().to_owned(),
            });
            continue;
        };
        let (code, name) = code_and_name(skill);
        if !skill.in_use() {
            let (code, name) = (code.clone(), name.clone());
            found.push(Difference::BroughtBack { code, name });
        }
        let fields = changed_fields(&skill.wording, &new.wording);
        if !fields.is_empty() {
            let (code, name) = (code.clone(), name.clone());
            found.push(Difference::Reworded { code, name, fields });
        }
        if its_unit.name != *unit {
            let unit = unit.as_str().to_owned();
            found.push(Difference::OtherUnit { code, name, unit });
        }
    }
    let codes: BTreeSet<&SkillCode> = file.each().map(|(_, skill)| &skill.code).collect();
    for skill in standing.skills().filter(|s| s.in_use()) {
        if !codes.contains(&skill.code) {
            let (code, name) = code_and_name(skill);
            found.push(Difference::Retired { code, name });
        }
    }
    let used = standing
        .skills()
        .filter(|s| s.in_use() && codes.contains(&s.code));
    let before: Vec<&SkillCode> = used.map(|skill| &skill.code).collect();
    let known: BTreeSet<&SkillCode> = before.iter().copied().collect();
    let after = file.each().map(|(_, skill)| &skill.code);
    if !after.filter(|code| known.contains(code)).eq(before) {
        found.push(Difference::Reordered);
    }
    found.extend(milestone_differences(standing, file));
    found
}

fn milestone_differences(standing: &Framework, file: &FrameworkFile) -> Vec<Difference> {
    let before = FrameworkFile::from(standing).milestones;
    let same = |one: &FileMilestone, other: &FileMilestone| {
        folded(one.name.as_str()) == folded(other.name.as_str())
    };
    let mut found = Vec::new();
    for new in &file.milestones {
        let name = new.name.as_str().to_owned();
        let needs = |m: &FileMilestone| m.needs.iter().cloned().collect::<BTreeSet<_>>();
        match before.iter().find(|old| same(old, new)) {
            None => found.push(Difference::MilestoneNew { name }),
            Some(old) if needs(old) != needs(new) || old.name != new.name => {
                found.push(Difference::MilestoneChanged { name });
            }
            Some(_) => {}
        }
    }
    for old in &before {
        if !file.milestones.iter().any(|new| same(old, new)) {
            let name = old.name.as_str().to_owned();
            found.push(Difference::MilestoneGone { name });
        }
    }
    found
}

/// The fields in which two wordings differ.
pub fn changed_fields(before: &Wording, after: &Wording) -> Vec<SkillField> {
    use SkillField as F;
    let mut fields = Vec::new();
    let mut differ = |differ: bool, field| {
        if differ {
            fields.push(field);
        }
    };
    differ(before.name != after.name, F::Name);
    differ(before.short_name != after.short_name, F::ShortName);
    differ(
        before.safety_critical != after.safety_critical,
        F::SafetyCritical,
    );
    differ(before.refresh != after.refresh, F::Refresh);
    differ(before.maps_to != after.maps_to, F::MapsTo);
    differ(before.ways.kind() != after.ways.kind(), F::Ways);
    for standing in Standing::ALL {
        let (one, other) = (
            before.ways.looks_like(standing),
            after.ways.looks_like(standing),
        );
        differ(one != other, F::looks_like(standing));
    }
    fields
}

impl Framework {
    /// With all that a file says, as one revision: what is new gets an id, what says something else a new
    /// version, what is missing is retired on this day and keeps its unit; what was retired and is there
    /// comes back. Milestones become those of the file.
    ///
    /// Refused, whole, where a skill would come to have levels or to have none.
    pub fn taken_in(
        &self,
        file: &FrameworkFile,
        day: NaiveDate,
        mut new_skill: impl FnMut() -> SkillId,
        mut new_milestone: impl FnMut() -> MilestoneId,
    ) -> Result<Self, Refusal> {
        if self.rev > 0 && differences(self, file).is_empty() {
            return Ok(self.clone());
        }
        let mut left: BTreeMap<&SkillCode, (&Unit, &Skill)> = self
            .each()
            .map(|(unit, skill)| (&skill.code, (unit, skill)))
            .collect();
        let mut changed = Self {
            units: Vec::new(),
            ..self.clone()
        };
        let mut ids: BTreeMap<&SkillCode, SkillId> = BTreeMap::new();
        for unit in &file.units {
            let mut skills = Vec::new();
            for new in &unit.skills {
                let wording = new.wording.clone();
                let skill = match left.remove(&new.code) {
                    None => Skill {
                        id: new_skill(),
                        code: new.code.clone(),
                        version: SkillVersion::FIRST,
                        wording,
                        retired: None,
                    },
                    Some((_, old)) => {
                        if old.wording.ways.kind() != wording.ways.kind() {
                            return Err(Refusal::SkillWaysFixed);
                        }
                        let version = if old.wording == wording {
                            old.version
                        } else {
                            old.version.next()
                        };
                        Skill {
                            id: old.id,
                            code: old.code.clone(),
                            version,
                            wording,
                            retired: None,
                        }
                    }
                };
                ids.insert(&new.code, skill.id);
                skills.push(skill);
            }
            changed.units.push(Unit {
                name: unit.name.clone(),
                skills,
            });
        }
        // What is not in the file, in its old order at the end of its unit.
        for (unit, skill) in self.each() {
            if !left.contains_key(&skill.code) {
                continue;
            }
            let mut skill = skill.clone();
            skill.retired = skill.retired.or(Some(day));
            let same = |u: &&mut Unit| folded(u.name.as_str()) == folded(unit.name.as_str());
            match changed.units.iter_mut().find(same) {
                Some(unit) => unit.skills.push(skill),
                None => changed.units.push(Unit {
                    name: unit.name.clone(),
                    skills: vec![skill],
                }),
            }
        }
        changed.milestones.clear();
        for milestone in &file.milestones {
            let same = |m: &&Milestone| folded(m.name.as_str()) == folded(milestone.name.as_str());
            let before = self.milestones.iter().find(same);
            let mut needs = Vec::new();
            for (code, standing) in &milestone.needs {
                needs.push(Need {
                    skill: *ids.get(code).ok_or(Refusal::UnknownSkill)?,
                    standing: *standing,
                });
            }
            changed.milestones.push(Milestone {
                id: before.map_or_else(&mut new_milestone, |before| before.id),
                name: milestone.name.clone(),
                needs,
            });
        }
        changed.settled(self)
    }
}
