//! Products: added, changed, put in order, taken off the till and brought back.

use super::categories::bring_back;
use super::{product_here, tab_here};
use crate::domain::access::Capability;
use crate::domain::catalogue::{Product, check_price, checked};
use crate::domain::ids::{EntryId, ProductId, ShopId};
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::catalogue::OtherPlace;

/// Adds a product with its price.
pub struct AddProduct;

/// A product to add.
#[derive(Clone, Debug)]
pub struct NewProduct {
    /// The product. It begins in revision 1, on sale, without a photo and a use-by day.
    pub product: Product,
    /// Its place on the screen; 0: after the last of its tab.
    pub position: i64,
}

impl Operation for AddProduct {
    const NAME: &'static str = "add-product";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewProduct;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewProduct) -> Result<(), Stop> {
        let product = Product {
            rev: 1,
            withdrawn: false,
            photo_rev: None,
            use_by: None,
            ..checked(&input.product)?
        };
        tab_here(tx, ctx, product.category)?;
        if let Some(stored) = tx.product(product.id)? {
            let same = stored == product;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        let position = match input.position {
            0 => tx.place_after_last(product.category)?,
            position => position,
        };
        tx.add_product(&product, position)?;
        Ok(tx.set_price(product.id, product.price)?)
    }
}

/// Changes what a product is called, how it looks, its tab, its VAT codes and its ways.
///
/// Price, photo, use-by day and whether it is on sale have operations of their own; what the input
/// says of them is not looked at. What was sold keeps the revision that it was sold in.
pub struct ChangeProduct;

impl Operation for ChangeProduct {
    const NAME: &'static str = "change-product";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    /// The product as it is to be, in the revision that was looked at.
    type Input = Product;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Product) -> Result<(), Stop> {
        let stored = product_here(tx, ctx, input.id)?;
        let wished = Product {
            rev: stored.rev,
            price: stored.price,
            withdrawn: stored.withdrawn,
            photo_rev: stored.photo_rev,
            use_by: stored.use_by,
            ..input.clone()
        };
        let wished = checked(&wished)?;
        if wished == stored {
            return Ok(());
        }
        if input.rev != stored.rev {
            return Err(Refusal::ProductChanged.into());
        }
        let tab = tab_here(tx, ctx, wished.category)?;
        let position = if wished.category == stored.category {
            tx.position_of(stored.id)?
        } else {
            if tab.category.withdrawn {
                return Err(Refusal::UnknownCategory.into());
            }
            tx.place_after_last(wished.category)?
        };
        Ok(tx.revise_product(&wished, position)?)
    }
}

/// Changes what a product costs from now on; what was sold stays as it was sold.
pub struct SetPrice;

impl Operation for SetPrice {
    const NAME: &'static str = "set-price";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = (ProductId, Pence);
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &(ProductId, Pence)) -> Result<(), Stop> {
        let (id, price) = (input.0, check_price(input.1)?);
        let stored = product_here(tx, ctx, id)?;
        if stored.price == price {
            return Ok(());
        }
        checked(&Product { price, ..stored })?;
        Ok(tx.set_price(id, price)?)
    }
}

/// Takes a product off the till; what was sold of it stays.
pub struct WithdrawProduct;

impl Operation for WithdrawProduct {
    const NAME: &'static str = "withdraw-product";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ProductId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &ProductId) -> Result<(), Stop> {
        let stored = product_here(tx, ctx, *input)?;
        put(tx, stored, true)
    }
}

/// Puts a product back onto the till, with its tab.
pub struct BringBackProduct;

impl Operation for BringBackProduct {
    const NAME: &'static str = "bring-back-product";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = ProductId;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &ProductId) -> Result<(), Stop> {
        let stored = product_here(tx, ctx, *input)?;
        bring_back(tx, ctx, stored.category)?;
        put(tx, stored, false)
    }
}

fn put(tx: &Tx<'_>, stored: Product, withdrawn: bool) -> Result<(), Stop> {
    if stored.withdrawn == withdrawn {
        return Ok(());
    }
    let position = tx.position_of(stored.id)?;
    let next = Product {
        withdrawn,
        ..stored
    };
    Ok(tx.revise_product(&next, position)?)
}

