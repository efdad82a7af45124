//! Whose list it is and which column means what, told by the headings.
//!
//! Source of the headings of other tills: the facts, "Moving in from another till".

use crate::domain::product_lists::Form;

/// Which column holds what, by its place.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Columns {
    /// The product's id, in our own lists.
    pub id: Option<usize>,
    /// Its name.
    pub name: Option<usize>,
    /// What tells its variations apart.
    pub variation: Option<usize>,
    /// More of that: the values of options.
    pub options: Vec<usize>,
    /// What ties variations together whose name stands only once.
    pub handle: Option<usize>,
    /// Its short name.
    pub button_name: Option<usize>,
    /// Its tab.
    pub tab: Option<usize>,
    /// Whether that column may name several tabs; the first one counts.
    pub several_tabs: bool,
    /// Its prices: one a shop, or one alone.
    pub prices: Vec<usize>,
    /// The most that an open price may be.
    pub open_limit: Option<usize>,
    /// Its barcodes.
    pub barcodes: Option<usize>,
    /// Whether it is sold by weight.
    pub by_weight: Option<usize>,
    /// Its VAT code when taken away.
    pub take_away: Option<usize>,
    /// Its VAT code when eaten in.
    pub eat_in: Option<usize>,
    /// Whether it goes down to half late in the day.
    pub half_price_late: Option<usize>,
    /// Whether it is made to order.
    pub made_to_order: Option<usize>,
    /// Whether it is on the till.
    pub on_the_till: Option<usize>,
}

/// The headings of our own lists, in order. [`read`] knows a list by the first.
pub const OWN: [&str; 12] = [
    "Pathway product",
    "Name",
    "Button",
    "Category",
    "Price",
    "Open price up to",
    "Barcodes",
    "VAT taken away",
    "VAT eaten in",
    "Half price late",
    "Made to order",
    "On the till",
];

/// Reads a row of headings; nothing where it names no product or no price.
pub fn read(row: &[&str], shop: &str) -> Option<(Form, Columns)> {
    let names: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
    let at = |wanted: &[&str]| {
        let mut wanted = wanted.iter();
        wanted.find_map(|w| names.iter().position(|name| name == w))
    };
    let (form, mut columns) = if at(&["pathway product"]).is_some() {
        (Form::Own, own(&at))
    } else if at(&["token"]).is_some() && at(&["item name"]).is_some() {
        (Form::Square, square(&at))
    } else if at(&["handle"]).is_some() && at(&["name"]).is_some() {
        (Form::Loyverse, loyverse(&at, &names))
    } else {
        (Form::Plain, plain_list(&at))
    };
    columns.prices = prices(&names, form, shop);
    (columns.name.is_some() && !columns.prices.is_empty()).then_some((form, columns))
}

fn own(at: &impl Fn(&[&str]) -> Option<usize>) -> Columns {
    Columns {
        id: at(&["pathway product"]),
        name: at(&["name"]),
        button_name: at(&["button"]),
        tab: at(&["category"]),
        open_limit: at(&["open price up to"]),
        barcodes: at(&["barcodes"]),
        take_away: at(&["vat taken away"]),
        eat_in: at(&["vat eaten in"]),
        half_price_late: at(&["half price late"]),
        made_to_order: at(&["made to order"]),
        on_the_till: at(&["on the till"]),
        ..Columns::default()
    }
}

fn square(at: &impl Fn(&[&str]) -> Option<usize>) -> Columns {
    let one = at(&["category"]);
    Columns {
        name: at(&["item name"]),
        variation: at(&["variation name"]),
        tab: one.or_else(|| at(&["categories"])),
        several_tabs: one.is_none(),
        barcodes: at(&["gtin"]),
        ..Columns::default()
    }
}

