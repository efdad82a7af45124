//! Rows of hours and agreements, as the rules of hours read them.
//!
//! Their place in the book is the number of the entry that wrote them and, within it, their own: so
//! what puts something right always comes after it.

use chrono::{Days as DayCount, NaiveDate};

use super::codes::{PRESS_COLUMNS, PressCells, day, parts, says_of, touch_of};
use crate::domain::Trouble;
use crate::domain::hours::Days;
use crate::domain::hours::agreeing::{Agreement, DayDigest};
use crate::domain::hours::rows::{Reason, Row, Touch, Why};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Cell, Read, Tx};
use crate::store::volume::People;

/// How far a correction may move a time, and so how far around a span of days rows are read.
pub const FARTHEST: u64 = 8;

/// More rows than one entry ever writes.
const ROWS_AN_ENTRY: i64 = 1 << 20;

/// Rows and agreements, to be folded.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HoursRead {
    /// What was pressed and put right.
    pub rows: Vec<Row>,
    /// What was agreed.
    pub agreements: Vec<Agreement>,
}

/// A row as its columns say it.
struct Columns {
    id: EntryId,
    seq: i64,
    person: PersonId,
    written_at: Moment,
    by: PersonId,
    way: String,
    of: Option<EntryId>,
    reason: Option<String>,
    words: Option<String>,
    touch: Option<Touch>,
}

impl Columns {
    fn row(self) -> Stored<Row> {
        let why = self.reason.as_deref().map(|code| {
            let reason = Reason::from_code(code).ok_or(Trouble::TooNew)?;
            Ok::<_, Trouble>(match &self.words {
                // Words that were erased leave the reason.
                None => Why::without_words(reason),
                Some(words) => {
                    Why::new(reason, words).unwrap_or_else(|_| Why::without_words(reason))
                }
            })
        });
        Ok(Row {
            id: self.id,
            person: self.person,
            seq: self.seq,
            written_at: self.written_at,
            by: self.by,
            says: says_of(&self.way, self.of, why.transpose()?, self.touch)?,
        })
    }
}

/// The days around a span in which a row can stand that touches it.
fn around(days: Days) -> (String, String) {
    let from = days.from().checked_sub_days(DayCount::new(FARTHEST));
    let until = days.until().checked_add_days(DayCount::new(FARTHEST));
    (
        from.unwrap_or(days.from()).to_string(),
        until.unwrap_or(days.until()).to_string(),
    )
}

impl Read<'_, People> {
    /// Rows and agreements of everybody that touch these days.
    pub fn hours(&self, days: Days) -> Stored<HoursRead> {
        let (from, until) = around(days);
        self.hours_where("day BETWEEN ?1 AND ?2", (from, until))
    }

    /// The same of one person.
    pub fn hours_of(&self, person: PersonId, days: Days) -> Stored<HoursRead> {
        let (from, until) = around(days);
        self.hours_where(
            "person = ?1 AND day BETWEEN ?2 AND ?3",
            (person.bytes(), from, until),
        )
    }

    fn hours_where(&self, which: &str, params: impl rusqlite::Params + Clone) -> Stored<HoursRead> {
        let rows = self.all(
            &format!(
                "SELECT id, seq * {ROWS_AN_ENTRY} + n, person, written_at, by_person, way, of, reason,
                   (SELECT words FROM attendance_words w WHERE w.row = a.id), {PRESS_COLUMNS}
                 FROM attendance a WHERE {which} ORDER BY seq, n"
            ),
            params.clone(),
            |r| {
                Ok(Columns {
                    id: EntryId::from_bytes(r.get(0)?),
                    seq: r.get(1)?,
                    person: PersonId::from_bytes(r.get(2)?),
                    written_at: Moment::from_millis(r.get(3)?),
                    by: PersonId::from_bytes(r.get(4)?),
                    way: r.get(5)?,
                    of: r.get::<_, Option<[u8; 16]>>(6)?.map(EntryId::from_bytes),
                    reason: r.get(7)?,
                    words: r.get(8)?,
                    touch: touch_of(r, 9)?,
                })
            },
        )?;
        let agreements = self.all(
            &format!(
                "SELECT id, seq * {ROWS_AN_ENTRY} + n, person, day, by_person, at, digest
                 FROM agreements WHERE {which} ORDER BY seq, n"
            ),
            params,
            |r| {
                Ok(Agreement {
                    id: EntryId::from_bytes(r.get(0)?),
                    seq: r.get(1)?,
                    person: PersonId::from_bytes(r.get(2)?),
                    day: day(r, 3)?,
                    by: PersonId::from_bytes(r.get(4)?),
                    at: Moment::from_millis(r.get(5)?),
                    digest: DayDigest(r.get(6)?),
                })
            },
        )?;
        Ok(HoursRead {
            rows: rows.into_iter().map(Columns::row).collect::<Stored<_>>()?,
            agreements,
        })
    }

    /// One row of hours, with the day under which it stands.
    pub fn hours_row(&self, id: EntryId) -> Stored<Option<(NaiveDate, Row)>> {
        let found = self.one(
            "SELECT day FROM attendance WHERE id = ?1",
            [id.bytes()],
            |r| day(r, 0),
        )?;
        let Some(day) = found else { return Ok(None) };
        let rows = self.hours_where("id = ?1", [id.bytes()])?.rows;
        Ok(rows.into_iter().next().map(|row| (day, row)))
    }

    /// The first day under which anybody's hours stand; none in a new book.
    pub fn first_day_of_hours(&self) -> Stored<Option<NaiveDate>> {
        self.one(
            "SELECT min(day) FROM attendance HAVING min(day) IS NOT NULL",
            [],
            |r| day(r, 0),
        )
    }
}

