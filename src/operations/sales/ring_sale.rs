//! Ringing a sale: the moment at which it is paid for, and never lost.

use super::goods::{check_use_by, count_down};
use crate::domain::access::Capability;
use crate::domain::sales::{ReceiptNumber, Sale, SaleKind, SaleLine, lines_of};
use crate::domain::tenders::{CardAnswer, TenderKind, settle};
use crate::domain::{Pence, Refusal, Trouble};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::baskets::Draft;
use crate::store::sales::NewSale;

/// Rings a basket with its payments as a sale.
pub struct RingSale;

/// A sale that is stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rung {
    /// Its number.
    pub number: ReceiptNumber,
    /// What it came to.
    pub total: Pence,
    /// What was handed back.
    pub change: Pence,
}

impl Rung {
    fn of(sale: &Sale) -> Result<Self, Stop> {
        Ok(Self {
            number: sale.number.clone(),
            total: sale.total()?,
            change: Pence::sum(sale.tenders.iter().map(|t| t.change))?,
        })
    }
}

impl Operation for RingSale {
    const NAME: &'static str = "ring-sale";
    const NEEDS: Option<Capability> = Some(Capability::Sell);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Draft;
    type Output = Rung;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Draft) -> Result<Rung, Stop> {
        let basket = &input.basket;
        let rates = tx.vat_rates()?;
        if let Some(stored) = tx.sale(basket.sale)? {
            let lines = lines_of(basket, &rates, stored.business_date)?;
            let same = stored.kind == SaleKind::Sale
                && stored.lines == lines
                && stored.tenders == input.paid;
            return if same {
                Rung::of(&stored)
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let done = ctx.done()?;
        let lines = lines_of(basket, &rates, ctx.business_date)?;
        let total = Pence::sum(lines.iter().map(|l| l.total))?;
        check_goods(tx, &lines)?;
        check_use_by(tx, ctx, basket)?;
        check_cards(tx, input)?;
        settle(total, &input.paid)?;
        let number = tx.next_receipt_number()?;
        let sale = NewSale {
            id: basket.sale,
            kind: SaleKind::Sale,
            number: &number,
            lines: &lines,
            tenders: &input.paid,
            total,
        };
        assert_balanced(&sale)?;
        tx.add_sale(&sale, ctx.shop, &done)?;
        tx.delete_draft(basket.sale)?;
        count_down(tx, ctx, &lines)?;
        let change = Pence::sum(input.paid.iter().map(|t| t.change))?;
        Ok(Rung {
            number,
            total,
            change,
        })
    }
}

/// Every product is known in that revision, at a price that it has had, with its own VAT code.
fn check_goods(tx: &Tx<'_>, lines: &[SaleLine]) -> Result<(), Stop> {
    for line in lines {
        if let Some((product, rev)) = line.product
            && !tx.was_sold_as(product, rev, line.unit, line.place, line.code)?
        {
            return Err(Refusal::UnknownCode.into());
        }
    }
    Ok(())
}

/// Every card payment was approved for this sale, and none that was approved is left out.
fn check_cards(tx: &Tx<'_>, draft: &Draft) -> Result<(), Stop> {
    let attempts = tx.card_attempts_for(draft.basket.sale)?;
    for tender in draft.paid.iter().filter(|t| t.kind == TenderKind::Card) {
        let attempt = attempts.iter().find(|a| Some(a.id) == tender.attempt);
        let attempt = attempt.ok_or(Refusal::UnknownAttempt)?;
        let approved = attempt.answer == Some(CardAnswer::Approved);
        if !approved || attempt.pence != tender.tendered {
            return Err(Refusal::CardNotApproved.into());
        }
        let times = draft
            .paid
            .iter()
            .filter(|t| t.attempt == Some(attempt.id))
            .count();
        if times != 1 {
            return Err(Refusal::TenderNotSensible.into());
        }
    }
    for attempt in &attempts {
        if attempt.is_open() {
            return Err(Refusal::CardAttemptOpen.into());
        }
        let left_out = attempt.answer == Some(CardAnswer::Approved)
            && !draft.paid.iter().any(|t| t.attempt == Some(attempt.id));
        if left_out {
            return Err(Refusal::ApprovedCardLeftOut {
                pence: attempt.pence,
            }
            .into());
        }
    }
    Ok(())
}

/// The invariant of every row in `sales`: lines = tenders − change. A breach is a mistake here.
pub(super) fn assert_balanced(sale: &NewSale<'_>) -> Result<(), Stop> {
    let net = sale
        .tenders
        .iter()
        .try_fold(Pence::ZERO, |sum, t| sum.plus(t.net()?))?;
    let lines = Pence::sum(sale.lines.iter().map(|l| l.total))?;
    if lines == sale.total && net == sale.total {
        Ok(())
    } else {
        Err(Trouble::Bug("lines = tenders - change").into())
    }
}
