//! A whole day in the window: open, sell, put right, count blind, close, a second look.

use egui::{Key, Modifiers};
use pathway_till::domain::Pence;
use pathway_till::domain::vat::VatCode;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use crate::support::{Shop, product};

fn open_by_supervisor() -> Till {
    let mut till = Till::at(Stage::Closed);
    till.sign_in("Ayşe", "246801");
    assert_eq!(till.route(), Route::OpenTill);
    till
}

fn sell_a_loaf(till: &mut Till) {
    till.press("Seeded loaf, £3.80");
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("exactly");
    till.go_on();
    assert_eq!(till.route(), Route::Done);
    till.press("Next customer");
}

fn other_jobs(till: &mut Till) {
    till.press_like("Other jobs");
    assert_eq!(till.route(), Route::Jobs);
}

/// Types the count: how many of each kind, by the name of its field.
fn count(till: &mut Till, pieces: &[(&str, &str)]) {
    for (kind, number) in pieces {
        till.type_into(&format!("How many: {kind}"), number);
    }
    till.press_like("I have counted");
}

#[test]
fn other_jobs_are_there_before_the_till_is_open() {
    let mut till = Till::at(Stage::Closed);
    till.sign_in("Ayşe", "246801");
    assert_eq!(till.route(), Route::OpenTill);
    till.press("Other jobs");
    assert_eq!(till.route(), Route::Jobs);
    assert!(!till.has("Cash up"), "nothing that needs an open till");
    till.press("Back");
    assert_eq!(till.route(), Route::OpenTill);
}

#[test]
fn from_float_to_z_and_the_second_look_by_another() {
    let mut till = open_by_supervisor();
    assert!(till.has("Still £37.00 in the drawer?"));
    till.press_like("Yes, it is there");
    assert_eq!(till.route(), Route::Till);
    sell_a_loaf(&mut till);
    sell_a_loaf(&mut till);

    other_jobs(&mut till);
    till.press_like("Figures");
    assert_eq!(till.route(), Route::Figures);
    assert!(till.has("£44.60"), "the till record: 37.00 and two loaves");
    till.press_like("Done");

    till.press_like("Cash up");
    assert!(!till.has("44.60"), "the count is blind");
    count(&mut till, &[("£20 note", "2"), ("£2 coin", "2")]);
    assert_eq!(till.route(), Route::Close);
    assert!(till.has("The count is £0.60 less than the till record"));
    till.go_on();
    assert_eq!(till.route(), Route::Close, "a difference needs a note");
    till.type_into(
        "What do you know about the difference?",
        "A coin fell behind the drawer",
    );
    for _ in 0..3 {
        if till.route() == Route::Close {
            till.go_on();
        }
    }
    assert_eq!(till.route(), Route::Figures);
    let z = till
        .book()
        .read()
        .closed_sessions(1)
        .expect("a Z")
        .remove(0)
        .0;
    assert_eq!(
        (z.expected, z.counted),
        (Pence::new(4460), Pence::new(4400))
    );
    till.press("Print or save");
    till.press("Save as text");
    let paper = std::fs::read_dir(till.folder.path().join("papers"))
        .expect("papers")
        .next();
    let text = std::fs::read_to_string(paper.expect("one").expect("a paper").path()).expect("text");
    assert!(text.contains("£44.60") && text.contains("S1A-2"), "{text}");
    till.press("Back");
    till.press_like("Done");
    assert_eq!(till.route(), Route::Lock, "the day is over");
    let copies = till.folder.path().join("backups");
    super::safe_copies::come(&mut till, &copies, 1);

    till.sign_in("Mina", "97531");
    assert_eq!(till.route(), Route::OpenTill);
    till.press_like("Yes, it is there");
    other_jobs(&mut till);
    till.find_job("econd look");
    assert_eq!(till.route(), Route::SecondLook);
    till.press_like("S1A-2");
    assert!(till.has("A coin fell behind the drawer"));
    till.press_like("I have looked");
    let looked = till.book().read().second_look(z.session).expect("a look");
    assert_eq!(looked, Some(till.id_of("Mina")));
}

