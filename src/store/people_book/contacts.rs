//! Contacts with those outside: dates and codes in rows, what was typed beside them.

use std::collections::BTreeMap;

use super::codes::day_or_none;
use crate::domain::Trouble;
use crate::domain::contacts::{Asked, AskedOf, Channel, Content, Direction, Row, Says};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, RecipientId, ReportId};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// What a row can say.
pub const CONTACT_SAYS: [&str; 5] = ["written", "put-right", "settled", "open-again", "mistaken"];
/// The fields of what was typed.
pub const CONTACT_FIELDS: [&str; 2] = [SUMMARY, ASKED];

const SUMMARY: &str = "summary";
const ASKED: &str = "asked";

/// The check of contacts: each begins with what was written, stays about one person, and names people and
/// permissions that there are.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM contact_rows WHERE
               (says = 'written') <> (id = contact)
               OR (says IN ('written', 'put-right')) <> (on_day IS NOT NULL)
               OR (on_day IS NULL) <> (direction IS NULL)
               OR (on_day IS NULL) <> (channel IS NULL)
               OR (asked_of IS NULL) <> (until IS NULL)",
            "rows of contacts lack what they say",
        ),
        read.none(
            "SELECT count(*) FROM contact_rows w WHERE says <> 'written' AND NOT EXISTS
               (SELECT 1 FROM contact_rows o WHERE o.id = w.contact AND o.person = w.person
                AND o.seq < w.seq)",
            "rows of contacts are of no contact of that person",
        ),
        read.none(
            "SELECT count(*) FROM contact_rows w WHERE
               (recipient IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM recipients o WHERE o.id = w.recipient))
               OR (ground IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM sharing_rows o WHERE o.id = w.ground AND o.person = w.person
                  AND o.recipient = w.recipient))",
            "contacts name nobody who is known, or somebody else's permission",
        ),
    ])
}

/// A row as its columns say it.
struct Columns {
    id: EntryId,
    contact: EntryId,
    person: PersonId,
    seq: i64,
    by: PersonId,
    at: Moment,
    says: String,
    on: Option<chrono::NaiveDate>,
    direction: Option<String>,
    channel: Option<String>,
    recipient: Option<RecipientId>,
    report: Option<ReportId>,
    ground: Option<EntryId>,
    asked_of: Option<String>,
    until: Option<chrono::NaiveDate>,
}

impl Columns {
    fn content(&self, words: &mut BTreeMap<String, FreeText>) -> Stored<Content> {
        let direction = self.direction.as_deref().ok_or(Trouble::Damaged)?;
        let channel = self.channel.as_deref().ok_or(Trouble::Damaged)?;
        let asked = match self.asked_of.as_deref() {
            None => None,
            Some(of) => Some(Asked {
                of: AskedOf::from_code(of).ok_or(Trouble::TooNew)?,
                until: self.until.ok_or(Trouble::Damaged)?,
                words: words.remove(ASKED),
            }),
        };
        Ok(Content {
            on: self.on.ok_or(Trouble::Damaged)?,
            direction: Direction::from_code(direction).ok_or(Trouble::TooNew)?,
            channel: Channel::from_code(channel).ok_or(Trouble::TooNew)?,
            recipient: self.recipient,
            summary: words.remove(SUMMARY),
            report: self.report,
            asked,
        })
    }

    fn row(self, mut words: BTreeMap<String, FreeText>) -> Stored<Row> {
        let says = match self.says.as_str() {
            "written" | "put-right" => Says::Written {
                content: self.content(&mut words)?,
                ground: self.ground,
            },
            "settled" => Says::Settled,
            "open-again" => Says::OpenAgain,
            "mistaken" => Says::Mistaken,
            _ => return Err(Trouble::TooNew),
        };
        Ok(Row {
            id: self.id,
            contact: self.contact,
            person: self.person,
            seq: self.seq,
            by: self.by,
            at: self.at,
            says,
        })
    }
}

