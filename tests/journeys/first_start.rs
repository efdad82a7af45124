//! From an empty folder to a first sale: by mouse, by keyboard, with wrong answers, and left half
//! way.

use std::path::Path;
use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use pathway_till::cli::{Found, find};
use pathway_till::domain::access::Role;
use pathway_till::domain::catalogue::Trade;
use pathway_till::domain::pin::Pin;
use pathway_till::domain::shops::{CharityIncome, Customers, Seats};
use pathway_till::domain::{Pence, Trouble};
use pathway_till::env::{Env, PinCost, SetClock};
use pathway_till::operations::people::{PinAnswer, PinTry};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::this_till;
use pathway_till::store::{BookKind, ShopBook};
use pathway_till::ui::Route;
use pathway_till::ui::app::App;
use pathway_till::ui::app::opening::{Opening, Places};
use pathway_till::words::Words;
use tempfile::TempDir;

use super::Till;
use crate::support::{Shop, folder, seeded};

fn places(store: &Path) -> Places {
    Places {
        own: store.to_owned(),
        made_up: store.join("made-up"),
        days: 1,
        pin_cost: PinCost::TEST,
    }
}

/// The program that starts in an empty folder.
fn welcome_in(folder: TempDir, env: Env, clock: Arc<SetClock>) -> Till {
    let words = Words::english().expect("words");
    let (papers, places) = (folder.path().join("papers"), places(folder.path()));
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(16)
        .build_eframe(|cc| App::first_start(&cc.egui_ctx, env, words, places, papers));
    window.run();
    Till {
        window,
        clock,
        // Nothing of it is in this folder; the journeys here do not look at it.
        scene: Shop::at(Stage::Empty).scene,
        folder,
        printer: std::sync::Arc::default(),
    }
}

/// The program starts in an empty folder of its own.
pub fn welcome() -> Till {
    let (clock, env) = seeded(7);
    welcome_in(folder(), env, clock)
}

/// The word at this place, as somebody reads it off their paper.
fn word(till: &Till, which: usize) -> (usize, String) {
    let Some(Opening::FirstStart(first)) = till.app().opening() else {
        panic!("not at the first start");
    };
    let (words, asked) = first.shown_words();
    (asked[which] + 1, words[asked[which]].clone())
}

fn type_word(till: &mut Till, which: usize) {
    let (number, word) = word(till, which);
    till.type_into(&format!("Word {number}"), &word);
}

fn pin(till: &mut Till, digits: &str) {
    for digit in digits.chars() {
        till.press(&digit.to_string());
    }
}

/// Answers everything up to the check page: two shops, the first registered for VAT.
pub fn answer_everything(till: &mut Till) {
    till.press_like("Set up our shops");
    till.type_into("Name of the charity", "Hackney Pathways");
    till.press("Next");
    till.type_into("Name of the shop", "Clapton Bakehouse");
    till.press("A bakery or café");
    till.press("Next");
    till.type_into("Who sells here, by law", "Hackney Pathways Trust");
    till.press("Next");
    till.type_into("Address", "1 Mare Street, London E8 1AA");
    till.type_into("Phone or e-mail", "020 7946 0000");
    till.press("Next");
    till.type_into("Charity number", "1154467");
    till.type_into("Company number", "7680000");
    till.press("Next");
    till.press_like("More than £10,000");
    till.press("Next");
    till.press_like("Yes, registered");
    till.press("Next");
    till.type_into("VAT number", "gb 123 4567 27");
    till.type_into("From which day", "1 April 2026");
    till.press("Next");
    till.press_like("Yes, there are seats");
    till.press("Next");
    assert!(till.has("Is there another shop?"));
    till.press_like("Add another shop");
    till.type_into("Name of the shop", "Hackney Wheelhouse");
    till.press("A bike shop");
    till.press("Next");
    // The seller is the same, and nobody types it twice.
    till.press("Next");
    till.type_into("Address", "2 Mare Street, London E8 1AA");
    till.press("Next");
    till.press("Next");
    till.press("Next");
    till.press_like("No, not registered");
    till.press("Next");
    till.press_like("No, only take-away");
    till.press("Next");
    till.press("That is all");
    till.type_into("Name of this till", "Bakery counter");
    till.press("Clapton Bakehouse");
    till.press("Next");
    till.press_like("Yes, they can");
    till.press("Next");
    till.type_into("Your name here", "Şengül");
    till.press("Next");
    till.press("Colour 5");
    till.press("Sun");
    till.press("Next");
    pin(till, "2468");
    till.press("Next");
    pin(till, "2468");
    till.press("Next");
    till.press("I wrote them down");
    type_word(till, 0);
    type_word(till, 1);
    till.press("Next");
    assert!(till.has("Is this right?"));
}

