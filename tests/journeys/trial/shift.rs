//! An hour of selling at two tills, and what a plain ledger says of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use pathway_till::domain::access::Role;
use pathway_till::domain::access::RoleHeld;
use pathway_till::domain::basket::{Basket, Item, Step};
use pathway_till::domain::cash::CashKind;
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::ids::{AttemptId, CountId, EntryId, PersonId, SaleId, SessionId, TillId};
use pathway_till::domain::people::TillPerson;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::reductions::{Off, Reduction, ReductionReason};
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::shops::Till as OneTill;
use pathway_till::domain::tenders::{CardAnswer, Tender, TenderKind};
use pathway_till::domain::till_sessions::Figure;
use pathway_till::domain::{Milli, Pence};
use pathway_till::env::{Env, PinCost, SeededEntropy, SetClock};
use pathway_till::operations::baskets::{HoldBasket, PickUpBasket, SaveBasket};
use pathway_till::operations::cards::{AnswerCard, AskForCard, CardSaid, CardWish};
use pathway_till::operations::catalogue::ChangeProduct;
use pathway_till::operations::people::{
    AddPerson, GiveRole, NewPin, NewRole, PinAnswer, PinTry, SetPersonsPin,
};
use pathway_till::operations::sales::{
    GiveDiscount, GiveHalfPrice, Given, Refund, RefundOf, RingSale,
};
use pathway_till::operations::scene::Scene;
use pathway_till::operations::set_up::{AddTill, this_till};
use pathway_till::operations::till_sessions::{FloatSaid, OpenTill, Opening};
use pathway_till::operations::{Actor, Operation, perform};
use pathway_till::store::ShopBook;
use pathway_till::store::baskets::Draft;
use pathway_till::store::pins::PinHash;
use tempfile::TempDir;

use super::MANAGER;
use crate::journeys::Till;
use crate::money::baskets::{left, shares};
use crate::support::{Shop, cash, round_up, text, these};

/// What one till took, added up as it goes.
pub struct Ledger {
    pub float: i64,
    pub sales: i64,
    pub sold: i64,
    pub refunds: i64,
    pub back: i64,
    pub gifts: i64,
    pub cash: i64,
    pub card: i64,
    /// By VAT code, refunds taken off.
    pub gross: BTreeMap<String, i64>,
    /// By how a price came down.
    pub off: BTreeMap<&'static str, i64>,
    /// How many numbers were called out.
    pub orders: i64,
}

impl Ledger {
    pub fn with(float: i64) -> Self {
        Self {
            float,
            sales: 0,
            sold: 0,
            refunds: 0,
            back: 0,
            gifts: 0,
            cash: 0,
            card: 0,
            gross: BTreeMap::new(),
            off: BTreeMap::new(),
            orders: 0,
        }
    }

    /// A loaf that is taken away, paid for in cash.
    pub fn takes_for_bread(&mut self, pence: i64) {
        self.sales += 1;
        self.sold += pence;
        self.cash += pence;
        self.add("Z", pence);
    }

    fn add(&mut self, code: &str, pence: i64) {
        *self.gross.entry(code.to_owned()).or_default() += pence;
    }
}

/// The book between two windows, and who is on shift.
pub struct Shift {
    folder: TempDir,
    clock: Arc<SetClock>,
    env: Env,
    book: ShopBook,
    scene: Scene,
    tills: Vec<TillId>,
    people: BTreeMap<&'static str, Actor>,
    /// The products of the list that have a price.
    shelf: Vec<Product>,
}

/// Which of the list are made to order, by their places.
const TO_ORDER: [usize; 3] = [17, 24, 31];

impl Shift {
    /// The program stops; its book is opened again beside it.
    pub fn of(till: Till) -> Self {
        let Till {
            window,
            clock,
            scene,
            folder,
            ..
        } = till;
        drop(window);
        let entropy = Arc::new(SeededEntropy::new(21));
        let env = Env::new(clock.clone(), entropy, PinCost::TEST);
        let mut book = ShopBook::open(folder.path()).expect("it opens");
        let this = this_till(&book, None).expect("read").expect("a till");
        book.act_as(this);
        let mut shift = Self {
            folder,
            clock,
            env,
            book,
            scene,
            tills: vec![this],
            people: BTreeMap::new(),
            shelf: Vec::new(),
        };
        let manager = shift.book.read().people().expect("people").remove(0).id;
        shift.comes(MANAGER.0, manager, MANAGER.1);
        shift
    }

