//! What is made when somebody asks for it: a list until the day ends, with a number to call out.

use super::Milli;
use super::ids::SaleId;
use super::time::Moment;

/// One thing that is to be made, or was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToMake {
    /// For which sale.
    pub sale: SaleId,
    /// Which of its lines.
    pub line: u32,
    /// The number to call out.
    pub number: i64,
    /// How many.
    pub quantity: Milli,
    /// What.
    pub what: String,
    /// What was noted.
    pub note: Option<String>,
    /// Since when.
    pub asked_at: Moment,
    /// When it was made.
    pub made_at: Option<Moment>,
}
