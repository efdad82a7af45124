//! The list of those outside: adding, changing, not writing to somebody any more, and reading it.
//!
//! They are of the charity and not of one person, so a look at them is nobody's look.

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::ids::RecipientId;
use crate::domain::recipients::{Recipient, RecipientState, TypedRecipient};
use crate::domain::referrals::refusals::ReferralRefusal;
use crate::operations::people_book::{Ctx, PeopleOperation};
use crate::operations::{Leaves, Stop};
use crate::store::people_book::StoredRecipient;
use crate::store::{People, Tx};

/// Somebody outside as they are to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecipientOf {
    /// Who.
    pub id: RecipientId,
    /// The revision that whoever writes looked at; 0 for somebody new.
    pub seen: i64,
    /// What was typed and chosen.
    pub typed: TypedRecipient,
}

/// Adds somebody outside, or changes what is known of them.
pub struct WriteRecipient;

impl PeopleOperation for WriteRecipient {
    const NAME: &'static str = "write-recipient";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = RecipientOf;
    type Output = ();

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &RecipientOf) -> Result<(), Stop> {
        let first = |wrong: Vec<(_, Refusal)>| {
            let mut wrong = wrong.into_iter().map(|(_, refusal)| refusal);
            wrong.next().unwrap_or(Refusal::TextMissing)
        };
        let typed = input.typed.checked(input.id).map_err(first)?;
        let stored = tx.recipient(input.id)?;
        let recipient = Recipient {
            state: stored.as_ref().map_or(typed.state, |s| s.recipient.state),
            ..typed
        };
        write(tx, ctx, (stored, input.seen), &recipient)
    }
}

/// Whether somebody outside is written to still.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RecipientInUse {
    /// Who.
    pub id: RecipientId,
    /// The revision that whoever changes it looked at.
    pub seen: i64,
    /// What is to be.
    pub state: RecipientState,
}

/// Stops writing to somebody outside, or begins again. What went to them stays.
pub struct SetRecipientState;

impl PeopleOperation for SetRecipientState {
    const NAME: &'static str = "set-recipient-state";
    const NEEDS: Capability = Capability::Referrals;
    const LEAVES: Leaves = Leaves::Rows;
    type Input = RecipientInUse;
    type Output = ();

    fn run(tx: &Tx<'_, People>, ctx: &Ctx<'_>, input: &RecipientInUse) -> Result<(), Stop> {
        let unknown: Refusal = ReferralRefusal::UnknownRecipient.into();
        let stored = tx.recipient(input.id)?.ok_or(unknown)?;
        let recipient = Recipient {
            state: input.state,
            ..stored.recipient.clone()
        };
        write(tx, ctx, (Some(stored), input.seen), &recipient)
    }
}

fn write(
    tx: &Tx<'_, People>,
    ctx: &Ctx<'_>,
    (stored, seen): (Option<StoredRecipient>, i64),
    recipient: &Recipient,
) -> Result<(), Stop> {
    if stored.as_ref().map(|s| &s.recipient) == Some(recipient) {
        return Ok(());
    }
    let rev = stored.map_or(0, |stored| stored.rev);
    if rev != seen {
        return Err(Refusal::from(ReferralRefusal::RecipientChanged).into());
    }
    Ok(tx.write_recipient(ctx.env, recipient, rev + 1, ctx.done())?)
}

/// Reads the list of those outside: for whoever refers and reports. It leaves nothing.
pub struct LookAtRecipients;

impl PeopleOperation for LookAtRecipients {
    const NAME: &'static str = "look-at-recipients";
    const NEEDS: Capability = Capability::Reports;
    const LEAVES: Leaves = Leaves::Work;
    type Input = ();
    type Output = Vec<StoredRecipient>;

    fn run(tx: &Tx<'_, People>, _ctx: &Ctx<'_>, _input: &()) -> Result<Vec<StoredRecipient>, Stop> {
        Ok(tx.recipients()?)
    }
}
