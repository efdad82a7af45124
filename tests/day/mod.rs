//! Stories of a day, told through the operations.

use pathway_till::operations::Stop;

use crate::support::Shop;

mod a_day;
mod edges;
pub mod exports;
mod hours;
pub mod live;
mod made_to_order;
mod people;
mod pins;
mod shops;
mod taken_off;
mod trade_customers;
mod two_shops;
mod ways_around;

/// What comes of it is this refusal, and the book says what it said before.
#[track_caller]
fn refused<T: std::fmt::Debug>(
    shop: &mut Shop,
    refusal: Stop,
    deed: impl FnOnce(&mut Shop) -> Result<T, Stop>,
) {
    let before = shop.dump();
    let done = deed(shop);
    assert_eq!(done.err(), Some(refusal));
    assert!(shop.dump() == before, "a refusal wrote");
}
