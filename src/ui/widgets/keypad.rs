//! The PIN pad: always the same places, large keys; digits can be typed too.

use egui::{Align2, Key, Rect, Role, Stroke, StrokeKind, Ui, WidgetInfo};

use super::text::{self, IconCut};
use super::{button, press};
use crate::ui::Look;
use crate::ui::icons;
use crate::ui::layout::Grid;
use crate::ui::theme::Type;
use crate::ui::theme::space::{ICON_LARGE, RADIUS_CONTROL, S8, S12, STROKE};
use crate::words::say;

/// What was pressed on the pad.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PadKey {
    /// A digit.
    Digit(char),
    /// Take the last digit back.
    Back,
    /// Take all digits back.
    Clear,
}

/// How the keys stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PadShape {
    /// Three columns, four rows, 0 in the middle below.
    Block,
    /// Two rows of six, where the window is low.
    Rows,
}

/// Shows the pad and gives back what was pressed or typed, in order.
pub fn show(ui: &mut Ui, look: Look<'_>, rect: Rect, shape: PadShape) -> Vec<PadKey> {
    let block = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '0', '<'];
    let rows = ['1', '2', '3', '4', '5', '<', '6', '7', '8', '9', '0', '-'];
    let (keys, grid) = match shape {
        PadShape::Block => (
            block,
            Grid {
                columns: 3,
                rows: 4,
            },
        ),
        PadShape::Rows => (
            rows,
            Grid {
                columns: 6,
                rows: 2,
            },
        ),
    };
    let mut pressed = Vec::new();
    for (number, key) in keys.into_iter().enumerate() {
        let gap = match shape {
            PadShape::Block => S12,
            PadShape::Rows => S8,
        };
        let spot = grid.cell(rect, gap, number);
        if let Some(key) = key_of(ui, look, spot, key) {
            pressed.push(key);
        }
    }
    pressed.extend(typed(ui));
    pressed
}

fn key_of(ui: &mut Ui, look: Look<'_>, rect: Rect, key: char) -> Option<PadKey> {
    let (name, word, value) = match key {
        '<' => (say!(look.words, "pin-back"), None, PadKey::Back),
        '-' => {
            let word = say!(look.words, "pin-clear");
            (word.clone(), Some(word), PadKey::Clear)
        }
        digit => (
            digit.to_string(),
            Some(digit.to_string()),
            PadKey::Digit(digit),
        ),
    };
    let press = press::listen(ui, look, rect, button::id(ui, &name));
    let response = &press.response;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let t = look.tokens;
    let pressed = press.down;
    let body = if pressed { rect.shrink(1.5) } else { rect };
    let ground = match (pressed, matches!(value, PadKey::Digit(_))) {
        (true, _) => t.primary.tint,
        (false, true) => t.raised,
        (false, false) => t.sunken,
    };
    let edge = Stroke::new(STROKE, if pressed { t.primary.ink } else { t.edge });
    ui.painter()
        .rect(body, RADIUS_CONTROL, ground, edge, StrokeKind::Inside);
    match word {
        Some(word) if matches!(value, PadKey::Digit(_)) => {
            text::paint(
                ui,
                body,
                Align2::CENTER_CENTER,
                Type::MoneyTitle,
                &word,
                t.text,
            );
        }
        Some(word) => {
            text::paint(ui, body, Align2::CENTER_CENTER, Type::Strong, &word, t.text);
        }
        None => text::icon(
            ui,
            body,
            icons::BACKSPACE,
            IconCut::Regular,
            ICON_LARGE,
            t.text,
        ),
    }
    press.pressed.then_some(value)
}

/// Digits and Backspace of a keyboard, while no field has them.
fn typed(ui: &Ui) -> Vec<PadKey> {
    if ui.ctx().text_edit_focused() {
        return Vec::new();
    }
    ui.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| match event {
                egui::Event::Text(text) => text
                    .chars()
                    .next()
                    .filter(char::is_ascii_digit)
                    .map(PadKey::Digit),
                egui::Event::Key {
                    key: Key::Backspace,
                    pressed: true,
                    ..
                } => Some(PadKey::Back),
                egui::Event::Key {
                    key: Key::Delete,
                    pressed: true,
                    ..
                } => Some(PadKey::Clear),
                _ => None,
            })
            .collect()
    })
}
