//! Permission to share: off by default, by recipient and section, withdrawn as easily
//! (`facts/training.md`, "Power, dignity, privacy" 3, and Records: Permission to share).

pub mod refusals;
pub mod rows;
