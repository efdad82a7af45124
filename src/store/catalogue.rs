//! Categories, products and their prices.

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::catalogue::{Category, Place, Product};
use crate::domain::ids::{EntryId, ProductId, ShopId};
use crate::domain::vat::VatCode;
use crate::domain::{Pence, Trouble};

/// A category with where it belongs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewCategory {
    /// Which, and its name.
    pub category: Category,
    /// In which shop.
    pub shop: ShopId,
    /// Its place among the tabs.
    pub position: i64,
}

impl Read<'_> {
    /// The tabs of a shop, in order.
    pub fn categories(&self, shop: ShopId) -> Stored<Vec<Category>> {
        self.all(
            "SELECT id, name FROM categories c WHERE shop = ?1
             AND rev = (SELECT max(rev) FROM categories WHERE id = c.id)
             ORDER BY position, id",
            [shop.bytes()],
            |r| {
                Ok(Category {
                    id: EntryId::from_bytes(r.get(0)?),
                    name: r.get(1)?,
                })
            },
        )
    }

    /// The products of a shop with the prices of now, in the order of the screen.
    pub fn products(&self, shop: ShopId) -> Stored<Vec<Product>> {
        let categories = self.categories(shop)?;
        let rows = self.all(
            "SELECT p.id, p.rev, p.category, p.name, p.button_name, p.icon, p.take_away, p.eat_in,
               (SELECT pence FROM prices WHERE product = p.id ORDER BY rev DESC LIMIT 1)
             FROM products p WHERE rev = (SELECT max(rev) FROM products WHERE id = p.id)
             ORDER BY position, id",
            [],
            product_row,
        )?;
        let products: Vec<Product> = rows.into_iter().map(product).collect::<Stored<_>>()?;
        Ok(products
            .into_iter()
            .filter(|p| categories.iter().any(|c| c.id == p.category))
            .collect())
    }

    /// A product by id, in its newest revision.
    pub fn product(&self, id: ProductId) -> Stored<Option<Product>> {
        self.one(
            "SELECT p.id, p.rev, p.category, p.name, p.button_name, p.icon, p.take_away, p.eat_in,
               (SELECT pence FROM prices WHERE product = p.id ORDER BY rev DESC LIMIT 1)
             FROM products p WHERE id = ?1 ORDER BY rev DESC LIMIT 1",
            [id.bytes()],
            product_row,
        )?
        .map(product)
        .transpose()
    }

    /// Whether a product has been on sale like this: in this revision, at this price, with this VAT
    /// code for this place.
    pub fn was_sold_as(
        &self,
        id: ProductId,
        rev: i64,
        unit: Pence,
        place: Place,
        code: VatCode,
    ) -> Stored<bool> {
        let column = match place {
            Place::TakeAway => "take_away",
            Place::EatIn => "eat_in",
        };
        self.number(
            &format!(
                "SELECT EXISTS (SELECT 1 FROM products WHERE id = ?1 AND rev = ?2 AND {column} = ?3)
                 AND EXISTS (SELECT 1 FROM prices WHERE product = ?1 AND pence = ?4)"
            ),
            (id.bytes(), rev, code.code(), unit.get()),
        )
        .map(|found| found == 1)
    }

    /// Whether a product in this revision has this VAT code for this place.
    pub fn has_code(&self, id: ProductId, rev: i64, place: Place, code: VatCode) -> Stored<bool> {
        let column = match place {
            Place::TakeAway => "take_away",
            Place::EatIn => "eat_in",
        };
        self.number(
            &format!(
                "SELECT EXISTS (SELECT 1 FROM products WHERE id = ?1 AND rev = ?2 AND {column} = ?3)"
            ),
            (id.bytes(), rev, code.code()),
        )
        .map(|found| found == 1)
    }

    /// The name of a product in a revision, which never changes.
    pub fn product_name(&self, id: ProductId, rev: i64) -> Stored<Option<String>> {
        self.one(
            "SELECT name FROM products WHERE id = ?1 AND rev = ?2",
            (id.bytes(), rev),
            |r| r.get(0),
        )
    }
}

type ProductRow = (
    [u8; 16],
    i64,
    [u8; 16],
    String,
    String,
    String,
    String,
    String,
    Option<i64>,
);

fn product_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<ProductRow> {
    Ok((
        r.get(0)?,
        r.get(1)?,
        r.get(2)?,
        r.get(3)?,
        r.get(4)?,
        r.get(5)?,
        r.get(6)?,
        r.get(7)?,
        r.get(8)?,
    ))
}

fn product(row: ProductRow) -> Stored<Product> {
    let (id, rev, category, name, button_name, icon, take_away, eat_in, price) = row;
    Ok(Product {
        id: ProductId::from_bytes(id),
        rev,
        category: EntryId::from_bytes(category),
        name,
        button_name,
        icon,
        price: Pence::new(price.ok_or(Trouble::Damaged)?),
        take_away: VatCode::from_code(&take_away).ok_or(Trouble::TooNew)?,
        eat_in: VatCode::from_code(&eat_in).ok_or(Trouble::TooNew)?,
    })
}

impl Tx<'_> {
    /// Adds a category.
    pub fn add_category(&self, new: &NewCategory) -> Stored<()> {
        self.add_own(
            "categories",
            &[
                ("id", new.category.id.bytes().into()),
                ("rev", 1_i64.into()),
                ("shop", new.shop.bytes().into()),
                ("name", (&new.category.name).into()),
                ("position", new.position.into()),
            ],
        )
    }

    /// Adds a product in its revision, at this place of the screen.
    pub fn add_product(&self, product: &Product, position: i64) -> Stored<()> {
        self.add_own(
            "products",
            &[
                ("id", product.id.bytes().into()),
                ("rev", product.rev.into()),
                ("category", product.category.bytes().into()),
                ("name", (&product.name).into()),
                ("button_name", (&product.button_name).into()),
                ("icon", (&product.icon).into()),
                ("take_away", product.take_away.code().into()),
                ("eat_in", product.eat_in.code().into()),
                ("position", position.into()),
            ],
        )
    }

    /// Sets what a product costs from now on.
    pub fn set_price(&self, product: ProductId, pence: Pence) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM prices WHERE product = ?1",
            [product.bytes()],
        )?;
        self.add_own(
            "prices",
            &[
                ("product", product.bytes().into()),
                ("rev", (last + 1).into()),
                ("pence", pence.into()),
            ],
        )
    }
}
