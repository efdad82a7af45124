//! What waits of people's skills, goals and reviews, for the list of Today.

use std::collections::{BTreeMap, BTreeSet};

use super::looks::LookAtSkills;
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::today::Item;
use crate::domain::ids::{PersonId, SkillId};
use crate::domain::person_records::LookKind;
use crate::domain::skills::goals::goals;
use crate::domain::skills::record;
use crate::domain::skills::today::{OfPerson, is_spoken_of, waiting};
use crate::env::Env;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, SignedIn, Stop};
use crate::store::people_book::LookedAt;

/// What waits, and what its skills are called.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SkillsWaiting {
    /// The things, in no order.
    pub items: Vec<Item>,
    /// The short names of their skills.
    pub names: BTreeMap<SkillId, String>,
}

/// What waits of those of these people who learn here now. Each of them is looked at first, and of nobody
/// else anything is read.
pub fn what_waits(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    (people, placements): (&[PersonId], &[Placement]),
) -> Result<SkillsWaiting, Stop> {
    let today = london_day(env.now());
    let Some(me) = actor.person.map(SignedIn::person) else {
        return Ok(SkillsWaiting::default());
    };
    let learns = |person: &PersonId| {
        let mut own = placements.iter().filter(|p| p.person == *person);
        *person != me && own.any(|placement| is_spoken_of(placement, today))
    };
    let people: Vec<PersonId> = people.iter().copied().filter(learns).collect();
    if people.is_empty() {
        return Ok(SkillsWaiting::default());
    }
    let looked = LookedAt {
        people: people.clone(),
        what: LookKind::SkillsList,
    };
    perform_in_people::<LookAtSkills>(books, env, actor, &looked)?;
    let read = books.people.read();
    let (frameworks, weeks) = (read.frameworks()?, read.review_weeks()?);
    let mut items = Vec::new();
    for person in people {
        let rows = read.skill_rows_without_words(person)?;
        let of = OfPerson {
            viewer: me,
            record: &record(person, &rows, &frameworks, today),
            placements,
            goals: &goals(person, &read.goal_rows_of(person)?),
            reviews: &read.reviews_of(person)?,
        };
        items.extend(waiting(&of, &frameworks, &weeks, today));
    }
    let skills: BTreeSet<SkillId> = items.iter().filter_map(|item| item.kind.skill()).collect();
    let name = |skill: &SkillId| {
        let wording = &frameworks.find(*skill)?.skill.wording;
        Some((*skill, wording.short_name.as_str().to_owned()))
    };
    Ok(SkillsWaiting {
        names: skills.iter().filter_map(name).collect(),
        items,
    })
}
