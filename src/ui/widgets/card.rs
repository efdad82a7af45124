//! Cards, chips, lines: quiet shapes behind things.

use egui::{Color32, Rect, Stroke, StrokeKind, Ui};

use crate::ui::Look;
use crate::ui::theme::space::{RADIUS_CARD, RADIUS_CONTROL, STROKE};

/// A raised card.
pub fn raised(ui: &Ui, look: Look<'_>, rect: Rect) {
    let edge = Stroke::new(STROKE, look.tokens.card_edge);
    ui.painter().rect(
        rect,
        RADIUS_CARD,
        look.tokens.raised,
        edge,
        StrokeKind::Inside,
    );
}

/// A tinted panel with an edge of its ink.
pub fn tinted(ui: &Ui, rect: Rect, tint: Color32, ink: Color32) {
    let edge = Stroke::new(STROKE, ink);
    ui.painter()
        .rect(rect, RADIUS_CONTROL, tint, edge, StrokeKind::Inside);
}

/// A line across, at the top of a rectangle.
pub fn rule(ui: &Ui, look: Look<'_>, rect: Rect, y: f32) {
    let stroke = Stroke::new(1.0, look.tokens.line);
    ui.painter().hline(rect.x_range(), y, stroke);
}
