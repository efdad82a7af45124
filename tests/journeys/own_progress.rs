//! My progress in the window: a sign-off that the person answers alone, "not yet" and what follows, a
//! question of their own, and evidence from work.

use egui::{Key, Modifiers};
use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::ids::{EntryId, FrameworkId, PlacementId};
use pathway_till::domain::skills::rows::AnswerKind;
use pathway_till::domain::skills::signing::{Lower, TakenFrom, Wish};
use pathway_till::domain::skills::{Level, Record, Standing};
use pathway_till::operations::people_book::scene::skills::file;
use pathway_till::operations::people_book::skills::frameworks::{FrameworkToTake, TakeFrameworkIn};
use pathway_till::operations::people_book::skills::signing::{
    Choice, ChooseSkills, SignSkillOff, ToSign,
};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;
use uuid::Uuid;

use super::Till;
use super::people_book::{In, perform_in};
use crate::support::Shop;

/// A till where three skills are chosen for Sam, one is signed with help and one on his own.
pub fn with_skills() -> Till {
    Till::of(shop_with_skills(), [1280.0, 800.0])
}

/// The shop of it.
pub fn shop_with_skills() -> Shop {
    let mut shop = Shop::with_people_book(Stage::Counted, In::TwoPeople);
    let mut people = shop.people_book();
    let take = FrameworkToTake {
        id: FrameworkId(Uuid::from_u128(800)),
        name: FreeText::name("Bakery").expect("a name"),
        seen: 0,
        file: file().expect("a framework"),
    };
    perform_in::<TakeFrameworkIn>(&mut shop, &mut people, Role::Manager, &take);
    let frameworks = people.read().frameworks().expect("frameworks");
    let skills: Vec<_> = frameworks.in_use().map(|p| p.skill.clone()).collect();
    let person = shop.scene.person(Role::Trainee).expect("Sam");
    let choice = Choice {
        person,
        placement: PlacementId(Uuid::from_u128(9_001)),
        skills: skills.iter().take(3).map(|skill| skill.id).collect(),
        seen: 0,
    };
    perform_in::<ChooseSkills>(&mut shop, &mut people, Role::Manager, &choice);
    for (n, level) in [(1, Level::WithHelp), (2, Level::OnMyOwn)] {
        let skill = &skills[n];
        let sign = ToSign {
            id: EntryId(Uuid::from_u128(810 + n as u128)),
            wish: Wish {
                person,
                skill: skill.id,
                version: skill.version,
                from: TakenFrom::Chosen,
                standing: Standing::Level(level),
                lower: Lower::NotSaid,
                seen_on: "2026-11-12".parse().expect("a day"),
                sentence: "Twice in a row, without asking.".into(),
                evidence: Vec::new(),
                sighting: None,
            },
            photos: Vec::new(),
        };
        perform_in::<SignSkillOff>(&mut shop, &mut people, Role::Supervisor, &sign);
    }
    drop(people);
    shop
}

impl Till {
    /// A supervisor opens the book and leaves; Sam opens his progress under his own PIN.
    pub fn sam_opens_progress(&mut self) {
        self.supervisor_opens();
        self.locks_screen();
        self.sam_signs_in();
        self.goes_to_job("My progress");
        assert_eq!(self.route(), Route::MyProgress);
    }

    fn sams_skills(&self) -> Record {
        let read = self.app().people_book().expect("an open book").read();
        let rows = read.skill_rows_of(self.sam()).expect("rows");
        let frameworks = read.frameworks().expect("frameworks");
        let today = "2026-11-18".parse().expect("a day");
        pathway_till::domain::skills::record(self.sam(), &rows, &frameworks, today)
    }

    fn answer_to(&self, n: u128) -> Option<AnswerKind> {
        let record = self.sams_skills();
        let signed = record.sign_off(EntryId(Uuid::from_u128(810 + n)))?;
        Some(signed.last_answer()?.answer.kind())
    }
}

#[test]
fn progress_waits_until_a_supervisor_opens_the_book() {
    let mut till = with_skills();
    till.sam_signs_in();
    till.goes_to_job("My progress");
    assert!(till.has("The people book is closed. Ask a supervisor to open it."));
}

