//! How somebody leaves, or gets on: one question a page.

use chrono::NaiveDate;
use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::Refusal;
use crate::domain::leaving::refusals::LeavingRefusal;
use crate::domain::leaving::{Destination, Evidence, GoesTo, MOST_HOURS, Reason};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// Shows the question of this stage.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Reason => reason(ui, look, data, draft),
        Stage::Where => to(ui, look, data, draft),
        Stage::Work => work(ui, look, data, draft),
        Stage::Evidence => evidence(ui, look, data, draft),
        Stage::Day => day(ui, look, data, draft),
        _ => placement(ui, look, data, draft),
    }
}

fn placement(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let title = say!(look.words, "leaving-which");
    let faces: Vec<(Icon, String, String, bool)> = data
        .placements
        .iter()
        .map(|(_, name)| (icons::STOREFRONT, name.clone(), String::new(), false))
        .collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| data.placements.get(n)) {
        Some((placement, _)) => {
            draft.placement = Some(*placement);
            draft.go(Stage::Reason)
        }
        None if back => draft.go(Stage::Page),
        None => Vec::new(),
    }
}

fn reason(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "leaving-reason-ask", name = data.name.as_str());
    let face = |reason: &Reason| {
        let icon = match reason {
            Reason::Finished => icons::FLAG,
            Reason::Work => icons::STOREFRONT,
            Reason::Training => icons::FILE_TEXT,
            Reason::Moved => icons::ARROW_RIGHT,
            Reason::StopsForNow => icons::PAUSE,
            Reason::Other => icons::DOTS_THREE,
        };
        let chosen = draft.reason == Some(*reason);
        (icon, words.leaving_reason(*reason), String::new(), chosen)
    };
    let faces: Vec<_> = Reason::ALL.iter().map(face).collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| Reason::ALL.get(n)) {
        Some(reason) => {
            draft.reason = Some(*reason);
            draft.go(Stage::Where)
        }
        None if back && data.placements.len() > 1 && !draft.puts_right => {
            draft.go(Stage::Placement)
        }
        None if back => draft.go(Stage::Page),
        None => Vec::new(),
    }
}

/// Several can be chosen.
fn to(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let name = data.name.as_str();
        let title = match draft.asked {
            Some(_) => say!(words, "leaving-now-ask", name = name),
            None => say!(words, "leaving-where-ask", name = name),
        };
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let names: Vec<String> = Destination::ALL
        .iter()
        .map(|to| words.destination(*to))
        .collect();
    let choices: Vec<Choice<'_>> = Destination::ALL
        .iter()
        .zip(&names)
        .map(|(to, name)| Choice::new(name, icon_of(*to)).chosen(draft.to.contains(to)))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(to) = pressed.and_then(|n| Destination::ALL.get(n)) {
        if !draft.to.remove(to) {
            // Not known goes with nothing else.
            let alone = *to == Destination::NotKnown;
            draft
                .to
                .retain(|other| !alone && *other != Destination::NotKnown);
            draft.to.insert(*to);
        }
        return vec![Action::Stage];
    }
    let (back, next) = (say!(words, "back"), say!(words, "leaving-next"));
    let mut foot = Foot::new().back(&back);
    if !draft.to.is_empty() {
        foot = foot.primary(Button::primary(&next));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.asked.is_some() => draft.go(Stage::Page),
        Some(Pressed::Back) => draft.go(Stage::Reason),
        Some(Pressed::Primary) if draft.to.iter().any(|to| to.is_work()) => draft.go(Stage::Work),
        Some(Pressed::Primary) => on_from_work(draft, (None, None)),
        _ => Vec::new(),
    }
}

const fn icon_of(to: Destination) -> Icon {
    match to {
        Destination::PaidWork => icons::STOREFRONT,
        Destination::SelfEmployed => icons::HAND_COINS,
        Destination::Volunteering => icons::HAND_HEART,
        Destination::TrainingOrEducation => icons::FILE_TEXT,
        Destination::OtherPlacement => icons::STEPS,
        Destination::SomethingElse => icons::DOTS_THREE,
        Destination::NotKnown => icons::QUESTION,
    }
}

