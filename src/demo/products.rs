//! What the made-up shops sell, with prices and VAT codes as the facts have them.
//!
//! In the bakery a product has two codes: everything eaten in is standard-rated (`facts/till.md`, VAT).
//! In the bike shop nothing is eaten, so both codes are the same.

use crate::domain::catalogue::Trade;
use crate::domain::vat::VatCode::{self, S, Z};

/// What part a product plays in a basket; the shapes of baskets are made of these.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// A loaf to take home, even by somebody who eats something else here.
    Loaf,
    /// Other bread.
    Bread,
    /// A croissant or a bun.
    Pastry,
    /// A piece of cake, a biscuit, a scone.
    Cake,
    /// Something to give: fudge, chocolate.
    Treat,
    /// Tea, coffee, chocolate.
    HotDrink,
    /// From the fridge.
    ColdDrink,
    /// A sandwich, a toastie, soup.
    Lunch,
    /// Work on a bike.
    Repair,
    /// A small part that goes on a bike.
    Component,
    /// Tyres, tubes and what belongs to them.
    Tyre,
    /// A light.
    Light,
    /// A lock.
    Lock,
    /// A helmet.
    Helmet,
    /// Gloves and the like.
    Wear,
    /// A bike.
    Bike,
}

/// How much of a product people take at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SoldBy {
    /// Whole pieces.
    Piece,
    /// A length, by the half metre.
    Metre,
}

/// One made-up product.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MadeUpProduct {
    /// Which shop sells it.
    pub shop: Trade,
    /// The tab that it stands under; one of [`BAKERY_CATEGORIES`] or [`BIKE_CATEGORIES`].
    pub category: &'static str,
    /// Its full name; no two products of a shop have the same.
    pub name: &'static str,
    /// The short name on its tile, at most [`LONGEST_BUTTON_NAME`] characters.
    pub button_name: &'static str,
    /// Its icon, by Phosphor's name.
    pub icon: &'static str,
    /// What one costs, VAT included, in pence.
    pub price: i64,
    /// Its VAT code when taken away.
    pub take_away: VatCode,
    /// Its VAT code when eaten in.
    pub eat_in: VatCode,
    /// Its part in a basket.
    pub part: Part,
    /// How it is measured out.
    pub sold_by: SoldBy,
    /// How often it is chosen, beside the others that play the same part.
    pub often: u64,
}

/// What fits on a tile.
pub const LONGEST_BUTTON_NAME: usize = 18;

/// The bakery's tabs, in order.
pub static BAKERY_CATEGORIES: [&str; 5] = [
    "Bread",
    "Pastries",
    "Hot drinks",
    "Cold drinks",
    "Sandwiches",
];

/// The bike shop's tabs, in order.
pub static BIKE_CATEGORIES: [&str; 6] = [
    "Repairs",
    "Parts",
    "Tyres and tubes",
    "Lights and locks",
    "Helmets and clothing",
    "Bikes",
];

/// The tabs of this shop, in order.
pub fn categories(shop: Trade) -> &'static [&'static str] {
    match shop {
        Trade::Bakery => &BAKERY_CATEGORIES,
        Trade::Bike => &BIKE_CATEGORIES,
    }
}

/// All products of this shop, in the order of their tiles.
pub fn products(shop: Trade) -> &'static [MadeUpProduct] {
    match shop {
        Trade::Bakery => &BAKERY_PRODUCTS,
        Trade::Bike => &BIKE_PRODUCTS,
    }
}

