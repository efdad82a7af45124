//! Erasing in the shop book: people by letter of the people book, visitors by themselves; and for how long
//! things are kept.

mod periods;
mod take_erasure;
mod visitors;

pub use periods::SetPeriods;
pub use take_erasure::TakeErasure;
pub use visitors::{EraseVisitors, erase_old_visitors};
