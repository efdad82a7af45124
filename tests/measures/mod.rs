//! Measures: their published words to the letter, what is given, declined and not asked, and who may see.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::hours::TimeKind;
use pathway_till::domain::hours::placement::{Extension, Placement};
use pathway_till::domain::ids::{EntryId, PersonId, PlacementId, ShopId};
use pathway_till::domain::measures::items::{HowLonely, HowOften, Scale, ZeroToTen};
use pathway_till::domain::measures::readings::{
    Asked, Ending, HowAsked, NewReading, Point, belongs_to, holding,
};
use pathway_till::domain::measures::seeing::{SumAt, loneliness_first_and_latest};
use pathway_till::domain::measures::settings::{Direction, InUse, WorkScales};
use pathway_till::domain::measures::{
    Answer, Answering, DoneOrNot, Given, Instrument, Item, MeasureSettings, Reading,
    WordingVersion, done_or_not, first_latest, seen,
};
use pathway_till::domain::time::Moment;
use pathway_till::words::Words;
use proptest::prelude::*;
use uuid::Uuid;

mod settings;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(1_000 + n))
}

fn aydin() -> PersonId {
    person(1)
}

fn key_worker() -> PersonId {
    person(3)
}

fn placement() -> Placement {
    Placement {
        id: PlacementId(Uuid::from_u128(501)),
        person: aydin(),
        shop: ShopId(Uuid::from_u128(71)),
        kind: TimeKind::Training,
        start: date("2026-09-07"),
        planned_end: date("2026-11-29"),
        agreed: Vec::new(),
        supervisor: Some(person(2)),
        key_worker: Some(key_worker()),
        daily_fare: None,
        pauses: Vec::new(),
        extensions: Vec::new(),
        ended: None,
    }
}

fn row(n: u128) -> NewReading {
    NewReading {
        id: EntryId(Uuid::from_u128(n)),
        person: aydin(),
        placement: placement().id,
        seq: i64::try_from(n).unwrap(),
        at: Moment::from_millis(0),
    }
}

fn point(of: u8) -> Answer {
    Answer::Given(Given::Point(ZeroToTen::new(of).unwrap()))
}

fn often(how: HowOften) -> Answer {
    Answer::Given(Given::HowOften(how))
}

fn begin(instrument: Instrument, point: Point, day: &str) -> Answering {
    let settings = MeasureSettings::default();
    Answering::begin(&settings, instrument, point, HowAsked::Alone, date(day)).unwrap()
}

/// A reading with these answers in order; what is left over was not asked.
fn reading(n: u128, instrument: Instrument, at: Point, day: &str, answers: &[Answer]) -> Reading {
    let mut answering = begin(instrument, at, day);
    for (item, answer) in instrument.items().iter().zip(answers) {
        answering = answering.answered(*item, *answer).unwrap();
    }
    answering
        .finish(&MeasureSettings::default(), row(n), aydin())
        .unwrap()
}

