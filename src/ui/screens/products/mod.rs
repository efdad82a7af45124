//! What the shop sells, for whoever manages it: the list, one item with its parts, a new item, the
//! tabs; and for everybody, what is left today.

pub mod adding;
pub mod barcodes;
pub mod item;
pub mod left_today;
pub mod list;
pub mod pricing;
pub mod tabs;
pub mod vat;

mod allergens;
mod day;
mod history;
mod names;
mod picture;
mod standing;

use crate::domain::catalogue::{Category, Product, Trade};
use crate::ui::Look;
use crate::ui::theme::Block;
use crate::ui::widgets::photo::Photo;
use crate::words::say;

/// The photo of a product, where it has its own.
pub fn photo_of(product: &Product) -> Option<Photo> {
    let rev = product.photo_rev?;
    let of = product.id.0;
    Some(Photo { of, rev })
}

/// The colours of a tab: its own, or the shop's.
pub fn block_of(look: Look<'_>, trade: Trade, tab: Option<&Category>) -> Block {
    match tab.and_then(|tab| tab.colour) {
        Some(colour) => look.tile(colour.code()),
        None => look.trade(trade),
    }
}

/// What a product costs, in words.
pub fn price(look: Look<'_>, product: &Product) -> String {
    if product.open_limit.is_some() {
        say!(look.words, "products-open-price")
    } else {
        look.words.money(product.price)
    }
}
