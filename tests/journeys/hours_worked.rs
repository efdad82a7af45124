//! Hours in the window: a forgotten end put right, what a person says and what is answered, a week that
//! is agreed and reopened, a night over the spring change, one's own hours, and files.

use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use pathway_till::domain::Trouble;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::press::{Press, Pressed, StoredPress};
use pathway_till::domain::hours::rows::How;
use pathway_till::domain::hours::{Days, Minutes, fold, sums};
use pathway_till::domain::ids::{EntryId, PersonId};
use pathway_till::domain::person_records::LookKind;
use pathway_till::domain::time::{Moment, at_london};
use pathway_till::operations::people_book::letters::{PressLetter, TakePressesIn};
use pathway_till::operations::scene::Stage;
use pathway_till::store::PeopleBook;
use pathway_till::ui::Route;
use pathway_till::ui::app::deeds::office::records::PeoplePaper;
use pathway_till::ui::app::deeds::papers::PaperWish;
use uuid::Uuid;

use super::Till;
use super::people_book::{In, perform_in};
use crate::support::Shop;

/// `2026-11-12 09:31` in London.
fn at(text: &str) -> Moment {
    let (day, clock) = text.split_once(' ').expect("a day and a time");
    let (hour, minute) = clock.split_once(':').expect("a time");
    let minute = hour.parse::<i64>().expect("an hour") * 60 + minute.parse::<i64>().expect("one");
    at_london(day.parse().expect("a day"), minute).expect("a time")
}

/// Presses that reached the people book by a letter: somebody came, and perhaps left.
fn came(shop: &mut Shop, role: Role, times: &[(&str, Option<&str>)]) {
    let person = shop.scene.person(role).expect("somebody");
    let mut presses = Vec::new();
    let mut press = |what, when: &str| {
        let n = presses.len() + 1;
        let id = EntryId(Uuid::from_u128(40_000 + n as u128 + role as u128 * 100));
        presses.push(StoredPress {
            till: shop.scene.till,
            seq: i64::try_from(n).expect("few"),
            press: Press {
                id,
                person,
                shop: shop.scene.shop,
                what,
                at: at(when),
                how: How::AtTheCounter,
                by: person,
                written_at: at(when),
            },
        });
        id
    };
    for (from, until) in times {
        let sitting = press(Pressed::Arrived, from);
        if let Some(until) = until {
            press(Pressed::Left { sitting }, until);
        }
    }
    let letter = PressLetter {
        till: shop.scene.till,
        presses,
        upto: None,
    };
    let mut people = shop.people_book();
    perform_in::<TakePressesIn>(shop, &mut people, Role::Supervisor, &letter);
}

/// A till where Sam came at these times.
pub fn with_sam(times: &[(&str, Option<&str>)]) -> Till {
    let mut shop = Shop::with_people_book(Stage::Counted, In::TwoPeople);
    came(&mut shop, Role::Trainee, times);
    Till::of(shop, [1280.0, 800.0])
}

impl Till {
    pub fn supervisor_opens(&mut self) {
        self.staff_signs_in("Ayşe", "246801");
        self.opens_people_book();
    }

    pub fn locks_screen(&mut self) {
        self.key(Modifiers::COMMAND, Key::L);
        assert_eq!(self.route(), Route::Lock);
    }

    pub fn sam(&self) -> PersonId {
        self.scene.person(Role::Trainee).expect("Sam")
    }

    pub fn sam_signs_in(&mut self) {
        let people = self.scene.people.iter();
        let pin = people
            .filter(|(role, ..)| *role == Role::Trainee)
            .map(|(_, _, pin)| pin.digits().to_owned())
            .next();
        self.staff_signs_in("Sam", &pin.expect("a PIN"));
    }

