//! Paying: cash with change, card, both; and the sale that is saved at the end of it.

use std::cmp::Ordering;

use super::Update;
use crate::domain::Pence;
use crate::domain::basket::Step;
use crate::domain::cash::CashKind;
use crate::domain::ids::AttemptId;
use crate::domain::tenders::{CardAnswer, Tender, TenderKind};
use crate::operations::cards::{CardSaid, CardWish};
use crate::operations::sales::Rung;
use crate::store::baskets::Draft;
use crate::ui::Route;
use crate::ui::app::deeds::Deed;
use crate::ui::app::deeds::papers::Then;
use crate::ui::app::state::Asked;
use crate::ui::screens::{card, cash, change, done, payment};
use crate::words::say;

impl Update<'_> {
    pub(super) fn on_payment(&mut self, action: payment::Action) {
        self.state.payment_notice = None;
        match action {
            payment::Action::Back => self.state.route = Route::Till,
            payment::Action::Cash => {
                self.state.cash = cash::Draft::default();
                self.state.route = Route::Cash;
            }
            payment::Action::Card => {
                self.state.card = card::Draft::default();
                self.state.card_notice = None;
                // A question that is still open is asked first.
                self.state.attempt = self.state.open_attempt().map(|a| (a.id, a.pence));
                self.state.route = Route::Card;
            }
            payment::Action::RoundUp(donation) => {
                match self.state.till.basket.take(Step::RoundUp { donation }) {
                    Ok(()) => self.keep_basket(),
                    Err(refusal) => {
                        self.state.payment_notice = Some(self.words.refusal(&refusal));
                    }
                }
            }
            payment::Action::UndoRoundUp => {
                if self.state.till.basket.donation() > Pence::ZERO
                    && self.state.till.basket.undo().is_ok()
                {
                    self.keep_basket();
                }
            }
            payment::Action::HandBack(place) => self.hand_back(place),
            payment::Action::ChooseAccount => self.choose_account(Route::Payment),
            payment::Action::PutOnAccount => self.put_on_account(),
            payment::Action::PayNow => self.pay_now_instead(),
        }
        self.ring_when_paid();
    }

    /// A payment is handed back before the sale is saved. A card's goes back on the card machine.
    fn hand_back(&mut self, place: usize) {
        let Some(tender) = self.state.paid.get(place).copied() else {
            return;
        };
        if let (TenderKind::Card, Some(attempt)) = (tender.kind, tender.attempt) {
            self.do_it(Deed::CardGivenBack(attempt));
        } else {
            self.state.paid.remove(place);
            self.keep_basket();
        }
    }

    /// Saves the sale once nothing is left to pay.
    pub(super) fn ring_when_paid(&mut self) {
        let paid = !self.state.till.basket.is_empty() && self.state.left_to_pay() == Pence::ZERO;
        if paid && self.state.route == Route::Payment {
            let draft = self.state.draft();
            self.do_it(Deed::Ring(draft));
        }
    }

    pub(super) fn on_cash(&mut self, action: cash::Action) {
        let given = match action {
            cash::Action::Back => {
                self.state.route = Route::Payment;
                return;
            }
            cash::Action::Given(given) => given,
        };
        let left = self.state.left_to_pay();
        if given <= Pence::ZERO {
            return;
        }
        match given.cmp(&left) {
            Ordering::Less => {
                // Part of it: the rest is paid in another way.
                self.state.paid.push(Tender::cash(given, Pence::ZERO));
                self.state.cash = cash::Draft::default();
                self.state.route = Route::Payment;
                self.keep_basket();
            }
            Ordering::Equal => self.ring_with(Tender::cash(given, Pence::ZERO)),
            Ordering::Greater => {
                self.state.given = given;
                self.state.change = change::Draft::default();
                self.state.route = Route::Change;
            }
        }
    }

    pub(super) fn on_change(&mut self, action: change::Action) {
        match action {
            change::Action::Back => self.state.route = Route::Cash,
            change::Action::Level(level) => self.state.level = level,
            change::Action::NoneLeft(kind) => {
                self.state.kinds.toggle(kind);
                let kinds = self.state.kinds.clone();
                self.do_it(Deed::SetKinds(kinds));
            }
            change::Action::CustomerAdds(kind) => self.customer_adds(kind),
            change::Action::ChangeGiven => {
                let left = self.state.left_to_pay();
                let given = self.state.given;
                match given.minus(left) {
                    Ok(change) => self.ring_with(Tender::cash(given, change)),
                    Err(e) => self.state.payment_notice = Some(self.words.refusal(&e.into())),
                }
            }
        }
    }

    fn customer_adds(&mut self, kind: CashKind) {
        if let Ok(more) = self.state.given.plus(kind.value()) {
            // What is in the customer's hand already stays counted.
            self.state.given = more;
        }
    }

    fn ring_with(&mut self, tender: Tender) {
        // Kept with the basket first: if the sale cannot be saved now, the money is not forgotten.
        self.state.paid.push(tender);
        self.keep_basket();
        let draft = self.state.draft();
        self.do_it(Deed::Ring(draft));
    }

    pub(super) fn rung(&mut self, draft: &Draft, rung: Rung) {
        self.state.done_sale = Some(draft.basket.sale);
        self.state.done_paper = Some(draft.basket.sale);
        self.state.done = Some(done::Data {
            number: rung.number,
            total: rung.total,
            tenders: draft.paid.clone(),
            order_number: rung.order_number,
            invoice: rung.invoice,
            receipt: done::Receipt::NotAsked,
            over_limit: None,
        });
        self.look_at_limit(draft.basket.sale);
        self.state.given = Pence::ZERO;
        self.new_basket();
        self.state.route = Route::Done;
    }

    pub(super) fn on_done(&mut self, action: done::Action) {
        match action {
            done::Action::NextCustomer => {
                self.state.done = None;
                self.state.route = Route::Till;
            }
            done::Action::SomethingWrong => self.something_wrong(),
            done::Action::PrintReceipt => self.receipt_of_done(Then::Print),
            done::Action::SeeReceipt => self.receipt_of_done(Then::Show),
            done::Action::Invoice => self.invoice_of_done(),
        }
    }

    pub(super) fn on_card(&mut self, action: card::Action) {
        self.state.card_notice = None;
        let answer = match action {
            card::Action::Back => {
                self.state.route = Route::Payment;
                return;
            }
            card::Action::Ask(pence) => {
                let attempt = AttemptId((self.fresh)());
                let sale = self.state.till.basket.sale;
                // The basket is on the counter's record before the card machine is asked.
                self.keep_basket();
                self.do_it(Deed::AskForCard(CardWish {
                    attempt,
                    sale,
                    pence,
                }));
                return;
            }
            card::Action::WentThrough => CardAnswer::Approved,
            card::Action::DidNotGoThrough => CardAnswer::Declined,
            card::Action::DoNotKnow => CardAnswer::Unknown,
        };
        if let Some((attempt, _)) = self.state.attempt {
            self.do_it(Deed::AnswerCard(CardSaid { attempt, answer }));
        }
    }

    pub(super) fn card_asked(&mut self, wish: &CardWish) {
        self.state.attempt = Some((wish.attempt, wish.pence));
        self.state.asked = Asked::Now;
    }

    pub(super) fn card_answered(&mut self, said: &CardSaid) {
        match said.answer {
            CardAnswer::Approved => {
                self.state.attempt = None;
                self.state.route = Route::Payment;
                self.ring_when_paid();
            }
            CardAnswer::Declined | CardAnswer::GivenBack => {
                self.state.attempt = None;
                self.state.payment_notice = Some(say!(self.words, "app-card-declined"));
                self.state.route = Route::Payment;
            }
            CardAnswer::Unknown => {
                self.state.card_notice = Some(say!(self.words, "app-card-unknown"));
            }
        }
    }
}
