//! What waits at a skill, and being done with it without signing: answering what somebody asked, and
//! putting aside what was seen.

use egui::Ui;

use super::{Action, Data, Draft, Stage, head};
use crate::domain::ids::EntryId;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// "I think I can do this", which nobody has answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asking {
    /// Which.
    pub id: EntryId,
    /// What they said, where they said something.
    pub words: Option<String>,
}

/// The things that wait, each with what can be done.
pub(super) fn list(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &say!(words, "skill-ask-waits"));
    head(ui, look, data, &mut column);
    let mut all: Vec<(Icon, String, String, Stage, Option<Action>)> = Vec::new();
    if let Some(asked) = &data.asked {
        let said = asked.words.as_deref();
        let detail = said.map_or_else(
            || say!(words, "skill-asked"),
            |said| say!(words, "skill-in-their-words", said = said),
        );
        let answer = say!(words, "skill-answer-to", name = name);
        let stage = Stage::Answer(asked.id);
        all.push((icons::CHAT_CIRCLE, answer, detail, stage, None));
    }
    for (sighting, seen) in &data.seen {
        let aside = say!(words, "skill-set-aside");
        let done = Some(Action::SetAside(*sighting));
        all.push((icons::X_CIRCLE, aside, seen.clone(), Stage::History, done));
    }
    let choices: Vec<Choice<'_>> = all
        .iter()
        .map(|(icon, name, detail, ..)| Choice::new(name, *icon).detail(detail))
        .collect();
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((.., stage, done)) = pressed.and_then(|number| all.get(number)) {
        draft.stage = *stage;
        draft.page = 0;
        actions.push(done.clone().unwrap_or(Action::Stage));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.stage = Stage::History;
        draft.page = 0;
        actions.push(Action::Stage);
    }
    actions
}

/// A question is answered in words.
pub(super) fn answer(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    asked: &Asking,
) -> Vec<Action> {
    let words = look.words;
    let name = data.name.as_str();
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "skill-ask-answer", name = name));
    head(ui, look, data, &mut column);
    if let Some(said) = asked.words.as_deref().filter(|_| !look.layout.is_tiny()) {
        let said = say!(words, "skill-in-their-words", said = said);
        column.quiet(ui, look, &said);
    }
    let (label, hint) = (
        say!(words, "skill-answer-label"),
        say!(words, "skill-answer-hint"),
    );
    let question = Question {
        label: &label,
        hint: if look.layout.is_short() { "" } else { &hint },
        kind: Kind::Words,
    };
    let entered = draft.answer.show(ui, look, &mut column, question);
    let offers = [
        say!(words, "skill-answer-next-day"),
        say!(words, "skill-answer-today"),
    ];
    if column.rest().height() >= look.layout.small_target() {
        draft.answer.offers(ui, look, &mut column, &offers);
    }
    let (back, keep) = (say!(words, "back"), say!(words, "skill-answer-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.stage = Stage::History;
            draft.answer = Asked::default();
            vec![Action::Stage]
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            vec![Action::Answer(asked.id)]
        }
        _ => Vec::new(),
    }
}
