//! Setting a PIN: everyone their own, a manager another person's.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::PersonId;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::pins::PinHash;

/// Sets one's own PIN.
pub struct SetOwnPin;

impl Operation for SetOwnPin {
    const NAME: &'static str = "set-own-pin";
    const NEEDS: Option<Capability> = Some(Capability::OwnPin);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = PinHash;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PinHash) -> Result<(), Stop> {
        Ok(tx.set_pin_hash(ctx.person, input)?)
    }
}

/// Sets another person's PIN and ends their wait.
pub struct SetPersonsPin;

/// A PIN for somebody.
#[derive(Clone, Debug)]
pub struct NewPin {
    /// Whose.
    pub person: PersonId,
    /// Its hash, made on a worker.
    pub hash: PinHash,
}

impl Operation for SetPersonsPin {
    const NAME: &'static str = "set-persons-pin";
    const NEEDS: Option<Capability> = Some(Capability::OthersPins);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = NewPin;
    type Output = ();

    fn concerns(input: &NewPin) -> Option<PersonId> {
        Some(input.person)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewPin) -> Result<(), Stop> {
        if !tx.knows_person(input.person)? {
            return Err(Refusal::UnknownPerson.into());
        }
        // A PIN opens every shop where the person works, so each of them has a say: through whoever
        // asks, or through the colleague who says yes for them.
        let capability = Capability::OthersPins;
        let day = ctx.business_date;
        let mut rights = vec![tx.rights_of(ctx.person)?];
        if let Some(approver) = ctx.approver {
            rights.push(tx.rights_of(approver)?);
        }
        for role in tx.rights_of(input.person)?.roles {
            let held_today = role.covers(role.shop, day);
            if held_today && !rights.iter().any(|r| r.may(capability, role.shop, day)) {
                return Err(Refusal::NotAllowed { capability }.into());
            }
        }
        Ok(tx.set_pin_hash(input.person, &input.hash)?)
    }
}
