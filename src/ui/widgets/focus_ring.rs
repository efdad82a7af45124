//! The focus: two rings outside the control, painted last, never under anything.

use egui::{Context, CornerRadius, Id, LayerId, Order, Stroke, StrokeKind};

use crate::ui::theme::Tokens;

const INNER: f32 = 4.0;
const OUTER: f32 = 3.0;

/// Paints the rings around whatever has the focus; the last thing in a frame.
pub fn show(ctx: &Context, tokens: &Tokens) {
    let Some(focused) = ctx.memory(egui::Memory::focused) else {
        return;
    };
    let Some(response) = ctx.read_response(focused) else {
        return;
    };
    let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("focus ring")));
    let ring = |grown: f32, radius: u8, width: f32, colour| {
        painter.rect_stroke(
            response.rect.expand(grown),
            CornerRadius::same(radius),
            Stroke::new(width, colour),
            StrokeKind::Outside,
        );
    };
    ring(0.0, 12, INNER, tokens.focus_inner);
    ring(INNER, 16, OUTER, tokens.focus_outer);
}
