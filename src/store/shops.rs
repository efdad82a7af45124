//! Shops, tills, dated settings, this machine, notices.

use chrono::NaiveDate;

use super::error::Stored;
use super::schema::NoticeKind;
use super::tx::{Read, Tx};
use crate::domain::Trouble;
use crate::domain::catalogue::Trade;
use crate::domain::ids::{EntryId, ShopId, TillId};
use crate::domain::time::{CUT_OFF_HOUR, Moment};
use crate::domain::vat::{VatCode, VatRate, VatRates};

/// A shop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shop {
    /// Which.
    pub id: ShopId,
    /// Its name.
    pub name: String,
    /// What it does.
    pub trade: Trade,
}

/// A till, which stands in a shop.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Till {
    /// Which.
    pub id: TillId,
    /// Where.
    pub shop: ShopId,
    /// Its name, by which a machine chooses it.
    pub name: String,
    /// The letters that its receipt numbers begin with.
    pub prefix: String,
}

/// The key of the setting that says when a business day begins: an hour of the London clock.
pub const CUT_OFF_SETTING: &str = "cut-off-hour";

impl Read<'_> {
    /// All shops.
    pub fn shops(&self) -> Stored<Vec<Shop>> {
        self.all(
            "SELECT id, name, trade FROM shops s
             WHERE rev = (SELECT max(rev) FROM shops WHERE id = s.id) ORDER BY id",
            [],
            |r| Ok((r.get(0)?, r.get(1)?, r.get::<_, String>(2)?)),
        )?
        .into_iter()
        .map(|(id, name, trade)| {
            let trade = Trade::from_code(&trade).ok_or(Trouble::TooNew)?;
            Ok(Shop {
                id: ShopId::from_bytes(id),
                name,
                trade,
            })
        })
        .collect()
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

    /// The till that this program acts as.
    pub fn this_till(&self) -> Stored<Option<Till>> {
        Ok(self.tills()?.into_iter().find(|t| t.id == self.till))
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
            "SELECT key, from_day, value FROM settings s WHERE key LIKE 'vat-%'
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
    /// Adds a shop.
    pub fn add_shop(&self, shop: &Shop) -> Stored<()> {
        self.add_own(
            "shops",
            &[
                ("id", shop.id.bytes().into()),
                ("rev", 1_i64.into()),
                ("name", (&shop.name).into()),
                ("trade", shop.trade.code().into()),
            ],
        )
    }

    /// Adds a till and begins its first number series.
    pub fn add_till(&self, till: &Till, at: Moment) -> Stored<()> {
        self.add_own(
            "tills",
            &[
                ("id", till.id.bytes().into()),
                ("rev", 1_i64.into()),
                ("shop", till.shop.bytes().into()),
                ("name", (&till.name).into()),
                ("prefix", (&till.prefix).into()),
            ],
        )?;
        // The series belongs to the till; the entry that begins it is this program's till's.
        let series = format!("{}A", till.prefix);
        self.add_own(
            "series",
            &[("prefix", (&series).into()), ("begun_at", at.into())],
        )?;
        self.work(
            "INSERT INTO counters (by_till, name, value) VALUES (?1, ?2, 0)",
            (till.id.bytes(), format!("sales {series}")),
        )?;
        self.work(
            "INSERT INTO counters (by_till, name, value) VALUES (?1, ?2, 0)",
            (till.id.bytes(), format!("z {series}")),
        )?;
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

    /// Leaves a notice that something odd was accepted.
    pub fn add_notice(
        &self,
        id: EntryId,
        kind: NoticeKind,
        at: Moment,
        last_at: Option<Moment>,
    ) -> Stored<()> {
        self.add_own(
            "notices",
            &[
                ("id", id.bytes().into()),
                ("kind", kind.code().into()),
                ("at", at.into()),
                ("last_at", last_at.into()),
            ],
        )
    }
}
