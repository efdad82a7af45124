//! Selling beside the plain tap: found, scanned, made to order, half price, an open price, old sales.

use std::collections::BTreeSet;

use egui::{Event, Key, Modifiers, RawInput};
use pathway_till::domain::access::Role;
use pathway_till::domain::barcodes::Barcode;
use pathway_till::domain::catalogue::Product;
use pathway_till::domain::ids::SaleId;
use pathway_till::domain::sales::Sale;
use pathway_till::domain::vat::VatCode;
use pathway_till::domain::{Milli, Pence, Refusal};
use pathway_till::operations::catalogue::SetBarcodes;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use crate::support::{Shop, product};

const TOASTIE: &str = "4006381333931";

/// An open till with a toastie that is made to order and an odd part without a price of its own.
fn open() -> Till {
    let mut shop = Shop::at(Stage::Counted);
    let toastie = shop.puts_out(Product {
        made_to_order: true,
        ..product("Cheese toastie", 450, (VatCode::S, VatCode::S))
    });
    shop.puts_out(Product {
        open_limit: Some(Pence::new(2000)),
        ..product("Odd part", 0, (VatCode::S, VatCode::S))
    });
    let code = Barcode::new(TOASTIE).expect("a barcode");
    shop.perform::<SetBarcodes>(Role::Manager, &(toastie.id, BTreeSet::from([code])))
        .expect("its barcode");
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    assert_eq!(till.route(), Route::Till);
    till
}

impl Till {
    /// A scanner types this at once, and Enter.
    fn scan(&mut self, code: &str) {
        let mut events: Vec<Event> = code.chars().map(|c| Event::Text(c.to_string())).collect();
        events.push(Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
        let mut raw = RawInput {
            time: Some(1.0),
            events,
            ..RawInput::default()
        };
        let ctx = self.window.ctx.clone();
        eframe::App::raw_input_hook(self.window.state_mut(), &ctx, &mut raw);
        for event in raw.events {
            self.window.event(event);
        }
        self.settle();
    }

    pub fn basket_comes_to(&self) -> i64 {
        let state = self.app().state().expect("open");
        state.till.basket.total().expect("a total").get()
    }

    /// The customer gives this note, and gets their change.
    fn pay(&mut self, note: &str) -> SaleId {
        let sale = self.app().state().expect("open").till.basket.sale;
        self.press("Take payment");
        self.press_like("Cash");
        self.press_like(note);
        self.key(Modifiers::COMMAND, Key::Enter);
        assert_eq!(self.route(), Route::Change);
        self.key(Modifiers::COMMAND, Key::Enter);
        assert_eq!(self.route(), Route::Done);
        sale
    }

    fn stored(&self, id: SaleId) -> Sale {
        let sale = self.book().read().sale(id).expect("a look");
        sale.expect("a sale")
    }
}

#[test]
fn a_toastie_is_scanned_noted_called_out_and_made() {
    let mut till = open();
    till.scan(TOASTIE);
    assert_eq!(till.basket_comes_to(), 450, "the scanner adds the item");
    till.scan("5000000000005");
    let notice = till.app().state().expect("open").till.notice.clone();
    let unknown =
        "We do not know this barcode. The basket is the same. Tap the picture of the item.";
    assert_eq!(notice.as_deref(), Some(unknown));
    assert_eq!(till.basket_comes_to(), 450, "nothing else happened");
    till.press("More for Cheese toastie");
    till.press_like("Note");
    till.type_into("Note", "no butter");
    till.go_on();
    assert_eq!(till.route(), Route::Till);
    // Another one is not meant by that note.
    till.scan(TOASTIE);
    assert_eq!(till.basket_comes_to(), 900);
    let sale = till.pay("£10");
    assert!(till.has("We call this number 1"));
    assert_eq!(till.stored(sale).order_number, Some(1));
    till.press("Next customer");
    till.press("To make 2");
    assert!(till.has("no butter"));
    till.press_like("Made: number 1");
    assert!(till.has("To make (1)"));
    till.press("Made (1)");
    till.press_like("Not made yet: number 1");
    assert!(till.has("To make (2)"), "it can be put back");
    till.key(Modifiers::NONE, Key::Escape);
    assert_eq!(till.route(), Route::Till);
    // The number of the next customer; and the list is still there when the program begins again.
    till.scan(TOASTIE);
    let next = till.pay("£10");
    assert_eq!(till.stored(next).order_number, Some(2));
    assert_eq!(till.book().read().to_make().expect("a list").len(), 3);
}

#[test]
fn half_price_takes_a_colleague_who_then_stands_on_the_sale() {
    let mut till = open();
    till.press("Seeded loaf, £3.80");
    till.press("More for Seeded loaf");
    till.press_like("Half price");
    assert!(till.has("Why does it cost less?"));
    till.press("From yesterday");
    assert_eq!(till.route(), Route::Colleague, "Sam does not do this alone");
    till.key(Modifiers::NONE, Key::Escape);
    assert_eq!((till.route(), till.basket_comes_to()), (Route::More, 380));
    till.press("From yesterday");
    till.press("Ravi");
    for digit in "1357".chars() {
        till.press(&digit.to_string());
    }
    till.press_like("Yes, do it");
    till.leave(Route::Colleague);
    assert_eq!((till.route(), till.basket_comes_to()), (Route::Till, 190));
    assert!(till.has("Half price"));
    let sale = till.pay("£10");
    let ravi = till.id_of("Ravi");
    let approver = till.book().read().approver_of(sale);
    assert_eq!(approver, Ok(Some(ravi)));
    for finding in till.book().read().verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }
}

