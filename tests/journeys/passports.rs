//! A passport that a person takes along, and what somebody is told who rings with its reference.

use std::path::PathBuf;

use pathway_till::domain::given_papers::GivenPassport;
use pathway_till::domain::ids::EntryId;
use pathway_till::domain::skills::Says;
use pathway_till::domain::skills::passport::{PaperReference, Passport};
use pathway_till::domain::skills::rows::EvidenceKind;
use pathway_till::ui::Route;
use pathway_till::ui::widgets::photo::{self, Photo};

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
        people
            .read()
            .papers_under::<Passport>(&reference)
            .expect("papers")
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
    assert_eq!(till.saved(), ["Skills passport, 18 November 2026.pdf"]);
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

impl Till {
    fn chooses_photo(&mut self, path: &std::path::Path) {
        self.press_like("A photo");
        assert_eq!(self.route(), Route::ChooseFile);
        self.wait_until("Type where it is");
        self.type_into("Type where it is", &path.display().to_string());
        self.press("Use this");
    }

    /// A photo as a phone takes it, in a file; and something that is none.
    fn photos(&self) -> (PathBuf, PathBuf) {
        let folder = self.folder.path();
        let (good, none) = (folder.join("loaf.png"), folder.join("notes.jpg"));
        let dots = image::RgbImage::from_fn(900, 700, |x, y| {
            image::Rgb([u8::from(x > 450) * 200, u8::from(y > 350) * 200, 120])
        });
        dots.save(&good).expect("a file");
        std::fs::write(&none, "no picture at all").expect("a file");
        (good, none)
    }

    /// From the menu of the people book to washing hands, of Sam.
    fn washing_of_sam(&mut self) {
        while !self.has("People.") {
            self.press_like("More");
        }
        self.press_like("People.");
        self.press_like("Sam,");
        while !self.has("What they can do, and signing off") {
            self.press_like("More");
        }
        self.press_like("Skills.");
        self.press_like("Wash hands, ");
        assert_eq!(self.route(), Route::PersonSkill);
    }

    fn evidence_of_sam(&self) -> Vec<EntryId> {
        let people = self.app().people_book().expect("an open book");
        let rows = people.read().skill_rows_of(self.sam()).expect("rows");
        let evidence = rows.iter().flat_map(|row| match &row.says {
            Says::SignedOff(sign_off) => sign_off.evidence.clone(),
            _ => Vec::new(),
        });
        let photos = evidence.filter(|one| one.kind == EvidenceKind::Photo);
        photos.map(|one| one.id).collect()
    }
}

#[test]
fn a_photo_stands_beside_a_sign_off_only_where_the_person_turned_that_on() {
    let mut till = with_skills();
    till.supervisor_opens();
    till.washing_of_sam();
    till.press("Sign off");
    till.press_like("On my own.");
    assert!(till.has("What did you see Sam do?"));
    assert!(!till.has("Evidence"), "it is off until Sam turns it on");
    till.locks_screen();
    till.sam_signs_in();
    till.goes_to_job("My progress");
    while !till.has("Evidence from work") {
        till.press_like("More");
    }
    till.press_like("Evidence from work");
    till.press_like("Keep evidence");
    till.locks_screen();

    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("People book");
    till.washing_of_sam();
    till.press("Sign off");
    till.press_like("On my own.");
    till.type_into("What I saw", "Washed before dough and after bins.");
    till.press("Evidence");
    let (good, none) = till.photos();
    till.chooses_photo(&none);
    till.wait_until("This file is not a picture that we can read.");
    till.press("Back");
    till.come_to(Route::SignOff);
    till.chooses_photo(&good);
    till.come_to(Route::SignOff);
    till.press("Add this photo");
    assert!(till.has("Photos here show work and no faces."), "it asks");
    till.tick("There is no face in it");
    till.press("Add this photo");
    assert!(till.has("Evidence: 1"));
    let sentence = &till
        .app()
        .state()
        .expect("open")
        .office
        .skills
        .sign
        .sentence;
    assert_eq!(sentence.typed, "Washed before dough and after bins.");
    till.press("Sign for Sam");
    assert!(till.has("It is signed."));
    let photos = till.evidence_of_sam();
    assert_eq!(photos.len(), 1);
    let people = till.app().people_book().expect("an open book");
    let kept = people.read().evidence_photo(photos[0]).expect("read");
    let kept = kept.expect("a photo");
    assert!(kept.len() < 100_000 && kept.starts_with(&[0xFF, 0xD8]));

    // Looked at later: the look is written down, and after the lock nothing of it stays.
    till.press("Back");
    till.press("Back");
    till.press_like("Skills.");
    till.press_like("Wash hands, ");
    till.press_like("On my own, ");
    assert!(till.has("Beside it: A photo"));
    let shown = Photo {
        of: photos[0].0,
        rev: 1,
    };
    let ctx = till.window.ctx.clone();
    till.until("on the screen", |_| photo::is_here(&ctx, shown));
    let people = till.app().people_book().expect("an open book");
    let dump = people.read().canonical_dump().expect("a dump");
    assert!(dump.contains("operation=\"look-at-evidence\""));
    till.locks_screen();
    till.until("gone", |_| !photo::is_here(&ctx, shown));
    assert!(till.app().state().expect("open").office.photos.is_empty());

    // It is Sam's too.
    till.sam_signs_in();
    till.goes_to_job("My progress");
    till.press_like("What I can do now");
    till.press_like("Wash hands, ");
    assert!(till.has("A photo, Kept because you turned evidence on"));
    till.until("on the screen", |_| photo::is_here(&ctx, shown));
}
