//! Papers in the window: the receipt of a sale, an invoice, a copy, a day's figures; and what happens
//! when there is no printer. Whatever happens to a paper, the sale stays as it is.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use pathway_till::domain::access::Role;
use pathway_till::domain::papers::{NotPrinted, RECEIPT_LIMIT_SETTING, Sheet};
use pathway_till::domain::shops::{Seller, VatRegistration};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::ChangeShop;
use pathway_till::store::Stored;
use pathway_till::ui::Route;

use super::Till;
use crate::documents::pages::text_of;
use crate::support::Shop;

fn open_and_free() -> Till {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    assert_eq!(till.route(), Route::Till);
    till
}

/// A loaf and a coffee for £7.00, exactly in cash.
fn sell(till: &mut Till) -> String {
    till.press("Seeded loaf, £3.80");
    till.press("Flat white, £3.20");
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("exactly");
    till.go_on();
    assert_eq!(till.route(), Route::Done);
    let last = till.book().read().recent_sales(1).expect("sales").remove(0);
    last.number.to_string()
}

impl Till {
    /// Lets the window run until this is so.
    pub fn until(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !so(self) {
            assert!(start.elapsed() < Duration::from_secs(20), "never: {what}");
            std::thread::sleep(Duration::from_millis(5));
            self.window.step();
        }
        self.window.run();
    }

    /// Waits for this many papers; gives back the words of each.
    pub fn until_printed(&mut self, count: usize) -> Vec<String> {
        self.until("printed", |till| till.printer.printed().len() == count);
        self.until("said", |till| {
            !till.has("Printing") && till.app().state().is_some()
        });
        let printed = self.printer.printed();
        printed.iter().map(|job| text_of(&job.pdf)).collect()
    }

    /// The papers that were saved.
    pub fn saved(&self) -> Vec<String> {
        let folder = self.folder.path().join("papers");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .map(|all| {
                let all = all.flatten();
                all.map(|f| f.file_name().to_string_lossy().into_owned())
                    .collect()
            })
            .unwrap_or_default();
        // What is still being written has not its name yet.
        let unfinished =
            |name: &String| std::path::Path::new(name).extension() == Some("part".as_ref());
        names.retain(|name| !unfinished(name));
        names.sort();
        names
    }
}

#[test]
fn a_receipt_is_printed_by_a_key_and_the_next_one_is_a_copy() {
    let mut till = open_and_free();
    let number = sell(&mut till);
    till.key(Modifiers::COMMAND, Key::P);
    let printed = till.until_printed(1);
    assert_eq!(till.route(), Route::Done, "it goes on by itself");
    assert!(
        printed[0].contains(&format!("Sale {number}")),
        "{printed:?}"
    );
    assert!(printed[0].contains("£7.00") && !printed[0].contains("Copy"));
    let job = till.printer.printed().remove(0);
    assert_eq!(job.name, number, "no name of anybody in the printer's list");
    assert!(matches!(job.sheet, Sheet::Roll80 { millimetres } if millimetres > 40));
    till.press("Print again");
    let printed = till.until_printed(2);
    assert!(printed[1].contains("Copy"));
    till.press("Next customer");
    assert_eq!(till.route(), Route::Till);
    sell(&mut till);
    till.press("Print receipt");
    let printed = till.until_printed(3);
    assert!(
        !printed[2].contains("Copy"),
        "each sale has a first receipt"
    );
}

#[test]
fn without_a_printer_the_sale_is_safe_and_the_receipt_can_be_saved() {
    let mut till = open_and_free();
    till.printer.answer(Some(NotPrinted::NoPrinter));
    let number = sell(&mut till);
    let before = till.book().read().audit_length().expect("a length");
    till.press("Print receipt");
    till.leave(Route::Done);
    assert_eq!(till.route(), Route::Paper);
    assert!(till.has("There is no printer here. Nothing is lost."));
    till.press("Save as PDF");
    till.until("saved", |till| till.has("Saved here"));
    assert_eq!(till.saved(), [format!("Sale {number}.pdf")]);
    till.press("Save as PDF");
    till.until("saved again", |till| till.saved().len() == 2);
    till.printer.answer(Some(NotPrinted::Refused));
    till.until("free", |till| till.has("Print"));
    till.press("Print");
    till.until("refused", |till| till.has("This did not print."));
    assert!(till.printer.printed().is_empty());
    till.press("Back");
    assert_eq!(till.route(), Route::Done);
    till.press("Next customer");
    assert_eq!(till.route(), Route::Till);
    let after = till.book().read().audit_length().expect("a length");
    assert_eq!(before, after, "papers leave nothing in the book");
    let found = till.book().read().verify();
    assert!(found.iter().all(|f| f.wrong.is_none()));
}

