//! A place to try it out: a tile that counts, so that hands can feel what Steady hands does.

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::Draft;
use crate::domain::cash::CashKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{S8, S12, S16, S24};
use crate::ui::widgets::banner::{self, Tone};
use crate::ui::widgets::product_tile::{self, Tile};
use crate::ui::widgets::{card, money_picture, status, text};
use crate::words::say;

/// The least height.
pub const LEAST: f32 = 176.0;

/// Shows the try-out in a card.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, draft: &mut Draft) {
    let (words, t) = (look.words, look.tokens);
    card::raised(ui, look, rect);
    let inside = rect.shrink(if rect.height() < 300.0 { S12 } else { S24 });
    let heading = say!(words, "looks-try");
    let line = inside.with_max_y(inside.top() + Type::Strong.line());
    text::heading(ui, line, Type::Strong, &heading, t.text, 2);
    let mut y = line.bottom() + S8;
    let name = say!(words, "looks-try-item");
    let price = words.money(crate::domain::Pence::new(380));
    let high = 112.0_f32.max(look.layout.target()).min(inside.bottom() - y);
    let tile = Rect::from_min_size(
        pos2(inside.left(), y),
        vec2((inside.width() * 0.55).max(200.0).min(inside.width()), high),
    );
    let shown = Tile {
        name: &name,
        price: Some(&price),
        icon: icons::BREAD,
        block: t.bakery,
        spoken: &name,
    };
    if product_tile::show(ui, look, tile, shown) {
        draft.tried = draft.tried.saturating_add(1);
    }
    let count = say!(words, "looks-tried", count = draft.tried);
    let beside = Rect::from_min_max(
        pos2(tile.right() + S16, tile.top()),
        pos2(inside.right(), tile.bottom()),
    );
    let at = Align2::LEFT_CENTER;
    status::show(ui, beside, at, Type::Strong, &count, t.text, "tried");
    y = tile.bottom() + S16;
    // Money and sentences, as they stand on the till.
    let scale = 1.0;
    if y + 100.0 <= inside.bottom() {
        let middle = y + 48.0;
        let spots = [
            (CashKind::L10, 0.24),
            (CashKind::L2, 0.6),
            (CashKind::P20, 0.86),
        ];
        for (kind, part) in spots {
            let spot = pos2(inside.left() + inside.width() * part, middle);
            money_picture::show(ui, look, spot, kind, scale);
        }
        y += 96.0 + S16;
    }
    for (tone, sentence) in [
        (Tone::Positive, say!(words, "looks-try-good")),
        (Tone::Attention, say!(words, "looks-try-look")),
    ] {
        let high = banner::height(ui, look, &sentence, inside.width());
        if y + high <= inside.bottom() {
            let corner = pos2(inside.left(), y);
            banner::show(ui, look, corner, inside.width(), tone, &sentence);
            y += high + S12;
        }
    }
}
