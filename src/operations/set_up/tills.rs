//! Adding a till, and changing what this machine's till is called.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::{ShopId, TillId};
use crate::domain::shops::{Customers, Till, same_name, till_name};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Adds a till to a shop and begins its numbers.
pub struct AddTill;

impl Operation for AddTill {
    const NAME: &'static str = "add-till";
    const NEEDS: Option<Capability> = Some(Capability::SetUp);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Till;
    type Output = ();

    fn shop(input: &Till) -> Option<ShopId> {
        Some(input.shop)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Till) -> Result<(), Stop> {
        let name = till_name(&input.name)?;
        let new = Till {
            name,
            ..input.clone()
        };
        let tills = tx.tills()?;
        if let Some(now) = tills.iter().find(|t| t.id == new.id) {
            return if *now == new {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        check_prefix(&new.prefix)?;
        if tx.shop(new.shop)?.is_none() || tills.iter().any(|t| t.prefix == new.prefix) {
            return Err(Refusal::UnknownCode.into());
        }
        check_name(&tills, new.id, &new.name)?;
        Ok(tx.add_till(&new, ctx.now)?)
    }
}

/// Changes this machine's till: its name, and whether customers can see the screen.
pub struct ChangeTill;

/// What this till becomes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TillChange {
    /// Its name.
    pub name: String,
    /// Whether customers can see the screen of this machine.
    pub customers: Customers,
}

impl Operation for ChangeTill {
    const NAME: &'static str = "change-till";
    const NEEDS: Option<Capability> = Some(Capability::SetUp);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TillChange;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &TillChange) -> Result<(), Stop> {
        let now = tx.this_till()?.ok_or(Refusal::UnknownCode)?;
        let name = till_name(&input.name)?;
        check_name(&tx.tills()?, now.id, &name)?;
        tx.set_customers(input.customers)?;
        if now.name == name {
            return Ok(());
        }
        Ok(tx.rename_till(&Till { name, ..now })?)
    }
}

/// Refuses a name by which another till is known already: a machine chooses its till by name.
fn check_name(tills: &[Till], id: TillId, name: &str) -> Result<(), Refusal> {
    let taken = tills.iter().any(|t| t.id != id && same_name(&t.name, name));
    if taken {
        Err(Refusal::TillNameTaken)
    } else {
        Ok(())
    }
}

/// Receipt numbers begin with capital letters and digits alone.
pub(super) fn check_prefix(prefix: &str) -> Result<(), Refusal> {
    let plain = prefix
        .bytes()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if plain && !prefix.is_empty() {
        Ok(())
    } else {
        Err(Refusal::UnknownCode)
    }
}
