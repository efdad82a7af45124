//! Passports that were given, each with what stood on the paper, until that is erased.

use super::codes::day;
use crate::domain::Trouble;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::skills::passport::{GivenPassport, PaperReference};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

impl Read<'_, People> {
    /// The passports that were given under this reference, the first one first.
    pub fn passports_under(&self, reference: &PaperReference) -> Stored<Vec<GivenPassport>> {
        self.passports_where("reference = ?1", [reference.as_str()])
    }

    /// A passport that was given.
    pub fn passport_given(&self, id: EntryId) -> Stored<Option<GivenPassport>> {
        let found = self.passports_where("id = ?1", [id.bytes()])?;
        Ok(found.into_iter().next())
    }

    fn passports_where(
        &self,
        which: &str,
        params: impl rusqlite::Params,
    ) -> Stored<Vec<GivenPassport>> {
        let rows = self.all(
            &format!(
                "SELECT id, person, made_on, reference, by_person, at,
                   (SELECT paper FROM passport_papers p WHERE p.passport = g.id)
                 FROM passports_given g WHERE {which} ORDER BY seq, id"
            ),
            params,
            |r| {
                let given = GivenPassport {
                    id: EntryId::from_bytes(r.get(0)?),
                    person: PersonId::from_bytes(r.get(1)?),
                    made_on: day(r, 2)?,
                    reference: PaperReference::kept(r.get(3)?),
                    by: PersonId::from_bytes(r.get(4)?),
                    at: Moment::from_millis(r.get(5)?),
                    paper: None,
                };
                Ok((given, r.get::<_, Option<String>>(6)?))
            },
        )?;
        rows.into_iter()
            .map(|(given, paper)| {
                let paper = paper.map(|text| serde_json::from_str(&text));
                let paper = paper.transpose().map_err(|_| Trouble::Damaged)?;
                Ok(GivenPassport { paper, ..given })
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes that a passport was given, and what stands on it.
    pub fn add_passport(&self, env: &Env, given: &GivenPassport) -> Stored<()> {
        let id = given.id.bytes();
        self.add_own(
            "passports_given",
            &[
                ("id", id.into()),
                ("person", given.person.bytes().into()),
                ("made_on", given.made_on.into()),
                ("reference", given.reference.as_str().into()),
                ("by_person", given.by.bytes().into()),
                ("at", given.at.into()),
            ],
        )?;
        let Some(paper) = &given.paper else {
            return Ok(());
        };
        let paper = serde_json::to_string(paper);
        let paper = paper.map_err(|_| Trouble::Bug("a passport is plain JSON"))?;
        self.add_side(
            "passport_papers",
            &hex::encode(id),
            &env.random(),
            &[("passport", id.into()), ("paper", paper.as_str().into())],
        )
    }
}
