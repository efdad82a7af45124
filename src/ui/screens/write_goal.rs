//! A goal is written down, in the person's own words: what they want, what they are good at that helps, small
//! steps, and when it is looked at again. One question a page; only the goal itself has to be said.

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::free_text::FreeText;
use crate::domain::skills::goals::{
    GoalFault, GoalField, GoalStatus, LONGEST_GOAL, LONGEST_STEP, MOST_STEPS, TypedGoal, TypedStep,
};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{self, Asked, Question, Side};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::question_page;
use crate::ui::widgets::whose::Whose;
use crate::words::{Words, say};

/// How much of a step stands in a list.
const SHORT: usize = 38;

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose goal it is.
    pub whose: Whose,
    /// What the person is called.
    pub name: String,
    /// What happened with the last try, where it belongs to no field.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// What do they want?
    #[default]
    Goal,
    /// What are they good at that helps?
    Strengths,
    /// Which steps?
    Steps,
    /// What is this step?
    What(usize),
    /// Who does it, and by when?
    Who(usize),
    /// When is it looked at again?
    Look,
}

/// A step as far as it is typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StepDraft {
    /// What.
    pub what: Asked,
    /// Who.
    pub who: Asked,
    /// By when; empty for no day.
    pub by: Asked,
    /// How it stands.
    pub status: GoalStatus,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The goal.
    pub goal: Asked,
    /// Strengths.
    pub strengths: Asked,
    /// Steps.
    pub steps: Vec<StepDraft>,
    /// When it is looked at again; empty for no day.
    pub review_on: Asked,
    /// What came of it; asked only of a goal that was there.
    pub outcome: Option<Asked>,
    /// How the goal stands.
    pub status: GoalStatus,
    /// The page of the list of steps.
    pub page: usize,
}

impl Default for Draft {
    /// A new goal.
    fn default() -> Self {
        Self {
            stage: Stage::Goal,
            goal: Asked::default(),
            strengths: Asked::default(),
            steps: Vec::new(),
            review_on: Asked::default(),
            outcome: None,
            status: GoalStatus::OnTheWay,
            page: 0,
        }
    }
}

fn day(words: &Words, day: Option<NaiveDate>) -> Asked {
    Asked::with(day.map(|day| words.plain_date(day)).unwrap_or_default())
}

/// A day is unclear; its field says so.
struct Unclear;

/// The day that was typed, none where nothing was.
fn read_day(words: &Words, asked: &mut Asked) -> Result<Option<NaiveDate>, Unclear> {
    if asked.is_empty() {
        asked.problem = None;
        return Ok(None);
    }
    let day = asked.read(|typed| words.read_day(typed));
    day.map(Some).ok_or(Unclear)
}

impl Draft {
    /// A goal that is there, to be changed.
    pub fn of(words: &Words, goal: &TypedGoal) -> Self {
        let step = |step: &TypedStep| StepDraft {
            what: Asked::with(step.what.clone()),
            who: Asked::with(step.who.clone()),
            by: day(words, step.by),
            status: step.status,
        };
        Self {
            goal: Asked::with(goal.goal.clone()),
            strengths: Asked::with(goal.strengths.clone()),
            steps: goal.steps.iter().map(step).collect(),
            review_on: day(words, goal.review_on),
            outcome: Some(Asked::with(goal.outcome.clone())),
            status: goal.status,
            ..Self::default()
        }
    }

    /// What was typed; where a day is unclear, its field says so and is shown.
    pub fn typed(&mut self, words: &Words) -> Option<TypedGoal> {
        let review_on = read_day(words, &mut self.review_on).ok()?;
        let mut steps = Vec::new();
        for (number, step) in self.steps.iter_mut().enumerate() {
            let Ok(by) = read_day(words, &mut step.by) else {
                self.stage = Stage::Who(number);
                return None;
            };
            steps.push(TypedStep {
                what: step.what.typed.clone(),
                who: step.who.typed.clone(),
                by,
                status: step.status,
            });
        }
        let outcome = self.outcome.as_ref();
        Some(TypedGoal {
            goal: self.goal.typed.clone(),
            strengths: self.strengths.typed.clone(),
            steps,
            status: self.status,
            review_on,
            outcome: outcome.map(|o| o.typed.clone()).unwrap_or_default(),
        })
    }

