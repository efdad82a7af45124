//! What people do on the screens of a day, found by role and name.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use pathway_till::domain::cash::CashKind;
use pathway_till::ui::screens::{
    close, colleague, count, money_moved, refund, second_look, wrong_change, wrong_way,
};
use pathway_till::ui::widgets::choice::Allowed;
use pathway_till::ui::widgets::pin_pad::Answer;

use super::by_name::{last, press, write};
use super::samples::{Screen, day, days, fixing};
use super::{key, show, show_as};

fn low(screen: Screen) -> egui_kittest::Harness<'static, super::Shown> {
    let words = pathway_till::words::Words::english().unwrap();
    show_as(screen, [640.0, 400.0], words)
}

#[test]
fn the_starting_cash_is_there_or_is_counted() {
    let mut h = show(day::open_with(10_000));
    assert!(h.query_by_label("Still £100.00 in the drawer?").is_some());
    press(&mut h, "Yes, it is there. Open the till with £100.00");
    assert_eq!(last(&h), "Yes");
    press(&mut h, "Count it. Tap how many there are of each");
    assert_eq!(last(&h), "Count");
    let mut h = show(day::open_with(0));
    assert!(h.query_by_label("Count the starting cash").is_some());
    press(&mut h, "Count");
    assert_eq!(last(&h), "Count");
}

#[test]
fn the_drawer_is_counted_by_keyboard_alone() {
    let mut h = show(day::count_for(count::Purpose::EndOfDay, &[]));
    // The first field has the focus; Enter goes on to the next.
    for digits in ["1", "7", "", "4"] {
        if !digits.is_empty() {
            h.event(egui::Event::Text(digits.into()));
            h.run();
        }
        key(&mut h, Modifiers::NONE, Key::Enter);
    }
    h.event(egui::Event::Text("9x".into()));
    h.run();
    assert!(h.query_by_label("Counted so far: £228.00").is_some());
    for _ in 0..8 {
        key(&mut h, Modifiers::NONE, Key::Enter);
    }
    // After the last one Enter presses the way on.
    key(&mut h, Modifiers::NONE, Key::Enter);
    assert!(
        last(&h).starts_with("Counted([Pieces { kind: L50, count: 1 }"),
        "{}",
        last(&h)
    );
    assert!(last(&h).contains("kind: L2, count: 9"));
    assert!(!last(&h).contains("L10"));
}

#[test]
fn nothing_counted_says_so() {
    let mut h = show(day::count_for(count::Purpose::StartingCash, &[]));
    press(&mut h, "I have counted. Nothing is counted yet");
    assert!(h.state().done.is_empty());
}

#[test]
fn a_tap_counts_one_more_and_never_less_than_none() {
    let mut h = show(day::count_for(
        count::Purpose::StartingCash,
        &[(CashKind::P50, 1)],
    ));
    press(&mut h, "One more 50p coin");
    press(&mut h, "One fewer 20p coin");
    press(&mut h, "I have counted");
    assert_eq!(last(&h), "Counted([Pieces { kind: P50, count: 2 }])");
    assert!(h.query_by_label_contains("ill record").is_none(), "blind");
}

#[test]
fn a_low_window_counts_on_pages_and_keeps_what_was_counted() {
    let mut h = low(day::count_for(count::Purpose::EndOfDay, &[]));
    press(&mut h, "One more £5 note");
    press(&mut h, "Next");
    press(&mut h, "One more 5p coin");
    press(&mut h, "Back");
    assert!(h.state().done.is_empty());
    press(&mut h, "Next");
    press(&mut h, "I have counted");
    assert!(last(&h).contains("kind: L5, count: 1") && last(&h).contains("kind: P5, count: 1"));
}

#[test]
fn a_count_that_matches_needs_no_note() {
    let mut h = show(day::close_at(33_050, "", 0));
    assert!(
        h.query_by_label("The count matches the till record.")
            .is_some()
    );
    write(&mut h, "What the card machine says", "£214.60");
    assert!(
        h.query_by_label("The card machine matches the till record.")
            .is_some()
    );
    press(&mut h, "Next");
    assert!(h.query_by_label("Stays in the drawer: £100.00").is_some());
    press(&mut h, "Finish");
    assert_eq!(
        last(&h),
        "Finish { card_machine: Some(Pence(21460)), banked: Pence(23050), note: None }"
    );
}

