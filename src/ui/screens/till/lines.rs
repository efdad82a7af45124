//! The lines of the basket: a page of them, and the strip that changes the chosen one.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::{Action, Data, Draft};
use crate::domain::Milli;
use crate::domain::basket::{BasketLine, LineState, Step};
use crate::domain::catalogue::Place;
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S8, S12, S16};
use crate::ui::widgets::basket_line::{self, Line, State};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::{banner, card, empty, status, text};
use crate::words::say;

/// The line that the strip changes: the one that was tapped, else the newest.
pub(super) fn chosen<'a>(draft: &mut Draft, lines: &'a [BasketLine]) -> Option<&'a BasketLine> {
    if let Some(item) = &draft.follow {
        let followed = lines
            .iter()
            .find(|l| l.state == LineState::In && l.item == *item)
            .map(|l| l.line);
        if followed.is_some() {
            draft.line = followed;
            draft.follow = None;
        }
    }
    let number = draft.line;
    lines
        .iter()
        .find(|l| Some(l.line) == number)
        .or_else(|| lines.last())
}

pub(super) fn list(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    lines: &[BasketLine],
    chosen: Option<u32>,
) {
    let mut column = Cut::new(rect, S4);
    if let Some(notice) = &data.notice {
        let high = banner::height(ui, look, notice, rect.width());
        let corner = column.top(high).min;
        banner::show(ui, look, corner, rect.width(), banner::Tone::Plain, notice);
    }
    if lines.is_empty() {
        let sentence = say!(look.words, "till-empty");
        let block = look.trade(data.trade);
        empty::show(ui, look, column.rest, icons::BASKET, block, &sentence);
        return;
    }
    let step = basket_line::height(look);
    let mut cells = 0;
    while count(cells + 1) * step <= column.rest.height() + 1.0 {
        cells += 1;
    }
    let mut paged = column.rest;
    if lines.len() > cells.max(1) {
        let mut cut = Cut::new(column.rest, S4);
        let foot = cut.bottom(look.layout.till_target());
        paged = cut.rest;
        cells = 1;
        while count(cells + 1) * step <= paged.height() + 1.0 {
            cells += 1;
        }
        turn(ui, look, draft, foot, lines, cells, chosen);
    }
    let cells = cells.max(1);
    let from = first_shown(draft, lines, cells, chosen);
    for (place, line) in lines.iter().skip(from).take(cells).enumerate() {
        let top = paged.top() + count(place) * step;
        let spot = Rect::from_min_size(pos2(paged.left(), top), vec2(paged.width(), step - S4));
        let shown = line_of(look, line, chosen == Some(line.line));
        if basket_line::show(ui, look, spot, &shown) {
            draft.line = Some(line.line);
            draft.lines_from = Some(from);
        }
        let last = place + 1 == cells || from + place + 1 == lines.len();
        if !last
            && chosen != Some(line.line)
            && chosen != lines.get(from + place + 1).map(|l| l.line)
        {
            card::rule(ui, look, spot.shrink2(vec2(S12, 0.0)), spot.bottom() + 1.5);
        }
    }
}

/// The first line that is seen: where somebody turned to, else so that the chosen one is seen with
/// as many others as fit.
fn first_shown(draft: &Draft, lines: &[BasketLine], cells: usize, chosen: Option<u32>) -> usize {
    let last = lines.len().saturating_sub(cells);
    let of_chosen = lines
        .iter()
        .position(|l| Some(l.line) == chosen)
        .map_or(last, |place| (place + 1).saturating_sub(cells));
    draft.lines_from.unwrap_or(of_chosen).min(last)
}

/// Earlier and later lines of a long basket.
fn turn(
    ui: &mut Ui,
    look: Look<'_>,
    draft: &mut Draft,
    rect: Rect,
    lines: &[BasketLine],
    cells: usize,
    chosen: Option<u32>,
) {
    let from = first_shown(draft, lines, cells, chosen);
    let to = (from + cells).min(lines.len());
    let mut row = Cut::new(rect, S8);
    let (earlier, later) = (
        say!(look.words, "till-earlier"),
        say!(look.words, "till-later"),
    );
    let up = Button::new(&earlier)
        .icon(icons::CARET_UP)
        .weight(Weight::Quiet);
    let down = Button::new(&later)
        .icon(icons::CARET_DOWN)
        .weight(Weight::Quiet);
    let left = row.left(up.width(ui));
    let right = row.right(down.width(ui));
    if from > 0 && up.show(ui, look, left) {
        draft.lines_from = Some(from.saturating_sub(cells));
    }
    let numbers = (
        (from + 1).to_string(),
        to.to_string(),
        lines.len().to_string(),
    );
    let place = say!(
        look.words,
        "till-lines",
        from = numbers.0,
        to = numbers.1,
        of = numbers.2
    );
    if text::width(ui, Type::Meta, &place) <= row.rest.width() {
        let colour = look.tokens.muted;
        text::label(
            ui,
            row.rest,
            Align2::CENTER_CENTER,
            Type::Meta,
            &place,
            colour,
        );
    }
    if to < lines.len() && down.show(ui, look, right) {
        draft.lines_from = Some(to.min(lines.len().saturating_sub(cells)));
    }
}

