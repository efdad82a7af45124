//! What goes out to the accounts, as plain facts; and days as people type them.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Pence;
use super::ids::{CustomerId, PersonId, ProductId, SaleId};
use super::sales::{ReceiptNumber, Sale};
use super::tenders::TenderKind;
use super::till_sessions::{Figure, VatOnFigures};
use super::time::Moment;
use super::trade_customers::Invoice;

/// A way of paying that was put right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PutRight {
    /// The number of the sale.
    pub number: ReceiptNumber,
    /// The business date on which it was put right.
    pub business_date: NaiveDate,
    /// When.
    pub at: Moment,
    /// By whom.
    pub person: PersonId,
    /// What it was.
    pub from: TenderKind,
    /// What it is.
    pub to: TenderKind,
    /// How much of it.
    pub pence: Pence,
}

/// Money that a trade customer paid towards an account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountPaid {
    /// The business date.
    pub business_date: NaiveDate,
    /// When.
    pub at: Moment,
    /// Who took it.
    pub person: PersonId,
    /// In which way.
    pub kind: TenderKind,
    /// How much; negative where it went back.
    pub pence: Pence,
    /// Towards whose account, as a number.
    pub customer: CustomerId,
}

/// A closed session with its figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayEnd {
    /// The number of its Z read.
    pub number: ReceiptNumber,
    /// The business date of the close.
    pub business_date: NaiveDate,
    /// When.
    pub at: Moment,
    /// Cash by the till record.
    pub expected: Pence,
    /// Cash that was counted.
    pub counted: Pence,
    /// Cards by the till record.
    pub card_record: Pence,
    /// Cards by the card machine, where it was typed.
    pub card_machine: Option<Pence>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Whether its seller was registered for VAT then.
    pub vat: VatOnFigures,
}

/// What a shop did in some days, without anybody's name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Accounts {
    /// Sales and refunds, in the order of each till.
    pub sales: Vec<Sale>,
    /// Those whose seller was registered for VAT on their day: of the others no file says a word of
    /// it.
    pub with_vat: HashSet<SaleId>,
    /// Names of products in the revision that was sold.
    pub names: HashMap<(ProductId, i64), String>,
    /// Ways of paying that were put right.
    pub put_right: Vec<PutRight>,
    /// What trade customers paid.
    pub account_paid: Vec<AccountPaid>,
    /// Closed sessions.
    pub day_ends: Vec<DayEnd>,
    /// A number for each person, the same in every file.
    pub numbers: HashMap<PersonId, u32>,
    /// The invoices and credit notes of sales on account.
    pub invoices: HashMap<SaleId, Invoice>,
    /// A number for each customer on account, the same in every file.
    pub customers: HashMap<CustomerId, u32>,
}

/// Days that are often asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Period {
    /// Today.
    Today,
    /// From Monday until today.
    ThisWeek,
    /// The week before, Monday to Sunday.
    LastWeek,
    /// From the first until today.
    ThisMonth,
    /// The month before.
    LastMonth,
}

impl Period {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 5] = [
        Self::Today,
        Self::ThisWeek,
        Self::LastWeek,
        Self::ThisMonth,
        Self::LastMonth,
    ];

    /// Its first and last day, both included.
    pub fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let back = |day: NaiveDate, days: u32| {
            day.checked_sub_days(Days::new(u64::from(days)))
                .unwrap_or(day)
        };
        let monday = back(today, today.weekday().num_days_from_monday());
        let first = today.with_day(1).unwrap_or(today);
        match self {
            Self::Today => (today, today),
            Self::ThisWeek => (monday, today),
            Self::LastWeek => (back(monday, 7), back(monday, 1)),
            Self::ThisMonth => (first, today),
            Self::LastMonth => {
                let before = first.checked_sub_months(Months::new(1)).unwrap_or(first);
                (before, back(first, 1))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn periods_begin_and_end_where_people_think_they_do() {
        let sunday = day("2026-11-22");
        for (period, from, until) in [
            (Period::Today, "2026-11-22", "2026-11-22"),
            (Period::ThisWeek, "2026-11-16", "2026-11-22"),
            (Period::LastWeek, "2026-11-09", "2026-11-15"),
            (Period::ThisMonth, "2026-11-01", "2026-11-22"),
            (Period::LastMonth, "2026-10-01", "2026-10-31"),
        ] {
            assert_eq!(period.days(sunday), (day(from), day(until)));
        }
        let first = day("2027-03-01");
        assert_eq!(
            Period::LastMonth.days(first),
            (day("2027-02-01"), day("2027-02-28"))
        );
    }
}
