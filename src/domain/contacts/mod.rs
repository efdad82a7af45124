//! What was said to those who refer and are reported to, and by them (`facts/training.md`, Records: Contact
//! with a referrer).

pub mod refusals;
