//! A theme to choose: painted in its own colours, so that it can be seen before it is chosen.

use egui::{Align2, CornerRadius, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{pos2, vec2};

use crate::domain::looks::Theme;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S8, S12, STROKE, STROKE_SELECTED};
use crate::ui::widgets::text::{self, IconCut};
use crate::ui::widgets::{button, press};

/// How high a cell is.
pub fn height(look: Look<'_>) -> f32 {
    if look.layout.is_short() { 96.0 } else { 128.0 }
}

/// Shows a theme; true when it was pressed.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    theme: Theme,
    name: &str,
    chosen: bool,
) -> bool {
    let press = press::listen(ui, look, rect, button::id(ui, name));
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, name));
    let (here, its) = (look.tokens, theme.tokens());
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, here.primary.ink)
    } else {
        Stroke::new(STROKE, here.edge)
    };
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let mark = if chosen { 28.0 } else { 0.0 };
    let column = body.width() - 2.0 * S8 - mark;
    let style = [Type::Strong, Type::MetaStrong]
        .into_iter()
        .find(|style| text::width(ui, *style, name) <= column)
        .unwrap_or(Type::MetaStrong);
    let lines = text::height(ui, style, name, column).min(2.0 * style.line());
    let words = body.with_min_y(body.bottom() - lines - S12);
    // The upper part is a page of that theme, small.
    let sheet = body.with_max_y(words.top());
    ui.painter().rect_filled(body, RADIUS_CONTROL, here.raised);
    let top = CornerRadius {
        nw: RADIUS_CONTROL,
        ne: RADIUS_CONTROL,
        sw: 0,
        se: 0,
    };
    ui.painter().rect_filled(sheet, top, its.surface);
    let inside = sheet.shrink2(vec2(S12, S8));
    let line = |from: f32, y: f32, wide: f32, colour| {
        let spot = Rect::from_min_size(
            pos2(inside.left() + from, inside.top() + y),
            vec2(wide.min(inside.width() - from), 6.0),
        );
        ui.painter().rect_filled(spot, 3, colour);
    };
    let tile = Rect::from_min_size(
        inside.min,
        Vec2::splat(inside.height().min(inside.width() * 0.3)),
    );
    ui.painter().rect(
        tile,
        8,
        its.bakery.tint,
        Stroke::new(1.5, its.bakery.ink),
        StrokeKind::Inside,
    );
    let size = (tile.width() * 0.6).round();
    text::icon(
        ui,
        tile,
        icons::BREAD,
        IconCut::Regular,
        size,
        its.bakery.ink,
    );
    line(tile.width() + S12, 4.0, 64.0, its.text);
    line(tile.width() + S12, 16.0, 40.0, its.muted);
    let pay = Rect::from_min_max(
        pos2(
            inside.right() - inside.width() * 0.34,
            inside.bottom() - 18.0,
        ),
        inside.max,
    );
    ui.painter().rect_filled(pay, 6, its.primary.fill);
    ui.painter()
        .rect_stroke(body, RADIUS_CONTROL, edge, StrokeKind::Inside);
    let wide = text::width(ui, style, name).min(column);
    let ink = if chosen { here.primary.ink } else { here.text };
    let mut name_spot = words.shrink2(vec2(S8, 0.0));
    if chosen {
        let left = (words.center().x - f32::midpoint(wide, 28.0)).max(words.left() + S8);
        let spot = Rect::from_center_size(pos2(left + 12.0, words.center().y), Vec2::splat(24.0));
        text::icon(ui, spot, icons::CHECK_CIRCLE, IconCut::Fill, 24.0, ink);
        name_spot.min.x = spot.right() + 4.0;
        text::paint(ui, name_spot, Align2::LEFT_CENTER, style, name, ink);
    } else {
        text::paint(ui, name_spot, Align2::CENTER_CENTER, style, name, ink);
    }
    press.pressed
}