    /// What counts of Sam's day.
    pub fn sams_minutes(&self, day: &str) -> Minutes {
        let days = Days::one(day.parse().expect("a day"));
        let read = self.app().people_book().expect("an open book").read();
        let rows = read.hours_of(self.sam(), days).expect("rows").rows;
        let sittings = fold(self.sam(), days, &rows).expect("a fold").sittings;
        let all = sums(&sittings, |_| ()).expect("sums");
        all.get(&())
            .copied()
            .unwrap_or_default()
            .all()
            .expect("a sum")
    }

    /// Sam's week, from the people book's menu.
    pub fn opens_sams_week(&mut self, weeks_back: usize) {
        self.press_like("Hours. ");
        assert_eq!(self.route(), Route::Hours);
        for _ in 0..weeks_back {
            self.press("The week before");
        }
        self.press_like("Sam, ");
        assert_eq!(self.route(), Route::PersonHours);
    }
}

#[test]
fn a_forgotten_end_is_asked_about_and_put_right() {
    let mut till = with_sam(&[("2026-11-12 09:31", None)]);
    till.supervisor_opens();
    till.press_like("Today. ");
    assert_eq!(till.route(), Route::Today);
    till.press_like("Thursday 12 November: when did they leave?");
    till.press_like("At another time");
    assert_eq!(till.route(), Route::PutRight);
    for (typed, said) in [
        ("13,25", "parts of an hour"),
        ("25:00", "A day has the hours 0 to 23"),
        ("08:00", "The end is not after the start"),
    ] {
        till.retype("Left", typed);
        till.press("Next");
        assert!(till.has(said), "{typed}");
        assert_eq!(till.route(), Route::PutRight, "nothing is lost");
    }
    till.retype("Left", "13:15");
    till.press("Next");
    // Why is known on this list, and can be said otherwise.
    assert!(till.has("9.31am to 1.15pm, As it would be"));
    assert!(till.has("Why, It was not pressed at the time."));
    till.press("Put it right");
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is put right."));
    assert!(!till.has("when did they leave?"));
    assert_eq!(till.sams_minutes("2026-11-12"), Minutes::new(224));
    // What was added stands there with the reason and the name.
    till.press("Back");
    till.opens_sams_week(1);
    till.press_like("Thursday 12 November");
    till.press_like("What was written");
    assert!(till.has("Ayşe: Written down later. It was not pressed at the time."));
}

#[test]
fn a_thing_that_is_put_off_is_gone_until_tomorrow() {
    let mut till = with_sam(&[("2026-11-12 09:31", None)]);
    till.supervisor_opens();
    till.press_like("Today. ");
    till.press_like("when did they leave?");
    till.press("Put off");
    assert_eq!(till.route(), Route::Today);
    assert!(!till.has("when did they leave?"));
    // Through a lock too.
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.press_like("Today. ");
    assert!(!till.has("when did they leave?"));
}

#[test]
fn a_missing_end_and_a_plan_of_which_nobody_heard_are_done_in_two_taps_each() {
    let mut till = with_sam(&[("2026-11-12 09:31", None)]);
    till.supervisor_opens();
    till.press_like("Today. ");
    till.press_like("Thursday 12 November: when did they leave?");
    till.press_like("At 1.15pm. As planned: 9.31am to 1.15pm");
    assert_eq!(till.route(), Route::Today);
    assert!(till.has("It is put right."));
    assert_eq!(till.sams_minutes("2026-11-12"), Minutes::new(224));
    till.press_like("Sam, Wednesday 4 November: did they tell us?");
    till.press_like("Came as planned. 9.30am to 1.15pm");
    assert!(till.has("It is put right."));
    assert!(!till.has("Sam, Wednesday 4 November"));
    assert_eq!(till.sams_minutes("2026-11-04"), Minutes::new(225));
    // At another time is asked for, and it says whose and when.
    till.press_like("Sam, Thursday 5 November: did they tell us?");
    till.press_like("Came at another time");
    assert!(till.has("Sam, Thursday 5 November"));
    till.type_into("Came", "10:00");
    till.type_into("Left", "11:30");
    till.press("Next");
    assert!(till.has("10am to 11.30am, As it would be · Training · Scene bakery"));
    till.press("Put it right");
    assert_eq!(till.sams_minutes("2026-11-05"), Minutes::new(90));
}

