//! What the window knows of products, beside what the till sells.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::deeds::products::{LoadedItem, LoadedList};
use crate::domain::catalogue::{Category, LeftToday, Product};
use crate::domain::ids::ProductId;
use crate::domain::search::Index;
use crate::ui::Route;
use crate::ui::screens::products::{adding, item, left_today, list, tabs};

/// The pages about products.
pub struct Products {
    /// All of the shop's products.
    pub all: Arc<Vec<Product>>,
    /// All of the shop's tabs.
    pub tabs: Vec<Category>,
    /// The place after the last tab.
    pub after_last_tab: i64,
    /// The products for which not all allergens are answered.
    pub not_checked: Arc<BTreeSet<ProductId>>,
    /// What the till sells, for the page of what is left.
    pub on_till: Arc<Vec<Product>>,
    /// Finds a product by its names: its place in `all`.
    index: Index<usize>,
    /// What was found, and for what.
    found: Option<(String, list::Filter, Arc<Vec<usize>>)>,
    /// The list.
    pub list: list::Draft,
    /// A new product.
    pub adding: adding::Draft,
    /// The product that is looked at.
    pub item: Option<LoadedItem>,
    /// Its page.
    pub item_draft: item::Draft,
    /// The page of tabs, and what it shows.
    pub tabs_draft: tabs::Draft,
    /// What stands in each tab.
    pub tab_items: Vec<(Category, Vec<(ProductId, String)>)>,
    /// What is left today.
    pub left: left_today::Draft,
    /// Where to go back to from there.
    pub left_from: Route,
    /// Where to go back to from the list.
    pub list_from: Route,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// Something good to say.
    pub said: Option<String>,
}

impl Default for Products {
    fn default() -> Self {
        Self {
            all: Arc::default(),
            tabs: Vec::new(),
            after_last_tab: 1,
            not_checked: Arc::default(),
            on_till: Arc::default(),
            index: Index::default(),
            found: None,
            list: list::Draft::default(),
            adding: adding::Draft::default(),
            item: None,
            item_draft: item::Draft::default(),
            tabs_draft: tabs::Draft::default(),
            tab_items: Vec::new(),
            left: left_today::Draft::default(),
            left_from: Route::Jobs,
            list_from: Route::Settings,
            problem: None,
            said: None,
        }
    }
}

/// How many products a search gives.
const MOST_FOUND: usize = 500;

impl Products {
    /// Takes the list in.
    pub fn take_in(&mut self, loaded: LoadedList, on_till: &[Product]) {
        let both = |p: &Product| format!("{} {}", p.name, p.button_name);
        self.index = Index::new(loaded.products.iter().map(both).enumerate());
        self.all = Arc::new(loaded.products);
        self.not_checked = Arc::new(loaded.not_checked);
        self.after_last_tab = loaded.tabs.iter().map(|t| t.position).max().unwrap_or(0) + 1;
        self.tabs = loaded.tabs.into_iter().map(|t| t.category).collect();
        self.found = None;
        self.tab_items = self
            .tabs
            .iter()
            .map(|tab| (tab.clone(), beside(on_till, tab.id)))
            .collect();
    }

    /// The places of those that fit what is typed and chosen now.
    pub fn found(&mut self, left: &LeftToday, today: NaiveDate) -> Arc<Vec<usize>> {
        let (typed, filter) = (self.list.typed.trim(), self.list.filter);
        if let Some((for_typed, for_filter, found)) = &self.found
            && for_typed == typed
            && *for_filter == filter
        {
            return found.clone();
        }
        let holds = |n: &usize| {
            let product = self.all.get(*n);
            product.is_some_and(|p| filter.holds(p, &self.not_checked, left, today))
        };
        let found: Vec<usize> = if typed.is_empty() {
            (0..self.all.len()).filter(holds).collect()
        } else {
            let all = self.index.find(typed, MOST_FOUND);
            all.into_iter().filter(holds).collect()
        };
        let found = Arc::new(found);
        self.found = Some((typed.to_owned(), filter, found.clone()));
        found
    }

    /// What is left has changed: some filters hold for others now.
    pub fn look_anew(&mut self) {
        self.found = None;
    }
}

/// What stands in a tab of the till, in its order.
pub fn beside(on_till: &[Product], tab: crate::domain::ids::EntryId) -> Vec<(ProductId, String)> {
    let inside = on_till.iter().filter(|p| p.category == tab);
    inside.map(|p| (p.id, p.name.clone())).collect()
}
