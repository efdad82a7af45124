//! On which days somebody is due: weeks as rows, a tap for each day, or a plan by weekday.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::domain::people::days_of_weekdays;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Cut, Grid, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S4, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::{button, press, text};
use crate::words::{Words, say};

/// Half-done things.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Draft {
    /// Days that were tapped, and whether they are days now.
    pub changed: BTreeMap<NaiveDate, bool>,
    /// How many weeks after this one the first row is.
    pub week: u64,
    /// The plan by weekday.
    pub plan: Plan,
    /// Whether the plan is shown.
    pub planning: bool,
}

/// A plan by weekday.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// On these.
    pub weekdays: Vec<Weekday>,
    /// For so many weeks.
    pub weeks: u64,
}

impl Default for Plan {
    fn default() -> Self {
        // A placement lasts twelve weeks.
        Self {
            weekdays: Vec::new(),
            weeks: 12,
        }
    }
}

/// What was done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Done {
    /// These come and those go.
    These {
        /// Due on these.
        due: Vec<NaiveDate>,
        /// Not due on these.
        not_due: Vec<NaiveDate>,
    },
    /// Every day may be one.
    EveryDay,
    /// Back.
    Back,
}

/// How many weeks ahead can be seen.
const WEEKS: u64 = 56;

const ALL: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Shows the weeks, or the plan.
pub fn view(
    ui: &mut Ui,
    look: Look<'_>,
    today: NaiveDate,
    set: &[NaiveDate],
    draft: &mut Draft,
) -> Option<Done> {
    if draft.planning {
        plan(ui, look, today, draft)
    } else {
        weeks(ui, look, today, set, draft)
    }
}

fn weeks(
    ui: &mut Ui,
    look: Look<'_>,
    today: NaiveDate,
    set: &[NaiveDate],
    draft: &mut Draft,
) -> Option<Done> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Cut::new(page.content, S8);
    let monday = today
        .checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))
        .and_then(|monday| monday.checked_add_days(Days::new(draft.week.saturating_mul(7))))
        .unwrap_or(today);

    let mut bar = Cut::new(column.top(look.layout.small_target()), S12);
    let (earlier, later) = (say!(words, "days-earlier"), say!(words, "days-later"));
    let least = if look.layout.is_tiny() { 48.0 } else { 56.0 };
    let high = look.layout.small_target().max(least);
    let heads = Type::Meta.line();
    let rows = fits(column.rest.height() - heads - S8, high, S4).min(6);
    let step = u64::try_from(rows).unwrap_or(1).max(1);
    let back = Button::new(&earlier).icon(icons::ARROW_LEFT);
    let wide = back.width(ui);
    if draft.week > 0 && back.show(ui, look, bar.left(wide)) {
        draft.week = draft.week.saturating_sub(step);
    }
    let on = Button::new(&later).icon(icons::ARROW_RIGHT);
    let wide = on.width(ui);
    if draft.week.saturating_add(step) < WEEKS && on.show(ui, look, bar.right(wide)) {
        draft.week = draft.week.saturating_add(step);
    }
    let month = words.month_and_year(monday);
    text::heading(ui, bar.rest, Type::Heading, &month, look.tokens.text, 2);

    let grid = Grid {
        columns: 7,
        rows: 1,
    };
    let line = column.top(heads);
    for (place, weekday) in ALL.into_iter().enumerate() {
        let spot = grid.cell(line, S4, place);
        let name = words.weekday_short(weekday);
        let quiet = look.tokens.muted;
        text::label(ui, spot, Align2::CENTER_CENTER, Type::Meta, &name, quiet);
    }
    let area = column.rest;
    let area = Rect::from_min_size(
        area.min,
        vec2(
            area.width(),
            crate::ui::layout::count(rows) * (high + S4) - S4,
        ),
    );
    let grid = Grid { columns: 7, rows };
    for (place, day) in monday.iter_days().take(grid.cells()).enumerate() {
        let before = set.contains(&day);
        let now = draft.changed.get(&day).copied().unwrap_or(before);
        let spot = grid.cell(area, S4, place);
        if cell(ui, look, spot, day, today, now) {
            if now == before {
                draft.changed.insert(day, !now);
            } else {
                draft.changed.remove(&day);
            }
        }
    }
    let (back, by_weekday) = (say!(words, "back"), say!(words, "days-plan"));
    let save = say!(words, "days-save");
    let pressed = Foot::new()
        .back(&back)
        .other(Button::new(&by_weekday).icon(icons::CALENDAR))
        .primary(Button::primary(&save).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => Some(Done::Back),
        Some(Pressed::Other(_)) => {
            draft.planning = true;
            None
        }
        Some(Pressed::Primary) => {
            let days = |wanted: bool| {
                let of = draft.changed.iter().filter(|(_, due)| **due == wanted);
                of.map(|(day, _)| *day).collect()
            };
            Some(Done::These {
                due: days(true),
                not_due: days(false),
            })
        }
        None => None,
    }
}

