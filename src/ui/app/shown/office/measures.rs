//! The pages about how people are doing.

use std::collections::BTreeMap;

use crate::domain::hours::days::london_day;
use crate::domain::ids::PlacementId;
use crate::domain::measures::readings::belongs_to;
use crate::domain::measures::seeing::{Answers, loneliness_first_and_latest};
use crate::domain::measures::{Item, Seen, done_or_not, first_and_latest};
use crate::operations::people_book::skills::measure_pages::MeasuresShown;
use crate::ui::app::deeds::office::measures::{OwnMeasures, PersonMeasures};
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::measures::MeasuresAction;
use crate::ui::screens::my_measures::{Stage, Told};
use crate::ui::screens::{measure_settings, my_measures, person_measures};
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: MeasuresAction) -> Action {
    Action::Office(OfficeAction::Measures(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    let words = look.words;
    match state.route {
        Route::PersonMeasures => {
            let Some(of) = &state.office.measures.of else {
                let back = person_measures::Action::Back;
                return vec![wrap(MeasuresAction::Person(back))];
            };
            let data = of_person(words, state, of);
            let draft = &mut state.office.measures.person;
            all(person_measures::view(ui, look, &data, draft), |a| {
                wrap(MeasuresAction::Person(a))
            })
        }
        Route::MeasureSettings => {
            let Some(settings) = &state.office.measures.settings else {
                let back = measure_settings::Action::Back;
                return vec![wrap(MeasuresAction::Settings(back))];
            };
            let data = measure_settings::Data {
                settings: settings.clone(),
                said: state.office.said.clone(),
                problem: state.day_problem.clone(),
            };
            let draft = &mut state.office.measures.set;
            all(measure_settings::view(ui, look, &data, draft), |a| {
                wrap(MeasuresAction::Settings(a))
            })
        }
        _ => {
            let Some(own) = &state.office.measures.own else {
                let back = my_measures::Action::Back;
                return vec![wrap(MeasuresAction::Mine(back))];
            };
            let data = of_mine(words, state, own);
            let draft = &mut state.office.measures.mine;
            all(my_measures::view(ui, look, &data, draft), |a| {
                wrap(MeasuresAction::Mine(a))
            })
        }
    }
}

/// Whose page it is, or which question it is where the page has no room to say it.
pub fn title(look: Look<'_>, state: &State) -> Option<String> {
    let measures = &state.office.measures;
    if state.route == Route::PersonMeasures {
        let of = measures.of.as_ref()?;
        return Some(look.words.known_as(&of.known));
    }
    let (Stage::Question(number), true) = (measures.mine.stage, look.layout.is_tiny()) else {
        return None;
    };
    let of = measures.mine.answering.as_ref()?.instrument.items().len();
    Some(say!(
        look.words,
        "doing-step",
        number = (number + 1).to_string(),
        of = of.to_string()
    ))
}

fn of_mine(words: &Words, state: &State, own: &OwnMeasures) -> my_measures::Data {
    let shown = &own.shown;
    let today = london_day(state.now);
    let now = belongs_to(&shown.placements, shown.person, today);
    let mut last = BTreeMap::new();
    for seen in &shown.seen {
        let day = last.entry(seen.instrument).or_insert(seen.day);
        *day = seen.day.max(*day);
    }
    // The placement of now first, then those of before.
    let mut placements: Vec<_> = shown.placements.iter().collect();
    placements.sort_by_key(|placement| std::cmp::Reverse(placement.start));
    let each = placements.into_iter();
    let earlier = each.flat_map(|placement| told_of(words, shown, placement.id));
    my_measures::Data {
        settings: shown.settings.clone(),
        today,
        point: now.map(|(_, point)| point),
        key_worker: own.key_worker.clone(),
        last,
        earlier: earlier.collect(),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn question_told(words: &Words, shown: &MeasuresShown, item: Item, answers: &Answers) -> String {
    let then = shown.asked_with.get(&answers.version);
    let question = words.measure_question_then(item, &shown.settings, then);
    words.measure_question_told(item, &question)
}

/// What was answered in one placement, first beside latest.
fn told_of(words: &Words, shown: &MeasuresShown, of: PlacementId) -> Vec<Told> {
    let mut told = Vec::new();
    for item in Item::ALL {
        if let Some(pair) = first_and_latest(of, &shown.seen, *item) {
            let mut answers = shown.seen.iter().filter_map(|seen| seen.answers.as_ref());
            let same = answers.find(|answers| {
                answers.version == pair.version && answers.items.iter().any(|(i, _)| i == item)
            });
            told.push(Told {
                answer: words.first_and_latest(&pair),
                question: same
                    .map(|answers| question_told(words, shown, *item, answers))
                    .unwrap_or_default(),
            });
        }
        if *item == Item::LonelyIsolated
            && let Some((first, latest)) = loneliness_first_and_latest(of, &shown.seen)
        {
            told.push(Told {
                answer: words.loneliness_first_and_latest(first, latest),
                question: words.loneliness_sum(),
            });
        }
    }
    told
}

fn of_person(words: &Words, state: &State, of: &PersonMeasures) -> person_measures::Data {
    let shown = &of.shown;
    let today = london_day(state.now);
    let now = belongs_to(&shown.placements, shown.person, today);
    let now = now.map(|(placement, point)| (placement.id, point));
    let lines = done_or_not(&shown.seen, &shown.settings, now);
    let lines = lines.iter().map(|line| {
        let point = words.measure_point(line.point);
        let done = line.reading.and_then(|place| shown.seen.get(place));
        person_measures::Line {
            name: words.measure(line.instrument, &shown.settings),
            detail: match done {
                Some(seen) => {
                    let day = words.plain_date(seen.day);
                    say!(words, "doing-of-done", point = point, day = day)
                }
                None => say!(words, "doing-of-not-done", point = point),
            },
            done: done.is_some(),
        }
    });
    let mut read: Vec<&Seen> = shown.seen.iter().filter(|s| s.answers.is_some()).collect();
    read.sort_by_key(|seen| seen.day);
    person_measures::Data {
        name: words.known_as(&of.known),
        lines: lines.collect(),
        answers: read
            .into_iter()
            .filter_map(|seen| answers(words, shown, seen))
            .collect(),
        problem: state.day_problem.clone(),
    }
}

/// The answers of one reading, for the key worker.
fn answers(words: &Words, shown: &MeasuresShown, seen: &Seen) -> Option<person_measures::Answers> {
    let answers = seen.answers.as_ref()?;
    let mut told = Vec::new();
    for (item, answer) in &answers.items {
        let question = question_told(words, shown, *item, answers);
        told.push((words.measure_answer(*answer), question));
        if let (Item::LonelyIsolated, Some(sum)) = (item, answers.loneliness) {
            told.push((sum.to_string(), words.loneliness_sum()));
        }
    }
    let how = seen.how.map(|how| words.how_asked(how)).unwrap_or_default();
    Some(person_measures::Answers {
        name: words.measure(seen.instrument, &shown.settings),
        detail: say!(
            words,
            "doing-of-asked",
            point = words.measure_point(seen.point),
            day = words.plain_date(seen.day),
            how = how
        ),
        told,
    })
}
