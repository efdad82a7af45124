//! How I am doing: the person alone answers, a question a screen, and can leave out any of them or stop.
//! Nothing is kept before that; whatever was answered, the last page is for a hard day. No answer is
//! called good or bad, and nobody is told because of one. Only on a machine that customers do not see.

mod around;
mod question;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::measures::readings::HowAsked;
use crate::domain::measures::{Answering, Instrument, MeasureSettings, Point};
use crate::ui::Look;
use crate::ui::widgets::asked::Asked;

/// An answer of before, or several put side by side: what was answered, and to which question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// What was answered.
    pub answer: String,
    /// The question in its words.
    pub question: String,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// What is asked here, and whom to call.
    pub settings: MeasureSettings,
    /// Today.
    pub today: NaiveDate,
    /// The point at which one’s placement stands; none where there is none yet.
    pub point: Option<Point>,
    /// What one’s key worker is called, where there is one.
    pub key_worker: Option<String>,
    /// When each was answered last.
    pub last: BTreeMap<Instrument, NaiveDate>,
    /// What was answered before, question by question.
    pub earlier: Vec<Told>,
    /// Something good to say.
    pub said: Option<String>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What would you like to answer?
    #[default]
    Which,
    /// How is it asked?
    How(Instrument),
    /// What there is to know before.
    Know(Instrument, HowAsked),
    /// What is said before the questions.
    Introduction,
    /// A question, by its place.
    Question(usize),
    /// If today is hard.
    Hard,
    /// What was answered before.
    Earlier,
}

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of a list.
    pub page: usize,
    /// What was answered so far.
    pub answering: Option<Answering>,
    /// A total as far as it is typed.
    pub total: Asked,
}

impl Draft {
    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        vec![Action::Stage]
    }

    /// What was answered is let go.
    fn leave(&mut self) -> Vec<Action> {
        *self = Self::default();
        vec![Action::Left]
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep what was answered.
    Keep,
    /// It was left without keeping anything.
    Left,
    /// Another stage: what was said no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Which => around::which(ui, look, data, draft),
        Stage::How(instrument) => around::how(ui, look, draft, instrument),
        Stage::Know(instrument, how) => around::know(ui, look, data, draft, (instrument, how)),
        Stage::Introduction => around::introduction(ui, look, data, draft),
        Stage::Question(number) => question::view(ui, look, data, draft, number),
        Stage::Hard => around::hard(ui, look, data, draft),
        Stage::Earlier => around::earlier(ui, look, data, draft),
    }
}
