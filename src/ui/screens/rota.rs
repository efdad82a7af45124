//! The rota of a week in a shop: who is planned when, day by day; a day is tapped for its changes.

mod day;

use chrono::{Datelike, NaiveDate};
use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::domain::hours::placement::Shift;
use crate::domain::hours::rota::{Change, Holds, Origin};
use crate::domain::hours::{Days, Week};
use crate::domain::ids::{EntryId, PlacementId, ShopId};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::{self, Button};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::person_tile::Portrait;
use crate::ui::widgets::{press, tabs, text};
use crate::words::say;

/// Somebody planned for a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Of which placement.
    pub placement: PlacementId,
    /// What they are called.
    pub name: String,
    /// What they show of themself, where they have a tile.
    pub picture: Option<Portrait>,
    /// From when until when.
    pub shift: Shift,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether they are expected.
    pub holds: Holds,
}

/// A change that holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// Which.
    pub id: EntryId,
    /// The day under which it was written.
    pub day: NaiveDate,
    /// Whose, where it is about one person.
    pub name: Option<String>,
    /// What.
    pub change: Change,
}

/// A day of the week.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day {
    /// Which.
    pub day: NaiveDate,
    /// Who is planned, in the order of times.
    pub plans: Vec<Plan>,
    /// What was changed for it and holds.
    pub changes: Vec<Changed>,
}

impl Day {
    /// Whether the shop is closed on it.
    fn is_closed(&self) -> bool {
        let closed = |changed: &Changed| matches!(changed.change, Change::ShopClosed { .. });
        self.changes.iter().any(closed)
    }
}

/// Somebody who can be added to a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// By which placement.
    pub placement: PlacementId,
    /// What they are called.
    pub name: String,
    /// What they show of themself, where they have a tile.
    pub picture: Option<Portrait>,
    /// The days on which it goes on.
    pub days: Days,
}

/// What the screen shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Data {
    /// The shop.
    pub shop: ShopId,
    /// The shops whose rota may be looked at.
    pub shops: Vec<(ShopId, String)>,
    /// The week.
    pub week: Week,
    /// Today.
    pub today: NaiveDate,
    /// Its days.
    pub days: Vec<Day>,
    /// Who can be added.
    pub placed: Vec<Placed>,
    /// What happened with the last try.
    pub problem: Option<String>,
    /// What was done.
    pub said: Option<String>,
}

impl Data {
    fn day(&self, day: NaiveDate) -> Option<&Day> {
        self.days.iter().find(|one| one.day == day)
    }
}

/// Where we are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Stage {
    /// The week.
    #[default]
    Week,
    /// One day.
    Day(NaiveDate),
    /// Somebody planned on it, by their place.
    Plan(NaiveDate, usize),
    /// To which day and time that is moved.
    Move(NaiveDate, usize),
    /// Who is added.
    Add(NaiveDate),
    /// From when until when.
    AddTimes(NaiveDate, PlacementId),
    /// The changes that hold, each to be taken back.
    Changes(NaiveDate),
}

/// Half-typed things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Where we are.
    pub stage: Stage,
    /// The page of a list.
    pub page: usize,
    /// The part of the shops that is shown.
    pub tabs: usize,
    /// To which day.
    pub to: Asked,
    /// From when.
    pub from: Asked,
    /// Until when.
    pub until: Asked,
    /// Whether the times of a move come after its day, where the window is low.
    pub times: bool,
}

impl Draft {
    /// Another stage, from its first page.
    fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.page = 0;
        self.times = false;
    }

    /// It was done: back to the day that it was about.
    pub fn done(&mut self) {
        let day = match self.stage {
            Stage::Week => return,
            Stage::Day(day)
            | Stage::Plan(day, _)
            | Stage::Move(day, _)
            | Stage::Add(day)
            | Stage::AddTimes(day, _)
            | Stage::Changes(day) => day,
        };
        self.go(Stage::Day(day));
    }
}

/// What can be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Another week.
    Week(Week),
    /// Another shop.
    Shop(ShopId),
    /// Change this day.
    Change(NaiveDate, Change),
    /// The week on paper.
    Print,
    /// Another stage: what was said about the last one no longer stands.
    Stage,
    /// Back.
    Back,
}

