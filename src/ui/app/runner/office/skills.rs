//! Where the window meets the people book about the skills of a person.

use std::collections::{BTreeMap, BTreeSet};

use super::{Office, unless_not_allowed};
use crate::domain::Refusal;
use crate::domain::ids::PersonId;
use crate::domain::person_records::known_as;
use crate::domain::pictures::SmallPicture;
use crate::operations::Stop;
use crate::operations::people_book::Books;
use crate::operations::people_book::skills::asking::AnswerAsk;
use crate::operations::people_book::skills::letters::take_sightings;
use crate::operations::people_book::skills::looks::LookAtEvidence;
use crate::operations::people_book::skills::pages::{SkillsPage, skills_of};
use crate::operations::people_book::skills::signing::{
    RevokeSignOff, SetSightingAside, SignSkillOff, TalkedAboutSignOff,
};
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::office::skills::{PersonSkills, SkillsDeed, SkillsEvent, SkillsLoad};

/// Does one deed.
pub fn run(office: &mut Office<'_>, deed: &SkillsDeed) -> Result<Outcome, Stop> {
    match deed {
        SkillsDeed::Sign(to_sign) => office.plain::<SignSkillOff>(to_sign),
        SkillsDeed::Talked(about) => office.plain::<TalkedAboutSignOff>(about),
        SkillsDeed::Revoke(revocation) => office.plain::<RevokeSignOff>(revocation),
        SkillsDeed::SetAside(aside) => office.plain::<SetSightingAside>(aside),
        SkillsDeed::Answer(answer) => office.plain::<AnswerAsk>(answer),
    }
}

/// Loads what was asked for; the look is written down first.
pub fn load(office: &mut Office<'_>, load: SkillsLoad) -> Result<SkillsEvent, Stop> {
    let person = match load {
        SkillsLoad::Person(person) => person,
        SkillsLoad::Photo(person, evidence) => {
            let photo = office.perform::<LookAtEvidence>(&(person, evidence))?;
            let photo = photo.and_then(|bytes| SmallPicture::new(bytes).ok());
            return Ok(SkillsEvent::Photo(evidence, photo));
        }
    };
    // What was seen since the book was opened.
    unless_not_allowed(take_sightings(
        office.shop,
        office.people,
        office.env,
        office.actor,
    ))?;
    let mut books = Books {
        shop: office.shop,
        people: office.people,
    };
    let page = skills_of(&mut books, office.env, office.actor, person)?;
    let known = known_as(&office.people.read().recorded_people()?);
    let names = names(office, &page)?;
    Ok(SkillsEvent::Person(Box::new(PersonSkills {
        person,
        known: known.get(&person).cloned().ok_or(Refusal::NoRecord)?,
        page,
        names,
    })))
}

/// What those are called whose names stand in the history: by their record, else by their till name.
fn names(office: &Office<'_>, page: &SkillsPage) -> Result<BTreeMap<PersonId, String>, Stop> {
    let skills = page.record.skills.values();
    let by: BTreeSet<PersonId> = skills
        .flat_map(|skill| {
            let signed = skill.signed.iter().map(|signed| signed.signed_by);
            let seen = skill.sightings.iter().map(|seen| seen.by);
            signed.chain(seen)
        })
        .chain(page.goals.iter().map(|goal| goal.now.by))
        .chain(page.reviews.iter().map(|review| review.by))
        .collect();
    let recorded = known_as(&office.people.read().recorded_people()?);
    let people = office.shop.read().people()?;
    let name = |person: &PersonId| {
        let of_record = recorded.get(person).map(|known| known.name.clone());
        let of_till = people.iter().find(|p| p.id == *person);
        of_record.or_else(|| of_till.map(|p| p.till_name.clone()))
    };
    Ok(by
        .iter()
        .filter_map(|person| Some((*person, name(person)?)))
        .collect())
}
