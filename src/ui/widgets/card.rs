//! Cards, chips, lines: quiet shapes behind things.

use egui::{Color32, Rect, Stroke, StrokeKind, Ui};

use crate::ui::Look;
use crate::ui::theme::Block;
use crate::ui::theme::space::{RADIUS_CARD, RADIUS_CONTROL, STROKE};

/// A raised card.
pub fn raised(ui: &Ui, look: Look<'_>, rect: Rect) {
    ui.painter().rect(
        rect,
        RADIUS_CARD,
        look.tokens.raised,
        edge(look),
        StrokeKind::Inside,
    );
}

/// A large quiet ground in the colours of a meaning; in high contrast it has a card's edge.
pub fn ground(ui: &Ui, look: Look<'_>, rect: Rect, block: Block) {
    let edge = if block.tint == look.tokens.raised {
        edge(look)
    } else {
        Stroke::NONE
    };
    ui.painter()
        .rect(rect, RADIUS_CARD, block.tint, edge, StrokeKind::Inside);
}

/// The round ground of a large picture; where its tint would not be seen it gets an edge.
pub fn disc(ui: &Ui, look: Look<'_>, rect: Rect, block: Block) {
    let edge = if block.tint == look.tokens.surface {
        Stroke::new(2.0, block.ink)
    } else {
        Stroke::NONE
    };
    let radius = rect.width().min(rect.height()) / 2.0;
    ui.painter().circle(rect.center(), radius, block.tint, edge);
}

/// The edge of a card: a quiet line, in high contrast 2 px of white.
pub fn edge(look: Look<'_>) -> Stroke {
    let strong = look.tokens.card_edge == look.tokens.text;
    Stroke::new(if strong { 2.0 } else { STROKE }, look.tokens.card_edge)
}

/// A tinted panel with an edge of its ink.
pub fn tinted(ui: &Ui, rect: Rect, tint: Color32, ink: Color32) {
    let edge = Stroke::new(STROKE, ink);
    ui.painter()
        .rect(rect, RADIUS_CONTROL, tint, edge, StrokeKind::Inside);
}

/// A tinted panel without an edge; where its tint would not be seen it gets one of its ink.
pub fn answer(ui: &Ui, look: Look<'_>, rect: Rect, block: Block) {
    let seen = block.tint != look.tokens.surface;
    tinted(
        ui,
        rect,
        block.tint,
        if seen { block.tint } else { block.ink },
    );
}

/// A line across, at the top of a rectangle.
pub fn rule(ui: &Ui, look: Look<'_>, rect: Rect, y: f32) {
    let stroke = Stroke::new(1.0, look.tokens.line);
    ui.painter().hline(rect.x_range(), y, stroke);
}