/// Shows the screen.
pub fn view(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let before = draft.stage;
    let mut actions = match draft.stage {
        Stage::Week => week(ui, look, data, draft),
        Stage::Day(of) => day::view(ui, look, data, draft, of),
        Stage::Plan(of, place) => day::plan(ui, look, data, draft, (of, place)),
        Stage::Move(of, place) => day::moved(ui, look, data, draft, (of, place)),
        Stage::Add(of) => day::add(ui, look, data, draft, of),
        Stage::AddTimes(of, placement) => day::add_times(ui, look, data, draft, (of, placement)),
        Stage::Changes(of) => day::changes(ui, look, data, draft, of),
    };
    if draft.stage != before && actions.is_empty() {
        actions.push(Action::Stage);
    }
    actions
}

/// The week so many weeks from this one.
fn weeks_on(week: Week, weeks: i64) -> Week {
    let days = chrono::TimeDelta::try_weeks(weeks).unwrap_or_default();
    Week::of(
        week.monday()
            .checked_add_signed(days)
            .unwrap_or(week.monday()),
    )
}

fn week(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut actions = Vec::new();
    let mut column = Column::new(look, page.content).wide();
    if data.shops.len() > 1 && !look.layout.is_tiny() {
        let line = column.line(look.layout.small_target());
        let names: Vec<String> = data.shops.iter().map(|(_, name)| name.clone()).collect();
        let chosen = data.shops.iter().position(|(shop, _)| *shop == data.shop);
        let pressed = tabs::show(
            ui,
            look,
            line,
            &names,
            chosen.unwrap_or_default(),
            &mut draft.tabs,
        );
        if let Some((shop, _)) = pressed.and_then(|number| data.shops.get(number)) {
            actions.push(Action::Shop(*shop));
        }
    }
    let mut bar = Cut::new(column.line(look.layout.small_target()), S12);
    let (before, after) = (say!(words, "rota-before"), say!(words, "rota-after"));
    let back = Button::new(&before).icon(icons::ARROW_LEFT);
    let wide = back.width(ui);
    if back.show(ui, look, bar.left(wide)) {
        draft.page = 0;
        actions.push(Action::Week(weeks_on(data.week, -1)));
    }
    let on = Button::new(&after).icon(icons::ARROW_RIGHT);
    let wide = on.width(ui);
    if on.show(ui, look, bar.right(wide)) {
        draft.page = 0;
        actions.push(Action::Week(weeks_on(data.week, 1)));
    }
    let title = words.week(data.week);
    let style = if text::width(ui, Type::Heading, &title) <= bar.rest.width() {
        Type::Heading
    } else {
        Type::Strong
    };
    let title = if text::width(ui, style, &title) <= bar.rest.width() {
        title
    } else {
        words.plain_date(data.week.monday())
    };
    text::heading(ui, bar.rest, style, &title, look.tokens.text, 2);
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
    let rest = column.rest();
    let tapped = if rest.width() >= 960.0 && !look.layout.is_short() {
        columns(ui, look, rest, data)
    } else {
        rows(ui, look, rest, data, draft)
    };
    if let Some(day) = tapped {
        draft.go(Stage::Day(day));
    }
    let (back, print) = (say!(words, "back"), say!(words, "rota-print"));
    let print = Button::new(&print)
        .icon(icons::PRINTER)
        .command(Command::Print);
    match Foot::new()
        .back(&back)
        .other(print)
        .show(ui, look, page.foot)
    {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(_)) => actions.push(Action::Print),
        _ => {}
    }
    actions
}

