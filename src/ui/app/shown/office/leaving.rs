//! The pages of leaving.

use crate::domain::access::Capability;
use crate::domain::free_text::FreeText;
use crate::domain::hours::days::london_day;
use crate::domain::leaving::checks::{CheckPoint, CheckState};
use crate::domain::support::plan::PlanThing;
use crate::domain::support::{Meeting, count};
use crate::operations::people_book::leaving::looks::{LeavingPage, LeftSo};
use crate::ui::app::deeds::office::leaving::{LeavingFacts, SupportFacts};
use crate::ui::app::shown::all;
use crate::ui::app::state::State;
use crate::ui::app::update::Action;
use crate::ui::app::update::office::OfficeAction;
use crate::ui::app::update::office::leaving::{LeavingAction, to_leave};
use crate::ui::screens::{leaving, my_leaving, support};
use crate::ui::widgets::choice::Allowed;
use crate::ui::{Look, Route};
use crate::words::{Words, say};

fn wrap(action: LeavingAction) -> Action {
    Action::Office(OfficeAction::Leaving(action))
}

/// Shows one of these screens.
pub fn screen(ui: &mut egui::Ui, look: Look<'_>, state: &mut State) -> Vec<Action> {
    if state.route == Route::MyLeaving {
        let Some(own) = &state.office.leaving.own else {
            return vec![wrap(LeavingAction::Mine(my_leaving::Action::Back))];
        };
        let words = own.words.words.as_ref();
        let data = my_leaving::Data {
            words: words.map_or_else(String::new, |words| words.as_str().to_owned()),
            in_touch: own.in_touch,
            said: state.office.said.clone(),
            problem: state.day_problem.clone(),
        };
        let draft = &mut state.office.leaving.own_page;
        return all(my_leaving::view(ui, look, &data, draft), |a| {
            wrap(LeavingAction::Mine(a))
        });
    }
    if state.route == Route::Support {
        let Some(facts) = state.office.leaving.support.clone() else {
            return vec![wrap(LeavingAction::Support(support::Action::Back))];
        };
        let data = around(look.words, state, &facts);
        let draft = &mut state.office.leaving.support_page;
        return all(support::view(ui, look, &data, draft), |a| {
            wrap(LeavingAction::Support(a))
        });
    }
    let Some(facts) = state.office.leaving.facts.clone() else {
        return vec![wrap(LeavingAction::Of(leaving::Action::Back))];
    };
    let data = of(look.words, state, &facts);
    let draft = &mut state.office.leaving.page;
    all(leaving::view(ui, look, &data, draft), |a| {
        wrap(LeavingAction::Of(a))
    })
}

