//! One line of the basket: name and amount, quantity below; taken off, it stays to be seen.

use egui::{Align2, Color32, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::press;
use super::text;
use crate::ui::Look;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CONTROL, S4, S12, STROKE_SELECTED};

/// What stands on a line.
#[derive(Clone, Debug)]
pub struct Line {
    /// The number of the line, which names it for good.
    pub number: u32,
    /// The item.
    pub name: String,
    /// Below the name: quantity, unit price, place.
    pub detail: String,
    /// What it comes to, as text.
    pub total: String,
    /// How it stands.
    pub state: State,
    /// The name for assistive technology.
    pub spoken: String,
}

/// How a line stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// In the basket.
    In,
    /// In it and selected: the strip below changes it.
    Selected,
    /// Taken off.
    TakenOff,
    /// Taken off and selected.
    TakenOffSelected,
}

impl State {
    const fn is_selected(self) -> bool {
        matches!(self, Self::Selected | Self::TakenOffSelected)
    }

    const fn is_off(self) -> bool {
        matches!(self, Self::TakenOff | Self::TakenOffSelected)
    }
}

/// The height of a line.
pub fn height(look: Look<'_>) -> f32 {
    look.layout.target() + S4
}

/// Shows a line; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, line: &Line) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("basket line", line.number));
    let press = press::listen(ui, look, rect, id);
    let response = &press.response;
    let selected = line.state.is_selected();
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &line.spoken));
    let (ground, edge) = match (selected, press.down) {
        (true, _) => (t.primary.tint, Stroke::new(STROKE_SELECTED, t.primary.ink)),
        (false, true) => (t.sunken, Stroke::NONE),
        (false, false) => (Color32::TRANSPARENT, Stroke::NONE),
    };
    ui.painter()
        .rect(rect, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let off = line.state.is_off();
    // On a tint the quieter text would be too quiet.
    let quiet = if selected { t.text } else { t.muted };
    let strong = if off { quiet } else { t.text };
    let inside = rect.shrink2(vec2(S12, S4));
    let price = text::width(ui, Type::FiguresStrong, &line.total);
    let top = rect.center().y - 28.0;
    // A long name has its line to itself; the amount then stands below.
    let beside = text::width(ui, Type::Strong, &line.name) + S12 + price <= inside.width();
    let (amount_top, name_right) = if beside {
        (top, inside.right() - price - S12)
    } else {
        (top + 27.0, inside.right())
    };
    let amount = Rect::from_min_size(pos2(inside.right() - price, amount_top), vec2(price, 30.0));
    let name = Rect::from_min_max(pos2(inside.left(), top), pos2(name_right, top + 30.0));
    let detail = Rect::from_min_max(
        pos2(inside.left(), top + 30.0),
        pos2(
            if beside {
                inside.right()
            } else {
                amount.left() - S12
            },
            top + 56.0,
        ),
    );
    let painted = text::paint(
        ui,
        name,
        Align2::LEFT_CENTER,
        Type::Strong,
        &line.name,
        strong,
    );
    text::paint(
        ui,
        amount,
        Align2::RIGHT_CENTER,
        Type::FiguresStrong,
        &line.total,
        strong,
    );
    text::paint(
        ui,
        detail,
        Align2::LEFT_CENTER,
        Type::MetaFigures,
        &line.detail,
        quiet,
    );
    if off {
        for part in [painted, amount] {
            ui.painter().hline(
                part.x_range(),
                part.center().y + 1.0,
                Stroke::new(2.0, strong),
            );
        }
    }
    press.pressed
}
