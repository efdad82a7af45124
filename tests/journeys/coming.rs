//! Coming and going in the window: by tile and PIN, by card, while somebody else's basket is open, after two
//! misses, on the day after; visitors; and the list for a fire.

use egui::{Key, Modifiers};
use pathway_till::domain::Trouble;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::at_the_counter::Presence;
use pathway_till::domain::hours::press::{Press, PressKind};
use pathway_till::domain::hours::rows::{Going, How};
use pathway_till::domain::shops::Customers;
use pathway_till::domain::time::Moment;
use pathway_till::operations::Stop;
use pathway_till::operations::hours::{Press as DoPress, PressOf, Wish};
use pathway_till::operations::scene::Stage;
use pathway_till::operations::set_up::{ChangeTill, TillChange};
use pathway_till::ui::Route;

use super::Till;
use crate::support::Shop;

pub const SAMS: &str = "2580";

impl Till {
    /// From the covered wall to the tiles of whoever comes or goes.
    pub fn comes(&mut self) {
        if self.app().state().expect("open").shop.customers == Customers::See {
            self.press("Sign in");
        }
        self.press_like("I’m here, break, I’m off");
        assert_eq!(self.route(), Route::ComingWho);
    }

    pub fn types_pin(&mut self, pin: &str) {
        assert_eq!(self.route(), Route::ComingPin);
        for digit in pin.chars() {
            self.press(&digit.to_string());
        }
        self.press("Next");
    }

    /// The same from the till, with something in the basket.
    fn comes_from_a_basket(&mut self) {
        self.press_like("More");
        assert_eq!(self.route(), Route::More);
        self.press_like("I’m here, break, I’m off");
        assert_eq!(self.route(), Route::ComingWho);
    }

    /// Who it is and their PIN.
    pub fn is(&mut self, name: &str, pin: &str) {
        self.press(name);
        self.types_pin(pin);
        self.leave(Route::ComingPin);
        assert_eq!(self.route(), Route::ComeAndGo);
    }

    pub fn done(&mut self) {
        self.press("Done");
    }

    pub fn pressed(&self, name: &str) -> Vec<Press> {
        let person = self.id_of(name);
        let all = self
            .book()
            .read()
            .presses_of(person, Moment::from_millis(0));
        all.expect("they read")
            .into_iter()
            .map(|p| p.press)
            .collect()
    }

    pub fn kinds(&self, name: &str) -> Vec<PressKind> {
        self.pressed(name).iter().map(|p| p.what.kind()).collect()
    }

    pub fn minutes_pass(&mut self, minutes: u32) {
        self.clock.pass(minutes);
        self.settle();
    }

    /// Two PINs that do not match, one after the other.
    fn misses(&mut self, name: &str) {
        self.press(name);
        self.types_pin("0000");
        self.wait_for("did not match", "A supervisor will");
        assert_eq!(self.route(), Route::ComingPin, "once is nothing");
        // They think about it for so long that the page is covered: the try is not forgotten.
        self.minutes_pass(3);
        assert_eq!(self.route(), Route::Lock);
        self.comes();
        self.press(name);
        self.types_pin("0000");
        self.leave(Route::ComingPin);
        assert_eq!(self.route(), Route::Colleague);
    }
}

pub fn back_room(stage: Stage) -> Shop {
    let mut shop = Shop::at(stage);
    let change = TillChange {
        name: "Back room".into(),
        customers: Customers::DoNotSee,
    };
    shop.perform::<ChangeTill>(Role::Manager, &change)
        .expect("turned round");
    shop
}

/// Nothing more can be written: the disk is full, and so is what the book has of it.
fn fill(shop: &mut Shop) {
    shop.book.read().pretend_full().expect("a limit");
    for wish in [Wish::Arrive, Wish::Leave].into_iter().cycle().take(2_000) {
        let id = shop.new_entry();
        let done = shop.perform::<DoPress>(Role::Volunteer, &PressOf { id, wish });
        if done == Err(Stop::Trouble(Trouble::Full)) {
            return;
        }
        done.expect("there was room");
    }
    panic!("it is never full");
}

