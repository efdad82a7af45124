//! Roles and single grants.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::access::{Capability, GrantEffect, Role, RoleHeld};
use crate::domain::ids::{EntryId, PersonId, ShopId};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::people::StoredRole;

/// Gives a person a role in a shop.
pub struct GiveRole;

/// A role to give.
#[derive(Clone, Debug)]
pub struct NewRole {
    /// Which; the same id again changes nothing.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// What, where and when.
    pub held: RoleHeld,
}

impl Operation for GiveRole {
    const NAME: &'static str = "give-role";
    const NEEDS: Option<Capability> = Some(Capability::Roles);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewRole;
    type Output = ();

    fn shop(input: &NewRole) -> Option<ShopId> {
        Some(input.held.shop)
    }

    fn concerns(input: &NewRole) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &NewRole) -> Result<(), Stop> {
        if !tx.knows_person(input.person)? {
            return Err(Refusal::UnknownPerson.into());
        }
        if let Some(stored) = tx
            .roles_of(input.person)?
            .into_iter()
            .find(|r| r.id == input.id)
        {
            let same = stored.held == input.held;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        Ok(tx.write_role(&StoredRole {
            id: input.id,
            rev: 1,
            person: input.person,
            held: input.held,
        })?)
    }
}

/// Ends a role on a day.
pub struct EndRole;

/// A role to end.
#[derive(Clone, Debug)]
pub struct RoleEnd {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// In which shop.
    pub shop: ShopId,
    /// The last day on which it holds.
    pub until: NaiveDate,
}

impl Operation for EndRole {
    const NAME: &'static str = "end-role";
    const NEEDS: Option<Capability> = Some(Capability::Roles);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = RoleEnd;
    type Output = ();

    fn shop(input: &RoleEnd) -> Option<ShopId> {
        Some(input.shop)
    }

    fn concerns(input: &RoleEnd) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &RoleEnd) -> Result<(), Stop> {
        let mut role = tx
            .roles_of(input.person)?
            .into_iter()
            .find(|r| r.id == input.id && r.held.shop == input.shop)
            .ok_or(Refusal::UnknownPerson)?;
        if role.held.until == Some(input.until) {
            return Ok(());
        }
        let managed = role.held.role == Role::Manager;
        role.rev += 1;
        role.held.until = Some(input.until);
        tx.write_role(&role)?;
        if managed {
            check_managed(tx, input.shop, input.until)?;
            not_ones_own(ctx, input.person)?;
        }
        Ok(())
    }
}

/// Refuses what leaves a shop without a manager who stays and may give roles. Asked after the
/// change is written, so that it looks at what would be; a refusal takes the change back.
pub(super) fn check_managed(tx: &Tx<'_>, shop: ShopId, day: NaiveDate) -> Result<(), Stop> {
    for role in tx.roles_in(shop)? {
        let held = role.held;
        let stays = held.role == Role::Manager && held.from <= day && held.until.is_none();
        let rights = tx.rights_in_force(role.person)?;
        if stays && rights.may(Capability::Roles, shop, day) {
            return Ok(());
        }
    }
    Err(Refusal::LastManager.into())
}

/// Refuses where somebody takes their own part in running a shop away: another manager does that.
fn not_ones_own(ctx: &Ctx<'_>, person: PersonId) -> Result<(), Refusal> {
    if person == ctx.person && ctx.approver.is_none() {
        Err(Refusal::OwnRole)
    } else {
        Ok(())
    }
}

/// Gives or takes one capability, or ends such a grant.
pub struct ChangeGrant;

/// A grant to change.
#[derive(Clone, Debug)]
pub struct GrantChange {
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub shop: ShopId,
    /// What.
    pub capability: Capability,
    /// Which way; nothing ends the grant, so that the roles decide again.
    pub effect: Option<GrantEffect>,
}

impl Operation for ChangeGrant {
    const NAME: &'static str = "change-grant";
    const NEEDS: Option<Capability> = Some(Capability::Roles);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = GrantChange;
    type Output = ();

    fn shop(input: &GrantChange) -> Option<ShopId> {
        Some(input.shop)
    }

    fn concerns(input: &GrantChange) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &GrantChange) -> Result<(), Stop> {
        if !tx.knows_person(input.person)? {
            return Err(Refusal::UnknownPerson.into());
        }
        let rights = tx.rights_of(input.person)?;
        let now = rights
            .grants
            .iter()
            .find(|g| g.shop == input.shop && g.capability == input.capability)
            .map(|g| g.effect);
        if now == input.effect {
            return Ok(());
        }
        tx.write_grant(input.person, input.shop, input.capability, input.effect)?;
        if input.capability == Capability::Roles {
            check_managed(tx, input.shop, ctx.business_date)?;
            if input.effect == Some(GrantEffect::Takes) {
                not_ones_own(ctx, input.person)?;
            }
        }
        Ok(())
    }
}