/// The words of the facts, to the letter.
#[test]
fn the_published_words_are_exactly_those_that_were_published() {
    let words = Words::english().unwrap();
    let settings = MeasureSettings::default();
    let ask = |item| words.measure_question(item, &settings);
    assert_eq!(
        words
            .measure_introduction(Instrument::Ons4, &settings)
            .unwrap(),
        "Next I would like to ask you four questions about your feelings on aspects of your life. \
         There are no right or wrong answers. For each of these questions I'd like you to give an \
         answer on a scale of 0 to 10, where 0 is 'not at all' and 10 is 'completely'."
    );
    let ons = [
        "Overall, how satisfied are you with your life nowadays?",
        "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
        "Overall, how happy did you feel yesterday?",
        "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how \
         anxious did you feel yesterday?",
    ];
    let lonely = [
        "How often do you feel that you lack companionship?",
        "How often do you feel left out?",
        "How often do you feel isolated from others?",
        "How often do you feel lonely?",
    ];
    for (instrument, exact) in [(Instrument::Ons4, ons), (Instrument::Loneliness, lonely)] {
        let said: Vec<String> = instrument.items().iter().map(|item| ask(*item)).collect();
        assert_eq!(said, exact);
        assert_eq!(settings.version(instrument), WordingVersion::FIRST);
    }
    assert_eq!(
        words
            .measure_introduction(Instrument::Loneliness, &settings)
            .unwrap(),
        "The next four questions are about relationships with others. For each one, please say how \
         often (if at all) you feel that way."
    );
    let how: Vec<String> = HowOften::ALL.iter().map(|h| words.how_often(*h)).collect();
    assert_eq!(how, ["Hardly ever or never", "Some of the time", "Often"]);
    let scores: Vec<u8> = HowOften::ALL.iter().map(|h| h.score()).collect();
    assert_eq!(scores, [1, 2, 3]);
    let how: Vec<String> = HowLonely::ALL
        .iter()
        .map(|h| words.how_lonely(*h))
        .collect();
    assert_eq!(
        how,
        [
            "Often or always",
            "Some of the time",
            "Occasionally",
            "Hardly ever",
            "Never"
        ]
    );
    assert_eq!(
        words.measure_ends(Item::OnsAnxious).unwrap().1,
        "completely anxious"
    );
}

#[test]
fn every_question_belongs_to_one_measure_and_has_words_and_a_scale() {
    let words = Words::english().unwrap();
    let settings = MeasureSettings::default();
    let mut all = Vec::new();
    for instrument in Instrument::ALL {
        for item in instrument.items() {
            assert_eq!(item.instrument(), *instrument);
            assert!(!words.measure_question(*item, &settings).is_empty());
            all.push(*item);
        }
    }
    assert_eq!(all, Item::ALL);
    for (item, code) in [
        (Item::OnsHappy, "11"),
        (Item::OnsHappy, "-1"),
        (Item::OnsHappy, "often"),
        (Item::LonelyLeftOut, "3"),
        (Item::LonelyDirect, "often"),
    ] {
        assert_eq!(Given::from_code(item, code), None, "{code}");
    }
    for given in [
        Given::Point(ZeroToTen::new(10).unwrap()),
        Given::HowOften(HowOften::Sometimes),
        Given::HowLonely(HowLonely::Never),
        Given::Total(-12),
    ] {
        let item = Item::ALL
            .iter()
            .find(|item| item.scale() == given.scale())
            .unwrap();
        assert_eq!(Given::from_code(*item, &given.code()), Some(given));
    }
    assert!(
        Item::ALL
            .iter()
            .any(|item| item.scale() == Scale::HowLonely)
    );
}

#[test]
fn a_declined_answer_is_no_answer_and_stopping_keeps_what_was_given() {
    let answering = begin(Instrument::Ons4, Point::Start, "2026-09-10");
    assert_eq!(answering.next(), Some(Item::OnsSatisfied));
    let answering = answering
        .answered(Item::OnsSatisfied, point(4))
        .and_then(|a| a.answered(Item::OnsWorthwhile, Answer::Declined))
        .unwrap();
    assert_eq!(answering.next(), Some(Item::OnsHappy));
    // Going back asks that question again, and the one after it stays.
    let answering = answering.back_to(Item::OnsSatisfied);
    assert_eq!(answering.next(), Some(Item::OnsSatisfied));
    let answering = answering
        .answered(Item::OnsSatisfied, point(5))
        .unwrap()
        .stop_here();
    assert_eq!(
        (answering.next(), answering.ending()),
        (None, Ending::StoppedHere)
    );
    let kept = answering
        .finish(&MeasureSettings::default(), row(1), aydin())
        .unwrap();
    let answers: Vec<Answer> = kept.answers_to_keep().map(|(_, answer)| answer).collect();
    assert_eq!(
        answers,
        [
            point(5),
            Answer::Declined,
            Answer::NotAsked,
            Answer::NotAsked
        ]
    );
    assert_eq!(kept.ending, Ending::StoppedHere);
    // As the book gives it back.
    let asked = Asked {
        instrument: kept.instrument,
        version: kept.version,
        point: kept.point,
        how: kept.how,
        ending: kept.ending,
        day: kept.day,
    };
    let again = Reading::kept(row(1), asked, kept.answers_to_keep());
    let answers_again: Vec<Answer> = again.answers_to_keep().map(|(_, a)| a).collect();
    assert_eq!(answers_again, answers);
}

