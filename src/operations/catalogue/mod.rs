//! What the shop sells: tabs, products, prices.

use crate::domain::access::Capability;
use crate::domain::catalogue::{Product, check_price};
use crate::domain::free_text::FreeText;
use crate::domain::ids::ProductId;
use crate::domain::{Pence, Refusal};
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;
use crate::store::catalogue::NewCategory;

/// Adds a tab.
pub struct AddCategory;

impl Operation for AddCategory {
    const NAME: &'static str = "add-category";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewCategory;
    type Output = ();

    fn shop(input: &NewCategory) -> Option<crate::domain::ids::ShopId> {
        Some(input.shop)
    }

    fn run(tx: &Tx<'_>, _ctx: &Ctx<'_>, input: &NewCategory) -> Result<(), Stop> {
        FreeText::new(&input.category.name)?;
        let stored = tx.categories(input.shop)?;
        if let Some(stored) = stored.iter().find(|c| c.id == input.category.id) {
            let same = *stored == input.category;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        Ok(tx.add_category(input)?)
    }
}

/// Adds a product with its price.
pub struct AddProduct;

/// A product to add.
#[derive(Clone, Debug)]
pub struct NewProduct {
    /// The product, in revision 1.
    pub product: Product,
    /// Its place on the screen.
    pub position: i64,
}

impl Operation for AddProduct {
    const NAME: &'static str = "add-product";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = NewProduct;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &NewProduct) -> Result<(), Stop> {
        let product = &input.product;
        FreeText::new(&product.name)?;
        FreeText::new(&product.button_name)?;
        check_price(product.price)?;
        check_sold_here(tx, ctx, product)?;
        if let Some(stored) = tx.product(product.id)? {
            let same = stored == *product;
            return if same {
                Ok(())
            } else {
                Err(Refusal::SameIdOtherContent.into())
            };
        }
        tx.add_product(product, input.position)?;
        Ok(tx.set_price(product.id, product.price)?)
    }
}

/// Refuses a product of another shop: whoever manages this one does not manage that.
fn check_sold_here(tx: &Tx<'_>, ctx: &Ctx<'_>, product: &Product) -> Result<(), Stop> {
    let tabs = tx.categories(ctx.shop)?;
    if tabs.iter().any(|c| c.id == product.category) {
        Ok(())
    } else {
        Err(Refusal::UnknownCode.into())
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
        let stored = tx.product(id)?.ok_or(Refusal::UnknownCode)?;
        check_sold_here(tx, ctx, &stored)?;
        if stored.price == price {
            return Ok(());
        }
        Ok(tx.set_price(id, price)?)
    }
}
