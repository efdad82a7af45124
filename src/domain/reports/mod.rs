//! Reports to somebody outside: one or two pages that hold nothing the person has not agreed to share
//! (`facts/training.md`, "The report to a referrer").

pub mod refusals;