#[test]
fn an_invoice_asks_for_whom_and_a_slip_can_be_put_right() {
    let mut till = open_and_free();
    sell(&mut till);
    till.press("See the receipt");
    assert_eq!(till.route(), Route::Paper);
    assert!(
        till.has("Seeded loaf"),
        "the paper can be read on the screen"
    );
    till.press("Invoice");
    assert_eq!(till.route(), Route::BillTo);
    till.type_into("Name", "Cafe Şengül");
    till.press("Show the invoice");
    assert_eq!(till.route(), Route::BillTo, "an invoice needs an address");
    till.type_into("Address", "3 Scene Yard, London");
    till.press("Show the invoice");
    assert_eq!(till.route(), Route::Paper);
    assert!(till.has("Cafe Şengül"));
    till.press("Name and address");
    till.type_into("Address", ", E8 1AA");
    till.press("Show the invoice");
    assert_eq!(till.route(), Route::Paper);
    assert!(till.has("E8 1AA"));
    till.press("Print");
    let printed = till.until_printed(1);
    for said in ["Invoice", "Cafe Şengül", "E8 1AA", "£7.00"] {
        assert!(printed[0].contains(said), "{said}");
    }
    let job = till.printer.printed().remove(0);
    assert_eq!(job.sheet, Sheet::A4);
    till.press("Receipt");
    till.press("Back");
    assert_eq!(till.route(), Route::Done);
}

#[test]
fn an_old_sale_prints_a_copy() {
    let mut till = open_and_free();
    let number = sell(&mut till);
    till.press("Next customer");
    till.press_like("Other jobs");
    till.press_like("Fix a sale");
    till.press_like(&number);
    till.press_like("Print again");
    assert_eq!(till.route(), Route::Paper);
    till.press("Small page");
    till.press("Print");
    let printed = till.until_printed(1);
    assert!(printed[0].contains("Copy") && printed[0].contains(&number));
    assert_eq!(till.printer.printed()[0].sheet, Sheet::A6);
    till.press("Back");
    assert_eq!(till.route(), Route::FixSale);
}

/// The same till in a shop that is registered for VAT.
fn registered() -> Till {
    let mut shop = Shop::at(Stage::Counted);
    let stored = shop.book.read().shop(shop.scene.shop).expect("shops");
    let mut facts = stored.expect("the scene's shop");
    facts.seller = Seller {
        name: Some("Scene Pathways Trust".into()),
        address: Some("1 Scene Yard, London E5 0XX".into()),
        vat: Some(VatRegistration {
            number: "GB123456727".into(),
            from: "2026-04-01".parse().expect("a day"),
        }),
        ..Seller::default()
    };
    shop.perform::<ChangeShop>(Role::Manager, &facts)
        .expect("registered");
    // What a real book begins with, and a scene does without.
    let from = "2013-01-01".parse().expect("a day");
    let written: Stored<()> = shop
        .book
        .write(|tx| tx.set_setting(RECEIPT_LIMIT_SETTING, from, 25_000));
    written.expect("a limit");
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    till
}

/// So many loaves at £3.80, exactly in cash.
fn sell_loaves(till: &mut Till, count: usize) {
    till.press("Seeded loaf, £3.80");
    for _ in 1..count {
        till.window.key_press(Key::Plus);
        till.window.step();
    }
    till.settle();
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("exactly");
    till.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(till.route(), Route::Done);
}

const CAN_HAVE: &str = "The customer can have a full invoice";

#[test]
fn over_the_limit_the_customer_can_have_a_full_invoice() {
    let mut till = registered();
    // 65 loaves are £247.00, 66 are £250.80.
    sell_loaves(&mut till, 65);
    assert!(till.has("£247.00") && !till.has(CAN_HAVE));
    till.press("Next customer");
    sell_loaves(&mut till, 66);
    assert!(till.has("£250.80") && till.has(CAN_HAVE) && till.has("more than £250.00"));
    let number = till.book().read().recent_sales(1).expect("sales").remove(0);
    till.press("Make an invoice");
    assert_eq!(till.route(), Route::BillTo);
    till.press("Back");
    assert_eq!(till.route(), Route::Done, "nothing is lost");
    till.press("Next customer");

    // Later, too; the first invoice is no copy, however late it is asked for.
    till.press_like("Other jobs");
    till.press_like("Old sales");
    till.type_into("Number on the receipt", &number.number.to_string());
    till.press("Find");
    assert!(till.has(CAN_HAVE));
    till.press("Make an invoice");
    till.type_into("Name", "Cafe Şengül");
    till.type_into("Address", "3 Scene Yard, London");
    till.press("Show the invoice");
    assert_eq!(till.route(), Route::Paper);
    till.press("Print");
    let printed = till.until_printed(1);
    assert!(printed[0].contains("GB123456727") && !printed[0].contains("Copy"));
    till.press("Back");
    assert_eq!(till.route(), Route::OldSales);
    till.press("Make an invoice");
    assert_eq!(till.route(), Route::Paper, "they are known now");
    till.press("Print");
    let printed = till.until_printed(2);
    assert!(printed[1].contains("Copy"));
}

