//! What the catalogue means at the till: past its day, sold out, an open price.

use pathway_till::domain::basket::{Basket, Item, Priced, Step};
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::AttemptId;
use pathway_till::operations::baskets::SaveBasket;
use pathway_till::operations::cards::{AskForCard, CardWish};
use pathway_till::store::baskets::Draft;

use super::*;
use crate::support::moment;

fn past_use_by(product: &str) -> Stop {
    let product = Some(product.to_owned());
    Stop::Refused(Refusal::PastUseBy { product })
}

#[test]
fn past_its_day_nothing_is_rung_and_no_card_is_asked() {
    let mut shop = Shop::at(Stage::Open);
    let loaf = loaf(&shop).id;
    let today = date("2026-11-18");
    shop.perform::<SetUseBy>(Role::Supervisor, &(loaf, Some(today)))
        .expect("a day");
    shop.sell_for_cash(&[0], 380, 0);
    let draft = Draft {
        basket: shop.basket(&[1, 0]),
        paid: Vec::new(),
    };
    // After midnight the shop's day goes on, but the date is over.
    shop.clock.set(moment("2026-11-19T00:10:00Z"));
    let paid = Draft {
        paid: vec![cash(700, 0)],
        ..draft.clone()
    };
    let before = shop.dump();
    assert_eq!(shop.ring(&paid).err(), Some(past_use_by("Seeded loaf")));
    assert!(shop.dump() == before, "nothing was written");
    shop.perform::<SaveBasket>(Role::Trainee, &draft)
        .expect("the basket is safe");
    let wish = CardWish {
        attempt: AttemptId(shop.env.new_id()),
        sale: draft.basket.sale,
        pence: Pence::new(700),
    };
    let asked = shop.perform::<AskForCard>(Role::Trainee, &wish);
    assert_eq!(asked.err(), Some(past_use_by("Seeded loaf")));
    // Put aside, the rest is sold.
    let mut basket = draft.basket;
    basket.take(Step::TakeOff { line: 2 }).unwrap();
    let rest = Draft {
        basket,
        paid: vec![cash(320, 0)],
    };
    shop.ring(&rest).expect("the rest");
    // The next batch has another day.
    let tomorrow = date("2026-11-20");
    shop.perform::<SetUseBy>(Role::Supervisor, &(loaf, Some(tomorrow)))
        .expect("a new batch");
    shop.sell_for_cash(&[0], 380, 0);
    shop.verify();
}

#[test]
fn a_sale_counts_down_to_sold_out_and_never_below() {
    let mut shop = Shop::at(Stage::Open);
    let loaf = loaf(&shop).id;
    let left = |shop: &Shop| {
        let day = date("2026-11-18");
        let all = shop.book.read().left_today(shop.scene.shop, day).unwrap();
        all.get(&loaf).copied()
    };
    assert_eq!(left(&shop), None, "not counted down");
    shop.sell_for_cash(&[0], 380, 0);
    assert_eq!(left(&shop), None);
    let three = Left {
        product: loaf,
        pieces: Some(3),
    };
    shop.perform::<SetLeftToday>(Role::Trainee, &three)
        .expect("a trainee says so");
    let (sale, _) = shop.sell_for_cash(&[0, 0, 1], 1080, 0);
    assert_eq!(left(&shop), Some(1));
    // The same sale again is not counted again.
    let stored = shop.book.read().sale(sale).unwrap().expect("a sale");
    let again = Draft {
        basket: shop.scene.basket(sale, &[0, 0, 1]).unwrap(),
        paid: stored.tenders,
    };
    shop.ring(&again).expect("the stored sale");
    assert_eq!(left(&shop), Some(1));
    // More than is left is sold: the customer has it in their hand.
    shop.sell_for_cash(&[0, 0], 760, 0);
    assert_eq!(left(&shop), Some(0), "sold out");
    let none = Left {
        pieces: None,
        ..three
    };
    shop.perform::<SetLeftToday>(Role::Trainee, &none).unwrap();
    assert_eq!(left(&shop), None, "not counted down any more");
    shop.verify();
}

#[test]
fn a_new_day_begins_without_a_count() {
    let mut shop = Shop::at(Stage::Open);
    let loaf = loaf(&shop).id;
    let gone = Left {
        product: loaf,
        pieces: Some(0),
    };
    shop.perform::<SetLeftToday>(Role::Trainee, &gone).unwrap();
    let on = |shop: &Shop, day| {
        let all = shop.book.read().left_today(shop.scene.shop, date(day));
        all.unwrap().len()
    };
    assert_eq!(on(&shop, "2026-11-18"), 1);
    assert_eq!(on(&shop, "2026-11-19"), 0);
    // Yesterday's count does not go down today.
    shop.clock.set(moment("2026-11-19T10:00:00Z"));
    shop.sell_for_cash(&[0], 380, 0);
    assert_eq!(on(&shop, "2026-11-19"), 0);
}

#[test]
fn an_open_price_is_typed_up_to_its_limit() {
    let mut shop = Shop::at(Stage::Open);
    let open = Product {
        open_limit: Some(Pence::new(500)),
        ..loaf(&shop)
    };
    manage::<ChangeProduct>(&mut shop, &open).unwrap();
    let open = loaf(&shop);
    let at = |shop: &Shop, rev: i64, pence: i64| {
        let mut basket = Basket::new(shop.new_sale());
        let item = Item {
            rev,
            unit: Pence::new(pence),
            priced: Priced::Typed { name: None },
            ..Item::of(&open, Place::TakeAway)
        };
        basket.take(Step::Add { item }).unwrap();
        Draft {
            basket,
            paid: vec![cash(pence, 0)],
        }
    };
    for pence in [1, 380, 499, 500] {
        let draft = at(&shop, open.rev, pence);
        shop.ring(&draft).expect("within the limit");
    }
    let draft = at(&shop, open.rev, 501);
    assert!(shop.ring(&draft).is_err(), "more than its limit");
    // The revision of before had a fixed price, and still has.
    let draft = at(&shop, 1, 450);
    assert!(shop.ring(&draft).is_err(), "a fixed price is fixed");
    let limit = Pence::new(500);
    let over = (open.id, Pence::new(501));
    refused::<SetPrice>(&mut shop, &over, Refusal::OverOpenLimit { limit });
    shop.verify();
}
