//! A picture for a product that comes without one, by the words of its name and its tab.

use crate::domain::catalogue::{PLAIN_ICON, Trade};

/// Words and the icon that they are shown by; the first that fits is taken.
const BAKERY: [(&[&str], &str); 12] = [
    (
        &[
            "coffee",
            "latte",
            "cappuccino",
            "espresso",
            "tea",
            "mocha",
            "white",
        ],
        "coffee",
    ),
    (&["sandwich", "toastie", "panini", "soup"], "bowl-food"),
    (&["pizza"], "pizza"),
    (&["ice"], "ice-cream"),
    (
        &[
            "cookie",
            "biscuit",
            "shortbread",
            "flapjack",
            "bun",
            "croissant",
            "danish",
        ],
        "cookie",
    ),
    (&["cake", "brownie", "scone", "muffin", "tart"], "cake"),
    (
        &[
            "loaf",
            "bread",
            "roll",
            "baguette",
            "sourdough",
            "focaccia",
            "bagel",
        ],
        "bread",
    ),
    (&["juice", "water", "lemonade", "cola", "drink"], "drop"),
    (&["milk", "butter", "jam", "honey"], "jar"),
    (&["egg"], "egg"),
    (&["cheese"], "cheese"),
    (&["gift", "card", "voucher"], "gift"),
];
const BIKE: [(&[&str], &str); 8] = [
    (&["tyre", "tube", "wheel", "rim"], "tire"),
    (&["light"], "lightbulb"),
    (&["lock"], "lock"),
    (&["helmet"], "hard-hat"),
    (&["service", "repair", "labour", "fit", "fitting"], "wrench"),
    (&["bike", "bicycle"], "bicycle"),
    (&["chain"], "link"),
    (
        &[
            "brake", "pad", "cable", "pedal", "saddle", "grip", "bell", "pump", "nut",
        ],
        "nut",
    ),
];

/// The icon for a product of this name and tab.
pub fn icon_for(name: &str, tab: &str, trade: Trade) -> &'static str {
    let words: &[(&[&str], &'static str)] = match trade {
        Trade::Bakery => &BAKERY,
        Trade::Bike => &BIKE,
    };
    let of = |text: &str| {
        let text = text.to_lowercase();
        let found = words.iter().find(|(words, _)| {
            text.split(|c: char| !c.is_alphanumeric())
                .any(|w| words.contains(&w) || words.contains(&w.trim_end_matches('s')))
        });
        found.map(|(_, icon)| *icon)
    };
    of(name).or_else(|| of(tab)).unwrap_or(PLAIN_ICON)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_says_more_than_the_tab_and_the_tab_more_than_nothing() {
        let bakery = |name, tab| icon_for(name, tab, Trade::Bakery);
        assert_eq!(bakery("Seeded loaves", "Bread"), "bread");
        assert_eq!(bakery("Flat white", "Bread"), "coffee");
        assert_eq!(bakery("Simit", "Bread"), "bread");
        assert_eq!(bakery("Thing", "Other"), PLAIN_ICON);
        assert_eq!(icon_for("Tyre 28\"", "", Trade::Bike), "tire");
    }
}
