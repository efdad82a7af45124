//! Signing off, answering, talking and revoking; the skills that are chosen for a placement.

use std::collections::BTreeSet;

use super::{Known, basket, chosen, placement_of, row_sent_before, typed_so, write};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ShopId, SkillId};
use crate::domain::pictures::SmallPicture;
use crate::domain::skills::Says;
use crate::domain::skills::chosen::Chosen;
use crate::domain::skills::rows::{
    AnswerKind, Evidence, EvidenceKind, RevokeReason, RevokeWhy, SaidInPerson,
};
use crate::domain::skills::signing::{self, InTheWay, Wish};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::StoredChoice;
use crate::store::{People, Read, Stored, Tx};

/// Signs a skill off. Never one's own, never while a basket is open, never before the placement.
pub struct SignSkillOff;

/// What is signed.
#[derive(Clone, Debug)]
pub struct ToSign {
    /// The id of the sign-off.
    pub id: EntryId,
    /// What.
    pub wish: Wish,
    /// The photo of each piece of evidence that is one, looked at by `domain::skills::signing::photo`.
    pub photos: Vec<(EntryId, SmallPicture)>,
}

impl PeopleOperation for SignSkillOff {
    const NAME: &'static str = "sign-skill-off";
    const NEEDS: Capability = Capability::SignOff;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ToSign;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &ToSign) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.wish.person)?])
    }

    fn concerns(input: &ToSign) -> Option<PersonId> {
        Some(input.wish.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ToSign) -> Result<(), Stop> {
        let wish = &input.wish;
        let whose = (input.id, wish.person);
        let same = |says: &Says| match says {
            Says::SignedOff(kept) => {
                (kept.skill, kept.version, kept.standing, kept.seen_on)
                    == (wish.skill, wish.version, wish.standing, wish.seen_on)
                    && kept.sighting == wish.sighting
                    && kept.evidence == wish.evidence
                    && kept
                        .sentence
                        .as_ref()
                        .is_none_or(|kept| typed_so(Some(kept.as_str()), &wish.sentence))
            }
            _ => false,
        };
        if row_sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        let known = Known::of(tx, wish.person, ctx.today)?;
        let none = Chosen::kept(PlacementId(uuid::Uuid::nil()), []);
        let sign_off = signing::sign(
            wish,
            ctx.person,
            &signing::Known {
                frameworks: &known.frameworks,
                record: &known.record,
                placements: &known.placements,
                chosen: &chosen(tx, &known.placements, ctx.today)?.unwrap_or(none),
                basket: basket(ctx)?,
                today: ctx.today,
            },
        )
        .map_err(first)?;
        look_at_evidence(tx, input, &sign_off.evidence)?;
        write(tx, ctx, whose, Says::SignedOff(sign_off))?;
        for (evidence, photo) in &input.photos {
            tx.add_evidence_photo(ctx.env, *evidence, photo)?;
        }
        Ok(())
    }
}

/// Of all that is in the way the first; the page shows each beside its field before it comes to this.
fn first(wrong: InTheWay) -> Refusal {
    let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
    wrong.next().unwrap_or(Refusal::SkillsChanged)
}

/// Evidence is kept only where the person turned it on; each photo is there, once and new.
fn look_at_evidence(
    tx: &Tx<'_, People>,
    input: &ToSign,
    evidence: &[Evidence],
) -> Result<(), Stop> {
    if !evidence.is_empty() && !tx.keeps_evidence(input.wish.person)? {
        return Err(Refusal::EvidenceOff.into());
    }
    for one in evidence {
        if tx.evidence_of(one.id)?.is_some() {
            return Err(Refusal::SkillsChanged.into());
        }
    }
    let photos = evidence
        .iter()
        .filter(|one| one.kind == EvidenceKind::Photo);
    let wanted: BTreeSet<EntryId> = photos.map(|one| one.id).collect();
    let there: BTreeSet<EntryId> = input.photos.iter().map(|(id, _)| *id).collect();
    if wanted != there || there.len() != input.photos.len() {
        return Err(Refusal::NotAPicture.into());
    }
    Ok(())
}

/// The person answers a sign-off of theirs, alone and later: under their own PIN, which is never that of
/// who signed.
pub struct AnswerSignOff;

/// To which, and what.
#[derive(Clone, Debug)]
pub struct SignOffAnswer {
    /// The id of the answer.
    pub id: EntryId,
    /// Which sign-off.
    pub sign_off: EntryId,
    /// What.
    pub kind: AnswerKind,
    /// What was typed.
    pub typed: String,
}

impl PeopleOperation for AnswerSignOff {
    const NAME: &'static str = "answer-sign-off";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = SignOffAnswer;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &SignOffAnswer,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &SignOffAnswer) -> Result<(), Stop> {
        let whose = (input.id, ctx.person);
        let same = |says: &Says| match says {
            Says::Answered { sign_off, answer } => {
                (*sign_off, answer.kind()) == (input.sign_off, input.kind)
                    && answer
                        .words()
                        .is_none_or(|kept| typed_so(Some(kept), &input.typed))
            }
            _ => false,
        };
        if row_sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        match tx.skill_row(input.sign_off)? {
            Some(signed) if signed.person != ctx.person => {
                return Err(Refusal::OthersAnswer.into());
            }
            Some(signed) if signed.by == ctx.person => return Err(Refusal::OwnSkill.into()),
            _ => {}
        }
        let known = Known::of(tx, ctx.person, ctx.today)?;
        let (kind, typed) = (input.kind, input.typed.as_str());
        let basket = basket(ctx)?;
        let says = signing::answer(
            &known.record,
            input.sign_off,
            kind,
            typed,
            ctx.person,
            basket,
        )?;
        write(tx, ctx, whose, says)
    }
}

