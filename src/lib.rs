//! Pathway Till: a till and training record for a charity's bakery and bike shop.
pub mod demo;
pub mod documents;
pub mod domain;
pub mod env;
pub mod jobs;
pub mod operations;
pub mod store;
pub mod ui;
pub mod words;
