//! One day of the rota: who is planned, and its changes: moved, added, told us, closed, each taken back.

use chrono::NaiveDate;
use egui::Ui;

use super::{Action, Changed, Data, Day, Draft, Placed, Plan, Stage};
use crate::domain::hours::rota::{Change, Holds, Origin};
use crate::domain::ids::PlacementId;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::empty;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::ui::widgets::people_list::{self, Listed};
use crate::ui::widgets::shift_fields::{shift, shift_fields};
use crate::words::{Words, say};

fn said(ui: &mut Ui, look: Look<'_>, data: &Data, column: &mut Column) {
    column.problem(ui, look, data.problem.as_deref());
    if let Some(said) = &data.said {
        column.banner(ui, look, Tone::Positive, said);
    }
}

/// A line about somebody planned: the time, and what is different from what was agreed.
fn detail(words: &Words, plan: &Plan) -> String {
    let times = words.shift(plan.shift);
    match (plan.holds, plan.origin) {
        (Holds::Expected, Origin::Agreed) => times,
        (Holds::Expected, origin) => {
            let what = words.origin(origin);
            say!(words, "rota-detail", times = times, what = what)
        }
        // The whole day is: its times would say nothing.
        (Holds::ShopClosed, _) => words.holds(Holds::ShopClosed),
        (holds, _) => {
            let what = words.holds(holds);
            say!(words, "rota-detail", times = times, what = what)
        }
    }
}

/// The day.
pub(super) fn view(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    of: NaiveDate,
) -> Vec<Action> {
    let words = look.words;
    let Some(day) = data.day(of) else {
        draft.go(Stage::Week);
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    column.title(ui, look, &words.day(of));
    said(ui, look, data, &mut column);
    let block = look.tokens.primary;
    let add = say!(words, "rota-add");
    let adds = Button::primary(&add).icon(icons::PLUS);
    let empty = day.plans.is_empty();
    if empty && day.is_closed() {
        let none = say!(words, "rota-change-closed");
        let icon = icons::CALENDAR;
        empty::show(ui, look, column.rest(), icon, block, &none);
    } else if empty {
        let none = say!(words, "rota-day-nobody");
        let about = (icons::CALENDAR, block);
        if empty::with_button(ui, look, column.rest(), about, &none, adds.clone()) {
            draft.go(Stage::Add(of));
        }
    }
    let details: Vec<String> = day.plans.iter().map(|plan| detail(words, plan)).collect();
    // Whom it is about is seen first; what holds of it stands in the line below the name.
    let people: Vec<Listed<'_>> = details
        .iter()
        .zip(&day.plans)
        .map(|(detail, plan)| Listed {
            name: &plan.name,
            picture: plan.picture.as_ref(),
            detail,
        })
        .collect();
    let about = say!(words, "rota-day-aside");
    let icon = (icons::CALENDAR, block);
    list_row::beside_few(ui, look, &mut column, people.len(), icon, &about);
    let rest = column.rest();
    if let Some(place) = people_list::rows_of(ui, look, rest, &people, &mut draft.page) {
        draft.go(Stage::Plan(of, place));
    }
    let back = say!(words, "back");
    let (closed, changes) = (say!(words, "rota-close"), say!(words, "rota-changes"));
    let mut foot = Foot::new().back(&back);
    let changed = !day.changes.is_empty();
    if changed {
        foot = foot.other(Button::new(&changes).icon(icons::ARROW_COUNTER_CLOCKWISE));
    }
    if !day.is_closed() {
        foot = foot.other(Button::new(&closed).icon(icons::STOREFRONT));
    }
    if !day.is_closed() && !empty {
        foot = foot.primary(adds);
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Week),
        Some(Pressed::Primary) => draft.go(Stage::Add(of)),
        Some(Pressed::Other(0)) if changed => draft.go(Stage::Changes(of)),
        Some(Pressed::Other(_)) => {
            let shop = data.shop;
            return vec![Action::Change(of, Change::ShopClosed { shop })];
        }
        None => {}
    }
    Vec::new()
}

fn planned(data: &Data, (of, place): (NaiveDate, usize)) -> Option<(&Day, &Plan)> {
    let day = data.day(of)?;
    Some((day, day.plans.get(place)?))
}

