//! The fourteen allergens, and what a shop can answer about each. Source: the facts on food.

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
