//! People of the till in the window: adding three, a card at the lock, one's own PIN, a pause, a
//! helper for a day, and the question before the screen is covered.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use pathway_till::domain::access::Role as What;
use pathway_till::domain::people::{OnTheWall, PersonState};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;

fn manager() -> Till {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Mina", "97531");
    till
}

impl Till {
    fn opens_people(&mut self) {
        self.press_like("Other jobs");
        self.settings();
        self.press_like("People.");
        assert_eq!(self.route(), Route::People);
    }

    fn settings(&mut self) {
        self.find_job("Shop and settings");
    }

    fn locks(&mut self) {
        self.key(Modifiers::COMMAND, Key::L);
        assert_eq!(self.route(), Route::Lock);
    }

    /// Taps a day.
    fn ticks(&mut self, name: &str) {
        let found = self.window.get_by_role_and_label(Role::CheckBox, name);
        found.click();
        self.settle();
    }

    fn pad(&mut self, digits: &str) {
        for digit in digits.chars() {
            self.press(&digit.to_string());
        }
    }

    /// A card is held under the scanner, which types and ends with Enter.
    pub(super) fn scans(&mut self, digits: &str) {
        let ctx = self.window.ctx.clone();
        let mut raw = egui::RawInput {
            time: Some(1000.0),
            events: digits
                .chars()
                .map(|digit| egui::Event::Text(digit.to_string()))
                .collect(),
            ..egui::RawInput::default()
        };
        raw.events.push(egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
        eframe::App::raw_input_hook(self.window.state_mut(), &ctx, &mut raw);
        assert!(raw.events.is_empty(), "no field gets a code");
        self.settle();
    }

    fn waits(&mut self, seconds: i64) {
        let now = self.clock_now().millis() + seconds * 1000;
        let then = pathway_till::domain::time::Moment::from_millis(now);
        self.clock.set(then);
        self.settle();
    }

    fn person(&self, name: &str) -> pathway_till::domain::people::TillPerson {
        let people = self.book().read().people().expect("people");
        let found = people.into_iter().find(|p| p.till_name == name);
        found.expect("them")
    }
}

#[test]
fn three_people_are_added_and_each_signs_in() {
    let mut till = manager();
    till.opens_people();
    till.press("Add a person");
    for (name, role, pin) in [
        ("Işıl", "Trainee", "135790"),
        ("Tunde", "Volunteer", "2468"),
        ("Zoë", "Supervisor", "86421357"),
    ] {
        assert_eq!(till.route(), Route::AddPerson);
        till.type_into("Name to use", name);
        till.press("Next");
        till.press("Cat");
        till.press("Green");
        till.press("Next");
        till.press_like(role);
        assert!(till.has("choose a PIN"), "{name} types it on this screen");
        till.pad(pin);
        till.press("Next");
        till.pad(pin);
        till.press("Keep this PIN");
        till.wait_for("is on the till", "is on the till");
        till.press("Add another");
    }
    till.locks();
    for (name, pin) in [("Işıl", "135790"), ("Tunde", "2468"), ("Zoë", "86421357")] {
        till.sign_in(name, pin);
        assert_eq!(till.route(), Route::Till, "{name}");
        till.locks();
    }
    assert_eq!(till.person("Işıl").picture.symbol, "cat");
    // A name is typed without its accents, too.
    till.press("Sign in");
    till.press("Someone else");
    till.type_into("Your name", "isil");
    till.press("Next");
    assert!(till.has("Işıl"));
    assert_eq!(till.route(), Route::Pin);
}

#[test]
fn a_taken_name_is_said_beside_the_name_and_nothing_is_lost() {
    let mut till = manager();
    till.opens_people();
    till.press("Add a person");
    till.type_into("Name to use", "SAM");
    till.press("Next");
    till.press("Moon");
    till.press("Next");
    till.press_like("Volunteer");
    assert!(till.has("Somebody here has this name"));
    // Whoever comes to a field with the keyboard types in the place of what stands there.
    till.type_into("Name to use", "SAM B");
    till.press("Next");
    till.press("Next");
    till.press_like("Volunteer");
    till.press("Later");
    assert!(till.has("SAM B is on the till"));
    assert_eq!(till.person("SAM B").picture.symbol, "moon", "kept");
}

#[test]
fn a_card_sells_and_a_refund_by_it_is_refused_kindly() {
    let mut till = Till::at(Stage::Counted);
    let code = till.scene.card.clone();
    till.scans("30157820946617352048");
    assert_eq!(till.route(), Route::Lock);
    assert!(till.has("This card does not sign in here"));
    till.scans(code.digits());
    till.just_the_till();
    assert_eq!(till.route(), Route::Till, "Sam is in without a PIN");
    till.press_like("Other jobs");
    assert!(
        !till.has("My card") && !till.has("About me"),
        "nothing about a person by card"
    );
    till.press_like("Fix a sale");
    till.press_like("S1A-1");
    till.press_like("Give money back");
    till.press_like("All of it");
    till.go_on();
    till.press_like("It was not right");
    till.go_on();
    assert_eq!(
        till.route(),
        Route::Colleague,
        "a colleague does this with Sam"
    );
}

#[test]
fn a_manager_by_card_is_told_to_use_the_pin() {
    let mut till = manager();
    till.opens_people();
    till.press_like("Mina, ");
    till.press_like("Barcode card");
    till.press("Make a card");
    assert!(till.has("shown once"));
    let code = till
        .app()
        .state()
        .and_then(|s| s.crew.code.clone())
        .expect("a code");
    till.press("I have it");
    assert!(till.app().state().is_some_and(|s| s.crew.code.is_none()));
    till.locks();
    till.scans(code.digits());
    assert_eq!(till.route(), Route::Till);
    till.press_like("Other jobs");
    till.find_job("Open the drawer");
    till.type_into_first("A jammed coin");
    till.go_on();
    assert!(till.has("sign in with your PIN"));
    assert_eq!(till.route(), Route::MoneyMoved);
}

#[test]
fn ones_own_pin_changes_with_the_old_one() {
    let mut till = Till::at(Stage::Counted);
    till.sign_in("Sam", "2580");
    till.goes_to_job("My card");
    assert_eq!(till.route(), Route::PersonCard);
    assert!(
        !till.has("Shops and roles"),
        "roles are not one's own to change"
    );
    for (old, said) in [
        ("1111", "old PIN did not match"),
        ("2580", "new PIN is kept"),
    ] {
        if till.has("Change your PIN") {
            till.press_like("PIN.");
        }
        till.pad(old);
        till.press("Next");
        till.pad("975310");
        till.press("Next");
        till.pad("975310");
        till.press("Keep this PIN");
        till.wait_for(said, said);
    }
    till.press_like("Name to use");
    till.key(Modifiers::COMMAND, Key::A);
    till.type_into("Name to use", "my ");
    till.press("Save");
    assert_eq!(till.route(), Route::PersonCard);
    let sam = till
        .app()
        .state()
        .and_then(|s| s.signed.clone())
        .expect("Sam");
    assert!(
        till.has(&sam.name) && sam.name != "Sam",
        "the bar says the new name: {}",
        sam.name
    );
    till.press_like("On the wall");
    assert_eq!(till.person(&sam.name).wall, OnTheWall::NotShown);
    till.locks();
    till.press("Sign in");
    assert!(!till.has(&sam.name));
    till.press("Someone else");
    till.type_into("Your name", &sam.name.to_uppercase());
    till.press("Next");
    till.pad("975310");
    till.press("Sign in");
    till.leave(Route::Pin);
    till.just_the_till();
    assert_eq!(till.route(), Route::Till);
}

#[test]
fn who_is_paused_is_gone_from_the_wall_and_not_found() {
    let mut till = manager();
    till.opens_people();
    till.press_like("Sam, ");
    till.press_like("Coming here");
    till.press_like("Paused");
    assert_eq!(till.person("Sam").state, PersonState::Paused);
    till.locks();
    till.press("Sign in");
    assert!(!till.has("Sam") && till.has("Ravi"));
    till.press("Someone else");
    till.type_into("Your name", "Sam");
    till.press("Next");
    assert!(till.has("We did not find that name"));
    let code = till.scene.card.clone();
    till.scans(code.digits());
    assert_eq!(till.route(), Route::Lock);
    assert!(till.has("This card does not sign in here"));
}

#[test]
fn days_are_set_by_weekday_and_the_wall_follows() {
    let mut till = manager();
    till.opens_people();
    till.press_like("Ravi, ");
    till.press_like("Days.");
    till.press("By weekday");
    till.press("Thursday");
    till.press("4 weeks");
    till.press("Set these days");
    assert!(till.has("Next: Thursday 19 November"));
    till.press_like("Days.");
    till.ticks("Wednesday 25 November 2026");
    till.press("Save days");
    till.locks();
    till.press("Sign in");
    assert!(!till.has("Ravi"), "Wednesday 18 November is not one");
    // Tomorrow.
    till.clock.set(till.clock_now().plus_minutes(24 * 60));
    till.settle();
    till.press("Sign in");
    assert!(till.has("Ravi"));
}

#[test]
fn a_helper_for_today_takes_two_taps_and_is_gone_tomorrow() {
    let mut till = manager();
    till.opens_people();
    till.press_like("Ravi, ");
    till.press_like("Shops and roles");
    till.press_like("Volunteer");
    till.press("End this role");
    till.press("Back");
    till.press_like("Ravi, ");
    till.press_like("Today only");
    till.press_like("Trainee");
    let role = till.person("Ravi").rights.roles;
    assert!(
        role.iter()
            .any(|r| r.role == What::Trainee && r.until == Some(r.from))
    );
    till.locks();
    till.press("Sign in");
    assert!(till.has("Ravi"));
    till.clock.set(till.clock_now().plus_minutes(24 * 60));
    till.settle();
    till.press("Sign in");
    assert!(!till.has("Ravi"), "gone tomorrow");
}

#[test]
fn the_screen_asks_before_it_is_covered_and_everything_stays() {
    let mut till = manager();
    till.opens_people();
    till.press("Add a person");
    till.type_into("Name to use", "Işıl");
    till.waits(4 * 60 + 29);
    assert_eq!(till.route(), Route::AddPerson);
    till.waits(1);
    assert_eq!(till.route(), Route::StillHere);
    assert!(
        till.has("Still here?") && !till.has("Işıl"),
        "nothing private meanwhile"
    );
    till.press("Carry on");
    assert_eq!(till.route(), Route::AddPerson);
    till.press("Next");
    assert!(till.has("Which picture for Işıl"));
    till.waits(4 * 60 + 30);
    assert_eq!(till.route(), Route::StillHere);
    till.waits(30);
    assert_eq!(till.route(), Route::Lock);
}

#[test]
fn a_new_card_is_printed_and_its_code_is_nowhere_afterwards() {
    let mut till = manager();
    till.opens_people();
    till.press_like("Sam, ");
    till.press_like("Barcode card");
    till.press_like("Make another card");
    let code = till.app().state().and_then(|s| s.crew.code.clone());
    let code = code.expect("a code");
    till.press("Print it");
    assert_eq!(till.route(), Route::Paper);
    till.key(Modifiers::COMMAND, Key::P);
    let printed = till.until_printed(1).remove(0);
    assert!(printed.contains("Sam") && printed.contains(&code.grouped()));
    let job = till.printer.printed().remove(0);
    assert_eq!(job.name, "Barcode card", "the printer's list names nobody");
    // Back to the card, and on: from then on the window knows nothing of it.
    till.press("Back");
    assert!(till.has("shown once"));
    till.press("Print it");
    till.locks();
    let knows = |till: &Till| {
        let state = till.app().state().expect("open");
        state.crew.code.is_some() || state.papers.shown.is_some()
    };
    assert!(!knows(&till), "locked in the middle of it");
    till.scans(code.digits());
    till.just_the_till();
    assert_eq!(till.route(), Route::Till, "it signs in");
}
