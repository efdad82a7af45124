//! Why it is put right: a reason, and words where it takes words. For the person: their own words.

use egui::Ui;

use super::{Action, Data, Draft, Stage, go};
use crate::domain::Refusal;
use crate::domain::hours::rows::{Reason, Why};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::Question;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::whose::Whose;
use crate::words::say;

/// A reason's picture.
pub fn icon(reason: Reason) -> Icon {
    match reason {
        Reason::NotPressed => icons::HAND_TAP,
        Reason::PressedTwice => icons::REPEAT,
        Reason::OtherTime => icons::CLOCK,
        Reason::OtherKind => icons::SWAP,
        Reason::OtherPerson => icons::USERS,
        Reason::MachineOff => icons::POWER,
        Reason::PersonSaid => icons::CHAT_CIRCLE,
        Reason::Other => icons::NOTE_PENCIL,
    }
}

/// The reasons.
pub(super) fn reasons(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let title = if draft.taking_out {
        say!(words, "putright-why-out")
    } else {
        say!(words, "putright-why")
    };
    if !look.layout.is_tiny() {
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let all = Reason::ALL;
    let names: Vec<String> = all.iter().map(|r| words.reason(*r)).collect();
    let choices: Vec<Choice<'_>> = names
        .iter()
        .zip(all)
        .map(|(name, reason)| {
            Choice::new(name, icon(*reason)).chosen(draft.reason == Some(*reason))
        })
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some(reason) = pressed.and_then(|n| all.get(n)) {
        draft.reason = Some(*reason);
        return after_reason(draft);
    }
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let mut foot = Foot::new().back(&back);
    if draft.reason.is_some() {
        foot = foot.primary(Button::primary(&next).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if draft.taking_out => go(draft, Stage::More),
        Some(Pressed::Back) => go(draft, Stage::Times),
        Some(Pressed::Primary) => after_reason(draft),
        _ => Vec::new(),
    }
}

/// A reason that takes words asks for them; then comes the check.
fn after_reason(draft: &mut Draft) -> Vec<Action> {
    let words = draft
        .reason
        .is_some_and(|reason| Why::new(reason, &draft.words.typed).is_err());
    go(draft, if words { Stage::Words } else { Stage::Check })
}

/// In words.
pub(super) fn words(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let mine = data.whose == Whose::Mine;
    let aside = if mine {
        say!(words, "putright-words-aside-mine")
    } else {
        say!(words, "putright-words-aside")
    };
    let about = (icons::CHAT_CIRCLE, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        let title = if mine {
            say!(words, "putright-words-mine")
        } else {
            say!(words, "putright-words")
        };
        column.title(ui, look, &title);
    }
    column.problem(ui, look, data.problem.as_deref());
    let label = say!(words, "putright-words-label");
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let entered = draft.words.show(ui, look, &mut column, question);
    let back = say!(words, "back");
    let done = if mine {
        say!(words, "putright-send")
    } else {
        say!(words, "next")
    };
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            let stage = if mine { Stage::Times } else { Stage::Why };
            go(draft, stage)
        }
        pressed if pressed == Some(Pressed::Primary) || entered => clear(draft, mine),
        _ => Vec::new(),
    }
}

/// Goes on where the words can be kept; where not, the field says so.
fn clear(draft: &mut Draft, mine: bool) -> Vec<Action> {
    if mine {
        return draft
            .words
            .words()
            .map(|_| Action::Send)
            .into_iter()
            .collect();
    }
    let reason = draft.reason.unwrap_or(Reason::Other);
    match Why::new(reason, &draft.words.typed) {
        Ok(_) => go(draft, Stage::Check),
        Err(Refusal::ReasonMissing) => {
            draft.words.refuse(Refusal::TextMissing);
            Vec::new()
        }
        Err(refusal) => {
            draft.words.refuse(refusal);
            Vec::new()
        }
    }
}
