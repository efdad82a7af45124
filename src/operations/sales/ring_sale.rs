//! Ringing a sale: the moment at which it is paid for, and never lost.

use chrono::NaiveDate;

use super::goods::{check_use_by, count_down};
use crate::domain::access::Capability;
use crate::domain::basket::{Basket, BasketLine, Priced};
use crate::domain::ids::PersonId;
use crate::domain::made_to_order::ToMake;
use crate::domain::sales::{ReceiptNumber, Sale, SaleKind, kept, lines_of, words_of};
use crate::domain::tenders::{CardAnswer, TenderKind, settle};
use crate::domain::trade_customers::{Invoice, InvoiceKind, TradeCustomer};
use crate::domain::{Pence, Refusal, Trouble};
use crate::operations::trade_customers::customer_buying;
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
    /// The number to call out, where something is made to order.
    pub order_number: Option<i64>,
    /// The number of its invoice or credit note, where it is on an account.
    pub invoice: Option<ReceiptNumber>,
}

impl Rung {
    /// A sale that was stored before.
    pub(super) fn of(tx: &Tx<'_>, sale: &Sale) -> Result<Self, Stop> {
        Ok(Self {
            number: sale.number.clone(),
            total: sale.total()?,
            change: Pence::sum(sale.tenders.iter().map(|t| t.change))?,
            order_number: sale.order_number,
            invoice: tx.invoice_of(sale.id)?.map(|invoice| invoice.number),
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
                && stored.customer == basket.account().map(|account| account.customer)
                && stored.tenders == input.paid;
            return if same {
                Rung::of(tx, &stored)
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let mut done = ctx.done()?;
        let customer = match basket.account() {
            Some(account) => {
                // An account is credit: whoever lets goods go without money may, or a colleague.
                done.approver = done.approver.or(ctx.also_needs(tx, Capability::Accounts)?);
                Some(customer_buying(tx, ctx, account.customer)?)
            }
            None => None,
        };
        let lines = lines_of(basket, &rates, ctx.business_date)?;
        let total = Pence::sum(lines.iter().map(|l| l.total))?;
        check_goods(tx, basket)?;
        check_use_by(tx, ctx, basket)?;
        done.approver = done.approver.or(check_needs(tx, ctx, basket)?);
        check_cards(tx, input)?;
        settle(total, &input.paid, basket.paid_by())?;
        let number = tx.next_receipt_number()?;
        let made_to_order = made_to_order(tx, basket)?;
        let order_number = match made_to_order.first() {
            Some(_) => Some(tx.next_order_number(ctx.business_date)?),
            None => None,
        };
        let sale = NewSale {
            id: basket.sale,
            kind: SaleKind::Sale,
            number: &number,
            lines: &lines,
            tenders: &input.paid,
            total,
            order_number,
            customer: customer.as_ref().map(|customer| customer.id),
        };
        assert_balanced(&sale)?;
        tx.add_sale(&sale, ctx.shop, &done)?;
        let invoice = match &customer {
            Some(customer) => {
                let due_on = customer.due_on(ctx.business_date);
                Some(add_invoice(tx, &sale, customer, due_on)?)
            }
            None => None,
        };
        for words in words_of(basket) {
            tx.add_sale_words(basket.sale, &words, &ctx.env.random())?;
        }
        for (line, kept) in made_to_order {
            let what = ToMake {
                sale: basket.sale,
                line,
                number: order_number.unwrap_or_default(),
                quantity: kept.quantity,
                what: kept.item.called().to_owned(),
                note: kept.note.map(String::from),
                asked_at: ctx.now,
                made_at: None,
            };
            tx.add_to_make(&what, ctx.business_date)?;
        }
        tx.delete_draft(basket.sale)?;
        count_down(tx, ctx, &lines)?;
        tx.forget_allowed(basket.sale)?;
        let change = Pence::sum(input.paid.iter().map(|t| t.change))?;
        Ok(Rung {
            number,
            total,
            change,
            order_number,
            invoice,
        })
    }
}

/// Every product is known in that revision, at a price that it has had (or one that may be typed),
/// with its own VAT code, and late in the day only what is sold off then.
fn check_goods(tx: &Tx<'_>, basket: &Basket) -> Result<(), Stop> {
    for kept in kept(basket) {
        let item = &kept.item;
        let (product, rev) = (item.product, item.rev);
        let known = match &item.priced {
            Priced::Own => tx.was_sold_as(product, rev, item.unit, item.place, item.code)?,
            Priced::HalfLate => {
                tx.was_sold_as(product, rev, item.unit, item.place, item.code)?
                    && tx.is_half_price_late(product, rev)?
            }
            Priced::Account => {
                let account = basket.account().ok_or(Refusal::UnknownCustomer)?;
                tx.was_own_price(account.customer, product, item.unit)?
                    && tx.has_code(product, rev, item.place, item.code)?
            }
            Priced::Typed { .. } => {
                let limit = tx.open_limit(product, rev)?.ok_or(Refusal::PriceNotOpen)?;
                if item.unit <= Pence::ZERO {
                    return Err(Refusal::AmountNotPositive.into());
                }
                if item.unit > limit {
                    return Err(Refusal::OverOpenLimit { limit }.into());
                }
                tx.has_code(product, rev, item.place, item.code)?
            }
        };
        if !known {
            return Err(Refusal::UnknownCode.into());
        }
    }
    Ok(())
}

/// Whatever came off was allowed by somebody who may; gives back who, where it was somebody else.
fn check_needs(tx: &Tx<'_>, ctx: &Ctx<'_>, basket: &Basket) -> Result<Option<PersonId>, Stop> {
    let mut approver = None;
    for need in basket.needs() {
        let by = match tx.allowed_by(basket.sale, &need)? {
            Some(person) => Some(person).filter(|person| *person != ctx.person),
            None => ctx.also_needs(tx, need.capability)?,
        };
        approver = by.or(approver);
    }
    Ok(approver)
}

/// The lines that are made when they are asked for, each with its number in the sale.
fn made_to_order(tx: &Tx<'_>, basket: &Basket) -> Result<Vec<(u32, BasketLine)>, Stop> {
    let mut made = Vec::new();
    for (line, kept) in (1_u32..).zip(kept(basket)) {
        if tx.is_made_to_order(kept.item.product, kept.item.rev)? {
            made.push((line, kept));
        }
    }
    Ok(made)
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

/// Gives a sale on account its invoice, or a refund its credit note.
pub(super) fn add_invoice(
    tx: &Tx<'_>,
    sale: &NewSale<'_>,
    customer: &TradeCustomer,
    due_on: NaiveDate,
) -> Result<ReceiptNumber, Stop> {
    let kind = InvoiceKind::of(sale.kind);
    let number = tx.next_invoice_number(kind)?;
    tx.add_invoice(&Invoice {
        sale: sale.id,
        kind,
        customer: customer.id,
        customer_rev: customer.rev,
        number: number.clone(),
        due_on,
    })?;
    Ok(number)
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
