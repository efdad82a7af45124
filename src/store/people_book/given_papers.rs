//! Papers for employers that were given, each with what stood on it, until that is erased.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::codes::day;
use crate::domain::Trouble;
use crate::domain::given_papers::GivenPaper;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::leaving::certificate::Certificate;
use crate::domain::skills::passport::{PaperReference, Passport};
use crate::domain::time::Moment;
use crate::env::Env;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// A paper that is kept when it is given.
pub trait Kept: Serialize + DeserializeOwned {
    /// The ledger of those that were given.
    const GIVEN: &'static str;
    /// The side table of what stood on them.
    const PAPERS: &'static str;
    /// Its column that names the row of the ledger.
    const OF: &'static str;
}

impl Kept for Passport {
    const GIVEN: &'static str = "passports_given";
    const PAPERS: &'static str = "passport_papers";
    const OF: &'static str = "passport";
}

impl Kept for Certificate {
    const GIVEN: &'static str = "certificates_given";
    const PAPERS: &'static str = "certificate_papers";
    const OF: &'static str = "certificate";
}

impl Read<'_, People> {
    /// The papers that were given under this reference, the first one first.
    pub fn papers_under<P: Kept>(&self, reference: &PaperReference) -> Stored<Vec<GivenPaper<P>>> {
        self.papers_where("reference = ?1", [reference.as_str()])
    }

    /// The papers that somebody was given, the first one first.
    pub fn papers_given_to<P: Kept>(&self, person: PersonId) -> Stored<Vec<GivenPaper<P>>> {
        self.papers_where("person = ?1", [person.bytes()])
    }

    /// A paper that was given.
    pub fn paper_given<P: Kept>(&self, id: EntryId) -> Stored<Option<GivenPaper<P>>> {
        let found = self.papers_where("id = ?1", [id.bytes()])?;
        Ok(found.into_iter().next())
    }

    fn papers_where<P: Kept>(
        &self,
        which: &str,
        params: impl rusqlite::Params,
    ) -> Stored<Vec<GivenPaper<P>>> {
        let (given, papers, of) = (P::GIVEN, P::PAPERS, P::OF);
        let rows = self.all(
            &format!(
                "SELECT id, person, made_on, reference, by_person, at,
                   (SELECT paper FROM {papers} p WHERE p.{of} = g.id)
                 FROM {given} g WHERE {which} ORDER BY seq, id"
            ),
            params,
            |r| {
                let given = GivenPaper {
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
                Ok(GivenPaper { paper, ..given })
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes that a paper was given, and what stands on it.
    pub fn add_paper<P: Kept>(&self, env: &Env, given: &GivenPaper<P>) -> Stored<()> {
        let id = given.id.bytes();
        self.add_own(
            P::GIVEN,
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
        let paper = paper.map_err(|_| Trouble::Bug("a paper is plain JSON"))?;
        self.add_side(
            P::PAPERS,
            &hex::encode(id),
            &env.random(),
            &[(P::OF, id.into()), ("paper", paper.as_str().into())],
        )
    }
}
