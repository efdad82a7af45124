//! Twenty thousand products: loading them for the till, and one deed among them.

use std::time::{Duration, Instant};

use pathway_till::operations::perform;

use super::*;

/// So many products in the scene's tab, through the operations.
fn with_products(many: usize) -> Shop {
    let mut shop = Shop::at(Stage::Closed);
    let manager = shop.actor(Role::Manager);
    let template = loaf(&shop);
    let env = shop.env.clone();
    let added: Result<(), Stop> = shop.book.batch(|book| {
        for n in 0..many {
            let product = Product {
                id: ProductId(env.new_id()),
                name: format!("Part number {n}"),
                button_name: format!("Part {n}"),
                ..template.clone()
            };
            let position = i64::try_from(n).unwrap_or(0) + 10;
            perform::<AddProduct>(book, &env, &manager, &NewProduct { product, position })?;
        }
        Ok(())
    });
    added.expect("many products");
    shop
}

#[test]
fn twenty_thousand_products_load_quickly() {
    let shop = with_products(20_000);
    let begun = Instant::now();
    let products = shop.book.read().products(shop.scene.shop).unwrap();
    let took = begun.elapsed();
    assert_eq!(products.len(), 20_002);
    println!("20,000 products for the till: {took:?}");
    // A test build on a busy machine; a release build takes a fraction of it.
    assert!(took < Duration::from_secs(3), "{took:?}");
    let begun = Instant::now();
    assert_eq!(shop.book.read().barcodes().unwrap().len(), 0);
    assert!(begun.elapsed() < Duration::from_millis(200));
}
