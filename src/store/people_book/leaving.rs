//! Leaving: days, codes and numbers in rows; what the person says as they leave stands beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{day, day_or_none};
use super::support::kept;
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::leaving::checks::{CheckPoint, CheckRow};
use crate::domain::leaving::touch::{TouchRow, TouchWay};
use crate::domain::leaving::{Destination, Evidence, GoesTo, Leaving, Reason};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// How somebody left, with the revision that it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredLeaving {
    /// The revision: whoever changes it names the one that they looked at.
    pub rev: i64,
    /// What it says.
    pub leaving: Leaving,
    /// When this revision was written.
    pub at: Moment,
}

/// What somebody says as they leave.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StoredWords {
    /// The revision; 0 where nothing was written.
    pub rev: i64,
    /// The words; none where there are none.
    pub words: Option<FreeText>,
    /// Who wrote them down.
    pub by: Option<PersonId>,
}

/// That everything was stopped for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stopped {
    /// Which row.
    pub id: EntryId,
    /// For whom.
    pub person: PersonId,
    /// Since when.
    pub on: chrono::NaiveDate,
    /// Who did it.
    pub by: PersonId,
}

/// The check of leavings: each is of a placement of the person that ended on its day, has somewhere to go,
/// and stays the same person's; a check is of a leaving; a yes to keeping in touch is the person's own.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM leavings l WHERE NOT EXISTS
               (SELECT 1 FROM placements p WHERE p.id = l.placement AND p.person = l.person)
               OR EXISTS (SELECT 1 FROM leavings o WHERE o.id = l.id
                 AND (o.person <> l.person OR o.placement <> l.placement))",
            "leavings are of somebody else's placement, or of another than before",
        ),
        read.none(
            "SELECT count(*) FROM leavings l WHERE NOT EXISTS
               (SELECT 1 FROM leaving_goes_to g WHERE g.leaving = l.id AND g.rev = l.rev)",
            "leavings say nothing of where somebody went",
        ),
        read.none(
            "SELECT count(*) FROM leaving_checks c WHERE NOT EXISTS
               (SELECT 1 FROM leavings l WHERE l.id = c.leaving)",
            "checks are of no leaving",
        ),
        read.none(
            "SELECT count(*) FROM touch_rows WHERE way IS NOT NULL AND by_person <> person",
            "somebody else said yes to keeping in touch",
        ),
        read.none(
            "SELECT count(*) FROM deaths d WHERE NOT EXISTS
               (SELECT 1 FROM stops s WHERE s.person = d.person AND s.seq <= d.seq)",
            "not everything was stopped for somebody who died",
        ),
    ])
}

