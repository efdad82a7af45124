//! What a shop sells.

use serde::{Deserialize, Serialize};

use super::ids::{EntryId, ProductId};
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

/// A shelf of the till: a tab above the tiles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Category {
    /// Which.
    pub id: EntryId,
    /// Its name on the tab.
    pub name: String,
}

/// A product in one revision, with the price that holds now.
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
    /// What one costs, VAT included.
    pub price: Pence,
    /// Its VAT code when taken away.
    pub take_away: VatCode,
    /// Its VAT code when eaten in.
    pub eat_in: VatCode,
}

impl Product {
    /// The code for this place.
    pub fn code_for(&self, place: Place) -> VatCode {
        match place {
            Place::TakeAway => self.take_away,
            Place::EatIn => self.eat_in,
        }
    }
}

/// A price that can be asked for something: not below nothing, not beyond reason.
pub fn check_price(price: Pence) -> Result<Pence, Refusal> {
    match price.get() {
        ..0 => Err(Refusal::AmountNotPositive),
        0..=9_999_999 => Ok(price),
        _ => Err(Refusal::AmountTooLarge),
    }
}
