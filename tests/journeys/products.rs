//! What is sold: added and sold, its price changed, sold out, past its day; in a real window.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use pathway_till::domain::Pence;
use pathway_till::domain::access::Role as Has;
use pathway_till::domain::allergens::{Allergen, AllergenAnswer, NamedAllergen};
use pathway_till::operations::catalogue::{Left, SetLeftToday, SetUseBy};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use crate::support::Shop;

/// Mina, who manages, on the page of products.
fn at_products() -> Till {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    till.open_products();
    till
}

impl Till {
    fn open_products(&mut self) {
        self.press("Other jobs");
        self.press_like("Shop and settings");
        self.press_like("Products. What the shop sells");
        assert_eq!(self.route(), Route::Products);
    }

    fn type_in(&mut self, field: &str, text: &str) {
        self.window
            .get_by_role_and_label(Role::TextInput, field)
            .focus();
        self.window.run();
        // What stands there already goes.
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.window.run();
        self.window
            .get_by_role_and_label(Role::TextInput, field)
            .type_text(text);
        self.settle();
    }

    fn back_to_till(&mut self) {
        for _ in 0..6 {
            if self.route() == Route::Till {
                return;
            }
            self.press("Back");
        }
        assert_eq!(self.route(), Route::Till);
    }

    /// Sells what is in the basket for this note.
    fn pays_with(&mut self, note: &str) {
        self.press("Take payment");
        self.press_like("Cash");
        self.press_like(note);
        self.key(Modifiers::COMMAND, Key::Enter);
        assert_eq!(self.route(), Route::Change);
        self.key(Modifiers::COMMAND, Key::Enter);
        assert_eq!(self.route(), Route::Done);
        self.press("Next customer");
    }

    fn the_last_sale(&self) -> pathway_till::domain::sales::Sale {
        let read = self.book().read();
        let last = read.recent_sales(1).expect("sales").remove(0);
        read.sale(last.id).expect("a sale").expect("stored")
    }
}

#[test]
fn an_item_is_added_with_a_name_a_tab_a_price_and_its_vat_and_then_sold() {
    let mut till = at_products();
    till.press("Add an item");
    assert_eq!(till.route(), Route::AddProduct);
    // Nothing typed: the field says so, and nothing is lost.
    till.press("Next");
    assert!(till.has("Nothing is written here yet"));
    till.type_in("Name", "Poğaça with cheese");
    till.type_in("Name on the button", "Poğaça");
    till.press("Next");
    till.press("Bread");
    till.type_in("What does “Poğaça with cheese” cost?", "abc");
    till.press("Next");
    assert!(till.has("We could not read that amount"));
    till.type_in("What does “Poğaça with cheese” cost?", "2.50");
    till.press("Next");
    till.press("Add it");
    assert_eq!(till.route(), Route::Product);
    assert!(till.has("It is on the till now"));
    till.back_to_till();
    till.press("Poğaça with cheese, £2.50");
    till.pays_with("£5");
    let sale = till.the_last_sale();
    assert_eq!(sale.total(), Ok(Pence::new(250)));
}

#[test]
fn a_new_price_holds_from_now_on_and_the_old_sale_keeps_its_own() {
    let mut till = at_products();
    let before = {
        let read = till.book().read();
        read.sale(till.scene.sale).expect("a look").expect("a sale")
    };
    till.press_like("Seeded loaf");
    till.press_like("Price. £3.80");
    till.type_in("Price", "4.20");
    till.press("Keep it");
    assert!(till.has("It is kept"));
    till.press_like("More");
    till.press_like("Earlier prices");
    assert!(till.has("£3.80 to £4.20"));
    assert!(till.has("Mina"));
    till.press("Back");
    till.back_to_till();
    till.press("Seeded loaf, £4.20");
    till.pays_with("£5");
    assert_eq!(till.the_last_sale().total(), Ok(Pence::new(420)));
    let after = {
        let read = till.book().read();
        read.sale(till.scene.sale).expect("a look").expect("a sale")
    };
    assert_eq!(after, before, "what was sold stays as it was sold");
}

