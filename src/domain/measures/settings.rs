//! Which measures are in use here, and the words that the charity enters itself. Each is written anew as
//! a whole under the next version; a reading keeps the version with which it was asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::items::{Instrument, Item};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::free_text::FreeText;

/// Which words a question had; the first is 1. The published measures stay at 1 until their publisher
/// changes them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WordingVersion(pub u32);

impl Default for WordingVersion {
    fn default() -> Self {
        Self::FIRST
    }
}

impl WordingVersion {
    /// The first.
    pub const FIRST: Self = Self(1);

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

coded! {
    /// Whether a measure is in use.
    InUse {
        /// It is.
        On = "on",
        /// It is not.
        Off = "off",
    }
}

/// The longest question that a charity enters.
pub const LONGEST_QUESTION: usize = 200;
/// The longest name of a licensed scale, and the longest reference of its licence.
pub const LONGEST_LICENCE: usize = 120;
/// The most people to call on the last page.
pub const MOST_PEOPLE_TO_CALL: usize = 8;

/// The words of the five work scales, which are the charity's own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WorkScales {
    /// Which words.
    pub version: WordingVersion,
    /// Whether they are asked.
    pub in_use: InUse,
    questions: BTreeMap<Item, FreeText>,
}

impl Default for WorkScales {
    /// Off and without words.
    fn default() -> Self {
        Self {
            version: WordingVersion(0),
            in_use: InUse::Off,
            questions: BTreeMap::new(),
        }
    }
}

impl WorkScales {
    /// As they are kept.
    pub fn kept(
        version: WordingVersion,
        in_use: InUse,
        questions: impl IntoIterator<Item = (Item, FreeText)>,
    ) -> Self {
        let own = |(item, _): &(Item, FreeText)| item.instrument() == Instrument::WorkScales;
        let questions: BTreeMap<Item, FreeText> = questions.into_iter().filter(own).collect();
        let mut kept = Self {
            version,
            in_use,
            questions,
        };
        if !kept.all_worded() {
            kept.in_use = InUse::Off;
        }
        kept
    }

    /// The words of a question.
    pub fn question(&self, item: Item) -> Option<&str> {
        self.questions.get(&item).map(FreeText::as_str)
    }

    /// Whether each of the five has its words.
    pub fn all_worded(&self) -> bool {
        let all = Instrument::WorkScales.items();
        all.iter().all(|item| self.questions.contains_key(item))
    }

    /// With these words: a new version where any is another. An empty question has none, and without all
    /// five they are off.
    pub fn worded(&self, typed: &BTreeMap<Item, String>) -> Result<Self, Vec<(Item, Refusal)>> {
        let (mut questions, mut wrong) = (BTreeMap::new(), Vec::new());
        for item in Instrument::WorkScales.items() {
            let typed = typed.get(item).map_or("", |typed| typed.trim());
            if typed.is_empty() {
                continue;
            }
            match FreeText::up_to(typed, LONGEST_QUESTION) {
                Ok(text) => {
                    questions.insert(*item, text);
                }
                Err(refusal) => wrong.push((*item, refusal)),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let version = if questions == self.questions {
            self.version
        } else {
            self.version.next()
        };
        Ok(Self::kept(version, self.in_use, questions))
    }

    /// Switched on or off; on only with all words.
    pub fn switched(mut self, to: InUse) -> Result<Self, Refusal> {
        if to == InUse::On && !self.all_worded() {
            return Err(Refusal::WorkScalesNotWorded);
        }
        self.in_use = to;
        Ok(self)
    }
}

coded! {
    /// Which end of a licensed scale is the better one.
    Direction {
        /// The higher.
        HigherIsBetter = "higher-is-better",
        /// The lower.
        LowerIsBetter = "lower-is-better",
    }
}

/// What a form of the licensed slot asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SlotField {
    /// Its name.
    Name,
    /// The lowest total.
    Lowest,
    /// The highest total.
    Highest,
    /// The reference of the licence.
    Licence,
}

/// A whole number as it was typed: a total, or the end of a range.
pub fn read_whole(typed: &str) -> Result<i32, Refusal> {
    match typed.trim() {
        "" => Err(Refusal::TextMissing),
        typed => typed.parse().map_err(|_| Refusal::WholeNumberNotRead),
    }
}

/// The slot for a total of a licensed scale. Its questions may not be shipped, and are not here.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LicensedSlot {
    /// Which words.
    pub version: WordingVersion,
    /// Whether it is asked for.
    pub in_use: InUse,
    /// Its name.
    pub name: FreeText,
    /// The lowest total.
    pub lowest: i32,
    /// The highest total.
    pub highest: i32,
    /// Which end is better.
    pub direction: Direction,
    /// The reference of the licence.
    pub licence: FreeText,
}

