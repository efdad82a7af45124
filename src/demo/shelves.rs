//! What is known of the made-up products beside name and price: allergens and ingredients, barcodes,
//! how some are sold, and, for the day after the last, what is left and what is past its date.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::allergens::{
    Allergen, AllergenAnswer, AllergenLine, AllergenSheet, NamedAllergen,
};
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::{Product, Trade};
use crate::domain::ids::{EntryId, ProductId};
use crate::domain::vat::VatCode;
use crate::domain::{Pence, Trouble};
use crate::env::Env;
use crate::operations::catalogue::{
    AddProduct, Left, NewProduct, SaidOfAllergens, SetAllergens, SetBarcodes, SetLeftToday,
    SetUseBy,
};
use crate::operations::{Actor, Stop, perform};
use crate::store::ShopBook;

use Allergen as A;
use NamedAllergen as N;

/// What is made when somebody asks for it.
pub const MADE_TO_ORDER: [&str; 1] = ["Cheese toastie"];

/// Work that has a price of its own; what has none stands beside it.
pub const WORK: &str = "Puncture repair";
/// Work in the workshop that has no price of its own.
pub const LABOUR: &str = "Workshop labour";
/// The most that it can be, in pence.
const LABOUR_LIMIT: i64 = 20_000;

/// What is past its date on the day after the last.
pub const PAST_DATE: &str = "Egg and cress roll";
/// What is counted down on the day after the last, and what is left of it.
pub const LEFT: [(&str, i64); 2] = [("Country sourdough, 800 g", 3), ("Cinnamon bun", 0)];

/// A product, what is in it by name, what else is in it, and its ingredients.
type Made = (&'static str, &'static [N], &'static [A], &'static str);

