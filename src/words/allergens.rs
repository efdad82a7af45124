//! Allergens in words: their names, the cereals and nuts among them, and what a shop answers.

use super::{Words, say};
use crate::domain::allergens::{Allergen, AllergenAnswer, AllergenLine, NamedAllergen};

impl Words {
    /// One of the fourteen.
    pub fn allergen(&self, allergen: Allergen) -> String {
        match allergen {
            Allergen::Celery => say!(self, "allergen-celery"),
            Allergen::Gluten => say!(self, "allergen-gluten"),
            Allergen::Crustaceans => say!(self, "allergen-crustaceans"),
            Allergen::Eggs => say!(self, "allergen-eggs"),
            Allergen::Fish => say!(self, "allergen-fish"),
            Allergen::Lupin => say!(self, "allergen-lupin"),
            Allergen::Milk => say!(self, "allergen-milk"),
            Allergen::Molluscs => say!(self, "allergen-molluscs"),
            Allergen::Mustard => say!(self, "allergen-mustard"),
            Allergen::Peanuts => say!(self, "allergen-peanuts"),
            Allergen::Sesame => say!(self, "allergen-sesame"),
            Allergen::Soya => say!(self, "allergen-soya"),
            Allergen::Sulphites => say!(self, "allergen-sulphites"),
            Allergen::Nuts => say!(self, "allergen-nuts"),
        }
    }

    /// A cereal or nut.
    pub fn named_allergen(&self, named: NamedAllergen) -> String {
        match named {
            NamedAllergen::Wheat => say!(self, "allergen-wheat"),
            NamedAllergen::Spelt => say!(self, "allergen-spelt"),
            NamedAllergen::Khorasan => say!(self, "allergen-khorasan"),
            NamedAllergen::Rye => say!(self, "allergen-rye"),
            NamedAllergen::Barley => say!(self, "allergen-barley"),
            NamedAllergen::Oats => say!(self, "allergen-oats"),
            NamedAllergen::Almonds => say!(self, "allergen-almonds"),
            NamedAllergen::Hazelnuts => say!(self, "allergen-hazelnuts"),
            NamedAllergen::Walnuts => say!(self, "allergen-walnuts"),
            NamedAllergen::Cashews => say!(self, "allergen-cashews"),
            NamedAllergen::Pecans => say!(self, "allergen-pecans"),
            NamedAllergen::BrazilNuts => say!(self, "allergen-brazil-nuts"),
            NamedAllergen::Pistachios => say!(self, "allergen-pistachios"),
            NamedAllergen::Macadamias => say!(self, "allergen-macadamias"),
        }
    }

    /// What the shop says.
    pub fn allergen_answer(&self, answer: AllergenAnswer) -> String {
        match answer {
            AllergenAnswer::Contains => say!(self, "allergen-contains"),
            AllergenAnswer::MayContain => say!(self, "allergen-may-contain"),
            AllergenAnswer::DoesNotContain => say!(self, "allergen-does-not-contain"),
            AllergenAnswer::NotChecked => say!(self, "allergen-not-checked"),
        }
    }

    /// An allergen with the cereals or nuts that are named for it: "Gluten (wheat, rye)".
    pub fn allergen_with_names(&self, allergen: Allergen, line: &AllergenLine) -> String {
        let name = self.allergen(allergen);
        if line.named.is_empty() {
            return name;
        }
        let named: Vec<String> = line.named.iter().map(|n| self.named_allergen(*n)).collect();
        say!(
            self,
            "allergen-named",
            allergen = name,
            named = named.join(", ")
        )
    }
}
