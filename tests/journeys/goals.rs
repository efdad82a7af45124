//! Goals, reviews and everything about oneself in the window.

use egui::{Key, Modifiers};
use pathway_till::domain::skills::goals::{Goal, GoalStatus, goals};
use pathway_till::domain::skills::reviews::{Review, ReviewPoint};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use super::own_progress::with_skills;
use super::people_book::In;
use crate::support::Shop;

impl Till {
    fn sams_goals(&self) -> Vec<Goal> {
        let read = self.app().people_book().expect("an open book").read();
        goals(self.sam(), &read.goal_rows_of(self.sam()).expect("rows"))
    }

    fn sams_reviews(&self) -> Vec<Review> {
        let read = self.app().people_book().expect("an open book").read();
        read.reviews_of(self.sam()).expect("reviews")
    }

    /// Opens a part of my progress, on whatever page of parts it stands.
    fn opens_part(&mut self, name: &str) {
        while !self.has(name) {
            self.press_like("More (");
        }
        self.press_like(name);
    }

    /// From the till to what else there is of Sam.
    fn opens_more_of_sam(&mut self) {
        self.opens_people_book();
        self.press_like("People.");
        self.press_like("Sam,");
        while !self.has("What they can do, and signing off") {
            self.press_like("More");
        }
        self.press_like("Skills.");
        assert_eq!(self.route(), Route::PersonSkills);
        self.press("Goals and more");
    }
}

#[test]
fn sam_writes_a_goal_with_two_steps_and_marks_one_done() {
    let mut till = with_skills();
    till.sam_opens_progress();
    till.opens_part("My goals");
    assert_eq!(till.route(), Route::MyGoals);
    assert!(till.has("A goal is something you want, in your own words. Nobody gives you one."));
    till.press("Write a goal");
    assert_eq!(till.route(), Route::WriteGoal);
    // Only the goal has to be said.
    till.press("Next");
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.type_into("What I want", "Serve on my own on a Saturday");
    till.go_on();
    till.key(Modifiers::NONE, Key::Escape);
    assert!(
        till.has("What do you want?"),
        "nothing is lost on the way back"
    );
    till.go_on();
    till.type_into("What I am good at", "I know the regulars");
    till.press("Next");
    till.press("Add a step");
    till.type_into("A step", "Watch two sales");
    till.press("Next");
    till.type_into("By which day", "the day after");
    till.press("Keep the step");
    assert!(till.has("Who does it, and by when?"), "the day is unclear");
    till.retype("By which day", "20/11/2026");
    till.press("Keep the step");
    till.press("Add a step");
    till.type_into("A step", "Take money");
    till.press("Next");
    till.retype("Who does it", "Ayşe and me");
    till.press("Keep the step");
    // One that was begun and left falls away.
    till.press("Add a step");
    till.press("Back");
    assert!(till.has("Take money, Step 2: To do"));
    till.press("Next");
    till.type_into("When we look at it again", "1/11/2026");
    till.press("Keep this goal");
    assert!(till.has("This day has gone by. Nothing is lost."));
    till.retype("When we look at it again", "3 December 2026");
    till.press("Keep this goal");
    assert_eq!(till.route(), Route::MyGoals);
    assert!(till.has("Your goal is kept."));
    assert!(till.has("Watch two sales · Me, by Friday 20 November"));
    assert!(till.has("Step 2: To do"));

    till.press("How it stands");
    till.press_like("Watch two sales, Step 1: To do");
    till.press("Done");
    assert!(till.has("Step 1: Done"));
    let of = till.sams_goals();
    assert_eq!(of.len(), 1);
    let [first, second] = of[0].now.words.steps.as_slice() else {
        panic!("two steps");
    };
    assert_eq!(
        (first.status, second.status),
        (GoalStatus::Done, GoalStatus::ToDo)
    );
    assert_eq!(
        of[0].now.words.goal.as_str(),
        "Serve on my own on a Saturday"
    );
    assert_eq!(of[0].now.words.status, GoalStatus::OnTheWay);
    assert_eq!(of[0].earlier.len(), 1, "the first writing stays");
    assert!(of[0].agreed().is_some(), "one’s own words are one’s own");

    // The next step stands where it begins.
    till.press("Back");
    till.press("Back");
    assert_eq!(till.route(), Route::MyProgress);
    assert!(till.has("Take money"));
}

#[test]
fn what_ayse_writes_down_is_sams_once_he_agrees() {
    let shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.staff_signs_in("Ayşe", "246801");
    till.opens_more_of_sam();
    till.press_like("Goals.");
    assert_eq!(till.route(), Route::PersonGoals);
    till.press("Write one down together");
    assert!(till.has("What does Sam want?"));
    till.type_into("What I want", "Bake at home for my sister");
    till.press("Next");
    till.press("Next");
    till.press("Next");
    till.press("Keep this goal");
    assert!(till.has("It is kept, and waits for Sam to agree."));
    let of = till.sams_goals();
    assert!(of[0].agreed().is_none());
    till.press("Back");
    assert!(till.has("Bake at home for my sister, It waits for Sam to agree"));

    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My progress");
    assert!(till.has("Something waits for you to read it"));
    till.opens_part("My goals");
    till.press_like("Bake at home for my sister, It waits for you to agree");
    assert!(till.has("Is this your goal?"));
    assert!(till.has("Ayşe wrote this down with you on Wednesday 18 November."));
    till.press("Back");
    assert!(
        till.sams_goals()[0].agreed().is_none(),
        "going back is no answer"
    );
    till.press_like("Bake at home for my sister");
    till.press("I agree");
    assert!(till.has("It is your goal now."));
    assert!(till.has("Change it"));
    assert!(till.sams_goals()[0].agreed().is_some());

    // Who signs in after him finds nothing of it.
    till.locks_screen();
    let office = &till.app().state().expect("open").office;
    assert!(office.progress.own.is_none() && office.skills.of.is_none());
}

