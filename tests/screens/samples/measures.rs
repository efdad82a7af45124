//! Made-up answers about how somebody is doing, and what is set about asking.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathway_till::domain::Refusal;
use pathway_till::domain::measures::items::{HowLonely, ZeroToTen};
use pathway_till::domain::measures::readings::HowAsked;
use pathway_till::domain::measures::settings::{Direction, InUse};
use pathway_till::domain::measures::{
    Answer, Answering, Given, Instrument, Item, MeasureSettings, Point,
};
use pathway_till::ui::screens::measure_settings::{self, Stage as Set};
use pathway_till::ui::screens::my_measures::{self, Stage, Told};
use pathway_till::ui::screens::person_measures;
use pathway_till::ui::widgets::asked::Asked;

use super::Screen;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn work_words() -> BTreeMap<Item, String> {
    let words = [
        "How ready do you feel to do a job like this one?",
        "How much do you want to get up and do things?",
        "How well does a regular week work for you at the moment?",
        "How sure of yourself do you feel when something new comes along?",
        "How easy is it for you to be with other people at work?",
    ];
    let items = Instrument::WorkScales.items().iter().copied();
    items.zip(words.map(str::to_owned)).collect()
}

fn people() -> Vec<(String, String)> {
    [
        ("Samaritans, any time of day or night", "116 123"),
        ("The borough’s crisis line, any time", "020 7946 0911"),
        ("Mina, on working days until 5pm", "020 7946 0123"),
    ]
    .map(|(who, phone)| (who.to_owned(), phone.to_owned()))
    .to_vec()
}

/// Everything is in use.
fn everything() -> MeasureSettings {
    let mut all = MeasureSettings::default();
    all.work = all.work.worded(&work_words()).expect("five questions");
    all.work = all.work.switched(InUse::On).expect("they have words");
    let range = (14, 70);
    let licensed = all.with_licensed("Well-being scale", range, Direction::HigherIsBetter, "L-77");
    let all = licensed.expect("a slot");
    all.with_people_to_call(&people()).expect("three people")
}

fn mine(
    stage: Stage,
    change: impl FnOnce(&mut my_measures::Data, &mut my_measures::Draft),
) -> Screen {
    let mut data = my_measures::Data {
        settings: everything(),
        today: day("2026-11-18"),
        point: Some(Point::Middle),
        key_worker: Some("Mina".into()),
        last: BTreeMap::from([(Instrument::Ons4, day("2026-10-14"))]),
        earlier: earlier(),
        said: None,
        problem: None,
    };
    let mut draft = my_measures::Draft {
        stage,
        ..my_measures::Draft::default()
    };
    change(&mut data, &mut draft);
    Screen::MyMeasures(data, draft)
}

fn earlier() -> Vec<Told> {
    let told = |answer: &str, question: &str| Told {
        answer: answer.into(),
        question: question.into(),
    };
    let life = "Overall, how satisfied are you with your life nowadays? 0 is “not at all”, 10 is \
                “completely”.";
    let anxious = "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', \
                   overall, how anxious did you feel yesterday? 0 is “not at all anxious”, 10 is \
                   “completely anxious”.";
    let left_out = "How often do you feel left out?";
    vec![
        told("At the start: 4. In the middle: 6.", life),
        told("At the start: 7.", anxious),
        told(
            "At the start: Hardly ever or never. In the middle: Some of the time.",
            left_out,
        ),
        told(
            "At the start: 6. In the middle: 5.",
            "The first three answers added up, from 3 to 9. Higher is lonelier.",
        ),
        told("In the middle: 5.", &work_words()[&Item::WorkRoutine]),
    ]
}

fn answering(instrument: Instrument, answers: &[(Item, Answer)]) -> Answering {
    let (point, how) = (Point::Middle, HowAsked::Alone);
    let begun = Answering::begin(&everything(), instrument, point, how, day("2026-11-18"));
    let begun = begun.expect("in use");
    let answer = |so_far: Answering, (item, answer): &(Item, Answer)| {
        so_far.answered(*item, *answer).expect("an answer")
    };
    answers.iter().fold(begun, answer)
}

fn question(number: usize, instrument: Instrument, answers: &[(Item, Answer)]) -> Screen {
    let answering = answering(instrument, answers);
    mine(Stage::Question(number), |_, draft| {
        draft.answering = Some(answering);
    })
}

fn point(of: u8) -> Answer {
    Answer::Given(Given::Point(ZeroToTen::new(of).expect("a point")))
}

