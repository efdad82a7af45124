//! Which VAT codes new products of a tab can have, in the choices that a shop has, and which of them
//! their names suggest. A suggestion is only that: somebody chooses.
//!
//! Source of the rules: the facts on VAT, Bakery and Bikes.

use crate::domain::catalogue::Trade;
use crate::domain::vat::VatCode::{self, O, R, S, Z};

/// How the products of a tab stand to VAT.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VatChoice {
    /// Bread, cakes, cold food: nothing to take away, 20 % eaten in.
    ColdFood,
    /// Hot food, drinks, sweets, crisps; bikes, parts and repairs: 20 % in any case.
    Standard,
    /// Nothing in any case: helmets that meet the standard, bikes that were given.
    Zero,
    /// 5 % in any case.
    Reduced,
    /// Outside VAT, such as vouchers.
    Outside,
}

impl VatChoice {
    /// The choices of a shop, the likeliest first.
    pub const fn of(trade: Trade) -> &'static [Self] {
        match trade {
            Trade::Bakery => &[
                Self::ColdFood,
                Self::Standard,
                Self::Zero,
                Self::Reduced,
                Self::Outside,
            ],
            Trade::Bike => &[Self::Standard, Self::Zero, Self::Reduced, Self::Outside],
        }
    }

    /// The codes: taken away, eaten in.
    pub const fn codes(self) -> (VatCode, VatCode) {
        match self {
            Self::ColdFood => (Z, S),
            Self::Standard => (S, S),
            Self::Zero => (Z, Z),
            Self::Reduced => (R, R),
            Self::Outside => (O, O),
        }
    }
}

/// Words that make food standard-rated also when it is taken away; a plural counts as its word.
const HOT_OR_SWEET: [&str; 38] = [
    "hot",
    "toastie",
    "panini",
    "pizza",
    "soup",
    "tea",
    "coffee",
    "latte",
    "cappuccino",
    "espresso",
    "americano",
    "mocha",
    "macchiato",
    "cortado",
    "white",
    "drink",
    "crisp",
    "cola",
    "lemonade",
    "water",
    "juice",
    "smoothie",
    "squash",
    "beer",
    "wine",
    "cider",
    "kombucha",
    "confectionery",
    "sweet",
    "fudge",
    "toffee",
    "chocolate",
    "lolly",
    "mug",
    "candle",
    "card",
    "voucher",
    "magazine",
];
/// Cold food that holds one of these words all the same.
const COLD_ALL_THE_SAME: [&str; 8] = [
    "hot cross",
    "tea loaf",
    "tea bread",
    "coffee cake",
    "coffee and walnut",
    "chocolate cake",
    "white loaf",
    "white bread",
];
/// Words for what is zero-rated in a bike shop.
const SAFE_HEADS: [&str; 1] = ["helmet"];

/// What the names of these products suggest; the tab's own name counts as one of them.
pub fn suggested<'a>(
    trade: Trade,
    tab: &'a str,
    names: impl IntoIterator<Item = &'a str>,
) -> VatChoice {
    let mut all: usize = 0;
    let mut hits: usize = 0;
    for name in [tab].into_iter().chain(names) {
        let name = name.to_lowercase();
        all = all.saturating_add(1);
        let hit = match trade {
            Trade::Bakery => {
                has_word(&name, &HOT_OR_SWEET)
                    && !COLD_ALL_THE_SAME.iter().any(|c| name.contains(c))
            }
            Trade::Bike => has_word(&name, &SAFE_HEADS),
        };
        hits = hits.saturating_add(usize::from(hit));
    }
    let most = hits.saturating_mul(2) > all;
    match (trade, most) {
        (Trade::Bakery, false) => VatChoice::ColdFood,
        (Trade::Bakery, true) | (Trade::Bike, false) => VatChoice::Standard,
        (Trade::Bike, true) => VatChoice::Zero,
    }
}

fn has_word(name: &str, words: &[&str]) -> bool {
    name.split(|c: char| !c.is_alphanumeric())
        .any(|word| words.contains(&word) || words.contains(&word.trim_end_matches('s')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_suggest_what_most_of_a_tab_is() {
        let bakery = |tab, names: &[&str]| suggested(Trade::Bakery, tab, names.iter().copied());
        assert_eq!(
            bakery("Bread", &["Seeded loaf", "Baguette"]),
            VatChoice::ColdFood
        );
        assert_eq!(
            bakery("Hot drinks", &["Flat white", "Tea", "Hot chocolate"]),
            VatChoice::Standard
        );
        assert_eq!(
            bakery("Buns", &["Teacake", "Hot cross bun", "Coffee cake"]),
            VatChoice::ColdFood
        );
        assert_eq!(
            bakery("Lunch", &["Cheese toastie", "Soup", "Ham roll"]),
            VatChoice::ColdFood,
            "half and half is not most"
        );
        let bike = |tab, names: &[&str]| suggested(Trade::Bike, tab, names.iter().copied());
        assert_eq!(bike("Tyres", &["28 inch"]), VatChoice::Standard);
        assert_eq!(bike("Helmets", &["Child helmet", "Red"]), VatChoice::Zero);
    }

    #[test]
    fn every_choice_of_a_shop_has_codes_and_the_suggestion_is_one_of_them() {
        for trade in [Trade::Bakery, Trade::Bike] {
            let choices = VatChoice::of(trade);
            assert!(choices.contains(&suggested(trade, "", [])));
            let mut codes: Vec<_> = choices.iter().map(|c| c.codes()).collect();
            codes.dedup();
            assert_eq!(codes.len(), choices.len());
        }
    }
}
