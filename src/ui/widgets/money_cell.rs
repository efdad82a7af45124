//! A coin or note to tap, with its value repeated in words below.

use egui::{Align2, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::money_picture;
use super::press;
use super::text::{self, IconCut};
use crate::domain::cash::CashKind;
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::theme::Type;
use crate::ui::theme::space::{RADIUS_CARD, S8, STROKE, STROKE_SELECTED};

/// How a cell stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// To be tapped.
    Open,
    /// All of it has been tapped.
    Done,
}

/// A cell.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// Which coin or note.
    pub kind: CashKind,
    /// The words below.
    pub words: &'a str,
    /// The name for assistive technology.
    pub spoken: &'a str,
    /// How many were tapped, shown in the corner.
    pub badge: Option<&'a str>,
    /// Open or done.
    pub state: State,
}

/// Shows a cell; true when it was tapped.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, cell: Cell<'_>) -> bool {
    let t = look.tokens;
    let id = ui.scope_id().with(("money", cell.kind));
    let press = press::listen(ui, look, rect, id);
    let response = &press.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, cell.spoken));
    let pressed = press.down;
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let done = cell.state == State::Done;
    let (ground, edge, ink) = if done {
        (
            t.positive.tint,
            Stroke::new(STROKE_SELECTED, t.positive.ink),
            t.positive.ink,
        )
    } else {
        let ground = if pressed { t.sunken } else { t.raised };
        (ground, Stroke::new(STROKE, t.edge), t.text)
    };
    ui.painter()
        .rect(body, RADIUS_CARD, ground, edge, StrokeKind::Inside);
    let word_line = Type::Strong.line();
    let words = Rect::from_min_max(
        pos2(rect.left() + S8, rect.bottom() - word_line - S8),
        pos2(rect.right() - S8, rect.bottom() - S8),
    );
    let room = vec2(rect.width() - 2.0 * S8, words.top() - rect.top() - S8);
    let scale = money_picture::scale_for(cell.kind, room);
    let middle = pos2(rect.center().x, (rect.top() + S8 + words.top()) / 2.0);
    money_picture::show(ui, look, middle, cell.kind, scale);
    // A long word takes the smaller style, and stands without its tick where both do not fit.
    let strong = if text::width(ui, Type::FiguresStrong, cell.words) <= words.width() {
        Type::FiguresStrong
    } else {
        Type::MetaFiguresStrong
    };
    let wide = text::width(ui, strong, cell.words);
    if done && wide + 28.0 <= words.width() {
        let group = wide + 24.0 + 4.0;
        let left = words.center().x - group / 2.0;
        let tick = Rect::from_center_size(pos2(left + 12.0, words.center().y), vec2(24.0, 24.0));
        text::icon(ui, tick, icons::CHECK_CIRCLE, IconCut::Fill, 24.0, ink);
        let line = Rect::from_min_max(
            pos2(left + 28.0, words.top()),
            pos2(rect.right(), words.bottom()),
        );
        text::paint(ui, line, Align2::LEFT_CENTER, strong, cell.words, ink);
    } else {
        text::paint(ui, words, Align2::CENTER_CENTER, strong, cell.words, ink);
    }
    if let Some(badge) = cell.badge {
        let width = text::width(ui, Type::FiguresStrong, badge).max(18.0) + 2.0 * S8;
        let spot = Rect::from_min_size(
            pos2(rect.right() - width - 6.0, rect.top() + 6.0),
            vec2(width, 34.0),
        );
        ui.painter().rect_filled(spot, 17, t.primary.fill);
        text::paint(
            ui,
            spot,
            Align2::CENTER_CENTER,
            Type::FiguresStrong,
            badge,
            t.primary.on_fill,
        );
    }
    press.pressed
}
