//! The papers of a sale: the receipt, and the full invoice for those who ask for one.

mod invoice;
mod parts;
mod receipt;

pub use invoice::invoice;
pub(super) use parts::seller_lines;
pub use receipt::receipt;

use crate::domain::papers::{Issue, SaleFacts};
use crate::words::{Words, say};

/// What a paper of this sale is called, by its title and its file.
fn title(words: &Words, facts: &SaleFacts, invoice: bool, issue: Issue) -> String {
    let number = match &facts.invoice {
        Some(of) if invoice => of.number.to_string(),
        _ => facts.sale.number.to_string(),
    };
    let title = match (facts.is_refund(), invoice) {
        (false, false) => say!(words, "paper-receipt-title", number = number),
        (true, false) => say!(words, "paper-refund-title", number = number),
        (false, true) => say!(words, "paper-invoice-title", number = number),
        (true, true) => say!(words, "paper-credit-title", number = number),
    };
    match issue {
        Issue::First => title,
        Issue::Copy => say!(words, "paper-copy-title", title = title),
    }
}
