//! A new placement, a question at a time.

use egui::Ui;

use super::days::{Asks, Offer, Which, ask};
use super::questions::read_fare;
use super::{Action, Data, Draft, Stage, Wanted, said, week};
use crate::domain::hours::Days;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::page::{self, Foot, Page, Pressed};
use crate::words::{Words, say};

/// Which shop.
pub(super) fn shop(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let name = data.name.as_str();
    column.title(ui, look, &say!(words, "placement-ask-shop", name = name));
    said(ui, look, data, &mut column);
    let choices: Vec<Choice<'_>> = data
        .shops
        .iter()
        .map(|(_, name)| Choice::new(name, icons::STOREFRONT))
        .collect();
    let pressed = choice::pages(ui, look, column.rest(), &choices, &mut draft.page);
    if let Some((shop, _)) = pressed.and_then(|number| data.shops.get(number)) {
        draft.shop = Some(*shop);
        draft.go(Stage::Days);
    }
    if back(ui, look, &page) {
        return vec![Action::Back];
    }
    Vec::new()
}

fn back(ui: &mut Ui, look: Look<'_>, page: &Page) -> bool {
    let back = say!(look.words, "back");
    Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back)
}

/// From when until when.
pub(super) fn days(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let asks = Asks {
        title: say!(words, "placement-ask-days"),
        aside: say!(words, "placement-days-aside"),
        icon: icons::CALENDAR,
        days: Which::Both(
            (
                say!(words, "placement-from"),
                say!(words, "placement-day-hint"),
            ),
            (
                say!(words, "placement-until"),
                say!(words, "placement-until-hint"),
            ),
        ),
        primary: say!(words, "next"),
    };
    match ask(ui, look, data, draft, (&asks, Offer::TwelveWeeks)) {
        Some(Pressed::Back) if data.shops.len() > 1 => draft.go(Stage::Shop),
        Some(Pressed::Back) => return vec![Action::Back],
        Some(Pressed::Primary) if read_days(words, draft).is_some() => draft.go(Stage::Kind),
        _ => {}
    }
    Vec::new()
}

/// The days, where both are clear and in order; else their fields say so.
fn read_days(words: &Words, draft: &mut Draft) -> Option<Days> {
    let from = draft.from.read(|typed| words.read_day(typed))?;
    draft
        .until
        .read(|typed| Days::new(from, words.read_day(typed)?))
}

/// Days and times.
pub(super) fn times(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let next = say!(look.words, "next");
    let title = say!(look.words, "placement-ask-times");
    let problem = data.problem.as_deref();
    match week::view(ui, look, (&title, problem, &next), &mut draft.week) {
        Some(week::Done::Back) => draft.go(Stage::Kind),
        Some(week::Done::Kept) => draft.go(Stage::Supervisor),
        None => {}
    }
    Vec::new()
}

/// What was answered, as far as all of it is clear.
fn wanted(words: &Words, draft: &mut Draft) -> Option<Wanted> {
    let days = read_days(words, draft)?;
    Some(Wanted {
        shop: draft.shop?,
        kind: draft.kind,
        from: days.from(),
        until: days.until(),
        times: draft.week.plan.times(),
        supervisor: draft.supervisor,
        key_worker: draft.key_worker,
        fare: read_fare(draft).ok()?,
    })
}

/// All of it, before it is kept.
pub(super) fn check(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft) -> Vec<Action> {
    let words = look.words;
    let Some(wanted) = wanted(words, draft) else {
        draft.go(Stage::Days);
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_short() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "placement-check", name = name));
    }
    said(ui, look, data, &mut column);
    let staff = |person| data.staff_or_nobody(words, person);
    let times = words.agreed_times(&wanted.times);
    let rows = [
        (
            say!(words, "placement-row-shop"),
            data.shop_name(wanted.shop).to_owned(),
        ),
        (say!(words, "placement-from"), words.plain_date(wanted.from)),
        (
            say!(words, "placement-until"),
            words.plain_date(wanted.until),
        ),
        (
            say!(words, "placement-paper-kind"),
            words.time_kind(wanted.kind),
        ),
        (
            say!(words, "placement-paper-agreed"),
            match times.as_slice() {
                [] => say!(words, "placement-paper-no-times"),
                [one] => one.clone(),
                several => {
                    let count = several.len();
                    say!(words, "placement-times-several", count = count)
                }
            },
        ),
        (
            say!(words, "placement-paper-supervisor"),
            staff(wanted.supervisor),
        ),
        (
            say!(words, "placement-paper-key-worker"),
            staff(wanted.key_worker),
        ),
        (
            say!(words, "placement-fare"),
            wanted.fare.map_or_else(
                || say!(words, "placement-no-fare"),
                |fare| words.money(fare),
            ),
        ),
    ];
    rows_of(ui, look, &column, &rows);
    let (back, keep) = (say!(words, "back"), say!(words, "placement-keep"));
    let foot = Foot::new()
        .back(&back)
        .primary(Button::primary(&keep).icon(icons::CHECK));
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => {
            draft.go(Stage::Fare);
            Vec::new()
        }
        Some(Pressed::Primary) => vec![Action::Add(Box::new(wanted))],
        _ => Vec::new(),
    }
}

/// Rows of a check page; in two columns where it is low.
pub(super) fn rows_of(ui: &mut Ui, look: Look<'_>, column: &Column, rows: &[(String, String)]) {
    let rest = column.rest();
    let high = if look.layout.is_tiny() {
        Type::Meta.line() + 4.0
    } else if look.layout.is_short() {
        36.0
    } else {
        52.0
    };
    let style = if look.layout.is_short() {
        Type::Meta
    } else {
        Type::Body
    };
    let mut cut = Cut::new(rest, 0.0);
    for (name, says) in rows {
        page::row(ui, look, cut.top(high), name, says, style);
    }
}
