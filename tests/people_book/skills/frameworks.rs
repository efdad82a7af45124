//! Frameworks in the book: what is written reads back, and what is refused.

use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::free_text::FreeText;
use pathway_till::domain::skills::framework_changes::Towards;
use pathway_till::domain::skills::framework_file::{FrameworkFile, Shipped, differences};
use pathway_till::domain::skills::{Level, SkillVersion, Standing};
use pathway_till::files::frameworks::{read, shipped};
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::scene::skills as scenery;
use pathway_till::operations::people_book::skills::frameworks::{
    Change, FrameworkToTake, MoveSkill, RetireSkill, RewordSkill, TakeFrameworkIn, take_shipped_in,
};
use pathway_till::operations::people_book::skills::signing::SignSkillOff;

use super::super::refused;
use crate::support::Both;

fn change<T>(both: &Both, seen: u32, to: T) -> Change<T> {
    Change {
        framework: both.scene.skills.framework,
        seen,
        to,
    }
}

fn all_shipped() -> Vec<(FreeText, FrameworkFile)> {
    let one = |framework: &Shipped| {
        let file = read(shipped(*framework)).expect("it reads");
        (FreeText::name(framework.code()).expect("a name"), file)
    };
    Shipped::ALL.iter().map(one).collect()
}

#[test]
fn what_comes_with_the_program_is_taken_in_and_reads_back_as_it_was() {
    let mut both = Both::new();
    let manager = both.actor(Role::Manager);
    let env = both.env.clone();
    let mut books = Books {
        shop: &both.shop,
        people: &mut both.people,
    };
    let done = take_shipped_in(&mut books, &env, &manager, all_shipped());
    assert_eq!(done, Ok(false), "the scene has one already");
    let mut skills = 0;
    for (name, file) in all_shipped() {
        let take = FrameworkToTake {
            id: pathway_till::domain::ids::FrameworkId(env.new_id()),
            name,
            seen: 0,
            file,
        };
        both.perform::<TakeFrameworkIn>(Role::Manager, &take)
            .expect("taken in");
        let frameworks = both.people.read().frameworks().expect("they read");
        let kept = frameworks.framework(take.id).expect("it is there");
        assert_eq!(differences(kept, &take.file), []);
        assert_eq!(FrameworkFile::from(kept), take.file);
        skills += kept.skills().count();
        // Sent again it changes nothing.
        let before = both.dumps();
        both.perform::<TakeFrameworkIn>(Role::Manager, &take)
            .expect("again");
        assert!(both.dumps() == before);
    }
    assert_eq!(skills, 96);
    both.pass().expect("letters");
    let at_the_counter = both.shop.read().till_skills().expect("skills");
    assert_eq!(at_the_counter.len(), 96 + 5, "and those of the scene");
    both.verify();
}

#[test]
fn a_change_is_of_the_revision_that_was_looked_at() {
    let mut both = Both::new();
    let on = change(&both, 2, (both.skill(0), Towards::End));
    both.perform::<MoveSkill>(Role::Manager, &on)
        .expect("moved");
    both.perform::<MoveSkill>(Role::Manager, &on)
        .expect("sent again");
    let frameworks = both.people.read().frameworks().expect("they read");
    let first = frameworks.in_use().next().expect("a skill").skill.id;
    assert_eq!(first, both.skill(1), "moved once");
    let stale = change(&both, 2, (both.skill(2), Towards::Beginning));
    refused(&mut both, Refusal::FrameworkChanged, |b| {
        b.perform::<MoveSkill>(Role::Manager, &stale)
    });
    let never = change(&both, 9, (both.skill(2), Towards::Beginning));
    refused(&mut both, Refusal::FrameworkChanged, |b| {
        b.perform::<MoveSkill>(Role::Manager, &never)
    });
    let asked_for = change(&both, 3, both.skill(0));
    let milestone = "Ready to bake".to_owned();
    refused(&mut both, Refusal::SkillInMilestone { milestone }, |b| {
        b.perform::<RetireSkill>(Role::Manager, &asked_for)
    });
}

#[test]
fn a_sign_off_keeps_the_wording_that_it_was_given_for() {
    let mut both = Both::new();
    let signed = both.to_sign();
    both.perform::<SignSkillOff>(Role::Supervisor, &signed)
        .expect("signed");
    let wording = scenery::wording("Wash hands well", "Hands", "6").expect("a wording");
    let to = change(&both, 2, (both.skill(0), wording));
    both.perform::<RewordSkill>(Role::Manager, &to)
        .expect("reworded");
    let frameworks = both.people.read().frameworks().expect("they read");
    let now = frameworks.find(both.skill(0)).expect("it is there").skill;
    assert_eq!(now.version, SkillVersion::FIRST.next());
    assert_eq!(now.wording.name.as_str(), "Wash hands well");
    let record = both.record();
    let kept = record.sign_off(signed.id).expect("signed");
    assert_eq!(kept.standing, Standing::Level(Level::OnMyOwn));
    let then = frameworks
        .wording(kept.skill, kept.version)
        .expect("it is kept");
    assert_eq!(then.name.as_str(), "Wash hands");
    // The page of before is refused now.
    let late = both.to_sign();
    refused(&mut both, Refusal::SkillReworded, |b| {
        b.perform::<SignSkillOff>(Role::Supervisor, &late)
    });
    both.verify();
}
