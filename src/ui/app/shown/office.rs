//! The pages of the people book.

pub mod contacts;
mod frameworks;
pub mod goals;
pub mod keeping;
pub mod leaving;
pub mod measures;
mod own_yes;
mod passports;
mod planning;
mod progress;
mod records;
pub mod referrals;
pub mod reports;
pub mod sharing;
mod skill_lists;
pub mod skills;
pub mod worked;

use super::all;
use crate::domain::access::Capability;
use crate::domain::people::PersonState;
use crate::domain::shops::Customers;
use crate::store::BookKind;
use crate::store::keys::is_recovery_word;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::screens::key_words::Word;
use crate::ui::screens::people_book::{self, Door, Has, Holder, Row};
use crate::ui::widgets::choice::Allowed;
use crate::ui::{Look, Route};

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    match state.route {
        Route::Records | Route::Record | Route::FirstDay | Route::Placement | Route::Rota => {
            return records::screen(ui, look, state);
        }
        Route::MyProgress | Route::MySkill => return progress::screen(ui, look, state),
        Route::ChosenSkills => return frameworks::screen(ui, look, state),
        Route::SkillsGrid => return planning::screen(ui, look, state),
        Route::PersonSkills | Route::PersonSkill | Route::SignOff => {
            return skills::screen(ui, look, state);
        }
        Route::SkillLists | Route::SkillWords | Route::FrameworkIn | Route::SkillMilestones => {
            return skill_lists::screen(ui, look, state);
        }
        Route::CheckPaper => return passports::screen(ui, look, state),
        Route::Referrals | Route::Referral | Route::WriteReferral | Route::Recipients => {
            return referrals::screen(ui, look, state);
        }
        Route::Contacts | Route::WriteContact | Route::SomebodyCalls => {
            return contacts::screen(ui, look, state);
        }
        Route::MySharing | Route::PersonSharing => return sharing::screen(ui, look, state),
        Route::SafeguardingLead
        | Route::ReportsOnTheirWay
        | Route::Reports
        | Route::Report
        | Route::WriteReport
        | Route::MyReports
        | Route::MyReport => return reports::screen(ui, look, state),
        Route::MyMeasures | Route::PersonMeasures | Route::MeasureSettings => {
            return measures::screen(ui, look, state);
        }
        Route::MyLeaving | Route::Leaving | Route::Support => {
            return leaving::screen(ui, look, state);
        }
        Route::Keeping | Route::Due => return keeping::screen(ui, look, state),
        Route::PeopleBook => {}
        Route::MyGoals
        | Route::PersonGoals
        | Route::WriteGoal
        | Route::MyReviews
        | Route::PersonReviews
        | Route::HoldReview
        | Route::ReviewWeeks
        | Route::EverythingAboutMe => return goals::screen(ui, look, state),
        _ => return worked::screen(ui, look, state),
    }
    let data = door(state);
    let draft = &mut state.office.draft;
    all(people_book::view(ui, look, &data, draft), |action| {
        Action::Office(OfficeAction::Door(action))
    })
}

fn door(state: &State) -> people_book::Data {
    let office = &state.office;
    let facts = &office.door;
    let has = |has: bool| if has { Has::One } else { Has::None };
    people_book::Data {
        door: match () {
            () if state.shop.customers == Customers::See => Door::CustomersSee,
            () if facts.open && facts.mine => Door::Open,
            () if facts.open => Door::OpenForOthers,
            () if facts.made => Door::Closed,
            () => Door::NotMade,
        },
        mine: has(facts.mine),
        keys: if state.may(Capability::PeopleBookKeys) {
            Allowed::Yes
        } else {
            Allowed::ByColleague
        },
        me: state.signed.as_ref().map(|signed| signed.proof.person()),
        holders: holders(state),
        rows: rows(state),
        made_up: state.shop.book == BookKind::MadeUp,
        working: office.working,
        words: office
            .draft
            .words
            .typed
            .split_whitespace()
            .map(|word| Word {
                known: is_recovery_word(word),
                word: word.to_owned(),
            })
            .collect(),
        left: !facts.left.is_nothing(),
        problem: state.day_problem.clone(),
        said: office.said.clone(),
    }
}

/// What there is inside for whoever is signed in: settings only for those who set them.
fn rows(state: &State) -> Vec<Row> {
    let rows = Row::ALL.into_iter();
    let there = |row: &Row| match row {
        Row::Measures | Row::Reviews | Row::SafeguardingLead => {
            state.may(Capability::ManageMeasures)
        }
        Row::SkillLists => state.may(Capability::ManageFrameworks),
        Row::Referrals => state.may(Capability::Referrals),
        Row::Reports => state.may(Capability::Reports),
        Row::Due => state.may(Capability::Erasure),
        _ => true,
    };
    rows.filter(there).collect()
}

/// Everybody who may open the book here, or has a passphrase from before.
fn holders(state: &State) -> Vec<Holder> {
    let facts = &state.office.door;
    let may = |person: &&crate::domain::people::TillPerson| {
        facts.holders.contains(&person.id)
            || (person.state == PersonState::Here
                && person
                    .rights
                    .may(Capability::OpenPeopleBook, state.shop.id, state.today))
    };
    state
        .people
        .iter()
        .filter(may)
        .map(|person| Holder {
            id: person.id,
            name: person.till_name.clone(),
            picture: state.portrait(person),
            has: if facts.holders.contains(&person.id) {
                Has::One
            } else {
                Has::None
            },
        })
        .collect()
}