    /// Each fault beside its field; the page of the first one is shown. Nothing that was typed is lost.
    pub fn refuse(&mut self, wrong: Vec<GoalFault>) {
        let stage = |field: GoalField, step: Option<usize>| match (field, step) {
            (GoalField::Goal, _) => Stage::Goal,
            (GoalField::Strengths, _) => Stage::Strengths,
            (GoalField::Step, Some(step)) => Stage::What(step),
            (GoalField::Who, Some(step)) => Stage::Who(step),
            (GoalField::Step | GoalField::Who, None) => Stage::Steps,
            (GoalField::ReviewOn | GoalField::Outcome, _) => Stage::Look,
        };
        if let Some((field, step, _)) = wrong.first() {
            self.stage = stage(*field, *step);
        }
        for (field, step, refusal) in wrong {
            let of_step = step.and_then(|step| self.steps.get_mut(step));
            let asked = match (field, of_step) {
                (GoalField::Goal, _) => Some(&mut self.goal),
                (GoalField::Strengths, _) => Some(&mut self.strengths),
                (GoalField::Step, Some(step)) => Some(&mut step.what),
                (GoalField::Who, Some(step)) => Some(&mut step.who),
                (GoalField::Step | GoalField::Who, None) => None,
                (GoalField::ReviewOn, _) => Some(&mut self.review_on),
                (GoalField::Outcome, _) => self.outcome.as_mut(),
            };
            if let Some(asked) = asked {
                asked.refuse(refusal);
            }
        }
    }

    /// Steps of which nothing was typed fall away.
    fn leave_steps(&mut self) -> Vec<Action> {
        self.steps.retain(|step| !step.what.is_empty());
        self.go(Stage::Steps)
    }

    fn go(&mut self, stage: Stage) -> Vec<Action> {
        self.stage = stage;
        self.page = 0;
        vec![Action::Stage]
    }

    fn add_step(&mut self, words: &Words, whose: Whose) -> Vec<Action> {
        let who = match whose {
            Whose::Mine => say!(words, "goal-me"),
            Whose::Theirs => String::new(),
        };
        self.steps.push(StepDraft {
            what: Asked::default(),
            who: Asked::with(who),
            by: Asked::default(),
            status: GoalStatus::ToDo,
        });
        self.go(Stage::What(self.steps.len().saturating_sub(1)))
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Keep the goal as it is typed.
    Keep(Box<TypedGoal>),
    /// Another stage.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    match draft.stage {
        Stage::Goal => goal(ui, look, data, draft),
        Stage::Strengths => strengths(ui, look, data, draft),
        Stage::What(number) if number < draft.steps.len() => what(ui, look, data, draft, number),
        Stage::Who(number) if number < draft.steps.len() => who(ui, look, data, draft, number),
        Stage::Steps | Stage::What(_) | Stage::Who(_) => steps(ui, look, data, draft),
        Stage::Look => look_again(ui, look, data, draft),
    }
}

fn goal(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = match data.whose {
        Whose::Mine => say!(words, "goal-ask"),
        Whose::Theirs => say!(words, "goal-ask-of", name = data.name.as_str()),
    };
    let aside = match data.whose {
        Whose::Mine => say!(words, "goal-aside"),
        Whose::Theirs => say!(words, "goal-aside-with", name = data.name.as_str()),
    };
    let (page, mut column) = question_page::begin(
        ui,
        look,
        (icons::MOUNTAINS, &title, &aside),
        data.problem.as_deref(),
    );
    let label = words.goal_field(GoalField::Goal);
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Sentences,
    };
    draft.goal.show(ui, look, &mut column, question);
    match on(ui, look, page) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(_) => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_GOAL);
            if draft.goal.read(read).is_none() {
                return vec![Action::Stage];
            }
            draft.go(Stage::Strengths)
        }
        None => Vec::new(),
    }
}

/// Back, and the way on.
fn on(ui: &mut Ui, look: Look<'_>, page: Page) -> Option<Pressed> {
    let (back, next) = (say!(look.words, "back"), say!(look.words, "next"));
    let foot = Foot::new().back(&back).primary(Button::primary(&next));
    foot.show(ui, look, page.foot)
}

fn strengths(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let title = match data.whose {
        Whose::Mine => say!(words, "goal-ask-strengths"),
        Whose::Theirs => say!(words, "goal-ask-strengths-of", name = data.name.as_str()),
    };
    let aside = say!(words, "goal-aside-strengths");
    let (page, mut column) = question_page::begin(
        ui,
        look,
        (icons::STAR, &title, &aside),
        data.problem.as_deref(),
    );
    let label = words.goal_field(GoalField::Strengths);
    let hint = say!(words, "goal-may-be-empty");
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Sentences,
    };
    draft.strengths.show(ui, look, &mut column, question);
    match on(ui, look, page) {
        Some(Pressed::Back) => draft.go(Stage::Goal),
        Some(_) => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_GOAL);
            if !draft.strengths.is_empty() && draft.strengths.read(read).is_none() {
                return vec![Action::Stage];
            }
            draft.strengths.problem = None;
            draft.go(Stage::Steps)
        }
        None => Vec::new(),
    }
}