#[test]
fn a_difference_is_a_sentence_and_wants_a_note() {
    let mut h = show(day::close_at(33_000, "", 0));
    assert!(
        h.query_by_label(
            "The count is £0.50 less than the till record. Your count is saved. \
             Count again, or add a note and finish."
        )
        .is_some()
    );
    press(&mut h, "Count again");
    assert_eq!(last(&h), "CountAgain");
    press(&mut h, "Next");
    assert!(
        h.query_by_label_contains("Nothing is written here")
            .is_some()
    );
    write(
        &mut h,
        "What do you know about the difference?",
        "50p under the mat",
    );
    press(&mut h, "Next");
    let Screen::Close(_, draft) = &mut h.state_mut().screen else {
        panic!()
    };
    draft.banked = Some(pathway_till::ui::widgets::asked::Asked::with("£400".into()));
    h.run();
    press(&mut h, "Finish");
    assert!(h.query_by_label_contains("You counted £330.00.").is_some());
    let Screen::Close(_, draft) = &mut h.state_mut().screen else {
        panic!()
    };
    draft.banked = Some(pathway_till::ui::widgets::asked::Asked::with("£230".into()));
    h.run();
    press(&mut h, "Finish");
    assert_eq!(
        last(&h),
        "Finish { card_machine: None, banked: Pence(23000), \
         note: Some(FreeText(\"50p under the mat\")) }"
    );
}

#[test]
fn cashing_up_in_a_low_window_goes_step_by_step() {
    let mut h = low(day::close_at(33_000, "", 0));
    press(&mut h, "Next");
    write(&mut h, "What the card machine says", "214");
    press(&mut h, "Next");
    assert!(h.query_by_label_contains("pounds or pence").is_some());
    let Screen::Close(data, draft) = &mut h.state_mut().screen else {
        panic!()
    };
    assert_eq!(draft.card_machine.typed, "214");
    draft.card_machine.typed.clear();
    draft.card_machine.problem = None;
    assert_eq!(
        *data,
        close::Data {
            problem: None,
            ..day::close_data(33_000)
        }
    );
    h.run();
    press(&mut h, "Next");
    write(&mut h, "What do you know about the difference?", "Nothing");
    press(&mut h, "Next");
    press(&mut h, "Finish");
    assert!(last(&h).starts_with("Finish { card_machine: None"));
}

