//! Something that is on or off: a box of 32 with its tick, a word, a line about it.

use egui::{Align2, Color32, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::text::{self, IconCut};
use super::{button, press};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CHIP, RADIUS_CONTROL, S8, S16, STROKE, STROKE_SELECTED};

const BOX: f32 = 32.0;

/// Whether it is on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tick {
    /// It is.
    On,
    /// It is not.
    Off,
}

impl Tick {
    /// From a yes or no.
    pub fn of(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

/// How high a row becomes at this width.
pub fn height(ui: &Ui, look: Look<'_>, width: f32, name: &str, detail: &str) -> f32 {
    let column = width - BOX - 3.0 * S16;
    let detail = if detail.is_empty() {
        0.0
    } else {
        text::height(ui, Type::Meta, detail, column)
    };
    let words = text::height(ui, Type::Strong, name, column) + detail;
    (words + 2.0 * S8).max(look.layout.till_target())
}

/// Shows a row; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, detail: &str, tick: Tick) -> bool {
    let t = look.tokens;
    let press = press::listen(ui, look, rect, button::id(ui, name));
    let on = tick == Tick::On;
    press
        .response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
    let said = detail.to_owned();
    ui.ctx()
        .accesskit_node_builder(press.response.id, |node| node.set_description(said));
    let edge = match (press.down, on) {
        (true, _) => Stroke::new(STROKE, t.text),
        (false, true) => Stroke::new(STROKE_SELECTED, t.primary.ink),
        (false, false) => Stroke::new(STROKE, t.edge),
    };
    let ground = match (press.down, on) {
        (true, _) => t.sunken,
        (false, true) => t.primary.tint,
        (false, false) => t.raised,
    };
    let body = if press.down { rect.shrink(1.5) } else { rect };
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let spot = Rect::from_center_size(
        pos2(rect.left() + S16 + BOX / 2.0, rect.center().y),
        Vec2::splat(BOX),
    );
    let (fill, line) = if on {
        (t.primary.fill, Stroke::new(2.0, t.primary.fill))
    } else {
        (Color32::TRANSPARENT, Stroke::new(2.0, t.edge))
    };
    ui.painter()
        .rect(spot, RADIUS_CHIP, fill, line, StrokeKind::Inside);
    if on {
        let ink = t.primary.on_fill;
        text::icon(ui, spot, icons::CHECK, IconCut::Regular, 24.0, ink);
    }
    let left = spot.right() + S16;
    let wide = rect.right() - S16 - left;
    let first = text::height(ui, Type::Strong, name, wide);
    let second = if detail.is_empty() {
        0.0
    } else {
        text::height(ui, Type::Meta, detail, wide)
    };
    let top = rect.center().y - f32::midpoint(first, second);
    let words = Rect::from_min_size(pos2(left, top), vec2(wide, first));
    text::paint(ui, words, Align2::LEFT_CENTER, Type::Strong, name, t.text);
    if !detail.is_empty() {
        let below = Rect::from_min_size(words.left_bottom(), vec2(wide, second));
        let quiet = if ground == t.raised { t.muted } else { t.text };
        text::paint(ui, below, Align2::LEFT_TOP, Type::Meta, detail, quiet);
    }
    press.pressed
}
