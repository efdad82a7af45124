//! What selling does beside the basket itself: money off, what is made to order, old sales.

use std::collections::BTreeMap;

use super::LoadedSale;
use crate::domain::allergens::AllergenSheet;
use crate::domain::free_text::FreeText;
use crate::domain::ids::{ProductId, SaleId};
use crate::domain::old_sales::{Period, Wanted};
use crate::domain::sales::SaleInList;
use crate::operations::sales::{Given, Made};

/// One operation with its input.
#[derive(Clone, Debug)]
pub enum SellingDeed {
    /// Take money off a line or the basket.
    GiveDiscount(Given),
    /// Sell a line at half price.
    GiveHalfPrice(Given),
    /// Say whether something is made.
    SayMade(Made),
}

/// Something to look up.
#[derive(Clone, Debug)]
pub enum SellingEffect {
    /// Sales that fit.
    FindSales(Wanted),
    /// Sales with something of this name in them.
    FindSalesWith(FreeText, Period),
    /// A sale to look at.
    OpenSale(SaleId),
    /// A sale to look at, by its number.
    OpenSaleOf(String),
    /// What is said about the allergens of everything on the till.
    LoadAllergens(Vec<ProductId>),
}

/// What was looked up.
#[derive(Clone, Debug)]
pub enum SellingEvent {
    /// These sales were found.
    SalesFound(Vec<SaleInList>),
    /// A sale to look at.
    SaleOpened(Box<LoadedSale>),
    /// What is said about allergens.
    AllergensLoaded(BTreeMap<ProductId, AllergenSheet>),
}