#[test]
fn nobody_answers_for_somebody_else_and_only_on_the_scale() {
    let settings = MeasureSettings::default();
    let answering = begin(Instrument::Ons4, Point::Start, "2026-09-10");
    let for_them = answering.clone().finish(&settings, row(1), key_worker());
    assert_eq!(for_them, Err(Refusal::AnswersForSomebodyElse));
    let other = answering
        .clone()
        .answered(Item::LonelyDirect, Answer::Declined);
    assert_eq!(other, Err(Refusal::QuestionNotInMeasure));
    let scale = answering.answered(Item::OnsHappy, often(HowOften::Often));
    assert_eq!(scale, Err(Refusal::AnswerOutsideScale));
    assert_eq!(ZeroToTen::new(11), Err(Refusal::AnswerOutsideScale));
    let begun = Answering::begin(
        &settings,
        Instrument::WorkScales,
        Point::Start,
        HowAsked::ReadAloud,
        date("2026-09-10"),
    );
    assert_eq!(begun, Err(Refusal::MeasureOff));
}

#[test]
fn the_sum_of_loneliness_needs_all_three_and_leaves_the_fourth_out() {
    let sum = |answers: &[Answer]| {
        let one = reading(
            1,
            Instrument::Loneliness,
            Point::Start,
            "2026-09-10",
            answers,
        );
        seen(aydin(), aydin(), &[placement()], &[one])[0]
            .answers
            .clone()
            .unwrap()
            .loneliness
    };
    let never = Answer::Given(Given::HowLonely(HowLonely::Never));
    assert_eq!(
        sum(&[
            often(HowOften::HardlyEver),
            often(HowOften::Often),
            often(HowOften::Sometimes),
            never
        ]),
        Some(6)
    );
    assert_eq!(
        sum(&[
            often(HowOften::Often),
            often(HowOften::Often),
            often(HowOften::Often)
        ]),
        Some(9)
    );
    assert_eq!(
        sum(&[
            often(HowOften::HardlyEver),
            Answer::Declined,
            often(HowOften::Sometimes),
            never
        ]),
        None
    );
    assert_eq!(
        sum(&[often(HowOften::HardlyEver), often(HowOften::HardlyEver)]),
        None
    );
    assert_eq!(sum(&[]), None);
}

#[test]
fn answers_are_for_the_person_and_the_one_key_worker() {
    let answers = [point(4), Answer::Declined];
    let one = [reading(
        1,
        Instrument::Ons4,
        Point::Start,
        "2026-09-10",
        &answers,
    )];
    let look =
        |viewer, placements: &[Placement]| seen(viewer, aydin(), placements, &one)[0].clone();
    for viewer in [aydin(), key_worker()] {
        assert!(look(viewer, &[placement()]).answers.is_some());
        assert_eq!(first_latest(viewer, &placement(), &one).len(), 1);
    }
    for viewer in [person(2), person(9), PersonId::NOBODY] {
        let done = look(viewer, &[placement()]);
        assert_eq!((done.answers, done.how), (None, None));
        assert_eq!((done.point, done.day), (Point::Start, date("2026-09-10")));
        assert!(first_latest(viewer, &placement(), &one).is_empty());
    }
    // A key worker of another placement, or of nobody known, sees no answers.
    assert!(look(key_worker(), &[]).answers.is_none());
    let mut other = placement();
    other.id = PlacementId(Uuid::from_u128(502));
    assert!(look(key_worker(), &[other]).answers.is_none());
    let mut others = placement();
    others.person = person(9);
    assert!(look(key_worker(), &[others]).answers.is_none());
    assert!(seen(key_worker(), person(9), &[placement()], &one).is_empty());
}

