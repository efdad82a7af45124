//! Lists of products in words: what is wrong with a file or a row, and what changes.

use super::{Words, say};
use crate::domain::product_lists::plan::Change;
use crate::domain::product_lists::{MOST_NEW_TABS, MOST_ROWS, NotAList, WhyNot};
use crate::domain::vat::VatCode;

impl Words {
    /// Why a file is not a list that can be taken in, and what to do.
    pub fn not_a_list(&self, why: &NotAList) -> String {
        let number = |n: usize| self.number(i64::try_from(n).unwrap_or(i64::MAX));
        match why {
            NotAList::Empty => say!(self, "not-a-list-empty"),
            NotAList::Spreadsheet => say!(self, "not-a-list-spreadsheet"),
            NotAList::NotText => say!(self, "not-a-list-not-text"),
            NotAList::NoHeadings { found } => {
                say!(self, "not-a-list-headings", found = found.as_str())
            }
            NotAList::NoRows => say!(self, "not-a-list-no-rows"),
            NotAList::TooManyRows => say!(self, "not-a-list-too-many", most = number(MOST_ROWS)),
            NotAList::TooManyTabs { tabs } => say!(
                self,
                "not-a-list-tabs",
                tabs = number(*tabs),
                most = number(MOST_NEW_TABS)
            ),
        }
    }

    /// Why a row is not taken.
    pub fn why_not(&self, why: &WhyNot) -> String {
        match why {
            WhyNot::NoName => say!(self, "why-not-no-name"),
            WhyNot::Refused(refusal) => self.refusal(refusal),
            WhyNot::Letters => say!(self, "why-not-letters"),
            WhyNot::PriceNotUnderstood { typed } => {
                say!(self, "why-not-price", typed = typed.as_str())
            }
            WhyNot::PriceCouldBeTwo { typed } => {
                say!(self, "why-not-two-prices", typed = typed.as_str())
            }
            WhyNot::NoPrice => say!(self, "why-not-no-price"),
            WhyNot::BarcodeSpoilt { typed } => {
                say!(self, "why-not-spoilt", typed = typed.as_str())
            }
            WhyNot::NotKnown { typed } => say!(self, "why-not-unknown", typed = typed.as_str()),
            WhyNot::BarcodeTwice { line } => {
                say!(self, "why-not-barcode-twice", line = line.to_string())
            }
            WhyNot::SameAs { line } => say!(self, "why-not-same-as", line = line.to_string()),
            WhyNot::BarcodeOfAnother { product } => {
                say!(self, "why-not-barcode-of", product = product.as_str())
            }
            WhyNot::BarcodeOfAnotherShop => say!(self, "why-not-other-shop"),
            WhyNot::NameOfSeveral => say!(self, "why-not-several"),
        }
    }

    /// Something about a product that changes; its tab is said where the tabs are known.
    pub fn product_change(&self, change: &Change) -> String {
        match change {
            Change::Price { from, to } => say!(
                self,
                "list-change-price",
                from = self.money(*from),
                to = self.money(*to)
            ),
            Change::OpenPrice(Some(limit)) => {
                say!(self, "list-change-open", limit = self.money(*limit))
            }
            Change::OpenPrice(None) => say!(self, "list-change-fixed"),
            Change::Name { from } => say!(self, "list-change-name", from = from.as_str()),
            Change::Tab { .. } => say!(self, "list-change-tab", tab = ""),
            Change::Vat {
                to: (away, within), ..
            } => {
                say!(self, "list-change-vat", vat = self.vat_of(*away, *within))
            }
            Change::Barcodes(count) => {
                let count: usize = *count;
                say!(self, "list-change-barcodes", count = count)
            }
            Change::Back => say!(self, "list-change-back"),
            Change::Off => say!(self, "list-change-off"),
            Change::Other => say!(self, "list-change-other"),
        }
    }

    /// The VAT codes of a product: taken away, and eaten in where that is another.
    pub fn vat_of(&self, take_away: VatCode, eat_in: VatCode) -> String {
        if take_away == eat_in {
            say!(self, "list-vat-one", code = take_away.code())
        } else {
            let (away, within) = (take_away.code(), eat_in.code());
            say!(self, "list-vat-two", away = away, within = within)
        }
    }
}
