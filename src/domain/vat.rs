//! VAT: codes, dated rates, and the rounding rule (`facts/till.md`, VAT).
//!
//! All prices include VAT. It is rounded half up **once per rate on each document's own total**,
//! never per line, and never stored on a line.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{OutOfRange, Pence, Rounding};

/// How a line stands to VAT. The letter is what papers and files show.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum VatCode {
    /// Standard rate.
    S,
    /// Reduced rate.
    R,
    /// Zero-rated: turnover, no tax.
    Z,
    /// Second-hand margin scheme: VAT on the margin of each bike, never from the gross.
    M,
    /// Outside the scope, such as a donation: no tax and not turnover.
    O,
}

impl VatCode {
    /// Every code, in the order of papers.
    pub const ALL: [Self; 5] = [Self::S, Self::R, Self::Z, Self::M, Self::O];

    /// The letter.
    pub fn code(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::R => "R",
            Self::Z => "Z",
            Self::M => "M",
            Self::O => "O",
        }
    }

    /// Reads the letter back.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }
}

/// A rate in hundredths of a percent: 2000 is 20 %.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct VatRate(pub i64);

impl VatRate {
    /// No tax.
    pub const NONE: Self = Self(0);

    /// The VAT inside a gross amount, rounded half up.
    pub fn within(self, gross: Pence) -> Result<Pence, OutOfRange> {
        let whole = self.0.checked_add(10_000).ok_or(OutOfRange)?;
        gross.share(self.0, whole, Rounding::HalfUp)
    }
}

/// Which rate each code has from which day; read from the dated settings of the book.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct VatRates(BTreeMap<(VatCode, NaiveDate), VatRate>);

impl VatRates {
    /// Adds what holds for `code` from `from` on.
    pub fn set(&mut self, code: VatCode, from: NaiveDate, rate: VatRate) {
        self.0.insert((code, from), rate);
    }

    /// The rate of `code` on `day`; none before the first that is known.
    pub fn on(&self, code: VatCode, day: NaiveDate) -> VatRate {
        self.0
            .range((code, NaiveDate::MIN)..=(code, day))
            .next_back()
            .map_or(VatRate::NONE, |(_, rate)| *rate)
    }
}

/// What one rate comes to on one document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VatTotal {
    /// How the lines stand to VAT.
    pub code: VatCode,
    /// The rate as sold.
    pub rate: VatRate,
    /// The lines' total, VAT included.
    pub gross: Pence,
    /// The VAT inside it, rounded once.
    pub vat: Pence,
    /// The rest.
    pub net: Pence,
}

/// Adds up lines by code and rate and takes the VAT once from each total.
pub fn totals_by_rate(
    lines: impl IntoIterator<Item = (VatCode, VatRate, Pence)>,
) -> Result<Vec<VatTotal>, OutOfRange> {
    let mut gross: BTreeMap<(VatCode, VatRate), Pence> = BTreeMap::new();
    for (code, rate, pence) in lines {
        let sum = gross.entry((code, rate)).or_default();
        *sum = sum.plus(pence)?;
    }
    gross
        .into_iter()
        .map(|((code, rate), gross)| {
            let vat = rate.within(gross)?;
            Ok(VatTotal {
                code,
                rate,
                gross,
                vat,
                net: gross.minus(vat)?,
            })
        })
        .collect()
}
