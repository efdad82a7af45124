//! Choosing a name, and a colour and a symbol: the same pages for oneself, for somebody who is new
//! and for somebody whose card is changed.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS, TilePicture};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::space::{RADIUS_CARD, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::theme::{Block, Type};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{button, person_tile, press};
use crate::words::{Words, say};

/// Asks for the name; true when Enter was pressed.
pub fn name(ui: &mut Ui, look: Look<'_>, column: &mut Column, asked: &mut Asked) -> bool {
    let label = say!(look.words, "person-name");
    let hint = say!(look.words, "person-name-hint");
    let question = Question {
        label: &label,
        hint: &hint,
        kind: Kind::Words,
    };
    asked.show(ui, look, column, question)
}

/// Shows all colours and symbols and the tile as it becomes; what is tapped is chosen.
pub fn picture(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, chosen: &mut TilePicture) {
    let tiny = look.layout.is_tiny();
    let mut row = Cut::new(rect, if tiny { S12 } else { look.layout.gap() });
    let preview = row.left(if tiny { 120.0 } else { 200.0 });
    let high = preview.height().min(if tiny { 120.0 } else { 200.0 });
    let preview = Rect::from_min_size(preview.min, vec2(preview.width(), high));
    let side = high.min(preview.width()) - 2.0 * S12;
    let badge = Rect::from_center_size(preview.center(), vec2(side, side));
    let icon = Icon::named(&chosen.symbol).unwrap_or(icons::USER);
    person_tile::badge(ui, badge, icon, look.tile(&chosen.colour));
    let symbol = symbol_name(look.words, &chosen.symbol);
    let spoken = say!(
        look.words,
        "person-picture-of",
        name = name,
        symbol = symbol
    );
    text::node(ui, badge, Role::Image, &spoken);

    let mut right = Cut::new(row.rest, S12);
    let gap = S8;
    let least = if tiny { 48.0 } else { look.layout.target() };
    let colours = right.top(least);
    let grid = Grid {
        columns: TILE_COLOURS.len(),
        rows: 1,
    };
    for (place, code) in TILE_COLOURS.iter().enumerate() {
        let block = look.tile(code);
        let spot = grid.cell(colours, gap, place);
        let name = colour_name(look.words, code);
        let is = chosen.colour == *code;
        if cell(
            ui,
            look,
            spot,
            &name,
            icons::CIRCLE,
            IconCut::Fill,
            block,
            is,
        ) {
            (*code).clone_into(&mut chosen.colour);
        }
    }
    let block = look.tile(&chosen.colour);
    let columns = if right.rest.width() >= 560.0 { 6 } else { 4 };
    let rows = TILE_SYMBOLS.len().div_ceil(columns);
    let (columns, rows) = if tiny { (6, 2) } else { (columns, rows) };
    let most = crate::ui::layout::count(rows) * 120.0;
    let room = right
        .rest
        .with_max_y(right.rest.bottom().min(right.rest.top() + most));
    let grid = Grid { columns, rows };
    for (place, code) in TILE_SYMBOLS.iter().enumerate() {
        let spot = grid.cell(room, gap, place);
        let name = symbol_name(look.words, code);
        let icon = Icon::named(code).unwrap_or(icons::USER);
        let is = chosen.symbol == *code;
        if cell(ui, look, spot, &name, icon, IconCut::of(is), block, is) {
            (*code).clone_into(&mut chosen.symbol);
        }
    }
}

#[allow(
    clippy::too_many_arguments,
    reason = "a cell is painted from all of them"
)]
fn cell(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    name: &str,
    icon: Icon,
    cut: IconCut,
    block: Block,
    chosen: bool,
) -> bool {
    let press = press::listen(ui, look, rect, button::id(ui, name));
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name));
    let t = look.tokens;
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, block.ink)
    } else {
        Stroke::new(STROKE, t.edge)
    };
    let ground = if chosen { block.tint } else { t.raised };
    ui.painter()
        .rect(body, RADIUS_CARD, ground, edge, StrokeKind::Inside);
    // The word stands below its symbol where there is the height, else beside it, else it is said.
    let ink = if chosen { block.ink } else { t.text };
    let wide = text::width(ui, Type::Meta, name);
    if rect.height() >= 92.0 && wide <= rect.width() - S8 {
        let middle = rect.center().y;
        let spot = Rect::from_min_max(rect.min, pos2(rect.right(), middle + S8));
        text::icon(ui, spot, icon, cut, 36.0, block.ink);
        let line = Rect::from_min_max(pos2(rect.left(), middle + S8), rect.max - vec2(0.0, S8));
        text::paint(ui, line, Align2::CENTER_CENTER, Type::Meta, name, ink);
    } else if wide + 32.0 + 3.0 * S8 <= rect.width() {
        let left = rect.center().x - (wide + 32.0 + S8) / 2.0;
        let spot = Rect::from_min_max(pos2(left, rect.top()), pos2(left + 32.0, rect.bottom()));
        text::icon(ui, spot, icon, cut, 28.0, block.ink);
        let line = rect.with_min_x(spot.right() + S8);
        text::paint(ui, line, Align2::LEFT_CENTER, Type::Meta, name, ink);
    } else {
        text::icon(ui, rect, icon, cut, 32.0, block.ink);
    }
    press.pressed
}

/// The name of a colour that can be chosen.
fn colour_name(words: &Words, code: &str) -> String {
    say!(words, "person-colour", colour = code)
}

/// The name of a symbol that can be chosen.
fn symbol_name(words: &Words, code: &str) -> String {
    say!(words, "person-symbol", symbol = code)
}
