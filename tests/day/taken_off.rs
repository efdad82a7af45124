//! What comes off a price: who may give it, who says yes, and what the ledger keeps of it.

use pathway_till::domain::access::{Capability, Role};
use pathway_till::domain::basket::Step;
use pathway_till::domain::reductions::{Off, Reduction, ReductionKind, ReductionReason};
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::till_sessions::{FigureKind, figure, figure_of, figures};
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::sales::{
    GiveDiscount, GiveHalfPrice, Given, Refund, RefundOf, RingSale,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Stop, perform};
use pathway_till::store::baskets::Draft;

use super::refused;
use crate::support::cash;
use crate::support::{Shop, text};

fn reduce(draft: &mut Draft, line: Option<u32>, off: Off, reason: ReductionReason) {
    let words = (reason == ReductionReason::Other).then(|| text("Burnt underneath"));
    let reduction = Reduction { off, reason, words };
    let step = Step::Reduce { line, reduction };
    draft.basket.take(step).expect("a step");
}

fn draft(shop: &Shop, of: &[usize]) -> Draft {
    Draft {
        basket: shop.basket(of),
        paid: Vec::new(),
    }
}

fn not_allowed(capability: Capability) -> Stop {
    Stop::Refused(Refusal::NotAllowed { capability })
}

#[test]
fn nothing_comes_off_without_somebody_who_may() {
    let mut shop = Shop::at(Stage::Counted);
    let mut basket = draft(&shop, &[0, 1]);
    reduce(&mut basket, Some(1), Off::Half, ReductionReason::Yesterdays);
    basket.paid = vec![cash(510, 0)];
    refused(&mut shop, not_allowed(Capability::HalfPrice), |s| {
        s.ring(&basket)
    });
    let given = Given {
        draft: Draft {
            paid: Vec::new(),
            ..basket.clone()
        },
        line: Some(1),
    };
    refused(&mut shop, not_allowed(Capability::HalfPrice), |s| {
        s.perform::<GiveHalfPrice>(Role::Trainee, &given)
    });
    // A volunteer gives it; the trainee takes payment, and the volunteer stands on the sale.
    shop.perform::<GiveHalfPrice>(Role::Volunteer, &given)
        .expect("half price");
    shop.ring(&basket).expect("a sale");
    let read = shop.book.read();
    let sale = read.sale(basket.basket.sale).expect("a look").expect("it");
    let [given] = sale.lines[0].reductions[..] else {
        panic!("one reduction");
    };
    assert_eq!(
        (given.kind, given.pence, sale.lines[0].total),
        (ReductionKind::HalfPrice, Pence::new(190), Pence::new(190))
    );
    let ravi = shop.scene.person(Role::Volunteer).expect("Ravi");
    let approver = read.approver_of(sale.id).expect("a look");
    assert_eq!(approver, Some(ravi));
    shop.verify();
}