/// What holds of this plan and can be taken back.
fn of_plan<'d>(day: &'d Day, plan: &Plan) -> Vec<&'d Changed> {
    let about = |changed: &&Changed| match changed.change {
        Change::Moved { placement, to, .. } => {
            placement == plan.placement
                && to == day.day
                && plan.origin == Origin::MovedFrom(changed.day)
        }
        Change::Added { .. } => plan.origin == Origin::Added(changed.id),
        Change::ToldUs { placement } => placement == plan.placement && changed.day == day.day,
        Change::ShopClosed { .. } | Change::TakenBack { .. } => false,
    };
    day.changes.iter().filter(about).collect()
}

/// Somebody planned: what can be changed for this day.
pub(super) fn plan(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (of, place): (NaiveDate, usize),
) -> Vec<Action> {
    let words = look.words;
    let Some((day, plan)) = planned(data, (of, place)) else {
        draft.go(Stage::Day(of));
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let (name, date) = (plan.name.as_str(), words.day(of));
    column.title(ui, look, &say!(words, "rota-plan", name = name, day = date));
    column.quiet(ui, look, &detail(words, plan));
    said(ui, look, data, &mut column);
    let back_to: Vec<(&Changed, String)> = of_plan(day, plan)
        .into_iter()
        .map(|changed| (changed, words.rota_change(&changed.change)))
        .collect();
    let (told, told_detail) = (
        say!(words, "rota-told-us"),
        say!(words, "rota-told-us-detail"),
    );
    let (moves, moves_detail) = (say!(words, "rota-move"), say!(words, "rota-move-detail"));
    let take = say!(words, "rota-take-back");
    let mut ways: Vec<(Option<Change>, Option<NaiveDate>)> = Vec::new();
    let mut choices: Vec<Choice<'_>> = Vec::new();
    if plan.holds == Holds::Expected {
        let placement = plan.placement;
        ways.push((Some(Change::ToldUs { placement }), None));
        choices.push(Choice::new(&told, icons::CHAT_CIRCLE).detail(&told_detail));
        if !matches!(plan.origin, Origin::Added(_)) {
            ways.push((None, None));
            choices.push(Choice::new(&moves, icons::CALENDAR).detail(&moves_detail));
        }
    }
    for (changed, detail) in &back_to {
        ways.push((
            Some(Change::TakenBack { of: changed.id }),
            Some(changed.day),
        ));
        choices.push(Choice::new(&take, icons::ARROW_COUNTER_CLOCKWISE).detail(detail));
    }
    let mut actions = Vec::new();
    if choices.is_empty() {
        let icon = icons::CALENDAR;
        let none = say!(words, "rota-plan-nothing");
        empty::show(ui, look, column.rest(), icon, look.tokens.primary, &none);
    } else {
        let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
        match pressed.and_then(|number| ways.get(number)) {
            Some((Some(change), day)) => actions.push(Action::Change(day.unwrap_or(of), *change)),
            Some((None, _)) => {
                let text = |minute: i64| format!("{}:{:02}", minute / 60, minute % 60);
                draft.to = Asked::with(words.plain_date(of));
                draft.from = Asked::with(text(plan.shift.from()));
                draft.until = Asked::with(text(plan.shift.until()));
                draft.go(Stage::Move(of, place));
            }
            None => {}
        }
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.go(Stage::Day(of));
    }
    actions
}

/// To which day and time it is moved.
pub(super) fn moved(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (of, place): (NaiveDate, usize),
) -> Vec<Action> {
    let words = look.words;
    let Some((_, plan)) = planned(data, (of, place)) else {
        draft.go(Stage::Day(of));
        return Vec::new();
    };
    let about = (icons::CALENDAR, look.tokens.primary);
    let aside = say!(words, "rota-move-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let name = plan.name.as_str();
    let short = look.layout.is_short();
    column.title(ui, look, &say!(words, "rota-ask-move", name = name));
    said(ui, look, data, &mut column);
    // Where it is low the day comes first, then the times.
    let ask_day = !short || !draft.times || draft.to.problem.is_some();
    // A day that cannot be stands alone until something else is typed.
    let ask_times = (!short || draft.times) && draft.to.problem.is_none();
    let mut entered = false;
    if ask_day {
        let (label, hint) = (
            say!(words, "rota-move-to"),
            say!(words, "placement-day-hint"),
        );
        let question = Question {
            label: &label,
            hint: if short { &hint } else { "" },
            kind: Kind::Words,
        };
        entered = draft.to.show(ui, look, &mut column, question);
    }
    if ask_times {
        let (from, until) = (&mut draft.from, &mut draft.until);
        entered = shift_fields(ui, look, &mut column, from, until);
    }
    let back = say!(words, "back");
    let on = if ask_times {
        say!(words, "record-keep")
    } else {
        say!(words, "next")
    };
    let foot = Foot::new().back(&back).primary(Button::primary(&on));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) if short && draft.times => draft.times = false,
        Some(Pressed::Back) => draft.go(Stage::Plan(of, place)),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            let Some(to) = draft.to.read(|typed| words.read_day(typed)) else {
                draft.times = false;
                return Vec::new();
            };
            if !ask_times {
                draft.times = true;
                return Vec::new();
            }
            let Some(shift) = shift(&mut draft.from, &mut draft.until) else {
                return Vec::new();
            };
            // What was moved already is moved again from the day that was agreed.
            let day = match plan.origin {
                Origin::MovedFrom(day) => day,
                Origin::Agreed | Origin::Added(_) => of,
            };
            let placement = plan.placement;
            let change = Change::Moved {
                placement,
                to,
                shift,
            };
            return vec![Action::Change(day, change)];
        }
        _ => {}
    }
    Vec::new()
}

