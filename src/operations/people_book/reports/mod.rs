//! Reports to somebody outside.

pub mod gathered;
