//! Our own list of products: what [`super::read`] reads again without a change.

use std::collections::{BTreeMap, HashMap};

use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::{Category, Product};
use crate::domain::ids::ProductId;
use crate::files::product_lists::headings::OWN;
use crate::files::sheets::{Cell, table};

/// All products of a shop as a list, those that are off the till too.
pub fn own_list(
    products: &[Product],
    tabs: &[Category],
    barcodes: &BTreeMap<ProductId, Vec<Barcode>>,
) -> String {
    let names: HashMap<_, &str> = tabs.iter().map(|t| (t.id, t.name.as_str())).collect();
    let row = |product: &Product| {
        let yes = |is: bool| Cell::figure(if is { "yes" } else { "no" });
        let codes: Vec<&str> = barcodes
            .get(&product.id)
            .map(|codes| codes.iter().map(Barcode::as_str).collect())
            .unwrap_or_default();
        let tab = names.get(&product.category).copied().unwrap_or_default();
        vec![
            Cell::figure(product.id.0),
            Cell::text(&product.name),
            Cell::text(&product.button_name),
            Cell::text(tab),
            Cell::pounds(product.price),
            product.open_limit.map_or_else(Cell::empty, Cell::pounds),
            Cell::Text(codes.join("\n")),
            Cell::figure(product.take_away.code()),
            Cell::figure(product.eat_in.code()),
            yes(product.half_price_late),
            yes(product.made_to_order),
            yes(!product.withdrawn),
        ]
    };
    table(&OWN, products.iter().map(row))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::Pence;
    use crate::domain::catalogue::{Trade, checked};
    use crate::domain::ids::EntryId;
    use crate::domain::product_lists::Form;
    use crate::domain::product_lists::plan::{Answers, Counts, Fate, Shelves, plan};
    use crate::domain::vat::VatCode;
    use crate::files::product_lists::read;

    fn any_name(longest: usize) -> impl Strategy<Value = String> {
        let nasty = prop::sample::select(vec![
            "=1+1",
            "+44",
            "-20% bun",
            "@home",
            "'=x",
            "''@",
            "a,b;c\td",
            "\"quoted\"",
            "Şengül 🥐",
            "خبز",
            "ıİ",
            "a\nb",
            "'",
            "Fish & chips",
            "variable",
            "1.250",
            "\u{feff}x",
            "\u{fffd}",
        ]);
        prop_oneof![nasty.prop_map(str::to_owned), "\\PC{1,30}"]
            .prop_map(move |name: String| name.chars().take(longest).collect())
    }

    fn any_product(n: u128) -> impl Strategy<Value = Option<Product>> {
        let flags = (any::<bool>(), any::<bool>(), any::<bool>());
        let code = prop::sample::select(vec![VatCode::S, VatCode::R, VatCode::Z, VatCode::O]);
        (
            any_name(200),
            any_name(40),
            0_i64..9_999_999,
            prop::option::of(1_i64..9_999_999),
            (code.clone(), code),
            flags,
            1_u128..4,
        )
            .prop_map(move |(name, button, price, limit, codes, flags, tab)| {
                let price = limit.map_or(price, |limit| price.min(limit));
                let id = ProductId(Uuid::from_u128(n));
                let tab = EntryId(Uuid::from_u128(tab));
                let product = Product {
                    button_name: button,
                    open_limit: limit.map(Pence::new),
                    half_price_late: flags.0,
                    made_to_order: flags.1,
                    withdrawn: flags.2,
                    ..Product::new(id, tab, &name, Pence::new(price), codes)
                };
                // What the shop could not have is not in its book.
                checked(&product).ok()
            })
    }

    fn any_products() -> impl Strategy<Value = Vec<Product>> {
        (1_u128..30)
            .prop_flat_map(|many| (0..many).map(|n| any_product(n + 10)).collect::<Vec<_>>())
            .prop_map(|products| products.into_iter().flatten().collect())
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_in_again_without_a_change(products in any_products()) {
            let tabs: Vec<Category> = ["Bread", "=Cakes, small", "bread "]
                .into_iter()
                .zip(1..)
                .map(|(name, n)| Category::new(EntryId(Uuid::from_u128(n)), name.trim().into()))
                .collect();
            let code = |n: usize| Barcode::new(&format!("=CODE {n}")).unwrap();
            let mut barcodes: BTreeMap<ProductId, Vec<Barcode>> = BTreeMap::new();
            for (n, product) in products.iter().enumerate() {
                let codes = (0..n % 3).map(|m| code(n * 3 + m)).collect();
                barcodes.insert(product.id, codes);
            }
            let shelves = Shelves {
                trade: Trade::Bakery,
                tabs: tabs.clone(),
                products: products.clone(),
                barcodes: barcodes
                    .iter()
                    .flat_map(|(id, codes)| codes.iter().map(|code| (code.clone(), *id)))
                    .collect(),
            };
            let out = own_list(&products, &tabs, &barcodes);
            let same = products.len();
            if same == 0 {
                return Ok(());
            }
            let list = read(out.as_bytes(), "").unwrap();
            prop_assert_eq!(list.form, Form::Own);
            let answers = Answers::default();
            let plan = plan(&list, &shelves, &answers, &mut Uuid::max).unwrap();
            for row in &plan.rows {
                prop_assert_eq!(&row.fate, &Fate::Same, "{}", row.name);
            }
            prop_assert_eq!(plan.counts, Counts { same, ..Counts::default() });
        }
    }
}
