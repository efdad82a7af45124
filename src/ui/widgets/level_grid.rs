//! People and skills as a table: in each square the mark of four, and its words wherever it is read.
//!
//! People stand by name and skills in their order, whatever the marks say. It is turned over by pages, and
//! only the squares of a page are made.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::level_row::{self, MARK};
use super::pages::Pages;
use super::press;
use super::text::{self, IconCut};
use crate::domain::skills::grid::{Beside, Grid, GridCell, GridColumn};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::layout::{count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S4, S8, S12, STROKE};
use crate::words::{Words, say};

/// The side of the small picture beside a mark.
const BESIDE: f32 = 20.0;
/// The least width of a square: the mark and what stands beside it.
const SQUARE: f32 = S8 + MARK + S4 + BESIDE + S8;
const GAP: f32 = S4;

/// What was pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pressed {
    /// The name of a row.
    Row(usize),
    /// The square of a row and a column.
    Square(usize, usize),
}

/// What is shown of it, and what was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shown {
    /// What was pressed.
    pub pressed: Option<Pressed>,
    /// The square on which the focus or the pointer is.
    pub read: Option<(usize, usize)>,
    /// The rows of it.
    pub rows: Pages,
    /// The columns of it.
    pub columns: Pages,
}

/// A square in words, with what stands beside its level.
pub fn in_words(words: &Words, cell: &GridCell) -> String {
    let standing = cell.standing;
    let mut said = vec![standing.map_or_else(
        || say!(words, "skill-nothing-signed"),
        |standing| words.standing(standing),
    )];
    said.extend(cell.beside.iter().map(|beside| words.beside_level(*beside)));
    said.join(" · ")
}

/// A square with whose it is and of which skill.
pub fn spoken(words: &Words, grid: &Grid, (row, column): (usize, usize)) -> Option<String> {
    let (of, skill) = (grid.rows.get(row)?, grid.columns.get(column)?);
    let said = in_words(words, of.cells.get(column)?);
    let (name, skill) = (of.name.as_str(), skill.short_name.as_str());
    Some(say!(
        words,
        "grid-square",
        name = name,
        skill = skill,
        said = said
    ))
}

/// Shows the page of it on which these rows and columns stand.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, grid: &Grid, at: (usize, usize)) -> Shown {
    let name = name_width(ui, look, rect, grid);
    let wide = rect.width() - name - GAP;
    let columns = Pages::with_foot(grid.columns.len(), fits(wide, SQUARE, GAP), at.1);
    // Few columns do not become wider than a mark with words would be.
    let fit = count(fits(wide, SQUARE, GAP));
    let square = (wide + GAP) / fit - GAP;
    let head = head_height(ui, look, grid, columns, square);
    let high = look.layout.small_target();
    let below = rect.with_min_y(rect.top() + head + GAP);
    let rows = Pages::with_foot(grid.rows.len(), fits(below.height(), high, GAP), at.0);
    let across = |place: usize| rect.left() + name + GAP + count(place) * (square + GAP);
    for (place, number) in columns.shown().enumerate() {
        if let Some(column) = grid.columns.get(number) {
            let corner = pos2(across(place), rect.top());
            let spot = Rect::from_min_size(corner, vec2(square, head));
            heading(ui, look, spot, column);
        }
    }
    let mut shown = Shown {
        pressed: None,
        read: None,
        rows,
        columns,
    };
    for (line, row) in rows.shown().enumerate() {
        let Some(of) = grid.rows.get(row) else {
            continue;
        };
        let top = below.top() + count(line) * (high + GAP);
        let spot = Rect::from_min_size(pos2(rect.left(), top), vec2(name, high));
        if person(ui, look, spot, (row, &of.name)) {
            shown.pressed = Some(Pressed::Row(row));
        }
        for (place, column) in columns.shown().enumerate() {
            let (Some(cell), Some(of)) = (of.cells.get(column), grid.columns.get(column)) else {
                continue;
            };
            let spot = Rect::from_min_size(pos2(across(place), top), vec2(square, high));
            let said = spoken(look.words, grid, (row, column)).unwrap_or_default();
            let (pressed, read) = one(ui, look, spot, (row, column), (cell, of, said));
            if pressed {
                shown.pressed = Some(Pressed::Square(row, column));
            }
            if read {
                shown.read = Some((row, column));
            }
        }
    }
    shown
}

