//! Skills in the window: "Saw it" at work, signed in the back, seen in the history.

use egui::{Key, Modifiers};
use pathway_till::domain::access::Role;
use pathway_till::domain::ids::EntryId;
use pathway_till::domain::skills::counter::Saw;
use pathway_till::domain::skills::rows::AnswerKind;
use pathway_till::domain::skills::signing::{Lower, TakenFrom, Wish};
use pathway_till::domain::skills::{Level, Says, Standing};
use pathway_till::operations::hours::{PressOf, Wish as Press};
use pathway_till::operations::people_book::skills::signing::{
    AnswerSignOff, SignOffAnswer, SignSkillOff, ToSign,
};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::{In, perform_in};
use crate::support::Shop;

/// A till that knows skills, with Sam and Ravi on shift.
fn till() -> Till {
    let mut shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    for role in [Role::Trainee, Role::Volunteer] {
        let press = PressOf {
            id: pathway_till::domain::ids::EntryId(shop.env.new_id()),
            wish: Press::Arrive,
        };
        shop.perform::<pathway_till::operations::hours::Press>(role, &press)
            .expect("they are here");
    }
    Till::of(shop, [1280.0, 800.0])
}

impl Till {
    fn saws(&self) -> Vec<Saw> {
        let read = self.book().read();
        let tills = read.tills().expect("tills");
        let of_till = |till: &pathway_till::store::shops::Till| {
            read.sightings_after(till.id, 0, 100).expect("they read")
        };
        let all = tills.iter().flat_map(of_till);
        all.map(|stored| stored.saw).collect()
    }

    fn goes_to_saw_it(&mut self) {
        self.press_like("More");
        self.press_like("Saw it");
        assert_eq!(self.route(), Route::SawIt);
    }
}

#[test]
fn two_taps_note_what_was_seen_and_a_moment_undoes_it() {
    let mut till = till();
    till.staff_signs_in("Ayşe", "246801");
    till.press_like("Seeded loaf");
    let basket = till.app().state().expect("open").till.basket.clone();
    assert!(!basket.is_empty());
    till.goes_to_saw_it();
    assert!(till.has("Sam") && till.has("Ravi"));
    till.press("Sam");
    till.press("Weigh");
    assert!(till.has("Noting: Sam, Weigh"));
    till.press("Undo");
    assert!(!till.has("Noting"));
    assert_eq!(till.saws(), []);

    // Another unit, and then its time is up.
    till.press("Sam");
    till.press("Being at work");
    till.press("Rota");
    till.clock.pass(1);
    till.settle();
    assert!(till.has("Noted: Sam, Rota"));
    assert!(!till.has("Undo"));
    assert_eq!(till.saws().len(), 1);

    // The next tap writes what was tapped before it, and so does leaving; by the keyboard too.
    till.press("Ravi");
    till.type_into("Find a skill", "shap");
    assert!(!till.has("Wash hands"));
    till.key(Modifiers::NONE, Key::Enter);
    assert!(till.has("Noting: Ravi, Shape a loaf"));
    till.press("Sam");
    assert_eq!(till.saws().len(), 2);
    till.press("Baking");
    till.press("Wash hands");
    till.key(Modifiers::COMMAND, Key::L);
    assert_eq!(till.route(), Route::Lock);
    let saws = till.saws();
    assert_eq!(saws.len(), 3, "it is written though they locked");
    let ayse = till.id_of("Ayşe");
    assert!(saws.iter().all(|saw| saw.by == ayse));
    assert_eq!(saws[1].person, till.id_of("Ravi"));

    // The basket is what it was, and nobody else is shown the way.
    till.staff_signs_in("Ayşe", "246801");
    till.goes_to_saw_it();
    till.press("Back");
    assert_eq!(till.route(), Route::Till);
    let kept = &till.app().state().expect("open").till.basket;
    assert_eq!(kept.lines(), basket.lines());
    till.key(Modifiers::COMMAND, Key::L);
    till.press("Sam");
    till.digits(super::coming::SAMS);
    assert!(!till.has("Saw it"));
    till.press("Sign in");
    till.leave(Route::Pin);
    till.just_the_till();
    till.press_like("More");
    assert!(till.has("I’m here, break, I’m off"));
    assert!(!till.has("Saw it"));
}

/// Sam answers with "not yet", alone, by the operation: their page is another.
fn says_not_yet(shop: &mut Shop) {
    let mut people = shop.people_book();
    let sam = shop.scene.person(Role::Trainee).expect("Sam");
    let rows = people.read().skill_rows_of(sam).expect("rows");
    let signed = rows
        .iter()
        .find(|row| matches!(row.says, Says::SignedOff(_)))
        .expect("a sign-off");
    let answer = SignOffAnswer {
        id: EntryId(shop.env.new_id()),
        sign_off: signed.id,
        kind: AnswerKind::NotYet,
        typed: "Not when it is busy".into(),
    };
    perform_in::<AnswerSignOff>(shop, &mut people, Role::Trainee, &answer);
}

