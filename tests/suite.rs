//! All tests that need more than one module: one binary, so that they are linked once.

#[cfg(feature = "snapshots")]
mod pictures;
mod screens;
mod tidy;