#[test]
fn figures_are_turned_page_by_page_and_saved() {
    let figures = pathway_till::ui::screens::figures::Draft::default();
    let mut h = show(Screen::Figures(day::figures_z(), figures));
    assert!(h.query_by_label("Takings: £608.60").is_some());
    assert!(h.query_by_label("Counted: £350.80").is_none());
    press(&mut h, "More (1 of 2)");
    assert!(h.query_by_label("Counted: £350.80").is_some());
    assert!(
        h.query_by_label("Less than the till record: £0.50")
            .is_some()
    );
    press(&mut h, "Print or save");
    key(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(h.state().done, ["Paper", "Done"]);
}

#[test]
fn what_a_supervisor_does_says_so_and_still_leads_on() {
    let jobs = pathway_till::ui::screens::jobs::Draft::default();
    let mut h = show(Screen::Jobs(day::jobs_of_a_trainee(), jobs.clone()));
    press(&mut h, "Cash up. A supervisor does this");
    assert_eq!(last(&h), "Job(CashUp)");
    press(&mut h, "Saved baskets. Pick one up");
    assert_eq!(last(&h), "Job(SavedBaskets)");
    let h = show(Screen::Jobs(day::jobs_data(), jobs));
    assert!(
        h.query_by_label("Second look (2). 2 days are waiting")
            .is_some()
    );
}

#[test]
fn money_moves_with_a_few_words_and_travel_money_without() {
    let mut h = show(day::moved(None));
    press(&mut h, "Take money out. To buy something for the shop");
    press(&mut h, "Take it out");
    assert!(
        h.query_by_label_contains("There is no amount yet")
            .is_some()
    );
    write(&mut h, "How much?", "£8.50");
    press(&mut h, "Take it out");
    assert!(h.query_by_label_contains("Nothing is written").is_some());
    write(&mut h, "What is it for?", "Flour");
    press(&mut h, "Take it out");
    assert_eq!(
        last(&h),
        "Move { kind: PaidOut, pence: Pence(850), note: Some(FreeText(\"Flour\")) }"
    );
    press(&mut h, "Back");
    press(&mut h, "Travel money. No name is written down");
    press(&mut h, "Give travel money");
    assert_eq!(
        last(&h),
        "Move { kind: PaidOutTravel, pence: Pence(850), note: None }"
    );
    let mut h = show(day::moved(Some(money_moved::Kind::Drawer)));
    press(&mut h, "A coin was stuck");
    press(&mut h, "Open the drawer");
    assert_eq!(
        last(&h),
        "OpenDrawer { note: FreeText(\"A coin was stuck\") }"
    );
}

#[test]
fn a_sale_is_chosen_or_found_and_what_went_wrong() {
    let list = pathway_till::ui::screens::fix_sale::Draft::default();
    let mut h = show(Screen::FixSale(fixing::fix_list(), list.clone()));
    press(&mut h, "Sale B1A-1284, Thursday 6 August, 11.42am, £7.35");
    assert!(last(&h).starts_with("Choose(SaleId("));
    write(&mut h, "Number on the receipt", "1279");
    key(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(last(&h), "Find(\"1279\")");
    let chosen = fixing::fix_chosen(Allowed::Yes);
    let mut h = show(Screen::FixSale(chosen, list));
    for (name, action) in [
        ("Give money back. For some items or all of them", "Refund"),
        (
            "Wrong change. They got too little, or too much",
            "WrongChange",
        ),
        (
            "Wrong way of paying. It was card, or it was cash",
            "WrongWay",
        ),
    ] {
        press(&mut h, name);
        assert_eq!(last(&h), action);
    }
}

#[test]
fn money_goes_back_for_what_is_left_and_no_more() {
    let mut h = show(Screen::Refund(
        fixing::refund_data(),
        refund::Draft::default(),
    ));
    press(&mut h, "Next. Choose an item first");
    for _ in 0..4 {
        press(&mut h, "One more Cinnamon bun");
    }
    assert!(
        h.query_by_label("To give back: £5.60").is_some(),
        "1 of 3 was given back before"
    );
    press(&mut h, "One fewer Cinnamon bun");
    press(&mut h, "Next");
    press(&mut h, "Give back £2.80");
    assert!(h.query_by_label_contains("Nothing is written").is_some());
    press(&mut h, "It was not right");
    press(&mut h, "Give back £2.80");
    assert_eq!(
        last(&h),
        "GiveBack { wishes: [RefundWish { line: 2, quantity: Milli(1000) }], way: Cash, \
         reason: FreeText(\"It was not right\"), total: Pence(280) }"
    );
    press(&mut h, "Back");
    press(&mut h, "All of it");
    assert!(h.query_by_label("To give back: £9.40").is_some());
}

#[test]
fn wrong_change_goes_out_or_comes_in() {
    let data = fixing::wrong_change_data();
    let mut h = show(Screen::WrongChange(data, wrong_change::Draft::default()));
    press(&mut h, "Put it right. Choose one first");
    assert!(h.state().done.is_empty());
    press(&mut h, "Too little. Give them the rest from the drawer");
    write(&mut h, "By how much?", "£5");
    write(&mut h, "What happened?", "£5 note missing");
    press(&mut h, "Give £5.00 from the drawer");
    assert_eq!(
        last(&h),
        "PutRight { pence: Pence(-500), reason: FreeText(\"£5 note missing\") }"
    );
    press(&mut h, "Too much. They brought some back");
    press(&mut h, "Put £5.00 in the drawer");
    assert!(last(&h).contains("Pence(500)"));
}

#[test]
fn a_way_of_paying_is_put_right_for_all_or_part() {
    let data = fixing::wrong_way_data();
    let mut h = show(Screen::WrongWay(data, wrong_way::Draft::default()));
    assert!(h.query_by_label_contains("It was cash").is_none());
    press(&mut h, "It was card. £7.35 is written down as cash");
    press(&mut h, "Put it right");
    assert!(h.state().done.is_empty(), "it wants a few words first");
    write(&mut h, "What happened?", "Keyed as cash");
    press(&mut h, "Put it right");
    assert_eq!(
        last(&h),
        "PutRight { from: Cash, to: Card, pence: Pence(735), reason: FreeText(\"Keyed as cash\") }"
    );
    let Screen::WrongWay(_, draft) = &mut h.state_mut().screen else {
        panic!()
    };
    draft.amount.typed = "£9".into();
    h.run();
    press(&mut h, "Put it right");
    assert!(h.query_by_label_contains("Only £7.35 was paid").is_some());
}

#[test]
fn a_colleague_says_yes_with_their_own_pin() {
    let data = days::colleague_data(colleague::Reason::Asked);
    let mut h = show(Screen::Colleague(data, colleague::Draft::default()));
    assert!(h.query_by_label("My colleague will do this").is_some());
    assert!(
        h.query_by_label("Give back £9.40 for sale B1A-1284")
            .is_some()
    );
    press(&mut h, "Ben");
    assert!(h.query_by_label_contains("Nothing is written").is_some());
    write(&mut h, "Why?", "Burnt");
    press(&mut h, "Ben");
    assert!(last(&h).starts_with("Chosen("));
    for digit in ["2", "4", "6", "8"] {
        press(&mut h, digit);
    }
    key(&mut h, Modifiers::COMMAND, Key::Enter);
    assert!(
        last(&h).starts_with("Yes { person: PersonId(")
            && last(&h).ends_with("reason: Some(FreeText(\"Burnt\")) }"),
        "{}",
        last(&h)
    );
    let Screen::Colleague(data, draft) = &mut h.state_mut().screen else {
        panic!()
    };
    assert_eq!(draft.pin.pin.as_str(), "2468");
    data.answer = Answer::NotMatched;
    h.run();
    assert!(h.query_by_label_contains("did not match").is_some());
    press(&mut h, "Back");
    let Screen::Colleague(_, draft) = &h.state().screen else {
        panic!()
    };
    assert!(draft.pin.pin.is_empty(), "a PIN never stays");
    assert_eq!(draft.reason.typed, "Burnt");
}

#[test]
fn a_second_look_is_for_someone_else() {
    let data = days::days(second_look::Purpose::Waiting);
    let mut h = show(Screen::SecondLook(data, second_look::Draft::default()));
    press(
        &mut h,
        "Wednesday 23 September, End of day B1Z-23 · second look waiting, £0.50 less",
    );
    assert!(last(&h).starts_with("Open("));
    let mut h = show(days::day_opened(second_look::Looked::Waiting));
    press(&mut h, "All figures");
    press(&mut h, "I have looked");
    assert!(last(&h).starts_with("Looked("));
    let mut h = show(days::day_opened(second_look::Looked::ForAnother));
    press(&mut h, "I have looked. Someone else does this");
    assert!(h.state().done.is_empty());
    let h = show(days::day_opened(second_look::Looked::Done));
    assert!(
        h.query_by_role_and_label(Role::Button, "I have looked")
            .is_none()
    );
}

#[test]
fn a_till_left_open_and_an_odd_clock_are_said_kindly() {
    use pathway_till::domain::time::ClockLook;
    let mut h = show(days::left(Allowed::Yes));
    assert!(
        h.query_by_label("The till was left open on Thursday 19 November.")
            .is_some()
    );
    press(&mut h, "Carry on selling. Cash up later");
    press(
        &mut h,
        "Cash up that day now. Count the drawer and finish that day",
    );
    assert_eq!(h.state().done, ["CarryOn", "CashUp"]);
    let mut h = show(days::clock_looks(ClockLook::Behind, Allowed::ByColleague));
    assert!(h.query_by_label("9.42am").is_some());
    press(&mut h, "Yes, it is right. A supervisor does this");
    press(&mut h, "No, it is wrong. Ask for help to set it");
    assert_eq!(h.state().done, ["ItIsRight", "AskForHelp"]);
}

#[test]
fn a_saved_basket_is_picked_up() {
    let mut h = show(days::saved(3));
    press(
        &mut h,
        "2 items, 11.38am · Cardamom bun, Oat flat white, £7.60",
    );
    assert!(last(&h).starts_with("PickUp("));
    let h = show(days::saved(0));
    assert!(h.query_by_label("No basket is saved for later.").is_some());
}
