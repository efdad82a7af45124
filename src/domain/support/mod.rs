//! Around the placement: support sessions, what comes after, leaving and keeping in touch
//! (`facts/training.md`, Records: Leaving).

pub mod refusals;
