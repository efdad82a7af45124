//! Readings: what somebody answered at a point of their placement. Rows that are only ever added.
//!
//! Each question has an answer, was declined, or was not asked; none of them is ever counted as 0. Who
//! stops keeps what they gave. Nobody answers for somebody else, whoever reads the questions aloud.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::items::{Given, Instrument, Item};
use super::settings::{MeasureSettings, WordingVersion};
use crate::domain::Refusal;
use crate::domain::access::coded;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{EntryId, PersonId, PlacementId};
use crate::domain::time::Moment;

coded! {
    /// The point of a placement, in order.
    Point {
        /// At the start.
        Start = "start",
        /// In the middle.
        Middle = "middle",
        /// At the end.
        End = "end",
        /// Some time after.
        FollowUp = "follow-up",
    }
}

impl Point {
    /// The point at which a placement stands on a day: its first third is the start, its last third the
    /// end. It stays at the end until it has ended, however long that takes; after that comes what is
    /// asked some time after.
    pub fn of(placement: &Placement, day: NaiveDate) -> Self {
        if placement.ended.is_some_and(|ended| day > ended) {
            return Self::FollowUp;
        }
        let days = |to: NaiveDate| to.signed_duration_since(placement.start).num_days();
        let whole = days(placement.last_day()).saturating_add(1);
        let gone = days(day).saturating_mul(3);
        match () {
            () if gone < whole => Self::Start,
            () if gone < whole.saturating_mul(2) => Self::Middle,
            () => Self::End,
        }
    }
}

/// The placement to which a reading of this day belongs, and its point: of the person's placements the one
/// that goes on, the latest of several; where none does, the last one that has begun.
pub fn belongs_to(
    placements: &[Placement],
    person: PersonId,
    day: NaiveDate,
) -> Option<(&Placement, Point)> {
    let begun = placements
        .iter()
        .filter(|p| p.person == person && p.start <= day);
    let last = begun.max_by_key(|p| (p.goes_on(day), p.start, p.id))?;
    Some((last, Point::of(last, day)))
}

coded! {
    /// How it was asked.
    HowAsked {
        /// The person read it alone.
        Alone = "alone",
        /// It was read to them.
        ReadAloud = "read-aloud",
        /// With an interpreter.
        Interpreter = "interpreter",
    }
}

coded! {
    /// Whether all questions were asked.
    Ending {
        /// They were.
        ToTheEnd = "to-the-end",
        /// "Stop here": what was given is kept.
        StoppedHere = "stopped-here",
    }
}

/// What became of a question.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// It was answered.
    Given(Given),
    /// "I'd rather not say."
    Declined,
    /// It was not asked: they had stopped, or it was left out.
    NotAsked,
}

impl Answer {
    /// What was given, where something was.
    pub const fn given(self) -> Option<Given> {
        match self {
            Self::Given(given) => Some(given),
            Self::Declined | Self::NotAsked => None,
        }
    }
}

/// A reading. Its answers are seen through [`super::seeing`] only.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reading {
    /// Which; the same id again is the same row.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// Of which placement.
    pub placement: PlacementId,
    /// Its place in the book.
    pub seq: i64,
    /// Which measure.
    pub instrument: Instrument,
    /// In which words.
    pub version: WordingVersion,
    /// At which point.
    pub point: Point,
    /// How it was asked.
    pub how: HowAsked,
    /// Whether all questions were asked.
    pub ending: Ending,
    /// The day.
    pub day: NaiveDate,
    /// When it was written.
    pub at: Moment,
    answers: BTreeMap<Item, Answer>,
}

impl Reading {
    /// As it is kept; a question that is not among the answers was not asked, and one of another measure
    /// is left out.
    pub fn kept(
        row: NewReading,
        asked: Asked,
        answers: impl IntoIterator<Item = (Item, Answer)>,
    ) -> Self {
        let own = |(item, _): &(Item, Answer)| item.instrument() == asked.instrument;
        Self {
            id: row.id,
            person: row.person,
            placement: row.placement,
            seq: row.seq,
            instrument: asked.instrument,
            version: asked.version,
            point: asked.point,
            how: asked.how,
            ending: asked.ending,
            day: asked.day,
            at: row.at,
            answers: answers.into_iter().filter(own).collect(),
        }
    }

    /// What became of each question, in order: for the store, and for whoever may see it.
    pub fn answers_to_keep(&self) -> impl Iterator<Item = (Item, Answer)> {
        self.instrument
            .items()
            .iter()
            .map(|item| (*item, self.answer(*item)))
    }

    pub(super) fn answer(&self, item: Item) -> Answer {
        self.answers.get(&item).copied().unwrap_or(Answer::NotAsked)
    }
}

/// A reading as it is being answered: a question a screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answering {
    /// Which measure.
    pub instrument: Instrument,
    /// In which words.
    pub version: WordingVersion,
    /// At which point.
    pub point: Point,
    /// How it is asked.
    pub how: HowAsked,
    /// The day.
    pub day: NaiveDate,
    answers: BTreeMap<Item, Answer>,
    stopped: bool,
}

