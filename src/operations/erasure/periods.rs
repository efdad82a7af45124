//! For how long things are kept, as the trustees decided.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::erasure::retention::{Period, Periods};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Sets for how long things are kept, from today on. What was decided before stays readable.
pub struct SetPeriods;

impl Operation for SetPeriods {
    const NAME: &'static str = "set-periods";
    const NEEDS: Option<Capability> = Some(Capability::Erasure);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Periods;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Periods) -> Result<(), Stop> {
        let wanted = input.checked().map_err(Refusal::from)?;
        let today = ctx.now.london().date_naive();
        let now = tx.periods(today)?;
        for period in Period::ALL.iter().copied() {
            if wanted.get(period) != now.get(period) {
                tx.set_period(period, today, wanted.get(period))?;
            }
        }
        Ok(())
    }
}
