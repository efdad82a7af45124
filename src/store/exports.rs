//! What goes out to the accounts: read for a shop and some business dates.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

use super::error::Stored;
use super::tx::Read;
use crate::domain::exports::{AccountPaid, Accounts, DayEnd, PutRight};
use crate::domain::ids::{CustomerId, PersonId, SaleId, SessionId, ShopId};
use crate::domain::sales::ReceiptNumber;
use crate::domain::shops::Seller;
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::VatOnFigures;
use crate::domain::time::Moment;
use crate::domain::{Pence, Trouble};

/// Series, number, date, moment, person, from, to, pence.
type PutRightRow = (String, i64, String, i64, [u8; 16], String, String, i64);
/// Date, moment, person, kind, pence, customer.
type PaidRow = (String, i64, [u8; 16], String, i64, [u8; 16]);

fn day(text: &str) -> Stored<NaiveDate> {
    text.parse().map_err(|_| Trouble::Damaged)
}

fn kind(code: &str) -> Stored<TenderKind> {
    TenderKind::from_code(code).ok_or(Trouble::TooNew)
}

impl Read<'_> {
    /// What a shop did from one business date to another, both included.
    pub fn accounts(&self, shop: ShopId, from: NaiveDate, until: NaiveDate) -> Stored<Accounts> {
        let (first, last) = (from.to_string(), until.to_string());
        let ids: Vec<[u8; 16]> = self.all(
            "SELECT id FROM sales WHERE shop = ?1 AND business_date BETWEEN ?2 AND ?3
             ORDER BY by_till, seq",
            (shop.bytes(), &first, &last),
            |r| r.get(0),
        )?;
        let mut accounts = Accounts {
            put_right: self.put_right_between(shop, &first, &last)?,
            account_paid: self.account_paid_between(shop, &first, &last)?,
            day_ends: self.day_ends_between(shop, &first, &last)?,
            numbers: self.person_numbers()?,
            customers: self.customer_numbers()?,
            ..Accounts::default()
        };
        let mut sellers: HashMap<Option<i64>, Seller> = HashMap::new();
        for id in ids {
            let sale = self.sale(SaleId::from_bytes(id))?;
            let sale = sale.ok_or(Trouble::Damaged)?;
            for (product, rev) in sale.lines.iter().filter_map(|line| line.product) {
                if let Entry::Vacant(place) = accounts.names.entry((product, rev)) {
                    place.insert(self.product_name(product, rev)?.unwrap_or_default());
                }
            }
            let seller = match sellers.entry(self.sale_shop_rev(sale.id)?) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => {
                    let shop = self.shop_of_sale(&sale)?.ok_or(Trouble::Damaged)?;
                    place.insert(shop.seller)
                }
            };
            if seller.is_registered_on(sale.business_date) {
                accounts.with_vat.insert(sale.id);
            }
            if let Some(invoice) = self.invoice_of(sale.id)? {
                accounts.invoices.insert(sale.id, invoice);
            }
            accounts.sales.push(sale);
        }
        Ok(accounts)
    }

    /// A number for each person, in the order in which they came into the book: it never changes.
    fn person_numbers(&self) -> Stored<HashMap<PersonId, u32>> {
        let ids: Vec<[u8; 16]> = self.all(
            "SELECT id FROM people WHERE rev = 1 ORDER BY by_till, seq, id",
            [],
            |r| r.get(0),
        )?;
        let people = ids.into_iter().map(PersonId::from_bytes);
        Ok(people.zip(1..).collect())
    }

    /// The same for each customer on account.
    fn customer_numbers(&self) -> Stored<HashMap<CustomerId, u32>> {
        let ids: Vec<[u8; 16]> = self.all(
            "SELECT id FROM trade_customers WHERE rev = 1 ORDER BY by_till, seq, id",
            [],
            |r| r.get(0),
        )?;
        let customers = ids.into_iter().map(CustomerId::from_bytes);
        Ok(customers.zip(1..).collect())
    }

    fn put_right_between(&self, shop: ShopId, first: &str, last: &str) -> Stored<Vec<PutRight>> {
        let rows: Vec<PutRightRow> = self.all(
            "SELECT s.series, s.number, c.business_date, c.at, c.person, c.from_kind, c.to_kind,
               c.pence
             FROM tender_corrections c JOIN sales s ON s.id = c.sale
             WHERE s.shop = ?1 AND c.business_date BETWEEN ?2 AND ?3 ORDER BY c.by_till, c.seq",
            (shop.bytes(), first, last),
            |r| r.try_into(),
        )?;
        rows.into_iter()
            .map(|(series, number, date, at, person, from, to, pence)| {
                Ok(PutRight {
                    number: ReceiptNumber { series, number },
                    business_date: day(&date)?,
                    at: Moment::from_millis(at),
                    person: PersonId::from_bytes(person),
                    from: kind(&from)?,
                    to: kind(&to)?,
                    pence: Pence::new(pence),
                })
            })
            .collect()
    }

    fn account_paid_between(
        &self,
        shop: ShopId,
        first: &str,
        last: &str,
    ) -> Stored<Vec<AccountPaid>> {
        let rows: Vec<PaidRow> = self.all(
            "SELECT p.business_date, p.at, p.person, p.kind, p.pence, p.customer
             FROM account_payments p
             WHERE p.business_date BETWEEN ?2 AND ?3
               AND (SELECT shop FROM trade_customers c WHERE c.id = p.customer
                    ORDER BY rev DESC LIMIT 1) = ?1
             ORDER BY p.by_till, p.seq",
            (shop.bytes(), first, last),
            |r| r.try_into(),
        )?;
        rows.into_iter()
            .map(|(date, at, person, code, pence, customer)| {
                Ok(AccountPaid {
                    customer: CustomerId::from_bytes(customer),
                    business_date: day(&date)?,
                    at: Moment::from_millis(at),
                    person: PersonId::from_bytes(person),
                    kind: kind(&code)?,
                    pence: Pence::new(pence),
                })
            })
            .collect()
    }

    fn day_ends_between(&self, shop: ShopId, first: &str, last: &str) -> Stored<Vec<DayEnd>> {
        let sessions: Vec<[u8; 16]> = self.all(
            "SELECT z.session FROM z_reads z
             WHERE z.business_date BETWEEN ?2 AND ?3
               AND (SELECT shop FROM tills t WHERE t.id = z.by_till ORDER BY rev DESC LIMIT 1) = ?1
             ORDER BY z.by_till, z.seq",
            (shop.bytes(), first, last),
            |r| r.get(0),
        )?;
        let mut ends = Vec::new();
        for session in sessions.into_iter().map(SessionId::from_bytes) {
            let z = self.z_read(session)?.ok_or(Trouble::Damaged)?;
            let shop = self.shop_of_session(session, z.at)?;
            let seller = shop.ok_or(Trouble::Damaged)?.seller;
            ends.push(DayEnd {
                number: z.number,
                business_date: z.business_date,
                at: z.at,
                expected: z.expected,
                counted: z.counted,
                card_record: z.card_record,
                card_machine: z.card_machine,
                figures: self.z_figures(session)?,
                vat: VatOnFigures::of(&seller, z.business_date),
            });
        }
        Ok(ends)
    }
}
