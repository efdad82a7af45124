//! Naming the organisation, adding a shop, changing what is written down about one.

use crate::domain::Refusal;
use crate::domain::access::{Capability, Role, RoleHeld};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, ShopId};
use crate::domain::shops::{LONGEST_SELLER, Organisation, Shop};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::people::StoredRole;

/// Names the organisation, or names it anew.
pub struct NameOrganisation;

impl Operation for NameOrganisation {
    const NAME: &'static str = "name-organisation";
    const NEEDS: Option<Capability> = Some(Capability::SetUp);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Organisation;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Organisation) -> Result<(), Stop> {
        let new = checked_name(input)?;
        match tx.organisation()? {
            // A book has one organisation; its id never changes.
            Some(now) if now.id != new.id => Err(Refusal::UnknownCode.into()),
            Some(now) if now == new => Ok(()),
            _ => Ok(tx.write_organisation(&new)?),
        }
    }
}

/// The organisation with its name as it is kept.
pub(super) fn checked_name(organisation: &Organisation) -> Result<Organisation, Refusal> {
    let name = FreeText::up_to(&organisation.name, LONGEST_SELLER)?;
    Ok(Organisation {
        id: organisation.id,
        name: name.as_str().to_owned(),
    })
}

/// Changes what is written down about a shop: a new revision, from now on. What was sold keeps the
/// revision that it was sold under.
pub struct ChangeShop;

impl Operation for ChangeShop {
    const NAME: &'static str = "change-shop";
    const NEEDS: Option<Capability> = Some(Capability::SetUp);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Shop;
    type Output = ();

    fn shop(input: &Shop) -> Option<ShopId> {
        Some(input.id)
    }

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Shop) -> Result<(), Stop> {
        let now = tx.shop(input.id)?.ok_or(Refusal::UnknownCode)?;
        let new = input.checked()?;
        // What a shop does decides its colour, its letters and its products; that stays.
        if new.trade != now.trade {
            return Err(Refusal::UnknownCode.into());
        }
        if new == now {
            return Ok(());
        }
        Ok(tx.write_shop(&new)?)
    }
}

/// Adds a shop. Whoever does it manages it from today, so that somebody does.
pub struct AddShop;

/// A shop to add.
#[derive(Clone, Debug)]
pub struct NewShop {
    /// What it is.
    pub shop: Shop,
    /// The id of the manager's role in it.
    pub role: EntryId,
}

impl Operation for AddShop {
    const NAME: &'static str = "add-shop";
    const NEEDS: Option<Capability> = Some(Capability::SetUp);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewShop;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewShop) -> Result<(), Stop> {
        let new = input.shop.checked()?;
        if let Some(now) = tx.shop(new.id)? {
            return if now == new {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        tx.write_shop(&new)?;
        let held = RoleHeld {
            shop: new.id,
            role: Role::Manager,
            from: ctx.business_date,
            until: None,
        };
        Ok(tx.write_role(&StoredRole {
            id: input.role,
            rev: 1,
            person: ctx.approver.unwrap_or(ctx.person),
            held,
        })?)
    }
}
