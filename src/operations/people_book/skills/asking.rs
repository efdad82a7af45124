//! "I think I can do this": a person asks, takes it back, and a supervisor answers. And whether evidence
//! from work is kept, which is the person's to say.

use super::{Known, row_sent_before, typed_so, write};
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, ShopId, SkillId};
use crate::domain::skills::Says;
use crate::domain::skills::signing;
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A person asks to be looked at; it waits in Today.
pub struct AskForSignOff;

/// About which skill.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The id of the question.
    pub id: EntryId,
    /// Which skill.
    pub skill: SkillId,
    /// What was typed; it may be nothing.
    pub typed: String,
}

impl PeopleOperation for AskForSignOff {
    const NAME: &'static str = "ask-for-sign-off";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Asking;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &Asking,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Asking) -> Result<(), Stop> {
        let whose = (input.id, ctx.person);
        let same = |says: &Says| match says {
            Says::Asked { skill, words } => {
                let kept = words.as_ref().map(FreeText::as_str);
                *skill == input.skill && kept.is_none_or(|kept| typed_so(Some(kept), &input.typed))
            }
            _ => false,
        };
        if row_sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        let known = Known::of(tx, ctx.person, ctx.today)?;
        let (record, frameworks) = (&known.record, &known.frameworks);
        let says = signing::ask(record, frameworks, input.skill, &input.typed, ctx.person)?;
        write(tx, ctx, whose, says)
    }
}

/// The person takes their question back.
pub struct WithdrawAsk;

impl PeopleOperation for WithdrawAsk {
    const NAME: &'static str = "withdraw-ask";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    /// The id of the row, and which question.
    type Input = (EntryId, EntryId);
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &Self::Input,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, (id, ask): &(EntryId, EntryId)) -> Result<(), Stop> {
        let whose = (*id, ctx.person);
        let says = Says::AskWithdrawn { ask: *ask };
        if row_sent_before(tx, ctx, whose, |kept| *kept == says)? {
            return Ok(());
        }
        let known = Known::of(tx, ctx.person, ctx.today)?;
        let says = signing::withdraw_ask(&known.record, *ask, ctx.person)?;
        write(tx, ctx, whose, says)
    }
}

/// A supervisor answers a question in words, such as when they will look together.
pub struct AnswerAsk;

/// Which question, and what.
#[derive(Clone, Debug)]
pub struct AskAnswer {
    /// The id of the row.
    pub id: EntryId,
    /// Who asked.
    pub person: PersonId,
    /// Which question.
    pub ask: EntryId,
    /// What was typed.
    pub typed: String,
}

impl PeopleOperation for AnswerAsk {
    const NAME: &'static str = "answer-ask";
    const NEEDS: Capability = Capability::SignOff;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = AskAnswer;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &AskAnswer,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &AskAnswer) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &AskAnswer) -> Result<(), Stop> {
        let whose = (input.id, input.person);
        let same = |says: &Says| match says {
            Says::AskAnswered { ask, words } => {
                let kept = words.as_ref().map(FreeText::as_str);
                *ask == input.ask && kept.is_none_or(|kept| typed_so(Some(kept), &input.typed))
            }
            _ => false,
        };
        if row_sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        let known = Known::of(tx, input.person, ctx.today)?;
        let says = signing::answer_ask(&known.record, input.ask, &input.typed, ctx.person)?;
        write(tx, ctx, whose, says)
    }
}

/// The person turns evidence from work on or off. Off, which it is at first, takes nothing away that they
/// kept.
pub struct TurnEvidence;

impl PeopleOperation for TurnEvidence {
    const NAME: &'static str = "turn-evidence";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    /// Whether it is kept from now on.
    type Input = bool;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _input: &bool) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &bool) -> Result<(), Stop> {
        if tx.keeps_evidence(ctx.person)? == *input {
            return Ok(());
        }
        Ok(tx.write_evidence_switch(ctx.person, *input, ctx.now)?)
    }
}
