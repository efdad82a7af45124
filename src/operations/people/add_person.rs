//! Adding a person: the name and picture that they chose.

use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::PersonId;
use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS, TillPerson};
use crate::domain::{Refusal, Trouble};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

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
        let name = FreeText::name(&input.till_name)?;
        let known_picture = TILE_COLOURS.contains(&input.picture.colour.as_str())
            && TILE_SYMBOLS.contains(&input.picture.symbol.as_str());
        if !known_picture {
            return Err(Refusal::UnknownCode.into());
        }
        let person = TillPerson {
            till_name: name.as_str().to_owned(),
            ..input.clone()
        };
        if tx.knows_person(person.id)? {
            let all = tx.people()?;
            let stored = all
                .iter()
                .find(|p| p.id == person.id)
                .ok_or(Trouble::Damaged)?;
            let same = stored.till_name == person.till_name
                && stored.picture == person.picture
                && stored.wall == person.wall;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        Ok(tx.add_person(&person, &ctx.env.random())?)
    }
}