#[test]
fn a_time_of_another_day_another_kind_and_in_words_is_put_right() {
    let mut till = with_sam(&[("2026-11-12 09:30", Some("2026-11-12 13:15"))]);
    till.supervisor_opens();
    till.opens_sams_week(1);
    till.window.set_size(egui::vec2(640.0, 400.0));
    till.window.step();
    till.find_job("Thursday 12 November");
    till.press_like("9.30am to 1.15pm");
    assert_eq!(till.route(), Route::PutRight);
    assert!(till.has("Sam, Thu 12 Nov"), "at this size too");
    till.press("Breaks, day, kind");
    till.press_like("The day");
    till.retype("Day", "1/1/2031");
    till.press("Use this day");
    assert!(till.has("still to come"));
    till.retype("Day", "11/11/2026");
    till.press("Use this day");
    till.press("Breaks, day, kind");
    till.find_job("What it was for");
    till.press("Volunteering");
    till.press("Next");
    while !till.has("Something else.") {
        till.press_like("More");
    }
    till.press("Something else.");
    till.type_into("In your words", "She helped, and on Wednesday");
    till.press("Next");
    assert!(till.has("9.30am to 1.15pm, As it is now · Thursday 12 November · Training"));
    assert!(till.has("As it would be · Wednesday 11 November · Volunteering"));
    till.press("Put it right");
    assert!(till.has("Sam, Wednesday 11 November"), "where it went to");
    assert_eq!(till.sams_minutes("2026-11-12"), Minutes::ZERO);
    assert_eq!(till.sams_minutes("2026-11-11"), Minutes::new(225));
}

#[test]
fn nobody_heard_and_that_is_said_in_two_taps() {
    let mut till = with_sam(&[]);
    till.supervisor_opens();
    till.press_like("Today. ");
    till.press_like("Sam, Wednesday 4 November: did they tell us?");
    till.press_like("Told us");
    assert!(till.has("It is written down."));
    assert!(!till.has("Sam, Wednesday 4 November"));
}

#[test]
fn a_person_says_what_was_different_and_a_supervisor_agrees() {
    let mut till = with_sam(&[("2026-11-12 09:31", None)]);
    till.sam_signs_in();
    till.goes_to_job("My hours");
    assert!(till.has("The people book is closed. Ask a supervisor to open it."));
    till.locks_screen();
    till.supervisor_opens();
    till.press_like("Hours. ");
    till.locks_screen();

    till.sam_signs_in();
    till.goes_to_job("My hours");
    assert_eq!(till.route(), Route::MyHours);
    till.press_like("My week");
    till.press("The week before");
    till.press_like("Thursday 12 November");
    till.press_like("9.31am, not ended yet");
    till.type_into("Left", "13:15");
    till.press("Next");
    till.type_into("In your words", "I left at a quarter past one");
    till.press("Send it");
    assert!(till.has("A supervisor will read it."));
    assert_eq!(till.sams_minutes("2026-11-12"), Minutes::ZERO);
    till.locks_screen();

    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.press_like("Today. ");
    till.press_like("They said something about Thursday 12 November");
    assert!(till.has("“I left at a quarter past one”"));
    assert!(till.has("9.31am to 1.15pm, As it would be"));
    till.press("Agree");
    assert!(till.has("It is agreed and put right."));
    assert_eq!(till.sams_minutes("2026-11-12"), Minutes::new(224));
    till.locks_screen();

    till.sam_signs_in();
    till.goes_to_job("My hours");
    till.press_like("Who looked at my record");
    assert!(till.has("Ayşe, Wednesday 18 November, Your hours"));
    assert!(till.has("Ayşe, Wednesday 18 November, A list with your hours in it"));
    till.press("Back");
    till.press_like("What I said");
    assert!(till.has("Ayşe agreed, and it is put right."));
    till.press("Back");
    till.press_like("My emergency card");
    assert!(till.has("Nil, my sister, 020 7946 0018"));
}

