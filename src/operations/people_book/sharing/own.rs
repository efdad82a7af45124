//! What a person permits: given, withdrawn and looked at by themself alone.

use super::{recipient_of, sent_before, signers, unchanged, write};
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, RecipientId, ShopId};
use crate::domain::sharing::giving::{self, ReadBy, Wish};
use crate::domain::sharing::rows::{How, Says};
use crate::operations::people_book::{Ctx, Key, PeopleOperation, own_shops};
use crate::operations::{Leaves, Stop};
use crate::store::{People, Read, Stored, Tx};

/// A person permits something to be shared with somebody outside.
pub struct GivePermission;

/// What, with whom.
#[derive(Clone, Debug)]
pub struct Permit {
    /// The id of the row.
    pub id: EntryId,
    /// With whom.
    pub recipient: RecipientId,
    /// The last row about this recipient that was looked at; none where there was none.
    pub seen: Option<EntryId>,
    /// What.
    pub wish: Wish,
}

impl PeopleOperation for GivePermission {
    const NAME: &'static str = "give-permission";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Permit;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &Permit) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Permit) -> Result<(), Stop> {
        let whose = (input.id, ctx.person, input.recipient);
        let same = |says: &Says| match says {
            // Whoever read it may have been erased since, and the day may have changed.
            Says::Given(given) => {
                (&given.sections, given.purpose) == (&input.wish.sections, input.wish.purpose)
                    && matches!(
                        (&given.how, &input.wish.read_by),
                        (How::ReadAlone, giving::ReadBy::Nobody)
                            | (
                                How::ReadTo(_),
                                giving::ReadBy::Known(_) | giving::ReadBy::Typed(_)
                            )
                    )
            }
            _ => false,
        };
        if sent_before(tx, ctx, whose, same)? {
            return Ok(());
        }
        let recipient = recipient_of(tx, input.recipient)?;
        let says = giving::give(
            &input.wish,
            ctx.person,
            &recipient,
            &signers(tx, ctx, ctx.person)?,
            ctx.today,
        )?;
        unchanged(
            &tx.sharing_rows_of(ctx.person)?,
            input.recipient,
            input.seen,
        )?;
        write(tx, ctx, whose, says)
    }
}

/// A person permits nothing more to somebody outside. It always works, whatever was looked at.
pub struct WithdrawPermission;

/// From whom.
#[derive(Clone, Copy, Debug)]
pub struct Withdraw {
    /// The id of the row.
    pub id: EntryId,
    /// From whom.
    pub recipient: RecipientId,
}

impl PeopleOperation for WithdrawPermission {
    const NAME: &'static str = "withdraw-permission";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Withdraw;
    type Output = ();

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &Withdraw) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &Withdraw) -> Result<(), Stop> {
        let whose = (input.id, ctx.person, input.recipient);
        if sent_before(tx, ctx, whose, |says| *says == Says::Withdrawn)? {
            return Ok(());
        }
        // Also where nothing was given: then it says so.
        recipient_of(tx, input.recipient)?;
        write(tx, ctx, whose, Says::Withdrawn)
    }
}

/// Looks whether somebody may have read the page to the person, before they go on: whoever signs their skills
/// may not. It leaves nothing, and names nobody.
pub struct CheckOwnReader;

impl PeopleOperation for CheckOwnReader {
    const NAME: &'static str = "check-own-reader";
    const NEEDS: Capability = Capability::OwnProgress;
    const KEY: Key = Key::NotNeeded;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ReadBy;
    type Output = Option<Refusal>;

    fn shops(people: &Read<'_, People>, ctx: &Ctx<'_>, _: &ReadBy) -> Stored<Vec<Vec<ShopId>>> {
        Ok(vec![own_shops(people, ctx)?])
    }

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &ReadBy) -> Result<Option<Refusal>, Stop> {
        let signers = signers(tx, ctx, ctx.person)?;
        Ok(giving::how_read(input, ctx.person, &signers).err())
    }
}
