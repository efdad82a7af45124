//! A supervisor ends somebody's PIN wait.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::domain::pin::Tries;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Ends the wait of a person.
pub struct EndPinWait;

impl Operation for EndPinWait {
    const NAME: &'static str = "end-pin-wait";
    const NEEDS: Option<Capability> = Some(Capability::EndPinWait);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = PersonId;
    type Output = ();

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &PersonId) -> Result<(), Stop> {
        if !tx.knows_person(*input)? {
            return Err(Refusal::UnknownPerson.into());
        }
        Ok(tx.set_tries(*input, Tries::default())?)
    }
}
