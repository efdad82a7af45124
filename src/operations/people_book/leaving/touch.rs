//! Keeping in touch: a yes is the person's alone; a no can come through anybody whom they told.

use super::sent_before;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::leaving::touch::{TouchRow, TouchWay, in_touch};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A person says whether we may keep in touch, and how.
pub struct AnswerKeepInTouch;

/// What they say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KeepInTouch {
    /// The id of the row.
    pub id: EntryId,
    /// How; none is a no.
    pub way: Option<TouchWay>,
}

impl PeopleOperation for AnswerKeepInTouch {
    const NAME: &'static str = "answer-keep-in-touch";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = KeepInTouch;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        _: &KeepInTouch,
    ) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &KeepInTouch) -> Result<(), Stop> {
        write(tx, ctx, (input.id, ctx.person), input.way)
    }
}

/// A person told somebody that they want it no more.
pub struct KeepInTouchNoMore;

/// Who.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoMore {
    /// The id of the row.
    pub id: EntryId,
    /// Who.
    pub person: PersonId,
}

impl PeopleOperation for KeepInTouchNoMore {
    const NAME: &'static str = "keep-in-touch-no-more";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NoMore;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, input: &NoMore) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, input.person)?])
    }

    fn concerns(input: &NoMore) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &NoMore) -> Result<(), Stop> {
        write(tx, ctx, (input.id, input.person), None)
    }
}

/// A no always works, whatever was looked at.
fn write(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (id, person): (EntryId, PersonId),
    way: Option<TouchWay>,
) -> Result<(), Stop> {
    let same = |row: &TouchRow| (row.person, row.by, row.way) == (person, ctx.person, way);
    if sent_before(tx.touch_row(id)?, same)? {
        return Ok(());
    }
    let rows = tx.touch_rows_of(person)?;
    if !rows.is_empty() && in_touch(&rows) == way {
        return Ok(());
    }
    let (by, at) = ctx.done();
    let row = TouchRow {
        id,
        person,
        way,
        by,
        at,
    };
    Ok(tx.add_touch_row(&row)?)
}
