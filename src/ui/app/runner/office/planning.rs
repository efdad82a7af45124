//! Where the window meets the people book to plan for everybody who learns here.

use std::collections::BTreeSet;

use super::Office;
use super::worked::names_of;
use crate::operations::Stop;
use crate::operations::people_book::skills::pages::skills_of_learners;
use crate::ui::app::deeds::office::planning::GridFacts;

/// The skills of everybody who learns here; each of them is looked at first.
pub fn grid(office: &mut Office<'_>) -> Result<GridFacts, Stop> {
    office.take_sightings()?;
    let (mut books, env, actor) = office.books();
    let mut skills = skills_of_learners(&mut books, env, actor)?;
    let today = crate::domain::hours::days::london_day(office.env.now());
    skills
        .placements
        .retain(|placement| placement.goes_on(today));
    let here: BTreeSet<_> = skills.placements.iter().map(|p| p.shop).collect();
    let shops = office.shop.read().shops()?.into_iter();
    let shops = shops.filter(|shop| here.contains(&shop.id));
    Ok(GridFacts {
        names: names_of(office, &skills.records.keys().copied().collect())?,
        shops: shops.map(|shop| (shop.id, shop.name)).collect(),
        skills,
    })
}
