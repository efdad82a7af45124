//! Holds and restrictions; what was typed of them stands beside and goes with the person.

use std::collections::BTreeSet;

use crate::domain::Trouble;
use crate::domain::erasure::keeping::{KeepingRow, RestrictedFor, Says};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::verify::first_wrong;
use crate::store::volume::People;

/// The check of holds and restrictions: each says why as its kind does, nothing is begun twice, and only
/// what is there is lifted.
pub fn hold_together(read: &Read<'_, People>) -> Stored<Result<(), String>> {
    // How often it was begun before, less how often it was lifted, is none before it is begun and one
    // before it is lifted.
    let balance =
        "(SELECT coalesce(sum(CASE WHEN o.says IN ('held', 'restricted') THEN 1 ELSE -1 END), 0)
       FROM keeping_rows o WHERE o.person = k.person AND o.seq < k.seq
         AND (o.says IN ('held', 'hold-lifted')) = (k.says IN ('held', 'hold-lifted')))";
    first_wrong([
        read.none(
            "SELECT count(*) FROM keeping_rows WHERE (says = 'restricted') <> (because IS NOT NULL)",
            "restrictions do not say why",
        ),
        read.none(
            &format!(
                "SELECT count(*) FROM keeping_rows k
                 WHERE {balance} <> (k.says IN ('hold-lifted', 'restriction-lifted'))"
            ),
            "holds or restrictions were begun twice, or lifted where there was none",
        ),
    ])
}

impl Read<'_, People> {
    /// Holds and restrictions of somebody, in their order.
    pub fn keeping_rows_of(&self, person: PersonId) -> Stored<Vec<KeepingRow>> {
        self.keeping_rows_where("k.person = ?1", Some(person.bytes()))
    }

    /// Those of everybody.
    pub fn keeping_rows(&self) -> Stored<Vec<KeepingRow>> {
        self.keeping_rows_where("?1 IS NULL", None)
    }

    /// One row.
    pub fn keeping_row(&self, id: EntryId) -> Stored<Option<KeepingRow>> {
        let found = self.keeping_rows_where("k.id = ?1", Some(id.bytes()))?;
        Ok(found.into_iter().next())
    }

    fn keeping_rows_where(&self, which: &str, id: Option<&[u8; 16]>) -> Stored<Vec<KeepingRow>> {
        let rows = self.all(
            &format!(
                "SELECT k.id, k.person, k.says, k.because, w.words, k.by_person, k.at
                 FROM keeping_rows k LEFT JOIN keeping_words w ON w.row = k.id
                 WHERE {which} ORDER BY k.seq, k.id"
            ),
            [id],
            |r| {
                let row = KeepingRow {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    says: Says::Held,
                    because: None,
                    words: None,
                    by: PersonId::from_bytes(r.get(5)?),
                    at: Moment::from_millis(r.get(6)?),
                };
                let codes = (r.get::<_, String>(2)?, r.get::<_, Option<String>>(3)?);
                Ok((row, codes, r.get::<_, Option<String>>(4)?))
            },
        )?;
        let mut all = Vec::new();
        for (row, (says, because), words) in rows {
            let known = |code: String| RestrictedFor::from_code(&code).ok_or(Trouble::TooNew);
            let words = words.map(|words| FreeText::new(&words));
            all.push(KeepingRow {
                says: Says::from_code(&says).ok_or(Trouble::TooNew)?,
                because: because.map(known).transpose()?,
                words: words.transpose().map_err(|_| Trouble::Damaged)?,
                ..row
            });
        }
        Ok(all)
    }

    /// Everybody whose records are restricted.
    pub fn restricted_people(&self) -> Stored<BTreeSet<PersonId>> {
        self.people_where("restricted", "restriction-lifted")
    }

    /// Everybody whose records are on hold.
    pub fn held_people(&self) -> Stored<BTreeSet<PersonId>> {
        self.people_where("held", "hold-lifted")
    }

    /// Of whom the last row of these two is the first one.
    fn people_where(&self, begun: &str, lifted: &str) -> Stored<BTreeSet<PersonId>> {
        let rows = self.all(
            "SELECT person FROM keeping_rows k WHERE says = ?1 AND NOT EXISTS
               (SELECT 1 FROM keeping_rows o WHERE o.person = k.person AND o.says = ?2
                AND o.seq > k.seq)",
            (begun, lifted),
            |r| Ok(PersonId::from_bytes(r.get(0)?)),
        )?;
        Ok(rows.into_iter().collect())
    }

    /// Whether somebody's records are restricted.
    pub fn is_restricted(&self, person: PersonId) -> Stored<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM keeping_rows k WHERE person = ?1
               AND says = 'restricted' AND NOT EXISTS
               (SELECT 1 FROM keeping_rows o WHERE o.person = k.person
                AND o.says = 'restriction-lifted' AND o.seq > k.seq))";
        Ok(self.number(sql, [person.bytes()])? == 1)
    }
}

impl Tx<'_, People> {
    /// Writes a row.
    pub fn add_keeping_row(&self, env: &Env, row: &KeepingRow) -> Stored<()> {
        let id = row.id.bytes();
        self.add_own(
            "keeping_rows",
            &[
                ("id", id.into()),
                ("person", row.person.bytes().into()),
                ("says", row.says.code().into()),
                ("because", row.because.map(RestrictedFor::code).into()),
                ("by_person", row.by.bytes().into()),
                ("at", row.at.into()),
            ],
        )?;
        let Some(words) = &row.words else {
            return Ok(());
        };
        self.add_side(
            "keeping_words",
            &hex::encode(id),
            &env.random(),
            &[("row", id.into()), ("words", words.as_str().into())],
        )
    }
}
