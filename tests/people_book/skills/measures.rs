//! Measures: the person alone answers, and who may see what was answered.

use std::collections::BTreeMap;

use chrono::Days;
use pathway_till::domain::Refusal;
use pathway_till::domain::access::Role;
use pathway_till::domain::hours::placement::Placement;
use pathway_till::domain::measures::items::ZeroToTen;
use pathway_till::domain::measures::readings::{HowAsked, Point};
use pathway_till::domain::measures::settings::{Direction, InUse};
use pathway_till::domain::measures::{
    Answer, Answering, Given, Instrument, Item, MeasureSettings, Seen,
};
use pathway_till::domain::person_records::LookKind;
use pathway_till::operations::people_book::Books;
use pathway_till::operations::people_book::placements::{ChangePlacement, PlacementChange};
use pathway_till::operations::people_book::skills::looks::{LookAtMeasures, LookAtSkills};
use pathway_till::operations::people_book::skills::measures::{
    ChangeMeasures, GiveReading, MeasureChange, ReadingOf,
};
use pathway_till::operations::people_book::skills::pages::own_progress;
use pathway_till::store::people_book::LookedAt;

use super::super::refused;
use crate::support::Both;

/// One answered with 0, one declined, and then stopped.
fn answering(both: &Both, settings: &MeasureSettings) -> Answering {
    let (point, how) = (Point::Start, HowAsked::ReadAloud);
    let day = both.scene.yesterday;
    let begun = Answering::begin(settings, Instrument::Ons4, point, how, day).expect("in use");
    let none = Given::Point(ZeroToTen::new(0).expect("a point"));
    let begun = begun.answered(Item::OnsSatisfied, Answer::Given(none));
    let begun = begun.expect("answered");
    let begun = begun.answered(Item::OnsHappy, Answer::Declined);
    begun.expect("declined").stop_here()
}

fn reading(both: &Both) -> ReadingOf {
    ReadingOf {
        id: both.new_entry(),
        placement: both.scene.placement,
        answering: answering(both, &MeasureSettings::default()),
    }
}

fn answers_of(seen: &[Seen]) -> Vec<(Item, Answer)> {
    let all = seen.iter().filter_map(|reading| reading.answers.as_ref());
    all.flat_map(|answers| answers.items.clone()).collect()
}

#[test]
fn answers_are_for_the_person_and_their_key_worker_and_others_see_that_it_was_done() {
    let mut both = Both::new();
    let sam = both.sam();
    let given = reading(&both);
    both.perform::<GiveReading>(Role::Trainee, &given)
        .expect("given");
    let look = |both: &mut Both, role| {
        let seen = both.perform::<LookAtMeasures>(role, &sam);
        seen.expect("a look")
    };
    for role in [Role::Supervisor, Role::Manager] {
        let seen = look(&mut both, role);
        assert_eq!(seen.len(), 1, "it was done");
        assert_eq!(
            (seen[0].instrument, seen[0].point),
            (Instrument::Ons4, Point::Start)
        );
        assert_eq!((seen[0].how, answers_of(&seen)), (None, Vec::new()));
    }
    let own = PlacementChange {
        placement: Placement {
            key_worker: Some(both.person(Role::Supervisor)),
            ..both.scene.agreed().expect("a placement")
        },
        seen: 1,
    };
    both.perform::<ChangePlacement>(Role::Manager, &own)
        .expect("a key worker");
    both.later(1);
    let none = Given::Point(ZeroToTen::new(0).expect("a point"));
    let wanted = [
        (Item::OnsSatisfied, Answer::Given(none)),
        (Item::OnsWorthwhile, Answer::NotAsked),
        (Item::OnsHappy, Answer::Declined),
        (Item::OnsAnxious, Answer::NotAsked),
    ];
    let seen = look(&mut both, Role::Supervisor);
    assert_eq!(answers_of(&seen), wanted);
    assert_eq!(answers_of(&look(&mut both, Role::Manager)), []);
    let looks = both.people.read().looks_at(sam, 9).expect("looks");
    let ayse = both.person(Role::Supervisor);
    let hers = looks.iter().filter(|look| look.by == ayse);
    let mut hers: Vec<LookKind> = hers.map(|look| look.what).collect();
    hers.sort_unstable();
    assert_eq!(hers, [LookKind::Measures, LookKind::Answers]);
    let (env, trainee) = (both.env.clone(), both.actor(Role::Trainee));
    let mut books = Books {
        shop: &both.shop,
        people: &mut both.people,
    };
    let own = own_progress(&mut books, &env, &trainee).expect("one's own");
    assert_eq!(answers_of(&own.measures), wanted);
    both.verify();
}

