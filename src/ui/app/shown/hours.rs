//! The screens of coming and going, visitors, and who is inside.

use super::all;
use crate::domain::hours::days::london_day;
use crate::domain::hours::fire_list::{OnSite, Who};
use crate::domain::shops::Customers;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::hours::HoursAction;
use crate::ui::screens::{coming_and_going, lock, on_site, pin, visitors};
use crate::ui::widgets::banner::Tone;
use crate::ui::{Look, Route};
use crate::words::say;

/// Whether the fire list opens on this machine.
pub fn fire_list(state: &State) -> lock::FireList {
    match state.shop.customers {
        Customers::See => lock::FireList::DoesNot,
        Customers::DoNotSee => lock::FireList::Opens,
    }
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::ComingWho => {
            let data = lock::Data {
                shop: state.shop.name.clone(),
                trade: state.shop.trade,
                open_on: None,
                people: state.wall(),
                waiting: lock::Waiting::Nothing,
                problem: state.hours.problem.clone(),
                purpose: lock::Purpose::ComeAndGo,
                fire_list: fire_list(state),
            };
            let actions = lock::view(ui, look, &data, &mut state.hours.who);
            all(actions, |action| Action::Hours(HoursAction::Who(action)))
        }
        Route::ComingPin => {
            let person = state.hours.pin_of.and_then(|id| state.person(id));
            let wrap = |action| Action::Hours(HoursAction::Pin(action));
            let Some(person) = person else {
                return vec![wrap(pin::Action::Back)];
            };
            let data = pin::Data {
                name: person.till_name.clone(),
                picture: state.portrait(person),
                answer: state.hours.answer,
                purpose: pin::Purpose::ComeAndGo,
                straight: pin::Straight::No,
            };
            all(pin::view(ui, look, &data, &mut state.hours.pin), wrap)
        }
        Route::OnSite => {
            let data = on_site_data(look, state);
            let actions = on_site::view(ui, look, &data, &mut state.hours.on_site);
            all(actions, |action| Action::Hours(HoursAction::OnSite(action)))
        }
        Route::Visitors => {
            let data = visitors_data(look, state);
            let actions = visitors::view(ui, look, &data, &mut state.hours.visitors_page);
            all(actions, |action| {
                Action::Hours(HoursAction::Visitors(action))
            })
        }
        _ => {
            let wrap = |action| Action::Hours(HoursAction::Page(action));
            let me = state.hours.me.as_ref();
            let Some((me, part)) = me.and_then(|me| Some((me, me.part()?))) else {
                return vec![wrap(coming_and_going::Action::Back)];
            };
            let name = state.person(me.person).map(|p| p.till_name.clone());
            let data = coming_and_going::Data {
                name: name.unwrap_or_default(),
                part,
                problem: state.hours.problem.clone(),
                notice: state.hours.notice.clone(),
            };
            let actions = coming_and_going::view(ui, look, &data, &mut state.hours.page);
            all(actions, wrap)
        }
    }
}

fn on_site_data(look: Look<'_>, state: &State) -> on_site::Data {
    let problem = state
        .day_problem
        .clone()
        .map(|said| (Tone::Attention, said));
    let printed = state.papers.notice.clone();
    let said = problem.or_else(|| printed.filter(|_| state.papers.from == Route::OnSite));
    let Some((at, now)) = &state.hours.inside else {
        return on_site::Data {
            at: state.now,
            inside: 0,
            out: 0,
            lines: Vec::new(),
            said,
        };
    };
    let line = |one: &OnSite, standing| on_site::Line {
        name: state.called(look.words, one.who),
        picture: match one.who {
            Who::Person(id) => state.person(id).map(|p| state.portrait(p)),
            Who::Visitor(_) => None,
        },
        standing,
    };
    let here = now.list.here.iter().map(|one| {
        let (place, since) = (one.place, one.since);
        line(one, on_site::Standing::Here { place, since })
    });
    let not_confirmed = now.list.not_confirmed.iter().map(|one| {
        let since = look.words.day(london_day(one.seen));
        line(one, on_site::Standing::NotConfirmed { since })
    });
    on_site::Data {
        at: *at,
        inside: now.list.inside(),
        out: now.list.out_on_break(),
        lines: here.chain(not_confirmed).collect(),
        said,
    }
}

fn visitors_data(look: Look<'_>, state: &State) -> visitors::Data {
    let today = london_day(state.now);
    let inside = state.hours.visitors.iter().rev().map(|named| {
        let day = london_day(named.visit.came);
        visitors::Visitor {
            id: named.visit.id,
            name: match &named.name {
                Some(name) => name.clone(),
                None => say!(look.words, "site-visitor"),
            },
            came: named.visit.came,
            day: (day != today).then(|| look.words.day(day)),
        }
    });
    visitors::Data {
        inside: inside.collect(),
        problem: state.day_problem.clone(),
        notice: state.hours.notice.clone(),
    }
}
