//! What the shop sells: tabs, products, prices, and what is known of them.
//!
//! Each says how something is to be, and changes nothing where it is so already: sent again, it
//! writes no second row.

mod categories;
mod details;
mod import;
mod products;
mod today;

pub use categories::{
    AddCategory, BringBackCategory, ChangeCategory, MoveCategory, WithdrawCategory,
};
pub use details::{Photo, SaidOfAllergens, SetAllergens, SetBarcodes, SetPhoto};
pub use import::{ImportProducts, ListToTakeIn};
pub use products::{
    AddProduct, BringBackProduct, ChangeProduct, MoveProduct, NewProduct, Placed, SetPlace,
    SetPrice, TabOrder, WithdrawProduct,
};
pub use today::{Left, SetLeftToday, SetUseBy};

use crate::domain::Refusal;
use crate::domain::catalogue::Product;
use crate::domain::ids::{EntryId, ProductId};
use crate::operations::{Ctx, Stop};
use crate::store::Tx;
use crate::store::catalogue::NewCategory;

/// A tab of this shop: whoever manages this one does not manage another.
pub fn tab_here(tx: &Tx<'_>, ctx: &Ctx<'_>, id: EntryId) -> Result<NewCategory, Stop> {
    let tabs = tx.all_categories(ctx.shop)?;
    let found = tabs.into_iter().find(|t| t.category.id == id);
    Ok(found.ok_or(Refusal::UnknownCategory)?)
}

/// A product of this shop, in its newest revision.
pub fn product_here(tx: &Tx<'_>, ctx: &Ctx<'_>, id: ProductId) -> Result<Product, Stop> {
    let stored = tx.product(id)?.ok_or(Refusal::UnknownProduct)?;
    match tab_here(tx, ctx, stored.category) {
        Err(Stop::Refused(_)) => Err(Refusal::UnknownProduct.into()),
        Err(stop) => Err(stop),
        Ok(_) => Ok(stored),
    }
}

/// A product that this shop sells, as its own or as a guest.
pub fn product_sold_here(tx: &Tx<'_>, ctx: &Ctx<'_>, id: ProductId) -> Result<Product, Stop> {
    let guest = tx
        .other_places(id)?
        .iter()
        .any(|p| p.shop == ctx.shop && p.category.is_some());
    if guest {
        Ok(tx.product(id)?.ok_or(Refusal::UnknownProduct)?)
    } else {
        product_here(tx, ctx, id)
    }
}
