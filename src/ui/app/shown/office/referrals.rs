//! The pages of referrals, and of those who refer.

use chrono::NaiveDate;

use crate::domain::access::Capability;
use crate::domain::hours::days::london_day;
use crate::domain::ids::PersonId;
use crate::domain::recipients::RecipientState;
use crate::domain::referrals::Status;
use crate::domain::referrals::standing::Dated;
use crate::domain::referrals::text::{Risks, TextField};
use crate::domain::referrals::waiting::{Known, waiting_list};
use crate::store::people_book::{StoredReferral, StoredText};
use crate::ui::app::deeds::office::referrals::ReferralFacts;
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::referrals::ReferralsAction;
use crate::ui::screens::referral::Can;
use crate::ui::screens::{recipients, referral, referrals, write_referral};
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: ReferralsAction) -> Action {
    Action::Office(OfficeAction::Referrals(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let Some(facts) = state.office.referrals.facts.clone() else {
        return vec![wrap(ReferralsAction::List(referrals::Action::Back))];
    };
    match state.route {
        Route::Recipients => {
            let recipients = facts.recipients.into_iter().map(|s| s.recipient);
            let data = recipients::Data {
                recipients: recipients.collect(),
                said: state.office.said.clone(),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.referrals.recipients;
            all(recipients::view(ui, look, &data, draft), |a| {
                wrap(ReferralsAction::Recipients(a))
            })
        }
        Route::WriteReferral => {
            let data = to_write(look.words, state, &facts);
            let draft = &mut state.office.referrals.write;
            all(write_referral::view(ui, look, &data, draft), |a| {
                wrap(ReferralsAction::Write(a))
            })
        }
        Route::Referral => {
            let Some(stored) = state.office.referrals.shown().cloned() else {
                return vec![wrap(ReferralsAction::One(referral::Action::Back))];
            };
            let data = one(look.words, state, &facts, &stored);
            let draft = &mut state.office.referrals.page;
            all(referral::view(ui, look, &data, draft), |a| {
                wrap(ReferralsAction::One(a))
            })
        }
        _ => {
            let data = list(look.words, state, &facts);
            let draft = &mut state.office.referrals.list;
            all(referrals::view(ui, look, &data, draft), |a| {
                wrap(ReferralsAction::List(a))
            })
        }
    }
}

/// Whose referral it is, for the bar.
pub fn title(words: &Words, state: &State) -> Option<String> {
    let referrals = &state.office.referrals;
    let stored = referrals.shown()?;
    let facts = referrals.facts.as_ref()?;
    Some(name_of(words, facts, stored.known.referral.person))
}

fn name_of(words: &Words, facts: &ReferralFacts, person: PersonId) -> String {
    let known = facts.names.get(&person);
    known.map(|k| words.known_as(k)).unwrap_or_default()
}

fn shop_name(facts: &ReferralFacts, of: &StoredReferral) -> String {
    let shop = of.known.referral.shop;
    let found = facts.shops.iter().find(|(id, _)| *id == shop);
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

fn list(words: &Words, state: &State, facts: &ReferralFacts) -> referrals::Data {
    let today = london_day(state.now);
    let row = |stored: &StoredReferral, waited: String| {
        let (of, now) = (&stored.known.referral, stored.known.standing.now());
        let detail = if waited.is_empty() {
            say!(
                words,
                "referrals-stands",
                status = words.referral_status(now.status),
                day = words.plain_date(now.on)
            )
        } else {
            say!(
                words,
                "referrals-waits",
                shop = shop_name(facts, stored),
                day = words.plain_date(of.received)
            )
        };
        referrals::Row {
            id: of.id,
            name: name_of(words, facts, of.person),
            status: now.status,
            detail,
            waited,
        }
    };
    let known: Vec<Known> = facts.referrals.iter().map(|s| s.known.clone()).collect();
    let mut waiting = Vec::new();
    for (shop, _) in &facts.shops {
        for waits in waiting_list(&known, *shop, today) {
            if let Some(stored) = facts.referral(waits.referral) {
                let (weeks, days) = waits.weeks_and_days();
                waiting.push(row(stored, words.waited(weeks, days)));
            }
        }
    }
    let of = state.office.referrals.of;
    referrals::Data {
        of: of.map(|person| match name_of(words, facts, person) {
            name if name.is_empty() => {
                let known = state.office.records.known(person);
                known.map(|k| words.known_as(k)).unwrap_or_default()
            }
            name => name,
        }),
        waiting,
        all: facts
            .referrals
            .iter()
            .rev()
            .map(|stored| row(stored, String::new()))
            .collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn to_write(words: &Words, state: &State, facts: &ReferralFacts) -> write_referral::Data {
    let people = state.office.referrals.people.as_ref();
    let names = people
        .map(|people| people.names.clone())
        .unwrap_or_default();
    let mut people: Vec<(PersonId, String)> = names
        .iter()
        .map(|(person, known)| (*person, words.known_as(known)))
        .collect();
    people.sort_by_cached_key(|(id, name)| (crate::domain::people::name_key(name), *id));
    let recipients = facts.recipients.iter().map(|stored| &stored.recipient);
    let in_use = recipients.filter(|r| r.state == RecipientState::InUse);
    let shops = facts.shops.iter();
    let may = |shop| state.may_there(Capability::Referrals, shop);
    write_referral::Data {
        people,
        recipients: in_use
            .map(|r| {
                let name = r.name.as_str().to_owned();
                (r.id, name, recipients::detail(words, r))
            })
            .collect(),
        shops: shops.filter(|(shop, _)| may(*shop)).cloned().collect(),
        problem: state.day_problem.clone(),
    }
}

/// A status with its day, as a line.
fn dated(words: &Words, dated: &Dated) -> (String, String) {
    let status = words.referral_status(dated.status);
    let says = match dated.reason {
        None => status,
        Some(reason) => {
            let reason = words.decline_reason(reason);
            say!(
                words,
                "referral-with-reason",
                status = status,
                reason = reason
            )
        }
    };
    (words.plain_date(dated.on), says)
}

fn facts_of(
    words: &Words,
    facts: &ReferralFacts,
    of: &StoredReferral,
    today: NaiveDate,
) -> Vec<(String, String)> {
    let (referral, standing) = (&of.known.referral, &of.known.standing);
    let source = words.referral_source(referral.source);
    let from = referral.from.and_then(|from| facts.recipient(from));
    let (since, status) = dated(words, standing.now());
    let mut lines = vec![
        (
            say!(words, "referral-stands"),
            say!(words, "referral-stands-since", status = status, day = since),
        ),
        (say!(words, "referral-for"), shop_name(facts, of)),
        (
            say!(words, "referral-from"),
            match from {
                None => source,
                Some(from) => {
                    let detail = recipients::detail(words, &from.recipient);
                    let name = from.recipient.name.as_str();
                    say!(words, "referral-from-whom", name = name, detail = detail)
                }
            },
        ),
    ];
    if standing.now().status.waits() {
        let list = waiting_list(std::slice::from_ref(&of.known), referral.shop, today);
        if let Some(waits) = list.first() {
            let (weeks, days) = waits.weeks_and_days();
            lines.push((
                say!(words, "referral-waits-since"),
                words.waited(weeks, days),
            ));
        }
    }
    lines
}

fn text_lines(words: &Words, of: &StoredReferral, text: &StoredText) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    if text.rev > 0 {
        for field in TextField::ALL {
            let says = match (field, text.text.risks()) {
                (TextField::Risks, risks @ (Risks::NotYet | Risks::NoneKnown)) => {
                    words.risks(risks)
                }
                _ => text.text.get(*field).to_owned(),
            };
            if !says.is_empty() {
                lines.push((words.referral_field(*field), says));
            }
        }
    }
    for of in of.known.standing.history() {
        if let Some(note) = of.row.and_then(|row| text.notes.get(&row)) {
            let (day, status) = dated(words, of);
            let name = say!(words, "referral-noted", day = day, status = status);
            lines.push((name, note.as_str().to_owned()));
        }
    }
    lines
}

fn one(
    words: &Words,
    state: &State,
    facts: &ReferralFacts,
    stored: &StoredReferral,
) -> referral::Data {
    let (of, standing) = (&stored.known.referral, &stored.known.standing);
    let today = london_day(state.now);
    let can = |can: bool| if can { Can::Yes } else { Can::No };
    let earlier = facts.referrals.iter().filter(|other| {
        let other = &other.known.referral;
        other.person == of.person && (other.received, other.id) < (of.received, of.id)
    });
    let last = earlier.max_by_key(|s| (s.known.referral.received, s.known.referral.id));
    let used: Vec<_> = facts
        .referrals
        .iter()
        .filter_map(|other| other.known.standing.placement())
        .collect();
    let placements = facts.placements.iter().filter(|placement| {
        placement.person == of.person && placement.start <= today && !used.contains(&placement.id)
    });
    let mut about = facts_of(words, facts, stored, today);
    if let Some(before) = last {
        let day = words.plain_date(before.known.referral.received);
        let status = words.referral_status(before.known.standing.now().status);
        let says = say!(words, "referral-before", day = day, status = status);
        about.push((say!(words, "referral-before-name"), says));
    }
    let text = state.office.referrals.text.as_ref();
    let acknowledged = standing.since(Status::Acknowledged).is_some();
    let next = standing.now().status.next();
    referral::Data {
        name: name_of(words, facts, of.person),
        status: standing.now().status,
        facts: about,
        story: (standing.history().rev())
            .map(|of| dated(words, of))
            .collect(),
        placements: placements
            .map(|placement| {
                let shop = facts.shops.iter().find(|(id, _)| *id == placement.shop);
                let shop = shop.map(|(_, name)| name.clone()).unwrap_or_default();
                let day = words.plain_date(placement.start);
                let name = say!(words, "referral-placement", shop = shop, day = day);
                (placement.id, name)
            })
            .collect(),
        letter: can(of.from.is_some() && (acknowledged || next.contains(&Status::Acknowledged))),
        reads: can(state.may_there(Capability::ReferralText, of.shop)),
        text: text.map(|text| text_lines(words, stored, text)),
        takes_back: can(standing.now().row.is_some()),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}
