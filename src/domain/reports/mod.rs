//! Reports to somebody outside: one or two pages that hold nothing the person has not agreed to share
//! (`facts/training.md`, "The report to a referrer").
//!
//! - [`page`]: what a report says, and all that it can say. It is kept as it was made; the paper, the plain
//!   text and the preview are all made of it and of nothing else.
//! - [`draft`]: the page of a report from the records, of what is permitted.
//! - [`hints`]: what stands beside a text while it is written.
//! - [`ledger`]: what becomes of it, how it stands, and what can come next.
//! - [`text`]: a text that was typed for it; [`typed`]: all that is typed for one.

pub mod draft;
pub mod hints;
pub mod ledger;
pub mod page;
pub mod refusals;
pub mod text;
pub mod typed;