    /// Somebody types their PIN.
    fn comes(&mut self, name: &'static str, id: PersonId, pin: &str) {
        let pin = Pin::new(pin).expect("a PIN");
        let tried = PinTry::check(&mut self.book, &self.env, id, &pin);
        let Ok(PinAnswer::Right(proof)) = tried else {
            panic!("{name}: {tried:?}");
        };
        self.people.insert(name, Actor::only(proof));
    }

    pub fn does<O: Operation>(&mut self, who: &str, input: &O::Input) -> O::Output {
        let actor = self.people[who].clone();
        self.as_actor::<O>(&actor, input)
    }

    fn as_actor<O: Operation>(&mut self, actor: &Actor, input: &O::Input) -> O::Output {
        perform::<O>(&mut self.book, &self.env, actor, input).expect(O::NAME)
    }

    /// Jo, who leads, and Sam, a trainee, join; a stall is set up and opened with £10.
    pub fn two_more_people_and_a_stall(&mut self) {
        let (manager, _) = MANAGER;
        let shop = self.book.read().this_till().expect("a look");
        let shop = shop.expect("this one").shop;
        let team = [
            ("Jo", Role::Supervisor, "246801"),
            ("Sam", Role::Trainee, "2580"),
        ];
        for (name, role, pin) in team {
            let id = PersonId(self.env.new_id());
            let all = self.book.read().people().expect("people");
            let person = TillPerson {
                id,
                till_name: name.into(),
                ..all[0].clone()
            };
            self.does::<AddPerson>(manager, &person);
            let from = self.env.now().london().date_naive();
            let held = RoleHeld {
                shop,
                role,
                from,
                until: None,
            };
            let entry = EntryId(self.env.new_id());
            let new = NewRole {
                id: entry,
                person: id,
                held,
            };
            self.does::<GiveRole>(manager, &new);
            let hash = PinHash::of(&Pin::new(pin).expect("a PIN"), &self.env).expect("a hash");
            self.does::<SetPersonsPin>(manager, &NewPin { person: id, hash });
            self.comes(name, id, pin);
        }
        self.shelf = self.book.read().products(shop).expect("products");
        assert_eq!(self.shelf.len(), 40);
        for at in TO_ORDER {
            let to_order = Product {
                made_to_order: true,
                ..self.shelf[at].clone()
            };
            self.does::<ChangeProduct>(manager, &to_order);
        }
        self.shelf = self.book.read().products(shop).expect("products");
        self.shelf.retain(|p| p.open_limit.is_none());
        let stall = OneTill {
            id: TillId(self.env.new_id()),
            shop,
            name: "Stall".into(),
            prefix: "B9".into(),
        };
        self.does::<AddTill>(manager, &stall);
        self.tills.push(stall.id);
        self.stands_at(1);
        let float = FloatSaid::Counted {
            count: self.new_count(),
            pieces: these(&[(CashKind::L1, 10)]),
        };
        let session = SessionId(self.env.new_id());
        self.does::<OpenTill>("Jo", &Opening { session, float });
    }

    pub fn new_count(&self) -> CountId {
        CountId(self.env.new_id())
    }

    pub fn stands_at(&mut self, till: usize) {
        self.book.act_as(self.tills[till]);
    }

    /// The open session of this till.
    pub fn session(&self) -> SessionId {
        let open = self.book.read().open_session().expect("a look");
        open.expect("open").id
    }

    pub fn figures(&self, session: SessionId) -> Vec<Figure> {
        self.book.read().z_figures(session).expect("figures")
    }

    /// The window again.
    pub fn window(self) -> Till {
        let shop = Shop {
            folder: self.folder,
            clock: self.clock,
            env: self.env,
            book: self.book,
            scene: self.scene,
        };
        Till::of(shop, [1280.0, 800.0])
    }

