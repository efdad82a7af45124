//! The rules of the shop, and the plain facts that screens and papers show.
//!
//! Pure: no screen, no disk, no clock, no random numbers. Money is whole pence, quantities are whole
//! thousandths, time is a UTC instant. Nothing here divides except [`Pence::share`].
#![deny(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used
)]

pub mod about_me;
pub mod access;
pub mod allergens;
pub mod barcodes;
pub mod basket;
pub mod cash;
pub mod catalogue;
pub mod chosen_files;
pub mod code128;
pub mod contacts;
pub mod erasure;
pub mod exports;
pub mod free_text;
pub mod given_papers;
pub mod hours;
pub mod ids;
pub mod leaving;
pub mod licences;
pub mod looks;
pub mod made_to_order;
pub mod measures;
pub mod money_entry;
pub mod old_sales;
pub mod papers;
pub mod passphrase;
pub mod people;
pub mod person_records;
pub mod pictures;
pub mod pin;
pub mod product_lists;
pub mod quantity;
pub mod recipients;
pub mod reductions;
pub mod referrals;
pub mod refusal;
pub mod reports;
pub mod safe_copies;
pub mod sales;
pub mod search;
pub mod sharing;
pub mod shops;
pub mod skills;
pub mod support;
pub mod tenders;
pub mod till_sessions;
pub mod time;
pub mod trade_customers;
pub mod vat;
pub mod when_entry;

mod pence;

pub use pence::{OutOfRange, Pence, Rounding, share_out};
pub use quantity::Milli;
pub use refusal::{Refusal, Trouble};
