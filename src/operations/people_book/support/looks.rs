//! Looking at somebody's one-to-ones and plan, and, apart from it, at the notes.

use std::collections::BTreeMap;

use crate::domain::access::Capability;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::domain::person_records::LookKind;
use crate::domain::support::plan::{PlanThing, plan};
use crate::domain::support::{AgreedRow, Meeting, meetings};
use crate::operations::people_book::{Ctx, PeopleOperation, shops_of};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::{LookedAt, StoredNote};
use crate::store::{People, Read, Stored, Tx};

/// What there is around somebody's placements, without any note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Support {
    /// Whose.
    pub person: PersonId,
    /// Their placements, the earliest first.
    pub placements: Vec<Placement>,
    /// How many one-to-ones were agreed, in the order in which it was written.
    pub agreed: Vec<AgreedRow>,
    /// The one-to-ones, the latest first.
    pub meetings: Vec<Meeting>,
    /// What comes after.
    pub plan: Vec<PlanThing>,
}

/// Reads it. Whoever asks has authorised, and writes the look.
pub(in crate::operations::people_book) fn read(
    people: &Read<'_, People>,
    person: PersonId,
) -> Stored<Support> {
    let placements = people.placements_of(person)?.into_iter();
    Ok(Support {
        person,
        placements: placements.map(|stored| stored.placement).collect(),
        agreed: people.support_agreed_of(person)?,
        meetings: meetings(&people.support_rows_of(person)?),
        plan: plan(&people.plan_rows_of(person)?),
    })
}

/// Looks at somebody's one-to-ones and plan.
pub struct LookAtSupport;

impl PeopleOperation for LookAtSupport {
    const NAME: &'static str = "look-at-support";
    const NEEDS: Capability = Capability::Support;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = Support;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *of)?])
    }

    fn concerns(of: &PersonId) -> Option<PersonId> {
        Some(*of)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Result<Support, Stop> {
        look(tx, ctx, *of, LookKind::Support)?;
        Ok(read(tx, *of)?)
    }
}

/// Looks at the notes of somebody's one-to-ones, by the first row of each.
pub struct LookAtSupportNotes;

impl PeopleOperation for LookAtSupportNotes {
    const NAME: &'static str = "look-at-support-notes";
    const NEEDS: Capability = Capability::SupportNotes;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = PersonId;
    type Output = BTreeMap<EntryId, StoredNote>;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, of: &PersonId) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![shops_of(people, &ctx.shop_book, *of)?])
    }

    fn concerns(of: &PersonId) -> Option<PersonId> {
        Some(*of)
    }

    fn run(
        tx: &Tx<'_, People>,
        ctx: &Ctx<'_>,
        of: &PersonId,
    ) -> Result<BTreeMap<EntryId, StoredNote>, Stop> {
        look(tx, ctx, *of, LookKind::SupportNotes)?;
        Ok(tx.support_notes_of(*of)?)
    }
}

fn look(tx: &Tx<'_, People>, ctx: &Ctx<'_>, of: PersonId, what: LookKind) -> Stored<()> {
    let (by, at) = ctx.done();
    let people = vec![of];
    tx.add_looks(&LookedAt { people, what }, by, at)
}
