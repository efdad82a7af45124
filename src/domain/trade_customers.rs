//! Customers on account: a café that buys bread every week, and pays by invoice.
//!
//! They are outside the retail scheme (`facts/till.md`, VAT): each sale has a full VAT invoice with
//! a number of its own series, and its VAT is the invoice's. What they pay is put on the account and
//! settles the oldest invoices first.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::access::coded;
use super::free_text::FreeText;
use super::ids::{CustomerId, EntryId, ProductId, SaleId, ShopId};
use super::papers::BilledTo;
use super::sales::{ReceiptNumber, SaleKind};
use super::tenders::TenderKind;
use super::{OutOfRange, Pence, Refusal};

coded! {
    /// Whether a customer can buy on account.
    CustomerState {
        /// They can.
        Open = "open",
        /// They cannot any more; what they owe stays.
        Closed = "closed",
    }
}

coded! {
    /// What a numbered paper of an account is.
    InvoiceKind {
        /// What they bought.
        Invoice = "invoice",
        /// What went back.
        CreditNote = "credit-note",
    }
}

impl InvoiceKind {
    /// Of a sale an invoice, of a refund a credit note.
    pub const fn of(kind: SaleKind) -> Self {
        match kind {
            SaleKind::Sale => Self::Invoice,
            SaleKind::Refund => Self::CreditNote,
        }
    }

    /// The series of a till that sells under this one, such as `INV-B1A`.
    pub fn series(self, sells_under: &str) -> String {
        match self {
            Self::Invoice => format!("INV-{sells_under}"),
            Self::CreditNote => format!("CR-{sells_under}"),
        }
    }
}

/// The most days that a customer has to pay.
pub const MOST_DAYS_TO_PAY: u32 = 90;
/// The days that a new customer has, until somebody says otherwise.
pub const USUAL_DAYS_TO_PAY: i64 = 30;
/// The longest name, contact or number, in characters.
const LONGEST: usize = 120;
/// The longest address, in characters.
const LONGEST_ADDRESS: usize = 200;

/// Who a customer is. It can be erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CustomerCard {
    /// Their trading name.
    pub name: FreeText,
    /// Their address; its lines are parted by commas.
    pub address: FreeText,
    /// How to reach them, where they said.
    pub contact: Option<FreeText>,
    /// Their VAT number, where they have one.
    pub vat_number: Option<FreeText>,
}

/// What somebody typed of a customer's card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CardField {
    /// Their name.
    Name,
    /// Their address.
    Address,
    /// How to reach them.
    Contact,
    /// Their VAT number.
    VatNumber,
}

impl CustomerCard {
    /// Checks what was typed; a refusal says of which field.
    pub fn of(
        name: &str,
        address: &str,
        contact: &str,
        vat_number: &str,
    ) -> Result<Self, (CardField, Refusal)> {
        let optional = |typed: &str, field| {
            if typed.trim().is_empty() {
                return Ok(None);
            }
            let text = FreeText::up_to(typed, LONGEST);
            text.map(Some).map_err(|refusal| (field, refusal))
        };
        Ok(Self {
            name: FreeText::up_to(name, LONGEST).map_err(|r| (CardField::Name, r))?,
            address: FreeText::up_to(address, LONGEST_ADDRESS)
                .map_err(|r| (CardField::Address, r))?,
            contact: optional(contact, CardField::Contact)?,
            vat_number: optional(vat_number, CardField::VatNumber)?,
        })
    }

    /// As an invoice says for whom it is.
    pub fn billed_to(&self) -> BilledTo {
        BilledTo {
            name: self.name.clone(),
            address: self.address.clone(),
            vat_number: self.vat_number.clone(),
        }
    }
}

/// Checks the days that a customer has to pay.
pub fn check_days_to_pay(days: i64) -> Result<i64, Refusal> {
    if (0..=i64::from(MOST_DAYS_TO_PAY)).contains(&days) {
        Ok(days)
    } else {
        Err(Refusal::DaysToPay {
            most: MOST_DAYS_TO_PAY,
        })
    }
}

/// A customer on account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TradeCustomer {
    /// Which.
    pub id: CustomerId,
    /// In which revision; 0 before the first.
    pub rev: i64,
    /// Of which shop.
    pub shop: ShopId,
    /// Whether they can buy.
    pub state: CustomerState,
    /// How many days after an invoice they pay it.
    pub days_to_pay: i64,
    /// Who they are; none once it was erased.
    pub card: Option<CustomerCard>,
}

impl TradeCustomer {
    /// Their name, where it is still there.
    pub fn name(&self) -> Option<&str> {
        self.card.as_ref().map(|card| card.name.as_str())
    }

