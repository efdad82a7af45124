//! One day of the bakery's till, from the float to the second look, to the penny.
//!
//! Every figure here was worked out by hand, on paper, from the prices: a loaf £3.80 (no VAT taken
//! away, standard rate eaten in), a coffee £3.20 (standard rate).

use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::basket::{Item, Step};
use pathway_till::domain::cash::CashKind;
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::{SaleId, SessionId};
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::{CardAnswer, Tender, TenderKind};
use pathway_till::domain::till_sessions::{CountKind, Figure, FigureKind, figure, figure_of};
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::baskets::{HoldBasket, PickUpBasket, SaveBasket};
use pathway_till::operations::cash::{
    CashInOut, CashInOutOf, Drop, DropOf, InOut, NoSale, WrongChange, WrongChangeOf,
};
use pathway_till::operations::sales::{Refund, RefundOf, Rung, WrongWayOfPaying};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::till_sessions::{
    Close, Closing, FloatSaid, OpenTill, Opening, SecondLook, XRead,
};
use pathway_till::operations::{Stop, perform};
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;

use crate::support::{Shop, cash, moment, round_up, text, these};

#[track_caller]
fn is(figures: &[Figure], kind: FigureKind, key: &str, pence: i64) {
    let found = figure_of(figures, kind, key);
    assert_eq!(found, Ok(Pence::new(pence)), "{kind:?} {key}");
}

#[track_caller]
fn is_counted(figures: &[Figure], kind: FigureKind, count: i64) {
    let found: i64 = figures
        .iter()
        .filter(|f| f.kind == kind)
        .map(|f| f.count)
        .sum();
    assert_eq!(found, count, "{kind:?}");
}

#[track_caller]
fn has_number(rung: &Rung, number: i64) {
    assert_eq!(
        (rung.number.series.as_str(), rung.number.number),
        ("S1A", number)
    );
}

/// Wednesday, in short: one sale in cash, one by card, closed to the penny. Gives the card sale.
fn wednesday(shop: &mut Shop) -> (SaleId, SessionId) {
    let session = shop.open_as_it_is();
    let (_, first) = shop.sell_for_cash(&[0], 500, 120);
    has_number(&first, 1);
    let (card, second) = shop.sell_by_card(&[1, 1]);
    has_number(&second, 2);
    // 37.00 stayed from the scene's close, and 3.80 came in.
    let count = shop.count(&[
        (CashKind::L20, 1),
        (CashKind::L10, 1),
        (CashKind::L5, 1),
        (CashKind::L2, 2),
        (CashKind::L1, 1),
        (CashKind::P50, 1),
        (CashKind::P20, 1),
        (CashKind::P10, 1),
    ]);
    assert_eq!(count.total, Pence::new(4080));
    let closing = Closing {
        session,
        count: count.id,
        card_machine: Some(Pence::new(640)),
        banked: Pence::ZERO,
    };
    let z = shop
        .perform::<Close>(Role::Supervisor, &closing)
        .expect("nothing to explain");
    assert_eq!((z.number.series.as_str(), z.number.number), ("S1A", 2));
    assert_eq!((z.expected, z.stays), (Pence::new(4080), Pence::new(4080)));
    (card, session)
}

