//! What a manager changes: each a new revision, or a refusal and nothing.

use super::*;
use pathway_till::domain::Refusal;
use pathway_till::domain::skills::framework_changes::{NewSkill, Towards};

fn codes(framework: &Framework) -> Vec<&str> {
    framework
        .skills()
        .map(|skill| skill.code.as_str())
        .collect()
}

fn new(code: &str, name: &str) -> NewSkill {
    NewSkill {
        id: skill_id(90),
        code: SkillCode::new(code).unwrap(),
        unit: " ingredients ".into(),
        wording: wording(name),
    }
}

#[test]
fn a_skill_is_added_to_its_unit_once() {
    let before = small_bakery();
    let after = before.with_skill(new("bk-i3", "Scale a recipe")).unwrap();
    assert_eq!(after.rev, 2);
    assert_eq!(
        codes(&after),
        ["BK-R1", "BK-R4", "BK-X1", "BK-I2", "BK-I9", "BK-I3"]
    );
    assert_eq!(
        after.with_skill(NewSkill {
            id: skill_id(91),
            ..new("BK-I3", "Other")
        }),
        Err(Refusal::SkillCodeTaken {
            code: "BK-I3".into()
        })
    );
    assert_eq!(
        before.with_skill(new("BK-I4", "wash HANDS")),
        Err(Refusal::ShortNameTaken {
            name: "wash HANDS".into()
        })
    );
    for shape in ["", " ", "BK R1", "-BK", "BK-", "BK-R1234567890", "ÅB"] {
        assert!(SkillCode::new(shape).is_err(), "{shape}");
    }
}

#[test]
fn rewording_is_a_new_version_and_the_same_words_are_none() {
    let before = small_bakery();
    let same = before.reworded(skill_id(WEIGH), wording("Weigh")).unwrap();
    assert_eq!(same, before);
    let after = before
        .reworded(skill_id(WEIGH), wording("Weigh well"))
        .unwrap();
    assert_eq!(
        after.skill(skill_id(WEIGH)).unwrap().version,
        SkillVersion(2)
    );
    assert_eq!(
        after.skill(skill_id(HANDS)).unwrap().version,
        SkillVersion(1)
    );
    assert_eq!(
        before.reworded(skill_id(WEIGH), knows("Weigh")),
        Err(Refusal::SkillWaysFixed)
    );
    assert_eq!(
        before.reworded(skill_id(77), wording("Weigh")),
        Err(Refusal::UnknownSkill)
    );
}

#[test]
fn a_skill_is_retired_and_comes_back_in_its_place() {
    let before = small_bakery();
    let day = date("2026-10-05");
    let after = before.retired(skill_id(WEIGH), day).unwrap();
    assert_eq!(after.skill(skill_id(WEIGH)).unwrap().retired, Some(day));
    assert_eq!(codes(&after), codes(&before));
    // Retired again keeps its day, and is no new revision.
    assert_eq!(
        after.retired(skill_id(WEIGH), date("2026-10-09")).unwrap(),
        after
    );
    let back = after.brought_back(skill_id(WEIGH)).unwrap();
    assert_eq!((back.units, back.rev), (before.units.clone(), 3));
    assert_eq!(
        before.retired(skill_id(HANDS), day),
        Err(Refusal::SkillInMilestone {
            milestone: "Ready for the bakery".into()
        })
    );
}

#[test]
fn an_order_holds_exactly_the_skills_that_are_there() {
    let before = small_bakery();
    let id = skill_id;
    let order = vec![
        (
            "Ingredients".to_owned(),
            vec![id(KNIVES), id(WEIGH), id(RETIRED)],
        ),
        ("First".to_owned(), vec![id(CALL), id(HANDS)]),
    ];
    let after = before.reordered(&order).unwrap();
    assert_eq!(codes(&after), ["BK-I9", "BK-I2", "BK-X1", "BK-R4", "BK-R1"]);
    // A milestone's skills follow the order.
    let needs: Vec<SkillId> = after.milestones[0].needs.iter().map(|n| n.skill).collect();
    assert_eq!(needs, [id(CALL), id(HANDS)]);
    for wrong in [
        vec![("A".to_owned(), vec![id(KNIVES), id(WEIGH)])],
        vec![(
            "A".to_owned(),
            vec![
                id(KNIVES),
                id(WEIGH),
                id(RETIRED),
                id(CALL),
                id(HANDS),
                id(9),
            ],
        )],
        vec![(
            "A".to_owned(),
            vec![id(KNIVES), id(KNIVES), id(RETIRED), id(CALL), id(HANDS)],
        )],
    ] {
        assert_eq!(before.reordered(&wrong), Err(Refusal::FrameworkChanged));
    }
    let down = before.moved(id(WEIGH), Towards::End).unwrap();
    assert_eq!(codes(&down)[3..], ["BK-I9", "BK-I2"]);
    // At the end it stays; a retired skill is stepped over.
    assert_eq!(down.moved(id(WEIGH), Towards::End).unwrap(), down);
    assert_eq!(before.moved(id(CALL), Towards::End).unwrap(), before);
}

#[test]
fn a_milestone_asks_for_what_can_be_signed() {
    let before = small_bakery();
    let milestone = |needs: Vec<Need>| Milestone {
        id: MilestoneId(Uuid::from_u128(32)),
        name: text("Ready to weigh"),
        needs,
    };
    let need = |n, standing| Need {
        skill: skill_id(n),
        standing,
    };
    let good = before
        .with_milestone(milestone(vec![need(WEIGH, ON_MY_OWN)]))
        .unwrap();
    assert_eq!(good.milestones.len(), 2);
    for (needs, refusal) in [
        (vec![], Refusal::MilestoneEmpty),
        (vec![need(77, SHOWN)], Refusal::UnknownSkill),
        (
            vec![need(WEIGH, Standing::KnowsHow)],
            Refusal::KnowsHowForLevels,
        ),
        (vec![need(CALL, SHOWN)], Refusal::LevelForKnowsHow),
    ] {
        assert_eq!(before.with_milestone(milestone(needs)), Err(refusal));
    }
    let without = good
        .without_milestone(MilestoneId(Uuid::from_u128(32)))
        .unwrap();
    assert_eq!((without.milestones, without.rev), (before.milestones, 3));
}
