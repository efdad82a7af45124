//! The pages of contacts, and of somebody who calls.

use crate::documents::reports::said_aloud;
use crate::domain::contacts::{AskedOf, Contact};
use crate::domain::ids::{PersonId, RecipientId};
use crate::domain::recipients::RecipientState;
use crate::domain::time::Moment;
use crate::store::people_book::StoredRecipient;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::state::office::contacts::Contacts;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::contacts::ContactsAction;
use crate::ui::screens::contacts::{self, Asked, Row};
use crate::ui::screens::{recipients, somebody_calls, write_contact};
use crate::ui::{Look, Route};
use crate::words::{Words, say};

/// How much of a summary stands in a list.
const SHORT: usize = 60;

fn wrap(action: ContactsAction) -> Action {
    Action::Office(OfficeAction::Contacts(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let words = look.words;
    match state.route {
        Route::SomebodyCalls => {
            let data = call(words, state);
            let draft = &mut state.office.contacts.call;
            all(somebody_calls::view(ui, look, &data, draft), |action| {
                wrap(ContactsAction::Call(action))
            })
        }
        Route::WriteContact => {
            let facts = state.office.contacts.facts.as_ref();
            let listed = facts.map(|facts| facts.recipients.as_slice());
            let data = write_contact::Data {
                name: name(words, state).unwrap_or_default(),
                recipients: in_use(words, listed.unwrap_or_default()),
                lead: state.office.door.lead.clone(),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.contacts.write;
            all(write_contact::view(ui, look, &data, draft), |action| {
                wrap(ContactsAction::Write(action))
            })
        }
        _ => {
            let data = list(words, state);
            let draft = &mut state.office.contacts.list;
            all(contacts::view(ui, look, &data, draft), |action| {
                wrap(ContactsAction::List(action))
            })
        }
    }
}

/// Whom it is about, for the bar.
pub fn name(words: &Words, state: &State) -> Option<String> {
    let person = state.office.contacts.of?;
    match state.office.records.known(person) {
        Some(known) => Some(words.known_as(known)),
        None => Some(state.office.worked.name_of(person)),
    }
}

fn in_use(words: &Words, all: &[StoredRecipient]) -> Vec<(RecipientId, String, String)> {
    let recipients = all.iter().map(|stored| &stored.recipient);
    let in_use = recipients.filter(|of| of.state == RecipientState::InUse);
    in_use
        .map(|of| {
            let name = of.name.as_str().to_owned();
            (of.id, name, recipients::detail(words, of))
        })
        .collect()
}

fn call(words: &Words, state: &State) -> somebody_calls::Data {
    let contacts = &state.office.contacts;
    let callers = contacts.callers.as_deref().unwrap_or_default();
    let says = contacts.says.as_ref().map(|(_, says)| {
        let caller = says.recipient.as_ref();
        let phone = caller.and_then(|caller| caller.phone.as_ref());
        somebody_calls::Says {
            caller: caller
                .map(|of| of.name.as_str().to_owned())
                .unwrap_or_default(),
            phone: phone.map(|of| of.as_str().to_owned()).unwrap_or_default(),
            parts: says
                .sayable
                .as_ref()
                .map(|sayable| said_aloud(words, sayable))
                .unwrap_or_default(),
        }
    });
    somebody_calls::Data {
        name: name(words, state).unwrap_or_default(),
        callers: in_use(words, callers),
        says,
        problem: state.day_problem.clone(),
    }
}

fn list(words: &Words, state: &State) -> contacts::Data {
    let contacts = &state.office.contacts;
    let facts = contacts.facts.as_ref();
    let all = facts.map(|facts| facts.contacts.as_slice());
    let rows = all.unwrap_or_default().iter();
    contacts::Data {
        name: name(words, state).unwrap_or_default(),
        rows: rows.map(|of| row(words, state, contacts, of)).collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn row(words: &Words, state: &State, contacts: &Contacts, of: &Contact) -> Row {
    let content = &of.content;
    let known = contacts.facts.iter().flat_map(|facts| &facts.recipients);
    let recipient = content.recipient.and_then(|id| {
        let mut found = known.filter(|stored| stored.recipient.id == id);
        found.next().map(|stored| &stored.recipient)
    });
    let with = match recipient {
        Some(recipient) => recipient.name.as_str().to_owned(),
        None => say!(words, "calls-somebody-else"),
    };
    let day = words.plain_date(content.on);
    let summary = content.summary.as_ref();
    let detail = match summary {
        Some(summary) => say!(
            words,
            "contact-row",
            day = day.as_str(),
            summary = summary.beginning(SHORT)
        ),
        None => day,
    };
    let asked = content.asked.as_ref().map_or(Asked::Nothing, |asked| {
        if of.open().is_some() {
            Asked::Open(asked.of)
        } else {
            Asked::Settled(asked.of)
        }
    });
    let waits = match of.open() {
        Some(open) => {
            let day = words.day_of_month_short(open.until);
            say!(words, "contact-waits", day = day)
        }
        None => String::new(),
    };
    Row {
        id: of.id,
        with,
        direction: content.direction,
        channel: content.channel,
        detail,
        waits,
        lines: lines(words, state, of),
        asked,
        mistaken: of.mistaken.is_some(),
    }
}

/// Who did something on the till, and the day.
fn by_whom(words: &Words, state: &State, (by, at): (PersonId, Moment)) -> String {
    let person = state.person(by).map(|person| person.till_name.clone());
    let day = words.plain_date(at.london().date_naive());
    match person {
        Some(name) => say!(words, "contact-by", name = name, day = day),
        None => day,
    }
}

fn lines(words: &Words, state: &State, of: &Contact) -> Vec<(String, String)> {
    let content = &of.content;
    let said = |text: Option<&crate::domain::free_text::FreeText>| match text {
        Some(text) => text.as_str().to_owned(),
        None => say!(words, "contact-erased"),
    };
    let mut lines = vec![
        (
            words.plain_date(content.on),
            words.contact_way(content.direction, content.channel),
        ),
        (
            say!(words, "contact-summary"),
            said(content.summary.as_ref()),
        ),
    ];
    if let Some(asked) = &content.asked {
        lines.push((words.asked_of(asked.of), said(asked.words.as_ref())));
        lines.push((say!(words, "contact-until"), words.plain_date(asked.until)));
        if let Some(settled) = of.settled {
            let name = match asked.of {
                AskedOf::Us => say!(words, "contact-done"),
                AskedOf::Them => say!(words, "contact-answered"),
            };
            lines.push((name, by_whom(words, state, settled)));
        }
    }
    if of.ground.is_some() {
        lines.push((
            say!(words, "contact-ground"),
            say!(words, "contact-ground-was"),
        ));
    }
    lines.push((
        say!(words, "contact-written"),
        by_whom(words, state, of.written),
    ));
    if let Some(right) = of.put_right {
        lines.push((
            say!(words, "contact-was-put-right"),
            by_whom(words, state, right),
        ));
    }
    lines
}
