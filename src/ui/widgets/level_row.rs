//! Skills as a list: a mark of four that is filled from the left, the name, and the level in words.
//!
//! For the person's own pages and for supervisors; the mark never stands without its words.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::pages::Pages;
use super::text::{self, IconCut};
use super::{more_strip, press};
use crate::domain::skills::{Level, Standing};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S4, S8, S12, S16, STROKE};
use crate::words::say;

/// The side of one part of the mark.
const PART: f32 = 16.0;
/// The width of the mark.
pub const MARK: f32 = 4.0 * PART + 3.0 * S4;

/// A skill in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LevelRow {
    /// How far; nothing where nobody signed anything yet.
    pub standing: Option<Standing>,
    /// The name of the skill.
    pub name: String,
    /// The level in words, and what else is said.
    pub detail: String,
    /// Whether it is crossed through: it was revoked.
    pub crossed: bool,
}

/// Draws the mark in the middle of this rectangle's left edge; its words stand beside it.
pub fn mark(ui: &Ui, look: Look<'_>, rect: Rect, standing: Option<Standing>) {
    let t = look.tokens;
    let middle = rect.center().y;
    if standing == Some(Standing::KnowsHow) {
        let spot = Rect::from_center_size(
            pos2(rect.left() + MARK / 2.0, middle),
            Vec2::splat(2.0 * PART),
        );
        text::icon(
            ui,
            spot,
            icons::LIGHTBULB,
            IconCut::Fill,
            28.0,
            t.primary.ink,
        );
        return;
    }
    let filled = standing.and_then(Standing::level).map(Level::mark);
    for (place, filled) in filled.unwrap_or_default().into_iter().enumerate() {
        let left = rect.left() + count(place) * (PART + S4);
        let part = Rect::from_min_size(pos2(left, middle - PART / 2.0), Vec2::splat(PART));
        let edge = Stroke::new(2.0, t.primary.ink);
        let ground = if filled { t.primary.ink } else { t.raised };
        ui.painter()
            .rect(part, 3.0, ground, edge, StrokeKind::Inside);
    }
}

fn room(look: Look<'_>, width: f32) -> f32 {
    let caret = if look.layout.is_tiny() {
        S12
    } else {
        S8 + ICON + S12
    };
    width - S12 - MARK - S16 - caret
}

fn high_of(ui: &Ui, look: Look<'_>, width: f32, row: &LevelRow) -> f32 {
    let wide = room(look, width);
    text::height(ui, Type::Strong, &row.name, wide)
        + text::height(ui, Type::Meta, &row.detail, wide)
        + 2.0 * S8
}

/// Shows a page of them; says which was pressed.
pub fn list(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    rows: &[LevelRow],
    page: &mut usize,
) -> Option<usize> {
    let gap = S8;
    let more = look.layout.target();
    let highest = |ui: &Ui, width: f32| {
        let all = rows.iter().map(|row| high_of(ui, look, width, row));
        all.fold(look.layout.list_row(), f32::max)
    };
    let all_high = |high: f32| count(rows.len()) * (high + gap) - gap;
    let mut high = highest(ui, rect.width());
    let mut area = rect;
    let mut strip = None;
    let mut pages = Pages::with_foot(rows.len(), rows.len(), *page);
    if all_high(high) > rect.height() {
        if look.layout.is_short() {
            // Where it is low, the way on stands beside the rows.
            let (left, beside) = more_strip::cut(ui, look, rect);
            area = left;
            high = highest(ui, area.width());
            strip = Some(beside);
        } else {
            area = rect.with_max_y(rect.bottom() - more - gap);
        }
        pages = Pages::with_foot(rows.len(), fits(area.height(), high, gap), *page);
    }
    let mut top = area.top();
    let mut pressed = None;
    for number in pages.shown() {
        let Some(row) = rows.get(number) else {
            continue;
        };
        let spot = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), high));
        if show(ui, look, spot, row, number) {
            pressed = Some(number);
        }
        top += high + gap;
    }
    if let Some(strip) = strip {
        if more_strip::show(ui, look, strip.with_max_y(top - gap), pages) {
            *page = pages.next();
        }
    } else if pages.has_more() {
        let spot = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), more));
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        if Button::new(&label)
            .icon(icons::ARROW_RIGHT)
            .show(ui, look, spot)
        {
            *page = pages.next();
        }
    }
    pressed
}

fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, row: &LevelRow, number: usize) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("level row", number));
    let press = press::listen(ui, look, rect, id);
    press.response.widget_info(|| {
        let said = format!("{}, {}", row.name, row.detail);
        WidgetInfo::labeled(Role::Button, true, said)
    });
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let ground = if press.down { t.sunken } else { t.raised };
    let edge = Stroke::new(STROKE, if press.down { t.text } else { t.edge });
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    mark(ui, look, rect.with_min_x(rect.left() + S12), row.standing);
    if !look.layout.is_tiny() {
        let middle = pos2(rect.right() - S12 - ICON / 2.0, rect.center().y);
        let caret = Rect::from_center_size(middle, Vec2::splat(ICON));
        let icon = icons::CARET_RIGHT;
        text::icon(ui, caret, icon, IconCut::Regular, 20.0, t.muted);
    }
    let wide = room(look, rect.width());
    let left = rect.left() + S12 + MARK + S16;
    let first = text::height(ui, Type::Strong, &row.name, wide);
    let second = text::height(ui, Type::Meta, &row.detail, wide);
    let top = rect.center().y - f32::midpoint(first, second);
    let name = Rect::from_min_size(pos2(left, top), vec2(wide, first));
    let detail = Rect::from_min_size(pos2(left, name.bottom()), vec2(wide, second));
    let at = Align2::LEFT_CENTER;
    let painted = text::paint(ui, name, at, Type::Strong, &row.name, t.text);
    if row.crossed {
        let line = Stroke::new(2.0, t.text);
        ui.painter()
            .hline(painted.x_range(), painted.center().y, line);
    }
    let quiet = if ground == t.raised { t.muted } else { t.text };
    text::paint(ui, detail, at, Type::Meta, &row.detail, quiet);
    press.pressed
}