fn nothing_in(folder: &Path) -> bool {
    std::fs::read_dir(folder)
        .expect("a folder")
        .next()
        .is_none()
}

#[test]
fn from_an_empty_folder_to_a_first_sale() {
    let mut till = welcome();
    assert_eq!(till.route(), Route::SetUp);
    answer_everything(&mut till);
    assert!(nothing_in(till.folder.path()), "nothing is written yet");
    till.press("Set up our shops");
    till.leave(Route::Working);
    assert!(till.has("Anyone who takes this machine can read it."));
    assert!(till.has(&till.folder.path().join("shop").display().to_string()));
    till.press("Sign in");
    assert_eq!(till.route(), Route::Lock);

    let read = till.book().read();
    assert_eq!(till.book().kind(), BookKind::Live);
    let organisation = read.organisation().expect("read").expect("named");
    assert_eq!(organisation.name, "Hackney Pathways");
    let shops = read.shops().expect("shops");
    assert_eq!(shops.len(), 2);
    let bakery = shops
        .iter()
        .find(|s| s.trade == Trade::Bakery)
        .expect("one");
    let bikes = shops.iter().find(|s| s.trade == Trade::Bike).expect("one");
    assert_eq!((bakery.seats, bikes.seats), (Seats::Some, Seats::None));
    assert_eq!(bikes.seller.name.as_deref(), Some("Hackney Pathways Trust"));
    assert_eq!(bikes.seller.vat, None);
    let seller = &bakery.seller;
    assert_eq!(seller.company_number.as_deref(), Some("07680000"));
    assert_eq!(seller.income, Some(CharityIncome::Over10k));
    assert!(seller.is_registered_on("2026-04-01".parse().unwrap()));
    assert!(!seller.is_registered_on("2026-03-31".parse().unwrap()));
    assert_eq!(read.customers(), Ok(Customers::See));
    let day = "2026-11-18".parse().unwrap();
    assert_eq!(read.setting("turnover-limit", day), Ok(Some(9_000_000)));
    for finding in read.verify() {
        assert_eq!(finding.wrong, None, "{}", finding.name);
    }

    let mut till = with_a_loaf(till, "2468");
    till.sign_in("Şengül", "2468");
    assert_eq!(till.route(), Route::OpenTill);
    till.press("Count");
    till.type_into("How many: £10 note", "5");
    till.press_like("I have counted");
    assert_eq!(till.route(), Route::Till);
    till.press_like("Seeded loaf");
    // There are seats, and a loaf eaten in is taxed in another way.
    till.press("Take-away");
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("exactly");
    till.go_on();
    let trouble = till.app().state().and_then(|state| state.trouble.clone());
    assert_eq!((till.route(), trouble), (Route::Done, None));
    let sale = till.book().read().recent_sales(1).expect("sales").remove(0);
    assert_eq!(sale.number.series, "B1A");
    assert_eq!((sale.number.number, sale.total), (1, Pence::new(380)));
}

/// The program stops; the manager's products come in; it starts again.
pub(super) fn with_a_loaf(till: Till, digits: &str) -> Till {
    let Till {
        window,
        clock,
        scene,
        folder,
        ..
    } = till;
    drop(window);
    let (_, env) = seeded(8);
    let mut book = ShopBook::open(folder.path()).expect("it opens by itself");
    let this = this_till(&book, None).expect("read").expect("a till");
    book.act_as(this);
    let manager = book.read().people().expect("people").remove(0).id;
    let tried = PinTry::check(&mut book, &env, manager, &Pin::new(digits).unwrap());
    let Ok(PinAnswer::Right(proof)) = tried else {
        panic!("{tried:?}");
    };
    crate::support::stock_a_loaf(&mut book, &env, proof);
    let shop = Shop {
        folder,
        clock,
        env,
        book,
        scene,
    };
    Till::of(shop, [1280.0, 800.0])
}

