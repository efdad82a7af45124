//! Random days of real operations beside a small slow model: the book and the model never differ.

use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::basket::Step;
use pathway_till::domain::cash::{KindsInDrawer, Pieces, change};
use pathway_till::domain::catalogue::Product;
use pathway_till::domain::ids::{CountId, EntryId, SaleId, SessionId};
use pathway_till::domain::reductions::Off;
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::till_sessions::{Figure, MovementKind, figures};
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::cash::{
    CashInOut, CashInOutOf, Drop, DropOf, InOut, NoSale, WrongChange, WrongChangeOf,
};
use pathway_till::operations::sales::{
    GiveDiscount, GiveHalfPrice, Given, Refund, RefundOf, RingSale, WrongWayOfPaying,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::till_sessions::{
    Close, Closing, Count, CountOf, FloatSaid, OpenTill, Opening, XRead,
};
use pathway_till::operations::{Operation, Stop};
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;
use proptest::prelude::*;

use crate::support::{Shop, cash};
use deeds::{Deed, deeds};
use model::{Model, Movement, PutRight, Session, Sold};

mod baskets;
mod coming;
mod deeds;
mod model;
mod selling;
mod shelf;

/// An input that went through, to be sent again.
enum Sent {
    Ring(Draft),
    Refund(RefundOf),
    Change(WrongChangeOf),
    Way(TenderCorrection),
    InOut(CashInOutOf),
    Drop(DropOf),
    NoSale(EntryId),
    Count(CountOf),
    Close(Closing),
    Open(Opening),
}

/// Something that the one who tries it may not do, and what it would have taken.
type Forbidden = fn(&mut Shop, SaleId) -> (Capability, Result<(), Stop>);

/// A shop, the model of it, and what was sent so far.
struct Day {
    shop: Shop,
    /// What is sold, by its place.
    shelf: Vec<Product>,
    model: Model,
    sent: Vec<Sent>,
}

impl Day {
    fn begun() -> Self {
        let mut shop = Shop::at(Stage::Closed);
        let shelf = baskets::stock(&mut shop);
        let id = shop.open_as_it_is();
        let model = Model::opened(Session::of(id, 3700));
        let sent = Vec::new();
        Self {
            shop,
            shelf,
            model,
            sent,
        }
    }

    fn tell<O: Operation>(&mut self, input: &O::Input) -> Result<O::Output, Stop> {
        self.shop.because::<O>(Role::Supervisor, "As it was", input)
    }

    /// Tells it, and it must go as the model says; refused, nothing may change.
    fn goes<O: Operation>(&mut self, input: &O::Input, expected: Result<(), Refusal>) -> bool {
        let before = expected.is_err().then(|| self.shop.dump());
        let done = self.tell::<O>(input).map(|_| ());
        assert_eq!(done, expected.map_err(Stop::Refused), "{}", O::NAME);
        if let Some(before) = before {
            assert!(self.shop.dump() == before, "{} wrote, refused", O::NAME);
            return false;
        }
        true
    }

    fn do_one(&mut self, deed: &Deed) {
        self.shop.later(3);
        match deed {
            Deed::Sell { wish, pay, yes } => self.sell(wish, *pay, *yes),
            Deed::Left { product, pieces } => self.left(*product, *pieces),
            Deed::UseBy { product, days } => self.use_by(*product, *days),
            Deed::Made { pick, made } => self.made(*pick, *made),
            Deed::BillTo { pick, to } => self.bill_to(*pick, *to),
            Deed::Declined { pence } => self.a_card_is_declined(*pence),
            Deed::Refund {
                pick,
                line,
                milli,
                way,
            } => self.refund(*pick, *line, *milli, *way),
            Deed::WrongChange { pick, pence } => self.wrong_change(*pick, *pence),
            Deed::WrongWay { pick, from, pence } => self.wrong_way(*pick, *from, *pence),
            Deed::InOut { why, pence } => self.in_or_out(*why, *pence),
            Deed::Drop { pence } => self.drop_to_safe(*pence),
            Deed::NoSale => self.no_sale(),
            Deed::Resend { pick } => self.resend(*pick),
            Deed::MayNot { which } => self.somebody_who_may_not(*which),
            Deed::NextSession {
                off,
                cards,
                banked,
                counted,
            } => {
                self.next_session(*off, *cards, *banked, *counted);
            }
        }
        self.agree();
    }

    /// An earlier sale or refund; before the first, one that nobody knows.
    fn picked(&self, pick: usize) -> (SaleId, Option<usize>) {
        if self.model.sold.is_empty() {
            return (self.shop.new_sale(), None);
        }
        let place = pick % self.model.sold.len();
        (self.model.sold[place].id, Some(place))
    }

    fn refund(&mut self, pick: usize, line: usize, milli: i64, way: TenderKind) {
        let (sale, place) = self.picked(pick);
        let lines = place.map_or(1, |p| self.model.sold[p].lines.len());
        let line = line % lines;
        let wish = RefundWish {
            line: u32::try_from(line + 1).expect("few lines"),
            quantity: Milli::new(milli),
        };
        let id = self.shop.new_sale();
        let input = RefundOf {
            id,
            sale,
            wishes: vec![wish],
            way,
        };
        let expected = match place {
            None => Err(Refusal::UnknownSale),
            Some(place) => self.model.give_back(place, line, milli),
        };
        let number = self.model.next_number();
        let outcome = expected.clone().map(|_| ());
        if !self.goes::<Refund>(&input, outcome) {
            return;
        }
        let back = expected.expect("it went");
        assert!(back.total <= 0 && number > 1);
        let tenders = vec![(way, back.total, 0)];
        self.model.sold.push(Sold {
            id,
            session: self.model.now(),
            refund: true,
            lines: vec![back],
            tenders,
            short: 0,
            order: None,
            noted: Vec::new(),
        });
        self.read_back(id);
        self.sent.push(Sent::Refund(input));
    }

    fn wrong_change(&mut self, pick: usize, pence: i64) {
        let (sale, place) = self.picked(pick);
        let input = WrongChangeOf {
            id: self.shop.new_movement(),
            sale,
            pence: Pence::new(pence),
        };
        let expected = match (pence, place) {
            (0, _) => Err(Refusal::AmountNotPositive),
            (_, None) => Err(Refusal::UnknownSale),
            (_, Some(place)) => self.model.put_change_right(place, pence),
        };
        if self.goes::<WrongChange>(&input, expected) {
            self.moved(MovementKind::WrongChange, pence);
            self.sent.push(Sent::Change(input));
        }
    }

    fn moved(&mut self, kind: MovementKind, pence: i64) {
        let session = self.model.now();
        self.model.moved.push(Movement {
            session,
            kind,
            pence,
        });
    }

    fn wrong_way(&mut self, pick: usize, from: TenderKind, pence: i64) {
        let (sale, place) = self.picked(pick);
        let to = match from {
            TenderKind::Cash => TenderKind::Card,
            _ => TenderKind::Cash,
        };
        let input = TenderCorrection {
            id: self.shop.new_entry(),
            sale,
            from,
            to,
            pence: Pence::new(pence),
        };
        let expected = match place {
            None => Err(Refusal::UnknownSale),
            Some(place) if self.model.sold[place].refund => Err(Refusal::NotASale),
            Some(place) => {
                let paid = self.model.paid(place, from);
                if pence > paid {
                    let paid = Pence::new(paid);
                    Err(Refusal::MoreThanPaidThatWay { paid })
                } else {
                    Ok(())
                }
            }
        };
        if self.goes::<WrongWayOfPaying>(&input, expected) {
            let session = self.model.now();
            self.model.put_right.push(PutRight {
                session,
                sale: place.expect("a sale"),
                to,
                pence,
            });
            self.sent.push(Sent::Way(input));
        }
    }

    fn if_there(&self, pence: i64) -> Result<(), Refusal> {
        let expected = self.model.expected_cash(self.model.now());
        if pence > expected {
            Err(Refusal::MoreThanInDrawer)
        } else {
            Ok(())
        }
    }

    fn in_or_out(&mut self, why: InOut, pence: i64) {
        let input = CashInOutOf {
            id: self.shop.new_movement(),
            why,
            pence: Pence::new(pence),
        };
        let (kind, signed, expected) = match why {
            InOut::In => (MovementKind::PaidIn, pence, Ok(())),
            InOut::Out => (MovementKind::PaidOut, -pence, self.if_there(pence)),
            InOut::Travel => (MovementKind::PaidOutTravel, -pence, self.if_there(pence)),
        };
        if self.goes::<CashInOut>(&input, expected) {
            self.moved(kind, signed);
            self.sent.push(Sent::InOut(input));
        }
    }

    fn drop_to_safe(&mut self, pence: i64) {
        let input = DropOf {
            id: self.shop.new_movement(),
            pence: Pence::new(pence),
        };
        let expected = self.if_there(pence);
        if self.goes::<Drop>(&input, expected) {
            self.moved(MovementKind::Drop, -pence);
            self.sent.push(Sent::Drop(input));
        }
    }

    fn no_sale(&mut self) {
        let id = self.shop.new_entry();
        self.goes::<NoSale>(&id, Ok(()));
        let now = self.model.now();
        self.model.sessions[now].no_sales += 1;
        self.sent.push(Sent::NoSale(id));
    }

    /// Something that went through before is sent again: it goes, and changes nothing.
    fn resend(&mut self, pick: usize) {
        if self.sent.is_empty() {
            return;
        }
        let before = self.shop.dump();
        let sent = self.sent.swap_remove(pick % self.sent.len());
        let done = match &sent {
            Sent::Ring(draft) => self.shop.ring(draft).map(|_| ()),
            Sent::Refund(input) => self.tell::<Refund>(input).map(|_| ()),
            Sent::Change(input) => self.tell::<WrongChange>(input),
            Sent::Way(input) => self.tell::<WrongWayOfPaying>(input),
            Sent::InOut(input) => self.tell::<CashInOut>(input),
            Sent::Drop(input) => self.tell::<Drop>(input),
            Sent::NoSale(id) => self.tell::<NoSale>(id),
            Sent::Count(input) => self.tell::<Count>(input).map(|_| ()),
            Sent::Close(input) => self.tell::<Close>(input).map(|_| ()),
            Sent::Open(input) => self.tell::<OpenTill>(input).map(|_| ()),
        };
        assert_eq!(done, Ok(()), "sent again");
        assert!(self.shop.dump() == before, "sent again, it wrote");
        self.sent.push(sent);
    }

    fn somebody_who_may_not(&mut self, which: usize) {
        let before = self.shop.dump();
        let (sale, _) = self.picked(which);
        let tries: [Forbidden; 6] = [
            |shop, sale| {
                let input = RefundOf {
                    id: shop.new_sale(),
                    sale,
                    wishes: Vec::new(),
                    way: TenderKind::Cash,
                };
                let done = shop.because::<Refund>(Role::Trainee, "Please", &input);
                (Capability::Refund, done.map(|_| ()))
            },
            |shop, _| {
                let id = shop.new_movement();
                let pence = Pence::new(100);
                let why = InOut::Travel;
                let input = CashInOutOf { id, why, pence };
                let done = shop.because::<CashInOut>(Role::Volunteer, "Please", &input);
                (Capability::CashInOut, done)
            },
            |shop, _| {
                let done = shop.perform::<XRead>(Role::Trainee, &());
                (Capability::XRead, done.map(|_| ()))
            },
            |shop, _| {
                let id = shop.new_entry();
                let done = shop.because::<NoSale>(Role::Volunteer, "Please", &id);
                (Capability::NoSale, done)
            },
            |shop, _| {
                let given = given_off(shop, Off::Percent(10));
                let done = shop.because::<GiveDiscount>(Role::Volunteer, "Please", &given);
                (Capability::Discount, done)
            },
            |shop, _| {
                let given = given_off(shop, Off::Half);
                let done = shop.because::<GiveHalfPrice>(Role::Trainee, "Please", &given);
                (Capability::HalfPrice, done)
            },
        ];
        let (capability, done) = tries[which % tries.len()](&mut self.shop, sale);
        let refused = Stop::Refused(Refusal::NotAllowed { capability });
        assert_eq!(done, Err(refused));
        assert!(self.shop.dump() == before, "refused, it wrote");
    }

    /// The till is counted and closed, found closed, and opened again the next day.
    fn next_session(&mut self, off: i64, cards: Option<i64>, banked: i64, counted: Option<i64>) {
        let now = self.model.now();
        let expected = self.model.expected_cash(now);
        let total = (expected + off).max(0);
        let count = CountOf {
            id: CountId(self.shop.env.new_id()),
            pieces: pieces(total),
        };
        self.goes::<Count>(&count, Ok(()));
        let record = self.model.paid_in(now, TenderKind::Card);
        let closing = Closing {
            session: self.model.sessions[now].id,
            count: count.id,
            card_machine: cards.map(|off| Pence::new(record + off)),
            banked: Pence::new(total * banked / 100),
        };
        let explain = total != expected || cards.map_or(record, |off| off) != 0;
        let without = self.shop.perform::<Close>(Role::Supervisor, &closing);
        let z = if explain {
            let missing = Some(Stop::Refused(Refusal::ReasonMissing));
            assert_eq!(without.err(), missing);
            self.tell::<Close>(&closing)
        } else {
            without
        };
        let z = z.expect("closed");
        assert_eq!((z.expected.get(), z.counted.get()), (expected, total));
        assert_eq!(z.card_record.get(), record);
        let number = i64::try_from(self.model.sessions.len()).expect("few") + 1;
        assert_eq!(z.number.number, number, "the scene's own Z was the first");
        let stays = total - total * banked / 100;
        assert_eq!(z.stays.get(), stays);
        self.sent.push(Sent::Count(count));
        self.sent.push(Sent::Close(closing));
        self.model.waiting.clear();

        self.shop.later(22 * 60);
        let draft = Draft {
            basket: self.shop.basket(&[0]),
            paid: vec![cash(380, 0)],
        };
        self.goes::<RingSale>(&draft, Err(Refusal::TillNotOpen));
        let (float, said) = match counted {
            None => (stays, FloatSaid::Still),
            Some(pence) => {
                let count = CountId(self.shop.env.new_id());
                let pieces = pieces(pence);
                (pence, FloatSaid::Counted { count, pieces })
            }
        };
        let session = SessionId(self.shop.env.new_id());
        let opening = Opening {
            session,
            float: said,
        };
        self.goes::<OpenTill>(&opening, Ok(()));
        self.model.sessions.push(Session::of(session, float));
        self.sent.push(Sent::Open(opening));
    }

    /// The X of the open session says what the model says.
    fn agree(&self) {
        let now = self.model.now();
        let facts = self.shop.book.read();
        let facts = facts.session_facts(self.model.sessions[now].id);
        let x = figures(&facts.expect("facts")).expect("figures");
        self.model.agrees(now, &x);
        self.the_floor_agrees();
    }

    fn end(&mut self) -> String {
        let x: Vec<Figure> = self.tell::<XRead>(&()).expect("an X");
        self.model.agrees(self.model.now(), &x);
        for (place, session) in self.model.sessions.iter().enumerate() {
            if place < self.model.now() {
                let z = self.shop.book.read().z_figures(session.id).expect("a Z");
                self.model.agrees(place, &z);
            }
        }
        self.shop.verify();
        self.shop.dump()
    }
}

/// A loaf with something off it.
fn given_off(shop: &Shop, off: Off) -> Given {
    let mut basket = shop.basket(&[0]);
    let reduction = baskets::reduction(off);
    let line = Some(1);
    basket.take(Step::Reduce { line, reduction }).expect("off");
    let paid = Vec::new();
    let draft = Draft { basket, paid };
    Given { draft, line }
}

fn pieces(pence: i64) -> Vec<Pieces> {
    change(Pence::new(pence), &KindsInDrawer::all()).expect("every kind is there")
}

fn played(deeds: &[Deed]) -> String {
    let mut day = Day::begun();
    for deed in deeds {
        day.do_one(deed);
    }
    day.end()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_random_day_is_what_the_slow_model_says_and_the_same_twice(deeds in deeds()) {
        let once = played(&deeds);
        prop_assert!(once == played(&deeds), "the same seed gave another book");
    }
}
