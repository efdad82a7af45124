//! Made-up data for the pages about lists of skills.

use pathway_till::domain::Refusal;
use pathway_till::domain::ids::{FrameworkId, MilestoneId, SkillId};
use pathway_till::domain::skills::framework::Need;
use pathway_till::domain::skills::framework_file::{Difference, FrameworkFile, Shipped};
use pathway_till::domain::skills::wording::{SkillCode, SkillField, TypedWording};
use pathway_till::files::frameworks::{read, shipped};
use pathway_till::ui::screens::framework_in::{self, Comes};
use pathway_till::ui::screens::milestones;
use pathway_till::ui::screens::skill_lists::{self, List, Listed, Part, Skill, Used};
use pathway_till::ui::screens::skill_words::{self, Standing};
use pathway_till::ui::widgets::asked::Asked;
use pathway_till::words::Words;
use uuid::Uuid;

use super::Screen;

fn bakery() -> FrameworkFile {
    read(shipped(Shipped::Bakery)).expect("it reads")
}

fn listed() -> Vec<Listed> {
    [
        ("Bakery", 36, 3),
        ("Bike workshop", 34, 1),
        ("Shop and work", 26, 0),
    ]
    .into_iter()
    .zip(1..)
    .map(|((name, skills, milestones), n)| Listed {
        id: FrameworkId(Uuid::from_u128(n)),
        name: name.into(),
        skills,
        milestones,
    })
    .collect()
}

fn open() -> List {
    let file = bakery();
    let skills = file.each().zip(1_u128..).map(|((unit, skill), n)| Skill {
        id: SkillId(Uuid::from_u128(n)),
        code: skill.code.as_str().into(),
        name: skill.wording.name.as_str().into(),
        unit: unit.as_str().into(),
        safety_critical: skill.wording.safety_critical,
        used: if n % 13 == 0 { Used::NoMore } else { Used::Yes },
    });
    let mut skills: Vec<Skill> = skills.collect();
    skills.sort_by_key(|skill| skill.used);
    List {
        name: "Bakery".into(),
        milestones: 3,
        skills,
    }
}

fn lists(
    open: Option<List>,
    part: Part,
    change: impl FnOnce(&mut skill_lists::Data, &mut skill_lists::Draft),
) -> Screen {
    let mut data = skill_lists::Data {
        lists: listed(),
        open,
        said: None,
        problem: None,
    };
    let mut draft = skill_lists::Draft {
        part,
        ..skill_lists::Draft::of("Bakery".into())
    };
    change(&mut data, &mut draft);
    Screen::SkillLists(data, draft)
}

fn standing(place: usize, used: skill_words::Used) -> Standing {
    let file = bakery();
    let (unit, skill) = file.each().nth(place).expect("a skill");
    Standing {
        code: skill.code.as_str().into(),
        unit: unit.as_str().into(),
        typed: TypedWording::from(&skill.wording),
        used,
    }
}

fn words_of(
    standing: Option<Standing>,
    change: impl FnOnce(&mut skill_words::Data, &mut skill_words::Draft),
) -> Screen {
    let typed = standing.as_ref().map(|s| s.typed.clone());
    let units = bakery().units.into_iter();
    let mut data = skill_words::Data {
        standing,
        units: units.map(|unit| unit.name.as_str().to_owned()).collect(),
        said: None,
        problem: None,
    };
    let mut draft = skill_words::Draft::of(typed.unwrap_or_default());
    change(&mut data, &mut draft);
    Screen::SkillWords(data, draft)
}

fn opened(draft: &mut skill_words::Draft, field: SkillField) {
    draft.open = Some(field);
    draft.asked = Asked::with(draft.typed.field(field).to_owned());
}

fn file(comes: Comes, problem: Option<&str>) -> Screen {
    let data = framework_in::Data {
        file: "Bakery 2026-11-18.csv".into(),
        list: "Bakery".into(),
        comes,
        problem: problem.map(str::to_owned),
    };
    Screen::FrameworkIn(data, framework_in::Draft::default())
}

