//! Customers on account: who they are, what they pay for what, their invoices and payments.

use super::cash::Done;
use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{CustomerId, EntryId, PersonId, ProductId, SaleId, ShopId};
use crate::domain::sales::ReceiptNumber;
use crate::domain::tenders::TenderKind;
use crate::domain::trade_customers::{
    AccountEntry, CustomerCard, CustomerState, Invoice, InvoiceKind, OwnPrices, Posted,
    TradeCustomer,
};
use crate::domain::{Pence, Trouble};

/// What somebody paid towards an account, or got back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AccountPayment {
    /// Which.
    pub id: EntryId,
    /// Towards whose account.
    pub customer: CustomerId,
    /// In which way.
    pub way: TenderKind,
    /// How much; negative where it went back to them.
    pub pence: Pence,
}

/// Id, revision, shop, state, days to pay.
type CustomerRow = ([u8; 16], i64, [u8; 16], String, i64);
/// Sale, kind, customer, its revision, series, number, due on.
type InvoiceRow = ([u8; 16], String, [u8; 16], i64, String, i64, String);

const CUSTOMER: &str = "id, rev, shop, state, days_to_pay";
const INVOICE: &str = "i.sale, i.kind, i.customer, i.customer_rev, i.series, i.number, i.due_on";

fn customer_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<CustomerRow> {
    Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?))
}

fn invoice_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<InvoiceRow> {
    Ok((
        r.get(0)?,
        r.get(1)?,
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
        r.get(6)?,
    ))
}

fn invoice((sale, kind, customer, rev, series, number, due): InvoiceRow) -> Stored<Invoice> {
    Ok(Invoice {
        sale: SaleId::from_bytes(sale),
        kind: InvoiceKind::from_code(&kind).ok_or(Trouble::TooNew)?,
        customer: CustomerId::from_bytes(customer),
        customer_rev: rev,
        number: ReceiptNumber { series, number },
        due_on: due.parse().map_err(|_| Trouble::Damaged)?,
    })
}

