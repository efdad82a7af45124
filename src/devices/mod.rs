//! Machines beside the till: traits, the real ones, and recording ones for tests.

pub mod paper;
