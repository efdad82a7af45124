//! Placements: each revision whole, with its times, pauses and extensions.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};

use super::codes::{day, day_or_none};

use crate::domain::hours::TimeKind;
use crate::domain::hours::placement::{
    AgreedTime, AgreedTimes, Extension, Pause, Placement, Shift,
};
use crate::domain::ids::{PersonId, PlacementId, ShopId};
use crate::domain::{Pence, Trouble};
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// A placement with the revision that it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredPlacement {
    /// The revision: whoever changes it names the one that they looked at.
    pub rev: i64,
    /// What it says.
    pub placement: Placement,
}

const CURRENT: &str = "rev = (SELECT max(rev) FROM placements q WHERE q.id = p.id)";

impl Read<'_, People> {
    /// All placements as they stand, of everybody.
    pub fn placements(&self) -> Stored<Vec<StoredPlacement>> {
        self.placements_where("1", [])
    }

    /// A person's placements, the earliest first.
    pub fn placements_of(&self, person: PersonId) -> Stored<Vec<StoredPlacement>> {
        self.placements_where("p.person = ?1", [person.bytes()])
    }

    /// One placement.
    pub fn placement(&self, id: PlacementId) -> Stored<Option<StoredPlacement>> {
        let found = self.placements_where("p.id = ?1", [id.bytes()])?;
        Ok(found.into_iter().next())
    }

    fn placements_where(
        &self,
        which: &str,
        params: impl rusqlite::Params + Clone,
    ) -> Stored<Vec<StoredPlacement>> {
        let heads = self.all(
            &format!(
                "SELECT id, rev, person, shop, kind, start_day, planned_end, supervisor, key_worker,
                   daily_fare, ended FROM placements p WHERE {which} AND {CURRENT}
                 ORDER BY start_day, id"
            ),
            params.clone(),
            |r| {
                let person = |n: usize| -> rusqlite::Result<Option<PersonId>> {
                    Ok(r.get::<_, Option<[u8; 16]>>(n)?.map(PersonId::from_bytes))
                };
                let kind: String = r.get(4)?;
                Ok((
                    r.get::<_, i64>(1)?,
                    TimeKind::from_code(&kind),
                    Placement {
                        id: PlacementId::from_bytes(r.get(0)?),
                        person: PersonId::from_bytes(r.get(2)?),
                        shop: ShopId::from_bytes(r.get(3)?),
                        kind: TimeKind::Training,
                        start: day(r, 5)?,
                        planned_end: day(r, 6)?,
                        supervisor: person(7)?,
                        key_worker: person(8)?,
                        daily_fare: r.get::<_, Option<i64>>(9)?.map(Pence::new),
                        ended: day_or_none(r, 10)?,
                        agreed: Vec::new(),
                        pauses: Vec::new(),
                        extensions: Vec::new(),
                    },
                ))
            },
        )?;
        let mut all: BTreeMap<PlacementId, StoredPlacement> = BTreeMap::new();
        let mut order = Vec::new();
        for (rev, kind, placement) in heads {
            let kind = kind.ok_or(Trouble::TooNew)?;
            order.push(placement.id);
            let placement = Placement { kind, ..placement };
            all.insert(placement.id, StoredPlacement { rev, placement });
        }
        self.read_times(which, params.clone(), &mut all)?;
        self.read_pauses(which, params.clone(), &mut all)?;
        self.read_extensions(which, params, &mut all)?;
        Ok(order.iter().filter_map(|id| all.remove(id)).collect())
    }

    fn read_times(
        &self,
        which: &str,
        params: impl rusqlite::Params,
        all: &mut BTreeMap<PlacementId, StoredPlacement>,
    ) -> Stored<()> {
        type Time = (PlacementId, NaiveDate, Option<u8>, Option<i64>, Option<i64>);
        let rows: Vec<Time> = self.all(
            &parts_sql(
                "placement_times",
                "from_day, weekday, from_minute, until_minute",
                which,
            ),
            params,
            |r| {
                Ok((
                    PlacementId::from_bytes(r.get(0)?),
                    day(r, 1)?,
                    r.get(2)?,
                    r.get(3)?,
                    r.get(4)?,
                ))
            },
        )?;
        for (id, from, weekday, begins, ends) in rows {
            let Some(stored) = all.get_mut(&id) else {
                continue;
            };
            let agreed = &mut stored.placement.agreed;
            if agreed.last().is_none_or(|last| last.from != from) {
                agreed.push(AgreedTimes {
                    from,
                    times: Vec::new(),
                });
            }
            if let (Some(weekday), Some(begins), Some(ends), Some(last)) =
                (weekday, begins, ends, agreed.last_mut())
            {
                last.times.push(AgreedTime {
                    weekday: Weekday::try_from(weekday).map_err(|_| Trouble::Damaged)?,
                    shift: Shift::new(begins, ends).map_err(|_| Trouble::Damaged)?,
                });
            }
        }
        Ok(())
    }

    fn read_pauses(
        &self,
        which: &str,
        params: impl rusqlite::Params,
        all: &mut BTreeMap<PlacementId, StoredPlacement>,
    ) -> Stored<()> {
        let rows: Vec<(PlacementId, Pause)> = self.all(
            &parts_sql("placement_pauses", "from_day, until_day", which),
            params,
            |r| {
                let pause = Pause {
                    from: day(r, 1)?,
                    until: day_or_none(r, 2)?,
                };
                Ok((PlacementId::from_bytes(r.get(0)?), pause))
            },
        )?;
        for (id, pause) in rows {
            if let Some(stored) = all.get_mut(&id) {
                stored.placement.pauses.push(pause);
            }
        }
        Ok(())
    }

    fn read_extensions(
        &self,
        which: &str,
        params: impl rusqlite::Params,
        all: &mut BTreeMap<PlacementId, StoredPlacement>,
    ) -> Stored<()> {
        let rows: Vec<(PlacementId, Extension)> = self.all(
            &parts_sql("placement_extensions", "agreed_on, until_day", which),
            params,
            |r| {
                let extension = Extension {
                    agreed_on: day(r, 1)?,
                    until: day(r, 2)?,
                };
                Ok((PlacementId::from_bytes(r.get(0)?), extension))
            },
        )?;
        for (id, extension) in rows {
            if let Some(stored) = all.get_mut(&id) {
                stored.placement.extensions.push(extension);
            }
        }
        Ok(())
    }
}

