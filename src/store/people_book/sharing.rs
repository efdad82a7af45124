//! Permission to share: rows that are only added; names and reasons stand beside them and can be erased.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::day_or_none;
use crate::domain::Trouble;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, RecipientId};
use crate::domain::sharing::rows::{Basis, Given, How, Purpose, Reader, Says, Section, SharingRow};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// What a row can say.
pub const SHARING_SAYS: [&str; 4] = ["given", "withdrawn", "basis", "basis-ended"];
/// How it can be given.
pub const SHARING_HOWS: [&str; 3] = ["read-alone", "read-to-known", "read-to-else"];

/// The check of permissions: the person gave and withdrew them themself, and each says what it holds; a basis
/// is somebody else's; those with whom something is shared are known.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    first_wrong([
        read.none(
            "SELECT count(*) FROM sharing_rows s WHERE
               (says IN ('given', 'withdrawn')) <> (by_person = person)
               OR (says = 'given') <> EXISTS
                 (SELECT 1 FROM sharing_sections p WHERE p.row = s.id)
               OR (says IN ('given', 'basis')) <> (until IS NOT NULL)
               OR (says = 'basis') <> (basis IS NOT NULL)",
            "permissions lack what they say, or are not the person's own",
        ),
        read.none(
            "SELECT count(*) FROM sharing_rows s WHERE NOT EXISTS
               (SELECT 1 FROM recipients o WHERE o.id = s.recipient)",
            "permissions name nobody who is known",
        ),
    ])
}

/// A row as its columns say it.
struct Columns {
    id: EntryId,
    person: PersonId,
    recipient: RecipientId,
    seq: i64,
    by: PersonId,
    at: Moment,
    says: String,
    until: Option<chrono::NaiveDate>,
    purpose: Option<String>,
    how: Option<String>,
    read_by: Option<PersonId>,
    wording: Option<u16>,
    basis: Option<String>,
    words: Option<String>,
}

impl Columns {
    fn row(self, sections: BTreeSet<Section>) -> Stored<SharingRow> {
        let words = self.words.as_deref().map(FreeText::new);
        let words = words.transpose().map_err(|_| Trouble::Damaged)?;
        let until = || self.until.ok_or(Trouble::Damaged);
        let says = match self.says.as_str() {
            "given" => {
                let how = match self.how.as_deref().ok_or(Trouble::Damaged)? {
                    "read-alone" => How::ReadAlone,
                    "read-to-known" => {
                        How::ReadTo(Reader::Known(self.read_by.ok_or(Trouble::Damaged)?))
                    }
                    "read-to-else" => How::ReadTo(Reader::SomebodyElse(words)),
                    _ => return Err(Trouble::TooNew),
                };
                let purpose = self.purpose.as_deref().ok_or(Trouble::Damaged)?;
                Says::Given(Given {
                    sections,
                    purpose: Purpose::from_code(purpose).ok_or(Trouble::TooNew)?,
                    until: until()?,
                    how,
                    wording: self.wording.ok_or(Trouble::Damaged)?,
                })
            }
            "withdrawn" => Says::Withdrawn,
            "basis" => {
                let basis = self.basis.as_deref().ok_or(Trouble::Damaged)?;
                Says::Basis {
                    basis: Basis::from_code(basis).ok_or(Trouble::TooNew)?,
                    until: until()?,
                    why: words,
                }
            }
            "basis-ended" => Says::BasisEnded,
            _ => return Err(Trouble::TooNew),
        };
        Ok(SharingRow {
            id: self.id,
            person: self.person,
            recipient: self.recipient,
            seq: self.seq,
            by: self.by,
            at: self.at,
            says,
        })
    }
}

