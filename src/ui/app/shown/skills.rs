//! "Saw it": who is on shift, the short names of skills, and nothing else of anybody.

use super::all;
use crate::domain::people::{PersonState, name_key};
use crate::ui::Look;
use crate::ui::app::state::State;
use crate::ui::app::state::skills::Noting;
use crate::ui::app::update::Action;
use crate::ui::screens::saw_it::{self, Noted, Person, Unit};

/// Shows it.
pub fn saw_it(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let data = data(state);
    let actions = saw_it::view(ui, look, &data, &mut state.saw_it.draft);
    all(actions, Action::SawIt)
}

fn data(state: &State) -> saw_it::Data {
    saw_it::Data {
        people: people(state),
        units: units(state),
        noted: state.saw_it.noting.and_then(|noting| noted(state, &noting)),
        loaded: state.saw_it.facts.is_some(),
        problem: state.day_problem.clone(),
    }
}

/// Who is on shift and works here; not whoever looks, since nobody notes their own.
fn people(state: &State) -> Vec<Person> {
    let me = state.signed.as_ref().map(|signed| signed.proof.person());
    let here = state.saw_it.facts.iter().flat_map(|facts| &facts.here);
    let here = here.filter(|person| Some(**person) != me);
    let here = here.filter_map(|person| state.person(*person));
    let mut people: Vec<Person> = here
        .filter(|p| p.state == PersonState::Here)
        .filter(|p| p.rights.works_in(state.shop.id, state.today))
        .map(|person| Person {
            id: person.id,
            name: person.till_name.clone(),
            picture: state.portrait(person),
        })
        .collect();
    people.sort_by_cached_key(|person| (name_key(&person.name), person.id));
    people
}

/// The units in their order; the one that was used last stands first when the page opens.
fn units(state: &State) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for skill in state.saw_it.facts.iter().flat_map(|facts| &facts.skills) {
        let one = (skill.id, skill.short_name.clone());
        match units.iter_mut().find(|unit| unit.name == skill.unit) {
            Some(unit) => unit.skills.push(one),
            None => units.push(Unit {
                name: skill.unit.clone(),
                skills: vec![one],
            }),
        }
    }
    let first = state.saw_it.opened_with.as_ref();
    let place = first.and_then(|first| units.iter().position(|unit| unit.name == *first));
    if let Some(place) = place {
        let unit = units.remove(place);
        units.insert(0, unit);
    }
    units
}

fn noted(state: &State, noting: &Noting) -> Option<Noted> {
    let skills = state.saw_it.facts.iter().flat_map(|facts| &facts.skills);
    let mut skills = skills.filter(|skill| skill.id == noting.seeing.skill);
    Some(Noted {
        name: state.person(noting.seeing.person)?.till_name.clone(),
        skill: skills.next()?.short_name.clone(),
        kept: noting.kept,
    })
}