#[test]
fn a_trainee_says_what_is_left_and_the_till_counts_down_to_sold_out() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press("Other jobs");
    till.press_like("Left today");
    assert_eq!(till.route(), Route::LeftToday);
    till.press("Bread");
    till.press("One more: Seeded loaf");
    assert!(till.has("1 left"));
    till.back_to_till();
    till.press("Seeded loaf, £3.80, 1 left");
    // It is in the basket, so there is none to tap any more.
    till.press("Seeded loaf, £3.80, Sold out");
    assert!(till.has("is sold out today"));
    assert_eq!(till.app().state().expect("open").till.basket.things(), 1);
    till.press("There is one more");
    till.press("Seeded loaf, £3.80, 1 left");
    till.pays_with("£10");
    assert_eq!(till.the_last_sale().total(), Ok(Pence::new(760)));
    till.press("Seeded loaf, £3.80, Sold out");
    till.press("Back");
    till.press("Flat white, £3.20");
    assert_eq!(till.app().state().expect("open").till.basket.things(), 1);
}

#[test]
fn past_its_day_the_till_says_so_and_takes_no_tap() {
    let mut shop = Shop::at(Stage::Counted);
    let loaf = shop.scene.products[0].id;
    let day = shop.env.now().plus_minutes(-24 * 60).london().date_naive();
    shop.perform::<SetUseBy>(Has::Supervisor, &(loaf, Some(day)))
        .expect("a day");
    let gone = Left {
        product: shop.scene.products[1].id,
        pieces: Some(0),
    };
    shop.perform::<SetLeftToday>(Has::Trainee, &gone)
        .expect("sold out");
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    till.press("Seeded loaf, £3.80, Past date");
    assert!(till.has("This is past its use-by date, so we cannot sell it"));
    assert!(till.has("Put it aside and tell a supervisor"));
    till.press("Back");
    assert!(till.app().state().expect("open").till.basket.is_empty());
    till.press("Flat white, £3.20, Sold out");
    till.press_like("Left today");
    assert_eq!(till.route(), Route::LeftToday);
}

#[test]
fn barcodes_are_looked_at_and_belong_to_one_item() {
    let mut till = at_products();
    till.press_like("Seeded loaf");
    till.press_like("Barcodes");
    till.type_in("Type or scan a barcode", "4006381333932");
    till.press("Add");
    assert!(till.has("The last digit does not fit the others"));
    till.type_in("Type or scan a barcode", "4006381333931");
    till.press("Add");
    assert!(till.has("4006381333931"));
    till.press("Back");
    till.press("Back");
    till.press_like("Flat white");
    till.press_like("Barcodes");
    till.type_in("Type or scan a barcode", "4006381333931");
    till.press("Add");
    assert!(till.has("“Seeded loaf” has this barcode already"));
}

#[test]
fn allergens_are_answered_one_after_the_other_and_the_cereal_is_named() {
    let mut till = at_products();
    till.press_like("Seeded loaf");
    till.press_like("Allergens. 14 are not checked");
    till.press("Answer 14");
    till.press("Does not contain");
    assert!(till.has("Cereals with gluten"));
    till.press("Contains");
    till.press("Wheat");
    till.press("Rye");
    till.press("Next");
    assert!(till.has("Crustaceans"));
    till.press("Back");
    till.press("Keep it");
    assert!(till.has("It is kept"));
    let loaf = till.scene.products[0].id;
    let sheet = till.book().read().allergens_of(loaf).expect("a sheet");
    assert_eq!(
        sheet.answer(Allergen::Celery),
        AllergenAnswer::DoesNotContain
    );
    let gluten = sheet.line(Allergen::Gluten);
    assert_eq!(gluten.answer, AllergenAnswer::Contains);
    let named = [NamedAllergen::Wheat, NamedAllergen::Rye];
    assert_eq!(gluten.named, named.into());
    assert_eq!(sheet.answer(Allergen::Nuts), AllergenAnswer::NotChecked);
}

