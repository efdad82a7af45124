//! The pages of sharing.

use crate::documents::reports::section_lines;
use crate::domain::hours::days::london_day;
use crate::domain::recipients::{RecipientState, Service};
use crate::domain::sharing::giving::Lasts;
use crate::domain::sharing::rows::Section;
use crate::operations::people_book::sharing::looks::OwnSharing;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::sharing::SharingAction;
use crate::ui::screens::my_sharing::{self, Decides, Given, Recipient};
use crate::ui::screens::{person_sharing, recipients};
use crate::ui::{Look, Route};
use crate::words::Words;

fn wrap(action: SharingAction) -> Action {
    Action::Office(OfficeAction::Sharing(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::PersonSharing {
        let data = theirs(look.words, state);
        let draft = &mut state.office.sharing.theirs;
        return all(person_sharing::view(ui, look, &data, draft), |action| {
            wrap(SharingAction::Theirs(action))
        });
    }
    let typing = state.office.sharing.mine.stage == my_sharing::Stage::Pin;
    if typing && state.office.sharing.own.is_some() {
        return super::own_yes::screen(ui, look, state);
    }
    let data = mine(look.words, state);
    let draft = &mut state.office.sharing.mine;
    all(my_sharing::view(ui, look, &data, draft), |action| {
        wrap(SharingAction::Mine(action))
    })
}

fn mine(words: &Words, state: &State) -> my_sharing::Data {
    let sharing = &state.office.sharing;
    let today = london_day(state.now);
    let own = sharing.own.as_ref();
    let preview = sharing.preview.as_ref().and_then(|(_, page)| page.as_ref());
    let lines = |section: &Section| {
        let page = preview?;
        Some((*section, section_lines(words, page, *section)))
    };
    my_sharing::Data {
        recipients: own.map(|own| own.iter().map(|of| recipient(words, of)).collect()),
        preview: Section::ALL.iter().filter_map(lines).collect(),
        lasts: Lasts::ALL.iter().map(|of| (*of, of.until(today))).collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn recipient(words: &Words, own: &OwnSharing) -> Recipient {
    let of = &own.recipient;
    let decides = if of.can_sanction() {
        Decides::Manager(own.allowed.as_ref().map(|allowed| allowed.until))
    } else if of.state == RecipientState::Retired {
        Decides::Retired
    } else {
        Decides::Me
    };
    let given = own.given.as_ref().map(|given| Given {
        sections: given.sections.clone(),
        purpose: given.purpose,
        until: given.until,
        counts: own.allowed.is_some() && !of.can_sanction(),
    });
    Recipient {
        id: of.id,
        name: of.name.as_str().to_owned(),
        detail: recipients::detail(words, of),
        surgery: of.service == Service::Gp,
        decides,
        given,
    }
}

fn theirs(words: &Words, state: &State) -> person_sharing::Data {
    let sharing = &state.office.sharing;
    let shared = sharing.shared.iter().flatten();
    let rows = shared.map(|with| {
        let of = &with.recipient;
        let basis = sharing
            .bases
            .iter()
            .find(|basis| basis.recipient.id == of.id);
        person_sharing::Row {
            id: of.id,
            name: of.name.as_str().to_owned(),
            detail: recipients::detail(words, of),
            shared: with.shared.clone(),
            on_the_telephone: with.on_the_telephone,
            can_sanction: of.can_sanction(),
            basis: basis.and_then(|basis| basis.holds.clone()).map(|holds| {
                let why = holds.why.map(|why| why.as_str().to_owned());
                person_sharing::Held {
                    basis: holds.basis,
                    until: holds.until,
                    why: why.unwrap_or_default(),
                }
            }),
            records: basis.is_some(),
        }
    });
    let today = london_day(state.now);
    let name = sharing
        .of
        .and_then(|person| state.office.records.known(person));
    person_sharing::Data {
        name: name.map(|known| words.known_as(known)).unwrap_or_default(),
        rows: rows.collect(),
        lasts: Lasts::ALL.iter().map(|of| (*of, of.until(today))).collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

/// Whose it is, for the bar.
pub fn title(words: &Words, state: &State) -> Option<String> {
    let person = state.office.sharing.of?;
    let known = state.office.records.known(person)?;
    Some(words.known_as(known))
}