#[test]
fn a_week_is_agreed_changed_and_agreed_again() {
    let mut till = with_sam(&[
        ("2026-11-11 09:30", Some("2026-11-11 13:15")),
        ("2026-11-12 09:30", Some("2026-11-12 13:15")),
    ]);
    till.supervisor_opens();
    till.opens_sams_week(1);
    till.press("Agree this week");
    assert!(till.has("You agree what stands here."));
    till.press("Agree");
    assert_eq!(till.route(), Route::PersonHours);
    assert!(till.has("All week, Agreed"));
    till.press_like("Thursday 12 November");
    till.press_like("9.30am to 1.15pm");
    till.retype("Left", "13:00");
    till.press("Next");
    till.press("Something else.");
    till.type_into("In your words", "The bus came early");
    till.press("Next");
    till.press("Put it right");
    till.press_like("What was written");
    let why = "Ayşe: Something else. “The bus came early”";
    assert!(till.has(&format!("Left, 1.15pm, Crossed through by {why}")));
    till.press("Back");
    till.press("Back");
    let changed = format!("Changed after it was agreed. {why}");
    assert!(till.has(&changed), "in the words that were typed");
    till.press("Agree this week");
    assert!(till.has(&changed));
    till.press("Agree");
    assert!(till.has("All week, Agreed"));
    // Of the week that goes on, by name.
    till.press("The week after");
    till.press("Agree this week");
    assert!(till.has("Sam: not yet, These days are not over yet."));
}

#[test]
fn a_day_of_everybody_is_agreed_in_one_step() {
    let mut shop = Shop::with_people_book(Stage::Counted, In::TwoPeople);
    let day = [("2026-11-11 09:30", Some("2026-11-11 13:15"))];
    came(&mut shop, Role::Trainee, &day);
    came(&mut shop, Role::Volunteer, &[("2026-11-11 09:40", None)]);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.supervisor_opens();
    till.press_like("Hours. ");
    till.press("The week before");
    till.press("Days");
    till.press_like("Wednesday 11 November, 2 people");
    till.press("Agree this day");
    assert!(till.has("Ravi, There is a time without an end."));
    assert!(till.has("Sam, 9.30am to 1.15pm, 3 hours 45 minutes"));
    till.press("Agree");
    assert!(till.has("It is agreed."));
    let read = till.app().people_book().expect("an open book").read();
    let days = Days::one("2026-11-11".parse().expect("a day"));
    let agreed = read.hours(days).expect("hours").agreements;
    let of: Vec<PersonId> = agreed.iter().map(|a| a.person).collect();
    assert_eq!(of, [till.sam()]);
}

#[test]
fn a_night_over_the_spring_change_is_seven_hours_on_the_page_and_on_the_statement() {
    let mut till = with_sam(&[("2026-03-28 22:00", Some("2026-03-29 06:00"))]);
    till.supervisor_opens();
    till.opens_sams_week(0);
    while !till.has("Monday 23 March to Sunday 29 March 2026") {
        till.press("The week before");
    }
    assert!(till.has("Saturday 28 March, 10pm to 6am on Sunday, 7 hours"));
    till.press("Statement");
    assert_eq!(till.route(), Route::Paper);
    let shown = till.app().state().and_then(|s| s.papers.shown.clone());
    let shown = shown.expect("a paper");
    let text = shown.laid.text_of(0);
    assert!(text.contains("7 hours") && text.contains("The clocks went forward"));
    let PaperWish::People(paper) = shown.wish else {
        panic!("a paper out of the people book");
    };
    let PeoplePaper::Hours(facts) = *paper else {
        panic!("a statement");
    };
    assert_eq!(facts.statement.sum.all(), Ok(Minutes::new(420)));
    till.press("Back");
    assert_eq!(till.route(), Route::PersonHours);
    let read = till.app().people_book().expect("an open book").read();
    let looks = read.looks_at(till.sam(), 50).expect("looks");
    assert_eq!(looks[0].what, LookKind::Paper, "the person sees it");
}

