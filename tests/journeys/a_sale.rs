//! One sale in a real window: by mouse, by keyboard, and when something goes wrong.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use pathway_till::domain::access::Role as Has;
use pathway_till::domain::looks::{Hands, Looks, SingleKeys};
use pathway_till::domain::{Pence, Trouble};
use pathway_till::operations::looks::KeepLooks;
use pathway_till::operations::scene::Stage;
use pathway_till::store::ShopBook;
use pathway_till::ui::Route;
use pathway_till::ui::app::App;
use pathway_till::ui::screens::cash;

use super::Till;
use crate::screens::samples::Screen;
use crate::screens::{Shown, show_in};

fn sales(till: &Till) -> i64 {
    till.book().read().sales_count().expect("a count")
}

/// A till that is open, with an empty counter.
fn open_and_free() -> Till {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    assert_eq!(till.route(), Route::Till);
    till
}

#[test]
fn a_digit_is_a_coin_only_among_the_pieces() {
    let mut till = open_and_free();
    till.press("Seeded loaf, £3.80");
    till.press("Take payment");
    till.press_like("Cash");
    till.key(Modifiers::NONE, Key::Num8);
    assert!(!till.has("£2 coin, 1 given"), "nobody is among the pieces");
    till.tab_to("10p coin");
    till.key(Modifiers::NONE, Key::Num8);
    assert!(till.has("£2 coin, 1 given"));
    // The help names them, while they do something.
    till.press_like("Ask for help");
    while !till.has("A coin from 1p to £2") {
        till.press_like("More");
    }
    assert!(till.has("1 to 8"));
    till.press_like("More (1 of");
    assert!(till.has("To the button beside it"), "all keys can be seen");
}

#[test]
fn coin_keys_that_are_off_are_neither_heard_nor_named() {
    let mut shop = crate::support::Shop::at(Stage::Counted);
    let looks = Looks {
        single_keys: SingleKeys::Off,
        ..Looks::default()
    };
    shop.perform::<KeepLooks>(Has::Trainee, &looks)
        .expect("kept");
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    till.press("Seeded loaf, £3.80");
    till.press("Take payment");
    till.press_like("Cash");
    till.tab_to("10p coin");
    till.key(Modifiers::NONE, Key::Num8);
    assert!(!till.has("£2 coin, 1 given"));
    till.press_like("Ask for help");
    assert!(till.has("Keys") && !till.has("A coin from 1p to £2"));
}

