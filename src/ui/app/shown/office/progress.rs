//! The pages of one's own progress.

use crate::domain::hours::days::london_day;
use crate::domain::ids::SkillId;
use crate::domain::measures::Instrument;
use crate::domain::person_records::looks_by_day;
use crate::domain::skills::goals::{Goal, GoalStatus};
use crate::domain::skills::my_skill::my_skill;
use crate::domain::skills::progress::my_progress;
use crate::ui::app::deeds::office::progress::LoadedOwn;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::progress::ProgressAction;
use crate::ui::screens::{my_progress as page, my_skill as skill_page};
use crate::ui::widgets::looked_list::Looked;
use crate::ui::{Look, Route};

fn wrap(action: ProgressAction) -> Action {
    Action::Office(OfficeAction::Progress(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::MySkill {
        let Some(data) = of_skill(state) else {
            return vec![wrap(ProgressAction::Skill(skill_page::Action::Back))];
        };
        let draft = &mut state.office.progress.skill_draft;
        return all(skill_page::view(ui, look, &data, draft), |a| {
            wrap(ProgressAction::Skill(a))
        });
    }
    let data = page::Data {
        own: of_mine(state),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    };
    let draft = &mut state.office.progress.draft;
    all(page::view(ui, look, &data, draft), |a| {
        wrap(ProgressAction::Mine(a))
    })
}

/// The first step of a goal that the person agreed to and that is not done.
fn next_step(goals: &[Goal]) -> Option<String> {
    let open = |status| matches!(status, GoalStatus::ToDo | GoalStatus::OnTheWay);
    let agreed = goals.iter().filter_map(Goal::agreed);
    let mut steps = agreed
        .filter(|goal| open(goal.words.status))
        .flat_map(|goal| &goal.words.steps)
        .filter(|step| open(step.status));
    steps.next().map(|step| step.what.as_str().to_owned())
}

fn of_mine(state: &State) -> Option<page::Own> {
    if !state.office.door.open {
        return None;
    }
    let LoadedOwn { page, names, looks } = state.office.progress.own.as_ref()?;
    let skills = &page.skills;
    let today = london_day(state.now);
    let name_of = |id: SkillId| {
        let placed = skills.frameworks.find(id);
        placed.map_or_else(String::new, |p| p.skill.wording.name.as_str().to_owned())
    };
    let progress = my_progress(
        &skills.record,
        &skills.frameworks,
        skills.chosen.as_ref(),
        today,
    );
    let milestones = progress.milestones.iter().map(|stands| page::Milestone {
        name: stands.name.clone(),
        reached: stands.reached,
        missing: stands.missing().map(|need| name_of(need.skill)).collect(),
    });
    Some(page::Own {
        name: names
            .get(&skills.record.person)
            .cloned()
            .unwrap_or_default(),
        next_step: next_step(&skills.goals),
        milestones: milestones.collect(),
        evidence: skills.keeps_evidence,
        doing: !page.measures.is_empty()
            || Instrument::ALL.iter().any(|of| page.settings.in_use(*of)),
        goal_waits: skills.goals.iter().any(|goal| goal.now.agreed.is_none()),
        looks: looks_by_day(looks)
            .into_iter()
            .map(|(day, by, what)| Looked {
                day,
                name: names.get(&by).cloned().unwrap_or_default(),
                what,
            })
            .collect(),
        not_yet: progress
            .not_yet
            .iter()
            .filter_map(|held| {
                let signed = skills.record.sign_off(held.sign_off)?;
                Some((signed.skill, held.clone()))
            })
            .collect(),
        progress,
    })
}

fn of_skill(state: &State) -> Option<skill_page::Data> {
    let LoadedOwn { page, names, .. } = state.office.progress.own.as_ref()?;
    let skills = &page.skills;
    let of = my_skill(
        &skills.record,
        &skills.frameworks,
        state.office.progress.skill?,
    )?;
    Some(skill_page::Data {
        of,
        names: names.clone(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    })
}
