//! Who is inside, for a fire.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::shops::Customers;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::hours::OnSiteNow;

/// Looks at the fire list.
///
/// **Who may:** anybody, in one tap, signed in or not: when it burns nobody types a PIN. What stands in for
/// a right is the machine. Only one that customers do not see gives the list, and it stands in the back
/// room among people of the shop; on any other it is refused, whoever asks. What it says is what anybody
/// in the room can see: till names, in or out, since when. Each look is on the record of the till, with
/// the name of whoever was signed in, or nobody's.
pub struct LookAtFireList;

impl Operation for LookAtFireList {
    const NAME: &'static str = "look-at-fire-list";
    const NEEDS: Option<Capability> = None;
    const LEAVES: Leaves = Leaves::Entry;
    type Input = ();
    type Output = OnSiteNow;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, _input: &()) -> Result<OnSiteNow, Stop> {
        match tx.customers()? {
            Customers::See => Err(Refusal::CustomersSee.into()),
            Customers::DoNotSee => Ok(tx.on_site(ctx.shop, ctx.now)?),
        }
    }
}
