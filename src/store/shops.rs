//! Shops, tills, dated settings, this machine, notices.

use chrono::{Months, NaiveDate};

use super::error::Stored;
use super::tx::{Read, Tx};
use crate::domain::catalogue::Trade;
use crate::domain::ids::{EntryId, ShopId, TillId};
use crate::domain::shops::{
    CharityIncome, Customers, Organisation, Seats, Seller, VatRegistration,
};
use crate::domain::till_sessions::FigureKind;
use crate::domain::time::{CUT_OFF_HOUR, Moment};
use crate::domain::vat::{VatCode, VatRate, VatRates};
use crate::domain::{Pence, Trouble};

pub use crate::domain::shops::{Shop, Till};

/// The key of the setting that says when a business day begins: an hour of the London clock.
pub const CUT_OFF_SETTING: &str = "cut-off-hour";
/// The key of the setting that says from which turnover a seller must register for VAT, in pence.
pub const TURNOVER_LIMIT: &str = "turnover-limit";
/// The key of the setting that says from which turnover managers are told, in pence.
pub const TURNOVER_WARNING: &str = "turnover-warning";
/// What `this_machine` calls the till that this machine is.
const MACHINE_TILL: &str = "till";
/// What `this_machine` calls whether customers can see the screen.
const MACHINE_CUSTOMERS: &str = "customers";

const SHOP_COLUMNS: &str = "id, name, trade, seller, address, contact, charity_number, over_10k, \
     company_number, vat_number, vat_from, seats, half_price_from";

/// A row of `shops`, before its codes are read.
struct ShopRow {
    id: [u8; 16],
    name: String,
    trade: String,
    seller: Seller,
    over_10k: Option<i64>,
    vat: (Option<String>, Option<String>),
    seats: Option<String>,
    half_price_from: Option<i64>,
}

fn shop_row(r: &rusqlite::Row<'_>) -> rusqlite::Result<ShopRow> {
    Ok(ShopRow {
        id: r.get(0)?,
        name: r.get(1)?,
        trade: r.get(2)?,
        seller: Seller {
            name: r.get(3)?,
            address: r.get(4)?,
            contact: r.get(5)?,
            charity_number: r.get(6)?,
            income: None,
            company_number: r.get(8)?,
            vat: None,
        },
        over_10k: r.get(7)?,
        vat: (r.get(9)?, r.get(10)?),
        seats: r.get(11)?,
        half_price_from: r.get(12)?,
    })
}

fn shop(row: ShopRow) -> Stored<Shop> {
    let income = row.over_10k.map(|over| match over {
        0 => CharityIncome::UpTo10k,
        _ => CharityIncome::Over10k,
    });
    let vat = match row.vat {
        (Some(number), Some(from)) => Some(VatRegistration {
            number,
            from: from.parse().map_err(|_| Trouble::Damaged)?,
        }),
        (None, None) => None,
        _ => return Err(Trouble::Damaged),
    };
    // A book of the first step says nothing about seats; there are none until somebody says so.
    let seats = match &row.seats {
        Some(code) => Seats::from_code(code).ok_or(Trouble::TooNew)?,
        None => Seats::None,
    };
    Ok(Shop {
        id: ShopId::from_bytes(row.id),
        name: row.name,
        trade: Trade::from_code(&row.trade).ok_or(Trouble::TooNew)?,
        seller: Seller {
            income,
            vat,
            ..row.seller
        },
        seats,
        half_price_from: row.half_price_from,
    })
}

