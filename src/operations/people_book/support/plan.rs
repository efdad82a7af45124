//! What comes after, as lines of a plan: each step is a row.

use super::{changed, sent_before};
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::support::plan::{PlanRow, PlanWish, plan};
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes something of somebody's plan, or a later step of it.
pub struct WritePlan;

/// What.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanOf {
    /// The id of the row.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// The first row about the same thing, and the row that held when it was looked at; none for
    /// something new.
    pub of: Option<(EntryId, EntryId)>,
    /// What was typed.
    pub wish: PlanWish,
}

impl PeopleOperation for WritePlan {
    const NAME: &'static str = "write-plan";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PlanOf;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &PlanOf) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &PlanOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &PlanOf) -> Result<(), Stop> {
        let wish = &input.wish;
        let of = input.of.map(|(of, _)| of);
        let same = |row: &PlanRow| {
            (row.person, row.of, row.kind, row.step, row.on)
                == (input.person, of, wish.kind, wish.step, wish.on)
        };
        if sent_before(tx.plan_row(input.id)?, same)? {
            return Ok(());
        }
        let all = plan(&tx.plan_rows_of(input.person)?);
        let before = all.iter().find(|thing| Some(thing.id) == of);
        let looked_at = before.map(|thing| (thing.id, thing.now.id));
        if looked_at != input.of || before.is_some_and(|thing| thing.now.kind != wish.kind) {
            return Err(changed());
        }
        let (place, what) = wish.checked(before, ctx.today)?;
        let (by, at) = ctx.done();
        let row = PlanRow {
            id: input.id,
            of,
            person: input.person,
            kind: wish.kind,
            step: wish.step,
            on: wish.on,
            place: Some(place),
            what,
            by,
            at,
        };
        Ok(tx.add_plan_row(ctx.env, &row)?)
    }
}