#[test]
fn a_seller_who_is_not_registered_has_no_invoice_for_vat() {
    let mut till = open_and_free();
    sell_loaves(&mut till, 66);
    assert!(till.has("£250.80") && !till.has(CAN_HAVE));
}

#[test]
fn a_receipt_is_a_copy_though_the_paper_was_left_or_the_till_started_again() {
    let mut till = open_and_free();
    let number = sell(&mut till);
    // Printed from its page, which is left before the printer has answered.
    till.press("See the receipt");
    till.window
        .get_by_role_and_label(egui::accesskit::Role::Button, "Print")
        .click();
    till.window.step();
    till.key(Modifiers::NONE, Key::Escape);
    till.until_printed(1);
    till.until("known", |till| till.has("Print again"));
    till.press("Print again");
    let printed = till.until_printed(2);
    assert!(!printed[0].contains("Copy") && printed[1].contains("Copy"));

    let Till {
        window,
        folder,
        clock,
        scene,
        ..
    } = till;
    drop(window);
    let mut till = Till::of(Shop::open_again(folder, clock, scene), [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    till.press_like("Other jobs");
    till.press_like("Old sales");
    till.type_into("Number on the receipt", &number);
    till.press("Find");
    till.press("Receipt");
    till.press("Print");
    let printed = till.until_printed(1);
    assert!(printed[0].contains("Copy") && printed[0].contains(&number));
}

#[test]
fn the_receipt_of_money_back_is_printed_later() {
    let mut shop = Shop::at(Stage::Counted);
    let (sale, _) = shop.sell_for_cash(&[1], 320, 0);
    let back = shop.gives_back(sale);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    till.press_like("Other jobs");
    till.press_like("Fix a sale");
    till.press_like(&format!("Money back {back}"));
    assert!(till.has("Print again") && !till.has("Give money back"));
    assert!(!till.has("How it was paid"), "what was given back stands");
    till.press_like("Print again");
    till.press("Print");
    let printed = till.until_printed(1);
    assert!(printed[0].contains(&back) && printed[0].contains("Copy"));
    till.press("Back");
    till.press("Back");
    till.press("Back");
    till.press_like("Old sales");
    till.type_into("Number on the receipt", &back);
    till.press("Find");
    assert!(till.has(&format!("Money back {back}")) && !till.has("Fix this sale"));
    till.press("Receipt");
    assert_eq!(till.route(), Route::Paper);
}

#[test]
fn the_figures_are_printed_and_saved_as_pdf_and_as_text() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Ayşe", "246801");
    till.press_like("Other jobs");
    till.press_like("Figures");
    till.press("Print or save");
    assert_eq!(till.route(), Route::Paper);
    till.press("Print");
    let printed = till.until_printed(1);
    assert!(printed[0].contains("Figures so far") && printed[0].contains("Cash drawer"));
    till.press("Roll");
    till.press("Save as PDF");
    till.until("saved", |till| till.saved().len() == 1);
    till.press("Save as text");
    till.until("saved", |till| till.saved().len() == 2);
    let saved = till.saved();
    assert!(
        saved[0].contains(".pdf") && saved[1].contains(".txt"),
        "{saved:?}"
    );
    till.press("Back");
    assert_eq!(till.route(), Route::Figures);
}

#[test]
fn a_manager_says_which_printer_prints_what() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    till.press_like("Other jobs");
    till.press_like("ettings");
    till.press_like("Printers");
    assert_eq!(till.route(), Route::Printers);
    till.press_like("Pages of A4");
    till.until("found", |till| till.has("office"));
    till.press_like("office");
    till.until("kept", |till| till.has("office"));
    till.press("Back");
    till.press("Back");
    till.press_like("Figures");
    till.press("Print or save");
    till.press("Print");
    till.until_printed(1);
    till.press("Roll");
    till.press("Print");
    till.until_printed(2);
    let on = till.printer.printed().into_iter().map(|job| job.printer);
    let on: Vec<Option<String>> = on.collect();
    assert_eq!(on, [Some("office".to_owned()), None]);
}
