//! Lists of skills as a manager changes them: other words, a file with a fault, and a good one.

use std::path::PathBuf;

use pathway_till::domain::access::Role;
use pathway_till::domain::ids::EntryId;
use pathway_till::domain::skills::signing::{Lower, TakenFrom, Wish};
use pathway_till::domain::skills::{Frameworks, Level, Says, SkillVersion, Standing};
use pathway_till::operations::people_book::skills::signing::{SignSkillOff, ToSign};
use pathway_till::operations::scene::Stage;
use pathway_till::ui::Route;

use super::Till;
use super::people_book::{In, perform_in};
use crate::support::Shop;

/// A till where Sam was signed off for washing hands.
fn with_a_sign_off() -> Till {
    let mut shop = Shop::with_people_book(Stage::Counted, In::Skilled);
    let mut people = shop.people_book();
    let frameworks = people.read().frameworks().expect("frameworks");
    let placed = frameworks.in_use().next().expect("a skill");
    let wish = Wish {
        person: shop.scene.person(Role::Trainee).expect("Sam"),
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
    Till::of(shop, [1280.0, 800.0])
}

impl Till {
    fn frameworks(&self) -> Frameworks {
        let people = self.app().people_book().expect("an open book");
        people.read().frameworks().expect("frameworks")
    }

    /// Mina opens the list of the scene.
    fn opens_the_list(&mut self) {
        self.staff_signs_in("Mina", "97531");
        self.opens_people_book();
        self.press_like("Settings.");
        self.press_like("Lists of skills");
        assert_eq!(self.route(), Route::SkillLists);
        self.press_like("Scene bakery");
    }

    fn loads(&mut self, name: &str, text: &str) {
        let path: PathBuf = self.folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        self.press_like("Load from a file");
        assert_eq!(self.route(), Route::ChooseFile);
        self.wait_until("Type where it is");
        self.type_into("Type where it is", &path.display().to_string());
        self.press("Use this");
        self.come_to(Route::FrameworkIn);
    }
}

#[test]
fn a_skill_gets_other_words_and_what_was_signed_keeps_the_old_ones() {
    let mut till = with_a_sign_off();
    till.opens_the_list();
    till.press_like("Skills.");
    till.type_into("Find a skill", "wash");
    till.press_like("Wash hands, ");
    assert_eq!(till.route(), Route::SkillWords);
    assert!(!till.has("Keep these words"), "nothing has changed");
    till.press_like("Short name, ");
    till.retype("Short name", "Weigh");
    till.press("Done");
    till.press_like("What On my own looks like");
    till.retype(
        "What On my own looks like",
        "Washes before dough and after bins.",
    );
    till.press("Done");
    assert!(till.has("What was signed keeps the words that it was signed for."));
    till.go_on();
    assert_eq!(till.route(), Route::SkillWords);
    assert!(
        till.has("Another skill has the short name Weigh."),
        "beside its field"
    );
    till.retype("Short name", "Wash hands");
    till.press("Done");
    till.press("Keep these words");
    assert_eq!(till.route(), Route::SkillLists);
    assert!(till.has("The new words are kept. What was signed keeps the old ones."));

    let frameworks = till.frameworks();
    let skill = frameworks.in_use().next().expect("a skill").skill;
    assert_eq!(skill.version, SkillVersion(2));
    let people = till.app().people_book().expect("an open book");
    let rows = people.read().skill_rows_of(till.sam()).expect("rows");
    let signed = rows.iter().find_map(|row| match &row.says {
        Says::SignedOff(sign_off) => Some(sign_off.clone()),
        _ => None,
    });
    let signed = signed.expect("a sign-off");
    assert_eq!(
        (signed.skill, signed.version),
        (skill.id, SkillVersion::FIRST)
    );
    let looks = |version| {
        let wording = frameworks.wording(skill.id, version).expect("a wording");
        let on_my_own = Standing::Level(Level::OnMyOwn);
        wording
            .ways
            .looks_like(on_my_own)
            .expect("a line")
            .to_owned()
    };
    assert_eq!(looks(SkillVersion::FIRST), "Does it without being told.");
    assert_eq!(looks(skill.version), "Washes before dough and after bins.");

    // Not used any more, and used again; nobody loses anything.
    till.retype("Find a skill", "shape");
    till.press_like("Shape a loaf, ");
    till.press("Use it no more");
    assert!(till.has("It is not used any more. What was signed stays."));
    assert_eq!(till.frameworks().in_use().count(), 4);
    till.press("Use it again");
    assert_eq!(till.frameworks().in_use().count(), 5);
    till.press("Earlier");
    let names: Vec<String> = till
        .frameworks()
        .in_use()
        .map(|placed| placed.skill.wording.short_name.as_str().to_owned())
        .collect();
    assert_eq!(names[..3], ["Wash hands", "Shape a loaf", "Weigh"]);
}

#[test]
fn a_skill_is_added_a_question_at_a_time() {
    let mut till = with_a_sign_off();
    till.opens_the_list();
    till.press_like("Skills.");
    till.press("Add a skill");
    till.press("Add this skill");
    assert!(till.has("Nothing is written here yet"), "beside its field");
    for (field, typed) in [
        ("Code", "SC-9"),
        ("Unit", "Baking"),
        ("Skill", "Score a loaf"),
        ("Short name", "Score"),
        ("What Shown looks like", "Has watched it."),
        ("What With help looks like", "Scores with somebody near."),
        ("What On my own looks like", "Scores each loaf alike."),
        ("What Can show others looks like", "Shows a newcomer how."),
    ] {
        if !till.has("Done") {
            while !till.has(&format!("{field}, ")) {
                till.press_like("More");
            }
            till.press_like(&format!("{field}, "));
        }
        till.retype(field, typed);
        till.press("Done");
    }
    till.press("Add this skill");
    assert!(till.has("The skill is added."));
    let frameworks = till.frameworks();
    let names: Vec<&str> = frameworks
        .in_use()
        .map(|placed| placed.skill.wording.short_name.as_str())
        .collect();
    assert_eq!(names[3], "Score", "at the end of its unit");
}

#[test]
fn a_file_with_a_doubled_code_is_refused_with_its_line_and_a_good_one_is_taken_in() {
    let mut till = with_a_sign_off();
    till.opens_the_list();
    till.press_like("Save as a file");
    till.wait_until("Saved:");
    assert_eq!(till.saved(), ["Scene bakery 2026-11-18.csv"]);
    let saved = till
        .folder
        .path()
        .join("papers/Scene bakery 2026-11-18.csv");
    let text = std::fs::read_to_string(saved).expect("a file");
    let dump = |till: &Till| {
        let people = till.app().people_book().expect("an open book");
        people.read().canonical_dump().expect("a dump")
    };

    // The same file changes nothing; one with a code twice is told with its line.
    let before = dump(&till);
    till.loads("same.csv", &text);
    assert!(till.has("This file says the same as the list."));
    till.press("Back");
    till.loads("twice.csv", &text.replace("SC-2", "SC-1"));
    assert!(till.has("Line 3"), "its line");
    assert!(till.has("SC-1 stands in line 2 already. Give one of them another code."));
    assert!(!till.has("Take it in"));
    assert!(dump(&till) == before, "nothing half-loaded");
    till.press("Back");

    let better = text
        .replace("Weigh for a recipe", "Weigh out to the gram")
        .replace("Ready to bake: on my own", "Ready to bake: with help");
    till.loads("better.csv", &better);
    assert!(till.has("Other words, Weigh for a recipe: Skill"));
    till.go_on();
    assert_eq!(till.route(), Route::SkillLists);
    assert!(till.has("The list is in. What was signed keeps the old words."));
    let frameworks = till.frameworks();
    let names: Vec<&str> = frameworks
        .in_use()
        .map(|placed| placed.skill.wording.name.as_str())
        .collect();
    assert!(names.contains(&"Weigh out to the gram"));
}

#[test]
fn a_milestone_is_made_asks_for_more_and_is_taken_away() {
    let mut till = with_a_sign_off();
    till.opens_the_list();
    till.press_like("Milestones.");
    assert_eq!(till.route(), Route::SkillMilestones);
    till.press("Add a milestone");
    till.type_into("Name of the milestone", "Ready to shape");
    till.press("Done");
    till.press_like("Shape a loaf, ");
    till.press_like("With help");
    till.press_like("Ask for one more skill");
    till.press_like("Weigh for a recipe, ");
    till.press_like("On my own");
    till.go_on();
    assert!(till.has("The milestone is kept."));
    let made = till.frameworks();
    let (_, made) = made
        .milestones()
        .find(|(_, m)| m.name.as_str() == "Ready to shape")
        .expect("it");
    assert_eq!(made.needs.len(), 2);
    assert_eq!(made.needs[0].standing, Standing::Level(Level::OnMyOwn));

    // A second one of that name is refused beside its field, and nothing is lost.
    till.press("Add a milestone");
    till.type_into("Name of the milestone", "ready to shape");
    till.press("Done");
    till.press_like("Wash hands, ");
    till.press_like("Shown");
    till.press("Keep this milestone");
    assert!(till.has("Name of the milestone"), "back at its name");
    assert_eq!(till.frameworks().milestones().count(), 2);
    till.press("Back");
    till.press("Back");

    till.press_like("Ready to shape, ");
    till.press("Take it away");
    assert!(till.has("The milestone is gone. What was signed stays."));
    assert_eq!(till.frameworks().milestones().count(), 1);
}

#[test]
fn a_supervisor_is_not_shown_the_lists() {
    let mut till = with_a_sign_off();
    till.supervisor_opens();
    assert!(!till.has("Lists of skills"));
    if till.has("More") {
        till.press_like("More");
    }
    assert!(!till.has("Lists of skills"));
}
