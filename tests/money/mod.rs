//! Money through the domain: the worked examples of the facts, and properties against slow models.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathway_till::domain::Pence;
use pathway_till::domain::basket::{Basket, Item, Priced, Step};
use pathway_till::domain::catalogue::Place;
use pathway_till::domain::ids::{ProductId, SaleId};
use pathway_till::domain::sales::{SaleLine, lines_of};
use pathway_till::domain::vat::{VatCode, VatRate, VatRates, totals_by_rate};
use proptest::prelude::ProptestConfig;
use uuid::Uuid;

pub mod baskets;
mod change;
mod examples;
mod finding;
mod refunds;
mod sessions;
mod sharing;
mod typing;

/// So many cases; what breaks becomes a named test, not a file of seeds.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    date("2026-11-21")
}

/// The rates of the facts.
fn rates() -> VatRates {
    let mut rates = VatRates::default();
    let from = date("2011-01-04");
    rates.set(VatCode::S, from, VatRate(2000));
    rates.set(VatCode::R, from, VatRate(500));
    rates
}

/// What one thing is called, costs and counts as, taken away.
fn item(name: &str, pence: i64, code: VatCode) -> Item {
    let number = name.bytes().fold(0_u128, |n, b| n * 131 + u128::from(b));
    Item {
        product: ProductId(Uuid::from_u128(number)),
        rev: 1,
        name: name.to_owned(),
        unit: Pence::new(pence),
        place: Place::TakeAway,
        code,
        other_code: Some(VatCode::S),
        priced: Priced::Own,
    }
}

fn sale_id(n: u128) -> SaleId {
    SaleId(Uuid::from_u128(n))
}

/// A basket with these things, so many of each, tapped one by one.
fn basket(things: &[(Item, i64)]) -> Basket {
    let mut basket = Basket::new(sale_id(1));
    for (item, count) in things {
        for _ in 0..*count {
            basket.take(Step::Add { item: item.clone() }).unwrap();
        }
    }
    basket
}

/// The lines that the basket is sold as today.
fn sold(basket: &Basket) -> Vec<SaleLine> {
    lines_of(basket, &rates(), today()).unwrap()
}

/// Gross, VAT and net of each code, VAT taken once per rate.
fn vat_of(lines: &[SaleLine]) -> BTreeMap<VatCode, (i64, i64, i64)> {
    totals_by_rate(lines.iter().map(|l| (l.code, l.rate, l.total)))
        .unwrap()
        .into_iter()
        .map(|t| (t.code, (t.gross.get(), t.vat.get(), t.net.get())))
        .collect()
}

/// Gross, VAT and net of each code when these things are sold together.
fn vat(things: &[(Item, i64)]) -> BTreeMap<VatCode, (i64, i64, i64)> {
    vat_of(&sold(&basket(things)))
}

fn total(basket: &Basket) -> i64 {
    basket.total().unwrap().get()
}
