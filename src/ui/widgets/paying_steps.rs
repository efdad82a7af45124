//! The steps of a cash sale, which its screens share.

use crate::words::{Words, say};

/// The steps of a cash sale.
pub fn names(words: &Words) -> [String; 3] {
    [
        say!(words, "cash-step-pay"),
        say!(words, "cash-step-given"),
        say!(words, "cash-step-change"),
    ]
}
