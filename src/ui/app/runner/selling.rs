//! Where what selling asks for meets the book.

use std::collections::BTreeMap;

use crate::domain::old_sales::{By, Wanted};
use crate::domain::search::Index;
use crate::domain::{Refusal, Trouble};
use crate::operations::Stop;
use crate::store::ShopBook;
use crate::ui::app::deeds::selling::{SellingEffect, SellingEvent};
use crate::words::Words;

/// How many products of one name are looked for.
const ITEMS: usize = 40;

/// Looks something up.
pub fn run(book: &ShopBook, words: &Words, effect: SellingEffect) -> Result<SellingEvent, Stop> {
    let read = book.read();
    let shop = read
        .this_till()?
        .ok_or(Trouble::Bug("a till is chosen"))?
        .shop;
    Ok(match effect {
        SellingEffect::FindSales(wanted) => {
            SellingEvent::SalesFound(read.old_sales(shop, &wanted)?)
        }
        SellingEffect::FindSalesWith(name, period) => {
            let index = Index::new(read.every_product_name()?);
            let items = index.find(name.as_str(), ITEMS);
            let by = By::Items(items);
            SellingEvent::SalesFound(read.old_sales(shop, &Wanted { by, period })?)
        }
        SellingEffect::OpenSale(id) => {
            let sale = super::load_sale(book, words, id)?;
            SellingEvent::SaleOpened(Box::new(sale))
        }
        SellingEffect::OpenSaleOf(number) => {
            let id = super::find_sale(book, &number)?.ok_or(Refusal::UnknownSale)?;
            let sale = super::load_sale(book, words, id)?;
            SellingEvent::SaleOpened(Box::new(sale))
        }
        SellingEffect::LoadAllergens(products) => {
            let mut sheets = BTreeMap::new();
            for product in products {
                sheets.insert(product, read.allergens_of(product)?);
            }
            SellingEvent::AllergensLoaded(sheets)
        }
    })
}
