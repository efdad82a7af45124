//! Erasing, holding and restricting what is kept of people, and of whom it is time to decide.

pub mod due;
pub mod erase;
pub mod keeping;
pub mod letters;
pub mod looks;

use std::collections::BTreeSet;

use crate::domain::Refusal;
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::ids::PersonId;
use crate::operations::Stop;
use crate::store::{People, Read, Stored};

/// Of whom nothing is used: whoever was erased, and whoever's records are restricted. They stand in no
/// list, and no letter is about them.
pub fn not_used(people: &Read<'_, People>) -> Stored<BTreeSet<PersonId>> {
    let mut all = people.restricted_people()?;
    all.extend(
        people
            .erased_people()?
            .into_iter()
            .map(|erased| erased.person),
    );
    Ok(all)
}

/// Refuses where nothing of this person is used.
pub(super) fn check_used(people: &Read<'_, People>, person: PersonId) -> Result<(), Stop> {
    if people.is_erased(person)? {
        return Err(refused(ErasureRefusal::Erased));
    }
    if people.is_restricted(person)? {
        return Err(refused(ErasureRefusal::Restricted));
    }
    Ok(())
}

fn refused(refusal: ErasureRefusal) -> Stop {
    Refusal::from(refusal).into()
}
