//! What a referral says: read, and written one question a page. It asks for no diagnosis.

use egui::Ui;

use super::{Action, Data, Draft, Stage};
use crate::domain::referrals::text::{Risks, TextField};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

/// What it says.
pub(super) fn read(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let title = say!(words, "referral-says-of", name = data.name.as_str());
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let lines = data.text.clone().unwrap_or_default();
    let (back, change, begin) = (
        say!(words, "back"),
        say!(words, "referral-text-change"),
        say!(words, "referral-text-begin"),
    );
    if lines.is_empty() {
        let sentence = say!(words, "referral-text-none");
        let about = (icons::FILE_TEXT, look.tokens.primary);
        let button = Button::primary(&begin).icon(icons::NOTE_PENCIL);
        if empty::with_button(ui, look, column.rest(), about, &sentence, button) {
            return vec![Action::BeginText];
        }
        return match Foot::new().back(&back).show(ui, look, page.foot) {
            Some(Pressed::Back) => draft.go(Stage::More),
            _ => Vec::new(),
        };
    }
    if !look.layout.is_short() && data.said.is_none() && data.problem.is_none() {
        let sentence = say!(words, "referral-text-restricted");
        column.banner(ui, look, Tone::Plain, &sentence);
    }
    let on = (draft.text).show_lines(ui, look, column.rest(), draft.text_page, &lines);
    let mut foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&change).icon(icons::NOTE_PENCIL));
    if let Some((label, _)) = &on {
        foot = foot.other(Button::new(label).icon(icons::ARROW_RIGHT));
    }
    match (foot.show(ui, look, page.foot), on) {
        (Some(Pressed::Back), _) => draft.go(Stage::More),
        (Some(Pressed::Primary), _) => vec![Action::BeginText],
        (Some(Pressed::Other(_)), Some((_, next))) => {
            draft.text_page = next;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn asked(words: &Words, field: TextField, name: &str) -> (Icon, String, String) {
    match field {
        TextField::Reason => (
            icons::ENVELOPE,
            say!(words, "referral-ask-reason", name = name),
            say!(words, "referral-ask-reason-aside"),
        ),
        TextField::OwnWords => (
            icons::CHAT_CIRCLE,
            say!(words, "referral-ask-own-words", name = name),
            say!(words, "referral-ask-own-words-aside"),
        ),
        TextField::Needs => (
            icons::HAND_HEART,
            say!(words, "referral-ask-needs", name = name),
            say!(words, "referral-ask-needs-aside"),
        ),
        TextField::Risks => (
            icons::LIFEBUOY,
            say!(words, "referral-ask-risks"),
            say!(words, "referral-ask-risks-aside"),
        ),
        TextField::GpPractice => (
            icons::BUILDINGS,
            say!(words, "referral-ask-gp", name = name),
            say!(words, "referral-ask-gp-aside"),
        ),
    }
}

/// One question of it. Every one of them can stay empty.
pub(super) fn write(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    step: usize,
) -> Vec<Action> {
    let words = look.words;
    let Some(field) = TextField::ALL.get(step).copied() else {
        return draft.go(Stage::Text);
    };
    if field == TextField::Risks && draft.risks != Some(Risks::Written) {
        return risks(ui, look, data, draft, step);
    }
    let (icon, title, aside) = asked(words, field, &data.name);
    let (page, mut column) =
        question_page::begin(ui, look, (icon, &title, &aside), data.problem.as_deref());
    let label = words.referral_field(field);
    let hint = say!(words, "goal-may-be-empty");
    let kind = match field {
        TextField::GpPractice => Kind::Words,
        _ => Kind::Sentences,
    };
    let question = Question {
        label: &label,
        hint: if field == TextField::Risks { "" } else { &hint },
        kind,
    };
    let typed = draft.fields.entry(field).or_default();
    let entered = typed.show(ui, look, &mut column, question);
    let last = step + 1 == TextField::ALL.len();
    let on = if last {
        say!(words, "referral-keep")
    } else {
        say!(words, "next")
    };
    let back = say!(words, "back");
    let mut primary = Button::primary(&on);
    if last {
        primary = primary.icon(icons::CHECK);
    }
    let foot = Foot::new().back(&back).primary(primary);
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if field == TextField::Risks => {
            draft.risks = Some(Risks::NotYet);
            draft.go(Stage::Write(step))
        }
        Some(Pressed::Back) => back_from(draft, step),
        pressed if pressed == Some(Pressed::Primary) || (entered && kind == Kind::Words) => {
            if !last {
                return draft.go(Stage::Write(step + 1));
            }
            let typed = draft.fields.iter();
            let typed = typed.map(|(field, asked)| (*field, asked.typed.clone()));
            vec![Action::Write(
                typed.collect(),
                draft.risks.unwrap_or(Risks::NotYet),
            )]
        }
        _ => Vec::new(),
    }
}

fn back_from(draft: &mut Draft, step: usize) -> Vec<Action> {
    match step.checked_sub(1) {
        Some(before) => draft.go(Stage::Write(before)),
        None => draft.go(Stage::Text),
    }
}

/// Whether risks were looked at: a choice, and only where something was found it is written.
fn risks(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, step: usize) -> Vec<Action> {
    let words = look.words;
    let (_, title, _) = asked(words, TextField::Risks, &data.name);
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if look.layout.is_short() {
        column.quiet(ui, look, &title);
    } else {
        column.title(ui, look, &title);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let icons = [icons::CLOCK, icons::CHECK_CIRCLE, icons::NOTE_PENCIL];
    let faces: Vec<(Icon, String)> = icons
        .into_iter()
        .zip(Risks::ALL)
        .map(|(icon, risks)| (icon, words.risks(*risks)))
        .collect();
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .zip(Risks::ALL)
        .map(|((icon, name), of)| Choice::new(name, *icon).chosen(draft.risks == Some(*of)))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => return back_from(draft, step),
        Some(Pressed::Primary) => return draft.go(Stage::Write(step + 1)),
        _ => {}
    }
    if let Some(risks) = pressed.and_then(|n| Risks::ALL.get(n)) {
        draft.risks = Some(*risks);
        return vec![Action::Stage];
    }
    Vec::new()
}
