//! The steps of tasks that take more than one screen.

use crate::words::{Words, say};

/// The steps of a cash sale.
pub fn paying(words: &Words) -> [String; 3] {
    [
        say!(words, "cash-step-pay"),
        say!(words, "cash-step-given"),
        say!(words, "cash-step-change"),
    ]
}

/// The steps of cashing up.
pub fn cashing_up(words: &Words) -> [String; 3] {
    [
        say!(words, "count-step-count"),
        say!(words, "count-step-check"),
        say!(words, "count-step-finish"),
    ]
}
