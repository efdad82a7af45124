//! Records, placements and the rota in the window: a first day from an empty book, a name that changes
//! everywhere, a pause, a closed day, two of one name.

use egui::{Key, Modifiers};
use pathway_till::domain::Pence;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::TimeKind;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::In;

impl Till {
    fn goes_in(&mut self, row: &str) {
        if self.route() != Route::PeopleBook {
            self.opens_people_book();
        }
        self.press_like(row);
    }

    fn locks_the_book_away(&mut self) {
        self.key(Modifiers::COMMAND, Key::L);
        assert_eq!(self.route(), Route::Lock);
    }

    /// Takes away what stands in the field of this name.
    fn empties(&mut self, name: &str) {
        self.type_into(name, "");
        self.key(Modifiers::COMMAND, Key::A);
        self.key(Modifiers::NONE, Key::Backspace);
    }

    /// From the till, with the book open.
    fn goes_back_in(&mut self) {
        self.press_like("Other jobs");
        self.find_job("People book");
        assert!(self.has("Close the book"), "it is still open");
    }
}

fn ayse() -> Till {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Ayşe", "246801");
    till
}

fn mina(within: In) -> Till {
    let mut till = Till::with_people_book(within);
    till.staff_signs_in("Mina", "97531");
    till
}

#[test]
fn a_first_day_from_an_empty_book_to_the_tile_on_the_wall() {
    let mut till = mina(In::Nobody);
    till.goes_in("People.");
    assert!(till.has("Sam") && till.has("No record yet"));
    till.press("Somebody new");
    till.press("Start the record");
    assert!(till.has("Nothing is written here yet"));
    till.type_into("Name to use", "Nilüfer");
    till.press("Start the record");
    assert_eq!(till.route(), Route::Record);
    assert!(till.has("The record is started."));

    // Five things, one at a time.
    till.press_like("First day. 5 things");
    till.press("Begin");
    till.press("Done");
    till.press("Not today");
    assert!(till.has("Whom shall we call?"));
    till.press("Write it down");
    assert_eq!(till.route(), Route::Record);
    till.type_into("Whom to call", "Baran, her brother");
    till.type_into("Their number", "020 7946 0999");
    till.type_into("What helps then", "Tea");
    till.press("Keep it");
    assert_eq!(till.route(), Route::FirstDay, "back where they were");
    till.press("Done");
    till.press("Done");
    till.press("Done");
    assert!(till.has("Not today"), "all five, with what was left");
    till.press("Back");
    assert!(till.has("One thing is left"));
    // Two taps from the list of people to the card.
    till.press_like("Emergency card.");
    assert!(till.has("Baran, her brother") && till.has("020 7946 0999"));
    till.press("Print the card");
    assert_eq!(till.route(), Route::Paper);
    till.press("Back");
    assert_eq!(till.route(), Route::Record);
    till.press("Back");

    till.press_like("Placements.");
    till.press("New placement");
    till.press("Scene bakery");
    till.type_into("First day", "18/11/2026");
    till.press("12 weeks");
    till.press("Next");
    till.press("Training");
    till.press_like("Wednesday");
    till.type_into("From", "25:00");
    till.type_into("Until", "13.15");
    till.press("Keep");
    assert!(till.has("A day has the hours 0 to 23"));
    till.retype("From", "9.5");
    till.press("Keep");
    assert!(till.has("parts of an hour"));
    till.retype("From", "930");
    till.press("Keep");
    till.press("Next");
    till.press_like("Ayşe");
    till.press("Nobody yet");
    till.press("Next");
    assert!(till.has("9 February 2027"), "twelve weeks");
    till.press("Keep this placement");
    assert!(till.has("The till knows the days"));
    let people = till.app().people_book().expect("an open book");
    let placements = people.read().placements().expect("placements");
    assert_eq!(placements.len(), 1);
    assert_eq!(
        placements[0]
            .placement
            .shifts_on(placements[0].placement.start)
            .len(),
        1
    );

    // By letter: a tile, due today.
    till.locks_the_book_away();
    assert!(till.has("Nilüfer"));
    assert!(!till.has("Baran"));
}

