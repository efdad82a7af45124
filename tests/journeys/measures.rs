//! How somebody is doing, in the window: Sam answers alone, stops, and lets it be; Ayşe sees that it was
//! done and no more; the key worker reads the answers; a manager sets what is asked, and whom to call.

use egui::{Key, Modifiers};
use pathway_till::domain::measures::items::{HowOften, ZeroToTen};
use pathway_till::domain::measures::readings::{Ending, HowAsked};
use pathway_till::domain::measures::{
    Answer, Given, Instrument, Item, MeasureSettings, Point, Reading,
};
use pathway_till::domain::person_records::LookKind;
use pathway_till::ui::Route;
use pathway_till::words::Words;

use super::Till;
use super::people_book::In;

impl Till {
    fn sams_readings(&self) -> Vec<Reading> {
        let read = self.app().people_book().expect("an open book").read();
        read.readings_of(self.sam()).expect("readings")
    }

    fn looks_at_sam(&self, by: &str) -> Vec<LookKind> {
        let by = self.id_of(by);
        let read = self.app().people_book().expect("an open book").read();
        let looks = read.looks_at(self.sam(), 50).expect("looks");
        let theirs = looks.iter().filter(|look| look.by == by);
        theirs.map(|look| look.what).collect()
    }

    fn sam_goes_to_how_i_am_doing(&mut self) {
        self.sam_signs_in();
        self.goes_to_job("My progress");
        self.press_like("How I am doing");
        assert_eq!(self.route(), Route::MyMeasures);
    }

    /// From the first page to the first question.
    fn begins(&mut self, measure: &str, how: &str) {
        self.press_like(measure);
        self.press_like(how);
        self.press("Begin");
        if self.has("First question") {
            self.press("First question");
        }
    }

    /// From the till, with the book open already, to how Sam is doing.
    fn looks_at_how_sam_is_doing(&mut self) {
        self.goes_to_job("People book");
        self.press_like("People.");
        self.press_like("Sam,");
        while !self.has("What they can do, and signing off") {
            self.press_like("More");
        }
        self.press_like("Skills.");
        self.press("Goals and more");
        self.press_like("How they are doing.");
        assert_eq!(self.route(), Route::PersonMeasures);
    }
}

fn point(of: u8) -> Answer {
    Answer::Given(Given::Point(ZeroToTen::new(of).expect("a point")))
}

fn answers(of: &Reading) -> Vec<Answer> {
    of.answers_to_keep().map(|(_, answer)| answer).collect()
}

#[test]
fn sam_answers_alone_and_the_key_worker_alone_reads_it() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.supervisor_opens();
    till.locks_screen();
    till.sam_goes_to_how_i_am_doing();

    // Four questions, the second declined; the third with its number typed, the fourth with the keyboard
    // alone.
    till.press_like("How I feel about my life");
    till.press_like("I read it myself");
    assert!(till.has("You and Mina, your key worker, see the answers."));
    till.press("Begin");
    assert!(till.has("Next I would like to ask you four questions about your feelings"));
    till.press("First question");
    assert!(till.has("Overall, how satisfied are you with your life nowadays?"));
    assert!(till.has("not at all") && till.has("completely"));
    till.press_like("Choose an answer first");
    assert!(till.has("Question 1 of 4"), "nothing was chosen yet");
    till.press_radio("7");
    till.press("Next");
    till.press("I’d rather not say");
    till.press("Next");
    assert!(till.has("Overall, how happy did you feel yesterday?"));
    till.digits("10");
    till.press("Back");
    assert!(till.has("Question 2 of 4"));
    till.press("Next");
    till.press("Next");
    assert!(till.has("how anxious did you feel yesterday?"));
    assert_eq!(till.sams_readings(), [], "nothing is kept before the end");
    till.tab_to("3");
    till.key(Modifiers::NONE, Key::Space);
    till.go_on();
    assert!(till.has("Your answers are kept."));
    assert!(till.has("Talk to somebody here today. A supervisor will make time for you."));
    let kept = till.sams_readings();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        answers(&kept[0]),
        [point(7), Answer::Declined, point(10), point(3)]
    );
    assert_eq!(
        (kept[0].point, kept[0].how, kept[0].ending),
        (Point::Middle, HowAsked::Alone, Ending::ToTheEnd)
    );

    // In another one they stop, and what was given stays.
    till.press("Done");
    assert!(till.has("You answered on 18 November 2026"));
    till.begins("Me and other people", "Somebody reads it to me");
    till.press("Often");
    till.press("Stop here");
    assert!(till.has("Your answers are kept."));
    let kept = till.sams_readings();
    let often = Answer::Given(Given::HowOften(HowOften::Often));
    let not_asked = Answer::NotAsked;
    assert_eq!(answers(&kept[1]), [often, not_asked, not_asked, not_asked]);
    assert_eq!(
        (kept[1].how, kept[1].ending),
        (HowAsked::ReadAloud, Ending::StoppedHere)
    );

    // Whoever goes back to the beginning keeps nothing, and neither does who stops at once.
    till.press("Done");
    till.begins("Me and other people", "With an interpreter");
    till.press("Often");
    till.key(Modifiers::NONE, Key::Escape);
    assert!(till.has("Nothing was kept. You can begin again whenever you like."));
    till.begins("Me and other people", "I read it myself");
    till.press("Stop here");
    assert!(till.has("If today is hard") && till.has("Nothing was kept."));
    till.press("Done");
    assert_eq!(till.sams_readings().len(), 2);
    till.press_like("My answers so far");
    assert!(till.has("In the middle: 7., Overall, how satisfied are you with your life nowadays?"));
    assert!(till.has("In the middle: Often., How often do you feel that you lack companionship?"));
    assert!(!till.has("added up"), "two answers are missing");
    till.locks_screen();
    assert!(
        till.app()
            .state()
            .expect("open")
            .office
            .measures
            .own
            .is_none()
    );

    // Ayşe sees that it was done.
    till.staff_signs_in("Ayşe", "246801");
    till.looks_at_how_sam_is_doing();
    assert!(till.has("How I feel about my life, In the middle: done on 18 November 2026"));
    assert!(till.has("How I feel about my life, At the start: not done"));
    assert!(till.has("The answers are for Sam and their key worker."));
    assert!(!till.has("Read the answers") && !till.has("rather not say"));
    assert!(till.looks_at_sam("Ayşe").contains(&LookKind::Measures));
    till.press("Back");
    assert_eq!(till.route(), Route::PersonSkills);
    till.locks_screen();

    // Mina is the key worker and reads them; Sam can see that she did.
    till.staff_signs_in("Mina", "97531");
    till.looks_at_how_sam_is_doing();
    till.press("Read the answers");
    till.press("The one before");
    assert!(till.has("In the middle, 18 November 2026. Read alone."));
    assert!(till.has("10, Overall, how happy did you feel yesterday?"));
    assert!(till.has("I’d rather not say, Overall, to what extent do you feel"));
    let looks = till.looks_at_sam("Mina");
    assert!(looks.contains(&LookKind::Answers));
    assert!(!till.looks_at_sam("Ayşe").contains(&LookKind::Answers));
}