/// Days as rows, where seven columns would be too narrow.
fn rows(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    data: &Data,
    draft: &mut Draft,
) -> Option<NaiveDate> {
    let words = look.words;
    let rows: Vec<ListRow> = data
        .days
        .iter()
        .map(|day| {
            let names: Vec<String> = expected(day).map(|plan| plan.name.clone()).collect();
            ListRow {
                icon: icons::CALENDAR,
                block: look.tokens.primary,
                name: words.day(day.day),
                detail: match () {
                    () if day.is_closed() => say!(words, "rota-change-closed"),
                    () if names.is_empty() => say!(words, "rota-nobody"),
                    () if names.len() > 4 => say!(words, "rota-people", count = names.len()),
                    () => words.and(&names),
                },
                amount: String::new(),
            }
        })
        .collect();
    let pressed = list_row::list(ui, look, rect, &rows, &mut draft.page);
    pressed
        .and_then(|number| data.days.get(number))
        .map(|d| d.day)
}

fn expected(day: &Day) -> impl Iterator<Item = &Plan> {
    day.plans
        .iter()
        .filter(|plan| plan.holds == Holds::Expected)
}

/// Days as columns.
fn columns(ui: &mut Ui, look: Look<'_>, rect: Rect, data: &Data) -> Option<NaiveDate> {
    let grid = Grid {
        columns: 7,
        rows: 1,
    };
    let mut tapped = None;
    for (place, day) in data.days.iter().enumerate() {
        if column(ui, look, grid.cell(rect, S8, place), day, data.today) {
            tapped = Some(day.day);
        }
    }
    tapped
}

fn column(ui: &mut Ui, look: Look<'_>, rect: Rect, day: &Day, today: NaiveDate) -> bool {
    let words = look.words;
    let t = look.tokens;
    let name = words.day(day.day);
    let press = press::listen(ui, look, rect, button::id(ui, &name));
    let all: Vec<String> = expected(day)
        .map(|plan| {
            let times = words.shift(plan.shift);
            say!(
                words,
                "rota-spoken",
                name = plan.name.as_str(),
                times = times
            )
        })
        .collect();
    let spoken = match () {
        () if day.is_closed() => say!(words, "rota-change-closed"),
        () if all.is_empty() => say!(words, "rota-nobody"),
        () => all.join(", "),
    };
    let spoken = format!("{name}. {spoken}");
    press
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let edge = if day.day == today {
        Stroke::new(STROKE_SELECTED, t.primary.ink)
    } else {
        Stroke::new(STROKE, t.edge)
    };
    let ground = if press.down { t.sunken } else { t.raised };
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let inside = rect.shrink2(vec2(S8, S12));
    let mut cut = Cut::new(inside, 0.0);
    let head = words.weekday_short(day.day.weekday());
    let at = Align2::LEFT_CENTER;
    let line = cut.top(Type::Strong.line());
    text::paint(ui, line, at, Type::Strong, &head, t.text);
    let date = words.day_of_month_short(day.day);
    let line = cut.top(Type::Meta.line());
    text::paint(ui, line, at, Type::Meta, &date, t.text);
    cut.skip(S8);
    if day.is_closed() || all.is_empty() {
        let said = if day.is_closed() {
            say!(words, "rota-change-closed")
        } else {
            say!(words, "rota-nobody")
        };
        text::paint(ui, cut.rest, Align2::LEFT_TOP, Type::Meta, &said, t.text);
        return press.pressed;
    }
    // Names and times in as many lines as they need; those that do not fit are told by their number.
    let wide = cut.rest.width();
    let people: Vec<(&Plan, String)> = expected(day)
        .map(|plan| (plan, words.shift(plan.shift)))
        .collect();
    let mut left = people.len();
    for (plan, times) in &people {
        let name = text::height(ui, Type::MetaStrong, &plan.name, wide);
        let high = name + text::height(ui, Type::Meta, times, wide);
        let more = if left > 1 {
            2.0 * Type::Meta.line()
        } else {
            0.0
        };
        if high + more > cut.rest.height() {
            break;
        }
        let t = t.text;
        let top = Align2::LEFT_TOP;
        text::paint(ui, cut.top(name), top, Type::MetaStrong, &plan.name, t);
        text::paint(ui, cut.top(high - name), top, Type::Meta, times, t);
        cut.skip(S8);
        left -= 1;
    }
    if left > 0 {
        let more = say!(words, "rota-more", count = left);
        text::paint(ui, cut.rest, Align2::LEFT_TOP, Type::Meta, &more, t.text);
    }
    press.pressed
}