impl Read<'_, People> {
    /// How everybody left, the first one first.
    pub fn leavings(&self) -> Stored<Vec<StoredLeaving>> {
        self.leavings_where("?1 IS NULL", None)
    }

    /// How somebody left, each placement by itself, the first one first.
    pub fn leavings_of(&self, person: PersonId) -> Stored<Vec<StoredLeaving>> {
        self.leavings_where("l.person = ?1", Some(person.bytes()))
    }

    /// One leaving.
    pub fn leaving(&self, id: EntryId) -> Stored<Option<StoredLeaving>> {
        let found = self.leavings_where("l.id = ?1", Some(id.bytes()))?;
        Ok(found.into_iter().next())
    }

    fn leavings_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<StoredLeaving>> {
        let current = "l.rev = (SELECT max(rev) FROM leavings o WHERE o.id = l.id)";
        let rows = self.all(
            &format!(
                "SELECT l.id, l.rev, l.person, l.placement, l.on_day, l.reason, l.at
                 FROM leavings l WHERE {which} AND {current} ORDER BY l.on_day, l.id"
            ),
            [id],
            |r| {
                let stored = StoredLeaving {
                    rev: r.get(1)?,
                    leaving: Leaving {
                        id: EntryId::from_bytes(r.get(0)?),
                        person: PersonId::from_bytes(r.get(2)?),
                        placement: PlacementId::from_bytes(r.get(3)?),
                        on: day(r, 4)?,
                        reason: Reason::Other,
                        goes_to: Vec::new(),
                    },
                    at: Moment::from_millis(r.get(6)?),
                };
                Ok((stored, r.get::<_, String>(5)?))
            },
        )?;
        let mut goes = self.goes_to(
            "leavings l JOIN leaving_goes_to g ON g.leaving = l.id AND g.rev = l.rev",
            "l.id",
            &format!("{which} AND {current}"),
            id,
        )?;
        let mut all = Vec::new();
        for (mut stored, reason) in rows {
            stored.leaving.reason = Reason::from_code(&reason).ok_or(Trouble::TooNew)?;
            stored.leaving.goes_to = goes.remove(&stored.leaving.id).unwrap_or_default();
            all.push(stored);
        }
        Ok(all)
    }

    fn goes_to(
        &self,
        rows: &str,
        of: &str,
        which: &str,
        id: Option<&[u8; 16]>,
    ) -> Stored<BTreeMap<EntryId, Vec<GoesTo>>> {
        let found = self.all(
            &format!(
                "SELECT {of}, g.what, g.evidence, g.minutes_a_week, g.from_day, g.until_day
                 FROM {rows} WHERE {which}"
            ),
            [id],
            |r| {
                let codes = (r.get::<_, String>(1)?, r.get::<_, String>(2)?);
                let minutes = r.get::<_, Option<u16>>(3)?;
                let days = (day_or_none(r, 4)?, day_or_none(r, 5)?);
                Ok((EntryId::from_bytes(r.get(0)?), codes, minutes, days))
            },
        )?;
        let mut all: BTreeMap<EntryId, Vec<GoesTo>> = BTreeMap::new();
        for (id, (what, evidence), minutes_a_week, (from, until)) in found {
            all.entry(id).or_default().push(GoesTo {
                what: Destination::from_code(&what).ok_or(Trouble::TooNew)?,
                minutes_a_week,
                from,
                until,
                evidence: Evidence::from_code(&evidence).ok_or(Trouble::TooNew)?,
            });
        }
        for goes in all.values_mut() {
            goes.sort_by_key(|goes| goes.what);
        }
        Ok(all)
    }

    /// What came of asking those who left, in the order in which it was written.
    pub fn leaving_checks(&self, leaving: Option<EntryId>) -> Stored<Vec<CheckRow>> {
        let which = "(?1 IS NULL OR c.leaving = ?1)";
        self.checks_where(which, leaving.as_ref().map(EntryId::bytes))
    }

    /// One such row.
    pub fn leaving_check(&self, id: EntryId) -> Stored<Option<CheckRow>> {
        let found = self.checks_where("c.id = ?1", Some(id.bytes()))?;
        Ok(found.into_iter().next())
    }

    fn checks_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<CheckRow>> {
        let rows = self.all(
            &format!(
                "SELECT c.id, c.leaving, c.point, c.on_day, c.by_person, c.at
                 FROM leaving_checks c WHERE {which} ORDER BY c.seq, c.id"
            ),
            [id],
            |r| {
                let row = CheckRow {
                    id: EntryId::from_bytes(r.get(0)?),
                    leaving: EntryId::from_bytes(r.get(1)?),
                    point: CheckPoint::Weeks13,
                    on: day(r, 3)?,
                    goes_to: Vec::new(),
                    by: PersonId::from_bytes(r.get(4)?),
                    at: Moment::from_millis(r.get(5)?),
                };
                Ok((row, r.get::<_, String>(2)?))
            },
        )?;
        let joined = "leaving_checks c JOIN check_goes_to g ON g.row = c.id";
        let mut goes = self.goes_to(joined, "c.id", which, id)?;
        let mut all = Vec::new();
        for (row, point) in rows {
            all.push(CheckRow {
                point: CheckPoint::from_code(&point).ok_or(Trouble::TooNew)?,
                goes_to: goes.remove(&row.id).unwrap_or_default(),
                ..row
            });
        }
        Ok(all)
    }

    /// What somebody says as they leave.
    pub fn leaving_words(&self, person: PersonId) -> Stored<StoredWords> {
        let found = self.one(
            "SELECT s.rev, s.by_person, w.words FROM leaving_said s
             LEFT JOIN leaving_words w ON w.person = s.person AND w.rev = s.rev
             WHERE s.person = ?1 ORDER BY s.rev DESC LIMIT 1",
            [person.bytes()],
            |r| {
                let by = PersonId::from_bytes(r.get(1)?);
                Ok((r.get::<_, i64>(0)?, by, r.get::<_, Option<String>>(2)?))
            },
        )?;
        let Some((rev, by, words)) = found else {
            return Ok(StoredWords::default());
        };
        Ok(StoredWords {
            rev,
            words: words.map(|words| kept(&words)).transpose()?,
            by: Some(by),
        })
    }

    /// What somebody said about keeping in touch, in the order in which it was written.
    pub fn touch_rows_of(&self, person: PersonId) -> Stored<Vec<TouchRow>> {
        self.touch_rows_where("t.person = ?1", person.bytes())
    }

    /// One such row.
    pub fn touch_row(&self, id: EntryId) -> Stored<Option<TouchRow>> {
        let found = self.touch_rows_where("t.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn touch_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<TouchRow>> {
        let rows = self.all(
            &format!(
                "SELECT t.id, t.person, t.way, t.by_person, t.at FROM touch_rows t
                 WHERE {which} ORDER BY t.seq, t.id"
            ),
            [id],
            |r| {
                let row = TouchRow {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    way: None,
                    by: PersonId::from_bytes(r.get(3)?),
                    at: Moment::from_millis(r.get(4)?),
                };
                Ok((row, r.get::<_, Option<String>>(2)?))
            },
        )?;
        let whole = |(row, way): (TouchRow, Option<String>)| {
            let known = |way: String| TouchWay::from_code(&way).ok_or(Trouble::TooNew);
            let way = way.map(known).transpose()?;
            Ok(TouchRow { way, ..row })
        };
        rows.into_iter().map(whole).collect()
    }

    /// For whom everything was stopped at some time, the last time of each.
    pub fn stops(&self) -> Stored<BTreeMap<PersonId, Stopped>> {
        let rows = self.all(
            "SELECT id, person, on_day, by_person FROM stops ORDER BY seq, id",
            [],
            |r| {
                Ok(Stopped {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    on: day(r, 2)?,
                    by: PersonId::from_bytes(r.get(3)?),
                })
            },
        )?;
        Ok(rows.into_iter().map(|row| (row.person, row)).collect())
    }

    /// One such row.
    pub fn stop(&self, id: EntryId) -> Stored<Option<PersonId>> {
        let person = self.one(
            "SELECT person FROM stops WHERE id = ?1",
            [id.bytes()],
            |r| r.get::<_, [u8; 16]>(0),
        )?;
        Ok(person.map(PersonId::from_bytes))
    }

    /// Who died: for managers alone.
    pub fn deaths(&self) -> Stored<BTreeSet<PersonId>> {
        let rows = self.all("SELECT person FROM deaths", [], |r| {
            Ok(PersonId::from_bytes(r.get(0)?))
        })?;
        Ok(rows.into_iter().collect())
    }
}

