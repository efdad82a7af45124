//! What becomes of a referral: each status is a row of its own, and a wrong one is taken back by a later
//! row.

use super::{known, refused, shop_of};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, PersonId, PlacementId, ReferralId, ShopId};
use crate::domain::referrals::refusals::ReferralRefusal;
use crate::domain::referrals::standing::Wish;
use crate::domain::referrals::{Row, Says};
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// Writes down what became of a referral.
pub struct MoveReferral;

/// What became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MoveOf {
    /// The id of the row.
    pub id: EntryId,
    /// Which referral.
    pub referral: ReferralId,
    /// Whose.
    pub person: PersonId,
    /// The last row that holds, as whoever writes saw it; none right after it came.
    pub seen: Option<EntryId>,
    /// What became of it.
    pub wish: Wish,
    /// What was noted beside it: restricted. Nothing where nothing was typed.
    pub note: String,
}

impl PeopleOperation for MoveReferral {
    const NAME: &'static str = "move-referral";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = MoveOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &MoveOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, input.referral)
    }

    fn concerns(input: &MoveOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &MoveOf) -> Result<(), Stop> {
        let note = match input.note.trim() {
            "" => None,
            typed => Some(FreeText::new(typed)?),
        };
        let Wish {
            status,
            on,
            reason,
            placement,
        } = input.wish;
        let row = Row {
            id: input.id,
            referral: input.referral,
            seq: 0,
            by: ctx.person,
            at: ctx.now,
            says: Says::Became {
                status,
                on,
                reason,
                placement,
            },
        };
        if sent_before(tx, &row)? {
            return Ok(());
        }
        let stored = known(tx, input.referral, input.person)?;
        let standing = &stored.known.standing;
        if standing.now().row != input.seen {
            return Err(refused(ReferralRefusal::ReferralChanged).into());
        }
        standing.check(&input.wish, ctx.today)?;
        if let Some(placement) = placement {
            check_placement(tx, ctx, input, placement)?;
        }
        Ok(tx.add_referral_row(ctx.env, &row, note.as_ref())?)
    }
}

/// The placement that began is theirs, has begun, and is of no other referral.
fn check_placement(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    input: &MoveOf,
    id: PlacementId,
) -> Result<(), Stop> {
    let stored = tx.placement(id)?.map(|stored| stored.placement);
    let own = stored.filter(|placement| placement.person == input.person);
    let placement = own.ok_or_else(|| refused(ReferralRefusal::PlacementMissing))?;
    if placement.start > ctx.today {
        return Err(refused(ReferralRefusal::PlacementNotBegun).into());
    }
    let others = tx.referrals_of(input.person)?;
    let mut others = others
        .iter()
        .filter(|other| other.known.referral.id != input.referral);
    if others.any(|other| other.known.standing.placement() == Some(id)) {
        return Err(refused(ReferralRefusal::PlacementOfAnother).into());
    }
    Ok(())
}

/// Whether this row was sent before, and said the same; the same id with anything else is refused.
pub(super) fn sent_before(tx: &Tx<'_, People>, row: &Row) -> Result<bool, Stop> {
    match tx.referral_row(row.id)? {
        None => Ok(false),
        Some(kept) if (kept.referral, kept.by, kept.says) == (row.referral, row.by, row.says) => {
            Ok(true)
        }
        Some(_) => Err(Refusal::from(ReferralRefusal::ReferralChanged).into()),
    }
}

/// Takes the last status back, which was a mistake.
pub struct TakeReferralBack;

/// Which status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TakeBackOf {
    /// The id of the row.
    pub id: EntryId,
    /// Of which referral.
    pub referral: ReferralId,
    /// Whose.
    pub person: PersonId,
    /// The row of the status.
    pub of: EntryId,
}

impl PeopleOperation for TakeReferralBack {
    const NAME: &'static str = "take-referral-back";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TakeBackOf;
    type Output = ();

    fn shops(
        people: &Read<'_, People>,
        _ctx: &Ctx<'_>,
        input: &TakeBackOf,
    ) -> Stored<Vec<Vec<ShopId>>> {
        shop_of(people, input.referral)
    }

    fn concerns(input: &TakeBackOf) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &TakeBackOf) -> Result<(), Stop> {
        let row = Row {
            id: input.id,
            referral: input.referral,
            seq: 0,
            by: ctx.person,
            at: ctx.now,
            says: Says::TakenBack { of: input.of },
        };
        if sent_before(tx, &row)? {
            return Ok(());
        }
        let stored = known(tx, input.referral, input.person)?;
        stored.known.standing.check_taking_back(input.of)?;
        Ok(tx.add_referral_row(ctx.env, &row, None)?)
    }
}