impl Read<'_, People> {
    /// The rows of all contacts about a person, as they were written.
    pub fn contact_rows_of(&self, person: PersonId) -> Stored<Vec<Row>> {
        self.contact_rows_where("c.person = ?1", person.bytes())
    }

    /// One row.
    pub fn contact_row(&self, id: EntryId) -> Stored<Option<Row>> {
        let found = self.contact_rows_where("c.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn contact_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<Row>> {
        let rows = self.all(
            &format!(
                "SELECT id, contact, person, seq, by_person, at, says, on_day, direction, channel,
                   recipient, report, ground, asked_of, until
                 FROM contact_rows c WHERE {which} ORDER BY seq, id"
            ),
            [id],
            |r| {
                let bytes = |n| r.get::<_, Option<[u8; 16]>>(n);
                Ok(Columns {
                    id: EntryId::from_bytes(r.get(0)?),
                    contact: EntryId::from_bytes(r.get(1)?),
                    person: PersonId::from_bytes(r.get(2)?),
                    seq: r.get(3)?,
                    by: PersonId::from_bytes(r.get(4)?),
                    at: Moment::from_millis(r.get(5)?),
                    says: r.get(6)?,
                    on: day_or_none(r, 7)?,
                    direction: r.get(8)?,
                    channel: r.get(9)?,
                    recipient: bytes(10)?.map(RecipientId::from_bytes),
                    report: bytes(11)?.map(ReportId::from_bytes),
                    ground: bytes(12)?.map(EntryId::from_bytes),
                    asked_of: r.get(13)?,
                    until: day_or_none(r, 14)?,
                })
            },
        )?;
        let typed = self.all(
            &format!(
                "SELECT w.row, w.field, w.words FROM contact_rows c
                 JOIN contact_words w ON w.row = c.id WHERE {which}"
            ),
            [id],
            |r| {
                let row = EntryId::from_bytes(r.get(0)?);
                Ok((row, r.get::<_, String>(1)?, r.get::<_, String>(2)?))
            },
        )?;
        let mut words: BTreeMap<EntryId, BTreeMap<String, FreeText>> = BTreeMap::new();
        for (row, field, typed) in typed {
            let longest = typed.chars().count();
            let kept = FreeText::up_to(&typed, longest).map_err(|_| Trouble::Damaged)?;
            words.entry(row).or_default().insert(field, kept);
        }
        rows.into_iter()
            .map(|row| {
                let words = words.remove(&row.id).unwrap_or_default();
                row.row(words)
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes a row of a contact, with what was typed.
    pub fn add_contact_row(&self, env: &Env, row: &Row) -> Stored<()> {
        let id = row.id.bytes();
        let (says, content, ground) = match &row.says {
            Says::Written { content, ground } if row.id == row.contact => {
                ("written", Some(content), ground.as_ref())
            }
            Says::Written { content, ground } => ("put-right", Some(content), ground.as_ref()),
            Says::Settled => ("settled", None, None),
            Says::OpenAgain => ("open-again", None, None),
            Says::Mistaken => ("mistaken", None, None),
        };
        let asked = content.and_then(|content| content.asked.as_ref());
        let recipient = content.and_then(|content| content.recipient.as_ref());
        let report = content.and_then(|content| content.report.as_ref());
        self.add_own(
            "contact_rows",
            &[
                ("id", id.into()),
                ("contact", row.contact.bytes().into()),
                ("person", row.person.bytes().into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
                ("says", says.into()),
                ("on_day", content.map(|content| content.on).into()),
                ("direction", content.map(|c| c.direction.code()).into()),
                ("channel", content.map(|c| c.channel.code()).into()),
                ("recipient", recipient.map(RecipientId::bytes).into()),
                ("report", report.map(ReportId::bytes).into()),
                ("ground", ground.map(EntryId::bytes).into()),
                ("asked_of", asked.map(|asked| asked.of.code()).into()),
                ("until", asked.map(|asked| asked.until).into()),
            ],
        )?;
        let summary = content.and_then(|content| content.summary.as_ref());
        let asked = asked.and_then(|asked| asked.words.as_ref());
        for (field, words) in [(SUMMARY, summary), (ASKED, asked)] {
            let Some(words) = words else { continue };
            self.add_side(
                "contact_words",
                &format!("{} {field}", hex::encode(id)),
                &env.random(),
                &[
                    ("row", id.into()),
                    ("field", field.into()),
                    ("words", words.as_str().into()),
                ],
            )?;
        }
        Ok(())
    }
}