#[test]
fn a_shift_by_tile_and_pin() {
    let mut till = Till::at(Stage::Counted);
    till.comes();
    till.is("Sam", SAMS);
    assert!(till.has("I’m here") && !till.has("I’m off") && !till.has("Break."));
    till.press_like("I’m here");
    assert!(till.has("9am") && till.has("Good to see you, Sam."));
    assert!(!till.has("late") && !till.has("plan"));
    till.done();
    assert_eq!(till.route(), Route::Lock, "nobody is signed in by it");
    assert!(till.app().state().expect("open").signed.is_none());

    till.minutes_pass(90);
    till.comes();
    till.is("Sam", SAMS);
    assert!(till.has("You have been here since 9am.") && !till.has("I’m here."));
    till.press_like("Break");
    till.press_like("Going out");
    assert!(till.has("10.30am") && till.has("Enjoy your break"));
    till.done();
    till.minutes_pass(15);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m back");
    till.done();
    till.minutes_pass(105);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m off");
    assert!(till.has("12.30pm") && till.has("See you soon"));
    till.done();
    let kinds = [
        PressKind::Arrived,
        PressKind::BreakBegan,
        PressKind::Back,
        PressKind::Left,
    ];
    assert_eq!(till.kinds("Sam"), kinds);
    let read = till.book().read();
    let sittings = read.recent_sittings(till.id_of("Sam"), till.clock_now());
    assert_eq!(sittings.expect("they read")[0].counted.get(), 195);
}

#[test]
fn a_card_is_two_touches() {
    let mut till = Till::at(Stage::Counted);
    let code = till.scene.card.digits().to_owned();
    // Held under the scanner at the wall: signed in, and asked once.
    till.scans(&code);
    assert_eq!(till.route(), Route::ComeAndGo);
    till.press_like("I’m here");
    assert!(till.has("Good to see you, Sam."));
    till.done();
    assert_eq!(till.route(), Route::Till);
    assert_eq!(till.pressed("Sam")[0].how, How::AtTheCounter);
    till.key(Modifiers::COMMAND, Key::L);

    // Off: the page, the card, the press.
    till.comes();
    till.scans(&code);
    assert_eq!(till.route(), Route::ComeAndGo);
    till.press_like("I’m off");
    till.done();
    assert_eq!(till.route(), Route::Lock);
    assert_eq!(till.kinds("Sam"), [PressKind::Arrived, PressKind::Left]);
    // A card that is nobody's is said where it was scanned.
    till.comes();
    till.scans("30157820946617352048");
    assert_eq!(till.route(), Route::ComingWho);
    assert!(till.has("This card does not sign in here."));
}

#[test]
fn somebody_elses_basket_stays_as_it_is() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Ravi", "1357");
    till.press("Seeded loaf, £3.80");
    till.press("Flat white, £3.20");
    let before = till.app().state().expect("open").till.basket.clone();
    till.comes_from_a_basket();
    till.is("Sam", SAMS);
    till.press_like("I’m here");
    till.done();
    assert_eq!(till.route(), Route::Till);
    let state = till.app().state().expect("open");
    assert_eq!(state.till.basket, before);
    assert_eq!(state.signed.as_ref().expect("somebody").name, "Ravi");
    assert_eq!(till.kinds("Sam"), [PressKind::Arrived]);
    assert_eq!(till.kinds("Ravi"), []);
    // And back without saying anything.
    till.comes_from_a_basket();
    till.press("Sam");
    till.press("Back");
    till.press("Back");
    assert_eq!(till.route(), Route::Till);
    assert!(till.app().state().expect("open").till.basket == before);
    // Whoever is signed in types no PIN again.
    till.comes_from_a_basket();
    till.press("Ravi");
    till.press_like("I’m here");
    till.done();
    assert_eq!(till.kinds("Ravi"), [PressKind::Arrived]);
}

#[test]
fn who_signs_in_is_asked_once_a_day() {
    let mut till = Till::at(Stage::Counted);
    till.press("Sign in");
    till.press("Sam");
    till.digits(SAMS);
    till.press("Sign in");
    till.leave(Route::Pin);
    assert_eq!(till.route(), Route::ComeAndGo);
    assert!(till.has("I’m here") && till.has("Just the till"));
    till.press_like("Just the till");
    assert_eq!(till.route(), Route::Till);
    till.key(Modifiers::COMMAND, Key::L);
    till.press("Sign in");
    till.press("Sam");
    till.digits(SAMS);
    till.press("Sign in");
    till.leave(Route::Pin);
    assert_eq!(till.route(), Route::Till, "not again");
    assert_eq!(till.kinds("Sam"), []);
}

#[test]
fn nobody_is_asked_while_a_card_question_is_open() {
    let mut till = Till::at(Stage::CardAsked);
    till.press("Sign in");
    till.press("Sam");
    till.digits(SAMS);
    till.press("Sign in");
    till.leave(Route::Pin);
    assert_eq!(till.route(), Route::Card, "money first");
}

