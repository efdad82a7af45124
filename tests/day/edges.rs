//! The edges of a day: what is refused, and that a refusal leaves everything as it was.

use pathway_till::domain::Pence;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::{Capability, GrantEffect, Role, RoleHeld};
use pathway_till::domain::cash::CashKind;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{AttemptId, EntryId, PersonId};
use pathway_till::domain::people::TillPerson;
use pathway_till::domain::tenders::{CardAnswer, TenderKind};
use pathway_till::operations::Stop;
use pathway_till::operations::baskets::{HoldBasket, PickUpBasket, SaveBasket};
use pathway_till::operations::cards::{AnswerCard, AskForCard, CardGivenBack, CardSaid, CardWish};
use pathway_till::operations::cash::{CashInOut, CashInOutOf, InOut, NoSale};
use pathway_till::operations::catalogue::{AddProduct, NewProduct, SetPrice};
use pathway_till::operations::people::{
    AddPerson, ChangeGrant, EndRole, GiveRole, GrantChange, NewRole, RoleEnd,
};
use pathway_till::operations::sales::{Refund, RefundOf, WrongWayOfPaying};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::till_sessions::{
    Close, Closing, Count, CountOf, FloatSaid, OpenTill, Opening,
};
use pathway_till::store::baskets::Draft;
use pathway_till::store::cash::TenderCorrection;

use super::refused;
use crate::support::{Shop, cash, round_up, these};

const SAME_ID: Stop = Stop::Refused(Refusal::SameIdOtherContent);

fn not_allowed(capability: Capability) -> Stop {
    Stop::Refused(Refusal::NotAllowed { capability })
}

#[test]
fn a_sale_sent_again_is_the_same_sale_and_with_other_content_refused() {
    let mut shop = Shop::at(Stage::Closed);
    shop.open_as_it_is();
    let draft = Draft {
        basket: shop.basket(&[0, 1]),
        paid: vec![cash(1000, 300)],
    };
    let rung = shop.ring(&draft).expect("a sale");
    let before = shop.dump();

    // A later price changes nothing about it.
    let loaf = shop.scene.products[0].id;
    shop.perform::<SetPrice>(Role::Manager, &(loaf, Pence::new(500)))
        .expect("a new price");
    shop.later(30);
    let dearer = shop.dump();
    assert_ne!(before, dearer);
    assert_eq!(shop.ring(&draft), Ok(rung));
    assert_eq!(shop.dump(), dearer);

    let sale = draft.basket.sale;
    let mut others = Vec::new();
    for basket in [&[0][..], &[1, 0], &[0, 1, 1]] {
        let basket = shop.scene.basket(sale, basket).expect("a basket");
        others.push(Draft {
            basket,
            paid: draft.paid.clone(),
        });
    }
    let mut given = draft.clone();
    round_up(&mut given.basket, 100);
    given.paid = vec![cash(1000, 200)];
    others.push(given);
    for paid in [vec![cash(700, 0)], vec![], vec![cash(500, 0), cash(200, 0)]] {
        others.push(Draft {
            paid,
            ..draft.clone()
        });
    }
    for other in others {
        refused(&mut shop, SAME_ID, |s| s.ring(&other));
    }
    // Nor does its basket come back onto the counter.
    let changed = || Stop::Refused(Refusal::BasketChanged);
    refused(&mut shop, changed(), |s| {
        s.perform::<SaveBasket>(Role::Trainee, &draft)
    });
    refused(&mut shop, changed(), |s| {
        s.perform::<HoldBasket>(Role::Trainee, &draft)
    });
    // A refund under a sale's id, or a sale under a refund's, is other content too.
    let wishes = vec![pathway_till::domain::sales::RefundWish {
        line: 1,
        quantity: pathway_till::domain::Milli::ONE,
    }];
    let way = TenderKind::Cash;
    let refund = RefundOf {
        id: sale,
        sale,
        wishes,
        way,
    };
    refused(&mut shop, SAME_ID, |s| {
        s.because::<Refund>(Role::Supervisor, "Mixed up", &refund)
    });
    let refund = RefundOf {
        id: shop.new_sale(),
        ..refund
    };
    shop.because::<Refund>(Role::Supervisor, "Stale", &refund)
        .expect("a refund");
    let of_a_refund = RefundOf {
        id: shop.new_sale(),
        sale: refund.id,
        ..refund.clone()
    };
    refused(&mut shop, Stop::Refused(Refusal::NotASale), |s| {
        s.because::<Refund>(Role::Supervisor, "Again", &of_a_refund)
    });
    shop.verify();
}

