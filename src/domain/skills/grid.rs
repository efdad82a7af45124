//! The planning grid for supervisors, in the back: people by name, skills in the order of the frameworks.
//!
//! It is never sorted or coloured by how far somebody is, adds nothing up, and is never shown to a
//! trainee: what a trainee sees is made by [`super::progress`], from their own record alone.

use std::collections::BTreeSet;

use super::framework::{Framework, Frameworks, Placed, Unit};
use super::level::Standing;
use super::record::{Record, SkillRecord};
use crate::domain::ids::{FrameworkId, PersonId, SkillId};
use crate::domain::people::name_key;

/// A person of the grid.
#[derive(Clone, Copy, Debug)]
pub struct GridPerson<'a> {
    /// What they are called, with their own word where two have one name.
    pub name: &'a str,
    /// Their record.
    pub record: &'a Record,
}

/// What stands beside a level, as a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Beside {
    /// The person asked.
    Asked,
    /// The person said "not yet".
    NotYet,
    /// It needs a fresh look.
    FreshLook,
}

/// A cell: worded, and drawn as a mark.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct GridCell {
    /// What the person is signed off for; nothing where nobody signed anything.
    pub standing: Option<Standing>,
    /// What stands beside it.
    pub beside: Vec<Beside>,
}

impl GridCell {
    /// The parts of the drawn mark that are filled; knowing how has no mark of parts.
    pub fn mark(&self) -> [bool; 4] {
        let level = self.standing.and_then(Standing::level);
        level.map_or([false; 4], super::Level::mark)
    }
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GridColumn {
    /// Which skill.
    pub skill: SkillId,
    /// Its short name.
    pub short_name: String,
    /// Its unit.
    pub unit: String,
    /// Whether somebody could get hurt or ill.
    pub safety_critical: bool,
    /// Whether it has no levels.
    pub knows_how: bool,
}

/// A row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GridRow {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// A cell a column.
    pub cells: Vec<GridCell>,
}

/// The grid.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Grid {
    /// Skills in the order of the frameworks.
    pub columns: Vec<GridColumn>,
    /// People by name.
    pub rows: Vec<GridRow>,
}

/// Which skills have a column.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Which {
    /// Those that were chosen for a placement of somebody in the grid.
    #[default]
    Chosen,
    /// All that are used.
    All,
}

/// Of which part of the frameworks.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Part {
    /// All of them.
    #[default]
    Everything,
    /// One framework.
    Framework(FrameworkId),
    /// A unit of it, by its place.
    Unit(FrameworkId, usize),
}

impl Part {
    fn holds(self, placed: &Placed<'_>) -> bool {
        match self {
            Self::Everything => true,
            Self::Framework(id) => placed.framework.id == id,
            Self::Unit(id, place) => {
                let unit = placed.framework.units.get(place);
                placed.framework.id == id && unit.is_some_and(|unit| unit.name == placed.unit.name)
            }
        }
    }
}

/// The parts that can be looked at, each with its framework and its unit: those in which a skill is used.
pub fn parts(frameworks: &Frameworks) -> Vec<(Part, &Framework, Option<&Unit>)> {
    let mut all = Vec::new();
    let used = |unit: &Unit| unit.skills.iter().any(super::Skill::in_use);
    for framework in frameworks.standing() {
        if !framework.units.iter().any(used) {
            continue;
        }
        all.push((Part::Framework(framework.id), framework, None));
        let units = framework.units.iter().enumerate();
        all.extend(
            units
                .filter(|(_, unit)| used(unit))
                .map(|(place, unit)| (Part::Unit(framework.id, place), framework, Some(unit))),
        );
    }
    all
}

/// The skills that have a column.
pub fn columns(
    frameworks: &Frameworks,
    chosen: &BTreeSet<SkillId>,
    (which, part): (Which, Part),
) -> BTreeSet<SkillId> {
    let all = frameworks.in_use().filter(|placed| part.holds(placed));
    let ids = all.map(|placed| placed.skill.id);
    ids.filter(|id| which == Which::All || chosen.contains(id))
        .collect()
}

/// The grid of these people and skills. A skill that is retired or not known has no column.
pub fn grid(
    people: &[GridPerson<'_>],
    skills: &BTreeSet<SkillId>,
    frameworks: &Frameworks,
) -> Grid {
    let mut columns: Vec<Placed<'_>> = skills
        .iter()
        .filter_map(|id| frameworks.find(*id))
        .collect();
    columns.retain(|placed| placed.skill.in_use());
    columns.sort_by_key(|placed| placed.place);
    let row = |of: &GridPerson<'_>| GridRow {
        person: of.record.person,
        name: of.name.to_owned(),
        cells: columns
            .iter()
            .map(|placed| {
                of.record
                    .skill(placed.skill.id)
                    .map_or_else(GridCell::default, cell)
            })
            .collect(),
    };
    let mut rows: Vec<GridRow> = people.iter().map(row).collect();
    rows.sort_by_cached_key(|row| (name_key(&row.name), row.name.clone(), row.person));
    let column = |placed: &Placed<'_>| GridColumn {
        skill: placed.skill.id,
        short_name: placed.skill.wording.short_name.as_str().to_owned(),
        unit: placed.unit.name.as_str().to_owned(),
        safety_critical: placed.skill.wording.safety_critical,
        knows_how: placed.skill.wording.ways.takes(Standing::KnowsHow).is_ok(),
    };
    Grid {
        columns: columns.iter().map(column).collect(),
        rows,
    }
}

fn cell(skill: &SkillRecord) -> GridCell {
    let flags = [
        (skill.asked().is_some(), Beside::Asked),
        (skill.held_back().next().is_some(), Beside::NotYet),
        (skill.due().is_some(), Beside::FreshLook),
    ];
    let beside = flags.into_iter().filter(|(is, _)| *is);
    GridCell {
        standing: skill.standing(),
        beside: beside.map(|(_, beside)| beside).collect(),
    }
}
