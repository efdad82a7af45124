//! The week editor: a day is tapped, its times are typed, and copied to other days.

use chrono::Weekday;
use egui::Ui;

use crate::domain::Refusal;
use crate::domain::hours::placement::Shift;
use crate::domain::hours::week_plan::{WEEKDAYS, WeekPlan};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Grid;
use crate::ui::theme::space::S8;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::shift_fields::{shift, shift_fields};
use crate::ui::widgets::tabs;
use crate::words::{Words, say};

/// What is shown of the week.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Shows {
    /// All days.
    #[default]
    Week,
    /// The times of one day; the shift in this place.
    Day(Weekday, usize),
    /// To which other days the times of one go.
    Copy(Weekday),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// What is agreed so far.
    pub plan: WeekPlan,
    /// What is shown.
    pub shows: Shows,
    /// The page of days.
    pub page: usize,
    /// The page of tabs.
    pub tabs: usize,
    /// From when.
    pub from: Asked,
    /// Until when.
    pub until: Asked,
    /// The days that are chosen for a copy.
    pub to: Vec<Weekday>,
    /// Why they could not be copied.
    pub not_copied: Option<Refusal>,
}

/// What was done with the week.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Done {
    /// It is as it should be.
    Kept,
    /// Back.
    Back,
}

/// A time as it is typed again: 9:30.
fn typed(minute: i64) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

impl Draft {
    fn open(&mut self, weekday: Weekday, place: usize) {
        self.shows = Shows::Day(weekday, place);
        let shift = self.plan.on(weekday).get(place).copied();
        let text = |minute: Option<i64>| Asked::with(minute.map(typed).unwrap_or_default());
        self.from = text(shift.map(Shift::from));
        self.until = text(shift.map(Shift::until));
    }

    /// Keeps the times that are typed; what is unclear is said beside its field.
    fn keep(&mut self, weekday: Weekday, place: usize) -> bool {
        match shift(&mut self.from, &mut self.until) {
            None => false,
            Some(shift) => match self.plan.with(weekday, place, shift) {
                Ok(plan) => {
                    self.plan = plan;
                    true
                }
                Err(refusal) => {
                    self.until.refuse(refusal);
                    false
                }
            },
        }
    }
}

/// Shows it with this title, what happened with the last try, and the words of the way on.
pub fn view(
    ui: &mut Ui,
    look: Look<'_>,
    (title, problem, on): (&str, Option<&str>, &str),
    draft: &mut Draft,
) -> Option<Done> {
    match draft.shows {
        Shows::Week => all(ui, look, (title, problem, on), draft),
        Shows::Day(weekday, place) => {
            day(ui, look, draft, (weekday, place));
            None
        }
        Shows::Copy(weekday) => {
            copy(ui, look, draft, weekday);
            None
        }
    }
}

fn times(words: &Words, shifts: &[Shift]) -> String {
    let all: Vec<String> = shifts.iter().map(|shift| words.shift(*shift)).collect();
    if all.is_empty() {
        say!(words, "week-not")
    } else {
        words.and(&all)
    }
}

fn all(
    ui: &mut Ui,
    look: Look<'_>,
    (title, problem, on): (&str, Option<&str>, &str),
    draft: &mut Draft,
) -> Option<Done> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        column.title(ui, look, title);
    }
    column.problem(ui, look, problem);
    let rows: Vec<ListRow> = WEEKDAYS
        .into_iter()
        .map(|weekday| {
            let shifts = draft.plan.on(weekday);
            ListRow {
                icon: if shifts.is_empty() {
                    icons::CALENDAR_BLANK
                } else {
                    icons::CALENDAR_CHECK
                },
                block: if shifts.is_empty() {
                    look.tokens.primary
                } else {
                    look.tokens.positive
                },
                name: words.weekday(weekday),
                detail: times(words, shifts),
                amount: String::new(),
            }
        })
        .collect();
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(weekday) = pressed.and_then(|number| WEEKDAYS.get(number)) {
        draft.open(*weekday, 0);
    }
    let back = say!(words, "back");
    let foot = Foot::new().back(&back).primary(Button::primary(on));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => Some(Done::Back),
        Some(Pressed::Primary) => Some(Done::Kept),
        _ => None,
    }
}