#[test]
fn the_same_by_the_keyboard_alone() {
    let mut till = welcome();
    till.enter_on("Set up our shops");
    // The first field of a page has the focus; Enter in its last field goes on.
    till.types("Pathways");
    till.key(Modifiers::NONE, Key::Enter);
    till.types("Wheelhouse");
    till.tab_to("A bike shop");
    till.key(Modifiers::NONE, Key::Space);
    till.go_on();
    till.types("Pathways Ltd");
    till.key(Modifiers::NONE, Key::Enter);
    till.types("2 Yard");
    till.go_on();
    till.go_on();
    assert!(till.has("Is the seller registered for VAT?"));
    till.go_on();
    till.tab_to("No, only take-away");
    till.key(Modifiers::NONE, Key::Space);
    till.go_on();
    till.go_on();
    till.types("Workbench");
    till.go_on();
    till.enter_on("No, they cannot");
    till.go_on();
    till.types("Ravi");
    till.go_on();
    till.tab_to("Mountains");
    till.key(Modifiers::NONE, Key::Space);
    till.go_on();
    till.digits("13579");
    till.go_on();
    till.digits("13579");
    till.go_on();
    till.go_on();
    let (_, first) = word(&till, 0);
    till.types(&first);
    let (number, second) = word(&till, 1);
    till.tab_to(&format!("Word {number}"));
    till.types(&second.to_uppercase());
    till.key(Modifiers::NONE, Key::Enter);
    assert!(till.has("Is this right?"));
    // Back and on again: everything is as it was.
    till.key(Modifiers::NONE, Key::Escape);
    till.go_on();
    till.go_on();
    till.leave(Route::Working);
    till.go_on();
    assert_eq!(till.route(), Route::Lock);
    let read = till.book().read();
    let person = read.people().expect("people").remove(0);
    assert_eq!(person.till_name, "Ravi");
    assert_eq!(person.picture.symbol, "mountains");
    let this = read.this_till().expect("a till").expect("this one");
    assert_eq!(
        (this.name.as_str(), this.prefix.as_str()),
        ("Workbench", "K1")
    );
    let shop = read.shop(this.shop).expect("a shop").expect("this one");
    assert!(person.rights.roles.iter().all(|r| r.role == Role::Manager));
    assert_eq!(shop.seller.vat, None, "not registered is the ordinary case");
    assert_eq!(read.customers(), Ok(Customers::DoNotSee));
}

#[test]
fn a_wrong_answer_on_every_page_is_said_beside_it_and_stays_there() {
    let mut till = welcome();
    till.press_like("Set up our shops");
    let told = |till: &Till, what: &str| assert!(till.has(what), "{what}");
    till.press("Next");
    told(&till, "Nothing is written here yet");
    till.type_into("Name of the charity", "4111 1111 1111 1111");
    till.press("Next");
    told(&till, "This looks like a card number");
    till.retype("Name of the charity", "Hackney Pathways");
    till.press("Next");

    till.type_into("Name of the shop", &"ışğ ".repeat(50));
    till.press("A bakery or café");
    till.press("Next");
    told(&till, "That is longer than fits");
    till.retype("Name of the shop", "ISPANAK");
    till.press("Next");
    till.press("Next");
    told(&till, "Nothing is written here yet");
    till.type_into("Who sells here, by law", "Trust");
    till.press("Next");
    till.press("Next");
    told(&till, "Nothing is written here yet");
    till.type_into("Address", "1 Yard");
    till.press("Next");
    till.type_into("Charity number", "12");
    till.press("Next");
    told(&till, "A charity number has 6 or 7 digits");
    till.retype("Charity number", "1154467");
    till.type_into("Company number", "12");
    till.press("Next");
    told(&till, "A company number has 8 digits");
    till.retype("Company number", "12345678");
    till.press("Next");
    till.press_like("Next");
    assert!(
        till.has("What does the charity take in a year?"),
        "one is chosen first"
    );
    till.press_like("£10,000 or less");
    till.press("Next");
    till.press_like("Yes, registered");
    till.press("Next");
    till.type_into("VAT number", "123456789");
    till.type_into("From which day", "31 June 2026");
    till.press("Next");
    told(&till, "The last 2 digits do not fit");
    till.retype("VAT number", "123456727");
    till.press("Next");
    told(&till, "We could not read that day");
    till.retype("From which day", "30/6/2026");
    till.press("Next");
    till.press_like("Next");
    assert!(
        till.has("Can people eat at ISPANAK?"),
        "one is chosen first"
    );
    till.press_like("No, only take-away");
    till.press("Next");
    till.press("That is all");
    till.press("Next");
    told(&till, "Nothing is written here yet");
    till.type_into("Name of this till", &"x".repeat(41));
    till.press("Next");
    told(&till, "That is longer than fits");
    till.retype("Name of this till", "Counter");
    till.press("Next");
    till.press_like("Next");
    assert!(
        till.has("Can customers see this screen?"),
        "one is chosen first"
    );
    till.press_like("No, they cannot");
    till.press("Next");
    till.press("Next");
    told(&till, "Nothing is written here yet");
    till.type_into("Your name here", "Ayşe");
    till.press("Next");
    till.press("Next");
    pin(&mut till, "123");
    till.press("Next");
    told(&till, "A PIN has 4 to 8 numbers");
    pin(&mut till, "4");
    till.press("Next");
    pin(&mut till, "1235");
    till.press("Next");
    told(&till, "These two did not match");
    pin(&mut till, "1234");
    till.press("Next");
    till.press("I wrote them down");
    let (number, _) = word(&till, 0);
    till.type_into(&format!("Word {number}"), "wrong");
    till.press("Next");
    told(&till, &format!("That is not word {number}"));
    let (_, right) = word(&till, 0);
    till.retype(&format!("Word {number}"), &right);
    type_word(&mut till, 1);
    till.press("Next");
    told(&till, "Is this right?");
    assert!(nothing_in(till.folder.path()));
}

