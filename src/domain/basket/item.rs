//! What was tapped: a product at the price, for the place and with the VAT code of that moment.

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::{Place, Product};
use crate::domain::free_text::FreeText;
use crate::domain::ids::ProductId;
use crate::domain::trade_customers::Account;
use crate::domain::vat::VatCode;
use crate::domain::{Pence, Refusal};

/// What was tapped: the product as it was at that moment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Item {
    /// Which product.
    pub product: ProductId,
    /// In which revision.
    pub rev: i64,
    /// Its name in that revision.
    pub name: String,
    /// What one costs, VAT included.
    pub unit: Pence,
    /// Where it is eaten.
    pub place: Place,
    /// Its VAT code for that place.
    pub code: VatCode,
    /// Its VAT code for the other place; unknown in a basket of an earlier version.
    #[serde(default)]
    pub other_code: Option<VatCode>,
    /// Where its price comes from.
    #[serde(default)]
    pub priced: Priced,
}

/// Where the price of an item comes from, decided when it is tapped.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub enum Priced {
    /// It is the product's own.
    #[default]
    Own,
    /// The product's own, and half of it because it is late in the day.
    HalfLate,
    /// It is what a customer on account pays for it.
    Account,
    /// It was typed, with a name if somebody gave it one.
    Typed {
        /// What it is called on the receipt.
        name: Option<FreeText>,
    },
}

/// Whether the shop's hour of half price has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DayTime {
    /// Not yet, or the shop has none.
    Usual,
    /// It has.
    Late,
}

impl DayTime {
    /// What holds at this minute of the London day, where half price begins at that one.
    pub fn at(minute: i64, half_price_from: Option<i64>) -> Self {
        match half_price_from {
            Some(from) if minute >= from => Self::Late,
            _ => Self::Usual,
        }
    }
}

impl Item {
    /// One of this product, for this place: late in the day at half its price, where it is sold off
    /// then.
    pub fn at(product: &Product, place: Place, time: DayTime) -> Self {
        let priced = if time == DayTime::Late && product.half_price_late {
            Priced::HalfLate
        } else {
            Priced::Own
        };
        Self {
            priced,
            ..Self::of(product, place)
        }
    }

    /// One of this product at a price that was typed, with a name where one was typed too. Refused
    /// where the product has a price of its own, or beyond its limit.
    pub fn typed(
        product: &Product,
        place: Place,
        unit: Pence,
        name: Option<FreeText>,
    ) -> Result<Self, Refusal> {
        let limit = product.open_limit.ok_or(Refusal::PriceNotOpen)?;
        if unit <= Pence::ZERO {
            return Err(Refusal::AmountNotPositive);
        }
        if unit > limit {
            return Err(Refusal::OverOpenLimit { limit });
        }
        Ok(Self {
            unit,
            priced: Priced::Typed { name },
            ..Self::of(product, place)
        })
    }

    /// One of this product, for this place, at the price of now.
    pub fn of(product: &Product, place: Place) -> Self {
        let other = match place {
            Place::TakeAway => Place::EatIn,
            Place::EatIn => Place::TakeAway,
        };
        Self {
            product: product.id,
            rev: product.rev,
            name: product.name.clone(),
            unit: product.price,
            place,
            code: product.code_for(place),
            other_code: Some(product.code_for(other)),
            priced: Priced::Own,
        }
    }

    /// What it is called: the typed name, else the product's.
    pub fn called(&self) -> &str {
        match &self.priced {
            Priced::Typed { name: Some(name) } => name.as_str(),
            _ => &self.name,
        }
    }

    /// At what a customer on account pays for it, where they pay something else than others do.
    pub(super) fn price_for(&mut self, account: &Account) {
        let Some(own) = account.prices.get(&self.product) else {
            return;
        };
        if matches!(self.priced, Priced::Own | Priced::HalfLate) {
            self.unit = *own;
            self.priced = Priced::Account;
        }
    }

    /// The same for this place, where both codes are known.
    pub(super) fn move_to(&mut self, place: Place) -> Result<(), Refusal> {
        if self.place == place {
            return Ok(());
        }
        let other = self.other_code.ok_or(Refusal::PlaceFixed)?;
        self.other_code = Some(self.code);
        self.code = other;
        self.place = place;
        Ok(())
    }
}