fn changes() -> Vec<Difference> {
    let code = || SkillCode::new("BK-R1").expect("a code");
    let name = || "Wash hands before and after work".to_owned();
    vec![
        Difference::Reworded {
            code: code(),
            name: name(),
            fields: vec![SkillField::Name, SkillField::WithHelp, SkillField::MapsTo],
        },
        Difference::New {
            code: code(),
            name: "Score a loaf so that it opens well in the oven".into(),
        },
        Difference::Retired {
            code: code(),
            name: "Stamp the bags".into(),
        },
        Difference::BroughtBack {
            code: code(),
            name: "Sharpen a bread knife".into(),
        },
        Difference::OtherUnit {
            code: code(),
            name: name(),
            unit: "Ready for the bakery".into(),
        },
        Difference::Reordered,
        Difference::MilestoneNew {
            name: "Ready to bake".into(),
        },
        Difference::MilestoneChanged {
            name: "Ready to serve".into(),
        },
        Difference::MilestoneGone {
            name: "Ready to clean".into(),
        },
    ]
}

fn faults() -> Vec<String> {
    let broken = "code,unit,skill,short_name,safety_critical,refresh_months,maps_to,ways,shown,\
                  with_help,on_my_own,can_show_others,knows_how,milestones\n\
                  A-1,Baking,Wash,Wash,yes,12,,levels,a,b,c,d,,\n\
                  A-1,Baking,Weigh,Weigh,maybe,,,levels,a,b,c,,,\n\
                  A-3,Baking,Shape,Wash,no,99,,levels,a,b,c,d,,Ready: somehow\n\
                  A-4,Baking,Score\n";
    let words = Words::english().expect("words");
    let not = read(broken.as_bytes()).expect_err("it is broken");
    words.framework_faults(&not)
}

fn milestones_with(change: impl FnOnce(&mut milestones::Data, &mut milestones::Draft)) -> Screen {
    let file = bakery();
    let skills: Vec<milestones::Skill> = file
        .each()
        .zip(1_u128..)
        .map(|((unit, skill), n)| milestones::Skill {
            id: SkillId(Uuid::from_u128(n)),
            name: skill.wording.name.as_str().into(),
            unit: unit.as_str().into(),
            ways: skill.wording.ways.each().map(|(way, _)| way).collect(),
        })
        .collect();
    let needs = |count: usize| {
        let asked = skills.iter().step_by(3).take(count);
        let need = |skill: &milestones::Skill| Need {
            skill: skill.id,
            standing: skill.ways[skill.ways.len() / 2],
        };
        asked.map(need).collect::<Vec<_>>()
    };
    let all = [
        "Ready to serve",
        "Ready to bake",
        "Ready to open the bakery",
    ];
    let all = all
        .into_iter()
        .zip(1..)
        .map(|(name, n)| milestones::Milestone {
            id: MilestoneId(Uuid::from_u128(n)),
            name: name.into(),
            needs: needs(4 + usize::try_from(n).expect("few")),
        });
    let mut data = milestones::Data {
        milestones: all.collect(),
        skills,
        said: None,
        problem: None,
    };
    let mut draft = milestones::Draft::default();
    change(&mut data, &mut draft);
    Screen::SkillMilestones(data, draft)
}

/// The second one, open.
fn opens(data: &milestones::Data, stage: milestones::Stage) -> milestones::Draft {
    let milestone = &data.milestones[1];
    milestones::Draft {
        stage,
        open: Some(milestone.id),
        name: Asked::with(milestone.name.clone()),
        needs: milestone.needs.clone(),
        ..milestones::Draft::default()
    }
}

