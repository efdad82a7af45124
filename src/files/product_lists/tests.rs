use std::fmt::Write;

use super::*;
use crate::domain::Refusal;
use crate::domain::product_lists::Letters;

fn list(text: &str) -> List {
    read(text.as_bytes(), "High Street").unwrap()
}

fn fixed(pence: i64) -> ListPrice {
    ListPrice::Fixed(Pence::new(pence))
}

/// Name, tab, price of each row.
fn told(list: &List) -> Vec<(&str, Option<&str>, ListPrice)> {
    let told = |row: &'_ Row| (row.line, row.price);
    let rows = list.rows.iter();
    rows.map(|r| (r.name.as_str(), r.tab.as_deref(), told(r).1))
        .collect()
}

#[test]
fn a_plain_list_with_semicolons_and_commas_before_the_pence() {
    let read =
        list("Item;Category;Price;EAN\r\nLoaf;Bread;3,80;\r\n\r\nBun;;1.234,50;4006381333931\r\n");
    assert_eq!(read.form, Form::Plain);
    assert_eq!(
        told(&read),
        [
            ("Loaf", Some("Bread"), fixed(380)),
            ("Bun", None, fixed(123_450))
        ]
    );
    assert_eq!(read.rows[1].barcodes[0].as_str(), "4006381333931");
    assert_eq!(
        read.rows.iter().map(|r| r.line).collect::<Vec<_>>(),
        [2, 4],
        "lines are counted as a person counts them"
    );
}

#[test]
fn quoted_cells_may_hold_separators_quotation_marks_and_new_lines() {
    let read = list("name\tprice\n\"Bun, \"\"big\"\"\nwith seeds\"\t£2.80\nRoll\t70p\n");
    assert_eq!(read.rows[0].name, "Bun, \"big\" with seeds");
    assert_eq!(read.rows[1].line, 4);
    assert_eq!(read.rows[1].price, fixed(70));
}

#[test]
fn a_title_or_a_separator_line_may_stand_above_the_headings() {
    let read = list("sep=;\nOur prices;;\n;;\nName;Price\nLoaf;3.80\n");
    assert_eq!(told(&read), [("Loaf", None, fixed(380))]);
    assert_eq!(read.rows[0].line, 5);
}

#[test]
fn variations_of_square_are_named_and_a_variable_price_is_open() {
    let read = list(
        "Token,Item Name,Variation Name,SKU,Description,Category,Price,GTIN,Tax - VAT\n\
         a,Latte,Small,,,Drinks,2.80,,Y\n\
         b,Latte,Large,,,Drinks,\"£1,003.30\",,Y\n\
         c,Loaf,Regular,,,Bread,variable,,N\n\
         d,Cake,Slice,,,,,5012345678900,N\n",
    );
    assert_eq!(read.form, Form::Square);
    assert_eq!(
        told(&read),
        [
            ("Latte – Small", Some("Drinks"), fixed(280)),
            ("Latte – Large", Some("Drinks"), fixed(100_330)),
            ("Loaf", Some("Bread"), ListPrice::Open),
            ("Cake – Slice", None, ListPrice::Open),
        ]
    );
    let newer = list("Token,Item Name,Categories,Price\na,Bun,\"Bread, Sweet things\",1\n");
    assert_eq!(told(&newer), [("Bun", Some("Bread"), fixed(100))]);
}

