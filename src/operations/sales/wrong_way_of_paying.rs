//! A sale was rung as cash and was card, or the other way round: the tender is put right.

use crate::domain::access::Capability;
use crate::domain::sales::SaleKind;
use crate::domain::tenders::TenderKind;
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Reason, Stop};
use crate::store::Tx;
use crate::store::cash::TenderCorrection;

/// Puts a way of paying right; it belongs to the session that is open now.
pub struct WrongWayOfPaying;

impl Operation for WrongWayOfPaying {
    const NAME: &'static str = "wrong-way-of-paying";
    const NEEDS: Option<Capability> = Some(Capability::WrongWayOfPaying);
    const LEAVES: Leaves = Leaves::Rows;
    const REASON: Reason = Reason::Needed;
    type Input = TenderCorrection;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &TenderCorrection) -> Result<(), Stop> {
        if let Some(stored) = tx.tender_correction(input.id)? {
            let same = stored == *input;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let done = ctx.done()?;
        let sale = tx.sale(input.sale)?.ok_or(Refusal::UnknownSale)?;
        if sale.till != tx.till {
            // It is that till's drawer and card machine that were off.
            return Err(Refusal::UnknownSale.into());
        }
        if sale.kind != SaleKind::Sale {
            return Err(Refusal::NotASale.into());
        }
        let at_the_till = |kind| TenderKind::AT_THE_TILL.contains(&kind);
        if sale.customer.is_some() || !at_the_till(input.from) || !at_the_till(input.to) {
            return Err(Refusal::ByInvoiceOnly.into());
        }
        if input.from == input.to {
            return Err(Refusal::SameWayOfPaying.into());
        }
        if input.pence <= Pence::ZERO {
            return Err(Refusal::AmountNotPositive.into());
        }
        let paid = tx.paid_that_way(input.sale, input.from)?;
        if input.pence > paid {
            return Err(Refusal::MoreThanPaidThatWay { paid }.into());
        }
        Ok(tx.add_tender_correction(input, &done)?)
    }
}
