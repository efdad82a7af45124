//! Stories of a day, told through the operations.

mod a_day;
mod edges;
mod live;
mod pins;
mod two_shops;
