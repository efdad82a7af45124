//! Row by row through a list: which product each is about, and what it would do.

use std::collections::{BTreeMap, HashMap};

use super::{Answers, Fate, Planned, Shelves, TabWish, VatQuestion};
use crate::domain::barcodes::{Barcode, MOST as MOST_BARCODES};
use crate::domain::catalogue::{Category, Product, checked};
use crate::domain::free_text::{FreeText, LONGEST_NAME};
use crate::domain::ids::{EntryId, ProductId};
use crate::domain::product_lists::icons::icon_for;
use crate::domain::product_lists::vat_choices::suggested;
use crate::domain::product_lists::{ListPrice, OPEN_LIMIT, Row, WhyNot, folded};
use crate::domain::vat::VatCode;
use crate::domain::{Pence, Refusal};

/// A tab with its name.
#[derive(Clone)]
struct Tab {
    id: EntryId,
    name: String,
    folded: String,
    withdrawn: bool,
}

pub(super) struct Planner<'a> {
    shelves: &'a Shelves,
    answers: &'a Answers,
    fresh: &'a mut dyn FnMut() -> uuid::Uuid,
    by_id: HashMap<ProductId, &'a Product>,
    by_name: HashMap<String, Vec<&'a Product>>,
    /// How many barcodes each product has.
    codes_of: HashMap<ProductId, usize>,
    /// Tabs by folded name: those that are there, then new ones.
    tabs: HashMap<String, Tab>,
    names_of_tabs: HashMap<EntryId, Tab>,
    pub(super) new_tabs: Vec<Category>,
    pub(super) tabs_back: Vec<EntryId>,
    /// The line on which a barcode, a product or a new name stood first.
    codes_seen: HashMap<Barcode, u64>,
    products_seen: HashMap<ProductId, u64>,
    new_seen: HashMap<(Option<EntryId>, String), u64>,
    pub(super) without_tab: usize,
    /// By tab: how many new products have no codes, and the first of their names.
    unanswered: BTreeMap<String, (String, usize, Vec<String>)>,
}

/// How many names stand beside a question.
const NAMES_SHOWN: usize = 4;

impl<'a> Planner<'a> {
    pub(super) fn new(
        shelves: &'a Shelves,
        answers: &'a Answers,
        fresh: &'a mut dyn FnMut() -> uuid::Uuid,
    ) -> Self {
        let by_id = shelves.products.iter().map(|p| (p.id, p)).collect();
        let mut by_name: HashMap<String, Vec<&Product>> = HashMap::new();
        for product in &shelves.products {
            by_name
                .entry(folded(&product.name))
                .or_default()
                .push(product);
        }
        let mut codes_of: HashMap<ProductId, usize> = HashMap::new();
        for product in shelves.barcodes.values() {
            let count = codes_of.entry(*product).or_default();
            *count = count.saturating_add(1);
        }
        let mut tabs: HashMap<String, Tab> = HashMap::new();
        let mut names_of_tabs = HashMap::new();
        for category in &shelves.tabs {
            let tab = Tab {
                id: category.id,
                name: category.name.clone(),
                folded: folded(&category.name),
                withdrawn: category.withdrawn,
            };
            names_of_tabs.insert(tab.id, tab.clone());
            // Of two tabs with one name, the one on the till is meant.
            let known = tabs.get(&tab.folded);
            if known.is_none_or(|k| k.withdrawn && !tab.withdrawn) {
                tabs.insert(tab.folded.clone(), tab);
            }
        }
        Self {
            shelves,
            answers,
            fresh,
            by_id,
            by_name,
            codes_of,
            tabs,
            names_of_tabs,
            new_tabs: Vec::new(),
            tabs_back: Vec::new(),
            codes_seen: HashMap::new(),
            products_seen: HashMap::new(),
            new_seen: HashMap::new(),
            without_tab: 0,
            unanswered: BTreeMap::new(),
        }
    }

    pub(super) fn row(&mut self, row: &Row) -> Planned {
        let (fate, barcodes) = match self.fate(row) {
            Ok(done) => done,
            Err(why) => (Fate::NotTaken(why), Vec::new()),
        };
        Planned {
            line: row.line,
            name: row.name.clone(),
            fate,
            barcodes,
            by_weight: row.by_weight,
        }
    }

    fn fate(&mut self, row: &Row) -> Result<(Fate, Vec<Barcode>), WhyNot> {
        for code in &row.barcodes {
            if let Some(line) = self.codes_seen.get(code) {
                return Err(WhyNot::BarcodeTwice { line: *line });
            }
        }
        let named = match &row.tab {
            Some(name) => Some(self.tab_of(name)?),
            None => None,
        };
        let tab = match (&named, &self.answers.tab) {
            (Some(tab), _) => Some(tab.clone()),
            (None, Some(TabWish::Known(id))) => self.names_of_tabs.get(id).cloned(),
            (None, Some(TabWish::New(name))) => Some(self.tab_of(name)?),
            (None, None) => None,
        };
        let matched = self.matched(row, named.as_ref(), tab.as_ref())?;
        let done = match matched {
            Some(before) => {
                if let Some(line) = self.products_seen.get(&before.id) {
                    return Err(WhyNot::SameAs { line: *line });
                }
                let done = self.change(row, before, named.as_ref())?;
                self.products_seen.insert(before.id, row.line);
                done
            }
            None => self.add(row, tab)?,
        };
        for code in &row.barcodes {
            self.codes_seen.insert(code.clone(), row.line);
        }
        Ok(done)
    }

