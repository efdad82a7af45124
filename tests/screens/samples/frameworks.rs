//! Made-up data for the pages of frameworks and chosen skills.

use std::collections::BTreeSet;

use pathway_till::domain::ids::SkillId;
use pathway_till::domain::skills::chosen::HowMany;
use pathway_till::domain::skills::framework_file::Shipped;
use pathway_till::files::frameworks::{read, shipped};
use pathway_till::ui::screens::chosen_skills::{self, Skill, Unit};
use uuid::Uuid;

use super::Screen;

/// Every unit that comes with the program.
fn units() -> Vec<Unit> {
    let mut number = 0_u128;
    let mut units = Vec::new();
    for framework in Shipped::ALL {
        let file = read(shipped(*framework)).expect("it reads");
        for unit in &file.units {
            let mut skills = Vec::new();
            for skill in &unit.skills {
                number += 1;
                skills.push(Skill {
                    id: SkillId(Uuid::from_u128(number)),
                    name: skill.wording.name.as_str().to_owned(),
                    short_name: skill.wording.short_name.as_str().to_owned(),
                });
            }
            units.push(Unit {
                framework: framework.code().replace('-', " "),
                name: unit.name.as_str().to_owned(),
                skills,
            });
        }
    }
    units
}

fn first(count: u128) -> BTreeSet<SkillId> {
    let skill = |number| SkillId(Uuid::from_u128(number * 3));
    (1..=count).map(skill).collect()
}

fn chosen(
    many: HowMany,
    (kept, now): (u128, u128),
    change: impl FnOnce(&mut chosen_skills::Data, &mut chosen_skills::Draft),
) -> Screen {
    let mut data = chosen_skills::Data {
        name: "Kemal".into(),
        units: units(),
        kept: first(kept),
        many,
        problem: None,
    };
    let mut draft = chosen_skills::Draft::of(first(now));
    change(&mut data, &mut draft);
    Screen::ChosenSkills(data, draft)
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let unchanged = |_: &mut chosen_skills::Data, _: &mut chosen_skills::Draft| {};
    vec![
        (
            "chosen_skills",
            chosen(HowMany::AboutADozen, (11, 11), unchanged),
        ),
        (
            "chosen_skills_none",
            chosen(HowMany::None, (0, 0), unchanged),
        ),
        (
            "chosen_skills_changed",
            chosen(HowMany::Many, (11, 18), |data, _| {
                let said = "Somebody changed these skills a moment ago. Look at them again.";
                data.problem = Some(said.into());
            }),
        ),
        (
            "chosen_skills_unit",
            chosen(HowMany::Few, (5, 6), |_, draft| draft.unit = Some(0)),
        ),
        (
            "chosen_skills_last_unit",
            chosen(HowMany::Few, (5, 6), |data, draft| {
                draft.unit = data.units.len().checked_sub(1);
            }),
        ),
        (
            "chosen_skills_no_frameworks",
            chosen(HowMany::None, (0, 0), |data, _| data.units.clear()),
        ),
    ]
}
