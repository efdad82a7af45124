//! Papers as bytes: read back, the same each time, with the reading order in them.

mod pages;
mod reads;
mod sales;