/// The sales of Thursday morning: receipts 3 to 7. Gives the first and the one eaten in.
fn the_morning(shop: &mut Shop) -> (SaleId, SaleId) {
    // 3: two loaves and a coffee, 10.80, a twenty.
    let (first, rung) = shop.sell_for_cash(&[0, 0, 1], 2000, 920);
    has_number(&rung, 3);
    assert_eq!(
        (rung.total, rung.change),
        (Pence::new(1080), Pence::new(920))
    );
    // 4: a coffee by card.
    let (_, rung) = shop.sell_by_card(&[1]);
    has_number(&rung, 4);
    // 5: three loaves and a coffee, 14.60: ten pounds by card, the rest from a five-pound note.
    let mut draft = Draft {
        basket: shop.basket(&[0, 0, 0, 1]),
        paid: Vec::new(),
    };
    let card = shop.card_goes_through(&draft, Pence::new(1000));
    draft.paid = vec![card, cash(500, 40)];
    let rung = shop.ring(&draft).expect("a mixed payment");
    has_number(&rung, 5);
    assert_eq!(
        (rung.total, rung.change),
        (Pence::new(1460), Pence::new(40))
    );
    // 6: two coffees, 6.40, rounded up to 7.00 for the charity.
    let mut basket = shop.basket(&[1, 1]);
    round_up(&mut basket, 60);
    let paid = vec![cash(1000, 300)];
    let rung = shop.ring(&Draft { basket, paid }).expect("a gift");
    has_number(&rung, 6);
    assert_eq!(rung.total, Pence::new(700));
    // 7: a loaf and a coffee eaten in, 7.00 exactly.
    let mut basket = shop.basket(&[]);
    for product in &shop.scene.products {
        let item = Item::of(product, Place::EatIn);
        basket.take(Step::Add { item }).expect("a step");
    }
    let eaten_in = basket.sale;
    let paid = vec![cash(700, 0)];
    let rung = shop.ring(&Draft { basket, paid }).expect("a sale");
    has_number(&rung, 7);
    (first, eaten_in)
}

/// Three loaves are put aside, another customer is served (8), and the card plays up (9).
fn the_basket_that_waited(mut shop: Shop) -> (Shop, SaleId) {
    let waiting = Draft {
        basket: shop.basket(&[0, 0, 0]),
        paid: Vec::new(),
    };
    let sale = waiting.basket.sale;
    shop.perform::<SaveBasket>(Role::Trainee, &waiting)
        .expect("on the counter");
    shop.perform::<HoldBasket>(Role::Trainee, &waiting)
        .expect("put aside");
    let read = shop.book.read();
    assert_eq!(read.draft(), Ok(None));
    assert_eq!(read.held_baskets().expect("baskets").len(), 1);
    let (_, rung) = shop.sell_for_cash(&[1], 320, 0);
    has_number(&rung, 8);

    let picked_up = shop
        .perform::<PickUpBasket>(Role::Volunteer, &sale)
        .expect("somebody else goes on with it");
    assert_eq!(picked_up, waiting);
    assert!(shop.book.read().held_baskets().expect("none").is_empty());

    let declined = shop.ask_for_card(&picked_up, Pence::new(1140));
    shop.card_machine_said(declined, CardAnswer::Declined);
    let unknown = shop.ask_for_card(&picked_up, Pence::new(1140));
    shop.card_machine_said(unknown, CardAnswer::Unknown);

    // The machine goes off and on again: the till asks what the card machine said.
    let mut shop = shop.reopen();
    let session = shop.book.read().open_session().expect("a session");
    let session = session.expect("still open").id;
    let unsettled = shop.book.read().card_attempts_unsettled(session);
    let unsettled: Vec<_> = unsettled.expect("attempts");
    assert_eq!(unsettled.len(), 1);
    assert_eq!(
        (unsettled[0].id, unsettled[0].pence),
        (unknown, Pence::new(1140))
    );
    assert!(unsettled[0].is_open());
    let draft = shop
        .book
        .read()
        .draft()
        .expect("a draft")
        .expect("a basket");
    assert_eq!(draft, picked_up);
    assert_eq!(
        shop.ring(&Draft {
            paid: vec![cash(1140, 0)],
            ..draft
        }),
        Err(Stop::Refused(Refusal::CardAttemptOpen))
    );
    shop.card_machine_said(unknown, CardAnswer::Approved);
    let draft = shop
        .book
        .read()
        .draft()
        .expect("a draft")
        .expect("a basket");
    assert_eq!(draft.paid, [Tender::card(Pence::new(1140), unknown)]);
    let rung = shop.ring(&draft).expect("a sale");
    has_number(&rung, 9);
    assert_eq!(shop.book.read().draft(), Ok(None), "the counter is free");
    (shop, sale)
}

