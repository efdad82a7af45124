//! What goes out to the accounts adds up to what the till took.

use std::collections::BTreeSet;

use pathway_till::domain::access::Role;
use pathway_till::domain::sales::RefundWish;
use pathway_till::domain::tenders::TenderKind;
use pathway_till::domain::{Milli, Pence};
use pathway_till::files::accounts::files;
use pathway_till::operations::sales::{Refund, RefundOf, WrongWayOfPaying};
use pathway_till::operations::scene::Stage;
use pathway_till::store::cash::TenderCorrection;

use crate::support::{Shop, registered};

/// The rows of a table by heading.
pub fn column(text: &str, heading: &str, only: Option<(&str, &str)>) -> Vec<String> {
    let text = text.strip_prefix('\u{feff}').expect("a mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().expect("headings").clone();
    let place = |name: &str| headings.iter().position(|h| h == name).expect("a column");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.filter(|row| only.is_none_or(|(name, value)| &row[place(name)] == value))
        .map(|row| row[place(heading)].to_owned())
        .collect()
}

/// Pounds as text to pence, without a float on the way.
pub fn pence(cell: &str) -> i64 {
    let (pounds, pence) = cell.rsplit_once('.').expect("two decimals");
    assert_eq!(pence.len(), 2, "{cell}");
    format!("{pounds}{pence}").parse().expect("figures")
}

/// The sum of a column of pounds.
pub fn sum(cells: &[String]) -> i64 {
    cells.iter().map(|cell| pence(cell)).sum()
}

#[test]
fn sales_lines_and_payments_add_up_with_refunds_and_what_was_put_right() {
    let mut shop = Shop::at(Stage::Counted);
    shop.belongs_to(Some(registered()));
    let (sale, _) = shop.sell_for_cash(&[0, 1, 1], 2000, 980);
    shop.sell_by_card(&[1]);
    let refund = RefundOf {
        id: shop.new_sale(),
        sale,
        way: TenderKind::Cash,
        wishes: vec![RefundWish {
            line: 2,
            quantity: Milli::pieces(1).expect("pieces"),
        }],
    };
    shop.because::<Refund>(Role::Supervisor, "It was cold", &refund)
        .expect("a refund");
    let put_right = TenderCorrection {
        id: shop.new_entry(),
        sale,
        from: TenderKind::Cash,
        to: TenderKind::Card,
        pence: Pence::new(380),
    };
    shop.because::<WrongWayOfPaying>(Role::Supervisor, "Part was a card", &put_right)
        .expect("put right");
    let day = shop.env.now().london().date_naive();
    let read = shop.book.read();
    let accounts = read.accounts(shop.scene.shop, day, day).expect("accounts");
    let files = files(&accounts, day, day);
    let [sales, lines, payments, ends] = files.as_slice() else {
        panic!("{}", files.len());
    };
    let totals = column(&sales.text, "Total", None);
    assert_eq!(totals, ["10.80", "10.20", "3.20", "-3.20"]);
    assert_eq!(sum(&column(&lines.text, "Total", None)), sum(&totals));
    let of_sales = column(&payments.text, "Taken", Some(("What", "sale")));
    assert_eq!(sum(&of_sales), sum(&totals));
    let right = column(&payments.text, "Taken", Some(("What", "put right")));
    assert_eq!(right, ["-3.80", "3.80"]);
    let cashiers: BTreeSet<String> = column(&sales.text, "Cashier", None).into_iter().collect();
    assert!(cashiers.iter().all(|c| c.parse::<u32>().is_ok()));
    assert_eq!(cashiers.len(), 2, "the trainee, and who gave money back");
    let codes = column(&lines.text, "VAT code", Some(("Name", "Flat white")));
    let rates = column(&lines.text, "VAT rate", Some(("Name", "Flat white")));
    // The first sale of the day was rung before the seller was registered.
    assert_eq!((codes[0].as_str(), rates[0].as_str()), ("", ""));
    assert!(codes.len() > 1 && codes[1..].iter().all(|code| code == "S"));
    assert!(rates[1..].iter().all(|rate| rate == "20"));
    let counted = column(&ends.text, "Pounds", Some(("Key", "cash-counted")));
    assert_eq!(counted, ["37.00"]);
    // Days without anything are tables of headings.
    let before = day.pred_opt().expect("a day");
    let early = before.pred_opt().expect("a day");
    let none = read.accounts(shop.scene.shop, early, before);
    assert_eq!(none.expect("accounts").sales.len(), 0);
}
