//! Customers on account: a café that buys bread every week. Outside the retail scheme.

use super::access::coded;

coded! {
    /// Whether a customer can buy on account.
    CustomerState {
        /// They can.
        Open = "open",
        /// They cannot any more; what they owe stays.
        Closed = "closed",
    }
}

coded! {
    /// What a numbered paper of an account is.
    InvoiceKind {
        /// What they bought.
        Invoice = "invoice",
        /// What went back.
        CreditNote = "credit-note",
    }
}
