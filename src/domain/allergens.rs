//! The fourteen allergens, and what a shop can answer about each. Source: the facts on food.

use std::collections::{BTreeMap, BTreeSet};

use super::Refusal;
use super::access::coded;

coded! {
    /// One of the fourteen that must be told.
    Allergen {
        /// Celery.
        Celery = "celery",
        /// Cereals containing gluten; the cereal is named.
        Gluten = "gluten",
        /// Crustaceans.
        Crustaceans = "crustaceans",
        /// Eggs.
        Eggs = "eggs",
        /// Fish.
        Fish = "fish",
        /// Lupin.
        Lupin = "lupin",
        /// Milk.
        Milk = "milk",
        /// Molluscs.
        Molluscs = "molluscs",
        /// Mustard.
        Mustard = "mustard",
        /// Peanuts.
        Peanuts = "peanuts",
        /// Sesame.
        Sesame = "sesame",
        /// Soya.
        Soya = "soya",
        /// Sulphites over 10 ppm.
        Sulphites = "sulphites",
        /// Tree nuts; the nut is named.
        Nuts = "nuts",
    }
}

coded! {
    /// What the shop says about one allergen in one product.
    AllergenAnswer {
        /// It is in it.
        Contains = "contains",
        /// It may have got into it.
        MayContain = "may-contain",
        /// It was looked at, and is not in it.
        DoesNotContain = "does-not-contain",
        /// Nobody has looked; never shown as "free from".
        NotChecked = "not-checked",
    }
}

coded! {
    /// The cereal or nut that must be named with its allergen.
    NamedAllergen {
        /// Wheat.
        Wheat = "wheat",
        /// Spelt, a wheat.
        Spelt = "spelt",
        /// Khorasan wheat.
        Khorasan = "khorasan",
        /// Rye.
        Rye = "rye",
        /// Barley.
        Barley = "barley",
        /// Oats.
        Oats = "oats",
        /// Almonds.
        Almonds = "almonds",
        /// Hazelnuts.
        Hazelnuts = "hazelnuts",
        /// Walnuts.
        Walnuts = "walnuts",
        /// Cashews.
        Cashews = "cashews",
        /// Pecans.
        Pecans = "pecans",
        /// Brazil nuts.
        BrazilNuts = "brazil-nuts",
        /// Pistachios.
        Pistachios = "pistachios",
        /// Macadamias.
        Macadamias = "macadamias",
    }
}

impl NamedAllergen {
    /// The allergen that it is one of.
    pub const fn of(self) -> Allergen {
        match self {
            Self::Wheat | Self::Spelt | Self::Khorasan | Self::Rye | Self::Barley | Self::Oats => {
                Allergen::Gluten
            }
            Self::Almonds
            | Self::Hazelnuts
            | Self::Walnuts
            | Self::Cashews
            | Self::Pecans
            | Self::BrazilNuts
            | Self::Pistachios
            | Self::Macadamias => Allergen::Nuts,
        }
    }

    /// Those of one allergen; none where it names itself.
    pub fn all_of(allergen: Allergen) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |n| n.of() == allergen)
    }
}

impl Allergen {
    /// Whether the cereal or nut itself must be named.
    pub const fn is_named(self) -> bool {
        matches!(self, Self::Gluten | Self::Nuts)
    }
}

impl AllergenAnswer {
    /// Whether it says that some of it is or may be in the product.
    pub const fn is_a_warning(self) -> bool {
        matches!(self, Self::Contains | Self::MayContain)
    }
}

/// What is said about one allergen, with the cereals or nuts by name where it has them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AllergenLine {
    /// The answer.
    pub answer: AllergenAnswer,
    /// Which cereals or nuts.
    pub named: BTreeSet<NamedAllergen>,
}

impl AllergenLine {
    /// An answer that names nothing.
    pub const fn new(answer: AllergenAnswer) -> Self {
        Self {
            answer,
            named: BTreeSet::new(),
        }
    }

    /// The names as the books keep them; nothing where there are none.
    pub fn names(&self) -> Option<String> {
        let codes: Vec<&str> = self.named.iter().map(|n| n.code()).collect();
        (!codes.is_empty()).then(|| codes.join(","))
    }

    /// Reads the names back.
    pub fn read(answer: AllergenAnswer, names: Option<&str>) -> Option<Self> {
        let named = names
            .into_iter()
            .flat_map(|names| names.split(','))
            .map(NamedAllergen::from_code)
            .collect::<Option<_>>()?;
        Some(Self { answer, named })
    }
}

/// What the shop says about all fourteen. Whatever nobody has answered is [`AllergenAnswer::NotChecked`].
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct AllergenSheet(BTreeMap<Allergen, AllergenLine>);

impl AllergenSheet {
    /// What is said about this one.
    pub fn line(&self, allergen: Allergen) -> AllergenLine {
        let not_checked = AllergenLine::new(AllergenAnswer::NotChecked);
        self.0.get(&allergen).cloned().unwrap_or(not_checked)
    }