#[test]
fn a_name_is_changed_everywhere_at_once() {
    let mut till = ayse();
    till.goes_in("People.");
    till.press_like("Sam,");
    till.press_like("Names.");
    till.empties("Name to use");
    till.press("Keep it");
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.retype("Name to use", "Samira");
    till.press("Keep it");
    assert!(till.has("It is kept.") && till.has("Samira"));
    till.press("Back");
    assert!(till.has("Samira") && !till.has("Sam,"));
    till.press("Back");
    till.press_like("Rota.");
    assert_eq!(till.route(), Route::Rota);
    assert!(till.has("Samira 9.30am to 1.15pm"));
    // Both looks stand in the record, for Samira to see.
    till.press("Back");
    till.press_like("People.");
    till.press_like("Samira,");
    till.find_job("Who looked.");
    assert!(till.has("Ayşe looked at the record"));
    till.locks_the_book_away();
    assert!(till.has("Samira") && !till.has("Sam,"));
    let people = till.book().read().people().expect("people");
    assert!(people.iter().all(|p| p.till_name != "Sam"));
}

#[test]
fn a_pause_is_not_an_end() {
    let mut till = mina(In::TwoPeople);
    till.goes_in("People.");
    till.press_like("Sam,");
    till.press_like("Placements.");
    till.press_like("Scene bakery");
    assert_eq!(till.route(), Route::Placement);
    till.press_like("Pause.");
    // An end before the beginning is said beside its field, and nothing is lost.
    till.type_into("Last day of the pause", "1/11/2026");
    till.press("Keep it");
    assert!(till.has("The last day comes before the first"));
    till.empties("Last day of the pause");
    till.press("Keep it");
    assert!(till.has("The pause ends"), "it is open");
    till.press("Back");
    assert!(till.has("paused"));
    till.locks_the_book_away();
    assert!(!till.has("Sam"), "not on the wall");

    till.staff_signs_in("Mina", "97531");
    till.goes_back_in();
    till.press_like("People.");
    till.press_like("Sam,");
    till.press_like("Placements.");
    till.press_like("Scene bakery");
    till.press_like("The pause ends.");
    till.retype("Last day of the pause", "18/11/2026");
    till.press("Keep it");
    assert!(till.has("It is kept."));
    let people = till.app().people_book().expect("an open book");
    let sam = till.scene.person(Role::Trainee);
    let placements = people
        .read()
        .placements_of(sam.expect("Sam"))
        .expect("theirs");
    assert_eq!(placements[0].placement.ended, None);
    assert_eq!(placements[0].placement.pauses.len(), 1);
}

#[test]
fn a_closed_day_and_somebody_who_told_us_are_taken_back_again() {
    let mut till = ayse();
    till.goes_in("Rota.");
    till.press_like("Wednesday 18 November");
    till.press("Shop closed");
    assert!(till.has("The rota is changed."));
    till.locks_the_book_away();
    assert!(!till.has("Sam"), "a trainee is not due");

    till.staff_signs_in("Ayşe", "246801");
    till.goes_back_in();
    till.press_like("Rota.");
    till.press_like("Wednesday 18 November. The shop is closed");
    till.press("Changes");
    till.press_like("The shop is closed");
    till.press_like("Sam,");
    till.press_like("They told us.");
    assert!(till.has("Told us"));
    till.locks_the_book_away();
    assert!(!till.has("Sam") && till.has("Ravi"));

    till.staff_signs_in("Ayşe", "246801");
    till.goes_back_in();
    till.press_like("Rota.");
    till.press_like("Wednesday 18 November");
    till.press_like("Ravi,");
    till.press_like("Another day or time.");
    // Beyond the placement nothing is planned: that is said beside the day.
    till.retype("Day", "1/6/2027");
    till.press("Keep it");
    assert!(till.has("does not go on on that day"));
    till.retype("Day", "20/11/2026");
    if till.has("Next") {
        till.press("Next");
    }
    till.press("Keep it");
    assert!(till.has("The rota is changed."));
    till.press("Back");
    assert!(till.has("Friday 20 November. Ravi 9.30am to 1.15pm"));
    till.press("Print");
    assert_eq!(till.route(), Route::Paper);
    till.press("Back");
    assert_eq!(till.route(), Route::Rota);
}