fn questions() -> Vec<(&'static str, Screen)> {
    use Instrument::{Licensed, Loneliness, Ons4, WorkScales};
    let never = Answer::Given(Given::HowLonely(HowLonely::Never));
    let with_total = |typed: &str, problem: Option<Refusal>| {
        let answering = answering(Licensed, &[]);
        let total = Asked {
            typed: typed.to_owned(),
            problem,
        };
        mine(Stage::Question(0), |_, draft| {
            draft.answering = Some(answering);
            draft.total = total;
        })
    };
    let outside = Refusal::TotalOutsideRange {
        lowest: 14,
        highest: 70,
    };
    let stopped = answering(Ons4, &[(Item::OnsSatisfied, point(4))]);
    let changed = mine(Stage::Question(1), |data, draft| {
        let said = "This measure was changed since it was opened. The other answers are safe. Open \
                    it again.";
        data.problem = Some(said.into());
        draft.answering = Some(stopped);
    });
    vec![
        ("my_measures_scale", question(0, Ons4, &[])),
        (
            "my_measures_scale_chosen",
            question(0, Ons4, &[(Item::OnsSatisfied, point(7))]),
        ),
        (
            "my_measures_scale_last",
            question(3, Ons4, &[(Item::OnsAnxious, point(10))]),
        ),
        (
            "my_measures_scale_declined",
            question(1, Ons4, &[(Item::OnsWorthwhile, Answer::Declined)]),
        ),
        ("my_measures_scale_changed", changed),
        (
            "my_measures_scale_of_work",
            question(3, WorkScales, &[(Item::WorkConfidence, point(3))]),
        ),
        ("my_measures_words", question(1, Loneliness, &[])),
        (
            "my_measures_words_five",
            question(3, Loneliness, &[(Item::LonelyDirect, never)]),
        ),
        (
            "my_measures_words_declined",
            question(
                0,
                Loneliness,
                &[(Item::LonelyCompanionship, Answer::Declined)],
            ),
        ),
        ("my_measures_total", with_total("", None)),
        ("my_measures_total_outside", with_total("99", Some(outside))),
    ]
}

fn own() -> Vec<(&'static str, Screen)> {
    let same = |_: &mut my_measures::Data, _: &mut my_measures::Draft| {};
    let introduction = |instrument| {
        let answering = answering(instrument, &[]);
        mine(Stage::Introduction, |_, draft| {
            draft.answering = Some(answering);
        })
    };
    let long = mine(Stage::Introduction, |data, draft| {
        let long = "The next questions are about other people. ".repeat(11);
        let settings = everything().with_loneliness_introduction(&long);
        data.settings = settings.expect("words");
        draft.answering = Some(answering(Instrument::Loneliness, &[]));
    });
    let mut all = vec![
        ("my_measures", mine(Stage::Which, same)),
        (
            "my_measures_new",
            mine(Stage::Which, |data, _| {
                data.settings = MeasureSettings::default();
                data.last.clear();
                data.earlier.clear();
            }),
        ),
        (
            "my_measures_no_placement",
            mine(Stage::Which, |data, _| {
                data.point = None;
                data.earlier.clear();
            }),
        ),
        (
            "my_measures_left",
            mine(Stage::Which, |data, _| {
                let said = "Nothing was kept. You can begin again whenever you like.";
                data.said = Some(said.into());
            }),
        ),
        ("my_measures_how", mine(Stage::How(Instrument::Ons4), same)),
        (
            "my_measures_know",
            mine(Stage::Know(Instrument::Ons4, HowAsked::Alone), same),
        ),
        (
            "my_measures_know_alone",
            mine(
                Stage::Know(Instrument::WorkScales, HowAsked::ReadAloud),
                |data, _| {
                    data.key_worker = None;
                },
            ),
        ),
        ("my_measures_introduction", introduction(Instrument::Ons4)),
        (
            "my_measures_introduction_lonely",
            introduction(Instrument::Loneliness),
        ),
        ("my_measures_introduction_long", long),
        (
            "my_measures_hard",
            mine(Stage::Hard, |data, _| {
                data.said = Some("Your answers are kept.".into());
            }),
        ),
        (
            "my_measures_hard_nobody",
            mine(Stage::Hard, |data, _| {
                data.settings = MeasureSettings::default();
                data.said = Some("Your answers are kept.".into());
            }),
        ),
        ("my_measures_earlier", mine(Stage::Earlier, same)),
    ];
    all.extend(questions());
    all
}

fn of_person(
    change: impl FnOnce(&mut person_measures::Data, &mut person_measures::Draft),
) -> Screen {
    let line = |name: &str, detail: &str, done| person_measures::Line {
        name: name.into(),
        detail: detail.into(),
        done,
    };
    let mut data = person_measures::Data {
        name: "Sam".into(),
        lines: vec![
            line(
                "How I feel about my life",
                "At the start: done on 14 October 2026",
                true,
            ),
            line("How I feel about my life", "In the middle: not done", false),
            line("Me and other people", "At the start: not done", false),
            line("Me and other people", "In the middle: not done", false),
        ],
        answers: Vec::new(),
        problem: None,
    };
    let mut draft = person_measures::Draft::default();
    change(&mut data, &mut draft);
    Screen::PersonMeasures(data, draft)
}

