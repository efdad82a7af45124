//! What a shop sells.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::access::coded;
use super::free_text::FreeText;
use super::ids::{EntryId, PersonId, ProductId};
use super::time::Moment;
use super::vat::VatCode;
use super::{Pence, Refusal};

/// The kind of shop, which gives the place chip its colour and icon.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Trade {
    /// Bread and coffee.
    Bakery,
    /// Bikes.
    Bike,
}

impl Trade {
    /// The code in the books.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bakery => "bakery",
            Self::Bike => "bike",
        }
    }

    /// Reads the code back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Bakery, Self::Bike]
            .into_iter()
            .find(|t| t.code() == code)
    }
}

/// Where it is eaten decides its VAT.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Place {
    /// Taken away.
    TakeAway,
    /// Eaten in, tables outside included.
    EatIn,
}

impl Place {
    /// The code in the books.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TakeAway => "take-away",
            Self::EatIn => "eat-in",
        }
    }

    /// Reads the code back.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::TakeAway, Self::EatIn]
            .into_iter()
            .find(|p| p.code() == code)
    }
}

coded! {
    /// The colour of a tab and of the tiles under it; the theme gives it ink and tint. Meaning never
    /// hangs on it alone.
    TabColour {
        /// Blue.
        Primary = "primary",
        /// Green.
        Positive = "positive",
        /// Yellow.
        Attention = "attention",
        /// Red.
        Refused = "refused",
        /// Brown.
        Bakery = "bakery",
        /// Teal.
        Bike = "bike",
    }
}

/// A shelf of the till: a tab above the tiles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Category {
    /// Which.
    pub id: EntryId,
    /// Its name on the tab.
    pub name: String,
    /// Its own colour; the shop's, where none was chosen.
    pub colour: Option<TabColour>,
    /// Whether it is off the till for now.
    pub withdrawn: bool,
}

impl Category {
    /// A tab in the shop's own colour.
    pub const fn new(id: EntryId, name: String) -> Self {
        Self {
            id,
            name,
            colour: None,
            withdrawn: false,
        }
    }
}

/// A product in one revision, with what holds for it now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Product {
    /// Which.
    pub id: ProductId,
    /// The revision, whose name never changes.
    pub rev: i64,
    /// Its tab.
    pub category: EntryId,
    /// Its full name.
    pub name: String,
    /// The short name on its tile.
    pub button_name: String,
    /// The name of its icon.
    pub icon: String,
    /// What one costs, VAT included. With an open price: what is proposed, or nothing.
    pub price: Pence,
    /// Its VAT code when taken away.
    pub take_away: VatCode,
    /// Its VAT code when eaten in.
    pub eat_in: VatCode,
    /// With an open price, typed at each sale: the most that it can be.
    pub open_limit: Option<Pence>,
    /// Whether it goes down to half late in the day, where the shop does that.
    pub half_price_late: bool,
    /// Whether it is made when somebody asks for it.
    pub made_to_order: bool,
    /// Whether it is off the till for now.
    pub withdrawn: bool,
    /// The revision of its own photo; its icon, where it has none.
    pub photo_rev: Option<i64>,
    /// The last day on which it may be sold, where one is set.
    pub use_by: Option<NaiveDate>,
}

/// How many are left of the products that are counted down today; none: sold out.
pub type LeftToday = BTreeMap<ProductId, i64>;

/// The most that can be left of one product.
pub const MOST_LEFT: i64 = 999;

impl Product {
    /// A product with a fixed price, made beforehand, in its first revision.
    pub fn new(
        id: ProductId,
        category: EntryId,
        name: &str,
        price: Pence,
        (take_away, eat_in): (VatCode, VatCode),
    ) -> Self {
        Self {
            id,
            rev: 1,
            category,
            name: name.to_owned(),
            button_name: name.to_owned(),
            icon: PLAIN_ICON.to_owned(),
            price,
            take_away,
            eat_in,
            open_limit: None,
            half_price_late: false,
            made_to_order: false,
            withdrawn: false,
            photo_rev: None,
            use_by: None,
        }
    }

