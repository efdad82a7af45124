//! The till's open basket: kept at every tap, put aside, picked up. Working tables only.

use crate::domain::access::Capability;
use crate::domain::cash::KindsInDrawer;
use crate::domain::ids::SaleId;
use crate::domain::tenders::{CardAnswer, still_to_pay};
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::baskets::Draft;

/// Whether money was taken for this basket, so that it must not be put away.
fn has_money(tx: &Tx<'_>, draft: &Draft) -> Result<bool, Stop> {
    let taken = tx
        .card_attempts_for(draft.basket.sale)?
        .iter()
        .any(|a| a.is_open() || a.answer == Some(CardAnswer::Approved));
    Ok(taken || !draft.paid.is_empty())
}

/// Keeps the open basket as it is now.
pub struct SaveBasket;

impl Operation for SaveBasket {
    const NAME: &'static str = "save-basket";
    const NEEDS: Option<Capability> = Some(Capability::KeepBasket);
    const LEAVES: Leaves = Leaves::Work;
    type Input = Draft;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Draft) -> Result<(), Stop> {
        keep(tx, input)
    }
}

/// Keeps the open basket, unless it is paid for, would come below what was paid, or is in the way of
/// another one.
pub(super) fn keep(tx: &Tx<'_>, input: &Draft) -> Result<(), Stop> {
    if tx.sale(input.basket.sale)?.is_some() {
        return Err(Refusal::BasketChanged.into());
    }
    let left = still_to_pay(input.basket.total()?, &input.paid)?;
    if !input.paid.is_empty() && left < Pence::ZERO {
        // Goods are not taken off below what was paid for them; money goes back first.
        return Err(Refusal::PaidTooMuch { over: left.size()? }.into());
    }
    if let Some(open) = tx.draft()?
        && open.basket.sale != input.basket.sale
        && has_money(tx, &open)?
    {
        return Err(Refusal::BasketWaiting.into());
    }
    Ok(tx.save_draft(input)?)
}

/// Puts the open basket aside.
pub struct HoldBasket;

impl Operation for HoldBasket {
    const NAME: &'static str = "hold-basket";
    const NEEDS: Option<Capability> = Some(Capability::KeepBasket);
    const LEAVES: Leaves = Leaves::Work;
    type Input = Draft;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Draft) -> Result<(), Stop> {
        if input.basket.is_empty() {
            return Err(Refusal::BasketEmpty.into());
        }
        if tx.sale(input.basket.sale)?.is_some() {
            return Err(Refusal::BasketChanged.into());
        }
        let stored = tx.draft()?.filter(|d| d.basket.sale == input.basket.sale);
        let stored_has_money = match stored {
            Some(stored) => has_money(tx, &stored)?,
            None => false,
        };
        if stored_has_money || has_money(tx, input)? {
            return Err(Refusal::BasketWaiting.into());
        }
        tx.hold_basket(input, ctx.now)?;
        Ok(tx.delete_draft(input.basket.sale)?)
    }
}

/// Picks up a basket that was put aside; the counter must be free.
pub struct PickUpBasket;

impl Operation for PickUpBasket {
    const NAME: &'static str = "pick-up-basket";
    const NEEDS: Option<Capability> = Some(Capability::KeepBasket);
    const LEAVES: Leaves = Leaves::Work;
    type Input = SaleId;
    type Output = Draft;

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &SaleId) -> Result<Draft, Stop> {
        if let Some(open) = tx.draft()? {
            if open.basket.sale == *input {
                return Ok(open);
            }
            if !open.basket.is_empty() || has_money(tx, &open)? {
                return Err(Refusal::BasketWaiting.into());
            }
        }
        let draft = tx.take_held(*input)?.ok_or(Refusal::UnknownSale)?;
        tx.save_draft(&draft)?;
        Ok(draft)
    }
}

/// Says which coins and notes the drawer has none of.
pub struct SetKindsInDrawer;

impl Operation for SetKindsInDrawer {
    const NAME: &'static str = "set-kinds-in-drawer";
    const NEEDS: Option<Capability> = Some(Capability::Sell);
    const LEAVES: Leaves = Leaves::Work;
    type Input = KindsInDrawer;
    type Output = ();

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &KindsInDrawer) -> Result<(), Stop> {
        Ok(tx.set_kinds_in_drawer(input)?)
    }
}