#[test]
fn a_manager_sets_what_is_asked_and_whom_to_call() {
    let mut till = Till::with_people_book(In::TwoPeople);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("Settings.");
    till.press_like("Measures.");
    assert_eq!(till.route(), Route::MeasureSettings);

    // The work scales need their words first.
    till.press_like("Me and work. Off until its five questions have words");
    till.press("In use");
    assert!(till.has("The five questions have no words yet. Nothing is lost."));
    till.press("The five questions");
    let words = Words::english().expect("words");
    for item in Instrument::WorkScales.items() {
        let name = words.work_scale(*item);
        till.type_into(&name, &format!("How is your {name}?"));
    }
    till.press("Keep");
    assert!(till.has("It is kept."));
    till.press("In use");
    let set = till.measures_set();
    assert!(set.in_use(Instrument::WorkScales));
    assert_eq!(
        set.work.question(Item::WorkRoutine),
        Some("How is your Routine?")
    );
    till.press("Back");

    // A licensed scale, with what is in the way beside its field.
    till.press_like("A total from elsewhere. Empty");
    till.go_on();
    assert!(till.has("Nothing is written here yet"));
    till.type_into("Its name", "Well-being total");
    till.type_into("Reference of the licence", "L-77");
    till.go_on();
    till.type_into("Lowest total", "70");
    till.type_into("Highest total", "14");
    till.go_on();
    assert!(till.has("The lowest total is not below the highest."));
    till.retype("Lowest total", "14");
    till.retype("Highest total", "70");
    till.go_on();
    till.press("Higher is better");
    assert!(till.measures_set().in_use(Instrument::Licensed));
    till.press("Back");

    // Somebody to call.
    till.press_like("People to call. Nobody yet");
    till.press("Add somebody");
    till.type_into("Who, and when they answer", "Samaritans, at any time");
    till.press("Keep");
    assert!(till.has("Nothing is written here yet"));
    till.type_into("Their number", "116 123");
    till.press("Keep");
    assert!(till.has("Samaritans, at any time, 116 123"));
    till.press("Back");

    // Words of one's own before the questions about other people.
    till.press_like("Me and other people");
    till.press("Introduction");
    till.type_into("Words before the questions", "Four questions about people.");
    till.press("Keep");
    till.press("Not in use");
    assert!(!till.measures_set().in_use(Instrument::Loneliness));
    till.locks_screen();

    // Sam is asked in these words, and the last page knows whom to call.
    till.sam_goes_to_how_i_am_doing();
    assert!(!till.has("Me and other people"));
    till.begins("Well-being total", "I read it myself");
    till.type_into("My total", "99");
    till.press("Finish");
    assert!(till.has("Totals go from 14 to 70. Nothing is lost."));
    till.retype("My total", "42");
    till.press("Finish");
    assert!(till.has("116 123, Samaritans, at any time"));
    till.press("Done");
    till.begins("Me and work", "I read it myself");
    assert!(till.has("How is your Job skills?"));
    till.press_radio("0");
    till.press("Stop here");
    let kept = till.sams_readings();
    assert_eq!(answers(&kept[0]), [Answer::Given(Given::Total(42))]);
    assert_eq!(answers(&kept[1])[0], point(0));
    till.locks_screen();

    // Changed words are a new version; what was answered keeps the words of then.
    till.staff_signs_in("Mina", "97531");
    till.goes_to_job("People book");
    till.press_like("Settings.");
    till.press_like("Measures.");
    till.press_like("Me and work. In use");
    till.press("The five questions");
    till.retype("Job skills", "How are your skills?");
    till.press("Keep");
    till.press("Back");
    till.press_like("People to call. One person");
    till.press("Take out Samaritans, at any time");
    assert!(till.has("Nobody is entered yet."));
    till.locks_screen();
    till.staff_signs_in("Mina", "97531");
    till.looks_at_how_sam_is_doing();
    till.press("Read the answers");
    if !till.has("Me and work") {
        till.press("The one before");
    }
    assert!(till.has("0, How is your Job skills?"));
    till.locks_screen();

    // A supervisor is not shown the way to what is set.
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    assert!(till.has("Close the book") && !till.has("Measures"));
}

impl Till {
    fn measures_set(&self) -> MeasureSettings {
        let read = self.app().people_book().expect("an open book").read();
        read.measure_settings().expect("settings")
    }
}