    /// The last day on which an invoice of this day is paid in time.
    pub fn due_on(&self, day: NaiveDate) -> NaiveDate {
        let days = u64::try_from(self.days_to_pay).unwrap_or_default();
        day.checked_add_days(Days::new(days)).unwrap_or(day)
    }
}

/// What a customer pays for some things, VAT included; for everything else the shop's own price.
pub type OwnPrices = BTreeMap<ProductId, Pence>;

/// The account that a basket goes on, as it was when it was chosen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Whose.
    pub customer: CustomerId,
    /// What they are called.
    pub name: String,
    /// What they pay for what.
    pub prices: OwnPrices,
}

/// Whether a basket goes on an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OnAccount {
    /// Nobody buys on account here.
    Nobody,
    /// It could.
    Possible,
    /// On that of this customer.
    Of(String),
}

/// A numbered paper of an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invoice {
    /// Of which sale or refund.
    pub sale: SaleId,
    /// What it is.
    pub kind: InvoiceKind,
    /// For whom.
    pub customer: CustomerId,
    /// As they were then.
    pub customer_rev: i64,
    /// Its number.
    pub number: ReceiptNumber,
    /// Until when it is paid in time.
    pub due_on: NaiveDate,
}

/// Something that stands on an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Posted {
    /// An invoice or a credit note.
    Invoice(Invoice),
    /// Money that was paid, or paid back.
    Payment {
        /// Which.
        id: EntryId,
        /// In which way.
        way: TenderKind,
    },
}

/// One row of an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountEntry {
    /// The day that it belongs to.
    pub day: NaiveDate,
    /// What it is.
    pub posted: Posted,
    /// By how much it changes what is owed: an invoice more, a payment or a credit note less.
    pub pence: Pence,
}

/// What a customer owes on some day.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Owed {
    /// All of it; negative where they have paid ahead.
    pub all: Pence,
    /// Of it, what should have been paid by now; never negative.
    pub overdue: Pence,
}

/// What is owed on this day. Payments and credit notes settle the oldest invoices first, so what is
/// overdue is what the invoices due before the day come to, less all that came in.
pub fn owed(entries: &[AccountEntry], day: NaiveDate) -> Result<Owed, OutOfRange> {
    let mut all = Pence::ZERO;
    let mut overdue = Pence::ZERO;
    for entry in entries.iter().filter(|entry| entry.day <= day) {
        all = all.plus(entry.pence)?;
        let waits = match &entry.posted {
            Posted::Invoice(invoice) => {
                invoice.kind == InvoiceKind::Invoice && invoice.due_on >= day
            }
            // Money that went back undoes a payment.
            Posted::Payment { .. } => false,
        };
        if !waits {
            overdue = overdue.plus(entry.pence)?;
        }
    }
    Ok(Owed {
        all,
        overdue: overdue.max(Pence::ZERO).min(all.max(Pence::ZERO)),
    })
}

/// A calendar month, for statements.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        Self { first }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(1));
        next.and_then(|day| day.pred_opt()).unwrap_or(self.first)
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        let first = self.first.checked_sub_months(Months::new(1));
        Self {
            first: first.unwrap_or(self.first),
        }
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        let first = self.first.checked_add_months(Months::new(1));
        Self {
            first: first.unwrap_or(self.first),
        }
    }
}

/// A row of a statement: what happened, and what was owed after it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StatementRow {
    /// What happened.
    pub entry: AccountEntry,
    /// What was owed after it.
    pub balance: Pence,
}

/// What a customer's statement of a month says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// Which month.
    pub month: Month,
    /// What was owed when it began.
    pub opening: Pence,
    /// What happened in it.
    pub rows: Vec<StatementRow>,
    /// What was owed when it ended (or today, if it has not), and what of it was overdue.
    pub closing: Owed,
    /// The day that the end is of.
    pub until: NaiveDate,
}

