//! A person's tile: the picture and the name that they chose.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::photo::Photo;
use super::text::{self, IconCut};
use super::{button, press};
use crate::domain::people::TilePicture;
use crate::ui::Look;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::space::{RADIUS_CARD, S8, S12, S16, STROKE, STROKE_SELECTED};
use crate::ui::theme::{Block, Type};

/// What a person shows of themself: colour and symbol, or an own photo in their place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Portrait {
    /// Colour and symbol; they stand until the photo is here.
    pub picture: TilePicture,
    /// The photo.
    pub photo: Option<Photo>,
}

impl From<TilePicture> for Portrait {
    fn from(picture: TilePicture) -> Self {
        Self {
            picture,
            photo: None,
        }
    }
}

impl Portrait {
    /// Shows it, round.
    pub fn show(&self, ui: &Ui, look: Look<'_>, rect: Rect) {
        let icon = Icon::named(&self.picture.symbol).unwrap_or(icons::USER);
        portrait(ui, rect, icon, look.tile(&self.picture.colour), self.photo);
    }
}

/// Shows a tile; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, portrait: &Portrait) -> bool {
    let block = look.tile(&portrait.picture.colour);
    let icon = Icon::named(&portrait.picture.symbol).unwrap_or(icons::USER);
    tile(ui, look, rect, name, (icon, block, portrait.photo), false)
}

/// A tile that can be chosen among others.
pub fn choice(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    name: &str,
    picture: &TilePicture,
    chosen: bool,
) -> bool {
    let block = look.tile(&picture.colour);
    let icon = Icon::named(&picture.symbol).unwrap_or(icons::USER);
    tile(ui, look, rect, name, (icon, block, None), chosen)
}

/// The same with all that the person shows of themself.
pub fn chosen(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    name: &str,
    portrait: &Portrait,
    chosen: bool,
) -> bool {
    let block = look.tile(&portrait.picture.colour);
    let icon = Icon::named(&portrait.picture.symbol).unwrap_or(icons::USER);
    tile(ui, look, rect, name, (icon, block, portrait.photo), chosen)
}

/// A tile that is nobody's: "Someone else", "More".
pub fn other(ui: &mut Ui, look: Look<'_>, rect: Rect, name: &str, icon: Icon) -> bool {
    let t = look.tokens;
    let block = Block {
        tint: t.sunken,
        ink: t.text,
        fill: t.edge,
        on_fill: t.raised,
    };
    tile(ui, look, rect, name, (icon, block, None), false)
}

fn tile(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    name: &str,
    (icon, block, photo): (Icon, Block, Option<Photo>),
    chosen: bool,
) -> bool {
    let press = press::listen(ui, look, rect, button::id(ui, name));
    let response = &press.response;
    response.widget_info(|| {
        if chosen {
            WidgetInfo::selected(Role::Button, true, true, name)
        } else {
            WidgetInfo::labeled(Role::Button, true, name)
        }
    });
    let t = look.tokens;
    let pressed = press.down;
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let edge = if chosen {
        Stroke::new(STROKE_SELECTED, t.primary.ink)
    } else {
        Stroke::new(STROKE, if pressed { block.ink } else { t.edge })
    };
    let ground = if pressed { block.tint } else { t.raised };
    ui.painter()
        .rect(body, RADIUS_CARD, ground, edge, StrokeKind::Inside);
    if rect.height() >= 124.0 {
        let side = (rect.height() - 30.0 - 2.0 * S16 - S8).clamp(56.0, 120.0);
        let top = rect.center().y - (side + S8 + 30.0) / 2.0;
        let spot = Rect::from_min_size(pos2(rect.center().x - side / 2.0, top), Vec2::splat(side));
        portrait(ui, spot, icon, block, photo);
        let line = Rect::from_min_size(
            pos2(rect.left() + S8, spot.bottom() + S8),
            vec2(rect.width() - 2.0 * S8, 30.0),
        );
        text::paint(ui, line, Align2::CENTER_CENTER, Type::Strong, name, t.text);
    } else {
        let side = (rect.height() - 2.0 * S8).clamp(40.0, 64.0);
        let spot = Rect::from_center_size(
            pos2(rect.left() + S12 + side / 2.0, rect.center().y),
            Vec2::splat(side),
        );
        portrait(ui, spot, icon, block, photo);
        let line = Rect::from_min_max(
            pos2(spot.right() + S12, rect.top()),
            pos2(rect.right() - S8, rect.bottom()),
        );
        text::paint(ui, line, Align2::LEFT_CENTER, Type::Strong, name, t.text);
    }
    press.pressed
}

/// The photo with a ring, or what stands in its place.
fn portrait(ui: &Ui, rect: Rect, icon: Icon, block: Block, photo: Option<Photo>) {
    // Half of the height, where the corners meet: a circle.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no picture of a person is 500 points high"
    )]
    let radius = (rect.height() / 2.0).round().min(255.0) as u8;
    match photo {
        Some(photo) if photo.show(ui, rect, radius) => {
            let ring = Stroke::new(2.0, block.ink);
            ui.painter()
                .circle_stroke(rect.center(), rect.height() / 2.0, ring);
        }
        _ => badge(ui, rect, icon, block),
    }
}

/// A person's round picture.
pub fn badge(ui: &Ui, rect: Rect, icon: Icon, block: Block) {
    let radius = rect.height() / 2.0;
    ui.painter().circle(
        rect.center(),
        radius,
        block.tint,
        Stroke::new(2.0, block.ink),
    );
    text::icon(
        ui,
        rect,
        icon,
        IconCut::Fill,
        (radius * 1.1).round(),
        block.ink,
    );
}