#[test]
fn after_two_misses_a_supervisor_signs_in_and_time_counts_from_the_first() {
    let mut till = Till::at(Stage::Counted);
    till.comes();
    till.misses("Sam");
    assert!(till.has("A supervisor will sign you in."));
    assert!(till.has("Ayşe") && till.has("Mina") && !till.has("Ravi"));
    till.press("Ayşe");
    till.minutes_pass(2);
    till.digits("246801");
    till.press_like("Yes, do it");
    till.leave(Route::Colleague);
    assert_eq!(till.route(), Route::ComeAndGo);
    assert!(
        till.has("9am") && till.has("Good to see you, Sam."),
        "from the first try"
    );
    till.done();
    assert_eq!(till.route(), Route::Lock, "nobody is signed in by it");
    let press = &till.pressed("Sam")[0];
    assert_eq!(
        (press.by, &press.how),
        (till.id_of("Ayşe"), &How::BySupervisor)
    );
    assert_eq!(press.written_at.minutes_since(press.at), 5);
}

#[test]
fn a_supervisor_helps_with_a_break_too_and_back_leads_back() {
    let mut till = Till::at(Stage::Counted);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m here");
    till.done();
    till.comes();
    till.press("Sam");
    till.press_like("I need help with my PIN");
    assert_eq!(till.route(), Route::Colleague);
    till.press("Back");
    assert_eq!(till.route(), Route::ComingPin);
    till.press_like("I need help with my PIN");
    till.press("Ayşe");
    till.digits("246801");
    till.press_like("Yes, do it");
    till.leave(Route::Colleague);
    till.press_like("Break");
    till.press_like("Staying in");
    till.done();
    let last = till.pressed("Sam").pop().expect("a press");
    assert_eq!(last.what.going(), Some(Going::StayingIn));
    assert_eq!(last.how, How::BySupervisor);
}

#[test]
fn still_here_is_asked_on_the_next_day_and_answered_with_a_time() {
    let mut till = Till::of(Shop::at(Stage::OnSite), [1280.0, 800.0]);
    till.press("Sam");
    till.digits(SAMS);
    till.press("Sign in");
    till.leave(Route::Pin);
    assert_eq!(till.route(), Route::ComeAndGo);
    assert!(till.has("Still here?") && till.has("Tuesday 17 November"));
    till.press_like("I left at");
    // What cannot be is said beside the field, and what was typed stays.
    for (typed, said) in [
        ("", "could not read"),
        ("25:00", "hours 0 to 23"),
        ("12.5", "half"),
        ("8am", "before"),
    ] {
        till.retype("At what time?", typed);
        till.press_like("That’s when I left");
        assert_eq!(till.route(), Route::ComeAndGo, "{typed}");
        let problem = &till
            .app()
            .state()
            .expect("open")
            .hours
            .page
            .left
            .time
            .problem;
        assert!(problem.is_some(), "{typed}: {said}");
        assert_eq!(
            till.app().state().expect("open").hours.page.left.time.typed,
            typed
        );
    }
    till.retype("At what time?", "12.30pm");
    till.press_like("That’s when I left");
    assert!(till.has("Thank you. That is written down."));
    assert!(till.has("Just the till"), "and today?");
    till.press_like("I’m here");
    till.done();
    let kinds = [PressKind::Arrived, PressKind::Left, PressKind::Arrived];
    assert_eq!(till.kinds("Sam"), kinds);
    let read = till.book().read();
    let sittings = read.recent_sittings(till.id_of("Sam"), till.clock_now());
    assert_eq!(sittings.expect("they read")[0].counted.get(), 210);
}

#[test]
fn still_here_can_be_yes_or_not_now() {
    let mut till = Till::of(Shop::at(Stage::OnSite), [1280.0, 800.0]);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("Not now");
    assert!(till.has("I’m here"), "on to what they came for");
    till.press("Back");
    assert_eq!(
        till.kinds("Sam"),
        [PressKind::Arrived],
        "nothing is written"
    );
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("Yes, still here");
    assert!(till.has("Thank you, Sam. You are here."));
    till.done();
    let read = till.book().read();
    let standing = read.at_the_counter(till.id_of("Sam"), till.clock_now());
    assert!(matches!(
        standing.expect("it reads").presence,
        Presence::Here { .. }
    ));
}

