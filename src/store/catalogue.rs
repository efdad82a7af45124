//! Categories, products and their prices, and where each stands.

use std::collections::HashMap;

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::catalogue::{Category, Place, PriceChange, Product, TabColour};
use crate::domain::ids::{EntryId, PersonId, ProductId, ShopId};
use crate::domain::time::Moment;
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

/// Where a product stands in another shop than its category's own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OtherPlace {
    /// Which shop.
    pub shop: ShopId,
    /// In which of its tabs; none: not there.
    pub category: Option<EntryId>,
    /// Its place among the tiles there.
    pub position: i64,
}

impl Read<'_> {
    /// The tabs of a shop's till, in order: those that are not withdrawn.
    pub fn categories(&self, shop: ShopId) -> Stored<Vec<Category>> {
        let all = self.all_categories(shop)?;
        Ok(all
            .into_iter()
            .map(|new| new.category)
            .filter(|c| !c.withdrawn)
            .collect())
    }

    /// All tabs of a shop, in order, withdrawn ones included.
    pub fn all_categories(&self, shop: ShopId) -> Stored<Vec<NewCategory>> {
        type Row = ([u8; 16], String, Option<String>, Option<i64>, i64);
        let rows: Vec<Row> = self.all(
            "SELECT id, name, colour, withdrawn, position FROM categories c WHERE shop = ?1
             AND rev = (SELECT max(rev) FROM categories WHERE id = c.id)
             ORDER BY position, id",
            [shop.bytes()],
            |r| r.try_into(),
        )?;
        rows.into_iter()
            .map(|(id, name, colour, withdrawn, position)| {
                let colour = colour
                    .map(|c| TabColour::from_code(&c).ok_or(Trouble::TooNew))
                    .transpose()?;
                let category = Category {
                    id: EntryId::from_bytes(id),
                    name,
                    colour,
                    withdrawn: withdrawn == Some(1),
                };
                Ok(NewCategory {
                    category,
                    shop,
                    position,
                })
            })
            .collect()
    }

    /// What a shop's till sells, with the prices of now, in the order of the screen. A product that
    /// stands here as a guest has the tab that it stands in here.
    pub fn products(&self, shop: ShopId) -> Stored<Vec<Product>> {
        let tabs = self.all_categories(shop)?;
        let open = |id: EntryId| {
            tabs.iter()
                .any(|t| t.category.id == id && !t.category.withdrawn)
        };
        let places = self.guests(shop)?;
        let mut found: Vec<(i64, Product)> = Vec::new();
        for (position, mut product) in self.newest_products()? {
            if product.withdrawn {
                continue;
            }
            if open(product.category) {
                found.push((position, product));
            } else if let Some((tab, position)) = places.get(&product.id)
                && open(*tab)
            {
                product.category = *tab;
                found.push((*position, product));
            }
        }
        found.sort_by_key(|(position, product)| (*position, product.id));
        Ok(found.into_iter().map(|(_, product)| product).collect())
    }

    /// The products that are a shop's own, withdrawn ones included, in the order of the screen.
    pub fn own_products(&self, shop: ShopId) -> Stored<Vec<Product>> {
        let tabs = self.all_categories(shop)?;
        let mut found = self.newest_products()?;
        found.retain(|(_, p)| tabs.iter().any(|t| t.category.id == p.category));
        found.sort_by_key(|(position, product)| (*position, product.id));
        Ok(found.into_iter().map(|(_, product)| product).collect())
    }

    /// Every product in its newest revision, with its place.
    fn newest_products(&self) -> Stored<Vec<(i64, Product)>> {
        // The newest price and use-by day of each are looked up once, not once a product.
        let prices = self.newest_of::<i64>("prices", "pence")?;
        let days = self.newest_of::<Option<String>>("product_use_by", "day")?;
        // Columns beside `max(rev)` are those of the row that has it.
        let rows = self.all(
            "SELECT id, max(rev), category, name, button_name, icon, take_away, eat_in,
               open_limit, half_price_late, made_to_order, withdrawn, photo_rev, position
             FROM products GROUP BY id",
            [],
            product_row,
        )?;
        rows.into_iter()
            .map(|row| {
                let price = prices.get(&row.id).copied();
                let day = days.get(&row.id).cloned().flatten();
                product(row, price, day)
            })
            .collect()
    }

    /// The newest value of a version table that is keyed by product.
    fn newest_of<T: rusqlite::types::FromSql>(
        &self,
        table: &str,
        column: &str,
    ) -> Stored<HashMap<[u8; 16], T>> {
        let sql = format!("SELECT product, {column}, max(rev) FROM {table} GROUP BY product");
        let rows = self.all(&sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.into_iter().collect())
    }

    /// The products of other shops that stand in this one: their tab and place here.
    fn guests(&self, shop: ShopId) -> Stored<HashMap<ProductId, (EntryId, i64)>> {
        let rows: Vec<([u8; 16], Option<[u8; 16]>, i64)> = self.all(
            "SELECT product, category, position FROM product_places p WHERE shop = ?1
             AND rev = (SELECT max(rev) FROM product_places
                        WHERE product = p.product AND shop = p.shop)",
            [shop.bytes()],
            |r| r.try_into(),
        )?;
        Ok(rows
            .into_iter()
            .filter_map(|(product, tab, position)| {
                let tab = EntryId::from_bytes(tab?);
                Some((ProductId::from_bytes(product), (tab, position)))
            })
            .collect())
    }

    /// Where a product stands in other shops.
    pub fn other_places(&self, product: ProductId) -> Stored<Vec<OtherPlace>> {
        self.all(
            "SELECT shop, category, position FROM product_places p WHERE product = ?1
             AND rev = (SELECT max(rev) FROM product_places
                        WHERE product = p.product AND shop = p.shop)
             ORDER BY shop",
            [product.bytes()],
            |r| {
                let category: Option<[u8; 16]> = r.get(1)?;
                Ok(OtherPlace {
                    shop: ShopId::from_bytes(r.get(0)?),
                    category: category.map(EntryId::from_bytes),
                    position: r.get(2)?,
                })
            },
        )
    }

    /// A product by id, in its newest revision, in its own tab.
    pub fn product(&self, id: ProductId) -> Stored<Option<Product>> {
        let row = self.one(
            "SELECT id, rev, category, name, button_name, icon, take_away, eat_in,
               open_limit, half_price_late, made_to_order, withdrawn, photo_rev, position
             FROM products WHERE id = ?1 ORDER BY rev DESC LIMIT 1",
            [id.bytes()],
            product_row,
        )?;
        let Some(row) = row else { return Ok(None) };
        let price = self.one(
            "SELECT pence FROM prices WHERE product = ?1 ORDER BY rev DESC LIMIT 1",
            [id.bytes()],
            |r| r.get(0),
        )?;
        let day: Option<Option<String>> = self.one(
            "SELECT day FROM product_use_by WHERE product = ?1 ORDER BY rev DESC LIMIT 1",
            [id.bytes()],
            |r| r.get(0),
        )?;
        product(row, price, day.flatten()).map(|(_, product)| Some(product))
    }

    /// A product's place among the tiles of its own tab.
    pub fn position_of(&self, id: ProductId) -> Stored<i64> {
        self.number(
            "SELECT position FROM products WHERE id = ?1 ORDER BY rev DESC LIMIT 1",
            [id.bytes()],
        )
    }

    /// The place after the last tile of a tab.
    pub fn place_after_last(&self, category: EntryId) -> Stored<i64> {
        self.number(
            "SELECT coalesce(max(position), 0) + 1 FROM products p WHERE category = ?1
             AND rev = (SELECT max(rev) FROM products WHERE id = p.id)",
            [category.bytes()],
        )
    }

    /// How many products on sale have this tab, guests included.
    pub fn products_on_sale_in(&self, category: EntryId) -> Stored<i64> {
        self.number(
            "SELECT (SELECT count(*) FROM products p WHERE category = ?1
                     AND coalesce(withdrawn, 0) = 0
                     AND rev = (SELECT max(rev) FROM products WHERE id = p.id))
                  + (SELECT count(*) FROM product_places g WHERE category = ?1
                     AND rev = (SELECT max(rev) FROM product_places
                                WHERE product = g.product AND shop = g.shop))",
            [category.bytes()],
        )
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
        let priced = "SELECT EXISTS (SELECT 1 FROM prices WHERE product = ?1 AND pence = ?2)";
        let priced = self.number(priced, (id.bytes(), unit.get()))? == 1;
        Ok(priced && self.has_code(id, rev, place, code)?)
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

    /// What a product has cost, newest change first.
    pub fn price_history(&self, id: ProductId) -> Stored<Vec<PriceChange>> {
        let rows: Vec<(i64, i64, [u8; 16], Option<i64>)> = self.all(
            "SELECT p.pence, a.at, a.person,
               (SELECT pence FROM prices WHERE product = p.product AND rev = p.rev - 1)
             FROM prices p JOIN audit a ON a.by_till = p.by_till AND a.seq = p.seq
             WHERE p.product = ?1 ORDER BY p.rev DESC",
            [id.bytes()],
            |r| r.try_into(),
        )?;
        Ok(rows
            .into_iter()
            .map(|(to, at, by, from)| PriceChange {
                at: Moment::from_millis(at),
                by: PersonId::from_bytes(by),
                from: from.map(Pence::new),
                to: Pence::new(to),
            })
            .collect())
    }
}