#[test]
fn other_things_sent_again_with_other_content_are_refused() {
    let mut shop = Shop::at(Stage::Closed);
    let session = shop.open_as_it_is();
    // The float of this opening was not counted; 37 pounds lay there.
    let counted = |shop: &Shop, session, pieces: &[_]| Opening {
        session,
        float: FloatSaid::Counted {
            count: shop.new_count(),
            pieces: these(pieces),
        },
    };
    for pieces in [[(CashKind::L10, 1)], [(CashKind::L1, 37)]] {
        let other = counted(&shop, session, &pieces);
        refused(&mut shop, SAME_ID, |s| {
            s.perform::<OpenTill>(Role::Supervisor, &other)
        });
    }
    let id = shop.new_movement();
    let movement = |why, pence| {
        let pence = Pence::new(pence);
        CashInOutOf { id, why, pence }
    };
    let paid_in = movement(InOut::In, 500);
    shop.because::<CashInOut>(Role::Supervisor, "Change", &paid_in)
        .expect("a movement");
    for other in [movement(InOut::In, 501), movement(InOut::Out, 500)] {
        refused(&mut shop, SAME_ID, |s| {
            s.because::<CashInOut>(Role::Supervisor, "Change", &other)
        });
    }
    let id = shop.new_count();
    let count = |pieces: &[_]| CountOf {
        id,
        pieces: these(pieces),
    };
    shop.perform::<Count>(Role::Supervisor, &count(&[(CashKind::L20, 1)]))
        .expect("a count");
    let other = count(&[(CashKind::L10, 2)]);
    refused(&mut shop, SAME_ID, |s| {
        s.perform::<Count>(Role::Supervisor, &other)
    });
    let draft = Draft {
        basket: shop.basket(&[0]),
        paid: Vec::new(),
    };
    let attempt = shop.ask_for_card(&draft, Pence::new(380));
    let sale = draft.basket.sale;
    let other = CardWish {
        attempt,
        sale,
        pence: Pence::new(379),
    };
    refused(&mut shop, SAME_ID, |s| {
        s.perform::<AskForCard>(Role::Trainee, &other)
    });
}

#[test]
fn a_card_that_went_through_is_never_left_out() {
    let mut shop = Shop::at(Stage::Closed);
    shop.open_as_it_is();
    let draft = Draft {
        basket: shop.basket(&[0, 1]),
        paid: Vec::new(),
    };
    let card = shop.card_goes_through(&draft, Pence::new(400));
    let with = |paid: &[_]| Draft {
        paid: paid.to_vec(),
        ..draft.clone()
    };
    let all_cash = with(&[cash(700, 0)]);
    let pence = Pence::new(400);
    let left_out = Stop::Refused(Refusal::ApprovedCardLeftOut { pence });
    refused(&mut shop, left_out, |s| s.ring(&all_cash));
    let twice = with(&[card, card]);
    let not_sensible = || Stop::Refused(Refusal::TenderNotSensible);
    refused(&mut shop, not_sensible(), |s| s.ring(&twice));
    let mut more = card;
    more.tendered = Pence::new(700);
    let more = with(&[more]);
    let not_approved = Stop::Refused(Refusal::CardNotApproved);
    refused(&mut shop, not_approved, |s| s.ring(&more));
    let mut made_up = card;
    made_up.attempt = Some(AttemptId(shop.env.new_id()));
    let made_up = with(&[made_up, cash(300, 0)]);
    let unknown = Stop::Refused(Refusal::UnknownAttempt);
    refused(&mut shop, unknown, |s| s.ring(&made_up));
    let mut plain = card;
    plain.attempt = None;
    let plain = with(&[plain, cash(300, 0)]);
    refused(&mut shop, Stop::Refused(Refusal::UnknownAttempt), |s| {
        s.ring(&plain)
    });
    // Another basket cannot push it off the counter, nor can it be put aside.
    let next = Draft {
        basket: shop.basket(&[1]),
        paid: Vec::new(),
    };
    let waiting = || Stop::Refused(Refusal::BasketWaiting);
    refused(&mut shop, waiting(), |s| {
        s.perform::<SaveBasket>(Role::Trainee, &next)
    });
    refused(&mut shop, waiting(), |s| {
        s.perform::<HoldBasket>(Role::Trainee, &draft)
    });
    // A trainee does not take it back alone; given back by a supervisor, it is out of the sale.
    let attempt = card.attempt.expect("an attempt");
    refused(&mut shop, not_allowed(Capability::Refund), |s| {
        let answer = CardAnswer::GivenBack;
        s.perform::<AnswerCard>(Role::Trainee, &CardSaid { attempt, answer })
    });
    refused(&mut shop, not_allowed(Capability::Refund), |s| {
        s.perform::<CardGivenBack>(Role::Trainee, &attempt)
    });
    shop.perform::<CardGivenBack>(Role::Supervisor, &attempt)
        .expect("given back");
    let on_the_counter = shop.book.read().draft().expect("a draft");
    assert_eq!(on_the_counter, Some(draft.clone()));
    let now_card = with(&[card, cash(300, 0)]);
    let not_approved = Stop::Refused(Refusal::CardNotApproved);
    refused(&mut shop, not_approved, |s| s.ring(&now_card));
    shop.ring(&all_cash).expect("now cash alone is right");
    shop.verify();
}