/// One of the three loaves comes back for cash (10), then the other two to the card (11).
fn the_loaves_that_came_back(shop: &mut Shop, sale: SaleId) {
    let wish = |shop: &Shop, pieces, way| RefundOf {
        id: shop.new_sale(),
        sale,
        way,
        wishes: vec![RefundWish {
            line: 1,
            quantity: Milli::pieces(pieces).expect("pieces"),
        }],
    };
    let one = wish(shop, 1, TenderKind::Cash);
    let capability = Capability::Refund;
    assert_eq!(
        shop.because::<Refund>(Role::Trainee, "It was stale", &one),
        Err(Stop::Refused(Refusal::NotAllowed { capability }))
    );
    // The trainee does it with the supervisor's yes.
    let yes = shop
        .scene
        .signed_in(&shop.book, Role::Supervisor)
        .expect("a supervisor");
    let both = shop
        .actor(Role::Trainee)
        .with(yes)
        .because(text("It was stale"));
    let rung = perform::<Refund>(&mut shop.book, &shop.env, &both, &one).expect("a refund");
    has_number(&rung, 10);
    assert_eq!(rung.total, Pence::new(-380));
    let too_many = wish(shop, 3, TenderKind::Card);
    let left = Milli::pieces(2).expect("two");
    assert_eq!(
        shop.because::<Refund>(Role::Supervisor, "All of it", &too_many),
        Err(Stop::Refused(Refusal::RefundTooMuch { left }))
    );
    let rest = wish(shop, 2, TenderKind::Card);
    let rung = shop
        .because::<Refund>(Role::Supervisor, "The rest too", &rest)
        .expect("a refund");
    has_number(&rung, 11);
    assert_eq!(rung.total, Pence::new(-760));
    let once_more = wish(shop, 1, TenderKind::Cash);
    let left = Milli::ZERO;
    assert_eq!(
        shop.because::<Refund>(Role::Supervisor, "Again", &once_more),
        Err(Stop::Refused(Refusal::RefundTooMuch { left }))
    );
}

fn what_was_put_right(shop: &mut Shop, first: SaleId, eaten_in: SaleId, wednesdays: SaleId) {
    let short = WrongChangeOf {
        id: shop.new_movement(),
        sale: first,
        pence: Pence::new(-100),
    };
    shop.because::<WrongChange>(Role::Supervisor, "A pound short", &short)
        .expect("a pound goes back to the customer");
    let put_right = |shop: &Shop, sale, from, to, pence| TenderCorrection {
        id: shop.new_entry(),
        sale,
        from,
        to,
        pence: Pence::new(pence),
    };
    let (cash, card) = (TenderKind::Cash, TenderKind::Card);
    let today = put_right(shop, eaten_in, cash, card, 700);
    shop.because::<WrongWayOfPaying>(Role::Supervisor, "It was a card", &today)
        .expect("it was a card");
    let again = put_right(shop, eaten_in, cash, card, 1);
    let paid = Pence::ZERO;
    assert_eq!(
        shop.because::<WrongWayOfPaying>(Role::Supervisor, "Again", &again),
        Err(Stop::Refused(Refusal::MoreThanPaidThatWay { paid }))
    );
    let earlier = put_right(shop, wednesdays, card, cash, 640);
    shop.because::<WrongWayOfPaying>(Role::Supervisor, "It was cash", &earlier)
        .expect("yesterday's was cash");
}

fn what_moved_without_a_sale(shop: &mut Shop) {
    let mut moves = |why, pence, reason| {
        let id = shop.new_movement();
        let pence = Pence::new(pence);
        let input = CashInOutOf { id, why, pence };
        match reason {
            Some(reason) => shop.because::<CashInOut>(Role::Supervisor, reason, &input),
            None => shop.perform::<CashInOut>(Role::Supervisor, &input),
        }
    };
    let no_reason = Err(Stop::Refused(Refusal::ReasonMissing));
    assert_eq!(moves(InOut::In, 1000, None), no_reason);
    assert_eq!(moves(InOut::In, 1000, Some("Pound coins")), Ok(()));
    assert_eq!(moves(InOut::Out, 250, Some("Milk")), Ok(()));
    assert_eq!(
        moves(InOut::Travel, 480, None),
        Ok(()),
        "no name, no reason"
    );
    assert_eq!(
        moves(InOut::Out, 735_000, Some("A slip")),
        Err(Stop::Refused(Refusal::MoreThanInDrawer))
    );
    let drop = DropOf {
        id: shop.new_movement(),
        pence: Pence::new(2000),
    };
    shop.perform::<Drop>(Role::Supervisor, &drop)
        .expect("to the safe");
    let id = shop.new_entry();
    let refused = shop.perform::<NoSale>(Role::Supervisor, &id);
    assert_eq!(refused, no_reason);
    shop.because::<NoSale>(Role::Supervisor, "A jammed coin", &id)
        .expect("the drawer opens");
}

