//! A person's new card: its bars and digits, shown once, to print or to copy.

use egui::{Align2, Color32, Rect, Role, Ui, pos2, vec2};

use crate::domain::code128;
use crate::domain::people::CardCode;
use crate::ui::Look;
use crate::ui::layout::Cut;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CARD, S12, S16};
use crate::ui::widgets::text;
use crate::words::say;

/// Paints the card: dark bars on white in every theme, since a scanner reads nothing else.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, code: &CardCode) {
    let white = look.tokens.money.band;
    let ink = look.tokens.money.ink;
    let size = vec2(rect.width().min(520.0), rect.height().min(260.0));
    let card = Rect::from_min_size(rect.min, size);
    ui.painter().rect_filled(card, RADIUS_CARD, white);
    let mut column = Cut::new(card.shrink(S16), S12);
    let line = column.top(Type::Strong.line());
    text::paint(ui, line, Align2::CENTER_CENTER, Type::Strong, name, ink);
    let digits = column.bottom(Type::Figures.line());
    let grouped = code.grouped();
    text::paint(
        ui,
        digits,
        Align2::CENTER_CENTER,
        Type::Figures,
        &grouped,
        ink,
    );
    bars(ui, column.rest, code.digits(), ink);
    let spoken = say!(look.words, "card-code-of", name = name);
    text::node(ui, card, Role::Image, &spoken);
}

fn bars(ui: &Ui, rect: Rect, digits: &str, ink: Color32) {
    let widths = code128::bars(digits);
    let modules: u32 = widths.iter().map(|w| u32::from(*w)).sum();
    let all = f32::from(u16::try_from(modules).unwrap_or(u16::MAX));
    // Ten modules of quiet on each side; a module is whole points, so that no bar is blurred.
    let module = (rect.width() / (all + 20.0)).floor().max(1.0);
    let mut x = (rect.center().x - all * module / 2.0).round();
    for (place, width) in widths.iter().enumerate() {
        let wide = f32::from(*width) * module;
        if place.is_multiple_of(2) {
            let bar = Rect::from_min_max(pos2(x, rect.top()), pos2(x + wide, rect.bottom()));
            ui.painter().rect_filled(bar, 0, ink);
        }
        x += wide;
    }
}
