//! A placement as it stands, and its changes: other times from a day on, a pause, longer, the end.

use egui::Ui;

use super::days::{Asks, Offer, Which, ask};
use super::pauses::days_of;
use super::steps::rows_of;
use super::{Action, Data, Draft, Stage, changed, said, week, week_of};
use crate::domain::Refusal;
use crate::domain::hours::placement::{Pause, Placement};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::Grid;
use crate::ui::theme::space::S24;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What can be done with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum To {
    Stage(Stage),
    NotEnded,
    Skills,
}

/// Each change that can be made now.
fn ways(words: &Words, data: &Data, placement: &Placement) -> Vec<(To, Icon, String, String)> {
    let mut ways = Vec::new();
    let mut add = |to, icon, (name, detail): (String, String)| ways.push((to, icon, name, detail));
    if data.changes == Allowed::Yes && placement.ended.is_none() {
        let times = (
            say!(words, "placement-other-times"),
            say!(words, "placement-other-times-detail"),
        );
        add(To::Stage(Stage::OtherFrom), icons::CLOCK, times);
        if let Some(pause) = placement.open_pause() {
            let from = words.plain_date(pause.from);
            let ends = (
                say!(words, "placement-pause-ends"),
                say!(words, "placement-pause-since", from = from),
            );
            add(To::Stage(Stage::PauseEnds), icons::PLAY, ends);
        }
        if placement.pauses.is_empty() {
            let pause = (
                say!(words, "placement-pause"),
                say!(words, "placement-pause-detail"),
            );
            add(To::Stage(Stage::Pause), icons::PAUSE, pause);
        }
    }
    // Those that were entered can be put right whenever somebody sees it.
    if data.changes == Allowed::Yes && !placement.pauses.is_empty() {
        let pauses = (
            say!(words, "placement-pauses"),
            say!(
                words,
                "placement-pauses-detail",
                count = placement.pauses.len()
            ),
        );
        add(To::Stage(Stage::Pauses), icons::PAUSE, pauses);
    }
    if data.changes == Allowed::Yes && placement.ended.is_none() {
        let who = (
            say!(words, "placement-who"),
            say!(words, "placement-who-detail"),
        );
        add(To::Stage(Stage::Who), icons::USERS, who);
        let longer = (
            say!(words, "placement-longer"),
            say!(words, "placement-longer-detail"),
        );
        add(To::Stage(Stage::Longer), icons::ARROW_RIGHT, longer);
        let end = (
            say!(words, "placement-end"),
            say!(words, "placement-end-detail"),
        );
        add(To::Stage(Stage::End), icons::FLAG, end);
    }
    if data.changes == Allowed::Yes && placement.ended.is_some() {
        let on = (
            say!(words, "placement-not-ended"),
            say!(words, "placement-not-ended-detail"),
        );
        add(To::NotEnded, icons::ARROW_COUNTER_CLOCKWISE, on);
    }
    if data.skills == Allowed::Yes {
        let skills = (say!(words, "chosen-way"), say!(words, "chosen-way-detail"));
        add(To::Skills, icons::CLIPBOARD_TEXT, skills);
    }
    ways
}

/// What it says, in rows.
fn facts(words: &Words, data: &Data, placement: &Placement) -> Vec<(String, String)> {
    let until = if placement.ended.is_some() {
        say!(words, "placement-ended")
    } else {
        say!(words, "placement-until")
    };
    let mut rows = vec![
        (
            say!(words, "placement-from"),
            words.plain_date(placement.start),
        ),
        (until, words.plain_date(placement.last_day())),
        (
            say!(words, "placement-paper-kind"),
            words.time_kind(placement.kind),
        ),
    ];
    let times = words.agreed_times(placement.times_on(data.today.max(placement.start)));
    for line in times {
        rows.push((say!(words, "placement-row-agreed"), line));
    }
    if let Some(pause) = placement.pause_from(data.today) {
        let says = days_of(words, pause);
        rows.push((say!(words, "hours-attendance-paused"), says));
    }
    let staff = [
        (
            say!(words, "placement-paper-supervisor"),
            placement.supervisor,
        ),
        (
            say!(words, "placement-paper-key-worker"),
            placement.key_worker,
        ),
    ];
    for (label, person) in staff {
        if person.is_some() {
            rows.push((label, data.staff_or_nobody(words, person)));
        }
    }
    if let Some(fare) = placement.daily_fare {
        rows.push((say!(words, "placement-fare"), words.money(fare)));
    }
    rows
}

