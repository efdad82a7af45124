//! Who buys on account here, and what they pay for what.

use super::customer_here;
use crate::domain::access::Capability;
use crate::domain::ids::{CustomerId, ProductId};
use crate::domain::search::fold;
use crate::domain::trade_customers::{
    CustomerCard, CustomerState, TradeCustomer, check_days_to_pay,
};
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Adds a customer on account, or changes one: all that is said of them at once.
pub struct ChangeTradeCustomer;

/// What is said of a customer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TradeCustomerWish {
    /// Which; an id that nobody has yet is a new customer.
    pub id: CustomerId,
    /// Whether they can buy.
    pub state: CustomerState,
    /// How many days after an invoice they pay it.
    pub days_to_pay: i64,
    /// Who they are.
    pub card: CustomerCard,
}

impl Operation for ChangeTradeCustomer {
    const NAME: &'static str = "change-trade-customer";
    const NEEDS: Option<Capability> = Some(Capability::TradeCustomers);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TradeCustomerWish;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &TradeCustomerWish) -> Result<(), Stop> {
        let stored = match tx.trade_customer(input.id)? {
            Some(stored) if stored.shop != ctx.shop => {
                return Err(Refusal::UnknownCustomer.into());
            }
            stored => stored,
        };
        check_days_to_pay(input.days_to_pay)?;
        let wished = TradeCustomer {
            id: input.id,
            rev: stored.as_ref().map_or(0, |stored| stored.rev),
            shop: ctx.shop,
            state: input.state,
            days_to_pay: input.days_to_pay,
            card: Some(input.card.clone()),
        };
        if stored.as_ref() == Some(&wished) {
            return Ok(());
        }
        let name = fold(input.card.name.as_str());
        let others = tx.trade_customers(ctx.shop)?;
        let mut others = others.iter().filter(|other| other.id != input.id);
        if others.any(|other| other.name().is_some_and(|theirs| fold(theirs) == name)) {
            return Err(Refusal::CustomerNameTaken.into());
        }
        Ok(tx.add_trade_customer(&wished, &ctx.env.random())?)
    }
}

/// Sets what a customer pays for something.
pub struct SetOwnPrice;

/// What a customer pays for something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OwnPrice {
    /// Who.
    pub customer: CustomerId,
    /// For what.
    pub product: ProductId,
    /// How much, VAT included; none for the shop's own price.
    pub pence: Option<Pence>,
}

impl Operation for SetOwnPrice {
    const NAME: &'static str = "set-own-price";
    const NEEDS: Option<Capability> = Some(Capability::TradeCustomers);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = OwnPrice;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &OwnPrice) -> Result<(), Stop> {
        let customer = customer_here(tx, ctx, input.customer)?;
        tx.product(input.product)?.ok_or(Refusal::UnknownProduct)?;
        match input.pence.map(Pence::get) {
            Some(..=0) => return Err(Refusal::AmountNotPositive.into()),
            Some(1_000_000..) => return Err(Refusal::AmountTooLarge.into()),
            Some(_) | None => {}
        }
        let stored = tx.own_prices(customer.id)?;
        if stored.get(&input.product) == input.pence.as_ref() {
            return Ok(());
        }
        Ok(tx.set_own_price(customer.id, input.product, input.pence)?)
    }
}
