//! The pages about records, placements and the rota.

use std::cmp::Reverse;

use crate::domain::access::{Capability, Role};
use crate::domain::hours::Days;
use crate::domain::hours::placement::Placement;
use crate::domain::hours::placement_changes::at_present;
use crate::domain::hours::rota::{Change, changes_holding};
use crate::domain::ids::{PersonId, ShopId};
use crate::domain::people::{PersonState, TillPerson, name_key};
use crate::domain::person_records::{FirstDayAnswer, FirstDayThing, looks_by_day};
use crate::ui::app::deeds::office::records::{RecordFacts, WeekFacts};
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::records::RecordsAction;
use crate::ui::screens::records::HasRecord;
use crate::ui::screens::{first_day, placement, record, records, rota};
use crate::ui::widgets::choice::Allowed;
use crate::ui::widgets::looked_list::Looked;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let wrap = |action| Action::Office(OfficeAction::Records(action));
    let words = look.words;
    match state.route {
        Route::Records => {
            let data = list(words, state);
            let draft = &mut state.office.records.list;
            all(records::view(ui, look, &data, draft), |action| {
                Action::Office(OfficeAction::Records(RecordsAction::List(action)))
            })
        }
        Route::Rota => match week(words, state) {
            Some(data) => {
                let draft = &mut state.office.records.rota_draft;
                all(rota::view(ui, look, &data, draft), |action| {
                    Action::Office(OfficeAction::Records(RecordsAction::Rota(action)))
                })
            }
            None => vec![wrap(RecordsAction::Rota(rota::Action::Back))],
        },
        route => {
            let Some(facts) = state.office.records.record.clone() else {
                return vec![wrap(RecordsAction::Record(record::Action::Back))];
            };
            one(ui, look, state, route, &facts)
        }
    }
}

