//! Ways around the rules that somebody found, and that lead nowhere.

use pathway_till::domain::access::Role;
use pathway_till::domain::basket::{Basket, Item, Step};
use pathway_till::domain::cash::{CashKind, KindsInDrawer};
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::{ProductId, SaleId, SessionId};
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::vat::VatCode;
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::baskets::{HoldBasket, PickUpBasket, SaveBasket, SetKindsInDrawer};
use pathway_till::operations::cash::{NoSale, WrongChange, WrongChangeOf};
use pathway_till::operations::catalogue::SetPrice;
use pathway_till::operations::sales::{Refund, RefundOf, WrongWayOfPaying};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::till_sessions::{
    Close, Closing, FloatSaid, OpenTill, Opening, SecondLook,
};
use pathway_till::operations::{Stop, perform};
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;

use super::refused;
use crate::support::{Shop, cash, text};

fn wrong_change(shop: &Shop, sale: SaleId, pence: i64) -> WrongChangeOf {
    WrongChangeOf {
        id: shop.new_movement(),
        sale,
        pence: Pence::new(pence),
    }
}

#[test]
fn change_is_put_right_with_a_reason_and_within_what_the_customer_gave() {
    let mut shop = Shop::at(Stage::Open);
    let sale = shop.scene.sale;
    let tell = |s: &mut Shop, input: &WrongChangeOf| {
        s.because::<WrongChange>(Role::Supervisor, "They were short", input)
    };
    let more = |paid| {
        let paid = Pence::new(paid);
        Stop::Refused(Refusal::MoreThanPaidThatWay { paid })
    };
    let silent = wrong_change(&shop, sale, -100);
    refused(&mut shop, Stop::Refused(Refusal::ReasonMissing), |s| {
        s.perform::<WrongChange>(Role::Supervisor, &silent)
    });
    // They gave a twenty-pound note.
    let most = wrong_change(&shop, sale, -2001);
    refused(&mut shop, more(2000), |s| tell(s, &most));
    let first = wrong_change(&shop, sale, -1500);
    tell(&mut shop, &first).expect("within the note");
    let second = wrong_change(&shop, sale, -501);
    refused(&mut shop, more(500), |s| tell(s, &second));
    // What comes back into the drawer is not capped, and makes no room either.
    let back = wrong_change(&shop, sale, 5000);
    tell(&mut shop, &back).expect("too much was handed out");
    refused(&mut shop, more(500), |s| tell(s, &second));
    let rest = wrong_change(&shop, sale, -500);
    tell(&mut shop, &rest).expect("the rest of the note");
    tell(&mut shop, &first).expect("sent again");
    let penny = wrong_change(&shop, sale, -1);
    refused(&mut shop, more(0), |s| tell(s, &penny));

    // Who paid by card was given no change.
    shop.perform::<HoldBasket>(Role::Trainee, &shop.scene.draft.clone())
        .expect("a free counter");
    let (by_card, _) = shop.sell_by_card(&[0]);
    let penny = wrong_change(&shop, by_card, -1);
    refused(&mut shop, more(0), |s| tell(s, &penny));
    // Nor is there change in a refund, or in what nobody knows.
    let refund = RefundOf {
        id: shop.new_sale(),
        sale,
        wishes: vec![RefundWish {
            line: 1,
            quantity: Milli::ONE,
        }],
        way: TenderKind::Cash,
    };
    shop.because::<Refund>(Role::Supervisor, "Stale", &refund)
        .expect("a refund");
    let of_it = wrong_change(&shop, refund.id, 100);
    refused(&mut shop, Stop::Refused(Refusal::NotASale), |s| {
        tell(s, &of_it)
    });
    let of_none = wrong_change(&shop, shop.new_sale(), 100);
    refused(&mut shop, Stop::Refused(Refusal::UnknownSale), |s| {
        tell(s, &of_none)
    });
    shop.verify();
}

#[test]
fn a_way_of_paying_is_put_right_with_a_reason() {
    let mut shop = Shop::at(Stage::Open);
    let put_right = TenderCorrection {
        id: shop.new_entry(),
        sale: shop.scene.sale,
        from: TenderKind::Cash,
        to: TenderKind::Card,
        pence: Pence::new(1080),
    };
    refused(&mut shop, Stop::Refused(Refusal::ReasonMissing), |s| {
        s.perform::<WrongWayOfPaying>(Role::Supervisor, &put_right)
    });
}

/// The scene's counted till is closed like this.
fn closing(shop: &Shop) -> Closing {
    Closing {
        session: shop.scene.session,
        count: shop.scene.count,
        card_machine: None,
        banked: Pence::ZERO,
    }
}

