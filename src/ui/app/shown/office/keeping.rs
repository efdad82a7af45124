//! The pages of erasing and keeping.

use crate::domain::erasure::{Area, Kind, Taken};
use crate::domain::hours::days::london_day;
use crate::domain::safe_copies::gone_on;
use crate::ui::app::deeds::office::keeping::{DueFacts, KeepingFacts};
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::keeping::KeepingAction;
use crate::ui::screens::{due, keeping};
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: KeepingAction) -> Action {
    Action::Office(OfficeAction::Keeping(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::Due {
        let Some(rows) = state.office.keeping.due.clone() else {
            return vec![wrap(KeepingAction::Due(due::Action::Back))];
        };
        let data = due::Data {
            rows: rows.iter().map(|row| listed(look.words, row)).collect(),
            said: state.office.said.clone(),
            problem: state.day_problem.clone(),
        };
        let draft = &mut state.office.keeping.due_page;
        return all(due::view(ui, look, &data, draft), |a| {
            wrap(KeepingAction::Due(a))
        });
    }
    let Some(facts) = state.office.keeping.facts.clone() else {
        return vec![wrap(KeepingAction::Of(keeping::Action::Back))];
    };
    let data = of(look.words, state, &facts);
    let draft = &mut state.office.keeping.page;
    all(keeping::view(ui, look, &data, draft), |a| {
        wrap(KeepingAction::Of(a))
    })
}

fn listed(words: &Words, row: &DueFacts) -> due::Row {
    let (held, restricted) = (
        row.standing.held.is_some(),
        row.standing.restricted.is_some(),
    );
    let mut said = Vec::new();
    if held {
        said.push(say!(words, "due-held"));
    }
    if restricted {
        said.push(say!(words, "due-restricted"));
    }
    said.extend(row.due.iter().map(|due| words.due_to_erase(due)));
    due::Row {
        person: row.person,
        name: words.known_as(&row.known),
        detail: said.join(" "),
        held,
        restricted,
    }
}

fn of(words: &Words, state: &State, facts: &KeepingFacts) -> keeping::Data {
    let kept = &facts.kept;
    let (deletes, makes_nameless) = &kept.would_take;
    keeping::Data {
        name: words.known_as(&facts.known),
        lines: lines(words, facts),
        held: kept.standing.held.is_some(),
        restricted: kept.standing.restricted.is_some(),
        in_the_way: kept.in_the_way.look().err().map(|refusal| {
            let refusal = crate::domain::Refusal::from(refusal);
            words.refusal(&refusal)
        }),
        deletes: does(words, Kind::Deleted, deletes),
        makes_nameless: does(words, Kind::Nameless, makes_nameless),
        last_copy: words.plain_date(gone_on(london_day(state.now))),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

/// What goes and what stays. The name and the picture at the till go in any case.
fn does(words: &Words, kind: Kind, taken: &Taken) -> keeping::Does {
    let areas = Area::ALL.iter().copied();
    let goes = areas.filter(|area| *area == Area::Till || taken.of(*area) > 0);
    let goes: Vec<String> = goes.map(|area| words.erasure_area(area)).collect();
    let stays: Vec<String> = kind.stays().map(|s| words.erasure_stays(s)).collect();
    keeping::Does {
        goes: goes.join("\n"),
        stays: stays.join("\n"),
    }
}

fn lines(words: &Words, facts: &KeepingFacts) -> Vec<(String, String)> {
    let kept = &facts.kept;
    let day = |at: crate::domain::time::Moment| words.plain_date(at.london().date_naive());
    let hold = match &kept.standing.held {
        None => say!(words, "keeping-no-hold"),
        Some(row) => {
            let since = say!(words, "keeping-held-since", day = day(row.at));
            let why = row.words.as_ref().map(|words| words.as_str().to_owned());
            [Some(since), why]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("\n")
        }
    };
    let restriction = match &kept.standing.restricted {
        None => say!(words, "keeping-no-restriction"),
        Some(row) => {
            let since = say!(words, "keeping-restricted-since", day = day(row.at));
            let why = row.because.map(|because| words.restricted_for(because));
            [Some(since), why]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("\n")
        }
    };
    let due = match &kept.due {
        None => say!(words, "keeping-not-due"),
        Some(due) => words.due_to_erase(due),
    };
    vec![
        (say!(words, "keeping-hold-line"), hold),
        (say!(words, "keeping-restriction-line"), restriction),
        (say!(words, "keeping-due-line"), due),
    ]
}
