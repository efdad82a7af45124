//! A supervisor says that an odd clock is right; a notice stays.

use crate::domain::access::Capability;
use crate::domain::ids::EntryId;
use crate::domain::time::judge_clock;
use crate::operations::{Ctx, Leaves, Operation, Stop, notice_kind};
use crate::store::Tx;

/// Accepts the clock as it is now.
pub struct AcceptClock;

impl Operation for AcceptClock {
    const NAME: &'static str = "accept-clock";
    const NEEDS: Option<Capability> = Some(Capability::AcceptClock);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, (): &()) -> Result<(), Stop> {
        let last = tx.last_written_at()?;
        let look = judge_clock(ctx.now, last, ctx.session().is_ok());
        if let Some(kind) = notice_kind(look) {
            tx.add_notice(EntryId(ctx.env.new_id()), kind, ctx.now, last)?;
        }
        Ok(())
    }
}
