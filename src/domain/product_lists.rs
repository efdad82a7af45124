//! Lists of products that come in from a file: what a row says, what becomes of it and why.
//!
//! A list is read elsewhere; here it is only understood. Nothing is guessed: a row that could mean
//! two things is not taken, and says so.

pub mod icons;
pub mod plan;
pub mod prices;
pub mod vat_choices;

use super::Pence;
use super::Refusal;
use super::barcodes::Barcode;
use super::ids::ProductId;
use super::vat::VatCode;

/// The most rows that are taken in at a time.
pub const MOST_ROWS: usize = 50_000;
/// The most new tabs that a list may make.
pub const MOST_NEW_TABS: usize = 40;
/// The most that an open price may be, where a list does not say: £100.
pub const OPEN_LIMIT: Pence = Pence::new(10_000);

/// Whose list it is, told by its headings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Our own, saved by this program.
    Own,
    /// An item library of Square.
    Square,
    /// An item list of Loyverse.
    Loyverse,
    /// Any other table with a name and a price.
    Plain,
}

/// How the letters of the file were written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Letters {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, with its mark.
    Utf16,
    /// The letters of older Windows programs: what is left where it is not UTF-8.
    Windows,
}

/// What a row says of the price.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ListPrice {
    /// So much.
    Fixed(Pence),
    /// It is typed at each sale.
    Open,
    /// Nothing stands there.
    Blank,
}

/// A row as it was understood. What its list has no column for is empty, and stays as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Which product, where the list is our own.
    pub id: Option<ProductId>,
    /// Its name.
    pub name: String,
    /// The short name on its tile.
    pub button_name: Option<String>,
    /// Its tab.
    pub tab: Option<String>,
    /// What it costs.
    pub price: ListPrice,
    /// Whether it is sold by weight, so that its price is not that of one.
    pub by_weight: bool,
    /// The most that an open price may be.
    pub open_limit: Option<Pence>,
    /// Barcodes that it has. A list adds them; it never takes one away.
    pub barcodes: Vec<Barcode>,
    /// Its VAT code when taken away.
    pub take_away: Option<VatCode>,
    /// Its VAT code when eaten in.
    pub eat_in: Option<VatCode>,
    /// Whether it goes down to half late in the day.
    pub half_price_late: Option<bool>,
    /// Whether it is made when somebody asks for it.
    pub made_to_order: Option<bool>,
    /// Whether it is on the till.
    pub on_the_till: Option<bool>,
}

/// Why a row is not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyNot {
    /// It has no name.
    NoName,
    /// Something of it cannot be kept: a name too long, a barcode of the wrong shape.
    Refused(Refusal),
    /// Letters of it could not be read.
    Letters,
    /// What stands as its price is not one.
    PriceNotUnderstood {
        /// What stands there.
        typed: String,
    },
    /// What stands as its price could be two: 1.250.
    PriceCouldBeTwo {
        /// What stands there.
        typed: String,
    },
    /// It has no price, and is new.
    NoPrice,
    /// Its barcode was turned into another number by a spreadsheet: 5.01E+12.
    BarcodeSpoilt {
        /// What stands there.
        typed: String,
    },
    /// Something in it is not a word that we know, in a column of our own list.
    NotKnown {
        /// What stands there.
        typed: String,
    },
    /// An earlier row has the same barcode.
    BarcodeTwice {
        /// The line of that row.
        line: u64,
    },
    /// An earlier row is about the same product.
    SameAs {
        /// The line of that row.
        line: u64,
    },
    /// Its barcodes belong to different products, or to another than the row names.
    BarcodeOfAnother {
        /// The name of a product that has one.
        product: String,
    },
    /// Its barcode belongs to a product of another shop.
    BarcodeOfAnotherShop,
    /// Several products have this name.
    NameOfSeveral,
}

/// A row that could not be understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Broken {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// What stands as its name, cut to what fits on a line.
    pub name: String,
    /// Why.
    pub why: WhyNot,
}

/// A list that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List {
    /// Whose it is.
    pub form: Form,
    /// How its letters were written.
    pub letters: Letters,
    /// The headings of its columns of prices, where it has several; the first is the one taken.
    pub price_columns: Vec<String>,
    /// Its rows, in order.
    pub rows: Vec<Row>,
    /// Those that could not be understood, in order.
    pub broken: Vec<Broken>,
}

/// Why a file is not a list that can be taken in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotAList {
    /// There is nothing in it.
    Empty,
    /// It is a spreadsheet of a program, not a list as text.
    Spreadsheet,
    /// It is not text.
    NotText,
    /// No row of headings was found that names a product and its price.
    NoHeadings {
        /// What stands in the first row, cut to what fits.
        found: String,
    },
    /// It has headings and nothing below.
    NoRows,
    /// It has more rows than are taken in at a time.
    TooManyRows,
    /// It would make too many tabs.
    TooManyTabs {
        /// How many.
        tabs: usize,
    },
}

/// Names as they are compared: case, composition and spacing do not matter, accents do.
///
/// Two names that a person would read as the same; a pâté is not a pate.
pub fn folded(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let flat: String = name.nfkc().flat_map(char::to_lowercase).nfc().collect();
    flat.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_people_read_them() {
        for (one, other) in [
            ("Cheese  scone", " cheese SCONE"),
            ("Cafe\u{301}", "CAFÉ"),
            ("Ｂｕｎ", "bun"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert_ne!(folded("Pâté"), folded("Pate"));
        assert_ne!(folded("Bun"), folded("Buns"));
    }
}
