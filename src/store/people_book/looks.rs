//! Every look at another person's record, and the person's sight of it.

use crate::domain::Trouble;
use crate::domain::ids::PersonId;
use crate::domain::person_records::{Look, LookKind};
use crate::domain::time::Moment;
use crate::store::error::Stored;
use crate::store::tx::{Read, Tx};
use crate::store::volume::People;

/// What somebody looks at: whose records, and on what kind of page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LookedAt {
    /// Whose.
    pub people: Vec<PersonId>,
    /// On what.
    pub what: LookKind,
}

impl Read<'_, People> {
    /// Who looked at this person's record, the latest first: of each kind of look that somebody took on a
    /// day the last one, since a list is looked at many times.
    pub fn looks_at(&self, person: PersonId, most: i64) -> Stored<Vec<Look>> {
        let rows = self.all(
            "SELECT by_person, what, max(at) FROM looks WHERE person = ?1
             GROUP BY at / 86400000, by_person, what
             ORDER BY 3 DESC, max(seq) DESC, max(n) DESC LIMIT ?2",
            (person.bytes(), most),
            |r| {
                Ok((
                    PersonId::from_bytes(r.get(0)?),
                    r.get::<_, String>(1)?,
                    Moment::from_millis(r.get(2)?),
                ))
            },
        )?;
        rows.into_iter()
            .map(|(by, what, at)| {
                let what = LookKind::from_code(&what).ok_or(Trouble::TooNew)?;
                Ok(Look { by, what, at })
            })
            .collect()
    }
}

impl Tx<'_, People> {
    /// Writes that somebody looked; a look at one's own record is not one.
    pub fn add_looks(&self, looked: &LookedAt, by: PersonId, at: Moment) -> Stored<()> {
        let others = looked.people.iter().filter(|person| **person != by);
        for (n, person) in (1_i64..).zip(others) {
            self.add_own(
                "looks",
                &[
                    ("person", person.bytes().into()),
                    ("n", n.into()),
                    ("by_person", by.bytes().into()),
                    ("what", looked.what.code().into()),
                    ("at", at.into()),
                ],
            )?;
        }
        Ok(())
    }
}
