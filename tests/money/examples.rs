//! The worked examples of the facts, each named after its number there.

use pathway_till::domain::basket::Step;
use pathway_till::domain::cash::{KindsInDrawer, change, worth};
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::ids::{EntryId, ProductId};
use pathway_till::domain::sales::{LineKind, round_up_to_next_pound};
use pathway_till::domain::tenders::{PaidBy, Tender, settle};
use pathway_till::domain::vat::VatCode::{O, S, Z};
use pathway_till::domain::vat::{VatCode, VatRate, totals_by_rate};
use pathway_till::domain::{Pence, Rounding, share_out};
use uuid::Uuid;

use super::{basket, item, rates, sold, today, total, vat, vat_of};
use pathway_till::domain::basket::Item;

fn bun() -> Product {
    Product::new(
        ProductId(Uuid::from_u128(1)),
        EntryId(Uuid::from_u128(2)),
        "Cardamom bun",
        Pence::new(350),
        (Z, S),
    )
}

/// The VAT of amounts that are not whole lines, such as shares of a deal.
fn vat_of_shares(shares: &[(VatCode, Pence)]) -> Vec<(VatCode, i64, i64)> {
    let rates = rates();
    let lines = shares.iter().map(|(c, p)| (*c, rates.on(*c, today()), *p));
    totals_by_rate(lines)
        .unwrap()
        .into_iter()
        .map(|t| (t.code, t.gross.get(), t.vat.get()))
        .collect()
}

#[test]
fn w1_a_coffee_to_take_away() {
    let vat = vat(&[(item("Coffee", 320, S), 1)]);
    assert_eq!(vat[&S], (320, 53, 267));
}

#[test]
fn w2_a_bun_is_zero_rated_until_it_is_eaten_in() {
    let away = vat(&[(Item::of(&bun(), Place::TakeAway), 1)]);
    assert_eq!(away.len(), 1);
    assert_eq!(away[&Z], (350, 0, 350));
    let in_shop = vat(&[(Item::of(&bun(), Place::EatIn), 1)]);
    assert_eq!(in_shop.len(), 1);
    assert_eq!(in_shop[&S], (350, 58, 292));
}

#[test]
fn w3_half_a_penny_goes_up() {
    assert_eq!(vat(&[(item("Tart", 255, S), 1)])[&S].1, 43);
    assert_eq!(vat(&[(item("Slice", 243, S), 1)])[&S].1, 41);
}

#[test]
fn w4_vat_is_rounded_once_per_rate_not_per_line() {
    let one_line = vat(&[(item("Latte", 280, S), 3)]);
    assert_eq!(one_line[&S], (840, 140, 700));
    let three_lines = vat(&[
        (item("Latte", 280, S), 1),
        (item("Flat white", 280, S), 1),
        (item("Mocha", 280, S), 1),
    ]);
    assert_eq!(three_lines[&S].1, 140);
}

#[test]
fn w7_a_mixed_basket_to_take_away() {
    let basket = basket(&[
        (item("Loaf", 450, Z), 1),
        (item("Bun", 300, Z), 1),
        (item("Coffee", 340, S), 1),
        (item("Water", 150, S), 1),
    ]);
    assert_eq!(total(&basket), 1240);
    let vat = vat_of(&sold(&basket));
    assert_eq!(vat[&Z], (750, 0, 750));
    assert_eq!((vat[&S].0, vat[&S].1), (490, 82));
}

#[test]
fn w8_a_deal_is_shared_by_normal_prices() {
    let normal = [360, 120, 120].map(Pence::new);
    let shares = share_out(Pence::new(500), &normal).unwrap();
    let away = vat_of_shares(&[(Z, shares[0]), (S, shares[1]), (S, shares[2])]);
    assert_eq!(away, [(S, 200, 33), (Z, 300, 0)]);
    let eaten_in = vat_of_shares(&[(S, shares[0]), (S, shares[1]), (S, shares[2])]);
    assert_eq!(eaten_in, [(S, 500, 83)]);
}

#[test]
fn w10_half_price_rounds_down() {
    let half = Pence::new(325).share(1, 2, Rounding::Down).unwrap();
    assert_eq!(half.get(), 162);
    assert_eq!(vat(&[(item("Tart", half.get(), Z), 1)])[&Z], (162, 0, 162));
    assert_eq!(vat(&[(item("Tart", half.get(), S), 1)])[&S], (162, 27, 135));
}

#[test]
fn b1_a_bike_lock() {
    assert_eq!(vat(&[(item("Lock", 3500, S), 1)])[&S], (3500, 583, 2917));
}

#[test]
fn b2_a_repair_with_parts() {
    let basket = basket(&[(item("Labour", 6000, S), 1), (item("Parts", 1850, S), 1)]);
    assert_eq!(total(&basket), 7850);
    assert_eq!(vat_of(&sold(&basket))[&S].1, 1308);
}

#[test]
fn b3_a_helmet_that_meets_the_standard_and_one_that_does_not() {
    assert_eq!(vat(&[(item("Helmet", 4200, Z), 1)])[&Z].1, 0);
    assert_eq!(vat(&[(item("Other helmet", 4200, S), 1)])[&S].1, 700);
}

#[test]
fn b9_a_donated_bike_with_lights_and_a_helmet() {
    let basket = basket(&[
        (item("Donated bike", 12000, Z), 1),
        (item("Lights", 1800, S), 1),
        (item("Helmet", 3000, Z), 1),
    ]);
    assert_eq!(total(&basket), 16800);
    let vat = vat_of(&sold(&basket));
    assert_eq!(vat[&S].1, 300);
    assert_eq!(vat[&Z], (15000, 0, 15000));
}

#[test]
fn d1_rounding_up_is_a_donation_outside_vat() {
    let mut basket = basket(&[(item("Bun", 360, Z), 2)]);
    let up = round_up_to_next_pound(basket.goods().unwrap()).unwrap();
    assert_eq!(up.get(), 80);
    basket.take(Step::RoundUp { donation: up }).unwrap();
    assert_eq!(total(&basket), 800);
    let lines = sold(&basket);
    let of = |kind| {
        let lines = lines.iter().filter(|l| l.kind == kind);
        lines.map(|l| l.total.get()).sum::<i64>()
    };
    assert_eq!((of(LineKind::Product), of(LineKind::Donation)), (720, 80));
    let given = lines.last().unwrap();
    assert_eq!((given.code, given.rate), (O, VatRate::NONE));
    assert_eq!(vat_of(&lines)[&O], (80, 0, 80));
}

#[test]
fn c2_the_change_of_twenty_pounds() {
    let due = basket(&[(item("Loaf", 735, Z), 1)]).total().unwrap();
    let given = Pence::new(2000);
    let back = given.minus(due).unwrap();
    let pieces = change(back, &KindsInDrawer::all()).unwrap();
    let values: Vec<(i64, u32)> = pieces
        .iter()
        .map(|p| (p.kind.value().get(), p.count))
        .collect();
    assert_eq!(values, [(1000, 1), (200, 1), (50, 1), (10, 1), (5, 1)]);
    assert_eq!(worth(&pieces), Ok(Pence::new(1265)));
    assert_eq!(
        settle(due, &[Tender::cash(given, back)], PaidBy::CustomerNow),
        Ok(())
    );
}
