//! Pathway Till: a till and training record for a charity's bakery and bike shop.
pub mod demo;
pub mod domain;
