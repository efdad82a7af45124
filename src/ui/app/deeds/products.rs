//! What the window does about products, and what comes of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::Pence;
use crate::domain::allergens::AllergenSheet;
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::{Category, Product};
use crate::domain::ids::{EntryId, ProductId};
use crate::operations::catalogue::{Left, NewProduct, Photo, Placed, SaidOfAllergens, TabOrder};
use crate::store::catalogue::NewCategory;
use crate::ui::screens::products::item::{Elsewhere, Past};

/// One operation on products, with its input.
#[derive(Clone, Debug)]
pub enum ProductsDeed {
    /// Add one.
    Add(NewProduct),
    /// Change one.
    Change(Box<Product>),
    /// Change what one costs.
    SetPrice(ProductId, Pence),
    /// Take one off the till.
    Withdraw(ProductId),
    /// Put one back.
    BringBack(ProductId),
    /// Say which barcodes one has.
    SetBarcodes(ProductId, BTreeSet<Barcode>),
    /// Say what is in one.
    SetAllergens(Box<SaidOfAllergens>),
    /// Show one by a photo, or by its icon.
    SetPhoto(Photo),
    /// Set the last day on which one may be sold.
    SetUseBy(ProductId, Option<NaiveDate>),
    /// Say how many are left today.
    SetLeft(Left),
    /// Put the products of a tab in order.
    Order(TabOrder),
    /// Say where one stands in another shop.
    Place(Placed),
    /// Add a tab.
    AddTab(NewCategory),
    /// Change a tab.
    ChangeTab(Category),
    /// Put the tabs in order.
    OrderTabs(Vec<EntryId>),
    /// Take a tab off the till.
    WithdrawTab(EntryId),
    /// Put a tab back.
    BringBackTab(EntryId),
}

/// Something to load about products.
#[derive(Clone, Debug)]
pub enum ProductsEffect {
    /// All of the shop's products and tabs.
    LoadList,
    /// One product, whole.
    LoadItem(ProductId),
}

/// What was loaded about products.
#[derive(Clone, Debug)]
pub enum ProductsEvent {
    /// All of the shop's products and tabs.
    List(Box<LoadedList>),
    /// One product, whole.
    Item(Box<LoadedItem>),
}

/// All of the shop's products and tabs.
#[derive(Clone, Debug)]
pub struct LoadedList {
    /// The products, withdrawn ones too.
    pub products: Vec<Product>,
    /// The tabs, withdrawn ones too.
    pub tabs: Vec<NewCategory>,
    /// The products for which not all allergens are answered.
    pub not_checked: BTreeSet<ProductId>,
}

/// One product, whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoadedItem {
    /// The product.
    pub product: Product,
    /// Its barcodes.
    pub barcodes: Vec<Barcode>,
    /// What is said about allergens.
    pub sheet: AllergenSheet,
    /// Its ingredients.
    pub ingredients: String,
    /// Other shops.
    pub elsewhere: Vec<Elsewhere>,
    /// What it has cost.
    pub history: Vec<Past>,
}
