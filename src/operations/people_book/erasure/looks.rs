//! Looking at what is kept of somebody, on hold or restricted: for whoever may erase, and each look is
//! written down.

use super::erase::in_the_way;
use crate::domain::access::Capability;
use crate::domain::erasure::keeping::{Standing, standing};
use crate::domain::erasure::letter::ErasureLetter;
use crate::domain::erasure::refusals::ErasureRefusal;
use crate::domain::erasure::retention::Due;
use crate::domain::erasure::{InTheWay, Kind, Taken};
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::person_records::LookKind;
use crate::operations::people_book::erasure::due::of_person;
use crate::operations::people_book::records::known;
use crate::operations::people_book::{Ctx, PeopleOperation, Uses, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::LookedAt;
use crate::store::{People, Read, Stored, Tx};

/// What is kept of somebody, and what could be done about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptOf {
    /// Who.
    pub person: PersonId,
    /// What is on hold or restricted.
    pub standing: Standing,
    /// What is in the way of erasing them.
    pub in_the_way: InTheWay,
    /// What deleting would take, and what making nameless would.
    pub would_take: (Taken, Taken),
    /// Whether it is time to decide.
    pub due: Option<Due>,
}

/// Looks at what is kept of somebody.
pub struct LookAtKeeping;

impl PeopleOperation for LookAtKeeping {
    const NAME: &'static str = "look-at-keeping";
    const NEEDS: Capability = Capability::Erasure;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = PersonId;
    type Output = KeptOf;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *of)?])
    }

    fn concerns(of: &PersonId) -> Option<PersonId> {
        Some(*of)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Result<KeptOf, Stop> {
        if tx.is_erased(*of)? {
            return Err(super::refused(ErasureRefusal::Erased));
        }
        known(tx, *of)?;
        look(tx, ctx, vec![*of])?;
        Ok(KeptOf {
            person: *of,
            standing: standing(tx.keeping_rows_of(*of)?),
            in_the_way: in_the_way(tx, ctx, *of)?,
            would_take: (
                tx.would_take(*of, Kind::Deleted)?,
                tx.would_take(*of, Kind::Nameless)?,
            ),
            due: of_person(tx, ctx, *of)?,
        })
    }
}

/// Looks at those of whom it is time to decide, and at those on hold or restricted.
pub struct LookAtDue;

impl PeopleOperation for LookAtDue {
    const NAME: &'static str = "look-at-due";
    const NEEDS: Capability = Capability::Erasure;
    const LEAVES: Leaves = Leaves::Rows;
    const USES: Uses = Uses::NoRecords;
    type Input = Vec<PersonId>;
    type Output = Vec<(PersonId, Standing, Option<Due>)>;

    fn shops(
        people: &Read<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<PersonId>,
    ) -> Stored<Vec<Vec<ShopId>>> {
        let shops = |person: &PersonId| shops_of(people, &ctx.shop_book, *person);
        input.iter().map(shops).collect()
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        input: &Vec<PersonId>,
    ) -> Result<Self::Output, Stop> {
        look(tx, ctx, input.clone())?;
        let mut found = Vec::new();
        for person in input {
            let stands = standing(tx.keeping_rows_of(*person)?);
            found.push((*person, stands, of_person(tx, ctx, *person)?));
        }
        Ok(found)
    }
}

/// Looks at who was erased: numbers, days and reasons, of nobody.
pub struct LookAtErasures;

impl PeopleOperation for LookAtErasures {
    const NAME: &'static str = "look-at-erasures";
    const NEEDS: Capability = Capability::Erasure;
    const LEAVES: Leaves = Leaves::Entry;
    const USES: Uses = Uses::NoRecords;
    type Input = ();
    type Output = Vec<(ErasureLetter, Taken)>;

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<Self::Output, Stop> {
        let mut all = Vec::new();
        for letter in tx.erased_people()? {
            all.push((letter, tx.taken_by(letter.id)?));
        }
        Ok(all)
    }
}

fn look(tx: &Tx<'_, People>, ctx: &Ctx<'_>, people: Vec<PersonId>) -> Stored<()> {
    let (by, at) = ctx.done();
    let what = LookKind::Keeping;
    tx.add_looks(&LookedAt { people, what }, by, at)
}
