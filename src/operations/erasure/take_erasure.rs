//! Taking in, on the shop book's side, that somebody was erased.

use crate::domain::access::Capability;
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::ids::PersonId;
use crate::domain::{Refusal, Trouble};
use crate::operations::{AboutErased, Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Takes in that somebody was erased: their name becomes a number, their picture, PIN, tries and card go,
/// and what was typed about them. What they sold, counted and pressed stays, under the number.
///
/// It may come twice, and before or after any other letter. Of somebody whom the shop does not know it
/// keeps that they were erased, so that an earlier letter that comes later does not bring them.
pub struct TakeErasure;

impl Operation for TakeErasure {
    const NAME: &'static str = "take-erasure";
    const NEEDS: Option<Capability> = Some(Capability::OpenPeopleBook);
    const LEAVES: Leaves = Leaves::Rows;
    const ABOUT_ERASED: AboutErased = AboutErased::Passes;
    type Input = ErasureLetter;
    type Output = ();

    fn concerns(input: &ErasureLetter) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &ErasureLetter) -> Result<(), Stop> {
        match tx.erasure(input.id)? {
            Some(stored) if stored == *input => return Ok(()),
            Some(_) => return Err(Refusal::from(ErasureRefusal::Changed).into()),
            None => {}
        }
        if tx.is_erased(input.person)? {
            // Erased twice: in a people book, and again in a copy of it of an earlier day.
            return Ok(());
        }
        tx.erase_person(ctx.env, input)?;
        if tx.pin_hash(input.person)?.is_some() {
            return Err(Trouble::Bug("whoever was erased has no PIN").into());
        }
        Ok(())
    }
}