fn loyverse(at: &impl Fn(&[&str]) -> Option<usize>, names: &[String]) -> Columns {
    let option = |name: &String| name.starts_with("option ") && name.ends_with(" value");
    Columns {
        name: at(&["name"]),
        handle: at(&["handle"]),
        options: places(names, option),
        tab: at(&["category"]),
        barcodes: at(&["barcode"]),
        by_weight: at(&["sold by weight"]),
        ..Columns::default()
    }
}

fn plain_list(at: &impl Fn(&[&str]) -> Option<usize>) -> Columns {
    Columns {
        name: at(&[
            "name",
            "product",
            "item",
            "product name",
            "item name",
            "title",
            "description",
        ]),
        tab: at(&["category", "department", "tab", "section", "group"]),
        barcodes: at(&["barcode", "ean", "gtin", "barcodes", "bar code", "upc"]),
        ..Columns::default()
    }
}

/// The columns of prices: that of this shop first, else as they stand.
fn prices(names: &[String], form: Form, shop: &str) -> Vec<usize> {
    let whole: &[&str] = match form {
        Form::Own | Form::Square => &["price"],
        Form::Loyverse => &["price", "default price"],
        Form::Plain => &[
            "price",
            "retail price",
            "sale price",
            "selling price",
            "unit price",
            "price gbp",
            "price (£)",
            "price £",
            "rrp",
        ],
    };
    let of_shop = plain(&format!("price [{shop}]"));
    let mut found = places(names, |name| *name == of_shop);
    let whole = whole.iter().flat_map(|w| places(names, |name| name == w));
    let others = places(names, |name| name.starts_with("price ["));
    for place in whole.chain(others) {
        if !found.contains(&place) {
            found.push(place);
        }
    }
    found
}

fn places(names: &[String], fits: impl Fn(&String) -> bool) -> Vec<usize> {
    let all = names.iter().enumerate();
    all.filter(|(_, name)| fits(name)).map(|(n, _)| n).collect()
}

/// A heading as it is compared: small letters, single spaces, no marks around it.
fn plain(cell: &str) -> String {
    let lower = cell.to_lowercase().replace(['_', '\u{feff}'], " ");
    let trimmed = lower.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | ':' | '"'));
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(line: &str) -> Option<(Form, Columns)> {
        read(&line.split(',').collect::<Vec<_>>(), "High Street")
    }

    #[test]
    fn the_lists_of_other_tills_are_known_by_their_headings() {
        let square = "Token,Item Name,Variation Name,SKU,Description,Category,Price,GTIN,\
                      Current Quantity Shop,Tax - VAT";
        let (form, columns) = read_one(square).unwrap();
        assert_eq!(form, Form::Square);
        assert_eq!(
            (columns.name, columns.variation, columns.tab),
            (Some(1), Some(2), Some(5))
        );
        assert_eq!((columns.prices, columns.barcodes), (vec![6], Some(7)));
        let newer = square.replace("Category", "Categories");
        assert!(read_one(&newer).unwrap().1.several_tabs);

        let loyverse = "Handle,SKU,Name,Category,Sold by weight,Price [Low Street],\
                        Price [High Street],Cost,Barcode,In stock [High Street]";
        let (form, columns) = read_one(loyverse).unwrap();
        assert_eq!(form, Form::Loyverse);
        assert_eq!(columns.prices, [6, 5], "the shop's own column first");
        let one = read_one("Handle,SKU,Name,Default price").unwrap();
        assert_eq!(one.1.prices, [3]);
    }

    #[test]
    fn plain_lists_may_call_things_what_they_like() {
        for line in [
            "Product,Retail price",
            "\u{feff}ITEM,Price",
            " name *,PRICE (£)",
            "Product_Name,unit price",
        ] {
            let (form, columns) = read_one(line).unwrap();
            assert_eq!((form, columns.name), (Form::Plain, Some(0)), "{line}");
            assert_eq!(columns.prices, [1], "{line}");
        }
        assert_eq!(read_one("Seeded loaf,3.80"), None);
        assert_eq!(read_one("Name,Cost"), None);
    }
}
