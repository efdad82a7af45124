//! All tests that need more than one module: one binary, so that they are linked once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[cfg(feature = "snapshots")]
mod pictures;
mod screens;
mod tidy;