#[test]
fn first_and_latest_stand_side_by_side_in_plain_words() {
    let words = Words::english().unwrap();
    let start = reading(
        1,
        Instrument::Ons4,
        Point::Start,
        "2026-09-10",
        &[point(4), point(6)],
    );
    let middle = [Answer::Declined, point(5), point(3)];
    let middle = reading(2, Instrument::Ons4, Point::Middle, "2026-10-10", &middle);
    let end = [point(7), Answer::Declined];
    // Written down later than it was asked: the points are in order all the same.
    let end = reading(3, Instrument::Ons4, Point::End, "2026-11-20", &end);
    let all = [end, start, middle];
    let said: Vec<String> = first_latest(aydin(), &placement(), &all)
        .iter()
        .map(|of| words.first_and_latest(of))
        .collect();
    assert_eq!(
        said,
        [
            "At the start: 4. At the end: 7.",
            "At the start: 6. In the middle: 5.",
            "In the middle: 3.",
        ]
    );
}

#[test]
fn asked_again_on_one_day_the_later_one_holds_and_both_stay() {
    let wrong = reading(1, Instrument::Ons4, Point::Start, "2026-09-10", &[point(0)]);
    let right = reading(2, Instrument::Ons4, Point::Start, "2026-09-10", &[point(8)]);
    let other = reading(
        3,
        Instrument::Ons4,
        Point::Middle,
        "2026-10-10",
        &[point(8)],
    );
    let all = [right.clone(), wrong, other, right];
    let ids: Vec<u128> = holding(aydin(), &all)
        .iter()
        .map(|r| u128::from_be_bytes(*r.id.bytes()))
        .collect();
    assert_eq!(ids, [2, 3]);
}

#[test]
fn other_words_are_never_put_side_by_side() {
    let texts: BTreeMap<Item, String> = Instrument::WorkScales
        .items()
        .iter()
        .map(|item| (*item, format!("How is your {}?", item.code())))
        .collect();
    let with = |work: WorkScales| {
        let mut settings = MeasureSettings::default();
        settings.work = work;
        settings
    };
    let first = WorkScales::default().worded(&texts).unwrap();
    let first = with(first.switched(InUse::On).unwrap());
    let mut changed = texts;
    changed.insert(Item::WorkRoutine, "And your week?".into());
    let second = with(first.work.worded(&changed).unwrap());
    let ask = |settings: &MeasureSettings, n, at, of| {
        let day = date("2026-09-10");
        let begun = Answering::begin(settings, Instrument::WorkScales, at, HowAsked::Alone, day);
        let answered = begun
            .unwrap()
            .answered(Item::WorkRoutine, point(of))
            .unwrap();
        answered.finish(settings, row(n), aydin()).unwrap()
    };
    let before = ask(&first, 1, Point::Start, 2);
    let after = ask(&second, 2, Point::Middle, 5);
    let last = ask(&second, 3, Point::End, 6);
    let pair = first_latest(aydin(), &placement(), &[before.clone(), after.clone()]);
    assert_eq!((pair[0].first.point, pair[0].latest), (Point::Middle, None));
    let pair = first_latest(aydin(), &placement(), &[before, after, last]);
    assert_eq!(
        (pair[0].first.point, pair[0].latest.unwrap().point),
        (Point::Middle, Point::End)
    );
    // Words that changed while somebody answered.
    let day = date("2026-09-10");
    let begun = Answering::begin(
        &first,
        Instrument::WorkScales,
        Point::Start,
        HowAsked::Alone,
        day,
    );
    let finished = begun.unwrap().finish(&second, row(4), aydin());
    assert_eq!(finished, Err(Refusal::QuestionNotInMeasure));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_given_is_never_a_number(
        given in prop::collection::vec(prop_oneof![
            Just(Answer::Declined), Just(Answer::NotAsked), (0..11_u8).prop_map(point),
        ], 4),
        order in prop::collection::vec(0..3_usize, 1..5),
    ) {
        let points = [Point::Start, Point::Middle, Point::End];
        let mut readings: Vec<Reading> = Vec::new();
        for (n, at) in order.iter().enumerate() {
            let n = u128::try_from(n).unwrap() + 1;
            let day = format!("2026-10-{n:02}");
            let mut answers = given.clone();
            answers.rotate_left(usize::try_from(n).unwrap() % 4);
            readings.push(reading(n, Instrument::Ons4, points[*at], &day, &answers));
        }
        for of in first_latest(aydin(), &placement(), &readings) {
            // Asked of each reading by itself, without the pairing.
            let mut all: Vec<(Point, i64, Given)> = readings
                .iter()
                .filter_map(|r| {
                    let (_, answer) = r.answers_to_keep().find(|(item, _)| *item == of.item)?;
                    Some((r.point, r.seq, answer.given()?))
                })
                .collect();
            all.sort_by_key(|(point, seq, _)| (*point, *seq));
            prop_assert_eq!(of.first.given, all[0].2);
            let last = all.last().filter(|_| all.len() > 1).map(|(_, _, given)| *given);
            prop_assert_eq!(of.latest.map(|at| at.given), last);
        }
        let asked = first_latest(aydin(), &placement(), &readings).len();
        let any = |item: &&Item| readings.iter().any(|r| {
            r.answers_to_keep().any(|(of, answer)| of == **item && answer.given().is_some())
        });
        prop_assert_eq!(asked, Instrument::Ons4.items().iter().filter(any).count());
    }
}

