//! The pages about lists of skills.

use crate::domain::skills::framework::Milestone;
use crate::domain::skills::framework_file::differences;
use crate::domain::skills::wording::TypedWording;
use crate::domain::skills::{Framework, Frameworks};
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::skill_lists::SkillListsAction;
use crate::ui::screens::framework_in::{self, Comes};
use crate::ui::screens::skill_lists::{self, List, Listed, Skill, Used};
use crate::ui::screens::{milestones, skill_words};
use crate::ui::{Look, Route};

fn wrap(action: SkillListsAction) -> Action {
    Action::Office(OfficeAction::SkillLists(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::SkillWords => {
            let Some(data) = skill(state) else {
                return vec![wrap(SkillListsAction::Words(skill_words::Action::Back))];
            };
            let draft = &mut state.office.skill_lists.words;
            all(skill_words::view(ui, look, &data, draft), |action| {
                wrap(SkillListsAction::Words(action))
            })
        }
        Route::SkillMilestones => {
            let Some(data) = state.office.skill_lists.framework().map(milestones_of) else {
                let back = milestones::Action::Back;
                return vec![wrap(SkillListsAction::Milestones(back))];
            };
            let data = milestones::Data {
                said: state.office.said.clone(),
                problem: state.day_problem.clone(),
                ..data
            };
            let draft = &mut state.office.skill_lists.milestones;
            all(milestones::view(ui, look, &data, draft), |action| {
                wrap(SkillListsAction::Milestones(action))
            })
        }
        Route::FrameworkIn => {
            let Some(data) = file(look, state) else {
                return vec![wrap(SkillListsAction::File(framework_in::Action::Back))];
            };
            let draft = &mut state.office.skill_lists.file_draft;
            all(framework_in::view(ui, look, &data, draft), |action| {
                wrap(SkillListsAction::File(action))
            })
        }
        _ => {
            let data = lists(state);
            let draft = &mut state.office.skill_lists.lists;
            all(skill_lists::view(ui, look, &data, draft), |action| {
                wrap(SkillListsAction::Lists(action))
            })
        }
    }
}

fn lists(state: &State) -> skill_lists::Data {
    let known = &state.office.skill_lists;
    let standing = known.all.iter().flat_map(Frameworks::standing);
    let listed = standing.map(|framework| Listed {
        id: framework.id,
        name: framework.name.as_str().to_owned(),
        skills: framework.skills().filter(|s| s.in_use()).count(),
        milestones: framework.milestones.len(),
    });
    skill_lists::Data {
        lists: listed.collect(),
        open: known.framework().map(open),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn open(framework: &Framework) -> List {
    let mut skills: Vec<Skill> = framework
        .each()
        .map(|(unit, skill)| Skill {
            id: skill.id,
            code: skill.code.as_str().to_owned(),
            name: skill.wording.name.as_str().to_owned(),
            unit: unit.name.as_str().to_owned(),
            safety_critical: skill.wording.safety_critical,
            used: if skill.in_use() {
                Used::Yes
            } else {
                Used::NoMore
            },
        })
        .collect();
    skills.sort_by_key(|skill| skill.used);
    List {
        name: framework.name.as_str().to_owned(),
        skills,
        milestones: framework.milestones.len(),
    }
}

fn milestones_of(framework: &Framework) -> milestones::Data {
    let milestone = |milestone: &Milestone| milestones::Milestone {
        id: milestone.id,
        name: milestone.name.as_str().to_owned(),
        needs: milestone.needs.clone(),
    };
    let used = framework.each().filter(|(_, skill)| skill.in_use());
    let skills = used.map(|(unit, skill)| milestones::Skill {
        id: skill.id,
        name: skill.wording.name.as_str().to_owned(),
        unit: unit.name.as_str().to_owned(),
        ways: skill.wording.ways.each().map(|(way, _)| way).collect(),
    });
    milestones::Data {
        milestones: framework.milestones.iter().map(milestone).collect(),
        skills: skills.collect(),
        said: None,
        problem: None,
    }
}

fn skill(state: &State) -> Option<skill_words::Data> {
    let known = &state.office.skill_lists;
    let framework = known.framework()?;
    let standing = match known.skill {
        None => None,
        Some(id) => {
            let (unit, skill) = framework.each().find(|(_, skill)| skill.id == id)?;
            Some(skill_words::Standing {
                code: skill.code.as_str().to_owned(),
                unit: unit.name.as_str().to_owned(),
                typed: TypedWording::from(&skill.wording),
                used: if skill.in_use() {
                    skill_words::Used::Yes
                } else {
                    skill_words::Used::NoMore
                },
            })
        }
    };
    let units = framework.units.iter();
    Some(skill_words::Data {
        standing,
        units: units.map(|unit| unit.name.as_str().to_owned()).collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    })
}

fn file(look: Look<'_>, state: &State) -> Option<framework_in::Data> {
    let known = &state.office.skill_lists;
    let (framework, file) = (known.framework()?, known.file.as_ref()?);
    Some(framework_in::Data {
        file: file.name.clone(),
        list: framework.name.as_str().to_owned(),
        comes: match &file.read {
            Ok(read) => Comes::Changes(differences(framework, read)),
            Err(not) => Comes::Faults(look.words.framework_faults(not)),
        },
        problem: state.day_problem.clone(),
    })
}
