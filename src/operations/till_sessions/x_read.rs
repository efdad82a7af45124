//! The X read: the figures of the open session. A look, and on the record as one.

use crate::domain::access::Capability;
use crate::domain::till_sessions::{Figure, figures};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Reads the figures of the open session.
pub struct XRead;

impl Operation for XRead {
    const NAME: &'static str = "x-read";
    const NEEDS: Option<Capability> = Some(Capability::XRead);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = Vec<Figure>;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, (): &()) -> Result<Vec<Figure>, Stop> {
        Ok(figures(&tx.session_facts(ctx.session()?.id)?)?)
    }
}
