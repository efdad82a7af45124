//! What the people book knows of a person, beside hours: the names of `facts/training.md` (rule 7), how
//! to reach them, the emergency card (rule 9), what helps them work, and the five things of the first
//! day (rule 8). No diagnosis is asked for anywhere.

use std::collections::BTreeMap;

use chrono::{Days as DayCount, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::access::coded;
use super::free_text::FreeText;
use super::hours::placement::Placement;
use super::hours::rota::{DayChange, days_expected, planned};
use super::hours::{Days, Week};
use super::ids::{PersonId, ShopId};
use super::time::Moment;
use super::{Refusal, people};

coded! {
    /// A page of a person's record; each is written anew as a whole.
    RecordPage {
        /// The name to use everywhere, and for official papers.
        Names = "names",
        /// How to reach them.
        Contact = "contact",
        /// Whom to call, what helps and what does not.
        Emergency = "emergency",
        /// What helps them work, in their words.
        Helps = "helps",
    }
}

coded! {
    /// A field of a page.
    RecordField {
        /// The one name to use everywhere.
        NameToUse = "name-to-use",
        /// Another for official papers; optional.
        OfficialName = "official-name",
        /// A word that tells two people of one name apart, chosen by the person.
        OwnWord = "own-word",
        /// Their telephone.
        Phone = "phone",
        /// Their mail address.
        Email = "email",
        /// Who is called when something happens.
        WhomToCall = "whom-to-call",
        /// That person's telephone.
        CallPhone = "call-phone",
        /// What helps then.
        WhatHelps = "what-helps",
        /// What does not help then.
        WhatDoesNot = "what-does-not",
        /// What helps them work on any day.
        HelpsMeWork = "helps-me-work",
    }
}

impl RecordPage {
    /// Its fields, in the order in which they are asked.
    pub const fn fields(self) -> &'static [RecordField] {
        use RecordField as F;
        match self {
            Self::Names => &[F::NameToUse, F::OfficialName, F::OwnWord],
            Self::Contact => &[F::Phone, F::Email],
            Self::Emergency => &[F::WhomToCall, F::CallPhone, F::WhatHelps, F::WhatDoesNot],
            Self::Helps => &[F::HelpsMeWork],
        }
    }
}

impl RecordField {
    /// Whether it is a name or a number, on one short line.
    pub const fn is_short(self) -> bool {
        !matches!(
            self,
            Self::WhatHelps | Self::WhatDoesNot | Self::HelpsMeWork
        )
    }
}

/// What stands on a page. A field without words is not there.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PageWords(BTreeMap<RecordField, String>);

impl PageWords {
    /// What was typed, as typed; [`PageWords::checked`] says what is wrong with it.
    pub fn of(fields: impl IntoIterator<Item = (RecordField, String)>) -> Self {
        Self(fields.into_iter().collect())
    }

    /// The words of a field; empty where there are none.
    pub fn get(&self, field: RecordField) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Each field that has words.
    pub fn each(&self) -> impl Iterator<Item = (RecordField, &str)> {
        self.0.iter().map(|(field, words)| (*field, words.as_str()))
    }

    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same as it is kept, or the first field with which something is wrong.
    pub fn checked(&self, page: RecordPage) -> Result<Self, (RecordField, Refusal)> {
        let mut kept = BTreeMap::new();
        for field in page.fields() {
            let typed = self.get(*field).trim();
            if typed.is_empty() {
                if *field == RecordField::NameToUse {
                    return Err((*field, Refusal::TextMissing));
                }
                continue;
            }
            let words = if field.is_short() {
                FreeText::name(typed).map(|t| t.as_str().to_owned())
            } else {
                FreeText::new(typed).map(|t| t.as_str().to_owned())
            };
            kept.insert(*field, words.map_err(|refusal| (*field, refusal))?);
        }
        Ok(Self(kept))
    }
}

/// Whom to call and what helps, in the person's words; printed for the back room.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct EmergencyCard {
    /// Who is called.
    pub whom_to_call: String,
    /// Their telephone.
    pub phone: String,
    /// What helps.
    pub what_helps: String,
    /// What does not.
    pub what_does_not: String,
}

