//! The names of visitors, which are there for a fire and go by themselves.

use crate::domain::access::Capability;
use crate::domain::ids::EntryId;
use crate::env::Env;
use crate::operations::{Actor, Ctx, Leaves, Operation, Stop, perform};
use crate::store::{ShopBook, Tx};

/// Takes the names of visitors who came longer ago than names are kept; that somebody came, and when,
/// stays. Says how many there were.
pub struct EraseVisitors;

impl Operation for EraseVisitors {
    const NAME: &'static str = "erase-visitors";
    const NEEDS: Option<Capability> = Some(Capability::Close);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = EntryId;
    type Output = u32;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &EntryId) -> Result<u32, Stop> {
        let today = ctx.now.london().date_naive();
        let last = tx.periods(today)?.visitors_until(today);
        // Those of the last day too: it lies as many days back as names are kept.
        let before = last.succ_opt().unwrap_or(last);
        Ok(tx.erase_visitors(*input, before, (ctx.person, ctx.now))?)
    }
}

/// What whoever closes does with it: where nothing is old enough, nothing at all.
pub fn erase_old_visitors(book: &mut ShopBook, env: &Env, actor: &Actor) -> Result<u32, Stop> {
    perform::<EraseVisitors>(book, env, actor, &EntryId(env.new_id()))
}