#[test]
fn a_sign_off_is_answered_by_the_person_alone() {
    let mut till = with_skills();
    till.sam_opens_progress();
    assert!(till.has("Hello Sam"));
    till.press_like("What I can do now");
    assert!(till.has("Shape a loaf, On my own. Does it without being told. In: Baking."));
    till.press_like("Shape a loaf, ");
    assert_eq!(till.route(), Route::MySkill);
    assert!(
        till.has(
            "On my own, Ayşe saw it on Thursday 12 November: “Twice in a row, without asking.”"
        )
    );
    till.press("Say what I think");
    assert!(till.has(
        "You can leave it without an answer. Nobody will remind you, and you can change it later."
    ));
    till.press("Back");
    assert_eq!(till.answer_to(2), None, "going back says nothing");
    till.press("Say what I think");
    till.press("I agree. It is right as it stands");
    assert!(till.has("Your answer is kept."));
    assert!(till.has("You said: I agree"));
    assert_eq!(till.answer_to(2), Some(AnswerKind::Agrees));
    // Later they say something beside it, and the sign-off stands as it is.
    till.press("Say what I think");
    till.press("I want to say something. It stands, with your words beside it");
    till.press("Keep my words");
    assert_eq!(
        till.answer_to(2),
        Some(AnswerKind::Agrees),
        "words are needed"
    );
    till.type_into("In my words", "The oven was hot that day");
    till.press("Keep my words");
    assert!(till.has("You said: I want to say something, “The oven was hot that day”"));
    assert_eq!(till.answer_to(2), Some(AnswerKind::Comments));
    let record = till.sams_skills();
    assert!(
        record
            .skills
            .values()
            .any(|skill| { skill.standing() == Some(Standing::Level(Level::OnMyOwn)) })
    );
    till.key(Modifiers::NONE, Key::Escape);
    assert_eq!(till.route(), Route::MyProgress);
    // Who signs in after him finds nothing of it.
    till.locks_screen();
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_job("My progress");
    assert_eq!(till.route(), Route::MyProgress);
    assert!(!till.has("Shape a loaf"));
    till.press_like("What I can do now");
    assert!(till.has("Nothing is signed yet. Every skill begins with being shown."));
}

#[test]
fn not_yet_keeps_it_out_until_they_talked() {
    let mut till = with_skills();
    till.sam_opens_progress();
    till.press_like("What I can do now");
    till.press_like("Shape a loaf, ");
    till.press("Say what I think");
    till.press("Not yet. It counts nowhere until you have talked");
    till.press("Say not yet");
    assert!(till.has("It counts nowhere until you have talked with a supervisor."));
    assert_eq!(till.answer_to(2), Some(AnswerKind::NotYet));
    till.press("Back");
    assert!(till.has("Nothing is signed yet. Every skill begins with being shown."));
    till.press("Back");
    till.press_like("Where I said “not yet”");
    assert!(till.has(
        "Shape a loaf, On my own. It counts nowhere until you have talked with a supervisor."
    ));
    // They change their mind: it stands again.
    till.press_like("Shape a loaf, ");
    till.press("Say what I think");
    till.press("I agree. It is right as it stands");
    till.press("Back");
    till.press("Back");
    assert!(!till.has("Where I said “not yet”"));
    till.press_like("What I can do now");
    assert!(till.has("Shape a loaf, On my own. Does it without being told. In: Baking."));
}

#[test]
fn a_person_asks_to_be_looked_at_and_takes_it_back() {
    let mut till = with_skills();
    till.sam_opens_progress();
    till.press_like("What I am working on");
    till.press_like("Wash hands, ");
    assert!(till.has("Nobody has signed this yet. When you think you can do it, say so here."));
    till.press("I think I can do this");
    till.type_into("In my words", "I do it every morning");
    till.press("Ask");
    assert!(till.has("A supervisor will look with you."));
    let asked = |till: &Till| {
        let record = till.sams_skills();
        record
            .skills
            .values()
            .filter(|s| s.asked().is_some())
            .count()
    };
    assert_eq!(asked(&till), 1);
    till.press("Back");
    assert!(till.has(
        "Wash hands, Not signed yet. Next, Shown: Has watched it done. You asked to be looked at."
    ));
    till.press_like("Wash hands, ");
    till.press("Take my question back");
    assert!(till.has("Your question is taken back."));
    assert_eq!(asked(&till), 0);
}

#[test]
fn evidence_is_off_until_the_person_turns_it_on() {
    let mut till = with_skills();
    till.sam_opens_progress();
    till.find_job("Evidence from work. It is off");
    till.press("Keep evidence");
    assert!(till.has("From now on evidence can be kept."));
    let keeps = |till: &Till| {
        let read = till.app().people_book().expect("an open book").read();
        read.keeps_evidence(till.sam()).expect("a switch")
    };
    assert!(keeps(&till));
    till.press("No evidence");
    assert!(!keeps(&till));
}

#[test]
fn what_somebody_typed_is_forgotten_when_they_leave() {
    use egui::text_edit::TextEditState;
    let mut till = with_skills();
    till.sam_opens_progress();
    till.press_like("What I can do now");
    till.press_like("Shape a loaf, ");
    till.press("Say what I think");
    till.press("Not yet. It counts nowhere until you have talked");
    till.type_into_first("Only when it is quiet");
    let kept = |till: &Till| {
        till.window
            .ctx
            .data_mut(|data| data.count::<TextEditState>())
    };
    assert!(kept(&till) > 0, "there is something to forget");
    till.locks_screen();
    till.settle();
    assert_eq!(
        kept(&till),
        0,
        "not even by undoing it can the next person see it"
    );
}