impl From<&PageWords> for EmergencyCard {
    fn from(words: &PageWords) -> Self {
        let get = |field| words.get(field).to_owned();
        Self {
            whom_to_call: get(RecordField::WhomToCall),
            phone: get(RecordField::CallPhone),
            what_helps: get(RecordField::WhatHelps),
            what_does_not: get(RecordField::WhatDoesNot),
        }
    }
}

coded! {
    /// What the first day asks, and nothing else.
    FirstDayThing {
        /// The name to use.
        Name = "name",
        /// A picture, and a way to sign in.
        SignIn = "sign-in",
        /// The emergency card.
        Emergency = "emergency",
        /// What helps them work.
        Helps = "helps",
        /// The fire exit and where hands are washed were shown.
        FireAndHands = "fire-and-hands",
    }
}

coded! {
    /// What became of one of them.
    FirstDayAnswer {
        /// Done.
        Done = "done",
        /// Not today; it can be done on any later day.
        NotToday = "not-today",
    }
}

coded! {
    /// What somebody looked at.
    LookKind {
        /// The person's record.
        Record = "record",
        /// Their hours.
        Hours = "hours",
        /// A list for which their hours were read: a week, a day, what is to do today.
        List = "list",
        /// A paper made about them.
        Paper = "paper",
        /// A file with their hours in it.
        File = "file",
        /// Their skills.
        Skills = "skills",
        /// A list with their skills in it.
        SkillsList = "skills-list",
        /// Their goals.
        Goals = "goals",
        /// Their reviews.
        Reviews = "reviews",
        /// Which measures were done.
        Measures = "measures",
        /// Their answers to a measure.
        Answers = "answers",
        /// That and when they were referred.
        Referral = "referral",
        /// What their referral says.
        ReferralText = "referral-text",
        /// What they agreed to share, and with whom.
        Shared = "shared",
        /// A report about them.
        Report = "report",
        /// What was said to somebody outside, and by them.
        Contacts = "contacts",
        /// Support sessions, and what comes after.
        Support = "support",
        /// The notes of support sessions.
        SupportNotes = "support-notes",
        /// How they left, and how they get on.
        Leaving = "leaving",
        /// For how long they are kept, and what is on hold or restricted.
        Keeping = "keeping",
    }
}

/// One look at a person's record, as the person sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Who looked.
    pub by: PersonId,
    /// At what.
    pub what: LookKind,
    /// When.
    pub at: Moment,
}

/// A person of the people book, as lists show them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordedPerson {
    /// Who.
    pub id: PersonId,
    /// The name to use.
    pub name: String,
    /// The word that tells them apart from another of that name.
    pub own_word: Option<String>,
}

/// What somebody is called among these people: the word of their own only where another has the name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct KnownAs {
    /// The name to use.
    pub name: String,
    /// The word that tells them apart, where it is needed.
    pub word: Option<String>,
}

/// What each of these people is called.
pub fn known_as(people: &[RecordedPerson]) -> BTreeMap<PersonId, KnownAs> {
    let mut of_name: BTreeMap<String, usize> = BTreeMap::new();
    for person in people {
        let number = of_name.entry(people::name_key(&person.name)).or_default();
        *number = number.saturating_add(1);
    }
    let known = |person: &RecordedPerson| {
        let several = of_name.get(&people::name_key(&person.name)) > Some(&1);
        KnownAs {
            name: person.name.clone(),
            word: person.own_word.clone().filter(|_| several),
        }
    };
    people.iter().map(|p| (p.id, known(p))).collect()
}

/// Looks as the person reads them: who looked at what on which day, once each, the latest first.
pub fn looks_by_day(looks: &[Look]) -> Vec<(NaiveDate, PersonId, LookKind)> {
    let mut days: Vec<(NaiveDate, PersonId, LookKind)> = Vec::new();
    for look in looks {
        let one = (look.at.london().date_naive(), look.by, look.what);
        if !days.contains(&one) {
            days.push(one);
        }
    }
    days
}

