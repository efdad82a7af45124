//! The screens of files: choosing one.

use super::all;
use crate::ui::Look;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::screens::choose_file;

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
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
