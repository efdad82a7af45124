//! Other jobs: the list, money that moves, saved baskets, and the colleague's page.

use super::all;
use crate::domain::basket::LineState;
use crate::ui::app::state::State;
use crate::ui::app::update::{Action, Update};
use crate::ui::screens::{colleague, jobs, money_moved, saved_baskets};
use crate::ui::{Look, Route};
use crate::words::say;

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let problem = state.day_problem.clone();
    match state.route {
        Route::Jobs => {
            let data = jobs::Data {
                jobs: Update::jobs_of(state),
                second_looks: state.second_looks(),
            };
            all(jobs::view(ui, look, &data, &mut state.jobs), Action::Jobs)
        }
        Route::MoneyMoved => {
            let data = money_moved::Data { problem };
            all(
                money_moved::view(ui, look, &data, &mut state.money_moved),
                Action::MoneyMoved,
            )
        }
        Route::SavedBaskets => {
            let data = saved_baskets::Data {
                baskets: saved(state),
                problem,
            };
            let actions = saved_baskets::view(ui, look, &data, &mut state.saved_baskets);
            all(actions, Action::SavedBaskets)
        }
        _ => match colleague_data(look, state) {
            Some(data) => all(
                colleague::view(ui, look, &data, &mut state.colleague),
                Action::Colleague,
            ),
            None => vec![Action::Colleague(colleague::Action::Back)],
        },
    }
}

fn saved(state: &State) -> Vec<saved_baskets::Saved> {
    let newest_first = state.held.iter().rev();
    newest_first
        .map(|held| {
            let basket = &held.draft.basket;
            let lines = basket
                .lines()
                .into_iter()
                .filter(|l| l.state == LineState::In);
            saved_baskets::Saved {
                sale: basket.sale,
                at: held.held_at,
                things: basket.things(),
                names: lines.map(|l| l.item.called().to_owned()).collect(),
                note: basket.note().map(|note| note.as_str().to_owned()),
                total: basket.total().unwrap_or_default(),
            }
        })
        .collect()
}

fn colleague_data(look: Look<'_>, state: &State) -> Option<colleague::Data> {
    let pending = state.pending.as_ref()?;
    let what = look.words.capability(pending.capability);
    Some(colleague::Data {
        what: say!(look.words, "app-colleague-will", what = what),
        people: state
            .colleagues(pending)
            .into_iter()
            .map(|p| colleague::Person {
                id: p.id,
                name: p.till_name.clone(),
                picture: state.portrait(p),
            })
            .collect(),
        reason: if pending.yes.reason.is_some() {
            colleague::Reason::NotAsked
        } else {
            colleague::Reason::Asked
        },
        answer: state.colleague_answer,
        problem: state.day_problem.clone(),
    })
}
