//! Asking for a card. The attempt is written before the amount is shown, so that after a restart
//! somebody asks "Did the terminal say approved?". An approved card joins the draft's payments in
//! the same transaction.

use crate::domain::access::Capability;
use crate::domain::ids::{AttemptId, SaleId};
use crate::domain::tenders::{CardAnswer, Tender, still_to_pay};
use crate::domain::{Pence, Refusal};
use crate::operations::sales::goods::check_use_by;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::cards::CardAttempt;

/// Asks for a card.
pub struct AskForCard;

/// An amount to ask a card for.
#[derive(Clone, Copy, Debug)]
pub struct CardWish {
    /// Which attempt; the same id again changes nothing.
    pub attempt: AttemptId,
    /// For the open basket of this sale.
    pub sale: SaleId,
    /// How much, at most what is still to pay.
    pub pence: Pence,
}

impl Operation for AskForCard {
    const NAME: &'static str = "ask-for-card";
    const NEEDS: Option<Capability> = Some(Capability::AskForCard);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CardWish;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &CardWish) -> Result<(), Stop> {
        if let Some(stored) = tx.card_attempt(input.attempt)? {
            let same = stored.sale == input.sale && stored.pence == input.pence;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let session = ctx.session()?;
        if tx
            .card_attempts_unsettled(session.id)?
            .iter()
            .any(CardAttempt::is_open)
        {
            return Err(Refusal::CardAttemptOpen.into());
        }
        let draft = tx.draft()?.filter(|d| d.basket.sale == input.sale);
        let draft = draft.ok_or(Refusal::BasketChanged)?;
        // Before the money, not after it.
        check_use_by(tx, ctx, &draft.basket)?;
        if input.pence <= Pence::ZERO {
            return Err(Refusal::AmountNotPositive.into());
        }
        let left = still_to_pay(draft.basket.total()?, &draft.paid)?;
        if input.pence > left {
            return Err(Refusal::PaidTooMuch {
                over: input.pence.minus(left)?,
            }
            .into());
        }
        let attempt = CardAttempt {
            id: input.attempt,
            session: session.id,
            sale: input.sale,
            pence: input.pence,
            answer: None,
            answers: 0,
        };
        Ok(tx.add_card_attempt(&attempt, ctx.now, ctx.person)?)
    }
}

/// Says what the card machine answered.
pub struct AnswerCard;

/// What the card machine said of an attempt.
#[derive(Clone, Copy, Debug)]
pub struct CardSaid {
    /// Which attempt.
    pub attempt: AttemptId,
    /// Its answer.
    pub answer: CardAnswer,
}

impl Operation for AnswerCard {
    const NAME: &'static str = "answer-card";
    const NEEDS: Option<Capability> = Some(Capability::AskForCard);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = CardSaid;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &CardSaid) -> Result<(), Stop> {
        if input.answer == CardAnswer::GivenBack {
            return Err(Refusal::NotAllowed {
                capability: Capability::Refund,
            }
            .into());
        }
        answer(tx, ctx, input)
    }
}

/// An approved card was given back on the card machine, before the sale was rung.
pub struct CardGivenBack;

impl Operation for CardGivenBack {
    const NAME: &'static str = "card-given-back";
    const NEEDS: Option<Capability> = Some(Capability::Refund);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = AttemptId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &AttemptId) -> Result<(), Stop> {
        let attempt = tx.card_attempt(*input)?.ok_or(Refusal::UnknownAttempt)?;
        if tx.sale(attempt.sale)?.is_some() {
            // Rung already: that is a refund.
            return Err(Refusal::CardAttemptAnswered.into());
        }
        answer(
            tx,
            ctx,
            &CardSaid {
                attempt: *input,
                answer: CardAnswer::GivenBack,
            },
        )
    }
}

fn answer(tx: &Tx<'_>, ctx: &Ctx<'_>, said: &CardSaid) -> Result<(), Stop> {
    let attempt = tx
        .card_attempt(said.attempt)?
        .ok_or(Refusal::UnknownAttempt)?;
    if attempt.answer == Some(said.answer) {
        return Ok(());
    }
    if !said.answer.may_follow(attempt.answer) {
        return Err(Refusal::CardAttemptAnswered.into());
    }
    tx.add_card_answer(&attempt, said.answer, ctx.now, ctx.person)?;
    if let Some(mut draft) = tx.draft()?
        && draft.basket.sale == attempt.sale
    {
        draft.paid.retain(|t| t.attempt != Some(attempt.id));
        if said.answer == CardAnswer::Approved {
            draft.paid.push(Tender::card(attempt.pence, attempt.id));
        }
        tx.save_draft(&draft)?;
    }
    Ok(())
}
