//! Papers as bytes: read back, the same each time, with the reading order in them.

mod about_me;
mod hours;
mod locked;
mod on_site;
pub mod pages;
mod person_card;
mod preview;
mod reads;
mod referrals;
pub mod reports;
pub mod sales;
mod skills;
pub mod taken_along;
mod trade;
