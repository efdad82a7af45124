//! What the pages about measures are made from: the look is written first, then all is read at once.

use std::collections::BTreeMap;

use super::looks::{LookAtMeasures, LookAtOwnProgress, measures_of};
use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::PersonId;
use crate::domain::measures::{Instrument, Item, MeasureSettings, Seen, WordingVersion};
use crate::env::Env;
use crate::operations::people_book::{Books, perform_in_people};
use crate::operations::{Actor, Stop};
use crate::store::{PeopleBook, Stored};

/// Somebody's measures as the one who asked may see them, with what it takes to say them.
#[derive(Clone, Debug)]
pub struct MeasuresShown {
    /// Whose.
    pub person: PersonId,
    /// What was given, done or not done; answers for whoever may see them.
    pub seen: Vec<Seen>,
    /// What is asked here, and whom to call.
    pub settings: MeasureSettings,
    /// Their placements.
    pub placements: Vec<Placement>,
    /// The questions of the work scales in each wording in which they were answered.
    pub asked_with: BTreeMap<WordingVersion, BTreeMap<Item, FreeText>>,
}

/// The measures of whoever is signed in.
pub fn own_measures(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
) -> Result<MeasuresShown, Stop> {
    let me = actor.person.ok_or(Refusal::UnknownPerson)?.person();
    perform_in_people::<LookAtOwnProgress>(books, env, actor, &())?;
    let seen = measures_of(&books.people.read(), me, me)?;
    Ok(shown(books.people, me, seen)?)
}

/// Somebody's measures: done or not done, and the answers for their key worker.
pub fn measures_page(
    books: &mut Books<'_>,
    env: &Env,
    actor: &Actor,
    person: PersonId,
) -> Result<MeasuresShown, Stop> {
    let seen = perform_in_people::<LookAtMeasures>(books, env, actor, &person)?;
    Ok(shown(books.people, person, seen)?)
}

fn shown(people: &PeopleBook, person: PersonId, seen: Vec<Seen>) -> Stored<MeasuresShown> {
    let read = people.read();
    let mut asked_with = BTreeMap::new();
    let of_work = seen
        .iter()
        .filter(|one| one.instrument == Instrument::WorkScales);
    for version in of_work.filter_map(|one| Some(one.answers.as_ref()?.version)) {
        asked_with.insert(version, read.work_questions(version)?);
    }
    let placements = read.placements_of(person)?.into_iter();
    Ok(MeasuresShown {
        person,
        settings: read.measure_settings()?,
        placements: placements.map(|stored| stored.placement).collect(),
        asked_with,
        seen,
    })
}
