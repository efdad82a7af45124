//! A till session and its figures. The X read and the Z read are this one function.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::access::coded;
use super::ids::SaleId;
use super::reductions::ReductionKind;
use super::sales::{LineKind, ReceiptNumber, SaleKind};
use super::shops::Seller;
use super::tenders::TenderKind;
use super::vat::{VatCode, VatRate, totals_by_rate};
use super::{OutOfRange, Pence};

coded! {
    /// Why money moved without a sale.
    MovementKind {
        /// Money put into the drawer, such as more change.
        PaidIn = "paid-in",
        /// Money taken out to buy something for the shop.
        PaidOut = "paid-out",
        /// Travel money; nobody's name stands with it.
        PaidOutTravel = "paid-out-travel",
        /// Moved to the safe.
        Drop = "drop",
        /// Change of an earlier customer put right.
        WrongChange = "wrong-change",
    }
}

coded! {
    /// Why the drawer was counted.
    CountKind {
        /// The starting cash.
        Float = "float",
        /// The blind count at the end.
        Close = "close",
        /// Counted once more; it stands beside the first.
        Recount = "recount",
    }
}

coded! {
    /// What a figure of an X or Z read says.
    FigureKind {
        /// The starting cash.
        Float = "float",
        /// Sales: their gross total without donations, and their number.
        Sales = "sales",
        /// Refunds: negative, and their number.
        Refunds = "refunds",
        /// Sales and refunds of one VAT code and rate, VAT included. Key: code and rate.
        Gross = "gross",
        /// The VAT inside the read's own total of one code and rate.
        Vat = "vat",
        /// Given on top; outside takings.
        Donations = "donations",
        /// What stayed in the shop, by way of paying, sales and refunds together.
        Tender = "tender",
        /// Ways of paying of earlier days put right; outside expected cash.
        PutRightEarlier = "put-right-earlier",
        /// Cash taken in sales.
        CashSales = "cash-sales",
        /// Cash given back in refunds: negative.
        CashRefunds = "cash-refunds",
        /// Money moved without a sale, by its reason; out is negative.
        Movement = "movement",
        /// How often the drawer was opened without a sale.
        NoSale = "no-sale",
        /// What the drawer should hold.
        ExpectedCash = "expected-cash",
        /// What came off prices, and how often, by the way in which it did: to know, in no sum.
        Reductions = "reductions",
        /// Invoices on account, and their number: outside retail takings.
        AccountSales = "account-sales",
        /// Credit notes on account: negative, and their number.
        AccountRefunds = "account-refunds",
        /// Invoices and credit notes of one VAT code and rate, VAT included. Key: code and rate.
        AccountGross = "account-gross",
        /// The VAT of one code and rate, rounded on each invoice by itself and added up.
        AccountVat = "account-vat",
        /// What customers paid towards their accounts, by way of paying, and how often.
        AccountPaid = "account-paid",
        /// What went back to customers on account, by way of paying: negative, and how often.
        AccountPaidBack = "account-paid-back",
    }
}

/// Lines of one day, kind, code and rate added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LineSum {
    /// The business date.
    pub date: NaiveDate,
    /// Of sales or of refunds.
    pub sale: SaleKind,
    /// Of which kind of line.
    pub line: LineKind,
    /// Their VAT code.
    pub code: VatCode,
    /// Their rate.
    pub rate: VatRate,
    /// Their total, VAT included.
    pub pence: Pence,
}

/// Tenders of one day and kind added up: net, change taken off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TenderSum {
    /// The business date.
    pub date: NaiveDate,
    /// Of sales or of refunds.
    pub sale: SaleKind,
    /// The way of paying.
    pub tender: TenderKind,
    /// Tendered less change.
    pub net: Pence,
}

/// What one invoice or credit note comes to at one code and rate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvoiceSum {
    /// The sale or refund that it is of.
    pub sale: SaleId,
    /// The business date.
    pub date: NaiveDate,
    /// An invoice for a sale, a credit note for a refund.
    pub kind: SaleKind,
    /// The VAT code of these lines.
    pub code: VatCode,
    /// Their rate.
    pub rate: VatRate,
    /// Their total, VAT included.
    pub pence: Pence,
}

/// What customers paid towards their accounts in one way on one day, or what went back to them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AccountPaidSum {
    /// The business date.
    pub date: NaiveDate,
    /// How.
    pub way: TenderKind,
    /// How much; negative where it went back.
    pub pence: Pence,
    /// How often.
    pub count: i64,
}

/// How many sales or refunds a day had.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SaleCount {
    /// The business date.
    pub date: NaiveDate,
    /// Sales or refunds.
    pub sale: SaleKind,
    /// How many.
    pub count: i64,
}

/// Cash movements of one day and kind added up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MovementSum {
    /// The business date.
    pub date: NaiveDate,
    /// Why.
    pub kind: MovementKind,
    /// Into the drawer; out is negative.
    pub pence: Pence,
    /// How many.
    pub count: i64,
}