#[test]
fn a_line_of_the_check_page_is_put_right() {
    let mut till = welcome();
    answer_everything(&mut till);
    till.press_like("Bakery counter");
    till.retype("Name of this till", "Front");
    till.press("Next");
    till.press("Next");
    assert!(till.has("Is this right?"));
    assert!(till.has("Front"));
}

/// Stops the window at this page, and looks what a second start finds.
fn stopped_there(till: Till) {
    let Till { window, folder, .. } = till;
    drop(window);
    assert!(nothing_in(folder.path()));
    let found = find(Some(folder.path())).expect("it is found");
    assert!(matches!(found, Found::Nothing(_)), "the welcome again");
    let (clock, env) = seeded(9);
    let till = welcome_in(folder, env, clock);
    assert!(till.has("Welcome to Pathway Till"));
}

#[test]
fn stopped_half_way_or_on_the_last_page_there_is_no_half_book() {
    let mut till = welcome();
    till.press_like("Set up our shops");
    till.type_into("Name of the charity", "Hackney Pathways");
    till.press("Next");
    stopped_there(till);
    let mut till = welcome();
    answer_everything(&mut till);
    stopped_there(till);
}

#[test]
fn a_book_that_cannot_be_made_is_said_and_all_answers_stay() {
    let mut till = welcome();
    answer_everything(&mut till);
    // Somebody puts a file where the book's folder goes.
    let part = till.folder.path().join("shop.part");
    std::fs::write(&part, "in the way").expect("a file");
    till.press("Set up our shops");
    till.leave(Route::Working);
    assert!(till.has("Is this right?"));
    assert!(till.has("Nothing half done was written"));
    std::fs::remove_file(&part).expect("out of the way");
    till.press("Set up our shops");
    till.leave(Route::Working);
    assert!(till.has("Your shops are set up"));
}

#[test]
fn looking_around_makes_the_made_up_shops_once_and_says_what_they_are() {
    let mut till = welcome();
    till.press_like("Look around");
    till.leave(Route::Working);
    assert!(till.has("Nothing here is real"));
    assert!(till.has("PIN 4821"));
    till.press("Sign in");
    assert_eq!(till.route(), Route::Lock);
    assert!(till.has("Made-up"), "on the lock screen");
    assert_eq!(till.book().kind(), BookKind::MadeUp);
    till.sign_in("Ayşe", "4821");
    assert!(till.has("Made-up"), "and in the bar");
    assert_eq!(
        till.route(),
        Route::Till,
        "the till was opened this morning"
    );
    till.press_like("To make");
    assert!(till.has("Cheese toastie") && till.has("No butter."));
    let Till { window, folder, .. } = till;
    drop(window);
    // The next start asks again, and finds what is there.
    let found = find(Some(folder.path())).expect("it is found");
    assert!(matches!(found, Found::Nothing(_)));
    let made_at = std::fs::metadata(folder.path().join("made-up/shop/keys.json"));
    let made_at = made_at.expect("made").modified().expect("a time");
    let (clock, env) = seeded(10);
    let mut till = welcome_in(folder, env, clock);
    till.press_like("Look around");
    till.leave(Route::Working);
    assert!(till.has("PIN 4821"));
    let again = std::fs::metadata(till.folder.path().join("made-up/shop/keys.json"));
    assert_eq!(
        again.expect("still there").modified().expect("a time"),
        made_at
    );
}

