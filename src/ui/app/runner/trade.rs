//! Where customers on account meet the book.

use super::Performing;
use crate::domain::Refusal;
use crate::domain::ids::ShopId;
use crate::domain::time::business_date;
use crate::domain::trade_customers::{Account, CustomerState, Owed, owed};
use crate::env::Env;
use crate::operations::Stop;
use crate::operations::trade_customers::{ChangeTradeCustomer, SetOwnPrice, TakeAccountPayment};
use crate::store::ShopBook;
use crate::ui::app::deeds::Outcome;
use crate::ui::app::deeds::trade::{LoadedCustomer, TradeDeed, TradeEffect, TradeEvent};

impl Performing<'_> {
    /// Does one deed for a customer.
    pub(super) fn trade(&mut self, deed: &TradeDeed) -> Result<Outcome, Stop> {
        match deed {
            TradeDeed::Change(wish) => self.plain::<ChangeTradeCustomer>(wish),
            TradeDeed::Price(price) => self.plain::<SetOwnPrice>(price),
            TradeDeed::Paid(payment) => self.plain::<TakeAccountPayment>(payment),
        }
    }
}

/// Loads what was asked for.
pub fn load(
    book: &ShopBook,
    env: &Env,
    shop: ShopId,
    effect: TradeEffect,
) -> Result<TradeEvent, Stop> {
    let read = book.read();
    Ok(match effect {
        TradeEffect::LoadList => {
            let today = business_date(env.now(), read.cut_off_hour(env.now())?);
            let mut all = Vec::new();
            for customer in read.trade_customers(shop)? {
                let owed = owed(&read.account(customer.id)?, today)?;
                all.push((customer, owed));
            }
            TradeEvent::List(all)
        }
        TradeEffect::LoadNames => {
            let all = read.trade_customers(shop)?.into_iter();
            TradeEvent::List(all.map(|customer| (customer, Owed::default())).collect())
        }
        TradeEffect::LoadOne(id) => {
            let customer = read.trade_customer(id)?.ok_or(Refusal::UnknownCustomer)?;
            TradeEvent::One(Box::new(LoadedCustomer {
                customer,
                prices: read.own_prices(id)?,
                entries: read.account(id)?,
            }))
        }
        TradeEffect::Choose(id) => {
            let customer = read.trade_customer(id)?.ok_or(Refusal::UnknownCustomer)?;
            if customer.state == CustomerState::Closed {
                return Err(Refusal::CustomerClosed.into());
            }
            TradeEvent::Chosen(Account {
                customer: id,
                name: customer.name().unwrap_or_default().to_owned(),
                prices: read.own_prices(id)?,
            })
        }
    })
}
