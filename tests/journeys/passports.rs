//! A passport that a person takes along, and what somebody is told who rings with its reference.

use pathway_till::domain::skills::passport::{GivenPassport, PaperReference};
use pathway_till::ui::Route;

use super::Till;
use super::own_progress::with_skills;
use crate::documents::taken_along::says_nothing_of_the_charity;

impl Till {
    /// From the start page of my progress.
    fn looks_at_own_passport(&mut self) {
        while !self.has("My passport") {
            self.press_like("More");
        }
        self.press_like("My passport");
        assert_eq!(self.route(), Route::Paper);
    }

    fn given(&self, reference: &str) -> Vec<GivenPassport> {
        let reference = PaperReference::typed(reference).expect("a reference");
        let people = self.app().people_book().expect("an open book");
        people.read().passports_under(&reference).expect("papers")
    }

    fn checks_a_paper(&mut self) {
        while !self.has("Check a paper") {
            self.press_like("More");
        }
        self.press_like("Check a paper");
        assert_eq!(self.route(), Route::CheckPaper);
    }
}

/// Words with one space between them, however their lines were broken.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn reference_on(paper: &str) -> String {
    let after = paper.split("Check reference ").nth(1).expect("a reference");
    after.split(' ').next().expect("a word").to_owned()
}

#[test]
fn the_passport_says_what_the_book_says_and_its_reference_is_looked_up() {
    let mut till = with_skills();
    till.sam_opens_progress();
    till.looks_at_own_passport();
    till.press_like("Print");
    let paper = in_one_line(&till.until_printed(1)[0]);
    says_nothing_of_the_charity(&paper);
    for said in [
        "Scene bakery Name Sam Skills passport Made on 18 November 2026",
        "This is not a qualification.",
        "Bakery: Baking How Signed by Shape a loaf Baker ST0191 On their own",
        "Weigh for a recipe Baker ST0191 With help",
        "Seen on 12 November 2026",
    ] {
        assert!(paper.contains(said), "{said}\n{paper}");
    }
    assert!(!paper.contains("Wash hands"), "nobody signed it");

    // It is kept as it was printed, once, however often it goes out.
    let reference = reference_on(&paper);
    let given = till.given(&reference);
    assert_eq!(given.len(), 1);
    assert_eq!((given[0].person, given[0].by), (till.sam(), till.sam()));
    let kept = given[0].paper.as_ref().expect("what stood on it");
    let units = kept.can_do.iter().chain(&kept.with_help);
    for skill in units.flat_map(|unit| &unit.skills) {
        let row = format!("{} {}", skill.name, skill.maps_to.as_deref().unwrap_or(""));
        assert!(paper.contains(&row), "{row}\n{paper}");
        assert!(paper.contains(&skill.signed_by));
    }
    till.press("Save as PDF");
    till.until("saved", |till| !till.saved().is_empty());
    assert_eq!(till.saved(), ["Skills passport- 18 November 2026.pdf"]);
    assert_eq!(till.given(&reference).len(), 1);
    till.press("Back");
    assert_eq!(till.route(), Route::MyProgress);

    // Somebody rings: what was read to Ayşe is typed in small letters, and with a slip first.
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.checks_a_paper();
    till.type_into("Check reference", &reference[..9]);
    till.press("Look it up");
    assert!(
        till.has("This is not a check reference."),
        "beside the field"
    );
    till.retype("Check reference", "0000 0000 0000");
    till.go_on();
    assert!(till.has("No paper of ours has the reference 0000-0000-0000."));
    till.press("Type it again");
    till.retype(
        "Check reference",
        &reference.to_lowercase().replace('-', " "),
    );
    till.go_on();
    assert!(till.has("This paper is ours"));
    assert!(till.has("Given on 18 November 2026 to Sam. It says what stands here."));
    assert!(till.has("Shape a loaf, On their own, seen on 12 November 2026. Signed by Ayşe."));
    till.locks_screen();
    let office = &till.app().state().expect("open").office;
    assert!(office.passports.told.is_none(), "nothing stays");
}

#[test]
fn a_supervisor_gives_somebody_their_passport_and_the_person_sees_it() {
    let mut till = with_skills();
    till.supervisor_opens();
    till.press_like("People.");
    till.press_like("Sam,");
    while !till.has("What they can do, and signing off") {
        till.press_like("More");
    }
    till.press_like("Skills.");
    till.press("Goals and more");
    till.press_like("Passport.");
    assert_eq!(till.route(), Route::Paper);
    // Looked at alone, it is not given.
    till.press("Back");
    assert_eq!(till.route(), Route::PersonSkills);
    let dump = |till: &Till| {
        let people = till.app().people_book().expect("an open book");
        people.read().canonical_dump().expect("a dump")
    };
    assert!(!dump(&till).contains("give-passport"));
    till.press_like("Passport.");
    till.press("Save as PDF");
    till.until("saved", |till| !till.saved().is_empty());
    assert!(dump(&till).contains("give-passport"));
}