    /// The tab of this name: one that is there, or a new one that a row may still need.
    fn tab_of(&self, name: &str) -> Result<Tab, WhyNot> {
        let key = folded(name);
        if let Some(tab) = self.tabs.get(&key) {
            return Ok(tab.clone());
        }
        let name = FreeText::name(name).map_err(WhyNot::Refused)?;
        Ok(Tab {
            // Its id comes when a row is taken into it.
            id: EntryId(uuid::Uuid::nil()),
            name: name.into(),
            folded: key,
            withdrawn: false,
        })
    }

    /// The same tab, made if it is not there yet, and brought back if it is off the till.
    fn made(&mut self, tab: Tab) -> Tab {
        if let Some(known) = self.tabs.get(&tab.folded).filter(|_| tab.id.0.is_nil()) {
            return known.clone();
        }
        if tab.id.0.is_nil() {
            let id = EntryId((self.fresh)());
            let tab = Tab { id, ..tab };
            self.new_tabs.push(Category::new(id, tab.name.clone()));
            self.tabs.insert(tab.folded.clone(), tab.clone());
            self.names_of_tabs.insert(id, tab.clone());
            return tab;
        }
        if tab.withdrawn && !self.tabs_back.contains(&tab.id) {
            self.tabs_back.push(tab.id);
        }
        tab
    }