struct ProductRow {
    id: [u8; 16],
    rev: i64,
    category: [u8; 16],
    names: (String, String, String),
    codes: (String, String),
    open_limit: Option<i64>,
    half_price_late: Option<i64>,
    made_to_order: Option<i64>,
    withdrawn: Option<i64>,
    photo_rev: Option<i64>,
    position: i64,
}

fn product_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<ProductRow> {
    Ok(ProductRow {
        id: r.get(0)?,
        rev: r.get(1)?,
        category: r.get(2)?,
        names: (r.get(3)?, r.get(4)?, r.get(5)?),
        codes: (r.get(6)?, r.get(7)?),
        open_limit: r.get(8)?,
        half_price_late: r.get(9)?,
        made_to_order: r.get(10)?,
        withdrawn: r.get(11)?,
        photo_rev: r.get(12)?,
        position: r.get(13)?,
    })
}

fn product(row: ProductRow, price: Option<i64>, day: Option<String>) -> Stored<(i64, Product)> {
    let (name, button_name, icon) = row.names;
    let (take_away, eat_in) = row.codes;
    let use_by = match day {
        Some(day) => Some(day.parse().map_err(|_| Trouble::Damaged)?),
        None => None,
    };
    let product = Product {
        id: ProductId::from_bytes(row.id),
        rev: row.rev,
        category: EntryId::from_bytes(row.category),
        name,
        button_name,
        icon,
        price: Pence::new(price.ok_or(Trouble::Damaged)?),
        take_away: VatCode::from_code(&take_away).ok_or(Trouble::TooNew)?,
        eat_in: VatCode::from_code(&eat_in).ok_or(Trouble::TooNew)?,
        open_limit: row.open_limit.map(Pence::new),
        half_price_late: row.half_price_late == Some(1),
        made_to_order: row.made_to_order == Some(1),
        withdrawn: row.withdrawn == Some(1),
        photo_rev: row.photo_rev,
        use_by,
    };
    Ok((row.position, product))
}

