//! What a person says about their own hours, and what a supervisor answers.

use chrono::NaiveDate;

use super::attendance::{shops_of_rows, touch_of, write_rows};
use super::{Ctx, Key, PeopleOperation, own_shops};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::hours::proposals::{Answer, Answered, NewRow, Proposal, agree};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A person says in their own words what was different. Alone it changes nothing.
pub struct Propose;

/// What they say.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The id of the proposal.
    pub id: EntryId,
    /// The day that it is about.
    pub day: NaiveDate,
    /// The sitting, where it is about one.
    pub about: Option<EntryId>,
    /// Their words.
    pub words: FreeText,
    /// What would change.
    pub changes: Vec<NewRow>,
}

impl PeopleOperation for Propose {
    const NAME: &'static str = "propose-hours";
    const NEEDS: Capability = Capability::OwnHours;
    /// One's own hours.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Wish;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _input: &Wish) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Wish) -> Result<(), Stop> {
        let proposal = Proposal {
            id: input.id,
            person: ctx.person,
            written_at: ctx.now,
            about: input.about,
            words: input.words.clone(),
            changes: input.changes.clone(),
        };
        if let Some(stored) = tx.proposal(input.id)? {
            let same = stored.proposal.person == ctx.person
                && (stored.day, stored.proposal.about) == (input.day, input.about)
                && stored.proposal.words == input.words
                && stored.proposal.changes == input.changes;
            return if same {
                Ok(())
            } else {
                Err(Refusal::HoursChanged.into())
            };
        }
        if input.day > ctx.today {
            return Err(Refusal::TimeInFuture.into());
        }
        let presses = input.changes.iter().filter_map(|new| touch_of(&new.change));
        if presses.into_iter().any(|touch| touch.at() > ctx.now) {
            return Err(Refusal::TimeInFuture.into());
        }
        Ok(tx.add_proposal(ctx.env, &proposal, input.day)?)
    }
}

/// A supervisor answers a proposal: agrees, and its changes are written; or they talk about it.
pub struct AnswerProposal;

/// To which, and what.
#[derive(Clone, Copy, Debug)]
pub struct ProposalAnswer {
    /// The id of the answer.
    pub id: EntryId,
    /// Which proposal.
    pub proposal: EntryId,
    /// Whose it is.
    pub person: PersonId,
    /// Agreed, or talked about.
    pub answer: Answer,
}

impl PeopleOperation for AnswerProposal {
    const NAME: &'static str = "answer-proposal";
    const NEEDS: Capability = Capability::KeepHours;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ProposalAnswer;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ProposalAnswer,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let stored = people.proposal(input.proposal)?;
        // To talk about it is for any supervisor of theirs; agreed to, it writes what it says.
        let rows = match (stored, input.answer) {
            (Some(stored), Answer::Agreed) => stored.proposal.changes,
            _ => Vec::new(),
        };
        shops_of_rows(people, ctx, input.person, &rows)
    }

    fn concerns(input: &ProposalAnswer) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ProposalAnswer) -> Result<(), Stop> {
        let stored = tx.proposal(input.proposal)?.ok_or(Refusal::HoursChanged)?;
        let proposal = &stored.proposal;
        if proposal.person != input.person {
            return Err(Refusal::HoursChanged.into());
        }
        if answered_so(tx, input.id, input.proposal, input.answer)? {
            return Ok(());
        }
        let rows = agree(proposal, &stored.answers, ctx.person)?;
        match input.answer {
            Answer::Agreed => write_rows(tx, ctx, input.person, rows.into_iter())?,
            Answer::TalkAbout => {}
            // Only the person takes it back, by an operation of its own.
            Answer::TakenBack => return Err(Refusal::OwnHours.into()),
        }
        write_answer(tx, ctx, input.id, input.proposal, input.answer)
    }
}

/// The person takes back what they proposed.
pub struct TakeProposalBack;

impl PeopleOperation for TakeProposalBack {
    const NAME: &'static str = "take-proposal-back";
    const NEEDS: Capability = Capability::OwnHours;
    /// One's own words.
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    /// The id of the answer, and which proposal.
    type Input = (EntryId, EntryId);
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &Self::Input,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        (id, proposal): &(EntryId, EntryId),
    ) -> Result<(), Stop> {
        let stored = tx.proposal(*proposal)?.ok_or(Refusal::HoursChanged)?;
        if stored.proposal.person != ctx.person {
            return Err(Refusal::HoursChanged.into());
        }
        if answered_so(tx, *id, *proposal, Answer::TakenBack)? {
            return Ok(());
        }
        let last = stored.answers.last().map(|a| a.answer);
        match last {
            Some(Answer::TakenBack) => Ok(()),
            Some(Answer::Agreed) => Err(Refusal::HoursChanged.into()),
            Some(Answer::TalkAbout) | None => {
                write_answer(tx, ctx, *id, *proposal, Answer::TakenBack)
            }
        }
    }
}

/// Whether this very answer stands there; the same id with another one is refused.
fn answered_so(
    people: &Read<'_, People>,
    id: EntryId,
    proposal: EntryId,
    answer: Answer,
) -> Result<bool, Stop> {
    match people.answer(id)? {
        None => Ok(false),
        Some(stored) if (stored.proposal, stored.answer) == (proposal, answer) => Ok(true),
        Some(_) => Err(Refusal::HoursChanged.into()),
    }
}

fn write_answer(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    id: EntryId,
    proposal: EntryId,
    answer: Answer,
) -> Result<(), Stop> {
    let (by, at) = ctx.done();
    let answered = Answered {
        proposal,
        seq: 0,
        by,
        at,
        answer,
    };
    Ok(tx.add_answer(id, &answered)?)
}