#[test]
fn a_time_that_was_there_twice_is_asked_about() {
    let mut shop = Shop::at(Stage::Closed);
    shop.clock
        .set(crate::support::moment("2026-10-24T19:00:00Z"));
    let id = shop.new_entry();
    let arrive = PressOf {
        id,
        wish: Wish::Arrive,
    };
    shop.perform::<DoPress>(Role::Trainee, &arrive).expect("in");
    shop.clock
        .set(crate::support::moment("2026-10-25T10:00:00Z"));
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I left at");
    till.press_like("Sunday 25 October");
    till.retype("At what time?", "1.30am");
    till.press_like("That’s when I left");
    assert!(till.has("Which one do you mean?"));
    till.press_like("after the clocks went back");
    let left = till.pressed("Sam").pop().expect("a press");
    assert_eq!(left.at, crate::support::moment("2026-10-25T01:30:00Z"));
}

#[test]
fn a_visitor_comes_and_leaves() {
    let mut till = Till::of(back_room(Stage::Counted), [1280.0, 800.0]);
    till.press("Ravi");
    till.digits("1357");
    till.press("Sign in");
    till.leave(Route::Pin);
    till.just_the_till();
    till.press_like("Other jobs");
    till.find_job("Visitors");
    assert_eq!(till.route(), Route::Visitors);
    till.press_like("They are in");
    assert!(till.has("Nothing is written here yet."), "beside the field");
    till.type_into("Who is visiting?", "Ada from the boiler firm");
    till.press_like("They are in");
    assert!(till.has("Ada from the boiler firm is in."));
    till.press("Back");
    till.press_like("Fire list");
    assert!(till.has("1 person inside") && till.has("Ada from the boiler firm"));
    till.press("Back");
    till.find_job("Visitors");
    till.press("Ada from the boiler firm left");
    assert!(till.has("No visitors are inside."));
}

#[test]
fn the_fire_list_is_one_tap_on_a_wall_that_customers_do_not_see() {
    let mut till = Till::of(back_room(Stage::Counted), [1280.0, 800.0]);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m here");
    till.done();
    till.press_like("Fire list");
    assert_eq!(till.route(), Route::OnSite);
    assert!(till.has("1 person inside") && till.has("Sam") && till.has("9am"));
    till.press("Print");
    till.wait_for("on its way", "printed");
    assert_eq!(till.printer.printed().len(), 1);
    till.press("Back");
    assert_eq!(till.route(), Route::Lock);
}

#[test]
fn the_list_opens_where_nothing_can_be_written() {
    let mut shop = back_room(Stage::Counted);
    fill(&mut shop);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    // And a clock that went wrong besides.
    till.clock.set(till.clock_now().plus_minutes(-60));
    till.press_like("Fire list");
    assert_eq!(till.route(), Route::OnSite);
}

#[test]
fn where_customers_see_the_screen_the_list_is_nowhere() {
    let mut till = Till::at(Stage::Counted);
    till.press("Sign in");
    assert!(!till.has("Fire list"));
    till.press("Mina");
    till.digits("97531");
    till.press("Sign in");
    till.leave(Route::Pin);
    till.just_the_till();
    till.press_like("Other jobs");
    for _ in 0..4 {
        assert!(!till.has("Fire list"));
        if till.has("More (") {
            till.press_like("More (");
        }
    }
}

#[test]
fn by_the_keyboard_alone() {
    let mut till = Till::of(back_room(Stage::Counted), [853.0, 533.0]);
    till.enter_on("I’m here, break");
    till.enter_on("Sam");
    till.digits(SAMS);
    till.go_on();
    till.leave(Route::ComingPin);
    till.enter_on("I’m here");
    till.go_on();
    assert_eq!(till.route(), Route::Lock);
    assert_eq!(till.kinds("Sam"), [PressKind::Arrived]);
    till.enter_on("Fire list");
    assert!(till.has("1 person inside"));
    till.key(Modifiers::NONE, Key::Escape);
    assert_eq!(till.route(), Route::Lock);
}

#[test]
fn what_was_told_is_put_away_when_nobody_is_there() {
    let mut till = Till::at(Stage::Counted);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m here");
    assert!(till.has("Sam"));
    till.minutes_pass(1);
    assert_eq!(till.route(), Route::Lock);
    assert!(!till.has("Sam"), "covered");
    // So are the tiles.
    till.comes();
    till.minutes_pass(1);
    assert!(!till.has("Sam"));
}

#[test]
fn a_press_that_could_not_be_written_is_tried_again_and_not_lost() {
    let mut shop = Shop::at(Stage::Counted);
    fill(&mut shop);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m here");
    assert_eq!(till.route(), Route::Trouble);
    assert_eq!(till.kinds("Sam"), []);
    till.book().read().pretend_room().expect("room again");
    till.press_like("Try again");
    assert!(till.has("Good to see you, Sam."));
    assert_eq!(till.kinds("Sam"), [PressKind::Arrived]);
}