#[test]
fn a_trainee_opens_and_gives_money_back_with_a_colleague() {
    let mut till = Till::at(Stage::Closed);
    till.sign_in("Sam", "2580");
    till.press_like("Yes, it is there");
    assert_eq!(till.route(), Route::Colleague);
    assert!(till.has("My colleague"));
    yes_by(&mut till, "Ayşe", "246801", "First one in today");
    assert_eq!(till.route(), Route::Till, "open, and Sam goes on");

    sell_a_loaf(&mut till);
    other_jobs(&mut till);
    till.press_like("Fix a sale");
    till.press_like("S1A-1");
    till.press_like("Give money back");
    till.press_like("All of it");
    till.go_on();
    till.press_like("It was not right");
    till.go_on();
    assert_eq!(till.route(), Route::Colleague, "a supervisor does this");
    yes_by(&mut till, "Ayşe", "246801", "");
    assert_eq!(till.route(), Route::Done);
    assert!(
        till.has("Give back £3.80"),
        "what to hand over stands large"
    );
    till.press("Next customer");
    assert_eq!(till.route(), Route::Till);
    let refund = till.book().read().recent_sales(1).expect("sales").remove(0);
    assert_eq!(refund.total, Pence::new(-380));
    let dump = till.book().read().canonical_dump().expect("a dump");
    let line = dump
        .lines()
        .rfind(|l| l.contains("operation=\"refund\""))
        .expect("an entry");
    let hex = |name: &str| hex::encode(till.id_of(name).bytes());
    assert!(line.contains(&format!("person={}", hex("Sam"))), "{line}");
    assert!(
        line.contains(&format!("approver={}", hex("Ayşe"))),
        "{line}"
    );
}

/// A colleague says yes on the page that asks for it.
pub fn yes_by(till: &mut Till, name: &str, pin: &str, reason: &str) {
    if !reason.is_empty() {
        till.type_into("Why?", reason);
    }
    till.press(name);
    for digit in pin.chars() {
        till.press(&digit.to_string());
    }
    till.press_like("Yes, do it");
    till.leave(Route::Colleague);
}

#[test]
fn yesterday_left_open_is_noticed_kindly_and_closed_late() {
    let mut till = Till::at(Stage::Open);
    let tomorrow = till.clock_now().plus_minutes(24 * 60);
    till.clock.set(tomorrow);
    till.settle();
    till.sign_in("Ayşe", "246801");
    assert_eq!(till.route(), Route::LeftOpen);
    assert!(till.has("Wednesday 18 November"));
    till.press_like("Carry on");
    assert_eq!(till.route(), Route::Till);
    assert!(till.has("£3.80"), "the basket of yesterday is there");
    till.key(Modifiers::COMMAND, Key::L);
    till.sign_in("Ayşe", "246801");
    assert_eq!(till.route(), Route::Till, "it is said once");
}

#[test]
fn wrong_change_and_a_wrong_way_of_paying_are_put_right_from_the_sale() {
    let mut till = open_by_supervisor();
    till.press_like("Yes, it is there");
    till.press("Seeded loaf, £3.80");
    till.press("Take payment");
    till.press_like("Cash");
    till.press_like("exactly");
    till.go_on();
    till.press("Something wrong?");
    till.press_like("Wrong change");
    till.press_like("Too little");
    till.type_into("By how much?", "50p");
    till.type_into("What happened?", "Gave a 50p too few");
    till.go_on();
    assert_eq!(till.route(), Route::Till);
    assert!(till.has("It is put right"));

    other_jobs(&mut till);
    till.press_like("Fix a sale");
    till.press_like("S1A-1");
    till.press_like("Wrong way of paying");
    till.press_like("It was card");
    till.type_into("What happened?", "Keyed as cash");
    till.go_on();
    assert_eq!(till.route(), Route::Till);
    other_jobs(&mut till);
    till.press_like("Figures");
    assert!(
        till.has("£36.50"),
        "37.00, the sale now on the card, and 50p given"
    );
}

#[test]
fn money_in_out_to_the_safe_and_the_drawer_opened() {
    /// The job, what it is for, how much, and a note.
    type Moved = (
        &'static str,
        Option<&'static str>,
        Option<&'static str>,
        Option<&'static str>,
    );
    let mut till = open_by_supervisor();
    till.press_like("Yes, it is there");
    let jobs: [Moved; 4] = [
        (
            "Money in",
            Some("Put money in"),
            Some("20p"),
            Some("Change from the bank"),
        ),
        ("Money in", Some("ravel"), Some("£4.50"), None),
        ("safe", None, Some("£10.00"), None),
        (
            "Open the drawer",
            None,
            None,
            Some("A child wanted to see it"),
        ),
    ];
    for (job, kind, amount, note) in jobs {
        other_jobs(&mut till);
        till.find_job(job);
        assert_eq!(till.route(), Route::MoneyMoved);
        if let Some(kind) = kind {
            till.press_like(kind);
        }
        if let Some(amount) = amount {
            till.type_into("How much?", amount);
        }
        if let Some(note) = note {
            till.type_into_first(note);
        }
        till.go_on();
        assert_eq!(till.route(), Route::Till, "{job} {kind:?}");
        assert!(till.has("It is written down"));
    }
    other_jobs(&mut till);
    till.press_like("Figures");
    assert!(till.has("£22.70"), "37.00 + 0.20 - 4.50 - 10.00");
}