fn of(words: &Words, state: &State, facts: &LeavingFacts) -> leaving::Data {
    let today = london_day(state.now);
    let page = &facts.page;
    let placed = |stored: &crate::store::people_book::StoredPlacement| {
        let placement = &stored.placement;
        let name = say!(
            words,
            "leaving-placement",
            from = words.plain_date(placement.start),
            until = words.plain_date(placement.last_day())
        );
        (placement.id, name)
    };
    let waits = |left: &LeftSo| {
        let of = page.of(left);
        let mut points = CheckPoint::ALL.iter().copied();
        points.rfind(|point| matches!(of.state(*point, today), CheckState::Due(_)))
    };
    leaving::Data {
        name: words.known_as(&facts.known),
        placements: to_leave(page).iter().map(placed).collect(),
        lines: lines(words, facts, today),
        asks: page.left.iter().rev().find_map(waits),
        left: !page.left.is_empty(),
        in_touch: page.in_touch.is_some(),
        ends: if state.may(Capability::Placements) {
            Allowed::Yes
        } else {
            Allowed::ByColleague
        },
        reports: if state.may(Capability::Reports) {
            Allowed::Yes
        } else {
            Allowed::ByColleague
        },
        stopped: page.stopped,
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

/// What there is to know, each with its name.
fn lines(words: &Words, facts: &LeavingFacts, today: chrono::NaiveDate) -> Vec<(String, String)> {
    let page = &facts.page;
    let mut all = Vec::new();
    if facts.died {
        all.push((
            say!(words, "leaving-died-line"),
            say!(words, "leaving-died-says"),
        ));
    } else if page.stopped {
        all.push((
            say!(words, "leaving-stopped-line"),
            say!(words, "leaving-stopped-says"),
        ));
    }
    if let Some(said) = &page.words.words {
        all.push((say!(words, "leaving-their-words"), said.as_str().to_owned()));
    }
    for left in page.left.iter().rev() {
        all.extend(of_leaving(words, page, left, today));
    }
    if !page.left.is_empty() {
        let touch = match page.in_touch {
            Some(way) => words.touch_way(way),
            None => say!(words, "leaving-touch-none"),
        };
        all.push((say!(words, "leaving-touch"), touch));
    }
    all
}

fn of_leaving(
    words: &Words,
    page: &LeavingPage,
    left: &LeftSo,
    today: chrono::NaiveDate,
) -> Vec<(String, String)> {
    let leaving = &left.stored.leaving;
    let goes = leaving.goes_to.iter().map(|goes| words.goes_to(goes));
    let mut all = vec![
        (
            say!(words, "leaving-left-on", day = words.plain_date(leaving.on)),
            words.leaving_reason(leaving.reason),
        ),
        (
            say!(words, "leaving-goes-to"),
            goes.collect::<Vec<_>>().join("\n"),
        ),
    ];
    let of = page.of(left);
    for point in CheckPoint::ALL {
        let says = match of.state(*point, today) {
            CheckState::Known { .. } => {
                let goes = of.last(*point).map(|row| row.goes_to.as_slice());
                let goes = goes.unwrap_or_default().iter();
                goes.map(|goes| words.goes_to(goes))
                    .collect::<Vec<_>>()
                    .join("\n")
            }
            CheckState::NotKnown => say!(words, "leaving-not-known"),
            CheckState::Ahead(day) => {
                say!(words, "leaving-ahead", day = words.plain_date(day))
            }
            CheckState::Due(_) => say!(words, "leaving-due"),
        };
        let name = say!(words, "leaving-after", weeks = words.check_weeks(*point));
        all.push((name, says));
    }
    all
}

fn around(words: &Words, state: &State, facts: &SupportFacts) -> support::Data {
    let of = &facts.support;
    let placement = facts.placement();
    let counted = placement.map(|id| count(&of.agreed, &of.meetings, id));
    let name_of = |id| facts.names.get(&id).cloned().unwrap_or_default();
    let met = |meeting: &Meeting| support::Met {
        id: meeting.id,
        seen: meeting.row,
        day: words.plain_date(meeting.said.on),
        went: meeting.said.went,
        minutes: meeting.said.minutes,
        with: meeting.said.with,
        next_step: text(meeting.said.next_step.as_ref()),
        lines: words.meeting_lines(meeting, &name_of(meeting.said.with)),
    };
    let theirs = of.meetings.iter();
    let theirs = theirs.filter(|meeting| Some(meeting.said.placement) == placement);
    let thing = |thing: &PlanThing| support::Thing {
        id: thing.id,
        seen: thing.now.id,
        kind: thing.now.kind,
        step: thing.now.step,
        place: text(thing.now.place.as_ref()),
        what: text(thing.now.what.as_ref()),
        detail: words.plan_detail(thing),
    };
    support::Data {
        name: words.known_as(&facts.known),
        today: words.plain_date(london_day(state.now)),
        placement,
        count: words.support_count(counted.unwrap_or_default()),
        met: theirs.map(met).collect(),
        plan: of.plan.iter().map(thing).collect(),
        with: facts.with.iter().map(|id| (*id, name_of(*id))).collect(),
        reads_notes: state.may(Capability::SupportNotes),
        said: state.office.said.clone(),
        problem: state.day_problem.clone(),
    }
}

fn text(words: Option<&FreeText>) -> String {
    words.map_or_else(String::new, |words| words.as_str().to_owned())
}
