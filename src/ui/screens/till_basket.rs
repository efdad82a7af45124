//! The basket beside the items: its lines, the strip that changes the chosen one, and the way on.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::till::{Action, Data, Draft, Seats};
use crate::domain::basket::{BasketLine, LineState, Step};
use crate::domain::catalogue::Place;
use crate::domain::{Milli, Pence};
use crate::ui::Look;
use crate::ui::commands::Command;
use crate::ui::icons;
use crate::ui::layout::{Cut, count};
use crate::ui::theme::Type;
use crate::ui::theme::space::{S4, S8, S12, S16, TARGET, TARGET_SMALL};
use crate::ui::widgets::basket_line::{self, Line, State};
use crate::ui::widgets::button::{Button, Weight};
use crate::ui::widgets::{banner, card, empty, status, text};
use crate::words::say;

/// Whether the amount stands above the way on, on it, or somewhere else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Amount {
    Above,
    Inside,
    Elsewhere,
}

/// The basket as a card.
pub(super) fn panel(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    card::raised(ui, look, rect);
    let short = look.layout.is_short();
    let padding = if short { S12 } else { S16 };
    let mut column = Cut::new(rect.shrink(padding), if short { S8 } else { S12 });
    head(
        ui,
        look,
        data,
        draft,
        column.top(if short { 32.0 } else { 44.0 }),
    );
    let amount = if short { Amount::Inside } else { Amount::Above };
    pay_below(ui, look, data, &mut column, amount, actions);
    tools(ui, look, data, column.bottom(TARGET), actions);
    let lines = data.basket.lines();
    let chosen = chosen(draft, &lines);
    if let Some(line) = chosen {
        strip(ui, look, line, column.bottom(TARGET), actions);
    }
    let number = chosen.map(|l| l.line);
    list(ui, look, data, draft, column.rest, &lines, number);
}

/// The basket where it has the whole width: lines on the left, what changes them on the right.
pub(super) fn low(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    draft: &mut Draft,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let mut row = Cut::new(rect, S12);
    let side = row.right(264.0_f32.min(rect.width() * 0.45));
    card::raised(ui, look, row.rest);
    let lines = data.basket.lines();
    let chosen = chosen(draft, &lines);
    list(
        ui,
        look,
        data,
        draft,
        row.rest.shrink(S8),
        &lines,
        chosen.map(|l| l.line),
    );
    let mut column = Cut::new(side, S12);
    if let Some(line) = chosen {
        strip(ui, look, line, column.top(2.0 * TARGET + S12), actions);
    }
    tools(ui, look, data, column.top(TARGET), actions);
}

fn head(ui: &mut Ui, look: Look<'_>, data: &Data, draft: &mut Draft, rect: Rect) {
    let t = look.tokens;
    let title = say!(look.words, "till-basket");
    text::heading(ui, rect, Type::Heading, &title, t.text, 2);
    let left = rect.left() + text::width(ui, Type::Heading, &title) + S12;
    let mut rest = Rect::from_min_max(pos2(left, rect.top()), rect.max);
    if data.seats == Seats::Some
        && let Some(place) = draft.place
    {
        let word = look.words.place(place);
        let spoken = say!(look.words, "till-place-change", place = word.as_str());
        let button = Button::new(&word)
            .icon(icons::SWAP)
            .weight(Weight::Quiet)
            .spoken(&spoken);
        let wide = button.width(ui);
        let spot = Rect::from_center_size(
            pos2(rest.right() - wide / 2.0, rest.center().y),
            vec2(wide, TARGET_SMALL),
        );
        if button.show(ui, look, spot) {
            draft.place = Some(match place {
                Place::TakeAway => Place::EatIn,
                Place::EatIn => Place::TakeAway,
            });
        }
        rest.max.x = spot.left() - S8;
    }
    let things = data.basket.things();
    let sentence = say!(look.words, "till-things", count = things);
    let fits = text::width(ui, Type::Meta, &sentence) <= rest.width();
    if fits {
        let at = if draft.place.is_some() {
            Align2::LEFT_CENTER
        } else {
            Align2::RIGHT_CENTER
        };
        text::label(ui, rest, at, Type::Meta, &sentence, t.muted);
    }
}

/// The line that the strip changes: the one that was tapped, else the newest.
fn chosen<'a>(draft: &mut Draft, lines: &'a [BasketLine]) -> Option<&'a BasketLine> {
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