impl LicensedSlot {
    /// A slot, after the one that was there before.
    pub fn new(
        before: Option<&Self>,
        name: &str,
        (lowest, highest): (i32, i32),
        direction: Direction,
        licence: &str,
    ) -> Result<Self, Refusal> {
        let wrong = Self::wrong(name, (lowest, highest), licence);
        if let Some((_, refusal)) = wrong.into_iter().next() {
            return Err(refusal);
        }
        let mut slot = Self {
            version: before.map_or(WordingVersion::FIRST, |before| before.version),
            in_use: before.map_or(InUse::On, |before| before.in_use),
            name: FreeText::up_to(name, LONGEST_LICENCE)?,
            lowest,
            highest,
            direction,
            licence: FreeText::up_to(licence, LONGEST_LICENCE)?,
        };
        if before.is_some_and(|before| *before != slot) {
            slot.version = slot.version.next();
        }
        Ok(slot)
    }

    /// What is in the way of such a slot, each beside its field.
    pub fn wrong(
        name: &str,
        (lowest, highest): (i32, i32),
        licence: &str,
    ) -> Vec<(SlotField, Refusal)> {
        let text = |typed: &str| FreeText::up_to(typed, LONGEST_LICENCE).err();
        let range = (lowest >= highest).then_some(Refusal::RangeNotSensible);
        let all = [
            (SlotField::Name, text(name)),
            (SlotField::Highest, range),
            (SlotField::Licence, text(licence)),
        ];
        let wrong = |(field, refusal): (SlotField, Option<Refusal>)| Some((field, refusal?));
        all.into_iter().filter_map(wrong).collect()
    }

    /// Refused outside the range.
    pub fn check(&self, total: i32) -> Result<(), Refusal> {
        if (self.lowest..=self.highest).contains(&total) {
            Ok(())
        } else {
            Err(Refusal::TotalOutsideRange {
                lowest: self.lowest,
                highest: self.highest,
            })
        }
    }
}

/// Somebody to call, on the last page of every measure: "If today is hard".
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PersonToCall {
    /// Who, and when they answer.
    pub who: FreeText,
    /// Their number.
    pub phone: FreeText,
}

/// What a form asks of somebody to call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallField {
    /// Who.
    Who,
    /// Their number.
    Phone,
}

impl PersonToCall {
    /// As typed: both are needed. What is in the way stands beside its field.
    pub fn typed(who: &str, phone: &str) -> Result<Self, Vec<(CallField, Refusal)>> {
        match (FreeText::up_to(who, LONGEST_LICENCE), FreeText::name(phone)) {
            (Ok(who), Ok(phone)) => Ok(Self { who, phone }),
            (who, phone) => {
                let wrong = [(CallField::Who, who.err()), (CallField::Phone, phone.err())];
                let wrong = wrong.into_iter();
                Err(wrong.filter_map(|(of, why)| Some((of, why?))).collect())
            }
        }
    }
}

/// What is set about measures.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct MeasureSettings {
    published: BTreeMap<Instrument, InUse>,
    /// Grows with each introduction to loneliness, that of the program included.
    loneliness_version: WordingVersion,
    loneliness_introduction: Option<FreeText>,
    /// The work scales.
    pub work: WorkScales,
    licensed: Option<LicensedSlot>,
    to_call: Vec<PersonToCall>,
}

