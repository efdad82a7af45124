//! Every screen there is, so that a test can sweep them all.

/// A screen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Route {
    /// Who is there?
    Lock,
    /// Their PIN.
    Pin,
    /// Items and basket.
    Till,
    /// How do they pay?
    Payment,
    /// Money from the customer.
    Cash,
    /// Change to give.
    Change,
    /// The card machine.
    Card,
    /// The sale is saved.
    Done,
    /// Ask for help.
    Help,
    /// Something happened to the machine or the book.
    Trouble,
    /// Long work.
    Working,
}

impl Route {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Lock,
        Self::Pin,
        Self::Till,
        Self::Payment,
        Self::Cash,
        Self::Change,
        Self::Card,
        Self::Done,
        Self::Help,
        Self::Trouble,
        Self::Working,
    ];
}
