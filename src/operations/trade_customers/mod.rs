//! Customers on account: who they are, what they pay for what, and what they have paid.

mod customers;
mod payments;

pub use customers::{ChangeTradeCustomer, OwnPrice, SetOwnPrice, TradeCustomerWish};
pub use payments::TakeAccountPayment;

use crate::domain::Refusal;
use crate::domain::ids::CustomerId;
use crate::domain::trade_customers::{CustomerState, TradeCustomer};
use crate::operations::{Ctx, Stop};
use crate::store::Tx;

/// A customer of the shop where this till stands.
fn customer_here(tx: &Tx<'_>, ctx: &Ctx<'_>, id: CustomerId) -> Result<TradeCustomer, Stop> {
    let found = tx.trade_customer(id)?.filter(|c| c.shop == ctx.shop);
    Ok(found.ok_or(Refusal::UnknownCustomer)?)
}

/// The same, who can buy.
pub(super) fn customer_buying(
    tx: &Tx<'_>,
    ctx: &Ctx<'_>,
    id: CustomerId,
) -> Result<TradeCustomer, Stop> {
    let customer = customer_here(tx, ctx, id)?;
    match customer.state {
        CustomerState::Open => Ok(customer),
        CustomerState::Closed => Err(Refusal::CustomerClosed.into()),
    }
}
