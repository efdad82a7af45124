//! Who is the safeguarding lead: hints name them wherever somebody writes what belongs to them alone.

use super::{Ctx, PeopleOperation};
use crate::domain::access::Capability;
use crate::domain::measures::settings::PersonToCall;
use crate::operations::{Leaves, Stop};
use crate::store::{People, Tx};

/// Sets who is the safeguarding lead, and how they are reached; or that nobody is named.
pub struct SetSafeguardingLead;

impl PeopleOperation for SetSafeguardingLead {
    const NAME: &'static str = "set-safeguarding-lead";
    const NEEDS: Capability = Capability::ManageMeasures;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Option<PersonToCall>;
    type Output = ();

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, input: &Option<PersonToCall>) -> Result<(), Stop> {
        if tx.safeguarding_lead()? == *input {
            return Ok(());
        }
        Ok(tx.set_safeguarding_lead(input.as_ref())?)
    }
}