impl Answering {
    /// Begins; refused where the measure is not in use.
    pub fn begin(
        settings: &MeasureSettings,
        instrument: Instrument,
        point: Point,
        how: HowAsked,
        day: NaiveDate,
    ) -> Result<Self, Refusal> {
        if !settings.in_use(instrument) {
            return Err(Refusal::MeasureOff);
        }
        Ok(Self {
            instrument,
            version: settings.version(instrument),
            point,
            how,
            day,
            answers: BTreeMap::new(),
            stopped: false,
        })
    }

    /// The next question; none at the end, or once stopped.
    pub fn next(&self) -> Option<Item> {
        if self.stopped {
            return None;
        }
        let items = self.instrument.items().iter();
        items.copied().find(|item| !self.answers.contains_key(item))
    }

    /// What stands for a question so far.
    pub fn so_far(&self, item: Item) -> Option<Answer> {
        self.answers.get(&item).copied()
    }

    /// Answers a question, or declines it; again puts the new answer in the place of the old one.
    pub fn answered(mut self, item: Item, answer: Answer) -> Result<Self, Refusal> {
        if item.instrument() != self.instrument {
            return Err(Refusal::QuestionNotInMeasure);
        }
        if answer
            .given()
            .is_some_and(|given| given.scale() != item.scale())
        {
            return Err(Refusal::AnswerOutsideScale);
        }
        match answer {
            Answer::NotAsked => self.answers.remove(&item),
            answer => self.answers.insert(item, answer),
        };
        Ok(self)
    }

    /// Goes back to a question: it is asked again; what was answered after it stays.
    #[must_use]
    pub fn back_to(mut self, item: Item) -> Self {
        self.answers.remove(&item);
        self.stopped = false;
        self
    }

    /// "Stop here": what was given is kept.
    #[must_use]
    pub fn stop_here(mut self) -> Self {
        self.stopped = true;
        self
    }

    /// Whether nothing was answered and nothing declined: then there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// How it ends as it is.
    pub fn ending(&self) -> Ending {
        if self.answers.len() == self.instrument.items().len() {
            Ending::ToTheEnd
        } else {
            Ending::StoppedHere
        }
    }

    /// The reading that it becomes. `answered_by` is who answered, which is the person or nobody.
    pub fn finish(
        self,
        settings: &MeasureSettings,
        row: NewReading,
        answered_by: PersonId,
    ) -> Result<Reading, Refusal> {
        if answered_by != row.person {
            return Err(Refusal::AnswersForSomebodyElse);
        }
        if !settings.in_use(self.instrument) {
            return Err(Refusal::MeasureOff);
        }
        if settings.version(self.instrument) != self.version {
            return Err(Refusal::QuestionNotInMeasure);
        }
        for answer in self.answers.values() {
            if let (Some(Given::Total(total)), Some(slot)) = (answer.given(), settings.licensed()) {
                slot.check(total)?;
            }
        }
        Ok(self.written(row))
    }

    /// The same without asking whether it may be given now: to tell whether a reading that stands in the
    /// book already is this one, whatever was set since.
    pub fn written(self, row: NewReading) -> Reading {
        let asked = Asked {
            instrument: self.instrument,
            version: self.version,
            point: self.point,
            how: self.how,
            ending: self.ending(),
            day: self.day,
        };
        Reading::kept(row, asked, self.answers)
    }
}

/// What was asked, when and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Which measure.
    pub instrument: Instrument,
    /// In which words.
    pub version: WordingVersion,
    /// At which point.
    pub point: Point,
    /// How.
    pub how: HowAsked,
    /// Whether all questions were asked.
    pub ending: Ending,
    /// The day.
    pub day: NaiveDate,
}

/// The row of a reading, beside its answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewReading {
    /// Which.
    pub id: EntryId,
    /// Whose.
    pub person: PersonId,
    /// Of which placement.
    pub placement: PlacementId,
    /// Its place in the book.
    pub seq: i64,
    /// When it is written.
    pub at: Moment,
}

/// The sum of the three questions about loneliness, from 3 to 9, higher is lonelier: only where all three
/// were answered. It has no cut-off, and the fourth question is not in it.
pub(super) fn loneliness_sum(reading: &Reading) -> Option<u8> {
    let items = [
        Item::LonelyCompanionship,
        Item::LonelyLeftOut,
        Item::LonelyIsolated,
    ];
    let score = |item| match reading.answer(item).given() {
        Some(Given::HowOften(how)) => Some(how.score()),
        _ => None,
    };
    let scores: Option<Vec<u8>> = items.into_iter().map(score).collect();
    scores?.into_iter().try_fold(0_u8, u8::checked_add)
}

/// Each reading of a person that holds, in the order of points and then as written: of several of one
/// measure, placement, point and day, the last one written, since it was asked again on that day.
pub fn holding(person: PersonId, readings: &[Reading]) -> Vec<&Reading> {
    let mut own: Vec<&Reading> = readings.iter().filter(|r| r.person == person).collect();
    own.sort_by_key(|reading| (reading.seq, reading.id));
    let mut seen = std::collections::BTreeSet::new();
    own.retain(|reading| seen.insert(reading.id));
    let mut last: BTreeMap<_, &Reading> = BTreeMap::new();
    for reading in own {
        let (point, day) = (reading.point, reading.day);
        last.insert((reading.instrument, reading.placement, point, day), reading);
    }
    let mut holding: Vec<&Reading> = last.into_values().collect();
    holding.sort_by_key(|r| (r.instrument, r.placement, r.point, r.seq, r.id));
    holding
}
