//! What comes after: the list, and something that is added or goes a step on.

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::reports::page::PlanKind;
use crate::domain::support::plan::{PlanStep, PlanWish};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// Shows this stage.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Kind => kind(ui, look, data, draft),
        Stage::Place => place(ui, look, data, draft),
        Stage::Step => step(ui, look, data, draft),
        Stage::Since => since(ui, look, data, draft),
        _ => list(ui, look, data, draft),
    }
}

const fn icon_of(kind: PlanKind) -> Icon {
    match kind {
        PlanKind::Befriender => icons::USER,
        PlanKind::Social => icons::USERS,
        PlanKind::PhysicalHealth => icons::MOUNTAINS,
        PlanKind::MentalHealth => icons::SUN_HORIZON,
        PlanKind::Education => icons::FILE_TEXT,
        PlanKind::Volunteering => icons::HAND_HEART,
    }
}

fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "support-plan"));
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let (back, add) = (say!(words, "back"), say!(words, "support-plan-add"));
    let adds = || Button::primary(&add).icon(icons::PLUS);
    let about = (icons::STEPS, look.tokens.primary);
    let mut foot = Foot::new().back(&back);
    let mut begins = false;
    if data.plan.is_empty() {
        let none = say!(words, "support-plan-empty", name = data.name.as_str());
        begins = empty::with_button(ui, look, column.rest(), about, &none, adds());
    } else {
        foot = foot.primary(adds());
    }
    let rows: Vec<ListRow> = data
        .plan
        .iter()
        .map(|thing| ListRow {
            icon: icon_of(thing.kind),
            block: look.tokens.primary,
            name: thing.place.clone(),
            detail: thing.detail.clone(),
            amount: String::new(),
        })
        .collect();
    let aside = say!(words, "support-plan-aside");
    list_row::beside_few(ui, look, &mut column, rows.len(), about, &aside);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(thing) = pressed.and_then(|n| data.plan.get(n)) {
        draft.thing = Some((thing.id, thing.seen));
        draft.kind = Some(thing.kind);
        draft.step = Some(thing.step);
        draft.place = Asked::with(thing.place.clone());
        draft.what = Asked::with(thing.what.clone());
        draft.day = Asked::with(data.today.clone());
        return draft.go(Stage::Step);
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Page),
        pressed if pressed == Some(Pressed::Primary) || begins => {
            draft.thing = None;
            draft.kind = None;
            draft.step = None;
            draft.place = Asked::default();
            draft.what = Asked::default();
            draft.day = Asked::with(data.today.clone());
            draft.go(Stage::Kind)
        }
        _ => Vec::new(),
    }
}

fn kind(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let title = say!(look.words, "support-kind-ask");
    let faces: Vec<(Icon, String, String, bool)> = PlanKind::ALL
        .iter()
        .map(|kind| {
            let chosen = draft.kind == Some(*kind);
            let name = look.words.plan_about(*kind);
            (icon_of(*kind), name, String::new(), chosen)
        })
        .collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| PlanKind::ALL.get(n)) {
        Some(kind) => {
            draft.kind = Some(*kind);
            draft.go(Stage::Place)
        }
        None if back => draft.go(Stage::Plan),
        None => Vec::new(),
    }
}

fn place(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let befriends = draft.kind == Some(PlanKind::Befriender);
    let (title, label) = if befriends {
        (say!(words, "support-who-ask"), say!(words, "support-who"))
    } else {
        (
            say!(words, "support-place-ask"),
            say!(words, "support-place"),
        )
    };
    let aside = say!(words, "support-place-aside");
    let icon = draft.kind.map_or(icons::STEPS, icon_of);
    let about = (icon, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let what = say!(words, "support-what");
    let question = |label| Question {
        label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (&mut draft.place, question(&label)),
        (&mut draft.what, question(&what)),
    );
    let (back, next) = (say!(words, "back"), say!(words, "leaving-next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Kind),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if draft.place.words().is_none()
                || (!draft.what.is_empty() && draft.what.words().is_none())
            {
                return vec![Action::Stage];
            }
            draft.go(Stage::Step)
        }
        _ => Vec::new(),
    }
}

fn step(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let title = say!(look.words, "support-step-ask");
    let faces: Vec<(Icon, String, String, bool)> = PlanStep::ALL
        .iter()
        .map(|step| {
            let icon = match step {
                PlanStep::Thinking => icons::QUESTION,
                PlanStep::Asked => icons::CHAT_CIRCLE,
                PlanStep::Started => icons::STEPS,
                PlanStep::Stopped => icons::PAUSE,
            };
            let chosen = draft.step == Some(*step);
            (icon, look.words.plan_step(*step), String::new(), chosen)
        })
        .collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| PlanStep::ALL.get(n)) {
        Some(step) => {
            draft.step = Some(*step);
            draft.go(Stage::Since)
        }
        None if back && draft.thing.is_some() => draft.go(Stage::Plan),
        None if back => draft.go(Stage::Place),
        None => Vec::new(),
    }
}

fn since(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "support-since-ask");
    let aside = say!(words, "support-since-aside");
    let about = (icons::CALENDAR, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "support-day");
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
        Some(Pressed::Back) => draft.go(Stage::Step),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let Some(on) = draft.day.read(|typed| words.read_day(typed)) else {
                return vec![Action::Stage];
            };
            let (Some(kind), Some(step)) = (draft.kind, draft.step) else {
                return draft.go(Stage::Plan);
            };
            let wish = PlanWish {
                kind,
                step,
                on,
                place: draft.place.typed.clone(),
                what: draft.what.typed.clone(),
            };
            vec![Action::Plan(draft.thing, wish)]
        }
        _ => Vec::new(),
    }
}
