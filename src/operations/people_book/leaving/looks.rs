//! Looking at how somebody left and gets on; and at one's own.

use super::checks::at_rest;
use super::is_stopped;
use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::leaving::checks::{CheckRow, OfLeaving};
use crate::domain::leaving::touch::{TouchWay, in_touch};
use crate::domain::person_records::LookKind;
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::{LookedAt, StoredLeaving, StoredPlacement, StoredWords};
use crate::store::{People, Read, Stored, Tx};

/// How somebody left, with what came of asking.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftSo {
    /// How they left.
    pub stored: StoredLeaving,
    /// What came of asking, in the order of rows.
    pub checks: Vec<CheckRow>,
    /// Whether nobody asks about it.
    pub at_rest: bool,
}

/// All about leaving of one person, without what is for managers alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeavingPage {
    /// Whose.
    pub person: PersonId,
    /// Their placements, the earliest first.
    pub placements: Vec<StoredPlacement>,
    /// How they left, the first one first.
    pub left: Vec<LeftSo>,
    /// How they want to hear from us, where they do.
    pub in_touch: Option<TouchWay>,
    /// What they say as they leave.
    pub words: StoredWords,
    /// Whether everything is stopped for them.
    pub stopped: bool,
}

impl LeavingPage {
    /// One leaving, for what its points say.
    pub fn of<'a>(&'a self, left: &'a LeftSo) -> OfLeaving<'a> {
        OfLeaving {
            leaving: &left.stored.leaving,
            checks: &left.checks,
            in_touch: self.in_touch.is_some(),
            at_rest: left.at_rest,
        }
    }
}

/// Reads it. Whoever asks has authorised, and writes the look.
pub(in crate::operations::people_book) fn read(
    people: &Read<'_, People>,
    person: PersonId,
) -> Stored<LeavingPage> {
    let left = people.leavings_of(person)?.into_iter().map(|stored| {
        Ok(LeftSo {
            checks: people.leaving_checks(Some(stored.leaving.id))?,
            at_rest: at_rest(people, &stored.leaving)?,
            stored,
        })
    });
    Ok(LeavingPage {
        person,
        placements: people.placements_of(person)?,
        left: left.collect::<Stored<_>>()?,
        in_touch: in_touch(&people.touch_rows_of(person)?),
        words: people.leaving_words(person)?,
        stopped: is_stopped(people, person)?,
    })
}

/// Looks at how these people left and get on.
pub struct LookAtLeaving;

impl PeopleOperation for LookAtLeaving {
    const NAME: &'static str = "look-at-leaving";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Vec<PersonId>;
    type Output = Vec<LeavingPage>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        of: &Vec<PersonId>,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let shops = |person: &PersonId| shops_of(people, &ctx.shop_book, *person);
        of.iter().map(shops).collect()
    }

    fn concerns(of: &Vec<PersonId>) -> Option<PersonId> {
        match of.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        of: &Vec<PersonId>,
    ) -> Result<Vec<LeavingPage>, Stop> {
        let looked = LookedAt {
            people: of.clone(),
            what: LookKind::Leaving,
        };
        let (by, at) = ctx.done();
        tx.add_looks(&looked, by, at)?;
        Ok(of.iter().map(|p| read(tx, *p)).collect::<Stored<_>>()?)
    }
}

/// Looks at one's own. It leaves nothing.
pub struct LookAtOwnLeaving;

impl PeopleOperation for LookAtOwnLeaving {
    const NAME: &'static str = "look-at-own-leaving";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = LeavingPage;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, (): &()) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, (): &()) -> Result<LeavingPage, Stop> {
        Ok(read(tx, ctx.person)?)
    }
}