/// X and Z of Thursday say the same.
#[track_caller]
fn thursdays_figures(figures: &[Figure]) {
    use FigureKind as F;
    is(figures, F::Float, "", 5000);
    // 10.80 + 3.20 + 14.60 + 6.40 + 7.00 + 3.20 + 11.40
    is(figures, F::Sales, "", 5660);
    is_counted(figures, F::Sales, 7);
    is(figures, F::Refunds, "", -1140);
    is_counted(figures, F::Refunds, 2);
    is(figures, F::Donations, "", 60);
    // Loaves taken away: 7.60 + 11.40 + 11.40 - 11.40.
    is(figures, F::Gross, "Z 0", 1900);
    // Coffees 3.20 + 3.20 + 3.20 + 6.40 + 3.20, and 7.00 eaten in.
    is(figures, F::Gross, "S 2000", 2620);
    assert_eq!(figure(figures, F::Gross), Ok(Pence::new(5660 - 1140)));
    // 26.20 / 6 = 4.366…
    is(figures, F::Vat, "S 2000", 437);
    assert_eq!(figure(figures, F::Vat), Ok(Pence::new(437)));
    // Cash: 10.80 + 4.60 + 7.00 + 7.00 + 3.20, less 3.80 given back, less 7.00 that was a card.
    is(figures, F::Tender, "cash", 2180);
    // Cards: 3.20 + 10.00 + 11.40, less 7.60 given back, and the 7.00.
    is(figures, F::Tender, "card", 2400);
    is(figures, F::CashSales, "", 2560);
    is(figures, F::CashRefunds, "", -380);
    is(figures, F::PutRightEarlier, "card", -640);
    is(figures, F::PutRightEarlier, "cash", 640);
    is(figures, F::Movement, "wrong-change", -100);
    is(figures, F::Movement, "paid-in", 1000);
    is(figures, F::Movement, "paid-out", -250);
    is(figures, F::Movement, "paid-out-travel", -480);
    is(figures, F::Movement, "drop", -2000);
    is_counted(figures, F::NoSale, 1);
    // 50.00 + 25.60 - 3.80 - 1.00 + 10.00 - 2.50 - 4.80 - 20.00
    is(figures, F::ExpectedCash, "", 5350);
}