impl Read<'_> {
    /// All shops as they are now.
    pub fn shops(&self) -> Stored<Vec<Shop>> {
        let sql = format!(
            "SELECT {SHOP_COLUMNS} FROM shops s
             WHERE rev = (SELECT max(rev) FROM shops WHERE id = s.id) ORDER BY id"
        );
        let rows = self.all(&sql, [], shop_row)?;
        rows.into_iter().map(shop).collect()
    }

    /// A shop as it is now.
    pub fn shop(&self, id: ShopId) -> Stored<Option<Shop>> {
        self.shop_at_rev(id, self.shop_rev(id)?)
    }

    /// A shop as it was in a revision: what a paper of a sale with that `shop_rev` says.
    pub fn shop_at_rev(&self, id: ShopId, rev: i64) -> Stored<Option<Shop>> {
        let sql = format!("SELECT {SHOP_COLUMNS} FROM shops WHERE id = ?1 AND rev = ?2");
        self.one(&sql, (id.bytes(), rev), shop_row)?
            .map(shop)
            .transpose()
    }

    /// The newest revision of a shop; 0 where there is no such shop.
    pub fn shop_rev(&self, id: ShopId) -> Stored<i64> {
        self.number(
            "SELECT coalesce(max(rev), 0) FROM shops WHERE id = ?1",
            [id.bytes()],
        )
    }

    /// The charity that the shops are of, once it was named.
    pub fn organisation(&self) -> Stored<Option<Organisation>> {
        self.one(
            "SELECT id, name FROM organisations ORDER BY id, rev DESC LIMIT 1",
            [],
            |r| {
                Ok(Organisation {
                    id: EntryId::from_bytes(r.get(0)?),
                    name: r.get(1)?,
                })
            },
        )
    }

    /// All tills.
    pub fn tills(&self) -> Stored<Vec<Till>> {
        self.all(
            "SELECT id, shop, name, prefix FROM tills t
             WHERE rev = (SELECT max(rev) FROM tills WHERE id = t.id) ORDER BY id",
            [],
            |r| {
                Ok(Till {
                    id: TillId::from_bytes(r.get(0)?),
                    shop: ShopId::from_bytes(r.get(1)?),
                    name: r.get(2)?,
                    prefix: r.get(3)?,
                })
            },
        )
    }

    /// The till that this machine was set up as.
    pub fn machine_till(&self) -> Stored<Option<TillId>> {
        let said = self.this_machine(MACHINE_TILL)?;
        Ok(said.and_then(|id| id.parse().ok()).map(TillId))
    }

    /// Whether customers can see this machine's screen; they can until somebody says otherwise.
    pub fn customers(&self) -> Stored<Customers> {
        let said = self.this_machine(MACHINE_CUSTOMERS)?;
        Ok(said
            .and_then(|code| Customers::from_code(&code))
            .unwrap_or(Customers::See))
    }

    /// The till that this program acts as.
    pub fn this_till(&self) -> Stored<Option<Till>> {
        Ok(self.tills()?.into_iter().find(|t| t.id == self.till))
    }

    /// Every number series that was begun in this book.
    pub fn all_series(&self) -> Stored<Vec<String>> {
        self.all("SELECT prefix FROM series ORDER BY prefix", [], |r| {
            r.get(0)
        })
    }

    /// What holds for a setting on a day.
    pub fn setting(&self, key: &str, day: NaiveDate) -> Stored<Option<i64>> {
        self.one(
            "SELECT value FROM settings WHERE key = ?1 AND from_day <= ?2
             ORDER BY from_day DESC, rev DESC LIMIT 1",
            (key, day.to_string()),
            |r| r.get(0),
        )
    }

    /// The hour at which a business day begins.
    pub fn cut_off_hour(&self, at: Moment) -> Stored<u32> {
        let day = at.london().date_naive();
        let hour = self
            .setting(CUT_OFF_SETTING, day)?
            .and_then(|h| u32::try_from(h).ok());
        Ok(hour.filter(|h| *h < 24).unwrap_or(CUT_OFF_HOUR))
    }

    /// All VAT rates, with the days from which they hold.
    pub fn vat_rates(&self) -> Stored<VatRates> {
        let rows: Vec<(String, String, i64)> = self.all(
            "SELECT key, from_day, value FROM settings s WHERE key GLOB 'vat-?'
             AND rev = (SELECT max(rev) FROM settings
                        WHERE key = s.key AND from_day = s.from_day)",
            [],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
        )?;
        let mut rates = VatRates::default();
        for (key, from, value) in rows {
            let code = key.strip_prefix("vat-").and_then(VatCode::from_code);
            let code = code.ok_or(Trouble::Damaged)?;
            let from = from.parse().map_err(|_| Trouble::Damaged)?;
            rates.set(code, from, VatRate(value));
        }
        Ok(rates)
    }

    /// What each shop took in the twelve months up to this day at codes S, R and Z, VAT included; of
    /// days that are closed.
    pub fn turnover_of_the_year_to(&self, day: NaiveDate) -> Stored<Vec<(ShopId, Pence)>> {
        let from = day.checked_sub_months(Months::new(12)).unwrap_or(day);
        self.all(
            "SELECT shop, sum(pence) FROM z_figures
             WHERE kind IN (?1, ?2) AND substr(key, 1, 1) IN ('S', 'R', 'Z')
             AND business_date > ?3 AND business_date <= ?4 GROUP BY shop ORDER BY shop",
            (
                FigureKind::Gross.code(),
                FigureKind::AccountGross.code(),
                from.to_string(),
                day.to_string(),
            ),
            |r| Ok((ShopId::from_bytes(r.get(0)?), Pence::new(r.get(1)?))),
        )
    }

    /// Something that only this machine knows.
    pub fn this_machine(&self, key: &str) -> Stored<Option<String>> {
        self.one(
            "SELECT value FROM this_machine WHERE key = ?1",
            [key],
            |r| r.get(0),
        )
    }

    /// How many notices stand in the book.
    pub fn notices(&self) -> Stored<i64> {
        self.number("SELECT count(*) FROM notices", [])
    }
}

