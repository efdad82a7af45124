//! A photo of work, as evidence beside a sign-off.

use egui::{Rect, Role, Ui, vec2};

use super::column::Column;
use super::photo::Photo;
use super::text;
use crate::domain::skills::rows::EvidenceKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::space::RADIUS_CONTROL;

/// The highest that it is shown, in points.
const HIGH: f32 = 280.0;
/// What is lower shows nothing.
const LEAST: f32 = 40.0;

/// Shows it in what is left of a column, with its name for those who do not see it.
pub fn show(ui: &mut Ui, look: Look<'_>, column: &Column, photo: Photo) {
    let rest = column.rest();
    let side = rest.height().min(HIGH).min(rest.width());
    if side < LEAST {
        return;
    }
    let spot = Rect::from_min_size(rest.min, vec2(side, side));
    if !photo.show(ui, spot, RADIUS_CONTROL) {
        let block = look.tokens.primary;
        ui.painter().rect_filled(spot, RADIUS_CONTROL, block.tint);
        let cut = text::IconCut::Regular;
        text::icon(ui, spot, icons::CAMERA, cut, side / 3.0, block.ink);
    }
    let name = look.words.evidence(EvidenceKind::Photo);
    text::node(ui, spot, Role::Image, &name);
}