#[test]
fn the_till_does_not_close_on_money_for_a_sale_that_is_not_rung() {
    let mut shop = Shop::at(Stage::Counted);
    let unpaid = Draft {
        basket: shop.basket(&[0]),
        paid: Vec::new(),
    };
    let begun = Draft {
        paid: vec![cash(100, 0)],
        ..unpaid.clone()
    };
    shop.perform::<SaveBasket>(Role::Trainee, &begun)
        .expect("a pound so far");
    let closing = closing(&shop);
    let waiting = || Stop::Refused(Refusal::BasketWaiting);
    refused(&mut shop, waiting(), |s| {
        s.perform::<Close>(Role::Supervisor, &closing)
    });
    // Put aside without the pound, it would be out of sight.
    refused(&mut shop, waiting(), |s| {
        s.perform::<HoldBasket>(Role::Trainee, &unpaid)
    });
    shop.perform::<SaveBasket>(Role::Trainee, &unpaid)
        .expect("the pound goes back");
    shop.perform::<Close>(Role::Supervisor, &closing)
        .expect("goods alone wait");
    shop.verify();
}

#[test]
fn goods_are_not_taken_off_below_what_is_paid() {
    let mut shop = Shop::at(Stage::Open);
    let mut draft = Draft {
        basket: shop.basket(&[0, 1]),
        paid: vec![cash(500, 0)],
    };
    shop.perform::<SaveBasket>(Role::Trainee, &draft)
        .expect("five pounds of seven");
    let whole = draft.clone();
    draft
        .basket
        .take(Step::TakeOff { line: 2 })
        .expect("a step");
    let over = Pence::new(120);
    let too_much = Stop::Refused(Refusal::PaidTooMuch { over });
    refused(&mut shop, too_much, |s| {
        s.perform::<SaveBasket>(Role::Trainee, &draft)
    });
    assert_eq!(shop.book.read().draft(), Ok(Some(whole)), "kept as it was");
    draft.paid = vec![cash(500, 120)];
    shop.perform::<SaveBasket>(Role::Trainee, &draft)
        .expect("the money goes back first");
}

#[test]
fn nothing_is_sold_as_it_never_was() {
    let mut shop = Shop::at(Stage::Closed);
    shop.open_as_it_is();
    let loaf = shop.scene.products[0].clone();
    let ring = |s: &mut Shop, item: &Item| {
        let mut basket = Basket::new(s.new_sale());
        let item = item.clone();
        basket.take(Step::Add { item }).expect("a step");
        let total = basket.total().expect("a total");
        let paid = vec![cash(total.get(), 0)];
        s.ring(&Draft { basket, paid })
    };
    let right = Item::of(&loaf, Place::TakeAway);
    let nothing = ProductId(shop.env.new_id());
    let coffee = shop.scene.products[1].id;
    let never = [
        (
            "a price",
            Item {
                unit: Pence::new(38),
                ..right.clone()
            },
        ),
        (
            "another's price",
            Item {
                product: coffee,
                code: VatCode::S,
                ..right.clone()
            },
        ),
        (
            "a revision",
            Item {
                rev: 2,
                ..right.clone()
            },
        ),
        (
            "a revision",
            Item {
                rev: 0,
                ..right.clone()
            },
        ),
        (
            "a VAT code",
            Item {
                code: VatCode::R,
                ..right.clone()
            },
        ),
        (
            "a place",
            Item {
                place: Place::EatIn,
                ..right.clone()
            },
        ),
        (
            "a product",
            Item {
                product: nothing,
                ..right.clone()
            },
        ),
    ];
    for (what, item) in never {
        let before = shop.dump();
        let unknown = Err(Stop::Refused(Refusal::UnknownCode));
        assert_eq!(ring(&mut shop, &item), unknown, "{what} that never was");
        assert!(shop.dump() == before, "a refusal wrote");
    }
    // A basket that was begun before a new price is rung at the old one.
    shop.perform::<SetPrice>(Role::Manager, &(loaf.id, Pence::new(400)))
        .expect("a new price");
    ring(&mut shop, &right).expect("the price of before");
    let now = shop.book.read().product(loaf.id).expect("a product");
    let now = Item::of(&now.expect("a loaf"), Place::EatIn);
    assert_eq!(now.unit, Pence::new(400));
    ring(&mut shop, &now).expect("the price of now");
    shop.verify();
}

#[test]
fn who_said_yes_to_the_close_does_not_look_at_it_too() {
    let mut shop = Shop::at(Stage::Counted);
    let session = shop.scene.session;
    let with = |s: &Shop, doer, colleague| {
        let yes = s.scene.signed_in(&s.book, colleague).expect("a colleague");
        s.actor(doer).with(yes).because(text("In a hurry"))
    };
    let both = with(&shop, Role::Trainee, Role::Supervisor);
    let input = closing(&shop);
    perform::<Close>(&mut shop.book, &shop.env, &both, &input).expect("closed");
    let another = || Stop::Refused(Refusal::SecondLookByAnother);
    refused(&mut shop, another(), |s| {
        s.perform::<SecondLook>(Role::Supervisor, &session)
    });
    // Not through the trainee's hands either, nor with a colleague whose yes it does not take.
    for (doer, colleague) in [
        (Role::Trainee, Role::Supervisor),
        (Role::Supervisor, Role::Manager),
    ] {
        refused(&mut shop, another(), |s| {
            let actor = with(s, doer, colleague);
            perform::<SecondLook>(&mut s.book, &s.env, &actor, &session)
        });
    }
    shop.perform::<SecondLook>(Role::Manager, &session)
        .expect("somebody else");
    shop.verify();
}

