//! Small steps of a till's day, so that a story reads like one.

use pathway_till::domain::Pence;
use pathway_till::domain::access::Role;
use pathway_till::domain::basket::{Basket, Step};
use pathway_till::domain::cash::{CashKind, Pieces};
use pathway_till::domain::ids::{AttemptId, CountId, EntryId, MovementId, SaleId, SessionId};
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::{CardAnswer, Tender, TenderKind};
use pathway_till::domain::trade_customers::Account;
use pathway_till::operations::Stop;
use pathway_till::operations::baskets::SaveBasket;
use pathway_till::operations::cards::{AnswerCard, AskForCard, CardSaid, CardWish};
use pathway_till::operations::sales::{Refund, RefundOf, RingSale, Rung};
use pathway_till::operations::till_sessions::{Count, CountOf, FloatSaid, OpenTill, Opening};
use pathway_till::store::baskets::Draft;
use pathway_till::store::till_sessions::CashCount;

use super::Shop;

impl Shop {
    pub fn new_sale(&self) -> SaleId {
        SaleId(self.env.new_id())
    }

    pub fn new_entry(&self) -> EntryId {
        EntryId(self.env.new_id())
    }

    pub fn new_movement(&self) -> MovementId {
        MovementId(self.env.new_id())
    }

    pub fn new_count(&self) -> CountId {
        CountId(self.env.new_id())
    }

    /// A new basket: 0 is a loaf for £3.80, 1 a coffee for £3.20.
    pub fn basket(&self, of: &[usize]) -> Basket {
        let sale = self.new_sale();
        self.scene.basket(sale, of).expect("a basket")
    }

    /// The trainee rings a new basket, paid in cash.
    pub fn sell_for_cash(&mut self, of: &[usize], given: i64, change: i64) -> (SaleId, Rung) {
        let draft = Draft {
            basket: self.basket(of),
            paid: vec![cash(given, change)],
        };
        let rung = self.ring(&draft).expect("a sale");
        (draft.basket.sale, rung)
    }

    /// The trainee rings a new basket, paid by card.
    pub fn sell_by_card(&mut self, of: &[usize]) -> (SaleId, Rung) {
        let basket = self.basket(of);
        let total = basket.total().expect("a total");
        let mut draft = Draft {
            basket,
            paid: Vec::new(),
        };
        let card = self.card_goes_through(&draft, total);
        draft.paid.push(card);
        let rung = self.ring(&draft).expect("a sale");
        (draft.basket.sale, rung)
    }

    /// A new basket for the café's account, with what they owe for it.
    pub fn draft_on_account(&self, of: &[usize]) -> Draft {
        let mut basket = self.basket(of);
        let step = Step::OnAccount {
            account: Some(self.account()),
        };
        basket.take(step).expect("a step");
        let total = basket.total().expect("a total");
        Draft {
            basket,
            paid: vec![Tender::on_account(total)],
        }
    }

    /// The café's account as it is now.
    pub fn account(&self) -> Account {
        let (read, customer) = (self.book.read(), self.scene.customer);
        let cafe = read.trade_customer(customer).expect("a look");
        Account {
            customer,
            name: cafe
                .expect("the café")
                .name()
                .unwrap_or_default()
                .to_owned(),
            prices: read.own_prices(customer).expect("prices"),
        }
    }

    /// The supervisor gives back everything of a sale, in cash; says the number of its paper.
    pub fn gives_back(&mut self, sale: SaleId) -> String {
        let sold = self.book.read().sale(sale).expect("a sale");
        let sold = sold.expect("stored");
        let wishes = sold.lines.iter().map(|line| RefundWish {
            line: line.line,
            quantity: line.quantity,
        });
        let refund = RefundOf {
            id: self.new_sale(),
            sale,
            wishes: wishes.collect(),
            way: TenderKind::Cash,
        };
        let rung = self.because::<Refund>(Role::Supervisor, "Stale", &refund);
        rung.expect("money back").number.to_string()
    }

    /// The trainee takes payment.
    pub fn ring(&mut self, draft: &Draft) -> Result<Rung, Stop> {
        self.perform::<RingSale>(Role::Trainee, draft)
    }

    /// The basket comes onto the counter and a card is asked for.
    pub fn ask_for_card(&mut self, draft: &Draft, pence: Pence) -> AttemptId {
        let attempt = AttemptId(self.env.new_id());
        let sale = draft.basket.sale;
        let wish = CardWish {
            attempt,
            sale,
            pence,
        };
        self.perform::<SaveBasket>(Role::Trainee, draft)
            .expect("a basket on the counter");
        self.perform::<AskForCard>(Role::Trainee, &wish)
            .expect("a card is asked for");
        attempt
    }

    /// What the card machine said.
    pub fn card_machine_said(&mut self, attempt: AttemptId, answer: CardAnswer) {
        self.perform::<AnswerCard>(Role::Trainee, &CardSaid { attempt, answer })
            .expect("an answer");
    }

    /// A card is asked for and approved.
    pub fn card_goes_through(&mut self, draft: &Draft, pence: Pence) -> Tender {
        let attempt = self.ask_for_card(draft, pence);
        self.card_machine_said(attempt, CardAnswer::Approved);
        Tender::card(pence, attempt)
    }

    /// The supervisor opens the till with what stayed in the drawer.
    pub fn open_as_it_is(&mut self) -> SessionId {
        let session = SessionId(self.env.new_id());
        let float = FloatSaid::Still;
        self.perform::<OpenTill>(Role::Supervisor, &Opening { session, float })
            .expect("an open till");
        session
    }

    /// The supervisor counts the drawer.
    pub fn count(&mut self, pieces: &[(CashKind, u32)]) -> CashCount {
        let id = self.new_count();
        let pieces = these(pieces);
        self.perform::<Count>(Role::Supervisor, &CountOf { id, pieces })
            .expect("a count")
    }
}

pub fn cash(given: i64, change: i64) -> Tender {
    Tender::cash(Pence::new(given), Pence::new(change))
}

pub fn these(pieces: &[(CashKind, u32)]) -> Vec<Pieces> {
    let piece = |(kind, count): &(CashKind, u32)| Pieces {
        kind: *kind,
        count: *count,
    };
    pieces.iter().map(piece).collect()
}

/// The customer rounds up.
pub fn round_up(basket: &mut Basket, pence: i64) {
    let donation = Pence::new(pence);
    basket.take(Step::RoundUp { donation }).expect("a gift");
}