#[test]
fn a_basket_is_picked_up_only_onto_a_free_counter() {
    let mut shop = Shop::at(Stage::Open);
    let held = shop.scene.held;
    let waiting = Stop::Refused(Refusal::BasketWaiting);
    refused(&mut shop, waiting, |s| {
        s.perform::<PickUpBasket>(Role::Trainee, &held)
    });
    let draft = shop.scene.draft.clone();
    shop.perform::<HoldBasket>(Role::Trainee, &draft)
        .expect("put aside too");
    let nothing = Draft {
        basket: shop.basket(&[]),
        paid: Vec::new(),
    };
    refused(&mut shop, Stop::Refused(Refusal::BasketEmpty), |s| {
        s.perform::<HoldBasket>(Role::Trainee, &nothing)
    });
    shop.perform::<SaveBasket>(Role::Trainee, &nothing)
        .expect("an empty counter");
    let up = shop
        .perform::<PickUpBasket>(Role::Trainee, &held)
        .expect("the first");
    assert_eq!(up.basket.sale, held);
    let again = shop.perform::<PickUpBasket>(Role::Trainee, &held);
    assert_eq!(again, Ok(up), "a double tap");
    assert_eq!(shop.book.read().held_baskets().expect("one").len(), 1);
}

#[test]
fn a_count_before_the_last_sale_is_old() {
    type Deed = fn(&mut Shop);
    let deeds: [(&str, Deed); 3] = [
        ("a sale", |s| {
            s.sell_for_cash(&[0], 380, 0);
        }),
        ("a movement", |s| {
            let id = s.new_movement();
            let (why, pence) = (InOut::Travel, Pence::new(380));
            s.perform::<CashInOut>(Role::Supervisor, &CashInOutOf { id, why, pence })
                .expect("travel money");
        }),
        ("a way of paying", |s| {
            let put_right = TenderCorrection {
                id: s.new_entry(),
                sale: s.scene.sale,
                from: TenderKind::Cash,
                to: TenderKind::Card,
                pence: Pence::new(80),
            };
            s.because::<WrongWayOfPaying>(Role::Supervisor, "It was a card", &put_right)
                .expect("put right");
        }),
    ];
    for (name, deed) in deeds {
        let mut shop = Shop::at(Stage::Counted);
        deed(&mut shop);
        let closing = Closing {
            session: shop.scene.session,
            count: shop.scene.count,
            card_machine: None,
            banked: Pence::ZERO,
        };
        let old = Stop::Refused(Refusal::CountIsOld);
        refused(&mut shop, old, |s| {
            s.because::<Close>(Role::Supervisor, name, &closing)
        });
        let count = shop.count(&[(CashKind::L20, 1)]).id;
        let closing = Closing { count, ..closing };
        shop.because::<Close>(Role::Supervisor, name, &closing)
            .expect(name);
        shop.verify();
    }
}

#[test]
fn a_till_is_not_closed_while_a_card_is_unsettled() {
    // An approved card is money in the basket, which is said first.
    for (answer, refusal) in [
        (None, Some(Refusal::CardAttemptOpen)),
        (Some(CardAnswer::Unknown), Some(Refusal::CardAttemptOpen)),
        (Some(CardAnswer::Approved), Some(Refusal::BasketWaiting)),
        (Some(CardAnswer::Declined), None),
    ] {
        let mut shop = Shop::at(Stage::CardAsked);
        if let Some(answer) = answer {
            let attempt = shop.scene.attempt;
            shop.card_machine_said(attempt, answer);
        }
        let count = shop.count(&[(CashKind::L20, 1)]).id;
        let closing = Closing {
            session: shop.scene.session,
            count,
            card_machine: None,
            banked: Pence::ZERO,
        };
        let close = |s: &mut Shop| s.because::<Close>(Role::Supervisor, "Short", &closing);
        match refusal {
            Some(refusal) => refused(&mut shop, Stop::Refused(refusal), close),
            None => assert!(close(&mut shop).is_ok()),
        }
    }
}

