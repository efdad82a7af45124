//! Permission to share: off by default, by recipient and section, withdrawn as easily
//! (`facts/training.md`, "Power, dignity, privacy" 3, and Records: Permission to share).
//!
//! The rows are only added. One function, [`allowed::allowed`], says what may go to whom on a day; the page
//! that the person reads, the report, and what is said on the telephone all ask it and nothing else. Staff
//! learn "shared" or "not shared" of it, never whether something was declined, withdrawn, over or not asked.

pub mod allowed;
pub mod giving;
pub mod refusals;
pub mod rows;

/// The version of the wording with which permission is asked; a row keeps the one that was read. A change
/// of what the page promises is a new version, never a new text under an old number.
pub const WORDING: u16 = 1;
