//! How somebody gets on after 13 and 26 weeks: written down only of whoever said that we may keep in touch.

use super::{is_stopped, placements_of, refused, sent_before};
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::leaving::checks::{CheckPoint, CheckRow, OfLeaving};
use crate::domain::leaving::refusals::LeavingRefusal;
use crate::domain::leaving::touch::in_touch;
use crate::domain::leaving::{GoesTo, Leaving, destinations};
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes down what came of asking.
pub struct WriteCheck;

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckOf {
    /// The id of the row.
    pub id: EntryId,
    /// Of which leaving.
    pub leaving: EntryId,
    /// Whose.
    pub person: PersonId,
    /// At which point.
    pub point: CheckPoint,
    /// What they say.
    pub says: CheckSays,
}

/// What came of asking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CheckSays {
    /// It is as it was when it was known last.
    TheSame,
    /// It could not be known.
    NotKnown,
    /// They do this now.
    Known(Vec<GoesTo>),
}

impl PeopleOperation for WriteCheck {
    const NAME: &'static str = "write-leaving-check";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CheckOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &CheckOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &CheckOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &CheckOf) -> Result<(), Stop> {
        let known = match &input.says {
            CheckSays::TheSame => None,
            CheckSays::NotKnown => Some(Vec::new()),
            CheckSays::Known(all) => Some(destinations(all)?),
        };
        let same = |row: &CheckRow| {
            (row.leaving, row.point, row.by) == (input.leaving, input.point, ctx.person)
                && known.as_ref().is_none_or(|known| *known == row.goes_to)
        };
        if sent_before(tx.leaving_check(input.id)?, same)? {
            return Ok(());
        }
        let stored = tx.leaving(input.leaving)?.map(|stored| stored.leaving);
        let own = stored.filter(|leaving| leaving.person == input.person);
        let leaving = own.ok_or_else(|| refused(LeavingRefusal::UnknownLeaving))?;
        let checks = tx.leaving_checks(Some(leaving.id))?;
        let of = OfLeaving {
            leaving: &leaving,
            checks: &checks,
            in_touch: in_touch(&tx.touch_rows_of(input.person)?).is_some(),
            at_rest: at_rest(tx, &leaving)?,
        };
        of.check(input.point, ctx.today)?;
        let last = || {
            let mut known = checks.iter().rev().filter(|row| row.is_known());
            let last = known.next().map(|row| row.goes_to.clone());
            last.unwrap_or_else(|| leaving.goes_to.clone())
        };
        let goes_to = known.unwrap_or_else(last);
        let (by, at) = ctx.done();
        let row = CheckRow {
            id: input.id,
            leaving: leaving.id,
            point: input.point,
            on: ctx.today,
            goes_to,
            by,
            at,
        };
        Ok(tx.add_leaving_check(&row)?)
    }
}

/// Whether nobody asks about this leaving: everything is stopped, or the person came back.
pub(super) fn at_rest(people: &Read<'_, People>, leaving: &Leaving) -> Stored<bool> {
    if is_stopped(people, leaving.person)? {
        return Ok(true);
    }
    let placements = placements_of(people, leaving.person)?;
    let mut others = placements.iter().filter(|p| p.id != leaving.placement);
    Ok(others.any(|p| p.ended.is_none()))
}