#[test]
fn a_list_of_loyverse_takes_this_shops_prices_and_names_what_is_broken() {
    let read = list(
        "Handle,SKU,Name,Category,Sold by weight,Option 1 value,Price [Low],Price [High Street],Cost,Barcode\n\
         loaf,1,Loaf,Bread,N,,3.00,3.80,1,\n\
         tea,2,Tea,Drinks,N,Small,1,2,0,\n\
         tea,3,,,N,Large,1,3,0,\n\
         bad,4,Bad,Drinks,N,,1,abc,0,\n\
         none,5,,Drinks,N,,1,1,0,\n\
         nuts,6,Nuts,,Y,,9,12,0,\n",
    );
    assert_eq!(read.form, Form::Loyverse);
    assert_eq!(read.price_columns, ["Price [High Street]", "Price [Low]"]);
    assert_eq!(
        told(&read),
        [
            ("Loaf", Some("Bread"), fixed(380)),
            ("Tea – Small", Some("Drinks"), fixed(200)),
            ("Tea – Large", Some("Drinks"), fixed(300)),
            ("Nuts", None, ListPrice::Open),
        ]
    );
    assert!(read.rows[3].by_weight);
    let why = |line: u64| {
        let found = read.broken.iter().find(|b| b.line == line);
        found.map(|b| (b.name.as_str(), b.why.clone()))
    };
    let typed = "abc".to_owned();
    assert_eq!(why(5), Some(("Bad", WhyNot::PriceNotUnderstood { typed })));
    assert_eq!(why(6), Some(("", WhyNot::NoName)));
}

#[test]
fn letters_of_every_kind_and_letters_that_are_none() {
    let marked = "\u{feff}Name,Price\nSimit,1.20\n";
    assert_eq!(list(marked).rows[0].name, "Simit");
    let mut utf16 = vec![0xFF, 0xFE];
    for unit in "Name,Price\nPoğaça,1.20\n".encode_utf16() {
        utf16.extend(unit.to_le_bytes());
    }
    let read_utf16 = read(&utf16, "").unwrap();
    assert_eq!(read_utf16.letters, Letters::Utf16);
    assert_eq!(read_utf16.rows[0].name, "Poğaça");
    let windows = read(b"Name,Price\nCaf\xE9,\xA33.80\n", "").unwrap();
    assert_eq!(windows.letters, Letters::Windows);
    assert_eq!(windows.rows[0].price, fixed(380));
    let torn = [b"\xEF\xBB\xBFName,Price\n".as_slice(), b"B\xFFn,1\nOk,1\n"].concat();
    let torn = read(&torn, "").unwrap();
    assert_eq!(torn.broken[0].why, WhyNot::Letters);
    assert_eq!(torn.rows[0].name, "Ok");
}

#[test]
fn barcodes_are_checked_and_what_a_spreadsheet_made_of_them_is_seen() {
    let read = list(
        "Name,Price,Barcode\nA,1,4006381333931\nB,1,4006381333932\nC,1,5.01235E+12\nD,1,ab\n\
         E,1,\"4006381333931\n12345670\"\n",
    );
    let whys: Vec<&WhyNot> = read.broken.iter().map(|b| &b.why).collect();
    let spoilt = WhyNot::BarcodeSpoilt {
        typed: "5.01235E+12".into(),
    };
    assert_eq!(
        whys,
        [
            &WhyNot::Refused(Refusal::BarcodeCheckDigit),
            &spoilt,
            &WhyNot::Refused(Refusal::BarcodeShape),
        ]
    );
    assert_eq!(read.rows[1].barcodes.len(), 2);
}

#[test]
fn what_is_no_list_says_what_it_is_instead() {
    let not = |text: &str| read(text.as_bytes(), "").unwrap_err();
    assert_eq!(not(""), NotAList::Empty);
    assert_eq!(not("Name,Price\n\n , \n"), NotAList::NoRows);
    let found = "Seeded loaf 3.80".to_owned();
    assert_eq!(
        not("Seeded loaf,3.80\nBun,2\n"),
        NotAList::NoHeadings { found }
    );
    let mut long = String::from("Name,Price\n");
    for n in 0..=MOST_ROWS {
        writeln!(long, "p{n},1").unwrap();
    }
    assert_eq!(not(&long), NotAList::TooManyRows);
}

#[test]
fn an_open_quotation_mark_breaks_one_row_and_nothing_else_happens() {
    let mut text = String::from("Name,Price\nLoaf,3.80\n\"Bun,2\n");
    for n in 0..1000 {
        writeln!(text, "p{n},1").unwrap();
    }
    let read = list(&text);
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.broken.len() + read.rows.len(), 2);
    assert!(read.broken[0].name.chars().count() < 60);
}