/// Twelve weeks, 84 days: a third of them each.
#[test]
fn the_point_follows_from_the_placement() {
    let at = |placement: &Placement, day: &str| Point::of(placement, date(day));
    let own = placement();
    for (day, point) in [
        ("2026-09-07", Point::Start),
        ("2026-10-04", Point::Start),
        ("2026-10-05", Point::Middle),
        ("2026-11-01", Point::Middle),
        ("2026-11-02", Point::End),
        ("2026-11-29", Point::End),
        // Nobody wrote yet that it has ended.
        ("2026-12-20", Point::End),
    ] {
        assert_eq!(at(&own, day), point, "{day}");
    }
    let ended = Placement {
        ended: Some(date("2026-10-10")),
        ..placement()
    };
    assert_eq!(at(&ended, "2026-10-10"), Point::End);
    assert_eq!(at(&ended, "2026-10-11"), Point::FollowUp);
    let longer = Placement {
        extensions: vec![Extension {
            agreed_on: date("2026-11-01"),
            until: date("2027-02-21"),
        }],
        ..placement()
    };
    assert_eq!(at(&longer, "2026-11-02"), Point::Middle);
}

#[test]
fn a_reading_belongs_to_the_placement_that_goes_on() {
    let of = |n: u128, start: &str, ended: Option<&str>| Placement {
        id: PlacementId(Uuid::from_u128(n)),
        start: date(start),
        ended: ended.map(date),
        ..placement()
    };
    let all = [
        of(1, "2026-09-07", None),
        of(2, "2026-09-14", Some("2026-09-20")),
        of(3, "2026-10-12", None),
        Placement {
            person: person(9),
            ..of(4, "2026-09-08", None)
        },
    ];
    let found = |day: &str| {
        let found = belongs_to(&all, aydin(), date(day));
        found.map(|(p, point)| (p.id.0.as_u128(), point))
    };
    assert_eq!(found("2026-09-06"), None);
    assert_eq!(found("2026-09-10"), Some((1, Point::Start)));
    // Of two that go on the later one; once it has ended, the other.
    assert_eq!(found("2026-09-15").map(|f| f.0), Some(2));
    assert_eq!(found("2026-09-21").map(|f| f.0), Some(1));
    assert_eq!(found("2026-10-12"), Some((3, Point::Start)));
    let ended = &all[1..2];
    let after = belongs_to(ended, aydin(), date("2026-12-01"));
    assert_eq!(after.map(|(_, point)| point), Some(Point::FollowUp));
    assert_eq!(belongs_to(&[], aydin(), date("2026-09-10")), None);
}