/// What came off prices in one way on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReductionSum {
    /// The business date.
    pub date: NaiveDate,
    /// How.
    pub kind: ReductionKind,
    /// How much; positive.
    pub pence: Pence,
    /// On how many lines.
    pub count: i64,
}

/// Whether a way of paying was put right in the sale's own session.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CorrectedSale {
    /// The sale is of this session: cash and card move.
    ThisSession,
    /// The sale's session is closed: it stands by itself.
    EarlierSession,
}

/// Ways of paying put right, added up by day and kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CorrectionSum {
    /// The business date of the correction.
    pub date: NaiveDate,
    /// Whose sale it was.
    pub of: CorrectedSale,
    /// The way of paying that gains or, negative, loses.
    pub tender: TenderKind,
    /// By how much.
    pub pence: Pence,
}

/// Everything that the ledger says of one session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionFacts {
    /// The business date on which it was opened.
    pub opened_on: NaiveDate,
    /// The starting cash.
    pub float: Pence,
    /// Lines of retail sales: those on account are not among them.
    pub lines: Vec<LineSum>,
    /// Tenders of retail sales.
    pub tenders: Vec<TenderSum>,
    /// Numbers of retail sales and refunds.
    pub counts: Vec<SaleCount>,
    /// Invoices and credit notes on account.
    pub invoices: Vec<InvoiceSum>,
    /// What was paid towards accounts.
    pub account_paid: Vec<AccountPaidSum>,
    /// Cash movements.
    pub movements: Vec<MovementSum>,
    /// Ways of paying put right.
    pub corrections: Vec<CorrectionSum>,
    /// What came off prices.
    pub reductions: Vec<ReductionSum>,
    /// Drawer openings without a sale, by business date.
    pub no_sales: Vec<(NaiveDate, i64)>,
}

/// Whether a read speaks of VAT.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VatOnFigures {
    /// It does.
    Shown,
    /// The seller is not registered: no word of it.
    NotRegistered,
}

impl VatOnFigures {
    /// What this seller's reads of a day do.
    pub fn of(seller: &Seller, day: NaiveDate) -> Self {
        if seller.is_registered_on(day) {
            Self::Shown
        } else {
            Self::NotRegistered
        }
    }
}

/// One line of an X or Z read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Figure {
    /// The business date that it belongs to; for figures of the whole session, that of its opening.
    pub date: NaiveDate,
    /// What it says.
    pub kind: FigureKind,
    /// Of what: a VAT code and rate, a way of paying, a reason; empty where there is only one.
    pub key: String,
    /// The amount.
    pub pence: Pence,
    /// The number, where things are counted.
    pub count: i64,
}