impl Read<'_> {
    /// The customers of a shop as they are now, in the order in which they came.
    pub fn trade_customers(&self, shop: ShopId) -> Stored<Vec<TradeCustomer>> {
        let rows = self.all(
            &format!(
                "SELECT {CUSTOMER} FROM trade_customers c WHERE shop = ?1
                   AND rev = (SELECT max(rev) FROM trade_customers WHERE id = c.id)
                 ORDER BY (SELECT seq FROM trade_customers WHERE id = c.id AND rev = 1), id"
            ),
            [shop.bytes()],
            customer_row,
        )?;
        rows.into_iter().map(|row| self.customer(row)).collect()
    }

    /// Whether anybody can buy on account in this shop.
    pub fn has_open_accounts(&self, shop: ShopId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM trade_customers c WHERE shop = ?1 AND state = ?2
                     AND rev = (SELECT max(rev) FROM trade_customers WHERE id = c.id))";
        let found = self.number(sql, (shop.bytes(), CustomerState::Open.code()))?;
        Ok(found == 1)
    }

    /// A customer as they are now.
    pub fn trade_customer(&self, id: CustomerId) -> Stored<Option<TradeCustomer>> {
        self.one(
            &format!(
                "SELECT {CUSTOMER} FROM trade_customers WHERE id = ?1 ORDER BY rev DESC LIMIT 1"
            ),
            [id.bytes()],
            customer_row,
        )?
        .map(|row| self.customer(row))
        .transpose()
    }

    /// A customer as they were in this revision.
    pub fn trade_customer_at(&self, id: CustomerId, rev: i64) -> Stored<Option<TradeCustomer>> {
        self.one(
            &format!("SELECT {CUSTOMER} FROM trade_customers WHERE id = ?1 AND rev = ?2"),
            (id.bytes(), rev),
            customer_row,
        )?
        .map(|row| self.customer(row))
        .transpose()
    }

    fn customer(&self, (id, rev, shop, state, days): CustomerRow) -> Stored<TradeCustomer> {
        let id = CustomerId::from_bytes(id);
        Ok(TradeCustomer {
            id,
            rev,
            shop: ShopId::from_bytes(shop),
            state: CustomerState::from_code(&state).ok_or(Trouble::TooNew)?,
            days_to_pay: days,
            card: self.customer_card(id, rev)?,
        })
    }

    fn customer_card(&self, id: CustomerId, rev: i64) -> Stored<Option<CustomerCard>> {
        type Row = (String, String, Option<String>, Option<String>);
        let row: Option<Row> = self.one(
            "SELECT name, address, contact, vat_number FROM trade_customer_cards
             WHERE customer = ?1 AND rev = ?2",
            (id.bytes(), rev),
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        let text = |text: String| FreeText::new(&text).map_err(|_| Trouble::Damaged);
        row.map(|(name, address, contact, vat_number)| {
            Ok(CustomerCard {
                name: text(name)?,
                address: text(address)?,
                contact: contact.map(text).transpose()?,
                vat_number: vat_number.map(text).transpose()?,
            })
        })
        .transpose()
    }

    /// What a customer pays for what; things at the shop's own price are not among them.
    pub fn own_prices(&self, customer: CustomerId) -> Stored<OwnPrices> {
        let rows: Vec<([u8; 16], i64)> = self.all(
            "SELECT product, pence FROM trade_prices p WHERE customer = ?1 AND pence IS NOT NULL
               AND rev = (SELECT max(rev) FROM trade_prices
                          WHERE customer = p.customer AND product = p.product)",
            [customer.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let prices = rows.into_iter();
        Ok(prices
            .map(|(product, pence)| (ProductId::from_bytes(product), Pence::new(pence)))
            .collect())
    }

    /// Whether a customer has ever paid this much for a product.
    pub fn was_own_price(
        &self,
        customer: CustomerId,
        product: ProductId,
        pence: Pence,
    ) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM trade_prices
                     WHERE customer = ?1 AND product = ?2 AND pence = ?3)";
        let found = self.number(sql, (customer.bytes(), product.bytes(), pence.get()))?;
        Ok(found == 1)
    }

    /// The invoice or credit note of a sale on account.
    pub fn invoice_of(&self, sale: SaleId) -> Stored<Option<Invoice>> {
        self.one(
            &format!("SELECT {INVOICE} FROM invoices i WHERE i.sale = ?1"),
            [sale.bytes()],
            invoice_row,
        )?
        .map(invoice)
        .transpose()
    }

    /// The sale of an invoice or credit note with this number; upper and lower case are the same.
    pub fn sale_of_invoice(&self, number: &ReceiptNumber) -> Stored<Option<SaleId>> {
        self.one(
            "SELECT sale FROM invoices WHERE series = upper(?1) AND number = ?2",
            (&number.series, number.number),
            |r| r.get(0).map(SaleId::from_bytes),
        )
    }

    /// All that stands on an account, oldest first.
    pub fn account(&self, customer: CustomerId) -> Stored<Vec<AccountEntry>> {
        let invoices: Vec<(InvoiceRow, String, i64, i64)> = self.all(
            &format!(
                "SELECT {INVOICE}, s.business_date, s.total, s.at FROM invoices i
                 JOIN sales s ON s.id = i.sale WHERE i.customer = ?1 ORDER BY i.seq"
            ),
            [customer.bytes()],
            |r| Ok((invoice_row(r)?, r.get(7)?, r.get(8)?, r.get(9)?)),
        )?;
        let payments: Vec<([u8; 16], String, i64, String, i64)> = self.all(
            "SELECT id, kind, pence, business_date, at FROM account_payments
             WHERE customer = ?1 ORDER BY seq",
            [customer.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)),
        )?;
        let day = |text: String| text.parse().map_err(|_| Trouble::Damaged);
        let mut entries = Vec::new();
        for (row, date, total, at) in invoices {
            let entry = AccountEntry {
                day: day(date)?,
                posted: Posted::Invoice(invoice(row)?),
                pence: Pence::new(total),
            };
            entries.push((entry.day, at, entry));
        }
        for (id, way, pence, date, at) in payments {
            let entry = AccountEntry {
                day: day(date)?,
                posted: Posted::Payment {
                    id: EntryId::from_bytes(id),
                    way: TenderKind::from_code(&way).ok_or(Trouble::TooNew)?,
                },
                pence: Pence::new(pence.checked_neg().ok_or(Trouble::Damaged)?),
            };
            entries.push((entry.day, at, entry));
        }
        entries.sort_by_key(|(day, at, _)| (*day, *at));
        Ok(entries.into_iter().map(|(.., entry)| entry).collect())
    }

    /// What a customer has paid towards their account in all, less what went back to them.
    pub fn paid_towards(&self, customer: CustomerId) -> Stored<Pence> {
        let sql = "SELECT coalesce(sum(pence), 0) FROM account_payments WHERE customer = ?1";
        self.number(sql, [customer.bytes()]).map(Pence::new)
    }

    /// A stored payment towards an account.
    pub fn account_payment(&self, id: EntryId) -> Stored<Option<AccountPayment>> {
        let row: Option<([u8; 16], String, i64)> = self.one(
            "SELECT customer, kind, pence FROM account_payments WHERE id = ?1",
            [id.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
        )?;
        row.map(|(customer, way, pence)| {
            Ok(AccountPayment {
                id,
                customer: CustomerId::from_bytes(customer),
                way: TenderKind::from_code(&way).ok_or(Trouble::TooNew)?,
                pence: Pence::new(pence),
            })
        })
        .transpose()
    }
}

