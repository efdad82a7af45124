//! A sale and a refund as the ledger keeps them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::access::coded;
use super::basket::{Basket, BasketLine, LineState, Priced};
use super::catalogue::Place;
use super::free_text::FreeText;
use super::ids::{CustomerId, PersonId, ProductId, SaleId, SessionId, ShopId, TillId};
use super::reductions::{LineReduction, Reduction};
use super::tenders::Tender;
use super::time::Moment;
use super::vat::{VatCode, VatRate, VatRates};
use super::{Milli, OutOfRange, Pence, Refusal, Rounding};

coded! {
    /// A sale, or its reversal.
    SaleKind {
        /// Goods for money.
        Sale = "sale",
        /// Money back for goods; its pence are negative.
        Refund = "refund",
    }
}

coded! {
    /// What a line is.
    LineKind {
        /// A product.
        Product = "product",
        /// What a customer gave on top: outside VAT and outside takings.
        Donation = "donation",
    }
}

/// The line of another sale that this one takes back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reverses {
    /// Which sale.
    pub sale: SaleId,
    /// Which of its lines.
    pub line: u32,
}

/// One line as sold, for ever: price, code and rate do not follow later edits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaleLine {
    /// 1, 2, 3 …
    pub line: u32,
    /// What it is.
    pub kind: LineKind,
    /// The product and its revision, where it is one.
    pub product: Option<(ProductId, i64)>,
    /// How much; negative in a refund.
    pub quantity: Milli,
    /// What one cost, VAT included.
    pub unit: Pence,
    /// What the line came to: rounded once, less its reductions; negative in a refund.
    pub total: Pence,
    /// Where it was eaten.
    pub place: Place,
    /// How it stood to VAT.
    pub code: VatCode,
    /// At which rate.
    pub rate: VatRate,
    /// In a refund, what it takes back.
    pub reverses: Option<Reverses>,
    /// What came off; nothing in a refund, which takes back what was paid.
    pub reductions: Vec<LineReduction>,
}

/// What somebody typed for a line, or with line 0 for the whole sale. It can be erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaleWords {
    /// Which line; 0 for the sale.
    pub line: u32,
    /// What a line with a typed price is called.
    pub name: Option<FreeText>,
    /// A note.
    pub note: Option<FreeText>,
    /// Why something came off, where it is in words.
    pub reason: Option<FreeText>,
}

/// A stored sale or refund.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sale {
    /// Which.
    pub id: SaleId,
    /// Sale or refund.
    pub kind: SaleKind,
    /// The till's prefix and its next number, as on the receipt.
    pub number: ReceiptNumber,
    /// In which shop.
    pub shop: ShopId,
    /// At which till.
    pub till: TillId,
    /// In which session payment was taken.
    pub session: SessionId,
    /// The day it belongs to.
    pub business_date: NaiveDate,
    /// What the clock said.
    pub at: Moment,
    /// Who was signed in when payment was taken.
    pub person: PersonId,
    /// Lines, in order.
    pub lines: Vec<SaleLine>,
    /// Payments, in order.
    pub tenders: Vec<Tender>,
    /// The number to call out, where something was made to order.
    pub order_number: Option<i64>,
    /// On whose account, where it is on one.
    pub customer: Option<CustomerId>,
    /// What was typed for it.
    pub words: Vec<SaleWords>,
}

impl Sale {
    /// What all lines come to.
    pub fn total(&self) -> Result<Pence, OutOfRange> {
        Pence::sum(self.lines.iter().map(|l| l.total))
    }
}

/// A sale or refund as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaleInList {
    /// Which.
    pub id: SaleId,
    /// Sale or refund.
    pub kind: SaleKind,
    /// Its number.
    pub number: ReceiptNumber,
    /// When.
    pub at: Moment,
    /// What it came to.
    pub total: Pence,
}

/// A number that people read: gapless per till and series.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ReceiptNumber {
    /// The till's prefix and the series' letter, such as `B1A`.
    pub series: String,
    /// 1, 2, 3 …
    pub number: i64,
}

impl std::fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.series, self.number)
    }
}

/// The lines that a basket becomes when it is paid on this day.
pub fn lines_of(
    basket: &Basket,
    rates: &VatRates,
    day: NaiveDate,
) -> Result<Vec<SaleLine>, Refusal> {
    let mut lines = Vec::new();
    for (line, kept) in (1_u32..).zip(kept(basket)) {
        lines.push(SaleLine {
            line,
            kind: LineKind::Product,
            product: Some((kept.item.product, kept.item.rev)),
            quantity: kept.quantity,
            unit: kept.item.unit,
            total: kept.total()?,
            place: kept.item.place,
            code: kept.item.code,
            rate: rates.on(kept.item.code, day),
            reverses: None,
            reductions: kept.reductions,
        });
    }
    if lines.is_empty() {
        return Err(Refusal::BasketEmpty);
    }
    if basket.donation() > Pence::ZERO {
        lines.push(donation(next_line(&lines), basket.donation()));
    }
    Ok(lines)
}

