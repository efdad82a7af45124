//! Papers as plain text: from facts and words to lines, and nothing else.

pub mod till_report;
