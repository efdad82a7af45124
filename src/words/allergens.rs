//! Allergens in words. "Not checked" is never anything else.

use super::{Words, say};
use crate::domain::allergens::{Allergen, AllergenAnswer, AllergenLine, NamedAllergen};

impl Words {
    /// What an allergen is called.
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

    /// What a cereal or a nut is called.
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

    /// What an answer is called.
    pub fn allergen_answer(&self, answer: AllergenAnswer) -> String {
        match answer {
            AllergenAnswer::Contains => say!(self, "allergen-contains"),
            AllergenAnswer::MayContain => say!(self, "allergen-may-contain"),
            AllergenAnswer::DoesNotContain => say!(self, "allergen-does-not-contain"),
            AllergenAnswer::NotChecked => say!(self, "allergen-not-checked"),
        }
    }

    /// An answer with the cereals or nuts that it names.
    pub fn allergen_line(&self, line: &AllergenLine) -> String {
        let answer = self.allergen_answer(line.answer);
        if line.named.is_empty() {
            return answer;
        }
        let names: Vec<String> = line.named.iter().map(|n| self.named_allergen(*n)).collect();
        say!(
            self,
            "allergen-answer-named",
            answer = answer,
            names = self.in_a_row(&names)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_checked_never_reads_as_free_from() {
        let words = Words::english().unwrap();
        let said = words.allergen_line(&AllergenLine::new(AllergenAnswer::NotChecked));
        assert_eq!(said, "Not checked");
        for answer in AllergenAnswer::ALL {
            let said = words.allergen_answer(*answer).to_lowercase();
            assert!(!said.contains("free"), "{said}");
        }
    }

    #[test]
    fn cereals_and_nuts_are_said_by_name() {
        let words = Words::english().unwrap();
        let line = AllergenLine {
            answer: AllergenAnswer::Contains,
            named: [NamedAllergen::Rye, NamedAllergen::Wheat].into(),
        };
        assert_eq!(words.allergen_line(&line), "Contains: Wheat, Rye");
    }
}