#[rustfmt::skip] // A table reads best as a table.
const MADE: &[Made] = &[
    ("Country sourdough, 800 g", &[N::Wheat], &[], "Wheat flour, water, salt"),
    ("Wholemeal sourdough, 800 g", &[N::Wheat], &[], "Wholemeal wheat flour, water, salt"),
    ("Seeded sourdough, 800 g", &[N::Wheat], &[A::Sesame], "Wheat flour, water, sunflower seeds, sesame seeds, linseed, salt"),
    ("Rye and caraway, 800 g", &[N::Rye, N::Wheat], &[], "Rye flour, wheat flour, water, caraway, salt"),
    ("Country sourdough, 400 g", &[N::Wheat], &[], "Wheat flour, water, salt"),
    ("Olive and rosemary loaf, 400 g", &[N::Wheat], &[], "Wheat flour, water, olives, rosemary, salt"),
    ("Baguette", &[N::Wheat], &[], "Wheat flour, water, yeast, salt"),
    ("Focaccia slice", &[N::Wheat], &[], "Wheat flour, water, olive oil, rosemary, salt, yeast"),
    ("Simit", &[N::Wheat], &[A::Sesame], "Wheat flour, water, sesame seeds, grape molasses, yeast, salt"),
    ("Bread roll", &[N::Wheat], &[A::Milk], "Wheat flour, milk, butter, yeast, salt"),
    ("Croissant", &[N::Wheat], &[A::Milk, A::Eggs], "Wheat flour, butter, milk, sugar, egg, yeast, salt"),
    ("Pain au chocolat", &[N::Wheat], &[A::Milk, A::Eggs, A::Soya], "Wheat flour, butter, chocolate (soya lecithin), milk, sugar, egg, yeast, salt"),
    ("Almond croissant", &[N::Wheat, N::Almonds], &[A::Milk, A::Eggs], "Wheat flour, butter, almonds, sugar, egg, milk, yeast, salt"),
    ("Cinnamon bun", &[N::Wheat], &[A::Milk, A::Eggs], "Wheat flour, milk, butter, sugar, egg, cinnamon, yeast, salt"),
    ("Cardamom bun", &[N::Wheat], &[A::Milk, A::Eggs], "Wheat flour, milk, butter, sugar, egg, cardamom, yeast, salt"),
    ("Poğaça with cheese", &[N::Wheat], &[A::Milk, A::Eggs, A::Sesame], "Wheat flour, yoghurt, white cheese, egg, nigella, sesame seeds, yeast, salt"),
    ("Banana bread, slice", &[N::Wheat, N::Walnuts], &[A::Milk, A::Eggs], "Bananas, wheat flour, sugar, butter, egg, walnuts"),
    ("Lemon drizzle, slice", &[N::Wheat], &[A::Milk, A::Eggs], "Sugar, wheat flour, butter, egg, lemon"),
    ("Carrot cake, slice", &[N::Wheat, N::Walnuts], &[A::Milk, A::Eggs], "Carrots, wheat flour, sugar, egg, soft cheese, walnuts, cinnamon"),
    ("Brownie", &[N::Wheat], &[A::Milk, A::Eggs, A::Soya], "Sugar, chocolate (soya lecithin), butter, egg, wheat flour, cocoa"),
    ("Flapjack", &[N::Oats], &[A::Milk], "Oats, butter, sugar, golden syrup"),
    ("Oat biscuit", &[N::Oats, N::Wheat], &[A::Milk], "Oats, wheat flour, butter, sugar"),
    ("Fruit scone", &[N::Wheat], &[A::Milk, A::Eggs, A::Sulphites], "Wheat flour, milk, butter, raisins, apricots (sulphites), egg"),
    ("Cheese and chutney roll", &[N::Wheat], &[A::Milk, A::Mustard, A::Sulphites], "Bread roll, cheddar, chutney (mustard, sulphites), butter"),
    ("Hummus and carrot roll", &[N::Wheat], &[A::Milk, A::Sesame], "Bread roll, chickpeas, tahini, carrots, lemon"),
    ("Egg and cress roll", &[N::Wheat], &[A::Milk, A::Eggs, A::Mustard], "Bread roll, egg, mayonnaise (mustard), cress"),
    ("Cheese toastie", &[N::Wheat], &[A::Milk, A::Mustard], "Country sourdough, cheddar, butter, mustard"),
    ("Flat white", &[], &[A::Milk], "Coffee, milk"),
    ("Latte", &[], &[A::Milk], "Coffee, milk"),
    ("Cappuccino", &[], &[A::Milk], "Coffee, milk, cocoa"),
    ("Hot chocolate", &[], &[A::Milk, A::Soya], "Milk, chocolate (soya lecithin)"),
    ("Filter coffee", &[], &[], "Coffee"),
    ("Espresso", &[], &[], "Coffee"),
    ("Tea", &[], &[], "Tea"),
];

/// All fourteen answers for something of our own bakery, where everything stands in one room: what
/// has no nuts of its own may have got some.
fn sheet(named: &[N], contains: &[A]) -> AllergenSheet {
    let mut sheet = AllergenSheet::default();
    for allergen in A::ALL {
        let mine: BTreeSet<N> = named
            .iter()
            .copied()
            .filter(|n| n.of() == *allergen)
            .collect();
        let line = if !mine.is_empty() {
            AllergenLine {
                answer: AllergenAnswer::Contains,
                named: mine,
            }
        } else if contains.contains(allergen) {
            AllergenLine::new(AllergenAnswer::Contains)
        } else if *allergen == A::Nuts && named.iter().any(|n| n.of() == A::Gluten) {
            AllergenLine {
                answer: AllergenAnswer::MayContain,
                named: [N::Almonds, N::Walnuts].into(),
            }
        } else {
            AllergenLine::new(AllergenAnswer::DoesNotContain)
        };
        sheet.say(*allergen, line);
    }
    sheet
}

