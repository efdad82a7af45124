//! What is known of a product: its barcodes, its allergens and ingredients, its photo.

use std::collections::BTreeSet;

use super::product_here;
use crate::domain::Refusal;
use crate::domain::access::Capability;
use crate::domain::allergens::AllergenSheet;
use crate::domain::barcodes::{Barcode, MOST};
use crate::domain::catalogue::Product;
use crate::domain::free_text::FreeText;
use crate::domain::ids::ProductId;
use crate::domain::pictures::SmallPicture;
use crate::operations::{Ctx, Leaves, Operation, Stop};
use crate::store::Tx;

/// Says which barcodes a product has: these and no others.
pub struct SetBarcodes;

impl Operation for SetBarcodes {
    const NAME: &'static str = "set-barcodes";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = (ProductId, BTreeSet<Barcode>);
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Self::Input) -> Result<(), Stop> {
        let (id, wished) = input;
        product_here(tx, ctx, *id)?;
        if wished.len() > MOST {
            return Err(Refusal::TooManyBarcodes { most: MOST }.into());
        }
        let stored: BTreeSet<Barcode> = tx.barcodes_of(*id)?.into_iter().collect();
        for code in wished.difference(&stored) {
            if let Some(other) = tx.product_with(code)? {
                let product = tx.product(other)?.ok_or(Refusal::UnknownProduct)?.name;
                return Err(Refusal::BarcodeTaken { product }.into());
            }
            tx.set_barcode(code, Some(*id))?;
        }
        for code in stored.difference(wished) {
            tx.set_barcode(code, None)?;
        }
        Ok(())
    }
}

/// What the shop says about what is in a product.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidOfAllergens {
    /// Which product.
    pub product: ProductId,
    /// All fourteen answers.
    pub sheet: AllergenSheet,
    /// The ingredients; nothing where they are not written down.
    pub ingredients: String,
}

/// Says what is in a product: all fourteen answers and the ingredients, together.
pub struct SetAllergens;

impl Operation for SetAllergens {
    const NAME: &'static str = "set-allergens";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = SaidOfAllergens;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &SaidOfAllergens) -> Result<(), Stop> {
        let id = input.product;
        product_here(tx, ctx, id)?;
        input.sheet.check()?;
        let ingredients = if input.ingredients.trim().is_empty() {
            String::new()
        } else {
            FreeText::ingredients(&input.ingredients)?.into()
        };
        let stored = tx.allergens_of(id)?;
        for (allergen, line) in input.sheet.lines() {
            if stored.line(allergen) != line {
                tx.set_allergen(id, allergen, &line)?;
            }
        }
        if tx.ingredients_of(id)? != ingredients {
            tx.set_ingredients(id, &ingredients)?;
        }
        Ok(())
    }
}

/// A product's own photo, or none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Photo {
    /// Of which product.
    pub product: ProductId,
    /// The photo; none: its icon is shown.
    pub photo: Option<SmallPicture>,
}

/// Shows a product by its own photo, or by its icon again.
pub struct SetPhoto;

impl Operation for SetPhoto {
    const NAME: &'static str = "set-photo";
    const NEEDS: Option<Capability> = Some(Capability::Products);
    const LEAVES: Leaves = Leaves::Rows;
    type Input = Photo;
    type Output = ();

    fn run(tx: &Tx<'_>, ctx: &Ctx<'_>, input: &Photo) -> Result<(), Stop> {
        let stored = product_here(tx, ctx, input.product)?;
        let now = match stored.photo_rev {
            Some(rev) => tx.product_photo(stored.id, rev)?,
            None => None,
        };
        if now == input.photo {
            return Ok(());
        }
        let photo_rev = match &input.photo {
            Some(photo) => Some(tx.add_product_photo(stored.id, photo)?),
            None => None,
        };
        let position = tx.position_of(stored.id)?;
        let next = Product {
            photo_rev,
            ..stored
        };
        Ok(tx.revise_product(&next, position)?)
    }
}