#[test]
fn a_basket_is_saved_for_later_and_picked_up() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press("Seeded loaf, £3.80");
    till.press("Save for later");
    assert!(till.has("saved for later"));
    till.press_like("Pick up");
    assert_eq!(till.route(), Route::SavedBaskets);
    till.press_like("£3.80");
    assert_eq!(till.route(), Route::Till);
    assert!(till.has("£3.80"));
}

#[test]
fn two_baskets_saved_in_the_same_minute_are_told_apart_by_what_is_in_them() {
    let mut shop = Shop::at(Stage::Counted);
    // As dear as the coffee, so that neither time, number nor amount tells them apart.
    shop.puts_out(product("Rye roll", 320, (VatCode::Z, VatCode::S)));
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.sign_in("Sam", "2580");
    for second in ["Flat white, £3.20", "Rye roll, £3.20"] {
        till.press("Seeded loaf, £3.80");
        till.press(second);
        till.press("Save for later");
    }
    till.press_like("Pick up");
    assert_eq!(till.route(), Route::SavedBaskets);
    assert!(till.has("Seeded loaf, Flat white"));
    till.press_like("Seeded loaf, Rye roll");
    assert_eq!(till.route(), Route::Till);
    let lines = till.app().state().expect("open").till.basket.lines();
    let names: Vec<&str> = lines.iter().map(|l| l.item.called()).collect();
    assert_eq!(names, ["Seeded loaf", "Rye roll"]);
    let held = till.book().read().held_baskets().expect("baskets");
    assert_eq!(held.len(), 2, "the other one, and that of the scene");
}

#[test]
fn a_supervisor_helps_somebody_whose_pin_waits() {
    let mut till = Till::at(Stage::Counted);
    till.press("Sign in");
    till.press("Sam");
    for _ in 0..5 {
        for digit in "9999".chars() {
            till.press(&digit.to_string());
        }
        till.press("Sign in");
        till.wait_for("did not match", "paused until");
    }
    till.press("I need help with my PIN");
    assert_eq!(till.route(), Route::Colleague);
    yes_by(&mut till, "Ayşe", "246801", "");
    assert_eq!(till.route(), Route::Pin);
    for digit in "2580".chars() {
        till.press(&digit.to_string());
    }
    till.press("Sign in");
    till.leave(Route::Pin);
    till.just_the_till();
    assert_eq!(till.route(), Route::Till, "at once, without the wait");
}

#[test]
fn setting_the_machines_clock_on_does_not_end_a_wait() {
    let mut till = Till::at(Stage::Counted);
    till.press("Sign in");
    till.press("Sam");
    let type_pin = |till: &mut Till, pin: &str| {
        for digit in pin.chars() {
            till.press(&digit.to_string());
        }
        till.press("Sign in");
    };
    for _ in 0..5 {
        type_pin(&mut till, "9999");
        till.wait_for("did not match", "paused until");
    }
    let later = till.clock_now().plus_minutes(3);
    till.clock.set(later);
    type_pin(&mut till, "2580");
    till.settle();
    assert!(
        till.has("paused until"),
        "only the clock on the wall has moved"
    );
    till.clock.pass(3);
    type_pin(&mut till, "2580");
    till.leave(Route::Pin);
    till.just_the_till();
    assert_eq!(till.route(), Route::Till);
}

#[test]
fn a_card_that_went_through_before_the_power_cut_is_saved_at_sign_in() {
    let mut till = Till::at(Stage::CardApproved);
    till.sign_in("Sam", "2580");
    assert_eq!(
        till.route(),
        Route::Done,
        "a basket that is paid is saved at once"
    );
    assert_eq!(till.book().read().sales_count(), Ok(2));
}

#[test]
fn a_part_by_card_is_given_back_with_a_colleague_and_the_basket_goes_on() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.press("Seeded loaf, £3.80");
    till.press("Flat white, £3.20");
    till.press("Take payment");
    till.press_like("Card");
    till.press_like("Only part by card");
    till.type_into("Amount by card", "£5.00");
    till.press_like("Ask for the card");
    till.press_like("It went through");
    assert_eq!(till.route(), Route::Payment);
    assert!(till.has("£2.00"));
    till.press_like("Back");
    till.press("Take off");
    assert!(
        till.has("paid more than that already"),
        "goods stay above what was paid"
    );
    till.press("Take payment");
    till.press_like("Given back on the card machine");
    assert_eq!(till.route(), Route::Colleague);
    yes_by(&mut till, "Ayşe", "246801", "They pay with cash");
    assert_eq!(till.route(), Route::Payment);
    assert!(till.has("£7.00"));
}
