//! Letters about skills: what was seen at a till comes from the shop book, the list of short names goes
//! to it. As with presses and person cards, each may come twice, late or in any order, and one that is
//! lost is sent again.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::TillId;
use crate::domain::skills::counter::{StoredSaw, TillSkillsLetter, till_skills};
use crate::env::Env;
use crate::operations::people_book::{Books, Ctx, Key, PeopleOperation, Uses, perform_in_people};
use crate::operations::skills::TakeTillSkills;
use crate::operations::{Actor, Leaves, Stop, perform};
use crate::store::{People, PeopleBook, ShopBook, Stored, Tx};

/// So many sightings are one letter.
const SIGHTINGS_A_LETTER: u32 = 500;

/// Takes in what was seen at a till. It says there what it says here, so whoever may see their own
/// progress lets it pass.
pub struct TakeSightingsIn;

/// What was seen at one till, in its order.
#[derive(Clone, Debug)]
pub struct SightingsLetter {
    /// Which till.
    pub till: TillId,
    /// What was seen.
    pub seen: Vec<StoredSaw>,
    /// Up to which of the till's entries nothing is missing, if these came without a gap.
    pub upto: Option<i64>,
}

impl PeopleOperation for TakeSightingsIn {
    const NAME: &'static str = "take-sightings-in";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = SightingsLetter;
    type Output = ();

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &SightingsLetter) -> Result<(), Stop> {
        for (n, stored) in (1_i64..).zip(&input.seen) {
            let row = stored.saw.row();
            match tx.same_skill_row(&row)? {
                Some(true) => {}
                Some(false) => return Err(Refusal::SkillsChanged.into()),
                None => tx.add_skill_row(ctx.env, &row, n)?,
            }
        }
        let last = input.seen.iter().find(|s| Some(s.seq) == input.upto);
        if let Some(last) = last {
            tx.set_sightings_taken(input.till, last.seq, last.saw.id)?;
        }
        Ok(())
    }
}

/// Writes that a list of skills is on its way to the shop book.
pub struct SendTillSkills;

impl PeopleOperation for SendTillSkills {
    const NAME: &'static str = "send-till-skills";
    const NEEDS: Capability = Capability::OpenPeopleBook;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TillSkillsLetter;
    type Output = ();

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &TillSkillsLetter) -> Result<(), Stop> {
        let digest = input.digest();
        match tx.last_skills_sent()? {
            Some((rev, last)) if rev == input.rev && last == digest => Ok(()),
            Some((rev, _)) if rev >= input.rev => Err(Refusal::SkillsChanged.into()),
            _ => Ok(tx.add_skills_sent(input.rev, &digest)?),
        }
    }
}

/// Passes what there is to pass about skills, both ways.
pub fn pass_skill_letters(
    shop: &mut ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<(), Stop> {
    take_sightings(shop, people, env, actor)?;
    let Some(letter) = letter_to_send(shop, people)? else {
        return Ok(());
    };
    let known = people.read().last_skills_sent()?;
    if known.is_none_or(|(rev, _)| rev < letter.rev) {
        let mut books = Books { shop, people };
        perform_in_people::<SendTillSkills>(&mut books, env, actor, &letter)?;
    }
    perform::<TakeTillSkills>(shop, env, actor, &letter)
}

/// Takes in what was seen since: whoever looks at skills sees it as it is now.
pub fn take_sightings(
    shop: &ShopBook,
    people: &mut PeopleBook,
    env: &Env,
    actor: &Actor,
) -> Result<(), Stop> {
    for till in shop.read().tills()? {
        let mut after = taken_upto(shop, people, till.id)?;
        loop {
            let read = shop.read();
            let seen = read.sightings_after(till.id, after, SIGHTINGS_A_LETTER)?;
            let Some(upto) = seen.last().map(|seen| seen.seq) else {
                break;
            };
            let letter = SightingsLetter {
                till: till.id,
                seen,
                upto: Some(upto),
            };
            let mut books = Books { shop, people };
            perform_in_people::<TakeSightingsIn>(&mut books, env, actor, &letter)?;
            after = upto;
        }
    }
    Ok(())
}

/// Up to which entry of a till nothing is missing. Where the shop book is a copy of an earlier day, the
/// mark says nothing about it.
fn taken_upto(shop: &ShopBook, people: &PeopleBook, till: TillId) -> Stored<i64> {
    let Some((upto, last)) = people.read().sightings_taken(till)? else {
        return Ok(0);
    };
    let found = shop.read().sighting(last)?;
    let is_of = found.is_some_and(|found| (found.till, found.seq) == (till, upto));
    Ok(if is_of { upto } else { 0 })
}

/// The list of skills, where the shop book does not have it as it is now.
fn letter_to_send(shop: &ShopBook, people: &PeopleBook) -> Stored<Option<TillSkillsLetter>> {
    let read = people.read();
    let skills = till_skills(&read.frameworks()?);
    let (sent, taken) = (read.last_skills_sent()?, shop.read().last_skills_taken()?);
    if skills.is_empty() && sent.is_none() {
        return Ok(None);
    }
    let (sent_rev, taken_rev) = (sent.map(|(rev, _)| rev), taken.map(|(rev, _)| rev));
    let letter = |rev| TillSkillsLetter {
        rev,
        skills: skills.clone(),
    };
    let digest = letter(0).digest();
    // A letter in between that was sent and never came could still come, and must find a later one.
    if taken.is_some_and(|(_, taken)| taken == digest) && sent_rev <= taken_rev {
        return Ok(None);
    }
    Ok(Some(match sent {
        // Sent as it is now, and never come.
        Some((rev, sent)) if sent == digest && sent_rev > taken_rev => letter(rev),
        // After whatever either book knows: one of them may be a copy of an earlier day.
        _ => letter(sent_rev.max(taken_rev).unwrap_or(0).saturating_add(1)),
    }))
}
