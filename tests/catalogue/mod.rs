//! What a shop sells, told through the operations: names, prices, places, barcodes, allergens, days.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use pathway_till::domain::access::Role;
use pathway_till::domain::allergens::{Allergen, AllergenAnswer, AllergenLine, NamedAllergen};
use pathway_till::domain::barcodes::Barcode;
use pathway_till::domain::catalogue::{Category, Product, TabColour};
use pathway_till::domain::ids::{EntryId, ProductId};
use pathway_till::domain::{Pence, Refusal};
use pathway_till::operations::catalogue::{
    AddCategory, AddProduct, ChangeProduct, Left, MoveProduct, NewProduct, Placed, SaidOfAllergens,
    SetAllergens, SetBarcodes, SetLeftToday, SetPlace, SetPrice, SetUseBy, TabOrder,
    WithdrawCategory, WithdrawProduct,
};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::{Operation, Stop};
use pathway_till::store::catalogue::NewCategory;

use crate::support::{Shop, cash};

mod at_the_till;
mod many;

/// The manager does it.
fn manage<O: Operation>(shop: &mut Shop, input: &O::Input) -> Result<O::Output, Stop> {
    shop.perform::<O>(Role::Manager, input)
}

/// It is refused, and nothing was written.
#[track_caller]
fn refused<O: Operation>(shop: &mut Shop, input: &O::Input, refusal: Refusal) {
    let before = shop.dump();
    let done = manage::<O>(shop, input);
    assert_eq!(done.err(), Some(Stop::Refused(refusal)));
    assert!(shop.dump() == before, "a refusal wrote");
}

fn loaf(shop: &Shop) -> Product {
    let id = shop.scene.products[0].id;
    shop.book.read().product(id).unwrap().expect("a loaf")
}

fn coffee(shop: &Shop) -> Product {
    let id = shop.scene.products[1].id;
    shop.book.read().product(id).unwrap().expect("a coffee")
}

/// One more product, at this place.
fn another(shop: &mut Shop, name: &str, position: i64) -> Product {
    let product = Product {
        id: ProductId(shop.env.new_id()),
        name: name.into(),
        button_name: name.into(),
        ..loaf(shop)
    };
    let new = NewProduct {
        product: product.clone(),
        position,
    };
    manage::<AddProduct>(shop, &new).expect("it is added");
    product
}