impl Tx<'_> {
    /// Writes a customer's next revision with the card that they have in it.
    pub fn add_trade_customer(&self, customer: &TradeCustomer, salt: &[u8; 16]) -> Stored<()> {
        let rev = customer.rev + 1;
        self.add_own(
            "trade_customers",
            &[
                ("id", customer.id.bytes().into()),
                ("rev", rev.into()),
                ("shop", customer.shop.bytes().into()),
                ("state", customer.state.code().into()),
                ("days_to_pay", customer.days_to_pay.into()),
            ],
        )?;
        let Some(card) = &customer.card else {
            return Ok(());
        };
        let text = |text: &Option<FreeText>| text.as_ref().map(|t| t.as_str().to_owned());
        let (contact, vat_number) = (text(&card.contact), text(&card.vat_number));
        self.add_side(
            "trade_customer_cards",
            &format!("{} {rev}", hex::encode(customer.id.bytes())),
            salt,
            &[
                ("customer", customer.id.bytes().into()),
                ("rev", rev.into()),
                ("name", card.name.as_str().into()),
                ("address", card.address.as_str().into()),
                ("contact", contact.as_deref().into()),
                ("vat_number", vat_number.as_deref().into()),
            ],
        )
    }

    /// Sets what a customer pays for a product; none for the shop's own price.
    pub fn set_own_price(
        &self,
        customer: CustomerId,
        product: ProductId,
        pence: Option<Pence>,
    ) -> Stored<()> {
        let rev = 1 + self.number(
            "SELECT coalesce(max(rev), 0) FROM trade_prices WHERE customer = ?1 AND product = ?2",
            (customer.bytes(), product.bytes()),
        )?;
        self.add_own(
            "trade_prices",
            &[
                ("customer", customer.bytes().into()),
                ("product", product.bytes().into()),
                ("rev", rev.into()),
                ("pence", pence.into()),
            ],
        )
    }

    /// The next number of this till's invoices or credit notes, taken inside the transaction.
    pub fn next_invoice_number(&self, kind: InvoiceKind) -> Stored<ReceiptNumber> {
        let series = kind.series(&self.current_series()?);
        let number = self.next_number(&format!("invoices {series}"))?;
        Ok(ReceiptNumber { series, number })
    }

    /// Writes the invoice or credit note of a sale.
    pub fn add_invoice(&self, invoice: &Invoice) -> Stored<()> {
        self.add_own(
            "invoices",
            &[
                ("sale", invoice.sale.bytes().into()),
                ("kind", invoice.kind.code().into()),
                ("customer", invoice.customer.bytes().into()),
                ("customer_rev", invoice.customer_rev.into()),
                ("series", (&invoice.number.series).into()),
                ("number", invoice.number.number.into()),
                ("due_on", invoice.due_on.into()),
            ],
        )
    }

    /// Writes a payment towards an account.
    pub fn add_account_payment(&self, payment: &AccountPayment, done: &Done) -> Stored<()> {
        self.add_own(
            "account_payments",
            &[
                ("id", payment.id.bytes().into()),
                ("session", done.session.bytes().into()),
                ("customer", payment.customer.bytes().into()),
                ("kind", payment.way.code().into()),
                ("pence", payment.pence.into()),
                ("at", done.at.into()),
                ("business_date", done.business_date.into()),
                ("person", done.person.bytes().into()),
                (
                    "approver",
                    done.approver.as_ref().map(PersonId::bytes).into(),
                ),
            ],
        )
    }
}