#[test]
fn two_sams_are_told_apart_by_a_word_of_their_own() {
    let mut till = ayse();
    till.goes_in("People.");
    till.press("Somebody new");
    till.type_into("Name to use", "sam");
    till.press("Start the record");
    assert_eq!(till.route(), Route::Records);
    assert!(till.has("Somebody else uses this name"));
    till.type_into("A word of their own", "of the bikes");
    till.press("Start the record");
    assert!(till.has("sam (of the bikes)"));
    till.press("Back");
    assert!(till.has("sam (of the bikes), No placement yet"));
}

#[test]
fn people_and_terms_of_a_placement_change_and_a_pause_is_taken_back() {
    let mut till = mina(In::TwoPeople);
    till.goes_in("People.");
    till.press_like("Sam,");
    till.press_like("Placements.");
    till.press_like("Scene bakery");
    till.press_like("People and terms.");
    till.press_like("Supervisor. Ayşe");
    assert!(till.has("Ayşe, As it is now"));
    till.press_like("Nobody yet");
    assert!(till.has("It is kept."));
    till.press_like("People and terms.");
    till.press_like("Key worker.");
    till.press_like("Ayşe");
    till.press_like("People and terms.");
    till.press_like("Fare for a day. £3.50");
    till.retype("Fare for a day", "0.00");
    till.press("Keep it");
    assert!(till.has("more than nothing"), "beside the field");
    till.retype("Fare for a day", "4.20");
    till.press("Keep it");
    till.press_like("People and terms.");
    till.press_like("What the time is for. Training");
    till.press("Paid work");
    assert!(till.has("It is kept."));
    // A pause that was entered for the wrong days, then another, and that one was none.
    till.press_like("Pause.");
    till.retype("First day", "1/12/2026");
    till.type_into("Last day of the pause", "11/12/2026");
    till.press("Keep it");
    till.press_like("Pauses. 1 pause");
    till.press("New pause");
    till.retype("First day", "10/12/2026");
    till.press("Keep it");
    assert!(till.has("There is a pause on some of these days already"));
    till.retype("First day", "14/12/2026");
    till.press("Keep it");
    till.press_like("Pauses. 2 pauses");
    till.press_like("1 December 2026 to 11 December 2026");
    till.press_like("Put its days right");
    till.retype("Last day of the pause", "4/12/2026");
    till.press("Keep it");
    till.press_like("Pauses. 2 pauses");
    till.press_like("From 14 December 2026");
    till.press_like("Take it back");
    assert!(till.has("It is kept."));
    let sam = till.scene.person(Role::Trainee);
    let people = till.app().people_book().expect("an open book");
    let stored = people
        .read()
        .placements_of(sam.expect("Sam"))
        .expect("theirs");
    let [stored] = stored.as_slice() else {
        panic!("one placement");
    };
    assert_eq!(stored.rev, 9, "a new revision each");
    let placement = &stored.placement;
    assert_eq!(placement.supervisor, None);
    assert_eq!(
        placement.key_worker,
        till.scene.person(Role::Supervisor).ok()
    );
    assert_eq!(placement.daily_fare, Some(Pence::new(420)));
    assert_eq!(placement.kind, TimeKind::PaidWork);
    let pauses: Vec<String> = placement.pauses.iter().map(|p| format!("{p:?}")).collect();
    assert_eq!(
        pauses,
        ["Pause { from: 2026-12-01, until: Some(2026-12-04) }"]
    );
}