    /// The product that a row is about.
    fn matched(
        &self,
        row: &Row,
        named: Option<&Tab>,
        tab: Option<&Tab>,
    ) -> Result<Option<&'a Product>, WhyNot> {
        let mut found: Option<&'a Product> = None;
        for code in &row.barcodes {
            let Some(id) = self.shelves.barcodes.get(code) else {
                continue;
            };
            let owner = self.by_id.get(id).copied();
            let owner = owner.ok_or(WhyNot::BarcodeOfAnotherShop)?;
            if found.is_some_and(|other| other.id != owner.id) {
                let product = owner.name.clone();
                return Err(WhyNot::BarcodeOfAnother { product });
            }
            found = Some(owner);
        }
        let named_by_id = row.id.and_then(|id| self.by_id.get(&id).copied());
        if let (Some(owner), Some(named)) = (found, named_by_id)
            && owner.id != named.id
        {
            let product = owner.name.clone();
            return Err(WhyNot::BarcodeOfAnother { product });
        }
        if found.or(named_by_id).is_some() {
            return Ok(found.or(named_by_id));
        }
        let same = self.by_name.get(&folded(&row.name));
        let same: &[&'a Product] = same.map_or(&[], Vec::as_slice);
        let within = |tab: &Tab| {
            let inside: Vec<&'a Product> = same
                .iter()
                .copied()
                .filter(|p| self.stands_in(p, tab))
                .collect();
            inside
        };
        let mut fits = tab.map(within).unwrap_or_default();
        if fits.is_empty() && named.is_none() {
            // The list names no tab, so wherever the only one of that name stands, it is meant.
            fits = same.to_vec();
        }
        if fits.len() > 1 {
            fits.retain(|p| !p.withdrawn);
        }
        match fits.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            _ => Err(WhyNot::NameOfSeveral),
        }
    }

    /// Whether a product stands in this tab, or in another of the same name.
    fn stands_in(&self, product: &Product, tab: &Tab) -> bool {
        let its = self.names_of_tabs.get(&product.category);
        its.is_some_and(|its| its.folded == tab.folded)
    }

    fn change(
        &mut self,
        row: &Row,
        before: &Product,
        named: Option<&Tab>,
    ) -> Result<(Fate, Vec<Barcode>), WhyNot> {
        let (price, open_limit) = match row.price {
            ListPrice::Fixed(price) => (price, row.open_limit),
            ListPrice::Blank => (before.price, before.open_limit),
            ListPrice::Open => {
                let price = before.open_limit.map_or(Pence::ZERO, |_| before.price);
                let limit = row.open_limit.or(before.open_limit).unwrap_or(OPEN_LIMIT);
                (price, Some(limit))
            }
        };
        let button_name = match &row.button_name {
            Some(name) => name.clone(),
            // A tile that says the name goes on saying the name.
            None if before.button_name == for_tile(&before.name) => for_tile(&row.name),
            None => before.button_name.clone(),
        };
        let wished = Product {
            name: row.name.clone(),
            button_name,
            price,
            open_limit,
            take_away: row.take_away.unwrap_or(before.take_away),
            eat_in: row.eat_in.unwrap_or(before.eat_in),
            half_price_late: row.half_price_late.unwrap_or(before.half_price_late),
            made_to_order: row.made_to_order.unwrap_or(before.made_to_order),
            withdrawn: !row.on_the_till.unwrap_or(true),
            ..before.clone()
        };
        let mut after = checked(&wished).map_err(WhyNot::Refused)?;
        let codes: Vec<Barcode> = row
            .barcodes
            .iter()
            .filter(|code| !self.shelves.barcodes.contains_key(code))
            .cloned()
            .collect();
        self.check_room(before.id, codes.len())?;
        let comes_back = before.withdrawn && !after.withdrawn;
        match named {
            Some(tab) if !self.stands_in(before, tab) => {
                after.category = self.made(tab.clone()).id;
            }
            _ if comes_back => {
                if let Some(tab) = self.names_of_tabs.get(&before.category).cloned() {
                    self.made(tab);
                }
            }
            _ => {}
        }
        if after == *before && codes.is_empty() {
            return Ok((Fate::Same, codes));
        }
        let fate = Fate::Changed {
            before: Box::new(before.clone()),
            after: Box::new(after),
        };
        Ok((fate, codes))
    }

    fn check_room(&self, product: ProductId, more: usize) -> Result<(), WhyNot> {
        let has = self.codes_of.get(&product).copied().unwrap_or_default();
        if more > 0 && has.saturating_add(more) > MOST_BARCODES {
            let most = MOST_BARCODES;
            return Err(WhyNot::Refused(Refusal::TooManyBarcodes { most }));
        }
        Ok(())
    }

    fn add(&mut self, row: &Row, tab: Option<Tab>) -> Result<(Fate, Vec<Barcode>), WhyNot> {
        let (price, open_limit) = match row.price {
            ListPrice::Fixed(price) => (price, row.open_limit),
            ListPrice::Open => (Pence::ZERO, Some(row.open_limit.unwrap_or(OPEN_LIMIT))),
            ListPrice::Blank => return Err(WhyNot::NoPrice),
        };
        if row.barcodes.len() > MOST_BARCODES {
            let most = MOST_BARCODES;
            return Err(WhyNot::Refused(Refusal::TooManyBarcodes { most }));
        }
        // Looked at before anything is made for it.
        let codes = match (row.take_away, row.eat_in) {
            (Some(take_away), Some(eat_in)) => Some((take_away, eat_in)),
            (take_away, eat_in) => {
                let key = tab.as_ref().map_or("", |tab| tab.folded.as_str());
                let said = self.answers.vat.get(key).map(|choice| choice.codes());
                said.map(|(away, within)| (take_away.unwrap_or(away), eat_in.unwrap_or(within)))
            }
        };
        let nowhere = EntryId(uuid::Uuid::nil());
        let name_of_tab = tab.as_ref().map_or("", |tab| tab.name.as_str());
        let product = Product {
            button_name: row
                .button_name
                .clone()
                .unwrap_or_else(|| for_tile(&row.name)),
            icon: icon_for(&row.name, name_of_tab, self.shelves.trade).to_owned(),
            open_limit,
            half_price_late: row.half_price_late.unwrap_or(false),
            made_to_order: row.made_to_order.unwrap_or(false),
            withdrawn: !row.on_the_till.unwrap_or(true),
            ..Product::new(
                ProductId((self.fresh)()),
                nowhere,
                &row.name,
                price,
                codes.unwrap_or((VatCode::S, VatCode::S)),
            )
        };
        let product = checked(&product).map_err(WhyNot::Refused)?;
        let tab = tab.map(|tab| self.made(tab));
        let key = (tab.as_ref().map(|tab| tab.id), folded(&row.name));
        if let Some(line) = self.new_seen.get(&key) {
            return Err(WhyNot::SameAs { line: *line });
        }
        self.new_seen.insert(key, row.line);
        if codes.is_none() {
            self.ask_about(tab.as_ref(), &product.name);
        }
        if tab.is_none() {
            self.without_tab = self.without_tab.saturating_add(1);
        }
        let category = tab.map_or(nowhere, |tab| tab.id);
        let product = Product {
            category,
            ..product
        };
        Ok((Fate::New(Box::new(product)), row.barcodes.clone()))
    }

    fn ask_about(&mut self, tab: Option<&Tab>, name: &str) {
        let Some(tab) = tab else { return };
        let asked = self
            .unanswered
            .entry(tab.folded.clone())
            .or_insert_with(|| (tab.name.clone(), 0, Vec::new()));
        asked.1 = asked.1.saturating_add(1);
        asked.2.push(name.to_owned());
    }

    pub(super) fn questions(&self) -> Vec<VatQuestion> {
        let all = self.unanswered.values();
        all.map(|(tab, products, names)| VatQuestion {
            tab: tab.clone(),
            products: *products,
            names: names.iter().take(NAMES_SHOWN).cloned().collect(),
            suggestion: suggested(self.shelves.trade, tab, names.iter().map(String::as_str)),
        })
        .collect()
    }
}

/// As much of a name as a tile can have.
fn for_tile(name: &str) -> String {
    let short: String = name.chars().take(LONGEST_NAME).collect();
    short.trim().to_owned()
}