/// The products of a tab in the order that they are to have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TabOrder {
    /// Which tab of this shop.
    pub category: EntryId,
    /// All products that the till shows in it, guests too, first to last.
    pub products: Vec<ProductId>,
}

/// Puts the products of a tab into another order, in one step.
pub struct MoveProduct;

impl Operation for MoveProduct {
    const NAME: &'static str = "move-product";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = TabOrder;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &TabOrder) -> Result<(), Stop> {
        tab_here(tx, ctx, input.category)?;
        let shown: Vec<ProductId> = tx
            .products(ctx.shop)?
            .into_iter()
            .filter(|p| p.category == input.category)
            .map(|p| p.id)
            .collect();
        let (mut known, mut asked) = (shown.clone(), input.products.clone());
        known.sort_unstable();
        asked.sort_unstable();
        if known != asked {
            return Err(Refusal::ProductChanged.into());
        }
        if shown == input.products {
            return Ok(());
        }
        let mut held = Vec::new();
        for id in &shown {
            held.push(Held::of(tx, ctx, *id)?);
        }
        for (id, position) in input.products.iter().zip(positions(&held)) {
            let one = held.iter().find(|h| h.product.id == *id);
            let one = one.ok_or(Refusal::UnknownProduct)?;
            if one.position != position {
                one.put_at(tx, position)?;
            }
        }
        Ok(())
    }
}

/// A product with its place in a tab of this shop: its own, or that of a guest.
struct Held {
    product: Product,
    position: i64,
    guest: Option<OtherPlace>,
}

impl Held {
    fn of(tx: &Tx<'_>, ctx: &Ctx<'_>, id: ProductId) -> Result<Self, Stop> {
        let product = tx.product(id)?.ok_or(Refusal::UnknownProduct)?;
        let own = tx
            .all_categories(ctx.shop)?
            .iter()
            .any(|t| t.category.id == product.category);
        let mut places = tx.other_places(id)?.into_iter();
        let guest = places.find(|p| p.shop == ctx.shop && !own);
        let position = match guest {
            Some(place) => place.position,
            None => tx.position_of(id)?,
        };
        Ok(Self {
            product,
            position,
            guest,
        })
    }

    fn put_at(&self, tx: &Tx<'_>, position: i64) -> Result<(), Stop> {
        match self.guest {
            Some(place) => tx.set_place(self.product.id, &OtherPlace { position, ..place })?,
            None => tx.revise_product(&self.product, position)?,
        }
        Ok(())
    }
}

/// The places that these have now, if they are all different, so that a swap moves two and no more;
/// else 1, 2, 3 …
fn positions(held: &[Held]) -> Vec<i64> {
    let mut places: Vec<i64> = held.iter().map(|h| h.position).collect();
    places.sort_unstable();
    places.dedup();
    if places.len() == held.len() {
        places
    } else {
        (1_i64..).take(held.len()).collect()
    }
}

/// A product of any shop, and where it is to stand in this one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Placed {
    /// Which product.
    pub product: ProductId,
    /// In which shop that is not its own.
    pub shop: ShopId,
    /// In which of its tabs; none: not there any more.
    pub category: Option<EntryId>,
}

/// Sells a product in another shop too, or no longer; that shop's manager says so.
pub struct SetPlace;

impl Operation for SetPlace {
    const NAME: &'static str = "set-place";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Placed;
    type Output = ();

    fn shop(input: &Placed) -> Option<ShopId> {
        Some(input.shop)
    }

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &Placed) -> Result<(), Stop> {
        let stored = tx.product(input.product)?.ok_or(Refusal::UnknownProduct)?;
        let tabs = tx.all_categories(input.shop)?;
        let is_tab = |id| tabs.iter().any(|t| t.category.id == id);
        if is_tab(stored.category) || !input.category.is_none_or(is_tab) {
            return Err(Refusal::UnknownCategory.into());
        }
        let places = tx.other_places(input.product)?;
        let now = places.iter().find(|p| p.shop == input.shop);
        if now.and_then(|p| p.category) == input.category {
            return Ok(());
        }
        let position = match input.category {
            Some(category) => tx.place_after_last(category)?,
            None => 0,
        };
        let place = OtherPlace {
            shop: input.shop,
            category: input.category,
            position,
        };
        Ok(tx.set_place(input.product, &place)?)
    }
}