fn line_of(look: Look<'_>, line: &BasketLine, chosen: bool) -> Line {
    let words = look.words;
    let quantity = words.quantity(line.quantity);
    let unit = words.money(line.item.unit);
    let place = words.place(line.item.place);
    let total = words.money(line.total().unwrap_or_default());
    let off = line.state == LineState::TakenOff;
    let detail = if off {
        say!(words, "till-line-off")
    } else if line.item.place == Place::EatIn {
        say!(
            words,
            "till-line-in",
            quantity = quantity.as_str(),
            unit = unit,
            place = place
        )
    } else {
        say!(
            words,
            "till-line",
            quantity = quantity.as_str(),
            unit = unit
        )
    };
    let detail = about(look, line, detail);
    let spoken = say!(
        words,
        "till-line-spoken",
        name = line.item.called(),
        detail = detail.as_str(),
        total = total.as_str()
    );
    let state = match (off, chosen) {
        (false, false) => State::In,
        (false, true) => State::Selected,
        (true, false) => State::TakenOff,
        (true, true) => State::TakenOffSelected,
    };
    Line {
        number: line.line,
        name: line.item.called().to_owned(),
        detail,
        total,
        state,
        spoken,
    }
}

/// What came off it and what was noted, after how much of it there is.
fn about(look: Look<'_>, line: &BasketLine, detail: String) -> String {
    if line.state == LineState::TakenOff {
        return detail;
    }
    // What comes off the whole basket stands once, beside what there is to pay.
    let own = line
        .reductions
        .iter()
        .filter(|given| !given.kind.is_of_basket());
    let given = own.map(|given| look.words.reduction(given));
    let note = line.note.iter().map(|_| say!(look.words, "till-line-note"));
    given.chain(note).fold(detail, |detail, more| {
        say!(look.words, "till-line-with", detail = detail, more = more)
    })
}

/// Fixed in its place, so that nothing moves under a finger: −, how many, +, take off.
pub(super) fn strip(
    ui: &mut Ui,
    look: Look<'_>,
    line: &BasketLine,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let name = line.item.called();
    let two_rows = rect.height() > look.layout.target() + S12;
    let mut rows = Cut::new(rect, S12);
    let first = if two_rows {
        rows.top(look.layout.target())
    } else {
        rect
    };
    let mut row = Cut::new(first, S8);
    if line.state == LineState::TakenOff {
        let label = say!(look.words, "till-put-back");
        let button = Button::new(&label).icon(icons::ARROW_U_UP_LEFT);
        if button.show(ui, look, first) {
            actions.push(Action::Step(Step::PutBack { line: line.line }));
        }
        return;
    }
    let take_off = say!(look.words, "till-take-off");
    let fewer = say!(look.words, "till-fewer", name = name);
    let more = say!(look.words, "till-more", name = name);
    let minus = Button::new("")
        .icon(icons::MINUS)
        .spoken(&fewer)
        .command(Command::OneFewer);
    if minus.show(ui, look, row.left(look.layout.target())) {
        actions.push(Action::Step(fewer_of(line)));
    }
    let take = Button::new(&take_off).icon(icons::TRASH);
    let plus_spot;
    let number_spot;
    if two_rows {
        plus_spot = row.right(look.layout.target());
        number_spot = row.rest;
    } else {
        let wide = (take.width(ui) - S16).min(row.rest.width() - look.layout.target() - 44.0);
        let right = row.right(wide);
        plus_spot = row.right(look.layout.target());
        number_spot = row.rest;
        if take.clone().show(ui, look, right) {
            actions.push(Action::Step(Step::TakeOff { line: line.line }));
        }
    }
    let quantity = look.words.quantity(line.quantity);
    let style = Type::MoneyHeading;
    let colour = look.tokens.text;
    text::paint(
        ui,
        number_spot,
        Align2::CENTER_CENTER,
        style,
        &quantity,
        colour,
    );
    let spoken = say!(
        look.words,
        "till-quantity",
        quantity = quantity.as_str(),
        name = name
    );
    let id = ui.scope_id().with("quantity of the line");
    status::live(ui, number_spot, id, egui::Role::Status, &spoken);
    let plus = Button::new("")
        .icon(icons::PLUS)
        .spoken(&more)
        .command(Command::OneMore);
    if plus.show(ui, look, plus_spot)
        && let Ok(quantity) = line.quantity.plus(Milli::ONE)
    {
        actions.push(Action::Step(Step::Quantity {
            line: line.line,
            quantity,
        }));
    }
    if two_rows && take.show(ui, look, rows.top(look.layout.target())) {
        actions.push(Action::Step(Step::TakeOff { line: line.line }));
    }
}

fn fewer_of(line: &BasketLine) -> Step {
    match line.quantity.minus(Milli::ONE) {
        Ok(quantity) if quantity > Milli::ZERO => Step::Quantity {
            line: line.line,
            quantity,
        },
        _ => Step::TakeOff { line: line.line },
    }
}