fn milestones_of() -> Vec<(&'static str, Screen)> {
    use milestones::Stage;
    vec![
        (
            "milestones_of_list",
            milestones_with(|data, _| data.said = Some("The milestone is kept.".into())),
        ),
        (
            "milestones_of_list_none",
            milestones_with(|data, _| data.milestones.clear()),
        ),
        (
            "milestone_one",
            milestones_with(|data, draft| *draft = opens(data, Stage::One)),
        ),
        (
            "milestone_changed",
            milestones_with(|data, draft| {
                *draft = opens(data, Stage::One);
                draft.needs.truncate(2);
            }),
        ),
        (
            "milestone_empty",
            milestones_with(|data, draft| {
                *draft = opens(data, Stage::One);
                draft.needs.clear();
                data.problem = Some(
                    "A milestone asks for one skill at least. Nothing is lost. Choose one.".into(),
                );
            }),
        ),
        (
            "milestone_name",
            milestones_with(|data, draft| {
                *draft = opens(data, Stage::Name);
                draft.name.refuse(Refusal::MilestoneNameMarks);
            }),
        ),
        (
            "milestone_which_skill",
            milestones_with(|data, draft| *draft = opens(data, Stage::WhichSkill)),
        ),
        (
            "milestone_how_far",
            milestones_with(|data, draft| {
                let skill = data.skills[0].id;
                *draft = opens(data, Stage::HowFar(skill));
            }),
        ),
    ]
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    use skill_words::Used as U;
    let refused = || {
        vec![(
            SkillField::ShortName,
            Refusal::ShortNameTaken {
                name: "Wash hands".into(),
            },
        )]
    };
    let mut all = vec![
        ("skill_lists", lists(None, Part::Ways, |_, _| {})),
        (
            "skill_lists_none",
            lists(None, Part::Ways, |data, _| data.lists.clear()),
        ),
        (
            "skill_list",
            lists(Some(open()), Part::Ways, |data, _| {
                data.said = Some("The new name is kept.".into());
            }),
        ),
        (
            "skill_list_skills",
            lists(Some(open()), Part::Skills, |_, _| {}),
        ),
        (
            "skill_list_retired",
            lists(Some(open()), Part::Skills, |_, draft| draft.skills = 99),
        ),
        (
            "skill_list_not_found",
            lists(Some(open()), Part::Skills, |_, draft| {
                draft.find = "xyz".into();
            }),
        ),
        (
            "skill_list_name",
            lists(Some(open()), Part::Name, |_, _| {}),
        ),
        (
            "skill_words",
            words_of(Some(standing(0, U::Yes)), |_, _| {}),
        ),
        (
            "skill_words_changed",
            words_of(Some(standing(1, U::Yes)), |_, draft| {
                draft.typed.set(SkillField::Name, "Weigh out".into());
            }),
        ),
        (
            "skill_words_retired",
            words_of(Some(standing(2, U::NoMore)), |_, _| {}),
        ),
        (
            "skill_words_refused",
            words_of(Some(standing(1, U::Yes)), |_, draft| {
                draft.refuse(refused());
            }),
        ),
        (
            "skill_words_to_look_at",
            words_of(Some(standing(1, U::Yes)), |_, draft| {
                draft.refuse(refused());
                draft.open = None;
            }),
        ),
        (
            "skill_words_line",
            words_of(Some(standing(0, U::Yes)), |_, draft| {
                opened(draft, SkillField::OnMyOwn);
            }),
        ),
        (
            "skill_words_safety",
            words_of(Some(standing(0, U::Yes)), |_, draft| {
                opened(draft, SkillField::SafetyCritical);
            }),
        ),
        ("skill_words_new", words_of(None, |_, _| {})),
        (
            "skill_words_unit",
            words_of(None, |_, draft| opened(draft, SkillField::Unit)),
        ),
        (
            "skill_words_ways",
            words_of(None, |_, draft| opened(draft, SkillField::Ways)),
        ),
        ("framework_in", file(Comes::Changes(changes()), None)),
        ("framework_in_same", file(Comes::Changes(Vec::new()), None)),
        ("framework_in_faults", file(Comes::Faults(faults()), None)),
        (
            "framework_in_quicker",
            file(
                Comes::Changes(changes()),
                Some(
                    "These skills were changed a moment ago. Nothing is lost. Look at them again.",
                ),
            ),
        ),
    ];
    all.extend(milestones_of());
    all
}
