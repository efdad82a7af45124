//! A review is written down: the day and who was there, then what the person says, one question a page. Only
//! the first two have to be said; nothing of risk or health is asked.

use egui::Ui;

use crate::domain::Refusal;
use crate::domain::free_text::FreeText;
use crate::domain::skills::reviews::{ReviewField, ReviewPoint, TypedReview};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Pressed};
use crate::ui::widgets::question_page;
use crate::words::{Words, say};

/// The questions that can be left empty, in order.
const ASKED: [ReviewField; 4] = [
    ReviewField::TheirWords,
    ReviewField::WentWell,
    ReviewField::DidNotHelp,
    ReviewField::NextStep,
];

/// What the screen shows. Whose it is stands in the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// At which point.
    pub point: ReviewPoint,
    /// What happened with the last try, where it belongs to no field.
    pub problem: Option<String>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Which question: 0 is the day and who was there.
    pub step: usize,
    /// The day.
    pub held_on: Asked,
    /// Who was there.
    pub who_was_there: Asked,
    /// The person's words.
    pub their_words: Asked,
    /// What went well.
    pub went_well: Asked,
    /// What did not help.
    pub did_not_help: Asked,
    /// The next step.
    pub next_step: Asked,
}

impl Draft {
    fn asked(&mut self, field: ReviewField) -> &mut Asked {
        match field {
            ReviewField::HeldOn => &mut self.held_on,
            ReviewField::WhoWasThere => &mut self.who_was_there,
            ReviewField::TheirWords => &mut self.their_words,
            ReviewField::WentWell => &mut self.went_well,
            ReviewField::DidNotHelp => &mut self.did_not_help,
            ReviewField::NextStep => &mut self.next_step,
        }
    }

    /// Each fault beside its field; the question of the first one is shown. Nothing that was typed is lost.
    pub fn refuse(&mut self, wrong: Vec<(ReviewField, Refusal)>) {
        if let Some((field, _)) = wrong.first() {
            let place = ASKED.iter().position(|asked| asked == field);
            self.step = place.map_or(0, |place| place + 1);
        }
        for (field, refusal) in wrong {
            self.asked(field).refuse(refusal);
        }
    }

    /// What was typed, where the day is clear; where it is not, its field says so and is shown.
    pub fn typed(&mut self, words: &Words) -> Option<TypedReview> {
        let day = self.held_on.read(|typed| words.read_day(typed));
        let Some(held_on) = day else {
            self.step = 0;
            return None;
        };
        Some(TypedReview {
            held_on,
            who_was_there: self.who_was_there.typed.clone(),
            their_words: self.their_words.typed.clone(),
            went_well: self.went_well.typed.clone(),
            did_not_help: self.did_not_help.typed.clone(),
            next_step: self.next_step.typed.clone(),
        })
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep it as it is typed.
    Keep(Box<TypedReview>),
    /// Another question.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.step.checked_sub(1).and_then(|n| ASKED.get(n)) {
        Some(field) => question(ui, look, data, draft, *field),
        None => when(ui, look, data, draft),
    }
}

fn go(draft: &mut Draft, step: usize) -> Vec<Action> {
    draft.step = step;
    vec![Action::Stage]
}

fn when(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = say!(
        words,
        "review-title",
        name = data.name.as_str(),
        point = words.review_point(data.point)
    );
    let aside = say!(words, "review-aside", name = data.name.as_str());
    let (page, mut column) = question_page::begin(
        ui,
        look,
        (icons::CALENDAR, &title, &aside),
        data.problem.as_deref(),
    );
    let labels = (
        words.review_field(ReviewField::HeldOn),
        words.review_field(ReviewField::WhoWasThere),
    );
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
        (&mut draft.held_on, question(labels.0.as_str())),
        (&mut draft.who_was_there, question(labels.1.as_str())),
    );
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let day = draft.held_on.read(|typed| words.read_day(typed));
            let who = draft.who_was_there.read(FreeText::new);
            if day.is_none() || who.is_none() {
                return vec![Action::Stage];
            }
            go(draft, 1)
        }
        _ => Vec::new(),
    }
}

/// What is asked, and what stands beside it.
fn face(words: &Words, data: &Data, field: ReviewField) -> (Icon, String) {
    let name = data.name.as_str();
    match field {
        ReviewField::WentWell => (icons::STAR, say!(words, "review-ask-well")),
        ReviewField::DidNotHelp => (icons::HAND, say!(words, "review-ask-not-help")),
        ReviewField::NextStep => (icons::STEPS, say!(words, "review-ask-next")),
        _ => (
            icons::CHAT_CIRCLE,
            say!(words, "review-ask-words", name = name),
        ),
    }
}

fn question(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    field: ReviewField,
) -> Vec<Action> {
    let words = look.words;
    let (icon, title) = face(words, data, field);
    let aside = say!(words, "review-aside-words", name = data.name.as_str());
    let (page, mut column) =
        question_page::begin(ui, look, (icon, &title, &aside), data.problem.as_deref());
    let label = match field {
        ReviewField::TheirWords => say!(words, "review-their-words", name = data.name.as_str()),
        field => words.review_field(field),
    };
    let hint = say!(words, "goal-may-be-empty");
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Sentences,
    };
    draft.asked(field).show(ui, look, &mut column, question);
    let last = draft.step == ASKED.len();
    let back = say!(words, "back");
    let on = if last {
        say!(words, "review-keep")
    } else {
        say!(words, "next")
    };
    let mut primary = Button::primary(&on);
    if last {
        primary = primary.icon(icons::CHECK);
    }
    let foot = Foot::new().back(&back).primary(primary);
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            let before = draft.step - 1;
            go(draft, before)
        }
        Some(_) => {
            let asked = draft.asked(field);
            if !asked.is_empty() && asked.words().is_none() {
                return vec![Action::Stage];
            }
            asked.problem = None;
            if !last {
                let next = draft.step + 1;
                return go(draft, next);
            }
            match draft.typed(words) {
                Some(typed) => vec![Action::Keep(Box::new(typed))],
                None => vec![Action::Stage],
            }
        }
        None => Vec::new(),
    }
}
