//! The planning grid.

use crate::domain::skills::grid::{Part, parts};
use crate::ui::Look;
use crate::ui::app::deeds::office::planning::GridFacts;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::screens::skills_grid::{self, Loaded};
use crate::words::{Words, say};

/// Shows it.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let data = data(look.words, state);
    let draft = &mut state.office.planning.draft;
    all(skills_grid::view(ui, look, &data, draft), |action| {
        Action::Office(OfficeAction::Grid(action))
    })
}

fn data(words: &Words, state: &State) -> skills_grid::Data {
    let planning = &state.office.planning;
    let facts = planning.facts.as_ref();
    skills_grid::Data {
        grid: planning.grid.clone(),
        which: planning.which,
        part: planning.part,
        parts: facts
            .map(|facts| part_names(words, facts))
            .unwrap_or_default(),
        shop: planning.shop,
        shops: facts.map_or_else(Vec::new, |facts| {
            let shops = facts.shops.iter();
            shops.map(|(id, name)| (*id, name.clone())).collect()
        }),
        loaded: match facts {
            None => Loaded::NotYet,
            Some(facts) if facts.skills.frameworks.in_use().next().is_none() => Loaded::NoSkills,
            Some(_) => Loaded::Yes,
        },
        problem: state.day_problem.clone(),
    }
}

/// Each part of the frameworks with its name.
fn part_names(words: &Words, facts: &GridFacts) -> Vec<(Part, String, String)> {
    let everything = say!(words, "grid-everything");
    let mut all = vec![(Part::Everything, everything, String::new())];
    for (part, framework, unit) in parts(&facts.skills.frameworks) {
        let framework = framework.name.as_str().to_owned();
        all.push(match unit {
            Some(unit) => (part, unit.name.as_str().to_owned(), framework),
            None => (part, framework, say!(words, "grid-framework")),
        });
    }
    all
}
