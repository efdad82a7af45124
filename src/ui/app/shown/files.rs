//! The screens of files: choosing one, lists in and out, files for the accounts, long work.

use super::all;
use crate::ui::app::state::State;
use crate::ui::app::state::files::WorkOn;
use crate::ui::app::update::{Action, lists};
use crate::ui::screens::{accounts, choose_file, product_list_in, product_lists, working};
use crate::ui::{Look, Route};
use crate::words::say;

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::ProductLists => {
            let data = product_lists::Data {
                jobs: lists::jobs_of(state),
                said: state.files.said.clone(),
            };
            let actions = product_lists::view(ui, look, &data, &mut state.files.lists);
            all(actions, Action::ProductLists)
        }
        Route::ProductListIn => list_in(ui, look, state),
        Route::Accounts => {
            let data = accounts::Data {
                purpose: accounts::For::Accounts,
                today: state.today,
                saved: state.files.saved.clone(),
                problem: state.day_problem.clone(),
            };
            let actions = accounts::view(ui, look, &data, &mut state.files.accounts);
            all(actions, Action::Accounts)
        }
        Route::Working => long_work(ui, look, state),
        _ => choosing(ui, look, state),
    }
}

fn choosing(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let Some(choosing) = &mut state.files.choosing else {
        return vec![Action::ChooseFile(choose_file::Action::Back)];
    };
    let data = choose_file::Data {
        purpose: choosing.purpose,
        showing: choosing.showing.clone(),
        problem: choosing.problem.clone(),
    };
    let actions = choose_file::view(ui, look, &data, &mut choosing.draft);
    all(actions, Action::ChooseFile)
}

fn list_in(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let data = lists::incoming_data(state);
    let (Some(data), Some(incoming)) = (data, &mut state.files.incoming) else {
        return vec![Action::ProductListIn(product_list_in::Action::Back)];
    };
    let actions = product_list_in::view(ui, look, &data, &mut incoming.draft);
    all(actions, Action::ProductListIn)
}

fn long_work(ui: &mut egui::Ui, look: Look<'_>, state: &State) -> Vec<Action> {
    let Some(work) = &state.files.work else {
        return vec![Action::Working(working::Action::Stop)];
    };
    let sentence = match work.what {
        WorkOn::Planning => say!(look.words, "lists-planning"),
        WorkOn::TakingIn => say!(look.words, "lists-saving"),
        WorkOn::Gathering => say!(look.words, "hours-gathering"),
        WorkOn::Saving => say!(look.words, "lists-writing"),
        WorkOn::GatheringReports => say!(look.words, "reports-making"),
        WorkOn::SavingReports => say!(look.words, "reports-saving"),
    };
    let done = work.watch.done();
    let data = working::Data {
        sentence,
        progress: (work.parts > 0 && done > 0).then_some(working::Progress {
            step: done,
            of: work.parts,
        }),
        stop: match work.what {
            WorkOn::Planning
            | WorkOn::TakingIn
            | WorkOn::Gathering
            | WorkOn::GatheringReports
            | WorkOn::SavingReports => working::Stop::Safe,
            // What is saved is saved; it ends by itself.
            WorkOn::Saving => working::Stop::Never,
        },
    };
    // How far it is comes from a worker, which nothing else would show.
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_millis(200));
    let actions = working::view(ui, look, &data, &mut working::Draft);
    all(actions, Action::Working)
}