fn close_thursday(shop: &mut Shop, session: SessionId) {
    let early = Closing {
        session,
        count: shop.new_count(),
        card_machine: Some(Pence::new(2400)),
        banked: Pence::new(3340),
    };
    let not_counted = Some(Stop::Refused(Refusal::NotCounted));
    let refused = shop.perform::<Close>(Role::Supervisor, &early);
    assert_eq!(refused.err(), not_counted);

    let ten_pences = |count| {
        [
            (CashKind::L20, 1),
            (CashKind::L10, 2),
            (CashKind::L5, 2),
            (CashKind::L1, 3),
            (CashKind::P10, count),
        ]
    };
    let first = shop.count(&ten_pences(3));
    assert_eq!(
        (first.kind, first.total),
        (CountKind::Close, Pence::new(5330))
    );
    let second = shop.count(&ten_pences(4));
    let recount = (CountKind::Recount, Pence::new(5340));
    assert_eq!((second.kind, second.total), recount);
    let kept = shop.book.read().closing_counts(session).expect("counts");
    assert_eq!(kept, [first.clone(), second.clone()], "the first is kept");

    let with_count = |count| Closing { count, ..early };
    let refused = shop.because::<Close>(Role::Supervisor, "The first", &with_count(first.id));
    assert_eq!(refused.err(), not_counted, "the last count counts");
    let closing = with_count(second.id);
    let refused = shop.perform::<Close>(Role::Supervisor, &closing);
    assert_eq!(
        refused.err(),
        Some(Stop::Refused(Refusal::ReasonMissing)),
        "ten pence short needs a note"
    );
    let too_much = Closing {
        banked: Pence::new(5341),
        ..closing
    };
    let counted = Pence::new(5340);
    assert_eq!(
        shop.because::<Close>(Role::Supervisor, "All", &too_much)
            .err(),
        Some(Stop::Refused(Refusal::BankMoreThanCounted { counted }))
    );
    let z = shop
        .because::<Close>(Role::Supervisor, "Ten pence under the drawer", &closing)
        .expect("closed");
    assert_eq!((z.number.series.as_str(), z.number.number), ("S1A", 3));
    assert_eq!((z.expected, z.counted), (Pence::new(5350), counted));
    assert_eq!(z.card_record, Pence::new(2400));
    assert_eq!(z.card_machine, Some(Pence::new(2400)));
    assert_eq!((z.banked, z.stays), (Pence::new(3340), Pence::new(2000)));
    assert_eq!(shop.book.read().z_read(session), Ok(Some(z)));
}

#[test]
fn a_day_is_right_to_the_penny() {
    let mut shop = Shop::at(Stage::Closed);
    let (wednesdays, wednesday) = wednesday(&mut shop);

    shop.clock.set(moment("2026-11-19T08:40:00Z"));
    let session = SessionId(shop.env.new_id());
    let float = FloatSaid::Counted {
        count: shop.new_count(),
        pieces: these(&[
            (CashKind::L20, 1),
            (CashKind::L10, 1),
            (CashKind::L5, 2),
            (CashKind::L1, 10),
        ]),
    };
    let opening = Opening { session, float };
    let opened = shop
        .perform::<OpenTill>(Role::Supervisor, &opening)
        .expect("an open till");
    assert_eq!(opened.float, Pence::new(5000));
    shop.later(30);
    let (first, eaten_in) = the_morning(&mut shop);
    shop.later(90);
    let (mut shop, loaves) = the_basket_that_waited(shop);
    the_loaves_that_came_back(&mut shop, loaves);
    what_was_put_right(&mut shop, first, eaten_in, wednesdays);
    shop.later(120);
    what_moved_without_a_sale(&mut shop);

    let x = shop.perform::<XRead>(Role::Supervisor, &()).expect("an X");
    thursdays_figures(&x);
    shop.later(180);
    close_thursday(&mut shop, session);
    let z = shop.book.read().z_figures(session).expect("figures");
    thursdays_figures(&z);
    assert_eq!(z, x, "the Z says what the X said");
    shop.verify();

    // Whoever closed does not look twice; anybody else may, once.
    let waiting = shop.book.read().second_looks_waiting(9).expect("Z reads");
    let waiting: Vec<SessionId> = waiting.iter().map(|z| z.session).collect();
    assert_eq!(waiting, [session, wednesday, shop.scene.closed]);
    assert_eq!(
        shop.perform::<SecondLook>(Role::Supervisor, &session),
        Err(Stop::Refused(Refusal::SecondLookByAnother))
    );
    let looked = shop.perform::<SecondLook>(Role::Manager, &session);
    assert_eq!(looked, Ok(()));
    let waiting = shop.book.read().second_looks_waiting(9).expect("Z reads");
    assert_eq!(waiting.len(), 2);

    // What stayed is the next float, and Wednesday's Z never changed.
    shop.clock.set(moment("2026-11-20T08:40:00Z"));
    let friday = shop.open_as_it_is();
    let friday = shop.book.read().session(friday).expect("a session");
    assert_eq!(friday.expect("Friday").float, Pence::new(2000));
    let z = shop.book.read().z_read(wednesday).expect("a Z");
    let z = z.expect("Wednesday's");
    assert_eq!(
        (z.expected, z.card_record),
        (Pence::new(4080), Pence::new(640))
    );
    shop.verify();
}
