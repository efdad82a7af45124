//! Goals in a person's own words, and reviews. What somebody else writes down with a person is the
//! person's goal once they agreed to exactly that, under their own PIN.

use super::{placement_of, sent_before};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, GoalId, PersonId, PlacementId, ShopId};
use crate::domain::skills::goals::{GoalRow, GoalSays, TypedGoal, agree, goals};
use crate::domain::skills::reviews::{Review, ReviewPoint, ReviewWeeks, TypedReview, point_fits};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A writing of a goal.
#[derive(Clone, Debug)]
pub struct GoalOf {
    /// The id of the writing.
    pub id: EntryId,
    /// Which goal; one that is not there yet begins with it.
    pub goal: GoalId,
    /// Whose.
    pub person: PersonId,
    /// The writing that whoever writes looked at; none for a new goal.
    pub seen: Option<EntryId>,
    /// What was typed.
    pub typed: TypedGoal,
}

/// A person writes a goal of their own.
pub struct WriteOwnGoal;

impl PeopleOperation for WriteOwnGoal {
    const NAME: &'static str = "write-own-goal";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = GoalOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &GoalOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &GoalOf) -> Result<(), Stop> {
        if input.person != ctx.person {
            return Err(Refusal::OthersAnswer.into());
        }
        write(tx, ctx, input)
    }
}

/// Somebody writes a goal down with a person, in the person's words. It waits for the person to agree.
pub struct WriteGoalWith;

impl PeopleOperation for WriteGoalWith {
    const NAME: &'static str = "write-goal-with";
    const NEEDS: Capability = Capability::Review;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = GoalOf;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &GoalOf) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &GoalOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &GoalOf) -> Result<(), Stop> {
        write(tx, ctx, input)
    }
}

fn write(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &GoalOf) -> Result<(), Stop> {
    let stored = tx.goal_row(input.id)?;
    // A day that has gone by since is no other goal.
    let same = |row: &GoalRow| {
        let GoalSays::Written(kept) = &row.says else {
            return false;
        };
        let typed = input.typed.checked_after(Some(kept), ctx.today);
        (row.goal, row.person, row.by) == (input.goal, input.person, ctx.person)
            && typed.as_ref() == Ok(kept)
    };
    if sent_before(stored, same)? {
        return Ok(());
    }
    let first = |wrong: Vec<crate::domain::skills::goals::GoalFault>| {
        let mut wrong = wrong.into_iter().map(|(_, _, refusal)| refusal);
        wrong.next().unwrap_or(Refusal::SkillsChanged)
    };
    let rows = tx.goal_rows(input.goal)?;
    if rows.iter().any(|row| row.person != input.person) {
        return Err(Refusal::SkillsChanged.into());
    }
    let now = goals(input.person, &rows).into_iter().next();
    let now = now.map(|goal| goal.now);
    if now.as_ref().map(|written| written.id) != input.seen {
        return Err(Refusal::SkillsChanged.into());
    }
    let before = now.as_ref().map(|written| &written.words);
    let typed = input.typed.checked_after(before, ctx.today);
    let words = typed.map_err(first)?;
    let (by, at) = ctx.done();
    let row = GoalRow {
        id: input.id,
        goal: input.goal,
        person: input.person,
        seq: 0,
        by,
        at,
        says: GoalSays::Written(words),
    };
    Ok(tx.add_goal_row(ctx.env, &row)?)
}

/// A person agrees to what somebody wrote down with them.
pub struct AgreeToGoal;

/// To which writing.
#[derive(Clone, Copy, Debug)]
pub struct Agreeing {
    /// The id of the row.
    pub id: EntryId,
    /// Which goal.
    pub goal: GoalId,
    /// Which writing they read.
    pub to: EntryId,
}

impl PeopleOperation for AgreeToGoal {
    const NAME: &'static str = "agree-to-goal";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Agreeing;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _input: &Agreeing,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Agreeing) -> Result<(), Stop> {
        let wanted = GoalSays::Agreed { to: input.to };
        let same =
            |row: &GoalRow| (row.goal, row.by) == (input.goal, ctx.person) && row.says == wanted;
        if sent_before(tx.goal_row(input.id)?, same)? {
            return Ok(());
        }
        let rows = tx.goal_rows(input.goal)?;
        if rows.iter().any(|row| row.person != ctx.person) {
            return Err(Refusal::OthersAnswer.into());
        }
        let goal = goals(ctx.person, &rows).into_iter().next();
        let goal = goal.ok_or(Refusal::SkillsChanged)?;
        let says = agree(&goal, ctx.person, ctx.person)?;
        if says != wanted {
            return Err(Refusal::SkillsChanged.into());
        }
        let (by, at) = ctx.done();
        let row = GoalRow {
            id: input.id,
            goal: input.goal,
            person: ctx.person,
            seq: 0,
            by,
            at,
            says,
        };
        Ok(tx.add_goal_row(ctx.env, &row)?)
    }
}

/// Writes down a review that was held with somebody.
pub struct WriteReview;

/// A review.
#[derive(Clone, Debug)]
pub struct ReviewOf {
    /// Its id.
    pub id: EntryId,
    /// With whom.
    pub person: PersonId,
    /// Of which placement.
    pub placement: PlacementId,
    /// At which point.
    pub point: ReviewPoint,
    /// What was typed.
    pub typed: TypedReview,
}

impl PeopleOperation for WriteReview {
    const NAME: &'static str = "write-review";
    const NEEDS: Capability = Capability::Review;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ReviewOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &ReviewOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &ReviewOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ReviewOf) -> Result<(), Stop> {
        if input.person == ctx.person {
            return Err(Refusal::OwnReview.into());
        }
        let placement = placement_of(tx, input.placement, input.person)?;
        let first = |wrong: Vec<(_, Refusal)>| {
            let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
            wrong.next().unwrap_or(Refusal::SkillsChanged)
        };
        let words = input.typed.checked(&placement, ctx.today).map_err(first)?;
        let (by, at) = ctx.done();
        let review = Review {
            id: input.id,
            person: input.person,
            placement: input.placement,
            seq: 0,
            point: input.point,
            held_on: input.typed.held_on,
            words: Some(words),
            by,
            at,
        };
        let same = |kept: &Review| {
            let words = kept.words.clone().or(review.words.clone());
            let (seq, at) = (kept.seq, kept.at);
            let kept = Review {
                words,
                ..kept.clone()
            };
            kept == Review {
                seq,
                at,
                ..review.clone()
            }
        };
        if sent_before(tx.review(input.id)?, same)? {
            return Ok(());
        }
        point_fits(&placement, &tx.review_weeks()?, input.point)?;
        Ok(tx.add_review(ctx.env, &review)?)
    }
}

/// Sets in which weeks reviews are held, beside the start and the end.
pub struct SetReviewWeeks;

impl PeopleOperation for SetReviewWeeks {
    const NAME: &'static str = "set-review-weeks";
    const NEEDS: Capability = Capability::ManageMeasures;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ReviewWeeks;
    type Output = ();

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &ReviewWeeks) -> Result<(), Stop> {
        if tx.review_weeks()? == *input {
            return Ok(());
        }
        Ok(tx.set_review_weeks(input)?)
    }
}
