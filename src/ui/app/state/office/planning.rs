//! What the window knows when it plans for everybody who learns here.

use std::sync::Arc;

use crate::domain::ids::ShopId;
use crate::domain::skills::grid::{Grid, Part, Which};
use crate::ui::app::deeds::office::planning::GridFacts;
use crate::ui::screens::skills_grid;

/// The planning grid.
#[derive(Clone, Debug, Default)]
pub struct Planning {
    /// The skills of everybody, once they were loaded.
    pub facts: Option<GridFacts>,
    /// The shop that is looked at; none for all.
    pub shop: Option<ShopId>,
    /// Which skills have a column.
    pub which: Which,
    /// Of which part of the frameworks.
    pub part: Part,
    /// What is shown of it: made once, and not in each frame.
    pub grid: Arc<Grid>,
    /// Its page.
    pub draft: skills_grid::Draft,
}

impl Planning {
    /// Makes what is shown, after what was loaded or chosen.
    pub fn make(&mut self) {
        if let Some(facts) = &self.facts {
            // A shop in which nobody learns any more, or a part that went, shows all.
            self.shop = self.shop.filter(|shop| facts.shops.contains_key(shop));
            self.grid = Arc::new(facts.grid(self.shop, (self.which, self.part)));
        }
    }
}
