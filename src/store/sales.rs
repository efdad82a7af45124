//! Sales and refunds: rows, lines and tenders, and what was given back.

use super::cash::Done;
use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::catalogue::Place;
use crate::domain::ids::{
    AttemptId, CustomerId, PersonId, ProductId, SaleId, SessionId, ShopId, TillId,
};
use crate::domain::sales::{
    GivenBack, LineKind, ReceiptNumber, Reverses, Sale, SaleInList, SaleKind, SaleLine,
};
use crate::domain::tenders::{Tender, TenderKind};
use crate::domain::time::Moment;
use crate::domain::vat::{VatCode, VatRate};
use crate::domain::{Milli, Pence, Trouble};

/// A sale that is about to be written.
pub struct NewSale<'a> {
    /// Which.
    pub id: SaleId,
    /// Sale or refund.
    pub kind: SaleKind,
    /// Its number.
    pub number: &'a ReceiptNumber,
    /// Its lines.
    pub lines: &'a [SaleLine],
    /// Its payments.
    pub tenders: &'a [Tender],
    /// What the lines come to.
    pub total: Pence,
    /// The number to call out, where something is made to order.
    pub order_number: Option<i64>,
    /// On whose account, where it is on one.
    pub customer: Option<CustomerId>,
}

type LineRow = (
    u32,
    String,
    Option<[u8; 16]>,
    Option<i64>,
    (i64, i64, i64),
    String,
    (String, i64),
    Option<[u8; 16]>,
    Option<u32>,
);

fn line(row: LineRow) -> Stored<SaleLine> {
    let (line, kind, product, rev, (quantity, unit, total), place, (code, rate), sale, of) = row;
    Ok(SaleLine {
        line,
        kind: LineKind::from_code(&kind).ok_or(Trouble::TooNew)?,
        product: product.map(ProductId::from_bytes).zip(rev),
        quantity: Milli::new(quantity),
        unit: Pence::new(unit),
        total: Pence::new(total),
        place: Place::from_code(&place).ok_or(Trouble::TooNew)?,
        code: VatCode::from_code(&code).ok_or(Trouble::TooNew)?,
        rate: VatRate(rate),
        reverses: sale
            .map(SaleId::from_bytes)
            .zip(of)
            .map(|(sale, line)| Reverses { sale, line }),
        reductions: Vec::new(),
    })
}

