//! Beside a short page, where there is room: a picture and a sentence about what comes next.

use egui::{Align2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::card;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::theme::space::{S12, S16, S24, S32};
use crate::ui::theme::{Block, Type};

const WIDE: f32 = 360.0;
/// The same where the window is less wide.
const NARROW: f32 = 288.0;
/// From here on a column of text stands beside it.
const LEAST: f32 = 780.0;
/// The same in a window that is low.
const NARROWEST: f32 = 224.0;
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
    if look.layout.is_tiny() || rect.width() < LEAST {
        return rect;
    }
    let (wide, picture, gap) = match rect.width() {
        wide if wide < 900.0 => (NARROWEST, 96.0, S16),
        wide if wide < 1100.0 => (NARROW, PICTURE, S32),
        _ => (WIDE, PICTURE, S32),
    };
    let panel = rect.with_min_x(rect.right() - wide);
    let wide = wide - 2.0 * gap;
    let words = text::height(ui, Type::Body, sentence, wide);
    if picture + S24 + words + 2.0 * S12 > rect.height() {
        return rect;
    }
    card::ground(ui, look, panel, block);
    let top = panel.center().y - (picture + S24 + words) / 2.0;
    let spot = Rect::from_min_size(
        pos2(panel.center().x - picture / 2.0, top),
        Vec2::splat(picture),
    );
    let rim = if block.tint == look.tokens.raised {
        Stroke::new(2.0, block.ink)
    } else {
        Stroke::NONE
    };
    let ground = look.tokens.raised;
    ui.painter()
        .circle(spot.center(), picture / 2.0, ground, rim);
    text::icon(
        ui,
        spot,
        icon,
        IconCut::Regular,
        (picture * 0.53).round(),
        block.ink,
    );
    let line = Rect::from_min_size(
        pos2(panel.left() + gap, spot.bottom() + S24),
        vec2(wide, words),
    );
    let colour = look.tokens.text;
    text::label(ui, line, Align2::CENTER_TOP, Type::Body, sentence, colour);
    rect.with_max_x(panel.left() - gap)
}
