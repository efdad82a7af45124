//! Skills at the counter: the short names to choose from, and what a supervisor saw.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::ids::{EntryId, PersonId, ShopId, SkillId, TillId};
use crate::domain::skills::counter::{Saw, StoredSaw, TillSkill};
use crate::domain::time::Moment;

fn stored(r: &rusqlite::Row<'_>) -> rusqlite::Result<StoredSaw> {
    Ok(StoredSaw {
        till: TillId::from_bytes(r.get(0)?),
        seq: r.get(1)?,
        saw: Saw {
            id: EntryId::from_bytes(r.get(2)?),
            person: PersonId::from_bytes(r.get(3)?),
            skill: SkillId::from_bytes(r.get(4)?),
            shop: ShopId::from_bytes(r.get(5)?),
            by: PersonId::from_bytes(r.get(6)?),
            at: Moment::from_millis(r.get(7)?),
        },
    })
}

const SAW: &str = "by_till, seq, id, person, skill, shop, by_person, at";

impl Read<'_> {
    /// The skills that the counter knows, in order, retired ones too.
    pub fn till_skills(&self) -> Stored<Vec<TillSkill>> {
        self.all(
            "SELECT skill, short_name, unit, place, retired FROM till_skills t WHERE rev =
               (SELECT max(rev) FROM till_skills u WHERE u.skill = t.skill) ORDER BY place, skill",
            [],
            |r| {
                Ok(TillSkill {
                    id: SkillId::from_bytes(r.get(0)?),
                    short_name: r.get(1)?,
                    unit: r.get(2)?,
                    place: r.get(3)?,
                    retired: r.get(4)?,
                })
            },
        )
    }

    /// The last list of skills that was taken in: which it was, and its digest.
    pub fn last_skills_taken(&self) -> Stored<Option<(i64, [u8; 32])>> {
        self.one(
            "SELECT rev, digest FROM till_skill_letters ORDER BY rev DESC LIMIT 1",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
    }

    /// One sighting.
    pub fn sighting(&self, id: EntryId) -> Stored<Option<StoredSaw>> {
        let sql = format!("SELECT {SAW} FROM sightings WHERE id = ?1");
        self.one(&sql, [id.bytes()], stored)
    }

    /// What was seen at a till after this number, in its order, at most so many: one entry writes one.
    pub fn sightings_after(
        &self,
        till: TillId,
        after_seq: i64,
        limit: u32,
    ) -> Stored<Vec<StoredSaw>> {
        let sql = format!(
            "SELECT {SAW} FROM sightings WHERE by_till = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"
        );
        self.all(&sql, (till.bytes(), after_seq, limit), stored)
    }
}

impl Tx<'_> {
    /// Writes what somebody saw.
    pub fn add_sighting(&self, saw: &Saw) -> Stored<()> {
        self.add_own(
            "sightings",
            &[
                ("id", saw.id.bytes().into()),
                ("person", saw.person.bytes().into()),
                ("skill", saw.skill.bytes().into()),
                ("shop", saw.shop.bytes().into()),
                ("by_person", saw.by.bytes().into()),
                ("at", saw.at.into()),
            ],
        )
    }

    /// Writes a skill of the counter as it is to be.
    pub fn write_till_skill(&self, skill: &TillSkill) -> Stored<()> {
        let rev = self.number(
            "SELECT 1 + coalesce(max(rev), 0) FROM till_skills WHERE skill = ?1",
            [skill.id.bytes()],
        )?;
        self.add_own(
            "till_skills",
            &[
                ("skill", skill.id.bytes().into()),
                ("rev", rev.into()),
                ("short_name", (&skill.short_name).into()),
                ("unit", (&skill.unit).into()),
                ("place", skill.place.into()),
                ("retired", i64::from(skill.retired).into()),
            ],
        )
    }

    /// Notes that a list of skills was taken in.
    pub fn add_skills_taken(&self, rev: i64, digest: &[u8; 32]) -> Stored<()> {
        self.add_own(
            "till_skill_letters",
            &[("rev", rev.into()), ("digest", digest.into())],
        )
    }
}
