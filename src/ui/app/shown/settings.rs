//! The settings pages.

use super::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::settings::{SettingsAction, rows_of};
use crate::ui::screens::{about, settings};
use crate::ui::{Look, Route};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::About {
        let data = about::Data {
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        let actions = about::view(ui, look, &data, &mut about::Draft);
        return all(actions, |action| {
            Action::Settings(SettingsAction::About(action))
        });
    }
    let data = settings::Data {
        rows: rows_of(state),
        till: state.shop.till.clone(),
        shop: state.shop.name.clone(),
        notice: None,
    };
    let actions = settings::view(ui, look, &data, &mut state.settings.hub);
    all(actions, |action| {
        Action::Settings(SettingsAction::Hub(action))
    })
}