fn steps(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, &say!(words, "goal-ask-steps"));
    }
    column.problem(ui, look, data.problem.as_deref());
    let add = say!(words, "goal-add-step");
    if draft.steps.is_empty() {
        let none = say!(words, "goal-no-steps");
        let about = (icons::STEPS, look.tokens.primary);
        let button = Button::new(&add).icon(icons::PLUS);
        if empty::with_button(ui, look, column.rest(), about, &none, button) {
            return draft.add_step(words, data.whose);
        }
    }
    let rows: Vec<ListRow> = (1_i64..)
        .zip(&draft.steps)
        .map(|(number, step)| {
            let what = FreeText::new(&step.what.typed).map(|what| what.beginning(SHORT));
            let status = words.goal_status(step.status);
            ListRow {
                icon: icons::STEPS,
                block: look.tokens.primary,
                name: what.unwrap_or_default(),
                detail: say!(words, "goal-step-name", number = number, status = status),
                amount: String::new(),
            }
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(number) = pressed {
        return draft.go(Stage::What(number));
    }
    let (back, next) = (say!(words, "back"), say!(words, "next"));
    let mut foot = Foot::new().back(&back).primary(Button::primary(&next));
    if (1..MOST_STEPS).contains(&draft.steps.len()) {
        foot = foot.other(Button::new(&add).icon(icons::PLUS));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Strengths),
        Some(Pressed::Other(_)) => draft.add_step(words, data.whose),
        Some(Pressed::Primary) => draft.go(Stage::Look),
        None => Vec::new(),
    }
}

fn what(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, number: usize) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (say!(words, "goal-ask-step"), say!(words, "goal-aside-step"));
    let (page, mut column) = question_page::begin(
        ui,
        look,
        (icons::STEPS, &title, &aside),
        data.problem.as_deref(),
    );
    let label = words.goal_field(GoalField::Step);
    let question = Question {
        label: &label,
        hint: "",
        kind: Kind::Words,
    };
    let Some(step) = draft.steps.get_mut(number) else {
        return Vec::new();
    };
    let entered = step.what.show(ui, look, &mut column, question);
    let (back, next, off) = (
        say!(words, "back"),
        say!(words, "next"),
        say!(words, "goal-step-off"),
    );
    let mut foot = Foot::new().back(&back).primary(Button::primary(&next));
    if !step.what.is_empty() {
        foot = foot.other(Button::new(&off).icon(icons::MINUS));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.leave_steps(),
        Some(Pressed::Other(_)) => {
            draft.steps.remove(number);
            draft.leave_steps()
        }
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let read = |typed: &str| FreeText::up_to(typed, LONGEST_STEP);
            if step.what.read(read).is_none() {
                return vec![Action::Stage];
            }
            draft.go(Stage::Who(number))
        }
        _ => Vec::new(),
    }
}

fn who(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, number: usize) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (say!(words, "goal-ask-who"), say!(words, "goal-aside-who"));
    let (page, mut column) = question_page::begin(
        ui,
        look,
        (icons::USERS, &title, &aside),
        data.problem.as_deref(),
    );
    let labels = (
        words.goal_field(GoalField::Who),
        say!(words, "goal-step-when"),
    );
    let hint = say!(words, "goal-may-be-empty");
    let question = |label| Question {
        label,
        hint: "",
        kind: Kind::Words,
    };
    let Some(step) = draft.steps.get_mut(number) else {
        return Vec::new();
    };
    let second = Question {
        hint: if look.layout.is_short() { "" } else { &hint },
        ..question(labels.1.as_str())
    };
    let entered = asked::pair(
        ui,
        look,
        &mut column,
        Side::Below,
        (&mut step.who, question(labels.0.as_str())),
        (&mut step.by, second),
    );
    let (back, keep) = (say!(words, "back"), say!(words, "goal-keep-step"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::What(number)),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let who = step.who.read(FreeText::name);
            let by = read_day(words, &mut step.by);
            if who.is_none() || by.is_err() {
                return vec![Action::Stage];
            }
            draft.go(Stage::Steps)
        }
        _ => Vec::new(),
    }
}

fn look_again(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let (title, aside) = (
        say!(words, "goal-ask-look"),
        match data.whose {
            Whose::Mine => say!(words, "goal-aside-look"),
            Whose::Theirs => say!(words, "goal-aside-look-with", name = data.name.as_str()),
        },
    );
    let (page, mut column) = question_page::begin(
        ui,
        look,
        (icons::CALENDAR, &title, &aside),
        data.problem.as_deref(),
    );
    let labels = (
        words.goal_field(GoalField::ReviewOn),
        words.goal_field(GoalField::Outcome),
    );
    let hint = say!(words, "goal-may-be-empty");
    let hint = if look.layout.is_short() { "" } else { &hint };
    let question = |label| Question {
        label,
        hint,
        kind: Kind::Words,
    };
    let first = question(labels.0.as_str());
    let entered = if let Some(outcome) = &mut draft.outcome {
        asked::pair(
            ui,
            look,
            &mut column,
            Side::Below,
            (&mut draft.review_on, first),
            (outcome, question(labels.1.as_str())),
        )
    } else {
        draft.review_on.show(ui, look, &mut column, first)
    };
    let (back, keep) = (say!(words, "back"), say!(words, "goal-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Steps),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let typed = draft.typed(words);
            typed.map_or_else(
                || vec![Action::Stage],
                |typed| vec![Action::Keep(Box::new(typed))],
            )
        }
        _ => Vec::new(),
    }
}
