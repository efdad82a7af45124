//! Taking payment, and giving it back.

mod bill_to;
mod refund;
mod ring_sale;
mod wrong_way_of_paying;

pub use bill_to::{BillTo, Billing};
pub use refund::{Refund, RefundOf};
pub use ring_sale::{RingSale, Rung};
pub use wrong_way_of_paying::WrongWayOfPaying;
