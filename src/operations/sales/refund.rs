//! Giving money back for lines of a sale: a row of its own, with negative pence.

use std::collections::BTreeMap;

use super::ring_sale::{add_invoice, assert_balanced};
use crate::domain::access::Capability;
use crate::domain::ids::SaleId;
use crate::domain::sales::{RefundWish, Sale, SaleKind, SaleLine, refund_line};
use crate::domain::tenders::{Tender, TenderKind};
use crate::domain::{Milli, Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Reason, Stop};
use crate::store::Tx;
use crate::store::sales::NewSale;

use super::Rung;

/// Gives money back.
pub struct Refund;

/// What to give back.
#[derive(Clone, Debug)]
pub struct RefundOf {
    /// The refund's own id; the same id again changes nothing.
    pub id: SaleId,
    /// Of which sale.
    pub sale: SaleId,
    /// Which lines, and how much of each.
    pub wishes: Vec<RefundWish>,
    /// In which way the money goes back.
    pub way: TenderKind,
}

impl Operation for Refund {
    const NAME: &'static str = "refund";
    const NEEDS: Option<Capability> = Some(Capability::Refund);
    const LEAVES: Leaves = Leaves::Rows;
    const REASON: Reason = Reason::Needed;
    type Input = RefundOf;
    type Output = Rung;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &RefundOf) -> Result<Rung, Stop> {
        let wishes = by_line(&input.wishes)?;
        if let Some(stored) = tx.sale(input.id)? {
            return if is_same(&stored, input, &wishes) {
                Rung::of(tx, &stored)
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let sold = tx.sale(input.sale)?.ok_or(Refusal::UnknownSale)?;
        if sold.shop != ctx.shop {
            return Err(Refusal::UnknownSale.into());
        }
        if sold.kind != SaleKind::Sale {
            return Err(Refusal::NotASale.into());
        }
        if sold.customer.is_some() != (input.way == TenderKind::OnAccount)
            || input.way == TenderKind::BankTransfer
        {
            return Err(Refusal::ByInvoiceOnly.into());
        }
        let done = ctx.done()?;
        let mut lines: Vec<SaleLine> = Vec::new();
        for (n, (line, quantity)) in (1_u32..).zip(&wishes) {
            let of = sold
                .lines
                .iter()
                .find(|l| l.line == *line)
                .ok_or(Refusal::UnknownLine)?;
            let before = tx.given_back(sold.id, *line)?;
            lines.push(refund_line(n, sold.id, of, before, *quantity)?);
        }
        if lines.is_empty() {
            return Err(Refusal::NothingChosen.into());
        }
        let total = Pence::sum(lines.iter().map(|l| l.total))?;
        let tenders = [Tender {
            kind: input.way,
            tendered: total,
            change: Pence::ZERO,
            attempt: None,
        }];
        let number = tx.next_receipt_number()?;
        let refund = NewSale {
            id: input.id,
            kind: SaleKind::Refund,
            number: &number,
            lines: &lines,
            tenders: &tenders,
            total,
            order_number: None,
            customer: sold.customer,
        };
        assert_balanced(&refund)?;
        tx.add_sale(&refund, ctx.shop, &done)?;
        let invoice = match sold.customer {
            Some(customer) => {
                let customer = tx.trade_customer(customer)?;
                let customer = customer.ok_or(Refusal::UnknownCustomer)?;
                Some(add_invoice(tx, &refund, &customer, ctx.business_date)?)
            }
            None => None,
        };
        Ok(Rung {
            number,
            total,
            change: Pence::ZERO,
            order_number: None,
            invoice,
        })
    }
}

/// One wish a line, in the order of lines.
fn by_line(wishes: &[RefundWish]) -> Result<BTreeMap<u32, Milli>, Refusal> {
    let mut lines = BTreeMap::new();
    for wish in wishes {
        if wish.quantity <= Milli::ZERO {
            return Err(Refusal::QuantityNotPositive);
        }
        let sum = lines.entry(wish.line).or_insert(Milli::ZERO);
        *sum = sum.plus(wish.quantity)?;
    }
    Ok(lines)
}

fn is_same(stored: &Sale, input: &RefundOf, wishes: &BTreeMap<u32, Milli>) -> bool {
    stored.kind == SaleKind::Refund
        && stored.tenders.iter().all(|t| t.kind == input.way)
        && stored.lines.len() == wishes.len()
        && stored.lines.iter().all(|l| {
            l.reverses.is_some_and(|r| {
                r.sale == input.sale
                    && wishes.get(&r.line).and_then(|q| q.negated().ok()) == Some(l.quantity)
            })
        })
}
