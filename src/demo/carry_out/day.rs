//! One day of one shop, carried out.

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::hours::{PlannedPress, press};
use super::{Company, Running};
use crate::demo::on_account;
use crate::demo::trading::{self, DayPlan, PlannedPayment, PlannedSale, What};
use crate::domain::access::Capability;
use crate::domain::basket::{Basket, DayTime, Item, Step};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{AttemptId, CountId, EntryId, MovementId, SaleId, SessionId};
use crate::domain::made_to_order::ToMake;
use crate::domain::tenders::{CardAnswer, Tender};
use crate::domain::till_sessions::MovementKind;
use crate::domain::time::{Moment, at_london};
use crate::domain::{Milli, Pence, Trouble};
use crate::operations::baskets::SaveBasket;
use crate::operations::cards::{AnswerCard, AskForCard, CardSaid, CardWish};
use crate::operations::cash::{
    CashInOut, CashInOutOf, Drop as DropCash, DropOf, InOut, NoSale, WrongChange, WrongChangeOf,
};
use crate::operations::sales::{
    GiveDiscount, GiveHalfPrice, Given, Made, MadeOrNot, Refund, RefundOf, RingSale, SayMade,
    WrongWayOfPaying,
};
use crate::operations::till_sessions::{
    Close, Closing, Count, CountOf, FloatSaid, OpenTill, Opening, SecondLook,
};
use crate::operations::{Actor, SignedIn, Stop, perform};
use crate::store::ShopBook;
use crate::store::baskets::Draft;
use crate::store::cash::TenderCorrection;

/// What is done to a basket once everything is in it, in the order of tapping; the donation last.
fn steps_after_tapping(planned: &PlannedSale) -> Result<Vec<Step>, Stop> {
    let note = |text: Option<&str>| text.map(FreeText::new).transpose();
    let mut steps = Vec::new();
    for (line, item) in (1_u32..).zip(&planned.items) {
        let (line, quantity) = (line, item.quantity);
        if quantity != Milli::ONE {
            steps.push(Step::Quantity { line, quantity });
        }
        let line = Some(line);
        if let Some(given) = item.given {
            let reduction = given.reduction();
            steps.push(Step::Reduce { line, reduction });
        }
        if let Some(note) = note(item.note)? {
            let note = Some(note);
            steps.push(Step::Note { line, note });
        }
    }
    let line = None;
    if let Some(given) = planned.given {
        let reduction = given.reduction();
        steps.push(Step::Reduce { line, reduction });
    }
    if let Some(note) = note(planned.note)? {
        let note = Some(note);
        steps.push(Step::Note { line, note });
    }
    let donation = planned.donation;
    if donation > Pence::ZERO {
        steps.push(Step::RoundUp { donation });
    }
    Ok(steps)
}

/// One day of one shop.
pub(super) struct Day<'a> {
    pub(super) company: &'a Company,
    pub(super) shop: &'a Running,
    pub(super) book: &'a mut ShopBook,
    /// Whoever leads it.
    pub(super) lead: &'static str,
    /// Who still comes and goes, in order.
    pub(super) presses: VecDeque<PlannedPress>,
}

