//! A placement as it stands, and its changes: other times from a day on, a pause, longer, the end.

use egui::Ui;

use super::steps::{TwoDays, rows_of, two_days};
use super::{Action, Data, Draft, Stage, said, week, week_of};
use crate::domain::Refusal;
use crate::domain::hours::placement::{Pause, Placement};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::Grid;
use crate::ui::theme::space::S24;
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Allowed, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// What can be done with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum To {
    Stage(Stage),
    Summary,
    NotEnded,
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
        match placement.pause_from(data.today) {
            Some(pause) if pause.until.is_none() => {
                let from = words.plain_date(pause.from);
                let ends = (
                    say!(words, "placement-pause-ends"),
                    say!(words, "placement-pause-since", from = from),
                );
                add(To::Stage(Stage::PauseEnds), icons::PLAY, ends);
            }
            _ => {
                let pause = (
                    say!(words, "placement-pause"),
                    say!(words, "placement-pause-detail"),
                );
                add(To::Stage(Stage::Pause), icons::PAUSE, pause);
            }
        }
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
    let summary = (
        say!(words, "placement-summary"),
        say!(words, "placement-summary-detail"),
    );
    add(To::Summary, icons::FILE_TEXT, summary);
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
        let from = words.plain_date(pause.from);
        let says = match pause.until {
            None => say!(words, "placement-paused-open", from = from),
            Some(until) => {
                let until = words.plain_date(until);
                say!(words, "placement-paused", from = from, until = until)
            }
        };
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
        if let Some(name) = person.and_then(|person| data.staff_name(person)) {
            rows.push((label, name.to_owned()));
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
    // What it says on the left, what can be done on the right; where it is narrow, on a page each.
    let apart = look.layout.is_short() || rest.width() < 1100.0;
    let choices_rect = if apart {
        rest
    } else {
        let grid = Grid {
            columns: 2,
            rows: 1,
        };
        let left = Column::new(look, grid.cell(rest, S24, 0));
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
        Some(To::Summary) => actions.push(Action::Summary(placement.id)),
        Some(To::NotEnded) => {
            if let Ok(placement) = placement.clone().not_ended() {
                actions.push(Action::Change(Box::new(placement)));
            }
        }
        None => {}
    }
    let (back, all) = (say!(words, "back"), say!(words, "placement-facts"));
    let mut foot = Foot::new().back(&back);
    if apart {
        foot = foot.other(Button::new(&all).icon(icons::CLIPBOARD_TEXT));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => actions.push(Action::Back),
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
    let asked = OneDay {
        title: say!(words, "placement-other-from"),
        aside: say!(words, "placement-other-aside"),
        label: say!(words, "placement-other-from-label"),
        hint: say!(words, "placement-day-hint"),
        primary: say!(words, "next"),
        icon: icons::CLOCK,
    };
    match ask_day(ui, look, data, &mut draft.from, &asked) {
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
                Ok(placement) => return vec![Action::Change(Box::new(placement))],
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

/// A pause: from, and until where it is known.
pub(super) fn pause(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let keep = say!(words, "record-keep");
    let asked = TwoDays {
        title: say!(words, "placement-ask-pause"),
        aside: say!(words, "placement-pause-aside"),
        until_label: say!(words, "placement-pause-until"),
        until_hint: say!(words, "placement-pause-until-hint"),
        primary: &keep,
    };
    match two_days(ui, look, data, draft, &asked, false) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(Pressed::Primary) => {
            let Some(from) = draft.from.read(|typed| words.read_day(typed)) else {
                return Vec::new();
            };
            let made = draft.until.read(|typed| {
                let until = if typed.trim().is_empty() {
                    None
                } else {
                    Some(words.read_day(typed)?)
                };
                placement.clone().with_pause(Pause { from, until })
            });
            return made
                .map(|made| Action::Change(Box::new(made)))
                .into_iter()
                .collect();
        }
        _ => {}
    }
    Vec::new()
}

/// A page that asks for one day.
struct OneDay {
    title: String,
    aside: String,
    label: String,
    hint: String,
    primary: String,
    icon: Icon,
}

fn ask_day(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    typed: &mut Asked,
    asked: &OneDay,
) -> Option<Pressed> {
    let about = (asked.icon, look.tokens.primary);
    let page = Page::of(look, ui.max_rect()).beside(ui, look, about, &asked.aside);
    let mut column = Column::new(look, page.content);
    column.title(ui, look, &asked.title);
    said(ui, look, data, &mut column);
    let question = Question {
        label: &asked.label,
        hint: &asked.hint,
        kind: Kind::Words,
    };
    let entered = typed.show(ui, look, &mut column, question);
    let back = say!(look.words, "back");
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&asked.primary));
    let pressed = foot.show(ui, look, page.foot);
    if entered {
        Some(Pressed::Primary)
    } else {
        pressed
    }
}

/// The last day of a pause, a later end, or the end.
pub(super) fn one_day(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let hint = say!(words, "placement-day-hint");
    let primary = say!(words, "record-keep");
    let asked = match draft.stage {
        Stage::PauseEnds => OneDay {
            title: say!(words, "placement-ask-pause-end"),
            aside: say!(words, "placement-pause-aside"),
            label: say!(words, "placement-pause-last"),
            hint,
            primary,
            icon: icons::PLAY,
        },
        Stage::Longer => {
            let until = words.plain_date(placement.last_day());
            OneDay {
                title: say!(words, "placement-ask-longer"),
                aside: say!(words, "placement-longer-aside", until = until),
                label: say!(words, "placement-until"),
                hint,
                primary,
                icon: icons::CALENDAR,
            }
        }
        _ => OneDay {
            title: say!(words, "placement-ask-end"),
            aside: say!(words, "placement-end-aside"),
            label: say!(words, "placement-end-label"),
            hint,
            primary,
            icon: icons::FLAG,
        },
    };
    let stage = draft.stage;
    match ask_day(ui, look, data, &mut draft.until, &asked) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(Pressed::Primary) => {
            let made = draft.until.read(|typed| {
                let day = words.read_day(typed)?;
                let now = placement.clone();
                match stage {
                    Stage::PauseEnds => {
                        let pause = now.pause_from(data.today).ok_or(Refusal::HoursChanged)?;
                        now.pause_ends(pause.from, day)
                    }
                    Stage::Longer => now.extended(data.today, day),
                    _ => now.ended_on(day),
                }
            });
            return made
                .map(|made| Action::Change(Box::new(made)))
                .into_iter()
                .collect();
        }
        _ => {}
    }
    Vec::new()
}
