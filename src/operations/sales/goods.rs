//! What a sale does with the goods: nothing past its day is sold, and what is counted goes down.

use crate::domain::Refusal;
use crate::domain::basket::{Basket, LineState};
use crate::domain::sales::SaleLine;
use crate::operations::{Ctx, Stop};
use crate::store::Tx;

/// Refuses a basket that holds something past its use-by date. The day is that of the wall's
/// calendar, not of the books: after midnight a date is over, although the shop's day is not.
pub fn check_use_by(tx: &Tx<'_>, ctx: &Ctx<'_>, basket: &Basket) -> Result<(), Stop> {
    let today = ctx.now.london().date_naive();
    for line in basket.lines() {
        if line.state != LineState::In {
            continue;
        }
        let stored = tx.product(line.item.product)?;
        if stored.is_some_and(|p| !p.may_be_sold_on(today)) {
            let product = Some(line.item.name);
            return Err(Refusal::PastUseBy { product }.into());
        }
    }
    Ok(())
}

/// Takes what was sold off what is left today.
pub(super) fn count_down(tx: &Tx<'_>, ctx: &Ctx<'_>, lines: &[SaleLine]) -> Result<(), Stop> {
    for line in lines {
        if let Some((product, _)) = line.product {
            tx.count_down(ctx.shop, product, ctx.business_date, line.quantity)?;
        }
    }
    Ok(())
}