    /// The answer about this one.
    pub fn answer(&self, allergen: Allergen) -> AllergenAnswer {
        self.0
            .get(&allergen)
            .map_or(AllergenAnswer::NotChecked, |l| l.answer)
    }

    /// Says something about one. Names stay only where they belong: beside a warning, and those of
    /// this allergen.
    pub fn say(&mut self, allergen: Allergen, mut line: AllergenLine) {
        if line.answer.is_a_warning() {
            line.named.retain(|n| n.of() == allergen);
        } else {
            line.named.clear();
        }
        if line.answer == AllergenAnswer::NotChecked {
            self.0.remove(&allergen);
        } else {
            self.0.insert(allergen, line);
        }
    }

    /// All fourteen with what is said about them.
    pub fn lines(&self) -> impl Iterator<Item = (Allergen, AllergenLine)> {
        Allergen::ALL.iter().map(|a| (*a, self.line(*a)))
    }

    /// Those with this answer.
    pub fn with(&self, answer: AllergenAnswer) -> Vec<Allergen> {
        let all = Allergen::ALL.iter().copied();
        all.filter(|a| self.answer(*a) == answer).collect()
    }

    /// Whether somebody has answered for all fourteen.
    pub fn is_whole(&self) -> bool {
        self.with(AllergenAnswer::NotChecked).is_empty()
    }

    /// Refuses a warning that does not name its cereal or nut.
    pub fn check(&self) -> Result<(), Refusal> {
        for (allergen, line) in &self.0 {
            if allergen.is_named() && line.answer.is_a_warning() && line.named.is_empty() {
                let allergen = *allergen;
                return Err(Refusal::AllergenNotNamed { allergen });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AllergenAnswer as A;

    #[test]
    fn there_are_fourteen_and_nobody_has_looked_until_somebody_has() {
        let sheet = AllergenSheet::default();
        assert_eq!(sheet.lines().count(), 14);
        assert!(sheet.lines().all(|(_, l)| l.answer == A::NotChecked));
        assert!(!sheet.is_whole());
        assert!(sheet.with(A::DoesNotContain).is_empty(), "never free from");
    }

    #[test]
    fn one_left_unanswered_is_not_whole() {
        let mut sheet = AllergenSheet::default();
        for (n, allergen) in Allergen::ALL.iter().enumerate() {
            assert!(!sheet.is_whole(), "{n}");
            sheet.say(*allergen, AllergenLine::new(A::DoesNotContain));
        }
        assert!(sheet.is_whole());
        sheet.say(Allergen::Milk, AllergenLine::new(A::NotChecked));
        assert!(!sheet.is_whole());
        assert_eq!(sheet.with(A::NotChecked), [Allergen::Milk]);
    }

    #[test]
    fn cereals_and_nuts_are_named_where_they_warn() {
        for allergen in [Allergen::Gluten, Allergen::Nuts] {
            for answer in [A::Contains, A::MayContain] {
                let mut sheet = AllergenSheet::default();
                sheet.say(allergen, AllergenLine::new(answer));
                assert_eq!(sheet.check(), Err(Refusal::AllergenNotNamed { allergen }));
                let named = NamedAllergen::all_of(allergen).take(2).collect();
                sheet.say(allergen, AllergenLine { answer, named });
                assert_eq!(sheet.check(), Ok(()));
            }
            for answer in [A::DoesNotContain, A::NotChecked] {
                let mut sheet = AllergenSheet::default();
                sheet.say(allergen, AllergenLine::new(answer));
                assert_eq!(sheet.check(), Ok(()));
            }
        }
    }

    #[test]
    fn a_name_of_the_other_allergen_does_not_count_and_does_not_stay() {
        let mut sheet = AllergenSheet::default();
        let named = BTreeSet::from([NamedAllergen::Almonds]);
        let answer = A::Contains;
        sheet.say(
            Allergen::Gluten,
            AllergenLine {
                answer,
                named: named.clone(),
            },
        );
        let allergen = Allergen::Gluten;
        assert_eq!(sheet.check(), Err(Refusal::AllergenNotNamed { allergen }));
        let answer = A::DoesNotContain;
        sheet.say(Allergen::Nuts, AllergenLine { answer, named });
        assert!(sheet.line(Allergen::Nuts).named.is_empty());
    }

    #[test]
    fn every_cereal_and_nut_stands_under_its_own_and_reads_back() {
        assert_eq!(NamedAllergen::all_of(Allergen::Gluten).count(), 6);
        assert_eq!(NamedAllergen::all_of(Allergen::Nuts).count(), 8);
        let line = AllergenLine {
            answer: A::MayContain,
            named: NamedAllergen::all_of(Allergen::Nuts).collect(),
        };
        let names = line.names();
        assert_eq!(
            AllergenLine::read(A::MayContain, names.as_deref()),
            Some(line)
        );
        assert_eq!(AllergenLine::read(A::Contains, Some("chestnut")), None);
        let none = AllergenLine::new(A::Contains);
        assert_eq!(none.names(), None);
        assert_eq!(AllergenLine::read(A::Contains, None), Some(none));
    }
}