impl Day<'_> {
    pub(super) fn carry_out(&mut self, plan: &DayPlan) -> Result<(), Stop> {
        let env = &self.company.env;
        self.book.act_as(self.shop.till);
        self.come_and_go(plan.date, plan.opening.minute)?;
        let session = self.open(plan.date, &plan.opening)?;
        let lead = self.actor(plan.opening.by.till_name)?;
        let (customers, products) = (&self.shop.customers, &self.shop.products);
        on_account::morning(self.book, env, &lead, customers, products, plan.date)?;
        self.happens(plan.date, &plan.events)?;
        let late = plan.closing.on != plan.date;
        let until = if late { i64::MAX } else { plan.closing.minute };
        self.come_and_go(plan.date, until)?;
        self.close(plan, session)?;
        self.come_and_go(plan.date, i64::MAX)?;
        if let Some(look) = plan.second_look {
            self.set_clock(look.on, look.minute)?;
            let actor = self.actor(look.by.till_name)?;
            perform::<SecondLook>(self.book, env, &actor, &session)?;
        }
        Ok(())
    }

    pub(super) fn open(
        &mut self,
        date: NaiveDate,
        opening: &trading::Opening,
    ) -> Result<SessionId, Stop> {
        let env = &self.company.env;
        let session = SessionId(env.new_id());
        self.set_clock(date, opening.minute)?;
        let actor = self.actor(opening.by.till_name)?;
        let float = FloatSaid::Counted {
            count: CountId(env.new_id()),
            pieces: opening.count.clone(),
        };
        perform::<OpenTill>(self.book, env, &actor, &Opening { session, float })?;
        Ok(session)
    }

    pub(super) fn happens(
        &mut self,
        date: NaiveDate,
        events: &[trading::Event],
    ) -> Result<(), Stop> {
        let mut sales: Vec<SaleId> = Vec::new();
        for event in events {
            self.come_and_go(date, event.minute)?;
            self.set_clock(date, event.minute)?;
            let actor = self.actor(event.by.till_name)?;
            self.event(&event.what, &actor, &mut sales)?;
        }
        Ok(())
    }

    /// Lets people come and go until this minute.
    pub(super) fn come_and_go(&mut self, date: NaiveDate, until: i64) -> Result<(), Stop> {
        while let Some(next) = self.presses.pop_front_if(|press| press.minute <= until) {
            press(self.book, self.company, date, next)?;
        }
        Ok(())
    }

    /// What was asked for before this moment is made.
    pub(super) fn make(&mut self, before: Moment) -> Result<(), Stop> {
        let actor = self.actor(self.lead)?;
        let mut waiting = self.book.read().to_make()?;
        waiting.retain(|one| one.asked_at < before);
        for ToMake { sale, line, .. } in waiting {
            let now = MadeOrNot::Made;
            let made = Made { sale, line, now };
            perform::<SayMade>(self.book, &self.company.env, &actor, &made)?;
        }
        Ok(())
    }

    fn set_clock(&self, day: NaiveDate, minute: i64) -> Result<(), Stop> {
        let at = at_london(day, minute).ok_or(Trouble::Bug("a minute of a day"))?;
        self.company.clock.set(at);
        Ok(())
    }

    fn actor(&self, till_name: &str) -> Result<Actor, Stop> {
        let id = self
            .company
            .people
            .get(till_name)
            .ok_or(Trouble::Bug("everyone has an id"))?;
        Ok(Actor::only(SignedIn::in_made_up_book(self.book, *id)?))
    }

    fn event(&mut self, what: &What, actor: &Actor, sales: &mut Vec<SaleId>) -> Result<(), Stop> {
        let env = &self.company.env;
        let sale_at = |sales: &[SaleId], n: usize| {
            sales
                .get(n)
                .copied()
                .ok_or(Trouble::Bug("a plan names its own sales"))
        };
        match what {
            What::Sale(planned) => {
                let sale = self.sell(planned, actor)?;
                sales.push(sale);
            }
            What::Refund(refund) => {
                let input = RefundOf {
                    id: SaleId(env.new_id()),
                    sale: sale_at(sales, refund.sale)?,
                    wishes: refund.lines.clone(),
                    way: refund.tender,
                };
                let actor = actor.clone().because(FreeText::new(refund.note)?);
                perform::<Refund>(self.book, env, &actor, &input)?;
            }
            What::CashMoved { kind, pence, note } => {
                let actor = match note {
                    Some(note) => actor.clone().because(FreeText::new(note)?),
                    None => actor.clone(),
                };
                let id = MovementId(env.new_id());
                let pence = pence.size()?;
                let why = match kind {
                    MovementKind::PaidIn => InOut::In,
                    MovementKind::PaidOutTravel => InOut::Travel,
                    MovementKind::Drop => {
                        return perform::<DropCash>(self.book, env, &actor, &DropOf { id, pence });
                    }
                    MovementKind::PaidOut | MovementKind::WrongChange => InOut::Out,
                };
                perform::<CashInOut>(self.book, env, &actor, &CashInOutOf { id, why, pence })?;
            }
            What::WrongChange { sale, pence, note } => {
                let sale = sale_at(sales, *sale)?;
                let input = WrongChangeOf {
                    id: MovementId(env.new_id()),
                    sale,
                    pence: *pence,
                };
                let actor = actor.clone().because(FreeText::new(note)?);
                perform::<WrongChange>(self.book, env, &actor, &input)?;
            }
            What::WrongWayOfPaying {
                sale,
                from,
                to,
                pence,
                note,
            } => {
                let input = TenderCorrection {
                    id: EntryId(env.new_id()),
                    sale: sale_at(sales, *sale)?,
                    from: *from,
                    to: *to,
                    pence: *pence,
                };
                let actor = actor.clone().because(FreeText::new(note)?);
                perform::<WrongWayOfPaying>(self.book, env, &actor, &input)?;
            }
            What::NoSale { note } => {
                let actor = actor.clone().because(FreeText::new(note)?);
                perform::<NoSale>(self.book, env, &actor, &EntryId(env.new_id()))?;
            }
        }
        Ok(())
    }

    fn sell(&mut self, planned: &PlannedSale, actor: &Actor) -> Result<SaleId, Stop> {
        let env = &self.company.env;
        let sale = SaleId(env.new_id());
        let mut basket = Basket::new(sale);
        for item in &planned.items {
            let product = self.shop.products.get(item.product.name);
            let product = product.ok_or(Trouble::Bug("a plan sells what there is"))?;
            let time = if item.late {
                DayTime::Late
            } else {
                DayTime::Usual
            };
            basket.take(Step::Add {
                item: Item::at(product, item.place, time),
            })?;
        }
        for step in steps_after_tapping(planned)? {
            basket.take(step)?;
        }
        let mut draft = Draft {
            basket,
            paid: Vec::new(),
        };
        self.allow(&draft)?;
        for payment in &planned.payments {
            match *payment {
                PlannedPayment::Cash { tendered, change } => {
                    draft.paid.push(Tender::cash(tendered, change));
                }
                PlannedPayment::Card { amount } => {
                    let attempt = self.card(&draft, amount, CardAnswer::Approved, actor)?;
                    draft.paid.push(Tender::card(amount, attempt));
                }
                PlannedPayment::CardDeclined { amount } => {
                    self.card(&draft, amount, CardAnswer::Declined, actor)?;
                }
            }
        }
        perform::<RingSale>(self.book, env, actor, &draft)?;
        Ok(sale)
    }

    /// Whoever leads the day allows what comes off.
    fn allow(&mut self, draft: &Draft) -> Result<(), Stop> {
        let env = &self.company.env;
        for need in draft.basket.needs() {
            let actor = self.actor(self.lead)?;
            let (draft, line) = (draft.clone(), need.line);
            let given = Given { draft, line };
            match need.capability {
                Capability::HalfPrice => {
                    perform::<GiveHalfPrice>(self.book, env, &actor, &given)?;
                }
                _ => perform::<GiveDiscount>(self.book, env, &actor, &given)?,
            }
        }
        Ok(())
    }

    fn card(
        &mut self,
        draft: &Draft,
        pence: Pence,
        answer: CardAnswer,
        actor: &Actor,
    ) -> Result<AttemptId, Stop> {
        let env = &self.company.env;
        let attempt = AttemptId(env.new_id());
        perform::<SaveBasket>(self.book, env, actor, draft)?;
        let wish = CardWish {
            attempt,
            sale: draft.basket.sale,
            pence,
        };
        perform::<AskForCard>(self.book, env, actor, &wish)?;
        perform::<AnswerCard>(self.book, env, actor, &CardSaid { attempt, answer })?;
        Ok(attempt)
    }

    fn close(&mut self, plan: &DayPlan, session: SessionId) -> Result<(), Stop> {
        let env = &self.company.env;
        let closing = &plan.closing;
        self.set_clock(closing.on, closing.minute)?;
        let actor = self.actor(closing.by.till_name)?;
        let count = CountId(env.new_id());
        let counted = CountOf {
            id: count,
            pieces: closing.count.clone(),
        };
        perform::<Count>(self.book, env, &actor, &counted)?;
        let actor = match closing.note {
            Some(note) => actor.because(FreeText::new(note)?),
            None => actor,
        };
        let input = Closing {
            session,
            count,
            card_machine: Some(closing.card_machine),
            banked: closing.banked,
        };
        let z = perform::<Close>(self.book, env, &actor, &input)?;
        if z.expected != closing.expected || z.stays != closing.stays {
            return Err(Trouble::Bug("the plan and the till record agree").into());
        }
        Ok(())
    }
}