    /// Whether it may be sold on this day of the calendar. Source: the facts on food.
    pub fn may_be_sold_on(&self, day: NaiveDate) -> bool {
        self.use_by.is_none_or(|last| day <= last)
    }

    /// The code for this place.
    pub fn code_for(&self, place: Place) -> VatCode {
        match place {
            Place::TakeAway => self.take_away,
            Place::EatIn => self.eat_in,
        }
    }
}

/// The icon of a product for which none was chosen.
pub const PLAIN_ICON: &str = "tag";

/// What somebody can say about a product in one go, checked: names without needless spaces, and an
/// open price with a limit that fits.
pub fn checked(product: &Product) -> Result<Product, Refusal> {
    let name = FreeText::product_name(&product.name)?;
    let button_name = FreeText::name(&product.button_name)?;
    check_price(product.price)?;
    if let Some(limit) = product.open_limit {
        check_price(limit)?;
        if limit <= Pence::ZERO {
            return Err(Refusal::AmountNotPositive);
        }
        if product.price > limit {
            return Err(Refusal::OverOpenLimit { limit });
        }
    }
    Ok(Product {
        name: name.as_str().to_owned(),
        button_name: button_name.as_str().to_owned(),
        ..product.clone()
    })
}

/// A price that was changed: by whom, when, and from what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PriceChange {
    /// What the clock said.
    pub at: Moment,
    /// Who did it.
    pub by: PersonId,
    /// What it cost before; nothing for the first price.
    pub from: Option<Pence>,
    /// What it costs since.
    pub to: Pence,
}

/// A price that can be asked for something: not below nothing, not beyond reason.
pub fn check_price(price: Pence) -> Result<Pence, Refusal> {
    match price.get() {
        ..0 => Err(Refusal::AmountNotPositive),
        0..=9_999_999 => Ok(price),
        _ => Err(Refusal::AmountTooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn scone() -> Product {
        Product::new(
            ProductId(Uuid::from_u128(1)),
            EntryId(Uuid::from_u128(2)),
            "Scone",
            Pence::new(210),
            (VatCode::Z, VatCode::S),
        )
    }

    #[test]
    fn the_use_by_day_itself_is_still_good() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        assert!(scone().may_be_sold_on(day(22)));
        let dated = Product {
            use_by: Some(day(22)),
            ..scone()
        };
        assert!(dated.may_be_sold_on(day(21)));
        assert!(dated.may_be_sold_on(day(22)));
        assert!(!dated.may_be_sold_on(day(23)));
    }

    #[test]
    fn what_is_said_about_a_product_is_checked() {
        let spaced = Product {
            name: "  Scone \n".into(),
            ..scone()
        };
        assert_eq!(checked(&spaced), Ok(scone()));
        let wrong = |product: Product, refusal| assert_eq!(checked(&product), Err(refusal));
        let (p, limit) = (Pence::new, Pence::new(5_000));
        wrong(
            Product {
                name: " ".into(),
                ..scone()
            },
            Refusal::TextMissing,
        );
        let longest = 200;
        let long = Product {
            name: "x".repeat(201),
            ..scone()
        };
        wrong(long, Refusal::TextTooLong { longest });
        let long = Product {
            button_name: "x".repeat(41),
            ..scone()
        };
        wrong(long, Refusal::TextTooLong { longest: 40 });
        wrong(
            Product {
                price: p(-1),
                ..scone()
            },
            Refusal::AmountNotPositive,
        );
        wrong(
            Product {
                price: p(10_000_000),
                ..scone()
            },
            Refusal::AmountTooLarge,
        );
        let open = |price, limit| Product {
            price: p(price),
            open_limit: Some(p(limit)),
            ..scone()
        };
        wrong(open(0, 0), Refusal::AmountNotPositive);
        wrong(open(5_001, 5_000), Refusal::OverOpenLimit { limit });
        assert!(checked(&open(0, 5_000)).is_ok());
        for name in ["Poğaça ıİ", "خبز", "🥐 Croissant", &"ş".repeat(200)] {
            let named = Product {
                name: name.into(),
                ..scone()
            };
            assert_eq!(checked(&named).map(|p| p.name), Ok(name.to_owned()));
        }
    }
}
