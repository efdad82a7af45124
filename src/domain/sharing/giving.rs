//! Giving permission, withdrawing it, and recording a basis.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::WORDING;
use super::refusals::SharingRefusal;
use super::rows::{Basis, Given, How, Purpose, Reader, Says, Section};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;
use crate::domain::ids::PersonId;
use crate::domain::people::name_key;
use crate::domain::recipients::{Recipient, RecipientState};

/// The longest words of a basis.
pub const LONGEST_WHY: usize = 300;
/// The longest name of whoever read the page to somebody.
pub const LONGEST_READER: usize = 120;

coded! {
    /// For how long.
    Lasts {
        /// Three months.
        ThreeMonths = "three-months",
        /// Half a year.
        SixMonths = "six-months",
        /// A year; nothing lasts longer without being asked anew.
        Year = "year",
    }
}

impl Lasts {
    /// The last day, from this one on.
    pub fn until(self, today: NaiveDate) -> NaiveDate {
        let months = match self {
            Self::ThreeMonths => 3,
            Self::SixMonths => 6,
            Self::Year => 12,
        };
        today
            .checked_add_months(Months::new(months))
            .unwrap_or(today)
    }
}

/// Who is said to have read the page to the person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadBy {
    /// Nobody; they read it.
    Nobody,
    /// Somebody who is known here.
    Known(PersonId),
    /// Somebody else, by the name that was typed.
    Typed(String),
}

/// What a person wants to permit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wish {
    /// Which sections.
    pub sections: BTreeSet<Section>,
    /// What for.
    pub purpose: Purpose,
    /// For how long.
    pub lasts: Lasts,
    /// Who read the page to them.
    pub read_by: ReadBy,
}

/// Who is known to be near a person's skills: they signed or saw one of them, or are their supervisor.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Signers {
    /// Them, with all that they are called here.
    pub people: Vec<(PersonId, Vec<String>)>,
}

impl Signers {
    fn are(&self, person: PersonId) -> bool {
        self.people.iter().any(|(id, _)| *id == person)
    }

    fn are_called(&self, typed: &str) -> bool {
        let wanted = name_key(typed);
        let mut names = self.people.iter().flat_map(|(_, names)| names);
        names.any(|name| name_key(name) == wanted)
    }
}

/// What somebody permits, checked.
///
/// # Errors
/// Where the recipient can sanction or is not in use; where nothing is chosen; where weeks are chosen
/// without attendance; where whoever read it to them signs their skills, or is the person.
pub fn give(
    wish: &Wish,
    person: PersonId,
    recipient: &Recipient,
    signers: &Signers,
    today: NaiveDate,
) -> Result<Says, Refusal> {
    if recipient.state == RecipientState::Retired {
        return Err(SharingRefusal::RecipientNotInUse.into());
    }
    if recipient.can_sanction() {
        return Err(SharingRefusal::RecipientCanSanction.into());
    }
    if wish.sections.is_empty() {
        return Err(SharingRefusal::NothingChosen.into());
    }
    let weeks_alone =
        wish.sections.contains(&Section::Weeks) && !wish.sections.contains(&Section::TakingPart);
    if weeks_alone {
        return Err(SharingRefusal::WeeksAlone.into());
    }
    let how = how_read(&wish.read_by, person, signers)?;
    Ok(Says::Given(Given {
        sections: wish.sections.clone(),
        purpose: wish.purpose,
        until: wish.lasts.until(today),
        how,
        wording: WORDING,
    }))
}

/// How a person read a page that they say yes to.
///
/// # Errors
/// Where whoever read it to them signs their skills.
pub fn how_read(read_by: &ReadBy, person: PersonId, signers: &Signers) -> Result<How, Refusal> {
    match read_by {
        ReadBy::Nobody => Ok(How::ReadAlone),
        ReadBy::Known(by) if *by == person => Ok(How::ReadAlone),
        ReadBy::Known(by) if signers.are(*by) => Err(SharingRefusal::ReadBySigner.into()),
        ReadBy::Known(by) => Ok(How::ReadTo(Reader::Known(*by))),
        ReadBy::Typed(typed) => {
            let name = FreeText::up_to(typed, LONGEST_READER)?;
            if signers.are_called(name.as_str()) {
                return Err(SharingRefusal::ReadBySigner.into());
            }
            Ok(How::ReadTo(Reader::SomebodyElse(Some(name))))
        }
    }
}

/// A manager's basis, checked.
///
/// # Errors
/// Where the recipient cannot sanction: there permission is asked. Where the words are missing or too
/// long, or the manager would record it about themself.
pub fn basis(
    person: PersonId,
    by: PersonId,
    recipient: &Recipient,
    (basis, lasts, why): (Basis, Lasts, &str),
    today: NaiveDate,
) -> Result<Says, Refusal> {
    if person == by {
        return Err(SharingRefusal::OwnBasis.into());
    }
    if recipient.state == RecipientState::Retired {
        return Err(SharingRefusal::RecipientNotInUse.into());
    }
    if !recipient.can_sanction() {
        return Err(SharingRefusal::PermissionIsAsked.into());
    }
    Ok(Says::Basis {
        basis,
        until: lasts.until(today),
        why: Some(FreeText::up_to(why, LONGEST_WHY)?),
    })
}
