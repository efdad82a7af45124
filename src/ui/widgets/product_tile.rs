//! A tile of the till: picture, name, price.

use egui::{Align2, Color32, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui::{pos2, vec2};

use super::photo::Photo;
use super::text::{self, IconCut};
use super::{button, press};
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::space::{
    ICON, ICON_HUGE, ICON_LARGE, RADIUS_CONTROL, S4, S8, S12, S16, STROKE,
};
use crate::ui::theme::{Block, Type};
use crate::words::say;

/// What stands on a tile.
#[derive(Clone, Copy, Debug)]
pub struct Tile<'a> {
    /// The short name.
    pub name: &'a str,
    /// The price, as text; none on a tile that leads on.
    pub price: Option<&'a str>,
    /// Its picture.
    pub icon: Icon,
    /// The colours of the shop.
    pub block: Block,
    /// The name for assistive technology.
    pub spoken: &'a str,
}

/// What else stands on the tile of a product.
#[derive(Clone, Copy, Default, Debug)]
pub struct More<'a> {
    /// Its own photo, in the place of the icon.
    pub photo: Option<Photo>,
    /// How many are left; beside the price.
    pub left: Option<&'a str>,
    /// Why it cannot be sold now; in the place of the price, with an icon of its own.
    pub stopped: Option<&'a str>,
}

/// Shows a tile; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, tile: Tile<'_>) -> bool {
    show_more(ui, look, rect, tile, More::default())
}

/// The same with what else there is to say about a product.
pub fn show_more(ui: &mut Ui, look: Look<'_>, rect: Rect, tile: Tile<'_>, more: More<'_>) -> bool {
    let press = press::listen(ui, look, rect, button::id(ui, tile.spoken));
    let response = &press.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, tile.spoken));
    let t = look.tokens;
    let pressed = press.down;
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let ground = match (pressed, more.stopped) {
        (true, _) => tile.block.tint,
        (false, Some(_)) => t.sunken,
        (false, None) => t.raised,
    };
    let edge = Stroke::new(STROKE, if pressed { tile.block.ink } else { t.edge });
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    if rect.height() >= 128.0 {
        tall(ui, look, body, tile, more);
    } else {
        flat(ui, look, body, tile, more);
    }
    press.pressed
}

