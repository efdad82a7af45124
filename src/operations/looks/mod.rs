//! How this machine shows itself. Working tables only; whoever stands there may change it.

use crate::domain::access::Capability;
use crate::domain::looks::Looks;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Keeps how this machine shows itself. Who cannot read the screen cannot sign in first.
pub struct KeepLooks;

impl Operation for KeepLooks {
    const NAME: &'static str = "keep-looks";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Work;
    type Input = Looks;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Looks) -> Result<(), Stop> {
        Ok(tx.keep_looks(input)?)
    }
}