fn list(
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
    let step = basket_line::HEIGHT;
    let mut cells = 0;
    while count(cells + 1) * step <= column.rest.height() + 1.0 {
        cells += 1;
    }
    let mut paged = column.rest;
    if lines.len() > cells.max(1) {
        let mut cut = Cut::new(column.rest, S4);
        let foot = cut.bottom(TARGET_SMALL);
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
    let spoken = say!(
        words,
        "till-line-spoken",
        name = line.item.name.as_str(),
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
        name: line.item.name.clone(),
        detail,
        total,
        state,
        spoken,
    }
}

/// Fixed in its place, so that nothing moves under a finger: −, how many, +, take off.
fn strip(ui: &mut Ui, look: Look<'_>, line: &BasketLine, rect: Rect, actions: &mut Vec<Action>) {
    let name = line.item.name.as_str();
    let two_rows = rect.height() > TARGET + S12;
    let mut rows = Cut::new(rect, S12);
    let first = if two_rows { rows.top(TARGET) } else { rect };
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
    if minus.show(ui, look, row.left(TARGET)) {
        actions.push(Action::Step(fewer_of(line)));
    }
    let take = Button::new(&take_off).icon(icons::TRASH);
    let plus_spot;
    let number_spot;
    if two_rows {
        plus_spot = row.right(TARGET);
        number_spot = row.rest;
    } else {
        let wide = (take.width(ui) - S16).min(row.rest.width() - TARGET - 44.0);
        let right = row.right(wide);
        plus_spot = row.right(TARGET);
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
    if two_rows && take.show(ui, look, rows.top(TARGET)) {
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

/// Undo, Redo, save for later; with an empty basket: pick up, other jobs.
fn tools(ui: &mut Ui, look: Look<'_>, data: &Data, rect: Rect, actions: &mut Vec<Action>) {
    let words = look.words;
    let (undo, redo) = (say!(words, "till-undo"), say!(words, "till-redo"));
    let save = say!(words, "till-save");
    let pick_up = say!(words, "till-pick-up", count = data.saved);
    let jobs = say!(words, "till-jobs");
    let mut buttons: Vec<(Button<'_>, Action)> = Vec::new();
    if data.basket.can_undo() {
        let button = Button::new(&undo)
            .icon(icons::ARROW_U_UP_LEFT)
            .command(Command::Undo);
        buttons.push((button, Action::Undo));
    }
    if data.basket.can_redo() {
        let button = Button::new(&redo)
            .icon(icons::ARROW_U_UP_RIGHT)
            .command(Command::Redo);
        buttons.push((button, Action::Redo));
    }
    if data.basket.is_empty() {
        if data.saved > 0 {
            buttons.push((Button::new(&pick_up).icon(icons::TRAY), Action::PickUpSaved));
        }
        if buttons.len() < 2 {
            buttons.push((Button::new(&jobs).icon(icons::LIST), Action::OtherJobs));
        }
    } else {
        buttons.push((Button::new(&save), Action::SaveForLater));
    }
    // The room is shared by how long the words are.
    let gaps = S8 * count(buttons.len().saturating_sub(1));
    let wanted: Vec<f32> = buttons.iter().map(|(button, _)| button.width(ui)).collect();
    let all: f32 = wanted.iter().sum();
    let factor = (rect.width() - gaps) / all.max(1.0);
    let mut row = Cut::new(rect, S8);
    for ((button, action), wide) in buttons.into_iter().zip(wanted) {
        if button.show(ui, look, row.left((wide * factor).floor())) {
            actions.push(action);
        }
    }
}

fn pay_below(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    column: &mut Cut,
    amount: Amount,
    actions: &mut Vec<Action>,
) {
    let high = if amount == Amount::Above {
        80.0
    } else {
        TARGET
    };
    let spot = column.bottom(high);
    if amount == Amount::Above {
        let t = look.tokens;
        let line = column.bottom(Type::Money.line());
        let to_pay = say!(look.words, "till-to-pay");
        let total = look.words.money(total(data));
        text::paint(ui, line, Align2::LEFT_CENTER, Type::Body, &to_pay, t.text);
        let painted = text::paint(ui, line, Align2::RIGHT_CENTER, Type::Money, &total, t.text);
        let spoken = say!(look.words, "till-to-pay-spoken", total = total.as_str());
        let id = ui.scope_id().with("to pay");
        status::live(ui, painted, id, egui::Role::Status, &spoken);
    }
    pay(ui, look, data, spot, amount, actions);
}

/// The way on.
pub(super) fn pay(
    ui: &mut Ui,
    look: Look<'_>,
    data: &Data,
    rect: Rect,
    amount: Amount,
    actions: &mut Vec<Action>,
) {
    let label = say!(look.words, "till-take-payment");
    let total = look.words.money(total(data));
    let both = say!(look.words, "till-take-payment-of", total = total.as_str());
    let reason = say!(look.words, "till-tap-first");
    let empty = data.basket.is_empty();
    let word = if amount == Amount::Inside && !empty {
        &both
    } else {
        &label
    };
    let button = Button::primary(word)
        .spoken(&label)
        .locked(empty.then_some(reason.as_str()));
    if button.show(ui, look, rect) && !empty {
        actions.push(Action::TakePayment);
    }
}

fn total(data: &Data) -> Pence {
    data.basket.total().unwrap_or_default()
}