impl Read<'_> {
    /// The revision of its shop that a sale was sold under; none in books of the first step.
    pub fn sale_shop_rev(&self, id: SaleId) -> Stored<Option<i64>> {
        let found = self.one(
            "SELECT shop_rev FROM sales WHERE id = ?1",
            [id.bytes()],
            |r| r.get(0),
        )?;
        Ok(found.flatten())
    }

    /// A stored sale with its lines and payments.
    pub fn sale(&self, id: SaleId) -> Stored<Option<Sale>> {
        type Head = (
            String,
            String,
            i64,
            [u8; 16],
            String,
            i64,
            [u8; 16],
            [u8; 16],
            ([u8; 16], Option<i64>, Option<[u8; 16]>),
        );
        let head: Option<Head> = self.one(
            "SELECT kind, series, number, session, business_date, at, person, shop, by_till,
               order_number, customer FROM sales WHERE id = ?1",
            [id.bytes()],
            |r| {
                Ok((
                    r.get(0)?,
                    r.get(1)?,
                    r.get(2)?,
                    r.get(3)?,
                    r.get(4)?,
                    r.get(5)?,
                    r.get(6)?,
                    r.get(7)?,
                    (r.get(8)?, r.get(9)?, r.get(10)?),
                ))
            },
        )?;
        let Some((kind, series, number, session, date, at, person, shop, rest)) = head else {
            return Ok(None);
        };
        let (till, order_number, customer) = rest;
        let mut lines = self
            .all(
                "SELECT n, kind, product, product_rev, quantity, unit, total, place, vat_code,
                   vat_rate, reverses_sale, reverses_line
                 FROM sale_lines WHERE sale = ?1 ORDER BY n",
                [id.bytes()],
                |r| {
                    Ok((
                        r.get(0)?,
                        r.get(1)?,
                        r.get(2)?,
                        r.get(3)?,
                        (r.get(4)?, r.get(5)?, r.get(6)?),
                        r.get(7)?,
                        (r.get(8)?, r.get(9)?),
                        r.get(10)?,
                        r.get(11)?,
                    ))
                },
            )?
            .into_iter()
            .map(line)
            .collect::<Stored<Vec<SaleLine>>>()?;
        for (of, given) in self.sale_reductions(id)? {
            if let Some(line) = lines.iter_mut().find(|l| l.line == of) {
                line.reductions.push(given);
            }
        }
        let tenders: Vec<(String, i64, i64, Option<[u8; 16]>)> = self.all(
            "SELECT kind, tendered, change_given, attempt FROM sale_tenders
             WHERE sale = ?1 ORDER BY n",
            [id.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
        let tenders = tenders
            .into_iter()
            .map(|(kind, tendered, change, attempt)| {
                Ok(Tender {
                    kind: TenderKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                    tendered: Pence::new(tendered),
                    change: Pence::new(change),
                    attempt: attempt.map(AttemptId::from_bytes),
                })
            })
            .collect::<Stored<_>>()?;
        Ok(Some(Sale {
            id,
            kind: SaleKind::from_code(&kind).ok_or(Trouble::TooNew)?,
            number: ReceiptNumber { series, number },
            shop: ShopId::from_bytes(shop),
            till: TillId::from_bytes(till),
            session: SessionId::from_bytes(session),
            business_date: date.parse().map_err(|_| Trouble::Damaged)?,
            at: Moment::from_millis(at),
            person: PersonId::from_bytes(person),
            lines,
            tenders,
            order_number,
            customer: customer.map(CustomerId::from_bytes),
            words: self.sale_words(id)?,
        }))
    }

    /// Who said yes for whoever took payment for a sale.
    pub fn approver_of(&self, id: SaleId) -> Stored<Option<PersonId>> {
        let approver = self.one(
            "SELECT approver FROM sales WHERE id = ?1",
            [id.bytes()],
            |r| r.get::<_, Option<_>>(0),
        )?;
        Ok(approver.flatten().map(PersonId::from_bytes))
    }

    /// What has been given back of a line so far.
    pub fn given_back(&self, sale: SaleId, line: u32) -> Stored<GivenBack> {
        let sums = self.one(
            "SELECT coalesce(-sum(quantity), 0), coalesce(-sum(total), 0) FROM sale_lines
             WHERE reverses_sale = ?1 AND reverses_line = ?2",
            (sale.bytes(), line),
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let (quantity, pence) = sums.unwrap_or((0, 0));
        Ok(GivenBack {
            quantity: Milli::new(quantity),
            pence: Pence::new(pence),
        })
    }

    /// The newest sales of this till, newest first.
    pub fn recent_sales(&self, at_most: u32) -> Stored<Vec<SaleInList>> {
        let rows = self.all(
            "SELECT id, kind, series, number, at, total FROM sales
             WHERE by_till = ?1 ORDER BY seq DESC LIMIT ?2",
            (self.till.bytes(), at_most),
            in_list,
        )?;
        rows.into_iter().map(sale_in_list).collect()
    }

    /// The sale with this number, such as `B1A-12`; upper and lower case are the same.
    pub fn sale_by_number(&self, number: &ReceiptNumber) -> Stored<Option<SaleInList>> {
        self.one(
            "SELECT id, kind, series, number, at, total FROM sales
             WHERE series = upper(?1) AND number = ?2",
            (&number.series, number.number),
            in_list,
        )?
        .map(sale_in_list)
        .transpose()
    }

    /// The number series that this till sells under.
    pub fn current_series(&self) -> Stored<String> {
        let prefix = self
            .this_till()?
            .ok_or(Trouble::Bug("a till is chosen"))?
            .prefix;
        self.one(
            "SELECT prefix FROM series WHERE prefix GLOB ?1 || '?' ORDER BY prefix DESC LIMIT 1",
            [&prefix],
            |r| r.get(0),
        )?
        .ok_or(Trouble::Damaged)
    }

    /// How many sales and refunds there are.
    pub fn sales_count(&self) -> Stored<i64> {
        self.number("SELECT count(*) FROM sales", [])
    }
}

pub(super) type InListRow = ([u8; 16], String, String, i64, i64, i64);

pub(super) fn in_list(r: &rusqlite::Row<'_>) -> rusqlite::Result<InListRow> {
    Ok((
        r.get(0)?,
        r.get(1)?,
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
    ))
}

pub(super) fn sale_in_list((id, kind, series, number, at, total): InListRow) -> Stored<SaleInList> {
    Ok(SaleInList {
        id: SaleId::from_bytes(id),
        kind: SaleKind::from_code(&kind).ok_or(Trouble::TooNew)?,
        number: ReceiptNumber { series, number },
        at: Moment::from_millis(at),
        total: Pence::new(total),
    })
}

impl Tx<'_> {
    /// The next receipt number of this till, taken inside the sale's transaction.
    pub fn next_receipt_number(&self) -> Stored<ReceiptNumber> {
        let series = self.current_series()?;
        let number = self.next_number(&format!("sales {series}"))?;
        Ok(ReceiptNumber { series, number })
    }

    /// Writes a sale or refund with its lines and payments.
    pub fn add_sale(&self, sale: &NewSale<'_>, shop: ShopId, done: &Done) -> Stored<()> {
        self.add_own(
            "sales",
            &[
                ("id", sale.id.bytes().into()),
                ("shop", shop.bytes().into()),
                ("session", done.session.bytes().into()),
                ("kind", sale.kind.code().into()),
                ("series", (&sale.number.series).into()),
                ("number", sale.number.number.into()),
                ("at", done.at.into()),
                ("business_date", done.business_date.into()),
                ("person", done.person.bytes().into()),
                (
                    "approver",
                    done.approver.as_ref().map(PersonId::bytes).into(),
                ),
                ("total", sale.total.into()),
                ("shop_rev", self.shop_rev(shop)?.into()),
                ("order_number", sale.order_number.into()),
                (
                    "customer",
                    sale.customer.as_ref().map(CustomerId::bytes).into(),
                ),
            ],
        )?;
        for line in sale.lines {
            self.add(
                "sale_lines",
                &[
                    ("sale", sale.id.bytes().into()),
                    ("n", line.line.into()),
                    ("kind", line.kind.code().into()),
                    (
                        "product",
                        line.product.as_ref().map(|(id, _)| id.bytes()).into(),
                    ),
                    ("product_rev", line.product.map(|(_, rev)| rev).into()),
                    ("quantity", line.quantity.into()),
                    ("unit", line.unit.into()),
                    ("total", line.total.into()),
                    ("place", line.place.code().into()),
                    ("vat_code", line.code.code().into()),
                    ("vat_rate", line.rate.0.into()),
                    (
                        "reverses_sale",
                        line.reverses.as_ref().map(|r| r.sale.bytes()).into(),
                    ),
                    ("reverses_line", line.reverses.map(|r| r.line).into()),
                ],
            )?;
        }
        self.add_sale_reductions(sale)?;
        for (n, tender) in (1_i64..).zip(sale.tenders) {
            self.add(
                "sale_tenders",
                &[
                    ("sale", sale.id.bytes().into()),
                    ("n", n.into()),
                    ("kind", tender.kind.code().into()),
                    ("tendered", tender.tendered.into()),
                    ("change_given", tender.change.into()),
                    (
                        "attempt",
                        tender.attempt.as_ref().map(AttemptId::bytes).into(),
                    ),
                ],
            )?;
        }
        Ok(())
    }
}