/// The width of the names: no wider than the widest of all, so that it is the same on every page.
fn name_width(ui: &Ui, look: Look<'_>, rect: Rect, grid: &Grid) -> f32 {
    let names = grid.rows.iter();
    let widest = names
        .map(|row| text::width(ui, Type::MetaStrong, &row.name))
        .fold(0.0, f32::max);
    let most = if look.layout.is_tiny() {
        rect.width() * 0.26
    } else {
        rect.width() * 0.2
    };
    (widest + 2.0 * S12).clamp(96.0, most.max(96.0))
}

/// Room for the shield of a safety skill before its name.
fn shield(column: &GridColumn) -> f32 {
    if column.safety_critical {
        BESIDE + S4
    } else {
        0.0
    }
}

fn head_height(ui: &Ui, look: Look<'_>, grid: &Grid, columns: Pages, square: f32) -> f32 {
    let all = columns.shown().filter_map(|n| grid.columns.get(n));
    let high = all
        .map(|column| {
            let wide = square - S8 - shield(column);
            text::height(ui, Type::Meta, &column.short_name, wide)
        })
        .fold(Type::Meta.line(), f32::max);
    let most = if look.layout.is_short() { 2.0 } else { 3.0 };
    high.min(most * Type::Meta.line())
}

fn heading(ui: &mut Ui, look: Look<'_>, rect: Rect, column: &GridColumn) {
    let t = look.tokens;
    let words = rect.with_min_x(rect.left() + shield(column));
    let words = words.with_max_x(words.right() - S8);
    let high = text::height(ui, Type::Meta, &column.short_name, words.width());
    let words = words.with_min_y(words.bottom() - high.min(words.height()));
    if column.safety_critical {
        let middle = pos2(
            rect.left() + BESIDE / 2.0,
            words.top() + Type::Meta.line() / 2.0,
        );
        let spot = Rect::from_center_size(middle, Vec2::splat(BESIDE));
        let ink = t.attention.ink;
        text::icon(ui, spot, icons::SHIELD_CHECK, IconCut::Regular, BESIDE, ink);
    }
    let at = Align2::LEFT_TOP;
    text::label(ui, words, at, Type::Meta, &column.short_name, t.text);
}

/// A name, which leads to all skills of the person.
fn person(ui: &mut Ui, look: Look<'_>, rect: Rect, (number, name): (usize, &str)) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("level grid name", number));
    let press = press::listen(ui, look, rect, id);
    let info = || WidgetInfo::labeled(Role::Button, true, name);
    press.response.widget_info(info);
    ground(ui, look, rect, press.down);
    let words = rect.shrink2(vec2(S8, 0.0));
    let at = Align2::LEFT_CENTER;
    text::paint(ui, words, at, Type::MetaStrong, name, t.text);
    press.pressed
}

fn ground(ui: &Ui, look: Look<'_>, rect: Rect, down: bool) {
    let t = look.tokens;
    let body = if down { rect.shrink(1.5) } else { rect };
    let fill = if down { t.sunken } else { t.raised };
    let edge = Stroke::new(STROKE, if down { t.text } else { t.edge });
    ui.painter()
        .rect(body, RADIUS_CONTROL, fill, edge, StrokeKind::Inside);
}

/// A square; whether it was pressed, and whether it is being read.
fn one(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    place: (usize, usize),
    (cell, column, said): (&GridCell, &GridColumn, String),
) -> (bool, bool) {
    let t = look.tokens;
    let id = ui.scope_id().with(("level grid", place));
    let press = press::listen(ui, look, rect, id);
    let read = press.response.has_focus() || press.response.hovered();
    press
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    ground(ui, look, rect, press.down);
    let width = MARK + S4 + BESIDE;
    let mark = Rect::from_center_size(rect.center(), vec2(width, rect.height()));
    if cell.standing.is_none() && column.knows_how {
        // It has no levels, and nobody signed it: the picture of knowing how, not filled.
        let spot = mark.with_max_x(mark.left() + MARK);
        let icon = icons::LIGHTBULB;
        text::icon(ui, spot, icon, IconCut::Regular, 28.0, t.muted);
    } else {
        level_row::mark(ui, look, mark, cell.standing);
    }
    if let Some(beside) = cell.beside.first() {
        let spot = mark.with_min_x(mark.right() - BESIDE);
        let (icon, ink) = face(*beside, look);
        text::icon(ui, spot, icon, IconCut::Fill, BESIDE, ink);
    }
    (press.pressed, read)
}

fn face(beside: Beside, look: Look<'_>) -> (Icon, egui::Color32) {
    let t = look.tokens;
    match beside {
        Beside::Asked => (icons::HAND, t.primary.ink),
        Beside::NotYet => (icons::CHAT_CIRCLE, t.primary.ink),
        Beside::FreshLook => (icons::SHIELD_CHECK, t.attention.ink),
    }
}
