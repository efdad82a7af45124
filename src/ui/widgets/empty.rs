//! Nothing here yet: a picture, one sentence, and where it helps one button.

use egui::{Align2, Rect, Ui, Vec2, pos2, vec2};

use super::button::Button;
use super::text::{self, IconCut};
use crate::ui::Look;
use crate::ui::icons::Icon;
use crate::ui::theme::space::{S16, S24};
use crate::ui::theme::{Block, Type};

/// Shows a picture and a sentence in the middle of a rectangle.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, icon: Icon, block: Block, sentence: &str) {
    said(ui, look, rect, icon, block, sentence);
}

/// The same with the one thing to do below it; true when it was pressed.
pub fn with_button(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (icon, block): (Icon, Block),
    sentence: &str,
    button: Button<'_>,
) -> bool {
    let high = look.layout.target();
    let room = rect.with_max_y(rect.bottom() - high - S24);
    let words = said(ui, look, room, icon, block, sentence);
    let wide = button.width(ui).max(240.0).min(rect.width());
    let top = (words.bottom() + S24).min(rect.bottom() - high);
    let corner = pos2(rect.center().x - wide / 2.0, top);
    button.show(ui, look, Rect::from_min_size(corner, vec2(wide, high)))
}

/// Says where the words stand.
fn said(ui: &mut Ui, look: Look<'_>, rect: Rect, icon: Icon, block: Block, sentence: &str) -> Rect {
    let column = (rect.width() - 2.0 * S24).min(320.0);
    let words = text::height(ui, Type::Body, sentence, column);
    let side = if rect.height() > 220.0 { 96.0 } else { 56.0 };
    let with_picture = rect.height() >= words + side + S16;
    let height = if with_picture {
        side + S16 + words
    } else {
        words
    };
    let mut top = rect.center().y - height / 2.0;
    if with_picture {
        let spot = Rect::from_min_size(pos2(rect.center().x - side / 2.0, top), Vec2::splat(side));
        super::card::disc(ui, look, spot, block);
        text::icon(
            ui,
            spot,
            icon,
            IconCut::Regular,
            (side / 2.0).round(),
            block.ink,
        );
        top = spot.bottom() + S16;
    }
    let words = Rect::from_min_size(
        pos2(rect.center().x - column / 2.0, top),
        vec2(column, words),
    );
    text::label(
        ui,
        words,
        Align2::CENTER_TOP,
        Type::Body,
        sentence,
        look.tokens.muted,
    );
    words
}
