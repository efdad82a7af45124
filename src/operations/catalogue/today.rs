//! What is said on the floor: the last day of a thing, and how many are left today.

use chrono::NaiveDate;

use super::product_sold_here;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::catalogue::MOST_LEFT;
use crate::domain::ids::ProductId;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Sets the last day on which a product may be sold; none: there is no such day.
pub struct SetUseBy;

impl Operation for SetUseBy {
    const NAME: &'static str = "set-use-by";
    const NEEDS: Option<Capability> = Some(Capability::UseBy);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = (ProductId, Option<NaiveDate>);
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Self::Input) -> Result<(), Stop> {
        let (id, day) = *input;
        let stored = product_sold_here(tx, ctx, id)?;
        if stored.use_by == day {
            return Ok(());
        }
        Ok(tx.set_use_by(id, day)?)
    }
}

/// How many of a product are left today in this shop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
    /// Of which product.
    pub product: ProductId,
    /// How many; none of it: sold out; nothing said: it is not counted down.
    pub pieces: Option<i64>,
}

/// Says how many are left today. Sales count it down; a new day begins without.
pub struct SetLeftToday;

impl Operation for SetLeftToday {
    const NAME: &'static str = "set-left-today";
    const NEEDS: Option<Capability> = Some(Capability::LeftToday);
    const LEAVES: Leaves = Leaves::Work;
    type Input = Left;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Left) -> Result<(), Stop> {
        product_sold_here(tx, ctx, input.product)?;
        if input.pieces.is_some_and(|p| !(0..=MOST_LEFT).contains(&p)) {
            return Err(Refusal::QuantityTooLarge.into());
        }
        let day = ctx.business_date;
        Ok(tx.set_left_today(ctx.shop, input.product, day, input.pieces)?)
    }
}
