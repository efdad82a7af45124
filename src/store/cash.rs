//! Money that moves without a sale, drawer openings, and the kinds that the drawer has.

use chrono::NaiveDate;

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::cash::{CashKind, KindsInDrawer};
use crate::domain::ids::{EntryId, MovementId, PersonId, SaleId, SessionId};
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::MovementKind;
use crate::domain::time::Moment;
use crate::domain::{Pence, Trouble};

/// Who did something, when, and who said yes for them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Done {
    /// In which session.
    pub session: SessionId,
    /// What the clock said.
    pub at: Moment,
    /// The day it belongs to.
    pub business_date: NaiveDate,
    /// Who was signed in.
    pub person: PersonId,
    /// Who said yes for them.
    pub approver: Option<PersonId>,
}

/// Money that moved without a sale.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CashMovement {
    /// Which.
    pub id: MovementId,
    /// Why.
    pub kind: MovementKind,
    /// Into the drawer; out is negative.
    pub pence: Pence,
    /// For wrong change: of which sale.
    pub sale: Option<SaleId>,
}

/// A way of paying that was put right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TenderCorrection {
    /// Which.
    pub id: EntryId,
    /// Of which sale.
    pub sale: SaleId,
    /// As it was rung.
    pub from: TenderKind,
    /// As it was.
    pub to: TenderKind,
    /// How much.
    pub pence: Pence,
}

impl Read<'_> {
    /// A stored movement.
    pub fn cash_movement(&self, id: MovementId) -> Stored<Option<CashMovement>> {
        let row: Option<(String, i64, Option<[u8; 16]>)> = self.one(
            "SELECT kind, pence, sale FROM cash_movements WHERE id = ?1",
            [id.bytes()],
            |r| r.try_into(),
        )?;
        row.map(|(kind, pence, sale)| {
            Ok(CashMovement {
                id,
                kind: MovementKind::from_code(&kind).ok_or(Trouble::TooNew)?,
                pence: Pence::new(pence),
                sale: sale.map(SaleId::from_bytes),
            })
        })
        .transpose()
    }

    /// Whether this opening of the drawer is stored.
    pub fn has_drawer_opening(&self, id: EntryId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM drawer_openings WHERE id = ?1)";
        Ok(self.number(sql, [id.bytes()])? == 1)
    }

    /// A stored correction of a way of paying.
    pub fn tender_correction(&self, id: EntryId) -> Stored<Option<TenderCorrection>> {
        let row: Option<([u8; 16], String, String, i64)> = self.one(
            "SELECT sale, from_kind, to_kind, pence FROM tender_corrections WHERE id = ?1",
            [id.bytes()],
            |r| r.try_into(),
        )?;
        row.map(|(sale, from, to, pence)| {
            Ok(TenderCorrection {
                id,
                sale: SaleId::from_bytes(sale),
                from: TenderKind::from_code(&from).ok_or(Trouble::TooNew)?,
                to: TenderKind::from_code(&to).ok_or(Trouble::TooNew)?,
                pence: Pence::new(pence),
            })
        })
        .transpose()
    }

    /// What was paid towards a sale in one way, corrections included.
    pub fn paid_that_way(&self, sale: SaleId, kind: TenderKind) -> Stored<Pence> {
        self.number(
            "SELECT (SELECT coalesce(sum(tendered - change_given), 0) FROM sale_tenders
                     WHERE sale = ?1 AND kind = ?2)
                  + (SELECT coalesce(sum(pence), 0) FROM tender_corrections
                     WHERE sale = ?1 AND to_kind = ?2)
                  - (SELECT coalesce(sum(pence), 0) FROM tender_corrections
                     WHERE sale = ?1 AND from_kind = ?2)",
            (sale.bytes(), kind.code()),
        )
        .map(Pence::new)
    }

    /// How much cash went back to the customer of a sale after it, as wrong change; positive.
    pub fn change_put_right(&self, sale: SaleId) -> Stored<Pence> {
        self.number(
            "SELECT coalesce(-sum(pence), 0) FROM cash_movements
             WHERE sale = ?1 AND kind = 'wrong-change' AND pence < 0",
            [sale.bytes()],
        )
        .map(Pence::new)
    }

    /// The kinds of coins and notes that this till's drawer has.
    pub fn kinds_in_drawer(&self) -> Stored<KindsInDrawer> {
        let mut kinds = KindsInDrawer::all();
        let missing: Vec<i64> = self.all(
            "SELECT kind FROM kinds_none_left WHERE till = ?1 ORDER BY kind",
            [self.till.bytes()],
            |r| r.get(0),
        )?;
        for kind in missing {
            kinds.toggle(CashKind::from_value(kind).ok_or(Trouble::TooNew)?);
        }
        Ok(kinds)
    }
}

impl Tx<'_> {
    /// Writes a movement.
    pub fn add_cash_movement(&self, movement: &CashMovement, done: &Done) -> Stored<()> {
        let sale = movement.sale;
        self.add_own(
            "cash_movements",
            &[
                ("id", movement.id.bytes().into()),
                ("session", done.session.bytes().into()),
                ("kind", movement.kind.code().into()),
                ("pence", movement.pence.into()),
                ("sale", sale.as_ref().map(SaleId::bytes).into()),
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

    /// Writes that the drawer was opened without a sale.
    pub fn add_drawer_opening(&self, id: EntryId, done: &Done) -> Stored<()> {
        self.add_own(
            "drawer_openings",
            &[
                ("id", id.bytes().into()),
                ("session", done.session.bytes().into()),
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

    /// Writes that a way of paying was put right.
    pub fn add_tender_correction(&self, put_right: &TenderCorrection, done: &Done) -> Stored<()> {
        self.add_own(
            "tender_corrections",
            &[
                ("id", put_right.id.bytes().into()),
                ("session", done.session.bytes().into()),
                ("sale", put_right.sale.bytes().into()),
                ("from_kind", put_right.from.code().into()),
                ("to_kind", put_right.to.code().into()),
                ("pence", put_right.pence.into()),
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

    /// Keeps which kinds the drawer has.
    pub fn set_kinds_in_drawer(&self, kinds: &KindsInDrawer) -> Stored<()> {
        self.work(
            "DELETE FROM kinds_none_left WHERE till = ?1",
            [self.till.bytes()],
        )?;
        for kind in CashKind::ALL.into_iter().filter(|k| !kinds.has(*k)) {
            self.work(
                "INSERT INTO kinds_none_left (till, kind) VALUES (?1, ?2)",
                (self.till.bytes(), kind.value().get()),
            )?;
        }
        Ok(())
    }
}