impl Till {
    /// From the till to the skills of Sam.
    fn looks_at_sams_skills(&mut self) {
        self.opens_people_book();
        self.press_like("People.");
        self.press_like("Sam,");
        while !self.has("What they can do, and signing off") {
            self.press_like("More");
        }
        self.press_like("Skills.");
        assert_eq!(self.route(), Route::PersonSkills);
    }
}

#[test]
fn seen_at_work_signed_in_the_back_and_revoked_in_the_history() {
    let mut till = till();
    // Two taps after signing in: who, and what.
    till.types_pin_of("Ayşe", "246801");
    till.press("Saw it");
    till.leave(Route::Pin);
    assert_eq!(till.route(), Route::SawIt);
    till.press("Sam");
    till.press("Weigh");
    assert!(till.has("Noting: Sam, Weigh"));
    till.press("Back");
    till.looks_at_sams_skills();
    assert!(till.has("Weigh for a recipe, Nothing signed yet · Seen today"));
    till.press_like("Weigh for a recipe");
    assert!(till.has("Nothing is signed off here for Sam yet"));
    till.press("Sign off");
    assert_eq!(till.route(), Route::SignOff);

    // The keyboard alone: to the levels, the second, the sentence, sign.
    till.tab_to("Shown");
    till.key(Modifiers::NONE, Key::Num2);
    assert!(till.has("What did you see Sam do?"));
    till.go_on();
    assert!(till.has("Nothing is written here yet"), "beside the field");
    till.retype("Seen on", "1/1/2027");
    till.type_into("What I saw", "Weighed flour and salt.");
    till.go_on();
    assert_eq!(till.route(), Route::SignOff, "a day to come");
    let typed = &till
        .app()
        .state()
        .expect("open")
        .office
        .skills
        .sign
        .sentence;
    assert_eq!(typed.typed, "Weighed flour and salt.", "nothing is lost");
    till.retype("Seen on", "18/11/2026");
    till.press("Sign for Sam");
    assert_eq!(till.route(), Route::PersonSkill);
    assert!(till.has("It is signed. Sam can answer later, alone."));
    assert!(till.has("With help, 18 November 2026"));

    // Lower than before asks for a word about it.
    till.press("Sign off");
    till.press_like("Shown.");
    till.type_into("What I saw", "Watched it again, after a break.");
    till.press("Sign for Sam");
    till.tick("It is lower than before, and my sentence says why");
    till.press("Sign for Sam");
    assert!(till.has("Shown, 18 November 2026"));

    // Revoked: it was said in person first, and the earlier one counts again.
    till.press_like("Shown, 18 November 2026");
    till.press("Revoke it");
    till.press_like("There was not enough to see yet.");
    till.press("Revoke it");
    assert_eq!(till.route(), Route::PersonSkill);
    assert!(!till.has("It does not count any more. It stays"));
    till.tick("I said it to Sam in person first");
    till.press("Revoke it");
    assert!(till.has("It does not count any more. It stays in the history."));
    till.press("Back");
    assert!(till.has("Weigh for a recipe, With help"));
    assert!(!till.has("Seen today"), "it is signed from");

    // Whoever looks at it leaves a look, and nothing stands there after the lock.
    till.key(Modifiers::COMMAND, Key::L);
    assert!(till.app().state().expect("open").office.skills.of.is_none());
}

#[test]
fn not_yet_waits_until_they_have_talked() {
    let mut shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut people = shop.people_book();
    let sam = shop.scene.person(Role::Trainee).expect("Sam");
    let frameworks = people.read().frameworks().expect("frameworks");
    let placed = frameworks.in_use().next().expect("a skill");
    let wish = Wish {
        person: sam,
        skill: placed.skill.id,
        version: placed.skill.version,
        from: TakenFrom::Chosen,
        standing: Standing::Level(Level::OnMyOwn),
        lower: Lower::NotSaid,
        seen_on: "2026-11-17".parse().expect("a day"),
        sentence: "Did it well.".into(),
        evidence: Vec::new(),
        sighting: None,
    };
    let id = EntryId(shop.env.new_id());
    let photos = Vec::new();
    let to_sign = ToSign { id, wish, photos };
    perform_in::<SignSkillOff>(&mut shop, &mut people, Role::Supervisor, &to_sign);
    drop(people);
    says_not_yet(&mut shop);
    let mut till = Till::of(shop, [1280.0, 800.0]);
    till.staff_signs_in("Ayşe", "246801");
    till.looks_at_sams_skills();
    assert!(till.has("Wash hands, Nothing signed yet · Not yet: to talk about"));
    till.press_like("Wash hands");
    till.press_like("On my own, 17 November 2026");
    assert!(till.has("Let’s talk: Not when it is busy"));
    till.press("We have talked");
    assert!(till.has("It is kept that you have talked."));
    assert!(till.has("This counts now."));
    till.press("Back");
    assert!(till.has("Wash hands, On my own"));
}
