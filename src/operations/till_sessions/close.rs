//! Closing the session: the Z read. Any count is accepted; a difference needs a note.

use crate::domain::access::Capability;
use crate::domain::ids::{CountId, SessionId};
use crate::domain::till_sessions::{FigureKind, card_record, figure, figures};
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::till_sessions::ZRead;

/// Closes the session and makes its Z read, which never changes.
pub struct Close;

/// How somebody closes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Closing {
    /// Which session; the same again changes nothing.
    pub session: SessionId,
    /// The last count of it.
    pub count: CountId,
    /// What the card machine says, where it says something.
    pub card_machine: Option<Pence>,
    /// What goes to the bank; the rest stays as the next starting cash.
    pub banked: Pence,
}

impl Operation for Close {
    const NAME: &'static str = "close";
    const NEEDS: Option<Capability> = Some(Capability::Close);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Closing;
    type Output = ZRead;

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Closing) -> Result<ZRead, Stop> {
        if let Some(stored) = tx.z_read(input.session)? {
            let same = stored.count == input.count
                && stored.card_machine == input.card_machine
                && stored.banked == input.banked;
            return if same {
                Ok(stored)
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let session = ctx.session()?;
        if session.id != input.session {
            return Err(Refusal::UnknownSession.into());
        }
        if tx.draft()?.is_some_and(|draft| !draft.paid.is_empty()) {
            // Cash of a sale that is not rung yet would stand in this count and in no figure.
            return Err(Refusal::BasketWaiting.into());
        }
        if !tx.card_attempts_unsettled(session.id)?.is_empty() {
            return Err(Refusal::CardAttemptOpen.into());
        }
        let counts = tx.closing_counts(session.id)?;
        let count = counts
            .last()
            .filter(|c| c.id == input.count)
            .ok_or(Refusal::NotCounted)?;
        if tx.moved_after_count(session.id, count.id)? {
            return Err(Refusal::CountIsOld.into());
        }
        if input.banked < Pence::ZERO {
            return Err(Refusal::AmountNotPositive.into());
        }
        if input.banked > count.total {
            return Err(Refusal::BankMoreThanCounted {
                counted: count.total,
            }
            .into());
        }
        let figures = figures(&tx.session_facts(session.id)?)?;
        let expected = figure(&figures, FigureKind::ExpectedCash)?;
        let card_record = card_record(&figures)?;
        // No total, though cards were taken, is a difference too.
        let cards_differ = input.card_machine.unwrap_or(Pence::ZERO) != card_record;
        if count.total != expected || cards_differ {
            ctx.need_reason()?;
        }
        let z = ZRead {
            session: session.id,
            number: tx.next_z_number()?,
            at: ctx.now,
            business_date: ctx.business_date,
            count: count.id,
            expected,
            counted: count.total,
            card_record,
            card_machine: input.card_machine,
            banked: input.banked,
            stays: count.total.minus(input.banked)?,
            person: ctx.person,
            approver: ctx.approver,
        };
        tx.add_z_read(&z, &figures, ctx.shop, ctx.approver)?;
        tx.clear_to_make()?;
        tx.forget_stale_allowed()?;
        Ok(z)
    }
}
