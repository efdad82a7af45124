//! The one test binary: stories of a day, sweeps over everything, crashes at every step.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on stops"
)]

mod catalogue;
mod crash;
mod day;
mod demo;
mod documents;
mod hours;
mod journeys;
mod leaving;
mod measures;
mod money;
mod people_book;
#[cfg(feature = "snapshots")]
mod pictures;
mod properties;
mod referrals;
mod reports;
mod safe_copies;
mod schema;
mod screens;
mod sharing;
mod skills;
mod support;
mod sweeps;
mod tidy;
