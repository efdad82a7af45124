//! The parts of a person's card as choices, each with what holds now.

use super::{Data, HasCard, HasPin, OwnPhoto, Part, Whose};
use crate::domain::people::{DueDays, OnTheWall, PersonState};
use crate::ui::icons::{self, Icon};
use crate::words::{Words, say};

/// A part as a choice.
pub(super) struct Face {
    pub(super) part: Option<Part>,
    pub(super) icon: Icon,
    pub(super) name: String,
    pub(super) detail: String,
}

/// The parts of a card, with what stands in each.
pub(super) fn all(words: &Words, data: &Data) -> Vec<Face> {
    let face = |part, icon, name, detail| Face {
        part,
        icon,
        name,
        detail,
    };
    let wall = match data.wall {
        OnTheWall::Shown => say!(words, "person-wall-shown"),
        OnTheWall::NotShown => say!(words, "person-wall-not-shown"),
    };
    let symbol = Icon::named(&data.picture.symbol).unwrap_or(icons::USER);
    let mut all = vec![
        face(
            Some(Part::Name),
            icons::TEXT_AA,
            say!(words, "person-name"),
            data.name.clone(),
        ),
        face(
            Some(Part::Picture),
            symbol,
            say!(words, "person-picture"),
            say!(words, "person-picture-detail"),
        ),
    ];
    if data.photo != OwnPhoto::NotHere {
        let now = match data.photo {
            OwnPhoto::Yes(_) => say!(words, "person-photo-yes"),
            _ => say!(words, "person-photo-none"),
        };
        let name = say!(words, "person-photo");
        all.push(face(Some(Part::Photo), icons::CAMERA, name, now));
    }
    all.push(face(None, icons::EYE, say!(words, "person-wall"), wall));
    let pin = match data.pin {
        HasPin::No => say!(words, "person-pin-none"),
        HasPin::Yes if data.whose == Whose::Mine => say!(words, "person-pin-own"),
        HasPin::Yes => say!(words, "person-pin-detail"),
    };
    let pin = face(Some(Part::Pin), icons::KEY, say!(words, "person-pin"), pin);
    if data.whose == Whose::Mine {
        all.push(pin);
        return all;
    }
    let roles = match data.roles.as_slice() {
        [] => say!(words, "roles-none"),
        [one] => words.role(one.role),
        [one, rest @ ..] => {
            let (first, more) = (words.role(one.role), rest.len());
            say!(words, "roles-more", first = first, count = more)
        }
    };
    let days = match (&data.due, data.due.next_from(data.today)) {
        (DueDays::EveryDay, _) => say!(words, "days-every"),
        (DueDays::Only(_), Some(next)) => say!(words, "days-next", day = words.day(next)),
        (DueDays::Only(_), None) => say!(words, "days-over"),
    };
    let card = match data.card {
        HasCard::No => say!(words, "person-card-none"),
        HasCard::Yes | HasCard::New(_) => say!(words, "person-card-has"),
    };
    all.extend([
        face(
            Some(Part::Roles),
            icons::STOREFRONT,
            say!(words, "person-roles"),
            roles,
        ),
        face(
            Some(Part::Days),
            icons::CALENDAR,
            say!(words, "person-days"),
            days,
        ),
        pin,
        face(
            Some(Part::Card),
            icons::BARCODE,
            say!(words, "person-card"),
            card,
        ),
        face(
            Some(Part::State),
            state_icon(data.state),
            say!(words, "person-here"),
            say!(words, "person-state", state = data.state.code()),
        ),
    ]);
    let works_today = data
        .roles
        .iter()
        .any(|held| held.from <= data.today && data.shops.iter().any(|s| s.id == held.shop));
    if !works_today && data.state == PersonState::Here {
        all.push(face(
            Some(Part::NewRole),
            icons::CLOCK,
            say!(words, "person-today"),
            say!(words, "person-today-detail"),
        ));
    }
    all
}

/// The icon of whether somebody comes here.
pub(super) fn state_icon(state: PersonState) -> Icon {
    match state {
        PersonState::Here => icons::CHECK_CIRCLE,
        PersonState::Paused => icons::PAUSE,
        PersonState::Left => icons::SIGN_OUT,
    }
}
