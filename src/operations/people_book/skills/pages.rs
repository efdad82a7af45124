//! What each page of skills is made from: the look is written first, then all is read at once, in as many
//! queries as there are tables, whoever's page it is.

use std::collections::BTreeMap;

use super::looks::{LookAtOwnProgress, LookAtSkills, measures_of};
use super::{Known, chosen};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, PlacementId};
use crate::domain::measures::{MeasureSettings, Seen};
use crate::domain::person_records::LookKind;
use crate::domain::skills::chosen::Chosen;
use crate::domain::skills::goals::{Goal, goals};
use crate::domain::skills::reviews::{Review, ReviewWeeks};
use crate::domain::skills::{Frameworks, Record, record};
use crate::env::Env;
use crate::operations::people_book::looks::those_of_ones_shops;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{PeopleBook, Stored};

/// A person's skills, with what it takes to say them.
#[derive(Clone, Debug)]
pub struct SkillsPage {
    /// How they stand.
    pub record: Record,
    /// The frameworks.
    pub frameworks: Frameworks,
    /// Their placements.
    pub placements: Vec<Placement>,
    /// What was chosen for the placement that goes on.
    pub chosen: Option<Chosen>,
    /// Their goals.
    pub goals: Vec<Goal>,
    /// Their reviews.
    pub reviews: Vec<Review>,
    /// In which weeks reviews are held.
    pub weeks: ReviewWeeks,
    /// Whether evidence from work is kept of them.
    pub keeps_evidence: bool,
}

/// One's own progress: the same with one's own answers.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// The skills.
    pub skills: SkillsPage,
    /// What one answered.
    pub measures: Vec<Seen>,
    /// What is asked here, and whom to call.
    pub settings: MeasureSettings,
}

/// The skills of many, for the grid.
#[derive(Clone, Debug)]
pub struct EverybodysSkills {
    /// How each stands, by person.
    pub records: BTreeMap<PersonId, Record>,
    /// The frameworks.
    pub frameworks: Frameworks,
    /// What was chosen, by placement.
    pub chosen: BTreeMap<PlacementId, Chosen>,
    /// Their placements.
    pub placements: Vec<Placement>,
}

fn me(actor: &Actor) -> Result<PersonId, Refusal> {
    let me = actor.person.ok_or(Refusal::UnknownPerson)?;
    Ok(me.person())
}

fn page(people: &PeopleBook, env: &Env, person: PersonId) -> Stored<SkillsPage> {
    let read = people.read();
    let today = london_day(env.now());
    let known = Known::of(&read, person, today)?;
    Ok(SkillsPage {
        chosen: chosen(&read, &known.placements, today)?,
        goals: goals(person, &read.goal_rows_of(person)?),
        reviews: read.reviews_of(person)?,
        weeks: read.review_weeks()?,
        keeps_evidence: read.keeps_evidence(person)?,
        record: known.record,
        frameworks: known.frameworks,
        placements: known.placements,
    })
}

/// The page of whoever is signed in.
pub fn own_progress(books: &mut Books<'_>, env: &Env, actor: &Actor) -> Result<OwnPage, Stop> {
    let me = me(actor)?;
    perform_in_people::<LookAtOwnProgress>(books, env, actor, &())?;
    let read = books.people.read();
    Ok(OwnPage {
        measures: measures_of(&read, me, me)?,
        settings: read.measure_settings()?,
        skills: page(books.people, env, me)?,
    })
}

/// Somebody's page, for a supervisor: their skills, goals and reviews.
pub fn skills_of(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    person: PersonId,
) -> Result<SkillsPage, Stop> {
    for what in [LookKind::Skills, LookKind::Goals, LookKind::Reviews] {
        let people = vec![person];
        let looked = LookedAt { people, what };
        perform_in_people::<LookAtSkills>(books, env, actor, &looked)?;
    }
    Ok(page(books.people, env, person)?)
}

/// The skills of those others who learn in one's shops now, for the grid.
pub fn skills_of_learners(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
) -> Result<EverybodysSkills, Stop> {
    let (me, today) = (me(actor)?, london_day(env.now()));
    let capability = Capability::SeeSkills;
    let people = those_of_ones_shops((books.shop, books.people), env, actor, capability)?;
    let placements = books.people.read().placements()?;
    let learns = |person: &PersonId| {
        let mut own = placements.iter().map(|stored| &stored.placement);
        *person != me && own.any(|p| p.person == *person && p.goes_on(today))
    };
    let people = people.into_iter().filter(learns).collect();
    everybodys_skills(books, env, actor, people)
}

/// The skills of these people, who are all looked at. Of nobody else anything is read.
pub fn everybodys_skills(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    people: Vec<PersonId>,
) -> Result<EverybodysSkills, Stop> {
    let looked = LookedAt {
        people: people.clone(),
        what: LookKind::SkillsList,
    };
    perform_in_people::<LookAtSkills>(books, env, actor, &looked)?;
    let read = books.people.read();
    let frameworks = read.frameworks()?;
    let today = london_day(env.now());
    let mut records = BTreeMap::new();
    for person in people {
        let rows = read.skill_rows_of(person)?;
        records.insert(person, record(person, &rows, &frameworks, today));
    }
    let placements = read.placements()?.into_iter();
    let placements = placements.map(|stored| stored.placement);
    Ok(EverybodysSkills {
        placements: placements
            .filter(|p| records.contains_key(&p.person))
            .collect(),
        records,
        chosen: read.all_chosen_skills()?,
        frameworks,
    })
}
