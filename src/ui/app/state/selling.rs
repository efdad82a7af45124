//! What the window knows of selling beside the till itself.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::domain::allergens::AllergenSheet;
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::Place;
use crate::domain::ids::ProductId;
use crate::domain::made_to_order::ToMake;
use crate::domain::sales::SaleInList;
use crate::ui::Route;
use crate::ui::app::deeds::LoadedSale;
use crate::ui::screens;

/// Everything about selling that is not the till itself.
#[derive(Debug)]
pub struct Selling {
    /// Every barcode with its product.
    pub barcodes: HashMap<Barcode, ProductId>,
    /// What is to be made, and what was.
    pub to_make: Vec<ToMake>,
    /// The page of it.
    pub making: screens::to_make::Draft,
    /// Where to go back to from there.
    pub making_from: Route,
    /// More for a line.
    pub more: screens::more::Draft,
    /// For which line; none for the whole basket.
    pub more_line: Option<u32>,
    /// Whose price is typed, and where it is eaten.
    pub pricing: Option<(ProductId, Place)>,
    /// The price as it is typed.
    pub open_price: screens::open_price::Draft,
    /// What is said about allergens.
    pub sheets: Arc<BTreeMap<ProductId, AllergenSheet>>,
    /// The page of it.
    pub allergens: screens::allergens::Draft,
    /// Where to go back to from there.
    pub allergens_from: Route,
    /// What old sale is looked for.
    pub old: screens::old_sales::Draft,
    /// The sales that were found.
    pub found: Option<Vec<SaleInList>>,
    /// The one that was opened.
    pub opened: Option<LoadedSale>,
}

impl Default for Selling {
    fn default() -> Self {
        Self {
            barcodes: HashMap::new(),
            to_make: Vec::new(),
            making: screens::to_make::Draft::default(),
            making_from: Route::Till,
            more: screens::more::Draft::default(),
            more_line: None,
            pricing: None,
            open_price: screens::open_price::Draft::default(),
            sheets: Arc::default(),
            allergens: screens::allergens::Draft::default(),
            allergens_from: Route::Till,
            old: screens::old_sales::Draft::default(),
            found: None,
            opened: None,
        }
    }
}
