//! Giving something off the open basket: whoever may, or a colleague who says yes, at that moment.
//!
//! What was allowed is kept beside the basket until it is paid for. Taking payment looks it up there,
//! so that a basket cannot be cheaper than somebody has allowed.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::baskets::Draft;

/// The basket with what came off, and where it did.
#[derive(Clone, Debug)]
pub struct Given {
    /// The basket as it is with it.
    pub draft: Draft,
    /// Off which line; none for the whole basket.
    pub line: Option<u32>,
}

/// Takes so much per cent or so many pence off a line or the basket.
pub struct GiveDiscount;

impl Operation for GiveDiscount {
    const NAME: &'static str = "give-discount";
    const NEEDS: Option<Capability> = Some(Capability::Discount);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = Given;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Given) -> Result<(), Stop> {
        give(tx, ctx, input, Capability::Discount)
    }
}

/// Sells a line at half price.
pub struct GiveHalfPrice;

impl Operation for GiveHalfPrice {
    const NAME: &'static str = "give-half-price";
    const NEEDS: Option<Capability> = Some(Capability::HalfPrice);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = Given;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Given) -> Result<(), Stop> {
        give(tx, ctx, input, Capability::HalfPrice)
    }
}

fn give(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Given, capability: Capability) -> Result<(), Stop> {
    let basket = &input.draft.basket;
    let needs = basket.needs();
    let need = needs
        .iter()
        .find(|n| n.line == input.line && n.capability == capability && n.kind.is_some())
        .ok_or(Refusal::NothingChosen)?;
    crate::operations::baskets::keep(tx, &input.draft)?;
    let who = ctx.approver.unwrap_or(ctx.person);
    Ok(tx.allow_reduction(basket.sale, need, who)?)
}
