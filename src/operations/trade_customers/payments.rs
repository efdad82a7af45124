//! What customers pay towards their accounts, and what goes back to them.

use super::customer_here;
use crate::domain::access::Capability;
use crate::domain::tenders::TenderKind;
use crate::domain::till_sessions::expected_cash;
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::trade_customers::AccountPayment;

/// Takes a payment towards an account. Money that goes back is negative, wants a reason, and is never
/// more than the customer has paid: it undoes a payment, or pays out what a credit note left over.
pub struct TakeAccountPayment;

impl Operation for TakeAccountPayment {
    const NAME: &'static str = "take-account-payment";
    const NEEDS: Option<Capability> = Some(Capability::Accounts);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = AccountPayment;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &AccountPayment) -> Result<(), Stop> {
        if let Some(stored) = tx.account_payment(input.id)? {
            return if stored == *input {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let done = ctx.done()?;
        let customer = customer_here(tx, ctx, input.customer)?;
        if !TenderKind::TOWARDS_ACCOUNTS.contains(&input.way) {
            return Err(Refusal::TenderNotSensible.into());
        }
        match input.pence.size()?.get() {
            0 => return Err(Refusal::AmountNotPositive.into()),
            1..=9_999_999 => {}
            _ => return Err(Refusal::AmountTooLarge.into()),
        }
        if input.pence < Pence::ZERO {
            ctx.need_reason()?;
            let paid = tx.paid_towards(customer.id)?;
            if input.pence.size()? > paid {
                return Err(Refusal::MoreThanPaidThatWay { paid }.into());
            }
            if input.way == TenderKind::Cash {
                let there = expected_cash(&tx.session_facts(done.session)?)?;
                if input.pence.size()? > there {
                    return Err(Refusal::MoreThanInDrawer.into());
                }
            }
        }
        let payment = AccountPayment {
            customer: customer.id,
            ..*input
        };
        Ok(tx.add_account_payment(&payment, &done)?)
    }
}
