//! Which printer of this machine prints what: the machine's own matter, and on the record.

use crate::domain::access::Capability;
use crate::domain::papers::PrinterFor;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// A printer for some papers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrinterChoice {
    /// For which papers.
    pub of: PrinterFor,
    /// Its name; none leaves it to the machine.
    pub name: Option<String>,
}

/// Chooses a printer.
pub struct ChoosePrinter;

impl Operation for ChoosePrinter {
    const NAME: &'static str = "choose-printer";
    const NEEDS: Option<Capability> = Some(Capability::SetUp);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = PrinterChoice;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &PrinterChoice) -> Result<(), Stop> {
        Ok(tx.set_printer(input.of, input.name.as_deref())?)
    }
}