#[test]
fn a_book_whose_key_is_gone_asks_for_the_words_and_opens_with_them() {
    let mut till = welcome();
    answer_everything(&mut till);
    let Some(Opening::FirstStart(first)) = till.app().opening() else {
        panic!("not at the first start");
    };
    let recovery = first.shown_words().0.join(" ");
    till.press("Set up our shops");
    till.leave(Route::Working);
    let Till {
        window,
        clock,
        scene,
        folder,
        ..
    } = till;
    drop(window);
    std::fs::remove_file(folder.path().join("shop/till.key")).expect("the key goes");
    let (_, env) = seeded(11);
    let words = Words::english().expect("words");
    let (store, papers) = (folder.path().to_owned(), folder.path().join("papers"));
    let book = ShopBook::open(&store);
    assert_eq!(book.as_ref().err(), Some(&Trouble::KeyMissing));
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(16)
        .build_eframe(|cc| {
            let again = store.clone();
            let reopen = Box::new(move || ShopBook::open(&again));
            App::new(&cc.egui_ctx, env, words, book, reopen, papers).of_store(store.clone(), None)
        });
    window.run();
    let mut till = Till {
        window,
        clock,
        scene,
        folder,
        printer: std::sync::Arc::default(),
    };
    assert_eq!(till.route(), Route::KeyWords);
    till.type_into("The 12 words, in order", "abandon ability xyzzy");
    assert!(till.has("1 word is not on the list of words"));
    let mut others: Vec<&str> = recovery.split(' ').collect();
    others.rotate_left(1);
    till.retype("The 12 words, in order", &others.join(" "));
    till.press("Open the book");
    till.leave(Route::Working);
    assert!(till.has("These 12 words do not open this book"));
    till.retype(
        "The 12 words, in order",
        &format!("  {}  ", recovery.to_uppercase()),
    );
    till.press("Open the book");
    till.leave(Route::Working);
    assert_eq!(till.route(), Route::Lock);
    till.sign_in("Şengül", "2468");
    assert_eq!(till.route(), Route::OpenTill);
    let Till { window, folder, .. } = till;
    drop(window);
    assert!(
        ShopBook::open(folder.path()).is_ok(),
        "by itself from then on"
    );
}

#[test]
fn a_manager_changes_the_shop_adds_another_and_names_this_till() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    till.press_like("Shops");
    assert_eq!(till.route(), Route::Shops);
    till.press_like("Scene bakery");
    till.press_like("VAT registration");
    till.press_like("Yes, registered");
    till.press("Next");
    till.type_into("VAT number", "GB 123 4567 28");
    till.type_into("From which day", "1/11/2026");
    till.press("Save");
    assert!(till.has("The last 2 digits do not fit"));
    till.retype("VAT number", "GB 123 4567 27");
    till.press("Save");
    assert!(till.has("GB123456727, from 1 November 2026"));
    till.press_like("Seats");
    till.press_like("Yes, there are seats");
    till.press("Save");
    till.press_like("Half price");
    till.type_into("From", "4pm");
    till.press("Save");
    let shop = till.scene.shop;
    let kept = till
        .book()
        .read()
        .shop(shop)
        .expect("read")
        .expect("a shop");
    assert!(kept.seller.is_registered_on("2026-11-18".parse().unwrap()));
    assert_eq!((kept.seats, kept.half_price_from), (Seats::Some, Some(960)));
    let state = till.app().state().expect("open");
    assert_eq!(state.till.seats, Seats::Some, "the till asks from now on");
    till.press("Back");
    till.press_like("Add another till");
    till.type_into("Name of the new till", "Counter");
    till.press("Save");
    assert!(till.has("There is a till of that name already"));
    till.retype("Name of the new till", "Market stall");
    till.press("Save");
    assert!(till.has("Add another till"), "back at the list");
    let names = till.book().read().tills().expect("tills");
    assert!(
        names
            .iter()
            .any(|t| t.name == "Market stall" && t.prefix == "B1")
    );
    till.press("Back");
    till.press_like("This till");
    till.retype("Name of this till", "Front counter");
    till.press_like("No, they cannot");
    till.press("Save");
    assert_eq!(till.route(), Route::Settings);
    assert!(till.has("Front counter, in Scene bakery"));
    assert_eq!(till.book().read().customers(), Ok(Customers::DoNotSee));
}

#[test]
fn a_trainee_finds_only_what_is_everybodys_among_the_settings() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press_like("Other jobs");
    till.press_like("Shop and settings");
    assert!(till.has("About") && till.has("How it looks"));
    assert!(!till.has("This till") && !till.has("Names, addresses, numbers, VAT"));
}