/// Name, button name and icon.
type Look = (&'static str, &'static str, &'static str);

/// Something from the bakery; eaten in it is standard-rated, whatever it is.
const fn food(
    category: &'static str,
    part: Part,
    (name, button_name, icon): Look,
    price: i64,
    take_away: VatCode,
    often: u64,
) -> MadeUpProduct {
    MadeUpProduct {
        shop: Trade::Bakery,
        category,
        name,
        button_name,
        icon,
        price,
        take_away,
        eat_in: S,
        part,
        sold_by: SoldBy::Piece,
        often,
    }
}

/// Something from the bike shop: one code, wherever.
const fn gear(
    category: &'static str,
    part: Part,
    (name, button_name, icon): Look,
    price: i64,
    code: VatCode,
    often: u64,
) -> MadeUpProduct {
    MadeUpProduct {
        shop: Trade::Bike,
        category,
        name,
        button_name,
        icon,
        price,
        take_away: code,
        eat_in: code,
        part,
        sold_by: SoldBy::Piece,
        often,
    }
}

const fn by_the_metre(product: MadeUpProduct) -> MadeUpProduct {
    MadeUpProduct {
        sold_by: SoldBy::Metre,
        ..product
    }
}

#[rustfmt::skip] // A table reads best as a table.
static BAKERY_PRODUCTS: [MadeUpProduct; 43] = [
    food("Bread", Part::Loaf, ("Country sourdough, 800 g", "Country loaf", "bread"), 420, Z, 30),
    food("Bread", Part::Loaf, ("Wholemeal sourdough, 800 g", "Wholemeal loaf", "grains"), 440, Z, 14),
    food("Bread", Part::Loaf, ("Seeded sourdough, 800 g", "Seeded loaf", "grains"), 460, Z, 12),
    food("Bread", Part::Loaf, ("Rye and caraway, 800 g", "Rye loaf", "grains"), 460, Z, 9),
    food("Bread", Part::Loaf, ("Country sourdough, 400 g", "Small country", "bread"), 260, Z, 16),
    food("Bread", Part::Loaf, ("Olive and rosemary loaf, 400 g", "Olive loaf", "leaf"), 390, Z, 5),
    food("Bread", Part::Bread, ("Baguette", "Baguette", "bread"), 220, Z, 8),
    food("Bread", Part::Bread, ("Focaccia slice", "Focaccia slice", "leaf"), 300, Z, 6),
    food("Bread", Part::Bread, ("Simit", "Simit", "circle"), 150, Z, 7),
    food("Bread", Part::Bread, ("Bread roll", "Bread roll", "bread"), 70, Z, 5),
    food("Pastries", Part::Pastry, ("Croissant", "Croissant", "moon"), 280, Z, 14),
    food("Pastries", Part::Pastry, ("Pain au chocolat", "Pain au chocolat", "cookie"), 320, Z, 9),
    food("Pastries", Part::Pastry, ("Almond croissant", "Almond croissant", "moon"), 380, Z, 6),
    food("Pastries", Part::Pastry, ("Cinnamon bun", "Cinnamon bun", "cookie"), 350, Z, 12),
    food("Pastries", Part::Pastry, ("Cardamom bun", "Cardamom bun", "cookie"), 350, Z, 8),
    food("Pastries", Part::Pastry, ("Poğaça with cheese", "Poğaça", "cheese"), 250, Z, 5),
    food("Pastries", Part::Cake, ("Banana bread, slice", "Banana bread", "cake"), 320, Z, 8),
    food("Pastries", Part::Cake, ("Lemon drizzle, slice", "Lemon drizzle", "cake"), 340, Z, 8),
    food("Pastries", Part::Cake, ("Carrot cake, slice", "Carrot cake", "carrot"), 380, Z, 7),
    food("Pastries", Part::Cake, ("Brownie", "Brownie", "cake"), 330, Z, 9),
    food("Pastries", Part::Cake, ("Flapjack", "Flapjack", "grains"), 270, Z, 6),
    food("Pastries", Part::Cake, ("Oat biscuit", "Oat biscuit", "cookie"), 180, Z, 7),
    food("Pastries", Part::Cake, ("Fruit scone", "Fruit scone", "cookie"), 260, Z, 5),
    food("Pastries", Part::Treat, ("Chocolate-covered biscuit", "Choc biscuit", "cookie"), 240, S, 3),
    food("Pastries", Part::Treat, ("Fudge, bag", "Fudge, bag", "gift"), 350, S, 4),
    food("Hot drinks", Part::HotDrink, ("Filter coffee", "Filter coffee", "coffee"), 290, S, 14),
    food("Hot drinks", Part::HotDrink, ("Flat white", "Flat white", "coffee"), 350, S, 20),
    food("Hot drinks", Part::HotDrink, ("Latte", "Latte", "coffee"), 360, S, 16),
    food("Hot drinks", Part::HotDrink, ("Cappuccino", "Cappuccino", "coffee"), 360, S, 12),
    food("Hot drinks", Part::HotDrink, ("Espresso", "Espresso", "coffee-bean"), 260, S, 6),
    food("Hot drinks", Part::HotDrink, ("Tea", "Tea", "tea-bag"), 250, S, 14),
    food("Hot drinks", Part::HotDrink, ("Fresh mint tea", "Mint tea", "leaf"), 280, S, 5),
    food("Hot drinks", Part::HotDrink, ("Hot chocolate", "Hot chocolate", "coffee"), 370, S, 6),
    food("Cold drinks", Part::ColdDrink, ("Still water", "Still water", "drop"), 150, S, 8),
    food("Cold drinks", Part::ColdDrink, ("Apple juice", "Apple juice", "pint-glass"), 280, S, 6),
    food("Cold drinks", Part::ColdDrink, ("Lemonade", "Lemonade", "pint-glass"), 290, S, 5),
    food("Cold drinks", Part::ColdDrink, ("Cola", "Cola", "pint-glass"), 180, S, 7),
    food("Sandwiches", Part::Lunch, ("Cheese and chutney roll", "Cheese roll", "cheese"), 480, Z, 10),
    food("Sandwiches", Part::Lunch, ("Hummus and carrot roll", "Hummus roll", "carrot"), 470, Z, 8),
    food("Sandwiches", Part::Lunch, ("Egg and cress roll", "Egg roll", "egg"), 460, Z, 7),
    food("Sandwiches", Part::Lunch, ("Cheese toastie", "Cheese toastie", "fire"), 620, S, 9),
    food("Sandwiches", Part::Lunch, ("Soup of the day", "Soup", "bowl-steam"), 560, S, 8),
    food("Sandwiches", Part::Lunch, ("Hot pizza slice", "Pizza slice", "pizza"), 450, S, 6),
];

const REPAIRS: &str = "Repairs";
const PARTS: &str = "Parts";
const TYRES: &str = "Tyres and tubes";
const SAFE: &str = "Lights and locks";
const WEAR: &str = "Helmets and clothing";
const BIKES: &str = "Bikes";

#[rustfmt::skip] // A table reads best as a table.
static BIKE_PRODUCTS: [MadeUpProduct; 60] = [
    gear(REPAIRS, Part::Repair, ("Puncture repair", "Puncture repair", "wrench"), 1500, S, 16),
    gear(REPAIRS, Part::Repair, ("Brake adjustment", "Brakes adjusted", "wrench"), 1200, S, 10),
    gear(REPAIRS, Part::Repair, ("Gear adjustment", "Gears adjusted", "gear"), 1500, S, 10),
    gear(REPAIRS, Part::Repair, ("Wheel trued", "Wheel trued", "tire"), 2000, S, 6),
    gear(REPAIRS, Part::Repair, ("Chain fitted", "Chain fitted", "link"), 1000, S, 5),
    gear(REPAIRS, Part::Repair, ("Brake cable fitted", "Brake cable fitted", "wrench"), 1200, S, 5),
    gear(REPAIRS, Part::Repair, ("Bottom bracket fitted", "Bottom bracket", "gear-six"), 2800, S, 3),
    gear(REPAIRS, Part::Repair, ("Headset service", "Headset service", "gear-six"), 2600, S, 2),
    gear(REPAIRS, Part::Repair, ("Safety check", "Safety check", "shield-check"), 2000, S, 6),
    gear(REPAIRS, Part::Repair, ("Basic service", "Basic service", "toolbox"), 6000, S, 8),
    gear(REPAIRS, Part::Repair, ("Full service", "Full service", "toolbox"), 12_000, S, 4),
    gear(REPAIRS, Part::Repair, ("Wheel built", "Wheel built", "tire"), 6500, S, 1),
    gear(PARTS, Part::Component, ("Chain, 8-speed", "Chain 8-speed", "link"), 1600, S, 6),
    gear(PARTS, Part::Component, ("Chain, 10-speed", "Chain 10-speed", "link"), 2600, S, 3),
    gear(PARTS, Part::Component, ("Cassette, 8-speed", "Cassette 8-speed", "gear"), 2400, S, 3),
    gear(PARTS, Part::Component, ("Brake pads, pair", "Brake pads", "stack"), 1000, S, 9),
    gear(PARTS, Part::Component, ("Brake cable, inner", "Brake cable", "path"), 450, S, 6),
    gear(PARTS, Part::Component, ("Gear cable, inner", "Gear cable", "path"), 450, S, 6),
    by_the_metre(gear(PARTS, Part::Component, ("Outer cable, by the metre", "Outer cable, metre", "path"), 350, S, 4)),
    gear(PARTS, Part::Component, ("Grips, pair", "Grips", "hand"), 1200, S, 4),
    gear(PARTS, Part::Component, ("Bar tape", "Bar tape", "circle"), 1800, S, 3),
    gear(PARTS, Part::Component, ("Pedals, pair", "Pedals", "steps"), 2200, S, 4),
    gear(PARTS, Part::Component, ("Saddle", "Saddle", "chair"), 2800, S, 3),
    gear(PARTS, Part::Component, ("Bottle cage", "Bottle cage", "wine"), 850, S, 3),
    gear(PARTS, Part::Component, ("Mudguards, set", "Mudguards", "umbrella"), 2950, S, 4),
    gear(PARTS, Part::Component, ("Rear rack", "Rear rack", "package"), 3200, S, 2),
    gear(PARTS, Part::Component, ("Kickstand", "Kickstand", "bicycle"), 1600, S, 2),
    gear(PARTS, Part::Component, ("Bell", "Bell", "bell"), 750, S, 7),
    gear(PARTS, Part::Component, ("Chain oil", "Chain oil", "drop"), 850, S, 7),
    gear(PARTS, Part::Component, ("Multi-tool", "Multi-tool", "screwdriver"), 1850, S, 4),
    gear(PARTS, Part::Component, ("Mini pump", "Mini pump", "wind"), 1900, S, 5),
    gear(TYRES, Part::Tyre, ("Tube, 700C", "Tube 700C", "circle"), 650, S, 16),
    gear(TYRES, Part::Tyre, ("Tube, 26 inch", "Tube 26 inch", "circle"), 650, S, 8),
    gear(TYRES, Part::Tyre, ("Tube, 20 inch", "Tube 20 inch", "circle"), 600, S, 4),
    gear(TYRES, Part::Tyre, ("Tyre, 700 × 28", "Tyre 700 × 28", "tire"), 2400, S, 5),
    gear(TYRES, Part::Tyre, ("Tyre, 700 × 35", "Tyre 700 × 35", "tire"), 2600, S, 6),
    gear(TYRES, Part::Tyre, ("Tyre, 26 inch", "Tyre 26 inch", "tire"), 2200, S, 3),
    gear(TYRES, Part::Tyre, ("Tyre, 20 inch", "Tyre 20 inch", "tire"), 1800, S, 2),
    gear(TYRES, Part::Tyre, ("Puncture kit", "Puncture kit", "toolbox"), 450, S, 7),
    gear(TYRES, Part::Tyre, ("Tyre levers, set", "Tyre levers", "wrench"), 350, S, 6),
    gear(TYRES, Part::Tyre, ("Rim tape", "Rim tape", "circle"), 400, S, 2),
    gear(SAFE, Part::Light, ("Front light, rechargeable", "Front light", "lightbulb"), 2200, S, 6),
    gear(SAFE, Part::Light, ("Rear light, rechargeable", "Rear light", "lightbulb"), 1600, S, 6),
    gear(SAFE, Part::Light, ("Clip-on light set", "Light set", "lightbulb"), 1800, S, 9),
    gear(SAFE, Part::Light, ("Clip-on light", "Clip-on light", "lightning"), 850, S, 5),
    gear(SAFE, Part::Lock, ("D-lock", "D-lock", "lock"), 3500, S, 9),
    gear(SAFE, Part::Lock, ("D-lock with cable", "D-lock with cable", "lock-key"), 4600, S, 5),
    gear(SAFE, Part::Lock, ("Cable lock", "Cable lock", "lock"), 1500, S, 4),
    gear(WEAR, Part::Helmet, ("Helmet, adult, to the standard", "Helmet, adult", "hard-hat"), 4200, Z, 8),
    gear(WEAR, Part::Helmet, ("Helmet, child, to the standard", "Helmet, child", "hard-hat"), 3000, Z, 5),
    gear(WEAR, Part::Helmet, ("Play helmet, not to the standard", "Play helmet", "hard-hat"), 1500, S, 1),
    gear(WEAR, Part::Wear, ("Gloves, pair", "Gloves", "hand"), 1800, S, 5),
    gear(WEAR, Part::Wear, ("High-visibility vest", "Hi-vis vest", "t-shirt"), 950, S, 5),
    gear(WEAR, Part::Wear, ("Waterproof cape", "Waterproof cape", "umbrella"), 3500, S, 2),
    gear(BIKES, Part::Bike, ("Donated town bike", "Town bike, donated", "bicycle"), 12_000, Z, 6),
    gear(BIKES, Part::Bike, ("Donated road bike", "Road bike, donated", "bicycle"), 18_000, Z, 4),
    gear(BIKES, Part::Bike, ("Donated mountain bike", "Mountain, donated", "bicycle"), 14_000, Z, 3),
    gear(BIKES, Part::Bike, ("Donated child’s bike", "Child’s, donated", "bicycle"), 4500, Z, 5),
    gear(BIKES, Part::Bike, ("New child’s bike, 16 inch", "Child’s bike, new", "person-simple-bike"), 17_500, S, 1),
    gear(BIKES, Part::Bike, ("New town bike", "Town bike, new", "person-simple-bike"), 40_000, S, 1),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::Pence;
    use crate::domain::catalogue::check_price;
    use crate::domain::free_text::FreeText;

    /// Names that Phosphor Regular has.
    const PHOSPHOR: [&str; 45] = [
        "bell",
        "bicycle",
        "bowl-steam",
        "bread",
        "cake",
        "carrot",
        "chair",
        "cheese",
        "circle",
        "coffee",
        "coffee-bean",
        "cookie",
        "drop",
        "egg",
        "fire",
        "gear",
        "gear-six",
        "gift",
        "grains",
        "hand",
        "hard-hat",
        "leaf",
        "lightbulb",
        "lightning",
        "link",
        "lock",
        "lock-key",
        "moon",
        "package",
        "path",
        "person-simple-bike",
        "pint-glass",
        "pizza",
        "screwdriver",
        "shield-check",
        "stack",
        "steps",
        "t-shirt",
        "tea-bag",
        "tire",
        "toolbox",
        "umbrella",
        "wind",
        "wine",
        "wrench",
    ];

    fn all() -> impl Iterator<Item = &'static MadeUpProduct> {
        [Trade::Bakery, Trade::Bike].into_iter().flat_map(products)
    }

    #[test]
    fn names_fit_icons_exist_and_prices_are_round() {
        for product in all() {
            let name = product.name;
            assert!(
                product.button_name.chars().count() <= LONGEST_BUTTON_NAME,
                "{name}"
            );
            assert!(PHOSPHOR.contains(&product.icon), "{name}: {}", product.icon);
            assert!(
                check_price(Pence::new(product.price)).is_ok() && product.price > 0,
                "{name}"
            );
            assert_eq!(product.price % 5, 0, "{name}");
            assert!(
                categories(product.shop).contains(&product.category),
                "{name}"
            );
            assert!(FreeText::name(name).is_ok() && product.often > 0, "{name}");
        }
    }

    #[test]
    fn each_name_stands_once_and_each_tab_has_its_tiles_together() {
        for shop in [Trade::Bakery, Trade::Bike] {
            let count = products(shop).len();
            for of in [
                |p: &MadeUpProduct| p.name,
                |p: &MadeUpProduct| p.button_name,
            ] {
                assert_eq!(
                    products(shop).iter().map(of).collect::<BTreeSet<_>>().len(),
                    count
                );
            }
            let mut tabs: Vec<_> = products(shop).iter().map(|p| p.category).collect();
            tabs.dedup();
            assert_eq!(tabs, categories(shop));
        }
    }

    #[test]
    fn vat_codes_are_those_of_the_facts() {
        let codes = |name: &str| {
            let product = all().find(|p| p.name == name).unwrap();
            (product.take_away, product.eat_in)
        };
        for name in [
            "Country sourdough, 800 g",
            "Bread roll",
            "Brownie",
            "Flapjack",
            "Oat biscuit",
        ] {
            assert_eq!(codes(name), (Z, S), "{name}");
        }
        assert_eq!(codes("Cheese and chutney roll"), (Z, S), "a cold sandwich");
        for name in [
            "Cheese toastie",
            "Hot pizza slice",
            "Soup of the day",
            "Tea",
            "Filter coffee",
            "Still water",
            "Apple juice",
            "Fudge, bag",
            "Chocolate-covered biscuit",
        ] {
            assert_eq!(codes(name), (S, S), "{name}");
        }
        assert!(products(Trade::Bakery).iter().all(|p| p.eat_in == S));
        assert_eq!(codes("Helmet, adult, to the standard"), (Z, Z));
        assert_eq!(codes("Play helmet, not to the standard"), (S, S));
        assert_eq!(codes("Donated town bike"), (Z, Z));
        assert_eq!(codes("New town bike"), (S, S));
        let repairs = products(Trade::Bike)
            .iter()
            .filter(|p| p.part == Part::Repair);
        assert!(repairs.into_iter().all(|p| p.take_away == S));
    }
}
