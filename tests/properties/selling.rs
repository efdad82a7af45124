//! Taking payment on a random day: with something off it or not, allowed or not, past its day or not.

use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::basket::Step;
use pathway_till::domain::ids::SaleId;
use pathway_till::domain::tenders::CardAnswer;
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::sales::{GiveDiscount, GiveHalfPrice, Given, RingSale, Rung};
use pathway_till::operations::{Stop, perform};
use pathway_till::store::baskets::Draft;

use super::baskets::{Filled, LOAF, TOASTIE, Wish, fill};
use super::deeds::{Pay, Yes};
use super::model::{Line, Sold, Waiting};
use super::{Day, Sent};
use crate::support::{cash, text};

impl Day {
    pub(super) fn sell(&mut self, wish: &Wish, pay: Pay, yes: Yes) {
        let (basket, filled) = fill(&self.shop, &self.shelf, wish);
        assert_eq!(basket.total(), Ok(Pence::new(filled.total())));
        let paid = Vec::new();
        let mut draft = Draft { basket, paid };
        if let Some(refusal) = self.why_not(&filled, yes) {
            // Nobody is asked for a card for what is not sold.
            self.pay(&mut draft, Pay::Cash { over: 0 }, filled.total());
            let before = self.shop.dump();
            let done = self.ring(&draft, yes);
            assert_eq!(done.err(), Some(Stop::Refused(refusal)));
            assert!(self.shop.dump() == before, "refused, it wrote");
            return;
        }
        if yes == Yes::Before {
            self.allow(&draft, &filled);
        }
        self.pay(&mut draft, pay, filled.total());
        let rung = self.ring(&draft, yes).expect("a sale");
        self.sold(&draft, &filled, &rung);
        self.approved(draft.basket.sale, &filled, yes);
        self.sent.push(Sent::Ring(draft));
    }

    /// Why it is not sold, if it is not: what is looked at first comes first.
    fn why_not(&self, filled: &Filled, yes: Yes) -> Option<Refusal> {
        let today = self.calendar_day();
        let past = filled.lines.iter().find(|l| {
            let last = self.model.use_by.get(&l.product);
            last.is_some_and(|last| *last < today)
        });
        let past = past.map(|l| Refusal::PastUseBy {
            product: Some(self.shelf[l.product].name.clone()),
        });
        let needs = filled.needs();
        let needs = needs.first().filter(|_| yes == Yes::Nobody);
        filled
            .crooked()
            .or(past)
            .or(needs.map(|(_, capability)| Refusal::NotAllowed {
                capability: *capability,
            }))
    }

    /// The supervisor allows it line by line.
    fn allow(&mut self, draft: &Draft, filled: &Filled) {
        for (line, capability) in filled.needs() {
            let draft = draft.clone();
            let given = Given { draft, line };
            let done = match capability {
                Capability::HalfPrice => {
                    self.shop.perform::<GiveHalfPrice>(Role::Supervisor, &given)
                }
                _ => self.shop.perform::<GiveDiscount>(Role::Supervisor, &given),
            };
            done.expect("allowed");
        }
    }

    fn ring(&mut self, draft: &Draft, yes: Yes) -> Result<Rung, Stop> {
        match yes {
            Yes::Nobody | Yes::Before => self.shop.ring(draft),
            Yes::Own => self.shop.perform::<RingSale>(Role::Supervisor, draft),
            Yes::AtPayment => {
                let supervisor = self.shop.scene.signed_in(&self.shop.book, Role::Supervisor);
                let both = self.shop.actor(Role::Trainee);
                let both = both
                    .with(supervisor.expect("somebody"))
                    .because(text("As we said"));
                perform::<RingSale>(&mut self.shop.book, &self.shop.env, &both, draft)
            }
        }
    }

    /// The supervisor stands on the sale where it took their yes, and nowhere else.
    fn approved(&self, sale: SaleId, filled: &Filled, yes: Yes) {
        let took_a_yes = !filled.needs().is_empty() && yes != Yes::Own;
        let supervisor = self.shop.scene.person(Role::Supervisor);
        let expected = took_a_yes.then(|| supervisor.expect("somebody"));
        assert_eq!(self.shop.book.read().approver_of(sale), Ok(expected));
    }

