//! Taking payment, and giving it back.

mod allow;
mod bill_to;
pub mod goods;
mod made;
mod refund;
mod ring_sale;
mod wrong_way_of_paying;

pub use allow::{GiveDiscount, GiveHalfPrice, Given};
pub use bill_to::{BillTo, Billing};
pub use made::{Made, MadeOrNot, SayMade};
pub use refund::{Refund, RefundOf};
pub use ring_sale::{RingSale, Rung};
pub use wrong_way_of_paying::WrongWayOfPaying;
