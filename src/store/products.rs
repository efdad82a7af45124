//! What is known of a product beside its name and price: barcodes, allergens, photo, use-by day, and
//! how many are left today.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::allergens::{Allergen, AllergenAnswer, AllergenLine, AllergenSheet};
use crate::domain::barcodes::Barcode;
use crate::domain::catalogue::LeftToday;
use crate::domain::ids::{ProductId, ShopId};
use crate::domain::pictures::SmallPicture;
use crate::domain::{Milli, Trouble};

/// Reads a barcode back that was looked at when it was kept.
fn barcode(code: &str) -> Stored<Barcode> {
    Barcode::new(code).map_err(|_| Trouble::Damaged)
}

impl Read<'_> {
    /// The product that has this barcode.
    pub fn product_with(&self, code: &Barcode) -> Stored<Option<ProductId>> {
        let found: Option<Option<[u8; 16]>> = self.one(
            "SELECT product FROM product_barcodes WHERE code = ?1 ORDER BY rev DESC LIMIT 1",
            [code.as_str()],
            |r| r.get(0),
        )?;
        Ok(found.flatten().map(ProductId::from_bytes))
    }

    /// The barcodes of a product, in the order of their letters and digits.
    pub fn barcodes_of(&self, product: ProductId) -> Stored<Vec<Barcode>> {
        let codes: Vec<String> = self.all(
            "SELECT code FROM product_barcodes b WHERE product = ?1
             AND rev = (SELECT max(rev) FROM product_barcodes WHERE code = b.code)
             ORDER BY code",
            [product.bytes()],
            |r| r.get(0),
        )?;
        codes.iter().map(|code| barcode(code)).collect()
    }

    /// Every barcode with its product, for the scanner.
    pub fn barcodes(&self) -> Stored<HashMap<Barcode, ProductId>> {
        let rows: Vec<(String, Option<[u8; 16]>)> = self.all(
            "SELECT code, product, max(rev) FROM product_barcodes GROUP BY code",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        rows.into_iter()
            .filter_map(|(code, product)| Some((code, product?)))
            .map(|(code, product)| Ok((barcode(&code)?, ProductId::from_bytes(product))))
            .collect()
    }

    /// What is said about the allergens of a product.
    pub fn allergens_of(&self, product: ProductId) -> Stored<AllergenSheet> {
        let rows: Vec<(String, String, Option<String>)> = self.all(
            "SELECT allergen, answer, named FROM product_allergens a WHERE product = ?1
             AND rev = (SELECT max(rev) FROM product_allergens
                        WHERE product = a.product AND allergen = a.allergen)",
            [product.bytes()],
            |r| r.try_into(),
        )?;
        let mut sheet = AllergenSheet::default();
        for (allergen, answer, named) in rows {
            let allergen = Allergen::from_code(&allergen).ok_or(Trouble::TooNew)?;
            let answer = AllergenAnswer::from_code(&answer).ok_or(Trouble::TooNew)?;
            let line = AllergenLine::read(answer, named.as_deref()).ok_or(Trouble::TooNew)?;
            sheet.say(allergen, line);
        }
        Ok(sheet)
    }

    /// The ingredients of a product as they were typed; empty where nobody has.
    pub fn ingredients_of(&self, product: ProductId) -> Stored<String> {
        let found: Option<String> = self.one(
            "SELECT ingredients FROM product_ingredients WHERE product = ?1
             ORDER BY rev DESC LIMIT 1",
            [product.bytes()],
            |r| r.get(0),
        )?;
        Ok(found.unwrap_or_default())
    }

    /// The products for which all fourteen allergens are answered.
    pub fn products_with_all_allergens(&self) -> Stored<HashSet<ProductId>> {
        let rows: Vec<([u8; 16], String)> = self.all(
            "SELECT product, answer, max(rev) FROM product_allergens GROUP BY product, allergen",
            [],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        let mut answered: BTreeMap<[u8; 16], usize> = BTreeMap::new();
        for (product, answer) in rows {
            if answer != AllergenAnswer::NotChecked.code() {
                *answered.entry(product).or_default() += 1;
            }
        }
        Ok(answered
            .into_iter()
            .filter(|(_, n)| *n == Allergen::ALL.len())
            .map(|(product, _)| ProductId::from_bytes(product))
            .collect())
    }

    /// A product's photo in a revision.
    pub fn product_photo(&self, product: ProductId, rev: i64) -> Stored<Option<SmallPicture>> {
        let found: Option<Vec<u8>> = self.one(
            "SELECT photo FROM product_photos WHERE product = ?1 AND rev = ?2",
            (product.bytes(), rev),
            |r| r.get(0),
        )?;
        found
            .map(|bytes| SmallPicture::new(bytes).map_err(|_| Trouble::Damaged))
            .transpose()
    }

    /// How many are left in a shop of the products that are counted down on this day.
    pub fn left_today(&self, shop: ShopId, day: NaiveDate) -> Stored<LeftToday> {
        let rows = self.all(
            "SELECT product, pieces FROM left_today WHERE shop = ?1 AND business_date = ?2",
            (shop.bytes(), day.to_string()),
            |r| Ok((ProductId::from_bytes(r.get(0)?), r.get(1)?)),
        )?;
        Ok(rows.into_iter().collect())
    }
}

impl Tx<'_> {
    /// Says whose a barcode is from now on; nobody's, if it was taken away.
    pub fn set_barcode(&self, code: &Barcode, product: Option<ProductId>) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM product_barcodes WHERE code = ?1",
            [code.as_str()],
        )?;
        self.add_own(
            "product_barcodes",
            &[
                ("code", code.as_str().into()),
                ("rev", (last + 1).into()),
                ("product", product.as_ref().map(ProductId::bytes).into()),
            ],
        )
    }

    /// Says what holds about one allergen from now on.
    pub fn set_allergen(
        &self,
        product: ProductId,
        allergen: Allergen,
        line: &AllergenLine,
    ) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM product_allergens
             WHERE product = ?1 AND allergen = ?2",
            (product.bytes(), allergen.code()),
        )?;
        let named = line.names();
        self.add_own(
            "product_allergens",
            &[
                ("product", product.bytes().into()),
                ("allergen", allergen.code().into()),
                ("rev", (last + 1).into()),
                ("answer", line.answer.code().into()),
                ("named", named.as_ref().into()),
            ],
        )
    }

    /// Keeps the ingredients of a product.
    pub fn set_ingredients(&self, product: ProductId, ingredients: &str) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM product_ingredients WHERE product = ?1",
            [product.bytes()],
        )?;
        self.add_own(
            "product_ingredients",
            &[
                ("product", product.bytes().into()),
                ("rev", (last + 1).into()),
                ("ingredients", ingredients.into()),
            ],
        )
    }

    /// Keeps a photo; gives back its revision.
    pub fn add_product_photo(&self, product: ProductId, photo: &SmallPicture) -> Stored<i64> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM product_photos WHERE product = ?1",
            [product.bytes()],
        )?;
        self.add_own(
            "product_photos",
            &[
                ("product", product.bytes().into()),
                ("rev", (last + 1).into()),
                ("photo", photo.bytes().into()),
            ],
        )?;
        Ok(last + 1)
    }

    /// Sets the last day on which a product may be sold; none: there is no such day.
    pub fn set_use_by(&self, product: ProductId, day: Option<NaiveDate>) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM product_use_by WHERE product = ?1",
            [product.bytes()],
        )?;
        self.add_own(
            "product_use_by",
            &[
                ("product", product.bytes().into()),
                ("rev", (last + 1).into()),
                ("day", day.into()),
            ],
        )
    }

    /// Says how many are left today; none: it is not counted down.
    pub fn set_left_today(
        &self,
        shop: ShopId,
        product: ProductId,
        day: NaiveDate,
        pieces: Option<i64>,
    ) -> Stored<()> {
        match pieces {
            Some(pieces) => self.work(
                "INSERT INTO left_today (shop, product, business_date, pieces)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (shop, product) DO UPDATE
                 SET business_date = excluded.business_date, pieces = excluded.pieces",
                (shop.bytes(), product.bytes(), day.to_string(), pieces),
            )?,
            None => self.work(
                "DELETE FROM left_today WHERE shop = ?1 AND product = ?2",
                (shop.bytes(), product.bytes()),
            )?,
        };
        Ok(())
    }

    /// Counts down what was sold; never below none. A part of a piece counts as one.
    pub fn count_down(
        &self,
        shop: ShopId,
        product: ProductId,
        day: NaiveDate,
        sold: Milli,
    ) -> Stored<()> {
        self.work(
            "UPDATE left_today SET pieces = max(0, pieces - (?4 + 999) / 1000)
             WHERE shop = ?1 AND product = ?2 AND business_date = ?3",
            (shop.bytes(), product.bytes(), day.to_string(), sold.get()),
        )?;
        Ok(())
    }
}
