//! What the window knows when it plans for everybody who learns here.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, ShopId, SkillId};
use crate::domain::skills::chosen::Chosen;
use crate::domain::skills::grid::{Grid, GridPerson, Part, Which, columns, grid};
use crate::operations::people_book::skills::pages::EverybodysSkills;
use crate::ui::app::deeds::office::worked::Names;

/// The skills of everybody who learns here.
#[derive(Clone, Debug)]
pub struct GridFacts {
    /// How each stands.
    pub skills: EverybodysSkills,
    /// What people are called.
    pub names: Names,
    /// The names of the shops in which they learn.
    pub shops: BTreeMap<ShopId, String>,
}

impl GridFacts {
    /// The grid of those who learn in this shop, or of everybody.
    pub fn grid(&self, shop: Option<ShopId>, which: (Which, Part)) -> Grid {
        let here = |placement: &&Placement| shop.is_none_or(|shop| placement.shop == shop);
        let placements: Vec<&Placement> = self.skills.placements.iter().filter(here).collect();
        let people: BTreeSet<PersonId> = placements.iter().map(|p| p.person).collect();
        let of = placements
            .iter()
            .filter_map(|p| self.skills.chosen.get(&p.id));
        let chosen: BTreeSet<SkillId> = of.flat_map(Chosen::each).collect();
        let frameworks = &self.skills.frameworks;
        let shown = columns(frameworks, &chosen, which);
        let person = |person: &PersonId| {
            Some(GridPerson {
                name: self.names.get(person).map_or("", String::as_str),
                record: self.skills.records.get(person)?,
            })
        };
        let people: Vec<GridPerson<'_>> = people.iter().filter_map(person).collect();
        grid(&people, &shown, frameworks)
    }
}