/// What is known of where they go to; the hours and the first day are of the work.
fn on_from_work(
    draft: &mut Draft,
    (minutes, from): (Option<u16>, Option<NaiveDate>),
) -> Vec<Action> {
    let goes = |what: &Destination| {
        let works = what.is_work();
        GoesTo {
            minutes_a_week: minutes.filter(|_| works),
            from: from.filter(|_| works),
            ..GoesTo::plain(*what)
        }
    };
    draft.goes_to = draft.to.iter().map(goes).collect();
    if draft.to.contains(&Destination::NotKnown) {
        return on_from_evidence(draft, Evidence::TheySaid);
    }
    draft.go(Stage::Evidence)
}

fn on_from_evidence(draft: &mut Draft, evidence: Evidence) -> Vec<Action> {
    for goes in &mut draft.goes_to {
        goes.evidence = evidence;
    }
    match draft.asked {
        Some(point) => vec![Action::Check(point, draft.goes_to.clone())],
        None => draft.go(Stage::Day),
    }
}

fn work(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "leaving-work-ask", name = data.name.as_str());
    let aside = say!(words, "leaving-work-aside");
    let about = (icons::STOREFRONT, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let (hours, from) = (
        say!(words, "leaving-work-hours"),
        say!(words, "leaving-work-from"),
    );
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (
            &mut draft.hours,
            Question {
                label: &hours,
                hint: "",
                kind: Kind::Words,
            },
        ),
        (
            &mut draft.from,
            Question {
                label: &from,
                hint: "",
                kind: Kind::Words,
            },
        ),
    );
    let (back, next) = (say!(words, "back"), say!(words, "leaving-next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Where),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let minutes = if draft.hours.is_empty() {
                None
            } else {
                let Some(minutes) = draft.hours.read(read_hours) else {
                    return vec![Action::Stage];
                };
                Some(minutes)
            };
            let from = if draft.from.is_empty() {
                None
            } else {
                let Some(from) = draft.from.read(|typed| words.read_day(typed)) else {
                    return vec![Action::Stage];
                };
                Some(from)
            };
            on_from_work(draft, (minutes, from))
        }
        _ => Vec::new(),
    }
}

/// Whole hours of a week, in minutes.
fn read_hours(typed: &str) -> Result<u16, Refusal> {
    let read = typed.trim().parse::<u16>().ok();
    let hours = read.filter(|hours| (1..=MOST_HOURS).contains(hours));
    let hours = hours.ok_or(LeavingRefusal::HoursNotSensible { most: MOST_HOURS })?;
    Ok(hours.saturating_mul(60))
}

fn evidence(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "leaving-evidence-ask");
    let face = |evidence: &Evidence| {
        let icon = match evidence {
            Evidence::TheySaid => icons::CHAT_CIRCLE,
            Evidence::PaperSeen => icons::FILE_TEXT,
            Evidence::SaidThere => icons::USERS,
        };
        (
            icon,
            words.evidence_of_leaving(*evidence),
            String::new(),
            false,
        )
    };
    let faces: Vec<_> = Evidence::ALL.iter().map(face).collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| Evidence::ALL.get(n)) {
        Some(evidence) => on_from_evidence(draft, *evidence),
        None if back => draft.go(Stage::Where),
        None => Vec::new(),
    }
}

fn day(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "leaving-day-ask", name = data.name.as_str());
    let aside = match data.ends {
        choice::Allowed::Yes => say!(words, "leaving-day-ends"),
        choice::Allowed::ByColleague => say!(words, "leaving-day-aside"),
    };
    let about = (icons::CALENDAR, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "leaving-day");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.day.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "leaving-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Where),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let Some(on) = draft.day.read(|typed| words.read_day(typed)) else {
                return vec![Action::Stage];
            };
            let (Some(placement), Some(reason)) = (draft.placement, draft.reason) else {
                return draft.go(Stage::Page);
            };
            vec![Action::Leave {
                placement,
                on,
                reason,
                goes_to: draft.goes_to.clone(),
            }]
        }
        _ => Vec::new(),
    }
}