#[test]
fn a_yes_is_for_this_much_off_this_line_and_no_more() {
    let mut shop = Shop::at(Stage::Counted);
    let mut basket = draft(&shop, &[0]);
    let reason = ReductionReason::Damaged;
    reduce(&mut basket, Some(1), Off::Percent(10), reason);
    let given = Given {
        draft: basket.clone(),
        line: Some(1),
    };
    shop.perform::<GiveDiscount>(Role::Supervisor, &given)
        .expect("a discount");
    // Half of it instead, or ten of them, is more than was allowed.
    let mut more = basket.clone();
    reduce(&mut more, Some(1), Off::Percent(50), reason);
    more.paid = vec![cash(190, 0)];
    refused(&mut shop, not_allowed(Capability::Discount), |s| {
        s.ring(&more)
    });
    let mut ten = basket.clone();
    let quantity = Milli::pieces(10).expect("ten");
    ten.basket
        .take(Step::Quantity { line: 1, quantity })
        .expect("ten");
    ten.paid = vec![cash(3420, 0)];
    refused(&mut shop, not_allowed(Capability::Discount), |s| {
        s.ring(&ten)
    });
    // Nor does it pass to another line or to the basket.
    let mut whole = draft(&shop, &[0]);
    whole.basket.sale = basket.basket.sale;
    reduce(&mut whole, None, Off::Percent(10), reason);
    whole.paid = vec![cash(342, 0)];
    refused(&mut shop, not_allowed(Capability::Discount), |s| {
        s.ring(&whole)
    });
    // A colleague who comes to the counter allows the ten at payment.
    let ayse = shop.scene.signed_in(&shop.book, Role::Supervisor);
    let both = shop.actor(Role::Trainee).with(ayse.expect("Ayşe"));
    let done = perform::<RingSale>(&mut shop.book, &shop.env, &both, &ten);
    assert_eq!(done, Err(Stop::Refused(Refusal::ReasonMissing)));
    let both = both.because(text("For the school"));
    perform::<RingSale>(&mut shop.book, &shop.env, &both, &ten).expect("a sale");
    let ayse = shop.scene.person(Role::Supervisor).expect("Ayşe");
    let read = shop.book.read();
    assert_eq!(read.approver_of(ten.basket.sale), Ok(Some(ayse)));
    shop.verify();
}

#[test]
fn the_ledger_keeps_what_came_off_and_why_and_the_figures_say_it_apart() {
    let mut shop = Shop::at(Stage::Counted);
    let mut basket = draft(&shop, &[0, 1]);
    reduce(
        &mut basket,
        Some(2),
        Off::Amount(Pence::new(20)),
        ReductionReason::Other,
    );
    reduce(
        &mut basket,
        None,
        Off::Percent(10),
        ReductionReason::Colleague,
    );
    let note = Some(text("Name of Şengül"));
    basket
        .basket
        .take(Step::Note { line: None, note })
        .expect("a note");
    assert_eq!(basket.basket.total(), Ok(Pence::new(612)));
    basket.paid = vec![cash(612, 0)];
    shop.perform::<RingSale>(Role::Supervisor, &basket)
        .expect("a sale");
    let again = shop.perform::<RingSale>(Role::Supervisor, &basket);
    assert_eq!(again.expect("the same").total, Pence::new(612));
    let read = shop.book.read();
    let sale = read.sale(basket.basket.sale).expect("a look").expect("it");
    let off = |n: usize| -> Vec<i64> {
        let reductions = sale.lines[n].reductions.iter();
        reductions.map(|r| r.pence.get()).collect()
    };
    // 68 off 380 and 300: the exact shares are 38 and 30.
    assert_eq!((off(0), off(1)), (vec![38], vec![20, 30]));
    let words: Vec<_> = sale
        .words
        .iter()
        .map(|w| (w.line, &w.note, &w.reason))
        .collect();
    assert_eq!(words.len(), 2);
    assert_eq!(words[0], (0, &Some(text("Name of Şengül")), &None));
    assert_eq!(words[1], (2, &None, &Some(text("Burnt underneath"))));
    let facts = read.session_facts(shop.scene.session).expect("facts");
    let figures = figures(&facts).expect("figures");
    let of = |kind: ReductionKind| figure_of(&figures, FigureKind::Reductions, kind.code());
    assert_eq!(of(ReductionKind::BasketPercent), Ok(Pence::new(68)));
    assert_eq!(of(ReductionKind::LineAmount), Ok(Pence::new(20)));
    // What was sold is what was paid: the two sales of the day.
    assert_eq!(
        figure(&figures, FigureKind::Sales),
        Ok(Pence::new(1080 + 612))
    );
    // The money that goes back is what was paid, not the price.
    let refund = RefundOf {
        id: shop.new_sale(),
        sale: basket.basket.sale,
        wishes: vec![RefundWish {
            line: 2,
            quantity: Milli::ONE,
        }],
        way: TenderKind::Cash,
    };
    let back = shop.because::<Refund>(Role::Supervisor, "Cold", &refund);
    assert_eq!(back.expect("money back").total, Pence::new(-270));
    shop.verify();
}