fn day(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, (weekday, place): (Weekday, usize)) {
    let words = look.words;
    let about = (icons::CLOCK, look.tokens.primary);
    let aside = say!(words, "week-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let name = words.weekday(weekday);
    column.title(ui, look, &name);
    let shifts = draft.plan.on(weekday).len();
    // A day can have more than one time; each has a tab, and so has one more.
    if shifts > 0 && !look.layout.is_short() {
        let mut names: Vec<String> = draft
            .plan
            .on(weekday)
            .iter()
            .map(|shift| words.shift(*shift))
            .collect();
        names.push(say!(words, "week-another"));
        let line = column.line(look.layout.small_target());
        let chosen = tabs::show(ui, look, line, &names, place, &mut draft.tabs);
        if let Some(chosen) = chosen.filter(|chosen| *chosen != place) {
            draft.open(weekday, chosen);
            return;
        }
    }
    let entered = shift_fields(ui, look, &mut column, &mut draft.from, &mut draft.until);
    let (back, keep) = (say!(words, "back"), say!(words, "week-keep"));
    let (not, copy) = (say!(words, "week-clear"), say!(words, "week-copy"));
    let mut foot = Foot::new().back(&back);
    let there = place < shifts;
    if there {
        foot = foot.other(Button::new(&not));
    }
    foot = foot
        .other(Button::new(&copy))
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.shows = Shows::Week,
        Some(Pressed::Other(0)) if there => {
            draft.plan = draft.plan.without(weekday, place);
            draft.shows = Shows::Week;
        }
        Some(Pressed::Other(_)) if draft.keep(weekday, place) => {
            draft.to.clear();
            draft.not_copied = None;
            draft.shows = Shows::Copy(weekday);
        }
        pressed if (pressed == Some(Pressed::Primary) || entered) && draft.keep(weekday, place) => {
            draft.shows = Shows::Week;
        }
        _ => {}
    }
}

fn copy(ui: &mut Ui, look: Look<'_>, draft: &mut Draft, weekday: Weekday) {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let (day, times) = (words.weekday(weekday), times(words, draft.plan.on(weekday)));
    column.title(
        ui,
        look,
        &say!(words, "week-copy-to", times = times.as_str()),
    );
    let problem = draft.not_copied.as_ref().map(|r| words.refusal(r));
    column.problem(ui, look, problem.as_deref());
    let line = column.line(look.layout.target());
    let grid = Grid {
        columns: 7,
        rows: 1,
    };
    for (place, other) in WEEKDAYS.into_iter().enumerate() {
        let chosen = other == weekday || draft.to.contains(&other);
        let (short, long) = (words.weekday_short(other), words.weekday(other));
        let button = Button::new(&short).spoken(&long).selected_quietly(chosen);
        if button.show(ui, look, grid.cell(line, S8, place)) && other != weekday {
            draft.not_copied = None;
            if chosen {
                draft.to.retain(|day| *day != other);
            } else {
                draft.to.push(other);
            }
        }
    }
    column.quiet(
        ui,
        look,
        &say!(words, "week-copy-means", day = day.as_str()),
    );
    let (back, keep) = (say!(words, "back"), say!(words, "week-copy-do"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.shows = Shows::Week,
        Some(Pressed::Primary) => match draft.plan.copied(weekday, &draft.to) {
            Ok(plan) => {
                draft.plan = plan;
                draft.shows = Shows::Week;
            }
            Err(refusal) => draft.not_copied = Some(refusal),
        },
        _ => {}
    }
}
