//! What the window does for customers on account, and what comes of it.

use crate::domain::ids::CustomerId;
use crate::domain::trade_customers::{Account, AccountEntry, Owed, OwnPrices, TradeCustomer};
use crate::operations::trade_customers::{OwnPrice, TradeCustomerWish};
use crate::store::trade_customers::AccountPayment;

/// One operation for a customer, with its input.
#[derive(Clone, Debug)]
pub enum TradeDeed {
    /// Add one, or change one.
    Change(Box<TradeCustomerWish>),
    /// Set what one pays for something.
    Price(OwnPrice),
    /// Take a payment.
    Paid(AccountPayment),
}

impl TradeDeed {
    /// For whom.
    pub fn customer(&self) -> CustomerId {
        match self {
            Self::Change(wish) => wish.id,
            Self::Price(price) => price.customer,
            Self::Paid(payment) => payment.customer,
        }
    }
}

/// Something to load about customers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TradeEffect {
    /// All of the shop's customers, and what each owes.
    LoadList,
    /// All of the shop's customers, and of what they owe nothing: customers may see the screen.
    LoadNames,
    /// One, whole.
    LoadOne(CustomerId),
    /// One's account, for the basket on the counter.
    Choose(CustomerId),
}

/// What was loaded about customers.
#[derive(Clone, Debug)]
pub enum TradeEvent {
    /// All of the shop's customers, and what each owes.
    List(Vec<(TradeCustomer, Owed)>),
    /// One, whole.
    One(Box<LoadedCustomer>),
    /// An account for the basket.
    Chosen(Account),
}

/// One customer, whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedCustomer {
    /// The customer.
    pub customer: TradeCustomer,
    /// What they pay for what.
    pub prices: OwnPrices,
    /// All that stands on the account.
    pub entries: Vec<AccountEntry>,
}