#[test]
fn an_agreed_fare_is_given_back_and_taken_back_with_a_reason() {
    let mut till = with_sam(&[("2026-11-11 09:30", Some("2026-11-11 13:15"))]);
    till.supervisor_opens();
    till.opens_sams_week(1);
    till.press_like("Expenses, ");
    till.press("Give one back");
    till.press_like("Wednesday 11 November. Agreed fare: £3.50");
    till.press_like("The fare we agreed for a day");
    assert!(till.has("The expense is written down."));
    assert!(till.has("£3.50"));
    till.press("Give one back");
    till.press_like("Thursday 12 November");
    till.press_like("A receipt");
    till.type_into("Amount", "4.20");
    till.press("Write it down");
    assert!(till.has("£4.20"));
    till.press_like("Wednesday 11 November, ");
    till.press("It was somebody else.");
    assert!(till.has("The expense is taken back."));
    assert!(!till.has("£3.50"));
}

#[test]
fn a_manager_saves_hours_as_files_and_the_person_sees_it() {
    let mut till = with_sam(&[("2026-11-11 09:30", Some("2026-11-11 13:15"))]);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("Hours. ");
    till.press("Save as files");
    assert_eq!(till.route(), Route::HoursFile);
    till.press_like("Last week");
    let start = Instant::now();
    while !till.has("Each person in the files") {
        assert!(start.elapsed() < Duration::from_secs(20), "it is saved");
        std::thread::sleep(Duration::from_millis(5));
        till.window.step();
    }
    let folder = till.folder.path().join("papers").join("Hours");
    let name = "Hours 2026-11-09 to 2026-11-15.csv";
    let text = std::fs::read_to_string(folder.join(name)).expect("a file");
    assert!(text.contains("Sam") && text.contains(",225,"));
    assert!(
        folder
            .join("Expenses 2026-11-09 to 2026-11-15.csv")
            .exists()
    );
    let read = till.app().people_book().expect("an open book").read();
    let looks = read.looks_at(till.sam(), 50).expect("looks");
    assert_eq!(looks[0].what, LookKind::File);
}

#[test]
fn a_supervisor_does_not_put_their_own_hours_right() {
    let mut shop = Shop::with_people_book(Stage::Counted, In::TwoPeople);
    came(&mut shop, Role::Supervisor, &[("2026-11-17 09:00", None)]);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.supervisor_opens();
    till.press_like("Today. ");
    assert!(!till.has("Ayşe, "), "somebody else is asked");
    till.press("Back");
    till.press_like("Hours. ");
    till.press_like("Ayşe, ");
    till.press_like("Tuesday 17 November");
    assert!(
        till.has("Something is different"),
        "they say it, as anybody"
    );
}

#[test]
fn an_open_book_is_closed_to_whoever_has_no_passphrase() {
    let mut till = with_sam(&[("2026-11-12 09:31", None)]);
    till.supervisor_opens();
    till.press_like("Today. ");
    assert!(till.has("when did they leave?"));
    // Somebody else has the till now: as if Ayşe had never had one.
    let mut beside = PeopleBook::open_made_up(till.folder.path()).expect("it opens");
    let ayse = till.scene.person(Role::Supervisor).expect("Ayşe");
    let keys = beside.keys_without(ayse).expect("keys");
    beside
        .write_with_keys(&keys, |_| Ok::<(), Trouble>(()))
        .expect("none any more");
    drop(beside);
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    assert_eq!(till.route(), Route::PeopleBook);
    assert!(till.app().people_book().is_some());
    assert!(till.has("You have no passphrase yet."));
    for inside in ["Today. ", "Hours. ", "Rota. ", "People. ", "Passphrases. "] {
        assert!(!till.has(inside), "{inside}");
    }
    // One's own hours are for everybody.
    till.press("Back");
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My hours");
    assert!(till.has("My week"));
    // Closing it needs no passphrase.
    till.press("Back");
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.press("Close the book");
    assert!(till.app().people_book().is_none());
}