fn cell(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    day: NaiveDate,
    today: NaiveDate,
    due: bool,
) -> bool {
    let t = look.tokens;
    let name = look.words.date(day);
    let press = press::listen(ui, look, rect, button::id(ui, &name));
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, true, due, &name));
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let edge = match (due, day == today) {
        (true, _) => Stroke::new(STROKE_SELECTED, t.primary.ink),
        (false, true) => Stroke::new(STROKE_SELECTED, t.edge),
        (false, false) => Stroke::new(STROKE, t.edge),
    };
    let ground = if due { t.primary.tint } else { t.raised };
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let ink = if due { t.primary.ink } else { t.text };
    // Where a month begins, it is named.
    let number = if day.day() == 1 {
        look.words.day_of_month_short(day)
    } else {
        day.day().to_string()
    };
    let wide = text::width(ui, Type::Strong, &number);
    let style = if due { Type::Strong } else { Type::Body };
    if due {
        // Said by a tick too, not by colour alone.
        let both = wide + S4 + 24.0;
        let left = rect.center().x - both / 2.0;
        let spot = Rect::from_min_max(
            egui::pos2(left, rect.top()),
            egui::pos2(left + 24.0, rect.bottom()),
        );
        text::icon(ui, spot, icons::CHECK, text::IconCut::Regular, 20.0, ink);
        let words = rect.with_min_x(spot.right() + S4);
        text::paint(ui, words, Align2::LEFT_CENTER, style, &number, ink);
    } else {
        text::paint(ui, rect, Align2::CENTER_CENTER, style, &number, ink);
    }
    press.pressed
}

fn plan(ui: &mut Ui, look: Look<'_>, today: NaiveDate, draft: &mut Draft) -> Option<Done> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        column.title(ui, look, &say!(words, "days-plan-which"));
    }
    let line = column.line(look.layout.target().max(56.0));
    let grid = Grid {
        columns: 7,
        rows: 1,
    };
    for (place, weekday) in ALL.into_iter().enumerate() {
        let chosen = draft.plan.weekdays.contains(&weekday);
        let (short, long) = (words.weekday_short(weekday), words.weekday(weekday));
        let button = Button::new(&short).spoken(&long).selected_quietly(chosen);
        if button.show(ui, look, grid.cell(line, S8, place)) {
            if chosen {
                draft.plan.weekdays.retain(|w| *w != weekday);
            } else {
                draft.plan.weekdays.push(weekday);
            }
        }
    }
    column.heading(ui, look, &say!(words, "days-plan-weeks"));
    let line = column.line(look.layout.target().max(56.0));
    let grid = Grid {
        columns: 4,
        rows: 1,
    };
    for (place, weeks) in [1_u64, 4, 12, 26].into_iter().enumerate() {
        let name = say!(words, "days-weeks", count = weeks);
        let button = Button::new(&name).selected_quietly(draft.plan.weeks == weeks);
        if button.show(ui, look, grid.cell(line, S8, place)) {
            draft.plan.weeks = weeks;
        }
    }
    let until = last_day(today, draft.plan.weeks);
    let due = days_of_weekdays(&draft.plan.weekdays, today, until);
    let sentence = sentence(words, &due, until);
    column.quiet(ui, look, &sentence);
    let (back, every) = (say!(words, "back"), say!(words, "days-every"));
    let set = say!(words, "days-set");
    let pressed = Foot::new()
        .back(&back)
        .other(Button::new(&every))
        .primary(Button::primary(&set).icon(icons::CHECK))
        .show(ui, look, page.foot);
    match pressed {
        Some(Pressed::Back) => {
            draft.planning = false;
            None
        }
        Some(Pressed::Other(_)) => Some(Done::EveryDay),
        Some(Pressed::Primary) if !due.is_empty() => Some(Done::These {
            due,
            not_due: Vec::new(),
        }),
        _ => None,
    }
}

/// The last day of so many weeks that begin today.
fn last_day(today: NaiveDate, weeks: u64) -> NaiveDate {
    let days = weeks.saturating_mul(7).saturating_sub(1);
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

fn sentence(words: &Words, due: &[NaiveDate], until: NaiveDate) -> String {
    if due.is_empty() {
        return say!(words, "days-plan-none");
    }
    let until = words.date(until);
    say!(words, "days-plan-until", count = due.len(), until = until)
}
