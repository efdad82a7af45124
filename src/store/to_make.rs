//! What is to be made for customers who wait: a working list, cleared at the end of the day.

use chrono::NaiveDate;

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::ids::{ProductId, SaleId};
use crate::domain::made_to_order::ToMake;
use crate::domain::time::Moment;
use crate::domain::{Milli, Trouble};

type Row = (
    [u8; 16],
    u32,
    i64,
    i64,
    String,
    Option<String>,
    i64,
    Option<i64>,
);

impl Read<'_> {
    /// What is to be made at this till and what was made, the longest waiting first.
    pub fn to_make(&self) -> Stored<Vec<ToMake>> {
        let rows: Vec<Row> = self.all(
            "SELECT sale, line, number, quantity, what, note, asked_at, made_at FROM to_make
             WHERE till = ?1 ORDER BY business_date, number, sale, line",
            [self.till.bytes()],
            |r| r.try_into(),
        )?;
        let read = |(sale, line, number, quantity, what, note, asked, made): Row| ToMake {
            sale: SaleId::from_bytes(sale),
            line,
            number,
            quantity: Milli::new(quantity),
            what,
            note,
            asked_at: Moment::from_millis(asked),
            made_at: made.map(Moment::from_millis),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// Whether a product in this revision is made when it is asked for.
    pub fn is_made_to_order(&self, product: ProductId, rev: i64) -> Stored<bool> {
        let sql = "SELECT coalesce((SELECT made_to_order FROM products
             WHERE id = ?1 AND rev = ?2), 0)";
        Ok(self.number(sql, (product.bytes(), rev))? == 1)
    }
}

impl Tx<'_> {
    /// The next number to call out at this till on this day: 1, 2, 3 …
    pub fn next_order_number(&self, day: NaiveDate) -> Stored<i64> {
        let name = format!("orders {day}");
        self.work(
            "DELETE FROM counters WHERE by_till = ?1 AND name GLOB 'orders *' AND name < ?2",
            (self.till.bytes(), &name),
        )?;
        self.next_number(&name)
    }

    /// Puts something on the list.
    pub fn add_to_make(&self, what: &ToMake, day: NaiveDate) -> Stored<()> {
        self.work(
            "INSERT INTO to_make (sale, line, till, business_date, number, quantity, what, note,
               asked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                what.sale.bytes(),
                what.line,
                self.till.bytes(),
                day.to_string(),
                what.number,
                what.quantity.get(),
                &what.what,
                what.note.as_ref(),
                what.asked_at.millis(),
            ),
        )?;
        Ok(())
    }

    /// Says when something was made, or that it is still to be made.
    pub fn set_made(&self, sale: SaleId, line: u32, at: Option<Moment>) -> Stored<()> {
        let changed = self.work(
            "UPDATE to_make SET made_at = ?4 WHERE sale = ?1 AND line = ?2 AND till = ?3",
            (
                sale.bytes(),
                line,
                self.till.bytes(),
                at.map(Moment::millis),
            ),
        )?;
        match changed {
            0 | 1 => Ok(()),
            _ => Err(Trouble::Bug("one line of a sale is made once")),
        }
    }

    /// Clears the list of this till.
    pub fn clear_to_make(&self) -> Stored<()> {
        self.work("DELETE FROM to_make WHERE till = ?1", [self.till.bytes()])?;
        Ok(())
    }
}
