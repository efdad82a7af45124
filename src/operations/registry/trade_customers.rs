//! Samples of what is done for customers on account.

use super::Entry;
use super::entry;
use crate::domain::Pence;
use crate::domain::ids::{CustomerId, EntryId};
use crate::domain::tenders::TenderKind;
use crate::domain::trade_customers::{CustomerCard, CustomerState};
use crate::operations::perform;
use crate::operations::scene::Stage;
use crate::operations::trade_customers::{
    ChangeTradeCustomer, OwnPrice, SetOwnPrice, TakeAccountPayment, TradeCustomerWish,
};
use crate::store::trade_customers::AccountPayment;

/// All of them.
pub(super) fn entries() -> Vec<Entry> {
    entries![
        ChangeTradeCustomer, Closed, |scene, _book, _env| TradeCustomerWish {
            id: CustomerId(scene.fresh[0]), state: CustomerState::Open, days_to_pay: 14,
            card: CustomerCard::of("Scene Deli", "9 Scene Yard, London", "020 7946 0001", "")
                .map_err(|(_, refusal)| refusal)?,
        };
        SetOwnPrice, Closed, |scene, _book, _env| OwnPrice {
            customer: scene.customer, product: super::first(scene)?.id, pence: None,
        };
        TakeAccountPayment, Open, |scene, _book, _env| AccountPayment {
            id: EntryId(scene.fresh[0]), customer: scene.customer,
            way: TenderKind::BankTransfer, pence: Pence::new(1200),
        };
    ]
}
