//! The one suite: every test that needs more than the module it stands beside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

mod money;
mod tidy;