#[test]
fn done_or_not_says_what_has_come_and_what_was_done_and_no_more() {
    let start = reading(1, Instrument::Ons4, Point::Start, "2026-09-10", &[point(4)]);
    let lonely = [often(HowOften::Often)];
    let end = reading(2, Instrument::Loneliness, Point::End, "2026-11-20", &lonely);
    let seen = seen(person(9), aydin(), &[placement()], &[start, end]);
    let off = MeasureSettings::default().with_published(Instrument::Loneliness, InUse::Off);
    let said = |settings: &MeasureSettings, now| -> Vec<(Instrument, Point, bool)> {
        let all = done_or_not(&seen, settings, now);
        let line = |one: &DoneOrNot| {
            let done = one.reading.map(|place| &seen[place]);
            assert!(done.is_none_or(|s| (s.instrument, s.point) == (one.instrument, one.point)));
            (one.instrument, one.point, done.is_some())
        };
        all.iter().map(line).collect()
    };
    let now = Some((placement().id, Point::Middle));
    assert_eq!(
        said(&MeasureSettings::default(), now),
        [
            (Instrument::Ons4, Point::Start, true),
            (Instrument::Ons4, Point::Middle, false),
            (Instrument::Loneliness, Point::Start, false),
            (Instrument::Loneliness, Point::Middle, false),
            (Instrument::Loneliness, Point::End, true),
        ]
    );
    // What is off is not missed, and what was done in it stays.
    assert_eq!(
        said(&off, now),
        [
            (Instrument::Ons4, Point::Start, true),
            (Instrument::Ons4, Point::Middle, false),
            (Instrument::Loneliness, Point::End, true),
        ]
    );
    // Without a placement nothing is missed; in another one it is not done yet.
    assert_eq!(said(&off, None).len(), 2);
    let other = Some((PlacementId(Uuid::from_u128(502)), Point::Start));
    assert_eq!(
        said(&off, other),
        [
            (Instrument::Ons4, Point::Start, true),
            (Instrument::Ons4, Point::Start, false),
            (Instrument::Loneliness, Point::End, true),
        ]
    );
}

#[test]
fn the_sum_of_loneliness_first_and_latest() {
    let answers = |one, other, third| [often(one), often(other), often(third)];
    let (h, s) = (HowOften::HardlyEver, HowOften::Sometimes);
    let of =
        |n, at, day: &str, answers: &[Answer]| reading(n, Instrument::Loneliness, at, day, answers);
    let start = of(1, Point::Start, "2026-09-10", &answers(s, s, h));
    let middle = [often(s), Answer::Declined, often(s)];
    let middle = of(2, Point::Middle, "2026-10-10", &middle);
    let end = of(3, Point::End, "2026-11-20", &answers(h, h, h));
    let sum = |viewer, readings: &[Reading]| {
        let seen = seen(viewer, aydin(), &[placement()], readings);
        loneliness_first_and_latest(placement().id, &seen)
    };
    let all = [start.clone(), middle.clone(), end];
    let at = |point, sum| SumAt { point, sum };
    let both = (at(Point::Start, 5), Some(at(Point::End, 3)));
    assert_eq!(sum(aydin(), &all), Some(both));
    assert_eq!(
        sum(aydin(), &[start, middle]),
        Some((at(Point::Start, 5), None))
    );
    assert_eq!(sum(person(9), &all), None);
    assert_eq!(sum(aydin(), &[]), None);
}
