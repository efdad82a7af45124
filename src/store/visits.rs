//! Visitors by the name that they gave, which stands beside the visit and can be erased.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::free_text::FreeText;
use crate::domain::hours::fire_list::Visit;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::time::Moment;
use chrono::NaiveDate;

/// A visit, with the name while it was not erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamedVisit {
    /// When, where and until when.
    pub visit: Visit,
    /// The name that they gave.
    pub name: Option<String>,
}

type Row = ([u8; 16], [u8; 16], i64, Option<i64>, Option<String>);

fn named((id, shop, came, gone, name): Row) -> NamedVisit {
    NamedVisit {
        visit: Visit {
            id: EntryId::from_bytes(id),
            shop: ShopId::from_bytes(shop),
            came: Moment::from_millis(came),
            left: gone.map(Moment::from_millis),
        },
        name,
    }
}

impl Read<'_> {
    /// Visits of a shop from then on, the earliest first.
    pub fn visits(&self, shop: ShopId, from: Moment) -> Stored<Vec<NamedVisit>> {
        let rows: Vec<Row> = self.all(
            "SELECT v.id, v.shop, v.came, e.gone, n.name FROM visits v
             LEFT JOIN visit_ends e ON e.visit = v.id
             LEFT JOIN visitor_names n ON n.visit = v.id
             WHERE v.shop = ?1 AND v.came >= ?2 ORDER BY v.came, v.id",
            (shop.bytes(), from.millis()),
            |r| r.try_into(),
        )?;
        Ok(rows.into_iter().map(named).collect())
    }

    /// One visit.
    pub fn visit(&self, id: EntryId) -> Stored<Option<NamedVisit>> {
        let row: Option<Row> = self.one(
            "SELECT v.id, v.shop, v.came, e.gone, n.name FROM visits v
             LEFT JOIN visit_ends e ON e.visit = v.id
             LEFT JOIN visitor_names n ON n.visit = v.id
             WHERE v.id = ?1",
            [id.bytes()],
            |r| r.try_into(),
        )?;
        Ok(row.map(named))
    }
}

impl Tx<'_> {
    /// Writes that somebody visits.
    pub fn add_visit(
        &self,
        visit: &Visit,
        name: &FreeText,
        by: PersonId,
        day: NaiveDate,
        salt: &[u8; 16],
    ) -> Stored<()> {
        self.add_own(
            "visits",
            &[
                ("id", visit.id.bytes().into()),
                ("shop", visit.shop.bytes().into()),
                ("came", visit.came.into()),
                ("by_person", by.bytes().into()),
                ("business_date", day.into()),
            ],
        )?;
        self.add_side(
            "visitor_names",
            &hex::encode(visit.id.bytes()),
            salt,
            &[
                ("visit", visit.id.bytes().into()),
                ("name", name.as_str().into()),
            ],
        )
    }

    /// Writes that a visitor left.
    pub fn end_visit(&self, visit: EntryId, gone: Moment, by: PersonId) -> Stored<()> {
        self.add_own(
            "visit_ends",
            &[
                ("visit", visit.bytes().into()),
                ("gone", gone.into()),
                ("by_person", by.bytes().into()),
            ],
        )
    }
}
