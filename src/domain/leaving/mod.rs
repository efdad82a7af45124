//! Leaving: in the person's words first; where they go, and keeping in touch with whoever wants it
//! (`facts/training.md`, Records: Leaving).

pub mod refusals;
