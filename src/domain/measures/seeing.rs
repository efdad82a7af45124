//! Who may see answers: the person and the one named key worker. Everybody else sees that a measure was
//! done or not done. There is no other way from a reading to its answers but the store's.

use chrono::NaiveDate;

use super::items::{Given, Instrument, Item};
use super::readings::{Answer, HowAsked, Point, Reading, holding, loneliness_sum};
use super::settings::{MeasureSettings, WordingVersion};
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
    /// In which words they were asked.
    pub version: WordingVersion,
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
                version: reading.version,
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
/// for anybody else.
pub fn first_latest(
    viewer: PersonId,
    placement: &Placement,
    readings: &[Reading],
) -> Vec<FirstLatest> {
    let of = std::slice::from_ref(placement);
    let seen = seen(viewer, placement.person, of, readings);
    Item::ALL
        .iter()
        .filter_map(|item| first_and_latest(placement.id, &seen, *item))
        .collect()
}

/// First and latest answer to one question in one placement, of the readings as somebody sees them. Only
/// answers to the same words are put side by side: those of the latest wording that was answered.
pub fn first_and_latest(of: PlacementId, seen: &[Seen], item: Item) -> Option<FirstLatest> {
    let given = |(_, answers): &(&Seen, &Answers)| {
        let mut items = answers.items.iter();
        items.find_map(|(of, answer)| answer.given().filter(|_| *of == item))
    };
    let (version, first, latest) = pair(of, seen, given)?;
    let at = |(seen, given): (&Seen, Given)| At {
        point: seen.point,
        day: seen.day,
        given,
    };
    Some(FirstLatest {
        item,
        version,
        first: at(first),
        latest: latest.map(at),
    })
}

/// The sum of the three questions about loneliness at a point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SumAt {
    /// At which point.
    pub point: Point,
    /// From 3 to 9; higher is lonelier.
    pub sum: u8,
}

/// That sum, first and latest, in the same words: the latest only where there is a later one.
pub fn loneliness_first_and_latest(
    of: PlacementId,
    seen: &[Seen],
) -> Option<(SumAt, Option<SumAt>)> {
    let (_, first, latest) = pair(of, seen, |(_, answers)| answers.loneliness)?;
    let at = |(seen, sum): (&Seen, u8)| SumAt {
        point: seen.point,
        sum,
    };
    Some((at(first), latest.map(at)))
}

type Pair<'s, T> = (WordingVersion, (&'s Seen, T), Option<(&'s Seen, T)>);

fn pair<'s, T: Copy>(
    of: PlacementId,
    seen: &'s [Seen],
    value: impl Fn(&(&'s Seen, &'s Answers)) -> Option<T>,
) -> Option<Pair<'s, T>> {
    let own = seen.iter().filter(|seen| seen.placement == of);
    let own = own.filter_map(|seen| Some((seen, seen.answers.as_ref()?)));
    let found = |one: (&'s Seen, &'s Answers)| Some((one.1.version, (one.0, value(&one)?)));
    let all: Vec<(WordingVersion, (&Seen, T))> = own.filter_map(found).collect();
    let (version, last) = *all.last()?;
    let mut same = all.iter().filter(|(of, _)| *of == version);
    let (_, first) = *same.next()?;
    Some((version, first, same.next().map(|_| last)))
}

/// What there is to say of one measure at one point: that it was done, or that it was not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DoneOrNot {
    /// Which measure.
    pub instrument: Instrument,
    /// At which point.
    pub point: Point,
    /// The reading by its place among those that are seen; none where it was not done.
    pub reading: Option<usize>,
}

/// Done or not done, for each measure that is in use or was, in the order of measures and points: of the
/// placement that is meant each point that has come, and whatever was done besides. A point that is still
/// to come is not yet anything.
pub fn done_or_not(
    seen: &[Seen],
    settings: &MeasureSettings,
    now: Option<(PlacementId, Point)>,
) -> Vec<DoneOrNot> {
    let mut all = Vec::new();
    for instrument in Instrument::ALL {
        for point in Point::ALL {
            let done = seen.iter().enumerate();
            let done = done.filter(|(_, one)| (one.instrument, one.point) == (*instrument, *point));
            let line = |reading| DoneOrNot {
                instrument: *instrument,
                point: *point,
                reading,
            };
            let here = now.filter(|(_, upto)| point <= upto);
            let here = here.filter(|_| settings.in_use(*instrument));
            let missing = here.is_some_and(|(of, _)| done.clone().all(|(_, s)| s.placement != of));
            all.extend(done.map(|(place, _)| line(Some(place))));
            if missing {
                all.push(line(None));
            }
        }
    }
    all
}