/// One where it is so, nothing where it is not: what was never said stays empty in the book.
fn flag(set: bool) -> Option<i64> {
    set.then_some(1)
}

impl Tx<'_> {
    /// Adds a category.
    pub fn add_category(&self, new: &NewCategory) -> Stored<()> {
        self.write_category(new, 1)
    }

    /// Writes what holds for a category from now on.
    pub fn revise_category(&self, new: &NewCategory) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM categories WHERE id = ?1",
            [new.category.id.bytes()],
        )?;
        self.write_category(new, last + 1)
    }

    fn write_category(&self, new: &NewCategory, rev: i64) -> Stored<()> {
        let category = &new.category;
        self.add_own(
            "categories",
            &[
                ("id", category.id.bytes().into()),
                ("rev", rev.into()),
                ("shop", new.shop.bytes().into()),
                ("name", (&category.name).into()),
                ("position", new.position.into()),
                ("colour", category.colour.map(TabColour::code).into()),
                ("withdrawn", flag(category.withdrawn).into()),
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
                ("open_limit", product.open_limit.into()),
                ("half_price_late", flag(product.half_price_late).into()),
                ("made_to_order", flag(product.made_to_order).into()),
                ("withdrawn", flag(product.withdrawn).into()),
                ("photo_rev", product.photo_rev.into()),
            ],
        )
    }

    /// Writes what holds for a product from now on: its revision is the next one.
    pub fn revise_product(&self, product: &Product, position: i64) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM products WHERE id = ?1",
            [product.id.bytes()],
        )?;
        let next = Product {
            rev: last + 1,
            ..product.clone()
        };
        self.add_product(&next, position)
    }

    /// Says where a product stands in another shop from now on.
    pub fn set_place(&self, product: ProductId, place: &OtherPlace) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM product_places WHERE product = ?1 AND shop = ?2",
            (product.bytes(), place.shop.bytes()),
        )?;
        let category = place.category;
        self.add_own(
            "product_places",
            &[
                ("product", product.bytes().into()),
                ("shop", place.shop.bytes().into()),
                ("rev", (last + 1).into()),
                ("category", category.as_ref().map(EntryId::bytes).into()),
                ("position", place.position.into()),
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
