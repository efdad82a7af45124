//! One referral: what became of it, what can come next, and what it says for whoever may read that.

mod next;
mod text;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::Refusal;
use crate::domain::ids::PlacementId;
use crate::domain::referrals::text::{Risks, TextField};
use crate::domain::referrals::{DeclineReason, Status};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::facts_and_story::FactsAndStory;
use crate::ui::widgets::long_text::LongText;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::say;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What the person is called.
    pub name: String,
    /// How it stands.
    pub status: Status,
    /// What there is to know of it without its words, how it stands first: what it is, and what it says.
    pub facts: Vec<(String, String)>,
    /// What became of it: the day, and what was then; the latest first.
    pub story: Vec<(String, String)>,
    /// The placements that can have begun of it.
    pub placements: Vec<(PlacementId, String)>,
    /// Whether a letter can say that it came.
    pub letter: Can,
    /// Whether whoever is signed in may read what it says.
    pub reads: Can,
    /// What it says, once that was looked at.
    pub text: Option<Vec<(String, String)>>,
    /// Whether the last status can be taken back.
    pub takes_back: Can,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Whether something can be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Can {
    /// It can.
    Yes,
    /// It cannot.
    No,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The page.
    #[default]
    Page,
    /// What can be done about it.
    More,
    /// What became of it?
    Next,
    /// Why can they not come?
    Reason,
    /// Which placement began?
    Placement,
    /// From when on, and anything to note.
    Day(Status),
    /// What it says.
    Text,
    /// A part of it is written: the number of the question.
    Write(usize),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of choices.
    pub page: usize,
    /// What is read.
    pub text: LongText,
    /// The page of it.
    pub text_page: usize,
    /// From when on.
    pub day: Asked,
    /// What is noted.
    pub note: Asked,
    /// Why they cannot come.
    pub reason: Option<DeclineReason>,
    /// The placement that began.
    pub placement: Option<PlacementId>,
    /// What it is to say.
    pub fields: BTreeMap<TextField, Asked>,
    /// Whether risks were looked at.
    pub risks: Option<Risks>,
}

impl Draft {
    /// Says what is wrong with a field of what it is to say, and shows it.
    pub fn refuse(&mut self, wrong: Vec<(TextField, Refusal)>) {
        if let Some((field, _)) = wrong.first() {
            let place = TextField::ALL.iter().position(|of| of == field);
            self.stage = Stage::Write(place.unwrap_or(0));
        }
        for (field, refusal) in wrong {
            self.fields.entry(field).or_default().refuse(refusal);
        }
    }

    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        self.text_page = 0;
        vec![Action::Stage]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// It became this.
    Move {
        /// What.
        status: Status,
        /// From when on.
        on: NaiveDate,
        /// Why they cannot come.
        reason: Option<DeclineReason>,
        /// The placement that began.
        placement: Option<PlacementId>,
        /// What is noted.
        note: String,
    },
    /// What can be chosen next: the day is today, unless it is changed.
    Next,
    /// The last status was a mistake.
    TakeBack,
    /// The letter that says that it came.
    Letter,
    /// Read what it says.
    Read,
    /// It says this.
    Write(BTreeMap<TextField, String>, Risks),
    /// Begin to write what it says.
    BeginText,
    /// The day, the shop or who referred is put right.
    PutRight,
    /// The person's record.
    Person,
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Page => page(ui, look, data, draft),
        Stage::More => more(ui, look, data, draft),
        Stage::Next => next::which(ui, look, data, draft),
        Stage::Reason => next::reason(ui, look, data, draft),
        Stage::Placement => next::placement(ui, look, data, draft),
        Stage::Day(status) => next::day(ui, look, data, draft, status),
        Stage::Text => text::read(ui, look, data, draft),
        Stage::Write(step) => text::write(ui, look, data, draft, step),
    }
}

fn page(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &data.name);
    }
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let both = FactsAndStory {
        facts: &data.facts,
        heading: &say!(words, "referral-story"),
        story: &data.story,
    };
    let on = if both.show(ui, look, column.rest()) {
        None
    } else {
        let lines: Vec<_> = data.facts.iter().chain(&data.story).cloned().collect();
        (draft.text).show_lines(ui, look, column.rest(), draft.text_page, &lines)
    };
    let (back, more, next) = (
        say!(words, "back"),
        say!(words, "referral-more"),
        say!(words, "referral-next"),
    );
    let mut foot = Foot::new().back(&back);
    if let Some((label, _)) = &on {
        foot = foot.other(Button::new(label).icon(icons::ARROW_RIGHT));
    }
    foot = if data.status.is_open() {
        foot.other(Button::new(&more).icon(icons::DOTS_THREE))
            .primary(Button::primary(&next))
    } else {
        foot.primary(Button::primary(&more).icon(icons::DOTS_THREE))
    };
    match (foot.show(ui, look, page.foot), on) {
        (Some(Pressed::Back), _) => vec![Action::Back],
        (Some(Pressed::Primary), _) if data.status.is_open() => vec![Action::Next],
        (Some(Pressed::Other(0)), Some((_, next))) => {
            draft.text_page = next;
            Vec::new()
        }
        (Some(_), _) => draft.go(Stage::More),
        (None, _) => Vec::new(),
    }
}

/// What can be done about it.
fn more(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.told(ui, look, data.problem.as_deref(), data.said.as_deref());
    let mut faces = Vec::new();
    if data.letter == Can::Yes {
        let (name, detail) = (
            say!(words, "referral-letter"),
            say!(words, "referral-letter-detail"),
        );
        faces.push((Action::Letter, icons::ENVELOPE, name, detail));
    }
    if data.reads == Can::Yes {
        let (name, detail) = (
            say!(words, "referral-says"),
            say!(words, "referral-says-detail"),
        );
        faces.push((Action::Read, icons::FILE_TEXT, name, detail));
    }
    let (name, detail) = (
        say!(words, "referral-person"),
        say!(words, "referral-person-detail"),
    );
    faces.push((Action::Person, icons::USER, name, detail));
    let (name, detail) = (
        say!(words, "referral-put-right"),
        say!(words, "referral-put-right-detail"),
    );
    faces.push((Action::PutRight, icons::NOTE_PENCIL, name, detail));
    if data.takes_back == Can::Yes {
        let (name, detail) = (
            say!(words, "referral-take-back"),
            words.referral_status(data.status),
        );
        faces.push((
            Action::TakeBack,
            icons::ARROW_COUNTER_CLOCKWISE,
            name,
            detail,
        ));
    }
    let choices: Vec<Choice<'_>> = faces
        .iter()
        .map(|(_, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        return draft.go(Stage::Page);
    }
    let action = pressed.and_then(|n| faces.get(n));
    action
        .map(|(action, ..)| action.clone())
        .into_iter()
        .collect()
}
