//! Adding a person together with their first role: one step for whoever welcomes them.

use chrono::NaiveDate;

use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::people::TillPerson;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::{Stored, Tx};

use super::{AddPerson, GiveRole, NewRole};

/// Adds a person who works in a shop from a day on, or only until a day.
pub struct WelcomePerson;

/// A person and their first role.
#[derive(Clone, Debug)]
pub struct Welcome {
    /// The person.
    pub person: TillPerson,
    /// What they are, where and when.
    pub role: NewRole,
}

impl Operation for WelcomePerson {
    const NAME: &'static str = "welcome-person";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Welcome;
    type Output = ();

    fn concerns(input: &Welcome) -> Option<PersonId> {
        Some(input.person.id)
    }

    fn covers(_tx: &Tx<'_>, input: &Welcome, _day: NaiveDate) -> Stored<Vec<(ShopId, Capability)>> {
        Ok(vec![(input.role.held.shop, Capability::Roles)])
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Welcome) -> Result<(), Stop> {
        AddPerson::run(tx, ctx, &input.person)?;
        let role = NewRole {
            person: input.person.id,
            ..input.role.clone()
        };
        GiveRole::run(tx, ctx, &role)
    }
}