/// The figures of a session: the X read, and at its close the Z read.
///
/// Expected cash = float + cash sales − cash refunds + paid in − paid out − drops, with wrong
/// change and with ways of paying put right within the session (`facts/till.md`, Cash), and with
/// cash that was paid towards accounts. What is sold on account is outside the retail scheme: it is
/// in no retail figure, and its VAT is that of its invoices, each rounded by itself.
pub fn figures(facts: &SessionFacts) -> Result<Vec<Figure>, OutOfRange> {
    use FigureKind as F;
    let mut sums: BTreeMap<(FigureKind, NaiveDate, String), (Pence, i64)> = BTreeMap::new();
    let mut add = |kind, date, key: &str, pence: Pence, count: i64| -> Result<(), OutOfRange> {
        let sum = sums
            .entry((kind, date, key.to_owned()))
            .or_insert((Pence::ZERO, 0));
        sum.0 = sum.0.plus(pence)?;
        sum.1 = sum.1.checked_add(count).ok_or(OutOfRange)?;
        Ok(())
    };
    let opened = facts.opened_on;
    let mut cash = facts.float;
    add(F::Float, opened, "", facts.float, 0)?;
    for line in &facts.lines {
        if line.line == LineKind::Donation {
            add(F::Donations, line.date, "", line.pence, 0)?;
            continue;
        }
        add(of_sale_kind(line.sale), line.date, "", line.pence, 0)?;
        add(
            F::Gross,
            line.date,
            &rate_key(line.code, line.rate),
            line.pence,
            0,
        )?;
    }
    let goods = facts.lines.iter().filter(|l| l.line == LineKind::Product);
    for total in totals_by_rate(goods.map(|l| (l.code, l.rate, l.pence)))? {
        if total.code != VatCode::M {
            add(
                F::Vat,
                opened,
                &rate_key(total.code, total.rate),
                total.vat,
                0,
            )?;
        }
    }
    for count in &facts.counts {
        add(
            of_sale_kind(count.sale),
            count.date,
            "",
            Pence::ZERO,
            count.count,
        )?;
    }
    for tender in &facts.tenders {
        add(F::Tender, tender.date, tender.tender.code(), tender.net, 0)?;
        if tender.tender == TenderKind::Cash {
            let kind = match tender.sale {
                SaleKind::Sale => F::CashSales,
                SaleKind::Refund => F::CashRefunds,
            };
            add(kind, tender.date, "", tender.net, 0)?;
            cash = cash.plus(tender.net)?;
        }
    }
    for put_right in &facts.corrections {
        match put_right.of {
            CorrectedSale::EarlierSession => {
                let key = put_right.tender.code();
                add(F::PutRightEarlier, put_right.date, key, put_right.pence, 0)?;
            }
            CorrectedSale::ThisSession => {
                add(
                    F::Tender,
                    put_right.date,
                    put_right.tender.code(),
                    put_right.pence,
                    0,
                )?;
                if put_right.tender == TenderKind::Cash {
                    add(F::CashSales, put_right.date, "", put_right.pence, 0)?;
                    cash = cash.plus(put_right.pence)?;
                }
            }
        }
    }
    for movement in &facts.movements {
        add(
            F::Movement,
            movement.date,
            movement.kind.code(),
            movement.pence,
            movement.count,
        )?;
        cash = cash.plus(movement.pence)?;
    }
    for (date, count) in &facts.no_sales {
        add(F::NoSale, *date, "", Pence::ZERO, *count)?;
    }
    for paid in &facts.account_paid {
        let way = paid.way.code();
        let kind = if paid.pence < Pence::ZERO {
            F::AccountPaidBack
        } else {
            F::AccountPaid
        };
        add(kind, paid.date, way, paid.pence, paid.count)?;
        if paid.way == TenderKind::Cash {
            cash = cash.plus(paid.pence)?;
        }
    }
    add(F::ExpectedCash, opened, "", cash, 0)?;
    for off in &facts.reductions {
        add(
            F::Reductions,
            off.date,
            off.kind.code(),
            off.pence,
            off.count,
        )?;
    }
    let mut numbered: BTreeSet<SaleId> = BTreeSet::new();
    for part in &facts.invoices {
        let kind = match part.kind {
            SaleKind::Sale => F::AccountSales,
            SaleKind::Refund => F::AccountRefunds,
        };
        let first = i64::from(numbered.insert(part.sale));
        add(kind, part.date, "", part.pence, first)?;
        let key = rate_key(part.code, part.rate);
        add(F::AccountGross, part.date, &key, part.pence, 0)?;
        if part.code != VatCode::M {
            let vat = part.rate.within(part.pence)?;
            add(F::AccountVat, part.date, &key, vat, 0)?;
        }
    }
    Ok(sums
        .into_iter()
        .map(|((kind, date, key), (pence, count))| Figure {
            date,
            kind,
            key,
            pence,
            count,
        })
        .collect())
}

fn of_sale_kind(kind: SaleKind) -> FigureKind {
    match kind {
        SaleKind::Sale => FigureKind::Sales,
        SaleKind::Refund => FigureKind::Refunds,
    }
}

/// The key of a VAT code and rate, such as `S 2000`.
pub fn rate_key(code: VatCode, rate: VatRate) -> String {
    format!("{} {}", code.code(), rate.0)
}

/// The sum of the figures of one kind, over all days and keys.
pub fn figure(figures: &[Figure], kind: FigureKind) -> Result<Pence, OutOfRange> {
    Pence::sum(figures.iter().filter(|f| f.kind == kind).map(|f| f.pence))
}

/// The sum of the figures of one kind and key, over all days.
pub fn figure_of(figures: &[Figure], kind: FigureKind, key: &str) -> Result<Pence, OutOfRange> {
    Pence::sum(
        figures
            .iter()
            .filter(|f| f.kind == kind && f.key == key)
            .map(|f| f.pence),
    )
}

/// What the card machine should say: cards for sales, and cards towards accounts.
pub fn card_record(figures: &[Figure]) -> Result<Pence, OutOfRange> {
    let card = TenderKind::Card.code();
    let sales = figure_of(figures, FigureKind::Tender, card)?;
    let paid = figure_of(figures, FigureKind::AccountPaid, card)?;
    let back = figure_of(figures, FigureKind::AccountPaidBack, card)?;
    sales.plus(paid)?.plus(back)
}

/// What the drawer should hold.
pub fn expected_cash(facts: &SessionFacts) -> Result<Pence, OutOfRange> {
    figure(&figures(facts)?, FigureKind::ExpectedCash)
}

/// Which of the two reads figures are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadKind {
    /// A look while the session is open.
    X,
    /// The read that closed it, with its number.
    Z(ReceiptNumber),
}

/// What was counted and decided when a session was closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ClosedWith {
    /// What was counted.
    pub counted: Pence,
    /// What the card machine said, where it was used.
    pub card_machine: Option<Pence>,
    /// What goes to the bank.
    pub banked: Pence,
    /// What stays as the next starting cash.
    pub stays: Pence,
}
