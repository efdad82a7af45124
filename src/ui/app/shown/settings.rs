//! The settings pages.

use super::all;
use crate::domain::access::Capability;
use crate::domain::ids::ShopId;
use crate::domain::safe_copies::WhichBook;
use crate::store::BookKind;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::settings::{SettingsAction, rows_of};
use crate::ui::screens::{about, safe_copies, settings, shops, this_till, who_may};
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
    if state.route == Route::SafeCopies {
        let facts = state.settings.facts.as_ref();
        let data = safe_copies::Data {
            places: facts.map(|facts| facts.copies.clone()).unwrap_or_default(),
            people_book: facts.is_some_and(|facts| facts.people_book),
            making: state.settings.making,
            now: state.now,
            problem: state.day_problem.clone(),
        };
        let actions = safe_copies::view(ui, look, &data, &mut state.settings.copies);
        return all(actions, |action| {
            Action::Settings(SettingsAction::Copies(action))
        });
    }
    let copies = state.settings.facts.as_ref().map(|facts| &facts.copies);
    let of_copies = copies.filter(|_| state.may(Capability::SafeCopies));
    let of_copies = of_copies.and_then(|places| safe_copies::notice(look.words, places, state.now));
    let last = copies.and_then(|places| places.last(WhichBook::Shop));
    let data = settings::Data {
        last_copy: safe_copies::last(look.words, last, state.now),
        rows: rows_of(state),
        till: state.shop.till.clone(),
        shop: state.shop.name.clone(),
        notice: of_copies.or_else(|| turnover_notice(look, state)),
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
