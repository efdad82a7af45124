//! Pathway Till: a till and training record for a charity's bakery and bike shop.
pub mod domain;
pub mod ui;
pub mod words;