#[test]
fn a_difference_with_the_card_machine_needs_a_note_too() {
    let mut shop = Shop::at(Stage::Counted);
    let closing = |card_machine| Closing {
        session: shop.scene.session,
        count: shop.scene.count,
        card_machine: Some(Pence::new(card_machine)),
        banked: Pence::ZERO,
    };
    let (off, exact) = (closing(320), closing(0));
    let missing = Stop::Refused(Refusal::ReasonMissing);
    refused(&mut shop, missing, |s| {
        s.perform::<Close>(Role::Supervisor, &off)
    });
    let z = shop
        .perform::<Close>(Role::Supervisor, &exact)
        .expect("closed");
    assert_eq!(shop.perform::<Close>(Role::Supervisor, &exact), Ok(z));
    refused(&mut shop, SAME_ID, |s| {
        s.perform::<Close>(Role::Supervisor, &off)
    });
    // Closed is closed.
    let draft = Draft {
        basket: shop.basket(&[0]),
        paid: vec![cash(380, 0)],
    };
    let not_open = Stop::Refused(Refusal::TillNotOpen);
    refused(&mut shop, not_open, |s| s.ring(&draft));
}

fn manager_role(shop: &Shop) -> (PersonId, EntryId) {
    let mina = shop.scene.person(Role::Manager).expect("Mina");
    let roles = shop.book.read().roles_of(mina).expect("roles");
    let here = roles.iter().find(|r| r.held.shop == shop.scene.shop);
    (mina, here.expect("a role").id)
}

fn ending(shop: &Shop, person: PersonId, id: EntryId, days: i64) -> RoleEnd {
    let until = shop.env.now().plus_minutes(days * 24 * 60);
    RoleEnd {
        id,
        person,
        shop: shop.scene.shop,
        until: until.london().date_naive(),
    }
}

fn give(shop: &mut Shop, person: PersonId, role: Role) -> EntryId {
    let id = shop.new_entry();
    let held = RoleHeld {
        shop: shop.scene.shop,
        role,
        from: shop.env.now().london().date_naive(),
        until: None,
    };
    shop.perform::<GiveRole>(Role::Manager, &NewRole { id, person, held })
        .expect("a role");
    id
}

fn grant(
    shop: &mut Shop,
    person: PersonId,
    capability: Capability,
    effect: Option<GrantEffect>,
) -> Result<(), Stop> {
    let change = GrantChange {
        person,
        shop: shop.scene.shop,
        capability,
        effect,
    };
    shop.perform::<ChangeGrant>(Role::Manager, &change)
}

#[test]
fn the_last_manager_stays() {
    let mut shop = Shop::at(Stage::Closed);
    let (mina, role) = manager_role(&shop);
    let last = || Stop::Refused(Refusal::LastManager);
    for days in [-1, 0, 30] {
        let end = ending(&shop, mina, role, days);
        refused(&mut shop, last(), |s| {
            s.perform::<EndRole>(Role::Manager, &end)
        });
    }
    // Nor is the power to give roles taken from her by a grant.
    refused(&mut shop, last(), |s| {
        grant(s, mina, Capability::Roles, Some(GrantEffect::Takes))
    });

    let ayse = shop.scene.person(Role::Supervisor).expect("Ayşe");
    let second = give(&mut shop, ayse, Role::Manager);
    // A manager who may not give roles does not keep the shop managed.
    grant(&mut shop, ayse, Capability::Roles, Some(GrantEffect::Takes)).expect("taken");
    let end = ending(&shop, mina, role, 0);
    refused(&mut shop, last(), |s| {
        s.perform::<EndRole>(Role::Manager, &end)
    });
    grant(&mut shop, ayse, Capability::Roles, None).expect("given back");
    let own = || Stop::Refused(Refusal::OwnRole);
    refused(&mut shop, own(), |s| {
        s.perform::<EndRole>(Role::Manager, &end)
    });
    refused(&mut shop, own(), |s| {
        grant(s, mina, Capability::Roles, Some(GrantEffect::Takes))
    });
    shop.perform::<EndRole>(Role::Supervisor, &end)
        .expect("another manager lets Mina go");
    let end = ending(&shop, ayse, second, 0);
    refused(&mut shop, last(), |s| {
        s.perform::<EndRole>(Role::Supervisor, &end)
    });
    shop.verify();
}

