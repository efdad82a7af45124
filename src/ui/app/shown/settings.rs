//! The settings pages.

use super::all;
use crate::domain::access::Capability;
use crate::domain::ids::ShopId;
use crate::store::BookKind;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::settings::{SettingsAction, rows_of};
use crate::ui::screens::{about, settings, shops, this_till, who_may};
use crate::ui::{Look, Route};
use crate::words::say;

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::About {
        let facts = state.settings.facts.as_ref();
        let data = about::Data {
            version: env!("CARGO_PKG_VERSION"),
            folder: facts.map(|facts| facts.folder.clone()),
            book: match state.shop.book {
                BookKind::Live => about::Book::Real,
                BookKind::MadeUp => about::Book::MadeUp,
            },
            works: state.settings.works.clone(),
        };
        let actions = about::view(ui, look, &data, &mut state.settings.about);
        return all(actions, |action| {
            Action::Settings(SettingsAction::About(action))
        });
    }
    if state.route == Route::WhoMay {
        let draft = &mut state.settings.who_may;
        let actions = who_may::view(ui, look, &who_may::Data, draft);
        return all(actions, |action| {
            Action::Settings(SettingsAction::WhoMay(action))
        });
    }
    if state.route == Route::Shops {
        let data = shops_data(state);
        let actions = shops::view(ui, look, &data, &mut state.settings.shops);
        return all(actions, |action| {
            Action::Settings(SettingsAction::Shops(action))
        });
    }
    if state.route == Route::ThisTill {
        let data = this_till::Data {
            problem: state.day_problem.clone(),
        };
        let actions = this_till::view(ui, look, &data, &mut state.settings.till);
        return all(actions, |action| {
            Action::Settings(SettingsAction::ThisTill(action))
        });
    }
    let data = settings::Data {
        rows: rows_of(state),
        till: state.shop.till.clone(),
        shop: state.shop.name.clone(),
        notice: turnover_notice(look, state),
    };
    let actions = settings::view(ui, look, &data, &mut state.settings.hub);
    all(actions, |action| {
        Action::Settings(SettingsAction::Hub(action))
    })
}

/// The shops that whoever is signed in may change.
fn shops_data(state: &State) -> shops::Data {
    let me = state.signed.as_ref().map(|s| s.proof.person());
    let rights = me.and_then(|id| state.person(id)).map(|p| &p.rights);
    let may = |shop: ShopId| {
        rights.is_some_and(|rights| rights.may(Capability::SetUp, shop, state.today))
    };
    let facts = state.settings.facts.as_ref();
    let organisation = facts.and_then(|facts| facts.organisation.as_ref());
    shops::Data {
        organisation: organisation.map(|organisation| organisation.name.clone()),
        shops: facts.map_or_else(Vec::new, |facts| {
            let shops = facts.shops.iter().filter(|shop| may(shop.id));
            shops.cloned().collect()
        }),
        problem: state.day_problem.clone(),
    }
}

/// What managers are told about a seller who comes near the limit.
fn turnover_notice(look: Look<'_>, state: &State) -> Option<String> {
    if !state.may(Capability::SetUp) {
        return None;
    }
    let facts = state.settings.facts.as_ref()?;
    let near = facts.near.first()?;
    Some(say!(
        look.words,
        "settings-turnover",
        seller = near.seller.as_str(),
        taken = look.words.money(near.pence),
        limit = look.words.money(facts.limit?)
    ))
}
