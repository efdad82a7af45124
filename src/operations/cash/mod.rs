//! Cash that moves without a sale, and the drawer opened without one.

use crate::domain::access::Capability;
use crate::domain::ids::{EntryId, MovementId, SaleId};
use crate::domain::sales::SaleKind;
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::{MovementKind, expected_cash};
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Reason, Stop};
use crate::store::Tx;
use crate::store::cash::CashMovement;

/// Writes a movement once; the same id again changes nothing.
fn move_cash(tx: &Tx<'_>, ctx: &Ctx<'_>, movement: CashMovement) -> Result<(), Stop> {
    if let Some(stored) = tx.cash_movement(movement.id)? {
        let same = stored == movement;
        return if same {
            Ok(())
        } else {
            Err(Refusal::SameIdOtherContent.into())
        };
    }
    Ok(tx.add_cash_movement(&movement, &ctx.done()?)?)
}

/// Refuses to take out more than the till record says is there: a slip of pounds and pence.
fn check_there(tx: &Tx<'_>, ctx: &Ctx<'_>, id: MovementId, out: Pence) -> Result<(), Stop> {
    if tx.cash_movement(id)?.is_some() {
        return Ok(());
    }
    let expected = expected_cash(&tx.session_facts(ctx.session()?.id)?)?;
    if out > expected {
        return Err(Refusal::MoreThanInDrawer.into());
    }
    Ok(())
}

fn positive(pence: Pence) -> Result<Pence, Refusal> {
    match pence.get() {
        ..=0 => Err(Refusal::AmountNotPositive),
        1..=9_999_999 => Ok(pence),
        _ => Err(Refusal::AmountTooLarge),
    }
}

/// Money put into the drawer, or taken out for something.
pub struct CashInOut;

/// Why money goes in or out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InOut {
    /// Into the drawer, such as more change.
    In,
    /// Out, to buy something for the shop.
    Out,
    /// Out, for travel; no name stands with it.
    Travel,
}

/// Money to put in or take out.
#[derive(Clone, Copy, Debug)]
pub struct CashInOutOf {
    /// Which; the same id again changes nothing.
    pub id: MovementId,
    /// Why.
    pub why: InOut,
    /// How much; positive.
    pub pence: Pence,
}

impl Operation for CashInOut {
    const NAME: &'static str = "cash-in-out";
    const NEEDS: Option<Capability> = Some(Capability::CashInOut);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CashInOutOf;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &CashInOutOf) -> Result<(), Stop> {
        let pence = positive(input.pence)?;
        let (kind, signed) = match input.why {
            InOut::In => (MovementKind::PaidIn, pence),
            InOut::Out => (MovementKind::PaidOut, pence.negated()?),
            InOut::Travel => (MovementKind::PaidOutTravel, pence.negated()?),
        };
        if input.why != InOut::Travel {
            ctx.need_reason()?;
        }
        if input.why != InOut::In {
            check_there(tx, ctx, input.id, pence)?;
        }
        move_cash(
            tx,
            ctx,
            CashMovement {
                id: input.id,
                kind,
                pence: signed,
                sale: None,
            },
        )
    }
}

/// Money moved from the drawer to the safe.
pub struct Drop;

/// An amount to move to the safe.
#[derive(Clone, Copy, Debug)]
pub struct DropOf {
    /// Which; the same id again changes nothing.
    pub id: MovementId,
    /// How much; positive.
    pub pence: Pence,
}

impl Operation for Drop {
    const NAME: &'static str = "drop";
    const NEEDS: Option<Capability> = Some(Capability::Drop);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = DropOf;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &DropOf) -> Result<(), Stop> {
        let pence = positive(input.pence)?;
        check_there(tx, ctx, input.id, pence)?;
        let (kind, pence) = (MovementKind::Drop, pence.negated()?);
        move_cash(
            tx,
            ctx,
            CashMovement {
                id: input.id,
                kind,
                pence,
                sale: None,
            },
        )
    }
}

/// Change of an earlier customer put right; it belongs to the session that is open now.
pub struct WrongChange;

/// Change to put right.
#[derive(Clone, Copy, Debug)]
pub struct WrongChangeOf {
    /// Which; the same id again changes nothing.
    pub id: MovementId,
    /// Of which sale.
    pub sale: SaleId,
    /// Back into the drawer; out to the customer is negative.
    pub pence: Pence,
}

impl Operation for WrongChange {
    const NAME: &'static str = "wrong-change";
    const NEEDS: Option<Capability> = Some(Capability::WrongChange);
    const LEAVES: Leaves = Leaves::Rows;
    const REASON: Reason = Reason::Needed;
    type Input = WrongChangeOf;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &WrongChangeOf) -> Result<(), Stop> {
        let size = positive(input.pence.size()?)?;
        let sale = tx.sale(input.sale)?.filter(|s| s.till == tx.till);
        let sale = sale.ok_or(Refusal::UnknownSale)?;
        if sale.kind != SaleKind::Sale {
            return Err(Refusal::NotASale.into());
        }
        if input.pence < Pence::ZERO && tx.cash_movement(input.id)?.is_none() {
            // A customer cannot have been short of more than the cash that they gave.
            let cash = sale.tenders.iter().filter(|t| t.kind == TenderKind::Cash);
            let gave = Pence::sum(cash.map(|t| t.tendered))?;
            let paid = gave.minus(tx.change_put_right(input.sale)?)?;
            if size > paid {
                return Err(Refusal::MoreThanPaidThatWay { paid }.into());
            }
        }
        let kind = MovementKind::WrongChange;
        let movement = CashMovement {
            id: input.id,
            kind,
            pence: input.pence,
            sale: Some(input.sale),
        };
        move_cash(tx, ctx, movement)
    }
}

/// The drawer opened without a sale: always with a reason, always on the record.
pub struct NoSale;

impl Operation for NoSale {
    const NAME: &'static str = "no-sale";
    const NEEDS: Option<Capability> = Some(Capability::NoSale);
    const LEAVES: Leaves = Leaves::Rows;
    const REASON: Reason = Reason::Needed;
    type Input = EntryId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &EntryId) -> Result<(), Stop> {
        if tx.has_drawer_opening(*input)? {
            return Ok(());
        }
        Ok(tx.add_drawer_opening(*input, &ctx.done()?)?)
    }
}
