//! The made-up shops, who sells in them, and the tax rates that hold there.

use chrono::NaiveDate;

use crate::domain::catalogue::Trade;
use crate::domain::ids::ShopId;
use crate::domain::shops::{CharityIncome, Seats, Seller, Shop, VatRegistration};
use crate::domain::vat::{VatCode, VatRate};
use crate::operations::set_up::{DatedSetting, first_settings};
use crate::store::Stored;

/// The first day for which the made-up shops have rates, roles and prices; no day before it is
/// planned.
pub const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2011, 1, 4) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Who sells in law: the charity or a company of its.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MadeUpSeller {
    /// Its name on receipts.
    pub name: &'static str,
    /// Its address, in one line.
    pub address: &'static str,
    /// Its charity number, where it is one.
    pub charity_number: Option<&'static str>,
    /// Its company number.
    pub company_number: &'static str,
    /// Its VAT number; held from [`FIRST_DAY`] on.
    pub vat_number: Option<&'static str>,
}

/// The charity that both shops are of.
pub const ORGANISATION: &str = "Made-up Pathways";

/// One made-up shop with its one till.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MadeUpShop {
    /// What kind of shop it is; there is one of each.
    pub trade: Trade,
    /// Its name over the door.
    pub name: &'static str,
    /// Who sells there.
    pub seller: MadeUpSeller,
    /// The name of its till.
    pub till: &'static str,
    /// The letters before its receipt numbers.
    pub prefix: &'static str,
    /// What its drawer holds in the morning, in pence.
    pub float: i64,
    /// Whether people can eat there.
    pub seats: Seats,
    /// From which minute of the day things are half price.
    pub half_price_from: Option<i64>,
}

impl MadeUpShop {
    /// The shop as a book has it.
    pub fn facts(&self, id: ShopId) -> Shop {
        let seller = &self.seller;
        let income = seller.charity_number.map(|_| CharityIncome::Over10k);
        Shop {
            id,
            name: self.name.into(),
            trade: self.trade,
            seller: Seller {
                name: Some(seller.name.into()),
                address: Some(seller.address.into()),
                contact: None,
                charity_number: seller.charity_number.map(Into::into),
                income,
                company_number: Some(seller.company_number.into()),
                vat: seller.vat_number.map(|number| VatRegistration {
                    number: number.into(),
                    from: FIRST_DAY,
                }),
            },
            seats: self.seats,
            half_price_from: self.half_price_from,
        }
    }
}

/// The settings that a real book begins with, without the VAT rates, which hold here from
/// [`FIRST_DAY`] on.
pub fn settings() -> Stored<Vec<DatedSetting>> {
    let all = first_settings()?.into_iter();
    let is_rate = |key: &str| {
        let code = key.strip_prefix("vat-");
        code.and_then(VatCode::from_code).is_some()
    };
    Ok(all.filter(|s| !is_rate(&s.key)).collect())
}

/// The bakery.
pub static BAKERY: MadeUpShop = MadeUpShop {
    trade: Trade::Bakery,
    name: "Clapton Bakehouse",
    seller: MadeUpSeller {
        name: "Made-up Pathways Trust",
        address: "1 Invented Yard, London E5 0XX",
        charity_number: Some("0000000"),
        company_number: "00000000",
        vat_number: Some("GB 100 0000 34"),
    },
    till: "Bakery counter",
    prefix: "B1",
    float: 10_000,
    seats: Seats::Some,
    half_price_from: Some(15 * 60),
};

/// The bike shop.
pub static BIKES: MadeUpShop = MadeUpShop {
    trade: Trade::Bike,
    name: "Hackney Wheelhouse",
    seller: MadeUpSeller {
        name: "Made-up Pathways Trading Ltd",
        address: "2 Invented Yard, London E8 0XX",
        charity_number: None,
        company_number: "00000001",
        vat_number: None,
    },
    till: "Bike counter",
    prefix: "K1",
    float: 8_000,
    seats: Seats::None,
    half_price_from: None,
};

/// Both shops.
pub static SHOPS: [&MadeUpShop; 2] = [&BAKERY, &BIKES];

/// The shop of this trade.
pub fn shop(trade: Trade) -> &'static MadeUpShop {
    match trade {
        Trade::Bakery => &BAKERY,
        Trade::Bike => &BIKES,
    }
}

/// A tax rate and the day from which it holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DatedRate {
    /// Of which code.
    pub code: VatCode,
    /// From which day on.
    pub from: NaiveDate,
    /// The rate.
    pub rate: VatRate,
}

/// The rates of the facts (`facts/till.md`, VAT). M has none: its tax is on each bike's margin.
pub static VAT_RATES: [DatedRate; 4] = [
    DatedRate {
        code: VatCode::S,
        from: FIRST_DAY,
        rate: VatRate(2000),
    },
    DatedRate {
        code: VatCode::R,
        from: FIRST_DAY,
        rate: VatRate(500),
    },
    DatedRate {
        code: VatCode::Z,
        from: FIRST_DAY,
        rate: VatRate::NONE,
    },
    DatedRate {
        code: VatCode::O,
        from: FIRST_DAY,
        rate: VatRate::NONE,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vat::VatRates;

    #[test]
    fn two_shops_each_with_a_prefix_of_its_own() {
        assert_ne!(BAKERY.prefix, BIKES.prefix);
        for one in SHOPS {
            assert_eq!(shop(one.trade), one);
            assert!(one.prefix.chars().all(|c| c.is_ascii_alphanumeric()));
        }
    }

    #[test]
    fn the_rates_hold_from_the_first_day() {
        assert_eq!(FIRST_DAY.to_string(), "2011-01-04");
        let mut rates = VatRates::default();
        for rate in VAT_RATES {
            rates.set(rate.code, rate.from, rate.rate);
        }
        assert_eq!(rates.on(VatCode::S, FIRST_DAY), VatRate(2000));
        assert_eq!(rates.on(VatCode::R, FIRST_DAY), VatRate(500));
        assert_eq!(rates.on(VatCode::M, FIRST_DAY), VatRate::NONE);
    }
}
