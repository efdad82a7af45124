//! What the window does about frameworks of skills, and the skills that are chosen for a placement.

use std::collections::BTreeSet;

use crate::domain::free_text::FreeText;
use crate::domain::ids::{PersonId, PlacementId, ShopId, SkillId};
use crate::domain::skills::Frameworks;
use crate::domain::skills::framework_file::Shipped;
use crate::operations::people_book::skills::signing::Choice;

/// One thing done about frameworks.
#[derive(Clone, Debug)]
pub enum FrameworksDeed {
    /// Take in what comes with the program, under these names, where the book has none yet.
    TakeShippedIn(Vec<(FreeText, Shipped)>),
    /// Choose the skills of a placement.
    Choose(Choice),
}

/// Something to load about frameworks.
#[derive(Clone, Copy, Debug)]
pub enum FrameworksLoad {
    /// The skills that are chosen for a placement of somebody.
    Chosen(PersonId, PlacementId),
}

/// What was loaded about frameworks.
#[derive(Clone, Debug)]
pub enum FrameworksEvent {
    /// The skills that are chosen for a placement.
    Chosen(Box<ChosenFacts>),
}

/// The skills that are chosen for a placement, and all that can be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChosenFacts {
    /// Whose.
    pub person: PersonId,
    /// Of which placement.
    pub placement: PlacementId,
    /// In which shop.
    pub shop: ShopId,
    /// The revision that is looked at.
    pub seen: i64,
    /// Those that are chosen.
    pub skills: BTreeSet<SkillId>,
    /// The frameworks.
    pub frameworks: Frameworks,
}
