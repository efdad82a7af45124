//! Adding a person: the name and picture that they chose.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::domain::people::TillPerson;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

use super::face::{known_picture, own_name, stored};

/// Adds a person; roles follow by operations of their own.
pub struct AddPerson;

impl Operation for AddPerson {
    const NAME: &'static str = "add-person";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TillPerson;
    type Output = ();

    fn concerns(input: &TillPerson) -> Option<PersonId> {
        Some(input.id)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &TillPerson) -> Result<(), Stop> {
        known_picture(&input.picture)?;
        let person = TillPerson {
            till_name: own_name(tx, input.id, &input.till_name)?,
            ..input.clone()
        };
        if tx.knows_person(person.id)? {
            let stored = stored(tx, person.id)?;
            let same = stored.till_name == person.till_name
                && stored.picture == person.picture
                && stored.wall == person.wall
                && stored.state == person.state;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        Ok(tx.add_person(&person, &ctx.env.random())?)
    }
}
