//! What became of a referral: one question a page.

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::referrals::{DeclineReason, Status};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page::{self, Face};
use crate::ui::widgets::referral_face::face;
use crate::words::say;

/// An answer without more words.
const fn plain(icon: Icon, name: String) -> Face {
    (icon, name, String::new(), false)
}

/// What became of it?
pub(super) fn which(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let next = data.status.next();
    let faces: Vec<Face> = next
        .iter()
        .map(|status| plain(face(look, *status).0, words.referral_step(*status)))
        .collect();
    let title = say!(words, "referral-next-ask", name = data.name.as_str());
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    if back {
        return draft.go(Stage::Page);
    }
    draft.note.problem = None;
    match pressed.and_then(|n| next.get(n)) {
        Some(Status::Declined) => draft.go(Stage::Reason),
        Some(Status::Started) => draft.go(Stage::Placement),
        Some(status) => draft.go(Stage::Day(*status)),
        None => Vec::new(),
    }
}

/// Why can they not come?
pub(super) fn reason(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let faces: Vec<Face> = DeclineReason::ALL
        .iter()
        .map(|reason| plain(icons::HAND, words.decline_reason(*reason)))
        .collect();
    let title = say!(words, "referral-reason-ask", name = data.name.as_str());
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    if back {
        return draft.go(Stage::Next);
    }
    match pressed.and_then(|n| DeclineReason::ALL.get(n)) {
        Some(reason) => {
            draft.reason = Some(*reason);
            draft.go(Stage::Day(Status::Declined))
        }
        None => Vec::new(),
    }
}

/// Which placement began?
pub(super) fn placement(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
) -> Vec<Action> {
    let words = look.words;
    if data.placements.is_empty() {
        let page = Page::of(look, ui.max_rect());
        let mut column = Column::new(look, page.content).wide();
        column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
        let sentence = say!(words, "referral-no-placement", name = data.name.as_str());
        let button = say!(words, "referral-person");
        let about = (icons::STOREFRONT, look.tokens.primary);
        let primary = Button::primary(&button).icon(icons::USER);
        if empty::with_button(ui, look, column.rest(), about, &sentence, primary) {
            return vec![Action::Person];
        }
        let back = say!(words, "back");
        return match Foot::new().back(&back).show(ui, look, page.foot) {
            Some(Pressed::Back) => draft.go(Stage::Next),
            _ => Vec::new(),
        };
    }
    let faces: Vec<Face> = data
        .placements
        .iter()
        .map(|(_, name)| plain(icons::STOREFRONT, name.clone()))
        .collect();
    let title = say!(words, "referral-placement-ask");
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    if back {
        return draft.go(Stage::Next);
    }
    match pressed.and_then(|n| data.placements.get(n)) {
        Some((placement, _)) => {
            draft.placement = Some(*placement);
            draft.go(Stage::Day(Status::Started))
        }
        None => Vec::new(),
    }
}

/// From when on, and anything to note.
pub(super) fn day(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    status: Status,
) -> Vec<Action> {
    let words = look.words;
    let title = words.referral_step(status);
    let aside = say!(words, "referral-day-aside");
    let (icon, _) = face(look, status);
    let (page, mut column) =
        question_page::begin(ui, look, (icon, &title, &aside), data.problem.as_deref());
    let note = say!(words, "referral-note");
    let day = if look.layout.is_short() {
        // There the page has no title.
        say!(words, "referral-day-of", status = title.as_str())
    } else {
        say!(words, "referral-day")
    };
    let hint = if look.layout.is_short() {
        String::new()
    } else {
        say!(words, "referral-note-hint")
    };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (
            &mut draft.day,
            Question {
                label: &day,
                hint: "",
                kind: Kind::Words,
            },
        ),
        (
            &mut draft.note,
            Question {
                label: &note,
                hint: &hint,
                kind: Kind::Words,
            },
        ),
    );
    let (back, keep) = (say!(words, "back"), say!(words, "referral-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(match status {
            Status::Declined => Stage::Reason,
            Status::Started => Stage::Placement,
            _ => Stage::Next,
        }),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if !draft.note.is_empty() && draft.note.words().is_none() {
                return vec![Action::Stage];
            }
            let Some(on) = draft.day.read(|typed| words.read_day(typed)) else {
                return vec![Action::Stage];
            };
            vec![Action::Move {
                status,
                on,
                reason: draft.reason.filter(|_| status == Status::Declined),
                placement: draft.placement.filter(|_| status == Status::Started),
                note: draft.note.typed.clone(),
            }]
        }
        _ => Vec::new(),
    }
}