#[test]
fn a_colleagues_yes_is_on_the_record_only_where_it_takes_one() {
    for (role, takes_one) in [(Role::Trainee, true), (Role::Supervisor, false)] {
        let mut shop = Shop::at(Stage::Open);
        let yes = shop.scene.signed_in(&shop.book, Role::Manager);
        let yes = yes.expect("a manager");
        let both = shop.actor(role).with(yes).because(text("A jammed coin"));
        let id = shop.new_entry();
        perform::<NoSale>(&mut shop.book, &shop.env, &both, &id).expect("the drawer opens");
        let dump = shop.dump();
        let entry = dump.lines().rfind(|l| l.starts_with("audit "));
        let entry = entry.expect("an entry");
        assert!(entry.contains("no-sale"), "{entry}");
        assert_eq!(entry.contains("approver="), takes_one, "{entry}");
    }
}

#[test]
fn the_record_names_whom_an_entry_concerns() {
    let mut shop = Shop::at(Stage::Closed);
    let sam = shop.scene.person(Role::Trainee).expect("Sam");
    shop.perform::<pathway_till::operations::people::EndPinWait>(Role::Supervisor, &sam)
        .expect("the wait ends");
    let dump = shop.dump();
    let entry = dump.lines().rfind(|l| l.starts_with("audit "));
    let concerns = format!("concerns={}", hex::encode(sam.bytes()));
    assert!(entry.is_some_and(|e| e.contains(&concerns)), "{entry:?}");
}

#[test]
fn a_new_session_has_every_kind_of_coin_again() {
    let mut shop = Shop::at(Stage::Counted);
    let mut some = KindsInDrawer::all();
    some.toggle(CashKind::P5);
    let kinds = |s: &Shop| s.book.read().kinds_in_drawer().expect("kinds");
    let none_left = |s: &mut Shop| {
        s.perform::<SetKindsInDrawer>(Role::Trainee, &some)
            .expect("no five pence left");
    };
    none_left(&mut shop);
    let input = closing(&shop);
    shop.perform::<Close>(Role::Supervisor, &input)
        .expect("closed");
    assert_eq!(kinds(&shop), some);
    let session = SessionId(shop.env.new_id());
    let float = FloatSaid::Still;
    let opening = Opening { session, float };
    shop.perform::<OpenTill>(Role::Supervisor, &opening)
        .expect("an open till");
    assert_eq!(kinds(&shop), KindsInDrawer::all());
    // Sent again, it says nothing about the drawer of later.
    none_left(&mut shop);
    shop.perform::<OpenTill>(Role::Supervisor, &opening)
        .expect("sent again");
    assert_eq!(kinds(&shop), some);
}

#[test]
fn a_basket_of_another_program_stops_nobody_and_is_kept() {
    let shop = Shop::at(Stage::Open);
    assert_eq!(shop.book.read().spoil_baskets(), Ok(2));
    let before = shop.book.read().basket_texts().expect("texts");
    let mut shop = shop.reopen();
    let read = shop.book.read();
    assert_eq!(read.draft(), Ok(None));
    assert_eq!(read.held_baskets(), Ok(Vec::new()));
    shop.verify();
    assert_eq!(shop.book.read().basket_texts(), Ok(before.clone()));

    // It cannot be picked up, and is not lost in trying.
    let held = shop.scene.held;
    refused(&mut shop, Stop::Refused(Refusal::UnknownSale), |s| {
        s.perform::<PickUpBasket>(Role::Trainee, &held)
    });
    shop.sell_for_cash(&[0], 380, 0);
    assert_eq!(shop.book.read().basket_texts(), Ok(before.clone()));
    // The next basket takes the counter, and the one that lay there is put with the saved ones.
    let next = Draft {
        basket: shop.basket(&[1]),
        paid: Vec::new(),
    };
    for _ in 0..2 {
        shop.perform::<SaveBasket>(Role::Trainee, &next)
            .expect("a free counter");
    }
    let mut after = shop.book.read().basket_texts().expect("texts");
    after.retain(|(table, text)| *table == "held_baskets" && text.starts_with("another: "));
    let sorted = |texts: &[(&str, String)]| {
        let mut texts: Vec<String> = texts.iter().map(|(_, text)| text.clone()).collect();
        texts.sort_unstable();
        texts
    };
    assert_eq!(sorted(&after), sorted(&before));
    assert_eq!(shop.book.read().draft(), Ok(Some(next)));
    shop.verify();
}
