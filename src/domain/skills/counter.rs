//! What the counter knows of skills: their short names to choose from, and that somebody was seen doing
//! one. No level, no sentence, and nothing that was signed.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::framework::Frameworks;
use super::rows::{Row, Says};
use crate::domain::ids::{EntryId, PersonId, ShopId, SkillId, TillId};
use crate::domain::time::Moment;

/// A skill as the counter shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TillSkill {
    /// Which.
    pub id: SkillId,
    /// Its short name.
    pub short_name: String,
    /// The unit in which it stands.
    pub unit: String,
    /// Its place among all skills.
    pub place: u32,
    /// Whether it is not used any more.
    pub retired: bool,
}

/// The list of skills that the shop book is told, whole: the last letter is enough, and an earlier one
/// that comes later changes nothing. It is about no person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TillSkillsLetter {
    /// Which letter: 1, 2, 3 …
    pub rev: i64,
    /// Each skill, retired ones too.
    pub skills: Vec<TillSkill>,
}

impl TillSkillsLetter {
    /// The digest of what it says, whichever letter it is.
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        for skill in &self.skills {
            hash.update(skill.id.bytes());
            for text in [&skill.short_name, &skill.unit] {
                let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
                hash.update(length.to_be_bytes());
                hash.update(text.as_bytes());
            }
            hash.update(skill.place.to_be_bytes());
            hash.update([u8::from(skill.retired)]);
        }
        hash.finalize().into()
    }
}

/// The skills of all frameworks as the counter shows them.
pub fn till_skills(frameworks: &Frameworks) -> Vec<TillSkill> {
    let all = frameworks.standing().iter();
    let all = all.flat_map(super::framework::Framework::each);
    (1_u32..)
        .zip(all)
        .map(|(place, (unit, skill))| TillSkill {
            id: skill.id,
            short_name: skill.wording.short_name.as_str().to_owned(),
            unit: unit.name.as_str().to_owned(),
            place,
            retired: !skill.in_use(),
        })
        .collect()
}

/// "Saw it", as it was pressed at the counter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Saw {
    /// Which sighting.
    pub id: EntryId,
    /// Who was seen.
    pub person: PersonId,
    /// Doing what.
    pub skill: SkillId,
    /// Where.
    pub shop: ShopId,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// The same with its place in the shop book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StoredSaw {
    /// At which till it was pressed.
    pub till: TillId,
    /// The number of the till's entry.
    pub seq: i64,
    /// What was pressed.
    pub saw: Saw,
}

impl Saw {
    /// The row of the person's ledger that it becomes.
    pub const fn row(&self) -> Row {
        Row {
            id: self.id,
            person: self.person,
            seq: 0,
            written_at: self.at,
            by: self.by,
            says: Says::Saw {
                skill: self.skill,
                shop: self.shop,
                at: self.at,
            },
        }
    }
}
