//! Made when it is asked for: the number to call out, the list of what is to be made, the end of the
//! day; and half price late in the day beside it.

use pathway_till::domain::access::Role;
use pathway_till::domain::basket::{Basket, DayTime, Item, Priced, Step};
use pathway_till::domain::cash::CashKind;
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::ids::{SessionId, TillId};
use pathway_till::domain::made_to_order::ToMake;
use pathway_till::domain::reductions::{LineReduction, ReductionKind, ReductionReason};
use pathway_till::domain::shops::Till;
use pathway_till::domain::till_sessions::{FigureKind, figure_of};
use pathway_till::domain::vat::VatCode::{S, Z};
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::Stop;
use pathway_till::operations::sales::{Made, MadeOrNot, Rung, SayMade};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::AddTill;
use pathway_till::operations::till_sessions::{
    Close, Closing, FloatSaid, OpenTill, Opening, XRead,
};
use pathway_till::store::baskets::Draft;

use super::refused;
use crate::support::{Shop, cash, moment, product, text, these};

/// A toastie for £4.50 that is made to order, and a bun for £3.25 that is sold off late.
fn open() -> (Shop, Product, Product) {
    let mut shop = Shop::at(Stage::Counted);
    let toastie = shop.puts_out(Product {
        made_to_order: true,
        ..product("Cheese toastie", 450, (S, S))
    });
    let bun = shop.puts_out(Product {
        half_price_late: true,
        ..product("Cardamom bun", 325, (Z, S))
    });
    (shop, toastie, bun)
}

fn rings(shop: &mut Shop, basket: Basket) -> Rung {
    let total = basket.total().expect("a total").get();
    let paid = vec![cash(total, 0)];
    shop.ring(&Draft { basket, paid }).expect("a sale")
}

fn sells(shop: &mut Shop, of: &Product) -> Rung {
    let basket = shop.basket_of(&[(of, 1)], Place::TakeAway);
    rings(shop, basket)
}

/// Number, how many, note and whether it is made, in the order of waiting.
fn list(shop: &Shop) -> Vec<(i64, i64, Option<String>, bool)> {
    let waiting = shop.book.read().to_make().expect("a list");
    let row = |w: ToMake| (w.number, w.quantity.get(), w.note, w.made_at.is_some());
    waiting.into_iter().map(row).collect()
}

fn close(shop: &mut Shop, session: SessionId) {
    let count = shop.count(&[(CashKind::L20, 1)]);
    let closing = Closing {
        session,
        count: count.id,
        card_machine: None,
        banked: Pence::ZERO,
    };
    shop.because::<Close>(Role::Supervisor, "Only the notes", &closing)
        .expect("closed");
}

#[test]
fn numbers_have_no_gap_for_a_till_and_a_day_and_the_list_ends_with_the_session() {
    let (mut shop, toastie, bun) = open();
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(1));
    // Nothing to make: no number is used.
    assert_eq!(sells(&mut shop, &bun).order_number, None);
    // Two of them in two lines, one with a note: one number for the customer.
    let mut basket = shop.basket_of(&[(&toastie, 2)], Place::TakeAway);
    let note = Some(text("no butter"));
    let line = Some(1);
    basket.take(Step::Note { line, note }).expect("a note");
    let item = Item::of(&toastie, Place::TakeAway);
    basket.take(Step::Add { item }).expect("a third");
    let sale = basket.sale;
    assert_eq!(rings(&mut shop, basket).order_number, Some(2));
    // A sale that is refused uses none.
    let short = Draft {
        basket: shop.basket_of(&[(&toastie, 1)], Place::TakeAway),
        paid: vec![cash(300, 0)],
    };
    assert!(shop.ring(&short).is_err(), "too little was paid");
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(3));
    let butter = Some("no butter".to_owned());
    assert_eq!(
        list(&shop),
        [
            (1, 1000, None, false),
            (2, 2000, butter, false),
            (2, 1000, None, false),
            (3, 1000, None, false),
        ]
    );
    let made = Made {
        sale,
        line: 2,
        now: MadeOrNot::Made,
    };
    shop.perform::<SayMade>(Role::Trainee, &made).expect("made");
    let done: Vec<i64> = list(&shop).iter().filter(|w| w.3).map(|w| w.1).collect();
    assert_eq!(done, [1000]);

    // Another till of the shop calls its own numbers and has its own list.
    let (first, session) = (shop.scene.till, shop.scene.session);
    another_till(&mut shop);
    assert_eq!(list(&shop), []);
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(1));
    shop.book.act_as(first);
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(4));

    // Closed at four and opened again on the same day: the list is empty, the numbers go on.
    close(&mut shop, session);
    assert_eq!(list(&shop), [], "the end of the day clears it");
    let evening = shop.open_as_it_is();
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(5));
    // After midnight it is still the shop's day; at three in the morning the next one begins.
    shop.clock.set(moment("2026-11-19T02:59:00Z"));
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(6));
    shop.clock.set(moment("2026-11-19T03:00:00Z"));
    assert_eq!(sells(&mut shop, &toastie).order_number, Some(1));
    close(&mut shop, evening);
    shop.verify();
}