/// They talked about a sign-off to which the person said "not yet".
pub struct TalkedAboutSignOff;

/// About which.
#[derive(Clone, Copy, Debug)]
pub struct TalkAbout {
    /// The id of the row.
    pub id: EntryId,
    /// Whose sign-off.
    pub person: PersonId,
    /// Which.
    pub sign_off: EntryId,
}

impl PeopleOperation for TalkedAboutSignOff {
    const NAME: &'static str = "talked-about-sign-off";
    const NEEDS: Capability = Capability::SignOff;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TalkAbout;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &TalkAbout,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &TalkAbout) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &TalkAbout) -> Result<(), Stop> {
        let whose = (input.id, input.person);
        let says = Says::Talked {
            sign_off: input.sign_off,
        };
        if row_sent_before(tx, ctx, whose, |kept| *kept == says)? {
            return Ok(());
        }
        if input.person == ctx.person {
            return Err(Refusal::OwnSkill.into());
        }
        let known = Known::of(tx, input.person, ctx.today)?;
        let says = signing::talked(&known.record, input.sign_off, basket(ctx)?)?;
        write(tx, ctx, whose, says)
    }
}

/// A sign-off does not hold any more: a row with a kind reason, after it was said in person.
pub struct RevokeSignOff;

/// Which, and why.
#[derive(Clone, Debug)]
pub struct Revocation {
    /// The id of the row.
    pub id: EntryId,
    /// Whose sign-off.
    pub person: PersonId,
    /// Which.
    pub sign_off: EntryId,
    /// Why.
    pub reason: RevokeReason,
    /// What was typed beside it.
    pub typed: String,
    /// Whether it was said in person.
    pub said: SaidInPerson,
}

impl PeopleOperation for RevokeSignOff {
    const NAME: &'static str = "revoke-sign-off";
    const NEEDS: Capability = Capability::SignOff;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Revocation;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &Revocation,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &Revocation) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Revocation) -> Result<(), Stop> {
        let whose = (input.id, input.person);
        let same = |says: &Says| match says {
            Says::Revoked { sign_off, why } => {
                (*sign_off, why.reason()) == (input.sign_off, input.reason)
                    && why
                        .words()
                        .is_none_or(|kept| typed_so(Some(kept), &input.typed))
            }
            _ => false,
        };
        if row_sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        let why = RevokeWhy::new(input.reason, &input.typed, input.said)?;
        let known = Known::of(tx, input.person, ctx.today)?;
        let basket = basket(ctx)?;
        let says = signing::revoke(&known.record, input.sign_off, why, ctx.person, basket)?;
        write(tx, ctx, whose, says)
    }
}

/// Puts a sighting aside without signing: it was pressed wrongly, or nothing comes of it.
pub struct SetSightingAside;

/// Which.
#[derive(Clone, Copy, Debug)]
pub struct Aside {
    /// The id of the row.
    pub id: EntryId,
    /// Who was seen.
    pub person: PersonId,
    /// Which sighting.
    pub sighting: EntryId,
}

impl PeopleOperation for SetSightingAside {
    const NAME: &'static str = "set-sighting-aside";
    const NEEDS: Capability = Capability::SignOff;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Aside;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &Aside) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &Aside) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Aside) -> Result<(), Stop> {
        let whose = (input.id, input.person);
        let says = Says::SetAside {
            sighting: input.sighting,
        };
        if row_sent_before(tx, ctx, whose, |kept| *kept == says)? {
            return Ok(());
        }
        let known = Known::of(tx, input.person, ctx.today)?;
        let says = signing::set_aside(&known.record, input.sighting, ctx.person)?;
        write(tx, ctx, whose, says)
    }
}

/// Chooses the skills of a placement: about a dozen.
pub struct ChooseSkills;

/// Which skills, of which placement.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Whose placement.
    pub person: PersonId,
    /// Which.
    pub placement: PlacementId,
    /// The skills, all of them.
    pub skills: BTreeSet<SkillId>,
    /// The revision that whoever chooses looked at; 0 where nothing was chosen.
    pub seen: i64,
}

impl PeopleOperation for ChooseSkills {
    const NAME: &'static str = "choose-skills";
    const NEEDS: Capability = Capability::SignOff;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Choice;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &Choice,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let stored = people.placement(input.placement)?;
        let shop = stored.map(|stored| stored.placement.shop);
        Ok(vec![shop.into_iter().collect()])
    }

    fn concerns(input: &Choice) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Choice) -> Result<(), Stop> {
        if input.person == ctx.person {
            return Err(Refusal::OwnSkill.into());
        }
        placement_of(tx, input.placement, input.person)?;
        let before = tx.chosen_skills(input.placement)?;
        let wanted = Chosen::kept(input.placement, input.skills.iter().copied());
        if before.chosen == wanted {
            return Ok(());
        }
        if before.rev != input.seen {
            return Err(Refusal::SkillsChanged.into());
        }
        let frameworks = tx.frameworks()?;
        let mut chosen = before.chosen.clone();
        for gone in before
            .chosen
            .each()
            .filter(|skill| !input.skills.contains(skill))
        {
            chosen = chosen.without(gone);
        }
        for new in input
            .skills
            .iter()
            .filter(|skill| !before.chosen.holds(**skill))
        {
            chosen = chosen.with(*new, &frameworks)?;
        }
        let rev = before.rev + 1;
        Ok(tx.write_chosen_skills(&StoredChoice { rev, chosen }, ctx.done())?)
    }
}
