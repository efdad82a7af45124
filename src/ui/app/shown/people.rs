//! The people's pages.

use super::all;
use crate::domain::access::Capability;
use crate::domain::people::{PersonState, TillPerson};
use crate::store::BookKind;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::people::PeopleAction;
use crate::ui::screens::people::roles::{Held, Shop};
use crate::ui::screens::people::{self, add, card};
use crate::ui::screens::still_here;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::People => {
            let data = list(look.words, state);
            let actions = people::view(ui, look, &data, &mut state.crew.list);
            all(actions, |action| Action::People(PeopleAction::List(action)))
        }
        Route::AddPerson => {
            let data = add::Data {
                shops: shops(state),
                today: state.today,
                answer: state.crew.answer,
                problem: state.crew.problem.clone(),
            };
            let actions = add::view(ui, look, &data, &mut state.crew.add);
            all(actions, |action| Action::People(PeopleAction::Add(action)))
        }
        Route::StillHere => {
            let actions = still_here::view(ui, look, &still_here::Data, &mut still_here::Draft);
            all(actions, |action| {
                Action::People(PeopleAction::StillHere(action))
            })
        }
        _ => match opened(state) {
            Some(data) => {
                let actions = card::view(ui, look, &data, &mut state.crew.card);
                all(actions, |action| Action::People(PeopleAction::Card(action)))
            }
            None => vec![Action::People(PeopleAction::Card(card::Action::Back))],
        },
    }
}

/// Where whoever is signed in gives roles.
fn shops(state: &State) -> Vec<Shop> {
    let loaded = state.crew.loaded.as_ref();
    let mut shops: Vec<Shop> = loaded
        .map(|loaded| loaded.shops.clone())
        .unwrap_or_default()
        .into_iter()
        .filter(|shop| state.may_there(Capability::Roles, shop.id))
        .collect();
    // This shop first.
    shops.sort_by_key(|shop| shop.id != state.shop.id);
    shops
}

/// Everybody about whom a manager of this shop has a say: who comes here first, who left last.
fn list(words: &Words, state: &State) -> people::Data {
    let mut here: Vec<&TillPerson> = state
        .people
        .iter()
        .filter(|p| {
            let roles = &p.rights.roles;
            roles.is_empty()
                || roles
                    .iter()
                    .any(|role| state.may_there(Capability::People, role.shop))
        })
        .collect();
    here.sort_by_key(|p| {
        PersonState::ALL
            .iter()
            .position(|state| *state == p.state)
            .unwrap_or_default()
    });
    people::Data {
        people: here
            .into_iter()
            .map(|p| people::Person {
                id: p.id,
                name: p.till_name.clone(),
                picture: state.portrait(p),
                detail: detail(words, state, p),
            })
            .collect(),
        problem: state.crew.problem.clone(),
        notice: state.crew.notice.clone(),
    }
}

fn detail(words: &Words, state: &State, person: &TillPerson) -> String {
    let role = person
        .rights
        .roles
        .iter()
        .filter(|role| role.covers(state.shop.id, state.today))
        .map(|role| role.role)
        .max();
    let role = match role {
        Some(role) => words.role(role),
        None => say!(words, "people-not-here-today"),
    };
    match person.state {
        PersonState::Here => role,
        other => {
            let other = say!(words, "person-state", state = other.code());
            say!(words, "people-two-things", first = role, second = other)
        }
    }
}

fn opened(state: &State) -> Option<card::Data> {
    let crew = &state.crew;
    let person = state.person(crew.opened?)?;
    let loaded = crew.loaded.as_ref().filter(|l| l.id == person.id);
    let shop_name = |id| {
        let shops = loaded.map(|l| l.shops.as_slice()).unwrap_or_default();
        let found = shops.iter().find(|shop| shop.id == id);
        found.map(|shop| shop.name.clone()).unwrap_or_default()
    };
    let roles = loaded.map(|l| l.roles.as_slice()).unwrap_or_default();
    Some(card::Data {
        whose: crew.whose,
        name: person.till_name.clone(),
        picture: person.picture.clone(),
        photo: match (state.shop.book, state.portrait(person).photo) {
            (BookKind::MadeUp, _) => card::OwnPhoto::NotHere,
            (BookKind::Live, None) => card::OwnPhoto::No,
            (BookKind::Live, Some(photo)) => card::OwnPhoto::Yes(photo),
        },
        wall: person.wall,
        state: person.state,
        roles: roles
            .iter()
            .filter(|r| r.held.until.is_none_or(|until| state.today <= until))
            .map(|r| Held {
                id: r.id,
                shop: r.held.shop,
                shop_name: shop_name(r.held.shop),
                role: r.held.role,
                from: r.held.from,
                until: r.held.until,
            })
            .collect(),
        shops: shops(state),
        due: person.due.clone(),
        today: state.today,
        card: match (&crew.code, person.card) {
            (Some(code), _) => card::HasCard::New(code.clone()),
            (None, Some(_)) => card::HasCard::Yes,
            (None, None) => card::HasCard::No,
        },
        pin: match loaded {
            Some(loaded) if !loaded.has_pin => card::HasPin::No,
            _ => card::HasPin::Yes,
        },
        answer: crew.answer,
        problem: crew.problem.clone(),
        notice: crew.notice.clone(),
    })
}