/// The placement as it stands.
pub(super) fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let (name, shop) = (data.name.as_str(), data.shop_name(placement.shop));
    if !look.layout.is_tiny() {
        column.title(
            ui,
            look,
            &say!(words, "placement-of", name = name, shop = shop),
        );
    }
    said(ui, look, data, &mut column);
    let ways = ways(words, data, placement);
    let choices: Vec<Choice<'_>> = ways
        .iter()
        .map(|(_, icon, name, detail)| Choice::new(name, *icon).detail(detail))
        .collect();
    let rest = column.rest();
    // What it says on the left, what can be done on the right; where it is narrow, on a page each. Where
    // nothing can be done, what it says is all there is.
    let narrow = look.layout.is_short() || rest.width() < 1100.0;
    let only_facts = ways.is_empty();
    let apart = narrow && !only_facts;
    let choices_rect = if apart {
        rest
    } else {
        let grid = Grid {
            columns: 2,
            rows: 1,
        };
        let left = if narrow {
            column
        } else {
            Column::new(look, grid.cell(rest, S24, 0))
        };
        rows_of(ui, look, &left, &facts(words, data, placement));
        grid.cell(rest, S24, 1)
    };
    let mut actions = Vec::new();
    let pressed = choice::pages(ui, look, choices_rect, &choices, &mut draft.page);
    match pressed.and_then(|number| ways.get(number)).map(|way| way.0) {
        Some(To::Stage(stage)) => {
            draft.from = Asked::default();
            draft.until = Asked::default();
            if matches!(stage, Stage::Pause | Stage::OtherFrom) {
                draft.from = Asked::with(words.plain_date(data.today));
            }
            if matches!(stage, Stage::PauseEnds | Stage::End) {
                draft.until = Asked::with(words.plain_date(data.today));
            }
            draft.go(stage);
        }
        Some(To::NotEnded) => {
            actions.extend(changed(placement.clone().not_ended().ok()));
        }
        Some(To::Skills) => actions.push(Action::Skills(placement.id)),
        None => {}
    }
    let (back, all, summary) = (
        say!(words, "back"),
        say!(words, "placement-facts"),
        say!(words, "placement-summary"),
    );
    let mut foot = Foot::new()
        .back(&back)
        .other(Button::new(&summary).icon(icons::FILE_TEXT));
    if apart {
        foot = foot.other(Button::new(&all).icon(icons::CLIPBOARD_TEXT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
        Some(Pressed::Other(0)) => actions.push(Action::Summary(placement.id)),
        Some(Pressed::Other(_)) => draft.go(Stage::Facts),
        _ => {}
    }
    actions
}

/// What was agreed, where that has a page of its own.
pub(super) fn agreed(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let page = Page::of(look, ui.max_rect());
    let column = Column::new(look, page.content).wide();
    rows_of(ui, look, &column, &facts(look.words, data, placement));
    let back = say!(look.words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.go(Stage::One);
    }
    Vec::new()
}

/// Other times: from which day.
pub(super) fn other_from(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let asks = Asks {
        title: say!(words, "placement-other-from"),
        aside: say!(words, "placement-other-aside"),
        icon: icons::CLOCK,
        days: Which::First(
            say!(words, "placement-other-from-label"),
            say!(words, "placement-day-hint"),
        ),
        primary: say!(words, "next"),
    };
    match ask(ui, look, data, draft, (&asks, Offer::Nothing)) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(Pressed::Primary) => {
            if let Some(from) = draft.from.read(|typed| words.read_day(typed)) {
                draft.week = week_of(placement.times_on(from));
                draft.go(Stage::OtherTimes);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Other times.
pub(super) fn other_times(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let Some(from) = draft.from.read(|typed| words.read_day(typed)) else {
        draft.go(Stage::OtherFrom);
        return Vec::new();
    };
    let day = words.plain_date(from);
    let title = say!(words, "placement-times-from", day = day);
    let keep = say!(words, "record-keep");
    let problem = data.problem.as_deref();
    match week::view(ui, look, (&title, problem, &keep), &mut draft.week) {
        Some(week::Done::Back) => draft.go(Stage::OtherFrom),
        Some(week::Done::Kept) => {
            let times = draft.week.plan.times();
            match placement.clone().with_times_from(from, times) {
                Ok(placement) => return changed(Some(placement)),
                Err(refusal) => {
                    draft.from.refuse(refusal);
                    draft.go(Stage::OtherFrom);
                }
            }
        }
        None => {}
    }
    Vec::new()
}

/// The days of a pause, a later end, or the end: what is asked.
fn asks(words: &Words, stage: Stage, placement: &Placement) -> Asks {
    let hint = || say!(words, "placement-day-hint");
    let asks = |title, aside, icon, days| Asks {
        title,
        aside,
        icon,
        days,
        primary: say!(words, "record-keep"),
    };
    let pause = |title| {
        let from = (say!(words, "placement-from"), hint());
        let until = (
            say!(words, "placement-pause-until"),
            say!(words, "placement-pause-until-hint"),
        );
        let aside = say!(words, "placement-pause-aside");
        asks(title, aside, icons::PAUSE, Which::Both(from, until))
    };
    match stage {
        Stage::Pause => pause(say!(words, "placement-ask-pause")),
        Stage::PauseDays(_) => pause(say!(words, "placement-ask-pause-days")),
        Stage::PauseEnds => asks(
            say!(words, "placement-ask-pause-end"),
            say!(words, "placement-pause-aside"),
            icons::PLAY,
            Which::Last(say!(words, "placement-pause-last"), hint()),
        ),
        Stage::Longer => {
            let until = words.plain_date(placement.last_day());
            asks(
                say!(words, "placement-ask-longer"),
                say!(words, "placement-longer-aside", until = until),
                icons::CALENDAR,
                Which::Last(say!(words, "placement-until"), hint()),
            )
        }
        _ => asks(
            say!(words, "placement-ask-end"),
            say!(words, "placement-end-aside"),
            icons::FLAG,
            Which::Last(say!(words, "placement-end-label"), hint()),
        ),
    }
}

/// The days of a pause, a later end, or the end: asked, and kept.
pub(super) fn days(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let stage = draft.stage;
    let asks = asks(words, stage, placement);
    match ask(ui, look, data, draft, (&asks, Offer::Nothing)) {
        Some(Pressed::Back) => draft.go(match stage {
            Stage::PauseDays(from) => Stage::PauseAt(from),
            Stage::Pause if !placement.pauses.is_empty() => Stage::Pauses,
            _ => Stage::One,
        }),
        Some(Pressed::Primary) => return changed(made(words, data, draft, placement)),
        _ => {}
    }
    Vec::new()
}

/// The placement with the days that were typed; where they cannot be, their field says so.
fn made(words: &Words, data: &Data, draft: &mut Draft, placement: &Placement) -> Option<Placement> {
    let now = placement.clone();
    let stage = draft.stage;
    if matches!(stage, Stage::Pause | Stage::PauseDays(_)) {
        let from = draft.from.read(|typed| words.read_day(typed))?;
        return draft.until.read(|typed| {
            let until = match typed.trim() {
                "" => None,
                typed => Some(words.read_day(typed)?),
            };
            let pause = Pause { from, until };
            match stage {
                Stage::PauseDays(before) => now.with_pause_put_right(before, pause),
                _ => now.with_pause(pause),
            }
        });
    }
    draft.until.read(|typed| {
        let day = words.read_day(typed)?;
        match stage {
            Stage::PauseEnds => {
                let pause = now.open_pause().ok_or(Refusal::RecordChanged)?;
                now.pause_ends(pause.from, day)
            }
            Stage::Longer => now.extended(data.today, day),
            _ => now.ended_on(day),
        }
    })
}
