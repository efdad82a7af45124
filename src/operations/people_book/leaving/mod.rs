//! Leaving: the person's own words, how they left, keeping in touch, how they get on, and "Stop everything".

pub mod checks;
pub mod left;
pub mod looks;
pub mod stop;
pub mod today;
pub mod touch;
pub mod words;

use std::collections::BTreeSet;

use crate::domain::Refusal;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::PersonId;
use crate::domain::leaving::refusals::LeavingRefusal;
use crate::domain::leaving::still_away;
use crate::operations::Stop;
use crate::store::{People, Read, Stored};

/// For whom everything is stopped: they stand on no wall, no rota and no list, and nothing goes to them or
/// about them, until they have a placement again.
pub fn stopped_people(people: &Read<'_, People>) -> Stored<BTreeSet<PersonId>> {
    let mut stopped = BTreeSet::new();
    for (person, _) in people.stops()? {
        if still_away(&placements_of(people, person)?) {
            stopped.insert(person);
        }
    }
    Ok(stopped)
}

/// Whether everything is stopped for somebody.
pub fn is_stopped(people: &Read<'_, People>, person: PersonId) -> Stored<bool> {
    let stopped = people.stops()?.contains_key(&person);
    Ok(stopped && still_away(&placements_of(people, person)?))
}

/// Whether something about somebody may be written for those outside, or go to them.
///
/// # Errors
/// Where everything is stopped for them. The refusal does not tell why.
pub fn may_go_out(people: &Read<'_, People>, person: PersonId) -> Result<(), Stop> {
    if is_stopped(people, person)? {
        return Err(refused(LeavingRefusal::NothingGoesOut));
    }
    Ok(())
}

fn placements_of(people: &Read<'_, People>, person: PersonId) -> Stored<Vec<Placement>> {
    let stored = people.placements_of(person)?.into_iter();
    Ok(stored.map(|stored| stored.placement).collect())
}

fn refused(refusal: LeavingRefusal) -> Stop {
    Refusal::from(refusal).into()
}

/// Whether this was sent before, and said the same; the same id with anything else is refused.
fn sent_before<T>(stored: Option<T>, same: impl FnOnce(&T) -> bool) -> Result<bool, Stop> {
    match stored {
        None => Ok(false),
        Some(stored) if same(&stored) => Ok(true),
        Some(_) => Err(refused(LeavingRefusal::Changed)),
    }
}
