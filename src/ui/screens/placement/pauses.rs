//! The pauses of a placement: all of them, and what can be put right about one.

use chrono::NaiveDate;
use egui::Ui;

use super::{Action, Data, Draft, Stage, changed, said};
use crate::domain::hours::placement::{Pause, Placement};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::widgets::asked::Asked;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice::{self, Choice};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::list_row::{self, ListRow};
use crate::ui::widgets::page::{Foot, Page, Pressed};
use crate::words::{Words, say};

/// From 18 November 2026, or 18 November 2026 to 2 December 2026.
pub(super) fn days_of(words: &Words, pause: Pause) -> String {
    let from = words.plain_date(pause.from);
    match pause.until {
        None => say!(words, "placement-paused-open", from = from),
        Some(until) => {
            let until = words.plain_date(until);
            say!(words, "placement-paused", from = from, until = until)
        }
    }
}

/// Whether it is over, goes on or is still to come.
fn stands(words: &Words, pause: Pause, today: NaiveDate) -> String {
    match () {
        () if pause.from > today => say!(words, "placement-pause-ahead"),
        () if pause.holds(today) => say!(words, "placement-pause-on"),
        () => say!(words, "placement-pause-over"),
    }
}

/// All of them; one is tapped to put it right.
pub(super) fn all(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    placement: &Placement,
) -> Vec<Action> {
    let words = look.words;
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    if !look.layout.is_tiny() {
        let name = data.name.as_str();
        column.title(ui, look, &say!(words, "placement-pauses-of", name = name));
    }
    said(ui, look, data, &mut column);
    let block = look.tokens.primary;
    let rows: Vec<ListRow> = placement
        .pauses
        .iter()
        .map(|pause| ListRow {
            icon: icons::PAUSE,
            block,
            name: days_of(words, *pause),
            detail: stands(words, *pause, data.today),
            amount: String::new(),
        })
        .collect();
    let about = say!(words, "placement-pauses-aside");
    list_row::beside_few(
        ui,
        look,
        &mut column,
        rows.len(),
        (icons::PAUSE, block),
        &about,
    );
    let pressed = list_row::list(ui, look, column.rest(), &rows, &mut draft.page);
    if let Some(pause) = pressed.and_then(|number| placement.pauses.get(number)) {
        draft.go(Stage::PauseAt(pause.from));
    }
    let (back, new) = (say!(words, "back"), say!(words, "placement-pause-new"));
    let mut foot = Foot::new().back(&back);
    // While one goes on without an end, another would be at the same time.
    if placement.ended.is_none() && placement.open_pause().is_none() {
        foot = foot.primary(Button::primary(&new).icon(icons::PLUS));
    }
    match foot.show(ui, look, page.foot) {
        Some(Pressed::Back) => draft.go(Stage::One),
        Some(Pressed::Primary) => {
            draft.from = Asked::with(words.plain_date(data.today));
            draft.until = Asked::default();
            draft.go(Stage::Pause);
        }
        _ => {}
    }
    Vec::new()
}

/// One of them: its days as they should have been, or it was none.
pub(super) fn one(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    (placement, from): (&Placement, NaiveDate),
) -> Vec<Action> {
    let words = look.words;
    let Some(pause) = placement.pauses.iter().find(|pause| pause.from == from) else {
        draft.go(Stage::Pauses);
        return Vec::new();
    };
    let page = Page::of(look, ui.max_rect());
    let mut column = Column::new(look, page.content).wide();
    let days = days_of(words, *pause);
    column.title(ui, look, &say!(words, "placement-pause-of", days = days));
    said(ui, look, data, &mut column);
    let (right, right_detail) = (
        say!(words, "placement-pause-days"),
        say!(words, "placement-pause-days-detail"),
    );
    let (back_out, out_detail) = (
        say!(words, "placement-pause-back"),
        say!(words, "placement-pause-back-detail"),
    );
    let choices = [
        Choice::new(&right, icons::CALENDAR).detail(&right_detail),
        Choice::new(&back_out, icons::ARROW_COUNTER_CLOCKWISE).detail(&out_detail),
    ];
    let mut actions = Vec::new();
    match choice::pages(ui, look, column.rest(), &choices, &mut draft.page) {
        Some(0) => {
            let until = pause.until.map(|day| words.plain_date(day));
            draft.from = Asked::with(words.plain_date(pause.from));
            draft.until = Asked::with(until.unwrap_or_default());
            draft.go(Stage::PauseDays(from));
        }
        Some(_) => actions = changed(placement.clone().without_pause(from).ok()),
        None => {}
    }
    let back = say!(words, "back");
    if Foot::new().back(&back).show(ui, look, page.foot) == Some(Pressed::Back) {
        draft.go(Stage::Pauses);
    }
    actions
}