/// What the shop book is told about a person: nothing but what its person card holds.
///
/// It says all that holds from its day on, so the last letter is enough and an earlier one that comes
/// later changes nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PersonCardLetter {
    /// Whom it is about.
    pub person: PersonId,
    /// Which letter about them: 1, 2, 3 …
    pub rev: i64,
    /// The name to use.
    pub name: String,
    /// The word of their own that tells them apart from another of that name, where they chose one: the
    /// shop keeps it only as part of a name that somebody else there has already.
    #[serde(default)]
    pub word: Option<String>,
    /// How often the names were written: the shop takes the name only where it is newer than the one it
    /// had, so a name that the person chose at the till stays.
    pub names_rev: i64,
    /// Whether they come at present.
    pub state: people::PersonState,
    /// The shops of their placements, each with its first and last day; none for somebody without
    /// placements, of whom the shop book then learns only the name.
    pub shops: Vec<(ShopId, NaiveDate, NaiveDate)>,
    /// From which day on `due` says when they come.
    pub from: NaiveDate,
    /// Until which day it does.
    pub until: NaiveDate,
    /// The days on which they are due.
    pub due: Vec<NaiveDate>,
}

impl PersonCardLetter {
    /// Everything is stopped for them: they have left, and are due on no day.
    pub fn stop(&mut self) {
        self.state = people::PersonState::Left;
        self.due = Vec::new();
    }

    /// The digest of what it says, whichever letter it is.
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut feed = |text: &str| {
            hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(text);
        };
        feed(&self.person.0.to_string());
        feed(&self.name);
        feed(&self.names_rev.to_string());
        if let Some(word) = &self.word {
            feed("word");
            feed(word);
        }
        feed(self.state.code());
        for (shop, from, until) in &self.shops {
            feed(&format!("{} {from} {until}", shop.0));
        }
        feed(&format!("{} {}", self.from, self.until));
        for day in &self.due {
            feed(&day.to_string());
        }
        hash.finalize().into()
    }
}

/// For so many weeks a letter says on which days somebody is due: this one and those that follow.
const WEEKS_AHEAD: u64 = 4;

/// What the shop book is to know of a person from this day on, as the letter of this number. Whoever
/// sends it adds the word of their own.
pub fn card_letter(
    (person, rev): (PersonId, i64),
    (name, names_rev): (&str, i64),
    placements: &[Placement],
    changes: &[DayChange],
    today: NaiveDate,
) -> Result<PersonCardLetter, Refusal> {
    let days = letter_days(today)?;
    let own: Vec<Placement> = placements
        .iter()
        .filter(|p| p.person == person)
        .cloned()
        .collect();
    let going_on: Vec<&Placement> = own.iter().filter(|p| p.last_day() >= today).collect();
    let state = match going_on.as_slice() {
        [] if own.is_empty() => people::PersonState::Here,
        [] => people::PersonState::Left,
        all if all.iter().all(|p| p.is_paused(today)) => people::PersonState::Paused,
        _ => people::PersonState::Here,
    };
    let planned = planned(&own, changes, days)?;
    Ok(PersonCardLetter {
        person,
        rev,
        name: name.to_owned(),
        word: None,
        names_rev,
        state,
        shops: own
            .iter()
            .map(|p| (p.shop, p.start, p.last_day()))
            .collect(),
        from: days.from(),
        until: days.until(),
        due: days_expected(person, &planned),
    })
}

/// The days about which a letter of today speaks: from this Monday on, so that it changes once a week.
pub fn letter_days(today: NaiveDate) -> Result<Days, Refusal> {
    let monday = Week::of(today).monday();
    let ahead = DayCount::new(WEEKS_AHEAD.saturating_mul(7).saturating_sub(1));
    Days::new(monday, monday.checked_add_days(ahead).unwrap_or(monday))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_what_was_typed_and_says_where_something_is_wrong() {
        use RecordField as F;
        let typed = PageWords::of([
            (F::NameToUse, "  Şengül ".into()),
            (F::OfficialName, String::new()),
            (F::Phone, "never on this page".into()),
        ]);
        let kept = typed.checked(RecordPage::Names).unwrap();
        assert_eq!(kept.get(F::NameToUse), "Şengül");
        assert_eq!(kept.get(F::Phone), "");
        assert_eq!(kept.each().count(), 1);
        let wrong = PageWords::default().checked(RecordPage::Names);
        assert_eq!(wrong, Err((F::NameToUse, Refusal::TextMissing)));
        assert_eq!(
            PageWords::default().checked(RecordPage::Helps),
            Ok(PageWords::default())
        );
    }

    #[test]
    fn each_field_stands_on_one_page() {
        for field in RecordField::ALL {
            let on = RecordPage::ALL
                .iter()
                .filter(|p| p.fields().contains(field));
            assert_eq!(on.count(), 1, "{field:?}");
        }
    }
}
