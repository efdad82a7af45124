//! The first day: five things and nothing else, one at a time, each done or not today. What was left can
//! be done on any later day.

use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::person_records::{FirstDayAnswer, FirstDayThing, RecordPage};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// Whose first day it is.
    pub name: String,
    /// What became of each thing so far.
    pub answers: BTreeMap<FirstDayThing, FirstDayAnswer>,
    /// What happened with the last try.
    pub problem: Option<String>,
}

/// Where we are.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// The thing that is shown, from 0; none for all of them.
    pub at: Option<usize>,
    /// The page of the list.
    pub page: usize,
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// It is done, or not today.
    Answer(FirstDayThing, FirstDayAnswer),
    /// Write this page now.
    Write(RecordPage),
    /// Back to the record.
    Back,
}

/// The page on which it is written, where there is one.
fn page_of(thing: FirstDayThing) -> Option<RecordPage> {
    match thing {
        FirstDayThing::Name => Some(RecordPage::Names),
        FirstDayThing::Emergency => Some(RecordPage::Emergency),
        FirstDayThing::Helps => Some(RecordPage::Helps),
        FirstDayThing::SignIn | FirstDayThing::FireAndHands => None,
    }
}

fn icon(thing: FirstDayThing) -> Icon {
    match thing {
        FirstDayThing::Name => icons::IDENTIFICATION_CARD,
        FirstDayThing::SignIn => icons::SIGN_IN,
        FirstDayThing::Emergency => icons::LIFEBUOY,
        FirstDayThing::Helps => icons::HAND_HEART,
        FirstDayThing::FireAndHands => icons::FIRE,
    }
}

fn state(words: &Words, answer: Option<&FirstDayAnswer>) -> String {
    match answer {
        Some(FirstDayAnswer::Done) => say!(words, "first-day-is-done"),
        Some(FirstDayAnswer::NotToday) => say!(words, "first-day-is-left"),
        None => say!(words, "first-day-is-to-come"),
    }
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let thing = draft
        .at
        .and_then(|at| Some((at, *FirstDayThing::ALL.get(at)?)));
    match thing {
        Some((at, thing)) => one(ui, look, data, draft, (at, thing)),
        None => all(ui, look, data, draft),
    }
}

fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (at, thing): (usize, FirstDayThing),
) -> Vec<Action> {
    let words = look.words;
    let about = say!(words, "first-day-aside");
    let of = (icon(thing), look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, of, &about);
    let mut column = Column::new(look, page.content);
    // Steps with ticks would say that what was left is done.
    let (number, all) = (at + 1, FirstDayThing::ALL.len());
    column.quiet(
        ui,
        look,
        &say!(words, "first-day-step", number = number, of = all),
    );
    let code = thing.code();
    let name = data.name.as_str();
    column.title(ui, look, &say!(words, "first-day-ask", thing = code));
    column.problem(ui, look, data.problem.as_deref());
    column.quiet(
        ui,
        look,
        &say!(words, "first-day-how", thing = code, name = name),
    );
    let mut actions = Vec::new();
    if let Some(page) = page_of(thing) {
        let write = say!(words, "first-day-write");
        let button = Button::new(&write).icon(icons::PENCIL_SIMPLE);
        let line = column.spot(look.layout.target());
        let wide = button.width(ui).max(240.0).min(line.width());
        if button.show(ui, look, line.with_max_x(line.left() + wide)) {
            actions.push(Action::Write(page));
        }
    }
    let (back, not_today) = (say!(words, "back"), say!(words, "first-day-not-today"));
    let done = say!(words, "first-day-done");
    let foot = Foot::new()
        .back(&back)
        .other(Button::new(&not_today))
        .primary(Button::primary(&done).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if at == 0 => draft.at = None,
        Some(Pressed::Back) => draft.at = Some(at - 1),
        Some(Pressed::Other(_)) => actions.push(Action::Answer(thing, FirstDayAnswer::NotToday)),
        Some(Pressed::Primary) => actions.push(Action::Answer(thing, FirstDayAnswer::Done)),
        None => {}
    }
    actions
}

/// All five, with what became of them.
fn all(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let t = look.tokens;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "first-day-of", name = name));
    }
    column.problem(ui, look, data.problem.as_deref());
    let is_done = |thing: &FirstDayThing| data.answers.get(thing) == Some(&FirstDayAnswer::Done);
    let left = FirstDayThing::ALL.iter().position(|thing| !is_done(thing));
    if left.is_none() && !look.layout.is_short() {
        column.banner(ui, look, Tone::Positive, &say!(words, "first-day-all-done"));
    }
    let rows: Vec<ListRow> = FirstDayThing::ALL
        .iter()
        .map(|thing| ListRow {
            icon: if is_done(thing) {
                icons::CHECK_CIRCLE
            } else {
                icon(*thing)
            },
            block: if is_done(thing) {
                t.positive
            } else {
                t.primary
            },
            name: words.first_day_thing(*thing),
            detail: state(words, data.answers.get(thing)),
            amount: String::new(),
        })
        .collect();
    let about = say!(words, "first-day-aside");
    let of = (icons::SUN_HORIZON, t.primary);
    list_row::beside_few(ui, look, &mut column, rows.len(), of, &about);
    if let Some(number) = list_row::list(ui, look, column.rest(), &rows, &mut draft.page) {
        draft.at = Some(number);
    }
    let back = say!(words, "back");
    let (begin, go_on) = (
        say!(words, "first-day-begin"),
        say!(words, "first-day-go-on"),
    );
    let mut foot = Foot::new().back(&back);
    if left.is_some() {
        let label = if data.answers.is_empty() {
            &begin
        } else {
            &go_on
        };
        foot = foot.primary(Button::primary(label).icon(icons::ARROW_RIGHT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => vec![Action::Back],
        Some(Pressed::Primary) => {
            draft.at = left;
            Vec::new()
        }
        _ => Vec::new(),
    }
}
