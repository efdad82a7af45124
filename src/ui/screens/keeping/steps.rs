//! Holding, restricting and erasing: one question a page.

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::Refusal;
use crate::domain::erasure::keeping::RestrictedFor;
use crate::domain::erasure::{Kind, Why};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field;
use crate::ui::widgets::long_text::Piece;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::say;

/// Shows the question of this stage.
pub(super) fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Hold => hold(ui, look, data, draft),
        Stage::Restrict => restrict(ui, look, data, draft),
        Stage::Why => why(ui, look, data, draft),
        Stage::Plan => plan(ui, look, data, draft),
        Stage::Name => name(ui, look, data, draft),
        _ => kind(ui, look, data, draft),
    }
}

fn hold(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "keeping-hold-ask", name = data.name.as_str());
    let aside = say!(words, "keeping-hold-aside");
    let about = (icons::LOCK, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let label = say!(words, "keeping-hold-why");
    let question = Question {
        label: &label,
        hint: "",
        kind: field::Kind::Words,
    };
    let entered = draft.words.show(ui, look, &mut column, question);
    let (back, keep) = (say!(words, "back"), say!(words, "keeping-hold-yes"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::LOCK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::More),
        pressed if pressed == Some(Pressed::Primary) || entered => match draft.words.words() {
            Some(words) => vec![Action::Hold(words.as_str().to_owned())],
            None => vec![Action::Stage],
        },
        _ => Vec::new(),
    }
}

fn restrict(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "keeping-restrict-ask", name = data.name.as_str());
    let face = |because: &RestrictedFor| {
        let icon = match because {
            RestrictedFor::SaidToBeWrong => icons::NOTE_PENCIL,
            RestrictedFor::DoNotUse => icons::HAND,
            RestrictedFor::ForAClaim => icons::FILE_TEXT,
        };
        (icon, words.restricted_for(*because), String::new(), false)
    };
    let faces: Vec<_> = RestrictedFor::ALL.iter().map(face).collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| RestrictedFor::ALL.get(n)) {
        Some(because) => vec![Action::Restrict(*because)],
        None if back => draft.go(Stage::More),
        None => Vec::new(),
    }
}

/// In which way. What is in the way is said here, before anything is chosen.
fn kind(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "keeping-kind-ask", name = data.name.as_str());
    let face = |kind: &Kind| {
        let icon = match kind {
            Kind::Deleted => icons::TRASH,
            Kind::Nameless => icons::EYE_SLASH,
        };
        let (name, detail) = words.erasure_kind(*kind);
        (icon, name, detail, draft.kind == Some(*kind))
    };
    let faces: Vec<_> = if data.in_the_way.is_some() {
        Vec::new()
    } else {
        Kind::ALL.iter().map(face).collect()
    };
    let problem = data.in_the_way.as_deref().or(data.problem.as_deref());
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (problem, data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| Kind::ALL.get(n)) {
        Some(kind) => {
            draft.kind = Some(*kind);
            draft.go(Stage::Why)
        }
        None if back => draft.go(Stage::More),
        None => Vec::new(),
    }
}

fn why(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "keeping-why-ask");
    let face = |why: &Why| {
        let icon = match why {
            Why::TheyAsked => icons::USER,
            Why::AskedForThem => icons::USERS_THREE,
            Why::KeptLongEnough => icons::CALENDAR_CHECK,
            Why::Mistake => icons::NOTE_PENCIL,
        };
        let chosen = draft.why == Some(*why);
        (icon, words.erasure_why(*why), String::new(), chosen)
    };
    let faces: Vec<_> = Why::ALL.iter().map(face).collect();
    let (pressed, back) = question_page::asks(
        ui,
        look,
        (data.problem.as_deref(), data.said.as_deref()),
        (&title, &mut draft.page),
        &faces,
    );
    match pressed.and_then(|n| Why::ALL.get(n)) {
        Some(why) => {
            draft.why = Some(*why);
            draft.go(Stage::Plan)
        }
        None if back => draft.go(Stage::Kind),
        None => Vec::new(),
    }
}

/// What goes, what stays, and until when old copies have it. Nothing is done yet.
fn plan(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let title = say!(words, "keeping-plan", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let does = data.does(draft.kind.unwrap_or(Kind::Deleted));
    let lines = [
        (say!(words, "keeping-goes"), does.goes.clone()),
        (say!(words, "keeping-stays"), does.stays.clone()),
        (
            say!(words, "keeping-copies"),
            say!(words, "keeping-copies-says", day = data.last_copy.as_str()),
        ),
        (
            say!(words, "keeping-for-ever"),
            say!(words, "keeping-for-ever-says"),
        ),
    ];
    let pieces: Vec<Piece> = lines.into_iter().flat_map(Piece::named).collect();
    let rest = column.rest();
    let of = (draft.text).show_pieces(ui, look, rest, draft.text_page, &pieces);
    let last = of.page + 1 >= of.pages;
    let (number, pages) = ((of.page + 1).to_string(), of.pages.to_string());
    let on = say!(words, "list-more", page = number, of = pages);
    let (back, next) = (say!(words, "back"), say!(words, "keeping-next"));
    let mut foot = Foot::new().back(&back);
    // All of it is read before it goes on.
    foot = if last {
        foot.primary(Button::primary(&next))
    } else {
        foot.primary(Button::primary(&on).icon(icons::ARROW_RIGHT))
    };
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Why),
        Some(Pressed::Primary) if last => draft.go(Stage::Name),
        Some(Pressed::Primary) => {
            draft.text_page = of.next();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn name(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(words, "keeping-name-ask", name = data.name.as_str());
    let aside = say!(words, "keeping-name-aside");
    let about = (icons::TRASH, title.as_str(), aside.as_str());
    let (page, mut column) = question_page::begin(ui, look, about, data.problem.as_deref());
    let says = say!(words, "keeping-name-says", name = data.name.as_str());
    column.say(ui, look, Type::Body, &says);
    let label = say!(words, "keeping-name-label");
    let question = Question {
        label: &label,
        hint: "",
        kind: field::Kind::Words,
    };
    draft.name.show(ui, look, &mut column, question);
    let (back, yes) = (say!(words, "back"), say!(words, "keeping-name-yes"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&yes).icon(icons::TRASH));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Plan),
        Some(Pressed::Primary) => {
            if draft.name.is_empty() {
                draft.name.refuse(Refusal::TextMissing);
                return vec![Action::Stage];
            }
            let (Some(kind), Some(why)) = (draft.kind, draft.why) else {
                return draft.go(Stage::Kind);
            };
            let name = draft.name.typed.clone();
            vec![Action::Erase { kind, why, name }]
        }
        _ => Vec::new(),
    }
}
