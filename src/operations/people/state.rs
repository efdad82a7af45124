//! Pausing somebody, welcoming them back, and their leaving.

use chrono::NaiveDate;

use crate::domain::Refusal;
use crate::domain::access::{Capability, Role};
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::people::PersonState;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::{Stored, Tx};

use super::face::stored;
use super::roles::check_managed;
use super::say::has_a_say;

/// Says whether somebody comes here at present.
///
/// Nobody who is paused or gone signs in, by PIN or by card. Who leaves gives the card back.
pub struct SetState;

/// Whether somebody comes here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewState {
    /// Who.
    pub person: PersonId,
    /// What holds from now on.
    pub state: PersonState,
}

impl Operation for SetState {
    const NAME: &'static str = "set-state";
    const NEEDS: Option<Capability> = Some(Capability::People);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewState;
    type Output = ();

    fn concerns(input: &NewState) -> Option<PersonId> {
        Some(input.person)
    }

    fn covers(tx: &Tx<'_>, input: &NewState, day: NaiveDate) -> Stored<Vec<(ShopId, Capability)>> {
        Ok(tx.rights_of(input.person)?.beyond_the_till(day))
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewState) -> Result<(), Stop> {
        has_a_say(tx, ctx, input.person, Capability::People)?;
        let person = stored(tx, input.person)?;
        if person.state == input.state {
            return Ok(());
        }
        tx.change_state(&person, input.state)?;
        if input.state == PersonState::Left
            && let Some(id) = person.card
            && let Some(card) = tx.card(id)?
        {
            tx.take_card_back(id, card)?;
        }
        if input.state == PersonState::Here {
            return Ok(());
        }
        let day = ctx.business_date;
        for role in &person.rights.roles {
            if role.role == Role::Manager && role.covers(role.shop, day) {
                check_managed(tx, role.shop, day)?;
            }
        }
        if input.person == ctx.person && ctx.approver.is_none() {
            return Err(Refusal::OwnRole.into());
        }
        Ok(())
    }
}
