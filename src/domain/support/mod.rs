//! Around the placement: support sessions, and what comes after as lines of a plan
//! (`facts/training.md`, Records).

pub mod refusals;