fn names(shop: &Shop) -> Vec<String> {
    let products = shop.book.read().products(shop.scene.shop).unwrap();
    products.into_iter().map(|p| p.name).collect()
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_name_never_changes_inside_a_revision() {
    let mut shop = Shop::at(Stage::Open);
    let before = loaf(&shop);
    let renamed = Product {
        name: "Seeded sourdough".into(),
        open_limit: Some(Pence::new(900)),
        half_price_late: true,
        made_to_order: true,
        // None of these is for this operation.
        price: Pence::new(1),
        withdrawn: true,
        photo_rev: Some(7),
        use_by: Some(date("2026-01-01")),
        ..before.clone()
    };
    manage::<ChangeProduct>(&mut shop, &renamed).expect("renamed");
    let after = loaf(&shop);
    assert_eq!(after.rev, before.rev + 1);
    let expected = Product {
        name: "Seeded sourdough".into(),
        open_limit: Some(Pence::new(900)),
        half_price_late: true,
        made_to_order: true,
        rev: after.rev,
        ..before.clone()
    };
    assert_eq!(after, expected);
    let read = shop.book.read();
    let name = |rev| read.product_name(before.id, rev).unwrap();
    assert_eq!(name(before.rev).as_deref(), Some("Seeded loaf"));
    assert_eq!(name(after.rev).as_deref(), Some("Seeded sourdough"));
    // The sale of this morning still says what was sold.
    let sale = read.sale(shop.scene.sale).unwrap().expect("a sale");
    assert_eq!(sale.lines[0].product, Some((before.id, before.rev)));
    // Sent again it changes nothing; somebody who looked before it is told.
    let dump = shop.dump();
    manage::<ChangeProduct>(&mut shop, &renamed).expect("the same again");
    assert_eq!(shop.dump(), dump);
    let late = Product {
        name: "Another".into(),
        ..before
    };
    refused::<ChangeProduct>(&mut shop, &late, Refusal::ProductChanged);
    shop.verify();
}

#[test]
fn a_basket_of_before_is_rung_with_what_it_was_tapped_at() {
    let mut shop = Shop::at(Stage::Open);
    let draft = pathway_till::store::baskets::Draft {
        basket: shop.basket(&[0]),
        paid: vec![cash(380, 0)],
    };
    let before = loaf(&shop);
    manage::<SetPrice>(&mut shop, &(before.id, Pence::new(450))).unwrap();
    let renamed = Product {
        name: "Renamed".into(),
        ..loaf(&shop)
    };
    manage::<ChangeProduct>(&mut shop, &renamed).unwrap();
    let rung = shop.ring(&draft).expect("the price of the tap holds");
    assert_eq!(rung.total, Pence::new(380));
    shop.verify();
}

#[test]
fn the_price_history_says_who_when_and_from_what() {
    let mut shop = Shop::at(Stage::Closed);
    let loaf = loaf(&shop);
    shop.later(60);
    manage::<SetPrice>(&mut shop, &(loaf.id, Pence::new(400))).unwrap();
    let at = shop.env.now();
    shop.later(60);
    manage::<SetPrice>(&mut shop, &(loaf.id, Pence::new(395))).unwrap();
    let history = shop.book.read().price_history(loaf.id).unwrap();
    let steps: Vec<_> = history.iter().map(|c| (c.from, c.to)).collect();
    let p = Pence::new;
    assert_eq!(
        steps,
        [
            (Some(p(400)), p(395)),
            (Some(p(380)), p(400)),
            (None, p(380))
        ]
    );
    assert_eq!(history[1].at, at);
    let mina = shop.scene.person(Role::Manager).unwrap();
    assert!(history.iter().all(|c| c.by == mina));
}

#[test]
fn one_barcode_is_one_products() {
    let mut shop = Shop::at(Stage::Closed);
    let (loaf, coffee) = (loaf(&shop).id, coffee(&shop).id);
    let code = |text: &str| Barcode::new(text).expect("a barcode");
    let set = |codes: &[&str]| -> BTreeSet<Barcode> { codes.iter().map(|c| code(c)).collect() };
    manage::<SetBarcodes>(&mut shop, &(loaf, set(&["5012345678900", "SHELF-7"]))).unwrap();
    let product = "Seeded loaf".to_owned();
    refused::<SetBarcodes>(
        &mut shop,
        &(coffee, set(&["96385074", "SHELF-7"])),
        Refusal::BarcodeTaken { product },
    );
    // A UPC-A and the EAN-13 of the same thing are one.
    manage::<SetBarcodes>(&mut shop, &(coffee, set(&["036000291452"]))).unwrap();
    let read = shop.book.read();
    assert_eq!(
        read.product_with(&code("0036000291452")).unwrap(),
        Some(coffee)
    );
    assert_eq!(read.barcodes().unwrap().len(), 3);
    // Taken off one, it is free for the other.
    manage::<SetBarcodes>(&mut shop, &(loaf, set(&["5012345678900"]))).unwrap();
    assert_eq!(
        shop.book.read().product_with(&code("SHELF-7")).unwrap(),
        None
    );
    manage::<SetBarcodes>(&mut shop, &(coffee, set(&["SHELF-7"]))).unwrap();
    let read = shop.book.read();
    assert_eq!(read.product_with(&code("SHELF-7")).unwrap(), Some(coffee));
    assert_eq!(read.barcodes_of(coffee).unwrap(), [code("SHELF-7")]);
    let many: BTreeSet<Barcode> = (1000..1021).map(|n| code(&n.to_string())).collect();
    refused::<SetBarcodes>(
        &mut shop,
        &(loaf, many),
        Refusal::TooManyBarcodes { most: 20 },
    );
    shop.verify();
}

#[test]
fn allergens_are_kept_and_not_checked_stays_not_checked() {
    let mut shop = Shop::at(Stage::Closed);
    let loaf = loaf(&shop).id;
    let mut said = SaidOfAllergens {
        product: loaf,
        sheet: shop.book.read().allergens_of(loaf).unwrap(),
        ingredients: "  Wheat flour, water, sesame, salt ".into(),
    };
    assert!(
        said.sheet
            .lines()
            .all(|(_, l)| l.answer == AllergenAnswer::NotChecked)
    );
    let contains = AllergenLine::new(AllergenAnswer::Contains);
    said.sheet.say(Allergen::Gluten, contains.clone());
    let allergen = Allergen::Gluten;
    refused::<SetAllergens>(&mut shop, &said, Refusal::AllergenNotNamed { allergen });
    let wheat = AllergenLine {
        named: BTreeSet::from([NamedAllergen::Wheat, NamedAllergen::Rye]),
        ..contains.clone()
    };
    said.sheet.say(Allergen::Gluten, wheat);
    said.sheet.say(Allergen::Sesame, contains);
    manage::<SetAllergens>(&mut shop, &said).expect("named");
    let read = shop.book.read();
    assert_eq!(read.allergens_of(loaf).unwrap(), said.sheet);
    assert_eq!(
        read.ingredients_of(loaf).unwrap(),
        "Wheat flour, water, sesame, salt"
    );
    assert_eq!(
        read.allergens_of(loaf).unwrap().answer(Allergen::Milk),
        AllergenAnswer::NotChecked
    );
    assert!(!read.products_with_all_allergens().unwrap().contains(&loaf));
    for allergen in Allergen::ALL {
        if said.sheet.answer(*allergen) == AllergenAnswer::NotChecked {
            let free = AllergenLine::new(AllergenAnswer::DoesNotContain);
            said.sheet.say(*allergen, free);
        }
    }
    manage::<SetAllergens>(&mut shop, &said).expect("all");
    let whole = shop.book.read().products_with_all_allergens().unwrap();
    assert!(whole.contains(&loaf));
    // An answer can go back to "not checked", and then it is.
    let line = AllergenLine::new(AllergenAnswer::NotChecked);
    said.sheet.say(Allergen::Milk, line);
    manage::<SetAllergens>(&mut shop, &said).expect("looked at anew");
    let read = shop.book.read();
    assert!(!read.products_with_all_allergens().unwrap().contains(&loaf));
    shop.verify();
}

#[test]
fn a_tab_is_put_in_order_in_one_step() {
    let mut shop = Shop::at(Stage::Closed);
    let bun = another(&mut shop, "Bun", 3);
    let rye = another(&mut shop, "Rye", 4);
    let (loaf, coffee) = (loaf(&shop), coffee(&shop));
    assert_eq!(names(&shop), ["Seeded loaf", "Flat white", "Bun", "Rye"]);
    let order = |ids: &[ProductId], shop: &Shop| TabOrder {
        category: shop.scene.category,
        products: ids.to_vec(),
    };
    let swapped = order(&[loaf.id, bun.id, coffee.id, rye.id], &shop);
    manage::<MoveProduct>(&mut shop, &swapped).unwrap();
    assert_eq!(names(&shop), ["Seeded loaf", "Bun", "Flat white", "Rye"]);
    let read = shop.book.read();
    let rev = |id| read.product(id).unwrap().expect("a product").rev;
    assert_eq!(
        [rev(loaf.id), rev(bun.id), rev(coffee.id), rev(rye.id)],
        [1, 2, 2, 1],
        "a swap touches two"
    );
    let missing = order(&[loaf.id, bun.id, coffee.id], &shop);
    refused::<MoveProduct>(&mut shop, &missing, Refusal::ProductChanged);
    let twice = order(&[loaf.id, bun.id, coffee.id, coffee.id], &shop);
    refused::<MoveProduct>(&mut shop, &twice, Refusal::ProductChanged);
    shop.verify();
}

#[test]
fn products_with_one_place_are_numbered_anew() {
    let mut shop = Shop::at(Stage::Closed);
    let bun = another(&mut shop, "Bun", 2);
    let (loaf, coffee) = (loaf(&shop).id, coffee(&shop).id);
    let wished = TabOrder {
        category: shop.scene.category,
        products: vec![bun.id, coffee, loaf],
    };
    manage::<MoveProduct>(&mut shop, &wished).unwrap();
    assert_eq!(names(&shop), ["Bun", "Flat white", "Seeded loaf"]);
}

#[test]
fn a_guest_stands_in_the_tab_of_the_other_shop() {
    let mut shop = Shop::at(Stage::Closed);
    let (bikes, parts) = shop.scene.other_shop;
    let loaf = loaf(&shop);
    let placed = Placed {
        product: loaf.id,
        shop: bikes,
        category: Some(parts),
    };
    manage::<SetPlace>(&mut shop, &placed).expect("a guest");
    let there = shop.book.read().products(bikes).unwrap();
    assert_eq!(there.len(), 1);
    assert_eq!(there[0].category, parts, "in the tab of there");
    assert_eq!(names(&shop).len(), 2, "and here as before");
    assert!(shop.book.read().own_products(bikes).unwrap().is_empty());
    // The tab cannot go while it holds a guest.
    let products = 1;
    let before = shop.dump();
    shop.book.act_as(shop.scene.till);
    let own_tab = Placed {
        shop: shop.scene.shop,
        category: Some(shop.scene.category),
        ..placed
    };
    refused::<SetPlace>(&mut shop, &own_tab, Refusal::UnknownCategory);
    let wrong_tab = Placed {
        category: Some(shop.scene.category),
        ..placed
    };
    refused::<SetPlace>(&mut shop, &wrong_tab, Refusal::UnknownCategory);
    assert_eq!(shop.dump(), before);
    let on_sale = shop.book.read().products_on_sale_in(parts).unwrap();
    assert_eq!(on_sale, products);
    manage::<SetPlace>(
        &mut shop,
        &Placed {
            category: None,
            ..placed
        },
    )
    .expect("no more");
    assert!(shop.book.read().products(bikes).unwrap().is_empty());
    shop.verify();
}

#[test]
fn what_is_withdrawn_is_off_the_till_and_stays_in_the_list() {
    let mut shop = Shop::at(Stage::Closed);
    let loaf = loaf(&shop).id;
    manage::<WithdrawProduct>(&mut shop, &loaf).unwrap();
    assert_eq!(names(&shop), ["Flat white"]);
    let own = shop.book.read().own_products(shop.scene.shop).unwrap();
    assert_eq!(own.len(), 2);
    assert!(own[0].withdrawn);
    let tab = shop.scene.category;
    let products = 1;
    refused::<WithdrawCategory>(&mut shop, &tab, Refusal::CategoryNotEmpty { products });
    let coffee = coffee(&shop).id;
    manage::<WithdrawProduct>(&mut shop, &coffee).unwrap();
    manage::<WithdrawCategory>(&mut shop, &tab).unwrap();
    let read = shop.book.read();
    assert!(read.categories(shop.scene.shop).unwrap().is_empty());
    assert_eq!(read.all_categories(shop.scene.shop).unwrap().len(), 1);
    shop.verify();
}

#[test]
fn names_in_any_letters_come_back_as_they_were() {
    let mut shop = Shop::at(Stage::Closed);
    for name in ["Iğdır ıspanaklı", "خبز", "🥐", &"ş".repeat(200)] {
        let product = Product {
            id: ProductId(shop.env.new_id()),
            name: name.into(),
            ..loaf(&shop)
        };
        let id = product.id;
        let new = NewProduct {
            product,
            position: 9,
        };
        manage::<AddProduct>(&mut shop, &new).expect("added");
        let stored = shop.book.read().product(id).unwrap().expect("stored");
        assert_eq!(stored.name, name);
    }
    let tab = NewCategory {
        category: Category {
            colour: Some(TabColour::Positive),
            ..Category::new(EntryId(shop.env.new_id()), " Çörek 🥐 ".into())
        },
        shop: shop.scene.shop,
        position: 0,
    };
    manage::<AddCategory>(&mut shop, &tab).expect("a tab");
    let tabs = shop.book.read().categories(shop.scene.shop).unwrap();
    assert_eq!(tabs[0].name, "Çörek 🥐");
    assert_eq!(tabs[0].colour, Some(TabColour::Positive));
    shop.verify();
}

#[test]
fn wrong_left_and_days_are_refused() {
    let mut shop = Shop::at(Stage::Open);
    let loaf = loaf(&shop).id;
    for pieces in [-1, 1000, i64::MAX] {
        let left = Left {
            product: loaf,
            pieces: Some(pieces),
        };
        refused::<SetLeftToday>(&mut shop, &left, Refusal::QuantityTooLarge);
    }
    let nothing = ProductId(shop.env.new_id());
    let left = Left {
        product: nothing,
        pieces: Some(1),
    };
    refused::<SetLeftToday>(&mut shop, &left, Refusal::UnknownProduct);
    refused::<SetUseBy>(&mut shop, &(nothing, None), Refusal::UnknownProduct);
}
