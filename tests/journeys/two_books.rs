//! What the counter and the office know of each other, and that a people book which closes leaves nothing
//! on the screen.

use pathway_till::domain::hours::press::PressKind;
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use super::coming::SAMS;
use super::hours_worked::with_sam;
use super::people_book::In;
use crate::support::Shop;

impl Till {
    /// Nothing of Sam's record is on the screen or in what the window knows, and the book is closed.
    fn nothing_of_the_record_stays(&self) {
        assert!(self.app().people_book().is_none(), "the book is closed");
        let state = self.app().state().expect("open");
        let known = format!("{:?} {:?}", state.office, state.papers);
        for words in ["Nil, my sister", "020 7946 0018", "A quiet chair"] {
            assert!(!self.has(words), "{words} is on the screen");
            assert!(!known.contains(words), "{words} is in memory");
        }
        assert!(state.papers.shown.is_none(), "a paper is in memory");
        let worked = &state.office.worked;
        assert!(worked.person.is_none() && worked.week.is_none() && worked.mine.is_none());
        let records = &state.office.records;
        assert!(records.people.is_none() && records.record.is_none() && records.rota.is_none());
    }

    /// Somebody moves the mouse.
    fn is_touched(&mut self) {
        let place = egui::pos2(640.0, 400.0);
        self.window.event(egui::Event::PointerMoved(place));
    }

    /// Somebody sits before the page until midnight, and one minute longer. What is drawn then is one frame.
    fn sits_there_until_midnight(&mut self) {
        while self.clock_now().minute_of_day() > 2 {
            self.clock.pass(2);
            self.is_touched();
            self.window.step();
        }
    }
}

#[test]
fn what_was_put_right_in_the_office_is_not_asked_at_the_counter() {
    // Everybody came yesterday and nobody said that they left.
    let shop = Shop::with_people_book(Stage::OnSite, In::TwoPeople);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.press_like("Fire list");
    assert_eq!(till.route(), Route::OnSite);
    assert!(till.has("Sam"), "not confirmed since yesterday");
    till.press("Back");
    till.comes();
    till.is("Sam", SAMS);
    assert!(till.has("Still here?"));
    till.press_like("Not now");
    till.press("Back");

    till.press("Ayşe");
    till.digits("246801");
    till.press("Sign in");
    till.leave(Route::Pin);
    till.press_like("Not now");
    till.just_the_till();
    till.opens_people_book();
    till.press_like("Today. ");
    till.press_like("Sam, Tuesday 17 November: when did they leave?");
    till.retype("Left", "13:15");
    till.press("Next");
    assert!(till.has("Why, It was not pressed at the time."));
    till.press("Put it right");
    assert!(till.has("It is put right."));
    till.locks_screen();

    till.press_like("Fire list");
    assert!(!till.has("Sam"), "nobody looks for Sam");
    assert!(till.has("Ravi"), "nobody has said anything about Ravi");
    till.press("Back");
    till.comes();
    till.is("Sam", SAMS);
    assert!(!till.has("Still here?"));
    till.press_like("I’m here");
    till.done();
    assert_eq!(till.kinds("Sam"), [PressKind::Arrived, PressKind::Arrived]);
    let shop = till.book().read().canonical_dump().expect("a dump");
    assert!(!shop.contains("13:15"), "the time is the people book's");
}

#[test]
fn what_is_pressed_while_the_book_is_open_is_seen_in_the_office() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.supervisor_opens();
    till.press_like("Hours. ");
    assert!(!till.has("not ended yet"));
    till.locks_screen();
    assert!(till.app().people_book().is_some(), "it stays open");
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m here");
    till.done();
    assert_eq!(till.route(), Route::Lock);

    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.opens_sams_week(0);
    till.press_like("Wednesday 18 November");
    assert!(till.has("9am, not ended yet"));
    till.locks_screen();
    till.minutes_pass(10);
    till.comes();
    till.is("Sam", SAMS);
    till.press_like("I’m off");
    till.done();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.opens_sams_week(0);
    assert!(till.has("9am to 9.10am"));
}

#[test]
fn a_book_that_closes_takes_a_statement_off_the_screen() {
    let mut till = with_sam(&[("2026-11-11 09:30", Some("2026-11-11 13:15"))]);
    till.supervisor_opens();
    till.opens_sams_week(1);
    till.press("Statement");
    assert_eq!(till.route(), Route::Paper);
    let shown = till.app().state().and_then(|s| s.papers.shown.clone());
    assert!(shown.expect("a paper").laid.text_of(0).contains("Sam"));
    till.clock.pass(15);
    till.is_touched();
    till.window.step();
    till.nothing_of_the_record_stays();
    till.settle();
    till.nothing_of_the_record_stays();
    assert_eq!(till.route(), Route::PeopleBook);
    assert!(till.has("Your passphrase"));
}

#[test]
fn a_book_that_closes_takes_ones_own_record_off_the_screen() {
    let mut till = with_sam(&[("2026-11-11 09:30", Some("2026-11-11 13:15"))]);
    till.supervisor_opens();
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My hours");
    till.press_like("My emergency card");
    assert!(till.has("Nil, my sister, 020 7946 0018"));
    till.sits_there_until_midnight();
    till.nothing_of_the_record_stays();
    till.settle();
    till.nothing_of_the_record_stays();
    assert_eq!(till.route(), Route::MyHours);
    assert!(till.has("The people book is closed. Ask a supervisor to open it."));
}

#[test]
fn after_a_night_asleep_the_first_touch_shows_no_record() {
    let mut till = with_sam(&[("2026-11-11 09:30", Some("2026-11-11 13:15"))]);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("People.");
    till.press_like("Sam,");
    till.press_like("Emergency");
    assert!(till.has("Nil, my sister"));
    till.clock.pass(16 * 60);
    till.is_touched();
    // One frame: what it draws is what is seen.
    till.window.step();
    till.nothing_of_the_record_stays();
}