/// The statement of a month from all that stands on an account, in its order.
pub fn statement(
    entries: &[AccountEntry],
    month: Month,
    today: NaiveDate,
) -> Result<Statement, OutOfRange> {
    let until = month.last().min(today).max(month.first());
    let mut balance = Pence::ZERO;
    let mut opening = Pence::ZERO;
    let mut rows = Vec::new();
    for entry in entries.iter().filter(|entry| entry.day <= until) {
        balance = balance.plus(entry.pence)?;
        if entry.day < month.first() {
            opening = balance;
        } else {
            rows.push(StatementRow {
                entry: entry.clone(),
                balance,
            });
        }
    }
    Ok(Statement {
        month,
        opening,
        rows,
        closing: owed(entries, until)?,
        until,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn invoice(on: &str, due: &str, pence: i64) -> AccountEntry {
        let kind = if pence > 0 {
            InvoiceKind::Invoice
        } else {
            InvoiceKind::CreditNote
        };
        AccountEntry {
            day: day(on),
            posted: Posted::Invoice(Invoice {
                sale: SaleId(Uuid::from_u128(1)),
                kind,
                customer: CustomerId(Uuid::from_u128(2)),
                customer_rev: 1,
                number: ReceiptNumber {
                    series: kind.series("B1A"),
                    number: 1,
                },
                due_on: day(due),
            }),
            pence: Pence::new(pence),
        }
    }

    /// Money that came in: negative, as it stands on the account.
    fn paid(on: &str, pence: i64) -> AccountEntry {
        AccountEntry {
            day: day(on),
            posted: Posted::Payment {
                id: EntryId(Uuid::from_u128(3)),
                way: TenderKind::BankTransfer,
            },
            pence: Pence::new(pence),
        }
    }

    #[test]
    fn payments_settle_the_oldest_invoices_first() {
        let entries = [
            invoice("2026-09-05", "2026-10-05", 5000),
            invoice("2026-10-05", "2026-11-04", 3000),
            paid("2026-10-20", -6000),
            invoice("2026-10-28", "2026-11-27", 2500),
        ];
        let on = |text| owed(&entries, day(text)).unwrap();
        let says = |all, overdue| Owed {
            all: Pence::new(all),
            overdue: Pence::new(overdue),
        };
        assert_eq!(on("2026-10-05"), says(8000, 0), "due today is in time");
        assert_eq!(on("2026-10-06"), says(8000, 5000));
        assert_eq!(on("2026-10-20"), says(2000, 0), "paid ahead of the second");
        assert_eq!(on("2026-11-05"), says(4500, 2000));
        assert_eq!(on("2026-11-28"), says(4500, 4500));
    }

    #[test]
    fn a_credit_note_and_a_payment_ahead_leave_nothing_overdue() {
        let entries = [
            invoice("2026-09-05", "2026-10-05", 5000),
            invoice("2026-09-06", "2026-09-06", -1500),
            paid("2026-09-07", -4000),
        ];
        let owed = owed(&entries, day("2026-12-01")).unwrap();
        assert_eq!(owed.all, Pence::new(-500));
        assert_eq!(owed.overdue, Pence::ZERO);
    }

    #[test]
    fn a_statement_opens_with_what_was_owed_and_ends_with_the_month() {
        let entries = [
            invoice("2026-09-05", "2026-10-05", 5000),
            invoice("2026-10-05", "2026-11-04", 3000),
            paid("2026-10-20", -6000),
            invoice("2026-11-02", "2026-12-02", 2500),
        ];
        let october = Month::of(day("2026-10-20"));
        let told = statement(&entries, october, day("2026-11-22")).unwrap();
        assert_eq!(told.opening, Pence::new(5000));
        let balances: Vec<i64> = told.rows.iter().map(|row| row.balance.get()).collect();
        assert_eq!(balances, [8000, 2000]);
        assert_eq!(
            (told.closing.all, told.until),
            (Pence::new(2000), day("2026-10-31"))
        );
        let november = statement(&entries, october.after(), day("2026-11-22")).unwrap();
        assert_eq!(november.opening, Pence::new(2000));
        assert_eq!(november.until, day("2026-11-22"), "as far as it has gone");
        assert_eq!(november.closing.all, Pence::new(4500));
    }

    #[test]
    fn what_was_typed_wrong_says_where() {
        let (field, _) = CustomerCard::of("Café", " ", "", "").unwrap_err();
        assert_eq!(field, CardField::Address);
        let long = "x".repeat(200);
        let (field, _) = CustomerCard::of("Café", "1 Mare Street", &long, "").unwrap_err();
        assert_eq!(field, CardField::Contact);
        let card = CustomerCard::of(" Café ", "1 Mare Street", "", " ").unwrap();
        assert_eq!((card.name.as_str(), card.vat_number), ("Café", None));
        assert!(check_days_to_pay(91).is_err() && check_days_to_pay(0).is_ok());
    }

    #[test]
    fn months_end_where_they_end() {
        let month = Month::of(day("2028-02-29"));
        assert_eq!(
            (month.first(), month.last()),
            (day("2028-02-01"), day("2028-02-29"))
        );
        assert_eq!(month.before().last(), day("2028-01-31"));
    }
}