/// Says what is known of a shop's products, by its manager.
pub fn fill(
    book: &mut ShopBook,
    env: &Env,
    manager: &Actor,
    trade: Trade,
    products: &BTreeMap<&'static str, Product>,
    repairs: Option<EntryId>,
) -> Result<(), Stop> {
    for (name, named, contains, ingredients) in MADE {
        if let Some(product) = products.get(name) {
            let said = SaidOfAllergens {
                product: product.id,
                sheet: sheet(named, contains),
                ingredients: (*ingredients).to_owned(),
            };
            perform::<SetAllergens>(book, env, manager, &said)?;
        }
    }
    if trade == Trade::Bike {
        // What comes in a packet has a barcode on it.
        let packed = products.values().filter(|p| !in_workshop(p.name.as_str()));
        for (n, product) in (1_u64..).zip(packed) {
            let code = Barcode::new(&made_up_ean(n)).map_err(|_| Trouble::Bug("a barcode fits"))?;
            let one = (product.id, BTreeSet::from([code]));
            perform::<SetBarcodes>(book, env, manager, &one)?;
        }
    }
    if let Some(tab) = repairs {
        let product = Product {
            icon: "wrench".into(),
            open_limit: Some(Pence::new(LABOUR_LIMIT)),
            ..Product::new(
                ProductId(env.new_id()),
                tab,
                LABOUR,
                Pence::ZERO,
                (VatCode::S, VatCode::S),
            )
        };
        let new = NewProduct {
            product,
            position: 0,
        };
        perform::<AddProduct>(book, env, manager, &new)?;
    }
    Ok(())
}

fn in_workshop(name: &str) -> bool {
    let work = [
        "repair",
        "adjustment",
        "trued",
        "fitted",
        "service",
        "check",
        "built",
        "bike",
        "metre",
    ];
    work.iter().any(|word| name.contains(word))
}

/// An EAN-13 in the range that shops keep for their own use, so that it is nobody's.
fn made_up_ean(n: u64) -> String {
    let body = format!("200{n:09}");
    let sum: u32 = body
        .chars()
        .filter_map(|c| c.to_digit(10))
        .zip([1_u32, 3].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// Says when something is past its date: the last day of the store is its last day.
pub fn date(
    book: &mut ShopBook,
    env: &Env,
    manager: &Actor,
    products: &BTreeMap<&'static str, Product>,
    until: NaiveDate,
) -> Result<(), Stop> {
    if let Some(product) = products.get(PAST_DATE) {
        perform::<SetUseBy>(book, env, manager, &(product.id, Some(until)))?;
    }
    Ok(())
}

/// Says what is left, on the day that the clock says.
pub fn count(
    book: &mut ShopBook,
    env: &Env,
    manager: &Actor,
    products: &BTreeMap<&'static str, Product>,
) -> Result<(), Stop> {
    for (name, pieces) in LEFT {
        if let Some(product) = products.get(name) {
            let left = Left {
                product: product.id,
                pieces: Some(pieces),
            };
            perform::<SetLeftToday>(book, env, manager, &left)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::products::products;

    #[test]
    fn everything_in_the_tables_is_sold_and_a_few_things_are_not_checked() {
        let bakery: Vec<&str> = products(Trade::Bakery).iter().map(|p| p.name).collect();
        let made: Vec<&str> = MADE.iter().map(|m| m.0).collect();
        let named = made.iter().copied().chain(LEFT.map(|l| l.0));
        for name in named.chain(MADE_TO_ORDER).chain([PAST_DATE]) {
            assert!(bakery.contains(&name), "{name}");
        }
        let open = bakery.iter().filter(|name| !made.contains(name)).count();
        assert!((3..=12).contains(&open), "{open} are not checked");
    }

    #[test]
    fn the_made_up_answers_name_every_cereal_and_nut() {
        for (name, named, contains, _) in MADE {
            let sheet = sheet(named, contains);
            assert_eq!(sheet.check(), Ok(()), "{name}");
            assert!(sheet.is_whole(), "{name}");
        }
    }

    #[test]
    fn the_made_up_barcodes_fit() {
        for n in 1..2_000 {
            assert!(Barcode::new(&made_up_ean(n)).is_ok());
        }
    }
}