    /// One customer: what they want follows from their number alone.
    pub fn serves(&mut self, n: usize, prices: &BTreeMap<String, i64>, ledger: &mut Ledger) {
        self.clock
            .set(self.env.now().plus_minutes(i64::from(n.is_multiple_of(2))));
        let place = if n % 3 == 1 {
            Place::EatIn
        } else {
            Place::TakeAway
        };
        let mut basket = Basket::new(SaleId(self.env.new_id()));
        let places: Vec<usize> = (0..=n % 4).map(|k| (n * 7 + k * 11) % 39).collect();
        for at in &places {
            let item = Item::of(&self.shelf[*at], place);
            basket.take(Step::Add { item }).expect("an item");
        }
        let pieces = if n.is_multiple_of(3) { 2 } else { 1 };
        let quantity = Milli::new(1000 * pieces);
        let line = 1;
        basket
            .take(Step::Quantity { line, quantity })
            .expect("pieces");
        let mut own: Vec<i64> = places
            .iter()
            .map(|at| prices[&self.shelf[*at].name])
            .collect();
        own[0] *= pieces;
        if n % 15 == 7 {
            give(&mut basket, Some(1), Off::Half);
            let half = own[0] / 2;
            *ledger.off.entry("half-price").or_default() += own[0] - half;
            own[0] = half;
        }
        if n % 10 == 3 || n % 20 == 4 {
            let off = Off::Percent(10);
            give(&mut basket, None, off);
            let whole: i64 = own.iter().sum();
            let comes_off = whole - left(off, whole);
            *ledger.off.entry("basket-percent").or_default() += comes_off;
            let parts = shares(&own, comes_off);
            own.iter_mut()
                .zip(parts)
                .for_each(|(line, part)| *line -= part);
        }
        let goods: i64 = own.iter().sum();
        let gift = match goods % 100 {
            over if n % 12 >= 10 && over > 0 => 100 - over,
            _ => 0,
        };
        if gift > 0 {
            round_up(&mut basket, gift);
        }
        let codes: Vec<String> = places
            .iter()
            .map(|at| self.shelf[*at].code_for(place).code().to_owned())
            .collect();
        let (sale, order) = self.takes_payment(n, basket, goods + gift, ledger);
        for (code, pence) in codes.iter().zip(&own) {
            ledger.add(code, *pence);
        }
        ledger.sales += 1;
        ledger.sold += goods;
        ledger.gifts += gift;
        let expected = places
            .iter()
            .any(|at| self.shelf[*at].made_to_order)
            .then(|| ledger.orders + 1);
        assert_eq!(order, expected, "the number to call out");
        ledger.orders = expected.unwrap_or(ledger.orders);
        if n % 20 >= 18 {
            let back = own[0] / pieces;
            self.gives_back_one(sale, back);
            ledger.add(&codes[0], -back);
            ledger.refunds += 1;
            ledger.back += back;
            ledger.cash -= back;
        }
    }

    /// Sam takes payment, after Jo allowed what comes off; now and then the basket waits before.
    fn takes_payment(
        &mut self,
        n: usize,
        basket: Basket,
        total: i64,
        ledger: &mut Ledger,
    ) -> (SaleId, Option<i64>) {
        let sale = basket.sale;
        assert_eq!(basket.total(), Ok(Pence::new(total)));
        let paid = Vec::new();
        let mut draft = Draft { basket, paid };
        if n % 9 == 4 {
            self.does::<HoldBasket>("Sam", &draft);
            draft = self.does::<PickUpBasket>("Sam", &sale);
        }
        for need in draft.basket.needs() {
            let given = Given {
                draft: draft.clone(),
                line: need.line,
            };
            if need.line.is_some() {
                self.does::<GiveHalfPrice>("Jo", &given);
            } else {
                self.does::<GiveDiscount>("Jo", &given);
            }
        }
        if n % 8 < 3 {
            draft.paid.push(self.card(&draft, total));
            ledger.card += total;
        } else {
            let given = (total + 499) / 500 * 500;
            draft.paid.push(cash(given, given - total));
            ledger.cash += total;
        }
        let rung = self.does::<RingSale>("Sam", &draft);
        assert_eq!(rung.number.number, ledger.sales + ledger.refunds + 1);
        (sale, rung.order_number)
    }

    fn card(&mut self, draft: &Draft, total: i64) -> Tender {
        let (attempt, pence) = (AttemptId(self.env.new_id()), Pence::new(total));
        let sale = draft.basket.sale;
        self.does::<SaveBasket>("Sam", draft);
        let wish = CardWish {
            attempt,
            sale,
            pence,
        };
        self.does::<AskForCard>("Sam", &wish);
        let answer = CardAnswer::Approved;
        self.does::<AnswerCard>("Sam", &CardSaid { attempt, answer });
        Tender::card(pence, attempt)
    }

    fn gives_back_one(&mut self, sale: SaleId, back: i64) {
        let refund = RefundOf {
            id: SaleId(self.env.new_id()),
            sale,
            wishes: vec![RefundWish {
                line: 1,
                quantity: Milli::ONE,
            }],
            way: TenderKind::Cash,
        };
        let jo = self.people["Jo"].clone().because(text("It was burnt"));
        let done = self.as_actor::<Refund>(&jo, &refund);
        assert_eq!(done.total, Pence::new(-back));
    }
}

fn give(basket: &mut Basket, line: Option<u32>, off: Off) {
    let reduction = Reduction {
        off,
        reason: ReductionReason::Damaged,
        words: None,
    };
    basket.take(Step::Reduce { line, reduction }).expect("off");
}