impl MeasureSettings {
    /// As they are kept.
    pub fn kept(
        published: impl IntoIterator<Item = (Instrument, InUse)>,
        (loneliness_version, loneliness_introduction): (WordingVersion, Option<FreeText>),
        work: WorkScales,
        licensed: Option<LicensedSlot>,
        to_call: Vec<PersonToCall>,
    ) -> Self {
        Self {
            published: published.into_iter().collect(),
            loneliness_version,
            loneliness_introduction,
            work,
            licensed,
            to_call,
        }
    }

    /// Whether a measure is in use: a published one until it is switched off, the work scales once they
    /// are worded and switched on, the licensed one once its slot is filled.
    pub fn in_use(&self, instrument: Instrument) -> bool {
        match instrument {
            Instrument::Ons4 | Instrument::Loneliness => {
                self.published.get(&instrument) != Some(&InUse::Off)
            }
            Instrument::WorkScales => self.work.in_use == InUse::On,
            Instrument::Licensed => {
                let slot = self.licensed.as_ref();
                slot.is_some_and(|slot| slot.in_use == InUse::On)
            }
        }
    }

    /// With a published measure switched on or off.
    #[must_use]
    pub fn with_published(mut self, instrument: Instrument, to: InUse) -> Self {
        if instrument.is_published() {
            self.published.insert(instrument, to);
        }
        self
    }

    /// The charity's own introduction to loneliness; none where it is the one shipped, which could not be
    /// confirmed and so can be changed.
    pub fn loneliness_introduction(&self) -> Option<&str> {
        self.loneliness_introduction.as_ref().map(FreeText::as_str)
    }

    /// With another introduction to loneliness: a new version. Nothing typed is the one shipped.
    pub fn with_loneliness_introduction(mut self, typed: &str) -> Result<Self, Refusal> {
        let text = match typed.trim() {
            "" => None,
            typed => Some(FreeText::new(typed)?),
        };
        if text != self.loneliness_introduction {
            self.loneliness_introduction = text;
            self.loneliness_version = self.loneliness_version.next();
        }
        Ok(self)
    }

    /// The slot for a licensed scale.
    pub const fn licensed(&self) -> Option<&LicensedSlot> {
        self.licensed.as_ref()
    }

    /// With the slot filled, or said differently: then a new version.
    pub fn with_licensed(
        mut self,
        name: &str,
        range: (i32, i32),
        direction: Direction,
        licence: &str,
    ) -> Result<Self, Refusal> {
        let before = self.licensed.as_ref();
        self.licensed = Some(LicensedSlot::new(before, name, range, direction, licence)?);
        Ok(self)
    }

    /// With the licensed scale switched on or off. The slot keeps what it says, so that readings can be
    /// read.
    #[must_use]
    pub fn with_licensed_switched(mut self, to: InUse) -> Self {
        if let Some(slot) = &mut self.licensed {
            slot.in_use = to;
        }
        self
    }

    /// Which words a measure has now.
    pub fn version(&self, instrument: Instrument) -> WordingVersion {
        match instrument {
            Instrument::Ons4 => WordingVersion::FIRST,
            Instrument::Loneliness => self.loneliness_version,
            Instrument::WorkScales => self.work.version,
            Instrument::Licensed => {
                let slot = self.licensed.as_ref();
                slot.map_or(WordingVersion::FIRST, |slot| slot.version)
            }
        }
    }

    /// The people to call.
    pub fn to_call(&self) -> &[PersonToCall] {
        &self.to_call
    }

    /// With these people to call: each has a name and a number.
    pub fn with_people_to_call(
        mut self,
        typed: &[(String, String)],
    ) -> Result<Self, Vec<(usize, Refusal)>> {
        let (mut people, mut wrong) = (Vec::new(), Vec::new());
        for (at, (who, phone)) in typed.iter().enumerate() {
            if who.trim().is_empty() && phone.trim().is_empty() {
                continue;
            }
            match PersonToCall::typed(who, phone) {
                Ok(person) => people.push(person),
                Err(why) => wrong.extend(why.into_iter().take(1).map(|(_, why)| (at, why))),
            }
        }
        if people.len() > MOST_PEOPLE_TO_CALL {
            let most = MOST_PEOPLE_TO_CALL;
            wrong.push((most, Refusal::TooManyPeopleToCall { most }));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        self.to_call = people;
        Ok(self)
    }
}
