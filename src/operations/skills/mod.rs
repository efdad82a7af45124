//! Skills at the counter: "Saw it", and the list of short names that comes from the people book.
//!
//! Nothing is signed here. What was seen goes on to the people book by letter, and is signed there later.

use std::collections::BTreeSet;

use super::hours::comes_here;
use super::{Ctx, Leaves, Operation, Stop};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, SkillId};
use crate::domain::skills::counter::{Saw, TillSkill, TillSkillsLetter};
use crate::store::Tx;

/// A supervisor saw somebody do something. It may be noted while a basket is open: it signs nothing.
pub struct SawIt;

/// Who was seen doing what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seeing {
    /// The id of the sighting.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
    /// What.
    pub skill: SkillId,
}

impl Operation for SawIt {
    const NAME: &'static str = "saw-it";
    const NEEDS: Option<Capability> = Some(Capability::SeeIt);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Seeing;
    type Output = ();

    fn concerns(input: &Seeing) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Seeing) -> Result<(), Stop> {
        let by = ctx.approver.unwrap_or(ctx.person);
        if let Some(stored) = tx.sighting(input.id)? {
            let kept = stored.saw;
            let same = (kept.person, kept.skill, kept.by) == (input.person, input.skill, by);
            return if same {
                Ok(())
            } else {
                Err(Refusal::SkillsChanged.into())
            };
        }
        if by == input.person {
            return Err(Refusal::OwnSkill.into());
        }
        comes_here(tx, ctx, input.person)?;
        let skills = tx.till_skills()?;
        let skill = skills.iter().find(|skill| skill.id == input.skill);
        if skill.ok_or(Refusal::UnknownSkill)?.retired {
            return Err(Refusal::SkillRetired.into());
        }
        Ok(tx.add_sighting(&Saw {
            id: input.id,
            person: input.person,
            skill: input.skill,
            shop: ctx.shop,
            by,
            at: ctx.now,
        })?)
    }
}

/// Takes the list of skills in that the people book sent. A skill that is not in it is not used any more.
pub struct TakeTillSkills;

impl Operation for TakeTillSkills {
    const NAME: &'static str = "take-till-skills";
    const NEEDS: Option<Capability> = Some(Capability::OpenPeopleBook);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TillSkillsLetter;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &TillSkillsLetter) -> Result<(), Stop> {
        let digest = input.digest();
        match tx.last_skills_taken()? {
            Some((rev, last)) if rev == input.rev && last != digest => {
                return Err(Refusal::SkillsChanged.into());
            }
            Some((rev, _)) if rev >= input.rev => return Ok(()),
            _ => {}
        }
        let before = tx.till_skills()?;
        for skill in input.skills.iter().filter(|skill| !before.contains(skill)) {
            tx.write_till_skill(skill)?;
        }
        let named: BTreeSet<SkillId> = input.skills.iter().map(|skill| skill.id).collect();
        let gone = before.into_iter();
        for skill in gone.filter(|skill| !skill.retired && !named.contains(&skill.id)) {
            tx.write_till_skill(&TillSkill {
                retired: true,
                ..skill
            })?;
        }
        Ok(tx.add_skills_taken(input.rev, &digest)?)
    }
}
