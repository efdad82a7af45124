//! A list of products taken in whole, in one transaction.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::{Product, checked};
use crate::domain::free_text::FreeText;
use crate::domain::ids::{EntryId, ProductId, ShopId};
use crate::domain::product_lists::plan::{Fate, Plan};
use crate::operations::watch::Watch;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::catalogue::NewCategory;

/// Takes a planned list in: what is new is added, what changed is changed, in one transaction.
pub struct ImportProducts;

/// A planned list.
#[derive(Clone, Debug)]
pub struct ListToTakeIn {
    /// For which shop.
    pub shop: ShopId,
    /// What becomes of its rows; the ids in it make sure that nothing is taken in twice.
    pub plan: Arc<Plan>,
    /// Who watches it, and may stop it.
    pub watch: Watch,
}

impl Operation for ImportProducts {
    const NAME: &'static str = "import-products";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ListToTakeIn;
    type Output = ();

    fn shop(input: &ListToTakeIn) -> Option<ShopId> {
        Some(input.shop)
    }

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &ListToTakeIn) -> Result<(), Stop> {
        let plan = &input.plan;
        if plan.without_tab > 0 || !plan.questions.is_empty() {
            return Err(Refusal::NothingChosen.into());
        }
        let mut import = Import {
            tx,
            tabs: tabs(tx, ctx.shop, plan)?,
            next: HashMap::new(),
        };
        for (done, row) in plan.rows.iter().enumerate() {
            input.watch.step(done)?;
            match &row.fate {
                Fate::New(product) => import.add(product, &row.barcodes)?,
                Fate::Changed { before, after } => import.change(before, after, &row.barcodes)?,
                Fate::Same | Fate::NotTaken(_) => {}
            }
        }
        Ok(())
    }
}

/// Makes and brings back the tabs that the list needs; all tabs of the shop after it.
fn tabs(tx: &Tx<'_>, shop: ShopId, plan: &Plan) -> Result<HashSet<EntryId>, Stop> {
    let stored = tx.all_categories(shop)?;
    let mut last = stored.iter().map(|t| t.position).max().unwrap_or_default();
    for tab in &plan.new_tabs {
        FreeText::name(&tab.name)?;
        if let Some(known) = stored.iter().find(|t| t.category.id == tab.id) {
            if known.category != *tab {
                return Err(Refusal::SameIdOtherContent.into());
            }
            continue;
        }
        last += 1;
        tx.add_category(&NewCategory {
            category: tab.clone(),
            shop,
            position: last,
        })?;
    }
    for back in &plan.tabs_back {
        let known = stored.iter().find(|t| t.category.id == *back);
        let mut tab = known.ok_or(Refusal::UnknownCategory)?.clone();
        if tab.category.withdrawn {
            tab.category.withdrawn = false;
            tx.revise_category(&tab)?;
        }
    }
    let new = plan.new_tabs.iter().map(|tab| tab.id);
    Ok(stored.iter().map(|t| t.category.id).chain(new).collect())
}

struct Import<'t, 'c> {
    tx: &'t Tx<'c>,
    /// The tabs of the shop.
    tabs: HashSet<EntryId>,
    /// The next place of each tab.
    next: HashMap<EntryId, i64>,
}

impl Import<'_, '_> {
    fn add(&mut self, product: &Product, barcodes: &[Barcode]) -> Result<(), Stop> {
        let product = checked(product)?;
        if !self.tabs.contains(&product.category) {
            return Err(Refusal::UnknownCategory.into());
        }
        match self.tx.product(product.id)? {
            Some(stored) if stored == product => {}
            Some(_) => return Err(Refusal::SameIdOtherContent.into()),
            None => {
                let position = self.place_in(product.category)?;
                self.tx.add_product(&product, position)?;
                self.tx.set_price(product.id, product.price)?;
            }
        }
        self.name(product.id, barcodes)
    }

    fn change(
        &mut self,
        before: &Product,
        after: &Product,
        barcodes: &[Barcode],
    ) -> Result<(), Stop> {
        let after = checked(after)?;
        let stored = self.tx.product(before.id)?;
        let stored = stored.ok_or(Refusal::UnknownProduct)?;
        let wished = Product {
            rev: stored.rev,
            ..after
        };
        if stored != wished {
            // What the plan did not see is not written over.
            if stored != *before {
                return Err(Refusal::ProductChanged.into());
            }
            if !self.tabs.contains(&stored.category) || !self.tabs.contains(&wished.category) {
                return Err(Refusal::UnknownProduct.into());
            }
            if stored.price != wished.price {
                self.tx.set_price(stored.id, wished.price)?;
            }
            let but_for_the_price = Product {
                price: stored.price,
                ..wished.clone()
            };
            if but_for_the_price != stored {
                let position = if wished.category == stored.category {
                    self.tx.position_of(stored.id)?
                } else {
                    self.place_in(wished.category)?
                };
                self.tx.revise_product(&wished, position)?;
            }
        }
        self.name(stored.id, barcodes)
    }

    /// Gives a product barcodes that nobody has.
    fn name(&self, product: ProductId, barcodes: &[Barcode]) -> Result<(), Stop> {
        for code in barcodes {
            match self.tx.product_with(code)? {
                None => self.tx.set_barcode(code, Some(product))?,
                Some(owner) if owner == product => {}
                Some(owner) => {
                    let owner = self.tx.product(owner)?.ok_or(Refusal::UnknownProduct)?;
                    let product = owner.name;
                    return Err(Refusal::BarcodeTaken { product }.into());
                }
            }
        }
        Ok(())
    }

    fn place_in(&mut self, tab: EntryId) -> Result<i64, Stop> {
        let place = match self.next.get(&tab) {
            Some(place) => *place,
            None => self.tx.place_after_last(tab)?,
        };
        self.next.insert(tab, place + 1);
        Ok(place)
    }
}
