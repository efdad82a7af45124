//! What is asked back in the window about hours: times of the nights in which the clocks change, beside the
//! field, and words that come without any times.

use pathway_till::domain::hours::rows::Says;
use pathway_till::domain::hours::{Days, Minutes};
use pathway_till::domain::time::Moment;
use pathway_till::ui::Route;

use super::Till;
use super::hours_worked::with_sam;

impl Till {
    /// Back to the week in which this day is, and to the day.
    fn opens_sams_day(&mut self, week: &str, day: &str) {
        self.opens_sams_week(0);
        while !self.has(week) {
            self.press("The week before");
        }
        self.press_like(day);
    }

    /// The moments of all rows of Sam under this day, in the order in which they were written.
    fn sams_moments(&self, day: &str) -> Vec<Moment> {
        let days = Days::one(day.parse().expect("a day"));
        let read = self.app().people_book().expect("an open book").read();
        let rows = read.hours_of(self.sam(), days).expect("rows").rows;
        let pressed = rows.iter().filter_map(|row| match &row.says {
            Says::Pressed { touch, .. } => Some(touch.at()),
            Says::PutRight { .. } => None,
        });
        pressed.collect()
    }
}

fn utc(text: &str) -> Moment {
    crate::support::moment(text)
}

#[test]
fn a_time_that_the_clock_never_showed_is_said_beside_its_field() {
    let mut till = with_sam(&[("2026-03-28 22:00", None)]);
    till.supervisor_opens();
    till.opens_sams_day(
        "Monday 23 March to Sunday 29 March 2026",
        "Saturday 28 March",
    );
    till.press_like("10pm, not ended yet");
    assert_eq!(till.route(), Route::PutRight);
    till.type_into("Left", "01:30");
    till.press("Next");
    let said = "The clock never showed 01:30 that night. It went forward at 1am.";
    assert!(till.has(said), "beside the field");
    assert!(
        till.has("Left") && till.has("01:30"),
        "what was typed stays"
    );
    till.retype("Left", "02:30");
    assert!(!till.has(said), "another time was typed");
    till.press("Next");
    till.press("It was not pressed at the time.");
    till.press("Put it right");
    // From 22:00 to 2:30 by the clock, and the hour that was left out.
    assert_eq!(till.sams_minutes("2026-03-28"), Minutes::new(210));
    // The beginning is asked about in the same way.
    till.press_like("10pm to 2.30am");
    till.press("Back");
    till.press("Back");
    till.press_like("Sunday 29 March");
    till.press("Add a time");
    till.type_into("Came", "1.15am");
    till.type_into("Left", "4am");
    till.press("Next");
    assert!(till.has("The clock never showed 1.15am that night."));
    assert_eq!(
        till.sams_moments("2026-03-29").len(),
        2,
        "nothing is written"
    );
}

#[test]
fn a_time_that_the_clock_showed_twice_is_asked_about() {
    for (answer, left, minutes) in [
        (
            "The first one, before the clocks went back",
            "2026-10-25T00:30:00Z",
            210,
        ),
        (
            "The second one, after the clocks went back",
            "2026-10-25T01:30:00Z",
            270,
        ),
    ] {
        let mut till = with_sam(&[("2026-10-24 22:00", None)]);
        till.supervisor_opens();
        till.opens_sams_day(
            "Monday 19 October to Sunday 25 October",
            "Saturday 24 October",
        );
        till.press_like("10pm, not ended yet");
        till.type_into("Left", "01:30");
        till.press("Next");
        assert!(till.has("That night the clock showed 1.30am twice. Which one?"));
        assert_eq!(
            till.sams_moments("2026-10-24").len(),
            1,
            "nothing is written"
        );
        till.press(answer);
        if till.has("Next") {
            till.press("Next");
        }
        till.press("It was not pressed at the time.");
        till.press("Put it right");
        assert_eq!(till.sams_moments("2026-10-24").last(), Some(&utc(left)));
        assert_eq!(
            till.sams_minutes("2026-10-24"),
            Minutes::new(minutes),
            "{answer}"
        );
    }
}

#[test]
fn words_without_times_are_read_and_agreed_and_change_no_minute() {
    let mut till = with_sam(&[("2026-11-12 09:31", Some("2026-11-12 13:15"))]);
    till.supervisor_opens();
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My hours");
    till.press_like("My week");
    till.press("The week before");
    till.press_like("Thursday 12 November");
    till.press_like("9.31am to 1.15pm");
    till.press("Only words");
    till.press("Send it");
    assert!(till.has("Nothing is written here yet."), "beside the field");
    till.type_into("In your words", "I was at the market stall that morning");
    till.press("Send it");
    assert!(till.has("A supervisor will read it."));
    let rows = till.sams_moments("2026-11-12");
    till.locks_screen();

    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.press_like("Today. ");
    till.press_like("They said something about Thursday 12 November");
    assert!(till.has("“I was at the market stall that morning”"));
    assert!(till.has("No times are changed by this.") && !till.has("As it would be"));
    till.press("Agree");
    assert_eq!(till.route(), Route::Today);
    assert!(!till.has("They said something about"));
    assert_eq!(till.sams_minutes("2026-11-12"), Minutes::new(224));
    assert_eq!(till.sams_moments("2026-11-12"), rows);
    till.locks_screen();

    till.sam_signs_in();
    till.goes_to_job("My hours");
    till.press_like("What I said");
    assert!(till.has("Ayşe agreed"));
}
