//! Saying that something made to order is made, or still to be made.

use crate::domain::access::Capability;
use crate::domain::ids::SaleId;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Says whether one thing on the list is made.
pub struct SayMade;

/// Whether it is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MadeOrNot {
    /// It is.
    Made,
    /// It is still to be made.
    ToMake,
}

/// Which thing, and whether it is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Made {
    /// For which sale.
    pub sale: SaleId,
    /// Which of its lines.
    pub line: u32,
    /// Whether it is made.
    pub now: MadeOrNot,
}

impl Operation for SayMade {
    const NAME: &'static str = "say-made";
    const NEEDS: Option<Capability> = Some(Capability::Sell);
    const LEAVES: Leaves = Leaves::Work;
    type Input = Made;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Made) -> Result<(), Stop> {
        let at = match input.now {
            MadeOrNot::Made => Some(ctx.now),
            MadeOrNot::ToMake => None,
        };
        Ok(tx.set_made(input.sale, input.line, at)?)
    }
}
