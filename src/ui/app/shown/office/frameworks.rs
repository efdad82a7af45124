//! The pages about frameworks and chosen skills.

use crate::domain::skills::chosen::Chosen;
use crate::ui::Look;
use crate::ui::app::deeds::office::frameworks::ChosenFacts;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::frameworks::FrameworksAction;
use crate::ui::screens::chosen_skills::{self, Skill, Unit};
use crate::words::Words;

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let wrap = |action| {
        let action = FrameworksAction::Chosen(action);
        Action::Office(OfficeAction::Frameworks(action))
    };
    let Some(facts) = &state.office.frameworks.chosen else {
        return vec![wrap(chosen_skills::Action::Back)];
    };
    let data = chosen(look.words, state, facts);
    let draft = &mut state.office.frameworks.chosen_draft;
    all(chosen_skills::view(ui, look, &data, draft), wrap)
}

fn chosen(words: &Words, state: &State, facts: &ChosenFacts) -> chosen_skills::Data {
    let mut units: Vec<Unit> = Vec::new();
    for placed in facts.frameworks.in_use() {
        let (framework, name) = (placed.framework.name.as_str(), placed.unit.name.as_str());
        let is_next = |last: &Unit| last.framework != framework || last.name != name;
        if units.last().is_none_or(is_next) {
            units.push(Unit {
                framework: framework.to_owned(),
                name: name.to_owned(),
                skills: Vec::new(),
            });
        }
        if let Some(unit) = units.last_mut() {
            unit.skills.push(Skill {
                id: placed.skill.id,
                name: placed.skill.wording.name.as_str().to_owned(),
                short_name: placed.skill.wording.short_name.as_str().to_owned(),
            });
        }
    }
    let draft = &state.office.frameworks.chosen_draft;
    let now = Chosen::kept(facts.placement, draft.skills.iter().copied());
    let of = state.office.skills.of.as_ref();
    let of = of
        .filter(|of| of.person == facts.person)
        .map(|of| &of.known);
    let known = state.office.records.known(facts.person).or(of);
    chosen_skills::Data {
        name: known.map(|known| words.known_as(known)).unwrap_or_default(),
        units,
        kept: facts.skills.clone(),
        many: now.how_many(&facts.frameworks),
        problem: state.day_problem.clone(),
    }
}
