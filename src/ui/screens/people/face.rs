//! Choosing a name, and a colour and a symbol: the same pages for oneself, for somebody who is new
//! and for somebody whose card is changed.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::people::{TILE_COLOURS, TILE_SYMBOLS, TilePicture};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{Cut, Grid};
use crate::ui::theme::space::{RADIUS_CARD, S4, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::theme::{Block, Type};
use crate::ui::widgets::asked::{Asked, Question};
use crate::ui::widgets::column::Column;
use crate::ui::widgets::field::Kind;
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{button, person_tile, press};
use crate::words::{Words, say};

/// The height of a word below its symbol.
const LINE: f32 = 26.0;

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
    // In the smallest window the tile stands beside the colours, and the symbols have the whole width:
    // there is room for every word.
    let (preview, colours, symbols) = if tiny {
        let mut rows = Cut::new(rect, S12);
        let mut first = Cut::new(rows.top(look.layout.target()), S12);
        let side = first.rest.height();
        (first.left(side), first.rest, rows.rest)
    } else {
        let mut row = Cut::new(rect, look.layout.gap());
        let preview = row.left(200.0);
        let high = preview.height().min(200.0);
        let preview = Rect::from_min_size(preview.min, vec2(preview.width(), high)).shrink(S12);
        let mut rows = Cut::new(row.rest, S12);
        (preview, rows.top(look.layout.target()), rows.rest)
    };
    let side = preview.height().min(preview.width());
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

    let cells: Vec<Cell> = TILE_COLOURS
        .iter()
        .map(|code| Cell {
            name: colour_name(look.words, code),
            icon: icons::CIRCLE,
            cut: IconCut::Fill,
            block: look.tile(code),
            chosen: chosen.colour == *code,
        })
        .collect();
    let grid = Grid {
        columns: cells.len(),
        rows: 1,
    };
    let tapped = choose(ui, look, grid, colours, &cells);
    if let Some(code) = tapped.and_then(|place| TILE_COLOURS.get(place)) {
        (*code).clone_into(&mut chosen.colour);
    }

    let block = look.tile(&chosen.colour);
    let cells: Vec<Cell> = TILE_SYMBOLS
        .iter()
        .map(|code| Cell {
            name: symbol_name(look.words, code),
            icon: Icon::named(code).unwrap_or(icons::USER),
            cut: IconCut::of(chosen.symbol == *code),
            block,
            chosen: chosen.symbol == *code,
        })
        .collect();
    let columns = if symbols.width() >= 560.0 { 6 } else { 4 };
    let rows = cells.len().div_ceil(columns);
    let most = crate::ui::layout::count(rows) * 120.0;
    let room = symbols.with_max_y(symbols.bottom().min(symbols.top() + most));
    let tapped = choose(ui, look, Grid { columns, rows }, room, &cells);
    if let Some(code) = tapped.and_then(|place| TILE_SYMBOLS.get(place)) {
        (*code).clone_into(&mut chosen.symbol);
    }
}

/// A colour or a symbol to be chosen.
struct Cell {
    name: String,
    icon: Icon,
    cut: IconCut,
    block: Block,
    chosen: bool,
}

/// Where the words of a group stand: one place for all of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WordsAt {
    Below,
    Beside,
    /// There is no room: the word is said, not seen.
    Nowhere,
}

const BESIDE: f32 = 32.0;

/// Shows a group; says which was tapped.
fn choose(ui: &mut Ui, look: Look<'_>, grid: Grid, rect: Rect, cells: &[Cell]) -> Option<usize> {
    let one = grid.cell(rect, S8, 0).size();
    let widest = cells
        .iter()
        .map(|cell| text::width(ui, Type::Meta, &cell.name))
        .fold(0.0, f32::max);
    let at = if widest + BESIDE + 3.0 * S8 <= one.x && one.y < 92.0 {
        WordsAt::Beside
    } else if widest + S4 <= one.x && one.y >= 56.0 {
        WordsAt::Below
    } else {
        WordsAt::Nowhere
    };
    let mut tapped = None;
    for (place, cell) in cells.iter().enumerate() {
        if show(ui, look, grid.cell(rect, S8, place), cell, at) {
            tapped = Some(place);
        }
    }
    tapped
}

fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, cell: &Cell, at: WordsAt) -> bool {
    let Cell { name, block, .. } = cell;
    let press = press::listen(ui, look, rect, button::id(ui, name));
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, cell.chosen, name));
    let t = look.tokens;
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let edge = if cell.chosen {
        Stroke::new(STROKE_SELECTED, block.ink)
    } else {
        Stroke::new(STROKE, t.edge)
    };
    let ground = if cell.chosen { block.tint } else { t.raised };
    ui.painter()
        .rect(body, RADIUS_CARD, ground, edge, StrokeKind::Inside);
    let ink = if cell.chosen { block.ink } else { t.text };
    let icon = |ui: &Ui, spot: Rect, size: f32| {
        text::icon(ui, spot, cell.icon, cell.cut, size, block.ink);
    };
    match at {
        WordsAt::Below => {
            // Both together stand in the middle.
            let size = (rect.height() - LINE - S12).clamp(20.0, 36.0);
            let both = size + LINE;
            let top = rect.center().y - both / 2.0;
            let line = Rect::from_min_max(pos2(rect.left(), top + size), rect.right_bottom());
            let line = line.with_max_y(top + size + LINE);
            icon(ui, rect.with_min_y(top).with_max_y(top + size), size);
            text::paint(ui, line, Align2::CENTER_CENTER, Type::Meta, name, ink);
        }
        WordsAt::Beside => {
            let wide = text::width(ui, Type::Meta, name);
            let left = rect.center().x - (wide + BESIDE + S8) / 2.0;
            let spot = rect.with_min_x(left).with_max_x(left + BESIDE);
            icon(ui, spot, 28.0);
            let line = rect.with_min_x(spot.right() + S8);
            text::paint(ui, line, Align2::LEFT_CENTER, Type::Meta, name, ink);
        }
        WordsAt::Nowhere => icon(ui, rect, BESIDE),
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
