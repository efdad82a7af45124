//! Beside a short page, where there is room: a picture and a sentence about what comes next.

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::card;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::theme::space::{S24, S32};
use crate::ui::theme::{Block, Type};

const WIDE: f32 = 360.0;
const PICTURE: f32 = 152.0;

/// Shows it at the right of this rectangle, where that is wide and high; gives back what is left for
/// the page itself.
pub fn beside(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    icon: Icon,
    block: Block,
    sentence: &str,
) -> Rect {
    if look.layout.is_short() || rect.width() < 1000.0 || rect.height() < 360.0 {
        return rect;
    }
    let panel = rect.with_min_x(rect.right() - WIDE);
    card::ground(ui, look, panel, block);
    let wide = WIDE - 2.0 * S32;
    let words = text::height(ui, Type::Body, sentence, wide);
    let top = panel.center().y - (PICTURE + S24 + words) / 2.0;
    let spot = Rect::from_min_size(
        pos2(panel.center().x - PICTURE / 2.0, top),
        Vec2::splat(PICTURE),
    );
    ui.painter()
        .circle_filled(spot.center(), PICTURE / 2.0, look.tokens.raised);
    text::icon(ui, spot, icon, IconCut::Regular, 80.0, block.ink);
    let line = Rect::from_min_size(
        pos2(panel.left() + S32, spot.bottom() + S24),
        vec2(wide, words),
    );
    let colour = look.tokens.text;
    text::label(ui, line, Align2::CENTER_TOP, Type::Body, sentence, colour);
    rect.with_max_x(panel.left() - S32)
}