impl Read<'_, People> {
    /// The rows of a person, as they were written.
    pub fn sharing_rows_of(&self, person: PersonId) -> Stored<Vec<SharingRow>> {
        self.sharing_rows_where("s.person = ?1", person.bytes())
    }

    /// One row.
    pub fn sharing_row(&self, id: EntryId) -> Stored<Option<SharingRow>> {
        let found = self.sharing_rows_where("s.id = ?1", id.bytes())?;
        Ok(found.into_iter().next())
    }

    fn sharing_rows_where(&self, which: &str, id: &[u8; 16]) -> Stored<Vec<SharingRow>> {
        let rows = self.all(
            &format!(
                "SELECT s.id, s.person, s.recipient, s.seq, s.by_person, s.at, s.says, s.until,
                   s.purpose, s.how, s.read_by, s.wording, s.basis, w.words
                 FROM sharing_rows s LEFT JOIN sharing_words w ON w.row = s.id
                 WHERE {which} ORDER BY s.seq"
            ),
            [id],
            |r| {
                Ok(Columns {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    recipient: RecipientId::from_bytes(r.get(2)?),
                    seq: r.get(3)?,
                    by: PersonId::from_bytes(r.get(4)?),
                    at: Moment::from_millis(r.get(5)?),
                    says: r.get(6)?,
                    until: day_or_none(r, 7)?,
                    purpose: r.get(8)?,
                    how: r.get(9)?,
                    read_by: r.get::<_, Option<[u8; 16]>>(10)?.map(PersonId::from_bytes),
                    wording: r.get(11)?,
                    basis: r.get(12)?,
                    words: r.get(13)?,
                })
            },
        )?;
        let parts = self.all(
            &format!(
                "SELECT p.row, p.section FROM sharing_rows s
                 JOIN sharing_sections p ON p.row = s.id WHERE {which}"
            ),
            [id],
            |r| Ok((EntryId::from_bytes(r.get(0)?), r.get::<_, String>(1)?)),
        )?;
        let mut sections: BTreeMap<EntryId, BTreeSet<Section>> = BTreeMap::new();
        for (row, code) in parts {
            let section = Section::from_code(&code).ok_or(Trouble::TooNew)?;
            sections.entry(row).or_default().insert(section);
        }
        rows.into_iter()
            .map(|row| {
                let sections = sections.remove(&row.id).unwrap_or_default();
                row.row(sections)
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes a row, with its sections and words.
    pub fn add_sharing_row(&self, env: &Env, row: &SharingRow) -> Stored<()> {
        let id = row.id.bytes();
        let given = match &row.says {
            Says::Given(given) => Some(given),
            _ => None,
        };
        let (says, until, basis) = match &row.says {
            Says::Given(given) => ("given", Some(given.until), None),
            Says::Withdrawn => ("withdrawn", None, None),
            Says::Basis { basis, until, .. } => ("basis", Some(*until), Some(basis.code())),
            Says::BasisEnded => ("basis-ended", None, None),
        };
        let (how, read_by, name) = match given.map(|given| &given.how) {
            None => (None, None, None),
            Some(How::ReadAlone) => (Some("read-alone"), None, None),
            Some(How::ReadTo(Reader::Known(by))) => (Some("read-to-known"), Some(by), None),
            Some(How::ReadTo(Reader::SomebodyElse(name))) => {
                (Some("read-to-else"), None, name.as_ref())
            }
        };
        let why = match &row.says {
            Says::Basis { why, .. } => why.as_ref(),
            _ => None,
        };
        self.add_own(
            "sharing_rows",
            &[
                ("id", id.into()),
                ("person", row.person.bytes().into()),
                ("recipient", row.recipient.bytes().into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
                ("says", says.into()),
                ("until", until.into()),
                ("purpose", given.map(|given| given.purpose.code()).into()),
                ("how", how.into()),
                ("read_by", read_by.map(PersonId::bytes).into()),
                (
                    "wording",
                    given.map(|given| i64::from(given.wording)).into(),
                ),
                ("basis", basis.into()),
            ],
        )?;
        for section in given.into_iter().flat_map(|given| &given.sections) {
            self.add_own(
                "sharing_sections",
                &[("row", id.into()), ("section", section.code().into())],
            )?;
        }
        let Some(words) = name.or(why) else {
            return Ok(());
        };
        self.add_side(
            "sharing_words",
            &hex::encode(id),
            &env.random(),
            &[("row", id.into()), ("words", words.as_str().into())],
        )
    }
}
