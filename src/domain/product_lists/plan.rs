//! What becomes of each row of a list: new, changed, the same, or not taken and why.
//!
//! A row is matched by its barcode, else by the id of our own list, else by its exact name within the
//! tab ([`folded`]). No row is taken twice, and a barcode never moves from one product to another.

mod planner;

use std::collections::{BTreeMap, HashMap};

use super::vat_choices::VatChoice;
use super::{Broken, List, MOST_NEW_TABS, NotAList, WhyNot};
use crate::domain::Pence;
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::{Category, Product, Trade};
use crate::domain::ids::{EntryId, ProductId};
use crate::domain::vat::VatCode;
use planner::Planner;

/// What the shop sells now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shelves {
    /// What the shop does.
    pub trade: Trade,
    /// Its tabs, those off the till too.
    pub tabs: Vec<Category>,
    /// Its own products, those off the till too.
    pub products: Vec<Product>,
    /// Every barcode of the book, of other shops too.
    pub barcodes: HashMap<Barcode, ProductId>,
}

/// A tab that somebody chose for rows that name none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TabWish {
    /// One that is there.
    Known(EntryId),
    /// A new one of this name.
    New(String),
}

/// What somebody said about a list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    /// The tab for new products whose row names none.
    pub tab: Option<TabWish>,
    /// How new products of a tab stand to VAT, by the tab's folded name.
    pub vat: BTreeMap<String, VatChoice>,
}

/// How new products of a tab stand to VAT is to be said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VatQuestion {
    /// The name of the tab.
    pub tab: String,
    /// How many new products it gets.
    pub products: usize,
    /// The first of them, to think of.
    pub names: Vec<String>,
    /// What their names suggest; only that.
    pub suggestion: VatChoice,
}

/// What becomes of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fate {
    /// A new product.
    New(Box<Product>),
    /// A product that changes.
    Changed {
        /// As it is now.
        before: Box<Product>,
        /// As it will be.
        after: Box<Product>,
    },
    /// A product that is like that already.
    Same,
    /// Nothing.
    NotTaken(WhyNot),
}

/// A row with what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Planned {
    /// The line of the file.
    pub line: u64,
    /// The name that stands there.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// Barcodes that the product gets.
    pub barcodes: Vec<Barcode>,
    /// Whether its price is typed at each sale because it is sold by weight.
    pub by_weight: bool,
}

/// How many rows become what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// New products.
    pub new: usize,
    /// Products that change.
    pub changed: usize,
    /// Products that are like that already.
    pub same: usize,
    /// Rows that are not taken.
    pub not_taken: usize,
}

/// What becomes of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Each row, in the order of the file.
    pub rows: Vec<Planned>,
    /// Tabs that are new.
    pub new_tabs: Vec<Category>,
    /// Tabs that come back onto the till.
    pub tabs_back: Vec<EntryId>,
    /// How many new products have no tab yet; until somebody says, they stand nowhere.
    pub without_tab: usize,
    /// What is still to be said about VAT.
    pub questions: Vec<VatQuestion>,
    /// How many rows become what.
    pub counts: Counts,
}

impl Plan {
    /// Whether there is anything to take in, and nothing left to ask.
    pub fn is_ready(&self) -> bool {
        self.without_tab == 0 && self.questions.is_empty() && self.would_change()
    }

    /// Whether it would change anything.
    pub fn would_change(&self) -> bool {
        self.counts.new > 0 || self.counts.changed > 0
    }

    /// The tab of this id, among the new ones.
    pub fn new_tab(&self, id: EntryId) -> Option<&Category> {
        self.new_tabs.iter().find(|tab| tab.id == id)
    }
}

/// Plans what becomes of a list. Ids of what is new come from `fresh`.
pub fn plan(
    list: &List,
    shelves: &Shelves,
    answers: &Answers,
    fresh: &mut dyn FnMut() -> uuid::Uuid,
) -> Result<Plan, NotAList> {
    let mut planner = Planner::new(shelves, answers, fresh);
    let mut rows: Vec<Planned> = Vec::new();
    let mut broken = list.broken.iter().peekable();
    for row in &list.rows {
        while let Some(earlier) = broken.next_if(|b| b.line < row.line) {
            rows.push(not_taken(earlier));
        }
        rows.push(planner.row(row));
    }
    rows.extend(broken.map(not_taken));
    let mut counts = Counts::default();
    for row in &rows {
        let count = match row.fate {
            Fate::New(_) => &mut counts.new,
            Fate::Changed { .. } => &mut counts.changed,
            Fate::Same => &mut counts.same,
            Fate::NotTaken(_) => &mut counts.not_taken,
        };
        *count = count.saturating_add(1);
    }
    if planner.new_tabs.len() > MOST_NEW_TABS {
        let tabs = planner.new_tabs.len();
        return Err(NotAList::TooManyTabs { tabs });
    }
    Ok(Plan {
        questions: planner.questions(),
        new_tabs: planner.new_tabs,
        tabs_back: planner.tabs_back,
        without_tab: planner.without_tab,
        rows,
        counts,
    })
}

fn not_taken(broken: &Broken) -> Planned {
    Planned {
        line: broken.line,
        name: broken.name.clone(),
        fate: Fate::NotTaken(broken.why.clone()),
        barcodes: Vec::new(),
        by_weight: false,
    }
}

/// Something about a product that changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// Its price.
    Price {
        /// Before.
        from: Pence,
        /// After.
        to: Pence,
    },
    /// Its price is typed at each sale, up to this; or no longer.
    OpenPrice(Option<Pence>),
    /// Its name.
    Name {
        /// Before.
        from: String,
    },
    /// Its tab.
    Tab {
        /// After.
        to: EntryId,
    },
    /// Its VAT codes, taken away and eaten in.
    Vat {
        /// Before.
        from: (VatCode, VatCode),
        /// After.
        to: (VatCode, VatCode),
    },
    /// It gets barcodes.
    Barcodes(usize),
    /// It comes back onto the till.
    Back,
    /// It goes off the till.
    Off,
    /// The word on its tile, or how it is made and reduced.
    Other,
}

/// What changes, the weightiest first.
pub fn changes(before: &Product, after: &Product, barcodes: &[Barcode]) -> Vec<Change> {
    let mut all = Vec::new();
    if before.price != after.price {
        let (from, to) = (before.price, after.price);
        all.push(Change::Price { from, to });
    }
    if before.open_limit != after.open_limit {
        all.push(Change::OpenPrice(after.open_limit));
    }
    if before.name != after.name {
        let from = before.name.clone();
        all.push(Change::Name { from });
    }
    if before.category != after.category {
        let to = after.category;
        all.push(Change::Tab { to });
    }
    let codes = |p: &Product| (p.take_away, p.eat_in);
    if codes(before) != codes(after) {
        let (from, to) = (codes(before), codes(after));
        all.push(Change::Vat { from, to });
    }
    if !barcodes.is_empty() {
        all.push(Change::Barcodes(barcodes.len()));
    }
    match (before.withdrawn, after.withdrawn) {
        (true, false) => all.push(Change::Back),
        (false, true) => all.push(Change::Off),
        _ => {}
    }
    let rest = |p: &Product| (p.button_name.clone(), p.half_price_late, p.made_to_order);
    if rest(before) != rest(after) && before.name == after.name {
        all.push(Change::Other);
    }
    all
}

#[cfg(test)]
mod tests;
