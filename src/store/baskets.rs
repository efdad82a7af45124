//! The till's open basket, and baskets saved for later: working tables.

use serde::{Deserialize, Serialize};

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::Trouble;
use crate::domain::basket::Basket;
use crate::domain::ids::SaleId;
use crate::domain::tenders::Tender;
use crate::domain::time::Moment;

/// What a till has on its counter: the basket, and what was paid towards it so far.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// The basket with its steps.
    pub basket: Basket,
    /// Payments taken so far.
    pub paid: Vec<Tender>,
}

/// A basket that was saved for later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeldBasket {
    /// The basket.
    pub draft: Draft,
    /// Since when.
    pub held_at: Moment,
}

/// A basket that this program cannot read is not there for it; the row stays as it is.
fn read(payload: &str) -> Option<Draft> {
    serde_json::from_str(payload).ok()
}

fn text(draft: &Draft) -> Stored<String> {
    serde_json::to_string(draft).map_err(|_| Trouble::Bug("a basket is plain JSON"))
}

impl Read<'_> {
    /// The open basket of this till.
    pub fn draft(&self) -> Stored<Option<Draft>> {
        let payload: Option<String> = self.one(
            "SELECT payload FROM drafts WHERE till = ?1",
            [self.till.bytes()],
            |r| r.get(0),
        )?;
        Ok(payload.as_deref().and_then(read))
    }

    /// Baskets saved for later on this till, oldest first.
    pub fn held_baskets(&self) -> Stored<Vec<HeldBasket>> {
        let rows: Vec<(String, i64)> = self.all(
            "SELECT payload, held_at FROM held_baskets WHERE till = ?1 ORDER BY held_at, sale",
            [self.till.bytes()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        Ok(rows
            .into_iter()
            .filter_map(|(payload, at)| {
                let draft = read(&payload)?;
                Some(HeldBasket {
                    draft,
                    held_at: Moment::from_millis(at),
                })
            })
            .collect())
    }
}

impl Tx<'_> {
    /// Keeps the open basket of this till.
    ///
    /// A basket in its place that this program cannot read is put among the saved ones: an older or
    /// newer program can.
    pub fn save_draft(&self, draft: &Draft) -> Stored<()> {
        let unread: Option<(String, [u8; 16])> = self
            .one(
                "SELECT payload, sale FROM drafts WHERE till = ?1",
                [self.till.bytes()],
                |r| Ok((r.get(0)?, r.get(1)?)),
            )?
            .filter(|(payload, _): &(String, [u8; 16])| read(payload).is_none());
        if let Some((payload, sale)) = unread {
            self.work(
                "INSERT OR REPLACE INTO held_baskets (sale, till, held_at, payload)
                 VALUES (?1, ?2, 0, ?3)",
                (sale, self.till.bytes(), payload),
            )?;
        }
        self.work(
            "INSERT INTO drafts (till, sale, payload) VALUES (?1, ?2, ?3)
             ON CONFLICT (till) DO UPDATE SET sale = excluded.sale, payload = excluded.payload",
            (self.till.bytes(), draft.basket.sale.bytes(), text(draft)?),
        )?;
        Ok(())
    }

    /// Forgets the open basket of this till, if it is for this sale.
    pub fn delete_draft(&self, sale: SaleId) -> Stored<()> {
        self.work(
            "DELETE FROM drafts WHERE till = ?1 AND sale = ?2",
            (self.till.bytes(), sale.bytes()),
        )?;
        Ok(())
    }

    /// Puts a basket aside.
    pub fn hold_basket(&self, draft: &Draft, at: Moment) -> Stored<()> {
        self.work(
            "INSERT INTO held_baskets (sale, till, held_at, payload) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (sale) DO UPDATE SET payload = excluded.payload",
            (
                draft.basket.sale.bytes(),
                self.till.bytes(),
                at.millis(),
                text(draft)?,
            ),
        )?;
        Ok(())
    }

    /// Takes a basket that was put aside; none if it is not there any more.
    pub fn take_held(&self, sale: SaleId) -> Stored<Option<Draft>> {
        let payload: Option<String> = self.one(
            "SELECT payload FROM held_baskets WHERE sale = ?1 AND till = ?2",
            (sale.bytes(), self.till.bytes()),
            |r| r.get(0),
        )?;
        self.work("DELETE FROM held_baskets WHERE sale = ?1", [sale.bytes()])?;
        Ok(payload.as_deref().and_then(read))
    }
}
