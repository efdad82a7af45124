//! What came off a sale and what was typed for it, and what is allowed to come off a basket.

use super::error::Stored;
use super::sales::NewSale;
use super::tx::{Read, Tx};
use crate::domain::basket::Need;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{PersonId, ProductId, SaleId};
use crate::domain::reductions::{LineReduction, ReductionKind, ReductionReason};
use crate::domain::sales::SaleWords;
use crate::domain::{Pence, Trouble};

/// Line, kind, reason, per cent, pence.
type GivenRow = (u32, String, String, Option<u32>, i64);
/// Line, name, note, reason.
type WordsRow = (u32, Option<String>, Option<String>, Option<String>);

/// Text that is in the book already is not looked at again: it was checked when it was typed.
fn typed(text: Option<String>) -> Stored<Option<FreeText>> {
    let checked = text.map(|text| FreeText::new(&text).map_err(|_| Trouble::Damaged));
    checked.transpose()
}

impl Read<'_> {
    /// What came off the lines of a sale, in the order in which it did.
    pub(super) fn sale_reductions(&self, sale: SaleId) -> Stored<Vec<(u32, LineReduction)>> {
        let rows: Vec<GivenRow> = self.all(
            "SELECT line, kind, reason, percent, pence FROM sale_reductions
             WHERE sale = ?1 ORDER BY n",
            [sale.bytes()],
            |r| r.try_into(),
        )?;
        let read = |(line, kind, reason, percent, pence): GivenRow| {
            let given = LineReduction {
                kind: ReductionKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                reason: ReductionReason::from_code(&reason).ok_or(Trouble::TooNew)?,
                percent,
                pence: Pence::new(pence),
            };
            Ok((line, given))
        };
        rows.into_iter().map(read).collect()
    }

    /// What was typed for a sale and its lines, and not erased since.
    pub(super) fn sale_words(&self, sale: SaleId) -> Stored<Vec<SaleWords>> {
        let rows: Vec<WordsRow> = self.all(
            "SELECT line, name, note, reason FROM sale_words WHERE sale = ?1 ORDER BY line",
            [sale.bytes()],
            |r| r.try_into(),
        )?;
        let read = |(line, name, note, reason): WordsRow| {
            Ok(SaleWords {
                line,
                name: typed(name)?,
                note: typed(note)?,
                reason: typed(reason)?,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// Who allowed this much or more to come off in this way.
    pub fn allowed_by(&self, sale: SaleId, need: &Need) -> Stored<Option<PersonId>> {
        let Some(kind) = need.kind else {
            return Ok(None);
        };
        self.one(
            "SELECT person FROM reductions_allowed WHERE sale = ?1 AND line = ?2
               AND product IS ?3 AND kind = ?4 AND pence >= ?5",
            (
                sale.bytes(),
                need.line.unwrap_or(0),
                need.product.as_ref().map(ProductId::bytes),
                kind.code(),
                need.pence.get(),
            ),
            |r| r.get(0).map(PersonId::from_bytes),
        )
    }

    /// Whether a product in this revision is at half price late in the day.
    pub fn is_half_price_late(&self, product: ProductId, rev: i64) -> Stored<bool> {
        let sql = "SELECT coalesce((SELECT half_price_late FROM products
             WHERE id = ?1 AND rev = ?2), 0)";
        Ok(self.number(sql, (product.bytes(), rev))? == 1)
    }

    /// The most that may be typed as the price of a product in this revision; none where it has its
    /// own price.
    pub fn open_limit(&self, product: ProductId, rev: i64) -> Stored<Option<Pence>> {
        let limit = self.one(
            "SELECT open_limit FROM products WHERE id = ?1 AND rev = ?2",
            (product.bytes(), rev),
            |r| r.get::<_, Option<i64>>(0),
        )?;
        Ok(limit.flatten().map(Pence::new))
    }
}

impl Tx<'_> {
    /// Writes what came off each line of a sale.
    pub(super) fn add_sale_reductions(&self, sale: &NewSale<'_>) -> Stored<()> {
        let of_lines = sale.lines.iter();
        let all = of_lines.flat_map(|line| line.reductions.iter().map(move |r| (line.line, r)));
        for (n, (line, given)) in (1_i64..).zip(all) {
            self.add(
                "sale_reductions",
                &[
                    ("sale", sale.id.bytes().into()),
                    ("n", n.into()),
                    ("line", line.into()),
                    ("kind", given.kind.code().into()),
                    ("reason", given.reason.code().into()),
                    ("percent", given.percent.into()),
                    ("pence", given.pence.into()),
                ],
            )?;
        }
        Ok(())
    }

    /// Writes what was typed for a sale or one of its lines.
    pub fn add_sale_words(&self, sale: SaleId, words: &SaleWords, salt: &[u8; 16]) -> Stored<()> {
        let key = format!("{} {}", hex::encode(sale.bytes()), words.line);
        self.add_side(
            "sale_words",
            &key,
            salt,
            &[
                ("sale", sale.bytes().into()),
                ("line", words.line.into()),
                ("name", words.name.as_ref().map(FreeText::as_str).into()),
                ("note", words.note.as_ref().map(FreeText::as_str).into()),
                ("reason", words.reason.as_ref().map(FreeText::as_str).into()),
            ],
        )
    }

    /// Keeps that somebody who may has allowed this, until the basket is paid for.
    pub fn allow_reduction(&self, sale: SaleId, need: &Need, person: PersonId) -> Stored<()> {
        let kind = need.kind.ok_or(Trouble::Bug("a price that came down"))?;
        self.work(
            "INSERT OR REPLACE INTO reductions_allowed
               (sale, line, product, kind, pence, till, person)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                sale.bytes(),
                need.line.unwrap_or(0),
                need.product.as_ref().map(ProductId::bytes),
                kind.code(),
                need.pence.get(),
                self.till.bytes(),
                person.bytes(),
            ),
        )?;
        Ok(())
    }

    /// Forgets what was allowed for a basket that is paid for.
    pub fn forget_allowed(&self, sale: SaleId) -> Stored<()> {
        self.work(
            "DELETE FROM reductions_allowed WHERE sale = ?1",
            [sale.bytes()],
        )?;
        Ok(())
    }

    /// Forgets what was allowed for baskets of this till that are nowhere any more.
    pub fn forget_stale_allowed(&self) -> Stored<()> {
        self.work(
            "DELETE FROM reductions_allowed WHERE till = ?1
               AND sale NOT IN (SELECT sale FROM drafts)
               AND sale NOT IN (SELECT sale FROM held_baskets)",
            [self.till.bytes()],
        )?;
        Ok(())
    }
}