#[test]
fn a_tab_is_added_coloured_and_moved_and_items_change_places() {
    let mut till = at_products();
    till.press("Tabs");
    till.press("Add a tab");
    till.type_in("Name of the tab", "Çay & Kahve");
    till.press_like("Colour");
    till.press("Green");
    till.press("Keep it");
    till.press_like("Çay & Kahve");
    till.press("Earlier");
    let shop = till.scene.shop;
    let names = |till: &Till| -> Vec<String> {
        let tabs = till.book().read().categories(shop).expect("tabs");
        tabs.into_iter().map(|t| t.name).collect()
    };
    assert_eq!(names(&till), ["Çay & Kahve", "Bread"]);
    till.press("Back");
    till.press_like("Bread");
    till.press_like("Order of 2 items");
    till.press_like("Seeded loaf");
    till.press("Later");
    let products = till.book().read().products(shop).expect("products");
    let order: Vec<&str> = products.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(order, ["Flat white", "Seeded loaf"]);
    // A tab with something in it stays.
    till.press("Back");
    till.press("Take off the till");
    assert!(till.has("2 items still stand in this tab"));
}

#[test]
fn what_is_taken_off_the_till_is_found_again() {
    let mut till = at_products();
    till.press_like("Seeded loaf");
    till.press("Take off the till");
    till.press("Back");
    assert!(!till.has("Seeded loaf"));
    till.press_like("Showing: All on the till");
    till.press("Off the till");
    till.press_like("Seeded loaf");
    assert!(till.has("This is off the till"));
    till.press("Back onto the till");
    till.back_to_till();
    till.press("Seeded loaf, £3.80");
}

#[test]
fn a_photo_is_chosen_from_a_file_by_the_keyboard_alone() {
    let mut till = Till::at(Stage::Counted);
    let folder = till.folder.path().join("papers");
    std::fs::create_dir_all(&folder).expect("a folder");
    let wide = image::RgbImage::from_pixel(320, 200, image::Rgb([150, 90, 40]));
    wide.save(folder.join("our loaf.png")).expect("a picture");
    std::fs::write(folder.join("words.txt"), "no picture").expect("a file");
    till.sign_in_by_keyboard("Mina", "97531");
    till.enter_on("Other jobs");
    till.enter_on("Shop and settings");
    till.enter_on("Products. What the shop sells");
    till.enter_on("Seeded loaf");
    till.enter_on("Picture");
    till.enter_on("Own photo");
    assert_eq!(till.route(), Route::ChooseFile);
    till.wait_until("Papers of this till");
    till.enter_on("Papers of this till");
    till.wait_until("our loaf.png");
    assert!(!till.has("words.txt"), "that is none");
    till.enter_on("our loaf.png");
    till.wait_until("Picture. Own photo");
    assert_eq!(till.route(), Route::Product);
    let shop = till.scene.shop;
    let read = till.book().read();
    let loaf = read.products(shop).expect("products").remove(0);
    let rev = loaf.photo_rev.expect("a photo");
    let photo = read.product_photo(loaf.id, rev).expect("a look");
    assert!(photo.is_some_and(|p| !p.bytes().is_empty()));
    // And it goes again.
    till.enter_on("Picture. Own photo");
    assert!(till.has("Picture now: Own photo"));
    till.enter_on("Without the photo");
    assert!(till.has("It is kept") && !till.has("Picture. Own photo"));
    let products = till.book().read().products(shop).expect("products");
    assert_eq!(products[0].photo_rev, None);
}

#[test]
fn an_item_is_found_by_its_letters_whatever_their_accents() {
    let mut till = at_products();
    till.type_in("Find an item", "SEEDED lo");
    assert!(till.has("Seeded loaf"));
    assert!(!till.has("Flat white"));
    till.type_in("Find an item", "zzz");
    assert!(till.has("Nothing here fits"));
}