fn chip(ui: &Ui, look: Look<'_>, rect: Rect, (tile, more): (Tile<'_>, More<'_>), size: f32) {
    if more.photo.is_some_and(|photo| photo.show(ui, rect, 10)) {
        return;
    }
    let edge = if tile.block.tint == look.tokens.raised {
        tile.block.ink
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect(
        rect,
        10,
        tile.block.tint,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    text::icon(ui, rect, tile.icon, IconCut::Regular, size, tile.block.ink);
}

/// The line of the price: with what is left on its right, or why it cannot be sold in its place.
fn under_name(ui: &Ui, look: Look<'_>, line: Rect, price: &str, more: More<'_>) {
    let t = look.tokens;
    if let Some(stopped) = more.stopped {
        let spot = Rect::from_min_size(line.min, vec2(20.0, line.height()));
        let (block, cut) = (t.refused, IconCut::Regular);
        let mut words = line.with_min_x(spot.right() + 6.0);
        // On the smallest tiles the icon gives way to a long word.
        if text::width(ui, Type::MetaStrong, stopped) <= words.width() {
            text::icon(ui, spot, icons::PROHIBIT, cut, 20.0, block.ink);
        } else {
            words = line;
        }
        let at = Align2::LEFT_CENTER;
        text::paint(ui, words, at, Type::MetaStrong, stopped, block.ink);
        return;
    }
    let at = Align2::LEFT_CENTER;
    text::paint(ui, line, at, Type::Figures, price, t.muted);
    if let Some(left) = more.left {
        let room = line.width() - text::width(ui, Type::Figures, price) - S8;
        // Where it does not fit beside the price it is said and not shown.
        if text::width(ui, Type::MetaStrong, left) <= room {
            let at = Align2::RIGHT_CENTER;
            text::paint(ui, line, at, Type::MetaStrong, left, t.text);
        }
    }
}

fn tall(ui: &Ui, look: Look<'_>, rect: Rect, tile: Tile<'_>, more: More<'_>) {
    let inside = rect.shrink2(vec2(S12, S12));
    // Name and price stand at the bottom, so that prices of a row share a line.
    let mut bottom = inside.bottom();
    if let Some(price) = tile.price {
        let line = Rect::from_min_max(
            pos2(inside.left(), bottom - Type::Figures.line()),
            pos2(inside.right(), bottom),
        );
        under_name(ui, look, line, price, more);
        bottom = line.top() + S4;
    }
    let lines = if text::width(ui, Type::Strong, tile.name) > inside.width() {
        2.0
    } else {
        1.0
    };
    let name = inside
        .with_max_y(bottom)
        .with_min_y(bottom - lines * Type::Strong.line());
    // The picture gives way to a second line.
    let side = (name.top() - S4 - inside.top()).clamp(ICON, 52.0);
    let picture = Rect::from_min_size(inside.min, Vec2::splat(side));
    let icon = ICON_LARGE.min(side - S4);
    chip(ui, look, picture, (tile, more), icon);
    let at = Align2::LEFT_BOTTOM;
    text::paint(ui, name, at, Type::Strong, tile.name, look.tokens.text);
}

fn flat(ui: &Ui, look: Look<'_>, rect: Rect, tile: Tile<'_>, more: More<'_>) {
    let roomy = rect.height() >= 110.0;
    let inside = rect.shrink2(vec2(if roomy { S16 } else { S8 }, S8));
    let side = if roomy { 48.0 } else { ICON_HUGE };
    let picture = Rect::from_center_size(
        pos2(inside.left() + side / 2.0, inside.center().y),
        Vec2::splat(side),
    );
    let mut words = Rect::from_min_max(pos2(picture.right() + S8, inside.top()), inside.max);
    let name_width = text::width(ui, Type::Strong, tile.name);
    // On a low tile the picture gives way to a long name.
    if roomy || name_width <= words.width() {
        chip(
            ui,
            look,
            picture,
            (tile, more),
            if roomy { ICON_LARGE } else { 24.0 },
        );
    } else {
        words.min.x = inside.left();
    }
    let price_line = if tile.price.is_some() {
        Type::Figures.line()
    } else {
        0.0
    };
    let lines = if name_width > words.width() && words.height() >= 60.0 + price_line - 4.0 {
        2.0
    } else {
        1.0
    };
    let height = lines * Type::Strong.line() + price_line;
    let top = words.center().y - height / 2.0;
    let name = Rect::from_min_size(
        pos2(words.left(), top),
        vec2(words.width(), lines * Type::Strong.line()),
    );
    text::paint(
        ui,
        name,
        Align2::LEFT_CENTER,
        Type::Strong,
        tile.name,
        look.tokens.text,
    );
    if let Some(price) = tile.price {
        let line = Rect::from_min_size(
            pos2(words.left(), name.bottom()),
            vec2(words.width(), price_line),
        );
        under_name(ui, look, line, price, more);
    }
}

/// The last tile of a page that is not the only one.
pub fn more(ui: &mut Ui, look: Look<'_>, rect: Rect, block: Block, page: usize, of: usize) -> bool {
    let name = say!(look.words, "more");
    let place = say!(
        look.words,
        "page-of",
        page = page.to_string(),
        of = of.to_string()
    );
    let spoken = say!(
        look.words,
        "more-items",
        page = page.to_string(),
        of = of.to_string()
    );
    let tile = Tile {
        name: &name,
        price: Some(&place),
        icon: icons::ARROW_RIGHT,
        block,
        spoken: &spoken,
    };
    show(ui, look, rect, tile)
}