#[test]
fn an_odd_part_has_its_price_typed_within_its_limit() {
    let mut till = open();
    till.press_like("Odd part");
    assert_eq!(till.route(), Route::OpenPrice);
    till.type_into("Price of one", "25.00");
    till.go_on();
    assert_eq!(
        till.route(),
        Route::OpenPrice,
        "that is more than its limit"
    );
    let state = till.app().state().expect("open");
    let limit = Pence::new(2000);
    let problem = &state.selling.open_price.price.problem;
    assert_eq!(problem, &Some(Refusal::OverOpenLimit { limit }));
    till.key(Modifiers::NONE, Key::Escape);
    till.press_like("Odd part");
    till.type_into("Price of one", "12.50");
    till.type_into("What it is", "Brake cable, used");
    till.go_on();
    assert_eq!((till.route(), till.basket_comes_to()), (Route::Till, 1250));
    assert!(till.has("Brake cable, used"));
    let sale = till.pay("£20");
    let sale = till.stored(sale);
    let name = sale.words[0].name.as_ref().map(|n| n.as_str().to_owned());
    assert_eq!(name.as_deref(), Some("Brake cable, used"));
    assert_eq!(sale.lines[0].unit, Pence::new(1250));
}

#[test]
fn a_whole_sale_and_money_back_and_the_close_by_keyboard_alone() {
    let mut till = open();
    till.key(Modifiers::COMMAND, Key::L);
    till.sign_in_by_keyboard("Ayşe", "246801");
    // F2, a few letters, Enter: the first that was found. Plus makes it two.
    till.key(Modifiers::NONE, Key::F2);
    till.types("toas");
    till.key(Modifiers::NONE, Key::Enter);
    assert_eq!(till.basket_comes_to(), 450);
    till.key(Modifiers::NONE, Key::Plus);
    assert_eq!(till.basket_comes_to(), 900);
    // Letters alone begin a search as well; Esc leaves it.
    till.types("l");
    till.types("oaf");
    till.key(Modifiers::NONE, Key::Enter);
    assert_eq!(till.basket_comes_to(), 1280);
    till.go_on();
    assert_eq!(till.route(), Route::Payment);
    till.enter_on("Cash");
    till.enter_on("£20");
    till.go_on();
    assert_eq!(till.route(), Route::Change);
    till.go_on();
    assert_eq!(till.route(), Route::Done);
    till.go_on();
    assert_eq!(till.route(), Route::Till);

    // The sale of before, found by what it came to, and a toastie given back.
    till.enter_on("Other jobs");
    till.enter_on("Old sales");
    till.enter_on("Amount");
    till.tab_to("What it came to");
    till.types("12.80");
    till.go_on();
    assert!(till.has("1 sale"));
    till.enter_on("Sale S1A-2");
    assert!(till.has("Cheese toastie"));
    till.go_on();
    assert_eq!(till.route(), Route::FixSale);
    till.enter_on("Give money back");
    till.enter_on("All of it");
    till.go_on();
    till.tab_to("Why");
    till.types("Burnt");
    till.go_on();
    assert_eq!(till.route(), Route::Done);
    till.go_on();
    assert_eq!(till.route(), Route::Till);
    let back = till.book().read().recent_sales(1).expect("sales").remove(0);
    assert_eq!(back.total, Pence::new(-1280));

    // The end of the day: count nothing right, note it, close.
    till.enter_on("Other jobs");
    till.enter_on("Cash up");
    assert_eq!(till.route(), Route::Count);
    till.tab_to("How many: £20 note");
    till.types("2");
    till.go_on();
    let mut pages = 0;
    while till.route() == Route::Count && pages < 4 {
        till.go_on();
        pages += 1;
    }
    assert_eq!(till.route(), Route::Close);
    assert!(till.has("less than the till record"));
    till.go_on();
    assert_eq!(till.route(), Route::Close, "a difference needs a note");
    till.tab_to("What do you know about the difference?");
    till.types("Counted once, on purpose");
    for _ in 0..3 {
        if till.route() == Route::Close {
            till.go_on();
        }
    }
    // The Z is made and on the screen; the last press locks.
    assert_eq!(till.route(), Route::Figures);
    let z = till
        .book()
        .read()
        .closed_sessions(1)
        .expect("a Z")
        .remove(0);
    assert_eq!(z.0.counted, Pence::new(2 * 2000));
    assert!(till.has(&format!("End of day {}", z.0.number)));
    assert_eq!(till.book().read().open_session(), Ok(None));
    till.go_on();
    assert_eq!(till.route(), Route::Lock);
    // Whoever comes next finds a till that is closed.
    till.sign_in_by_keyboard("Ayşe", "246801");
    assert_eq!(till.route(), Route::OpenTill);
}

#[test]
fn what_was_half_a_metre_is_typed() {
    let mut till = open();
    till.press("Flat white, £3.20");
    till.press("More for Flat white");
    till.press_like("How many");
    till.type_into("How many", "2.5");
    till.go_on();
    assert_eq!(till.basket_comes_to(), 800);
    let lines = till.app().state().expect("open").till.basket.lines();
    assert_eq!(lines[0].quantity, Milli::new(2500));
}
