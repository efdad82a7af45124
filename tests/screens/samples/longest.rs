//! Names of 200 characters, as long as can be: they are shown whole or end with a clear mark.

use pathway_till::documents::page::Format;
use pathway_till::documents::sale;
use pathway_till::domain::basket::{Basket, Item, Step};
use pathway_till::domain::catalogue::{Place, Product};
use pathway_till::domain::free_text::LONGEST_PRODUCT_NAME;
use pathway_till::domain::ids::SaleId;
use pathway_till::domain::papers::{Issue, SalePaper};
use pathway_till::domain::vat::VatCode::Z;
use pathway_till::ui::screens::{lock, till};
use pathway_till::words::Words;
use uuid::Uuid;

use super::{Screen, papers};
use crate::documents::sales::{basket, item, registered, sold};

/// Words of a bakery, as many as are allowed.
pub fn name(first: &str) -> String {
    let words =
        "wholemeal sourdough with walnuts and apricots from the oven in the yard, ".repeat(4);
    let all = format!("{first} {words}");
    all.chars().take(LONGEST_PRODUCT_NAME).collect()
}

fn products() -> Vec<Product> {
    super::products()
        .into_iter()
        .take(3)
        .map(|product| Product {
            name: name(&product.name),
            button_name: name(&product.name),
            ..product
        })
        .collect()
}

fn at_the_till() -> Screen {
    let mut basket = Basket::new(SaleId(Uuid::from_u128(78)));
    for product in products() {
        let item = Item::of(&product, Place::TakeAway);
        basket.take(Step::Add { item }).unwrap();
    }
    let mut data = super::till_data(basket);
    data.finder = till::Finder::of(&products());
    data.products = products().into();
    Screen::Till(data, till::Draft::default())
}

fn at_the_wall() -> Screen {
    let mut data = super::lock_data();
    for person in data.people.iter_mut().take(2) {
        person.name = name(&person.name);
    }
    let draft = lock::Draft {
        stage: lock::Stage::People,
        ..lock::Draft::default()
    };
    Screen::Lock(data, draft)
}

fn receipt() -> Screen {
    let words = Words::english().unwrap();
    let basket = basket(&[(item(&name("Rye"), 450, Z), 2), (item("Bun", 300, Z), 1)]);
    let facts = sold(&basket, registered());
    let paper = sale::receipt(&words, &facts, Format::Roll80, Issue::First).unwrap();
    papers::shown(papers::of_sale(papers::sheet(&paper), SalePaper::Receipt))
}

pub fn all() -> Vec<(&'static str, Screen)> {
    vec![
        ("longest_lock", at_the_wall()),
        ("longest_till", at_the_till()),
        ("longest_receipt", receipt()),
    ]
}