/// The lines of a basket that count, in their order: each becomes the line of that place in the sale.
pub fn kept(basket: &Basket) -> impl Iterator<Item = BasketLine> {
    let lines = basket.lines().into_iter();
    lines.filter(|l| l.state == LineState::In)
}

/// What was typed for a basket and for its lines, by the lines of the sale.
pub fn words_of(basket: &Basket) -> Vec<SaleWords> {
    let mut all = Vec::new();
    let mut keep = |line, name, note, reason| {
        let words = SaleWords {
            line,
            name,
            note,
            reason,
        };
        if words.name.is_some() || words.note.is_some() || words.reason.is_some() {
            all.push(words);
        }
    };
    let why = |given: Option<&Reduction>| given.and_then(|given| given.words.clone());
    keep(0, None, basket.note().cloned(), why(basket.by_hand()));
    for (line, kept) in (1_u32..).zip(kept(basket)) {
        let reason = why(kept.by_hand.as_ref());
        let name = match kept.item.priced {
            Priced::Typed { name } => name,
            Priced::Own | Priced::HalfLate | Priced::Account => None,
        };
        keep(line, name, kept.note, reason);
    }
    all
}

fn next_line(lines: &[SaleLine]) -> u32 {
    lines
        .iter()
        .map(|l| l.line)
        .max()
        .unwrap_or(0)
        .saturating_add(1)
}

fn donation(line: u32, pence: Pence) -> SaleLine {
    SaleLine {
        line,
        kind: LineKind::Donation,
        product: None,
        quantity: Milli::ONE,
        unit: pence,
        total: pence,
        place: Place::TakeAway,
        code: VatCode::O,
        rate: VatRate::NONE,
        reverses: None,
        reductions: Vec::new(),
    }
}

/// What a customer would give on top to reach the next whole pound; none where it is whole.
pub fn round_up_to_next_pound(goods: Pence) -> Option<Pence> {
    let over = goods.get().checked_rem_euclid(100)?;
    (over > 0)
        .then(|| 100_i64.checked_sub(over).map(Pence::new))
        .flatten()
}

/// What has been given back of one line so far; both positive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GivenBack {
    /// How much of it.
    pub quantity: Milli,
    /// How many pence.
    pub pence: Pence,
}

impl GivenBack {
    /// Nothing yet.
    pub const NOTHING: Self = Self {
        quantity: Milli::ZERO,
        pence: Pence::ZERO,
    };
}

/// A wish to give back so much of one line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RefundWish {
    /// Which line of the sale.
    pub line: u32,
    /// How much of it; positive.
    pub quantity: Milli,
}

/// The refund line for giving back `quantity` of `sold`, after what was given back before.
///
/// After k of n pieces `floor(total × k / n)` has been paid, so the last piece takes the rest and
/// the sum is exactly what was paid (`facts/till.md`, VAT).
pub fn refund_line(
    line: u32,
    sale: SaleId,
    sold: &SaleLine,
    before: GivenBack,
    quantity: Milli,
) -> Result<SaleLine, Refusal> {
    if quantity <= Milli::ZERO {
        return Err(Refusal::QuantityNotPositive);
    }
    let left = sold.quantity.minus(before.quantity)?;
    if quantity > left {
        return Err(Refusal::RefundTooMuch { left });
    }
    let so_far = before.quantity.plus(quantity)?;
    let paid_so_far = sold
        .total
        .share(so_far.get(), sold.quantity.get(), Rounding::Down)?;
    let now = paid_so_far.minus(before.pence)?;
    Ok(SaleLine {
        line,
        quantity: quantity.negated()?,
        total: now.negated()?,
        reverses: Some(Reverses {
            sale,
            line: sold.line,
        }),
        reductions: Vec::new(),
        ..sold.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_last_piece_takes_the_rest() {
        let sold = SaleLine {
            line: 1,
            kind: LineKind::Product,
            product: None,
            quantity: Milli::pieces(3).unwrap(),
            unit: Pence::new(33),
            total: Pence::new(100),
            place: Place::TakeAway,
            code: VatCode::Z,
            rate: VatRate::NONE,
            reverses: None,
            reductions: Vec::new(),
        };
        let id = SaleId(Uuid::from_u128(7));
        let mut before = GivenBack::NOTHING;
        let mut paid = Vec::new();
        for _ in 0..3 {
            let line = refund_line(1, id, &sold, before, Milli::ONE).unwrap();
            let pence = line.total.negated().unwrap();
            before.quantity = before.quantity.plus(Milli::ONE).unwrap();
            before.pence = before.pence.plus(pence).unwrap();
            paid.push(pence.get());
        }
        assert_eq!(paid, [33, 33, 34]);
        assert_eq!(
            refund_line(1, id, &sold, before, Milli::ONE),
            Err(Refusal::RefundTooMuch { left: Milli::ZERO })
        );
    }

    #[test]
    fn rounding_up_goes_to_the_next_pound() {
        assert_eq!(
            round_up_to_next_pound(Pence::new(720)),
            Some(Pence::new(80))
        );
        assert_eq!(round_up_to_next_pound(Pence::new(800)), None);
    }
}
