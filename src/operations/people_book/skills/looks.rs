//! Looking at other people's skills, goals, reviews and measures: each look is written down before
//! anything is shown, and answers to a measure are shown to the person and their key worker alone.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::measures::{Seen, seen};
use crate::domain::person_records::LookKind;
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{People, Read, Stored, Tx};

/// What a look at skills can be at.
const AT_SKILLS: [LookKind; 4] = [
    LookKind::Skills,
    LookKind::SkillsList,
    LookKind::Goals,
    LookKind::Reviews,
];

/// Looks at people's skills, goals or reviews.
pub struct LookAtSkills;

impl PeopleOperation for LookAtSkills {
    const NAME: &'static str = "look-at-skills";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = LookedAt;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &LookedAt,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let shops = |person: &PersonId| shops_of(people, &ctx.shop_book, *person);
        input.people.iter().map(shops).collect()
    }

    fn concerns(input: &LookedAt) -> Option<PersonId> {
        match input.people.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &LookedAt) -> Result<(), Stop> {
        if !AT_SKILLS.contains(&input.what) {
            return Err(Refusal::UnknownCode.into());
        }
        let (by, at) = ctx.done();
        Ok(tx.add_looks(input, by, at)?)
    }
}

/// Looks at somebody's measures: which were done, and for their key worker what was answered. This is the
/// only way to answers.
pub struct LookAtMeasures;

impl PeopleOperation for LookAtMeasures {
    const NAME: &'static str = "look-at-measures";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = Vec<Seen>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &PersonId,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *input)?])
    }

    fn concerns(input: &PersonId) -> Option<PersonId> {
        Some(*input)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PersonId) -> Result<Vec<Seen>, Stop> {
        let seen = measures_of(tx, ctx.person, *input)?;
        let answers = seen.iter().any(|reading| reading.answers.is_some());
        let looked = LookedAt {
            people: vec![*input],
            what: if answers {
                LookKind::Answers
            } else {
                LookKind::Measures
            },
        };
        let (by, at) = ctx.done();
        tx.add_looks(&looked, by, at)?;
        Ok(seen)
    }
}

/// The readings of a person as this viewer may see them.
pub(super) fn measures_of(
    people: &Read<'_, People>,
    viewer: PersonId,
    person: PersonId,
) -> Stored<Vec<Seen>> {
    let stored = people.placements_of(person)?.into_iter();
    let placements: Vec<Placement> = stored.map(|stored| stored.placement).collect();
    Ok(seen(
        viewer,
        person,
        &placements,
        &people.readings_of(person)?,
    ))
}

/// Looks at the photo of a piece of evidence, which is a look at that person's skills.
pub struct LookAtEvidence;

impl PeopleOperation for LookAtEvidence {
    const NAME: &'static str = "look-at-evidence";
    const NEEDS: Capability = Capability::SeeSkills;
    const LEAVES: Leaves = Leaves::Rows;
    /// Whose, and which.
    type Input = (PersonId, EntryId);
    /// The photo, where there is one still.
    type Output = Option<Vec<u8>>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        (person, _): &Self::Input,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *person)?])
    }

    fn concerns((person, _): &Self::Input) -> Option<PersonId> {
        Some(*person)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        (person, evidence): &Self::Input,
    ) -> Result<Option<Vec<u8>>, Stop> {
        if tx.evidence_of(*evidence)? != Some(*person) {
            return Err(Refusal::SkillsChanged.into());
        }
        let looked = LookedAt {
            people: vec![*person],
            what: LookKind::Skills,
        };
        let (by, at) = ctx.done();
        tx.add_looks(&looked, by, at)?;
        Ok(tx.evidence_photo(*evidence)?)
    }
}

/// Looks at one's own progress: it leaves nothing, but is for whoever signed in with their own PIN, on a
/// machine that customers do not see.
pub struct LookAtOwnProgress;

impl PeopleOperation for LookAtOwnProgress {
    const NAME: &'static str = "look-at-own-progress";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _input: &()) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(_tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<(), Stop> {
        Ok(())
    }
}
