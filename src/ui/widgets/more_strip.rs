//! The way to the next page where a window is low: a strip beside the list, so that every line of
//! the page stays a line of the list.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::pages::Pages;
use super::text::{self, IconCut};
use super::{button, press};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{ICON, RADIUS_CONTROL, S4, S12, STROKE};
use crate::words::say;

const LEAST: f32 = 96.0;

/// A list's rectangle where it has more than one page, and the strip beside it.
pub fn cut(ui: &Ui, look: Look<'_>, rect: Rect) -> (Rect, Rect) {
    let (more, of) = (
        say!(look.words, "more"),
        say!(look.words, "page-of", page = "88", of = "88"),
    );
    let words = text::width(ui, Type::MetaStrong, &more).max(text::width(ui, Type::Meta, &of));
    let wide = (words + 2.0 * S12).max(LEAST);
    let strip = rect.with_min_x(rect.right() - wide);
    (rect.with_max_x(strip.left() - S12), strip)
}

/// Shows it; true when it was pressed.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, pages: Pages) -> bool {
    let (t, words) = (look.tokens, look.words);
    let (page, of) = (pages.number().to_string(), pages.count().to_string());
    let spoken = say!(words, "list-more", page = page.as_str(), of = of.as_str());
    let press = press::listen(ui, look, rect, button::id(ui, &spoken));
    press
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let (ground, edge) = if press.down {
        (t.sunken, t.text)
    } else {
        (t.raised, t.edge)
    };
    let body = if press.down { rect.shrink(1.5) } else { rect };
    let edge = Stroke::new(STROKE, edge);
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    let (more, place) = (
        say!(words, "more"),
        say!(words, "page-of", page = page, of = of),
    );
    let line = Type::Meta.line();
    let high = ICON + S4 + 2.0 * line;
    let mut top = rect.center().y - high / 2.0;
    let spot =
        |top: f32, high: f32| Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), high));
    let icon = icons::ARROW_RIGHT;
    text::icon(ui, spot(top, ICON), icon, IconCut::Regular, ICON, t.text);
    top += ICON + S4;
    let at = Align2::CENTER_CENTER;
    text::paint(ui, spot(top, line), at, Type::MetaStrong, &more, t.text);
    text::paint(ui, spot(top + line, line), at, Type::Meta, &place, t.text);
    press.pressed
}