/// Who is added to the day.
pub(super) fn add(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    of: NaiveDate,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let day = words.day(of);
        column.title(ui, look, &say!(words, "rota-ask-add", day = day));
    }
    said(ui, look, data, &mut column);
    let block = look.tokens.primary;
    let here = data.placed.iter().filter(|placed| placed.days.holds(of));
    let here: Vec<&Placed> = here.collect();
    if here.is_empty() {
        let none = say!(words, "rota-add-nobody");
        empty::show(ui, look, column.rest(), icons::USERS, block, &none);
    }
    let people: Vec<Listed<'_>> = here
        .iter()
        .map(|placed| Listed {
            name: &placed.name,
            picture: placed.picture.as_ref(),
            detail: "",
        })
        .collect();
    let pressed = people_list::rows_of(ui, look, column.rest(), &people, &mut draft.page);
    if let Some(placed) = pressed.and_then(|number| here.get(number)) {
        draft.from = Asked::default();
        draft.until = Asked::default();
        draft.go(Stage::AddTimes(of, placed.placement));
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.go(Stage::Day(of));
    }
    Vec::new()
}

/// From when until when somebody is added.
pub(super) fn add_times(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (of, placement): (NaiveDate, PlacementId),
) -> Vec<Action> {
    let words = look.words;
    let placed = data.placed.iter().find(|one| one.placement == placement);
    let name = placed.map(|one| one.name.as_str()).unwrap_or_default();
    let about = (icons::PLUS_CIRCLE, look.tokens.primary);
    let aside = say!(words, "rota-move-aside");
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &aside);
    let mut column = Column::new(look, page.content);
    let day = words.day(of);
    column.title(ui, look, &say!(words, "rota-plan", name = name, day = day));
    said(ui, look, data, &mut column);
    let entered = shift_fields(ui, look, &mut column, &mut draft.from, &mut draft.until);
    let (back, keep) = (say!(words, "back"), say!(words, "record-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::Add(of)),
        pressed if pressed == Some(Pressed::Primary) || entered => {
            if let Some(shift) = shift(&mut draft.from, &mut draft.until) {
                let change = Change::Added { placement, shift };
                return vec![Action::Change(of, change)];
            }
        }
        _ => {}
    }
    Vec::new()
}

/// The changes that hold; a tap takes one back.
pub(super) fn changes(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    of: NaiveDate,
) -> Vec<Action> {
    let words = look.words;
    let Some(day) = data.day(of) else {
        draft.go(Stage::Week);
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let day = words.day(of);
        column.title(ui, look, &say!(words, "rota-changes-of", day = day));
    }
    said(ui, look, data, &mut column);
    let rows: Vec<ListRow> = day
        .changes
        .iter()
        .map(|changed| {
            let what = words.rota_change(&changed.change);
            let (name, detail) = match &changed.name {
                Some(name) => (name.clone(), what),
                None => (what, String::new()),
            };
            ListRow {
                icon: icons::ARROW_COUNTER_CLOCKWISE,
                block: look.tokens.primary,
                name,
                detail,
                amount: String::new(),
            }
        })
        .collect();
    let about = say!(words, "rota-changes-aside");
    let icon = (icons::ARROW_COUNTER_CLOCKWISE, look.tokens.primary);
    list_row::beside_few(ui, look, &mut column, rows.len(), icon, &about);
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.go(Stage::Day(of));
    }
    let changed = pressed.and_then(|number| day.changes.get(number));
    changed
        .map(|changed| Action::Change(changed.day, Change::TakenBack { of: changed.id }))
        .into_iter()
        .collect()
}
