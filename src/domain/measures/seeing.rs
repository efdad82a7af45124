//! Who may see answers: the person and the one named key worker. Everybody else sees that a measure was
//! done or not done. There is no other way from a reading to its answers but the store's.

use chrono::NaiveDate;

use super::items::{Given, Instrument, Item};
use super::readings::{Answer, HowAsked, Point, Reading, holding, loneliness_sum};
use super::settings::WordingVersion;
use crate::domain::hours::placement::Placement;
use crate::domain::ids::{PersonId, PlacementId};

/// How much of a person's answers somebody may see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sight {
    /// The answers.
    Answers,
    /// Done or not done.
    DoneOrNot,
}

/// What this person may see of the answers of that one, given the placement to which they belong.
pub fn sight(viewer: PersonId, person: PersonId, placement: Option<&Placement>) -> Sight {
    let own = placement.filter(|placement| placement.person == person);
    let key_worker = own.and_then(|placement| placement.key_worker);
    if viewer == person || key_worker == Some(viewer) {
        Sight::Answers
    } else {
        Sight::DoneOrNot
    }
}

/// The answers of a reading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// What became of each question, in order.
    pub items: Vec<(Item, Answer)>,
    /// The sum of the three questions about loneliness, where all three were answered.
    pub loneliness: Option<u8>,
}

/// A reading as somebody may see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    /// Which measure.
    pub instrument: Instrument,
    /// Of which placement.
    pub placement: PlacementId,
    /// At which point.
    pub point: Point,
    /// The day.
    pub day: NaiveDate,
    /// How it was asked; only with the answers.
    pub how: Option<HowAsked>,
    /// The answers, for whoever may see them. Whether some were declined, or it was stopped, is told to
    /// nobody else.
    pub answers: Option<Answers>,
}

/// The readings of a person as this viewer may see them, in order.
pub fn seen(
    viewer: PersonId,
    person: PersonId,
    placements: &[Placement],
    readings: &[Reading],
) -> Vec<Seen> {
    let own = holding(person, readings).into_iter();
    own.map(|reading| {
        let placement = placements.iter().find(|p| p.id == reading.placement);
        let shows = sight(viewer, person, placement) == Sight::Answers;
        Seen {
            instrument: reading.instrument,
            placement: reading.placement,
            point: reading.point,
            day: reading.day,
            how: shows.then_some(reading.how),
            answers: shows.then(|| Answers {
                items: reading.answers_to_keep().collect(),
                loneliness: loneliness_sum(reading),
            }),
        }
    })
    .collect()
}

/// One answer with where it comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct At {
    /// At which point.
    pub point: Point,
    /// On which day.
    pub day: NaiveDate,
    /// What was answered.
    pub given: Given,
}

/// The first and the latest answer to a question: said in plain words, without better or worse.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FirstLatest {
    /// Which question.
    pub item: Item,
    /// In which words it was asked.
    pub version: WordingVersion,
    /// The first answer.
    pub first: At,
    /// The latest, where there is a later one.
    pub latest: Option<At>,
}

/// First and latest, question by question, of one placement: for whoever may see the answers, and nothing
/// for anybody else. Only answers to the same words are put side by side: those of the latest wording
/// that was answered.
pub fn first_latest(
    viewer: PersonId,
    placement: &Placement,
    readings: &[Reading],
) -> Vec<FirstLatest> {
    let person = placement.person;
    if sight(viewer, person, Some(placement)) == Sight::DoneOrNot {
        return Vec::new();
    }
    let own = holding(person, readings).into_iter();
    let own: Vec<&Reading> = own.filter(|r| r.placement == placement.id).collect();
    let pair = |item: &Item| {
        let given = |reading: &&Reading| {
            let at = At {
                point: reading.point,
                day: reading.day,
                given: reading.answer(*item).given()?,
            };
            Some((reading.version, at))
        };
        let all: Vec<(WordingVersion, At)> = own.iter().filter_map(given).collect();
        let (version, last) = *all.last()?;
        let mut same = all.iter().filter(|(of, _)| *of == version);
        let (_, first) = *same.next()?;
        Some(FirstLatest {
            item: *item,
            version,
            first,
            latest: same.next().map(|_| last),
        })
    };
    Item::ALL.iter().filter_map(pair).collect()
}