fn answers(day: &str) -> person_measures::Answers {
    let told = [
        (
            "4",
            "Overall, how satisfied are you with your life nowadays? 0 is “not at all”, 10 is “completely”.",
        ),
        (
            "I’d rather not say",
            "Overall, how happy did you feel yesterday? 0 is “not at all”, 10 is “completely”.",
        ),
        (
            "Not asked",
            "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did you feel yesterday? 0 is “not at all anxious”, 10 is “completely anxious”.",
        ),
    ];
    person_measures::Answers {
        name: "How I feel about my life".into(),
        detail: format!("At the start, {day}. Read alone."),
        told: told.map(|(a, q)| (a.to_owned(), q.to_owned())).to_vec(),
    }
}

fn staff() -> Vec<(&'static str, Screen)> {
    let both = || vec![answers("14 October 2026"), answers("21 October 2026")];
    vec![
        ("person_measures", of_person(|_, _| {})),
        (
            "person_measures_key_worker",
            of_person(|data, _| data.answers = both()),
        ),
        (
            "person_measures_answers",
            of_person(|data, draft| {
                data.answers = both();
                draft.answers = Some(1);
            }),
        ),
        (
            "person_measures_nothing",
            of_person(|data, _| data.lines.clear()),
        ),
    ]
}

fn set(
    stage: Set,
    change: impl FnOnce(&mut measure_settings::Data, &mut measure_settings::Draft),
) -> Screen {
    let mut data = measure_settings::Data {
        settings: everything(),
        said: None,
        problem: None,
    };
    let mut draft = measure_settings::Draft {
        stage,
        ..measure_settings::Draft::default()
    };
    let typed = work_words().into_iter();
    draft.questions = typed
        .map(|(item, words)| (item, Asked::with(words)))
        .collect();
    change(&mut data, &mut draft);
    Screen::MeasureSettings(data, draft)
}

fn wrong(typed: &str, problem: Refusal) -> Asked {
    Asked {
        typed: typed.into(),
        problem: Some(problem),
    }
}

fn forms() -> Vec<(&'static str, Screen)> {
    let same = |_: &mut measure_settings::Data, _: &mut measure_settings::Draft| {};
    vec![
        ("measure_settings_questions", set(Set::Questions, same)),
        (
            "measure_settings_questions_empty",
            set(Set::Questions, |_, draft| {
                for (_, asked) in &mut draft.questions {
                    *asked = Asked::default();
                }
            }),
        ),
        (
            "measure_settings_questions_wrong",
            set(Set::Questions, |_, draft| {
                let long = Refusal::TextTooLong { longest: 200 };
                draft.questions[1].1 = wrong(&"So many words. ".repeat(20), long);
            }),
        ),
        (
            "measure_settings_introduction",
            set(Set::Introduction, same),
        ),
        (
            "measure_settings_introduction_wrong",
            set(Set::Introduction, |_, draft| {
                let typed = "Call 4111 1111 1111 1111 first.";
                draft.introduction = wrong(typed, Refusal::CardNumberInText);
            }),
        ),
        ("measure_settings_slot", set(Set::SlotName, same)),
        (
            "measure_settings_slot_wrong",
            set(Set::SlotName, |_, draft| {
                draft.slot.name = wrong("", Refusal::TextMissing);
                draft.slot.licence = wrong("", Refusal::TextMissing);
            }),
        ),
        ("measure_settings_range", set(Set::SlotRange, same)),
        (
            "measure_settings_range_wrong",
            set(Set::SlotRange, |_, draft| {
                draft.slot.lowest = Asked::with("70".into());
                draft.slot.highest = wrong("14", Refusal::RangeNotSensible);
            }),
        ),
        ("measure_settings_direction", set(Set::SlotDirection, same)),
        ("measure_settings_people", set(Set::People, same)),
        (
            "measure_settings_people_none",
            set(Set::People, |data, _| {
                data.settings = MeasureSettings::default();
            }),
        ),
        ("measure_settings_add", set(Set::Add, same)),
        (
            "measure_settings_add_wrong",
            set(Set::Add, |_, draft| {
                draft.who = Asked::with("Samaritans, any time".into());
                draft.phone = wrong("", Refusal::TextMissing);
            }),
        ),
    ]
}

/// All of them.
pub fn all() -> Vec<(&'static str, Screen)> {
    let same = |_: &mut measure_settings::Data, _: &mut measure_settings::Draft| {};
    let mut all = own();
    all.extend(staff());
    all.extend([
        ("measure_settings", set(Set::All, same)),
        (
            "measure_settings_new",
            set(Set::All, |data, _| {
                data.settings = MeasureSettings::default();
            }),
        ),
        (
            "measure_settings_ons4",
            set(Set::One(Instrument::Ons4), |data, _| {
                data.said = Some("It is kept.".into());
            }),
        ),
        (
            "measure_settings_lonely",
            set(Set::One(Instrument::Loneliness), same),
        ),
        (
            "measure_settings_work_not_worded",
            set(Set::One(Instrument::WorkScales), |data, _| {
                data.settings = MeasureSettings::default();
                let said = "The five questions have no words yet. Nothing is lost. Type all five, \
                            then switch them on.";
                data.problem = Some(said.into());
            }),
        ),
        (
            "measure_settings_licensed",
            set(Set::One(Instrument::Licensed), same),
        ),
    ]);
    all.extend(forms());
    all
}