#[test]
fn a_coin_key_that_bounces_is_one_coin_for_steady_hands() {
    let words = pathway_till::words::Words::english().unwrap();
    let looks = Looks {
        hands: Hands::Steady,
        ..Looks::default()
    };
    let data = cash::Data {
        to_pay: Pence::new(735),
    };
    let screen = Screen::Cash(data, cash::Draft::default());
    let mut h = show_in(screen, [1280.0, 800.0], words, looks);
    h.get_by_role_and_label(Role::Button, "10p coin").focus();
    h.run();
    // Down and down again within one frame.
    for pressed in [true, false, true, false] {
        h.input_mut().events.push(egui::Event::Key {
            key: Key::Num8,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    h.step();
    let given = |h: &Harness<'_, Shown>| match &h.state().screen {
        Screen::Cash(_, draft) => draft.total(),
        _ => Pence::ZERO,
    };
    assert_eq!(given(&h), Pence::new(200));
    h.run();
    h.key_press(Key::Num5);
    h.step();
    assert_eq!(given(&h), Pence::new(220), "another key is another coin");
}

#[test]
fn a_loaf_and_a_coffee_are_paid_with_a_twenty_pound_note() {
    let mut till = open_and_free();
    let before = sales(&till);
    till.press("Seeded loaf, £3.80");
    till.press("Flat white, £3.20");
    till.press("Seeded loaf, £3.80");
    assert!(till.has("£10.80"));
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("£20");
    till.go_on();
    assert_eq!(till.route(), Route::Change);
    assert!(till.has("£9.20"));
    // £5, two £2, 20p.
    for piece in ["£5", "£2", "£2", "20p"] {
        till.press_like(piece);
    }
    till.press("Change given");
    assert_eq!(till.route(), Route::Done);
    assert_eq!(sales(&till), before + 1);
    let last = till.book().read().recent_sales(1).expect("sales").remove(0);
    let sale = till
        .book()
        .read()
        .sale(last.id)
        .expect("a sale")
        .expect("stored");
    assert_eq!(sale.total(), Ok(Pence::new(1080)));
    assert_eq!(sale.tenders[0].change, Pence::new(920));
    assert_eq!(sale.person, till.id_of("Sam"), "who took the payment");
    till.press("Next customer");
    assert_eq!(till.route(), Route::Till);
    assert!(till.app().state().expect("open").till.basket.is_empty());
}

#[test]
fn the_same_with_the_keyboard_alone() {
    let mut till = Till::at(Stage::Counted);
    let before = sales(&till);
    till.sign_in_by_keyboard("Sam", "2580");
    till.tab_to("Seeded loaf");
    till.key(Modifiers::NONE, Key::Space);
    till.key(Modifiers::NONE, Key::Space);
    till.key(Modifiers::COMMAND, Key::Z);
    till.go_on();
    assert_eq!(till.route(), Route::Payment);
    till.enter_on("Cash");
    till.enter_on("£5");
    till.go_on();
    assert_eq!(till.route(), Route::Change);
    till.go_on();
    assert_eq!(till.route(), Route::Done);
    till.go_on();
    assert_eq!((till.route(), sales(&till)), (Route::Till, before + 1));
}

#[test]
fn a_card_that_is_declined_and_then_another_that_goes_through() {
    let mut till = open_and_free();
    till.press("Flat white, £3.20");
    till.press("Take payment");
    till.press_like("Card");
    till.press("Ask for the card");
    till.press_like("did not go through");
    assert_eq!(till.route(), Route::Payment);
    assert!(till.has("The card did not go through"));
    till.press_like("Card");
    till.press("Ask for the card");
    till.press_like("It went through");
    assert_eq!(till.route(), Route::Done);
}

#[test]
fn a_card_that_nobody_knows_of_is_asked_about_until_somebody_does() {
    let mut till = open_and_free();
    till.press("Flat white, £3.20");
    till.press("Take payment");
    till.press_like("Card");
    till.press("Ask for the card");
    till.press_like("I do not know");
    assert!(till.has("We do not know yet"));
    till.key(Modifiers::COMMAND, Key::L);
    till.sign_in("Ravi", "1357");
    assert_eq!(till.route(), Route::Card, "whoever comes next is asked");
    till.press_like("It did not go through");
    till.press_like("Cash");
    till.press_like("They gave exactly");
    till.go_on();
    assert_eq!(till.route(), Route::Done);
}

#[test]
fn part_in_cash_and_the_rest_by_card() {
    let mut till = open_and_free();
    till.press("Seeded loaf, £3.80");
    till.press("Flat white, £3.20");
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("£5");
    till.go_on();
    assert_eq!(
        till.route(),
        Route::Payment,
        "it is less than there is to pay"
    );
    assert!(till.has("£2.00"));
    till.press_like("Card");
    till.press("Ask for the card");
    till.press_like("It went through");
    assert_eq!(till.route(), Route::Done);
    let last = till.book().read().recent_sales(1).expect("sales").remove(0);
    let sale = till
        .book()
        .read()
        .sale(last.id)
        .expect("a sale")
        .expect("stored");
    assert_eq!(sale.tenders.len(), 2);
}

#[test]
fn a_wrong_pin_five_times_waits_and_the_till_says_until_when() {
    let mut till = Till::at(Stage::Counted);
    till.press("Sign in");
    till.press("Sam");
    for n in 1..=5 {
        for digit in "9999".chars() {
            till.press(&digit.to_string());
        }
        till.press("Sign in");
        let start = std::time::Instant::now();
        while !till.has("did not match") && !till.has("paused until") {
            assert!(start.elapsed().as_secs() < 20);
            std::thread::sleep(std::time::Duration::from_millis(5));
            till.window.step();
        }
        till.settle();
        assert_eq!(till.has("paused until"), n == 5, "after {n}");
    }
    assert!(till.has("9.02am"));
}

#[test]
fn lock_keeps_the_basket_for_whoever_signs_in_next() {
    let mut till = open_and_free();
    till.press("Seeded loaf, £3.80");
    till.key(Modifiers::COMMAND, Key::L);
    assert_eq!(till.route(), Route::Lock);
    assert!(!till.has("£3.80"), "nothing of it is seen");
    till.sign_in("Ravi", "1357");
    assert_eq!(till.route(), Route::Till);
    assert!(till.has("£3.80"));
}

#[test]
fn the_till_stops_in_the_middle_and_the_basket_is_there_again() {
    let mut till = open_and_free();
    till.press("Seeded loaf, £3.80");
    till.press("Flat white, £3.20");
    till.press("Undo");
    let Till {
        window,
        clock,
        scene,
        folder,
        ..
    } = till;
    drop(window);
    let (_, env) = crate::support::seeded(99);
    let mut book = ShopBook::open(folder.path()).expect("it opens");
    book.act_as(scene.till);
    let shop = crate::support::Shop {
        folder,
        clock,
        env,
        book,
        scene,
    };
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    assert!(till.has("The till stopped and started again"));
    assert!(till.has("£3.80"));
    till.key(Modifiers::COMMAND, Key::Y);
    assert!(till.has("£7.00"), "what was undone can still be redone");
}

#[test]
fn a_card_question_that_was_open_is_asked_after_the_restart() {
    let mut till = Till::at(Stage::CardAsked);
    till.sign_in("Sam", "2580");
    assert_eq!(till.route(), Route::Card);
    till.press_like("It went through");
    assert_eq!(till.route(), Route::Done, "and the sale is whole");
}

#[test]
fn nobody_at_the_till_for_a_while_covers_it() {
    let mut till = open_and_free();
    till.press("Seeded loaf, £3.80");
    let later = till.clock_now().plus_minutes(6);
    till.clock.set(later);
    till.settle();
    assert_eq!(till.route(), Route::Lock);
    till.press("Sign in");
    assert!(till.has("Sam"));
    let later = till.clock_now().plus_minutes(1);
    till.clock.set(later);
    till.settle();
    assert!(!till.has("Sam"), "the tiles are covered again");
}

#[test]
fn a_book_that_could_not_be_opened_is_tried_again_from_the_window() {
    let shop = crate::support::Shop::at(Stage::Counted);
    let papers = shop.folder.path().join("papers");
    let (mut book, env) = (Some(shop.book), shop.env);
    let words = pathway_till::words::Words::english().unwrap();
    let mut window = egui_kittest::Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(|cc| {
            let reopen = Box::new(move || book.take().ok_or(Trouble::Busy));
            App::new(&cc.egui_ctx, env, words, Err(Trouble::Full), reopen, papers)
        });
    window.run();
    assert!(window.query_by_label_contains("The disk is full").is_some());
    window
        .get_by_role_and_label(Role::Button, "Try again")
        .click();
    window.run();
    assert_eq!(
        window.state().route(),
        Route::Lock,
        "there was room by then"
    );
}

#[test]
fn a_till_that_nobody_touches_asks_for_no_frame() {
    let mut till = open_and_free();
    till.settle();
    let output = till.window.output();
    let wait = output
        .viewport_output
        .values()
        .map(|v| v.repaint_delay)
        .min()
        .unwrap();
    assert!(wait.as_secs() >= 60, "the next frame is wanted in {wait:?}");
}
