//! The basket's rules, one by one.

use super::*;
use uuid::Uuid;

use crate::domain::reductions::ReductionReason;
use crate::domain::vat::VatCode;

fn item(n: u128, pence: i64) -> Item {
    Item {
        product: ProductId(Uuid::from_u128(n)),
        rev: 1,
        name: format!("Thing {n}"),
        unit: Pence::new(pence),
        place: Place::TakeAway,
        code: VatCode::Z,
        other_code: Some(VatCode::S),
        priced: Priced::Own,
    }
}

fn add(basket: &mut Basket, n: u128, pence: i64) {
    basket
        .take(Step::Add {
            item: item(n, pence),
        })
        .unwrap();
}

#[test]
fn taps_undo_and_redo() {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
    add(&mut basket, 1, 380);
    add(&mut basket, 2, 280);
    add(&mut basket, 2, 280);
    assert_eq!(
        (basket.total().unwrap(), basket.things()),
        (Pence::new(940), 3)
    );
    basket.undo().unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(660));
    basket.redo().unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(940));
    basket.take(Step::TakeOff { line: 1 }).unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(560));
    assert_eq!(basket.lines().len(), 2, "a line taken off stays to be seen");
    basket.undo().unwrap();
    basket
        .take(Step::Quantity {
            line: 1,
            quantity: Milli::new(500),
        })
        .unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(750));
    assert_eq!(
        basket.redo(),
        Err(Refusal::NothingToUndo),
        "a new step forgets the undone"
    );
}

#[test]
fn d1_rounding_up_is_a_donation_until_the_basket_changes() {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
    add(&mut basket, 1, 720);
    basket
        .take(Step::RoundUp {
            donation: Pence::new(80),
        })
        .unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(800));
    assert_eq!(basket.goods().unwrap(), Pence::new(720));
    add(&mut basket, 2, 100);
    assert_eq!(basket.total().unwrap(), Pence::new(820));
}

#[test]
fn impossible_steps_are_refused_and_change_nothing() {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
    assert_eq!(basket.undo(), Err(Refusal::NothingToUndo));
    let up = Step::RoundUp {
        donation: Pence::new(5),
    };
    assert_eq!(basket.take(up), Err(Refusal::BasketEmpty));
    add(&mut basket, 1, 380);
    let before = basket.clone();
    let wrong = [
        (Step::TakeOff { line: 9 }, Refusal::UnknownLine),
        (
            Step::Quantity {
                line: 1,
                quantity: Milli::ZERO,
            },
            Refusal::QuantityNotPositive,
        ),
        (
            Step::Quantity {
                line: 1,
                quantity: Milli::new(i64::MAX),
            },
            Refusal::QuantityTooLarge,
        ),
        (
            Step::RoundUp {
                donation: Pence::new(-5),
            },
            Refusal::AmountNotPositive,
        ),
        (
            Step::Add {
                item: item(3, i64::MAX),
            },
            Refusal::AmountTooLarge,
        ),
    ];
    for (step, refusal) in wrong {
        assert_eq!(basket.take(step), Err(refusal));
        assert_eq!(basket, before);
    }
}

fn basket(of: &[(u128, i64)]) -> Basket {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(1)));
    for (n, pence) in of {
        add(&mut basket, *n, *pence);
    }
    basket
}

fn given(off: Off) -> Reduction {
    Reduction {
        off,
        reason: ReductionReason::Damaged,
        words: None,
    }
}

fn reduce(basket: &mut Basket, line: Option<u32>, off: Off) -> Result<(), Refusal> {
    basket.take(Step::Reduce {
        line,
        reduction: given(off),
    })
}

fn totals(basket: &Basket) -> Vec<i64> {
    let lines = basket.lines();
    lines.iter().map(|l| l.total().unwrap().get()).collect()
}

#[test]
fn w10_half_price_is_rounded_down_and_never_given_twice() {
    let mut half = basket(&[(1, 325)]);
    reduce(&mut half, Some(1), Off::Half).unwrap();
    assert_eq!(half.total().unwrap(), Pence::new(162));
    let mut late = item(2, 325);
    late.priced = Priced::HalfLate;
    half.take(Step::Add { item: late }).unwrap();
    assert_eq!(totals(&half), [162, 162]);
    assert_eq!(
        reduce(&mut half, Some(2), Off::Half),
        Err(Refusal::AlreadyHalfPrice)
    );
    reduce(&mut half, Some(2), Off::Percent(10)).unwrap();
    assert_eq!(totals(&half), [162, 145]);
    half.take(Step::FullPrice { line: Some(2) }).unwrap();
    assert_eq!(totals(&half), [162, 162], "late stays late");
}

