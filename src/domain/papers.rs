//! What the papers of a sale say, and the rules that decide it (`facts/till.md`, Who sells and VAT).
//!
//! A paper says what was true at the sale: the seller's facts come from the revision of the shop
//! that the sale carries. VAT stands on a paper only where the seller was registered on that day,
//! and is rounded half up once per rate on the paper's own total.

use super::access::coded;
use super::free_text::FreeText;
use super::sales::{LineKind, ReceiptNumber, Sale, SaleKind, SaleLine};
use super::shops::Seller;
use super::trade_customers::Invoice;
use super::vat::{VatTotal, totals_by_rate};
use super::{OutOfRange, Pence, Refusal, share_out};

/// The key of the setting that says up to which total a receipt is enough for VAT.
pub const RECEIPT_LIMIT_SETTING: &str = "vat-receipt-limit";

/// The longest address that somebody can give for an invoice, in characters.
pub const LONGEST_BILLED: usize = 200;

/// Who an invoice is for, as they gave it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BilledTo {
    /// Their name.
    pub name: FreeText,
    /// Their address; its lines are parted by commas.
    pub address: FreeText,
    /// Their VAT number, where they gave one.
    pub vat_number: Option<FreeText>,
}

impl BilledTo {
    /// Checks what was typed: a name and an address, neither too long.
    pub fn of(name: &str, address: &str, vat_number: &str) -> Result<Self, Refusal> {
        let vat_number = vat_number.trim();
        Ok(Self {
            name: FreeText::up_to(name, LONGEST_BILLED)?,
            address: FreeText::up_to(address, LONGEST_BILLED)?,
            vat_number: if vat_number.is_empty() {
                None
            } else {
                Some(FreeText::name(vat_number)?)
            },
        })
    }
}

/// The sheet that a paper is printed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sheet {
    /// A page of A4.
    A4,
    /// A page of A6.
    A6,
    /// A roll 80 mm wide.
    Roll80 {
        /// How long the paper is, rounded up.
        millimetres: i64,
    },
}

coded! {
    /// Which papers a printer prints.
    PrinterFor {
        /// Receipts: the roll and the small page.
        Receipts = "receipts",
        /// Pages of A4.
        Pages = "pages",
    }
}

impl Sheet {
    /// Which printer's it is.
    pub const fn printer(self) -> PrinterFor {
        match self {
            Self::Roll80 { .. } | Self::A6 => PrinterFor::Receipts,
            Self::A4 => PrinterFor::Pages,
        }
    }
}

/// The printers that were chosen on this machine; where none was, the machine decides.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Printers {
    /// For receipts.
    pub receipts: Option<String>,
    /// For pages.
    pub pages: Option<String>,
}

impl Printers {
    /// The one for these papers.
    pub fn of(&self, of: PrinterFor) -> Option<&str> {
        match of {
            PrinterFor::Receipts => self.receipts.as_deref(),
            PrinterFor::Pages => self.pages.as_deref(),
        }
    }
}

/// What of a sale stands on a paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SalePaper {
    /// The receipt on a roll.
    Receipt,
    /// The receipt on a small page.
    SmallPage,
    /// The full invoice.
    Invoice,
}

/// On what an X or Z read stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadPaper {
    /// A page of A4.
    Page,
    /// A roll.
    Roll,
}

/// Why a paper was not printed. Whatever it is of, that is saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotPrinted {
    /// This machine has no printer.
    NoPrinter,
    /// The printer does not take it.
    Refused,
    /// Papers are still on their way to it.
    Busy,
}

/// Whether a paper is the first of its kind for its sale.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Issue {
    /// It is.
    First,
    /// It was printed before, and says so.
    Copy,
}

/// Everything that the papers of one sale can say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaleFacts {
    /// The shop's name over the door, at the sale.
    pub shop: String,
    /// Who sold, at the sale.
    pub seller: Seller,
    /// The sale or refund.
    pub sale: Sale,
    /// The name of each of its lines, as sold.
    pub names: Vec<String>,
    /// In a refund, the number of the sale that it takes back.
    pub reverses: Option<ReceiptNumber>,
    /// Who the invoice is for, where somebody gave their name and address.
    pub billed_to: Option<BilledTo>,
    /// Up to which total a receipt is enough for VAT.
    pub receipt_limit: Option<Pence>,
    /// The invoice or credit note, where it is on an account.
    pub invoice: Option<Invoice>,
}

impl SaleFacts {
    /// The seller's VAT number, where they were registered on the day of the sale.
    pub fn vat_number(&self) -> Option<&str> {
        self.seller.vat_number_on(self.sale.business_date)
    }

    /// Per code and rate what was sold and the VAT in it; nothing where the seller is not
    /// registered. Donations are outside VAT and not among them.
    pub fn vat(&self) -> Result<Option<Vec<VatTotal>>, OutOfRange> {
        if self.vat_number().is_none() {
            return Ok(None);
        }
        totals_by_rate(
            self.goods_lines()
                .map(|line| (line.code, line.rate, line.total)),
        )
        .map(Some)
    }

    /// What each line of goods comes to without VAT, so that the lines of a rate add up to what the
    /// rate comes to without it; nothing where the seller is not registered.
    pub fn nets(&self) -> Result<Option<Vec<Pence>>, OutOfRange> {
        let Some(totals) = self.vat()? else {
            return Ok(None);
        };
        let goods: Vec<&SaleLine> = self.goods_lines().collect();
        let mut nets = vec![Pence::ZERO; goods.len()];
        for total in totals {
            let of_rate = |line: &SaleLine| (line.code, line.rate) == (total.code, total.rate);
            let sizes = goods.iter().filter(|line| of_rate(line));
            let sizes: Vec<Pence> = sizes
                .map(|line| line.total.size())
                .collect::<Result<_, _>>()?;
            let shares = share_out(total.net.size()?, &sizes)?;
            let places = nets
                .iter_mut()
                .zip(&goods)
                .filter(|(_, line)| of_rate(line));
            for ((net, _), share) in places.zip(shares) {
                *net = if total.net < Pence::ZERO {
                    share.negated()?
                } else {
                    share
                };
            }
        }
        Ok(Some(nets))
    }

    fn goods_lines(&self) -> impl Iterator<Item = &SaleLine> {
        let lines = self.sale.lines.iter();
        lines.filter(|line| line.kind == LineKind::Product)
    }

    /// What the goods came to; negative in a refund.
    pub fn goods(&self) -> Result<Pence, OutOfRange> {
        self.of_kind(LineKind::Product)
    }

    /// What was given on top.
    pub fn donation(&self) -> Result<Pence, OutOfRange> {
        self.of_kind(LineKind::Donation)
    }

    fn of_kind(&self, kind: LineKind) -> Result<Pence, OutOfRange> {
        let lines = self.sale.lines.iter().filter(|line| line.kind == kind);
        Pence::sum(lines.map(|line| line.total))
    }

    /// Whether money was given back.
    pub fn is_refund(&self) -> bool {
        self.sale.kind == SaleKind::Refund
    }

    /// Whether a receipt is not enough for a customer who needs one for VAT.
    pub fn wants_invoice(&self) -> Result<bool, OutOfRange> {
        self.over_limit().map(|limit| limit.is_some())
    }

    /// The limit, where what was sold came to more than it: then a customer of a registered seller
    /// can have a full invoice. A customer on account has one in any case.
    pub fn over_limit(&self) -> Result<Option<Pence>, OutOfRange> {
        let goods = self.goods()?.size()?;
        let can = self.vat_number().is_some() && self.invoice.is_none();
        Ok(self.receipt_limit.filter(|limit| can && goods > *limit))
    }
}