/// Reads the parts of the current revisions, in order.
fn parts_sql(table: &str, columns: &str, which: &str) -> String {
    let columns: Vec<String> = columns.split(", ").map(|c| format!("t.{c}")).collect();
    format!(
        "SELECT t.id, {} FROM placements p JOIN {table} t ON t.id = p.id AND t.rev = p.rev
         WHERE {which} AND p.{CURRENT} ORDER BY t.id, t.n",
        columns.join(", ")
    )
}

impl Tx<'_, People> {
    /// Writes the next revision of a placement.
    pub fn write_placement(&self, placement: &Placement, rev: i64) -> Stored<()> {
        let id = placement.id.bytes();
        self.add_own(
            "placements",
            &[
                ("id", id.into()),
                ("rev", rev.into()),
                ("person", placement.person.bytes().into()),
                ("shop", placement.shop.bytes().into()),
                ("kind", placement.kind.code().into()),
                ("start_day", placement.start.into()),
                ("planned_end", placement.planned_end.into()),
                (
                    "supervisor",
                    placement.supervisor.as_ref().map(PersonId::bytes).into(),
                ),
                (
                    "key_worker",
                    placement.key_worker.as_ref().map(PersonId::bytes).into(),
                ),
                ("daily_fare", placement.daily_fare.into()),
                ("ended", placement.ended.into()),
            ],
        )?;
        let mut n = 0_i64;
        for agreed in &placement.agreed {
            // A week without times is kept too: from then on nothing is agreed.
            let times = agreed.times.iter().map(Some);
            let none = agreed.times.is_empty().then_some(None);
            for time in times.chain(none) {
                n += 1;
                let weekday = time.map(|t| i64::from(t.weekday.num_days_from_monday()));
                self.add_own(
                    "placement_times",
                    &[
                        ("id", id.into()),
                        ("rev", rev.into()),
                        ("n", n.into()),
                        ("from_day", agreed.from.into()),
                        ("weekday", weekday.into()),
                        ("from_minute", time.map(|t| t.shift.from()).into()),
                        ("until_minute", time.map(|t| t.shift.until()).into()),
                    ],
                )?;
            }
        }
        for (n, pause) in (1_i64..).zip(&placement.pauses) {
            self.add_own(
                "placement_pauses",
                &[
                    ("id", id.into()),
                    ("rev", rev.into()),
                    ("n", n.into()),
                    ("from_day", pause.from.into()),
                    ("until_day", pause.until.into()),
                ],
            )?;
        }
        for (n, extension) in (1_i64..).zip(&placement.extensions) {
            self.add_own(
                "placement_extensions",
                &[
                    ("id", id.into()),
                    ("rev", rev.into()),
                    ("n", n.into()),
                    ("agreed_on", extension.agreed_on.into()),
                    ("until_day", extension.until.into()),
                ],
            )?;
        }
        Ok(())
    }
}