    fn pay(&mut self, draft: &mut Draft, pay: Pay, total: i64) {
        let by_card = match pay {
            Pay::Cash { .. } => 0,
            Pay::Card => total,
            Pay::Both { percent, .. } => total * percent / 100,
        };
        if by_card > 0 {
            let card = self.shop.card_goes_through(draft, Pence::new(by_card));
            draft.paid.push(card);
        }
        let rest = total - by_card;
        if rest > 0 {
            let over = match pay {
                Pay::Cash { over } | Pay::Both { over, .. } => over,
                Pay::Card => 0,
            };
            draft.paid.push(cash(rest + over, over));
        }
    }

    /// Writes it into the model, and reads it back from the book.
    fn sold(&mut self, draft: &Draft, filled: &Filled, rung: &Rung) {
        let day = self.business_day();
        let to_make = filled.lines.iter().any(|l| l.product == TOASTIE);
        let order = to_make.then(|| (day, self.model.next_order(day)));
        let expected = (self.model.next_number(), filled.total());
        assert_eq!((rung.number.number, rung.total.get()), expected);
        assert_eq!(rung.order_number, order.map(|(_, number)| number));
        for (line, counted) in (1..).zip(&filled.lines) {
            self.model.count_down(day, counted.product, counted.milli);
            if counted.product == TOASTIE {
                self.model.waiting.push(Waiting {
                    sale: draft.basket.sale,
                    line,
                    number: rung.order_number.expect("a number"),
                    milli: counted.milli,
                    noted: counted.noted,
                    made: false,
                });
            }
        }
        let mut lines: Vec<Line> = filled.lines.iter().map(Line::goods).collect();
        if filled.gift > 0 {
            lines.push(Line::gift(filled.gift));
        }
        let tenders = draft.paid.iter();
        self.model.sold.push(Sold {
            id: draft.basket.sale,
            session: self.model.now(),
            refund: false,
            lines,
            tenders: tenders
                .map(|t| (t.kind, t.tendered.get(), t.change.get()))
                .collect(),
            short: 0,
            order,
            noted: filled.noted(),
        });
        self.read_back(draft.basket.sale);
    }

    /// The last row of the model stands in the book, and balances.
    pub(super) fn read_back(&self, id: SaleId) {
        let stored = self.shop.book.read().sale(id).expect("a sale");
        let stored = stored.expect("it is there");
        let sold = self.model.sold.last().expect("a sale");
        let lines: Vec<_> = stored
            .lines
            .iter()
            .map(|l| (l.quantity.get(), l.total.get()))
            .collect();
        let expected: Vec<_> = sold.lines.iter().map(|l| (l.milli, l.total)).collect();
        assert_eq!(lines, expected);
        for (line, expected) in stored.lines.iter().zip(&sold.lines) {
            let off = line.reductions.iter();
            let off: Vec<_> = off.map(|r| (r.kind, r.pence.get())).collect();
            assert_eq!(off, expected.off, "what came off");
        }
        let tenders: Vec<_> = stored
            .tenders
            .iter()
            .map(|t| (t.kind, t.tendered.get(), t.change.get()))
            .collect();
        assert_eq!(tenders, sold.tenders);
        let of_lines: i64 = lines.iter().map(|(_, total)| total).sum();
        let of_tenders: i64 = tenders.iter().map(|(_, given, back)| given - back).sum();
        assert_eq!(of_lines, of_tenders, "lines = tenders - change");
        let number = i64::try_from(self.model.sold.len()).expect("few");
        assert_eq!(stored.number.number, number, "no gap");
        assert_eq!(self.shop.book.read().sales_count(), Ok(number));
        let noted = stored.words.iter().filter(|w| w.note.is_some());
        let noted: Vec<u32> = noted.map(|w| w.line).collect();
        assert_eq!(noted, sold.noted);
        let order = sold.order.map(|(_, number)| number);
        assert_eq!(stored.order_number, order);
    }

    /// For loaves, where they may be sold.
    pub(super) fn a_card_is_declined(&mut self, pence: i64) {
        let today = self.calendar_day();
        let last = self.model.use_by.get(&LOAF);
        if last.is_some_and(|last| *last < today) {
            return;
        }
        let mut basket = self.shop.basket(&[LOAF]);
        let quantity = Milli::new(3000);
        let line = 1;
        basket
            .take(Step::Quantity { line, quantity })
            .expect("three");
        let paid = Vec::new();
        let draft = Draft { basket, paid };
        let attempt = self.shop.ask_for_card(&draft, Pence::new(pence));
        self.shop.card_machine_said(attempt, CardAnswer::Declined);
    }
}
