//! Somebody asks for a full invoice: their name and address are kept beside the sale.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::SaleId;
use crate::domain::papers::BilledTo;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Who the invoice of a sale is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Billing {
    /// Which sale.
    pub sale: SaleId,
    /// Who, as they gave it.
    pub to: BilledTo,
}

/// Keeps who an invoice is for. The same again changes nothing; something else puts a slip right.
pub struct BillTo;

impl Operation for BillTo {
    const NAME: &'static str = "bill-to";
    const NEEDS: Option<Capability> = Some(Capability::Sell);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Billing;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Billing) -> Result<(), Stop> {
        let sale = tx.sale(input.sale)?.filter(|sale| sale.shop == ctx.shop);
        let sale = sale.ok_or(Refusal::UnknownSale)?;
        if sale.customer.is_some() {
            // Their invoice says who they are by their card, and nobody else.
            return Err(Refusal::ByInvoiceOnly.into());
        }
        if tx.billed_to(sale.id)?.as_ref() == Some(&input.to) {
            return Ok(());
        }
        Ok(tx.add_billed_to(sale.id, &input.to, &ctx.env.random())?)
    }
}
