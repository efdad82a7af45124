//! A sentence that wants to be seen, in its place on the page: never a pop-up.

use egui::{Pos2, Rect, Role, Ui, Vec2, pos2, vec2};

use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::space::{ICON, S8, S12, S16};
use crate::ui::theme::{Block, Type};

/// What kind of sentence it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Look here.
    Attention,
    /// Done.
    Positive,
    /// Good to know.
    Plain,
}

/// How high a banner becomes at this width.
pub fn height(ui: &Ui, look: Look<'_>, sentence: &str, width: f32) -> f32 {
    let (style, padding) = style(look);
    text::height(ui, style, sentence, column(width)) + 2.0 * padding
}

fn style(look: Look<'_>) -> (Type, f32) {
    if look.layout.is_tiny() {
        (Type::Meta, S8)
    } else {
        (Type::Body, S12)
    }
}

fn column(width: f32) -> f32 {
    width - 2.0 * S16 - ICON - S12
}

/// Shows what happened and what to do now.
pub fn problem(ui: &mut Ui, look: Look<'_>, corner: Pos2, width: f32, sentence: &str) -> f32 {
    show(ui, look, corner, width, Tone::Attention, sentence)
}

/// Shows a banner from this corner; says how high it became.
pub fn show(
    ui: &mut Ui,
    look: Look<'_>,
    corner: Pos2,
    width: f32,
    tone: Tone,
    sentence: &str,
) -> f32 {
    let t = look.tokens;
    let (block, icon): (Block, Icon) = match tone {
        Tone::Attention => (t.attention, icons::HAND_PALM),
        Tone::Positive => (t.positive, icons::CHECK_CIRCLE),
        Tone::Plain => (t.primary, icons::INFO),
    };
    let (style, padding) = style(look);
    let rect = Rect::from_min_size(corner, vec2(width, height(ui, look, sentence, width)));
    super::card::tinted(ui, rect, block.tint, block.ink);
    let spot = Rect::from_min_size(
        rect.min + vec2(S16, padding + (style.line() - ICON) / 2.0),
        Vec2::splat(ICON),
    );
    text::icon(ui, spot, icon, IconCut::Regular, ICON, block.ink);
    let start = pos2(spot.right() + S12, rect.top() + padding);
    let galley =
        ui.painter()
            .layout_job(style.job(sentence, t.text, column(width), egui::Align::LEFT));
    ui.painter().galley(start, galley, t.text);
    // By its place: two of one tone can stand on a page.
    let place = (corner.x.to_bits(), corner.y.to_bits());
    let id = ui.scope_id().with(("banner", tone_name(tone), place));
    super::status::live(ui, rect.shrink(S8), id, Role::Status, sentence);
    rect.height()
}

const fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Attention => "attention",
        Tone::Positive => "positive",
        Tone::Plain => "plain",
    }
}
