//! Somebody else than who closed looks at a closed session. It reminds and never blocks.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::SessionId;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Gives a closed session its second look.
pub struct SecondLook;

impl Operation for SecondLook {
    const NAME: &'static str = "second-look";
    const NEEDS: Option<Capability> = Some(Capability::SecondLook);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = SessionId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &SessionId) -> Result<(), Stop> {
        let z = tx.z_read(*input)?.ok_or(Refusal::UnknownSession)?;
        let looker = ctx.approver.unwrap_or(ctx.person);
        match tx.second_look(*input)? {
            Some(by) if by == looker => return Ok(()),
            Some(_) => return Err(Refusal::AlreadyLooked.into()),
            None => {}
        }
        if looker == z.person || Some(looker) == z.approver {
            return Err(Refusal::SecondLookByAnother.into());
        }
        Ok(tx.add_second_look(*input, ctx.now, looker)?)
    }
}