impl Tx<'_> {
    /// Writes a shop: the first revision of a new one, the next of one that is known.
    pub fn write_shop(&self, shop: &Shop) -> Stored<()> {
        let rev = self.shop_rev(shop.id)? + 1;
        let seller = &shop.seller;
        let over_10k = seller.income.map(|income| match income {
            CharityIncome::Over10k => 1_i64,
            CharityIncome::UpTo10k => 0,
        });
        let vat = seller.vat.as_ref();
        self.add_own(
            "shops",
            &[
                ("id", shop.id.bytes().into()),
                ("rev", rev.into()),
                ("name", (&shop.name).into()),
                ("trade", shop.trade.code().into()),
                ("seller", seller.name.as_ref().into()),
                ("address", seller.address.as_ref().into()),
                ("contact", seller.contact.as_ref().into()),
                ("charity_number", seller.charity_number.as_ref().into()),
                ("over_10k", over_10k.into()),
                ("company_number", seller.company_number.as_ref().into()),
                ("vat_number", vat.map(|vat| &vat.number).into()),
                ("vat_from", vat.map(|vat| vat.from).into()),
                ("seats", shop.seats.code().into()),
                ("half_price_from", shop.half_price_from.into()),
            ],
        )
    }

    /// Writes the organisation: its first name, or its next.
    pub fn write_organisation(&self, organisation: &Organisation) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM organisations WHERE id = ?1",
            [organisation.id.bytes()],
        )?;
        self.add_own(
            "organisations",
            &[
                ("id", organisation.id.bytes().into()),
                ("rev", (last + 1).into()),
                ("name", (&organisation.name).into()),
            ],
        )
    }

    /// Writes a till's next revision; its prefix stays.
    pub fn rename_till(&self, till: &Till) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM tills WHERE id = ?1",
            [till.id.bytes()],
        )?;
        self.write_till(till, last + 1)
    }

    fn write_till(&self, till: &Till, rev: i64) -> Stored<()> {
        self.add_own(
            "tills",
            &[
                ("id", till.id.bytes().into()),
                ("rev", rev.into()),
                ("shop", till.shop.bytes().into()),
                ("name", (&till.name).into()),
                ("prefix", (&till.prefix).into()),
            ],
        )
    }

    /// Makes this machine this till.
    pub fn set_machine_till(&self, till: TillId) -> Stored<()> {
        self.set_this_machine(MACHINE_TILL, &till.0.to_string())
    }

    /// Keeps whether customers can see this machine's screen.
    pub fn set_customers(&self, customers: Customers) -> Stored<()> {
        self.set_this_machine(MACHINE_CUSTOMERS, customers.code())
    }

    /// Adds a till and begins its first number series.
    pub fn add_till(&self, till: &Till, at: Moment) -> Stored<()> {
        self.write_till(till, 1)?;
        self.begin_series(till.id, &format!("{}A", till.prefix), at)
    }

    /// Begins a number series of a till: receipts, invoices and Z reads are counted from 1 again.
    pub fn begin_series(&self, till: TillId, series: &str, at: Moment) -> Stored<()> {
        // The series belongs to the till; the entry that begins it is this program's till's.
        self.add_own(
            "series",
            &[("prefix", series.into()), ("begun_at", at.into())],
        )?;
        for name in [format!("sales {series}"), format!("z {series}")] {
            self.work(
                "INSERT INTO counters (by_till, name, value) VALUES (?1, ?2, 0)",
                (till.bytes(), name),
            )?;
        }
        Ok(())
    }

    /// Sets what holds for a key from a day on.
    pub fn set_setting(&self, key: &str, from: NaiveDate, value: i64) -> Stored<()> {
        let last = self.number(
            "SELECT coalesce(max(rev), 0) FROM settings WHERE key = ?1 AND from_day = ?2",
            (key, from.to_string()),
        )?;
        self.add_own(
            "settings",
            &[
                ("key", key.into()),
                ("from_day", from.into()),
                ("rev", (last + 1).into()),
                ("value", value.into()),
            ],
        )
    }

    /// Sets the rate of a VAT code from a day on.
    pub fn set_vat_rate(&self, code: VatCode, from: NaiveDate, rate: VatRate) -> Stored<()> {
        self.set_setting(&format!("vat-{}", code.code()), from, rate.0)
    }

    /// Keeps something that only this machine knows.
    pub fn set_this_machine(&self, key: &str, value: &str) -> Stored<()> {
        self.work(
            "INSERT INTO this_machine (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )?;
        Ok(())
    }
}
