//! A skill in a list: the drawn mark of its level, its name, and its words. The mark is never alone: the
//! words beside it say the same, and a reader hears them.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::pages::Pages;
use super::press;
use super::text::{self, IconCut};
use crate::domain::skills::Standing;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::{Grid, count, fits};
use crate::ui::theme::Type;
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S4, S8, S12, S16, STROKE};
use crate::words::say;

/// The side of one of the four parts of the mark.
const PART: f32 = 16.0;
/// The width of the whole mark.
pub const MARK: f32 = 4.0 * PART + 3.0 * S4;

/// A skill, or a sign-off of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LevelRow {
    /// Its name.
    pub name: String,
    /// Its level and what else there is, in words.
    pub detail: String,
    /// What is drawn; nothing is signed where there is none.
    pub standing: Option<Standing>,
    /// Whether it is crossed through: it was revoked.
    pub crossed: bool,
}

/// Draws the mark from this left edge in the middle of a rectangle: filled from the left, and with edges,
/// so that it is read without colour.
pub fn mark(ui: &Ui, look: Look<'_>, rect: Rect, standing: Option<Standing>) {
    let t = look.tokens;
    if standing == Some(Standing::KnowsHow) {
        let spot = Rect::from_center_size(rect.center(), vec2(ICON, ICON));
        let ink = t.primary.ink;
        text::icon(ui, spot, icons::CHECK_CIRCLE, IconCut::Fill, ICON, ink);
        return;
    }
    let parts = standing.and_then(Standing::level);
    let parts = parts.map_or([false; 4], crate::domain::skills::Level::mark);
    let left = rect.center().x - MARK / 2.0;
    for (number, filled) in parts.into_iter().enumerate() {
        let corner = pos2(
            left + count(number) * (PART + S4),
            rect.center().y - PART / 2.0,
        );
        let part = Rect::from_min_size(corner, vec2(PART, PART));
        let ground = if filled { t.primary.ink } else { t.raised };
        let edge = if filled { t.primary.ink } else { t.edge };
        ui.painter().rect(
            part,
            4,
            ground,
            Stroke::new(STROKE, edge),
            StrokeKind::Inside,
        );
    }
}

/// Shows them, a page at a time; says which was pressed.
pub fn list(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    rows: &[LevelRow],
    page: &mut usize,
) -> Option<usize> {
    let gap = if look.layout.is_short() { S8 } else { S12 };
    let high = look.layout.list_row();
    let columns = if rect.width() >= 1000.0 { 2 } else { 1 };
    let lines = fits(rect.height(), high, gap).max(1);
    let pages = Pages::of(rows.len(), columns * lines, *page);
    let grid = Grid {
        columns,
        rows: lines,
    };
    let area = rect.with_max_y(rect.top() + count(lines) * (high + gap) - gap);
    let mut pressed = None;
    for (place, number) in pages.shown().enumerate() {
        let Some(row) = rows.get(number) else {
            continue;
        };
        if show(ui, look, grid.cell(area, gap, place), row, number) {
            pressed = Some(number);
        }
    }
    if pages.has_more() {
        let spot = grid.cell(area, gap, grid.cells() - 1);
        let numbers = (pages.number().to_string(), pages.count().to_string());
        let label = say!(look.words, "list-more", page = numbers.0, of = numbers.1);
        let button = Button::new(&label).icon(icons::ARROW_RIGHT);
        if button.show(ui, look, spot) {
            *page = pages.next();
        }
    }
    pressed
}

fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, row: &LevelRow, number: usize) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("level row", number));
    let press = press::listen(ui, look, rect, id);
    let spoken = format!("{}, {}", row.name, row.detail);
    press
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let ground = if press.down { t.sunken } else { t.raised };
    let edge = Stroke::new(STROKE, if press.down { t.text } else { t.edge });
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let left = rect.left() + S12;
    let spot = Rect::from_min_max(pos2(left, rect.top()), pos2(left + MARK, rect.bottom()));
    mark(ui, look, spot, row.standing);
    let words = Rect::from_min_max(
        pos2(spot.right() + S16, rect.top()),
        pos2(rect.right() - S12, rect.bottom()),
    );
    let (first, second) = (Type::Strong.line(), Type::Meta.line());
    let top = rect.center().y - f32::midpoint(first, second);
    let name = Rect::from_min_size(pos2(words.left(), top), vec2(words.width(), first));
    let at = Align2::LEFT_CENTER;
    let painted = text::paint(ui, name, at, Type::Strong, &row.name, t.text);
    if row.crossed {
        let line = Stroke::new(2.0, t.text);
        ui.painter()
            .hline(painted.x_range(), painted.center().y, line);
    }
    let detail = Rect::from_min_size(
        pos2(words.left(), name.bottom()),
        vec2(words.width(), second),
    );
    let quiet = if ground == t.raised { t.muted } else { t.text };
    text::paint(ui, detail, at, Type::Meta, &row.detail, quiet);
    press.pressed
}
