//! Changes of the rota for one day, and what a supervisor said of a planned sitting.

use chrono::NaiveDate;

use super::codes::{day, day_or_none};
use crate::domain::Trouble;
use crate::domain::hours::Days;
use crate::domain::hours::attendance::{Attendance, Said};
use crate::domain::hours::placement::Shift;
use crate::domain::hours::rota::{Change, DayChange};
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use crate::domain::time::Moment;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// A change as its columns say it.
struct Columns {
    id: EntryId,
    seq: i64,
    day: NaiveDate,
    kind: String,
    placement: Option<PlacementId>,
    shop: Option<ShopId>,
    to: Option<NaiveDate>,
    from_minute: Option<i64>,
    until_minute: Option<i64>,
    of: Option<EntryId>,
    by: PersonId,
    written_at: Moment,
}

impl Columns {
    fn change(&self) -> Stored<Change> {
        let damaged = Trouble::Damaged;
        let placement = || self.placement.ok_or(Trouble::Damaged);
        let shift = || {
            let (Some(from), Some(until)) = (self.from_minute, self.until_minute) else {
                return Err(Trouble::Damaged);
            };
            Shift::new(from, until).map_err(|_| Trouble::Damaged)
        };
        Ok(match self.kind.as_str() {
            "moved" => Change::Moved {
                placement: placement()?,
                to: self.to.ok_or(damaged)?,
                shift: shift()?,
            },
            "added" => Change::Added {
                placement: placement()?,
                shift: shift()?,
            },
            "told-us" => Change::ToldUs {
                placement: placement()?,
            },
            "shop-closed" => Change::ShopClosed {
                shop: self.shop.ok_or(damaged)?,
            },
            "taken-back" => Change::TakenBack {
                of: self.of.ok_or(damaged)?,
            },
            _ => return Err(Trouble::TooNew),
        })
    }
}

impl Read<'_, People> {
    /// Every change about these days, or that moves something into them, and what takes one back.
    pub fn day_changes(&self, days: Days) -> Stored<Vec<DayChange>> {
        let rows = self.all(
            "WITH near AS (SELECT id FROM day_changes WHERE day BETWEEN ?1 AND ?2
               UNION SELECT id FROM day_changes WHERE to_day BETWEEN ?1 AND ?2)
             SELECT id, seq, day, kind, placement, shop, to_day, from_minute, until_minute, of,
               by_person, written_at FROM day_changes
             WHERE id IN near OR of IN near ORDER BY seq",
            (days.from().to_string(), days.until().to_string()),
            |r| {
                let id = |n: usize| r.get::<_, Option<[u8; 16]>>(n);
                Ok(Columns {
                    id: EntryId::from_bytes(r.get(0)?),
                    seq: r.get(1)?,
                    day: day(r, 2)?,
                    kind: r.get(3)?,
                    placement: id(4)?.map(PlacementId::from_bytes),
                    shop: id(5)?.map(ShopId::from_bytes),
                    to: day_or_none(r, 6)?,
                    from_minute: r.get(7)?,
                    until_minute: r.get(8)?,
                    of: id(9)?.map(EntryId::from_bytes),
                    by: PersonId::from_bytes(r.get(10)?),
                    written_at: Moment::from_millis(r.get(11)?),
                })
            },
        )?;
        rows.iter()
            .map(|row| {
                Ok(DayChange {
                    id: row.id,
                    seq: row.seq,
                    day: row.day,
                    by: row.by,
                    written_at: row.written_at,
                    change: row.change()?,
                })
            })
            .collect()
    }

    /// What supervisors said of planned sittings of these days.
    pub fn attendance_said(&self, days: Days) -> Stored<Vec<Said>> {
        let days = (days.from().to_string(), days.until().to_string());
        self.said_where("day BETWEEN ?1 AND ?2", days)
    }

    /// One thing that a supervisor said.
    pub fn said(&self, id: EntryId) -> Stored<Option<Said>> {
        let found = self.said_where("id = ?1", [id.bytes()])?;
        Ok(found.into_iter().next())
    }

    fn said_where(&self, which: &str, params: impl rusqlite::Params) -> Stored<Vec<Said>> {
        let rows = self.all(
            &format!(
                "SELECT seq, placement, day, from_minute, what, by_person FROM attendance_said
                 WHERE {which} ORDER BY seq"
            ),
            params,
            |r| {
                let what: String = r.get(4)?;
                Ok((
                    Said {
                        seq: r.get(0)?,
                        placement: PlacementId::from_bytes(r.get(1)?),
                        day: day(r, 2)?,
                        from: r.get(3)?,
                        what: Attendance::Came,
                        by: PersonId::from_bytes(r.get(5)?),
                    },
                    Attendance::from_code(&what),
                ))
            },
        )?;
        rows.into_iter()
            .map(|(said, what)| {
                let what = what.ok_or(Trouble::TooNew)?;
                Ok(Said { what, ..said })
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Whether a change with this id was written.
    pub fn has_day_change(&self, id: EntryId) -> Stored<bool> {
        Ok(self.number(
            "SELECT count(*) FROM day_changes WHERE id = ?1",
            [id.bytes()],
        )? > 0)
    }

    /// Writes a change for one day.
    pub fn add_day_change(&self, row: &DayChange) -> Stored<()> {
        let mut placement = None;
        let mut shop = None;
        let mut to = None;
        let mut shift = None;
        let mut of = None;
        let kind = match &row.change {
            Change::Moved {
                placement: which,
                to: day,
                shift: at,
            } => {
                (placement, to, shift) = (Some(which), Some(*day), Some(*at));
                "moved"
            }
            Change::Added {
                placement: which,
                shift: at,
            } => {
                (placement, shift) = (Some(which), Some(*at));
                "added"
            }
            Change::ToldUs { placement: which } => {
                placement = Some(which);
                "told-us"
            }
            Change::ShopClosed { shop: which } => {
                shop = Some(which);
                "shop-closed"
            }
            Change::TakenBack { of: which } => {
                of = Some(which);
                "taken-back"
            }
        };
        self.add_own(
            "day_changes",
            &[
                ("id", row.id.bytes().into()),
                ("day", row.day.into()),
                ("kind", kind.into()),
                ("placement", placement.map(PlacementId::bytes).into()),
                ("shop", shop.map(ShopId::bytes).into()),
                ("to_day", to.into()),
                ("from_minute", shift.map(Shift::from).into()),
                ("until_minute", shift.map(Shift::until).into()),
                ("of", of.map(EntryId::bytes).into()),
                ("by_person", row.by.bytes().into()),
                ("written_at", row.written_at.into()),
            ],
        )
    }

    /// Writes what a supervisor said of a planned sitting.
    pub fn add_attendance_said(&self, id: EntryId, said: &Said, at: Moment) -> Stored<()> {
        self.add_own(
            "attendance_said",
            &[
                ("id", id.bytes().into()),
                ("placement", said.placement.bytes().into()),
                ("day", said.day.into()),
                ("from_minute", said.from.into()),
                ("what", said.what.code().into()),
                ("by_person", said.by.bytes().into()),
                ("at", at.into()),
            ],
        )
    }
}