impl Tx<'_, People> {
    /// Writes a row under this day: the day of the press itself, or of the one that it puts right.
    /// `n` counts the rows of this operation.
    pub fn add_hours_row(&self, env: &Env, row: &Row, day: NaiveDate, n: i64) -> Stored<()> {
        let (way, of, why, touch) = parts(&row.says);
        let press = touch.map(PressCells::of);
        let mut cells: Vec<(&'static str, Cell<'_>)> = vec![
            ("id", row.id.bytes().into()),
            ("n", n.into()),
            ("person", row.person.bytes().into()),
            ("day", day.into()),
            ("written_at", row.written_at.into()),
            ("by_person", row.by.bytes().into()),
            ("way", way.into()),
            ("of", of.as_ref().map(EntryId::bytes).into()),
            ("reason", why.map(|w| w.reason().code()).into()),
        ];
        if let Some(press) = &press {
            cells.extend(press.named());
        }
        self.add_own("attendance", &cells)?;
        if let Some(words) = why.and_then(Why::words) {
            self.add_side(
                "attendance_words",
                &hex::encode(row.id.bytes()),
                &env.random(),
                &[("row", row.id.bytes().into()), ("words", words.into())],
            )?;
        }
        Ok(())
    }

    /// Whether a row with this id stands there saying the same; a refusal is the caller's.
    pub fn same_hours_row(&self, row: &Row) -> Stored<Option<bool>> {
        Ok(self.hours_row(row.id)?.map(|(_, stored)| {
            let (way, of, why, touch) = parts(&row.says);
            let (stored_way, stored_of, stored_why, stored_touch) = parts(&stored.says);
            let words = stored_why.and_then(Why::words);
            stored.person == row.person
                && (stored_way, stored_of, stored_touch) == (way, of, touch)
                && stored_why.map(Why::reason) == why.map(Why::reason)
                // Words that were erased since are not compared.
                && (words.is_none() || words == why.and_then(Why::words))
        }))
    }

    /// Writes that a day of a person was agreed. `n` counts the rows of this operation.
    pub fn add_agreement(&self, agreement: &Agreement, n: i64) -> Stored<()> {
        self.add_own(
            "agreements",
            &[
                ("id", agreement.id.bytes().into()),
                ("n", n.into()),
                ("person", agreement.person.bytes().into()),
                ("day", agreement.day.into()),
                ("by_person", agreement.by.bytes().into()),
                ("at", agreement.at.into()),
                ("digest", (&agreement.digest.0).into()),
            ],
        )
    }
}