#[test]
fn grants_give_take_and_end() {
    let mut shop = Shop::at(Stage::Open);
    let sam = shop.scene.person(Role::Trainee).expect("Sam");
    let ayse = shop.scene.person(Role::Supervisor).expect("Ayşe");
    let opens = |s: &mut Shop, role| {
        let id = s.new_entry();
        s.because::<NoSale>(role, "A jammed coin", &id)
    };
    let needed = Capability::NoSale;
    refused(&mut shop, not_allowed(needed), |s| opens(s, Role::Trainee));
    grant(&mut shop, sam, needed, Some(GrantEffect::Gives)).expect("given");
    opens(&mut shop, Role::Trainee).expect("now they may");
    refused(&mut shop, not_allowed(Capability::Drop), |s| {
        let drop = pathway_till::operations::cash::DropOf {
            id: s.new_movement(),
            pence: Pence::new(1),
        };
        s.perform::<pathway_till::operations::cash::Drop>(Role::Trainee, &drop)
    });
    grant(&mut shop, ayse, needed, Some(GrantEffect::Takes)).expect("taken");
    refused(&mut shop, not_allowed(needed), |s| {
        opens(s, Role::Supervisor)
    });
    for person in [sam, ayse] {
        grant(&mut shop, person, needed, None).expect("ended");
    }
    refused(&mut shop, not_allowed(needed), |s| opens(s, Role::Trainee));
    opens(&mut shop, Role::Supervisor).expect("the role decides again");
    shop.verify();
}

#[test]
fn a_role_that_ended_yesterday_holds_nothing() {
    let mut shop = Shop::at(Stage::Open);
    let sam = shop.scene.person(Role::Trainee).expect("Sam");
    let role = shop.book.read().roles_of(sam).expect("roles")[0].id;
    let today = ending(&shop, sam, role, 0);
    shop.perform::<EndRole>(Role::Manager, &today)
        .expect("until today");
    shop.sell_for_cash(&[0], 380, 0);
    // Half past two at night still belongs to that day; three o'clock does not.
    shop.later(17 * 60 + 30);
    shop.sell_for_cash(&[0], 380, 0);
    shop.later(30);
    let draft = Draft {
        basket: shop.basket(&[0]),
        paid: vec![cash(380, 0)],
    };
    refused(&mut shop, not_allowed(Capability::Sell), |s| s.ring(&draft));
    grant(&mut shop, sam, Capability::Sell, Some(GrantEffect::Gives)).expect("a grant");
    refused(&mut shop, not_allowed(Capability::Sell), |s| s.ring(&draft));
    let back = RoleEnd {
        until: ending(&shop, sam, role, 7).until,
        ..today
    };
    shop.perform::<EndRole>(Role::Manager, &back)
        .expect("a week more");
    shop.ring(&draft).expect("a sale");
    shop.verify();
}

#[test]
fn a_card_number_is_taken_nowhere() {
    const NUMBER: &str = "She paid with 4111 1111 1111 1111";
    assert_eq!(FreeText::new(NUMBER), Err(Refusal::CardNumberInText));
    let from_a_file: Result<FreeText, _> = serde_json::from_str(&format!("{NUMBER:?}"));
    assert!(from_a_file.is_err(), "nor by a side door");
    let mut shop = Shop::at(Stage::Open);
    let card_number = || Stop::Refused(Refusal::CardNumberInText);
    let all = shop.book.read().people().expect("people");
    let person = TillPerson {
        id: PersonId(shop.env.new_id()),
        till_name: "4111111111111111".into(),
        ..all[0].clone()
    };
    refused(&mut shop, card_number(), |s| {
        s.perform::<AddPerson>(Role::Manager, &person)
    });
    let mut product = shop.scene.products[0].clone();
    product.id = pathway_till::domain::ids::ProductId(shop.env.new_id());
    for (name, button_name) in [(NUMBER, "Loaf"), ("Loaf", NUMBER)] {
        let mut product = product.clone();
        (product.name, product.button_name) = (name.into(), button_name.into());
        let position = 9;
        let new = NewProduct { product, position };
        refused(&mut shop, card_number(), |s| {
            s.perform::<AddProduct>(Role::Manager, &new)
        });
    }
}

#[test]
fn a_book_read_back_says_the_same() {
    for stage in [Stage::CardApproved, Stage::Counted] {
        let mut shop = Shop::at(stage);
        shop.because::<NoSale>(
            Role::Supervisor,
            "Şengül’s bag was stuck",
            &EntryId(shop.scene.fresh[0]),
        )
        .expect("a reason in any letters");
        let said = |s: &Shop| {
            let read = s.book.read();
            (
                s.dump(),
                read.draft(),
                read.held_baskets(),
                read.kinds_in_drawer(),
                read.open_session(),
            )
        };
        let before = said(&shop);
        let shop = shop.reopen();
        assert_eq!(said(&shop), before);
        shop.verify();
    }
}
