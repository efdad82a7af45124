//! Taking payment, and giving it back.

pub mod goods;
mod refund;
mod ring_sale;
mod wrong_way_of_paying;

pub use refund::{Refund, RefundOf};
pub use ring_sale::{RingSale, Rung};
pub use wrong_way_of_paying::WrongWayOfPaying;
