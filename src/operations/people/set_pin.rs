//! Setting a PIN: everyone their own, a manager another person's.

use chrono::NaiveDate;

use crate::domain::access::Capability;
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::{Refusal, Trouble};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::pins::PinHash;
use crate::store::{Stored, Tx};

use super::PinTry;
use super::say::has_a_say;

/// Sets one's own PIN; the one before is typed first.
///
/// [`super::CheckPin`] looks at the old one too, and counts the tries.
pub struct SetOwnPin;

/// A new PIN of one's own.
#[derive(Clone, Debug)]
pub struct PinChange {
    /// The PIN before, as it was typed and compared.
    pub old: PinTry,
    /// The hash of the new one, made on a worker.
    pub new: PinHash,
}

impl Operation for SetOwnPin {
    const NAME: &'static str = "set-own-pin";
    const NEEDS: Option<Capability> = Some(Capability::OwnPin);
    const LEAVES: Leaves = Leaves::Entry;
    type Input = PinChange;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &PinChange) -> Result<(), Stop> {
        if input.old.person != ctx.person {
            return Err(Refusal::OldPinNotMatched.into());
        }
        if let Some(until) = tx.tries(ctx.person)?.waiting(ctx.now) {
            return Err(Refusal::PinWait { until }.into());
        }
        if tx.pin_hash(ctx.person)? != input.old.compared {
            return Err(Trouble::Busy.into());
        }
        if !input.old.matches {
            return Err(Refusal::OldPinNotMatched.into());
        }
        Ok(tx.set_pin_hash(ctx.person, &input.new)?)
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

    fn covers(tx: &Tx<'_>, input: &NewPin, day: NaiveDate) -> Stored<Vec<(ShopId, Capability)>> {
        // Whoever sets it could sign in with it, so it opens nothing that they, or the colleague
        // who says yes, do not hold themselves. What volunteers do at a till is not asked.
        Ok(tx.rights_of(input.person)?.beyond_the_till(day))
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewPin) -> Result<(), Stop> {
        has_a_say(tx, ctx, input.person, Capability::OthersPins)?;
        Ok(tx.set_pin_hash(input.person, &input.hash)?)
    }
}