impl Tx<'_, People> {
    /// Writes a revision of how somebody left.
    pub fn write_leaving(
        &self,
        leaving: &Leaving,
        rev: i64,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let id = leaving.id.bytes();
        self.add_own(
            "leavings",
            &[
                ("id", id.into()),
                ("rev", rev.into()),
                ("person", leaving.person.bytes().into()),
                ("placement", leaving.placement.bytes().into()),
                ("on_day", leaving.on.into()),
                ("reason", leaving.reason.code().into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        for goes in &leaving.goes_to {
            let of = [("leaving", id.into()), ("rev", rev.into())];
            self.add_goes_to("leaving_goes_to", &of, goes)?;
        }
        Ok(())
    }

    fn add_goes_to(
        &self,
        table: &'static str,
        of: &[(&'static str, crate::store::tx::Cell<'_>)],
        goes: &GoesTo,
    ) -> Stored<()> {
        let mut row = of.to_vec();
        row.extend([
            ("what", goes.what.code().into()),
            ("minutes_a_week", goes.minutes_a_week.map(u32::from).into()),
            ("from_day", goes.from.into()),
            ("until_day", goes.until.into()),
            ("evidence", goes.evidence.code().into()),
        ]);
        self.add_own(table, &row)
    }

    /// Writes what came of asking.
    pub fn add_leaving_check(&self, row: &CheckRow) -> Stored<()> {
        self.add_own(
            "leaving_checks",
            &[
                ("id", row.id.bytes().into()),
                ("leaving", row.leaving.bytes().into()),
                ("point", row.point.code().into()),
                ("on_day", row.on.into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
            ],
        )?;
        for goes in &row.goes_to {
            self.add_goes_to("check_goes_to", &[("row", row.id.bytes().into())], goes)?;
        }
        Ok(())
    }

    /// Writes a revision of what somebody says as they leave; without words it is taken out.
    pub fn write_leaving_words(
        &self,
        env: &Env,
        (person, rev): (PersonId, i64),
        words: Option<&FreeText>,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        let id = person.bytes();
        self.add_own(
            "leaving_said",
            &[
                ("person", id.into()),
                ("rev", rev.into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )?;
        let Some(words) = words else { return Ok(()) };
        self.add_side(
            "leaving_words",
            &format!("{} {rev}", hex::encode(id)),
            &env.random(),
            &[
                ("person", id.into()),
                ("rev", rev.into()),
                ("words", words.as_str().into()),
            ],
        )
    }

    /// Writes what somebody said about keeping in touch.
    pub fn add_touch_row(&self, row: &TouchRow) -> Stored<()> {
        self.add_own(
            "touch_rows",
            &[
                ("id", row.id.bytes().into()),
                ("person", row.person.bytes().into()),
                ("way", row.way.map(TouchWay::code).into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
            ],
        )
    }

    /// Writes that everything was stopped.
    pub fn add_stop(&self, stop: &Stopped, at: Moment) -> Stored<()> {
        self.add_own(
            "stops",
            &[
                ("id", stop.id.bytes().into()),
                ("person", stop.person.bytes().into()),
                ("on_day", stop.on.into()),
                ("by_person", stop.by.bytes().into()),
                ("at", at.into()),
            ],
        )
    }

    /// Writes that somebody died.
    pub fn add_death(
        &self,
        id: EntryId,
        person: PersonId,
        (by, at): (PersonId, Moment),
    ) -> Stored<()> {
        self.add_own(
            "deaths",
            &[
                ("id", id.bytes().into()),
                ("person", person.bytes().into()),
                ("by_person", by.bytes().into()),
                ("at", at.into()),
            ],
        )
    }
}