/// A stall is set up in the same shop, and opened.
fn another_till(shop: &mut Shop) {
    let till = Till {
        id: TillId(shop.env.new_id()),
        shop: shop.scene.shop,
        name: "Stall".into(),
        prefix: "S2".into(),
    };
    shop.perform::<AddTill>(Role::Manager, &till)
        .expect("a till");
    shop.book.act_as(till.id);
    let float = FloatSaid::Counted {
        count: shop.new_count(),
        pieces: these(&[(CashKind::L5, 2)]),
    };
    let session = SessionId(shop.env.new_id());
    shop.perform::<OpenTill>(Role::Supervisor, &Opening { session, float })
        .expect("open");
}

#[test]
fn late_in_the_day_half_comes_off_by_itself_and_one_number_is_called() {
    let (mut shop, toastie, bun) = open();
    // What the till taps before and after the hour, and what is never sold off.
    let late = |of: &Product| Item::at(of, Place::TakeAway, DayTime::Late);
    let mut basket = shop.basket_of(&[(&bun, 1)], Place::TakeAway);
    for item in [late(&bun), late(&bun), late(&toastie)] {
        basket.take(Step::Add { item }).expect("an item");
    }
    // 325 as before, 2 × 325 = 650 at half 325, and the toastie whole.
    assert_eq!(basket.total(), Ok(Pence::new(325 + 325 + 450)));
    assert!(basket.needs().is_empty(), "the hour gives it");
    let sale = basket.sale;
    let rung = rings(&mut shop, basket);
    assert_eq!(rung.order_number, Some(1));
    let stored = shop
        .book
        .read()
        .sale(sale)
        .expect("a look")
        .expect("a sale");
    let off = |n: usize| stored.lines[n].reductions.as_slice();
    let half = LineReduction {
        kind: ReductionKind::HalfPriceLate,
        reason: ReductionReason::LateInTheDay,
        percent: None,
        pence: Pence::new(325),
    };
    assert_eq!((off(0), off(1), off(2)), (&[][..], &[half][..], &[][..]));
    assert_eq!(stored.lines[1].quantity, Milli::new(2000));
    let waiting = shop.book.read().to_make().expect("a list");
    assert_eq!(
        (waiting.len(), waiting[0].line, waiting[0].what.as_str()),
        (1, 3, "Cheese toastie")
    );
    let approver = shop.book.read().approver_of(sale);
    assert_eq!(approver, Ok(None), "nobody was asked");
    let x = shop.perform::<XRead>(Role::Supervisor, &()).expect("an X");
    let late = ReductionKind::HalfPriceLate.code();
    let given = figure_of(&x, FigureKind::Reductions, late);
    assert_eq!(given, Ok(Pence::new(325)));

    // Nobody taps the toastie at half price: it is not sold off.
    let mut wrong = shop.basket(&[]);
    let mut item = Item::of(&toastie, Place::TakeAway);
    item.priced = Priced::HalfLate;
    wrong.take(Step::Add { item }).expect("an item");
    let wrong = Draft {
        basket: wrong,
        paid: vec![cash(225, 0)],
    };
    refused(&mut shop, Stop::Refused(Refusal::UnknownCode), |s| {
        s.ring(&wrong)
    });
    assert_eq!(list(&shop).len(), 1);
    shop.verify();
}
