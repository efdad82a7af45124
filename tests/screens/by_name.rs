//! What people do on each screen, found by role and name.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use pathway_till::domain::cash::CashKind;
use pathway_till::ui::screens::{cash, change, lock, pin, till};
use pathway_till::words::Words;

use super::samples::{self, Screen};
use super::{Shown, key, show, show_as};

pub fn press(harness: &mut Harness<'_, Shown>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

pub fn write(harness: &mut Harness<'_, Shown>, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, name).focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, name)
        .type_text(text);
    harness.run();
}

pub fn last<'a>(harness: &'a Harness<'_, Shown>) -> &'a str {
    harness.state().done.last().map_or("", String::as_str)
}

#[test]
fn the_cover_shows_nobody_until_it_is_touched() {
    let mut h = show(samples::lock_at(lock::Stage::Covered));
    assert!(h.query_by_label("Sam").is_none());
    press(&mut h, "Sign in");
    assert_eq!(last(&h), "Touched");
    press(&mut h, "Sam");
    assert!(last(&h).starts_with("Person("));
}

#[test]
fn someone_else_types_a_name_and_keeps_it_after_a_problem() {
    let mut h = show(samples::lock_at(lock::Stage::People));
    press(&mut h, "Someone else");
    write(&mut h, "Your name", "Şengül");
    key(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(last(&h), "Name(\"Şengül\")");
    let Screen::Lock(data, draft) = &mut h.state_mut().screen else {
        panic!()
    };
    data.problem = Some("We do not know that name here.".into());
    assert_eq!(draft.name, "Şengül");
    h.run();
    assert!(h.query_by_label_contains("We do not know").is_some());
}

#[test]
fn a_pin_is_tapped_or_typed_and_never_signs_in_by_itself() {
    let mut h = show(samples::pin_with(pin::Answer::None, ""));
    for digit in ["2", "4", "6"] {
        press(&mut h, digit);
    }
    h.event(egui::Event::Text("8".into()));
    h.run();
    let pin_now = |h: &Harness<'_, Shown>| match &h.state().screen {
        Screen::Pin(_, draft) => draft.pin.to_string(),
        _ => panic!(),
    };
    assert_eq!(pin_now(&h), "2468");
    assert!(h.state().done.is_empty());
    press(&mut h, "Take the last number back");
    assert_eq!(pin_now(&h), "246");
    press(&mut h, "Show numbers");
    key(&mut h, Modifiers::COMMAND, Key::Enter);
    assert_eq!(last(&h), "SignIn");
    press(&mut h, "I need help with my PIN");
    assert_eq!(last(&h), "NeedHelp");
    key(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(last(&h), "Back");
}

#[test]
fn taps_on_tiles_become_steps_and_the_newest_line_is_chosen() {
    let mut h = show(samples::till_with(samples::basket(&[0, 5, 5])));
    press(&mut h, "Rye loaf, £4.00");
    assert!(last(&h).contains("Step(Add") && last(&h).contains("Rye loaf"));
    press(&mut h, "One more Cinnamon bun");
    assert!(
        last(&h).contains("Quantity { line: 2, quantity: Milli(3000) }"),
        "{}",
        last(&h)
    );
    press(&mut h, "One fewer Cinnamon bun");
    assert!(last(&h).contains("Milli(1000)"));
    press(&mut h, "Take off");
    assert_eq!(last(&h), "Step(TakeOff { line: 2 })");
    press(&mut h, "Seeded loaf, 1 × £3.80, £3.80");
    press(&mut h, "Take off");
    assert_eq!(last(&h), "Step(TakeOff { line: 1 })");
}

#[test]
fn the_till_by_keyboard_alone() {
    let mut h = show(samples::till_with(samples::basket(&[0])));
    key(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(last(&h), "Undo");
    key(&mut h, Modifiers::NONE, Key::Plus);
    assert!(last(&h).contains("Milli(2000)"));
    key(&mut h, Modifiers::NONE, Key::Minus);
    assert_eq!(last(&h), "Step(TakeOff { line: 1 })");
    key(&mut h, Modifiers::NONE, Key::F1);
    assert_eq!(last(&h), "Help");
    key(&mut h, Modifiers::COMMAND, Key::L);
    assert_eq!(last(&h), "Lock");
    h.get_by_role_and_label(Role::Button, "Baguette, £2.20")
        .focus();
    h.run();
    key(&mut h, Modifiers::NONE, Key::ArrowRight);
    key(&mut h, Modifiers::NONE, Key::Enter);
    assert!(last(&h).contains("Cinnamon bun"), "{}", last(&h));
    // With the focus on a tile, Ctrl+Enter takes payment and taps nothing.
    let before = h.state().done.len();
    key(&mut h, Modifiers::COMMAND, Key::Enter);
    assert_eq!(&h.state().done[before..], ["TakePayment"]);
    key(&mut h, Modifiers::COMMAND, Key::Y);
    assert_eq!(
        last(&h),
        "TakePayment",
        "nothing was undone, so nothing is redone"
    );
}

#[test]
fn an_empty_basket_cannot_be_paid_and_says_why() {
    let mut h = show(samples::till_with(samples::basket(&[])));
    press(&mut h, "Take payment. Tap an item first");
    assert!(h.state().done.is_empty());
    press(&mut h, "Other jobs");
    assert_eq!(last(&h), "OtherJobs");
}

#[test]
fn eating_in_is_asked_once_for_a_customer() {
    let mut data = samples::till_data(samples::basket(&[]));
    data.seats = till::Seats::Some;
    let mut h = show(Screen::Till(data, till::Draft::default()));
    press(&mut h, "Seeded loaf, £3.80");
    assert!(h.state().done.is_empty());
    press(&mut h, "Eat in");
    assert!(last(&h).contains("place: EatIn"));
    press(&mut h, "Wholewheat loaf, £3.60");
    assert!(last(&h).contains("Wholewheat") && last(&h).contains("place: EatIn"));
    press(&mut h, "Change from eat in");
    press(&mut h, "Wholewheat loaf, £3.60");
    assert!(last(&h).contains("place: TakeAway"));
}

#[test]
fn a_redo_button_stands_there_only_after_an_undo() {
    let mut undone = samples::basket(&[0, 1]);
    let h = show(samples::till_with(undone.clone()));
    assert!(h.query_by_label("Redo").is_none());
    undone.undo().unwrap();
    let mut h = show(samples::till_with(undone));
    press(&mut h, "Redo");
    assert_eq!(last(&h), "Redo");
}

#[test]
fn ways_of_paying() {
    let payment = pathway_till::ui::screens::payment::Draft;
    let mut h = show(Screen::Payment(samples::payment_data(), payment));
    press(&mut h, "Cash. Notes and coins");
    assert_eq!(last(&h), "Cash");
    press(&mut h, "Card. On the card machine");
    assert_eq!(last(&h), "Card");
    press(&mut h, "Round up to £10.00");
    assert_eq!(last(&h), "RoundUp(Pence(60))");
    let mut h = show(samples::payment_mixed());
    press(&mut h, "Hand it back");
    assert_eq!(last(&h), "HandBack(0)");
}

#[test]
fn money_from_the_customer_is_tapped_or_typed() {
    let mut h = show(samples::cash_given(&[]));
    press(&mut h, "Next. Tap the money they gave");
    assert!(h.state().done.is_empty());
    press(&mut h, "£5 note");
    assert!(
        h.query_by_label("They gave £5.00. The basket is saved. Ask for £2.35 more.")
            .is_some()
    );
    press(&mut h, "£2 coin");
    press(&mut h, "20p coin");
    press(&mut h, "Take back last");
    press(&mut h, "50p coin");
    press(&mut h, "Give change");
    assert_eq!(last(&h), "Given(Pence(750))");
    press(&mut h, "They gave exactly £7.35");
    press(&mut h, "Finish sale");
    assert_eq!(last(&h), "Given(Pence(735))");
    write(&mut h, "Or type the amount", "380");
    press(&mut h, "Use this");
    assert!(
        h.query_by_label_contains("380 could be pounds or pence")
            .is_some()
    );
    let Screen::Cash(_, draft) = &h.state().screen else {
        panic!()
    };
    assert_eq!((draft.typed.as_str(), draft.total().get()), ("380", 735));
}

#[test]
fn the_coach_follows_what_leaves_the_drawer() {
    let mut h = show(samples::change_at(change::Level::Pictures, &[]));
    press(&mut h, "£10 note: Give 1");
    press(&mut h, "£2 coin: Give 1");
    assert!(h.query_by_label("Still to give £0.65").is_some());
    press(&mut h, "No 50p coin left in the drawer");
    assert_eq!(last(&h), "NoneLeft(P50)");
    let Screen::Change(data, _) = &mut h.state_mut().screen else {
        panic!()
    };
    data.drawer.toggle(CashKind::P50);
    h.run();
    assert!(
        h.query_by_label("20p coin: Give 3").is_some(),
        "65p without 50p"
    );
    for _ in 0..3 {
        let many = ["20p coin: Give 3", "20p coin: Give 2", "20p coin: Give 1"];
        let name = many
            .into_iter()
            .find(|n| h.query_by_label(n).is_some())
            .unwrap();
        press(&mut h, name);
    }
    press(&mut h, "5p coin: Give 1");
    assert!(h.query_by_label("All given").is_some());
    press(&mut h, "Change given");
    assert_eq!(last(&h), "ChangeGiven");
}

#[test]
fn change_that_cannot_be_made_asks_for_a_coin() {
    let mut h = show(samples::change_impossible());
    press(&mut h, "They gave me a 5p coin");
    assert_eq!(last(&h), "CustomerAdds(P5)");
    press(&mut h, "Count up");
    assert_eq!(last(&h), "Level(CountUp)");
}

#[test]
fn three_answers_of_the_card_machine() {
    use pathway_till::ui::screens::card;
    let mut h = show(samples::card_at(card::Stage::Before));
    press(&mut h, "Ask for the card");
    assert_eq!(last(&h), "Ask(Pence(940))");
    press(&mut h, "Only part by card");
    write(&mut h, "Amount by card", "£20");
    press(&mut h, "Ask for the card");
    assert!(
        h.query_by_label_contains("£10.60 more than there is to pay")
            .is_some()
    );
    let mut h = show(samples::card_at(card::Stage::Asked(samples::p(940))));
    for (name, action) in [
        ("It went through", "WentThrough"),
        ("It did not go through", "DidNotGoThrough"),
        ("I do not know", "DoNotKnow"),
    ] {
        press(&mut h, name);
        assert_eq!(last(&h), action);
    }
}

#[test]
fn after_a_sale_nothing_goes_on_by_itself() {
    let done = pathway_till::ui::screens::done::Draft;
    let mut h = show(Screen::Done(samples::done_data(), done));
    h.run_steps(8);
    assert!(h.state().done.is_empty());
    assert!(h.query_by_label("Change £12.65").is_some());
    press(&mut h, "Something wrong?");
    press(&mut h, "Next customer");
    assert_eq!(h.state().done, ["SomethingWrong", "NextCustomer"]);
}

#[test]
fn drafts_start_empty() {
    assert_eq!(cash::Draft::default().total().get(), 0);
}

#[test]
fn a_shop_without_items_leads_whoever_may_to_add_some() {
    let sample = |name: &str| {
        let found = samples::all().into_iter().find(|(n, _)| *n == name);
        found.expect("a sample").1
    };
    let mut harness = show(sample("till_new_shop"));
    harness.get_by_label("Add items").click();
    harness.run();
    assert_eq!(harness.state().done, ["Products"]);
    let harness = show(sample("till_new_shop_trainee"));
    assert!(harness.query_by_label("Add items").is_none());
    let said = "This shop has no items yet. A manager can add them.";
    assert!(harness.query_by_label(said).is_some());
}

#[test]
fn the_smallest_window_has_three_rows_a_page_and_four_pages_of_figures() {
    let words = Words::english().unwrap();
    // 18 products but one, 30 sales, 12 days, 14 allergens; and the figures of a day.
    for (name, most) in [
        ("products", 6),
        ("old_found", 10),
        ("look_days", 9),
        ("item_allergens", 5),
        ("figures_z", 4),
    ] {
        let found = samples::all().into_iter().find(|(n, _)| *n == name);
        let screen = found.expect("a sample").1;
        let harness = show_as(screen, [640.0, 400.0], words.clone());
        let pages = (1..=most).any(|of| {
            let label = format!("More (1 of {of})");
            harness.query_by_label(&label).is_some()
        });
        assert!(pages, "{name}");
    }
}