#[test]
fn ayse_holds_the_review_of_week_4_and_sam_reads_it() {
    let shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.staff_signs_in("Ayşe", "246801");
    till.opens_more_of_sam();
    till.press_like("Reviews.");
    assert_eq!(till.route(), Route::PersonReviews);
    assert!(till.has("It is time to talk: Start and Week 4."));
    till.press("Write a review down");
    till.press_like("Week 4.");
    assert_eq!(till.route(), Route::HoldReview);
    till.retype("The day", "20/11/2026");
    till.type_into("Who was there", "Sam and Ayşe");
    till.press("Next");
    till.type_into("In Sam’s own words", "Thursdays are good");
    till.press("Next");
    till.type_into("What went well", "Cards at the till");
    till.press("Next");
    till.press("Next");
    till.press("Keep this review");
    assert_eq!(till.route(), Route::HoldReview, "a day to come");
    assert!(till.has("This day is still to come. Nothing is lost."));
    till.retype("The day", "18/11/2026");
    for _ in 0..4 {
        till.press("Next");
    }
    till.press("Keep this review");
    assert_eq!(till.route(), Route::PersonReviews);
    assert!(till.has("The review is kept. Sam can read it."));
    till.press("Back");
    assert!(till.has("Week 4, 18 November 2026, written down by Ayşe"));
    let of = till.sams_reviews();
    assert_eq!(of.len(), 1);
    assert_eq!(of[0].point, ReviewPoint::Week(4));
    till.press("Write a review down");
    assert!(!till.has("Week 4"), "it was held");
    till.press("Back");

    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My progress");
    till.opens_part("My reviews");
    assert_eq!(till.route(), Route::MyReviews);
    assert!(!till.has("Write a review down"), "one’s own are only read");
    till.press_like("Week 4, ");
    assert!(till.has("Thursdays are good") && till.has("Cards at the till"));
    assert!(!till.has("What did not help"), "nothing was said to it");
    till.press("Back");
    till.press("Back");
    // He sees that she looked.
    till.opens_part("Who looked at my record");
    assert!(till.has("Ayşe, Wednesday 18 November, Your reviews"));
}

#[test]
fn a_manager_sets_the_weeks_of_reviews() {
    let shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.staff_signs_in("Mina", "97531");
    till.opens_people_book();
    till.press_like("Settings.");
    till.press_like("Reviews.");
    assert_eq!(till.route(), Route::ReviewWeeks);
    till.retype("Weeks", "four");
    till.press("Keep these weeks");
    assert!(till.has("Reviews come after 1 to 104 weeks"));
    till.retype("Weeks", "5, 3");
    till.press("Keep these weeks");
    assert!(till.has("Reviews are held in these weeks from now on."));
    let weeks = |till: &Till| {
        let read = till.app().people_book().expect("an open book").read();
        read.review_weeks()
            .expect("weeks")
            .each()
            .collect::<Vec<u8>>()
    };
    assert_eq!(weeks(&till), [3, 5]);
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    assert!(till.has("Rota") && !till.has("In which weeks they are held"));
}

#[test]
fn sam_reads_everything_about_himself() {
    let mut till = with_skills();
    till.sam_opens_progress();
    till.opens_part("Everything about me");
    assert_eq!(till.route(), Route::EverythingAboutMe);
    let mut said = Vec::new();
    let wanted = [
        "Name to use",
        "Nil, my sister",
        "Agreed days from 12 October 2026",
        "Wednesdays and Thursdays, 9.30am to 1.15pm",
        "Shape a loaf",
        "On my own. Ayşe saw it on 12 November 2026: “Twice in a row, without asking.”",
        "Chosen to learn here",
        "What I answered",
        "Who looked at my record",
    ];
    for _ in 0..9 {
        said.extend(wanted.iter().filter(|one| till.has(one)));
        if wanted.iter().all(|one| said.contains(&one)) {
            break;
        }
        till.press_like("More (");
    }
    for one in &wanted {
        assert!(said.contains(&one), "{one}");
    }
    assert!(!till.has("Ravi"), "nobody else");
    till.press("Print or save");
    assert_eq!(till.route(), Route::Paper);
    let shown = till.app().state().and_then(|s| s.papers.shown.clone());
    let laid = shown.expect("a paper").laid;
    let pages = (0..laid.pages.len()).map(|n| laid.text_of(n));
    let text: Vec<String> = pages
        .flat_map(|page| {
            page.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let text = text.join(" ");
    for one in ["Everything about me", "Nil, my sister", "Twice in a row"] {
        assert!(text.contains(one), "{one}\n{text}");
    }
    assert!(!laid.title.contains("Sam"), "a file’s name");
    till.press("Back");
    assert_eq!(till.route(), Route::EverythingAboutMe);
    till.press("Back");
    assert_eq!(till.route(), Route::MyProgress);
    till.locks_screen();
    let office = &till.app().state().expect("open").office;
    assert!(office.goals.everything.is_none());
}
