//! The pages of the first start about the first manager: name, picture, PIN twice.

use egui::{Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::draft::{Draft, Page, PinProblem};
use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, S24, S48, STROKE, STROKE_SELECTED};
use crate::ui::widgets::banner::Tone;
use crate::ui::widgets::column::Column;
use crate::ui::widgets::keypad::PadShape;
use crate::ui::widgets::press;
use crate::ui::widgets::shop_form::{self, Arrived};
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{button, person_tile, pin_pad};
use crate::words::say;

/// Shows one of these pages; true when Enter was pressed in its last field.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    column: &mut Column,
    draft: &mut Draft,
    arrived: Arrived,
) -> bool {
    let words = look.words;
    match draft.page {
        Page::Manager => {
            let label = say!(words, "setup-manager");
            let hint = say!(words, "setup-manager-hint");
            shop_form::one(ui, look, column, &mut draft.name, (&label, &hint), arrived)
        }
        Page::Picture => {
            picture(ui, look, column.rest(), draft);
            false
        }
        _ => {
            pin(ui, look, column, draft);
            false
        }
    }
}

/// Six colours, twelve symbols, and how they look together.
fn picture(ui: &mut Ui, look: Look<'_>, rect: Rect, draft: &mut Draft) {
    let tiny = look.layout.is_tiny();
    let mut row = Cut::new(rect, if tiny { S12 } else { S48 });
    let preview = row.left(if tiny { 96.0_f32 } else { 160.0 }.min(rect.width() / 4.0));
    let side = preview.width().min(preview.height());
    let spot = Rect::from_min_size(preview.min, Vec2::splat(side));
    let chosen = draft.picture();
    let icon = Icon::named(&chosen.symbol).unwrap_or(icons::USER);
    person_tile::badge(ui, spot, icon, look.tile(&chosen.colour));
    let choices = row
        .rest
        .with_max_x(row.rest.left() + row.rest.width().min(720.0));
    let mut rows = Cut::new(choices, S12);
    let high = ((choices.height() - 2.0 * S12) / 3.0).clamp(48.0, 96.0);
    let line = rows.top(high);
    let six = Grid {
        columns: TILE_COLOURS.len(),
        rows: 1,
    };
    for (number, colour) in TILE_COLOURS.iter().enumerate() {
        let block = look.tile(colour);
        let name = say!(
            look.words,
            "setup-picture-colour",
            number = (number + 1).to_string()
        );
        let cell = six.cell(line, S12, number);
        let chosen = draft.colour == number;
        if pick(ui, look, cell, &name, chosen, |ui, inner| {
            let side = inner.height().min(inner.width()) - 2.0 * S8;
            ui.painter().circle(
                inner.center(),
                side / 2.0,
                block.tint,
                Stroke::new(STROKE_SELECTED, block.ink),
            );
        }) {
            draft.colour = number;
        }
    }
    let twelve = Grid {
        columns: 6,
        rows: 2,
    };
    let area = rows.top(2.0 * high + S12);
    let block = look.tile(&chosen.colour);
    for (number, symbol) in TILE_SYMBOLS.iter().enumerate() {
        let name = say!(
            look.words,
            "setup-picture-symbol",
            symbol = symbol.to_string()
        );
        let cell = twelve.cell(area, S12, number);
        let chosen = draft.symbol == number;
        let icon = Icon::named(symbol).unwrap_or(icons::USER);
        if pick(ui, look, cell, &name, chosen, |ui, inner| {
            text::icon(ui, inner, icon, IconCut::Fill, 32.0, block.ink);
        }) {
            draft.symbol = number;
        }
    }
}

/// A cell that can be chosen; true when it was pressed.
fn pick(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    name: &str,
    chosen: bool,
    paint: impl FnOnce(&mut Ui, Rect),
) -> bool {
    let t = look.tokens;
    let press = press::listen(ui, look, rect, button::id(ui, name));
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, t.primary.ink)
    } else {
        Stroke::new(STROKE, t.edge)
    };
    ui.painter()
        .rect(rect, RADIUS_CONTROL, t.raised, edge, StrokeKind::Inside);
    paint(ui, rect);
    if chosen {
        let tick = Rect::from_center_size(rect.right_top() + vec2(-14.0, 14.0), Vec2::splat(20.0));
        ui.painter()
            .circle_filled(tick.center(), 10.0, t.primary.fill);
        text::icon(
            ui,
            tick,
            icons::CHECK,
            IconCut::Regular,
            14.0,
            t.primary.on_fill,
        );
    }
    press.pressed
}

fn pin(ui: &mut Ui, look: Look<'_>, column: &mut Column, draft: &mut Draft) {
    let words = look.words;
    let how = if draft.page == Page::Pin {
        say!(words, "setup-pin-how")
    } else {
        say!(words, "setup-pin-again-how")
    };
    let problem = draft.pin_problem.map(|problem| match problem {
        PinProblem::Shape => say!(words, "setup-pin-shape"),
        PinProblem::Different => say!(words, "setup-pin-different"),
    });
    let typed = if draft.page == Page::Pin {
        &mut draft.pin
    } else {
        &mut draft.again
    };
    let before = typed.pin.len();
    if look.layout.is_tiny() {
        if let Some(problem) = &problem {
            *column = column.wide();
            column.banner(ui, look, Tone::Attention, problem);
        }
        let line = column.line(52.0);
        let mut row = Cut::new(line, S12);
        let show = row.right(200.0);
        pin_pad::toggle(ui, look, show, typed);
        pin_pad::dots(ui, look, row.rest, typed);
        let mut rest = Cut::new(column.rest(), S12);
        let high = rest.rest.height().min(2.0 * 84.0 + S12);
        pin_pad::keys(ui, look, rest.top(high), PadShape::Rows, typed);
    } else {
        let rect = column.rest();
        let key = ((rect.height() - 3.0 * S12) / 4.0).clamp(64.0, 104.0);
        let pad = vec2(
            3.0 * (key * 1.24).round() + 2.0 * S12,
            4.0 * key + 3.0 * S12,
        );
        let gap = if look.layout.is_short() { S24 } else { S48 };
        let left = (rect.width() - pad.x - gap).min(560.0);
        let keys = Rect::from_min_size(pos2(rect.left() + left + gap, rect.top()), pad);
        let mut side = Column::new(look, rect.with_max_x(rect.left() + left));
        side.quiet(ui, look, &how);
        pin_pad::dots(ui, look, side.line(look.layout.target() + S8), typed);
        pin_pad::toggle(ui, look, side.line(look.layout.target()), typed);
        side.problem(ui, look, problem.as_deref());
        pin_pad::keys(ui, look, keys, PadShape::Block, typed);
    }
    if typed.pin.len() != before {
        draft.pin_problem = None;
    }
}