#[test]
fn what_comes_off_the_basket_is_shared_after_the_lines_own() {
    let mut basket = basket(&[(1, 100), (2, 100), (3, 200)]);
    reduce(&mut basket, Some(3), Off::Half).unwrap();
    reduce(&mut basket, None, Off::Amount(Pence::new(100))).unwrap();
    // 100 over three equal lines: the odd penny goes to the first.
    assert_eq!(totals(&basket), [66, 67, 67]);
    basket.take(Step::TakeOff { line: 1 }).unwrap();
    assert_eq!(basket.goods().unwrap(), Pence::new(100));
    reduce(&mut basket, None, Off::Percent(10)).unwrap();
    assert_eq!(
        basket.goods().unwrap(),
        Pence::new(180),
        "the last one holds"
    );
    assert_eq!(
        reduce(&mut basket, None, Off::Amount(Pence::new(201))),
        Err(Refusal::ReductionTooLarge {
            most: Pence::new(200)
        })
    );
}

#[test]
fn what_was_given_off_one_is_not_for_the_next() {
    let mut basket = basket(&[(1, 300)]);
    reduce(&mut basket, Some(1), Off::Percent(50)).unwrap();
    add(&mut basket, 1, 300);
    assert_eq!(totals(&basket), [150, 300]);
    let needs = basket.needs();
    assert_eq!(needs.len(), 1);
    assert_eq!((needs[0].line, needs[0].pence), (Some(1), Pence::new(150)));
    reduce(&mut basket, None, Off::Amount(Pence::new(45))).unwrap();
    let needs = basket.needs();
    assert_eq!((needs[1].line, needs[1].pence), (None, Pence::new(45)));
    assert_eq!(needs[1].capability, Capability::Discount);
}

#[test]
fn eating_in_changes_the_code_and_back() {
    let mut basket = basket(&[(1, 350), (2, 100)]);
    let place = |line, place| Step::Place { line, place };
    basket.take(place(Some(1), Place::EatIn)).unwrap();
    let codes = |b: &Basket| -> Vec<VatCode> { b.lines().iter().map(|l| l.item.code).collect() };
    assert_eq!(codes(&basket), [VatCode::S, VatCode::Z]);
    basket.take(place(None, Place::EatIn)).unwrap();
    assert_eq!(codes(&basket), [VatCode::S, VatCode::S]);
    basket.take(place(None, Place::TakeAway)).unwrap();
    assert_eq!(codes(&basket), [VatCode::Z, VatCode::Z]);
}

/// A basket as the version before this one kept it.
const KEPT_BEFORE: &str = r#"{"sale":"00000000-0000-0000-0000-000000000001","steps":[
  {"Add":{"item":{"product":"00000000-0000-0000-0000-000000000001","rev":1,"name":"Thing 1",
   "unit":380,"place":"TakeAway","code":"Z"}}},
  {"Quantity":{"line":1,"quantity":2000}},{"TakeOff":{"line":1}},{"PutBack":{"line":1}},
  {"RoundUp":{"donation":40}}],"undone":[]}"#;

#[test]
fn a_basket_of_the_version_before_is_picked_up() {
    let mut basket: Basket = serde_json::from_str(KEPT_BEFORE).unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(800));
    let eat_in = Step::Place {
        line: Some(1),
        place: Place::EatIn,
    };
    assert_eq!(basket.take(eat_in), Err(Refusal::PlaceFixed));
    let whole = Step::Place {
        line: None,
        place: Place::EatIn,
    };
    basket.take(whole).unwrap();
    assert_eq!(
        basket.lines()[0].item.code,
        VatCode::Z,
        "it stays as it was"
    );
    reduce(&mut basket, Some(1), Off::Half).unwrap();
    assert_eq!(basket.total().unwrap(), Pence::new(380));
}
