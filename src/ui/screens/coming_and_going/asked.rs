//! "Still here?": somebody came on an earlier day, and nobody has said when they left.

use chrono::NaiveDate;
use egui::Ui;

use super::MayStillBeHere;
use crate::domain::Refusal;
use crate::domain::hours::days::london_day;
use crate::domain::hours::entry::read_end;
use crate::domain::hours::local_time::Which;
use crate::domain::time::Moment;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::tabs;
use crate::words::say;

/// What it shows.
pub(super) struct Shown<'a> {
    pub(super) came: Moment,
    pub(super) yes: MayStillBeHere,
    pub(super) problem: Option<&'a str>,
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// How far it is.
    pub step: Step,
    /// The time.
    pub time: Asked,
    /// Whether it was on the day after.
    pub day: OnDay,
}

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Step {
    /// Still here?
    #[default]
    Ask,
    /// When did they leave?
    When,
    /// Which of two times is meant, since the clocks went back?
    Which {
        /// Before they did.
        first: Moment,
        /// After it.
        second: Moment,
    },
}

/// On which day they left.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum OnDay {
    /// On the day on which they came.
    #[default]
    Same,
    /// On the day after, past midnight.
    Next,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// They are still here.
    Yes,
    /// They left at this time.
    LeftAt {
        /// On which day.
        day: NaiveDate,
        /// At which minute of it.
        minute: i64,
        /// Which of two, once that was asked.
        which: Option<Which>,
    },
    /// Another time.
    NotNow,
}

pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    shown: &Shown<'_>,
    draft: &mut Draft,
) -> Vec<Action> {
    match draft.step {
        Step::Ask => ask(ui, look, shown, draft),
        Step::When => when(ui, look, shown, draft),
        Step::Which { first, second } => which(ui, look, shown, draft, (first, second)),
    }
}

fn ask(ui: &mut Ui, look: Look<'_>, shown: &Shown<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "still-here"));
    column.problem(ui, look, shown.problem);
    let day = words.day(london_day(shown.came));
    let time = words.time(shown.came);
    let sentence = say!(words, "come-asked", day = day, time = time);
    column.quiet(ui, look, &sentence);
    let yes = (
        say!(words, "come-asked-yes"),
        say!(words, "come-asked-yes-detail"),
    );
    let left = (
        say!(words, "come-asked-left"),
        say!(words, "come-asked-left-detail"),
    );
    let mut choices = vec![
        Choice::new(&left.0, icons::CLOCK)
            .detail(&left.1)
            .block(look.tokens.primary),
    ];
    if shown.yes == MayStillBeHere::Yes {
        let choice = Choice::new(&yes.0, icons::HAND);
        choices.insert(0, choice.detail(&yes.1).block(look.tokens.positive));
    }
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut 0);
    let last = choices.len().saturating_sub(1);
    let mut actions = Vec::new();
    match pressed {
        Some(number) if number == last => draft.step = Step::When,
        Some(_) => actions.push(Action::Yes),
        None => {}
    }
    let later = say!(words, "come-asked-later");
    if Foot::new().back(&later).show(ui, look, page.foot) == Some(Pressed::Back) {
        actions.push(Action::NotNow);
    }
    actions
}

fn day_of(shown: &Shown<'_>, on: OnDay) -> NaiveDate {
    let came = london_day(shown.came);
    match on {
        OnDay::Same => came,
        OnDay::Next => came.succ_opt().unwrap_or(came),
    }
}

/// What was typed, where it is a time.
fn left_at(shown: &Shown<'_>, draft: &mut Draft, which: Option<Which>) -> Option<Action> {
    let minute = draft.time.read(|typed| match typed.trim() {
        "" => Err(Refusal::TimeNotUnderstood),
        typed => read_end(typed),
    })?;
    let day = day_of(shown, draft.day);
    Some(Action::LeftAt { day, minute, which })
}

fn when(ui: &mut Ui, look: Look<'_>, shown: &Shown<'_>, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "come-left-when"));
    }
    let days = [OnDay::Same, OnDay::Next].map(|on| words.day(day_of(shown, on)));
    let chosen = usize::from(draft.day == OnDay::Next);
    let line = column.spot(look.layout.target());
    if let Some(pressed) = tabs::show(ui, look, line, &days, chosen, &mut 0) {
        draft.day = if pressed == 0 {
            OnDay::Same
        } else {
            OnDay::Next
        };
        draft.time.problem = None;
    }
    let label = say!(words, "come-left-time");
    let hint = say!(words, "come-left-hint");
    let question = Question {
        label: &label,
        hint: if look.layout.is_tiny() { "" } else { &hint },
        kind: Kind::Words,
    };
    let entered = draft.time.show(ui, look, &mut column, question);
    if !look.layout.is_short() && draft.time.problem.is_none() {
        column.quiet(ui, look, &say!(words, "come-left-about"));
    }
    let (back, save) = (say!(words, "back"), say!(words, "come-left-save"));
    let pressed = Foot::new()
        .back(&back)
        .primary(Button::primary(&save).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => draft.step = Step::Ask,
        Some(Pressed::Primary) => return left_at(shown, draft, None).into_iter().collect(),
        _ if entered => return left_at(shown, draft, None).into_iter().collect(),
        _ => {}
    }
    Vec::new()
}

fn which(
    ui: &mut Ui,
    look: Look<'_>,
    shown: &Shown<'_>,
    draft: &mut Draft,
    (first, second): (Moment, Moment),
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &say!(words, "come-which"));
    column.quiet(ui, look, &say!(words, "come-which-why"));
    let before = say!(words, "come-which-first", time = words.time(first));
    let after = say!(words, "come-which-second", time = words.time(second));
    let choices = [
        Choice::new(&before, icons::CLOCK),
        Choice::new(&after, icons::CLOCK_COUNTER_CLOCKWISE),
    ];
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut 0);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.step = Step::When;
    }
    match pressed {
        Some(0) => left_at(shown, draft, Some(Which::First))
            .into_iter()
            .collect(),
        Some(_) => left_at(shown, draft, Some(Which::Second))
            .into_iter()
            .collect(),
        None => Vec::new(),
    }
}