#[test]
fn readings_that_cannot_be() {
    let mut both = Both::new();
    let volunteers = ReadingOf {
        placement: both
            .scene
            .skills
            .waiting(both.person(Role::Volunteer))
            .expect("one")
            .placement,
        ..reading(&both)
    };
    refused(&mut both, Refusal::NoPlacementYet, |b| {
        b.perform::<GiveReading>(Role::Trainee, &volunteers)
    });
    let mut early = reading(&both);
    early.answering.day = both.scene.yesterday + Days::new(7);
    refused(&mut both, Refusal::SeenInFuture, |b| {
        b.perform::<GiveReading>(Role::Trainee, &early)
    });
    let mut once = reading(&both);
    both.perform::<GiveReading>(Role::Trainee, &once)
        .expect("given");
    once.answering.point = Point::End;
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<GiveReading>(Role::Trainee, &once)
    });
    // Nobody gives it again under the same id as somebody else.
    once.answering.point = Point::Start;
    refused(&mut both, Refusal::SkillsChanged, |b| {
        b.perform::<GiveReading>(Role::Volunteer, &once)
    });
    let off = MeasureChange::Published(Instrument::Ons4, InUse::Off);
    both.perform::<ChangeMeasures>(Role::Manager, &off)
        .expect("off");
    // What stands is not refused when it is sent once more, whatever was set since.
    let mut again = once.clone();
    again.answering.point = Point::Start;
    let before = both.dumps();
    assert_eq!(both.perform::<GiveReading>(Role::Trainee, &again), Ok(()));
    assert!(both.dumps() == before, "it was written again");
    refused(&mut both, Refusal::SkillsChanged, |b| {
        let mut other = again.clone();
        other.answering.how = HowAsked::Alone;
        b.perform::<GiveReading>(Role::Trainee, &other)
    });
    let more = reading(&both);
    refused(&mut both, Refusal::MeasureOff, |b| {
        b.perform::<GiveReading>(Role::Trainee, &more)
    });
    let hours = LookedAt {
        people: vec![both.sam()],
        what: LookKind::Answers,
    };
    refused(&mut both, Refusal::UnknownCode, |b| {
        b.perform::<LookAtSkills>(Role::Supervisor, &hours)
    });
}

#[test]
fn a_reading_sent_again_stands_though_its_words_were_changed_since() {
    let mut both = Both::new();
    let settings = both.people.read().measure_settings().expect("it reads");
    let day = both.scene.yesterday;
    let begun = Answering::begin(
        &settings,
        Instrument::Loneliness,
        Point::Start,
        HowAsked::Alone,
        day,
    );
    let answered = begun
        .expect("in use")
        .answered(Item::LonelyDirect, Answer::Declined);
    let given = ReadingOf {
        id: both.new_entry(),
        placement: both.scene.placement,
        answering: answered.expect("declined"),
    };
    both.perform::<GiveReading>(Role::Trainee, &given)
        .expect("given");
    let other = MeasureChange::LonelinessIntroduction("Some questions about people.".into());
    both.perform::<ChangeMeasures>(Role::Manager, &other)
        .expect("other words");
    let before = both.dumps();
    assert_eq!(both.perform::<GiveReading>(Role::Trainee, &given), Ok(()));
    assert!(both.dumps() == before, "it was written again");
    let fresh = ReadingOf {
        id: both.new_entry(),
        ..given
    };
    refused(&mut both, Refusal::QuestionNotInMeasure, |b| {
        b.perform::<GiveReading>(Role::Trainee, &fresh)
    });
    both.verify();
}

#[test]
fn what_is_set_reads_back_and_what_is_not_sensible_is_refused() {
    let mut both = Both::new();
    let items = Instrument::WorkScales.items().iter();
    let words: BTreeMap<Item, String> = items.map(|i| (*i, format!("{}?", i.code()))).collect();
    let changes = [
        MeasureChange::Published(Instrument::Loneliness, InUse::Off),
        MeasureChange::LonelinessIntroduction("Three questions about people.".into()),
        MeasureChange::WorkWords(words),
        MeasureChange::WorkScales(InUse::On),
        MeasureChange::Licensed {
            name: "A scale".into(),
            range: (14, 70),
            direction: Direction::HigherIsBetter,
            licence: "L-1".into(),
        },
        MeasureChange::LicensedScale(InUse::Off),
        MeasureChange::PeopleToCall(vec![("Samaritans".into(), "116 123".into())]),
    ];
    refused(&mut both, Refusal::WorkScalesNotWorded, |b| {
        b.perform::<ChangeMeasures>(Role::Manager, &changes[3])
    });
    for change in &changes {
        let before = both.people.read().measure_settings().expect("it reads");
        both.perform::<ChangeMeasures>(Role::Manager, change)
            .expect("set");
        let after = both.people.read().measure_settings().expect("it reads");
        assert_ne!(before, after, "{change:?}");
        let dumps = both.dumps();
        both.perform::<ChangeMeasures>(Role::Manager, change)
            .expect("sent again");
        assert!(both.dumps() == dumps, "{change:?} wrote again");
    }
    let set = both.people.read().measure_settings().expect("it reads");
    let in_use = |instrument: &&Instrument| set.in_use(**instrument);
    let used: Vec<&Instrument> = Instrument::ALL.iter().filter(in_use).collect();
    assert_eq!(used, [&Instrument::Ons4, &Instrument::WorkScales]);
    assert_eq!(
        set.loneliness_introduction(),
        Some("Three questions about people.")
    );
    assert_eq!(set.licensed().expect("a slot").licence.as_str(), "L-1");
    assert_eq!(set.to_call().len(), 1);
    let version = set.version(Instrument::WorkScales);
    let then = both
        .people
        .read()
        .work_questions(version)
        .expect("they read");
    assert_eq!(then.len(), 5);
    let wrong = MeasureChange::Licensed {
        name: "A scale".into(),
        range: (70, 14),
        direction: Direction::HigherIsBetter,
        licence: "L-1".into(),
    };
    refused(&mut both, Refusal::RangeNotSensible, |b| {
        b.perform::<ChangeMeasures>(Role::Manager, &wrong)
    });
    both.verify();
}
