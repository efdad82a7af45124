//! Who has a say about a person: a manager of any shop in which the person has a role.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::operations::{Ctx, Stop};
use crate::store::Tx;

/// Refuses where neither whoever does it nor the colleague holds this in a shop of the person.
///
/// Roles that have ended count too: who came here last looks after the card. A person without any
/// role yet is anybody's.
pub(super) fn has_a_say(
    tx: &Tx<'_>,
    ctx: &Ctx<'_>,
    person: PersonId,
    capability: Capability,
) -> Result<(), Stop> {
    if !tx.knows_person(person)? {
        return Err(Refusal::UnknownPerson.into());
    }
    let roles = tx.rights_of(person)?.roles;
    if roles.is_empty() {
        return Ok(());
    }
    for who in [Some(ctx.person), ctx.approver].into_iter().flatten() {
        let rights = tx.rights_in_force(who)?;
        let here = |shop| rights.may(capability, shop, ctx.business_date);
        if roles.iter().any(|role| here(role.shop)) {
            return Ok(());
        }
    }
    Err(Refusal::WorksElsewhere.into())
}
