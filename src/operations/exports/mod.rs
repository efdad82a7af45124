//! Files that leave the book: who may make them, and a line on the record that they were made.
//!
//! What goes into them is read beside, by a worker; nothing in them names a person.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Lets files be made.
pub struct Export;

/// What goes out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Files {
    /// The products of the shop.
    Products,
    /// Sales, lines, tenders and day ends of these business dates, both included.
    Accounts {
        /// The first.
        from: NaiveDate,
        /// The last.
        until: NaiveDate,
    },
}

impl Operation for Export {
    const NAME: &'static str = "export";
    const NEEDS: Option<Capability> = Some(Capability::Export);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = Files;
    type Output = ();

    fn run(_tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Files) -> Result<(), Stop> {
        match input {
            Files::Products => Ok(()),
            Files::Accounts { from, until } if from <= until => Ok(()),
            Files::Accounts { .. } => Err(Refusal::DaysTheWrongWayRound.into()),
        }
    }
}