/// The pages of one person's record.
fn one(
    ui: &mut egui::Ui,
    look: Look<'_>,
    state: &mut State,
    route: Route,
    facts: &RecordFacts,
) -> Vec<Action> {
    match route {
        Route::FirstDay => {
            let answers = facts.first_day.iter();
            let data = first_day::Data {
                name: look.words.known_as(&facts.known),
                answers: answers.map(|(thing, (said, _))| (*thing, *said)).collect(),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.records.first_day;
            all(first_day::view(ui, look, &data, draft), |action| {
                Action::Office(OfficeAction::Records(RecordsAction::FirstDay(action)))
            })
        }
        Route::Placement => {
            let data = placed(look.words, state, facts);
            let draft = &mut state.office.records.placement_draft;
            all(placement::view(ui, look, &data, draft), |action| {
                Action::Office(OfficeAction::Records(RecordsAction::Placement(action)))
            })
        }
        _ => {
            let data = recorded(look.words, state, facts);
            let draft = &mut state.office.records.record_draft;
            all(record::view(ui, look, &data, draft), |action| {
                Action::Office(OfficeAction::Records(RecordsAction::Record(action)))
            })
        }
    }
}

fn shop_name(shops: &[(ShopId, String)], shop: ShopId) -> &str {
    let found = shops.iter().find(|(id, _)| *id == shop);
    found.map(|(_, name)| name.as_str()).unwrap_or_default()
}

/// Everybody with a record in the order of names, then whoever has none yet.
fn list(words: &Words, state: &State) -> records::Data {
    let mut people = Vec::new();
    if let Some(facts) = &state.office.records.people {
        for (id, known) in &facts.names {
            let own = facts.placements.iter().filter(|p| p.person == *id);
            let own: Vec<Placement> = own.cloned().collect();
            let detail = match at_present(&own, state.today) {
                Some(placement) => {
                    let shop = shop_name(&facts.shops, placement.shop);
                    with_shop(words, placement, state, shop)
                }
                None => say!(words, "records-no-placement"),
            };
            people.push(records::Person {
                id: *id,
                name: words.known_as(known),
                picture: state.person(*id).map(|p| state.portrait(p)),
                detail,
                record: HasRecord::Yes,
            });
        }
        let without = state.people.iter().filter(|person| {
            !facts.recorded.contains(&person.id)
                && person.state != PersonState::Left
                && is_theirs(state, person)
        });
        people.extend(without.map(|person| records::Person {
            id: person.id,
            name: person.till_name.clone(),
            picture: Some(state.portrait(person)),
            detail: say!(words, "records-not-yet"),
            record: HasRecord::NotYet,
        }));
    }
    people.sort_by_key(|p| (p.record == HasRecord::NotYet, name_key(&p.name), p.id));
    records::Data {
        people,
        problem: state.day_problem.clone(),
        said: state.office.said.clone(),
    }
}

/// Whether whoever is signed in keeps records where this person is.
fn is_theirs(state: &State, person: &TillPerson) -> bool {
    let roles = &person.rights.roles;
    roles.is_empty()
        || roles
            .iter()
            .any(|role| state.may_there(Capability::PersonRecords, role.shop))
}

/// How a placement stands today.
enum Stands {
    Paused,
    Ended,
    Ahead,
    GoesOn,
}

fn stands(placement: &Placement, state: &State) -> Stands {
    match () {
        () if placement.last_day() < state.today => Stands::Ended,
        () if placement.start > state.today => Stands::Ahead,
        () if placement.is_paused(state.today) => Stands::Paused,
        () => Stands::GoesOn,
    }
}

fn with_shop(words: &Words, placement: &Placement, state: &State, shop: &str) -> String {
    let (start, until) = (
        words.plain_date(placement.start),
        words.plain_date(placement.last_day()),
    );
    match stands(placement, state) {
        Stands::Paused => say!(words, "records-paused", shop = shop),
        Stands::Ended => say!(words, "records-ended", shop = shop, until = until),
        Stands::Ahead => say!(words, "records-from", shop = shop, from = start),
        Stands::GoesOn => say!(words, "records-until", shop = shop, until = until),
    }
}

fn without_shop(words: &Words, placement: &Placement, state: &State) -> String {
    let (start, until) = (
        words.plain_date(placement.start),
        words.plain_date(placement.last_day()),
    );
    match stands(placement, state) {
        Stands::Paused => say!(words, "record-placed-paused"),
        Stands::Ended => say!(words, "record-placed-ended", until = until),
        Stands::Ahead => say!(words, "record-placed-from", from = start),
        Stands::GoesOn => say!(words, "record-placed-until", until = until),
    }
}

/// What somebody is called: by their record where it is known here, else at the till.
fn name_of(words: &Words, state: &State, person: PersonId) -> String {
    if let Some(known) = state.office.records.known(person) {
        return words.known_as(known);
    }
    let person = state.person(person);
    person.map(|p| p.till_name.clone()).unwrap_or_default()
}

fn recorded(words: &Words, state: &State, facts: &RecordFacts) -> record::Data {
    let mut placements: Vec<&Placement> = facts.placements.iter().map(|p| &p.placement).collect();
    let all: Vec<Placement> = placements.iter().map(|p| (*p).clone()).collect();
    let present = at_present(&all, state.today).map(|p| p.id);
    placements.sort_by_key(|p| (Some(p.id) != present, Reverse(p.start)));
    let is_done = |thing: &&FirstDayThing| {
        let answer = facts.first_day.get(thing).map(|(answer, _)| *answer);
        answer == Some(FirstDayAnswer::Done)
    };
    let done = FirstDayThing::ALL.iter().filter(is_done).count();
    record::Data {
        name: words.known_as(&facts.known),
        pages: facts
            .pages
            .iter()
            .map(|(page, (_, words))| (*page, words.clone()))
            .collect(),
        placements: placements
            .into_iter()
            .map(|placement| record::Placed {
                id: placement.id,
                shop: shop_name(&facts.shops, placement.shop).to_owned(),
                detail: without_shop(words, placement, state),
            })
            .collect(),
        looks: looks_by_day(&facts.looks)
            .into_iter()
            .map(|(day, by, what)| Looked {
                name: name_of(words, state, by),
                what,
                day,
            })
            .collect(),
        first_day_left: FirstDayThing::ALL.len().saturating_sub(done),
        places: allowed(!new_placements(state, facts).is_empty()),
        refers: allowed(state.may(Capability::Referrals)),
        keeps: allowed(state.may(Capability::Erasure)),
        reports: allowed(state.may(Capability::Reports)),
        problem: state.day_problem.clone(),
        said: state.office.said.clone(),
    }
}

fn allowed(may: bool) -> Allowed {
    if may {
        Allowed::Yes
    } else {
        Allowed::ByColleague
    }
}

fn new_placements(state: &State, facts: &RecordFacts) -> Vec<(ShopId, String)> {
    let may = |shop: &&(ShopId, String)| state.may_there(Capability::Placements, shop.0);
    facts.shops.iter().filter(may).cloned().collect()
}

fn placed(words: &Words, state: &State, facts: &RecordFacts) -> placement::Data {
    let opened = state.office.records.placement;
    let stored = facts.placements.iter();
    let placement = stored
        .map(|stored| &stored.placement)
        .find(|placement| Some(placement.id) == opened)
        .cloned();
    let accompanies = |person: &&TillPerson| {
        let roles = &person.rights.roles;
        person.state == PersonState::Here
            && person.id != facts.person
            && roles.iter().any(|role| role.role >= Role::Supervisor)
    };
    let mut staff: Vec<placement::Staff> = state
        .people
        .iter()
        .filter(accompanies)
        .map(|person| placement::Staff {
            id: person.id,
            name: name_of(words, state, person.id),
            picture: Some(state.portrait(person)),
        })
        .collect();
    staff.sort_by_key(|staff| (name_key(&staff.name), staff.id));
    placement::Data {
        name: words.known_as(&facts.known),
        shops: new_placements(state, facts),
        all_shops: facts.shops.clone(),
        staff,
        today: state.today,
        changes: allowed(
            placement
                .as_ref()
                .is_some_and(|p| state.may_there(Capability::Placements, p.shop)),
        ),
        skills: allowed(placement.as_ref().is_some_and(|p| {
            let own = state.signed.as_ref().map(|signed| signed.proof.person());
            own != Some(p.person) && state.may_there(Capability::SignOff, p.shop)
        })),
        placement,
        problem: state.day_problem.clone(),
        said: state.office.said.clone(),
    }
}

fn week(words: &Words, state: &State) -> Option<rota::Data> {
    let facts = state.office.records.rota.as_ref()?;
    let shops = facts.shops.iter();
    let may = |shop: &&(ShopId, String)| state.may_there(Capability::Rota, shop.0);
    let name = |person: PersonId| name_of(words, state, person);
    let picture = |person: PersonId| state.person(person).map(|p| state.portrait(p));
    let mut placed: Vec<rota::Placed> = facts
        .placements
        .iter()
        .filter_map(|placement| {
            Some(rota::Placed {
                placement: placement.id,
                name: name(placement.person),
                picture: picture(placement.person),
                days: Days::new(placement.start, placement.last_day()).ok()?,
            })
        })
        .collect();
    placed.sort_by_key(|placed| (name_key(&placed.name), placed.placement));
    Some(rota::Data {
        shop: facts.shop,
        shops: shops.filter(may).cloned().collect(),
        week: facts.week,
        today: state.today,
        days: facts
            .week
            .days()
            .each()
            .map(|day| rota::Day {
                day,
                plans: facts
                    .planned
                    .iter()
                    .filter(|plan| plan.day == day && plan.shop == facts.shop)
                    .map(|plan| rota::Plan {
                        placement: plan.placement,
                        name: name(plan.person),
                        picture: picture(plan.person),
                        shift: plan.shift,
                        origin: plan.origin,
                        holds: plan.holds,
                    })
                    .collect(),
                changes: changes(facts, day, &name),
            })
            .collect(),
        placed,
        problem: state.day_problem.clone(),
        said: state.office.said.clone(),
    })
}

/// What was changed for a day of this shop and holds.
fn changes(
    facts: &WeekFacts,
    day: chrono::NaiveDate,
    name: &dyn Fn(PersonId) -> String,
) -> Vec<rota::Changed> {
    let whose = |id| {
        facts
            .placements
            .iter()
            .find(|p| p.id == id)
            .map(|p| p.person)
    };
    changes_holding(&facts.changes, day)
        .into_iter()
        .filter_map(|row| {
            let person = match row.change {
                Change::Moved { placement, .. }
                | Change::Added { placement, .. }
                | Change::ToldUs { placement } => Some(whose(placement)?),
                // Another shop's closed day is not this one's.
                Change::ShopClosed { shop } if shop == facts.shop => None,
                Change::ShopClosed { .. } | Change::TakenBack { .. } => return None,
            };
            Some(rota::Changed {
                id: row.id,
                day: row.day,
                name: person.map(name),
                change: row.change,
            })
        })
        .collect()
}
